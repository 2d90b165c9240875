// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/causes/loops.h"

#include "core/causes/cycles.h"

#include <algorithm>
#include <string>

namespace core::causes {

namespace {

using model::VariableId;

constexpr std::size_t kMostSearchSteps = 20'000'000;
constexpr std::size_t kMostStationSteps = 5'000'000;

Adjacency adjacencyOf(const CausalGraph& graph, bool onlyActive)
{
    Adjacency next(graph.outgoing.size());
    for (const Link& link : graph.links)
        if (!link.initial && (!onlyActive || link.polarity != Polarity::None))
            next[static_cast<std::size_t>(link.from)].push_back(link.to);
    return next;
}

Polarity times(Polarity a, Polarity b)
{
    if (a == Polarity::None || b == Polarity::None)
        return Polarity::None;
    if (a == Polarity::Mixed || b == Polarity::Mixed)
        return Polarity::Mixed;
    return a == b ? Polarity::Positive : Polarity::Negative;
}

Loop loopOf(const CausalGraph& graph, std::vector<VariableId> variables)
{
    std::rotate(variables.begin(), std::min_element(variables.begin(), variables.end()), variables.end());
    Loop loop;
    loop.polarity = polarityOf(graph, variables);
    loop.variables = std::move(variables);
    return loop;
}

/// The shortest closed way through stations in order, by a search of growing depth.
class StationSearch {
public:
    StationSearch(const Adjacency& next, const std::vector<VariableId>& stations)
        : m_next(next)
        , m_stations(stations)
        , m_onPath(next.size(), false)
        , m_isStation(next.size(), false)
    {
        const std::vector<bool> all(next.size(), true);
        for (const VariableId station : stations)
            m_isStation[static_cast<std::size_t>(station)] = true;
        // Of the way to station i; the last is the first station again.
        for (std::size_t i = 1; i <= stations.size(); ++i)
            m_distances.push_back(distancesTo(next, all, stations[i % stations.size()]));
        m_rest.assign(stations.size() + 1, 0);
        for (std::size_t i = stations.size(); i-- > 1;)
            m_rest[i] = m_rest[i + 1] + distance(i, stations[i]);
    }

    std::vector<VariableId> run()
    {
        const int shortest = m_stations.size() == 1 ? 1 : distance(0, m_stations[0]) + m_rest[1];
        if (!m_reachable)
            return {};
        for (m_length = shortest; m_length <= static_cast<int>(m_next.size()); ++m_length)
            if (extend(m_stations.front(), 0) || m_steps > kMostStationSteps)
                break;
        return std::move(m_path);
    }

private:
    /// From `v` to the station after `leg`.
    int distance(std::size_t leg, VariableId v)
    {
        if (m_stations.size() == 1)
            return 1;
        const int links = m_distances[leg][static_cast<std::size_t>(v)];
        m_reachable = m_reachable && links >= 0;
        return links;
    }

    /// Goes on from `v` on its way to the station after `leg`; the path stands when the loop is closed.
    bool extend(VariableId v, std::size_t leg)
    {
        if (++m_steps > kMostStationSteps)
            return false;
        m_path.push_back(v);
        m_onPath[static_cast<std::size_t>(v)] = true;
        const int left = m_length - static_cast<int>(m_path.size()); // links after the next one
        const bool isLastLeg = leg + 1 == m_stations.size();
        const VariableId goal = m_stations[(leg + 1) % m_stations.size()];
        for (const int w : m_next[static_cast<std::size_t>(v)]) {
            if (w == goal) {
                if (isLastLeg ? left == 0 : left >= m_rest[leg + 1] && extend(w, leg + 1))
                    return true;
                continue;
            }
            const int toGoal = m_distances[leg][static_cast<std::size_t>(w)];
            if (m_onPath[static_cast<std::size_t>(w)] || m_isStation[static_cast<std::size_t>(w)] || toGoal < 0
                || toGoal + m_rest[leg + 1] > left)
                continue;
            if (extend(w, leg))
                return true;
        }
        m_onPath[static_cast<std::size_t>(v)] = false;
        m_path.pop_back();
        return false;
    }

