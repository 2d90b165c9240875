// SPDX-License-Identifier: GPL-3.0-or-later
// What a search for packages came to: what the charts and cards of the page show.
//
// It fills up as the search goes on (OptimiseStage): what is not there yet is absent or empty. Vectors "by lever" go by
// OptimiseResult::levers, "by outcome" by OptimiseResult::outcomes. Units as optimise_question.h. NaN = not known, or not yet.
#pragma once

#include "core/base/result.h"
#include "core/optimise/best_package.h"
#include "core/sensitivity/information_value.h"
#include "ui/optimise/optimise_question.h"

#include <array>
#include <limits>

namespace ui {

inline constexpr double kNotKnown = std::numeric_limits<double>::quiet_NaN();

enum class OptimiseStage { Papers, LeastCost, Front, NearBest, Chances, Robust, DropOuts, Information, Done };

/// What is looked at of each package.
struct ShownOutcome {
    enum class Role { Target, Wish, Aim, Context }; ///< Context: what people watch beside it
    Role role = Role::Context;
    std::size_t index = 0; ///< of OptimiseQuestion::targets, wishes or aims; of Context 0
    AskedOutcome outcome;
    double year = 2030;
    bool moreIsBetter = true; ///< by the target's relation, the aim, or the catalogue

    bool operator==(const ShownOutcome&) const = default;
};

/// A limit that a package breaks.
struct BrokenLimit {
    enum class Kind { Total, Yearly, CentralWestShare, Dimension, LeverRange };
    Kind kind = Kind::Total;
    double value = 0; ///< what it has
    double bound = 0;
    int years = 0; ///< of Yearly: in how many calendar years
    core::policy::Dimension dimension = core::policy::Dimension::Technology; ///< of Dimension
    std::vector<std::size_t> levers = {}; ///< of LeverRange: which

    bool operator==(const BrokenLimit&) const = default;
};

struct PackageFigures {
    std::vector<double> strengths; ///< by lever
    std::vector<double> starts; ///< by lever; the lever's own date where it is not chosen
    std::vector<double> leverCosts; ///< by lever, up to costUntil
    double cost = kNotKnown; ///< of all levers, up to costUntil
    double highestYearlyCost = kNotKnown;
    std::array<double, 9> dimensionCosts{}; ///< by core::policy::Dimension
    double centralWestShare = kNotKnown; ///< NaN when regional levers cost nothing
    std::vector<double> values; ///< by outcome, the model as it is
    std::vector<double> low90, high90; ///< by outcome, the middle nine tenths of chanceFutures; empty until counted
    std::vector<double> targetChances; ///< by target; empty until counted
    double chance = kNotKnown; ///< of all targets together
    double chanceError = kNotKnown; ///< standard error
    std::size_t chanceFutures = 0; ///< in which it was counted
    double costLow90 = kNotKnown, costHigh90 = kNotKnown; ///< of `cost` over the futures, where costs are assumed
    std::vector<BrokenLimit> broken;
    bool meetsTargets = false; ///< the required ones
    core::policy::Scenario scenario; ///< what "Adopt" makes

