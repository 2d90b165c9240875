// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/power_products.h"

#include <cmath>

namespace core::engine {

ValueId addPowerProduct(Graph& graph, const std::vector<PowerTerm>& terms)
{
    ValueId constantPart = graph.literal(0);
    ValueId room = graph.literal(kPowerRoom);
    std::vector<ValueId> arguments(kPowerHead);
    for (const auto& [base, exponent] : terms) {
        ValueId y = base;
        ValueId factor = graph.literal(1);
        const bool splits = graph[base].op == Op::Multiply && graph.isConstant(graph.arguments(base)[0])
            && !graph.isConstant(base) && graph.isConstant(exponent);
        if (splits) {
            factor = graph.arguments(base)[0];
            y = graph.arguments(base)[1];
            const ValueId part = graph.add(Op::Multiply, {exponent, graph.add(Op::Log, {factor})});
            constantPart = graph.isLiteral(constantPart, 0) ? part : graph.add(Op::Add, {constantPart, part});
            room = graph.add(Op::Subtract, {room, graph.add(Op::Abs, {part})});
        }
        arguments.insert(arguments.end(), {y, factor, graph.add(Op::Log, {y}), exponent});
    }
    arguments[0] = constantPart;
    arguments[1] = room;
    return graph.add(Op::PowerProduct, arguments);
}

ValueId addSimplePower(Graph& graph, ValueId base, ValueId exponent)
{
    if (!graph.isLiteral(exponent))
        return kNoValue;
    const double e = graph[exponent].number;
    if (e == 0)
        return graph.literal(1);
    if (e == 0.5)
        return graph.add(Op::Sqrt, {base});
    if (std::abs(e) > 4 || e != std::trunc(e))
        return kNoValue;
    ValueId result = base;
    if (std::abs(e) >= 2)
        result = graph.add(Op::Multiply, {base, base});
    if (std::abs(e) == 3)
        result = graph.add(Op::Multiply, {result, base});
    if (std::abs(e) == 4)
        result = graph.add(Op::Multiply, {result, result});
    return e > 0 ? result : graph.add(Op::Divide, {graph.literal(1), result});
}

} // namespace core::engine
