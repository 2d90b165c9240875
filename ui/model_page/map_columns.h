// SPDX-License-Identifier: GPL-3.0-or-later
// In which column of the map a variable stands.
#pragma once

#include "ui/model_page/map_graph.h"

#include <vector>

namespace ui {

/// Left to right: what is decided, what it makes possible, what it is done with, what comes of it.
enum class MapColumn { Levers, Conditions, TechnologyAndTalent, Use, Outcome };
inline constexpr int kMapColumns = 5;

/// Of a variable of the tables.
[[nodiscard]] MapColumn columnOf(const MapNode& node);

/// Of each node of `part`, 0 to kMapColumns - 1. In a model that the tables do not know: how far a node is from `centre` along the
/// links (two steps before it to two steps after it).
[[nodiscard]] std::vector<int> columnsOf(const MapGraph& graph, const MapPart& part, int centre);

} // namespace ui
