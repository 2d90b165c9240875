// SPDX-License-Identifier: GPL-3.0-or-later
// A map as a user brings it: units with outlines and whatever the file says of them. In the file's own coordinates.
//
// Coordinates: x to the right (longitude), y up (latitude). Rings are closed without repeating their first point.
#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace core::maps {

struct Point {
    double x = 0;
    double y = 0;
    bool operator==(const Point&) const = default;
};

using Ring = std::vector<Point>; ///< at least three points

struct Polygon {
    Ring outer;
    std::vector<Ring> holes;
};

/// A feature of the file.
struct MapUnit {
    std::string id; ///< of the feature; may be empty
    std::vector<std::pair<std::string, std::string>> properties; ///< texts and numbers as text, in the file's order
    std::vector<Polygon> polygons; ///< empty for one without a shape
    std::vector<int> arcs; ///< of TopoJSON: the arcs of its borders, ascending, each once; empty for GeoJSON

    /// The property's text; null without it.
    [[nodiscard]] const std::string* property(std::string_view name) const;
    /// What it is called: a property that is a usual one for names, else the id, else "".
    [[nodiscard]] std::string title() const;
};

/// The smallest box around points. Empty when there is none.
struct Extent {
    Point low;
    Point high;
    [[nodiscard]] double width() const { return high.x - low.x; }
    [[nodiscard]] double height() const { return high.y - low.y; }
};

struct ShapeMap {
    std::string name;        ///< of the layer, or the file's base name
    std::string attribution; ///< who must be named beside it, as the file says; may be empty
    bool geographic = true;  ///< degrees: no coordinate lies beyond 360 and 90
    std::vector<MapUnit> units;
    Errors notes;            ///< what was left out, and where

    [[nodiscard]] std::optional<Extent> extent() const;
};

/// A ring of degrees whose edges never go round the world the long way: after a step of more than 180 degrees, longitudes go on
/// beyond 180. A ring that does not close so (around a pole) is returned as it is.
[[nodiscard]] Ring unwrapped(Ring ring);

/// Twice the signed area; above 0 when the ring runs counter-clockwise.
[[nodiscard]] double doubleArea(const Ring& ring);

} // namespace core::maps
