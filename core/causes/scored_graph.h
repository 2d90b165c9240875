// SPDX-License-Identifier: GPL-3.0-or-later
// The links that acted in a run on loops with one stock, with their scores. Private to core/causes.
#pragma once

#include "core/causes/progress.h"
#include "core/causes/cycles.h"
#include "core/causes/evaluation.h"
#include "core/causes/loops.h"

#include <cstddef>
#include <set>
#include <utility>
#include <vector>

namespace core::causes {

/// A part of a link: from one element of its first node to one of its second. `from` and `to` count within the nodes.
struct LinkPart {
    std::size_t from = 0, to = 0;
    std::vector<double> scores; ///< by interval
};

/// A node is a variable or, over elements, one element.
struct ScoredNode {
    model::VariableId variable = 0;
    model::ElementId firstElement = 0;
    std::size_t size = 1;
    bool isStock = false;
};

struct ScoredGraph {
    std::vector<double> times; ///< ends of intervals
    std::vector<ScoredNode> nodes;
    Adjacency next;
    std::vector<std::vector<std::vector<LinkPart>>> parts; ///< parallel to next
    int stock = 0; ///< its node
    std::size_t stockElement = 0; ///< within its node
    std::vector<bool> onLoop; ///< by node: in one strongly connected component with the stock

    [[nodiscard]] const std::vector<LinkPart>& partsBetween(int from, int to) const;
};

/// Of the elements that hang together with `stock`; links that never acted are left out.
[[nodiscard]] ScoredGraph scoredGraph(const Evaluation& evaluation, const engine::Trajectory& run, model::ElementId stock,
                                      bool overElements);
/// Asks `watch`, for the part of the work from 0 to `share`. What comes of a stopped one means nothing.
[[nodiscard]] ScoredGraph scoredGraph(const Evaluation& evaluation, const engine::Trajectory& run, model::ElementId stock,
                                      bool overElements, Watch& watch, double share);

/// By interval: the sum over all ways round `cycle` of the products of their link scores. Begins and ends at the stock's
/// element when the cycle passes the stock's node, else at the first element of the cycle's first node.
[[nodiscard]] std::vector<double> loopScores(const ScoredGraph& graph, const std::vector<int>& cycle);

/// Cycles on the strongest paths from each stock back to itself, interval by interval, each cycle beginning with its lowest
/// node. A node is gone on from only when it is reached by a path at least as strong as all before. The stock that the graph is
/// about comes first at each interval; the others give way when the search grows long.
/// Source: Eberlein and Schoenberg (2020), "Finding the Loops that Matter".
[[nodiscard]] std::set<std::vector<int>> strongestCycles(const ScoredGraph& graph);
/// Stops where `watch` says so; asked at each interval, for the part of the work from `from` to `to`.
[[nodiscard]] std::set<std::vector<int>> strongestCycles(const ScoredGraph& graph, Watch& watch, double from, double to);

} // namespace core::causes
