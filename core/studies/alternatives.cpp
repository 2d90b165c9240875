// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studies/alternatives.h"

#include "core/base/number.h"
#include "core/uncertainty/fan.h"

#include <cmath>

namespace core::studies {

Checked<Alternatives> Alternatives::create(const policy::Projector& projector, const uncertainty::SamplingPlan& plan,
                                           const std::vector<policy::Scenario>& scenarios, std::vector<uncertainty::Outcome> outcomes,
                                           double year, std::size_t members)
{
    const model::SimulationSpecs& specs = projector.program().model().specs;
    if (plan.inputs.empty())
        return tl::make_unexpected(Errors{{ErrorKind::InvalidArgument, "nothing is varied; there is nothing to study", {}, {}}});
    if (!(year >= specs.start && year <= specs.stop))
        return tl::make_unexpected(Errors{{ErrorKind::OutOfRange, "the year " + formatNumber(year) + " is outside the run, "
                                               + formatNumber(specs.start) + " to " + formatNumber(specs.stop), {}, {formatNumber(year)}}});
    const double saveStep = std::fmod(year - specs.start, 1) == 0 && !projector.catalogue().plain ? 1 : 0; // as DesignRuns
    auto runs = uncertainty::ModelRuns::create(projector, plan, scenarios, std::move(outcomes), saveStep);
    if (!runs)
        return tl::make_unexpected(std::move(runs.error()));
    auto sampler = uncertainty::MemberSampler::create(plan, members);
    if (!sampler)
        return tl::make_unexpected(Errors{sampler.error()});
    Alternatives made(std::move(*runs), std::move(*sampler));
    made.m_time = uncertainty::timeOf(year, made.m_runs.times());
    return made;
}

const std::vector<double>& Alternatives::draw(std::size_t first, std::size_t count)
{
    m_drawn = m_sampler.sample(first, count);
    return m_drawn.values;
}

Result<void> Alternatives::evaluateDrawn(std::span<double> outputs, const uncertainty::RunControl& control,
                                         std::vector<uncertainty::FailedMember>& failed) const
{
    const auto values = m_runs.run(m_drawn, control);
    if (!values)
        return tl::make_unexpected(values.error());
    for (std::size_t series = 0; series < values->series; ++series) {
        const auto of = values->of(series);
        for (std::size_t member = 0; member < values->members; ++member)
            outputs[member * values->series + series] = of[member * values->times + m_time];
    }
    for (const uncertainty::FailedMember& each : values->failed) {
        failed.push_back(each);
        failed.back().member -= m_drawn.first;
    }
    return {};
}

std::vector<double> Alternatives::benefits(std::span<const double> outputs, std::size_t outcome, bool moreIsBetter) const
{
    const std::size_t width = m_runs.series();
    const std::size_t outcomes = m_runs.outcomes().size();
    std::vector<double> benefits;
    for (std::size_t row = 0; row < outputs.size(); row += width) {
        for (std::size_t scenario = 0; scenario < m_runs.scenarios(); ++scenario)
            benefits.push_back((moreIsBetter ? 1 : -1) * outputs[row + scenario * outcomes + outcome]);
    }
    return benefits;
}

} // namespace core::studies
