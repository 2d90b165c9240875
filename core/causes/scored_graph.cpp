// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/causes/scored_graph.h"

#include "core/causes/loop_scores.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace core::causes {

namespace {

using model::ElementId;

constexpr std::size_t kMostPathSteps = 200'000; ///< of the strongest-path search, at each interval and stock
constexpr std::size_t kMostPathStepsOfAll = 20'000'000; ///< after which only the stock itself is searched from

std::size_t at(int i)
{
    return static_cast<std::size_t>(i);
}

/// The elements of the stock's strongly connected component, by the structure of the equations.
std::vector<bool> partitionOf(const Evaluation& evaluation, ElementId stock)
{
    const std::size_t count = evaluation.model().elements.size();
    Adjacency next(count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto element = static_cast<ElementId>(i);
        for (const auto* inputs : {&evaluation.inputs(element), &evaluation.earlierInputs(element)})
            for (const ElementId input : *inputs)
                next[at(input)].push_back(element);
    }
    const std::vector<int> component = components(next, std::vector<bool>(count, true));
    std::vector<bool> wanted(count);
    for (std::size_t i = 0; i < count; ++i)
        wanted[i] = component[i] == component[at(stock)];
    return wanted;
}

class GraphBuilder {
public:
    GraphBuilder(const model::ResolvedModel& model, bool overElements)
        : m_model(model)
        , m_overElements(overElements)
    {
    }

    ScoredGraph build(LinkScores scored, ElementId stock)
    {
        m_graph.times = std::move(scored.times);
        m_graph.stock = nodeOf(stock);
        m_graph.stockElement = placeOf(stock);
        for (std::size_t i = 0; i < scored.links.size(); ++i) {
            auto& scores = scored.scores[i];
            if (std::any_of(scores.begin(), scores.end(), [](double score) { return score != 0; }))
                addPart(scored.links[i], std::move(scores));
        }
        const std::vector<int> component = components(m_graph.next, std::vector<bool>(m_graph.nodes.size(), true));
        for (const int c : component)
            m_graph.onLoop.push_back(c == component[at(m_graph.stock)]);
        return std::move(m_graph);
    }

private:
    int nodeOf(ElementId element)
    {
        const model::Element& e = m_model.elements[at(element)];
        const auto [it, isNew] = m_nodes.emplace(m_overElements ? element : e.variable, static_cast<int>(m_graph.nodes.size()));
        if (isNew) {
            const model::Variable& variable = m_model.variables[at(e.variable)];
            m_graph.nodes.push_back({e.variable, m_overElements ? element : variable.firstElement,
                                     m_overElements ? 1 : at(variable.elementCount), e.netFlow != model::kNone});
            m_graph.next.emplace_back();
            m_graph.parts.emplace_back();
        }
        return it->second;
    }

    std::size_t placeOf(ElementId element) { return at(element - m_graph.nodes[at(nodeOf(element))].firstElement); }

    void addPart(const ElementLink& link, std::vector<double> scores)
    {
        const int from = nodeOf(link.from);
        const int to = nodeOf(link.to);
        auto& next = m_graph.next[at(from)];
        auto& parts = m_graph.parts[at(from)];
        const auto it = std::find(next.begin(), next.end(), to);
        const auto index = static_cast<std::size_t>(it - next.begin());
        if (it == next.end()) {
            next.push_back(to);
            parts.emplace_back();
        }
        parts[index].push_back({placeOf(link.from), placeOf(link.to), std::move(scores)});
    }

    const model::ResolvedModel& m_model;
    bool m_overElements;
    std::map<std::int32_t, int> m_nodes; ///< by element or variable
    ScoredGraph m_graph;
};

class StrongestPaths {
public:
    explicit StrongestPaths(const ScoredGraph& graph)
        : m_graph(graph)
    {
    }

    std::set<std::vector<int>> run(Watch& watch, double from, double to)
    {
        std::size_t stepsOfAll = 0;
        for (std::size_t k = 0; k < m_graph.times.size(); ++k) {
            if (!watch.step(from + (to - from) * static_cast<double>(k) / static_cast<double>(m_graph.times.size())))
                break;
            sortLinks(k);
            searchFrom(m_graph.stock);
            for (std::size_t v = 0; v < m_graph.nodes.size() && stepsOfAll < kMostPathStepsOfAll; ++v)
                if (m_graph.onLoop[v] && m_graph.nodes[v].isStock && static_cast<int>(v) != m_graph.stock) {
                    searchFrom(static_cast<int>(v));
                    stepsOfAll += m_steps;
                }
        }
        return std::move(m_found);
    }

private:
    struct Step {
        int to = 0;
        double strength = 0;
    };