    const Adjacency& m_next;
    const std::vector<VariableId>& m_stations;
    std::vector<bool> m_onPath, m_isStation;
    std::vector<std::vector<int>> m_distances; ///< by leg
    std::vector<int> m_rest; ///< at least that many links from station i to the end
    std::vector<VariableId> m_path;
    std::size_t m_steps = 0;
    int m_length = 0;
    bool m_reachable = true;
};

} // namespace

Polarity polarityOf(const CausalGraph& graph, const std::vector<VariableId>& variables)
{
    Polarity polarity = variables.empty() ? Polarity::None : Polarity::Positive;
    for (std::size_t i = 0; i < variables.size(); ++i) {
        const Link* const link = graph.find(variables[i], variables[(i + 1) % variables.size()]);
        polarity = times(polarity, link == nullptr || link->initial ? Polarity::None : link->polarity);
    }
    return polarity;
}

std::vector<VariableId> shortestPath(const CausalGraph& graph, VariableId from, VariableId to)
{
    const auto size = static_cast<VariableId>(graph.outgoing.size());
    if (from < 0 || to < 0 || from >= size || to >= size)
        return {};
    for (const bool onlyActive : {true, false}) {
        const Adjacency next = adjacencyOf(graph, onlyActive);
        const std::vector<int> distances = distancesTo(next, std::vector<bool>(next.size(), true), to);
        std::vector<VariableId> path{from};
        const auto distance = [&](VariableId v) { return distances[static_cast<std::size_t>(v)]; };
        // Each step goes to the first of those that are nearest.
        do {
            VariableId nearest = model::kNone;
            for (const VariableId w : next[static_cast<std::size_t>(path.back())])
                if (distance(w) >= 0 && (nearest == model::kNone || distance(w) < distance(nearest)))
                    nearest = w;
            path.push_back(nearest);
        } while (path.back() != to && path.back() != model::kNone);
        if (path.back() == to)
            return path;
    }
    return {};
}

LoopSearch findLoops(const CausalGraph& graph, std::size_t limit)
{
    const Adjacency next = adjacencyOf(graph, false);
    std::vector<std::vector<int>> cycles;
    const CycleSink take = [&](const std::vector<int>& cycle) {
        if (cycles.size() == limit)
            return false;
        cycles.push_back(cycle);
        return true;
    };
    LoopSearch search;
    search.complete = allCycles(next, take);
    if (!search.complete) {
        cycles.clear();
        cyclesByLength(next, kMostSearchSteps, take);
    }
    std::sort(cycles.begin(), cycles.end(),
              [](const auto& a, const auto& b) { return a.size() != b.size() ? a.size() < b.size() : a < b; });
    for (auto& cycle : cycles)
        search.loops.push_back(loopOf(graph, std::move(cycle)));
    return search;
}

Result<Loop> loopThrough(const CausalGraph& graph, const std::vector<VariableId>& stations)
{
    std::vector<VariableId> sorted = stations;
    std::sort(sorted.begin(), sorted.end());
    if (stations.empty() || std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end())
        return fail(ErrorKind::InvalidArgument, "a loop needs at least one station, and each only once");
    if (sorted.front() < 0 || static_cast<std::size_t>(sorted.back()) >= graph.outgoing.size())
        return fail(ErrorKind::InvalidArgument, "a station of the loop is not a variable of the model");
    for (const bool onlyActive : {true, false}) {
        const Adjacency next = adjacencyOf(graph, onlyActive);
        std::vector<VariableId> path = StationSearch(next, stations).run();
        if (!path.empty())
            return loopOf(graph, std::move(path));
    }
    return fail(ErrorKind::NotFound, "the model has no loop through these variables in this order");
}

} // namespace core::causes
