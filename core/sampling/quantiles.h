// SPDX-License-Identifier: GPL-3.0-or-later
// What a sample says of where values lie.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace core::sampling {

/// The sample quantile: linear between order statistics, x[h] + (h - floor h)(x[h + 1] - x[h]) with h = (n - 1) p counted from 0.
/// `sorted` rises. NaN when it is empty.
/// Source: Hyndman and Fan 1996, Sample quantiles in statistical packages, definition 7, doi:10.2307/2684934.
[[nodiscard]] double sortedQuantile(std::span<const double> sorted, double p);

/// The same for each of `probabilities`, which rise. `values` are put in another order; values that are NaN belong to no sample and
/// must not be among them.
[[nodiscard]] std::vector<double> quantiles(std::span<double> values, std::span<const double> probabilities);

/// Between `low` and `high`.
struct Interval {
    double low = 0;
    double high = 0;

    bool operator==(const Interval&) const = default;
};

/// Where a proportion of which `hits` of `tries` independent draws are known lies, with 95 % confidence. {0, 1} without tries.
/// Source: Wilson 1927, Probable inference, doi:10.2307/2276774; that it is the one to use for small numbers and at 0 and 1: Brown,
/// Cai, DasGupta 2001, doi:10.1214/ss/1009213286.
[[nodiscard]] Interval wilsonInterval(std::size_t hits, std::size_t tries);

} // namespace core::sampling
