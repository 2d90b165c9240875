// SPDX-License-Identifier: GPL-3.0-or-later
// What to do: a goal at least cost, or the best package under limits, with all that is to be known of it.
//
// A file has the keys of a study of uncertainty that say what futures are (core/uncertainty/study.h: `regions`, `seed`, `design`,
// `worlds`, `shape`, `parameters`, `lever_costs`, `region_data`, `inputs`), `outcomes` that are only looked at, `targets`, and
//   "study": "optimise",
//   "wishes": ["mine"],          ids of targets that are tried and may fail; the others are required
//   "aims": [{"figure": "trade", "year": 2030, "better": "more"}],   up to three; without any: the targets at least cost
//   "choose": "all",             or a list of levers; the others stay as in the base
//   "strengths": {"all": {"lowest": 0, "highest": 1.3}, "academies": 1, "testbeds": {"highest": 0.5}},  a number is a lock
//   "starts": {"earliest": 2025, "latest": 2030, "levers": "all"},   start years are chosen too, of all or of some levers
//   "limits": {"total": 300, "yearly": 60, "east_share": {"at_most": 0.6},
//              "dimensions": {"technology": {"at_most": 100}, "talent": {"share_at_least": 0.1}}},
//   "cost_until": 2035,          money is bn CNY from the start of 2024 up to the start of this year
//   "evaluations": 6000,         packages that each search looks at
//   "front": 60, "near_best": 4, "allowance": 0.05, "drop_outs": true,        0 and false: not looked for
//   "futures": 64,               in which each package of a robust search is run; 0: no robust variants
//   "judging_futures": 400,      in which chances, worst cases and regrets of what was found are counted; 0: not at all
//   "wished_chance": 0.8,        of all required targets together
//   "scenarios": {"base": {}}    what is not chosen: other levers, ramps, parameters
// The world that packages are searched in is the first of `worlds`; futures are of all of them.
#pragma once

#include "core/optimise/dropping_out.h"
#include "core/optimise/front.h"
#include "core/optimise/goal_seek.h"
#include "core/optimise/near_best.h"
#include "core/optimise/policy_packages.h"
#include "core/optimise/robust.h"
#include "core/sensitivity/information_value.h"
#include "core/studies/outcome_description.h"
#include "core/studies/sensitivity_study.h"

#include <map>
#include <string>
#include <vector>

namespace core::studies {

struct OptimiseAim {
    uncertainty::Outcome outcome; ///< or the cumulative cost
    double year = 2030;           ///< of an outcome
    bool moreIsBetter = true;
};

/// A lever that is not treated as all others are.
struct OptimiseLever {
    std::optional<double> locked;
    std::optional<double> lowest, highest;
};

struct DimensionLimit {
    std::optional<double> atLeast, atMost;           ///< bn CNY up to costUntil
    std::optional<double> shareAtLeast, shareAtMost; ///< of the money for all levers, 0 to 1
};

struct OptimiseLimits {
    std::optional<double> total;  ///< bn CNY up to costUntil
    std::optional<double> yearly; ///< bn CNY in any calendar year
    std::optional<double> eastShareAtLeast, eastShareAtMost; ///< of the money of regional levers
    std::map<policy::Dimension, DimensionLimit> dimensions;
};

struct OptimiseStudy {
    uncertainty::Study base; ///< its only scenario is the base; its members play no part
    std::vector<bool> isWish; ///< by target
    std::vector<OptimiseAim> aims;
    std::vector<std::string> choose; ///< empty = all levers
    double lowest = 0, highest = 1.3; ///< of every lever
    std::map<std::string, OptimiseLever> levers;
    bool chooseStarts = false;
    double earliestStart = 2025, latestStart = 2030;
    std::vector<std::string> startLevers; ///< empty = all that are chosen and not locked
    OptimiseLimits limits;
    double costUntil = 2035;
    std::size_t evaluations = 6000;
    std::size_t front = 60, nearBest = 4;
    double allowance = 0.05; ///< of what the best package gains over doing nothing, or costs: what one nearly as good may give up
    bool dropOuts = true;
    std::size_t futures = 64, judgingFutures = 400;
    double wishedChance = 0.8;

