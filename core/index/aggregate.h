// SPDX-License-Identifier: GPL-3.0-or-later
// Ways to make one score of several. Members that are missing are left out and the others' weights scaled up in proportion; all
// missing or no weight left gives missing.
#pragma once

#include "core/index/matrix.h"

#include <span>
#include <vector>

namespace core::index {

/// sum w x / sum w.
[[nodiscard]] double arithmeticMean(std::span<const double> values, std::span<const double> weights);
/// exp(sum w ln x / sum w). A member at 0 with weight gives 0; a negative one gives missing.
[[nodiscard]] double geometricMean(std::span<const double> values, std::span<const double> weights);
/// sum w / sum (w / x). As the geometric mean at and below 0.
[[nodiscard]] double harmonicMean(std::span<const double> values, std::span<const double> weights);

/// M - M cv^2 (or +), with M the weighted mean, s the weighted population deviation of the unit's members and cv = s / M; that is
/// M -/+ s cv. Missing where M is 0.
/// Source: Mazziotta and Pareto 2016, Social Indicators Research 127, doi:10.1007/s11205-015-0998-2, equation 3.
[[nodiscard]] double mazziottaPareto(std::span<const double> values, std::span<const double> weights, bool penaliseImbalance = true);

/// The best and worst of each member, from the rows of the base; missing where it has no value there.
struct IdealPoints {
    std::vector<double> best;
    std::vector<double> worst;
};
[[nodiscard]] IdealPoints idealPoints(const Matrix& values, std::span<const std::size_t> rows);

/// Closeness to the ideal d- / (d+ + d-), 0 to 1, with d = sqrt(sum (w (x - ideal))^2). More is better in every member. Missing
/// where both distances are 0.
/// Source: Hwang and Yoon 1981, Multiple Attribute Decision Making, doi:10.1007/978-3-642-48318-9.
[[nodiscard]] double topsisCloseness(std::span<const double> values, std::span<const double> weights, const IdealPoints& ideal);

/// Each row's pairwise victories minus defeats against the other rows: i beats k when the weights of the members where i is higher
/// outweigh those where k is. Members missing in either are left out of the pair; rows without any get missing. `values` is row-major,
/// as many rows as there are scores; as many columns as there are weights.
/// Source: Munda 2012, Social Indicators Research 106(3), doi:10.1007/s11205-011-9856-y; OECD/JRC Handbook 2008, section 6.
void copelandScores(std::span<const double> values, std::span<const double> weights, std::span<double> scores);

} // namespace core::index
