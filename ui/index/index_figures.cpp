// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/index/index_figures.h"

#include "ui/index/index_data.h"

#include <cmath>

namespace ui {

double IndexFigures::score(std::size_t unit, std::size_t node) const
{
    return shown->scores.at(shown->row(time, unit), node);
}

int IndexFigures::rank(std::size_t unit) const
{
    return shown->ranks[shown->row(time, unit)];
}

double IndexFigures::comparedScore(std::size_t unit, std::size_t node) const
{
    return compared->scores.at(compared->row(comparedTime, unit), node);
}

int IndexFigures::comparedRank(std::size_t unit) const
{
    return compared->ranks[compared->row(comparedTime, unit)];
}

std::size_t IndexFigures::publishedAt(std::size_t at) const
{
    std::size_t published = 0;
    for (std::size_t j = 0; j < shown->indicators.size(); ++j) {
        bool any = false;
        for (std::size_t unit = 0; unit < units() && !any; ++unit)
            any = !std::isnan(shown->denominated.values.at(shown->row(at, unit), j));
        published += any ? 1 : 0;
    }
    return published;
}

std::vector<std::size_t> IndexFigures::dimensions() const
{
    std::vector<std::size_t> nodes;
    for (const auto& child : shown->hierarchy.nodes.front().children) {
        if (!child.isIndicator)
            nodes.push_back(child.index);
    }
    return nodes;
}

namespace {

/// Scores of the index's branches as levels of 0 to 1; nothing where scores have no bounds or there are fewer than two branches.
std::optional<core::coordination::CouplingResult> couplingOf(const IndexFigures& figures)
{
    const auto range = IndexData::scoreRange(figures.definition.method);
    const auto branches = figures.dimensions();
    if (!range || branches.size() < 2)
        return std::nullopt;
    std::vector<double> levels;
    for (std::size_t unit = 0; unit < figures.units(); ++unit)
        for (const std::size_t node : branches)
            levels.push_back((figures.score(unit, node) - range->low) / (range->high - range->low));
    core::coordination::CouplingOptions options;
    const auto& shares = figures.shown->estimatesAt(figures.time).nodeWeights;
    for (const std::size_t node : branches)
        options.weights.push_back(shares[node]);
    options.outside = core::coordination::OutsideRange::Clip;
    auto result = core::coordination::couplingCoordination(levels, static_cast<int>(figures.units()), static_cast<int>(branches.size()), options);
    if (!result)
        return std::nullopt;
    return std::move(*result);
}

std::optional<core::coordination::ObstacleResult> obstaclesOf(const IndexFigures& figures)
{
    const auto range = IndexData::scoreRange(figures.definition.method);
    if (!range)
        return std::nullopt;
    const auto& composite = *figures.shown;
    const std::size_t columns = composite.indicators.size();
    core::coordination::ObstacleInput input;
    input.units = static_cast<int>(figures.units());
    input.scores = std::span(composite.normalised.values).subspan(composite.row(figures.time, 0) * columns, figures.units() * columns);
    input.weights = composite.estimatesAt(figures.time).indicatorWeights;
    input.nodes = figures.branches;
    input.best = range->high;
    input.worst = range->low;
    auto result = core::coordination::obstacleDegrees(input);
    if (!result)
        return std::nullopt;
    return std::move(*result);
}


/// By indicator: which child of the index it hangs under.
std::vector<int> branchesOf(const core::index::Composite& composite)
{
    std::vector<int> branches(composite.indicators.size(), 0);
    const auto& hierarchy = composite.hierarchy;
    const auto& children = hierarchy.nodes.front().children;
    for (std::size_t child = 0; child < children.size(); ++child) {
        if (children[child].isIndicator) {
            branches[children[child].index] = static_cast<int>(child);
            continue;
        }
        for (const std::size_t leaf : hierarchy.nodes[children[child].index].leaves)
            branches[leaf] = static_cast<int>(child);
    }
    return branches;
}

} // namespace

core::Errors assess(IndexFigures& figures)
{
    figures.branches = branchesOf(*figures.shown);
    core::Errors problems;
    if (auto audit = core::index::audit(figures.definition, *figures.shown, figures.shown->times[figures.time]))
        figures.audit = std::move(*audit);
    else
        problems.push_back(audit.error());
    figures.coupling = couplingOf(figures);
    figures.obstacles = obstaclesOf(figures);
    return problems;
}

} // namespace ui
