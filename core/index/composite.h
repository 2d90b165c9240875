// SPDX-License-Identifier: GPL-3.0-or-later
// An index calculated from observations, with the result of every stage.
//
// Matrices over indicators are rows of the observations x indicators of the framework; over nodes, rows x Hierarchy::nodes, of which
// column 0 is the index. Missing values follow these rules: a value stays missing unless the method imputes it; an indicator
// without differences (or without data) in the base is left out; a node is made from the members that are there, their weights
// scaled up in proportion, unless fewer than Method::minimumPresent are; a unit that was screened out has no scores at that time.
#pragma once

#include "core/base/result.h"
#include "core/index/aggregate.h"
#include "core/index/definition.h"
#include "core/index/note.h"
#include "core/index/observations.h"
#include "core/index/stages.h"
#include "core/index/weights.h"

#include <string>
#include <vector>

namespace core::index {

/// Shares of a branch's members, in the order of HierarchyNode::children; they add up to 1.
using BranchShares = std::vector<std::vector<double>>; ///< by node

/// What was taken from the base: once for Frozen and AllYears, once a time for EachYear.
struct Estimates {
    std::vector<ColumnTreatment> treatments; ///< by indicator
    std::vector<ColumnScale> scales;         ///< by indicator
    BranchShares shares;
    std::vector<double> indicatorWeights; ///< by indicator: the product of shares from it up to the index; they add up to 1
    std::vector<double> nodeWeights;      ///< by node: the same; 1 for the index
    std::vector<IdealPoints> ideals;      ///< by node: of its members, where it is made by TOPSIS; else empty
    std::vector<AhpWeights> judgements;   ///< by node, for the kinds with AHP; else empty
};

struct Composite {
    Hierarchy hierarchy;
    std::vector<std::string> indicators; ///< ids
    std::vector<Unit> units;
    std::vector<double> times;

    Denominated denominated;
    Imputed imputed;
    Screened screened;
    Matrix treated;
    Matrix normalised;
    std::vector<Estimates> estimates;
    Matrix scores;          ///< rows x nodes
    std::vector<int> ranks; ///< by row, of the index within its time; 1 = best, equal scores share it, 0 = no score
    std::vector<Note> notes;

    [[nodiscard]] std::size_t row(std::size_t time, std::size_t unit) const { return time * units.size() + unit; }
    [[nodiscard]] const Estimates& estimatesAt(std::size_t time) const { return estimates[estimates.size() == 1 ? 0 : time]; }
};

/// All stages. Errors: those of validate() and resolve(); UnknownName (a variable the observations lack, a year to freeze at);
/// InvalidArgument (nothing measured in the base, weights that the base cannot give).
[[nodiscard]] Checked<Composite> build(const Definition& definition, const Observations& observations);

/// Points that each indicator adds to the index of each row: rows x indicators. A row's sum is its score to rounding; an indicator
/// that is missing there adds nothing and reads missing. Weights left free by missing members are shared as in the score.
/// Errors: UnsupportedFeature where a level is not an arithmetic mean: what adds up is not defined there.
[[nodiscard]] Result<Matrix> contributions(const Definition& definition, const Composite& composite);

} // namespace core::index
