// SPDX-License-Identifier: GPL-3.0-or-later
// Where boxes and links of a causes map stand: boxes in columns, links on ways that cross no box.
//
// A layered drawing after Sugiyama, Tagawa and Toda (1981), IEEE Trans. Systems, Man and Cybernetics 11(2): links that pass a column
// take a place of their own in it; the order in each column is improved by barycentres and by exchanging neighbours until crossings
// get no fewer; heights are the least squares distances to the other ends that keep this order (isotonic regression). Coordinates
// are pixels at zoom 1, y downwards. The same input gives the same drawing.
#pragma once

#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <vector>

namespace ui {

struct MapBox {
    QSizeF size;
    int column = 0;
};

struct MapWire {
    int from = 0; ///< into the boxes
    int to = 0;
};

/// The way of one link.
struct WirePath {
    QPainterPath path;
    QPointF tip;      ///< where the arrow ends, on the target's border
    QPointF heading;  ///< unit vector there, in the arrow's direction
    QPointF sign;     ///< centre of the sign, on the way before the tip
    QPointF mark;     ///< centre of the delay mark, on the way
    QPointF markHeading;
};

struct MapDrawing {
    std::vector<QRectF> boxes;     ///< in the order given; higher than asked for where many links end
    std::vector<WirePath> wires;
    std::vector<double> columnLeft; ///< by column; of an empty column what the one before it has
    std::vector<double> columnWidth; ///< 0 for an empty column
    QRectF bounds;
    int crossings = 0; ///< of links with one another
};

struct MapSpacing {
    double columnGap = 72;
    double rowGap = 20;
};

[[nodiscard]] MapDrawing drawColumns(const std::vector<MapBox>& boxes, const std::vector<MapWire>& wires, int columns,
                                     const MapSpacing& spacing = {});

/// Boxes one below the other in their columns in the order given, links straight across behind them: for the whole model.
/// `above` is the room to leave above a box (for the heading of a group that begins with it).
[[nodiscard]] MapDrawing drawLists(const std::vector<MapBox>& boxes, const std::vector<double>& above, const std::vector<MapWire>& wires,
                                   int columns, const MapSpacing& spacing = {});

} // namespace ui
