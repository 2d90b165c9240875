// SPDX-License-Identifier: GPL-3.0-or-later
// Maps that users bring: GeoJSON (RFC 7946) and TopoJSON (specification 1.0, topojson/topojson-specification).
//
// Read: Polygon, MultiPolygon and collections of them, with holes. Points and lines are left out with a note; so are features
// without a shape, whose properties stay, and outlines of fewer than four points. Altitudes are ignored. Errors name the file and, in Where::variable, the place in it:
// "features[3].geometry.coordinates[0][2]". At most 20 errors are listed.
#pragma once

#include "core/base/result.h"
#include "core/maps/shape_map.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace core::maps {

/// What a file may hold. A map beyond it is refused rather than drawn slowly.
struct MapLimits {
    std::size_t bytes = std::size_t(48) << 20U;
    std::size_t depth = 48;          ///< of nested arrays and objects
    std::size_t lists = 4'000'000;   ///< arrays and objects in all
    std::size_t units = 20'000;
    std::size_t points = 2'000'000;  ///< after arcs are put together
    std::size_t propertyBytes = 200; ///< longer texts are cut: they are notes, not names
};

/// A FeatureCollection, a Feature or a geometry. Errors: Malformed (not JSON, not GeoJSON, no area in it), TooLarge.
[[nodiscard]] Checked<ShapeMap> readGeoJson(std::string_view text, const std::string& fileNameForMessages, const MapLimits& limits = {});

/// A Topology: quantised (with "transform") or not. `layer` names one of its objects; empty: the one with the most shapes, and
/// a note says which when there are several. Errors: as readGeoJson(); arcs that are not there; NotFound for an unknown layer.
[[nodiscard]] Checked<ShapeMap> readTopoJson(std::string_view text, const std::string& fileNameForMessages, const std::string& layer = {},
                                             const MapLimits& limits = {});

/// Either, told apart by its "type".
[[nodiscard]] Checked<ShapeMap> readMap(std::string_view text, const std::string& fileNameForMessages, const MapLimits& limits = {});
/// Errors: also UnreadableFile.
[[nodiscard]] Checked<ShapeMap> readMapFile(const std::filesystem::path& path, const MapLimits& limits = {});

} // namespace core::maps
