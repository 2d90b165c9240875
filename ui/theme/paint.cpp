// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/paint.h"

#include <QPaintDevice>
#include <QPainter>
#include <QPen>
#include <QPolygonF>

#include <cmath>

namespace ui {

void drawFocusRing(QPainter& painter, const Appearance& appearance, const QRectF& target, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(appearance.color(Token::Accent), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(target.adjusted(-3, -3, 3, 3), radius + 3, radius + 3);
    painter.restore();
}

void drawCard(QPainter& painter, const Appearance& appearance, const QRectF& rect, bool selected)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal width = selected ? 1.5 : 1.0;
    painter.setPen(QPen(appearance.color(selected ? Token::Accent : Token::Line), width));
    painter.setBrush(appearance.color(Token::Surface));
    const qreal inset = width / 2;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), metrics::kRadiusCard, metrics::kRadiusCard);
    painter.restore();
}

void drawTriangle(QPainter& painter, const QRectF& rect, bool up, const QColor& colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const QPointF c = rect.center();
    constexpr qreal halfWidth = 4.5, halfHeight = 3.75;
    const qreal tip = up ? -halfHeight : halfHeight;
    painter.drawPolygon(QPolygonF{{c.x(), c.y() + tip}, {c.x() + halfWidth, c.y() - tip}, {c.x() - halfWidth, c.y() - tip}});
    painter.restore();
}

void drawHatching(QPainter& painter, const Appearance& appearance, const QRectF& rect)
{
    constexpr qreal kDistance = 7;
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setPen(QPen(appearance.color(Token::Line2), 1));
    // From a fixed origin, so that neighbours continue one another.
    const qreal height = rect.height();
    for (qreal x = std::floor((rect.left() - height) / kDistance) * kDistance; x < rect.right(); x += kDistance)
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + height, rect.top()));
    painter.restore();
}

qreal snapped(const QPainter& painter, qreal position)
{
    const qreal ratio = painter.device() ? painter.device()->devicePixelRatioF() : 1.0;
    return (std::floor(position * ratio) + 0.5) / ratio;
}

} // namespace ui
