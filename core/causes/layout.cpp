// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/causes/layout.h"

#include "core/causes/layout_columns.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace core::causes {

namespace {

std::size_t at(int i)
{
    return static_cast<std::size_t>(i);
}

/// A box, or the place where a long link passes a column.
struct Item {
    int column = 0;
    int group = 0;
    double height = 1;
    bool isLane = false;
    std::vector<int> left, right; ///< items of the neighbouring columns
};

/// The items of each column from top to bottom.
using Order = std::vector<std::vector<int>>;

/// Crossings of links between two neighbouring columns: pairs of links whose ends stand in opposite order. Counted with a tree of
/// partial sums (Barth, Juenger and Mutzel 2002).
std::size_t crossingsAfter(const std::vector<Item>& items, const std::vector<int>& column, const std::vector<int>& place,
                           std::size_t size)
{
    std::vector<std::size_t> tree(size + 1, 0);
    std::size_t crossings = 0, seen = 0;
    for (const int item : column) {
        std::vector<int> ends;
        for (const int other : items[at(item)].right)
            ends.push_back(place[at(other)]);
        for (const int end : ends) {
            std::size_t notBelow = 0; // links before that end at or above this end
            for (int i = end + 1; i > 0; i -= i & -i)
                notBelow += tree[at(i)];
            crossings += seen - notBelow;
        }
        for (const int end : ends) {
            for (int i = end + 1; i <= static_cast<int>(size); i += i & -i)
                ++tree[at(i)];
            ++seen;
        }
    }
    return crossings;
}

class Layouter {
public:
    Layouter(const std::vector<MapNode>& nodes, const std::vector<MapLink>& links, const MapOptions& options)
        : m_nodes(nodes)
        , m_links(links)
        , m_options(options)
        , m_lanes(links.size())
    {
    }

    MapLayout run()
    {
        const std::vector<int> columns = columnsOf(m_nodes, m_links, m_options.mostColumns);
        for (std::size_t i = 0; i < m_nodes.size(); ++i) {
            Item item;
            item.column = columns[i];
            item.group = m_nodes[i].group;
            m_items.push_back(item);
        }
        for (std::size_t i = 0; i < m_links.size(); ++i)
            addLink(i);
        m_order.resize(columns.empty() ? 0 : at(*std::max_element(columns.begin(), columns.end())) + 1);
        startOrder();
        improveOrder();
        placeRows();
        return result();
    }

private:
    [[nodiscard]] bool isNode(int i) const { return i >= 0 && at(i) < m_nodes.size(); }

    /// Lanes in every column between the ends; neighbours know each other.
    void addLink(std::size_t index)
    {
        const MapLink& link = m_links[index];
        if (!isNode(link.from) || !isNode(link.to))
            return;
        const int begin = m_items[at(link.from)].column;
        const int end = m_items[at(link.to)].column;
        if (begin == end)
            return;
        const int step = begin < end ? 1 : -1;
        int before = link.from;
        for (int column = begin + step; column != end; column += step) {
            Item lane;
            lane.column = column;
            lane.group = step > 0 ? m_items[at(link.from)].group : m_items[at(link.to)].group;
            lane.height = m_options.laneHeight;
            lane.isLane = true;
            m_items.push_back(lane);
            const int id = static_cast<int>(m_items.size()) - 1;
            m_lanes[index].push_back(id);
            connect(before, id, step);
            before = id;
        }
        connect(before, link.to, step);
    }

    void connect(int from, int to, int step)
    {
        const int left = step > 0 ? from : to;
        const int right = step > 0 ? to : from;
        m_items[at(left)].right.push_back(right);
        m_items[at(right)].left.push_back(left);
    }

    /// In the order of the nodes, lanes where their links begin: what the sweeps improve on.
    void startOrder()
    {
        for (std::size_t i = 0; i < m_items.size(); ++i)
            m_order[at(m_items[i].column)].push_back(static_cast<int>(i));
        if (m_options.keepGroupsTogether)
            for (auto& column : m_order)
                std::stable_sort(column.begin(), column.end(),
                                 [&](int a, int b) { return m_items[at(a)].group < m_items[at(b)].group; });
        notePlaces();
    }

    void notePlaces()
    {
        m_place.assign(m_items.size(), 0);
        for (const auto& column : m_order)
            notePlaces(column);
    }

    void notePlaces(const std::vector<int>& column)
    {
        for (std::size_t i = 0; i < column.size(); ++i)
            m_place[at(column[i])] = static_cast<int>(i);
    }

    [[nodiscard]] std::size_t crossings() const
    {
        std::size_t total = 0;
        for (std::size_t c = 0; c + 1 < m_order.size(); ++c)
            total += crossingsAfter(m_items, m_order[c], m_place, m_order[c + 1].size());
        return total;
    }

