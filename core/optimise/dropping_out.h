// SPDX-License-Identifier: GPL-3.0-or-later
// At which cost a lever would drop out of the best package: how much a package leans on a measure being cheap.
#pragma once

#include "core/optimise/best_package.h"

#include <functional>

namespace core::optimise {

struct DropOutQuestion {
    /// The problem with the lever's cost multiplied by `factor`; all else as it is. Asked for 1 first.
    std::function<Problem(double factor)> problemAt;
    std::size_t variable = 0; ///< the lever's strength; its lower end means left out
    Objective objective;
    std::vector<Requirement> requirements;
    double highestFactor = 64; ///< above 1
    double accuracy = 0.05; ///< of the factor, relative; above 0
    /// A package counts as better than one without the lever when the objective is better by this share of its size.
    double worthIt = 1e-4;
    SearchOptions search = {}; ///< of each factor
    /// Of the search without the lever, which all factors are compared with and which has no good package to start from: a poor one
    /// makes the lever look worth more than it is. 0 = four times those of `search`.
    std::size_t evaluationsWithout = 0;
};

struct DropOut {
    bool inBest = false; ///< at the cost as it is, the best package with the lever is better than any found without it
    /// The largest factor, within the accuracy, at which it still is; NaN when not even at 1.
    double factor = std::numeric_limits<double>::quiet_NaN();
    bool beyondHighest = false; ///< it still is at highestFactor: `factor` is that
    bool indispensable = false; ///< without it the requirements cannot be fulfilled
    Package with; ///< the best at factor 1
    Package without; ///< the best without the lever, whatever it costs
    std::size_t evaluations = 0;
    bool cancelled = false; ///< the factor is then a lower bound
};

/// By halving the interval between factors, with the best package without the lever found once: it does not depend on the factor.
/// Takes for granted that a lever that is not worth it at a cost is not at a higher one.
/// Errors: as bestPackage(); InvalidArgument (options outside what DropOutQuestion says, a locked lever).
[[nodiscard]] Result<DropOut> dropOut(const DropOutQuestion& question);

} // namespace core::optimise
