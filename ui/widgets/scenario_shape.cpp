// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/scenario_shape.h"

#include "ui/theme/appearance.h"

#include <QPainter>
#include <QPolygonF>

namespace ui {

void drawScenarioShape(QPainter& painter, const Appearance& appearance, int colourIndex, const QPointF& centre, double size)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal half = size / 2;
    const QColor colour = appearance.color(scenarioToken(colourIndex));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (colourIndex) {
    case 0:
        painter.drawEllipse(centre, half, half);
        break;
    case 1:
        painter.drawRect(QRectF(centre.x() - half + 0.5, centre.y() - half + 0.5, size - 1, size - 1));
        break;
    case 2:
        painter.drawPolygon(QPolygonF({centre + QPointF(0, -half), centre + QPointF(half, half), centre + QPointF(-half, half)}));
        break;
    case 3:
        painter.drawPolygon(QPolygonF({centre + QPointF(0, -half), centre + QPointF(half, 0), centre + QPointF(0, half), centre + QPointF(-half, 0)}));
        break;
    default:
        painter.setBrush(Qt::NoBrush);
        if (colourIndex < 0) {
            QPen dash(colour, 1.5);
            dash.setDashPattern({3, 2});
            painter.setPen(dash);
            painter.drawLine(centre - QPointF(half, 0), centre + QPointF(half, 0));
        } else {
            painter.setPen(QPen(colour, 1.5));
            painter.drawEllipse(centre, half - 1, half - 1);
        }
    }
    painter.restore();
}

} // namespace ui
