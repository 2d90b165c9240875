// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference_interpreter.h"

#include "core/engine/scalar_functions.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace tests {

using namespace core;
using namespace core::engine;

namespace {

using model::ElementId;
using model::Node;
using model::NodeId;
using model::Operation;

/// One thing to do: evaluate a node, or store a node's value as an element's.
struct Action {
    NodeId node = model::kNone;
    ElementId element = model::kNone;
};

enum class Moment { Initial, Stage };

/// Nodes and elements in the order in which they can be evaluated.
class Schedule {
public:
    Schedule(const model::ResolvedModel& model, Moment moment)
        : m_model(model), m_moment(moment), m_seen(model.nodes.size(), false)
    {
    }

    void addElement(ElementId element, NodeId equation)
    {
        addNode(equation);
        m_actions.push_back({equation, element});
    }

    void addNode(NodeId id)
    {
        if (m_seen[static_cast<std::size_t>(id)])
            return;
        m_seen[static_cast<std::size_t>(id)] = true;
        for (const NodeId argument : needed(m_model.nodes[static_cast<std::size_t>(id)]))
            addNode(argument);
        m_actions.push_back({id, model::kNone});
    }

    [[nodiscard]] const std::vector<Action>& actions() const { return m_actions; }

private:
    /// Functions with a memory use their arguments between the steps, not when their value is asked for.
    [[nodiscard]] std::vector<NodeId> needed(const Node& node) const
    {
        switch (node.operation) {
        case Operation::Initial:
            return m_moment == Moment::Initial ? node.arguments : std::vector<NodeId>{};
        case Operation::Previous:
            return m_moment == Moment::Initial ? std::vector<NodeId>{node.arguments[1]} : std::vector<NodeId>{};
        case Operation::DelayFixed:
            return m_moment == Moment::Initial ? std::vector<NodeId>{node.arguments[1], node.arguments[2]}
                                               : std::vector<NodeId>{};
        default:
            return node.arguments;
        }
    }

    const model::ResolvedModel& m_model;
    Moment m_moment;
    std::vector<bool> m_seen;
    std::vector<Action> m_actions;
};

/// The last values of a fixed delay's argument, oldest overwritten first.
struct Ring {
    std::vector<double> values;
    std::size_t next = 0;
};

class Interpreter {
public:
    Interpreter(const model::ResolvedModel& model, const TimeGrid& grid, const InterpreterOptions& options)
        : m_model(model), m_grid(grid), m_options(options), m_constants(model.elements.size()),
          m_elements(model.elements.size()), m_nodes(model.nodes.size()),
          m_slots(static_cast<std::size_t>(model.stateSlots)), m_rings(static_cast<std::size_t>(model.stateSlots)),
          m_initial(model, Moment::Initial), m_stage(model, Moment::Stage)
    {
        for (std::size_t i = 0; i < model.elements.size(); ++i) {
            const auto& element = model.elements[i];
            if (element.constant)
                m_constants[i] = model.nodes[static_cast<std::size_t>(element.equation)].value;
            if (element.netFlow != model::kNone)
                m_stocks.push_back(static_cast<ElementId>(i));
        }
        buildSchedules();
    }

    Trajectory run(std::span<const Override> overrides)
    {
        for (const auto& change : overrides)
            m_constants[static_cast<std::size_t>(change.element)] = change.value;
        Trajectory result;
        result.times = m_grid.savedTimes();
        result.elementCount = m_elements.size();
        result.values.reserve(result.times.size() * m_elements.size());
        initialise();
        for (std::size_t k = 0;; ++k) {
            m_step = k;
            if (k > 0)
                evaluate(m_stage.actions(), m_grid.timeAt(k));
            if (k % m_grid.saveEvery == 0)
                save(result);
            if (k == m_grid.steps)
                return result;
            rememberForNextStep();
            integrate();
        }
    }

private:
    void buildSchedules()
    {
        for (const ElementId id : m_model.initialOrder) {
            const auto& element = m_model.elements[static_cast<std::size_t>(id)];
            m_initial.addElement(id, element.initialEquation != model::kNone ? element.initialEquation
                                                                             : element.equation);
        }
        for (const ElementId id : m_model.stageOrder)
            m_stage.addElement(id, m_model.elements[static_cast<std::size_t>(id)].equation);
        for (const ElementId id : m_stocks) {
            m_initial.addNode(m_model.elements[static_cast<std::size_t>(id)].netFlow);
            m_stage.addNode(m_model.elements[static_cast<std::size_t>(id)].netFlow);
        }
        for (std::size_t i = 0; i < m_model.nodes.size(); ++i)
            addMemory(static_cast<NodeId>(i));
    }

