// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/lowering.h"

#include "core/engine/array_shape.h"

#include <algorithm>
#include <cmath>

namespace core::engine {

namespace {

using model::ElementId;
using model::Node;
using model::NodeId;
using model::Operation;

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// Operations that are one of ours with the same arguments.
Op plainOp(Operation operation)
{
    switch (operation) {
    case Operation::Subtract: return Op::Subtract;
    case Operation::Divide: return Op::Divide;
    case Operation::Power: return Op::Power;
    case Operation::Negate: return Op::Negate;
    case Operation::Modulo: return Op::Modulo;
    case Operation::Abs: return Op::Abs;
    case Operation::Sign: return Op::Sign;
    case Operation::Sqrt: return Op::Sqrt;
    case Operation::Exp: return Op::Exp;
    case Operation::Ln: return Op::Log;
    case Operation::Log10: return Op::Log10;
    case Operation::Sin: return Op::Sin;
    case Operation::Cos: return Op::Cos;
    case Operation::Tan: return Op::Tan;
    case Operation::ArcSin: return Op::ArcSin;
    case Operation::ArcCos: return Op::ArcCos;
    case Operation::ArcTan: return Op::ArcTan;
    case Operation::Integer: return Op::Floor;
    case Operation::Truncate: return Op::Truncate;
    case Operation::Round: return Op::Round;
    case Operation::Quantum: return Op::Quantum;
    case Operation::Less: return Op::Less;
    case Operation::LessOrEqual: return Op::LessOrEqual;
    case Operation::Equal: return Op::Equal;
    case Operation::NotEqual: return Op::NotEqual;
    case Operation::And: return Op::And;
    case Operation::Or: return Op::Or;
    case Operation::Not: return Op::Not;
    case Operation::If: return Op::Select;
    case Operation::SafeDivide: return Op::SafeDivide;
    case Operation::StandardDeviation: return Op::StandardDeviation;
    case Operation::ElementAt: return Op::ElementAt;
    case Operation::Lookup: return Op::Lookup;
    case Operation::LookupForward: return Op::LookupForward;
    case Operation::LookupBackward: return Op::LookupBackward;
    case Operation::RandomUniform: return Op::RandomUniform;
    case Operation::RandomNormal: return Op::RandomNormal;
    case Operation::RandomExponential: return Op::RandomExponential;
    case Operation::RandomLogNormal: return Op::RandomLogNormal;
    case Operation::RandomPoisson: return Op::RandomPoisson;
    case Operation::RandomTriangular: return Op::RandomTriangular;
    default: return Op::Copy;
    }
}

enum class Moment { Start, Later };

/// The values of all nodes and elements at one of the two kinds of moment.
struct Values {
    explicit Values(const model::ResolvedModel& model)
        : nodes(model.nodes.size(), kNoValue), elements(model.elements.size(), kNoValue)
    {
    }
    std::vector<ValueId> nodes;
    std::vector<ValueId> elements;
};

class Lowering {
public:
    explicit Lowering(const model::ResolvedModel& model)
        : m_model(model), m_start(model), m_later(model), m_shape(m_result.graph)
    {
    }

    Result<LoweredModel> run()
    {
        m_result.memories.resize(static_cast<std::size_t>(m_model.stateSlots));
        for (const ElementId id : m_model.initialOrder)
            lowerAtStart(id);
        lowerStockLeaves();
        for (const ElementId id : m_model.stageOrder)
            lowerLater(id);
        for (LoweredStock& stock : m_result.stocks)
            stock.slope = node(element(stock.element).netFlow, Moment::Later);
        lowerMemories();
        if (!m_brokenOrder.empty())
            return fail(ErrorKind::Internal, "the resolved model is broken: " + m_brokenOrder, {m_model.file, 0, 0, {}});
        m_result.elementValues = std::move(m_later.elements);
        return std::move(m_result);
    }

private:
    [[nodiscard]] const model::Element& element(ElementId id) const { return m_model.elements[static_cast<std::size_t>(id)]; }
    [[nodiscard]] const Node& modelNode(NodeId id) const { return m_model.nodes[static_cast<std::size_t>(id)]; }
    [[nodiscard]] Values& values(Moment moment) { return moment == Moment::Start ? m_start : m_later; }
    Graph& graph() { return m_result.graph; }

