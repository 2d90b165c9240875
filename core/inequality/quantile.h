// SPDX-License-Identifier: GPL-3.0-or-later
// Quantiles. Private to core/inequality.
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

namespace core::inequality {

/// Linear interpolation between order statistics: type 7 of Hyndman and Fan 1996, The American Statistician 50(4). `sorted` has
/// at least one value.
[[nodiscard]] inline double quantileOfSorted(const std::vector<double>& sorted, double share)
{
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(std::floor(place));
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

} // namespace core::inequality
