// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/causes/evaluation.h"

#include "core/causes/node_values.h"
#include "core/engine/scalar_ops.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <unordered_map>
#include <utility>

namespace core::causes {

namespace {

using engine::Op;
using model::ElementId;
using model::Node;
using model::NodeId;
using model::Operation;

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

void sortWithoutRepeats(std::vector<ElementId>& ids)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

void removeAll(std::vector<ElementId>& ids, const std::vector<ElementId>& others)
{
    std::erase_if(ids, [&](ElementId id) { return std::binary_search(others.begin(), others.end(), id); });
}

} // namespace

/// Makes the instructions of all equations and notes what each reads.
class Evaluation::Compiler {
public:
    explicit Compiler(Evaluation& evaluation)
        : m_e(evaluation)
        , m_model(evaluation.m_model)
    {
    }

    void run()
    {
        const std::size_t count = m_model.elements.size();
        m_e.m_equations.resize(count);
        m_e.m_initialEquations.resize(count);
        m_e.m_inputs.resize(count);
        for (std::size_t i = 0; i < count; ++i) {
            const model::Element& element = m_model.elements[i];
            ElementInputs& inputs = m_e.m_inputs[i];
            const bool isStock = element.netFlow != model::kNone;
            m_e.m_equations[i] = equation(isStock ? element.netFlow : element.equation, inputs);
            const NodeId initial = isStock ? element.equation : element.initialEquation;
            if (initial != model::kNone) {
                ElementInputs first;
                m_e.m_initialEquations[i] = equation(initial, first);
                for (const auto* list : {&first.now, &first.earlier, &first.atStart})
                    inputs.atStart.insert(inputs.atStart.end(), list->begin(), list->end());
            }
            sortWithoutRepeats(inputs.now);
            sortWithoutRepeats(inputs.earlier);
            sortWithoutRepeats(inputs.atStart);
            removeAll(inputs.earlier, inputs.now);
            removeAll(inputs.atStart, inputs.now);
            removeAll(inputs.atStart, inputs.earlier);
        }
    }

private:
    Equation equation(NodeId root, ElementInputs& inputs)
    {
        if (root == model::kNone)
            return {};
        // Arguments are made before what uses them, so the order of ids is an order of evaluation.
        std::vector<NodeId> order = reachable({root}, true);
        std::sort(order.begin(), order.end());
        Equation result;
        result.first = static_cast<std::int32_t>(m_e.m_code.size());
        result.count = static_cast<std::int32_t>(order.size());
        for (const NodeId id : order)
            addInstruction(id, order, result, inputs);
        return result;
    }

    void addInstruction(NodeId id, const std::vector<NodeId>& order, Equation& equation, ElementInputs& inputs)
    {
        const Node& node = m_model.nodes[static_cast<std::size_t>(id)];
        const Action action = actionOf(node.operation);
        Instruction in;
        in.action = static_cast<std::uint8_t>(action);
        in.op = static_cast<std::uint8_t>(opOf(node.operation));
        in.index = node.index;
        in.number = numberOf(m_model, node, m_e.m_step);
        if (action == Action::Element)
            inputs.now.push_back(node.index);
        if (action == Action::Draw)
            in.index = id;
        equation.hasMemory = equation.hasMemory || action == Action::Memory || action == Action::Draw;
        m_e.m_hasMemory = m_e.m_hasMemory || equation.hasMemory;
        if (action == Action::Memory) {
            in.index = functionIndex(id);
            addRemembered(node, inputs);
        } else {
            in.firstArgument = static_cast<std::int32_t>(m_e.m_arguments.size());
            in.argumentCount = static_cast<std::int32_t>(node.arguments.size());
            for (const NodeId argument : argumentsOf(node))
                m_e.m_arguments.push_back(
                    static_cast<std::int32_t>(std::lower_bound(order.begin(), order.end(), argument) - order.begin()));
        }
        m_e.m_code.push_back(in);
    }

    std::int32_t functionIndex(NodeId id)
    {
        const auto [it, isNew] = m_functionIndex.emplace(id, static_cast<std::int32_t>(m_e.m_functions.size()));
        if (isNew)
            m_e.m_functions.push_back(id);
        return it->second;
    }

