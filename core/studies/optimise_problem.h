// SPDX-License-Identifier: GPL-3.0-or-later
// A study's question as searches take it: packages, limits, targets, objectives. Private to core/studies.
#pragma once

#include "core/studies/optimise_study.h"

namespace core::studies {

/// Immutable.
class OptimiseProblem {
public:
    /// Errors: as PolicyPackages::create(); OutOfRange (a year outside the model's).
    [[nodiscard]] static Checked<OptimiseProblem> create(const policy::Projector& projector, const OptimiseStudy& study, int threads);

    [[nodiscard]] const optimise::PolicyPackages& packages() const { return *m_packages; }
    /// The same packages in futures; `outcome`, if any, is taken by its worst tenth of futures, the others by their mean. `cost` adds
    /// the cumulative cost, with the costs that futures draw, behind all outcomes.
    [[nodiscard]] Checked<optimise::PolicyPackages> inFutures(std::shared_ptr<const optimise::Members> members,
                                                              std::optional<std::size_t> worstOf, bool cost = false) const;

    /// With the shares of dimensions behind the outputs of `of`, where limits speak of them.
    [[nodiscard]] optimise::Problem problem(const optimise::PolicyPackages& of, const std::atomic<bool>* cancel) const;

    // Statements about outputs of problem(of).
    [[nodiscard]] std::vector<optimise::Requirement> limits(const optimise::PolicyPackages& of) const;
    [[nodiscard]] const std::vector<std::string>& limitWords() const { return m_limitWords; }
    [[nodiscard]] const std::vector<optimise::Target>& targets() const { return m_targets; } ///< one or two for each target of the study
    [[nodiscard]] const std::vector<std::string>& targetWords() const { return m_targetWords; }
    [[nodiscard]] bool isLeastCost() const { return m_study.aims.empty(); }
    [[nodiscard]] optimise::Objective objective(const optimise::PolicyPackages& of) const; ///< the first aim, or least cost
    /// Between two to four; fewer when there is nothing to weigh. `except`: the target that is one of them, by position in targets().
    [[nodiscard]] std::vector<optimise::Objective> frontObjectives(std::optional<std::size_t>& except) const;

    [[nodiscard]] const std::vector<optimise::OutcomeAt>& outcomes() const { return m_outcomes; } ///< targets, aims, others
    /// What worst cases and regrets are about: the first aim that is no cost, else the first required target, else the first outcome.
    [[nodiscard]] std::optional<std::size_t> benefit() const;
    [[nodiscard]] std::vector<std::size_t> requiredTargets() const; ///< of the study
    [[nodiscard]] std::vector<double> papersPoint() const; ///< the papers' package as it is, whatever ranges and locks say
    [[nodiscard]] std::vector<double> papersAtCost(double cost) const;
    [[nodiscard]] std::vector<double> nothingPoint() const; ///< all that is chosen at 0
    [[nodiscard]] policy::Scenario scenario(std::span<const double> point) const; ///< without the world's parameters
    /// The scenario in the world that packages are searched in.
    [[nodiscard]] policy::Scenario inWorld(const policy::Scenario& scenario) const;
    /// Mean difference of what is free, as shares of the ranges.
    [[nodiscard]] double distance(std::span<const double> a, std::span<const double> b) const;

private:
    OptimiseProblem(const policy::Projector& projector, const OptimiseStudy& study) : m_projector(projector), m_study(study) {}
    void addOutcomes();
    void addTargets();
    [[nodiscard]] optimise::PackageRequest request(const policy::Scenario& base, int threads) const;
    [[nodiscard]] std::optional<std::size_t> costOutput(const OptimiseAim& aim, const optimise::PolicyPackages& of) const;

    policy::Projector m_projector;
    OptimiseStudy m_study;
    int m_threads = 0;
    std::vector<optimise::OutcomeAt> m_outcomes;
    std::vector<std::size_t> m_aimOutcomes; ///< by aim; not of costs
    std::vector<optimise::Target> m_targets;
    std::vector<std::string> m_targetWords, m_limitWords;
    std::optional<optimise::PolicyPackages> m_packages, m_open; ///< m_open: without locks, with all ranges
};

} // namespace core::studies
