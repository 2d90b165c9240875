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
    return std::clamp(intensity, 0.0, core::policy::kHighestIntensity);
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
