// SPDX-License-Identifier: GPL-3.0-or-later
// Which column each box of a causal map stands in. Private to core/causes.
#pragma once

#include "core/causes/layout.h"

#include <vector>

namespace core::causes {

/// As layoutMap() says; from 0, at most mostColumns for those that are found here.
[[nodiscard]] std::vector<int> columnsOf(const std::vector<MapNode>& nodes, const std::vector<MapLink>& links, int mostColumns);

/// An order of the nodes in which few links lead back, by taking ends and beginnings away and, where there are none, the node
/// with the most links out and fewest in. Given as the rank of each node.
/// Source: Eades, Lin and Smyth (1993), "A fast and effective heuristic for the feedback arc set problem", Information Processing
/// Letters 47(6).
[[nodiscard]] std::vector<int> ranksWithFewBackLinks(std::size_t nodeCount, const std::vector<MapLink>& links);

} // namespace core::causes
