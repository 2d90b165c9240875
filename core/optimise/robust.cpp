// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimise/robust.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace core::optimise {

namespace {

/// Outcomes turned so that more is better.
double meanOf(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double worstTenthOf(std::vector<double> values)
{
    const std::size_t count = std::max<std::size_t>(1, values.size() / 10);
    std::partial_sort(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(count), values.end());
    values.resize(count);
    return meanOf(values);
}

template <class Better> std::size_t bestBy(const std::vector<RobustScore>& scores, const Better& better)
{
    std::size_t best = 0;
    for (std::size_t p = 1; p < scores.size(); ++p)
        if (better(scores[p], scores[best]))
            best = p;
    return best;
}

} // namespace

double robustOutcome(std::span<const double> outcomes, RobustAim aim, bool maximise)
{
    const bool sound =
        !outcomes.empty() && std::all_of(outcomes.begin(), outcomes.end(), [](double v) { return std::isfinite(v); });
    if (!sound)
        return std::numeric_limits<double>::quiet_NaN();
    const double sign = maximise ? 1 : -1;
    std::vector<double> values;
    for (const double outcome : outcomes)
        values.push_back(sign * outcome);
    switch (aim) {
    case RobustAim::Mean:
        return sign * meanOf(values);
    case RobustAim::Worst:
        return sign * *std::min_element(values.begin(), values.end());
    case RobustAim::WorstTenth:
        return sign * worstTenthOf(std::move(values));
    }
    return std::numeric_limits<double>::quiet_NaN();
}

Result<RobustChoice> robustChoice(std::span<const double> outcomes, std::size_t packages, bool maximise,
                                  std::span<const std::uint8_t> reached)
{
    if (packages == 0 || outcomes.empty() || outcomes.size() % packages != 0
        || (!reached.empty() && reached.size() != outcomes.size()))
        return fail(ErrorKind::InvalidArgument, "Outcomes are not those of the packages in each member.");
    const std::size_t members = outcomes.size() / packages;
    const double sign = maximise ? 1 : -1;
    std::vector<std::vector<double>> values(packages), regrets(packages);
    std::vector<std::size_t> hits(packages, 0);
    RobustChoice choice;
    for (std::size_t m = 0; m < members; ++m) {
        const auto row = outcomes.subspan(m * packages, packages);
        if (!std::all_of(row.begin(), row.end(), [](double v) { return std::isfinite(v); })) {
            ++choice.membersLeftOut;
            continue;
        }
        ++choice.membersUsed;
        double best = -std::numeric_limits<double>::infinity();
        for (const double outcome : row)
            best = std::max(best, sign * outcome);
        for (std::size_t p = 0; p < packages; ++p) {
            values[p].push_back(sign * row[p]);
            regrets[p].push_back(best - sign * row[p]);
            hits[p] += reached.empty() || reached[m * packages + p] != 0;
        }
    }
    if (choice.membersUsed == 0)
        return fail(ErrorKind::InvalidArgument, "In every member a package failed, so none can be judged.");
    for (std::size_t p = 0; p < packages; ++p) {
        const auto count = static_cast<double>(choice.membersUsed);
        const double chance = static_cast<double>(hits[p]) / count;
        choice.packages.push_back({sign * meanOf(values[p]), sign * *std::min_element(values[p].begin(), values[p].end()),
                                   sign * worstTenthOf(values[p]), *std::max_element(regrets[p].begin(), regrets[p].end()),
                                   meanOf(regrets[p]), chance, std::sqrt(chance * (1 - chance) / count)});
    }
    const auto& scores = choice.packages;
    choice.bestWorst = bestBy(scores, [&](const auto& a, const auto& b) { return sign * a.worst > sign * b.worst; });
    choice.leastRegret = bestBy(scores, [](const auto& a, const auto& b) { return a.largestRegret < b.largestRegret; });
    choice.bestMean = bestBy(scores, [&](const auto& a, const auto& b) { return sign * a.mean > sign * b.mean; });
    choice.bestChance = bestBy(scores, [&](const auto& a, const auto& b) {
        return a.chance != b.chance ? a.chance > b.chance : sign * a.mean > sign * b.mean;
    });
    return choice;
}

} // namespace core::optimise
