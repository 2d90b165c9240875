// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/node_graph.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>

namespace core::model {

namespace {

std::size_t mix(std::size_t seed, std::uint64_t value)
{
    return seed ^ (std::hash<std::uint64_t>()(value) * 0x9E3779B97F4A7C15ULL + (seed << 6U) + (seed >> 2U));
}

std::size_t hashOf(Operation operation, const std::vector<NodeId>& arguments, std::int32_t index, double value)
{
    std::size_t seed = static_cast<std::size_t>(operation);
    seed = mix(seed, static_cast<std::uint32_t>(index));
    seed = mix(seed, std::bit_cast<std::uint64_t>(value));
    for (const NodeId argument : arguments)
        seed = mix(seed, static_cast<std::uint32_t>(argument));
    return seed;
}

double truth(bool value)
{
    return value ? 1 : 0;
}

} // namespace

NodeId NodeGraph::add(Operation operation, std::vector<NodeId> arguments, std::int32_t index, double value)
{
    const std::size_t hash = hashOf(operation, arguments, index, value);
    const auto [first, last] = m_byHash.equal_range(hash);
    for (auto it = first; it != last; ++it) {
        const Node& node = m_nodes[static_cast<std::size_t>(it->second)];
        if (node.operation == operation && node.index == index && node.arguments == arguments
            && std::bit_cast<std::uint64_t>(node.value) == std::bit_cast<std::uint64_t>(value))
            return it->second;
    }
    m_arguments += arguments.size();
    if (m_nodes.size() >= kMostNodes || m_arguments > kMostArguments) {
        m_full = true;
        return 0;
    }
    const auto id = static_cast<NodeId>(m_nodes.size());
    m_nodes.push_back({operation, index, value, std::move(arguments)});
    m_byHash.emplace(hash, id);
    return id;
}

NodeId NodeGraph::make(Operation operation, std::vector<NodeId> arguments, std::int32_t index)
{
    if (const auto value = fold(operation, arguments))
        return constant(*value);
    return add(operation, std::move(arguments), index, 0);
}

NodeId NodeGraph::withSlot(Operation operation, std::vector<NodeId> arguments)
{
    const std::size_t hash = hashOf(operation, arguments, kNone, 0);
    const auto [first, last] = m_slotNodes.equal_range(hash);
    for (auto it = first; it != last; ++it) {
        const Node& node = m_nodes[static_cast<std::size_t>(it->second)];
        if (node.operation == operation && node.arguments == arguments)
            return it->second;
    }
    const NodeId id = add(operation, std::move(arguments), m_stateSlots++, 0);
    m_slotNodes.emplace(hash, id);
    return id;
}

NodeId NodeGraph::draw(Operation operation, std::vector<NodeId> arguments, double seed)
{
    return add(operation, std::move(arguments), m_draws++, seed);
}

std::optional<double> NodeGraph::constantValue(NodeId id) const
{
    const Node& node = (*this)[id];
    if (node.operation != Operation::Constant)
        return std::nullopt;
    return node.value;
}

std::optional<double> NodeGraph::fold(Operation operation, const std::vector<NodeId>& arguments) const
{
    std::vector<double> values;
    for (const NodeId argument : arguments) {
        const auto value = constantValue(argument);
        if (!value)
            return std::nullopt;
        values.push_back(*value);
    }
    if (values.empty())
        return std::nullopt;
    const double a = values[0];
    const double b = values.size() > 1 ? values[1] : 0;
    switch (operation) {
    case Operation::Add: {
        double sum = a;
        for (std::size_t i = 1; i < values.size(); ++i)
            sum += values[i];
        return sum;
    }
    case Operation::Multiply: {
        double product = a;
        for (std::size_t i = 1; i < values.size(); ++i)
            product *= values[i];
        return product;
    }
    case Operation::Subtract: return a - b;
    case Operation::Divide: return a / b;
    case Operation::Negate: return -a;
    case Operation::Abs: return std::abs(a);
    case Operation::Integer: return std::floor(a);
    case Operation::Less: return truth(a < b);
    case Operation::LessOrEqual: return truth(a <= b);
    case Operation::Equal: return truth(a == b);
    case Operation::NotEqual: return truth(a != b);
    case Operation::GreaterOrEqual: return truth(a >= b);
    case Operation::Greater: return truth(a > b);
    case Operation::And: return truth(a != 0 && b != 0);
    case Operation::Or: return truth(a != 0 || b != 0);
    case Operation::Not: return truth(a == 0);
    case Operation::Minimum: return *std::min_element(values.begin(), values.end());
    case Operation::Maximum: return *std::max_element(values.begin(), values.end());
    default: return std::nullopt;
    }
}

} // namespace core::model