    [[nodiscard]] bool isFeasible() const { return meetsTargets && broken.empty(); }
};

/// A package looked at, as a dot.
struct TriedPackage {
    double cost = 0;
    double value = 0; ///< of OptimiseResult::charted
    bool meetsOthers = false; ///< keeps the limits and reaches the required targets other than the charted one
};

/// One of the packages nearly as cheap (or as good) as the best.
struct NearlyAsGood {
    PackageFigures package;
    std::optional<std::size_t> bestIn; ///< the outcome that it is the best in among those found; else it is the most different
    double distance = 0; ///< mean difference from the best, as a share of the ranges
};

struct Flatness {
    double allowance = 0.05; ///< of the cost (of Budget: of the gain over doing nothing) that may be given up
    std::vector<NearlyAsGood> packages;
    std::vector<double> low, high; ///< strengths, by lever: at least so wide
    std::size_t within = 0; ///< packages within the allowance that were looked at
    std::size_t evaluations = 0;
};

/// At which cost a lever leaves the package.
struct LeverDropOut {
    std::size_t lever = 0;
    bool inBest = false; ///< false: as good without it
    double factor = kNotKnown; ///< times the cost it is taken to have
    bool beyondHighest = false; ///< it still is in at `factor`
    bool indispensable = false; ///< the targets cannot be reached without it
    bool costAssumed = false; ///< no paper gives it
    double costNow = kNotKnown; ///< of the lever in the best package
    double costAt = kNotKnown; ///< of the same strength at `factor`
    double costWithout = kNotKnown; ///< of the best package without it
    /// The cost is an assumption and the lever drops out within the range that is assumed (half to twice).
    bool leansOnCheapness = false;
};

struct Unreached {
    enum class Kind { Target, Wish, Chance };
    Kind kind = Kind::Target;
    std::size_t index = 0; ///< of targets or wishes
    double asked = 0;
    double closest = kNotKnown; ///< within the limits, with the required targets (of a Target: in the nearest package)
    double closestCost = kNotKnown;
    double alone = kNotKnown; ///< within the limits, without the other targets
    double aloneCost = kNotKnown;
    std::vector<std::size_t> conflicts; ///< required targets that it cannot be had together with
    std::vector<std::size_t> stoppedLow, stoppedHigh; ///< levers that stand at an end of their range; the most gain first
    std::vector<BrokenLimit> waysOn; ///< limits that would have to be moved: `bound` is the present one, `value` what is needed
    std::vector<double> waysOnCost; ///< of the package there, by way on
};

/// What knowing an input before choosing would be worth.
struct InformationResult {
    std::vector<std::string> inputs; ///< Input::name of the plan, as `value.inputs`
    core::sensitivity::InformationValue value; ///< benefits: the first aim, or minus the sum of the targets' shortfalls as shares of their bounds
    std::vector<std::string> alternatives; ///< what was chosen between: "least-cost", "robust", "papers-at-cost", "near-0"
};

struct OptimiseResult {
    OptimiseQuestion question;
    OptimiseStage stage = OptimiseStage::Papers; ///< that is under way, or was when it was cancelled
    bool cancelled = false;
    core::Errors errors; ///< why there is less than was asked for

    std::vector<std::string> levers; ///< ids, in the catalogue's order
    std::vector<double> lowest, highest; ///< by lever
    std::vector<bool> locked; ///< by lever
    std::vector<ShownOutcome> outcomes; ///< targets, wishes, aims, context
    std::size_t charted = 0; ///< the outcome of the front chart
    std::optional<std::size_t> chartedTarget; ///< the required target about it, if any

    std::optional<PackageFigures> baseline; ///< no lever
    std::optional<PackageFigures> papers; ///< in full; breaks what it breaks
    std::optional<PackageFigures> papersAtCost; ///< the papers' package scaled to the cost of `best`, locks kept
    std::optional<PackageFigures> papersAtRobustCost;
    std::optional<PackageFigures> best; ///< least cost, or best under the budget; the nearest when not reached
    bool reached = false; ///< all required targets and limits
    core::optimise::Ended ended = core::optimise::Ended::Spent; ///< of the search for it
    std::vector<PackageFigures> front; ///< by rising cost: none is cheaper and at least as good in the charted outcome
    std::vector<TriedPackage> tried; ///< a sample, the same for the same question
    std::size_t triedCount = 0; ///< packages looked at in all
    std::size_t failedCount = 0; ///< of them without a figure
    Flatness flatness;

    std::optional<PackageFigures> robust;
    std::vector<PackageFigures> chanceFront; ///< by rising cost: none is cheaper and at least as sure
    std::size_t robustTried = 0; ///< packages, each in question.futures
    std::size_t variedInputs = 0; ///< inputs that differ between futures
    bool costsVaried = false; ///< costs that no paper gives are among them
    bool startDataVaried = false; ///< data of the regions are among them
    std::vector<LeverDropOut> dropOuts; ///< of the levers of `best` that cost something and are free
    std::vector<Unreached> unreached;
    std::optional<InformationResult> information;

    std::string digest; ///< of the packages: the same question on the same model gives the same, bit for bit
};

} // namespace ui
