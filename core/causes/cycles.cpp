// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/causes/cycles.h"

#include <algorithm>

namespace core::causes {

namespace {

std::size_t at(int node)
{
    return static_cast<std::size_t>(node);
}

/// Tarjan's search with a stack of its own: graphs may be deeper than the program's stack.
class ComponentSearch {
public:
    ComponentSearch(const Adjacency& next, const std::vector<bool>& allowed)
        : m_next(next)
        , m_allowed(allowed)
        , m_component(next.size(), -1)
        , m_number(next.size(), -1)
        , m_low(next.size(), 0)
        , m_onStack(next.size(), false)
    {
    }

    std::vector<int> run()
    {
        for (std::size_t v = 0; v < m_next.size(); ++v) {
            if (!m_allowed[v])
                m_component[v] = m_components++;
            else if (m_number[v] < 0)
                search(static_cast<int>(v));
        }
        return std::move(m_component);
    }

private:
    struct Visit {
        int node = 0;
        std::size_t link = 0;
    };

    void enter(int v)
    {
        m_number[at(v)] = m_low[at(v)] = m_numbers++;
        m_stack.push_back(v);
        m_onStack[at(v)] = true;
        m_visits.push_back({v, 0});
    }

    void search(int root)
    {
        enter(root);
        while (!m_visits.empty()) {
            const int v = m_visits.back().node;
            if (m_visits.back().link < m_next[at(v)].size()) {
                const int w = m_next[at(v)][m_visits.back().link++];
                if (!m_allowed[at(w)])
                    continue;
                if (m_number[at(w)] < 0)
                    enter(w);
                else if (m_onStack[at(w)])
                    m_low[at(v)] = std::min(m_low[at(v)], m_number[at(w)]);
                continue;
            }
            m_visits.pop_back();
            if (!m_visits.empty())
                m_low[at(m_visits.back().node)] = std::min(m_low[at(m_visits.back().node)], m_low[at(v)]);
            if (m_low[at(v)] == m_number[at(v)])
                close(v);
        }
    }

    void close(int v)
    {
        int w = -1;
        do {
            w = m_stack.back();
            m_stack.pop_back();
            m_onStack[at(w)] = false;
            m_component[at(w)] = m_components;
        } while (w != v);
        ++m_components;
    }

    const Adjacency& m_next;
    const std::vector<bool>& m_allowed;
    std::vector<int> m_component, m_number, m_low;
    std::vector<bool> m_onStack;
    std::vector<int> m_stack;
    std::vector<Visit> m_visits;
    int m_numbers = 0, m_components = 0;
};

class CircuitSearch {
public:
    CircuitSearch(const Adjacency& next, const std::vector<bool>& allowed, int root, const CycleSink& sink)
        : m_next(next)
        , m_allowed(allowed)
        , m_root(root)
        , m_sink(sink)
        , m_blocked(next.size(), false)
        , m_waiting(next.size())
    {
    }

    bool run()
    {
        circuit(m_root);
        return !m_ended;
    }

private:
    /// Whether a cycle was found beyond `v`. A node that led nowhere stays blocked until one that it waits for leads somewhere.
    bool circuit(int v)
    {
        bool found = false;
        m_path.push_back(v);
        m_blocked[at(v)] = true;
        for (const int w : m_next[at(v)]) {
            if (m_ended)
                break;
            if (w == m_root) {
                found = true;
                m_ended = !m_sink(m_path);
            } else if (m_allowed[at(w)] && !m_blocked[at(w)]) {
                found = circuit(w) || found;
            }
        }
        if (found)
            unblock(v);
        else
            wait(v);
        m_path.pop_back();
        return found;
    }

    void wait(int v)
    {
        for (const int w : m_next[at(v)]) {
            auto& waiting = m_waiting[at(w)];
            if (m_allowed[at(w)] && std::find(waiting.begin(), waiting.end(), v) == waiting.end())
                waiting.push_back(v);
        }
    }

    void unblock(int v)
    {
        std::vector<int> pending{v};
        while (!pending.empty()) {
            const int u = pending.back();
            pending.pop_back();
            if (!m_blocked[at(u)])
                continue;
            m_blocked[at(u)] = false;
            pending.insert(pending.end(), m_waiting[at(u)].begin(), m_waiting[at(u)].end());
            m_waiting[at(u)].clear();
        }
    }

