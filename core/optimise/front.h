// SPDX-License-Identifier: GPL-3.0-or-later
// Packages of which none is better in all aims: the front between two to four objectives.
//
// First the best package by each objective alone (bestPackage), then pagmo2's NSGA-II from the best of what those searches looked
// at. The front is taken from all packages looked at that fulfil the requirements, not from the last generation alone. Source:
// Deb, Pratap, Agarwal, Meyarivan 2002, doi:10.1109/4235.996017.
#pragma once

#include "core/optimise/best_package.h"

#include <functional>

namespace core::optimise {

struct FrontOptions {
    SearchOptions search = {}; ///< evaluations of all together; the progress tells the best by the first objective
    std::size_t population = 64; ///< a multiple of 4, at least 8
    std::size_t mostPackages = 60; ///< the front is thinned to so many, the most crowded first; at least 2
    /// The front so far, after the search for each end and every eighth generation.
    std::function<void(const std::vector<Package>& packages)> partial = nullptr;
};

struct Front {
    std::vector<Package> packages; ///< by the first objective, the best first; ends of the front are never thinned out
    std::vector<Package> ends; ///< by objective, the best package by it alone; empty points where none is feasible
    std::size_t feasible = 0; ///< packages looked at that fulfil the requirements
    std::size_t generations = 0;
    Ended ended = Ended::Spent; ///< Spent or Cancelled: there is no test by which a front has converged
    std::size_t evaluations = 0;
    std::size_t failedEvaluations = 0;
    Tried tried;
};

/// With nothing feasible `packages` is empty. Same arguments, same bits, if `evaluate` gives the same bits.
/// Errors: as bestPackage(); InvalidArgument (fewer than two or more than four objectives, options outside what FrontOptions
/// says).
[[nodiscard]] Result<Front> paretoFront(const Problem& problem, const std::vector<Objective>& objectives,
                                        const std::vector<Requirement>& requirements, const FrontOptions& options = {});

/// Positions of the rows of `values` (count x objectives, less is better) of which no other is at least as good in all and better
/// in one; of equal rows the first.
[[nodiscard]] std::vector<std::size_t> nonDominated(std::span<const double> values, std::size_t objectives);

} // namespace core::optimise