    void lowerAtStart(ElementId id)
    {
        const auto& e = element(id);
        const ValueId value = e.initialEquation != model::kNone ? node(e.initialEquation, Moment::Start)
                              : e.constant                      ? graph().leaf(Op::Parameter, id)
                                                                : node(e.equation, Moment::Start);
        m_start.elements[static_cast<std::size_t>(id)] = value;
        m_shape.label(value, id, e.variable);
    }

    void lowerStockLeaves()
    {
        for (std::size_t i = 0; i < m_model.elements.size(); ++i) {
            if (m_model.elements[i].netFlow == model::kNone)
                continue;
            const auto id = static_cast<ElementId>(i);
            const auto number = static_cast<std::int32_t>(m_result.stocks.size());
            m_result.stocks.push_back({id, m_start.elements[i], kNoValue});
            m_later.elements[i] = graph().leaf(Op::State, number);
            m_shape.label(m_later.elements[i], id, element(id).variable);
        }
    }

    void lowerLater(ElementId id)
    {
        const auto& e = element(id);
        ValueId value = e.constant ? graph().leaf(Op::Parameter, id) : node(e.equation, Moment::Later);
        if (e.initialEquation != model::kNone) {
            const ValueId isStart = graph().add(Op::Equal, {graph().leaf(Op::Time), graph().literal(m_model.specs.start)});
            value = graph().add(Op::Select, {isStart, m_start.elements[static_cast<std::size_t>(id)], value});
        }
        m_later.elements[static_cast<std::size_t>(id)] = value;
        m_shape.label(value, id, e.variable);
    }

    void lowerMemories()
    {
        for (const Node& n : m_model.nodes) {
            if (n.operation != Operation::Previous && n.operation != Operation::DelayFixed)
                continue;
            LoweredMemory& memory = m_result.memories[static_cast<std::size_t>(n.index)];
            memory.argument = node(n.arguments[0], Moment::Later);
            memory.initial = node(n.arguments.back(), Moment::Start);
            if (n.operation == Operation::DelayFixed)
                memory.delay = node(n.arguments[1], Moment::Start);
        }
    }

    /// Functions with a memory use their arguments between the steps, not when their value is asked for.
    [[nodiscard]] std::span<const NodeId> neededNow(const Node& n, Moment moment) const
    {
        const std::span<const NodeId> arguments = n.arguments;
        switch (n.operation) {
        case Operation::Previous:
        case Operation::DelayFixed: return moment == Moment::Start ? arguments.last(1) : arguments.first(0);
        case Operation::Initial: return moment == Moment::Start ? arguments : arguments.first(0);
        default: return arguments;
        }
    }

    /// Depth-first with a stack of its own: equations may be nested deeper than the thread's stack allows.
    ValueId node(NodeId root, Moment moment)
    {
        auto& known = values(moment).nodes;
        std::vector<std::pair<NodeId, bool>> open{{root, false}};
        while (!open.empty()) {
            const auto [id, argumentsDone] = open.back();
            open.pop_back();
            if (known[static_cast<std::size_t>(id)] != kNoValue)
                continue;
            const Node& n = modelNode(id);
            if (argumentsDone) {
                known[static_cast<std::size_t>(id)] = lowered(n, moment);
                continue;
            }
            if (n.operation == Operation::Initial && moment == Moment::Later) {
                known[static_cast<std::size_t>(id)] = node(n.arguments[0], Moment::Start);
                continue;
            }
            open.emplace_back(id, true);
            for (const NodeId argument : neededNow(n, moment))
                open.emplace_back(argument, false);
        }
        return known[static_cast<std::size_t>(root)];
    }

    ValueId elementValue(ElementId id, Moment moment)
    {
        const ValueId value = values(moment).elements[static_cast<std::size_t>(id)];
        if (value != kNoValue)
            return value;
        m_brokenOrder = m_model.elementName(id) + " is used before its turn in the order of evaluation";
        return graph().literal(0);
    }

    ValueId lowered(const Node& n, Moment moment);
    ValueId loweredReduction(const Node& n, Moment moment, Op pair, Op all);
    ValueId loweredTimeInput(const Node& n, std::vector<ValueId> arguments, Moment moment);
    std::vector<ValueId> arguments(const Node& n, Moment moment)
    {
        std::vector<ValueId> result;
        for (const NodeId id : neededNow(n, moment))
            result.push_back(values(moment).nodes[static_cast<std::size_t>(id)]);
        return result;
    }
    ValueId time(Moment moment, Op leaf)
    {
        return moment == Moment::Start ? graph().literal(m_model.specs.start) : graph().leaf(leaf);
    }

