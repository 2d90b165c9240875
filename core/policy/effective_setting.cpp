// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/effective_setting.h"

#include "core/policy/catalogue.h"
#include "core/policy/intensity.h"

namespace core::policy {

LeverSetting fullSetting(const Lever& lever, const Scenario& scenario)
{
    const auto found = scenario.levers.find(lever.id);
    LeverSetting setting = found == scenario.levers.end() ? LeverSetting{} : found->second;
    if (!setting.intensity)
        setting.intensity = 0.0;
    setting.startYear = setting.startYear.value_or(lever.startYear);
    setting.rampYears = setting.rampYears.value_or(lever.rampYears);
    setting.durationYears = setting.durationYears.value_or(lever.durationYears);
    return setting;
}

double constantValue(const Lever& lever, const Scenario& scenario)
{
    const auto found = scenario.parameters.find(lever.id);
    const double* number = found == scenario.parameters.end() ? nullptr : std::get_if<double>(&found->second);
    return number != nullptr ? *number : lever.value;
}

Scenario withConstant(Scenario scenario, const Lever& lever, double value)
{
    if (value == lever.value)
        scenario.parameters.erase(lever.id);
    else
        scenario.parameters[lever.id] = value;
    return scenario;
}

bool isOff(const LeverSetting& setting)
{
    return !setting.intensity || isOff(*setting.intensity);
}

EffectiveSetting effectiveSetting(const Lever& lever, const Scenario& scenario, const RegionSet& regions)
{
    const LeverSetting setting = fullSetting(lever, scenario);
    EffectiveSetting effective;
    if (!lever.perRegion) {
        const double* number = std::get_if<double>(&*setting.intensity);
        effective.intensity = {number != nullptr ? *number : 0};
    } else {
        for (const Region& region : regions.regions)
            effective.intensity.push_back(regionIntensity(*setting.intensity, lever, region));
    }
    effective.startYear = *setting.startYear;
    effective.rampYears = *setting.rampYears;
    effective.durationYears = *setting.durationYears;
    return effective;
}

} // namespace core::policy
