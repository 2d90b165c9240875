// SPDX-License-Identifier: GPL-3.0-or-later
// Where an axis starts and ends, and at which round numbers it is labelled. No pixels are drawn here.
#pragma once

#include <optional>
#include <vector>

namespace ui {

/// The shown part of a value axis. low < high.
struct AxisRange {
    double low = 0;
    double high = 1;

    bool operator==(const AxisRange&) const = default;
    [[nodiscard]] AxisRange united(const AxisRange& other) const;
};

/// What the quantity itself says about its axis.
struct AxisRules {
    double smallestSpan = 0;       ///< differences below it are rounding and must not fill the chart
    std::optional<double> floor;   ///< no value can be lower (0 of a share); used only while the data keep to it
    std::optional<double> ceiling; ///< no value can be higher (100 %)
};

/// The smallest span of an axis of figures with so many decimals: four units of the last one, so that less does not fill the
/// chart. None where figures have six decimals or more: those may be of any smallness (figures.h).
[[nodiscard]] double smallestSpan(int shownDecimals);

/// A range around low..high with room above and below. Its ends lie on quarters of a tick step, so that small changes of the
/// data leave it as it is. Values that are not finite give 0..1.
[[nodiscard]] AxisRange axisRange(double low, double high, const AxisRules& rules = {});

/// Round numbers inside the range, ends included, ascending and evenly spaced: 3 to 6 of them.
///
/// Steps are q x 10^k with q of {1, 5, 2, 2.5}; the step is chosen by a weighted sum of its simplicity (place of q in that list)
/// and of how close the count comes to `wanted`. Since neighbouring steps differ at most by a factor of two, one with 3 to 6
/// ticks always exists.
/// Source: Talbot, Lin and Hanrahan 2010, IEEE TVCG 16(6), section 3 (the list Q, simplicity and density; coverage is left out
/// because our range is given), extending Heckbert 1990, "Nice numbers for graph labels", Graphics Gems.
[[nodiscard]] std::vector<double> roundTicks(const AxisRange& range, int wanted = 5);

/// Years to label: the first and the last always, between them multiples of a step of 1, 2, 5 or 10 years whose labels, each
/// `labelWidth` wide, keep a clear distance from one another and from both ends.
[[nodiscard]] std::vector<int> yearTicks(int first, int last, double axisWidth, double labelWidth);

} // namespace ui
