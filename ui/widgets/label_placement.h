// SPDX-License-Identifier: GPL-3.0-or-later
// Places for labels so that none touches another. Geometry only.
#pragma once

#include <QPolygonF>
#include <QRectF>
#include <QSizeF>

#include <vector>

namespace ui {

/// A label that wants to stand at a height.
struct EndLabelWish {
    double wanted = 0;      ///< height of the line's end
    int importance = 0;     ///< higher stays when there is no room for all
    bool dropWhenFar = false; ///< leave it out rather than move it further than `furthest`
};

struct EndLabelPlace {
    bool shown = true;
    double height = 0; ///< of the label's middle
};

struct EndLabelRules {
    double top = 0;       ///< for the middle of the highest label
    double bottom = 100;  ///< for the middle of the lowest label
    double distance = 14; ///< least distance between middles
    double furthest = 20; ///< see EndLabelWish::dropWhenFar
};

/// Moves labels apart, as little as possible: minimises the sum of squared moves subject to the least distance, order kept.
/// Without room for all, the least important are left out. Result in the order of `wishes`.
///
/// Source: with the distances subtracted this is isotonic regression, solved by pooling adjacent violators (Barlow et al. 1972,
/// Statistical Inference under Order Restrictions, section 1.2); bounds clamp its solution.
[[nodiscard]] std::vector<EndLabelPlace> placeEndLabels(const std::vector<EndLabelWish>& wishes, const EndLabelRules& rules);

/// What a free label must keep clear of.
struct Obstacles {
    std::vector<QRectF> boxes;
    std::vector<QPolygonF> lines;
};

/// The place for a label of `size` near `anchor`, inside `bounds`: of the places around it at distance `gap` (beside first, then
/// above and below) and up to three rows further off, the one that covers the fewest obstacles; the nearest of equals.
[[nodiscard]] QRectF placeBeside(const QSizeF& size, const QRectF& anchor, double gap, const QRectF& bounds,
                                 const Obstacles& obstacles);

/// Length of the part of a line that lies inside the box.
[[nodiscard]] double lengthInside(const QPolygonF& line, const QRectF& box);

} // namespace ui
