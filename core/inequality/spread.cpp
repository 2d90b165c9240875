// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inequality/spread.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace core::inequality {

namespace {

/// Mean of the first `share` of the weight in `order`; the unit that the border cuts counts with what is left to fill.
double meanOfFirst(const CleanSample& sample, const std::vector<std::size_t>& order, double share)
{
    double left = share;
    double sum = 0;
    for (const std::size_t i : order) {
        const double part = std::min(left, sample.weights[i]);
        sum += part * sample.values[i];
        left -= part;
        if (left <= 0)
            break;
    }
    return sum / share;
}

} // namespace

Measured<Extremes> maxMinRatio(const Sample& sample)
{
    const auto cleaned = clean(sample, Needs::Positive);
    if (!cleaned)
        return refuse(cleaned.error());
    const auto [least, most] = std::minmax_element(cleaned->values.begin(), cleaned->values.end());
    const auto highest = std::find(cleaned->values.begin(), cleaned->values.end(), *most);
    const auto unitAt = [&](auto it) { return cleaned->units[static_cast<std::size_t>(it - cleaned->values.begin())]; };
    return Extremes{*most / *least, unitAt(least), unitAt(highest), *least, *most, cleaned->counted};
}

Measured<TopBottom> topBottomRatio(const Sample& sample, double share)
{
    if (!(share > 0 && share <= 0.5))
        return refuse({Reason::BadOption, 0, 0, -1, -1, share});
    const auto cleaned = clean(sample, Needs::NonNegative);
    if (!cleaned)
        return refuse(cleaned.error());
    std::vector<std::size_t> order(cleaned->values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return cleaned->values[a] < cleaned->values[b]; });
    TopBottom result;
    result.share = share;
    result.counted = cleaned->counted;
    result.bottomMean = meanOfFirst(*cleaned, order, share);
    std::reverse(order.begin(), order.end());
    result.topMean = meanOfFirst(*cleaned, order, share);
    if (result.bottomMean <= 0)
        return refuse({Reason::ValueNotPositive, 0, 0, cleaned->units[order.back()], -1, 0});
    result.ratio = result.topMean / result.bottomMean;
    return result;
}

Measured<GroupRatio> groupRatio(const Sample& sample)
{
    const auto cleaned = clean(sample, Needs::NonNegative);
    if (!cleaned)
        return refuse(cleaned.error());
    const int groups = cleaned->groups.empty() ? 0 : 1 + *std::max_element(cleaned->groups.begin(), cleaned->groups.end());
    std::vector<double> weights(static_cast<std::size_t>(groups)), sums(weights);
    for (std::size_t i = 0; i < cleaned->groups.size(); ++i) {
        const auto g = static_cast<std::size_t>(cleaned->groups[i]);
        weights[g] += cleaned->weights[i];
        sums[g] += cleaned->weights[i] * cleaned->values[i];
    }
    GroupRatio result;
    result.counted = cleaned->counted;
    int found = 0;
    for (int g = 0; g < groups; ++g) {
        const auto at = static_cast<std::size_t>(g);
        const double mean = weights[at] > 0 ? sums[at] / weights[at] : std::nan("");
        result.means.push_back(mean);
        if (std::isnan(mean))
            continue;
        if (found++ == 0 || mean > result.highestMean) {
            result.highest = g;
            result.highestMean = mean;
        }
        if (found == 1 || mean < result.lowestMean) {
            result.lowest = g;
            result.lowestMean = mean;
        }
    }
    if (found < 2)
        return refuse({Reason::TooFewGroups, found, 2, -1, -1, std::nan("")});
    if (result.lowestMean <= 0)
        return refuse({Reason::ValueNotPositive, 0, 0, -1, -1, result.lowestMean});
    result.ratio = result.highestMean / result.lowestMean;
    return result;
}

Measured<Variation> coefficientOfVariation(const Sample& sample)
{
    const auto cleaned = clean(sample, Needs::NonNegative);
    if (!cleaned)
        return refuse(cleaned.error());
    double variance = 0;
    for (std::size_t i = 0; i < cleaned->values.size(); ++i) {
        const double distance = cleaned->values[i] - cleaned->mean;
        variance += cleaned->weights[i] * distance * distance;
    }
    const double deviation = std::sqrt(variance);
    return Variation{deviation / cleaned->mean, cleaned->mean, deviation, cleaned->counted};
}

} // namespace core::inequality