    /// Sweeps to the right and to the left in turn; the best order met is kept.
    void improveOrder()
    {
        Order best = m_order;
        std::size_t fewest = crossings();
        int idle = 0;
        for (int sweep = 0; sweep < m_options.sweeps && fewest > 0 && idle < 6; ++sweep) {
            const bool toTheRight = sweep % 2 == 0;
            for (std::size_t i = 0; i < m_order.size(); ++i)
                sortByNeighbours(toTheRight ? i : m_order.size() - 1 - i, toTheRight);
            swapNeighbours();
            const std::size_t now = crossings();
            ++idle;
            if (now < fewest) {
                fewest = now;
                best = m_order;
                idle = 0;
            }
        }
        m_order = std::move(best);
        notePlaces();
        m_crossings = fewest;
    }

    /// By the mean place of the neighbours on one side; those without any keep theirs. Places are taken as shares of the column's
    /// length, so that short and long columns agree.
    void sortByNeighbours(std::size_t column, bool byLeft)
    {
        auto& items = m_order[column];
        std::vector<double> keys(m_items.size(), 0);
        for (const int item : items) {
            const auto& neighbours = byLeft ? m_items[at(item)].left : m_items[at(item)].right;
            keys[at(item)] = neighbours.empty() ? share(item) : 0;
            for (const int other : neighbours)
                keys[at(item)] += share(other) / static_cast<double>(neighbours.size());
        }
        std::stable_sort(items.begin(), items.end(), [&](int a, int b) {
            if (m_options.keepGroupsTogether && m_items[at(a)].group != m_items[at(b)].group)
                return m_items[at(a)].group < m_items[at(b)].group;
            return keys[at(a)] < keys[at(b)];
        });
        notePlaces(items);
    }

    [[nodiscard]] double share(int item) const
    {
        const auto size = static_cast<double>(m_order[at(m_items[at(item)].column)].size());
        return (m_place[at(item)] + 0.5) / size;
    }

    /// Changes two that stand beside each other wherever that takes a crossing away.
    void swapNeighbours()
    {
        for (int round = 0; round < 4; ++round) {
            bool changed = false;
            for (auto& column : m_order)
                for (std::size_t i = 0; i + 1 < column.size(); ++i) {
                    if (m_options.keepGroupsTogether && m_items[at(column[i])].group != m_items[at(column[i + 1])].group)
                        continue;
                    if (crossingsOfPair(column[i + 1], column[i]) >= crossingsOfPair(column[i], column[i + 1]))
                        continue;
                    std::swap(column[i], column[i + 1]);
                    notePlaces(column);
                    changed = true;
                }
            if (!changed)
                return;
        }
    }

    /// Between the links of two items when `above` stands above `below`.
    [[nodiscard]] std::size_t crossingsOfPair(int above, int below) const
    {
        std::size_t count = 0;
        for (const bool left : {true, false})
            for (const int a : left ? m_items[at(above)].left : m_items[at(above)].right)
                for (const int b : left ? m_items[at(below)].left : m_items[at(below)].right)
                    count += m_place[at(a)] > m_place[at(b)] ? 1 : 0;
        return count;
    }

    /// The distance of the middles of two items that stand beside each other.
    [[nodiscard]] double gap(int above, int below) const
    {
        const Item& a = m_items[at(above)];
        const Item& b = m_items[at(below)];
        const bool newGroup = m_options.keepGroupsTogether && a.group != b.group && !a.isLane && !b.isLane;
        return (a.height + b.height) / 2 + (newGroup ? m_options.groupGap : 0);
    }

    void placeRows()
    {
        m_rows.assign(m_items.size(), 0);
        double tallest = 0;
        for (const auto& column : m_order)
            tallest = std::max(tallest, stack(column));
        for (const auto& column : m_order) // columns centred on one another
            if (!column.empty())
                for (const int item : column)
                    m_rows[at(item)] += (tallest - stackHeight(column)) / 2;
        for (int sweep = 0; sweep < 16; ++sweep)
            for (std::size_t i = 0; i < m_order.size(); ++i)
                settle(m_order[sweep % 2 == 0 ? i : m_order.size() - 1 - i]);
        double top = std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < m_items.size(); ++i)
            top = std::min(top, m_rows[i] - m_items[i].height / 2);
        for (double& row : m_rows)
            row -= top + 0.5;
    }

    [[nodiscard]] double stackHeight(const std::vector<int>& column) const
    {
        return column.empty() ? 0 : m_rows[at(column.back())] - m_rows[at(column.front())];
    }

    /// One below the other without spare room. Gives the height.
    double stack(const std::vector<int>& column)
    {
        for (std::size_t i = 1; i < column.size(); ++i)
            m_rows[at(column[i])] = m_rows[at(column[i - 1])] + gap(column[i - 1], column[i]);
        return stackHeight(column);
    }