    void addRemembered(const Node& node, ElementInputs& inputs)
    {
        const Reading reading = readingOf(node);
        addElements(reachable(reading.earlier, false), inputs.earlier);
        addElements(reachable(reading.atStart, false), inputs.atStart);
    }

    void addElements(const std::vector<NodeId>& nodes, std::vector<ElementId>& elements)
    {
        for (const NodeId id : nodes) {
            const Node& node = m_model.nodes[static_cast<std::size_t>(id)];
            if (node.operation == Operation::Element)
                elements.push_back(node.index);
        }
    }

    /// All nodes below `roots`; behind functions with a memory only when not `ofThisMoment`.
    std::vector<NodeId> reachable(std::vector<NodeId> pending, bool ofThisMoment)
    {
        ++m_visit;
        m_visited.resize(m_model.nodes.size(), 0);
        std::vector<NodeId> result;
        while (!pending.empty()) {
            const NodeId id = pending.back();
            pending.pop_back();
            if (std::exchange(m_visited[static_cast<std::size_t>(id)], m_visit) == m_visit)
                continue;
            result.push_back(id);
            const Node& node = m_model.nodes[static_cast<std::size_t>(id)];
            if (!ofThisMoment || !hasOwnMemory(node.operation))
                pending.insert(pending.end(), node.arguments.begin(), node.arguments.end());
        }
        return result;
    }

    Evaluation& m_e;
    const model::ResolvedModel& m_model;
    std::unordered_map<NodeId, std::int32_t> m_functionIndex;
    std::vector<std::uint32_t> m_visited; ///< by node: the last search that met it
    std::uint32_t m_visit = 0;
};

/// What functions with a memory gave, from the rows of a run.
class Evaluation::MemoryReader {
public:
    MemoryReader(const Evaluation& evaluation, const engine::Trajectory& run, std::uint64_t seed)
        : m_e(evaluation)
        , m_model(evaluation.m_model)
        , m_run(run)
        , m_seed(seed)
    {
    }

    /// From now on `element` is higher by `shift` in every row.
    void shift(ElementId element, double shift)
    {
        m_shifted = element;
        m_shift = shift;
    }

    [[nodiscard]] std::uint64_t stepAt(std::size_t row) const
    {
        return static_cast<std::uint64_t>(std::max(0.0, std::round((m_run.times[row] - m_model.specs.start) / m_e.m_step)));
    }

    /// What the node of a function with a memory gave.
    double function(NodeId id, std::size_t row)
    {
        const Node& node = m_model.nodes[static_cast<std::size_t>(id)];
        switch (node.operation) {
        case Operation::Initial:
            return value(node.arguments[0], 0);
        case Operation::Previous:
            return earlier(node.arguments[0], node.arguments[1], m_run.times[row] - m_e.m_step);
        default: {
            // A fixed delay, as the engine has it: whole steps, at least one, by the delay at the start.
            const double steps = std::max(1.0, std::round(value(node.arguments[1], 0) / m_e.m_step));
            return earlier(node.arguments[0], node.arguments[2], m_run.times[row] - steps * m_e.m_step);
        }
        }
    }

    double value(NodeId id, std::size_t row)
    {
        const auto [it, isNew] = m_values.emplace(std::pair(id, row), 0.0);
        if (isNew)
            it->second = compute(id, row); // iterators of a map stay valid while others are added
        return it->second;
    }

private:
    double earlier(NodeId argument, NodeId initial, double time)
    {
        const double tolerance = 1e-6 * m_e.m_step;
        if (m_run.times.empty() || time < m_run.times.front() - tolerance)
            return value(initial, 0);
        const auto next = std::lower_bound(m_run.times.begin(), m_run.times.end(), time - tolerance);
        const auto row = static_cast<std::size_t>(next - m_run.times.begin());
        if (row == 0 || std::abs(*next - time) <= tolerance)
            return value(argument, row);
        const double share = (time - m_run.times[row - 1]) / (m_run.times[row] - m_run.times[row - 1]);
        return (1 - share) * value(argument, row - 1) + share * value(argument, row);
    }

