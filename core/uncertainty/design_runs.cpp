// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/design_runs.h"

#include "core/base/number.h"
#include "core/uncertainty/fan.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace core::uncertainty {

Checked<DesignRuns> DesignRuns::create(const policy::Projector& projector, const SamplingPlan& plan, const policy::Scenario& scenario,
                                       const std::optional<policy::Scenario>& reference, std::vector<Outcome> outcomes, double year)
{
    const model::SimulationSpecs& specs = projector.program().model().specs;
    if (plan.inputs.empty())
        return tl::make_unexpected(Errors{{ErrorKind::InvalidArgument, "nothing is varied; there is nothing to study", {}, {}}});
    if (!(year >= specs.start && year <= specs.stop))
        return tl::make_unexpected(Errors{{ErrorKind::OutOfRange, "the year " + formatNumber(year) + " is outside the run, "
                                               + formatNumber(specs.start) + " to " + formatNumber(specs.stop), {}, {formatNumber(year)}}});
    const bool variesLevers = std::any_of(plan.inputs.begin(), plan.inputs.end(),
                                         [](const Input& input) { return input.kind == InputKind::LeverIntensity; });
    if (reference && variesLevers)
        return tl::make_unexpected(Errors{{ErrorKind::InvalidArgument, "levers are varied in the reference too, so that differences from it "
                                           "say nothing; leave out the levers or the reference", {}, {}}});
    std::vector<policy::Scenario> scenarios = {scenario};
    if (reference)
        scenarios.push_back(*reference);
    // Whole years are saved yearly: a fourth of the values, and the costs of a year need no more.
    const double saveStep = std::fmod(year - specs.start, 1) == 0 && !projector.catalogue().plain ? 1 : 0;
    const std::size_t outputs = outcomes.size();
    auto runs = ModelRuns::create(projector, plan, scenarios, std::move(outcomes), saveStep);
    if (!runs)
        return tl::make_unexpected(std::move(runs.error()));
    DesignRuns design(plan, std::move(*runs));
    design.m_outputs = outputs;
    design.m_time = timeOf(year, design.m_runs.times());
    design.m_difference = reference.has_value();
    return design;
}

Result<void> DesignRuns::evaluateUnits(std::span<const double> units, std::span<double> outputs, const RunControl& control,
                                        std::vector<FailedMember>* failed) const
{
    std::vector<std::size_t> columns(inputs());
    std::iota(columns.begin(), columns.end(), std::size_t(0));
    return evaluate(sampledFrom(m_plan, 0, units, inputs(), columns), outputs, control, failed);
}

Result<void> DesignRuns::evaluateValues(std::span<const double> values, std::span<double> outputs, const RunControl& control,
                                        std::vector<FailedMember>* failed) const
{
    SampledMembers sampled;
    sampled.members = values.size() / inputs();
    sampled.values.assign(values.begin(), values.end());
    sampled.world.assign(sampled.members, 0);
    for (std::size_t i = 0; i < inputs(); ++i) {
        for (std::size_t member = 0; m_plan.inputs[i].kind == InputKind::World && member < sampled.members; ++member)
            sampled.world[member] = static_cast<std::uint32_t>(
                std::clamp(std::lround(values[member * inputs() + i]), 0L, static_cast<long>(m_plan.worlds.size()) - 1));
    }
    return evaluate(sampled, outputs, control, failed);
}

Result<void> DesignRuns::evaluate(const SampledMembers& sampled, std::span<double> outputs, const RunControl& control,
                                        std::vector<FailedMember>* failed) const
{
    const auto values = m_runs.run(sampled, control);
    if (!values)
        return tl::make_unexpected(values.error());
    for (std::size_t i = 0; failed != nullptr && i < values->failed.size(); ++i) {
        failed->push_back(values->failed[i]);
        failed->back().member -= sampled.first;
    }
    const std::size_t times = m_runs.times().size();
    for (std::size_t outcome = 0; outcome < m_outputs; ++outcome) {
        const auto scenario = values->of(outcome);
        for (std::size_t member = 0; member < sampled.members; ++member) {
            const std::size_t place = member * times + m_time;
            outputs[member * m_outputs + outcome]
                = m_difference ? scenario[place] - values->of(m_outputs + outcome)[place] : scenario[place];
        }
    }
    return {};
}

} // namespace core::uncertainty
