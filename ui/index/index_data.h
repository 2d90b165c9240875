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

/// All regions, years and indicators of a set; units are keyed by region code and grouped by `grouping` ("" = not at all).
[[nodiscard]] core::index::Observations observations(const core::indicators::DataSet& set, const std::string& grouping);

/// What `framework` asks of a run, for each region of its set, at `times` in years. Units are keyed by region id. A variable that
/// the model lacks is left out, so that building the index names it.
[[nodiscard]] core::index::Observations observations(const core::policy::Projection& run, const core::index::Framework& framework,
                                                     const std::vector<double>& times);

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

/// The framework without that indicator, and without branches that have nothing left.
void removeIndicator(core::index::Definition& definition, const std::string& id);

} // namespace ui::IndexData
