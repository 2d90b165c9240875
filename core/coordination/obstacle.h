// SPDX-License-Identifier: GPL-3.0-or-later
// Obstacle degree: what holds a unit back, indicator by indicator.
//
//   deviation_ij = 1 - x_ij      x = score between 0 (worst) and 1 (best)
//   degree_ij = w_j deviation_ij / sum_k w_k deviation_ik      w = the indicator's share in the whole index
//
// A node (dimension) has the sum of its indicators' degrees. The degrees of a unit sum to 1.
// Source: the model in common use in China's evaluation literature (factor contribution times index deviation over their sum);
// the same as obstacle_degree(scaled = TRUE) of the R package mathmodels.
#pragma once

#include "core/base/result.h"

#include <span>
#include <vector>

namespace core::coordination {

struct ObstacleInput {
    std::span<const double> scores; ///< units x indicators, row-major, NaN = missing; already turned so that more is better
    int units = 0;
    std::span<const double> weights; ///< by indicator, in the whole index (the product of the weights along its branch)
    std::span<const int> nodes = {}; ///< by indicator: its node, from 0; empty = none
    double best = 1, worst = 0; ///< of the scores' scale: 100 and 0 for scores of 0 to 100
};

struct Obstacle {
    int indicator = 0;
    double degree = 0;
    double deviation = 0; ///< 0 to 1
};

struct ObstacleResult {
    int indicators = 0, nodeCount = 0;
    std::vector<double> degrees; ///< units x indicators; NaN = score missing; 0 throughout for a unit that nothing holds back
    std::vector<double> nodeDegrees; ///< units x nodes
    std::vector<double> meanDegrees; ///< by indicator, over the units that have obstacles; missing counts as none
    std::vector<int> missing; ///< by unit: indicators left out
    std::vector<bool> unhindered; ///< by unit: every known score is the best one, or none is known
    int beyondBounds = 0; ///< scores better than `best` or worse than `worst`, taken as these

    /// The largest first; of equals the earlier indicator. Only those above 0.
    [[nodiscard]] std::vector<Obstacle> ranked(int unit, int most) const;
    /// The same for nodes; `indicator` is the node.
    [[nodiscard]] std::vector<Obstacle> rankedNodes(int unit, int most) const;

    std::vector<double> deviations; ///< units x indicators
};

/// Errors: InvalidArgument (sizes, no indicator, a weight below 0 or not finite, weights that are all 0, a node below 0, best and
/// worst alike); NotFinite (an infinite score).
[[nodiscard]] Result<ObstacleResult> obstacleDegrees(const ObstacleInput& input);

} // namespace core::coordination
