// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/json_tree.h"

#include <algorithm>
#include <filesystem>

namespace core::maps {

namespace {

std::string item(const std::string& path, std::size_t index)
{
    return path + "[" + std::to_string(index) + "]";
}

/// The file's arcs as plain points. Of a quantised topology each position is a step from the one before (specification 2.1.2).
std::vector<Ring> readArcs(const Json& topology, Reading& reading)
{
    std::vector<Ring> arcs;
    Point scale{1, 1};
    Point shift{0, 0};
    const Json* transform = member(topology, "transform");
    if (transform) {
        const Json* scales = member(*transform, "scale");
        const Json* shifts = member(*transform, "translate");
        const auto readScale = scales ? position(*scales) : std::nullopt;
        const auto readShift = shifts ? position(*shifts) : std::nullopt;
        if (!readScale || !readShift) {
            reading.wrong(ErrorKind::Malformed, "transform", "the map's 'transform' needs 'scale' and 'translate', two numbers each");
            return arcs;
        }
        scale = *readScale;
        shift = *readShift;
    }
    const Json* list = member(topology, "arcs");
    if (!list || !list->is_array()) {
        reading.wrong(ErrorKind::Malformed, "arcs", "the map has no list 'arcs'", {"arcs"});
        return arcs;
    }
    arcs.reserve(list->size());
    for (std::size_t k = 0; k < list->size() && !reading.stopped(); ++k) {
        const Json& given = (*list)[k];
        Ring arc;
        Point at{0, 0};
        if (!given.is_array())
            reading.wrong(ErrorKind::Malformed, item("arcs", k), "here a list of points is expected");
        for (std::size_t i = 0; given.is_array() && i < given.size(); ++i) {
            const auto point = position(given[i]);
            if (!point) {
                reading.wrong(ErrorKind::Malformed, item(item("arcs", k), i), "a point is a list of two numbers");
                break;
            }
            at = transform ? Point{at.x + point->x, at.y + point->y} : *point;
            arc.push_back({at.x * scale.x + shift.x, at.y * scale.y + shift.y});
        }
        arcs.push_back(std::move(arc));
    }
    return arcs;
}

/// Puts shapes together from arcs.
class Assembler {
public:
    Assembler(const std::vector<Ring>& arcs, Reading& reading) : m_arcs(arcs), m_reading(reading) {}

    void geometry(const Json& given, const std::string& path, ShapeMap& map)
    {
        const std::string type = textOf(given, "type");
        if (type == "GeometryCollection") {
            const Json* parts = member(given, "geometries");
            if (!parts || !parts->is_array()) {
                m_reading.wrong(ErrorKind::Malformed, path, "the shape has no list 'geometries'", {"geometries"});
                return;
            }
            for (std::size_t k = 0; k < parts->size() && !m_reading.stopped(); ++k)
                geometry((*parts)[k], item(path + ".geometries", k), map);
            return;
        }
        if (!m_reading.addUnit())
            return;
        MapUnit unit;
        takeProperties(given, unit, m_reading.limits());
        const Json* arcs = member(given, "arcs");
        if (type == "Polygon" || type == "MultiPolygon") {
            if (!arcs || !arcs->is_array())
                m_reading.wrong(ErrorKind::Malformed, path, "the shape has no list 'arcs'", {"arcs"});
            else if (type == "Polygon")
                polygon(*arcs, path + ".arcs", unit);
            else
                for (std::size_t k = 0; k < arcs->size() && !m_reading.stopped(); ++k)
                    polygon((*arcs)[k], item(path + ".arcs", k), unit);
        } else if (type.empty() && member(given, "type") && member(given, "type")->is_null()) {
            m_reading.note(path, "this unit has no shape");
        } else if (type == "Point" || type == "MultiPoint" || type == "LineString" || type == "MultiLineString") {
            m_reading.note(path, "a shape of the kind '" + type + "' is left out; only areas are shown", {type});
        } else {
            m_reading.wrong(ErrorKind::Malformed, path + ".type", "'" + type + "' is no kind of shape of TopoJSON", {type});
        }
        std::ranges::sort(unit.arcs);
        const auto repeated = std::ranges::unique(unit.arcs);
        unit.arcs.erase(repeated.begin(), repeated.end());
        map.units.push_back(std::move(unit));
    }

private:
    void polygon(const Json& rings, const std::string& path, MapUnit& unit)
    {
        if (!rings.is_array()) {
            m_reading.wrong(ErrorKind::Malformed, path, "here a list of outlines is expected");
            return;
        }
        Polygon made;
        for (std::size_t k = 0; k < rings.size() && !m_reading.stopped(); ++k) {
            auto points = ring(rings[k], item(path, k), unit);
            auto closed = points ? closedRing(std::move(*points), item(path, k), m_reading) : std::nullopt;
            if (!closed && k == 0)
                return; // holes of nothing
            if (closed)
                (k == 0 ? made.outer : made.holes.emplace_back()) = std::move(*closed);
        }
        if (!made.outer.empty())
            unit.polygons.push_back(std::move(made));
    }

