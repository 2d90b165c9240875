// SPDX-License-Identifier: GPL-3.0-or-later
// The stages of searchPackages(), which share what was found. For its sources only.
#pragma once

#include "core/optimise/front.h"
#include "ui/optimise/optimise_search.h"

namespace ui {

class OptimiseSteps {
public:
    OptimiseSteps(const OptimiseInput& input, const SearchHooks& hooks);

    [[nodiscard]] OptimiseResult run();
    [[nodiscard]] core::Checked<ChosenDetails> details(const PackageFigures& package);

private:
    using Point = std::vector<double>;

    [[nodiscard]] bool prepare();
    // Each leaves what it found in m_result; false ends the search.
    void findPapers();
    void findBest();
    void findFront();
    void findNearBest();
    void countChances();
    void findRobust();
    void findDropOuts();
    void findInformation();
    void finish();

    /// A cheaper (better) package than the best so far among those found on the way: the search goes on from there.
    void improve(const std::vector<core::optimise::Package>& found);
    void setBest(core::optimise::Optimum best);

    // --- reasons
    void seekGoal();
    void findBestAim();
    void explainUnreached(const core::optimise::GoalAnswer& answer);
    void explainWish(std::size_t wish, const core::optimise::TargetReport& report);
    void explainChance();

    // --- nearly as good
    void findExtremes(double allowance);
    void widen(const core::optimise::Tried& tried, const std::vector<core::optimise::Requirement>& requirements);

    // --- futures
    [[nodiscard]] bool openFutures();
    [[nodiscard]] bool judge(std::vector<PackageFigures*> packages);
    void chooseRobust();
    [[nodiscard]] bool takeBetter(const std::vector<PackageFigures>& found);
    [[nodiscard]] std::optional<std::vector<double>> benefitsIn(const std::vector<const PackageFigures*>& packages) const;

    // --- helpers
    [[nodiscard]] bool cancelled() const { return m_hooks.cancel && m_hooks.cancel->load(std::memory_order_relaxed); }
    void enter(OptimiseStage stage);
    void publish() const;
    [[nodiscard]] core::optimise::SearchOptions options(std::size_t evaluations, std::size_t before, std::size_t total) const;
    void complain(const core::Errors& errors);
    void complain(const core::Error& error);
    [[nodiscard]] std::optional<PackageFigures> shown(const core::optimise::Package& package);
    [[nodiscard]] std::optional<PackageFigures> shown(const Point& point);
    [[nodiscard]] Point pointOf(const PackageFigures& package) const;
    [[nodiscard]] std::vector<core::optimise::Requirement> required(bool withWishes) const; ///< limits, required targets, met wishes
    [[nodiscard]] std::size_t leverOf(std::size_t variable) const; ///< of a strength or a start
    void sample(const core::optimise::Tried& tried);
    void count(const core::optimise::Tried& tried, std::size_t failed);

    const OptimiseInput& m_input;
    const SearchHooks& m_hooks;
    OptimiseResult m_result;
    std::optional<OptimiseRequest> m_request;
    core::optimise::Problem m_problem;
    std::vector<core::optimise::Requirement> m_limits;
    std::vector<core::optimise::Target> m_targets;
    core::optimise::Optimum m_best; ///< to be compared with; empty until found
    std::vector<bool> m_wishMet;
    Point m_papers;
    core::optimise::Tried m_tried;
    std::shared_ptr<const core::uncertainty::SamplingPlan> m_plan;
    std::optional<core::optimise::PolicyPackages> m_judges; ///< in question.judgingFutures
};

} // namespace ui
