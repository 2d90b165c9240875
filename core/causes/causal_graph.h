// SPDX-License-Identifier: GPL-3.0-or-later
// What causes what in a compiled model: variables, links with their polarity, levers of it. For any XMILE model.
#pragma once

#include "core/base/result.h"
#include "core/causes/progress.h"
#include "core/engine/program.h"
#include "core/engine/simulation.h"

#include <vector>

namespace core::causes {

/// Whether more of the cause means more of the effect, all else equal.
enum class Polarity {
    Positive,
    Negative,
    Mixed, ///< changes its sign within a run or between regions
    None ///< had no effect at any moment looked at
};

/// A link between two variables. Hidden variables (stocks of delays and smooths, what is inside a macro) are folded: all paths
/// through them from one variable to another are one link, Mixed when they differ in sign.
struct Link {
    model::VariableId from = 0;
    model::VariableId to = 0;
    Polarity polarity = Polarity::None;
    bool intoStock = false; ///< a flow's link to its stock: an effect that accumulates
    bool delayed = false; ///< through a delay, smooth or PREVIOUS, and in no other way
    bool initial = false; ///< through a starting value only: part of no loop
};

struct CausalGraph {
    std::vector<Link> links; ///< without repeats; by `from`, then `to`
    std::vector<std::vector<int>> outgoing; ///< by variable: indices into links
    std::vector<std::vector<int>> incoming;

    /// Nothing when there is none.
    [[nodiscard]] const Link* find(model::VariableId from, model::VariableId to) const;
};

/// Structure from the equations, polarity from partial derivatives of each equation (central differences, 1e-4 of the input;
/// one-sided at the edge of where the equation is defined) at every `stride`th saved time of `runs` and at the last, in every
/// region.
///
/// Trajectories must keep all elements of `program`, be of its own step and seed 0. Without runs all polarities are None.
/// A variable that reads itself (of another region, or earlier) has a link to itself.
[[nodiscard]] CausalGraph causalGraph(const engine::Program& program, const std::vector<const engine::Trajectory*>& runs,
                                      int stride = 4);
/// The same, with progress. Errors: Cancelled.
[[nodiscard]] Result<CausalGraph> causalGraph(const engine::Program& program, const std::vector<const engine::Trajectory*>& runs,
                                              int stride, const Progress& progress);

} // namespace core::causes
