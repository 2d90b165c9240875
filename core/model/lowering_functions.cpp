// SPDX-License-Identifier: GPL-3.0-or-later
// Built-in functions: XMILE 1.0 section 3.5, and those of vendors that models in circulation use.
#include "core/model/lowering.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace core::model {

/// One row of the table of functions.
struct Lowering::Builtin {
    std::string_view name;
    int least = 1; ///< number of arguments
    int most = 1;
    enum class How {
        Direct,      ///< `operation` of the arguments in order
        Array,       ///< SUM, MEAN, ...
        MinimumMaximum,
        Constant,    ///< no arguments: PI()
        Table,       ///< LOOKUP(graph, x)
        HyperbolicSine, HyperbolicCosine, HyperbolicTangent,
        SineWave, CosineWave,
        SafeDivide, Ramp, Pulse,
        Initial, Previous, DelayFixed,
        Smooth1, Smooth3, SmoothN, Delay1, Delay3, DelayN, Trend, Forecast,
        Random, ///< the last argument may be a seed
        Normal, ///< mean, deviation[, seed[, lowest, highest]]
        Time
    } how = How::Direct;
    Operation operation = Operation::Constant;
};

const Lowering::Builtin* Lowering::findBuiltin(std::string_view name)
{
    using How = Builtin::How;
    static constexpr std::array kTable = {
        Builtin{"abs", 1, 1, How::Direct, Operation::Abs},
        Builtin{"arccos", 1, 1, How::Direct, Operation::ArcCos},
        Builtin{"arcsin", 1, 1, How::Direct, Operation::ArcSin},
        Builtin{"arctan", 1, 1, How::Direct, Operation::ArcTan},
        Builtin{"cos", 1, 1, How::Direct, Operation::Cos},
        Builtin{"cosh", 1, 1, How::HyperbolicCosine},
        Builtin{"coswave", 2, 2, How::CosineWave},
        Builtin{"delay", 2, 3, How::DelayFixed},
        Builtin{"delay1", 2, 3, How::Delay1},
        Builtin{"delay3", 2, 3, How::Delay3},
        Builtin{"delay_fixed", 2, 3, How::DelayFixed},
        Builtin{"delayn", 3, 4, How::DelayN},
        Builtin{"exp", 1, 1, How::Direct, Operation::Exp},
        Builtin{"exprnd", 1, 2, How::Random, Operation::RandomExponential},
        Builtin{"forcst", 3, 4, How::Forecast},
        Builtin{"init", 1, 1, How::Initial},
        Builtin{"initial", 1, 1, How::Initial},
        Builtin{"int", 1, 1, How::Direct, Operation::Integer},
        Builtin{"ln", 1, 1, How::Direct, Operation::Ln},
        Builtin{"log10", 1, 1, How::Direct, Operation::Log10},
        Builtin{"lognormal", 2, 3, How::Random, Operation::RandomLogNormal},
        Builtin{"lookup", 2, 2, How::Table, Operation::Lookup},
        Builtin{"lookup_backward", 2, 2, How::Table, Operation::LookupBackward},
        Builtin{"lookup_forward", 2, 2, How::Table, Operation::LookupForward},
        Builtin{"max", 1, 100, How::MinimumMaximum, Operation::Maximum},
        Builtin{"mean", 1, 1, How::Array},
        Builtin{"min", 1, 100, How::MinimumMaximum, Operation::Minimum},
        Builtin{"mod", 2, 2, How::Direct, Operation::Modulo},
        Builtin{"modulo", 2, 2, How::Direct, Operation::Modulo},
        Builtin{"normal", 2, 5, How::Normal, Operation::RandomNormal},
        Builtin{"pi", 0, 0, How::Constant},
        Builtin{"poisson", 1, 2, How::Random, Operation::RandomPoisson},
        Builtin{"previous", 2, 2, How::Previous},
        Builtin{"prod", 1, 1, How::Array},
        Builtin{"pulse", 1, 3, How::Pulse},
        Builtin{"pulse_train", 4, 4, How::Direct, Operation::PulseTrain},
        Builtin{"pulsetrain", 4, 4, How::Direct, Operation::PulseTrain},
        Builtin{"quantum", 2, 2, How::Direct, Operation::Quantum},
        Builtin{"ramp", 1, 3, How::Ramp},
        Builtin{"random", 2, 3, How::Random, Operation::RandomUniform},
        Builtin{"round", 1, 1, How::Direct, Operation::Round},
        Builtin{"safediv", 2, 3, How::SafeDivide},
        Builtin{"sign", 1, 1, How::Direct, Operation::Sign},
        Builtin{"sin", 1, 1, How::Direct, Operation::Sin},
        Builtin{"sinh", 1, 1, How::HyperbolicSine},
        Builtin{"sinwave", 2, 2, How::SineWave},
        Builtin{"size", 1, 1, How::Array},
        Builtin{"smth1", 2, 3, How::Smooth1},
        Builtin{"smth3", 2, 3, How::Smooth3},
        Builtin{"smthn", 3, 4, How::SmoothN},
        Builtin{"sqrt", 1, 1, How::Direct, Operation::Sqrt},
        Builtin{"stddev", 1, 1, How::Array},
        Builtin{"step", 2, 2, How::Direct, Operation::Step},
        Builtin{"sum", 1, 1, How::Array},
        Builtin{"tan", 1, 1, How::Direct, Operation::Tan},
        Builtin{"tanh", 1, 1, How::HyperbolicTangent},
        Builtin{"time", 0, 0, How::Time},
        Builtin{"trend", 2, 3, How::Trend},
        Builtin{"triangular", 3, 4, How::Random, Operation::RandomTriangular},
        Builtin{"trunc", 1, 1, How::Direct, Operation::Truncate},
        Builtin{"uniform", 2, 3, How::Random, Operation::RandomUniform},
        Builtin{"xidz", 3, 3, How::SafeDivide},
        Builtin{"zidz", 2, 2, How::SafeDivide},
    };
    static_assert(std::is_sorted(kTable.begin(), kTable.end(), [](const Builtin& a, const Builtin& b) { return a.name < b.name; }));
    const auto* const it = std::lower_bound(kTable.begin(), kTable.end(), name,
                                            [](const Builtin& row, std::string_view n) { return row.name < n; });
    return it == kTable.end() || it->name != name ? nullptr : &*it;
}

