// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inequality/gini.h"

#include <algorithm>
#include <numeric>

namespace core::inequality {

Measured<Gini> gini(const Sample& sample)
{
    const auto cleaned = clean(sample, Needs::NonNegative);
    if (!cleaned)
        return refuse(cleaned.error());
    const std::size_t n = cleaned->values.size();
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return cleaned->values[a] < cleaned->values[b]; });

    Gini result;
    result.counted = cleaned->counted;
    result.mean = cleaned->mean;
    result.most = 1 - *std::min_element(cleaned->weights.begin(), cleaned->weights.end());
    // Weight at and above each place, added from the top: below + above = 1 without cancellation.
    std::vector<double> above(n + 1, 0.0);
    for (std::size_t k = n; k-- > 0;)
        above[k] = above[k + 1] + cleaned->weights[order[k]];
    result.lorenz.reserve(n + 1);
    result.lorenz.push_back({});
    double below = 0, held = 0, sum = 0;
    for (std::size_t k = 0; k < n; ++k) {
        const std::size_t i = order[k];
        below += cleaned->weights[i];
        held += cleaned->weights[i] * cleaned->values[i];
        result.lorenz.push_back({below, held / cleaned->mean, cleaned->units[i]});
        // Each step up the values lies between `below` and `above`: no differences of large sums, 0 for values all alike.
        if (k + 1 < n)
            sum += (cleaned->values[order[k + 1]] - cleaned->values[i]) * below * above[k + 1];
    }
    result.lorenz.back().population = 1;
    result.lorenz.back().value = 1;
    result.coefficient = sum / cleaned->mean;
    return result;
}

} // namespace core::inequality
