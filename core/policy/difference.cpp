// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/difference.h"

#include "core/policy/effective_setting.h"
#include "core/policy/projection_data.h"

#include <algorithm>
#include <cmath>

namespace core::policy {

namespace {

using Field = ChangedSetting::Field;

void addChanges(std::vector<ChangedSetting>& changes, Field field, const std::vector<double>& from,
                const std::vector<double>& to, const RegionSet& regions)
{
    const auto same = [](const std::vector<double>& values) {
        return std::all_of(values.begin(), values.end(), [&](double value) { return value == values.front(); });
    };
    if (from == to || from.empty())
        return;
    if (same(from) && same(to)) {
        changes.push_back({field, {}, from.front(), to.front()});
        return;
    }
    for (std::size_t i = 0; i < from.size(); ++i) {
        if (from[i] != to[i])
            changes.push_back({field, regions.regions[i].id, from[i], to[i]});
    }
}

std::vector<ChangedSetting> leverChanges(const Lever& lever, const Scenario& reference, const Scenario& scenario,
                                         const RegionSet& regions)
{
    const EffectiveSetting from = effectiveSetting(lever, reference, regions);
    const EffectiveSetting to = effectiveSetting(lever, scenario, regions);
    std::vector<ChangedSetting> changes;
    addChanges(changes, Field::LeverIntensity, from.intensity, to.intensity, regions);
    addChanges(changes, Field::Start, {from.startYear}, {to.startYear}, regions);
    addChanges(changes, Field::Ramp, {from.rampYears}, {to.rampYears}, regions);
    addChanges(changes, Field::Duration, {from.durationYears}, {to.durationYears}, regions);
    return changes;
}

/// A parameter's value by region (one number for others), as `scenario` has it.
std::vector<double> parameterValues(const std::string& name, std::vector<double> values, const Scenario& scenario,
                                    const RegionSet& regions)
{
    const auto found = scenario.parameters.find(name);
    if (found == scenario.parameters.end())
        return values;
    if (const double* number = std::get_if<double>(&found->second)) {
        std::fill(values.begin(), values.end(), *number);
        return values;
    }
    for (const auto& [region, value] : std::get<1>(found->second)) {
        const int index = regions.indexOf(region);
        if (index >= 0 && static_cast<std::size_t>(index) < values.size())
            values[static_cast<std::size_t>(index)] = value;
    }
    return values;
}

} // namespace

std::vector<Difference> listDifferences(const Projector& projector, const Scenario& reference, const Scenario& scenario)
{
    const Catalogue& catalogue = projector.catalogue();
    const RegionSet& regions = projector.regions();
    std::vector<Difference> list;
    const auto add = [&](Difference::Kind kind, const std::string& id, std::vector<ChangedSetting> changes) {
        if (!changes.empty())
            list.push_back({kind, id, std::move(changes), 0, false});
    };
    for (const Lever& lever : catalogue.levers)
        add(Difference::Kind::Lever, lever.id, leverChanges(lever, reference, scenario, regions));
    const auto addParameter = [&](const std::string& name, const std::vector<double>& defaults) {
        std::vector<ChangedSetting> changes;
        addChanges(changes, Field::Value, parameterValues(name, defaults, reference, regions),
                   parameterValues(name, defaults, scenario, regions), regions);
        add(Difference::Kind::Parameter, name, std::move(changes));
    };
    for (const Parameter& parameter : catalogue.parameters)
        addParameter(parameter.name, {parameter.value});
    for (const RegionData& data : regions.data)
        addParameter(data.name, data.values);
    return list;
}

Scenario setBack(const Difference& difference, const Scenario& reference, Scenario scenario)
{
    if (difference.kind == Difference::Kind::Lever) {
        scenario.levers.erase(difference.id);
        if (const auto found = reference.levers.find(difference.id); found != reference.levers.end())
            scenario.levers.insert(*found);
    } else {
        scenario.parameters.erase(difference.id);
        if (const auto found = reference.parameters.find(difference.id); found != reference.parameters.end())
            scenario.parameters.insert(*found);
    }
    return scenario;
}

Checked<std::vector<Difference>> differences(const Projector& projector, const Scenario& reference,
                                             const Scenario& scenario, const Headline& kpi, double year)
{
    const auto whole = projector.project(scenario);
    if (!whole)
        return tl::make_unexpected(whole.error());
    const double value = whole->value(kpi.id, kpi.place, year);
    const double unit = shownUnit(projector.catalogue(), kpi.id, value);
    std::vector<Difference> list = listDifferences(projector, reference, scenario);
    for (Difference& difference : list) {
        const auto without = projector.project(setBack(difference, reference, scenario));
        if (!without)
            return tl::make_unexpected(without.error());
        difference.effect = value - without->value(kpi.id, kpi.place, year);
        difference.visible = difference.effect != 0 && std::abs(difference.effect) >= unit / 2;
    }
    std::stable_sort(list.begin(), list.end(), [](const Difference& a, const Difference& b) {
        return std::abs(a.effect) > std::abs(b.effect);
    });
    return list;
}

} // namespace core::policy
