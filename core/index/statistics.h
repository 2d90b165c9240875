// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of one or two columns. Missing values are left out, of pairs in both; what cannot be said is missing.
#pragma once

#include "core/index/matrix.h"

#include <cstddef>
#include <span>
#include <vector>

namespace core::index {

[[nodiscard]] std::size_t countMeasured(std::span<const double> values);
[[nodiscard]] double mean(std::span<const double> values);
[[nodiscard]] double median(std::span<const double> values);
/// n - 1 in the denominator; missing under two values.
[[nodiscard]] double sampleDeviation(std::span<const double> values);

/// Adjusted Fisher-Pearson skewness G1 and excess kurtosis G2, type 2 of Joanes and Gill 1998, The Statistician 47(1), as Excel,
/// e1071 and COINr have them. Missing under 3 and 4 values, or when all are equal.
[[nodiscard]] double skewness(std::span<const double> values);
[[nodiscard]] double excessKurtosis(std::span<const double> values);

/// Pearson's. Missing when under three pairs or when one side is constant.
[[nodiscard]] double correlation(std::span<const double> x, std::span<const double> y);
/// Columns x columns; 1 on the diagonal where the column varies. Pairwise complete.
[[nodiscard]] Matrix correlations(const Matrix& values);

/// Linear interpolation between order statistics, R's type 7; `share` 0 to 1.
[[nodiscard]] double quantile(std::span<const double> values, double share);

/// Places from 1 = highest; equal values share the best place ("1, 2, 2, 4"); missing = 0.
[[nodiscard]] std::vector<int> ranks(std::span<const double> scores);

} // namespace core::index
