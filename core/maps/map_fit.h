// SPDX-License-Identifier: GPL-3.0-or-later
// From a map's coordinates to a box on the screen.
//
// Degrees are drawn equirectangular with the true scale at the middle latitude (Snyder 1987, Map Projections: A Working Manual, USGS
// PP 1395, p. 90): areas and angles are not kept, names and colours can be read. Other coordinates are only scaled.
#pragma once

#include "core/maps/shape_map.h"

#include <vector>

namespace core::maps {

struct Box {
    double left = 0;
    double top = 0;
    double width = 1;
    double height = 1;
};

/// How a map lies in a box: y downwards.
class MapFit {
public:
    /// The whole map as large as it goes, in the middle of the box. Of degrees the cut between left and right edge is put into the
    /// widest stretch of longitudes without land, so that a map across the antimeridian stays in one piece.
    MapFit(const ShapeMap& map, const Box& box);

    [[nodiscard]] Point map(const Point& point) const;
    /// The outline; all of it on one side of the cut.
    [[nodiscard]] Ring map(const Ring& ring) const;
    /// Outlines and holes of a unit, each on its side of the cut.
    [[nodiscard]] std::vector<Polygon> map(const MapUnit& unit) const;
    /// Screen pixels for each unit of y.
    [[nodiscard]] double scale() const { return m_scale; }
    /// The longitude at the left edge of degrees.
    [[nodiscard]] double cut() const { return m_cut; }

private:
    [[nodiscard]] double turnsOf(const Ring& outer) const;
    [[nodiscard]] Point mapped(const Point& point, double shift) const;

    bool m_geographic = true;
    double m_cut = -180;
    double m_scale = 1;
    double m_stretch = 1; ///< of x: the cosine of the middle latitude
    Point m_centre;       ///< of the map, in its coordinates
    Point m_middle;       ///< of the box
};

/// Where a unit's label stands: a point inside its largest polygon, away from its border.
[[nodiscard]] Point labelPoint(const std::vector<Polygon>& polygons);

} // namespace core::maps
