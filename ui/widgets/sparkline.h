// SPDX-License-Identifier: GPL-3.0-or-later
// A small chart without axes: baseline, scenario, the year looked at, a target in its own year. One paint routine, for cards,
// tables and reports.
#pragma once

#include "ui/theme/theme.h"

#include <QPointF>
#include <QRectF>

#include <optional>
#include <vector>

class QPainter;

namespace ui {

class Appearance;

/// Points are (year, value) in one unit, ascending in time; values that are not finite are gaps.
struct Sparkline {
    std::vector<QPointF> baseline;
    std::vector<QPointF> scenario;
    double year = 2030;            ///< a dot on the scenario's line
    std::optional<QPointF> target; ///< a short level mark
    Token colour = Token::ScenarioA;
};

void drawSparkline(QPainter& painter, const Appearance& appearance, const QRectF& rect, const Sparkline& data);

/// The value of a line at a time, interpolated; absent outside it.
[[nodiscard]] std::optional<double> valueAt(const std::vector<QPointF>& line, double year);

} // namespace ui
