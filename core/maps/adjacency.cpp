// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/adjacency.h"

#include "core/maps/table_file.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <set>
#include <unordered_map>

namespace core::maps {

namespace {

using Pairs = std::set<std::pair<int, int>>;

Neighbours fromPairs(const Pairs& pairs, std::size_t regions)
{
    Neighbours result;
    result.of.resize(regions);
    for (const auto& [a, b] : pairs) {
        result.of[static_cast<std::size_t>(a)].push_back(b);
        result.of[static_cast<std::size_t>(b)].push_back(a);
    }
    for (auto& list : result.of)
        std::ranges::sort(list);
    return result;
}

Pairs sharedArcs(const ShapeMap& map, const MapJoin& join)
{
    std::map<int, std::set<int>> regionsOfArc;
    for (std::size_t u = 0; u < map.units.size(); ++u) {
        if (join.regionOfUnit[u] < 0)
            continue;
        for (const int arc : map.units[u].arcs)
            regionsOfArc[arc].insert(join.regionOfUnit[u]);
    }
    Pairs pairs;
    for (const auto& [arc, regions] : regionsOfArc) {
        for (auto a = regions.begin(); a != regions.end(); ++a) {
            for (auto b = std::next(a); b != regions.end(); ++b)
                pairs.emplace(*a, *b);
        }
    }
    return pairs;
}

struct Segment {
    Point a;
    Point b;
    int region = 0;
};

std::vector<Segment> segmentsOf(const ShapeMap& map, const MapJoin& join)
{
    std::vector<Segment> segments;
    const auto add = [&](const Ring& ring, int region) {
        for (std::size_t k = 0; k < ring.size(); ++k)
            segments.push_back({ring[k], ring[(k + 1) % ring.size()], region});
    };
    for (std::size_t u = 0; u < map.units.size(); ++u) {
        if (join.regionOfUnit[u] < 0)
            continue;
        for (const Polygon& polygon : map.units[u].polygons) {
            add(polygon.outer, join.regionOfUnit[u]);
            for (const Ring& hole : polygon.holes)
                add(hole, join.regionOfUnit[u]);
        }
    }
    return segments;
}

double distance(const Point& at, const Segment& to)
{
    const double dx = to.b.x - to.a.x;
    const double dy = to.b.y - to.a.y;
    const double square = dx * dx + dy * dy;
    const double t = square > 0 ? std::clamp(((at.x - to.a.x) * dx + (at.y - to.a.y) * dy) / square, 0.0, 1.0) : 0;
    return std::hypot(at.x - to.a.x - t * dx, at.y - to.a.y - t * dy);
}

/// Squares of the map with the segments that pass near them.
class SegmentGrid {
public:
    SegmentGrid(const std::vector<Segment>& segments, double cell, double margin) : m_segments(segments), m_cell(cell)
    {
        for (std::size_t s = 0; s < segments.size(); ++s) {
            const Segment& segment = segments[s];
            // Cut into pieces no longer than a square, so that a long slanted one does not fill a whole block of squares.
            const double length = std::max(std::abs(segment.b.x - segment.a.x), std::abs(segment.b.y - segment.a.y));
            const int pieces = std::clamp(static_cast<int>(std::ceil(length / cell)), 1, kMostPieces);
            for (int p = 0; p < pieces; ++p) {
                const auto at = [&](int k) {
                    const double t = static_cast<double>(k) / pieces;
                    return Point{segment.a.x + t * (segment.b.x - segment.a.x), segment.a.y + t * (segment.b.y - segment.a.y)};
                };
                enter(s, at(p), at(p + 1), margin);
            }
        }
    }

    /// Regions other than `region` with a segment within `tolerance` of the point.
    [[nodiscard]] std::set<int> regionsNear(const Point& at, int region, double tolerance) const
    {
        std::set<int> found;
        const auto cell = m_cells.find(key(index(at.x), index(at.y)));
        if (cell == m_cells.end())
            return found;
        for (const std::size_t s : cell->second) {
            const Segment& segment = m_segments[s];
            if (segment.region != region && !found.contains(segment.region) && distance(at, segment) <= tolerance)
                found.insert(segment.region);
        }
        return found;
    }

private:
    static constexpr int kMostPieces = 4096;

