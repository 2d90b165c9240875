// SPDX-License-Identifier: GPL-3.0-or-later
// What an index is made from, as the index engine takes it: published statistics, or a run of the model.
#pragma once

#include "core/index/definition.h"
#include "core/index/observations.h"
#include "core/indicators/data_set.h"
#include "core/policy/projection.h"

#include <optional>
#include <string>
#include <vector>

namespace ui::IndexData {

/// All regions, years and indicators of a set; units are keyed by region code and grouped by the set's first grouping.
[[nodiscard]] core::index::Observations observations(const core::indicators::DataSet& set);

/// What `framework` asks of a run, for each region of its set, at `times` in years. Units are keyed by region id. A variable that
/// the model lacks is left out, so that building the index names it.
[[nodiscard]] core::index::Observations observations(const core::policy::Projection& run, const core::index::Framework& framework,
                                                     const std::vector<double>& times);

/// Whether all variables of the framework are among them.
[[nodiscard]] bool holds(const core::index::Observations& observations, const core::index::Framework& framework);

/// The whole years of a model's span, both ends among them.
[[nodiscard]] std::vector<double> wholeYears(const core::policy::TimeSpan& span);

/// Bounds of the method's scores; nothing where scores have none (z-scores, vector).
struct ScoreRange {
    double low = 0;
    double high = 100;
};
[[nodiscard]] std::optional<ScoreRange> scoreRange(const core::index::Method& method);

/// `definition` with the weights of the branch's members at `shares` (in the order of HierarchyNode::children).
void setBranchShares(core::index::Definition& definition, const core::index::Hierarchy& hierarchy, std::size_t node,
                     const std::vector<double>& shares);

/// The framework without that indicator, or without that branch and all that is in it, and without branches that have nothing left.
void remove(core::index::Definition& definition, const std::string& id);
/// An indicator or branch hung under another branch ("" = the index), with the mean weight of its new siblings. Branches that have
/// nothing left go.
void moveTo(core::index::Definition& definition, const std::string& id, const std::string& parent);
/// The weight that keeps a branch balanced for one more member: the mean of those there are.
[[nodiscard]] double meanWeight(const core::index::Framework& framework, const std::string& parent);
/// An id that no indicator and no branch has yet: `wanted`, or with a number behind it.
[[nodiscard]] std::string freeId(const core::index::Framework& framework, const std::string& wanted);

} // namespace ui::IndexData
