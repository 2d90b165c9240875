// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimise/policy_packages.h"

#include "core/optimise/policy_packages_data.h"
#include "core/policy/effective_setting.h"
#include "core/policy/intensity.h"

#include <algorithm>

namespace core::optimise {

using policy::Lever;

Checked<PolicyPackages> PolicyPackages::create(const policy::Projector& projector, PackageRequest request)
{
    auto data = buildPackages(projector, std::move(request));
    if (!data)
        return tl::make_unexpected(data.error());
    return PolicyPackages(std::move(*data));
}

Problem PolicyPackages::problem(const std::atomic<bool>* cancel) const
{
    Problem problem;
    const auto& choices = m_data->request.levers;
    for (const LeverChoice& choice : choices)
        problem.variables.push_back({choice.lowest, choice.highest, 0, choice.locked});
    for (const LeverChoice& choice : choices)
        if (choice.chooseStart)
            problem.variables.push_back({choice.earliestStart, choice.latestStart, kStartGridYears, std::nullopt});
    problem.outputs = m_data->outputs();
    problem.evaluate = [data = m_data, cancel](std::span<const double> points, std::size_t count, std::span<double> outputs) {
        return data->evaluate(points, count, outputs, cancel);
    };
    return problem;
}

PolicyPackages PolicyPackages::withCostFactor(std::size_t lever, double factor) const
{
    auto data = std::make_shared<Data>(*m_data);
    data->multiplyCost(lever, factor);
    data->request.levers[lever].costFactor *= factor;
    return PolicyPackages(std::move(data));
}

const PackageRequest& PolicyPackages::request() const
{
    return m_data->request;
}

std::optional<std::size_t> PolicyPackages::startVariable(std::size_t lever) const
{
    const std::size_t variable = m_data->startVariables[lever];
    return variable == Data::kNoVariable ? std::nullopt : std::optional(variable);
}

std::size_t PolicyPackages::chanceOutput() const
{
    return m_data->request.outcomes.size();
}

std::size_t PolicyPackages::totalCostOutput() const
{
    return m_data->costOutput();
}

std::size_t PolicyPackages::highestYearlyCostOutput() const
{
    return m_data->costOutput() + 1;
}

std::size_t PolicyPackages::dimensionCostOutput(policy::Dimension dimension) const
{
    return m_data->costOutput() + 2 + static_cast<std::size_t>(dimension);
}

std::size_t PolicyPackages::eastShareOutput() const
{
    return m_data->costOutput() + 2 + kDimensions;
}

policy::Scenario PolicyPackages::scenario(std::span<const double> point) const
{
    policy::Scenario scenario = m_data->request.base;
    for (std::size_t l = 0; l < m_data->request.levers.size(); ++l) {
        const std::string& id = m_data->request.levers[l].leverId;
        if (point[l] == 0) {
            scenario.levers.erase(id);
            continue;
        }
        policy::LeverSetting& setting = scenario.levers[id];
        setting.intensity = policy::Intensity{point[l]};
        if (const auto start = startVariable(l))
            setting.startYear = point[*start];
    }
    return scenario;
}

std::vector<double> PolicyPackages::pointOf(const policy::Scenario& scenario) const
{
    const auto& choices = m_data->request.levers;
    std::vector<double> point(m_data->variables);
    for (std::size_t l = 0; l < choices.size(); ++l) {
        const Lever& lever = *m_data->projector->catalogue().lever(choices[l].leverId);
        const auto setting = policy::fullSetting(lever, scenario);
        const double strength = policy::strengthOf(*setting.intensity, lever, m_data->projector->regions().regions);
        point[l] = choices[l].locked.value_or(std::clamp(strength, choices[l].lowest, choices[l].highest));
        if (const auto start = startVariable(l)) {
            const double year = std::round(*setting.startYear / kStartGridYears) * kStartGridYears;
            point[*start] = std::clamp(year, choices[l].earliestStart, choices[l].latestStart);
        }
    }
    return point;
}

std::vector<double> PolicyPackages::scaledToCost(std::vector<double> point, double cost) const
{
    const auto& choices = m_data->request.levers;
    const auto scaled = [&](double factor) {
        auto result = point;
        for (std::size_t l = 0; l < choices.size(); ++l)
            if (!choices[l].locked)
                result[l] = std::clamp(point[l] * factor, choices[l].lowest, choices[l].highest);
        return result;
    };
    const auto costOf = [&](const std::vector<double>& p) {
        std::vector<double> outputs(m_data->outputs() - m_data->costOutput());
        m_data->writeCosts(p, outputs);
        return outputs[0];
    };
    // costs rise with the factor; halving finds it to the last digit
    double low = 0;
    double high = 1;
    while (costOf(scaled(high)) < cost && high < 1e6)
        high *= 2;
    for (int step = 0; step < 200 && high - low > 1e-15 * high; ++step) {
        const double middle = (low + high) / 2;
        (costOf(scaled(middle)) <= cost ? low : high) = middle;
    }
    return scaled(low);
}

Result<std::vector<double>> PolicyPackages::outcomesByMember(std::span<const double> points, std::size_t count,
                                                             const std::atomic<bool>* cancel) const
{
    if (points.size() != count * m_data->variables)
        return fail(ErrorKind::InvalidArgument, "A package to begin with does not fit the variables.");
    auto byPoint = m_data->runAll(points, count, cancel);
    if (!byPoint)
        return byPoint;
    const std::size_t members = m_data->members();
    std::vector<double> byMember(byPoint->size());
    for (std::size_t o = 0; o < m_data->request.outcomes.size(); ++o)
        for (std::size_t i = 0; i < count; ++i)
            for (std::size_t m = 0; m < members; ++m)
                byMember[(o * members + m) * count + i] = (*byPoint)[(o * count + i) * members + m];
    return byMember;
}

std::size_t PolicyPackages::memberCount() const
{
    return m_data->members();
}

} // namespace core::optimise