NodeId Lowering::lowerBuiltin(const Expression& call, const Builtin& builtin)
{
    using How = Builtin::How;
    const auto count = static_cast<int>(call.arguments.size());
    if (count < builtin.least || count > builtin.most)
        return fail(call, ErrorKind::InvalidArgument,
                    call.name + " takes " + std::to_string(builtin.least)
                        + (builtin.most > builtin.least ? " to " + std::to_string(builtin.most) : std::string())
                        + (builtin.most == 1 ? " argument, not " : " arguments, not ") + std::to_string(count),
                    {call.name});
    if (builtin.how == How::Array || (builtin.how == How::MinimumMaximum && count == 1))
        return lowerArrayFunction(call);
    if (builtin.how == How::Table)
        return lowerLookup(call, builtin);

    std::vector<NodeId> a;
    if (!lowerArguments(call, a))
        return kNone;
    const auto optional = [&](std::size_t i) { return i < a.size() ? a[i] : kNone; };
    const auto exponential = [&](NodeId x) { return make(Operation::Exp, {x}); };
    const auto phase = [&](NodeId period) { // 2 pi t / period
        return quotient(product(number(2 * std::numbers::pi), make(Operation::Time, {})), period);
    };
    switch (builtin.how) {
    case How::Direct:
        // Vensim's INTEGER and QUANTUM go towards zero; its converter writes both with INT, which in XMILE goes down.
        if (builtin.operation == Operation::Integer && m_resolution.fromVensim)
            return make(Operation::Truncate, std::move(a));
        return make(builtin.operation, std::move(a));
    case How::MinimumMaximum:
        return make(builtin.operation, std::move(a));
    case How::Constant:
        return number(std::numbers::pi);
    case How::Time:
        return make(Operation::Time, {});
    case How::HyperbolicSine: // (e^x - e^-x) / 2
        return quotient(difference(exponential(a[0]), exponential(make(Operation::Negate, {a[0]}))), number(2));
    case How::HyperbolicCosine:
        return quotient(sum(exponential(a[0]), exponential(make(Operation::Negate, {a[0]}))), number(2));
    case How::HyperbolicTangent: // 1 - 2 / (e^2x + 1), which does not overflow to NaN
        return difference(number(1), quotient(number(2), sum(exponential(product(number(2), a[0])), number(1))));
    case How::SineWave:
        return product(a[0], make(Operation::Sin, {phase(a[1])}));
    case How::CosineWave:
        return product(a[0], make(Operation::Cos, {phase(a[1])}));
    case How::SafeDivide:
        return make(Operation::SafeDivide, {a[0], a[1], a.size() > 2 ? a[2] : number(0)});
    case How::Ramp:
        if (a.size() == 1)
            a.push_back(make(Operation::StartTime, {}));
        return make(Operation::Ramp, std::move(a));
    case How::Pulse:
        if (a.size() == 1)
            a.push_back(make(Operation::StartTime, {}));
        return make(Operation::Pulse, std::move(a));
    case How::Initial:
        return m_resolution.graph.constantValue(a[0]) ? a[0] : m_resolution.graph.withSlot(Operation::Initial, std::move(a));
    case How::Previous:
        return m_resolution.graph.withSlot(Operation::Previous, std::move(a));
    case How::DelayFixed:
        if (a.size() == 2)
            a.push_back(a[0]);
        return m_resolution.graph.withSlot(Operation::DelayFixed, std::move(a));
    case How::Smooth1:
        return smooth(a[0], a[1], optional(2), 1);
    case How::Smooth3:
        return smooth(a[0], a[1], optional(2), 3);
    case How::SmoothN: {
        const auto order = constantOrder(call, a[2]);
        return order ? smooth(a[0], a[1], optional(3), *order) : kNone;
    }
    case How::Delay1:
        return delay(a[0], a[1], optional(2), 1);
    case How::Delay3:
        return delay(a[0], a[1], optional(2), 3);
    case How::DelayN: {
        const auto order = constantOrder(call, a[2]);
        return order ? delay(a[0], a[1], optional(3), *order) : kNone;
    }
    case How::Trend:
        return trend(a[0], a[1], optional(2));
    case How::Forecast: // input * (1 + trend * horizon)
        return product(a[0], sum(number(1), product(trend(a[0], a[1], optional(3)), a[2])));
    case How::Random:
    case How::Normal: {
        double seed = std::numeric_limits<double>::quiet_NaN();
        const int seedAt = builtin.how == How::Normal ? 2 : builtin.most - 1;
        if (count > seedAt) {
            const auto value = m_resolution.graph.constantValue(a[static_cast<std::size_t>(seedAt)]);
            if (!value || std::isnan(*value))
                return fail(call, ErrorKind::InvalidArgument, "the seed of " + call.name + " must be a number", {call.name});
            seed = *value;
            a.erase(a.begin() + seedAt);
        }
        if (a.size() == 3 && builtin.how == How::Normal)
            return fail(call, ErrorKind::InvalidArgument, call.name + " needs its highest value as well as its lowest", {call.name});
        return m_resolution.graph.draw(builtin.operation, std::move(a), seed);
    }
    case How::Array:
    case How::Table:
        break; // lowered above, without their arguments
    }
    return kNone;
}

