// SPDX-License-Identifier: GPL-3.0-or-later
// The product's mark: a circle in quarters, technology, region, talent, standards clockwise from the upper left.
#pragma once

#include <QIcon>
#include <QPointF>

class QPainter;

namespace ui {

class Appearance;

/// `size`: across, without the gaps between the quarters.
void paintMark(QPainter& painter, const Appearance& appearance, const QPointF& centre, qreal size);
/// The mark for window lists, in the sizes that desktops ask for.
[[nodiscard]] QIcon markIcon(const Appearance& appearance);

} // namespace ui
