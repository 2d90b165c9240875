// SPDX-License-Identifier: GPL-3.0-or-later
// Simple cycles of a directed graph given by numbers. Private to core/causes.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

namespace core::causes {

/// By node: where its links lead, without repeats.
using Adjacency = std::vector<std::vector<int>>;

/// By node: the number of its strongly connected component. Nodes with `allowed` false stand alone.
/// Source: Tarjan (1972), SIAM Journal on Computing 1(2).
[[nodiscard]] std::vector<int> components(const Adjacency& next, const std::vector<bool>& allowed);

/// Called with the nodes of a cycle, in order. Returns false to end the search.
using CycleSink = std::function<bool(const std::vector<int>&)>;

/// All simple cycles through `root` that stay on `allowed` nodes, each once, beginning with `root`. False when the sink ended it.
/// Source: the circuit search of Johnson (1975), SIAM Journal on Computing 4(1): time in proportion to the cycles.
bool cyclesThrough(const Adjacency& next, const std::vector<bool>& allowed, int root, const CycleSink& sink);

/// All simple cycles, each once, beginning with its lowest node. False when the sink ended it.
bool allCycles(const Adjacency& next, const CycleSink& sink);

/// The same by growing length: none comes before a shorter one. Gives up after `mostSteps` nodes were visited: returns false
/// then too.
bool cyclesByLength(const Adjacency& next, std::size_t mostSteps, const CycleSink& sink);

/// By node: links on the shortest way to `target` over `allowed` nodes; -1 where there is none. 0 for the target itself.
[[nodiscard]] std::vector<int> distancesTo(const Adjacency& next, const std::vector<bool>& allowed, int target);

} // namespace core::causes
