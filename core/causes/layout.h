// SPDX-License-Identifier: GPL-3.0-or-later
// Where the boxes of a causal map stand: layers from left to right with few crossings, and the lanes that long links take
// between them.
//
//     column 0      column 1      column 2
//     +-----+                     +-----+        row 0
//     |  a  |----------------\    |  c  |
//     +-----+      +-----+    \---+-----+        row 1
//                  |  b  |----/
//                  +-----+                       rows are real numbers: boxes of one column are at least 1 apart
//
// Method: Sugiyama, Tagawa and Toda (1981), "Methods for Visual Understanding of Hierarchical System Structures", IEEE
// Transactions on Systems, Man, and Cybernetics 11(2): layers, dummy nodes on long links, barycentre sweeps; crossings are
// counted after Barth, Juenger and Mutzel (2002). Deterministic: the same input gives the same picture; ties go by the order of
// the nodes.
#pragma once

#include <cstddef>
#include <vector>

namespace core::causes {

struct MapNode {
    int column = -1; ///< where the caller wants it, from 0; -1 = to be found: right of what leads to it
    int group = 0; ///< boxes of one group (sector) stay together in their column, groups in order, where MapOptions asks for it
};

struct MapLink {
    int from = 0; ///< indices into the nodes; from == to is allowed and takes no lane
    int to = 0;
};

struct MapOptions {
    bool keepGroupsTogether = false;
    int mostColumns = 12; ///< for nodes without a column of their own
    int sweeps = 24; ///< at most; fewer when nothing gets better
    double groupGap = 0.6; ///< rows left free between groups
    double laneHeight = 0.4; ///< rows that a long link takes where it passes a column
};

struct MapPosition {
    int column = 0;
    int order = 0; ///< from the top within its column, boxes only
    double row = 0; ///< of its middle, from 0 at the top of the whole map
};

/// A point where a link passes a column that it neither starts nor ends in.
struct MapBend {
    int column = 0;
    double row = 0;
};

struct MapRoute {
    bool leftwards = false; ///< against the direction of columns (feedback), or within one column
    std::vector<MapBend> bends; ///< from `from` to `to`
};

struct MapLayout {
    std::vector<MapPosition> nodes; ///< as in the input
    std::vector<MapRoute> routes; ///< as in the input
    int columns = 0;
    double rows = 0; ///< height: the largest row + 1
    std::size_t crossings = 0; ///< of links between neighbouring columns, lanes counted
};

/// A layout of `nodes` and `links`. Nodes without a column get the length of the longest way from nodes with none before them,
/// after links that close a loop have been turned round (greedily, fewest first). Links whose ends do not exist are left out
/// (their route is empty).
[[nodiscard]] MapLayout layoutMap(const std::vector<MapNode>& nodes, const std::vector<MapLink>& links,
                                  const MapOptions& options = {});

/// The nodes from which at most `upSteps` links lead to `centre`, those to which at most `downSteps` lead from it, and `centre`
/// itself; in order.
[[nodiscard]] std::vector<int> neighbourhood(std::size_t nodeCount, const std::vector<MapLink>& links, int centre, int upSteps,
                                             int downSteps);

} // namespace core::causes
