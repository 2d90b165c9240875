// SPDX-License-Identifier: GPL-3.0-or-later
// From weights of single indicators, judgements and the framework to shares of every branch. Internal to this folder.
#pragma once

#include "core/index/composite.h"

#include <span>

namespace core::index {

/// The judged weights of a branch's members, in the order of its children. Errors: those of ahpWeights().
[[nodiscard]] Result<AhpWeights> judgementsOf(const HierarchyNode& node, const Hierarchy& hierarchy, const Framework& framework,
                                              const Weighting& weighting);

/// The shares that `method` asks for. `treated`: the rows of the base x indicators; `usable` by indicator: the others get 0, and so
/// do nodes without any. Judgements are returned by node for the kinds with AHP. Errors: those of weights.h, naming the branch.
struct Shares {
    BranchShares shares;
    std::vector<AhpWeights> judgements;
    std::vector<Note> notes; ///< NegativeLoadings
};
[[nodiscard]] Result<Shares> sharesFor(const Framework& framework, const Hierarchy& hierarchy, const Weighting& weighting,
                                       const Matrix& treated, std::span<const char> usable);

/// Members that are not usable get 0, the others their weights; all of a branch together 1 (or 0, when it has none).
void dropUnusable(const Hierarchy& hierarchy, std::span<const char> usable, BranchShares& shares);

/// Fills indicatorWeights and nodeWeights from `shares`.
void multiplyDown(const Hierarchy& hierarchy, Estimates& estimates);

} // namespace core::index
