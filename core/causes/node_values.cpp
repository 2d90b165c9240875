// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/causes/node_values.h"

#include "core/engine/scalar_functions.h"

#include <bit>
#include <cmath>
#include <limits>
#include <utility>

namespace core::causes {

namespace {

using engine::Op;
using model::Node;
using model::NodeId;
using model::Operation;

constexpr double kInfinity = std::numeric_limits<double>::infinity();

bool isDraw(Operation operation)
{
    return operation >= Operation::RandomUniform && operation <= Operation::RandomTriangular;
}

} // namespace

bool hasOwnMemory(Operation operation)
{
    return operation == Operation::Initial || operation == Operation::Previous || operation == Operation::DelayFixed;
}

Op opOf(Operation operation)
{
    switch (operation) {
    case Operation::Add:
        return Op::Sum;
    case Operation::Multiply:
        return Op::Product;
    case Operation::Minimum:
        return Op::Least;
    case Operation::Maximum:
        return Op::Greatest;
    case Operation::Subtract:
        return Op::Subtract;
    case Operation::Divide:
        return Op::Divide;
    case Operation::Power:
        return Op::Power;
    case Operation::Negate:
        return Op::Negate;
    case Operation::Modulo:
        return Op::Modulo;
    case Operation::Abs:
        return Op::Abs;
    case Operation::Sign:
        return Op::Sign;
    case Operation::Sqrt:
        return Op::Sqrt;
    case Operation::Exp:
        return Op::Exp;
    case Operation::Ln:
        return Op::Log;
    case Operation::Log10:
        return Op::Log10;
    case Operation::Sin:
        return Op::Sin;
    case Operation::Cos:
        return Op::Cos;
    case Operation::Tan:
        return Op::Tan;
    case Operation::ArcSin:
        return Op::ArcSin;
    case Operation::ArcCos:
        return Op::ArcCos;
    case Operation::ArcTan:
        return Op::ArcTan;
    case Operation::Integer:
        return Op::Floor;
    case Operation::Truncate:
        return Op::Truncate;
    case Operation::Round:
        return Op::Round;
    case Operation::Quantum:
        return Op::Quantum;
    case Operation::Less:
    case Operation::Greater:
        return Op::Less; // with its arguments swapped
    case Operation::LessOrEqual:
    case Operation::GreaterOrEqual:
        return Op::LessOrEqual;
    case Operation::Equal:
        return Op::Equal;
    case Operation::NotEqual:
        return Op::NotEqual;
    case Operation::And:
        return Op::And;
    case Operation::Or:
        return Op::Or;
    case Operation::Not:
        return Op::Not;
    case Operation::If:
        return Op::Select;
    case Operation::SafeDivide:
        return Op::SafeDivide;
    case Operation::StandardDeviation:
        return Op::StandardDeviation;
    case Operation::ElementAt:
        return Op::ElementAt;
    default:
        return Op::Copy;
    }
}

std::vector<NodeId> argumentsOf(const Node& node)
{
    std::vector<NodeId> arguments = node.arguments;
    if (node.operation == Operation::Greater || node.operation == Operation::GreaterOrEqual)
        std::swap(arguments[0], arguments[1]);
    return arguments;
}

Action actionOf(Operation operation)
{
    switch (operation) {
    case Operation::Constant:
    case Operation::TimeStep:
    case Operation::StartTime:
    case Operation::StopTime:
        return Action::Number;
    case Operation::Element:
        return Action::Element;
    case Operation::Time:
        return Action::Time;
    case Operation::Lookup:
        return Action::Lookup;
    case Operation::LookupForward:
        return Action::LookupForward;
    case Operation::LookupBackward:
        return Action::LookupBackward;
    case Operation::Step:
        return Action::Step;
    case Operation::Ramp:
        return Action::Ramp;
    case Operation::Pulse:
        return Action::Pulse;
    case Operation::PulseTrain:
        return Action::PulseTrain;
    default:
        return hasOwnMemory(operation) ? Action::Memory : isDraw(operation) ? Action::Draw : Action::Compute;
    }
}

double numberOf(const model::ResolvedModel& model, const Node& node, double step)
{
    switch (node.operation) {
    case Operation::TimeStep:
        return step;
    case Operation::StartTime:
        return model.specs.start;
    case Operation::StopTime:
        return model.specs.stop;
    default:
        return node.value;
    }
}

Reading readingOf(const Node& node)
{
    switch (node.operation) {
    case Operation::Initial:
        return {{}, {node.arguments[0]}};
    case Operation::Previous:
        return {{node.arguments[0]}, {node.arguments[1]}};
    case Operation::DelayFixed:
        return {{node.arguments[0]}, {node.arguments[1], node.arguments[2]}};
    default:
        return {};
    }
}

double timeInput(Action action, const double* x, int count, double time, double step)
{
    switch (action) {
    case Action::Step:
        return engine::stepInput(x[0], x[1], time, step);
    case Action::Ramp:
        return engine::rampInput(x[0], x[1], count > 2 ? x[2] : kInfinity, time);
    case Action::Pulse:
        return engine::pulseInput(x[0], x[1], count > 2 ? x[2] : 0, time, step);
    default:
        return engine::pulseTrain(x[0], x[1], count > 2 ? x[2] : 0, count > 3 ? x[3] : kInfinity, time, step);
    }
}

double lookUp(Action action, const model::LookupTable& table, double x)
{
    switch (action) {
    case Action::LookupForward:
        return engine::lookupForward(table, x);
    case Action::LookupBackward:
        return engine::lookupBackward(table, x);
    default:
        return engine::lookup(table, x);
    }
}

double drawAgain(const Node& node, const double* x, int count, std::uint64_t seed, std::uint64_t step)
{
    engine::DrawKey key{seed, 0, step, static_cast<std::uint64_t>(node.index)};
    if (!std::isnan(node.value))
        key.seed = std::bit_cast<std::uint64_t>(node.value);
    return engine::randomValue(node.operation, x, count, key);
}

} // namespace core::causes
