// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/index/index_data.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace ui::IndexData {

using core::index::Normalisation;
using core::index::Observations;

Observations observations(const core::indicators::DataSet& set)
{
    Observations all;
    const auto& groupings = set.regions().groupings();
    const auto groups = groupings.empty() ? std::vector<std::string>() : set.regions().groupOfEach(groupings.front().id);
    const int regions = set.regions().count();
    for (int region = 0; region < regions; ++region) {
        const auto& each = set.regions()[region];
        const std::size_t at = static_cast<std::size_t>(region);
        all.units.push_back({each.code, each.name, at < groups.size() ? groups[at] : std::string()});
    }
    for (const int year : set.years())
        all.times.push_back(year);
    for (const auto& indicator : set.indicators())
        all.variables.push_back(indicator.id);
    all.values = core::index::Matrix(all.times.size() * all.units.size(), all.variables.size());
    for (const auto& entry : set.entries()) {
        const auto time = all.timeIndex(entry.year);
        if (time >= 0)
            all.values.at(all.row(static_cast<std::size_t>(time), static_cast<std::size_t>(entry.region)),
                          static_cast<std::size_t>(entry.indicator))
                = entry.observation.value;
    }
    return all;
}

namespace {

std::set<std::string> askedBy(const core::index::Framework& framework)
{
    std::set<std::string> asked;
    for (const auto& indicator : framework.indicators) {
        asked.insert(indicator.column());
        for (const std::string* other : {&indicator.denominator, &indicator.substitute}) {
            if (!other->empty())
                asked.insert(*other);
        }
    }
    return asked;
}

} // namespace

bool holds(const Observations& observations, const core::index::Framework& framework)
{
    const auto asked = askedBy(framework);
    return std::ranges::all_of(asked, [&](const std::string& each) { return std::ranges::find(observations.variables, each) != observations.variables.end(); });
}

Observations observations(const core::policy::Projection& run, const core::index::Framework& framework,
                          const std::vector<double>& times)
{
    Observations all;
    for (const auto& region : run.regions().regions)
        all.units.push_back({region.id, region.name, core::policy::toString(region.group)});
    all.times = times;
    const std::set<std::string> asked = askedBy(framework);
    // The saved time nearest to each one asked for.
    std::vector<std::size_t> saved;
    const auto& runTimes = run.times();
    for (const double time : times) {
        const auto nearest = std::ranges::min_element(runTimes, {}, [time](double each) { return std::abs(each - time); });
        saved.push_back(static_cast<std::size_t>(nearest - runTimes.begin()));
    }
    std::vector<std::vector<double>> columns; // by variable, then time x unit
    for (const std::string& variable : asked) {
        std::vector<double> column(times.size() * all.units.size(), core::index::kMissing);
        bool known = true;
        for (std::size_t unit = 0; unit < all.units.size() && known; ++unit) {
            const auto series = run.series(variable, core::policy::Place::ofRegion(all.units[unit].id));
            known = !series.empty();
            for (std::size_t time = 0; time < times.size() && known; ++time) {
                const double value = series[saved[time]];
                column[all.row(time, unit)] = std::isfinite(value) ? value : core::index::kMissing;
            }
        }
        if (!known)
            continue;
        all.variables.push_back(variable);
        columns.push_back(std::move(column));
    }
    all.values = core::index::Matrix(times.size() * all.units.size(), columns.size());
    for (std::size_t variable = 0; variable < columns.size(); ++variable)
        for (std::size_t row = 0; row < all.values.rows; ++row)
            all.values.at(row, variable) = columns[variable][row];
    return all;
}

std::vector<double> wholeYears(const core::policy::TimeSpan& span)
{
    std::vector<double> years{span.start};
    for (double year = std::floor(span.start) + 1; year < span.stop - 1e-9; ++year)
        years.push_back(year);
    years.push_back(span.stop);
    return years;
}

