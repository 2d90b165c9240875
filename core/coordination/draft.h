// SPDX-License-Identifier: GPL-3.0-or-later
// From what holds a region back to the levers that act on it: the start of "Draft a scenario from these".
//
// An obstacle is a variable of the model, or a published statistic that a table (data/tables/obstacle-levers.csv) ties to
// variables and levers, with the reason. Levers of a variable are those from which the model's links lead to it; few links first.
// A lever acts on the model's variable. That the statistic itself rises is not claimed.
#pragma once

#include "core/base/result.h"
#include "core/causes/causal_graph.h"

#include <filesystem>
#include <string>
#include <vector>

namespace core::coordination {

/// A statistic (or variable) and what of the model answers to it.
struct ObstacleLink {
    std::string indicator;
    std::vector<std::string> variables; ///< of the model
    std::vector<std::string> levers; ///< ids; empty = those that the model's links lead from, nearest first
    std::string reasonEn, reasonZh;
};

/// Errors, all of them: those of reading the table; DuplicateName; Malformed (neither variable nor lever).
[[nodiscard]] Checked<std::vector<ObstacleLink>> readObstacleLinks(const std::filesystem::path& dataDirectory);

/// A lever's own variable in the model is its id.
struct LeverPath {
    std::string lever;
    /// From the lever to the obstacle's variable, the nearest of the table's. Empty when the table names a lever that the links
    /// do not lead from.
    std::vector<model::VariableId> path;
    causes::Polarity polarity = causes::Polarity::None; ///< along the path
};

struct DraftObstacle {
    std::string indicator;
    bool goodWhenUp = true; ///< direction in which it gets better: only levers that push that way are taken
};

struct DraftedObstacle {
    std::string indicator;
    int link = -1; ///< position in the links; -1 = a variable of the model by itself
    std::vector<LeverPath> levers; ///< the nearest, at most `leversEach`
};

struct Draft {
    std::vector<DraftedObstacle> obstacles; ///< in the order given
    std::vector<std::string> levers; ///< of all of them, each once, in that order
    std::vector<std::string> unanswered; ///< indicators that no lever acts on, or that are not known
};

/// `levers`: ids of all levers that there are. Errors: NotFound (the link of an obstacle names a variable or lever that
/// there is not; links of others are not looked at).
[[nodiscard]] Result<Draft> draftLevers(const std::vector<DraftObstacle>& obstacles, const std::vector<ObstacleLink>& links,
                                        const model::ResolvedModel& model, const causes::CausalGraph& graph,
                                        const std::vector<std::string>& levers, int leversEach = 2);

} // namespace core::coordination
