// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/map_fit.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace core::maps {

namespace {

constexpr double kFullTurn = 360;
constexpr double kHalfTurn = 180;
constexpr double kLeastStretch = 0.2; // maps of the poles are not drawn as a stroke
constexpr double kLeastSpan = 1e-9;

std::pair<double, double> longitudes(const Ring& ring)
{
    const auto [west, east] = std::ranges::minmax(ring, {}, &Point::x);
    return {west.x, east.x};
}

/// The east end of the widest stretch that no polygon covers: the map begins there. -180 when the map has no such stretch that is
/// wider than what the usual cut leaves free.
double widestGap(const ShapeMap& map)
{
    std::vector<std::pair<double, double>> covered;
    for (const MapUnit& unit : map.units) {
        for (const Polygon& polygon : unit.polygons) {
            auto [west, east] = longitudes(polygon.outer);
            const double turns = std::floor((west + kHalfTurn) / kFullTurn) * kFullTurn;
            west -= turns;
            east -= turns;
            if (east > kHalfTurn) { // across the antimeridian: two stretches
                covered.emplace_back(west, kHalfTurn);
                covered.emplace_back(-kHalfTurn, std::min(east - kFullTurn, kHalfTurn));
            } else {
                covered.emplace_back(west, east);
            }
        }
    }
    std::ranges::sort(covered);
    double reached = -kHalfTurn;
    double widest = 0;
    double begins = -kHalfTurn;
    double first = kHalfTurn;
    for (const auto& [west, east] : covered) {
        if (first == kHalfTurn)
            first = west;
        else if (west - reached > widest) {
            widest = west - reached;
            begins = west;
        }
        reached = std::max(reached, east);
    }
    // The stretch across the antimeridian itself: nothing is to be moved when it is the widest.
    const double around = (kHalfTurn - reached) + (first + kHalfTurn);
    return around >= widest ? -kHalfTurn : begins;
}

double distanceToEdge(const Point& at, const Point& a, const Point& b)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double length = dx * dx + dy * dy;
    const double t = length > 0 ? std::clamp(((at.x - a.x) * dx + (at.y - a.y) * dy) / length, 0.0, 1.0) : 0;
    return std::hypot(at.x - a.x - t * dx, at.y - a.y - t * dy);
}

/// Distance to the polygon's border; below 0 outside.
double depthInside(const Point& at, const Polygon& polygon)
{
    bool inside = false;
    double nearest = std::numeric_limits<double>::infinity();
    const auto look = [&](const Ring& ring) {
        for (std::size_t k = 0; k < ring.size(); ++k) {
            const Point& a = ring[k];
            const Point& b = ring[(k + 1) % ring.size()];
            if ((a.y > at.y) != (b.y > at.y) && at.x < (b.x - a.x) * (at.y - a.y) / (b.y - a.y) + a.x)
                inside = !inside;
            nearest = std::min(nearest, distanceToEdge(at, a, b));
        }
    };
    look(polygon.outer);
    for (const Ring& hole : polygon.holes)
        look(hole);
    return inside ? nearest : -nearest;
}

} // namespace

MapFit::MapFit(const ShapeMap& map, const Box& box)
    : m_geographic(map.geographic)
    , m_middle{box.left + box.width / 2, box.top + box.height / 2}
{
    if (m_geographic)
        m_cut = widestGap(map);
    double west = std::numeric_limits<double>::infinity();
    double south = west;
    double east = -west;
    double north = -west;
    for (const MapUnit& unit : map.units) {
        for (const Polygon& polygon : unit.polygons) {
            const double shift = turnsOf(polygon.outer);
            for (const Point& point : polygon.outer) {
                west = std::min(west, point.x + shift);
                east = std::max(east, point.x + shift);
                south = std::min(south, point.y);
                north = std::max(north, point.y);
            }
        }
    }
    if (west > east)
        return;
    m_centre = {(west + east) / 2, (south + north) / 2};
    if (m_geographic)
        m_stretch = std::max(kLeastStretch, std::cos(m_centre.y * std::numbers::pi / kHalfTurn));
    const double wide = std::max(kLeastSpan, (east - west) * m_stretch);
    const double high = std::max(kLeastSpan, north - south);
    m_scale = std::min(box.width / wide, box.height / high);
}

double MapFit::turnsOf(const Ring& outer) const
{
    if (!m_geographic || outer.empty())
        return 0;
    const auto [west, east] = longitudes(outer);
    // By its middle: an outline that touches the cut from the other side stays whole.
    return -std::floor(((west + east) / 2 - m_cut) / kFullTurn) * kFullTurn;
}

Point MapFit::mapped(const Point& point, double shift) const
{
    return {m_middle.x + (point.x + shift - m_centre.x) * m_stretch * m_scale, m_middle.y - (point.y - m_centre.y) * m_scale};
}

Point MapFit::map(const Point& point) const
{
    return mapped(point, m_geographic ? -std::floor((point.x - m_cut) / kFullTurn) * kFullTurn : 0);
}

Ring MapFit::map(const Ring& ring) const
{
    const double shift = turnsOf(ring);
    Ring result;
    result.reserve(ring.size());
    for (const Point& point : ring)
        result.push_back(mapped(point, shift));
    return result;
}

std::vector<Polygon> MapFit::map(const MapUnit& unit) const
{
    std::vector<Polygon> result;
    result.reserve(unit.polygons.size());
    for (const Polygon& polygon : unit.polygons) {
        const double shift = turnsOf(polygon.outer);
        Polygon& made = result.emplace_back();
        made.outer = map(polygon.outer);
        for (const Ring& hole : polygon.holes) {
            Ring& ring = made.holes.emplace_back();
            for (const Point& point : hole)
                ring.push_back(mapped(point, shift));
        }
    }
    return result;
}

Point labelPoint(const std::vector<Polygon>& polygons)
{
    const auto largest = std::ranges::max_element(polygons, {}, [](const Polygon& polygon) { return std::abs(doubleArea(polygon.outer)); });
    if (largest == polygons.end() || largest->outer.empty())
        return {};
    const auto [left, right] = std::ranges::minmax(largest->outer, {}, &Point::x);
    const auto [low, high] = std::ranges::minmax(largest->outer, {}, &Point::y);
    constexpr int kSteps = 12;
    Point best{(left.x + right.x) / 2, (low.y + high.y) / 2};
    double depth = depthInside(best, *largest);
    for (int column = 1; column < kSteps; ++column) {
        for (int row = 1; row < kSteps; ++row) {
            const Point at{left.x + (right.x - left.x) * column / kSteps, low.y + (high.y - low.y) * row / kSteps};
            if (const double found = depthInside(at, *largest); found > depth) {
                depth = found;
                best = at;
            }
        }
    }
    return best;
}

} // namespace core::maps
