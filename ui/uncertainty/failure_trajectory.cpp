// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uncertainty/failure_trajectory.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ui {

namespace {

constexpr double kPercent = 100;
constexpr double kDot = 3;
constexpr double kReach = 12; ///< 24 px to click on
constexpr double kTitle = 18;
constexpr double kTicks = 18;

} // namespace

FailureTrajectory::FailureTrajectory(const Appearance& appearance, QWidget* parent)
    : PaintedChart(appearance, parent)
{
    setObjectName(QStringLiteral("failureTrajectory"));
}

void FailureTrajectory::setData(TrajectoryData data)
{
    m_data = std::move(data);
    setAccessibleName(m_data.title);
    redraw();
}

int FailureTrajectory::currentItem() const
{
    return m_data.chosen;
}

void FailureTrajectory::setCurrentItem(int item)
{
    if (item < 0 || item >= static_cast<int>(m_data.boxes.size()) || item == m_data.chosen)
        return;
    m_data.chosen = item;
    m_data.edited.reset();
    redraw();
    emit chosen(item);
}

FailureTrajectory::Layout FailureTrajectory::layOut(const QRectF& rect) const
{
    Layout layout;
    AxisRange densities{0, kPercent};
    if (!m_data.boxes.empty()) {
        const double least = std::ranges::min(m_data.boxes, {}, &TrajectoryBox::density).density * kPercent;
        densities.low = std::max(0.0, std::floor(least / 20) * 20);
    }
    layout.yTicks = roundTicks(densities, rect.height() > 150 ? 4 : 3);
    const double left = kTitle + axisLabelWidth(appearance(), layout.yTicks) + 8;
    layout.plot = QRectF(rect.left() + left, rect.top() + 8, std::max(40.0, rect.width() - left - 12), std::max(30.0, rect.height() - 8 - kTicks - kTitle));
    layout.xTicks = {0, 20, 40, 60, 80, 100};
    if (layout.plot.width() < 180)
        layout.xTicks = {0, 50, 100};
    layout.x = {{0, kPercent}, layout.plot.left(), layout.plot.width()};
    layout.y = {densities, layout.plot.bottom(), -layout.plot.height()};
    return layout;
}

QPointF FailureTrajectory::placeOf(const Layout& layout, const TrajectoryBox& box)
{
    return {layout.x.at(box.coverage * kPercent), layout.y.at(box.density * kPercent)};
}

QRectF FailureTrajectory::boxOf(int item, const QRectF& rect) const
{
    if (item < 0 || item >= static_cast<int>(m_data.boxes.size()))
        return {};
    const QPointF at = placeOf(layOut(rect), m_data.boxes[static_cast<std::size_t>(item)]);
    return {at.x() - kReach, at.y() - kReach, 2 * kReach, 2 * kReach};
}

int FailureTrajectory::itemAt(const QPointF& at, const QRectF& rect) const
{
    const Layout layout = layOut(rect);
    int nearest = -1;
    double least = kReach * kReach;
    for (std::size_t i = 0; i < m_data.boxes.size(); ++i) {
        const QPointF away = placeOf(layout, m_data.boxes[i]) - at;
        const double distance = QPointF::dotProduct(away, away);
        if (distance <= least) {
            least = distance;
            nearest = static_cast<int>(i);
        }
    }
    return nearest;
}

std::vector<int> FailureTrajectory::itemOrder() const
{
    std::vector<int> order(m_data.boxes.size());
    std::iota(order.begin(), order.end(), 0);
    return order;
}

void FailureTrajectory::paintPicture(QPainter& painter, const QRectF& rect) const
{
    const Layout layout = layOut(rect);
    paintAxisLeft(painter, appearance(), layout.plot, layout.y, layout.yTicks);
    paintAxisBelow(painter, appearance(), layout.plot, layout.x, layout.xTicks);
    painter.setFont(appearance().font(TypeStyle::Note));
    painter.setPen(appearance().color(Token::Text2));
    paintElided(painter, QRectF(layout.plot.left(), rect.bottom() - kTitle, layout.plot.width(), kTitle), Qt::AlignHCenter | Qt::AlignBottom,
                tr("share of all misses in the box, %"));
    painter.save();
    painter.translate(rect.left() + kTitle / 2, layout.plot.center().y());
    painter.rotate(-90);
    paintElided(painter, QRectF(-layout.plot.height() / 2, -kTitle / 2, layout.plot.height(), kTitle), Qt::AlignCenter, tr("misses inside, %"));
    painter.restore();

    QPolygonF way;
    for (const TrajectoryBox& box : m_data.boxes)
        way << placeOf(layout, box);
    painter.setPen(QPen(appearance().color(Token::Line2), 1.5));
    painter.drawPolyline(way);
    for (std::size_t i = 0; i < m_data.boxes.size(); ++i) {
        const bool chosen = static_cast<int>(i) == m_data.chosen && !m_data.edited;
        painter.setPen(QPen(appearance().color(chosen ? Token::Bad : Token::Text2), 1.25));
        painter.setBrush(appearance().color(chosen ? Token::Bad : m_data.boxes[i].pasted ? Token::Surface : Token::Text2));
        const double radius = chosen ? kDot + 2.5 : kDot;
        painter.drawEllipse(way[static_cast<qsizetype>(i)], radius, radius);
    }
    if (m_data.edited) {
        painter.setPen(QPen(appearance().color(Token::Bad), 1.75));
        painter.setBrush(appearance().color(Token::Surface));
        const QPointF at = placeOf(layout, *m_data.edited);
        painter.drawRect(QRectF(at.x() - 4.5, at.y() - 4.5, 9, 9));
    }
    painter.setBrush(Qt::NoBrush);
}

void FailureTrajectory::paintAttention(QPainter& painter, const QRectF& rect, int item) const
{
    painter.setPen(QPen(appearance().color(Token::Text), 1.25));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(boxOf(item, rect).center(), kDot + 5, kDot + 5);
}

QString FailureTrajectory::readOutOf(int item) const
{
    if (item < 0 || item >= static_cast<int>(m_data.boxes.size()))
        return {};
    const TrajectoryBox& box = m_data.boxes[static_cast<std::size_t>(item)];
    return spaced(tr("Box %1 of %2: %3 of its futures miss, it holds %4 of all misses;", "number, count, two shares")
                      .arg(QString::number(item + 1), QString::number(m_data.boxes.size()), percent(appearance(), box.density), percent(appearance(), box.coverage))
                  + (appearance().isChinese() ? QString() : QStringLiteral(" ")) + tr("%n limits.", nullptr, box.limits));
}

QString FailureTrajectory::sentence() const
{
    return spaced(tr("%1: %n boxes, from all futures to the smallest.", nullptr, static_cast<int>(m_data.boxes.size())).arg(m_data.title)
                  + (appearance().isChinese() ? QString() : QStringLiteral(" ")) + readOutOf(m_data.chosen));
}

ChartTable FailureTrajectory::table() const
{
    ChartTable table;
    table.columns = {tr("Box"), tr("Limits"), tr("Misses in the box"), tr("Of all misses")};
    for (std::size_t i = 0; i < m_data.boxes.size(); ++i)
        table.rows.push_back({QString::number(i + 1), QString::number(m_data.boxes[i].limits), percent(appearance(), m_data.boxes[i].density),
                              percent(appearance(), m_data.boxes[i].coverage)});
    return table;
}

} // namespace ui
