// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/intensity.h"

#include "core/policy/catalogue.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <numeric>

namespace core::policy {

namespace {

using ByRegion = std::map<std::string, double>;

double bounded(double intensity)
{
    return std::clamp(intensity, 0.0, kHighestIntensity);
}

/// What is proposed for each region, in the order of `regions`: its default weight; 1 each when all are 0.
std::vector<double> proposedWeights(const Lever& lever, const std::vector<Region>& regions)
{
    std::vector<double> weights;
    for (const Region& region : regions)
        weights.push_back(lever.defaultWeight(region.group));
    if (std::all_of(weights.begin(), weights.end(), [](double weight) { return weight <= 0; }))
        std::fill(weights.begin(), weights.end(), 1.0);
    return weights;
}

/// A region with nothing keeps nothing, however large the factor.
double times(double intensity, double factor)
{
    return intensity > 0 ? bounded(intensity * factor) : 0;
}

double sumOf(const std::vector<double>& numbers)
{
    return std::accumulate(numbers.begin(), numbers.end(), 0.0);
}

/// What `shares` become together when each is multiplied by one factor and cut at the highest intensity, so that they add up to
/// `total`. When all of them at the highest are not enough, the highest.
std::vector<double> fill(const std::vector<double>& shares, double total)
{
    std::vector<double> sorted;
    std::copy_if(shares.begin(), shares.end(), std::back_inserter(sorted), [](double share) { return share > 0; });
    std::sort(sorted.begin(), sorted.end(), std::greater<>());
    // The largest shares reach the highest intensity first; the rest then share what is left.
    double factor = 0;
    double left = total;
    double sum = sumOf(sorted);
    for (const double share : sorted) {
        factor = left / sum;
        if (share * factor <= kHighestIntensity)
            break;
        factor = kHighestIntensity / share;
        left -= kHighestIntensity;
        sum -= share;
    }
    std::vector<double> filled;
    for (const double share : shares)
        filled.push_back(times(share, factor));
    return filled;
}

/// All that is proposed where regions have `values`; `weights` are 0 for those that the papers leave out.
double proposedSum(const std::vector<double>& weights, const std::vector<double>& values)
{
    double sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += weights[i] > 0 ? weights[i] : std::min(values[i], 1.0);
    return sum;
}

/// `values` multiplied by one factor and cut at the highest intensity, so that their strength is `wanted`, or as near below as
/// that gets.
std::vector<double> scaledTo(const std::vector<double>& values, const std::vector<double>& weights, double wanted)
{
    bool leftOut = false;
    double least = kHighestIntensity;
    for (std::size_t i = 0; i < values.size(); ++i) {
        leftOut = leftOut || (weights[i] <= 0 && values[i] > 0);
        least = values[i] > 0 ? std::min(least, values[i]) : least;
    }
    if (!leftOut || wanted <= 0)
        return fill(values, wanted * proposedSum(weights, values));

    const auto at = [&](double factor) {
        std::vector<double> scaled;
        for (const double value : values)
            scaled.push_back(times(value, factor));
        return scaled;
    };
    // The strength rises with the factor: up to 1, a region that is left out adds as much above the line as below.
    double low = 0;
    double high = kHighestIntensity / least;
    for (int halving = 0; halving < 200 && low < high; ++halving) {
        const double middle = low + (high - low) / 2;
        if (middle <= low || middle >= high)
            break;
        const std::vector<double> scaled = at(middle);
        (sumOf(scaled) < wanted * proposedSum(weights, scaled) ? low : high) = middle;
    }
    return at(high);
}

} // namespace

bool isOff(const Intensity& intensity)
{
    if (const auto* number = std::get_if<double>(&intensity))
        return *number == 0;
    const auto& values = std::get<ByRegion>(intensity);
    return std::all_of(values.begin(), values.end(), [](const auto& entry) { return entry.second == 0; });
}

double regionIntensity(const Intensity& intensity, const Lever& lever, const Region& region)
{
    if (const auto* number = std::get_if<double>(&intensity))
        return *number * lever.defaultWeight(region.group);
    const auto& values = std::get<ByRegion>(intensity);
    const auto found = values.find(region.id);
    return found == values.end() ? 0 : found->second;
}

ByRegion byRegion(const Intensity& intensity, const Lever& lever, const std::vector<Region>& regions)
{
    ByRegion values;
    for (const Region& region : regions)
        values[region.id] = regionIntensity(intensity, lever, region);
    return values;
}

double strengthOf(const Intensity& intensity, const Lever& lever, const std::vector<Region>& regions)
{
    if (const auto* number = std::get_if<double>(&intensity))
        return *number;
    std::vector<double> values;
    for (const Region& region : regions)
        values.push_back(regionIntensity(intensity, lever, region));
    return regions.empty() ? 0 : sumOf(values) / proposedSum(proposedWeights(lever, regions), values);
}

Intensity withStrength(const Intensity& intensity, const Lever& lever, const std::vector<Region>& regions, double strength)
{
    const double wanted = bounded(strength);
    if (std::holds_alternative<double>(intensity))
        return wanted;

    const std::vector<double> weights = proposedWeights(lever, regions);
    // Idle are the regions that have nothing.
    std::vector<double> values;
    std::vector<double> idleWeights;
    for (std::size_t i = 0; i < regions.size(); ++i) {
        values.push_back(bounded(regionIntensity(intensity, lever, regions[i])));
        idleWeights.push_back(values[i] > 0 ? 0 : weights[i]);
    }
    const std::vector<double> scaled = scaledTo(values, weights, wanted);
    const double missing = wanted * proposedSum(weights, scaled) - sumOf(scaled);
    const std::vector<double> raised = fill(idleWeights, std::max(missing, 0.0));

    ByRegion moved;
    for (std::size_t i = 0; i < regions.size(); ++i)
        moved[regions[i].id] = scaled[i] + raised[i];
    return moved;
}

} // namespace core::policy