    void addMemory(NodeId id)
    {
        const Node& node = m_model.nodes[static_cast<std::size_t>(id)];
        if (node.operation == Operation::Initial || node.operation == Operation::Previous
            || node.operation == Operation::DelayFixed) {
            m_initial.addNode(id);
            m_memories.push_back(id);
            if (node.operation != Operation::Initial) {
                m_initial.addNode(node.arguments[0]);
                m_stage.addNode(node.arguments[0]);
            }
        }
    }

    void initialise()
    {
        m_atStart = true;
        m_step = 0;
        evaluate(m_initial.actions(), m_grid.start);
        for (const NodeId id : m_memories) {
            const Node& node = m_model.nodes[static_cast<std::size_t>(id)];
            const auto slot = static_cast<std::size_t>(node.index);
            m_slots[slot] = value(id);
            if (node.operation == Operation::DelayFixed) {
                const double steps = std::round(value(node.arguments[1]) / m_grid.step);
                const double most = static_cast<double>(m_grid.steps) + 1;
                m_rings[slot] = {std::vector<double>(static_cast<std::size_t>(std::clamp(steps, 1.0, most)), value(id)), 0};
            }
        }
        m_atStart = false;
    }

    void rememberForNextStep()
    {
        for (const NodeId id : m_memories) {
            const Node& node = m_model.nodes[static_cast<std::size_t>(id)];
            const auto slot = static_cast<std::size_t>(node.index);
            if (node.operation == Operation::Previous)
                m_pending.emplace_back(slot, value(node.arguments[0]));
            if (node.operation == Operation::DelayFixed) {
                Ring& ring = m_rings[slot];
                ring.values[ring.next] = value(node.arguments[0]);
                ring.next = (ring.next + 1) % ring.values.size();
                m_pending.emplace_back(slot, ring.values[ring.next]);
            }
        }
    }

    std::vector<double> slopes(double time)
    {
        evaluate(m_stage.actions(), time);
        return slopes();
    }

    std::vector<double> slopes() const
    {
        std::vector<double> result;
        for (const ElementId id : m_stocks)
            result.push_back(value(m_model.elements[static_cast<std::size_t>(id)].netFlow));
        return result;
    }

    void setStocks(const std::vector<double>& from, const std::vector<double>& slope, double factor)
    {
        for (std::size_t i = 0; i < m_stocks.size(); ++i)
            m_elements[static_cast<std::size_t>(m_stocks[i])] = from[i] + factor * slope[i];
    }

    /// From moment m_step to the next. RK2 is Heun's method: the mean of the slopes at both ends.
    void integrate()
    {
        const double h = m_grid.step;
        std::vector<double> y;
        for (const ElementId id : m_stocks)
            y.push_back(m_elements[static_cast<std::size_t>(id)]);
        std::vector<double> slope = slopes();
        if (m_grid.method == model::Method::RungeKutta2) {
            setStocks(y, slope, h);
            const auto k2 = slopes(m_grid.timeAt(m_step + 1));
            for (std::size_t i = 0; i < slope.size(); ++i)
                slope[i] = (slope[i] + k2[i]) / 2;
        } else if (m_grid.method == model::Method::RungeKutta4) {
            setStocks(y, slope, h / 2);
            const auto k2 = slopes(m_grid.halfTimeAt(2 * m_step + 1));
            setStocks(y, k2, h / 2);
            const auto k3 = slopes(m_grid.halfTimeAt(2 * m_step + 1));
            setStocks(y, k3, h);
            const auto k4 = slopes(m_grid.timeAt(m_step + 1));
            for (std::size_t i = 0; i < slope.size(); ++i)
                slope[i] = (slope[i] + 2 * k2[i] + 2 * k3[i] + k4[i]) / 6;
        }
        setStocks(y, slope, h);
        for (const auto& [slot, newValue] : m_pending)
            m_slots[slot] = newValue;
        m_pending.clear();
    }

