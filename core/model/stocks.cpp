// SPDX-License-Identifier: GPL-3.0-or-later
// Fourth step of resolving: what flows in and out of each stock, and the limits of stocks that may not fall below zero.
#include "core/model/conveyors.h"
#include "core/model/resolution.h"

#include <algorithm>

namespace core::model {

namespace {

/// The elements of the flow that belong to each element of the stock.
struct FlowLink {
    VariableId flow = kNone;
    std::vector<ElementId> elements;
};

/// Everything about one stock's flows, before and after limits.
struct StockFlows {
    VariableId stock = kNone;
    std::vector<FlowLink> inflows;
    std::vector<FlowLink> outflows;
};

class StockResolver {
public:
    explicit StockResolver(Resolution& resolution) : m_resolution(resolution) {}

    void run()
    {
        for (std::size_t i = 0; i < m_resolution.infos.size(); ++i) {
            const auto id = static_cast<VariableId>(i);
            if (m_resolution.variable(id).kind == VariableKind::Stock && m_resolution.info(id).definition != nullptr)
                m_stocks.push_back(linkFlows(id));
        }
        if (!m_resolution.diagnostics.empty())
            return;
        refuseStrayLeaks();
        countDrains();
        for (const StockFlows& flows : m_stocks) {
            const bool isConveyor = m_resolution.info(flows.stock).definition->conveyor.has_value();
            if (isConveyor)
                resolveConveyor(m_resolution, flows.stock);
            else if (m_resolution.info(flows.stock).nonNegative)
                limit(flows);
        }
        for (const StockFlows& flows : m_stocks)
            setNetFlow(flows);
    }

private:
    StockFlows linkFlows(VariableId stock)
    {
        StockFlows flows;
        flows.stock = stock;
        const VariableDefinition& definition = *m_resolution.info(stock).definition;
        for (const SourceText& name : definition.inflows)
            link(stock, name, flows.inflows, m_resolution.variable(stock).inflows);
        for (const SourceText& name : definition.outflows)
            link(stock, name, flows.outflows, m_resolution.variable(stock).outflows);
        return flows;
    }

    void link(VariableId stock, const SourceText& name, std::vector<FlowLink>& links, std::vector<VariableId>& ids)
    {
        const CanonicalName canonical = CanonicalName::fromWritten(name.text);
        const Symbol* const symbol = findSymbol(m_resolution, m_resolution.info(stock).scope, canonical);
        if (symbol == nullptr || symbol->variable == kNone) {
            m_resolution.diagnostics.add(ErrorKind::UnknownName,
                                         "the flow '" + displayName(name.text) + "' is not in the model; add it or remove it from the stock",
                                         name.line, m_resolution.variable(stock).name, {displayName(name.text)});
            return;
        }
        FlowLink flowLink{symbol->variable, {}};
        for (int i = 0; i < m_resolution.variable(stock).elementCount; ++i) {
            const auto element = flowElement(stock, i, symbol->variable);
            if (!element) {
                m_resolution.diagnostics.add(ErrorKind::WrongSubscript,
                                             "the flow '" + displayName(name.text) + "' and the stock have different dimensions", name.line,
                                             m_resolution.variable(stock).name, {displayName(name.text)});
                return;
            }
            flowLink.elements.push_back(*element);
        }
        ids.push_back(symbol->variable);
        links.push_back(std::move(flowLink));
    }

    /// The same dimension, or two that map onto each other by position (isee:maps_to).
    [[nodiscard]] bool corresponds(int a, int b) const
    {
        return a == b || m_resolution.mapsTo[static_cast<std::size_t>(a)] == b || m_resolution.mapsTo[static_cast<std::size_t>(b)] == a;
    }

