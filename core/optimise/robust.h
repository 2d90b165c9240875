// SPDX-License-Identifier: GPL-3.0-or-later
// Packages judged over many futures: worst case, regret, chance of the targets.
//
// A matrix holds an outcome of each package in each member: members x packages, row-major; better is more, or less, by
// `maximise`. A member in which any package failed (an outcome that is not finite) is left out for all, so that all are judged by
// the same futures, and counted.
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace core::optimise {

struct RobustScore {
    double mean = 0;
    double worst = 0; ///< the worst outcome: Wald's criterion
    double worstTenth = 0; ///< mean of the worst tenth of members (at least one): less moved by a single member
    double largestRegret =
        0; ///< the most by which another package of the matrix would have been better in the same member: Savage's
    double meanRegret = 0;
    double chance = 0; ///< share of members that fulfil the targets; 1 without any
    double chanceError = 0; ///< its standard error
};

struct RobustChoice {
    std::vector<RobustScore> packages;
    std::size_t bestWorst = 0; ///< package with the best worst case, the first of equals
    std::size_t leastRegret = 0; ///< with the smallest largest regret
    std::size_t bestChance = 0; ///< with the highest chance, of equals the best mean
    std::size_t bestMean = 0;
    std::size_t membersUsed = 0;
    std::size_t membersLeftOut = 0;
};

/// `reached`, when not empty, says member by package whether all targets are fulfilled (1 or 0).
/// Sources: Savage 1951, doi:10.1080/01621459.1951.10500768; for choices under deep uncertainty McPhail et al. 2018,
/// doi:10.1002/2017EF000649.
/// Errors: InvalidArgument (no package, no member that can be used, sizes that do not fit).
[[nodiscard]] Result<RobustChoice> robustChoice(std::span<const double> outcomes, std::size_t packages, bool maximise,
                                                std::span<const std::uint8_t> reached = {});

/// What a search over many futures maximises: one number from the outcomes of one package in all members.
enum class RobustAim {
    Mean,
    Worst, ///< the smallest (of an outcome to be minimised the largest)
    WorstTenth ///< as RobustScore
};
/// NaN when an outcome is not finite or there is none.
[[nodiscard]] double robustOutcome(std::span<const double> outcomes, RobustAim aim, bool maximise);

} // namespace core::optimise
