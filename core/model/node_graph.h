// SPDX-License-Identifier: GPL-3.0-or-later
// Builds the shared expression graph of a resolved model: equal expressions become one node.
#pragma once

#include "core/model/resolved_model.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace core::model {

/// Nodes are only ever added. Arithmetic on numbers alone is carried out at once (not exp, sin and the like: their last bit is
/// the engine's business), so an equation that is a number in disguise is a number.
class NodeGraph {
public:
    static constexpr std::size_t kMostNodes = 2'000'000;
    static constexpr std::size_t kMostArguments = 8'000'000;

    [[nodiscard]] NodeId constant(double value) { return add(Operation::Constant, {}, kNone, value); }
    [[nodiscard]] NodeId element(ElementId element) { return add(Operation::Element, {}, element, 0); }
    [[nodiscard]] NodeId make(Operation operation, std::vector<NodeId> arguments, std::int32_t index = kNone);
    /// Initial, Previous, DelayFixed: one state slot for each different node.
    [[nodiscard]] NodeId withSlot(Operation operation, std::vector<NodeId> arguments);
    /// A random function: every call draws for itself. `seed` is NaN when the call names none.
    [[nodiscard]] NodeId draw(Operation operation, std::vector<NodeId> arguments, double seed);

    [[nodiscard]] const Node& operator[](NodeId id) const { return m_nodes[static_cast<std::size_t>(id)]; }
    [[nodiscard]] std::optional<double> constantValue(NodeId id) const;
    [[nodiscard]] const std::vector<Node>& nodes() const { return m_nodes; }
    [[nodiscard]] std::vector<Node> take() { return std::move(m_nodes); }
    [[nodiscard]] int stateSlots() const { return m_stateSlots; }
    [[nodiscard]] int draws() const { return m_draws; }
    /// True once more was asked for than a model may hold; the nodes made after that are not to be used.
    [[nodiscard]] bool full() const { return m_full; }

private:
    NodeId add(Operation operation, std::vector<NodeId> arguments, std::int32_t index, double value);
    [[nodiscard]] std::optional<double> fold(Operation operation, const std::vector<NodeId>& arguments) const;

    std::vector<Node> m_nodes;
    std::unordered_multimap<std::size_t, NodeId> m_byHash;
    std::unordered_multimap<std::size_t, NodeId> m_slotNodes;
    std::size_t m_arguments = 0;
    int m_stateSlots = 0;
    int m_draws = 0;
    bool m_full = false;
};

} // namespace core::model
