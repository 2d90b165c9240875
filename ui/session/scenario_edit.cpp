// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/scenario_edit.h"

#include "core/policy/effective_setting.h"
#include "core/policy/intensity.h"
#include "core/policy/scenario_rules.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace ui {

using core::policy::Catalogue;
using core::policy::Intensity;
using core::policy::Lever;
using core::policy::LeverSetting;
using core::policy::ParameterValue;
using core::policy::Region;
using core::policy::RegionSet;
using core::policy::Scenario;

namespace {

using ByRegion = std::map<std::string, double>;

double onGrid(double years)
{
    return std::round(years / core::policy::kGridYears) * core::policy::kGridYears;
}

Intensity mix(const Lever& lever, const Intensity& from, const Intensity& to, double fraction, const RegionSet& regions)
{
    const auto* a = std::get_if<double>(&from);
    const auto* b = std::get_if<double>(&to);
    if (a && b)
        return std::lerp(*a, *b, fraction);
    auto values = byRegion(from, lever, regions.regions);
    for (const auto& [id, target] : byRegion(to, lever, regions.regions))
        values[id] = std::lerp(values[id], target, fraction);
    return values;
}

LeverSetting mixSettings(const Lever& lever, LeverSetting from, LeverSetting to, double fraction, const RegionSet& regions)
{
    const auto takeDates = [](LeverSetting& target, const LeverSetting& source) {
        target.startYear = source.startYear;
        target.rampYears = source.rampYears;
        target.durationYears = source.durationYears;
    };
    if (isOff(from))
        takeDates(from, to);
    else if (isOff(to))
        takeDates(to, from);
    LeverSetting mixed;
    mixed.intensity = mix(lever, *from.intensity, *to.intensity, fraction, regions);
    mixed.startYear = onGrid(std::lerp(*from.startYear, *to.startYear, fraction));
    mixed.rampYears = onGrid(std::lerp(*from.rampYears, *to.rampYears, fraction));
    mixed.durationYears = onGrid(std::lerp(*from.durationYears, *to.durationYears, fraction));
    return mixed;
}

ParameterValue mixParameters(const ParameterValue& from, const ParameterValue& to, double fraction)
{
    const auto* a = std::get_if<double>(&from);
    const auto* b = std::get_if<double>(&to);
    if (a && b)
        return std::lerp(*a, *b, fraction);
    return fraction < 0.5 ? from : to;
}

bool holds(const RegionSet& set, const ByRegion& values)
{
    return std::all_of(values.begin(), values.end(), [&](const auto& entry) { return set.indexOf(entry.first) >= 0; });
}

double programmeScale(const RegionSet& set, std::size_t region)
{
    const auto row =
        std::find_if(set.data.begin(), set.data.end(), [](const auto& data) { return data.name == "programme_scale"; });
    return row == set.data.end() || region >= row->values.size() ? 1.0 : row->values[region];
}

double groupMean(const ByRegion& values, const RegionSet& from, core::policy::RegionGroup group)
{
    double weights = 0;
    double sum = 0;
    double lowest = 0;
    double highest = 0;
    bool first = true;
    for (std::size_t i = 0; i < from.regions.size(); ++i) {
        if (from.regions[i].group != group)
            continue;
        const auto found = values.find(from.regions[i].id);
        const double value = found == values.end() ? 0 : found->second;
        lowest = first ? value : std::min(lowest, value);
        highest = first ? value : std::max(highest, value);
        first = false;
        weights += programmeScale(from, i);
        sum += programmeScale(from, i) * value;
    }
    // The mean of equal values is that value, to the last digit: there and back again is no change.
    if (lowest == highest || weights <= 0)
        return lowest;
    return sum / weights;
}

ByRegion translate(const ByRegion& values, const RegionSet& from, const RegionSet& to)
{
    ByRegion translated;
    for (const Region& region : to.regions) {
        const auto same = values.find(region.id);
        if (same != values.end())
            translated[region.id] = same->second;
        else
            translated[region.id] = from.indexOf(region.id) >= 0 ? 0 : groupMean(values, from, region.group);
    }
    return translated;
}

} // namespace