    /// An index below 0 is the arc ~index, backwards; where two arcs meet, the point stands once.
    std::optional<Ring> ring(const Json& indices, const std::string& path, MapUnit& unit)
    {
        if (!indices.is_array()) {
            m_reading.wrong(ErrorKind::Malformed, path, "here a list of arcs is expected");
            return std::nullopt;
        }
        Ring points;
        for (std::size_t k = 0; k < indices.size(); ++k) {
            const Json& given = indices[k];
            const auto count = static_cast<std::int64_t>(m_arcs.size());
            const std::int64_t index = given.is_number_integer() ? given.get<std::int64_t>() : count;
            if (index >= count || index < -count) {
                const std::string shown = given.is_number_integer() ? std::to_string(index) : std::string("?");
                m_reading.wrong(ErrorKind::OutOfRange, item(path, k),
                                "there is no arc " + shown + "; the map has " + std::to_string(count), {shown, std::to_string(count)});
                return std::nullopt;
            }
            const auto arcIndex = static_cast<std::size_t>(index < 0 ? -index - 1 : index);
            const Ring& arc = m_arcs[arcIndex];
            // Bounded here, not when the ring is closed: one ring may name a long arc many times.
            if (points.size() + arc.size() > m_reading.limits().points) {
                (void)m_reading.addPoints(points.size() + arc.size());
                return std::nullopt;
            }
            unit.arcs.push_back(static_cast<int>(arcIndex));
            Ring next = arc;
            if (index < 0)
                std::ranges::reverse(next);
            const std::size_t skip = !points.empty() && !next.empty() && points.back() == next.front() ? 1 : 0;
            points.insert(points.end(), next.begin() + static_cast<std::ptrdiff_t>(std::min(skip, next.size())), next.end());
        }
        return points;
    }

    const std::vector<Ring>& m_arcs;
    Reading& m_reading;
};

std::size_t areasIn(const Json& geometry)
{
    const std::string type = textOf(geometry, "type");
    if (type == "Polygon" || type == "MultiPolygon")
        return 1;
    const Json* parts = member(geometry, "geometries");
    std::size_t count = 0;
    if (parts && parts->is_array()) {
        for (const Json& part : *parts)
            count += areasIn(part);
    }
    return count;
}

std::string layerWithMost(const Json& objects, Reading& reading)
{
    std::string best;
    std::string others;
    std::size_t most = 0;
    for (const auto& [name, geometry] : objects.items()) {
        const std::size_t count = areasIn(geometry);
        if (best.empty() || count > most) {
            best = name;
            most = count;
        }
    }
    for (const auto& [name, geometry] : objects.items()) {
        if (name != best)
            others += (others.empty() ? "'" : ", '") + name + "'";
    }
    if (!others.empty())
        reading.note("objects", "the map has several layers; '" + best + "' is shown, left out are " + others, {best, others});
    return best;
}

} // namespace

Checked<ShapeMap> readTopoJson(std::string_view text, const std::string& file, const std::string& layer, const MapLimits& limits)
{
    const auto tree = parseTree(text, file, limits);
    if (!tree)
        return tl::make_unexpected(Errors{tree.error()});
    Reading reading(file, limits);
    ShapeMap map;
    map.attribution = textOf(*tree, "attribution");
    const Json* objects = member(*tree, "objects");
    if (textOf(*tree, "type") != "Topology" || !objects || !objects->is_object() || objects->empty()) {
        reading.wrong(ErrorKind::Malformed, "objects", "this is no TopoJSON; it would be a 'Topology' with 'objects'");
        return tl::make_unexpected(reading.errors());
    }
    map.name = layer.empty() ? layerWithMost(*objects, reading) : layer;
    const Json* shown = member(*objects, map.name.c_str());
    if (!shown) {
        reading.wrong(ErrorKind::NotFound, "objects", "the map has no layer '" + map.name + "'", {map.name});
        return tl::make_unexpected(reading.errors());
    }
    const std::vector<Ring> arcs = readArcs(*tree, reading);
    if (reading.errors().empty())
        Assembler(arcs, reading).geometry(*shown, "objects." + map.name, map);
    return reading.finish(std::move(map));
}

} // namespace core::maps
