// SPDX-License-Identifier: GPL-3.0-or-later
// What a search for packages is asked: goal, limits, levers. Plain values, as stored in the workspace; a question with its seed gives
// the same answer each time, on any number of threads.
//
// Money is bn CNY of public money from the start of 2024 on; strengths are 1 = the papers' proposal; figures are in the model's unit
// (0.4, not 40).
#pragma once

#include "core/optimise/problem.h"
#include "core/policy/catalogue.h"
#include "core/policy/projection.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ui {

enum class OptimiseMode {
    Targets, ///< reach targets at least cost
    Budget, ///< the best by one or several aims under the limits
    Schedule ///< as Targets, and the start years are chosen too
};

enum class OptimiseVariant { LeastCost, Robust };

/// How the robust package is taken from those that lie between cost and sureness.
enum class RobustRule {
    SureAsPapers, ///< the cheapest that is as sure of the targets as the papers' package
    HighestChance, ///< the cheapest that is not distinguishable from the surest
    BestWorst, ///< the best worst case (worst tenth of futures) of the first aim
    LeastRegret ///< the smallest largest regret of the first aim, of packages of any cost within the limits
};

/// A number that can be asked for at a time: a figure, how far regions lie apart in it, or the score of a dimension.
struct AskedOutcome {
    enum class Kind {
        Figure,
        Gini, ///< of a regional variable over the regions, all counting the same
        GroupRatio, ///< Central-West over East of a regional variable
        Score ///< of a dimension of the composite index (core::index::DimensionIndex), 0 to 100
    };
    Kind kind = Kind::Figure;
    std::string id; ///< a variable; of Score "technology", "region", "talent", "standards"
    core::policy::Place place = {}; ///< of Figure

    bool operator==(const AskedOutcome&) const = default;
};

struct AskedTarget {
    AskedOutcome outcome;
    double year = 2030;
    core::optimise::Relation relation = core::optimise::Relation::AtLeast; ///< not Equal
    double bound = 0;

    bool operator==(const AskedTarget&) const = default;
};

struct AskedAim {
    AskedOutcome outcome;
    double year = 2030;
    bool maximise = true;

    bool operator==(const AskedAim&) const = default;
};

struct AskedLimits {
    std::optional<double> totalBnCny; ///< up to the start of OptimiseQuestion::costUntil
    std::optional<double> yearlyBnCny; ///< in any calendar year
    std::optional<double> centralWestShare; ///< at least so much of the money of regional levers, 0 to 1
    std::map<core::policy::Dimension, double> dimensionBnCny; ///< of the levers of a dimension, up to costUntil

    bool operator==(const AskedLimits&) const = default;
};

/// A lever that is not treated as all others are.
struct AskedLever {
    std::optional<double> locked; ///< a strength that is kept
    std::optional<double> lowest, highest; ///< in place of the range for all

    bool operator==(const AskedLever&) const = default;
};

struct OptimiseQuestion {
    OptimiseMode mode = OptimiseMode::Targets;
    std::vector<AskedTarget> targets; ///< required
    std::vector<AskedTarget> wishes; ///< tried, may fail
    std::vector<AskedAim> aims; ///< of Budget: one, or up to three
    AskedLimits limits;
    double costUntil = 2030;
    double lowest = 0, highest = 1.3; ///< of every lever
    std::map<std::string, AskedLever> levers; ///< by id
    double earliestStart = 2025, latestStart = 2030; ///< of Schedule
    RobustRule rule = RobustRule::SureAsPapers;
    double wishedChance = 0.8; ///< of all targets; what cannot be had so sure is told
    std::size_t futures = 64; ///< in which each package of the robust search is run
    std::size_t judgingFutures = 400; ///< in which the chances that are shown are counted; at least `futures`
    std::size_t evaluations = 4000; ///< packages of each search
    std::uint64_t seed = 1;

    bool operator==(const OptimiseQuestion&) const = default;
};

} // namespace ui