    const Adjacency& m_next;
    const std::vector<bool>& m_allowed;
    int m_root;
    const CycleSink& m_sink;
    std::vector<bool> m_blocked;
    std::vector<std::vector<int>> m_waiting;
    std::vector<int> m_path;
    bool m_ended = false;
};

/// The nodes from `root` on that are in one component with it.
std::vector<bool> componentFrom(const Adjacency& next, int root)
{
    std::vector<bool> allowed(next.size(), false);
    std::fill(allowed.begin() + root, allowed.end(), true);
    const std::vector<int> component = components(next, allowed);
    for (std::size_t v = 0; v < next.size(); ++v)
        allowed[v] = allowed[v] && component[v] == component[at(root)];
    return allowed;
}

/// Cycles through one root with exactly one length.
class LengthSearch {
public:
    LengthSearch(const Adjacency& next, std::size_t& stepsLeft, const CycleSink& sink)
        : m_next(next)
        , m_stepsLeft(stepsLeft)
        , m_sink(sink)
        , m_onPath(next.size(), false)
    {
    }

    bool run(int root, const std::vector<int>& distances, int length)
    {
        m_root = root;
        m_distances = &distances;
        m_length = length;
        return extend(root);
    }

private:
    bool extend(int v)
    {
        if (m_stepsLeft == 0)
            return false;
        --m_stepsLeft;
        m_path.push_back(v);
        m_onPath[at(v)] = true;
        const int left = m_length - static_cast<int>(m_path.size()); // links after the next one
        bool goesOn = true;
        for (const int w : m_next[at(v)]) {
            if (!goesOn)
                break;
            if (w == m_root)
                goesOn = left > 0 || m_sink(m_path);
            else if (!m_onPath[at(w)] && (*m_distances)[at(w)] >= 0 && (*m_distances)[at(w)] <= left)
                goesOn = extend(w);
        }
        m_onPath[at(v)] = false;
        m_path.pop_back();
        return goesOn;
    }

    const Adjacency& m_next;
    std::size_t& m_stepsLeft;
    const CycleSink& m_sink;
    std::vector<bool> m_onPath;
    std::vector<int> m_path;
    const std::vector<int>* m_distances = nullptr;
    int m_root = 0, m_length = 0;
};

} // namespace

std::vector<int> components(const Adjacency& next, const std::vector<bool>& allowed)
{
    return ComponentSearch(next, allowed).run();
}

bool cyclesThrough(const Adjacency& next, const std::vector<bool>& allowed, int root, const CycleSink& sink)
{
    return CircuitSearch(next, allowed, root, sink).run();
}

bool allCycles(const Adjacency& next, const CycleSink& sink)
{
    for (std::size_t root = 0; root < next.size(); ++root) {
        if (next[root].empty())
            continue;
        if (!cyclesThrough(next, componentFrom(next, static_cast<int>(root)), static_cast<int>(root), sink))
            return false;
    }
    return true;
}

bool cyclesByLength(const Adjacency& next, std::size_t mostSteps, const CycleSink& sink)
{
    std::vector<std::vector<int>> distances;
    for (std::size_t root = 0; root < next.size(); ++root)
        distances.push_back(distancesTo(next, componentFrom(next, static_cast<int>(root)), static_cast<int>(root)));
    std::size_t stepsLeft = mostSteps;
    LengthSearch search(next, stepsLeft, sink);
    for (std::size_t length = 1; length <= next.size(); ++length)
        for (std::size_t root = 0; root < next.size(); ++root)
            if (!search.run(static_cast<int>(root), distances[root], static_cast<int>(length)))
                return false;
    return true;
}

std::vector<int> distancesTo(const Adjacency& next, const std::vector<bool>& allowed, int target)
{
    Adjacency previous(next.size());
    for (std::size_t v = 0; v < next.size(); ++v)
        for (const int w : next[v])
            if (allowed[v] && allowed[at(w)])
                previous[at(w)].push_back(static_cast<int>(v));
    std::vector<int> distances(next.size(), -1);
    std::vector<int> queue{target};
    distances[at(target)] = 0;
    for (std::size_t i = 0; i < queue.size(); ++i)
        for (const int v : previous[at(queue[i])])
            if (distances[at(v)] < 0) {
                distances[at(v)] = distances[at(queue[i])] + 1;
                queue.push_back(v);
            }
    return distances;
}

} // namespace core::causes
