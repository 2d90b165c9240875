// SPDX-License-Identifier: GPL-3.0-or-later
// The causal graph as the map shows it: the variables that people are shown and the levers, with links between these only.
//
// What the tables do not name (flows that only fill a stock, parameters, costs of single levers) is folded into the links that go
// through it. A model that the tables do not know is shown whole.
#pragma once

#include "core/causes/causal_graph.h"
#include "core/policy/catalogue.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

enum class MapKind { Lever, Stock, Variable };

struct MapNode {
    core::model::VariableId variable = 0;
    std::string id; ///< as in the tables, or the model's name
    MapKind kind = MapKind::Variable;
    core::policy::Dimension sector = core::policy::Dimension::Outcome; ///< of a lever: its group
    std::string sectorId; ///< as in the tables ("institution"), or the model's group
};

struct MapLink {
    int from = 0; ///< into MapGraph::nodes
    int to = 0;
    core::causes::Polarity polarity = core::causes::Polarity::None;
    /// The effect takes its time: a delay function, or a stock that closes a gap step by step.
    bool delayed = false;
    std::vector<core::model::VariableId> through; ///< variables folded into it, on the shortest way
};

struct MapGraph {
    std::vector<MapNode> nodes; ///< variables in the tables' order, then levers
    std::vector<MapLink> links;
    std::vector<std::vector<int>> outgoing; ///< by node: indices into links
    std::vector<std::vector<int>> incoming;
    bool knownModel = true; ///< the tables name its variables

    [[nodiscard]] int indexOf(std::string_view id) const; ///< -1 when not on the map
    [[nodiscard]] int indexOfVariable(core::model::VariableId variable) const;
    [[nodiscard]] int linkBetween(int from, int to) const; ///< -1 when there is none
    [[nodiscard]] std::size_t variableCount() const;       ///< nodes that are not levers
};

[[nodiscard]] MapGraph mapGraph(const core::model::ResolvedModel& model, const core::causes::CausalGraph& graph,
                                const core::policy::Catalogue& catalogue);

/// A loop of the model as nodes of the map, in order, without what is folded away. Empty when fewer than two are left.
[[nodiscard]] std::vector<int> nodesOfLoop(const MapGraph& graph, const std::vector<core::model::VariableId>& variables);

/// A part of the map: nodes and the links drawn between them.
struct MapPart {
    std::vector<int> nodes;
    std::vector<int> links;
    std::size_t linksLeftOut = 0; ///< between these nodes, not drawn
    std::size_t nodesLeftOut = 0; ///< causes and effects farther from the centre that had no room
};

/// What acts on `centre` and what it acts on, one step in full; all of `loop`; and as far as `most` nodes allow (levers first, then
/// stocks) what acts on the causes, and what the effects act on in turn. Links beside these ways are drawn while there are few.
[[nodiscard]] MapPart neighbourhood(const MapGraph& graph, int centre, const std::vector<int>& loop, std::size_t most = 18);

/// Everything.
[[nodiscard]] MapPart wholeMap(const MapGraph& graph);

} // namespace ui
