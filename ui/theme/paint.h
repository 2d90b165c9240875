// SPDX-License-Identifier: GPL-3.0-or-later
// Small strokes that every custom-painted widget shares.
#pragma once

#include "ui/theme/appearance.h"

#include <QRectF>

class QPainter;

namespace ui {

/// The focus ring: 2 px accent line, 2 px outside `target`. Leave 4 px around what can have focus.
void drawFocusRing(QPainter& painter, const Appearance& appearance, const QRectF& target, qreal radius = metrics::kRadiusChip);
/// A card: surface, hairline border, radius 8. `selected` draws the border in accent, 1.5 px.
void drawCard(QPainter& painter, const Appearance& appearance, const QRectF& rect, bool selected = false);
/// The triangle of a change, pointing up when `up`; centred in `rect`.
void drawTriangle(QPainter& painter, const QRectF& rect, bool up, const QColor& colour);
/// Fills `rect` with thin slanting lines: no value there.
void drawHatching(QPainter& painter, const Appearance& appearance, const QRectF& rect);

/// `position` moved so that a line of one device pixel there is sharp.
[[nodiscard]] qreal snapped(const QPainter& painter, qreal position);

} // namespace ui
