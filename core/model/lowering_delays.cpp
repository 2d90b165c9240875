// SPDX-License-Identifier: GPL-3.0-or-later
// Delays, smooths and trends written out as the stocks they are. XMILE 1.0 section 3.5.3.
#include "core/model/lowering.h"

#include <cmath>

namespace core::model {

namespace {

constexpr int kHighestOrder = 1000;

} // namespace

/// Equal stocks are made once.
NodeId Lowering::hiddenStock(Accumulation accumulation, NodeId initial, NodeId inflow, NodeId time)
{
    NodeGraph& graph = m_resolution.graph;
    const bool drains = accumulation == Accumulation::Drain;
    const std::vector<NodeId> key{initial, inflow, time, drains ? 1 : 0};
    if (const auto it = m_resolution.hiddenStocks.find(key); it != m_resolution.hiddenStocks.end())
        return it->second;
    const std::string name = (drains ? "in transit " : "smoothed ") + std::to_string(m_resolution.hiddenStocks.size() + 1) + " of "
        + m_resolution.variable(m_place.variable).name;
    const VariableId variable = addHiddenVariable(m_resolution, VariableKind::Stock, name, m_place.variable);
    const ElementId id = m_resolution.variable(variable).firstElement;
    const NodeId stock = graph.element(id);
    Element& element = m_resolution.element(id);
    element.equation = initial;
    element.netFlow = drains ? difference(inflow, quotient(stock, time)) : quotient(difference(inflow, stock), time);
    m_resolution.hiddenStocks.emplace(key, stock);
    return stock;
}

std::optional<int> Lowering::constantOrder(const Expression& call, NodeId node)
{
    const auto value = m_resolution.graph.constantValue(node);
    if (value && *value >= 1 && *value <= kHighestOrder && *value == std::floor(*value))
        return static_cast<int>(*value);
    fail(call, ErrorKind::InvalidArgument,
         "the order of " + call.name + " must be a whole number from 1 to 1000, written as a number", {call.name});
    return std::nullopt;
}

/// `order` first-order smooths in a row, each with time/order: d s1 = (input - s1)/(time/order), d s2 = (s1 - s2)/...
/// All start at `initial`, or at the input.
NodeId Lowering::smooth(NodeId input, NodeId time, NodeId initial, int order)
{
    const NodeId start = initial == kNone ? input : initial;
    const NodeId stageTime = order == 1 ? time : quotient(time, number(order));
    NodeId stage = input;
    for (int i = 0; i < order; ++i)
        stage = hiddenStock(Accumulation::Adjust, start, stage, stageTime);
    return stage;
}

/// Material in `order` stocks in a row, each drained at stock/(time/order), so that nothing is lost when the time changes.
/// Each holds at first what passes through at `initial` (or at the input).
NodeId Lowering::delay(NodeId input, NodeId time, NodeId initial, int order)
{
    const NodeId stageTime = order == 1 ? time : quotient(time, number(order));
    const NodeId contents = product(initial == kNone ? input : initial, stageTime);
    NodeId flow = input;
    for (int i = 0; i < order; ++i)
        flow = quotient(hiddenStock(Accumulation::Drain, contents, flow, stageTime), stageTime);
    return flow;
}

/// (input - average) / (average * time), average = a first-order smooth of the input that starts where the trend is
/// `initialTrend` (0 when none is given): input / (1 + initialTrend * time).
NodeId Lowering::trend(NodeId input, NodeId time, NodeId initialTrend)
{
    const NodeId start = initialTrend == kNone
        ? input
        : quotient(input, sum(number(1), product(initialTrend, time)));
    const NodeId average = hiddenStock(Accumulation::Adjust, start, input, time);
    return quotient(difference(input, average), product(average, time));
}

} // namespace core::model
