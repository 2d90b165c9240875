// SPDX-License-Identifier: GPL-3.0-or-later
// The whole search for a question, from the papers' package to the value of information, stage by stage.
#pragma once

#include "ui/optimise/optimise_request.h"

#include <atomic>
#include <functional>

namespace ui {

/// Called in the thread that searches.
struct SearchHooks {
    const std::atomic<bool>* cancel = nullptr;
    /// Packages looked at in a stage, of about `total`.
    std::function<void(OptimiseStage stage, std::size_t done, std::size_t total)> progress;
    /// What there is so far: after each stage, and while the front grows.
    std::function<void(const OptimiseResult& result)> partial;
};

/// What was found; cancelled, what was found until then. The same input gives the same packages bit for bit, on any number of
/// threads. Errors are in the result, beside what could be had without.
///
/// Futures: those of the plan, the first question.futures in the robust search, the first question.judgingFutures for the chances
/// that are shown; a Sobol' plan's first ones are the same in both.
[[nodiscard]] OptimiseResult searchPackages(const OptimiseInput& input, const SearchHooks& hooks = {});

/// What is told of a package that a user chose: its figures in full, its chances, and the papers' package at its cost.
struct ChosenDetails {
    std::optional<PackageFigures> package;
    std::optional<PackageFigures> papersAtCost;
};
[[nodiscard]] core::Checked<ChosenDetails> detailsOf(const OptimiseInput& input, const PackageFigures& package,
                                                     const std::atomic<bool>* cancel = nullptr);

} // namespace ui
