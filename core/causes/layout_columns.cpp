// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/causes/layout_columns.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace core::causes {

namespace {

std::size_t at(int i)
{
    return static_cast<std::size_t>(i);
}

bool isWithin(const MapLink& link, std::size_t nodeCount)
{
    return link.from >= 0 && link.to >= 0 && at(link.from) < nodeCount && at(link.to) < nodeCount && link.from != link.to;
}

class RankSearch {
public:
    RankSearch(std::size_t nodeCount, const std::vector<MapLink>& links)
        : m_out(nodeCount)
        , m_in(nodeCount)
        , m_outLeft(nodeCount, 0)
        , m_inLeft(nodeCount, 0)
        , m_taken(nodeCount, false)
        , m_ranks(nodeCount, 0)
        , m_last(static_cast<int>(nodeCount) - 1)
    {
        for (const MapLink& link : links)
            if (isWithin(link, nodeCount)) {
                m_out[at(link.from)].push_back(link.to);
                m_in[at(link.to)].push_back(link.from);
                ++m_outLeft[at(link.from)];
                ++m_inLeft[at(link.to)];
            }
    }

    std::vector<int> run()
    {
        while (m_first <= m_last) {
            if (const int end = find(m_outLeft); end >= 0)
                take(end, m_last--);
            else if (const int beginning = find(m_inLeft); beginning >= 0)
                take(beginning, m_first++);
            else
                take(mostOutward(), m_first++);
        }
        return std::move(m_ranks);
    }

private:
    /// The first node left without such links. Ends that are beginnings too (alone) count as beginnings: they stand to the left.
    int find(const std::vector<int>& linksLeft) const
    {
        for (std::size_t i = 0; i < m_taken.size(); ++i)
            if (!m_taken[i] && linksLeft[i] == 0 && (&linksLeft == &m_inLeft || m_inLeft[i] > 0))
                return static_cast<int>(i);
        return -1;
    }

    int mostOutward() const
    {
        int best = -1;
        for (std::size_t i = 0; i < m_taken.size(); ++i)
            if (!m_taken[i] && (best < 0 || m_outLeft[i] - m_inLeft[i] > m_outLeft[at(best)] - m_inLeft[at(best)]))
                best = static_cast<int>(i);
        return best;
    }

    void take(int node, int rank)
    {
        m_taken[at(node)] = true;
        m_ranks[at(node)] = rank;
        for (const int other : m_out[at(node)])
            --m_inLeft[at(other)];
        for (const int other : m_in[at(node)])
            --m_outLeft[at(other)];
    }

    std::vector<std::vector<int>> m_out, m_in;
    std::vector<int> m_outLeft, m_inLeft;
    std::vector<bool> m_taken;
    std::vector<int> m_ranks;
    int m_first = 0, m_last = 0;
};

/// One right of the rightmost node that leads to it; a node that nothing leads to stands just left of the first that it leads to.
class ColumnSearch {
public:
    ColumnSearch(const std::vector<MapNode>& nodes, const std::vector<MapLink>& links)
        : m_nodes(nodes)
        , m_in(nodes.size())
        , m_out(nodes.size())
    {
        std::vector<MapLink> free;
        for (const MapLink& link : links) {
            if (!isWithin(link, nodes.size()))
                continue;
            if (isFree(link.from) && isFree(link.to))
                free.push_back(link);
            m_in[at(link.to)].push_back(link.from);
            m_out[at(link.from)].push_back(link.to);
        }
        m_ranks = ranksWithFewBackLinks(nodes.size(), free);
    }

    std::vector<int> run()
    {
        std::vector<int> order(m_nodes.size());
        std::iota(order.begin(), order.end(), 0);
        std::sort(order.begin(), order.end(), [&](int a, int b) { return m_ranks[at(a)] < m_ranks[at(b)]; });
        for (const MapNode& node : m_nodes)
            m_columns.push_back(std::max(node.column, 0));
        for (const int node : order)
            if (isFree(node))
                m_columns[at(node)] = rightOfCauses(node);
        for (auto it = order.rbegin(); it != order.rend(); ++it)
            if (isFree(*it) && !hasCauses(*it))
                m_columns[at(*it)] = leftOfEffects(*it);
        return std::move(m_columns);
    }

private:
    [[nodiscard]] bool isFree(int node) const { return m_nodes[at(node)].column < 0; }
    [[nodiscard]] bool isCause(int from, int node) const { return !isFree(from) || m_ranks[at(from)] < m_ranks[at(node)]; }

    [[nodiscard]] bool hasCauses(int node) const
    {
        return std::any_of(m_in[at(node)].begin(), m_in[at(node)].end(), [&](int from) { return isCause(from, node); });
    }

    [[nodiscard]] int rightOfCauses(int node) const
    {
        int column = 0;
        for (const int from : m_in[at(node)])
            if (isCause(from, node))
                column = std::max(column, m_columns[at(from)] + 1);
        return column;
    }

    [[nodiscard]] int leftOfEffects(int node) const
    {
        int column = std::numeric_limits<int>::max();
        for (const int to : m_out[at(node)])
            column = std::min(column, m_columns[at(to)] - 1);
        return column == std::numeric_limits<int>::max() ? 0 : std::max(column, 0);
    }

    const std::vector<MapNode>& m_nodes;
    std::vector<std::vector<int>> m_in, m_out;
    std::vector<int> m_ranks;
    std::vector<int> m_columns;
};

} // namespace

std::vector<int> ranksWithFewBackLinks(std::size_t nodeCount, const std::vector<MapLink>& links)
{
    return RankSearch(nodeCount, links).run();
}

std::vector<int> columnsOf(const std::vector<MapNode>& nodes, const std::vector<MapLink>& links, int mostColumns)
{
    std::vector<int> columns = ColumnSearch(nodes, links).run();
    int last = 0;
    for (std::size_t i = 0; i < nodes.size(); ++i)
        if (nodes[i].column < 0)
            last = std::max(last, columns[i]);
    if (last < std::max(mostColumns, 1))
        return columns;
    // Too wide: free nodes are pressed together, in their order.
    for (std::size_t i = 0; i < nodes.size(); ++i)
        if (nodes[i].column < 0)
            columns[i] = columns[i] * std::max(mostColumns, 1) / (last + 1);
    return columns;
}

} // namespace core::causes
