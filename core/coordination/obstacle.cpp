// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coordination/obstacle.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

namespace core::coordination {

namespace {

Result<void> checkInput(const ObstacleInput& input)
{
    const std::size_t count = input.weights.size();
    if (count == 0)
        return fail(ErrorKind::InvalidArgument, "obstacles need at least one indicator");
    if (input.units < 0 || input.scores.size() != static_cast<std::size_t>(input.units) * count)
        return fail(ErrorKind::InvalidArgument,
                    "the scores must be units times indicators, " + std::to_string(count) + " for each unit");
    if (!input.nodes.empty() && input.nodes.size() != count)
        return fail(ErrorKind::InvalidArgument, "each indicator needs one node");
    if (std::any_of(input.nodes.begin(), input.nodes.end(), [](int node) { return node < 0; }))
        return fail(ErrorKind::InvalidArgument, "nodes are numbered from 0");
    double sum = 0;
    for (const double weight : input.weights) {
        if (!(weight >= 0) || std::isinf(weight))
            return fail(ErrorKind::InvalidArgument, "an indicator's weight must be a number of at least 0");
        sum += weight;
    }
    if (!(sum > 0))
        return fail(ErrorKind::InvalidArgument, "all weights are 0; give at least one indicator more");
    if (!std::isfinite(input.best) || !std::isfinite(input.worst) || input.best == input.worst)
        return fail(ErrorKind::InvalidArgument, "the best and the worst score must be two different numbers");
    if (std::any_of(input.scores.begin(), input.scores.end(), [](double score) { return std::isinf(score); }))
        return fail(ErrorKind::NotFinite, "a score is infinite; leave it empty or mend it");
    return {};
}

std::vector<Obstacle> largest(std::span<const double> degrees, std::span<const double> deviations, int most)
{
    std::vector<Obstacle> found;
    for (std::size_t j = 0; j < degrees.size(); ++j) {
        if (degrees[j] > 0)
            found.push_back({static_cast<int>(j), degrees[j], deviations.empty() ? 0.0 : deviations[j]});
    }
    std::stable_sort(found.begin(), found.end(), [](const Obstacle& a, const Obstacle& b) { return a.degree > b.degree; });
    found.resize(std::min(found.size(), static_cast<std::size_t>(std::max(most, 0))));
    return found;
}

} // namespace

std::vector<Obstacle> ObstacleResult::ranked(int unit, int most) const
{
    const auto count = static_cast<std::size_t>(indicators);
    const std::size_t begin = static_cast<std::size_t>(unit) * count;
    return largest(std::span(degrees).subspan(begin, count), std::span(deviations).subspan(begin, count), most);
}

std::vector<Obstacle> ObstacleResult::rankedNodes(int unit, int most) const
{
    const auto count = static_cast<std::size_t>(nodeCount);
    return largest(std::span(nodeDegrees).subspan(static_cast<std::size_t>(unit) * count, count), {}, most);
}

Result<ObstacleResult> obstacleDegrees(const ObstacleInput& input)
{
    if (auto fits = checkInput(input); !fits)
        return tl::make_unexpected(fits.error());
    const std::size_t count = input.weights.size();
    const auto units = static_cast<std::size_t>(input.units);
    ObstacleResult result;
    result.indicators = static_cast<int>(count);
    result.nodeCount = input.nodes.empty() ? 0 : 1 + *std::max_element(input.nodes.begin(), input.nodes.end());
    const auto nodes = static_cast<std::size_t>(result.nodeCount);
    result.degrees.assign(units * count, std::numeric_limits<double>::quiet_NaN());
    result.deviations = result.degrees;
    result.nodeDegrees.assign(units * nodes, 0.0);
    result.meanDegrees.assign(count, 0.0);
    result.missing.assign(units, 0);
    int hindered = 0;
    for (std::size_t i = 0; i < units; ++i) {
        double whole = 0;
        for (std::size_t j = 0; j < count; ++j) {
            const std::size_t at = i * count + j;
            const double deviation = (input.best - input.scores[at]) / (input.best - input.worst);
            if (std::isnan(deviation)) {
                ++result.missing[i];
                continue;
            }
            result.beyondBounds += deviation < 0 || deviation > 1;
            result.deviations[at] = std::clamp(deviation, 0.0, 1.0);
            whole += input.weights[j] * result.deviations[at];
        }
        result.unhindered.push_back(!(whole > 0));
        hindered += whole > 0;
        for (std::size_t j = 0; j < count; ++j) {
            const std::size_t at = i * count + j;
            if (std::isnan(result.deviations[at]))
                continue;
            const double degree = whole > 0 ? input.weights[j] * result.deviations[at] / whole : 0;
            result.degrees[at] = degree;
            result.meanDegrees[j] += degree;
            if (nodes > 0)
                result.nodeDegrees[i * nodes + static_cast<std::size_t>(input.nodes[j])] += degree;
        }
    }
    for (double& degree : result.meanDegrees)
        degree = hindered > 0 ? degree / hindered : 0;
    return result;
}

} // namespace core::coordination
