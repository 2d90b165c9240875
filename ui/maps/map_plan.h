// SPDX-License-Identifier: GPL-3.0-or-later
// Which regions stand where on the map: tiles of a grid, or the outlines of a map that the user brought.
#pragma once

#include "core/maps/join.h"
#include "core/maps/shape_map.h"
#include "core/maps/tile_grid.h"
#include "core/policy/catalogue.h"
#include "core/policy/region_set.h"

#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <memory>
#include <vector>

namespace ui {

struct MapPlan {
    enum class Kind {
        Tiles,      ///< one tile a region
        GroupTiles, ///< tiles of provinces, each in the colour of the macro region that it belongs to
        PlainTiles, ///< no grid knows the regions: rows in the set's order
        Shapes
    };
    Kind kind = Kind::PlainTiles;
    core::maps::TileGrid grid;
    std::vector<core::policy::Text> names; ///< of tiles, short
    std::vector<int> regionOfTile; ///< index in the set; -1 = outside the model
    std::shared_ptr<const core::maps::ShapeMap> shapes;
    core::maps::MapJoin join; ///< of `shapes`
};

/// `shapes` may be null. GroupTiles where a set has one region for each group and the catalogue's provinces tell which belongs to it.
[[nodiscard]] MapPlan planMap(const core::policy::Catalogue& catalogue, const core::policy::RegionSet& regions,
                              const core::maps::TileGrid& grid, std::shared_ptr<const core::maps::ShapeMap> shapes);

/// A place on the map, laid out.
struct MapSpot {
    int region = -1;   ///< -1 = no data
    QString name;      ///< of a tile that is no region of the set
    QRectF box;        ///< of a tile; the bounds of a shape
    QPainterPath path; ///< of a shape; empty for a tile
    QPointF label;     ///< the middle of its text
    bool key = false;  ///< the large tile that stands for a whole macro region
};

struct MapLayout {
    MapPlan::Kind kind = MapPlan::Kind::PlainTiles;
    std::vector<MapSpot> spots;
    double tile = 0; ///< height of a tile
    QRectF area;     ///< all spots
};

/// `free` is room at the lower left that stays clear where it can.
[[nodiscard]] MapLayout layOutMap(const MapPlan& plan, const core::policy::RegionSet& regions, bool chinese, const QRectF& room, const QSizeF& free);

} // namespace ui
