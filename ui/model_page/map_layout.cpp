// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model_page/map_layout.h"

#include "ui/model_page/map_wire.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace ui {

namespace {

constexpr double kPortStep = 15;      ///< between two links at one side of a box: room for their signs
constexpr double kPortMargin = 12;    ///< from the first and last one to the box's corners
constexpr double kDummyHeight = 8;
constexpr double kLaneStep = 11;      ///< between links that go up or down beside a column
constexpr double kLaneStart = 26;
constexpr int kSweeps = 16;
constexpr int kHeightRounds = 24;

/// A box, or the place of a link that passes the column.
struct Item {
    int box = -1;
    int wire = -1;
    double height = 0;
    double centre = 0;
    int column = 0;
    int place = 0; ///< in its column's order
};

/// A stretch of a link between neighbouring columns, or within one.
struct Segment {
    int left = 0; ///< items
    int right = 0;
    int wire = 0;
};

enum class Way { Forward, Backward, Straight, Beside };

class Columns {
public:
    Columns(const std::vector<MapBox>& boxes, const std::vector<MapWire>& wires, int columns, const MapSpacing& spacing)
        : m_boxes(boxes), m_wires(wires), m_spacing(spacing), m_columns(static_cast<std::size_t>(columns))
    {
        compactColumns();
        makeItems();
        makeSegments();
    }

    [[nodiscard]] MapDrawing draw()
    {
        if (m_boxes.empty())
            return {};
        order();
        sizeBoxes();
        place();
        MapDrawing drawing;
        layColumns(drawing);
        drawWires(drawing);
        drawing.crossings = m_crossings;
        for (const QRectF& box : drawing.boxes)
            drawing.bounds |= box;
        for (const WirePath& wire : drawing.wires)
            drawing.bounds |= wire.path.boundingRect();
        return drawing;
    }

private:
    // Empty columns take no room.
    void compactColumns()
    {
        m_rank.assign(m_columns.size(), 0);
        std::vector<bool> used(m_columns.size(), false);
        for (const MapBox& box : m_boxes)
            used[static_cast<std::size_t>(box.column)] = true;
        int rank = -1;
        for (std::size_t c = 0; c < used.size(); ++c) {
            rank += used[c] ? 1 : 0;
            m_rank[c] = std::max(rank, 0);
        }
        m_used = used;
    }

    [[nodiscard]] int column(int box) const { return m_rank[static_cast<std::size_t>(m_boxes[static_cast<std::size_t>(box)].column)]; }

    void addItem(Item item)
    {
        auto& list = m_columns[static_cast<std::size_t>(item.column)];
        item.place = static_cast<int>(list.size());
        list.push_back(static_cast<int>(m_items.size()));
        m_items.push_back(item);
    }

    void makeItems()
    {
        for (std::size_t b = 0; b < m_boxes.size(); ++b)
            addItem({static_cast<int>(b), -1, m_boxes[b].size.height(), 0, column(static_cast<int>(b)), 0});
        m_routes.resize(m_wires.size());
        for (std::size_t w = 0; w < m_wires.size(); ++w) {
            const int from = column(m_wires[w].from);
            const int to = column(m_wires[w].to);
            m_routes[w].push_back(m_wires[w].from);
            const int step = to > from ? 1 : -1;
            for (int c = from + step; from != to && c != to; c += step) {
                m_routes[w].push_back(static_cast<int>(m_items.size()));
                addItem({-1, static_cast<int>(w), kDummyHeight, 0, c, 0});
            }
            m_routes[w].push_back(m_wires[w].to);
        }
    }

    void makeSegments()
    {
        m_between.resize(m_columns.size());
        m_neighbours.resize(m_items.size());
        for (std::size_t w = 0; w < m_wires.size(); ++w) {
            for (std::size_t i = 0; i + 1 < m_routes[w].size(); ++i) {
                int a = m_routes[w][i];
                int b = m_routes[w][i + 1];
                m_neighbours[static_cast<std::size_t>(a)].push_back(b);
                m_neighbours[static_cast<std::size_t>(b)].push_back(a);
                const int ca = m_items[static_cast<std::size_t>(a)].column;
                const int cb = m_items[static_cast<std::size_t>(b)].column;
                if (ca == cb) {
                    m_within.push_back({a, b, static_cast<int>(w)});
                    continue;
                }
                if (ca > cb)
                    std::swap(a, b);
                m_between[static_cast<std::size_t>(std::min(ca, cb))].push_back({a, b, static_cast<int>(w)});
            }
        }
    }