// ---- graphical functions -------------------------------------------------------------------------------------------------

/// The graphical function that `reference` names, with its element where each element has one of its own.
NodeId Lowering::lowerTable(const Expression& at, const Expression& reference, Operation operation, NodeId argument)
{
    const Symbol* const symbol = lookUp(reference);
    if (symbol == nullptr || symbol->tables.empty())
        return fail(at, ErrorKind::InvalidArgument, "'" + reference.name + "' has no graphical function to look up", {reference.name});
    TableId table = symbol->tables.front();
    if (symbol->tables.size() > 1) {
        std::vector<Index> indices;
        const std::vector<int> dimensions = m_resolution.variable(symbol->variable).dimensions;
        if (!lowerIndices(reference, dimensions, indices))
            return kNone;
        std::size_t flat = 0;
        for (std::size_t i = 0; i < indices.size(); ++i) {
            if (indices[i].fixed == kNone)
                return fail(at, ErrorKind::WrongSubscript,
                            "the subscripts of the graphical function '" + reference.name + "' must be known before the run", {reference.name});
            flat = flat * static_cast<std::size_t>(m_resolution.dimensionSize(dimensions[i]))
                 + static_cast<std::size_t>(indices[i].fixed);
        }
        table = symbol->tables[flat];
    }
    if (table == kNone) // its points were refused
        return m_resolution.diagnostics.empty()
            ? fail(at, ErrorKind::InvalidArgument, "this element of '" + reference.name + "' has no graphical function",
                   {reference.name})
            : kNone;
    return m_resolution.graph.make(operation, {argument}, table);
}

NodeId Lowering::lowerLookup(const Expression& call, const Builtin& builtin)
{
    const Expression& reference = *call.arguments[0];
    if (reference.kind != ExpressionKind::Reference)
        return fail(call, ErrorKind::InvalidArgument,
                    "the first argument of " + call.name + " must be the name of a graphical function", {call.name});
    const NodeId argument = lower(*call.arguments[1]);
    return argument == kNone ? kNone : lowerTable(call, reference, builtin.operation, argument);
}

NodeId Lowering::lowerTableCall(const Expression& call)
{
    if (call.arguments.size() != 1)
        return fail(call, ErrorKind::InvalidArgument, "the graphical function '" + call.name + "' takes one argument", {call.name});
    const NodeId argument = lower(*call.arguments.front());
    return argument == kNone ? kNone : lowerTable(call, call, Operation::Lookup, argument);
}

} // namespace core::model
