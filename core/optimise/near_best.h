// SPDX-License-Identifier: GPL-3.0-or-later
// How flat an optimum is: packages nearly as good but different.
//
// One after the other, the package that lies furthest from the best one and from those found before, among all that fulfil the
// requirements and give up no more than an allowance of the objective. Source: Brill, Chang, Hopkins 1982,
// doi:10.1287/mnsc.28.3.221 (modelling to generate alternatives); DeCarolis 2011, doi:10.1016/j.eneco.2010.05.002.
#pragma once

#include "core/optimise/best_package.h"

namespace core::optimise {

struct NearBestOptions {
    /// How much of the objective may be given up, in its unit (5 % of what the best package gains over doing nothing, say).
    double allowance = 0;
    std::size_t packages = 4;
    SearchOptions search = {}; ///< of each package
};

struct Alternative {
    Package package;
    double distance =
        0; ///< mean difference over free variables as shares of their ranges, to the nearest of best and those before
};

struct NearBest {
    std::vector<Alternative> alternatives; ///< the most different first; fewer when no other place is further than 1e-3
    /// By variable, the lowest and the highest value in any package within the allowance that was looked at: at least so wide.
    std::vector<double> low, high;
    std::size_t within = 0; ///< packages looked at that are within the allowance
    std::size_t evaluations = 0;
    bool cancelled = false; ///< the alternatives up to then are here
};

/// `best` is the answer of bestPackage() to the same question.
/// Errors: as bestPackage(); InvalidArgument when `best` is not feasible or the allowance is below 0.
[[nodiscard]] Result<NearBest> nearBest(const Problem& problem, const Objective& objective,
                                        const std::vector<Requirement>& requirements, const Optimum& best,
                                        const NearBestOptions& options);

} // namespace core::optimise
