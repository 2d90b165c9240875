// SPDX-License-Identifier: GPL-3.0-or-later
// Packages of policy levers as a problem to be searched: strengths and start years are the variables, the model behind.
//
// A package's outputs are, in this order: what was asked for (PackageRequest::outcomes), the chance of the targets when there are
// members, the total cost, the highest cost of a calendar year, the cost by dimension of the levers (CostDimension), the East's
// share of the cost of regional levers. Money is bn CNY from the start of 2024 on. These costs are the catalogue's (or the base
// scenario's), exact integrals of the schedules, as policy::Projection gives them, and do not vary between members; the outcome
// uncertainty::Outcome::cumulativeCost() does, with the costs that members draw.
#pragma once

#include "core/optimise/problem.h"
#include "core/optimise/robust.h"
#include "core/policy/projection.h"
#include "core/uncertainty/member_settings.h"
#include "core/uncertainty/outcome.h"

#include <map>
#include <memory>

namespace core::optimise {

/// A lever whose strength is chosen: one number, multiplied by each region's default weight; and when it starts, where asked for.
struct LeverChoice {
    std::string leverId;
    double lowest = 0;
    double highest = 2;
    std::optional<double> locked; ///< a strength that is kept
    bool chooseStart = false;
    double earliestStart = 2025; ///< in steps of 1/4 year
    double latestStart = 2030;
    double costFactor = 1; ///< its cost times this: to ask what if it were dearer
};

/// An outcome at a time.
struct OutcomeAt {
    uncertainty::Outcome outcome;
    double year = 2030; ///< the saved quarter nearest to it
    RobustAim aim = RobustAim::Mean; ///< over the members, where there are any
    bool moreIsBetter = true; ///< which side the worst members are on
};

/// A target on outcome `outcome` (position in PackageRequest::outcomes) for the chance that all are fulfilled.
struct MemberTarget {
    std::size_t outcome = 0;
    Relation relation = Relation::AtLeast;
    double bound = 0;
};

/// Futures in which every package is run.
struct Members {
    uncertainty::SamplingPlan plan;
    uncertainty::SampledMembers sampled;
};

struct PackageRequest {
    /// All that is not chosen: other levers, ramps, parameters. What it says of a chosen lever's strength is replaced.
    policy::Scenario base;
    std::vector<LeverChoice> levers;
    std::vector<OutcomeAt> outcomes;
    std::shared_ptr<const Members> members; ///< null: the model as it is
    std::vector<MemberTarget> targets; ///< for the chance
    double costUntil = 2035; ///< total costs are up to the start of this year
    int threads = 0; ///< 0 = one per processor; results do not depend on it
};

/// Immutable; safe to use from several threads.
class PolicyPackages {
public:
    /// Errors, all at once: UnknownName (a lever that the model lacks, outcomes as uncertainty::OutcomeReader); InvalidArgument
    /// (no lever, one twice, ranges outside 0 to 2 or the wrong way round, starts outside the model's years, a negative cost
    /// factor, targets on outcomes that are not there, a model without costs); those of the base scenario.
    [[nodiscard]] static Checked<PolicyPackages> create(const policy::Projector& projector, PackageRequest request);

    /// Strengths of the levers in their order, then the starts that are chosen, in the order of their levers. Keeps what it needs
    /// alive. `cancel` is looked at inside blocks too.
    [[nodiscard]] Problem problem(const std::atomic<bool>* cancel = nullptr) const;

    /// The same packages with lever `lever` (by position) at `factor` times its cost: for dropOut(). `factor` is at least 0.
    [[nodiscard]] PolicyPackages withCostFactor(std::size_t lever, double factor) const;

    [[nodiscard]] const PackageRequest& request() const;
    /// Position of a lever's start among the variables; nothing when it is not chosen.
    [[nodiscard]] std::optional<std::size_t> startVariable(std::size_t lever) const;
    [[nodiscard]] std::size_t outcomeOutput(std::size_t outcome) const { return outcome; }
    [[nodiscard]] std::size_t chanceOutput() const; ///< with members only
    [[nodiscard]] std::size_t totalCostOutput() const;
    [[nodiscard]] std::size_t highestYearlyCostOutput() const;
    [[nodiscard]] std::size_t dimensionCostOutput(policy::Dimension dimension) const;
    [[nodiscard]] std::size_t eastShareOutput() const; ///< 0 when regional levers cost nothing

    /// The package as a scenario: the base with the chosen levers. Levers at 0 are left out.
    [[nodiscard]] policy::Scenario scenario(std::span<const double> point) const;
    /// The point nearest to a scenario, within the ranges: the papers' package as a start, say.
    [[nodiscard]] std::vector<double> pointOf(const policy::Scenario& scenario) const;
    /// The point with all chosen strengths multiplied so that the total cost is `cost`, within the ranges, locks kept: what is
    /// compared with a package of that cost. Nearest where ranges do not allow it.
    [[nodiscard]] std::vector<double> scaledToCost(std::vector<double> point, double cost) const;

    /// Each outcome of each point in each member: outcomes x members x points (one member when there are none), for
    /// robustChoice(). NaN where a run failed. Errors: Cancelled, TooLarge.
    [[nodiscard]] Result<std::vector<double>> outcomesByMember(std::span<const double> points, std::size_t count,
                                                               const std::atomic<bool>* cancel = nullptr) const;
    [[nodiscard]] std::size_t memberCount() const;

    struct Data;

private:
    explicit PolicyPackages(std::shared_ptr<const Data> data)
        : m_data(std::move(data))
    {
    }
    std::shared_ptr<const Data> m_data;
};

} // namespace core::optimise