    const model::ResolvedModel& m_model;
    LoweredModel m_result;
    Values m_start;
    Values m_later;
    ArrayShape m_shape;
    std::string m_brokenOrder;
};

ValueId Lowering::lowered(const Node& n, Moment moment)
{
    const std::vector<ValueId> a = arguments(n, moment);
    switch (n.operation) {
    case Operation::Constant: return graph().literal(n.value);
    case Operation::Element: return elementValue(n.index, moment);
    case Operation::Time: return time(moment, Op::Time);
    case Operation::TimeStep: return graph().leaf(Op::TimeStep);
    case Operation::StartTime: return graph().literal(m_model.specs.start);
    case Operation::StopTime: return graph().literal(m_model.specs.stop);
    case Operation::Add: return loweredReduction(n, moment, Op::Add, Op::Sum);
    case Operation::Multiply: return loweredReduction(n, moment, Op::Multiply, Op::Product);
    case Operation::Minimum: return loweredReduction(n, moment, Op::Minimum, Op::Least);
    case Operation::Maximum: return loweredReduction(n, moment, Op::Maximum, Op::Greatest);
    case Operation::GreaterOrEqual: return graph().add(Op::LessOrEqual, {a[1], a[0]});
    case Operation::Greater: return graph().add(Op::Less, {a[1], a[0]});
    case Operation::Step:
    case Operation::Ramp:
    case Operation::Pulse:
    case Operation::PulseTrain: return loweredTimeInput(n, a, moment);
    case Operation::Initial: return a[0];
    case Operation::Previous:
    case Operation::DelayFixed: return moment == Moment::Start ? a[0] : graph().leaf(Op::Memory, n.index);
    case Operation::RandomUniform:
    case Operation::RandomNormal:
    case Operation::RandomExponential:
    case Operation::RandomLogNormal:
    case Operation::RandomPoisson:
    case Operation::RandomTriangular:
        return graph().random(plainOp(n.operation), a, n.index, n.value, moment == Moment::Start);
    default: return graph().add(plainOp(n.operation), a, n.index);
    }
}

ValueId Lowering::loweredReduction(const Node& n, Moment moment, Op pair, Op all)
{
    const std::vector<ValueId> a = arguments(n, moment);
    if (a.size() > 1 && m_shape.isArray(a))
        return graph().add(all, a);
    ValueId result = a[0];
    for (std::size_t i = 1; i < a.size(); ++i)
        result = graph().add(pair, {result, a[i]});
    return result;
}

ValueId Lowering::loweredTimeInput(const Node& n, std::vector<ValueId> a, Moment moment)
{
    const ValueId dt = graph().leaf(Op::TimeStep);
    switch (n.operation) {
    case Operation::Step:
        return graph().add(Op::StepInput, {a[0], a[1], time(moment, Op::StepTime), dt});
    case Operation::Ramp:
        a.resize(3, graph().literal(kInfinity));
        return graph().add(Op::RampInput, {a[0], a[1], a[2], time(moment, Op::Time)});
    case Operation::Pulse:
        a.resize(3, graph().literal(0));
        return graph().add(Op::PulseInput, {a[0], a[1], a[2], time(moment, Op::StepTime), dt});
    default:
        a.resize(3, a.size() > 2 ? a[2] : graph().literal(0));
        return graph().add(Op::PulseTrain, {a[0], a[1], a[2],
                                            n.arguments.size() > 3 ? values(moment).nodes[static_cast<std::size_t>(n.arguments[3])]
                                                                   : graph().literal(kInfinity),
                                            time(moment, Op::StepTime), dt});
    }
}

} // namespace

std::vector<ValueId> LoweredModel::roots() const
{
    std::vector<ValueId> result = elementValues;
    for (const LoweredStock& stock : stocks) {
        result.push_back(stock.initial);
        result.push_back(stock.slope);
    }
    for (const LoweredMemory& memory : memories) {
        for (const ValueId value : {memory.argument, memory.initial, memory.delay}) {
            if (value != kNoValue)
                result.push_back(value);
        }
    }
    return result;
}

Result<LoweredModel> lower(const model::ResolvedModel& model)
{
    return Lowering(model).run();
}

} // namespace core::engine
