// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/causes/loops.h"
#include "core/causes/scored_graph.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <iterator>
#include <utility>

namespace core::causes {

namespace {

using model::ElementId;
using model::VariableId;

constexpr std::size_t kMostListedLoops = 20'000;

std::size_t at(int i)
{
    return static_cast<std::size_t>(i);
}

/// Loops told apart by what a reader can tell apart, with the sums of their scores.
constexpr double kShareOfLinks = 0.6; ///< of the work, before loops are listed

class LoopTable {
public:
    LoopTable(const model::ResolvedModel& model, const ScoredGraph& graph, ElementId stock, bool overElements)
        : m_model(model)
        , m_graph(graph)
        , m_stock(stock)
    {
        std::map<Place, int> numbers;
        for (const ScoredNode& node : graph.nodes) {
            const bool isHidden = model.variables[at(node.variable)].hidden;
            const Place place = overElements ? placeOf(node.firstElement) : Place{node.variable};
            m_place.push_back(isHidden ? kHidden : numbers.emplace(place, 0).first->second);
        }
        // Numbers in the order of places, so that the lowest is of the variable with the lowest id.
        int next = 0;
        for (auto& [place, number] : numbers)
            number = next++;
        for (std::size_t i = 0; i < graph.nodes.size(); ++i)
            if (m_place[i] != kHidden)
                m_place[i] = numbers[overElements ? placeOf(graph.nodes[i].firstElement) : Place{graph.nodes[i].variable}];
    }

    struct Entry {
        std::vector<int> nodes; ///< of the strongest loop, visible ones
        std::vector<double> scores;
        double strongest = -1;
    };

    void add(const std::vector<int>& cycle)
    {
        const std::vector<double> scores = loopScores(m_graph, cycle);
        double total = 0;
        for (const double score : scores)
            total += std::abs(score);
        if (total == 0)
            return;
        auto [key, nodes] = keyOf(cycle);
        if (key.empty())
            return; // inside a delay: nobody's loop
        Entry& entry = m_entries[std::move(key)];
        entry.scores.resize(scores.size(), 0.0);
        for (std::size_t k = 0; k < scores.size(); ++k)
            entry.scores[k] += scores[k];
        if (total > entry.strongest) {
            entry.strongest = total;
            entry.nodes = std::move(nodes);
        }
    }

    std::vector<Entry> take()
    {
        std::vector<Entry> result;
        for (auto& [key, entry] : m_entries)
            result.push_back(std::move(entry));
        return result;
    }

private:
    /// Variable, then of each of its dimensions: kOwn or kOther for those that the stock has too, else the element itself.
    using Place = std::vector<int>;
    static constexpr int kOwn = -1, kOther = -2; // no index of an element is negative
    static constexpr int kHidden = -1;

    Place placeOf(ElementId element) const
    {
        const VariableId variable = m_model.elements[at(element)].variable;
        const auto own = subscriptsOf(m_stock);
        Place place{variable};
        for (const auto& [dimension, index] : subscriptsOf(element)) {
            const auto it = std::find_if(own.begin(), own.end(), [d = dimension](const auto& s) { return s.first == d; });
            place.push_back(it == own.end() ? index : it->second == index ? kOwn : kOther);
        }
        return place;
    }

    /// Of each dimension of the element's variable: the dimension and the index in it.
    std::vector<std::pair<int, int>> subscriptsOf(ElementId element) const
    {
        const auto& variable = m_model.variables[at(m_model.elements[at(element)].variable)];
        std::vector<std::pair<int, int>> result;
        int rest = element - variable.firstElement;
        for (std::size_t k = variable.dimensions.size(); k-- > 0;) {
            const int size = static_cast<int>(m_model.dimensions[at(variable.dimensions[k])].elements.size());
            result.emplace_back(variable.dimensions[k], rest % size);
            rest /= size;
        }
        return result;
    }

    /// Hidden nodes left out; begins with the lowest place, the lowest rotation where that is there twice.
    std::pair<std::vector<int>, std::vector<int>> keyOf(const std::vector<int>& cycle) const
    {
        std::vector<int> nodes;
        std::vector<int> places;
        for (const int node : cycle)
            if (m_place[at(node)] != kHidden) {
                nodes.push_back(node);
                places.push_back(m_place[at(node)]);
            }
        std::vector<int> best = places;
        std::size_t shift = 0;
        for (std::size_t i = 1; i < places.size(); ++i) {
            std::rotate(places.begin(), places.begin() + 1, places.end());
            if (places < best) {
                best = places;
                shift = i;
            }
        }
        std::rotate(nodes.begin(), nodes.begin() + static_cast<std::ptrdiff_t>(shift), nodes.end());
        return {std::move(best), std::move(nodes)};
    }

