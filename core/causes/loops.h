// SPDX-License-Identifier: GPL-3.0-or-later
// Feedback loops of a causal graph, and how strongly each drives a stock over time.
//
// Loops of a graph are found by Johnson's algorithm (1975, SIAM Journal on Computing 4(1)) as long as there are not too many,
// else the shortest ones by a search of growing depth. Dominance: see loopDominance() and loop_scores.h.
#pragma once

#include "core/base/result.h"
#include "core/causes/causal_graph.h"
#include "core/engine/simulation.h"

#include <cstddef>
#include <vector>

namespace core::causes {

/// Variables in order, the first not repeated at the end. Starts with the variable of the lowest id.
struct Loop {
    std::vector<model::VariableId> variables;
    Polarity polarity = Polarity::None; ///< product of its links: Positive = reinforcing, Negative = balancing
    /// Of loopDominance() alone: which element of each variable, as the loop runs ("East" or through "West"). A variable may
    /// then be there twice, with different elements. Of a loop that stands for many, those of the strongest.
    std::vector<model::ElementId> elements;
};

struct LoopSearch {
    std::vector<Loop> loops; ///< shortest first, then by the ids of the variables
    bool complete = true; ///< false: there are more, none of them shorter than the last one here
};

/// At most `limit` loops. Links that act through starting values only are part of no loop.
[[nodiscard]] LoopSearch findLoops(const CausalGraph& graph, std::size_t limit = 5000);

/// The shortest loop that goes through these variables, in this order, with any variables in between, none of them twice. Loops
/// whose links all had an effect come first, however long.
/// Errors: InvalidArgument (no station, one twice, or not of the graph); NotFound when there is none.
[[nodiscard]] Result<Loop> loopThrough(const CausalGraph& graph, const std::vector<model::VariableId>& stations);

/// The shortest way from one variable to another, both included; over links that had an effect where there is such a way. From a
/// variable to itself: the shortest loop through it, with the variable at both ends. Empty when there is none.
[[nodiscard]] std::vector<model::VariableId> shortestPath(const CausalGraph& graph, model::VariableId from, model::VariableId to);

/// Product of the polarities of the links from each variable to the next and back to the first: None when one of them is None
/// (or no link), else Mixed when one of them is Mixed.
[[nodiscard]] Polarity polarityOf(const CausalGraph& graph, const std::vector<model::VariableId>& variables);

/// Which loops there are, and which a loop's score is measured against.
enum class LoopScope {
    /// Loops of variables through the stock, as the causal graph shows them; what drives this stock. Where variables are
    /// arrays, a loop's score is the sum over all ways round it, once, from the stock's element back to itself: a region's own
    /// loop together with what it brings about through sums and other regions. A way that passes a variable in two regions is
    /// no loop of the graph and does not count.
    Variables,
    /// Loops of elements through the stock's element, with those that pass a variable several times: for arrays that are chains
    /// (ages, stages). Loops that differ only in *which* other elements of the stock's dimensions they pass are one loop, their
    /// scores added.
    Elements,
    /// All loops of elements in the stock's cycle partition, as in the published method: what drives all stocks that hang
    /// together with it.
    Partition
};

/// Scores over time: of each loop the product of its link scores, divided by the sum of the absolute products of all loops in
/// scope.
struct LoopDominance {
    std::vector<double> times; ///< the end of each interval between saved moments; one less than the run has
    std::vector<Loop> loops; ///< strongest first (mean absolute relative score)
    std::vector<std::vector<double>> scores; ///< by loop, by time: -1 to 1; negative = balancing. 0 while nothing changes
    double start = 0; ///< beginning of the first interval
    double otherShare = 0; ///< mean share of loops that were found and left out, over the times at which something changes
    std::size_t found = 0; ///< how many loops were told apart
    bool complete = true; ///< false: too many to list; those on the strongest paths were looked for, and shares are of these
};

/// A stretch of time in which one side, reinforcing or balancing, leads by one loop.
struct Phase {
    double from = 0, to = 0;
    std::vector<std::size_t> loops; ///< into LoopDominance::loops: the fewest of the side that explain half of the change, or all
    bool reinforcing = false;
    double share = 0; ///< of the stock's change that they explain, mean over the phase
};

/// Of one element of a stock (a region's).
///
/// Scores: loop_scores.h. Links whose score is 0 at all times are left out first. Each interval between two saved moments is
/// one step; for exact scores keep every step of the run. Hidden variables (stocks of delays) are followed; loops that differ
/// only in them are one loop, their scores added. All loops are listed up to 20,000. Beyond that the strongest paths from the
/// stock are followed at each interval, after Eberlein and Schoenberg (2020), "Finding the Loops that Matter", and `complete`
/// is false.
/// Errors: InvalidArgument (not an element of a stock, or a run that does not keep all elements or has fewer than two moments);
/// NotFinite; Cancelled.
[[nodiscard]] Result<LoopDominance> loopDominance(const engine::Program& program, const CausalGraph& graph,
                                                  const engine::Trajectory& run, model::ElementId stock,
                                                  std::size_t mostLoops = 12, LoopScope scope = LoopScope::Variables,
                                                  const Progress& progress = {});

/// In order of time. A phase ends where the other side (reinforcing or balancing) has the larger total score, or another loop
/// of the side becomes the strongest; what lasts less than a twentieth of the run is passed over. Its loops are the strongest
/// of its side, on average over the phase, until they explain half of all change, or all of the side that are listed. Times at
/// which nothing changes are in no phase.
[[nodiscard]] std::vector<Phase> phases(const LoopDominance& dominance);

} // namespace core::causes
