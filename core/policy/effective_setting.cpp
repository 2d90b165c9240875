// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/effective_setting.h"

#include "core/policy/catalogue.h"

namespace core::policy {

namespace {

double intensityIn(const Region& region, const Lever& lever, const Intensity& intensity)
{
    if (const double* number = std::get_if<double>(&intensity))
        return *number * lever.defaultWeight(region.group);
    const auto& byRegion = std::get<1>(intensity);
    const auto own = byRegion.find(region.id);
    return own == byRegion.end() ? 0 : own->second;
}

} // namespace

EffectiveSetting effectiveSetting(const Lever& lever, const Scenario& scenario, const RegionSet& regions)
{
    static const LeverSetting untouched;
    const auto found = scenario.levers.find(lever.id);
    const LeverSetting& setting = found == scenario.levers.end() ? untouched : found->second;
    const Intensity intensity = setting.intensity.value_or(0.0);

    EffectiveSetting effective;
    if (!lever.perRegion) {
        const double* number = std::get_if<double>(&intensity);
        effective.intensity = {number != nullptr ? *number : 0};
    } else {
        for (const Region& region : regions.regions)
            effective.intensity.push_back(intensityIn(region, lever, intensity));
    }
    effective.startYear = setting.startYear.value_or(lever.startYear);
    effective.rampYears = setting.rampYears.value_or(lever.rampYears);
    effective.durationYears = setting.durationYears.value_or(lever.durationYears);
    return effective;
}

} // namespace core::policy