    [[nodiscard]] int placeOf(int item) const { return m_items[static_cast<std::size_t>(item)].place; }

    [[nodiscard]] int crossingsBetween(std::size_t gap) const
    {
        int count = 0;
        const auto& segments = m_between[gap];
        for (std::size_t i = 0; i < segments.size(); ++i)
            for (std::size_t j = i + 1; j < segments.size(); ++j)
                count += (placeOf(segments[i].left) - placeOf(segments[j].left)) * (placeOf(segments[i].right) - placeOf(segments[j].right)) < 0;
        return count;
    }

    /// Crossings weigh most; a link within a column should join neighbours, the cause above.
    [[nodiscard]] double cost() const
    {
        double sum = 0;
        for (std::size_t gap = 0; gap + 1 < m_between.size(); ++gap)
            sum += 10 * crossingsBetween(gap);
        for (const Segment& segment : m_within) {
            const int distance = placeOf(segment.right) - placeOf(segment.left);
            sum += 4 * (std::abs(distance) - 1) + (distance < 0 ? 2 : 0);
        }
        // Long links should not wander: a small share for the slope of each.
        for (const auto& segments : m_between)
            for (const Segment& segment : segments)
                sum += 0.05 * std::abs(relative(segment.left) - relative(segment.right));
        return sum;
    }

    /// Place from the middle of its column.
    [[nodiscard]] double relative(int item) const
    {
        const Item& it = m_items[static_cast<std::size_t>(item)];
        return it.place - 0.5 * static_cast<double>(m_columns[static_cast<std::size_t>(it.column)].size() - 1);
    }

    void renumber(std::vector<int>& list)
    {
        for (std::size_t i = 0; i < list.size(); ++i)
            m_items[static_cast<std::size_t>(list[i])].place = static_cast<int>(i);
    }

    void sweep(bool rightwards)
    {
        const int count = static_cast<int>(m_columns.size());
        for (int k = 0; k < count; ++k) {
            auto& list = m_columns[static_cast<std::size_t>(rightwards ? k : count - 1 - k)];
            std::vector<std::pair<double, int>> keyed;
            for (const int item : list) {
                double sum = 0;
                int n = 0;
                for (const int other : m_neighbours[static_cast<std::size_t>(item)]) {
                    const int side = m_items[static_cast<std::size_t>(other)].column - m_items[static_cast<std::size_t>(item)].column;
                    if (side == 0 || (side < 0) == rightwards) {
                        sum += relative(other);
                        ++n;
                    }
                }
                keyed.emplace_back(n > 0 ? sum / n : relative(item), item);
            }
            std::stable_sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
            for (std::size_t i = 0; i < list.size(); ++i)
                list[i] = keyed[i].second;
            renumber(list);
        }
    }

    void exchangeNeighbours()
    {
        double best = cost();
        bool better = true;
        for (int round = 0; better && round < 12; ++round) {
            better = false;
            for (auto& list : m_columns) {
                for (std::size_t i = 0; i + 1 < list.size(); ++i) {
                    for (std::size_t j = i + 1; j < std::min(list.size(), i + 4); ++j) {
                        std::swap(list[i], list[j]);
                        renumber(list);
                        if (const double now = cost(); now < best - 1e-9) {
                            best = now;
                            better = true;
                        } else {
                            std::swap(list[i], list[j]);
                            renumber(list);
                        }
                    }
                }
            }
        }
    }

    void order()
    {
        auto bestOrder = m_columns;
        double best = cost();
        for (int i = 0; i < kSweeps; ++i) {
            sweep(i % 2 == 0);
            if (const double now = cost(); now < best - 1e-9) {
                best = now;
                bestOrder = m_columns;
            }
        }
        m_columns = bestOrder;
        for (auto& list : m_columns)
            renumber(list);
        exchangeNeighbours();
        m_crossings = 0;
        for (std::size_t gap = 0; gap + 1 < m_between.size(); ++gap)
            m_crossings += crossingsBetween(gap);
    }

    [[nodiscard]] Way wayOf(std::size_t wire) const
    {
        const int from = m_wires[wire].from;
        const int to = m_wires[wire].to;
        if (column(from) != column(to))
            return column(to) > column(from) ? Way::Forward : Way::Backward;
        return std::abs(placeOf(from) - placeOf(to)) == 1 ? Way::Straight : Way::Beside;
    }

