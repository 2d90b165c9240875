// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/member_settings.h"

#include <algorithm>
#include <map>
#include <set>

namespace core::uncertainty {

namespace {

using Settings = std::map<model::ElementId, double>;

bool setsItself(const policy::Scenario& scenario, const Input& input)
{
    const auto found = scenario.parameters.find(input.id);
    if (input.kind == InputKind::LeverCost || input.kind == InputKind::LeverIntensity || found == scenario.parameters.end())
        return false;
    return std::holds_alternative<double>(found->second) || std::get<1>(found->second).contains(input.regionId);
}

/// The constant's value in the model.
double ownValue(const policy::Projector& projector, model::ElementId element)
{
    const model::ResolvedModel& model = projector.program().model();
    return model.nodes[static_cast<std::size_t>(model.elements[static_cast<std::size_t>(element)].equation)].value;
}

} // namespace

Checked<MemberSettings> MemberSettings::create(const policy::Projector& projector, const SamplingPlan& plan,
                                               const policy::Scenario& scenario)
{
    std::vector<Settings> byWorld;
    for (const policy::World& world : plan.worlds) {
        const auto overrides = projector.overrides(policy::inWorld(scenario, world));
        if (!overrides)
            return tl::make_unexpected(overrides.error());
        Settings settings;
        for (const engine::Override& change : *overrides)
            settings[change.element] = change.value;
        for (const Input& held : plan.held) {
            if (held.element == model::kNone || setsItself(scenario, held))
                continue;
            const double value = held.byWorld[byWorld.size()].central;
            for (std::size_t i = 0; i < std::max<std::size_t>(held.weights.size(), 1); ++i)
                settings[held.element + static_cast<model::ElementId>(i)] = value * (held.weights.empty() ? 1 : held.weights[i]);
        }
        byWorld.push_back(std::move(settings));
    }

    MemberSettings members;
    members.m_inputs = plan.inputs.size();
    std::set<model::ElementId> drawn;
    for (std::size_t i = 0; i < plan.inputs.size(); ++i) {
        const Input& input = plan.inputs[i];
        if (input.element == model::kNone || setsItself(scenario, input))
            continue;
        for (std::size_t region = 0; region < std::max<std::size_t>(input.weights.size(), 1); ++region) {
            const model::ElementId element = input.element + static_cast<model::ElementId>(region);
            drawn.insert(element);
            members.m_elements.push_back(element);
            members.m_sources.push_back({i, {}, input.weights.empty() ? 1 : input.weights[region]});
        }
    }
    std::set<model::ElementId> set;
    for (const Settings& settings : byWorld) {
        for (const auto& [element, value] : settings)
            set.insert(element);
    }
    for (const model::ElementId element : set) {
        if (drawn.contains(element))
            continue;
        std::vector<double> values;
        for (const Settings& settings : byWorld) {
            const auto found = settings.find(element);
            values.push_back(found != settings.end() ? found->second : ownValue(projector, element));
        }
        const bool alike = std::all_of(values.begin(), values.end(), [&](double value) { return value == values.front(); });
        if (alike) {
            members.m_common.push_back({element, values.front()});
        } else {
            members.m_elements.push_back(element);
            members.m_sources.push_back({0, std::move(values), 1});
        }
    }
    return members;
}

std::vector<double> MemberSettings::values(const SampledMembers& sampled) const
{
    std::vector<double> values(sampled.members * m_elements.size());
    for (std::size_t member = 0; member < sampled.members; ++member) {
        const double* drawn = sampled.values.data() + member * m_inputs;
        double* row = values.data() + member * m_elements.size();
        for (std::size_t i = 0; i < m_sources.size(); ++i) {
            const Source& source = m_sources[i];
            row[i] = source.byWorld.empty() ? source.weight * drawn[source.input] : source.byWorld[sampled.world[member]];
        }
    }
    return values;
}

} // namespace core::uncertainty