    const model::ResolvedModel& m_model;
    const ScoredGraph& m_graph;
    ElementId m_stock;
    std::vector<int> m_place; ///< by node: a number for its place, or kHidden
    std::map<std::vector<int>, Entry> m_entries;
};

Result<void> checkRun(const model::ResolvedModel& model, const engine::Trajectory& run, ElementId stock)
{
    if (stock < 0 || at(stock) >= model.elements.size() || model.elements[at(stock)].netFlow == model::kNone)
        return fail(ErrorKind::InvalidArgument, "loop dominance is of an element of a stock");
    if (run.elementCount != model.elements.size() || run.times.size() < 2
        || run.values.size() != run.times.size() * run.elementCount)
        return fail(ErrorKind::InvalidArgument,
                    "loop dominance needs a run of this model that keeps all elements at two moments at least");
    if (run.notFinite)
        return fail(ErrorKind::NotFinite, model.elementName(run.notFinite->element) + " stops being a number in this run",
                    {model.file, 0, 0, model.elementName(run.notFinite->element)}, {model.elementName(run.notFinite->element)});
    return {};
}

tl::unexpected<Error> cancelled()
{
    return fail(ErrorKind::Cancelled, "working out loop scores was cancelled");
}

/// Lists the loops in scope into `table`. False when there were too many and only the strongest were looked for.
bool collectLoops(const ScoredGraph& graph, bool wholePartition, LoopTable& table, Watch& watch)
{
    std::vector<std::vector<int>> cycles;
    const CycleSink take = [&](const std::vector<int>& cycle) {
        if (cycles.size() == kMostListedLoops || !watch.step(kShareOfLinks))
            return false;
        cycles.push_back(cycle);
        return true;
    };
    Adjacency within(graph.next.size());
    for (std::size_t v = 0; v < within.size(); ++v)
        if (graph.onLoop[v])
            std::copy_if(graph.next[v].begin(), graph.next[v].end(), std::back_inserter(within[v]),
                         [&](int w) { return graph.onLoop[at(w)]; });
    const bool complete = wholePartition ? allCycles(within, take) : cyclesThrough(within, graph.onLoop, graph.stock, take);
    if (watch.stopped())
        return false;
    const double rest = 1 - kShareOfLinks;
    if (complete) {
        for (std::size_t i = 0; i < cycles.size() && watch.step(kShareOfLinks + rest * static_cast<double>(i) / static_cast<double>(cycles.size())); ++i)
            table.add(cycles[i]);
        return true;
    }
    for (const auto& cycle : strongestCycles(graph, watch, kShareOfLinks, 1))
        if (wholePartition || std::find(cycle.begin(), cycle.end(), graph.stock) != cycle.end())
            table.add(cycle);
    return false;
}

/// Divides by the sum of absolute scores at each time.
void makeRelative(std::vector<LoopTable::Entry>& entries, std::size_t times)
{
    for (std::size_t k = 0; k < times; ++k) {
        double total = 0;
        for (const auto& entry : entries)
            total += std::abs(entry.scores[k]);
        for (auto& entry : entries)
            entry.scores[k] = total > 0 && std::isfinite(total) ? entry.scores[k] / total : 0;
    }
}

/// The graph's polarity of each link, as long as all of them have one; else what the scores say.
Polarity loopPolarity(const CausalGraph& graph, const Loop& loop, const std::vector<double>& scores)
{
    const Polarity structure = polarityOf(graph, loop.variables);
    if (structure == Polarity::Positive || structure == Polarity::Negative)
        return structure;
    const bool positive = std::any_of(scores.begin(), scores.end(), [](double score) { return score > 0; });
    const bool negative = std::any_of(scores.begin(), scores.end(), [](double score) { return score < 0; });
    if (positive && negative)
        return Polarity::Mixed;
    return positive ? Polarity::Positive : negative ? Polarity::Negative : Polarity::None;
}

double meanAbsolute(const std::vector<double>& scores)
{
    double sum = 0;
    for (const double score : scores)
        sum += std::abs(score);
    return scores.empty() ? 0 : sum / static_cast<double>(scores.size());
}

double meanLeftOut(const std::vector<LoopTable::Entry>& entries, std::size_t shown, std::size_t times)
{
    double leftOut = 0;
    std::size_t active = 0;
    for (std::size_t k = 0; k < times; ++k) {
        double here = 0;
        bool any = false;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            any = any || entries[i].scores[k] != 0;
            if (i >= shown)
                here += std::abs(entries[i].scores[k]);
        }
        leftOut += here;
        active += any ? 1 : 0;
    }
    return active == 0 ? 0 : leftOut / static_cast<double>(active);
}

} // namespace

Result<LoopDominance> loopDominance(const engine::Program& program, const CausalGraph& graph, const engine::Trajectory& run,
                                    ElementId stock, std::size_t mostLoops, LoopScope scope, const Progress& progress)
{
    const model::ResolvedModel& model = program.model();
    if (auto valid = checkRun(model, run, stock); !valid)
        return tl::make_unexpected(valid.error());
    const Evaluation evaluation(model);
    Watch watch(progress);
    const bool overElements = scope != LoopScope::Variables;
    const ScoredGraph scored = scoredGraph(evaluation, run, stock, overElements, watch, kShareOfLinks);
    if (watch.stopped())
        return cancelled();
    LoopTable table(model, scored, stock, overElements);
    LoopDominance result;
    result.times = scored.times;
    result.start = run.times.front();
    result.complete = collectLoops(scored, scope == LoopScope::Partition, table, watch);
    if (watch.stopped())
        return cancelled();
    std::vector<LoopTable::Entry> entries = table.take();
    makeRelative(entries, result.times.size());
    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t i = 0; i < entries.size(); ++i)
        order.emplace_back(-meanAbsolute(entries[i].scores), i);
    std::sort(order.begin(), order.end());
    std::vector<LoopTable::Entry> sorted;
    for (const auto& [strength, i] : order)
        sorted.push_back(std::move(entries[i]));
    const std::size_t shown = std::min(mostLoops, sorted.size());
    result.found = sorted.size();
    result.otherShare = meanLeftOut(sorted, shown, result.times.size());
    for (std::size_t i = 0; i < shown; ++i) {
        Loop loop;
        for (const int node : sorted[i].nodes) {
            loop.variables.push_back(scored.nodes[at(node)].variable);
            if (overElements)
                loop.elements.push_back(scored.nodes[at(node)].firstElement);
        }
        loop.polarity = loopPolarity(graph, loop, sorted[i].scores);
        result.loops.push_back(std::move(loop));
        result.scores.push_back(std::move(sorted[i].scores));
    }
    return result;
}

} // namespace core::causes