    void sortLinks(std::size_t interval)
    {
        m_sorted.assign(m_graph.next.size(), {});
        for (std::size_t v = 0; v < m_graph.next.size(); ++v) {
            auto& steps = m_sorted[v];
            for (std::size_t i = 0; m_graph.onLoop[v] && i < m_graph.next[v].size(); ++i) {
                const double strength = strengthOf(m_graph.parts[v][i], interval);
                if (strength > 0 && m_graph.onLoop[at(m_graph.next[v][i])])
                    steps.push_back({m_graph.next[v][i], strength});
            }
            std::sort(steps.begin(), steps.end(), [](const Step& a, const Step& b) {
                return a.strength != b.strength ? a.strength > b.strength : a.to < b.to;
            });
        }
    }

    /// Of a link between arrays: its strongest part.
    static double strengthOf(const std::vector<LinkPart>& parts, std::size_t interval)
    {
        double strength = 0;
        for (const LinkPart& part : parts)
            strength = std::max(strength, std::abs(part.scores[interval]));
        return strength;
    }

    void searchFrom(int root)
    {
        m_root = root;
        m_best.assign(m_graph.next.size(), 0.0);
        m_onPath.assign(m_graph.next.size(), false);
        m_steps = 0;
        follow(root, 1.0);
    }

    void follow(int v, double strength)
    {
        if (strength < m_best[at(v)] || ++m_steps > kMostPathSteps)
            return;
        m_best[at(v)] = strength;
        m_onPath[at(v)] = true;
        m_path.push_back(v);
        for (const Step& step : m_sorted[at(v)]) {
            if (step.to == m_root)
                note();
            else if (!m_onPath[at(step.to)])
                follow(step.to, strength * step.strength);
        }
        m_path.pop_back();
        m_onPath[at(v)] = false;
    }

    void note()
    {
        std::vector<int> cycle = m_path;
        std::rotate(cycle.begin(), std::min_element(cycle.begin(), cycle.end()), cycle.end());
        m_found.insert(std::move(cycle));
    }

    const ScoredGraph& m_graph;
    std::vector<std::vector<Step>> m_sorted;
    std::vector<double> m_best;
    std::vector<bool> m_onPath;
    std::vector<int> m_path;
    std::set<std::vector<int>> m_found;
    std::size_t m_steps = 0;
    int m_root = 0;
};

/// By element of a node, by interval: the sum over paths so far. Empty = nothing arrives.
using Arrivals = std::vector<std::vector<double>>;

Arrivals through(const std::vector<LinkPart>& parts, const Arrivals& before, std::size_t size)
{
    Arrivals after(size);
    for (const LinkPart& part : parts) {
        const auto& from = before[part.from];
        if (from.empty())
            continue;
        auto& to = after[part.to];
        to.resize(from.size(), 0.0);
        for (std::size_t k = 0; k < from.size(); ++k)
            to[k] += from[k] * part.scores[k];
    }
    return after;
}

} // namespace

const std::vector<LinkPart>& ScoredGraph::partsBetween(int from, int to) const
{
    const auto& list = next[at(from)];
    return parts[at(from)][static_cast<std::size_t>(std::find(list.begin(), list.end(), to) - list.begin())];
}

ScoredGraph scoredGraph(const Evaluation& evaluation, const engine::Trajectory& run, ElementId stock, bool overElements)
{
    Watch nobody;
    return scoredGraph(evaluation, run, stock, overElements, nobody, 1);
}

ScoredGraph scoredGraph(const Evaluation& evaluation, const engine::Trajectory& run, ElementId stock, bool overElements, Watch& watch,
                        double share)
{
    LinkScores scored = linkScores(evaluation, run, partitionOf(evaluation, stock), watch, share);
    if (watch.stopped())
        return {};
    return GraphBuilder(evaluation.model(), overElements).build(std::move(scored), stock);
}

std::vector<double> loopScores(const ScoredGraph& graph, const std::vector<int>& cycle)
{
    const auto onStock = std::find(cycle.begin(), cycle.end(), graph.stock);
    const std::size_t begin = onStock == cycle.end() ? 0 : static_cast<std::size_t>(onStock - cycle.begin());
    const std::size_t element = onStock == cycle.end() ? 0 : graph.stockElement;
    Arrivals arrivals(graph.nodes[at(cycle[begin])].size);
    arrivals[element].assign(graph.times.size(), 1.0);
    for (std::size_t i = 0; i < cycle.size(); ++i) {
        const int from = cycle[(begin + i) % cycle.size()];
        const int to = cycle[(begin + i + 1) % cycle.size()];
        arrivals = through(graph.partsBetween(from, to), arrivals, graph.nodes[at(to)].size);
    }
    return arrivals[element].empty() ? std::vector<double>(graph.times.size(), 0.0) : std::move(arrivals[element]);
}

std::set<std::vector<int>> strongestCycles(const ScoredGraph& graph)
{
    Watch nobody;
    return strongestCycles(graph, nobody, 0, 1);
}

std::set<std::vector<int>> strongestCycles(const ScoredGraph& graph, Watch& watch, double from, double to)
{
    return StrongestPaths(graph).run(watch, from, to);
}

} // namespace core::causes
