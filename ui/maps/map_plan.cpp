// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/map_plan.h"

#include "core/maps/map_fit.h"

#include <QPolygonF>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace ui {

using namespace core::policy;
using namespace core::maps;

namespace {

constexpr double kGap = 4;
constexpr double kLargestTile = 74;
constexpr double kLeastTile = 30;
constexpr double kReadableTile = 66; ///< wide enough for the longest short name
constexpr double kWidestShape = 1.6;  ///< width over height
constexpr int kKeyColumns = 2; ///< tiles that the large ones of macro regions take, across and down
constexpr int kKeyRows = 2;

bool oneForEachGroup(const RegionSet& regions)
{
    return regions.regions.size() == 2 && regions.regions[0].group != regions.regions[1].group
        && std::ranges::all_of(regions.regions, [](const Region& region) { return region.code.empty(); });
}

/// The set of the catalogue whose regions have the grid's codes.
const RegionSet* codedSet(const Catalogue& catalogue, const TileGrid& grid)
{
    const auto found = std::ranges::find_if(catalogue.regionSets, [&](const RegionSet& set) {
        return std::ranges::any_of(set.regions, [&](const Region& region) { return !region.code.empty() && grid.indexOf(region.code) >= 0; });
    });
    return found == catalogue.regionSets.end() ? nullptr : &*found;
}

QPainterPath pathOf(const std::vector<Polygon>& polygons)
{
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    const auto add = [&](const Ring& ring) {
        QPolygonF points;
        points.reserve(static_cast<qsizetype>(ring.size()));
        for (const Point& point : ring)
            points.append(QPointF(point.x, point.y));
        path.addPolygon(points);
        path.closeSubpath();
    };
    for (const Polygon& polygon : polygons) {
        add(polygon.outer);
        for (const Ring& hole : polygon.holes)
            add(hole);
    }
    return path;
}

MapLayout layOutShapes(const MapPlan& plan, const QRectF& room, const QSizeF& free)
{
    MapLayout layout;
    layout.kind = plan.kind;
    const double left = free.width() < room.width() / 2 ? free.width() : 0;
    layout.area = room.adjusted(left, 0, 0, 0);
    const MapFit fit(*plan.shapes, {layout.area.left(), layout.area.top(), layout.area.width(), layout.area.height()});
    std::map<int, std::vector<Polygon>> byRegion;
    for (std::size_t u = 0; u < plan.shapes->units.size(); ++u) {
        const MapUnit& unit = plan.shapes->units[u];
        std::vector<Polygon> drawn = fit.map(unit);
        const int region = plan.join.regionOfUnit[u];
        if (region >= 0) {
            auto& list = byRegion[region];
            list.insert(list.end(), std::make_move_iterator(drawn.begin()), std::make_move_iterator(drawn.end()));
        } else if (!drawn.empty()) {
            MapSpot spot;
            spot.name = QString::fromStdString(unit.title());
            spot.path = pathOf(drawn);
            spot.box = spot.path.boundingRect();
            const Point label = labelPoint(drawn);
            spot.label = {label.x, label.y};
            layout.spots.push_back(std::move(spot));
        }
    }
    for (const auto& [region, polygons] : byRegion) {
        MapSpot spot;
        spot.region = region;
        spot.path = pathOf(polygons);
        spot.box = spot.path.boundingRect();
        const Point label = labelPoint(polygons);
        spot.label = {label.x, label.y};
        layout.spots.push_back(std::move(spot));
    }
    return layout;
}

} // namespace