    [[nodiscard]] const policy::Scenario& scenario() const { return base.scenarios.front().scenario; }
};

/// Errors: as uncertainty::readStudy() of the keys above; InvalidArgument when there is neither target nor aim, or scenarios other
/// than the base.
[[nodiscard]] Checked<OptimiseStudy> readOptimiseStudy(const policy::JsonValue& root, const std::string& fileNameForMessages,
                                                       const uncertainty::StudyContext& context);
/// Everything written out; equal for equal studies.
[[nodiscard]] std::string toJson(const OptimiseStudy& study);

/// A package with what is known of it. NaN = not known. Outcomes are OptimiseResult::outcomes.
struct FoundPackage {
    std::string id; ///< "best", "papers", "papers-at-cost", "nothing", "near-1", "front-1", "surest", "sure-enough", "worst-case", "least-regret"
    policy::Scenario scenario;
    std::vector<double> strengths, starts, leverCosts; ///< by lever of OptimiseResult::levers
    std::vector<double> values; ///< by outcome, the model as it is
    double cost = 0, highestYearlyCost = 0, eastShare = 0;
    double distance = 0; ///< from the best package: mean difference of what is free, as shares of the ranges
    bool keepsLimits = false, meetsTargets = false; ///< the required ones
    // In the judging futures.
    double chance = 0, chanceError = 0;          ///< of all required targets together
    double costLow90 = 0, costHigh90 = 0;        ///< with the costs that futures draw
    std::vector<optimise::RobustScore> scores;   ///< by outcome
};

/// A lever of the best package that costs something and is free.
struct LeverDropOut {
    std::size_t lever = 0;
    bool costIsAssumed = false;      ///< no paper gives it
    optimise::DropOut dropOut;
    bool leansOnCheapness = false;   ///< it drops out within the range that is assumed for its cost (half to twice)
    double costOfLever = 0;          ///< in the best package
    double objectiveWithout = 0;     ///< of the best package without it; NaN when there is none
};

enum class OptimiseStage { Best, Front, NearBest, Robust, DropOuts, Judging, Done };
[[nodiscard]] const char* toString(OptimiseStage stage); ///< "the best package", "the front", ...

struct OptimiseResult {
    uncertainty::SamplingPlan plan; ///< of the futures
    std::vector<std::string> levers, outcomes; ///< ids; columns: targets, aims, outcomes that are looked at
    std::vector<std::size_t> targetOutcomes; ///< by target, its place in `outcomes`
    std::vector<double> years; ///< by outcome
    std::vector<FoundPackage> packages; ///< the best first, if there is one
    bool reached = false; ///< all required targets and limits
    optimise::Ended ended = optimise::Ended::Spent;
    std::optional<optimise::GoalAnswer> goal; ///< of targets at least cost, and where targets beside aims are missed: what could not be reached and why
    std::vector<std::string> limits; ///< in words, as GoalAnswer counts them
    std::vector<std::string> requirements; ///< in words, by goal->targets: bounds of targets, required ones and wishes
    double allowed = 0; ///< what a package nearly as good may give up, in the objective's unit
    std::vector<double> lowestWithin, highestWithin; ///< strengths, by lever, of any package within the allowance that was looked at
    std::vector<LeverDropOut> dropOuts;
    std::optional<sensitivity::InformationValue> information; ///< for the first aim or target: which uncertainty would change the choice
    std::vector<std::string> alternatives; ///< ids of packages that information chooses between
    std::size_t evaluations = 0; ///< packages looked at, those found in the folder among them
    std::size_t evaluationsFound = 0;
    std::size_t failedEvaluations = 0; ///< packages without a figure; none of them is chosen
    std::size_t futuresLeftOut = 0; ///< judging futures in which a package failed
    bool cancelled = false;
    OptimiseStage stage = OptimiseStage::Best; ///< where it was cancelled
    std::map<std::string, std::string> tables; ///< by file name
    std::string digest; ///< of all tables
    std::string record;
};

struct OptimiseRunOptions {
    std::filesystem::path folder; ///< empty = nothing is written
    int threads = 0;
    const std::atomic<bool>* cancel = nullptr;
    std::function<void(OptimiseStage stage, std::size_t evaluations)> progress; ///< packages looked at so far
    std::string program;
};

/// The folder gets question.json, evaluations/packages.log (where a killed study goes on: every package that was run is there, and the searches,
/// which are the same each time, are walked through again), packages/ID.json (scenario files), packages.csv, levers.csv, targets.csv, limits.csv, ranges.csv,
/// drop_outs.csv, information.csv, inputs.csv and record.json.
/// Same study, same model: same digest, on any number of threads, in however many pieces.
/// Errors: as PolicyPackages::create(), planSampling() and the searches; Cancelled when there is no package yet.
[[nodiscard]] Checked<OptimiseResult> runOptimise(const policy::Projector& projector, const OptimiseStudy& study,
                                                  const OptimiseRunOptions& options);

} // namespace core::studies