    double compute(NodeId id, std::size_t row)
    {
        const Node& node = m_model.nodes[static_cast<std::size_t>(id)];
        const Action action = actionOf(node.operation);
        if (action == Action::Element)
            return m_run.at(row, node.index) + (node.index == m_shifted ? m_shift : 0);
        if (action == Action::Memory)
            return function(id, row);
        if (action == Action::Number)
            return numberOf(m_model, node, m_e.m_step);
        if (action == Action::Time)
            return m_run.times[row];
        std::vector<double> x;
        for (const NodeId argument : argumentsOf(node))
            x.push_back(value(argument, row));
        const int count = static_cast<int>(x.size());
        if (action == Action::Compute)
            return engine::computeScalar(opOf(node.operation), x.data(), count);
        if (action == Action::Draw)
            return drawAgain(node, x.data(), count, m_seed, stepAt(row));
        if (action == Action::Lookup || action == Action::LookupForward || action == Action::LookupBackward)
            return lookUp(action, m_model.tables[static_cast<std::size_t>(node.index)], x[0]);
        return timeInput(action, x.data(), count, m_run.times[row], m_e.m_step);
    }

    const Evaluation& m_e;
    const model::ResolvedModel& m_model;
    const engine::Trajectory& m_run;
    std::uint64_t m_seed;
    ElementId m_shifted = model::kNone;
    double m_shift = 0;
    std::map<std::pair<NodeId, std::size_t>, double> m_values;
};

Evaluation::Evaluation(const model::ResolvedModel& model, std::optional<double> step)
    : m_model(model)
    , m_step(step.value_or(model.specs.step))
{
    Compiler(*this).run();
}

double Evaluation::run(const Equation& equation, std::span<const double> values, double time, const Memory* memory,
                       const Replacement* replacement) const
{
    constexpr std::size_t kOnStack = 128;
    std::array<double, kOnStack> small;
    std::array<double, kOnStack> smallArguments;
    std::vector<double> large;
    const auto count = static_cast<std::size_t>(equation.count);
    double* result = small.data();
    double* x = smallArguments.data();
    std::vector<double> manyArguments;
    if (count > kOnStack) {
        large.resize(count);
        result = large.data();
    }
    for (std::size_t i = 0; i < count; ++i) {
        const Instruction& in = m_code[static_cast<std::size_t>(equation.first) + i];
        const auto argumentCount = static_cast<std::size_t>(in.argumentCount);
        if (argumentCount > kOnStack && argumentCount > manyArguments.size()) {
            manyArguments.resize(argumentCount);
            x = manyArguments.data();
        }
        for (std::size_t k = 0; k < argumentCount; ++k)
            x[k] = result[m_arguments[static_cast<std::size_t>(in.firstArgument) + k]];
        if (replacement != nullptr && replacement->argument >= in.firstArgument
            && replacement->argument < in.firstArgument + in.argumentCount)
            x[replacement->argument - in.firstArgument] = replacement->number;
        const auto action = static_cast<Action>(in.action);
        switch (action) {
        case Action::Number:
            result[i] = in.number;
            break;
        case Action::Element:
            result[i] = values[static_cast<std::size_t>(in.index)];
            break;
        case Action::Time:
            result[i] = time;
            break;
        case Action::Compute:
            result[i] = engine::computeScalar(static_cast<Op>(in.op), x, in.argumentCount);
            break;
        case Action::Lookup:
        case Action::LookupForward:
        case Action::LookupBackward:
            result[i] = lookUp(action, m_model.tables[static_cast<std::size_t>(in.index)], x[0]);
            break;
        case Action::Memory:
            result[i] = memory->values[static_cast<std::size_t>(in.index)];
            break;
        case Action::Draw:
            result[i] =
                drawAgain(m_model.nodes[static_cast<std::size_t>(in.index)], x, in.argumentCount, memory->seed, memory->step);
            break;
        default:
            result[i] = timeInput(action, x, in.argumentCount, time, m_step);
            break;
        }
    }
    return result[count - 1];
}

double Evaluation::value(ElementId element, std::span<const double> values, double time) const
{
    const auto id = static_cast<std::size_t>(element);
    const Equation& equation = m_equations[id];
    const bool isStock = m_model.elements[id].netFlow != model::kNone;
    if (m_model.elements[id].constant)
        return values[id];
    if (equation.hasMemory)
        return isStock ? kNaN : values[id];
    return equation.count == 0 ? kNaN : run(equation, values, time, nullptr);
}

double Evaluation::value(ElementId element, std::span<const double> values, double time, const Memory& memory) const
{
    const auto id = static_cast<std::size_t>(element);
    if (m_model.elements[id].constant)
        return values[id];
    return m_equations[id].count == 0 ? kNaN : run(m_equations[id], values, time, &memory);
}

std::vector<std::int32_t> Evaluation::mentionsOf(const Equation& equation, ElementId input) const
{
    std::vector<std::int32_t> found;
    if (equation.count == 0)
        return found;
    // From the root down, arguments from left to right; what is used twice is read once, where it stands first.
    std::vector<bool> visited(static_cast<std::size_t>(equation.count), false);
    std::vector<std::pair<std::int32_t, std::int32_t>> pending{{equation.count - 1, 0}}; // instruction, next argument
    while (!pending.empty()) {
        auto& [place, next] = pending.back();
        const Instruction& in = m_code[static_cast<std::size_t>(equation.first + place)];
        if (next == in.argumentCount) {
            pending.pop_back();
            continue;
        }
        const std::int32_t index = in.firstArgument + next++;
        const std::int32_t argument = m_arguments[static_cast<std::size_t>(index)];
        const Instruction& below = m_code[static_cast<std::size_t>(equation.first + argument)];
        if (static_cast<Action>(below.action) == Action::Element && below.index == input)
            found.push_back(index);
        else if (!visited[static_cast<std::size_t>(argument)]) {
            visited[static_cast<std::size_t>(argument)] = true;
            pending.emplace_back(argument, 0);
        }
    }
    return found;
}

int Evaluation::mentions(ElementId element, ElementId input) const
{
    return static_cast<int>(mentionsOf(m_equations[static_cast<std::size_t>(element)], input).size());
}

double Evaluation::valueWithMention(ElementId element, std::span<const double> values, double time, const Memory& memory,
                                    ElementId input, int mention, double number) const
{
    const Equation& equation = m_equations[static_cast<std::size_t>(element)];
    const auto found = mentionsOf(equation, input);
    if (mention < 1 || static_cast<std::size_t>(mention) > found.size())
        return value(element, values, time, memory);
    const Replacement replacement{found[static_cast<std::size_t>(mention) - 1], number};
    return run(equation, values, time, &memory, &replacement);
}

double Evaluation::initialValue(ElementId element, std::span<const double> values, double time) const
{
    const auto id = static_cast<std::size_t>(element);
    const Equation& equation = m_initialEquations[id];
    if (equation.count == 0)
        return value(element, values, time);
    return equation.hasMemory ? values[id] : run(equation, values, time, nullptr);
}

const std::vector<ElementId>& Evaluation::inputs(ElementId element) const
{
    return m_inputs[static_cast<std::size_t>(element)].now;
}

const std::vector<ElementId>& Evaluation::earlierInputs(ElementId element) const
{
    return m_inputs[static_cast<std::size_t>(element)].earlier;
}

const std::vector<ElementId>& Evaluation::initialInputs(ElementId element) const
{
    return m_inputs[static_cast<std::size_t>(element)].atStart;
}

bool Evaluation::hasMemory(ElementId element) const
{
    return m_equations[static_cast<std::size_t>(element)].hasMemory;
}

Memory Evaluation::memory(const engine::Trajectory& run, std::size_t timeIndex, std::uint64_t seed) const
{
    MemoryReader reader(*this, run, seed);
    Memory result;
    result.seed = seed;
    result.step = reader.stepAt(timeIndex);
    for (const NodeId id : m_functions)
        result.values.push_back(reader.function(id, timeIndex));
    return result;
}

double Evaluation::valueIfShifted(ElementId element, const engine::Trajectory& run, std::size_t timeIndex, ElementId input,
                                  double shift, std::uint64_t seed) const
{
    const model::Element& e = m_model.elements[static_cast<std::size_t>(element)];
    const NodeId root = e.netFlow != model::kNone ? e.netFlow : e.equation;
    if (e.constant)
        return run.at(timeIndex, element);
    if (root == model::kNone)
        return kNaN;
    MemoryReader reader(*this, run, seed);
    reader.shift(input, shift);
    return reader.value(root, timeIndex);
}

} // namespace core::causes
