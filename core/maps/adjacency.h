// SPDX-License-Identifier: GPL-3.0-or-later
// Which regions are neighbours: from shapes, or from a table of pairs. What Moran's I weighs with.
#pragma once

#include "core/base/result.h"
#include "core/maps/join.h"
#include "core/maps/shape_map.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace core::maps {

/// Symmetric; nobody is their own neighbour.
struct Neighbours {
    std::vector<std::vector<int>> of; ///< by region: the others' indices, ascending

    [[nodiscard]] std::size_t pairs() const;
    [[nodiscard]] std::vector<int> alone() const; ///< regions without a neighbour
    /// Row-major weights, regions x regions: 1 for neighbours; with `rowStandardised` each row adds up to 1 (or is 0).
    [[nodiscard]] std::vector<double> weights(bool rowStandardised) const;
};

/// Pairs by code: region_code_a, region_code_b; codes that no region has are left out. Errors: UnreadableFile, Malformed.
[[nodiscard]] Checked<Neighbours> readNeighbours(const std::filesystem::path& path, std::span<const std::string> codes);

struct BorderOptions {
    /// How far apart two outlines may run and still be one border, in the map's units. 0: a 4000th of the map's diagonal. Not used
    /// where arcs say it exactly.
    double tolerance = 0;
};

/// Regions whose outlines share a stretch of border (rook contiguity); a corner alone is none. Of TopoJSON those that share an arc.
/// Of GeoJSON, stretches of one outline that run within the tolerance of the other, if together longer than four tolerances.
/// Unmatched regions have no neighbours.
[[nodiscard]] Neighbours neighboursFromShapes(const ShapeMap& map, const MapJoin& join, const BorderOptions& options = {});

} // namespace core::maps
