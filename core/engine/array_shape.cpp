// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/array_shape.h"

#include <algorithm>

namespace core::engine {

namespace {

constexpr int kDeepest = 12; ///< of an expression inside SUM(...); a deeper one is summed pair by pair, with the same result

bool allSame(std::span<const ValueId> values)
{
    return std::ranges::all_of(values, [&](ValueId id) { return id == values[0]; });
}

} // namespace

bool ArrayShape::isArray(std::span<const ValueId> values) const
{
    return !allSame(values) && matches(values, 0);
}

bool ArrayShape::matches(std::span<const ValueId> values, int depth) const
{
    if (allSame(values) || areConsecutive(values))
        return true;
    const Value& first = m_graph[values[0]];
    if (isLeaf(first.op) || depth == kDeepest)
        return false;
    for (const ValueId id : values) {
        const Value& value = m_graph[id];
        if (value.op != first.op || value.index != first.index || value.argumentCount != first.argumentCount)
            return false;
    }
    std::vector<ValueId> arguments(values.size());
    for (std::size_t i = 0; i < first.argumentCount; ++i) {
        for (std::size_t j = 0; j < values.size(); ++j)
            arguments[j] = m_graph.arguments(values[j])[i];
        if (!matches(arguments, depth + 1))
            return false;
    }
    return true;
}

bool ArrayShape::areConsecutive(std::span<const ValueId> values) const
{
    const auto first = m_labels.find(values[0]);
    if (first == m_labels.end())
        return false;
    for (std::size_t i = 1; i < values.size(); ++i) {
        const auto label = m_labels.find(values[i]);
        if (label == m_labels.end() || label->second.variable != first->second.variable
            || label->second.element != first->second.element + static_cast<model::ElementId>(i))
            return false;
    }
    return true;
}

} // namespace core::engine