    /// A box is high enough for the links at its fuller side.
    void sizeBoxes()
    {
        std::vector<int> left(m_boxes.size(), 0);
        std::vector<int> right(m_boxes.size(), 0);
        for (std::size_t w = 0; w < m_wires.size(); ++w) {
            const auto from = static_cast<std::size_t>(m_wires[w].from);
            const auto to = static_cast<std::size_t>(m_wires[w].to);
            switch (wayOf(w)) {
            case Way::Forward: ++right[from], ++left[to]; break;
            case Way::Backward: ++left[from], ++right[to]; break;
            case Way::Beside: ++right[from], ++right[to]; break;
            case Way::Straight: break;
            }
        }
        for (std::size_t b = 0; b < m_boxes.size(); ++b) {
            const int ends = std::max(left[b], right[b]);
            Item& item = m_items[b];
            item.height = std::max(item.height, (ends - 1) * kPortStep + 2 * kPortMargin);
        }
    }

    [[nodiscard]] double gapBetween(const Item& a, const Item& b) const
    {
        if (a.box >= 0 && b.box >= 0) {
            // Room for arrow and sign where a link goes straight down.
            const bool joined = std::any_of(m_within.begin(), m_within.end(), [&](const Segment& s) {
                return (s.left == a.box && s.right == b.box) || (s.left == b.box && s.right == a.box);
            });
            return joined ? std::max(m_spacing.rowGap, 44.0) : m_spacing.rowGap;
        }
        return a.box < 0 && b.box < 0 ? 10 : 14;
    }

    /// Pool adjacent violators: the centres nearest to those wished for that keep order and gaps.
    void settle(const std::vector<int>& list, const std::vector<double>& wished)
    {
        struct Block {
            double sum = 0, weight = 0;
            std::size_t count = 0;
        };
        std::vector<double> offset(list.size(), 0);
        for (std::size_t i = 1; i < list.size(); ++i) {
            const Item& above = m_items[static_cast<std::size_t>(list[i - 1])];
            const Item& below = m_items[static_cast<std::size_t>(list[i])];
            offset[i] = offset[i - 1] + 0.5 * (above.height + below.height) + gapBetween(above, below);
        }
        std::vector<Block> blocks;
        for (std::size_t i = 0; i < list.size(); ++i) {
            const double weight = m_items[static_cast<std::size_t>(list[i])].box < 0 ? 2 : 1;
            blocks.push_back({weight * (wished[i] - offset[i]), weight, 1});
            while (blocks.size() > 1 && blocks[blocks.size() - 2].sum / blocks[blocks.size() - 2].weight > blocks.back().sum / blocks.back().weight) {
                const Block last = blocks.back();
                blocks.pop_back();
                blocks.back().sum += last.sum;
                blocks.back().weight += last.weight;
                blocks.back().count += last.count;
            }
        }
        std::size_t i = 0;
        for (const Block& block : blocks)
            for (std::size_t k = 0; k < block.count; ++k, ++i)
                m_items[static_cast<std::size_t>(list[i])].centre = block.sum / block.weight + offset[i];
    }

    void place()
    {
        for (auto& list : m_columns) {
            std::vector<double> wished(list.size(), 0);
            settle(list, wished); // packed around 0
        }
        for (int round = 0; round < kHeightRounds; ++round) {
            const int count = static_cast<int>(m_columns.size());
            for (int k = 0; k < count; ++k) {
                const auto& list = m_columns[static_cast<std::size_t>(round % 2 == 0 ? k : count - 1 - k)];
                std::vector<double> wished;
                for (const int item : list) {
                    double sum = 0;
                    int n = 0;
                    for (const int other : m_neighbours[static_cast<std::size_t>(item)]) {
                        if (m_items[static_cast<std::size_t>(other)].column == m_items[static_cast<std::size_t>(item)].column)
                            continue;
                        sum += m_items[static_cast<std::size_t>(other)].centre;
                        ++n;
                    }
                    wished.push_back(n > 0 ? sum / n : m_items[static_cast<std::size_t>(item)].centre);
                }
                settle(list, wished);
            }
        }
        double top = std::numeric_limits<double>::max();
        for (const Item& item : m_items)
            top = std::min(top, item.centre - 0.5 * item.height);
        for (Item& item : m_items)
            item.centre = std::round(item.centre - top);
    }

