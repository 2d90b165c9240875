// SPDX-License-Identifier: GPL-3.0-or-later
// The scores of nodes from the scores of their members, for build(), frozen indices and the method study. Internal to this folder.
#pragma once

#include "core/index/composite.h"

#include <span>
#include <vector>

namespace core::index {

/// Consecutive rows of units at consecutive times.
struct ScoreRows {
    std::span<const double> normalised; ///< rows x indicators
    std::span<double> scores;           ///< rows x nodes
    std::size_t units = 0;
    std::size_t times = 0;
};

/// Fills column `node` of the scores; its members must be there. `members` is room of any size, grown as needed.
void scoreNode(const Hierarchy& hierarchy, const Method& method, std::size_t node, std::span<const double> shares, const IdealPoints& ideal,
               const ScoreRows& rows, std::vector<double>& members);

/// All nodes, from the leaves up.
void scoreNodes(const Hierarchy& hierarchy, const Method& method, const BranchShares& shares, const std::vector<IdealPoints>& ideals,
                const ScoreRows& rows, std::vector<double>& members);

/// The first node whose score is no sum of its members' parts: of several members and no arithmetic mean. Null when all are.
[[nodiscard]] const HierarchyNode* firstWithoutSum(const Hierarchy& hierarchy, const Method& method);

/// The points that each indicator adds to the index in one row; missing for what is not there. `reach` is room by node.
void divideScore(const Hierarchy& hierarchy, const BranchShares& shares, std::span<const double> normalised, std::span<const double> scores,
                 std::span<double> reach, std::span<double> parts);

/// The members of `node`, row by row.
void gatherMembers(const Hierarchy& hierarchy, std::size_t node, const ScoreRows& rows, std::size_t firstRow, std::size_t count,
                   std::span<double> members);

} // namespace core::index
