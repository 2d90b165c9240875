// SPDX-License-Identifier: GPL-3.0-or-later
// A figure on a line: where it stands between the baseline and the target. One paint routine, for cards, tables and reports.
#pragma once

#include "ui/theme/theme.h"

#include <QRectF>

#include <optional>

class QPainter;

namespace ui {

class Appearance;

/// All in one unit. The line runs from `low` to `high`; values outside it stand at its end.
struct IntervalStrip {
    double low = 0;
    double high = 1;
    std::optional<double> scenario;   ///< dot
    std::optional<double> baseline;   ///< hollow dot
    std::optional<double> low90, high90; ///< faint: where nine in ten runs lie
    std::optional<double> low50, high50; ///< strong: where half of them lie
    std::optional<double> targetLow;  ///< uprights: given only in the target's own year
    std::optional<double> targetHigh;
    Token colour = Token::ScenarioA;
};

void drawIntervalStrip(QPainter& painter, const Appearance& appearance, const QRectF& rect, const IntervalStrip& data);

/// Where a value stands on the strip, from the left of `rect`.
[[nodiscard]] double stripX(const QRectF& rect, const IntervalStrip& data, double value);

} // namespace ui