    /// Links beside a column take lanes, the longest outermost.
    void assignLanes()
    {
        m_lane.assign(m_wires.size(), 0);
        m_lanes.assign(m_columns.size(), 0);
        std::vector<std::size_t> beside;
        for (std::size_t w = 0; w < m_wires.size(); ++w)
            if (wayOf(w) == Way::Beside)
                beside.push_back(w);
        std::stable_sort(beside.begin(), beside.end(), [this](std::size_t a, std::size_t b) { return span(a) < span(b); });
        for (const std::size_t w : beside)
            m_lane[w] = m_lanes[static_cast<std::size_t>(column(m_wires[w].from))]++;
    }

    [[nodiscard]] int span(std::size_t wire) const { return std::abs(placeOf(m_wires[wire].from) - placeOf(m_wires[wire].to)); }

    void layColumns(MapDrawing& drawing)
    {
        assignLanes();
        const std::size_t ranks = static_cast<std::size_t>(*std::max_element(m_rank.begin(), m_rank.end())) + 1;
        m_left.assign(ranks, 0);
        m_width.assign(ranks, 0);
        for (const MapBox& box : m_boxes) {
            double& width = m_width[static_cast<std::size_t>(m_rank[static_cast<std::size_t>(box.column)])];
            width = std::max(width, box.size.width());
        }
        double x = 0;
        for (std::size_t r = 0; r < ranks; ++r) {
            m_left[r] = x;
            const int links = static_cast<int>(m_between[r].size());
            x += m_width[r] + m_spacing.columnGap + m_lanes[r] * kLaneStep + std::min(links, 14) * 1.5;
        }
        drawing.columnLeft.resize(m_rank.size());
        drawing.columnWidth.resize(m_rank.size());
        for (std::size_t c = 0; c < m_rank.size(); ++c) {
            drawing.columnLeft[c] = m_left[static_cast<std::size_t>(m_rank[c])];
            drawing.columnWidth[c] = m_used[c] ? m_width[static_cast<std::size_t>(m_rank[c])] : 0;
        }
        drawing.boxes.resize(m_boxes.size());
        for (std::size_t b = 0; b < m_boxes.size(); ++b) {
            const auto rank = static_cast<std::size_t>(column(static_cast<int>(b)));
            const Item& item = m_items[b];
            drawing.boxes[b] = QRectF(m_left[rank], item.centre - 0.5 * item.height, m_width[rank], item.height);
        }
    }

    /// One end of a link at the left or right side of a box.
    struct End {
        std::size_t wire;
        bool source;
        double towards; ///< height of what it goes to next
    };

    void spreadPorts(const MapDrawing& drawing)
    {
        m_ports.assign(m_wires.size(), {});
        for (int side = 0; side < 2; ++side) {
            std::vector<std::vector<End>> ends(m_boxes.size());
            for (std::size_t w = 0; w < m_wires.size(); ++w) {
                const Way way = wayOf(w);
                if (way == Way::Straight)
                    continue;
                const bool sourceRight = way != Way::Backward;
                const bool targetRight = way != Way::Forward;
                const auto& route = m_routes[w];
                if (sourceRight == (side == 1))
                    ends[static_cast<std::size_t>(m_wires[w].from)].push_back({w, true, heightOf(route[1])});
                if (targetRight == (side == 1))
                    ends[static_cast<std::size_t>(m_wires[w].to)].push_back({w, false, heightOf(route[route.size() - 2])});
            }
            for (std::size_t b = 0; b < ends.size(); ++b) {
                auto& list = ends[b];
                std::stable_sort(list.begin(), list.end(), [&](const End& x, const End& y) { return key(x, drawing.boxes[b]) < key(y, drawing.boxes[b]); });
                for (std::size_t i = 0; i < list.size(); ++i) {
                    const double y = drawing.boxes[b].center().y() + (static_cast<double>(i) - 0.5 * static_cast<double>(list.size() - 1)) * kPortStep;
                    (list[i].source ? m_ports[list[i].wire].source : m_ports[list[i].wire].target) = y;
                }
            }
        }
    }

    /// Links beside the column that go up stand above all others, those that go down below; the outer lane first.
    [[nodiscard]] double key(const End& end, const QRectF& box) const
    {
        if (wayOf(end.wire) != Way::Beside)
            return end.towards;
        const double far = 1e6 + 1e3 * m_lane[end.wire];
        return end.towards < box.center().y() ? -far : far;
    }

