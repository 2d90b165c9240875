// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/levers/lever_intensity.h"

#include <algorithm>

namespace ui {

namespace {

using core::policy::Intensity;
using core::policy::Lever;
using core::policy::Region;
using ByRegion = std::map<std::string, double>;

double bounded(double intensity)
{
    return std::clamp(intensity, 0.0, kMaximumIntensity);
}

const Region* find(const std::vector<Region>& regions, const std::string& id)
{
    const auto found = std::find_if(regions.begin(), regions.end(), [&](const Region& region) { return region.id == id; });
    return found == regions.end() ? nullptr : &*found;
}

} // namespace

bool isLinked(const Intensity& intensity)
{
    return std::holds_alternative<double>(intensity);
}

double regionIntensity(const Intensity& intensity, const Lever& lever, const Region& region)
{
    if (const auto* one = std::get_if<double>(&intensity))
        return *one * lever.defaultWeight(region.group);
    const auto& byRegion = std::get<ByRegion>(intensity);
    const auto found = byRegion.find(region.id);
    return found == byRegion.end() ? 0 : found->second;
}

double strengthOf(const Intensity& intensity, const Lever& lever, const std::vector<Region>& regions)
{
    if (const auto* one = std::get_if<double>(&intensity))
        return *one;
    double weighted = 0;
    double proposed = 0;
    for (const Region& region : regions) {
        const double weight = lever.defaultWeight(region.group);
        weighted += weight * regionIntensity(intensity, lever, region);
        proposed += weight * weight;
    }
    return proposed > 0 ? weighted / proposed : 0;
}

Intensity linked(const Intensity& intensity, const Lever& lever, const std::vector<Region>& regions)
{
    return bounded(strengthOf(intensity, lever, regions));
}

Intensity unlinked(const Intensity& intensity, const Lever& lever, const std::vector<Region>& regions)
{
    ByRegion byRegion;
    for (const Region& region : regions)
        byRegion[region.id] = bounded(regionIntensity(intensity, lever, region));
    return byRegion;
}

Intensity withStrength(const Intensity& intensity, const Lever& lever, const std::vector<Region>& regions, double strength)
{
    if (isLinked(intensity))
        return bounded(strength);
    const double now = strengthOf(intensity, lever, regions);
    ByRegion byRegion;
    for (const Region& region : regions) {
        const double weight = lever.defaultWeight(region.group);
        const double value = regionIntensity(intensity, lever, region);
        if (now > 0)
            byRegion[region.id] = bounded(value * strength / now);
        else
            byRegion[region.id] = weight > 0 ? bounded(weight * strength) : value;
    }
    return byRegion;
}

Intensity withRegions(const Intensity& intensity, const Lever& lever, const std::vector<Region>& regions,
                      const std::vector<std::string>& regionIds, double value)
{
    if (isLinked(intensity)) {
        const Region* region = regionIds.empty() ? nullptr : find(regions, regionIds.front());
        const double weight = region != nullptr ? lever.defaultWeight(region->group) : 0;
        return weight > 0 ? bounded(value / weight) : intensity;
    }
    ByRegion byRegion = std::get<ByRegion>(unlinked(intensity, lever, regions));
    for (const std::string& id : regionIds)
        byRegion[id] = bounded(value);
    return byRegion;
}

} // namespace ui
