// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/regions/row_chart.h"

#include "ui/theme/appearance.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <numeric>

namespace ui {

std::optional<int> RowChart::current() const
{
    const int item = currentItem();
    return item >= 0 && item < rowCount() ? std::optional(item) : std::nullopt;
}

void RowChart::rowsChanged()
{
    if (currentItem() >= rowCount())
        setCurrentItem(-1);
    if (attended() >= 0)
        emit readOutChanged(readOut());
    updateGeometry();
    redraw();
}

void RowChart::paintAttention(QPainter& painter, const QRectF& rect, int item) const
{
    painter.setPen(QPen(appearance().color(Token::Line2), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(boxOf(item, rect).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadiusChip, metrics::kRadiusChip);
}

int RowChart::itemAt(const QPointF& at, const QRectF& rect) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (boxOf(row, rect).contains(at))
            return row;
    }
    return -1;
}

std::vector<int> RowChart::itemOrder() const
{
    std::vector<int> order(static_cast<std::size_t>(rowCount()));
    std::iota(order.begin(), order.end(), 0);
    return order;
}

void RowChart::activateItem(int item)
{
    if (item >= 0 && item < rowCount())
        emit chosen(idOf(item));
}

void RowChart::mousePressEvent(QMouseEvent* event)
{
    PaintedChart::mousePressEvent(event);
    if (event->button() == Qt::LeftButton)
        activateItem(itemAtPlace(event->position()));
}

void RowChart::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && currentItem() >= 0) {
        setCurrentItem(-1);
        update();
        emit readOutChanged(readOut());
        return;
    }
    PaintedChart::keyPressEvent(event);
}

} // namespace ui
