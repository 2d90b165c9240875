// SPDX-License-Identifier: GPL-3.0-or-later
// Which values of the scalar graph once were the elements of one array.
#pragma once

#include "core/engine/graph.h"
#include "core/model/resolved_model.h"

#include <unordered_map>

namespace core::engine {

/// Remembers which elements the values are, and recognises expressions over whole arrays: SUM(x[*]*y[*]) is a Sum over
/// x[1]*y[1], x[2]*y[2], ...: the same operation on consecutive elements.
class ArrayShape {
public:
    explicit ArrayShape(const Graph& graph) : m_graph(graph) {}

    /// The first label given to a value stays.
    void label(ValueId value, model::ElementId element, model::VariableId variable)
    {
        m_labels.try_emplace(value, Label{element, variable});
    }

    /// Whether `values`, in their order, come from arrays, element by element, at least one of them not the same for all.
    [[nodiscard]] bool isArray(std::span<const ValueId> values) const;

private:
    struct Label {
        model::ElementId element;
        model::VariableId variable;
    };
    [[nodiscard]] bool matches(std::span<const ValueId> values, int depth) const;
    [[nodiscard]] bool areConsecutive(std::span<const ValueId> values) const;

    const Graph& m_graph;
    std::unordered_map<ValueId, Label> m_labels;
};

} // namespace core::engine
