// SPDX-License-Identifier: GPL-3.0-or-later
// A question as core::optimise takes it, and a point of a search as the figures of a package.
#pragma once

#include "core/optimise/goal_seek.h"
#include "core/optimise/policy_packages.h"
#include "core/policy/world.h"
#include "core/uncertainty/sampling_plan.h"
#include "ui/optimise/asked_outcomes.h"
#include "ui/optimise/optimise_result.h"

#include <filesystem>
#include <memory>

namespace ui {

/// A question and what it is asked of.
struct OptimiseInput {
    OptimiseQuestion question;
    std::shared_ptr<const core::policy::Projector> projector;
    core::policy::World world;
    /// The futures; null: those that planSampling() gives for the world.
    std::shared_ptr<const core::uncertainty::SamplingPlan> plan;
    std::vector<AskedOutcome> context; ///< what people watch beside what is asked for, at costUntil
    std::filesystem::path dataDirectory;
    int threads = 0; ///< 0 = one per processor; results do not depend on it
};

/// What makes a question impossible before anything is run.
enum class Objection {
    NoCosts, ///< the model's levers have none
    NoTarget, ///< of Targets and Schedule
    NoAim, ///< of Budget
    NoFreeLever, ///< all are locked, or their ranges have no width
    BadRange, ///< a range the wrong way round or outside 0 to 2
    BadLock, ///< outside 0 to 2
    BadYear, ///< outside the model's
    BadStarts, ///< of Schedule: the wrong way round
    Contradiction, ///< the same number at least so much and at most less, in the same year
    LocksOverTotal ///< what is locked costs more than the total
};
struct Objected {
    Objection what = Objection::NoTarget;
    std::vector<std::string> arguments; ///< ids of levers, numbers of targets
};
/// Cheap: no run of the model. `lockedCost`: of the locked levers up to costUntil, NaN when it is not known.
[[nodiscard]] std::vector<Objected> objectionsTo(const OptimiseQuestion& question, const core::policy::Catalogue& catalogue,
                                                 double lockedCost = kNotKnown);

/// The levers of a question: all that the catalogue has, with range or lock.
[[nodiscard]] std::vector<core::optimise::LeverChoice> leverChoices(const OptimiseQuestion& question,
                                                                    const core::policy::Catalogue& catalogue);
/// Targets, wishes, aims and, as far as they are none of these, `context`.
[[nodiscard]] std::vector<ShownOutcome> shownOutcomes(const OptimiseQuestion& question, const core::policy::Catalogue& catalogue,
                                                      const std::vector<AskedOutcome>& context);

/// The packages of a question and what is required of them.
class OptimiseRequest {
public:
    /// Without members; see inFutures(). Errors: as PolicyPackages::create() and AskedOutcomes::outcome(), all at once.
    [[nodiscard]] static core::Checked<OptimiseRequest> create(const OptimiseInput& input);

    [[nodiscard]] const core::optimise::PolicyPackages& packages() const { return *m_packages; }
    [[nodiscard]] const std::vector<ShownOutcome>& outcomes() const { return m_outcomes; }
    /// The same packages in the first `count` futures of the plan; outcomes are taken by `aim`. With `costs` the money up to costUntil,
    /// with the costs that futures draw, is one outcome more behind outcomes().
    [[nodiscard]] core::Checked<core::optimise::PolicyPackages> inFutures(const core::uncertainty::SamplingPlan& plan, std::size_t count,
                                                                          core::optimise::RobustAim aim, bool costs = false) const;

    // About the outputs of packages(), or of `of`, which has members too.
    [[nodiscard]] std::vector<core::optimise::Requirement> limits(const core::optimise::PolicyPackages& of) const;
    [[nodiscard]] std::vector<core::optimise::Target> targets() const; ///< required ones, then wishes
    [[nodiscard]] core::optimise::Objective objective() const; ///< least cost, or the first aim
    [[nodiscard]] std::vector<core::optimise::Objective> aims() const; ///< of Budget
    [[nodiscard]] std::size_t firstAim() const; ///< position in outcomes()
    /// The outcome of the front chart: the last required target, or the first aim.
    [[nodiscard]] std::size_t charted() const;

    /// What is known of a point without running it again. `outputs` are those of packages().
    [[nodiscard]] PackageFigures quickFigures(std::span<const double> point, std::span<const double> outputs) const;
    /// The same and what each lever costs and which limits break, from one run at the model's own step.
    [[nodiscard]] core::Checked<PackageFigures> figures(std::span<const double> point, std::span<const double> outputs) const;
    /// As figures(), running the point first.
    [[nodiscard]] core::Checked<PackageFigures> figures(std::span<const double> point) const;
    /// The papers' package as it is, whatever ranges and locks say.
    [[nodiscard]] std::vector<double> papersPoint() const;
    [[nodiscard]] std::vector<double> nothingPoint() const; ///< every lever at 0

private:
    void findBroken(PackageFigures& package, const core::policy::Projection& run) const;
    [[nodiscard]] core::optimise::PackageRequest requestFor(const core::policy::Scenario& base) const;

    OptimiseQuestion m_question;
    std::shared_ptr<const core::policy::Projector> m_projector;
    core::policy::World m_world;
    int m_threads = 0;
    std::vector<ShownOutcome> m_outcomes;
    std::vector<core::uncertainty::Outcome> m_read; ///< by outcome
    std::optional<core::optimise::PolicyPackages> m_packages;
    std::optional<core::optimise::PolicyPackages> m_open; ///< without locks, with all ranges
};

} // namespace ui
