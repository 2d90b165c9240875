// SPDX-License-Identifier: GPL-3.0-or-later
// The causes map for screen readers: a list of its boxes, each with name, place and state.
#pragma once

namespace ui {

class CausesMap;
class MapNodeItem;

/// Once for the program; more often does no harm.
void installMapAccess();
/// Tells that the focus inside the map went to this box.
void announceMapFocus(CausesMap& map, MapNodeItem& box);

} // namespace ui
