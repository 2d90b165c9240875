// SPDX-License-Identifier: GPL-3.0-or-later
// The plain measures of how far units lie apart: ratios and the coefficient of variation.
#pragma once

#include "core/inequality/sample.h"

namespace core::inequality {

/// How many times the lowest value the highest is.
struct Extremes {
    double ratio = 0;
    int lowest = -1, highest = -1; ///< units; of equals the first
    double lowestValue = 0, highestValue = 0;
    Counted counted;
};
/// Weights only decide who takes part. Errors: those of clean() with values above 0 and two units.
[[nodiscard]] Measured<Extremes> maxMinRatio(const Sample& sample);

/// Mean of the units at the top over the mean of those at the bottom, each `share` of the weight ("the top fifth has 3.2 times
/// the bottom fifth"). A unit that the border cuts counts with its part on either side, so that the measure is the same however
/// often every unit is repeated.
struct TopBottom {
    double ratio = 0;
    double share = 0;
    double topMean = 0, bottomMean = 0;
    Counted counted;
};
/// Errors: those of clean() with values of at least 0; ValueNotPositive (the bottom has 0); BadOption (share outside 0 to 0.5).
[[nodiscard]] Measured<TopBottom> topBottomRatio(const Sample& sample, double share = 0.2);

/// Highest mean of a group over the lowest.
struct GroupRatio {
    double ratio = 0;
    int highest = -1, lowest = -1; ///< groups
    double highestMean = 0, lowestMean = 0;
    std::vector<double> means; ///< by group, weighted; NaN for a group without a unit
    Counted counted;
};
/// Errors: those of clean() with values of at least 0; TooFewGroups (2 needed); ValueNotPositive (a group's mean is 0).
[[nodiscard]] Measured<GroupRatio> groupRatio(const Sample& sample);

/// Standard deviation over mean. The regions are all there are and not a draw from more, so the deviation divides by n, not
/// n - 1. With people as weights this is Williamson's index (1965, Economic Development and Cultural Change 13(4), V_w).
struct Variation {
    double coefficient = 0;
    double mean = 0;
    double deviation = 0;
    Counted counted;
};
/// Errors: those of clean() with values of at least 0 and two units.
[[nodiscard]] Measured<Variation> coefficientOfVariation(const Sample& sample);

} // namespace core::inequality
