// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model_page/map_layout.h"
#include "ui/model_page/map_wire.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ui {

namespace {

constexpr double kSignDistance = 17; ///< from tip to the sign's centre

} // namespace

WirePath finishedWire(const QPainterPath& path, const QPointF& heading)
{
    WirePath wire;
    wire.path = path;
    wire.tip = path.currentPosition();
    wire.heading = heading;
    wire.sign = wire.tip - kSignDistance * heading;
    const double middle = path.length() > 0 ? path.percentAtLength(0.5 * (path.length() - kSignDistance)) : 0;
    wire.mark = path.pointAtPercent(middle);
    const double angle = path.angleAtPercent(middle) * std::numbers::pi / 180;
    wire.markHeading = {std::cos(angle), -std::sin(angle)};
    return wire;
}

MapDrawing drawLists(const std::vector<MapBox>& boxes, const std::vector<double>& above, const std::vector<MapWire>& wires, int columns,
                     const MapSpacing& spacing)
{
    MapDrawing drawing;
    const auto count = static_cast<std::size_t>(columns);
    drawing.columnWidth.assign(count, 0);
    drawing.columnLeft.assign(count, 0);
    for (const MapBox& box : boxes) {
        double& width = drawing.columnWidth[static_cast<std::size_t>(box.column)];
        width = std::max(width, box.size.width());
    }
    double x = 0;
    for (std::size_t c = 0; c < count; ++c) {
        drawing.columnLeft[c] = x;
        if (drawing.columnWidth[c] > 0)
            x += drawing.columnWidth[c] + spacing.columnGap;
    }
    std::vector<double> y(count, 0);
    for (std::size_t b = 0; b < boxes.size(); ++b) {
        const auto c = static_cast<std::size_t>(boxes[b].column);
        y[c] += above[b];
        drawing.boxes.emplace_back(drawing.columnLeft[c], y[c], drawing.columnWidth[c], boxes[b].size.height());
        y[c] += boxes[b].size.height() + spacing.rowGap;
        drawing.bounds |= drawing.boxes.back();
    }
    for (const MapWire& wire : wires) {
        const QRectF& from = drawing.boxes[static_cast<std::size_t>(wire.from)];
        const QRectF& to = drawing.boxes[static_cast<std::size_t>(wire.to)];
        const bool beside = boxes[static_cast<std::size_t>(wire.from)].column == boxes[static_cast<std::size_t>(wire.to)].column;
        const bool forward = from.right() <= to.left();
        const QPointF start(beside || forward ? from.right() : from.left(), from.center().y());
        const QPointF end(!beside && forward ? to.left() : to.right(), to.center().y());
        const double pull = beside ? std::min(14 + 0.08 * std::abs(end.y() - start.y()), spacing.columnGap * 0.7)
                                   : 0.5 * std::abs(end.x() - start.x());
        const double out = beside || forward ? pull : -pull;
        const double in = beside ? pull : (forward ? -pull : pull);
        QPainterPath path(start);
        path.cubicTo({start.x() + out, start.y()}, {end.x() + in, end.y()}, end);
        drawing.wires.push_back(finishedWire(path, {!beside && forward ? 1.0 : -1.0, 0}));
        drawing.bounds |= path.boundingRect();
    }
    return drawing;
}

} // namespace ui
