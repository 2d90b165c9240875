// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sparkline.h"

#include "ui/theme/appearance.h"

#include <QPainter>
#include <QPainterPath>
#include <QPen>

#include <algorithm>
#include <cmath>
#include <limits>

namespace ui {

namespace {

struct Frame {
    QRectF rect;
    double firstYear, lastYear, low, high;

    [[nodiscard]] QPointF at(const QPointF& point) const
    {
        return {rect.left() + rect.width() * (point.x() - firstYear) / std::max(1e-9, lastYear - firstYear),
                rect.bottom() - rect.height() * (point.y() - low) / (high - low)};
    }
};

Frame frameOf(const QRectF& rect, const Sparkline& data)
{
    constexpr double inf = std::numeric_limits<double>::infinity();
    Frame frame{rect, inf, -inf, inf, -inf};
    const auto take = [&](const QPointF& point) {
        if (!std::isfinite(point.y()))
            return;
        frame.low = std::min(frame.low, point.y());
        frame.high = std::max(frame.high, point.y());
        frame.firstYear = std::min(frame.firstYear, point.x());
        frame.lastYear = std::max(frame.lastYear, point.x());
    };
    std::for_each(data.baseline.begin(), data.baseline.end(), take);
    std::for_each(data.scenario.begin(), data.scenario.end(), take);
    if (data.target)
        take(*data.target);
    if (!(frame.high - frame.low > 1e-9 * std::abs(frame.high))) { // level lines run through the middle
        frame.low -= 1;
        frame.high += 1;
    }
    return frame;
}

QPainterPath pathOf(const Frame& frame, const std::vector<QPointF>& line)
{
    QPainterPath path;
    bool open = false;
    for (const QPointF& point : line) {
        if (!std::isfinite(point.y())) {
            open = false;
            continue;
        }
        if (open)
            path.lineTo(frame.at(point));
        else
            path.moveTo(frame.at(point));
        open = true;
    }
    return path;
}

} // namespace

std::optional<double> valueAt(const std::vector<QPointF>& line, double year)
{
    const auto after = std::lower_bound(line.begin(), line.end(), year, [](const QPointF& p, double y) { return p.x() < y; });
    if (after == line.end())
        return std::nullopt;
    if (after->x() == year)
        return after->y();
    if (after == line.begin())
        return std::nullopt;
    const QPointF& p = *(after - 1);
    return p.y() + (after->y() - p.y()) * (year - p.x()) / (after->x() - p.x());
}

void drawSparkline(QPainter& painter, const Appearance& appearance, const QRectF& rect, const Sparkline& data)
{
    constexpr double margin = 3; // for the dot
    const Frame frame = frameOf(rect.adjusted(margin, margin, -margin, -margin), data);
    if (!std::isfinite(frame.firstYear))
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    QPen dashed(appearance.color(Token::Baseline), 1.2);
    dashed.setDashPattern({2.5, 2});
    painter.setPen(dashed);
    painter.drawPath(pathOf(frame, data.baseline));
    painter.setPen(QPen(appearance.color(data.colour), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(pathOf(frame, data.scenario));
    if (data.target) {
        const QPointF at = frame.at(*data.target);
        const double left = std::clamp(at.x() - 5, rect.left(), rect.right() - 10);
        painter.setPen(QPen(appearance.color(Token::Text2), 1.5));
        painter.drawLine(QPointF(left, at.y()), QPointF(left + 10, at.y()));
    }
    const std::optional<double> value = valueAt(data.scenario, data.year);
    if (value && std::isfinite(*value)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(appearance.color(data.colour));
        painter.drawEllipse(frame.at({data.year, *value}), 2.75, 2.75);
    }
    painter.restore();
}

} // namespace ui