    void enter(std::size_t s, const Point& a, const Point& b, double margin)
    {
        for (std::int64_t x = index(std::min(a.x, b.x) - margin); x <= index(std::max(a.x, b.x) + margin); ++x) {
            for (std::int64_t y = index(std::min(a.y, b.y) - margin); y <= index(std::max(a.y, b.y) + margin); ++y) {
                auto& list = m_cells[key(x, y)];
                if (list.empty() || list.back() != s)
                    list.push_back(s);
            }
        }
    }
    [[nodiscard]] std::int64_t index(double value) const { return static_cast<std::int64_t>(std::floor(value / m_cell)); }
    [[nodiscard]] static std::int64_t key(std::int64_t x, std::int64_t y) { return x * 0x10001 + y; }

    const std::vector<Segment>& m_segments;
    double m_cell;
    std::unordered_map<std::int64_t, std::vector<std::size_t>> m_cells;
};

Pairs sharedStretches(const ShapeMap& map, const MapJoin& join, double wanted)
{
    constexpr double kPartOfDiagonal = 4000;
    constexpr double kLeastTolerances = 4;
    constexpr double kSquares = 300;
    const auto box = map.extent();
    if (!box)
        return {};
    const double diagonal = std::hypot(box->width(), box->height());
    const double tolerance = wanted > 0 ? wanted : diagonal / kPartOfDiagonal;
    const std::vector<Segment> segments = segmentsOf(map, join);
    const SegmentGrid grid(segments, std::max({diagonal / kSquares, 2 * tolerance, 1e-12}), tolerance);
    std::map<std::pair<int, int>, double> shared;
    std::set<int> before;
    for (std::size_t s = 0; s < segments.size(); ++s) {
        const Segment& segment = segments[s];
        const bool goesOn = s > 0 && segments[s - 1].region == segment.region && segments[s - 1].b == segment.a;
        const std::set<int> from = goesOn ? before : grid.regionsNear(segment.a, segment.region, tolerance);
        const std::set<int> to = grid.regionsNear(segment.b, segment.region, tolerance);
        // A long segment between two corners that both touch another region need not run along it: its middle is looked at too.
        const double length = std::hypot(segment.b.x - segment.a.x, segment.b.y - segment.a.y);
        std::set<int> middle;
        for (const int region : from) {
            if (to.contains(region)) {
                if (middle.empty())
                    middle = grid.regionsNear({(segment.a.x + segment.b.x) / 2, (segment.a.y + segment.b.y) / 2}, segment.region, tolerance);
                if (middle.contains(region))
                    shared[std::minmax(segment.region, region)] += length;
            }
        }
        before = to;
    }
    Pairs pairs;
    for (const auto& [pair, length] : shared) {
        if (length > kLeastTolerances * tolerance)
            pairs.insert(pair);
    }
    return pairs;
}

} // namespace

std::size_t Neighbours::pairs() const
{
    std::size_t ends = 0;
    for (const auto& list : of)
        ends += list.size();
    return ends / 2;
}

std::vector<int> Neighbours::alone() const
{
    std::vector<int> result;
    for (std::size_t r = 0; r < of.size(); ++r) {
        if (of[r].empty())
            result.push_back(static_cast<int>(r));
    }
    return result;
}

std::vector<double> Neighbours::weights(bool rowStandardised) const
{
    const std::size_t n = of.size();
    std::vector<double> matrix(n * n, 0.0);
    for (std::size_t r = 0; r < n; ++r) {
        for (const int other : of[r])
            matrix[r * n + static_cast<std::size_t>(other)] = rowStandardised ? 1.0 / static_cast<double>(of[r].size()) : 1.0;
    }
    return matrix;
}

Checked<Neighbours> readNeighbours(const std::filesystem::path& path, std::span<const std::string> codes)
{
    const auto table = readTable(path, {"region_code_a", "region_code_b"});
    if (!table)
        return tl::make_unexpected(table.error());
    const auto indexOf = [&](const std::string& code) {
        const auto found = std::ranges::find(codes, code);
        return code.empty() || found == codes.end() ? -1 : static_cast<int>(found - codes.begin());
    };
    const std::size_t first = *table->column("region_code_a");
    const std::size_t second = *table->column("region_code_b");
    Pairs pairs;
    for (const auto& row : table->rows) {
        const int a = indexOf(row[first]);
        const int b = indexOf(row[second]);
        if (a >= 0 && b >= 0 && a != b)
            pairs.insert(std::minmax(a, b));
    }
    return fromPairs(pairs, codes.size());
}

Neighbours neighboursFromShapes(const ShapeMap& map, const MapJoin& join, const BorderOptions& options)
{
    const bool topology = std::ranges::any_of(map.units, [](const MapUnit& unit) { return !unit.arcs.empty(); });
    return fromPairs(topology ? sharedArcs(map, join) : sharedStretches(map, join, options.tolerance), join.unitsOfRegion.size());
}

} // namespace core::maps