void putSetting(Scenario& scenario, const Lever& lever, const LeverSetting& setting)
{
    LeverSetting kept = fullSetting(lever, scenario);
    if (setting.intensity)
        kept.intensity = setting.intensity;
    kept.startYear = setting.startYear.value_or(*kept.startYear);
    kept.rampYears = setting.rampYears.value_or(*kept.rampYears);
    kept.durationYears = setting.durationYears.value_or(*kept.durationYears);

    if (isOff(kept))
        kept.intensity.reset();
    if (kept.startYear == lever.startYear)
        kept.startYear.reset();
    if (kept.rampYears == lever.rampYears)
        kept.rampYears.reset();
    if (kept.durationYears == lever.durationYears)
        kept.durationYears.reset();
    if (kept == LeverSetting{})
        scenario.levers.erase(lever.id);
    else
        scenario.levers[lever.id] = std::move(kept);
}

int activeLevers(const Scenario& scenario, const Catalogue& catalogue)
{
    const auto pulled = std::count_if(scenario.levers.begin(), scenario.levers.end(),
                                      [](const auto& entry) { return !isOff(entry.second); });
    const auto set = std::count_if(scenario.parameters.begin(), scenario.parameters.end(), [&](const auto& entry) {
        const auto* lever = catalogue.lever(entry.first);
        return lever && lever->constant;
    });
    return static_cast<int>(pulled + set);
}

Scenario between(const Scenario& before, const Scenario& after, double fraction, const Catalogue& catalogue,
                 const RegionSet& regions)
{
    if (fraction <= 0)
        return before;
    if (fraction >= 1)
        return after;
    Scenario mixed = after;
    mixed.parameters.clear();
    for (const auto& lever : catalogue.levers) {
        if (lever.constant)
            continue;
        const auto from = fullSetting(lever, before);
        const auto to = fullSetting(lever, after);
        if (from != to)
            mixed.levers[lever.id] = mixSettings(lever, from, to, fraction, regions);
    }
    std::set<std::string> names;
    for (const auto* side : {&before, &after}) {
        for (const auto& [name, value] : side->parameters)
            names.insert(name);
    }
    for (const auto& name : names) {
        if (const auto* lever = catalogue.lever(name); lever && lever->constant) {
            mixed.parameters[name] = std::lerp(constantValue(*lever, before), constantValue(*lever, after), fraction);
            continue;
        }
        const auto from = before.parameters.find(name);
        const auto to = after.parameters.find(name);
        if (from != before.parameters.end() && to != after.parameters.end())
            mixed.parameters[name] = mixParameters(from->second, to->second, fraction);
        else if (from != before.parameters.end() ? fraction < 0.5 : fraction >= 0.5)
            mixed.parameters[name] = from != before.parameters.end() ? from->second : to->second;
    }
    return mixed;
}

Scenario inRegions(const Scenario& scenario, const RegionSet& regions, const std::vector<RegionSet>& known)
{
    Scenario translated = scenario;
    for (auto& [id, setting] : translated.levers) {
        auto* values = setting.intensity ? std::get_if<ByRegion>(&*setting.intensity) : nullptr;
        if (!values || holds(regions, *values))
            continue;
        const auto from = std::find_if(known.begin(), known.end(), [&](const RegionSet& set) { return holds(set, *values); });
        if (from != known.end())
            *values = translate(*values, *from, regions);
    }
    return translated;
}

Scenario asGiven(const Scenario& scenario, const Scenario& given, const RegionSet& regions, const std::vector<RegionSet>& known)
{
    Scenario kept = scenario;
    const auto translated = inRegions(given, regions, known);
    for (auto& [id, setting] : kept.levers) {
        const auto shown = translated.levers.find(id);
        if (setting.intensity && shown != translated.levers.end() && shown->second.intensity == setting.intensity)
            setting.intensity = given.levers.at(id).intensity;
    }
    return kept;
}

} // namespace ui
