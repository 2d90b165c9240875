// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/inheritance.h"

#include "core/policy/effective_setting.h"

#include <string>

namespace core::policy {

namespace {

template <class T> void layOver(std::optional<T>& field, const std::optional<T>& own)
{
    if (own)
        field = own;
}

template <class T> void leaveOut(std::optional<T>& field, const T& defaultValue)
{
    if (field == defaultValue)
        field.reset();
}

template <class T> void keepDifference(std::optional<T>& own, const std::optional<T>& parent, const std::optional<T>& child)
{
    if (parent != child)
        own = child;
}

/// No value: what a child stores for a parameter that only its parent sets.
const ParameterValue kNotSet = std::map<std::string, double>{};

/// The lever's four fields when nothing is said of it.
LeverSetting defaultSetting(const Lever& lever)
{
    return fullSetting(lever, Scenario{});
}

void leaveOutDefaults(LeverSetting& setting, const Lever& lever)
{
    const LeverSetting standard = defaultSetting(lever);
    leaveOut(setting.intensity, *standard.intensity);
    leaveOut(setting.startYear, *standard.startYear);
    leaveOut(setting.rampYears, *standard.rampYears);
    leaveOut(setting.durationYears, *standard.durationYears);
}

LeverSetting difference(const Lever& lever, const Scenario& parent, const Scenario& child)
{
    const LeverSetting from = fullSetting(lever, parent);
    const LeverSetting to = fullSetting(lever, child);
    LeverSetting own;
    keepDifference(own.intensity, from.intensity, to.intensity);
    keepDifference(own.startYear, from.startYear, to.startYear);
    keepDifference(own.rampYears, from.rampYears, to.rampYears);
    keepDifference(own.durationYears, from.durationYears, to.durationYears);
    return own;
}

} // namespace

Scenario withoutDefaults(const Scenario& scenario, const Catalogue& catalogue)
{
    Scenario lean;
    for (auto [id, setting] : scenario.levers) {
        if (const Lever* lever = catalogue.lever(id))
            leaveOutDefaults(setting, *lever);
        if (setting != LeverSetting{})
            lean.levers.emplace(id, std::move(setting));
    }
    for (const auto& [name, value] : scenario.parameters) {
        if (value != kNotSet)
            lean.parameters.emplace(name, value);
    }
    return lean;
}

Scenario withParent(const Scenario& parent, const Scenario& own, const Catalogue& catalogue)
{
    Scenario whole = parent;
    for (const auto& [id, setting] : own.levers) {
        LeverSetting& field = whole.levers[id];
        layOver(field.intensity, setting.intensity);
        layOver(field.startYear, setting.startYear);
        layOver(field.rampYears, setting.rampYears);
        layOver(field.durationYears, setting.durationYears);
    }
    for (const auto& [name, value] : own.parameters)
        whole.parameters[name] = value;
    return withoutDefaults(whole, catalogue);
}

Scenario ownPart(const Scenario& parent, const Scenario& child, const Catalogue& catalogue)
{
    Scenario own;
    for (const Lever& lever : catalogue.levers) {
        LeverSetting setting = difference(lever, parent, child);
        if (setting != LeverSetting{})
            own.levers.emplace(lever.id, std::move(setting));
    }
    for (const auto& [id, setting] : child.levers) {
        const auto inherited = parent.levers.find(id);
        if (catalogue.lever(id) == nullptr && (inherited == parent.levers.end() || inherited->second != setting))
            own.levers.emplace(id, setting);
    }
    const Scenario from = withoutDefaults(parent, catalogue);
    const Scenario to = withoutDefaults(child, catalogue);
    for (const auto& [name, value] : to.parameters) {
        const auto inherited = from.parameters.find(name);
        if (inherited == from.parameters.end() || inherited->second != value)
            own.parameters.emplace(name, value);
    }
    for (const auto& [name, value] : from.parameters) {
        if (to.parameters.count(name) == 0)
            own.parameters.emplace(name, kNotSet);
    }
    return own;
}

} // namespace core::policy
