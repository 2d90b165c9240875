// SPDX-License-Identifier: GPL-3.0-or-later
// Where a popup stands beside what it belongs to.
#pragma once

#include <QRect>
#include <QSize>

class QWidget;

namespace ui {

enum class PopupEdge { Left, Right }; ///< of the anchor, with which the popup is flush

/// Below the anchor, above it where there is more room, and never beyond the screen. All in global coordinates.
[[nodiscard]] QRect popupPlace(const QRect& anchor, const QSize& size, const QRect& screen, PopupEdge edge = PopupEdge::Left);
/// The room of the screen that `anchor` (global) is on; of the widget's when it is on none.
[[nodiscard]] QRect screenOf(const QRect& anchor, const QWidget& widget);

} // namespace ui
