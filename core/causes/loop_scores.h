// SPDX-License-Identifier: GPL-3.0-or-later
// How much each link between two elements brought about in each interval of a run.
//
// Of a link x -> z, with Δ the change from the beginning to the end of the interval and f the equation of z:
//
//     z computed at each moment:    |Δx z / Δz| * sign(Δx z / Δx),
//                                   Δx z = f(x at the end, all else and time at the beginning) - z at the beginning
//     z a stock, net its net flow:  |Δx net / Δnet| * sign(Δx net / Δx),
//                                   which for an inflow i is |Δi / Δnet|, for an outflow o -|Δo / Δnet|
//
// 0 where x or z (its net flow) does not change; changes below 1e-12 of the value are rounding and count as none. An effect
// through PREVIOUS, a fixed delay or a conveyor is taken as if it came at once (its slope times Δx). A loop's score is the
// product over its links; the score of an inflow follows the change of the flow, not its size, so that it does not matter
// whether two flows are written as one.
// Source: Schoenberg, Davidsen and Eberlein (2020), "Understanding model behavior using the Loops that Matter method", System
// Dynamics Review 36(2), doi:10.1002/sdr.1658, for computed variables and loops; Schoenberg, Hayward and Eberlein (2023),
// "Improving Loops that Matter", System Dynamics Review 39(2), doi:10.1002/sdr.1728, for flows into stocks.
#pragma once

#include "core/causes/evaluation.h"
#include "core/causes/progress.h"
#include "core/engine/simulation.h"

#include <vector>

namespace core::causes {

struct ElementLink {
    model::ElementId from = 0;
    model::ElementId to = 0;
};

struct LinkScores {
    std::vector<double> times; ///< ends of intervals
    std::vector<ElementLink> links; ///< by `to`, then `from`
    std::vector<std::vector<double>> scores; ///< by link, by interval
};

/// Of all links between elements for which `wanted` is true at both ends (by element). The run keeps all elements.
/// A value that is not finite gives scores of 0.
[[nodiscard]] LinkScores linkScores(const Evaluation& evaluation, const engine::Trajectory& run, const std::vector<bool>& wanted);
/// Asks `watch` at each interval, for the part of the work from 0 to `share`. What comes of a stopped one means nothing.
[[nodiscard]] LinkScores linkScores(const Evaluation& evaluation, const engine::Trajectory& run, const std::vector<bool>& wanted,
                                    Watch& watch, double share);

} // namespace core::causes
