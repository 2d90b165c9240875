// SPDX-License-Identifier: GPL-3.0-or-later
// Feedback loops of a causal graph, and how strongly each drives a stock over time.
//
// Link and loop scores: Schoenberg, Davidsen and Eberlein (2020), "Understanding model behavior using the Loops that Matter method",
// System Dynamics Review 36(2), eqs. 1 to 6. Enumeration: Johnson (1975); beyond a limit, strongest-path discovery after Eberlein and
// Schoenberg (2020), "Finding the Loops that Matter".
#pragma once

#include "core/base/result.h"
#include "core/causes/causal_graph.h"
#include "core/engine/simulation.h"

#include <string>
#include <vector>

namespace core::causes {

/// Variables in order, the first not repeated at the end. Starts with the variable of the lowest id.
struct Loop {
    std::vector<model::VariableId> variables;
    Polarity polarity = Polarity::None; ///< product of its links: Positive = reinforcing, Negative = balancing
};

struct LoopSearch {
    std::vector<Loop> loops; ///< shortest first
    bool complete = true;    ///< false: only the strongest were looked for
};

/// At most `limit` loops.
[[nodiscard]] LoopSearch findLoops(const CausalGraph& graph, std::size_t limit = 5000);

/// The loop that goes through these variables, in this order, with any variables in between on the shortest way; nothing when there is none.
[[nodiscard]] Result<Loop> loopThrough(const CausalGraph& graph, const std::vector<model::VariableId>& stations);

/// Scores over time: of each loop the product of its link scores, divided by the sum of absolute scores of all loops that act on `stock`.
struct LoopDominance {
    std::vector<double> times;
    std::vector<Loop> loops;                 ///< strongest first (mean absolute relative score)
    std::vector<std::vector<double>> scores; ///< by loop, by time: -1 to 1; negative = balancing. 0 while nothing changes
    double otherShare = 0; ///< mean share of loops that were left out
    bool complete = true;
};

/// A stretch of time that one set of loops explains at least half of.
struct Phase {
    double from = 0, to = 0;
    std::vector<std::size_t> loops; ///< into LoopDominance::loops
    bool reinforcing = false;
};

/// Of one element of a stock (a region's). The trajectory must keep all elements and every step for exact link scores; saved quarters are taken as steps else.
[[nodiscard]] Result<LoopDominance> loopDominance(const engine::Program& program, const CausalGraph& graph,
                                                  const engine::Trajectory& run, model::ElementId stock, std::size_t mostLoops = 12);
[[nodiscard]] std::vector<Phase> phases(const LoopDominance& dominance);

} // namespace core::causes