    /// As near as may be to where the neighbours stand, in the same order and with the same gaps: the sum of squared distances is
    /// least. Items that press on each other move as one block (pool adjacent violators).
    void settle(const std::vector<int>& column)
    {
        struct Block {
            double sum = 0; ///< of wanted positions less the offset, weighted
            double weight = 0;
            std::size_t count = 0;
            [[nodiscard]] double position() const { return sum / weight; }
        };
        std::vector<double> offsets(column.size(), 0);
        std::vector<Block> blocks;
        for (std::size_t i = 0; i < column.size(); ++i) {
            if (i > 0)
                offsets[i] = offsets[i - 1] + gap(column[i - 1], column[i]);
            // Lanes that follow lanes are what makes long links straight.
            const double weight = m_items[at(column[i])].isLane ? 3 : 1;
            Block block{weight * (wantedRow(column[i]) - offsets[i]), weight, 1};
            while (!blocks.empty() && blocks.back().position() >= block.position()) {
                block.sum += blocks.back().sum;
                block.weight += blocks.back().weight;
                block.count += blocks.back().count;
                blocks.pop_back();
            }
            blocks.push_back(block);
        }
        std::size_t i = 0;
        for (const Block& block : blocks)
            for (std::size_t k = 0; k < block.count; ++k, ++i)
                m_rows[at(column[i])] = block.position() + offsets[i];
    }

    [[nodiscard]] double wantedRow(int item) const
    {
        const Item& it = m_items[at(item)];
        const std::size_t count = it.left.size() + it.right.size();
        if (count == 0)
            return m_rows[at(item)];
        double sum = 0;
        for (const auto* side : {&it.left, &it.right})
            for (const int other : *side)
                sum += m_rows[at(other)];
        return sum / static_cast<double>(count);
    }

    MapLayout result() const
    {
        MapLayout layout;
        layout.columns = static_cast<int>(m_order.size());
        layout.crossings = m_crossings;
        layout.nodes.resize(m_nodes.size());
        for (const auto& column : m_order) {
            int order = 0;
            for (const int item : column) {
                layout.rows = std::max(layout.rows, m_rows[at(item)] + 0.5 + m_items[at(item)].height / 2);
                if (!m_items[at(item)].isLane)
                    layout.nodes[at(item)] = {m_items[at(item)].column, order++, m_rows[at(item)]};
            }
        }
        for (std::size_t i = 0; i < m_links.size(); ++i) {
            MapRoute route;
            const MapLink& link = m_links[i];
            if (isNode(link.from) && isNode(link.to))
                route.leftwards = m_items[at(link.to)].column <= m_items[at(link.from)].column;
            for (const int lane : m_lanes[i])
                route.bends.push_back({m_items[at(lane)].column, m_rows[at(lane)]});
            layout.routes.push_back(std::move(route));
        }
        return layout;
    }

    const std::vector<MapNode>& m_nodes;
    const std::vector<MapLink>& m_links;
    const MapOptions& m_options;
    std::vector<Item> m_items; ///< the nodes, then lanes
    std::vector<std::vector<int>> m_lanes; ///< by link
    Order m_order;
    std::vector<int> m_place; ///< by item: within its column
    std::vector<double> m_rows;
    std::size_t m_crossings = 0;
};

/// Adds to `found` what is reached from `start` in at most `steps` links.
void reach(const std::vector<std::vector<int>>& next, int start, int steps, std::vector<bool>& found)
{
    std::vector<int> front{start};
    std::vector<bool> met(next.size(), false);
    met[at(start)] = true;
    for (int step = 0; step < steps && !front.empty(); ++step) {
        std::vector<int> reached;
        for (const int v : front)
            for (const int w : next[at(v)])
                if (!met[at(w)]) {
                    met[at(w)] = true;
                    reached.push_back(w);
                }
        front = std::move(reached);
    }
    for (std::size_t i = 0; i < met.size(); ++i)
        found[i] = found[i] || met[i];
}

} // namespace

MapLayout layoutMap(const std::vector<MapNode>& nodes, const std::vector<MapLink>& links, const MapOptions& options)
{
    return Layouter(nodes, links, options).run();
}

std::vector<int> neighbourhood(std::size_t nodeCount, const std::vector<MapLink>& links, int centre, int upSteps, int downSteps)
{
    std::vector<int> result;
    if (centre < 0 || at(centre) >= nodeCount)
        return result;
    std::vector<std::vector<int>> up(nodeCount), down(nodeCount);
    for (const MapLink& link : links)
        if (link.from >= 0 && link.to >= 0 && at(link.from) < nodeCount && at(link.to) < nodeCount) {
            down[at(link.from)].push_back(link.to);
            up[at(link.to)].push_back(link.from);
        }
    std::vector<bool> found(nodeCount, false);
    reach(up, centre, upSteps, found);
    reach(down, centre, downSteps, found);
    for (std::size_t i = 0; i < nodeCount; ++i)
        if (found[i])
            result.push_back(static_cast<int>(i));
    return result;
}

} // namespace core::causes
