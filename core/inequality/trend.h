// SPDX-License-Identifier: GPL-3.0-or-later
// Straight lines and regressions, with what they are worth.
#pragma once

#include "core/inequality/measured.h"

#include <optional>
#include <span>
#include <vector>

namespace core::inequality {

/// The level below which a p-value counts as a finding, here and in all verdicts of this folder.
inline constexpr double kSignificance = 0.05;

struct Coefficient {
    double value = 0;
    double standardError = 0;
    double t = 0; ///< 0 when the line has no scatter and the value is 0; infinite when only the value is not
    double pValue = 1; ///< two-sided, Student's t with n - k degrees of freedom
};

enum class Direction {
    Falls,
    Rises,
    Unclear ///< the slope cannot be told from 0
};

/// Least squares of a series over time. With two points there is no scatter to test against: `tested` is false and the direction
/// that of the two.
struct Trend {
    double first = 0, last = 0; ///< the series' own values
    double firstTime = 0, lastTime = 0;
    double slope = 0; ///< a year
    double intercept = 0; ///< at time 0
    double rSquared = 0;
    Coefficient test; ///< of the slope
    bool tested = false;
    Direction direction = Direction::Unclear;
    int points = 0;
};
/// NaN in `values` = left out. Errors: SizesDiffer; TooFewTimes (2 needed).
[[nodiscard]] Measured<Trend> trendOf(std::span<const double> times, std::span<const double> values);

/// Ordinary least squares y = X b + e by Householder reflections. `design` is rows x columns, row-major, and holds its own
/// column of ones where one is wanted.
struct Regression {
    std::vector<Coefficient> coefficients; ///< by column
    std::vector<double> fitted;
    double rSquared = 0, adjustedRSquared = 0; ///< about the mean of y
    int degreesOfFreedom = 0;
};
/// Errors: SizesDiffer; TooFewUnits (columns + 1 rows needed); ConstantValues (columns that depend on one another; `found` is the
/// first such column).
[[nodiscard]] Measured<Regression> leastSquares(std::span<const double> design, int columns, std::span<const double> y);

/// P(|T| > |t|) of Student's t. Relative accuracy about 1e-12.
[[nodiscard]] double studentTwoSided(double t, double degreesOfFreedom);
/// P(|Z| > |z|) of the normal distribution.
[[nodiscard]] double normalTwoSided(double z);
/// P(X > x) of chi-square.
[[nodiscard]] double chiSquareAbove(double x, double degreesOfFreedom);

} // namespace core::inequality