    /// The flow's element whose subscripts are the stock's: dimensions match by name, in any order.
    [[nodiscard]] std::optional<ElementId> flowElement(VariableId stock, int i, VariableId flow) const
    {
        const Variable& from = m_resolution.model.variables[static_cast<std::size_t>(flow)];
        const Variable& to = m_resolution.model.variables[static_cast<std::size_t>(stock)];
        if (from.elementCount != to.elementCount || from.dimensions.size() != to.dimensions.size())
            return std::nullopt;
        const std::vector<int> indices = unflatten(m_resolution, to.dimensions, i);
        std::vector<bool> used(indices.size(), false);
        ElementId flat = 0;
        for (const int dimension : from.dimensions) {
            std::size_t k = 0;
            while (k < indices.size() && (used[k] || !corresponds(to.dimensions[k], dimension)))
                ++k;
            if (k == indices.size())
                return std::nullopt;
            used[k] = true;
            flat = flat * m_resolution.dimensionSize(dimension) + indices[k];
        }
        return from.firstElement + flat;
    }

    /// A leak flow means something only at a conveyor.
    void refuseStrayLeaks()
    {
        std::set<VariableId> ofConveyors;
        for (const StockFlows& flows : m_stocks)
            if (m_resolution.info(flows.stock).definition->conveyor)
                for (const FlowLink& link : flows.outflows)
                    ofConveyors.insert(link.flow);
        for (std::size_t i = 0; i < m_resolution.infos.size(); ++i) {
            const auto id = static_cast<VariableId>(i);
            const VariableDefinition* const definition = m_resolution.info(id).definition;
            if (definition != nullptr && definition->leak && !ofConveyors.contains(id))
                m_resolution.error(ErrorKind::UnsupportedFeature, "<leak> has a meaning only for an outflow of a conveyor; remove it", id);
        }
    }

    void countDrains()
    {
        for (const StockFlows& flows : m_stocks)
            for (const FlowLink& link : flows.outflows)
                for (const ElementId element : link.elements)
                    ++m_drains[element];
    }

    /// True when the value of `from` depends on `target` at the same moment.
    [[nodiscard]] bool dependsOn(ElementId from, ElementId target) const
    {
        std::set<NodeId> seen;
        std::vector<NodeId> pending{m_resolution.model.elements[static_cast<std::size_t>(from)].equation};
        while (!pending.empty()) {
            const NodeId id = pending.back();
            pending.pop_back();
            if (!seen.insert(id).second)
                continue;
            if (++m_resolution.steps > kMostLoweringSteps) {
                m_resolution.refuseSize("the flows of the non-negative stocks depend on more than this program can follow");
                return true;
            }
            const Node& node = m_resolution.graph[id];
            if (node.operation == Operation::Initial || node.operation == Operation::Previous)
                continue;
            if (node.operation == Operation::Element) {
                const Element& element = m_resolution.model.elements[static_cast<std::size_t>(node.index)];
                if (node.index == target)
                    return true;
                if (m_resolution.model.variables[static_cast<std::size_t>(element.variable)].kind != VariableKind::Stock)
                    pending.push_back(element.equation);
            }
            pending.insert(pending.end(), node.arguments.begin(), node.arguments.end());
        }
        return false;
    }

