// SPDX-License-Identifier: GPL-3.0-or-later
// The best package by one aim under targets and limits; least cost is one such aim.
//
// Points spread evenly over the ranges, then differential evolution, then NLopt's SLSQP from the best that are apart, then a
// compass search, which also moves variables on a grid. No search can prove that nothing better exists: `ended` says how this one
// ended, nearBest() how flat it is around. Variables that end within a ten-thousandth of an end of their range are put there when the
// others, fitted anew, do as well: a package is told without levers at a millionth of their strength.
#pragma once

#include "core/optimise/problem.h"

namespace core::optimise {

enum class Ended {
    Converged, ///< no small move of one variable, or of one against another, is better
    Spent, ///< the evaluations were used up first: more may find a better one
    Cancelled ///< what had been found is here
};

struct Optimum {
    Package best; ///< when nothing is feasible the nearest within the limits; empty when every point failed
    bool feasible = false;
    Standing standing;
    Ended ended = Ended::Spent;
    std::size_t evaluations = 0;
    std::size_t failedEvaluations = 0;
    Tried tried;
};

/// Without an objective any package that fulfils the requirements, or the nearest to that.
/// Same arguments, same bits, if `evaluate` gives the same bits.
/// Errors: those of validate() and of problem.evaluate; Cancelled before anything was looked at.
[[nodiscard]] Result<Optimum> bestPackage(const Problem& problem, const std::optional<Objective>& objective,
                                          const std::vector<Requirement>& requirements, const SearchOptions& options = {});

} // namespace core::optimise
