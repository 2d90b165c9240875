// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/scalar_kernel.h"

#include "core/engine/scalar_functions.h"
#include "core/engine/scalar_ops.h"

#include <bit>
#include <cmath>

namespace core::engine {

namespace {

/// `seed` is the function's own, or NaN.
DrawKey drawKey(const ScalarContext& context, const Instruction& in, std::size_t element, std::size_t lane)
{
    const double ownSeed = context.plan->drawSeeds[static_cast<std::size_t>(in.index) + element];
    const bool atStart = in.operands[1] != 0;
    DrawKey key{context.seed, context.firstMember + lane, atStart ? 0 : context.step,
                context.plan->indices[in.operands[0] + element]};
    if (!std::isnan(ownSeed)) {
        key.seed = std::bit_cast<std::uint64_t>(ownSeed);
        key.member = 0;
    }
    return key;
}

double compute(const ScalarContext& context, const Instruction& in, const double* arguments, std::size_t element,
               std::size_t lane)
{
    const auto table = [&]() -> const model::LookupTable& { return (*context.tables)[static_cast<std::size_t>(in.index)]; };
    const int count = static_cast<int>(in.listSize);
    switch (in.op) {
    case Op::Lookup: return lookup(table(), arguments[0]);
    case Op::LookupForward: return lookupForward(table(), arguments[0]);
    case Op::LookupBackward: return lookupBackward(table(), arguments[0]);
    case Op::RandomUniform:
        return randomValue(model::Operation::RandomUniform, arguments, count, drawKey(context, in, element, lane));
    case Op::RandomNormal:
        return randomValue(model::Operation::RandomNormal, arguments, count, drawKey(context, in, element, lane));
    case Op::RandomExponential:
        return randomValue(model::Operation::RandomExponential, arguments, count, drawKey(context, in, element, lane));
    case Op::RandomLogNormal:
        return randomValue(model::Operation::RandomLogNormal, arguments, count, drawKey(context, in, element, lane));
    case Op::RandomPoisson:
        return randomValue(model::Operation::RandomPoisson, arguments, count, drawKey(context, in, element, lane));
    case Op::RandomTriangular:
        return randomValue(model::Operation::RandomTriangular, arguments, count, drawKey(context, in, element, lane));
    default: return computeScalar(in.op, arguments, count);
    }
}

} // namespace

void runScalarFunction(const Frame& frame, const Instruction& in, void* contextPointer)
{
    const auto& context = *static_cast<const ScalarContext*>(contextPointer);
    thread_local std::vector<double> arguments;
    arguments.resize(in.listSize);
    double* result = frame.data + in.result * frame.cellWidth;
    for (std::size_t element = 0; element < in.count; ++element) {
        for (std::size_t lane = 0; lane < frame.cellWidth; ++lane) {
            for (std::size_t i = 0; i < in.listSize; ++i) {
                const OperandRef& operand = frame.operands[in.first + i];
                arguments[i] = frame.data[(operand.cell + (operand.broadcast != 0 ? 0 : element)) * frame.cellWidth + lane];
            }
            result[element * frame.cellWidth + lane] = compute(context, in, arguments.data(), element, lane);
        }
    }
    if (!frame.elementsInLanes)
        return;
    for (std::size_t spare = in.count; spare < in.rows * frame.rowWidth; ++spare)
        result[spare] = result[in.count - 1];
}

} // namespace core::engine