    [[nodiscard]] double heightOf(int item) const { return m_items[static_cast<std::size_t>(item)].centre; }

    void drawWires(MapDrawing& drawing)
    {
        spreadPorts(drawing);
        for (std::size_t w = 0; w < m_wires.size(); ++w) {
            const QRectF& from = drawing.boxes[static_cast<std::size_t>(m_wires[w].from)];
            const QRectF& to = drawing.boxes[static_cast<std::size_t>(m_wires[w].to)];
            QPainterPath path;
            QPointF heading;
            switch (wayOf(w)) {
            case Way::Straight: {
                const bool down = to.center().y() > from.center().y();
                const double x = straightX(w, from);
                path.moveTo(x, down ? from.bottom() : from.top());
                path.lineTo(x, down ? to.top() : to.bottom());
                heading = {0, down ? 1.0 : -1.0};
                break;
            }
            case Way::Beside: {
                const double x = from.right() + kLaneStart + m_lane[w] * kLaneStep;
                const double a = m_ports[w].source;
                const double b = m_ports[w].target;
                const double bend = std::min(kLaneStart - 6, 0.5 * std::abs(b - a)) * (b > a ? 1 : -1);
                path.moveTo(from.right(), a);
                path.cubicTo({x, a}, {x, a}, {x, a + bend});
                path.lineTo(x, b - bend);
                path.cubicTo({x, b}, {x, b}, {to.right(), b});
                heading = {-1, 0};
                break;
            }
            case Way::Forward:
            case Way::Backward: {
                const bool forward = wayOf(w) == Way::Forward;
                QPointF at(forward ? from.right() : from.left(), m_ports[w].source);
                path.moveTo(at);
                const auto& route = m_routes[w];
                for (std::size_t i = 1; i < route.size(); ++i) {
                    const bool last = i + 1 == route.size();
                    const Item& item = m_items[static_cast<std::size_t>(route[i])];
                    const auto rank = static_cast<std::size_t>(item.column);
                    const double nearX = forward ? m_left[rank] : m_left[rank] + m_width[rank];
                    const double farX = forward ? m_left[rank] + m_width[rank] : m_left[rank];
                    const QPointF next(nearX, last ? m_ports[w].target : item.centre);
                    const double pull = 0.55 * (next.x() - at.x());
                    path.cubicTo({at.x() + pull, at.y()}, {next.x() - pull, next.y()}, next);
                    at = next;
                    if (!last) {
                        at.setX(farX);
                        path.lineTo(at);
                    }
                }
                heading = {forward ? 1.0 : -1.0, 0};
                break;
            }
            }
            drawing.wires.push_back(finishedWire(path, heading));
        }
    }

    /// Two links between the same two boxes, up and down, stand beside each other.
    [[nodiscard]] double straightX(std::size_t wire, const QRectF& from) const
    {
        for (std::size_t other = 0; other < m_wires.size(); ++other)
            if (other != wire && m_wires[other].from == m_wires[wire].to && m_wires[other].to == m_wires[wire].from)
                return from.center().x() + (wire < other ? -1 : 1) * kPortStep;
        return from.center().x();
    }

private:
    struct Ports {
        double source = 0, target = 0;
    };

    const std::vector<MapBox>& m_boxes;
    const std::vector<MapWire>& m_wires;
    MapSpacing m_spacing;
    std::vector<std::vector<int>> m_columns; ///< items, top to bottom
    std::vector<int> m_rank;                 ///< by column asked for
    std::vector<bool> m_used;
    std::vector<Item> m_items; ///< the boxes first, in their order
    std::vector<std::vector<int>> m_routes; ///< by wire: items from source to target
    std::vector<std::vector<Segment>> m_between; ///< by the left column
    std::vector<Segment> m_within;
    std::vector<std::vector<int>> m_neighbours;
    std::vector<int> m_lane;
    std::vector<int> m_lanes;
    std::vector<double> m_left, m_width;
    std::vector<Ports> m_ports;
    int m_crossings = 0;
};

} // namespace

MapDrawing drawColumns(const std::vector<MapBox>& boxes, const std::vector<MapWire>& wires, int columns, const MapSpacing& spacing)
{
    return Columns(boxes, wires, columns, spacing).draw();
}

} // namespace ui
