// SPDX-License-Identifier: GPL-3.0-or-later
// Several targets at least cost; and where they cannot all be reached, which, how near, and why.
#pragma once

#include "core/optimise/best_package.h"

namespace core::optimise {

struct Target {
    Requirement requirement; ///< isLimit is not looked at: limits are handed in by themselves
    bool wish = false; ///< tried, may fail; required otherwise
};

struct TargetReport {
    bool met = false;
    double reached = 0; ///< in the package of the answer
    double shortfall = 0; ///< in units of the requirement's scale
    /// The output nearest to the bound, within the limits and without the other targets, and the least cost of that; NaN when the
    /// target is met.
    double bestAlone = std::numeric_limits<double>::quiet_NaN();
    double costAlone = std::numeric_limits<double>::quiet_NaN();
    bool reachableAlone = true; ///< false: the limits and ranges by themselves keep it out of reach
    /// Targets (by position) that this one cannot be had together with, though each of the two can be had alone.
    std::vector<std::size_t> conflictsWith;
};

/// A variable that stands at an end of its range in a package that misses something.
struct AtEnd {
    std::size_t variable = 0;
    bool high = false;
    /// By how much the sum of the missed targets' shortfalls would shrink for a whole range more beyond that end, by the slope
    /// there; above 0.
    double gain = 0;
};

/// A limit that, moved, would let all required targets be reached.
struct WayOn {
    std::size_t limit = 0; ///< by position
    double needed = 0; ///< the bound nearest to the present one that does, as far as the search found
    double cost = 0; ///< of the package there
};

struct GoalAnswer {
    Package
        package; ///< the cheapest that fulfils the required targets and those wishes that can be; or the nearest within limits
    bool reached = false; ///< all required targets, all limits
    bool limitsKept = false; ///< false: not even the limits can be kept
    double cost = 0;
    std::vector<TargetReport> targets;
    std::vector<AtEnd> atEnds; ///< where a required target is missed; the largest gain first
    std::vector<std::size_t> bindingLimits; ///< limits (by position) that leave less than 1e-3 of their scale
    std::vector<WayOn> waysOn; ///< where a required target is missed, of the binding limits; each by itself
    Ended ended = Ended::Spent; ///< of the search for the package
    std::size_t evaluations = 0;
    std::size_t failedEvaluations = 0;
    Tried tried; ///< of the search for the package
};

/// Wishes are added in their order, each kept when all before it can still be had. `cost` is the output to be made small.
/// `options.evaluations` is of each search: one for the package, one more for each wish, and where a target is missed one for
/// it, for each pair with it and for each binding limit.
/// Errors: as bestPackage(). When cancelled after the first package: that package, without reasons.
[[nodiscard]] Result<GoalAnswer> goalSeek(const Problem& problem, std::size_t cost, const std::vector<Target>& targets,
                                          const std::vector<Requirement>& limits, const SearchOptions& options = {});

} // namespace core::optimise
