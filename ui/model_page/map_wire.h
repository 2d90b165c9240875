// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on the way of a link; for the layouts of the causes map only.
#pragma once

#include "ui/model_page/map_layout.h"

namespace ui {

/// A way that ends at `path`'s last point with `heading`: with the places of its arrow, sign and delay mark.
[[nodiscard]] WirePath finishedWire(const QPainterPath& path, const QPointF& heading);

} // namespace ui