    void save(Trajectory& result) const
    {
        const double time = result.times[result.values.size() / m_elements.size()];
        const auto note = [&](ElementId id) {
            if (!result.notFinite && !std::isfinite(m_elements[static_cast<std::size_t>(id)]))
                result.notFinite = NotFiniteNote{static_cast<std::size_t>(m_options.member), id, time};
        };
        std::ranges::for_each(m_stocks, note);
        std::ranges::for_each(m_step == 0 ? m_model.initialOrder : m_model.stageOrder, note);
        result.values.insert(result.values.end(), m_elements.begin(), m_elements.end());
    }

    [[nodiscard]] double value(NodeId id) const { return m_nodes[static_cast<std::size_t>(id)]; }

    void evaluate(const std::vector<Action>& actions, double time)
    {
        m_time = time;
        for (const Action& action : actions) {
            if (action.element == model::kNone) {
                m_nodes[static_cast<std::size_t>(action.node)] = compute(m_model.nodes[static_cast<std::size_t>(action.node)]);
                continue;
            }
            const auto id = static_cast<std::size_t>(action.element);
            m_elements[id] = m_model.elements[id].constant ? m_constants[id] : value(action.node);
        }
    }

    [[nodiscard]] double reduce(const Node& node, double (*combine)(double, double)) const
    {
        double result = value(node.arguments[0]);
        for (std::size_t i = 1; i < node.arguments.size(); ++i)
            result = combine(result, value(node.arguments[i]));
        return result;
    }

    [[nodiscard]] double standardDeviation(const Node& node) const
    {
        const double count = static_cast<double>(node.arguments.size());
        const double mean = reduce(node, [](double a, double b) { return a + b; }) / count;
        double squares = 0;
        for (const NodeId id : node.arguments)
            squares += (value(id) - mean) * (value(id) - mean);
        return std::sqrt(squares / count);
    }

    [[nodiscard]] double compute(const Node& node) const;
    [[nodiscard]] double computeRandom(const Node& node) const;