std::optional<ScoreRange> scoreRange(const core::index::Method& method)
{
    const auto& normalise = method.normalisation;
    if (normalise.kind == Normalisation::Kind::ZScore || normalise.kind == Normalisation::Kind::Vector)
        return std::nullopt;
    return ScoreRange{normalise.low, normalise.high};
}

void setBranchShares(core::index::Definition& definition, const core::index::Hierarchy& hierarchy, std::size_t node,
                     const std::vector<double>& shares)
{
    const auto& children = hierarchy.nodes[node].children;
    for (std::size_t child = 0; child < children.size(); ++child) {
        if (children[child].isIndicator) {
            definition.framework.indicators[children[child].index].weight = shares[child];
            continue;
        }
        const std::string& id = hierarchy.nodes[children[child].index].id;
        for (auto& each : definition.framework.nodes) {
            if (each.id == id)
                each.weight = shares[child];
        }
    }
}

namespace {

void removeEmptyBranches(core::index::Framework& framework)
{
    const auto holds = [&](const std::string& node) {
        return std::ranges::any_of(framework.indicators, [&](const auto& each) { return each.parent == node; })
            || std::ranges::any_of(framework.nodes, [&](const auto& each) { return each.parent == node; });
    };
    while (std::erase_if(framework.nodes, [&](const auto& each) { return !holds(each.id); }) > 0) { }
}

/// Judgements of what is gone, or hangs elsewhere now, would be refused.
void removeStaleJudgements(core::index::Definition& definition)
{
    const auto& framework = definition.framework;
    const auto parentOf = [&](const std::string& id) -> std::optional<std::string> {
        if (const auto* indicator = framework.indicator(id))
            return indicator->parent;
        if (const auto* node = framework.node(id))
            return node->parent;
        return std::nullopt;
    };
    auto& comparisons = definition.method.weighting.comparisons;
    for (auto& branch : comparisons)
        std::erase_if(branch.pairs, [&](const auto& pair) { return parentOf(pair.first) != branch.node || parentOf(pair.second) != branch.node; });
    std::erase_if(comparisons, [](const auto& branch) { return branch.pairs.empty(); });
}

} // namespace

void remove(core::index::Definition& definition, const std::string& id)
{
    auto& framework = definition.framework;
    std::set<std::string> gone{id};
    for (std::size_t before = 0; before != gone.size();) {
        before = gone.size();
        for (const auto& node : framework.nodes) {
            if (gone.contains(node.parent))
                gone.insert(node.id);
        }
    }
    std::erase_if(framework.indicators, [&](const auto& each) { return each.id == id || (!each.parent.empty() && gone.contains(each.parent)); });
    std::erase_if(framework.nodes, [&](const auto& each) { return gone.contains(each.id); });
    removeEmptyBranches(framework);
    removeStaleJudgements(definition);
}

void moveTo(core::index::Definition& definition, const std::string& id, const std::string& parent)
{
    auto& framework = definition.framework;
    const double weight = meanWeight(framework, parent);
    for (auto& indicator : framework.indicators) {
        if (indicator.id == id) {
            indicator.parent = parent;
            indicator.weight = weight;
        }
    }
    for (auto& node : framework.nodes) {
        if (node.id == id) {
            node.parent = parent;
            node.weight = weight;
        }
    }
    removeEmptyBranches(framework);
    removeStaleJudgements(definition);
}

double meanWeight(const core::index::Framework& framework, const std::string& parent)
{
    double sum = 0;
    int members = 0;
    const auto add = [&](const auto& each) {
        if (each.parent != parent)
            return;
        sum += each.weight;
        ++members;
    };
    std::ranges::for_each(framework.indicators, add);
    std::ranges::for_each(framework.nodes, add);
    return members > 0 && sum > 0 ? sum / members : 1;
}

std::string freeId(const core::index::Framework& framework, const std::string& wanted)
{
    std::string id = wanted;
    for (int copy = 2; framework.indicator(id) || framework.node(id); ++copy)
        id = wanted + "-" + std::to_string(copy);
    return id;
}

} // namespace ui::IndexData