MapPlan planMap(const Catalogue& catalogue, const RegionSet& regions, const TileGrid& grid, std::shared_ptr<const ShapeMap> shapes)
{
    MapPlan plan;
    const auto indexOfCode = [&](const std::string& code) {
        const auto found = std::ranges::find_if(regions.regions, [&](const Region& region) { return !code.empty() && region.code == code; });
        return found == regions.regions.end() ? -1 : static_cast<int>(found - regions.regions.begin());
    };
    if (shapes) {
        std::vector<JoinRegion> wanted;
        for (const Region& region : regions.regions)
            wanted.push_back({region.id, region.code, region.name.english, region.name.chinese});
        plan.join = joinMap(*shapes, wanted);
        plan.shapes = std::move(shapes);
        plan.kind = MapPlan::Kind::Shapes;
        return plan;
    }
    const RegionSet* coded = codedSet(catalogue, grid);
    if (!catalogue.plain && coded && oneForEachGroup(regions)) {
        plan.kind = MapPlan::Kind::GroupTiles;
        plan.grid = grid;
        for (const Tile& tile : grid.tiles) {
            plan.names.push_back({tile.english, tile.chinese});
            const auto province = std::ranges::find(coded->regions, tile.code, &Region::code);
            const auto group = province == coded->regions.end() ? regions.regions.end() : std::ranges::find(regions.regions, province->group, &Region::group);
            if (province != coded->regions.end()) {
                if (const Naming* naming = catalogue.naming("region", province->id))
                    plan.names.back() = naming->shortName;
            }
            plan.regionOfTile.push_back(group == regions.regions.end() ? -1 : static_cast<int>(group - regions.regions.begin()));
        }
        return plan;
    }
    // Every region needs a tile: a set that has one the grid does not know gets plain rows.
    const bool known = !regions.regions.empty()
        && std::ranges::all_of(regions.regions, [&](const Region& region) { return !region.code.empty() && grid.indexOf(region.code) >= 0; });
    if (known) {
        plan.kind = MapPlan::Kind::Tiles;
        plan.grid = grid;
        for (const Tile& tile : grid.tiles) {
            plan.names.push_back({tile.english, tile.chinese});
            plan.regionOfTile.push_back(indexOfCode(tile.code));
        }
        return plan;
    }
    std::vector<std::string> ids;
    for (const Region& region : regions.regions) {
        plan.regionOfTile.push_back(static_cast<int>(ids.size()));
        ids.push_back(region.id);
    }
    plan.grid = plainGrid(ids, static_cast<int>(std::ceil(std::sqrt(static_cast<double>(ids.size()) * 1.4))));
    return plan;
}

MapLayout layOutMap(const MapPlan& plan, const RegionSet& regions, bool chinese, const QRectF& room, const QSizeF& free)
{
    if (plan.kind == MapPlan::Kind::Shapes)
        return layOutShapes(plan, room, free);
    MapLayout layout;
    layout.kind = plan.kind;
    if (plan.grid.columns == 0 || plan.grid.rows == 0)
        return layout;
    // Square where there is room; in a low window wider than high, so that names can be read.
    const double down = std::clamp(std::floor((room.height() + kGap) / plan.grid.rows), kLeastTile, kLargestTile);
    const double across = std::clamp(std::floor((room.width() + kGap) / plan.grid.columns), kLeastTile, std::max(down, std::min(kReadableTile, kWidestShape * down)));
    const double pitch = across;
    const double rise = std::min(down, across);
    layout.tile = rise - kGap;
    const double width = plan.grid.columns * pitch - kGap;
    const double height = plan.grid.rows * rise - kGap;
    // To the right of the middle: the lower left corner of China's grid is empty and takes the profile.
    const double spare = std::max(0.0, room.width() - width);
    const double left = std::round(room.left() + std::max(spare / 2, std::min(spare, free.width() - 3 * pitch)));
    const double top = std::round(room.top() + std::max(0.0, room.height() - height) / 2);
    layout.area = QRectF(left, top, width, height);
    for (std::size_t t = 0; t < plan.grid.tiles.size(); ++t) {
        const Tile& tile = plan.grid.tiles[t];
        MapSpot spot;
        spot.region = plan.regionOfTile[t];
        if (t < plan.names.size())
            spot.name = QString::fromStdString(chinese && !plan.names[t].chinese.empty() ? plan.names[t].chinese : plan.names[t].english);
        spot.box = QRectF(left + tile.column * pitch, top + tile.row * rise, pitch - kGap, rise - kGap);
        spot.label = spot.box.center();
        layout.spots.push_back(std::move(spot));
    }
    if (plan.kind == MapPlan::Kind::GroupTiles) {
        // The corner above the west is empty: there the macro regions' own figures stand, large.
        for (std::size_t r = 0; r < regions.regions.size(); ++r) {
            MapSpot spot;
            spot.region = static_cast<int>(r);
            spot.key = true;
            // West stands left of east.
            const bool east = regions.regions[r].group == RegionGroup::East;
            spot.box = QRectF(left + (east ? kKeyColumns : 0) * pitch, top, kKeyColumns * pitch - kGap, kKeyRows * rise - kGap);
            spot.label = spot.box.center();
            layout.spots.push_back(std::move(spot));
        }
    }
    return layout;
}

} // namespace ui