    const model::ResolvedModel& m_model;
    TimeGrid m_grid;
    InterpreterOptions m_options;
    std::vector<double> m_constants;
    std::vector<double> m_elements;
    std::vector<double> m_nodes;
    std::vector<double> m_slots;
    std::vector<Ring> m_rings;
    std::vector<std::pair<std::size_t, double>> m_pending; ///< slots' values after the step in hand
    std::vector<ElementId> m_stocks;
    std::vector<NodeId> m_memories;
    Schedule m_initial;
    Schedule m_stage;
    double m_time = 0;
    std::size_t m_step = 0;
    bool m_atStart = false;
};

double Interpreter::computeRandom(const Node& node) const
{
    std::vector<double> arguments;
    for (const NodeId id : node.arguments)
        arguments.push_back(value(id));
    DrawKey key{m_options.seed, m_options.member, m_step, static_cast<std::uint64_t>(node.index)};
    if (!std::isnan(node.value)) {
        key.seed = std::bit_cast<std::uint64_t>(node.value);
        key.member = 0;
    }
    return randomValue(node.operation, arguments.data(), static_cast<int>(arguments.size()), key);
}

double Interpreter::compute(const Node& node) const
{
    const auto a = [&](std::size_t i) { return value(node.arguments[i]); };
    const std::size_t count = node.arguments.size();
    const double stepTime = m_grid.timeAt(m_step);
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    switch (node.operation) {
    case Operation::Constant: return node.value;
    case Operation::Element: return m_elements[static_cast<std::size_t>(node.index)];
    case Operation::Time: return m_time;
    case Operation::TimeStep: return m_grid.step;
    case Operation::StartTime: return m_model.specs.start;
    case Operation::StopTime: return m_model.specs.stop;
    case Operation::Add: return reduce(node, [](double x, double y) { return x + y; });
    case Operation::Subtract: return a(0) - a(1);
    case Operation::Multiply: return reduce(node, [](double x, double y) { return x * y; });
    case Operation::Divide: return a(0) / a(1);
    case Operation::Power: return std::pow(a(0), a(1));
    case Operation::Negate: return -a(0);
    case Operation::Minimum: return reduce(node, [](double x, double y) { return y < x || std::isnan(y) ? y : x; });
    case Operation::Maximum: return reduce(node, [](double x, double y) { return y > x || std::isnan(y) ? y : x; });
    case Operation::Modulo: return modulo(a(0), a(1));
    case Operation::Abs: return std::abs(a(0));
    case Operation::Sign: return signOf(a(0));
    case Operation::Sqrt: return std::sqrt(a(0));
    case Operation::Exp: return std::exp(a(0));
    case Operation::Ln: return std::log(a(0));
    case Operation::Log10: return std::log10(a(0));
    case Operation::Sin: return std::sin(a(0));
    case Operation::Cos: return std::cos(a(0));
    case Operation::Tan: return std::tan(a(0));
    case Operation::ArcSin: return std::asin(a(0));
    case Operation::ArcCos: return std::acos(a(0));
    case Operation::ArcTan: return std::atan(a(0));
    case Operation::Integer: return std::floor(a(0));
    case Operation::Truncate: return std::trunc(a(0));
    case Operation::Round: return std::round(a(0));
    case Operation::Quantum: return quantize(a(0), a(1));
    case Operation::Less: return a(0) < a(1);
    case Operation::LessOrEqual: return a(0) <= a(1);
    case Operation::Equal: return a(0) == a(1);
    case Operation::NotEqual: return a(0) != a(1);
    case Operation::GreaterOrEqual: return a(0) >= a(1);
    case Operation::Greater: return a(0) > a(1);
    case Operation::And: return a(0) != 0 && a(1) != 0;
    case Operation::Or: return a(0) != 0 || a(1) != 0;
    case Operation::Not: return a(0) == 0;
    case Operation::If: return a(0) != 0 ? a(1) : a(2);
    case Operation::SafeDivide: return a(1) == 0 ? a(2) : a(0) / a(1);
    case Operation::StandardDeviation: return standardDeviation(node);
    case Operation::ElementAt: {
        const double index = std::floor(a(0));
        return index >= 1 && index < static_cast<double>(count) ? a(static_cast<std::size_t>(index)) : 0;
    }
    case Operation::Lookup: return lookup(m_model.tables[static_cast<std::size_t>(node.index)], a(0));
    case Operation::LookupForward: return lookupForward(m_model.tables[static_cast<std::size_t>(node.index)], a(0));
    case Operation::LookupBackward: return lookupBackward(m_model.tables[static_cast<std::size_t>(node.index)], a(0));
    case Operation::Step: return stepInput(a(0), a(1), stepTime, m_grid.step);
    case Operation::Ramp: return rampInput(a(0), a(1), count > 2 ? a(2) : kInfinity, m_time);
    case Operation::Pulse: return pulseInput(a(0), a(1), count > 2 ? a(2) : 0, stepTime, m_grid.step);
    case Operation::PulseTrain:
        return pulseTrain(a(0), a(1), count > 2 ? a(2) : 0, count > 3 ? a(3) : kInfinity, stepTime, m_grid.step);
    case Operation::Initial: return m_atStart ? a(0) : m_slots[static_cast<std::size_t>(node.index)];
    case Operation::Previous: return m_atStart ? a(1) : m_slots[static_cast<std::size_t>(node.index)];
    case Operation::DelayFixed: return m_atStart ? a(2) : m_slots[static_cast<std::size_t>(node.index)];
    default: return computeRandom(node);
    }
}

} // namespace

Trajectory interpret(const model::ResolvedModel& model, const TimeGrid& grid, std::span<const Override> overrides,
                     const InterpreterOptions& options)
{
    return Interpreter(model, grid, options).run(overrides);
}

} // namespace tests
