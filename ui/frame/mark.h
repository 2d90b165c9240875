// SPDX-License-Identifier: GPL-3.0-or-later
// The product's mark: a circle of four quarters in the dimensions' colours.
#pragma once

#include <QIcon>
#include <QPointF>

class QPainter;

namespace ui {

class Appearance;

void paintMark(QPainter& painter, const Appearance& appearance, const QPointF& centre, qreal size);
/// The mark for window lists, in the sizes that desktops ask for.
[[nodiscard]] QIcon markIcon(const Appearance& appearance);

} // namespace ui
