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

/// How much each region counts in the strength, in the order of `regions`: its default weight; 1 each when all are 0.
std::vector<double> countingWeights(const Lever& lever, const std::vector<Region>& regions)
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
/// `total`; and that factor. When all of them at the highest are not enough, the factor that takes them there.
struct Filled {
    std::vector<double> values;
    double factor = 0;
};

Filled fill(const std::vector<double>& shares, double total)
{
    std::vector<double> sorted;
    std::copy_if(shares.begin(), shares.end(), std::back_inserter(sorted), [](double share) { return share > 0; });
    std::sort(sorted.begin(), sorted.end(), std::greater<>());
    // The largest shares reach the highest intensity first; the rest then share what is left.
    Filled filled;
    double left = total;
    double sum = sumOf(sorted);
    for (const double share : sorted) {
        filled.factor = left / sum;
        if (share * filled.factor <= kHighestIntensity)
            break;
        filled.factor = kHighestIntensity / share;
        left -= kHighestIntensity;
        sum -= share;
    }
    for (const double share : shares)
        filled.values.push_back(times(share, filled.factor));
    return filled;
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
    const std::vector<double> weights = countingWeights(lever, regions);
    double sum = 0;
    for (std::size_t i = 0; i < regions.size(); ++i) {
        if (weights[i] > 0)
            sum += regionIntensity(intensity, lever, regions[i]);
    }
    return regions.empty() ? 0 : sum / sumOf(weights);
}

Intensity withStrength(const Intensity& intensity, const Lever& lever, const std::vector<Region>& regions, double strength)
{
    const double wanted = bounded(strength);
    if (std::holds_alternative<double>(intensity))
        return wanted;

    const std::vector<double> weights = countingWeights(lever, regions);
    // Of the regions that count; 0 for the others. Idle are those that have nothing.
    std::vector<double> values;
    std::vector<double> idleWeights;
    for (std::size_t i = 0; i < regions.size(); ++i) {
        values.push_back(weights[i] > 0 ? bounded(regionIntensity(intensity, lever, regions[i])) : 0);
        idleWeights.push_back(values[i] > 0 ? 0 : weights[i]);
    }
    const double total = wanted * sumOf(weights);
    const bool fromNothing = sumOf(values) <= 0;
    const Filled scaled = fill(values, total);
    const Filled raised = fill(idleWeights, std::max(total - sumOf(scaled.values), 0.0));

    ByRegion moved;
    for (std::size_t i = 0; i < regions.size(); ++i) {
        if (weights[i] > 0)
            moved[regions[i].id] = scaled.values[i] + raised.values[i];
        else
            moved[regions[i].id] = times(regionIntensity(intensity, lever, regions[i]), fromNothing ? 1 : scaled.factor);
    }
    return moved;
}

} // namespace core::policy
