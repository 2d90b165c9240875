// SPDX-License-Identifier: GPL-3.0-or-later
// build() in three steps, so that the method study can share what several variants have in common. Internal to this folder.
#pragma once

#include "core/index/composite.h"

#include <vector>

namespace core::index {

/// Hierarchy, denominated, imputed and screened values. `definition` and `observations` are valid.
[[nodiscard]] Checked<Composite> prepare(const Definition& definition, const Observations& observations);

/// Treated and normalised values with their estimates, but no shares. Errors: as build().
[[nodiscard]] Checked<void> normaliseValues(const Definition& definition, Composite& composite);

/// Shares of every set of estimates. Errors: as build().
[[nodiscard]] Checked<void> weigh(const Definition& definition, Composite& composite);

/// Ideal points and scores. Room for intermediate values is taken from `members`.
void scoreAll(const Definition& definition, Composite& composite, std::vector<double>& members);

/// The rows that a set of estimates is made from, and those that it is applied to.
struct EstimateRows {
    std::vector<std::size_t> base;
    std::size_t firstTime = 0;
    std::size_t times = 0;
};
[[nodiscard]] Checked<std::vector<EstimateRows>> estimateRows(const Estimation& estimation, const Composite& composite);

/// The scores of the units at one time with another way to aggregate and other shares than scoreAll() took. `rows`: those of the set
/// of estimates that serves the time. Room for intermediate values is taken from `members` and `scores`.
[[nodiscard]] std::vector<double> scoresAt(const Method& method, const Composite& composite, const EstimateRows& rows,
                                           const BranchShares& shares, std::size_t time, std::vector<double>& members, Matrix& scores);

} // namespace core::index
