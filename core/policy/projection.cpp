// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/projection_data.h"

#include "core/policy/schedule.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core::policy {

namespace {

constexpr double kNoValue = std::numeric_limits<double>::quiet_NaN();

std::size_t nearestTime(const std::vector<double>& times, double year)
{
    const auto after = std::lower_bound(times.begin(), times.end(), year);
    if (after == times.begin())
        return 0;
    const auto index = static_cast<std::size_t>(after - times.begin());
    if (after == times.end() || year - times[index - 1] <= times[index] - year)
        return index - 1;
    return index;
}

double figure(const engine::Trajectory& trajectory, std::size_t time, const Aggregation& parts)
{
    double sum = 0;
    double weights = 0;
    for (std::size_t i = 0; i < parts.elements.size(); ++i) {
        const double weight = parts.weights.empty() ? 1 : trajectory.at(time, parts.weights[i]);
        sum += weight * trajectory.at(time, parts.elements[i]);
        weights += weight;
    }
    return parts.weights.empty() ? sum : sum / weights;
}

/// The level of a lever's cost at full schedule, bn CNY a year.
double fullCostRate(const Projection::Data& data, const LeverEntry& lever)
{
    const engine::Trajectory& trajectory = data.trajectory;
    const double unitCost = trajectory.at(0, lever.unitCost);
    if (!lever.perRegion)
        return unitCost * trajectory.at(0, lever.intensity);
    const VariableEntry& scale = data.projector->variables.find("programme_scale")->second;
    double sum = 0;
    for (std::size_t i = 0; i < data.projector->regions.regions.size(); ++i) {
        const auto region = static_cast<model::ElementId>(i);
        sum += trajectory.at(0, lever.intensity + region) * trajectory.at(0, scale.first + region);
    }
    return unitCost * sum;
}

Schedule scheduleOf(const engine::Trajectory& trajectory, const LeverEntry& lever)
{
    return {trajectory.at(0, lever.start), trajectory.at(0, lever.ramp), trajectory.at(0, lever.duration)};
}

/// The mean of `shares` as a score, held within 0 and 100; one share may pass 1 where the lagging regions lead.
template <std::size_t N>
double score(const std::array<double, N>& shares)
{
    double sum = 0;
    for (const double share : shares)
        sum += share;
    const double mean = 100 * sum / N;
    return std::isnan(mean) ? mean : std::clamp(mean, 0.0, 100.0);
}

} // namespace

const std::vector<double>& Projection::times() const
{
    return m_data->trajectory.times;
}

const RegionSet& Projection::regions() const
{
    return m_data->projector->regions;
}

TimeSpan Projection::span() const
{
    return {times().front(), times().back(), m_data->projector->program.model().specs.timeUnit};
}

bool Projection::hasCosts() const
{
    return !m_data->projector->plain;
}

bool Projection::hasDimensionScores() const
{
    constexpr std::array needed = {"mean_penetration", "depth",          "conversion",       "penetration", "infrastructure",
                                   "delivery_days",    "staff_fill",     "compound_share",   "curriculum",  "interoperability",
                                   "recognition",      "inclusion",      "revision_cycle",   "trade_initial"};
    const VariableIndex& variables = m_data->projector->variables;
    return !m_data->projector->plain
        && std::all_of(needed.begin(), needed.end(), [&](const char* id) { return variables.find(id) != variables.end(); });
}

std::vector<double> Projection::series(std::string_view id, const Place& place) const
{
    const auto parts = aggregationOf(*m_data->projector, id, place);
    if (!parts)
        return {};
    std::vector<double> values(times().size());
    for (std::size_t time = 0; time < values.size(); ++time)
        values[time] = figure(m_data->trajectory, time, *parts);
    return values;
}

double Projection::value(std::string_view id, const Place& place, double year) const
{
    const auto parts = aggregationOf(*m_data->projector, id, place);
    if (!parts || std::isnan(year))
        return kNoValue;
    return figure(m_data->trajectory, nearestTime(times(), year), *parts);
}

std::vector<double> Projection::yearlyCostBnCny(std::string_view leverId) const
{
    const auto lever = m_data->projector->levers.find(leverId);
    if (lever == m_data->projector->levers.end())
        return {};
    const Schedule schedule = scheduleOf(m_data->trajectory, lever->second);
    const double rate = fullCostRate(*m_data, lever->second);
    std::vector<double> costs;
    for (double year = times().front(); year + 1 <= times().back(); year += 1)
        costs.push_back(rate * schedule.integral(year, year + 1));
    return costs;
}

double Projection::cumulativeCostBnCny(double year) const
{
    if (!hasCosts())
        return kNoValue;
    // The stock `cumulative_cost` is the same but for its last bits, which may print another digit than the sum of the levers.
    double sum = 0;
    for (const Lever& lever : m_data->projector->catalogue->levers)
        sum += cumulativeLeverCostBnCny(lever.id, year);
    return sum;
}

double Projection::cumulativeLeverCostBnCny(std::string_view leverId, double year) const
{
    const auto lever = m_data->projector->levers.find(leverId);
    if (lever == m_data->projector->levers.end() || std::isnan(year))
        return kNoValue;
    const double until = times()[nearestTime(times(), year)];
    return fullCostRate(*m_data, lever->second)
        * scheduleOf(m_data->trajectory, lever->second).integral(times().front(), until);
}

std::array<double, 4> Projection::dimensionScores(double year) const
{
    if (!hasDimensionScores())
        return {kNoValue, kNoValue, kNoValue, kNoValue};
    const Place nation = Place::national();
    const Place east = Place::ofGroup(RegionGroup::East);
    const Place west = Place::ofGroup(RegionGroup::CentralWest);
    // Over regions with their trade of 2024, so that a score does not move because trade does.
    const auto byInitialTrade = [&](std::string_view id) {
        Aggregation parts = *aggregationOf(*m_data->projector, id, nation);
        parts.weights = aggregationOf(*m_data->projector, "trade_initial", nation)->elements;
        return figure(m_data->trajectory, nearestTime(times(), year), parts);
    };
    const auto national = [&](std::string_view id) { return value(id, nation, year); };
    const auto westToEast = [&](std::string_view id) { return value(id, west, year) / value(id, east, year); };

    const double technology = score<3>({national("mean_penetration"), byInitialTrade("depth"), national("conversion") / 0.6});
    const double region =
        score<3>({westToEast("penetration"), westToEast("infrastructure"), 1 / westToEast("delivery_days")});
    const double talent =
        score<3>({national("staff_fill"), byInitialTrade("compound_share"), byInitialTrade("curriculum")});
    const double standards = score<4>({national("interoperability"), national("recognition") / 6,
                                       national("inclusion") / 0.5, 2 / national("revision_cycle")});
    return {technology, region, talent, standards};
}

const std::optional<Error>& Projection::fault() const
{
    return m_data->fault;
}

const engine::Trajectory& Projection::trajectory() const
{
    return m_data->trajectory;
}

} // namespace core::policy
