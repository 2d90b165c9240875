// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/conveyors.h"

#include "core/model/lowering.h"

#include <algorithm>

namespace core::model {

namespace {

/// True when the value cannot change during a run.
bool isFixed(const Resolution& resolution, NodeId root)
{
    std::set<NodeId> seen;
    std::vector<NodeId> pending{root};
    while (!pending.empty()) {
        const NodeId id = pending.back();
        pending.pop_back();
        if (!seen.insert(id).second)
            continue;
        const Node& node = resolution.graph[id];
        if (node.operation == Operation::Element) {
            const Element& element = resolution.model.elements[static_cast<std::size_t>(node.index)];
            if (resolution.model.variables[static_cast<std::size_t>(element.variable)].kind == VariableKind::Stock
                || element.equation == kNone)
                return false;
            pending.push_back(element.equation);
        } else if (node.operation == Operation::Time || node.index != kNone || node.operation == Operation::Step
                   || node.operation == Operation::Ramp || node.operation == Operation::Pulse || node.operation == Operation::PulseTrain) {
            return false; // tables and kept values could be fixed too, but nobody writes them here
        }
        pending.insert(pending.end(), node.arguments.begin(), node.arguments.end());
    }
    return true;
}

class ConveyorResolver {
public:
    ConveyorResolver(Resolution& resolution, VariableId stock) : m_resolution(resolution), m_stock(stock) {}

    void run()
    {
        const VariableDefinition& definition = *m_resolution.info(m_stock).definition;
        const Conveyor& conveyor = *definition.conveyor;
        if (conveyor.capacity || conveyor.inflowLimit || conveyor.sample || conveyor.arrest)
            return refuse("a conveyor with capacity, inflow limit, sampled transit time or arrest");
        if (m_resolution.variable(m_stock).elementCount != 1)
            return refuse("an array of conveyors");
        const NodeId time = lowerFixed(conveyor.transitTime, "transit time");
        if (time == kNone || !sortOutflows())
            return;
        rewrite(time);
    }

private:
    void refuse(const std::string& what)
    {
        m_resolution.error(ErrorKind::UnsupportedFeature, what + " is not supported; write it out with stocks and delays", m_stock);
    }

    NodeId lowerFixed(const SourceText& source, const std::string& what)
    {
        EquationPlace place;
        place.scope = m_resolution.info(m_stock).scope;
        place.variable = m_stock;
        place.element = m_resolution.variable(m_stock).firstElement;
        const NodeId node = lowerText(m_resolution, place, source);
        if (node != kNone && !isFixed(m_resolution, node)) {
            refuse("a conveyor whose " + what + " changes during the run");
            return kNone;
        }
        return node;
    }

    bool sortOutflows()
    {
        for (const VariableId flow : m_resolution.variable(m_stock).outflows) {
            const VariableDefinition* const definition = m_resolution.info(flow).definition;
            if (definition == nullptr || !definition->leak) {
                if (m_outflow != kNone) {
                    refuse("a conveyor with two outflows that are no leaks");
                    return false;
                }
                m_outflow = flow;
                continue;
            }
            const NodeId fraction = m_resolution.element(m_resolution.variable(flow).firstElement).equation;
            if (!isFixed(m_resolution, fraction)) {
                refuse("a conveyor whose leak fraction changes during the run");
                return false;
            }
            m_leaks.emplace_back(flow, fraction);
        }
        return true;
    }

    void rewrite(NodeId time)
    {
        NodeGraph& graph = m_resolution.graph;
        const Variable stock = m_resolution.variable(m_stock);
        NodeId entering = kNone;
        for (const VariableId flow : stock.inflows) {
            const NodeId inflow = graph.element(m_resolution.variable(flow).firstElement);
            entering = entering == kNone ? inflow : graph.make(Operation::Add, {entering, inflow});
        }
        if (entering == kNone)
            entering = graph.constant(0);
        NodeId leaked = graph.constant(0);
        for (const auto& [flow, fraction] : m_leaks)
            leaked = graph.make(Operation::Add, {leaked, fraction});

        const NodeId one = graph.constant(1);
        const NodeId contents = graph.make(Operation::Divide,
                                           {graph.element(stock.firstElement),
                                            graph.make(Operation::Subtract, {one, graph.make(Operation::Divide, {leaked, graph.constant(2)})})});
        const NodeId leaving = graph.withSlot(Operation::DelayFixed, {entering, time, graph.make(Operation::Divide, {contents, time})});
        const VariableId travelling = addHiddenVariable(m_resolution, VariableKind::Stock, "travelling on " + stock.name, m_stock);
        const ElementId travellingElement = m_resolution.variable(travelling).firstElement;
        m_resolution.element(travellingElement).equation = contents;
        m_resolution.element(travellingElement).netFlow = graph.make(Operation::Subtract, {entering, leaving});

        for (const auto& [flow, fraction] : m_leaks)
            set(flow, graph.make(Operation::Divide, {graph.make(Operation::Multiply, {fraction, graph.element(travellingElement)}), time}));
        if (m_outflow != kNone)
            set(m_outflow, graph.make(Operation::Multiply, {graph.make(Operation::Subtract, {one, leaked}), leaving}));
    }

    void set(VariableId flow, NodeId equation)
    {
        Element& element = m_resolution.element(m_resolution.variable(flow).firstElement);
        element.equation = equation;
        element.initialEquation = kNone;
        element.constant = false;
    }

    Resolution& m_resolution;
    VariableId m_stock;
    VariableId m_outflow = kNone;
    std::vector<std::pair<VariableId, NodeId>> m_leaks;
};

} // namespace

void resolveConveyor(Resolution& resolution, VariableId stock)
{
    ConveyorResolver(resolution, stock).run();
}

} // namespace core::model
