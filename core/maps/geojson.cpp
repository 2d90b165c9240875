// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/json_tree.h"

#include <filesystem>

namespace core::maps {

namespace {

std::string item(const std::string& path, std::size_t index)
{
    return path + "[" + std::to_string(index) + "]";
}

/// False when there is none; what is wrong is said.
bool readRing(const Json& positions, const std::string& path, Reading& reading, Ring& ring)
{
    if (!positions.is_array())
        return reading.wrong(ErrorKind::Malformed, path, "here a list of points is expected");
    Ring points;
    points.reserve(positions.size());
    for (std::size_t k = 0; k < positions.size(); ++k) {
        const auto point = position(positions[k]);
        if (!point)
            return reading.wrong(ErrorKind::Malformed, item(path, k), "a point is a list of two numbers");
        points.push_back(*point);
    }
    auto closed = closedRing(std::move(points), path, reading);
    if (closed)
        ring = std::move(*closed);
    return closed.has_value();
}

void readPolygon(const Json& rings, const std::string& path, Reading& reading, MapUnit& unit)
{
    if (!rings.is_array()) {
        reading.wrong(ErrorKind::Malformed, path, "here a list of outlines is expected");
        return;
    }
    if (rings.empty())
        return; // RFC 7946, 3.1: an empty coordinates array is a geometry without a shape
    Polygon polygon;
    for (std::size_t k = 0; k < rings.size() && !reading.stopped(); ++k) {
        Ring ring;
        const bool read = readRing(rings[k], item(path, k), reading, ring);
        if (!read && k == 0)
            return; // holes of nothing
        if (read)
            (k == 0 ? polygon.outer : polygon.holes.emplace_back()) = std::move(ring);
    }
    if (!polygon.outer.empty())
        unit.polygons.push_back(std::move(polygon));
}

void readGeometry(const Json& geometry, const std::string& path, Reading& reading, MapUnit& unit)
{
    if (geometry.is_null()) {
        reading.note(path, "this unit has no shape");
        return;
    }
    const std::string type = textOf(geometry, "type");
    const char* const partsName = type == "GeometryCollection" ? "geometries" : "coordinates";
    const Json* parts = member(geometry, partsName);
    const std::string partsPath = path + "." + partsName;
    const bool area = type == "Polygon" || type == "MultiPolygon" || type == "GeometryCollection";
    if (!area) {
        if (type == "Point" || type == "MultiPoint" || type == "LineString" || type == "MultiLineString")
            reading.note(path, "a shape of the kind '" + type + "' is left out; only areas are shown", {type});
        else
            reading.wrong(ErrorKind::Malformed, path + ".type", "'" + type + "' is no kind of shape of GeoJSON", {type});
        return;
    }
    if (!parts || !parts->is_array()) {
        reading.wrong(ErrorKind::Malformed, path, std::string("the shape has no list '") + partsName + "'", {partsName});
        return;
    }
    if (type == "Polygon") {
        readPolygon(*parts, partsPath, reading, unit);
        return;
    }
    for (std::size_t k = 0; k < parts->size() && !reading.stopped(); ++k) {
        if (type == "MultiPolygon")
            readPolygon((*parts)[k], item(partsPath, k), reading, unit);
        else
            readGeometry((*parts)[k], item(partsPath, k), reading, unit);
    }
}

void readFeature(const Json& feature, const std::string& path, Reading& reading, ShapeMap& map)
{
    if (!reading.addUnit())
        return;
    MapUnit unit;
    takeProperties(feature, unit, reading.limits());
    const Json* geometry = member(feature, "geometry");
    const std::string at = path.empty() ? "geometry" : path + ".geometry";
    if (geometry)
        readGeometry(*geometry, at, reading, unit);
    else
        reading.wrong(ErrorKind::Malformed, path, "the unit has no 'geometry'", {"geometry"});
    map.units.push_back(std::move(unit));
}

} // namespace

Checked<ShapeMap> readGeoJson(std::string_view text, const std::string& file, const MapLimits& limits)
{
    const auto tree = parseTree(text, file, limits);
    if (!tree)
        return tl::make_unexpected(Errors{tree.error()});
    Reading reading(file, limits);
    ShapeMap map;
    map.name = std::filesystem::path(file).stem().string();
    map.attribution = textOf(*tree, "attribution");
    const std::string type = textOf(*tree, "type");
    if (type == "FeatureCollection") {
        const Json* features = member(*tree, "features");
        if (!features || !features->is_array()) {
            reading.wrong(ErrorKind::Malformed, "features", "the map has no list 'features'", {"features"});
        } else {
            for (std::size_t k = 0; k < features->size() && !reading.stopped(); ++k)
                readFeature((*features)[k], item("features", k), reading, map);
        }
    } else if (type == "Feature") {
        readFeature(*tree, {}, reading, map);
    } else if (!type.empty() && type != "Topology") {
        MapUnit unit;
        readGeometry(*tree, "geometry", reading, unit);
        map.units.push_back(std::move(unit));
    } else {
        reading.wrong(ErrorKind::Malformed, "type", "this is neither GeoJSON nor TopoJSON; open a map in one of these forms");
    }
    return reading.finish(std::move(map));
}

} // namespace core::maps