    /// XMILE 1.0 section 4.2: a stock may not fall below zero in a step. What is there (stock/dt) plus what flows in is divided
    /// among the outflows in the order in which they are listed: each becomes MIN(itself, MAX(0, what is left)). A negative
    /// inflow drains too and is held to what is left. An inflow that itself depends on the outflow is not counted, which errs
    /// on the safe side and keeps rings of such stocks solvable. With Runge-Kutta the limit holds for each stage.
    ///
    /// A flow that drains several stocks at once cannot be held back by one of them for all: each of those stocks then limits
    /// what leaves it, and the flow keeps its own value.
    void limit(const StockFlows& flows)
    {
        NodeGraph& graph = m_resolution.graph;
        const NodeId zero = graph.constant(0);
        const Variable stock = m_resolution.variable(flows.stock);
        for (int i = 0; i < stock.elementCount; ++i) {
            const auto index = static_cast<std::size_t>(i);
            NodeId left = graph.make(Operation::Divide, {graph.element(stock.firstElement + i), graph.make(Operation::TimeStep, {})});
            for (const FlowLink& link : flows.inflows) {
                const ElementId inflow = link.elements[index];
                if (!m_resolution.info(link.flow).nonNegative && mayBeLimited(inflow, left)) {
                    Element& element = m_resolution.element(inflow);
                    const NodeId least = graph.make(Operation::Negate, {graph.make(Operation::Maximum, {zero, left})});
                    element.equation = graph.make(Operation::Maximum, {element.equation, least});
                    element.constant = false;
                }
                const bool circular = std::any_of(flows.outflows.begin(), flows.outflows.end(), [&](const FlowLink& out) {
                    return out.elements[index] == inflow || dependsOn(inflow, out.elements[index]);
                });
                if (!circular)
                    left = graph.make(Operation::Add, {left, graph.element(inflow)});
            }
            for (const FlowLink& link : flows.outflows) {
                const ElementId outflow = link.elements[index];
                const NodeId most = graph.make(Operation::Maximum, {zero, left});
                if (m_drains[outflow] > 1) {
                    const NodeId limited = graph.make(Operation::Minimum, {graph.element(outflow), most});
                    m_limitedDrains[{stock.firstElement + i, outflow}] = limited;
                    left = graph.make(Operation::Subtract, {left, limited});
                } else {
                    Element& element = m_resolution.element(outflow);
                    element.equation = graph.make(Operation::Minimum, {element.equation, most});
                    element.constant = false;
                    left = graph.make(Operation::Subtract, {left, graph.element(outflow)});
                }
            }
        }
    }

    /// Whether an inflow may be limited by `left` without a circle; constants that are not negative need no limit.
    [[nodiscard]] bool mayBeLimited(ElementId inflow, NodeId left) const
    {
        const auto value = m_resolution.graph.constantValue(m_resolution.model.elements[static_cast<std::size_t>(inflow)].equation);
        if (value)
            return *value < 0;
        std::vector<NodeId> pending{left};
        while (!pending.empty()) {
            const Node& node = m_resolution.graph[pending.back()];
            pending.pop_back();
            if (node.operation == Operation::Element && (node.index == inflow || flowDependsOn(node.index, inflow)))
                return false;
            pending.insert(pending.end(), node.arguments.begin(), node.arguments.end());
        }
        return true;
    }

    [[nodiscard]] bool flowDependsOn(ElementId from, ElementId target) const
    {
        const Element& element = m_resolution.model.elements[static_cast<std::size_t>(from)];
        return m_resolution.model.variables[static_cast<std::size_t>(element.variable)].kind != VariableKind::Stock
            && dependsOn(from, target);
    }

    void setNetFlow(const StockFlows& flows)
    {
        NodeGraph& graph = m_resolution.graph;
        const Variable& stock = m_resolution.variable(flows.stock);
        for (int i = 0; i < stock.elementCount; ++i) {
            const auto index = static_cast<std::size_t>(i);
            NodeId net = kNone;
            for (const FlowLink& link : flows.inflows) {
                const NodeId flow = graph.element(link.elements[index]);
                net = net == kNone ? flow : graph.make(Operation::Add, {net, flow});
            }
            for (const FlowLink& link : flows.outflows) {
                const auto limited = m_limitedDrains.find({stock.firstElement + i, link.elements[index]});
                const NodeId flow = limited == m_limitedDrains.end() ? graph.element(link.elements[index]) : limited->second;
                net = net == kNone ? graph.make(Operation::Negate, {flow}) : graph.make(Operation::Subtract, {net, flow});
            }
            m_resolution.element(stock.firstElement + i).netFlow = net == kNone ? graph.constant(0) : net;
        }
    }

    Resolution& m_resolution;
    std::vector<StockFlows> m_stocks;
    std::map<ElementId, int> m_drains; ///< how many stocks an element of a flow drains
    std::map<std::pair<ElementId, ElementId>, NodeId> m_limitedDrains;
};

} // namespace

void resolveStocks(Resolution& resolution)
{
    StockResolver(resolution).run();
}

} // namespace core::model
