// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampling/quantiles.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core::sampling {

namespace {

constexpr double kNinetyFiveTwoSided = 1.959963984540054;

double between(double lower, double upper, double part)
{
    return part == 0 ? lower : lower + part * (upper - lower);
}

} // namespace

double sortedQuantile(std::span<const double> sorted, double p)
{
    if (sorted.empty())
        return std::numeric_limits<double>::quiet_NaN();
    const double place = std::clamp(p, 0.0, 1.0) * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    return between(sorted[below], sorted[std::min(below + 1, sorted.size() - 1)], place - static_cast<double>(below));
}

std::vector<double> quantiles(std::span<double> values, std::span<const double> probabilities)
{
    std::vector<double> found;
    found.reserve(probabilities.size());
    // What lies before `begin` is not larger than what lies behind it, so each search is shorter than the last one.
    auto begin = values.begin();
    for (const double p : probabilities) {
        if (values.empty()) {
            found.push_back(std::numeric_limits<double>::quiet_NaN());
            continue;
        }
        const double place = std::clamp(p, 0.0, 1.0) * static_cast<double>(values.size() - 1);
        const auto below = values.begin() + static_cast<std::ptrdiff_t>(place);
        if (below >= begin) {
            std::nth_element(begin, below, values.end());
            begin = below;
        }
        const auto next = below + 1;
        const double upper = next == values.end() ? *below : *std::min_element(next, values.end());
        found.push_back(between(*below, upper, place - std::floor(place)));
    }
    return found;
}

Interval wilsonInterval(std::size_t hits, std::size_t tries)
{
    if (tries == 0)
        return {0, 1};
    const auto n = static_cast<double>(tries);
    const double share = static_cast<double>(hits) / n;
    const double z2 = kNinetyFiveTwoSided * kNinetyFiveTwoSided;
    const double middle = (share + z2 / (2 * n)) / (1 + z2 / n);
    const double half = kNinetyFiveTwoSided / (1 + z2 / n) * std::sqrt(share * (1 - share) / n + z2 / (4 * n * n));
    // At the ends rounding would leave what should be 0 or 1 a little off.
    return {hits == 0 ? 0 : std::max(0.0, middle - half), hits == tries ? 1 : std::min(1.0, middle + half)};
}

} // namespace core::sampling
