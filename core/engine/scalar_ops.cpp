// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/scalar_ops.h"

#include "core/engine/scalar_functions.h"

#include <cmath>
#include <sleef.h>

namespace core::engine {

namespace {

double least(double x, double y)
{
    return y < x || y != y ? y : x;
}

double greatest(double x, double y)
{
    return y > x || y != y ? y : x;
}

template <class Combine>
double reduce(const double* arguments, int count, Combine combine)
{
    double result = arguments[0];
    for (int i = 1; i < count; ++i)
        result = combine(result, arguments[i]);
    return result;
}

double standardDeviation(const double* arguments, int count)
{
    const double mean = reduce(arguments, count, [](double x, double y) { return x + y; }) / count;
    double squares = 0;
    for (int i = 0; i < count; ++i)
        squares += (arguments[i] - mean) * (arguments[i] - mean);
    return std::sqrt(squares / count);
}

double elementAt(const double* arguments, int count)
{
    const double index = std::floor(arguments[0]);
    return index >= 1 && index < count ? arguments[static_cast<int>(index)] : 0;
}

} // namespace

bool isFoldable(Op op)
{
    switch (op) {
    case Op::PowerProduct:
    case Op::Gather:
    case Op::Lookup:
    case Op::LookupForward:
    case Op::LookupBackward: return false;
    default: return op > Op::Schedule && op < Op::RandomUniform;
    }
}

// SLEEF's functions are those of its family that gives the same bits at every vector width (no fused multiply-add).
double computeScalar(Op op, const double* x, int count)
{
    switch (op) {
    case Op::Copy: return x[0];
    case Op::Add: return x[0] + x[1];
    case Op::Subtract: return x[0] - x[1];
    case Op::Multiply: return x[0] * x[1];
    case Op::Divide: return x[0] / x[1];
    case Op::Negate: return -x[0];
    case Op::Minimum: return least(x[0], x[1]);
    case Op::Maximum: return greatest(x[0], x[1]);
    case Op::Abs: return std::abs(x[0]);
    case Op::Sqrt: return std::sqrt(x[0]);
    case Op::Exp: return Sleef_cinz_expd1_u10purec(x[0]);
    case Op::Log: return Sleef_cinz_logd1_u35purec(x[0]);
    case Op::Power: return Sleef_cinz_powd1_u10purec(x[0], x[1]);
    case Op::Less: return x[0] < x[1];
    case Op::LessOrEqual: return x[0] <= x[1];
    case Op::Equal: return x[0] == x[1];
    case Op::NotEqual: return x[0] != x[1];
    case Op::And: return x[0] != 0 && x[1] != 0;
    case Op::Or: return x[0] != 0 || x[1] != 0;
    case Op::Not: return x[0] == 0;
    case Op::Select: return x[0] != 0 ? x[1] : x[2];
    case Op::SafeDivide: return x[1] == 0 ? x[2] : x[0] / x[1];
    case Op::MultiplyAdd: return x[0] * x[1] + x[2];
    case Op::MultiplySubtract: return x[0] * x[1] - x[2];
    case Op::SubtractProduct: return x[2] - x[0] * x[1];
    case Op::AddMultiply: return (x[0] + x[1]) * x[2];
    case Op::SubtractMultiply: return (x[0] - x[1]) * x[2];
    case Op::Sum: return reduce(x, count, [](double a, double b) { return a + b; });
    case Op::Product: return reduce(x, count, [](double a, double b) { return a * b; });
    case Op::Least: return reduce(x, count, least);
    case Op::Greatest: return reduce(x, count, greatest);
    case Op::Modulo: return modulo(x[0], x[1]);
    case Op::Sign: return signOf(x[0]);
    case Op::Log10: return Sleef_cinz_log10d1_u10purec(x[0]);
    case Op::Sin: return Sleef_cinz_sind1_u10purec(x[0]);
    case Op::Cos: return Sleef_cinz_cosd1_u10purec(x[0]);
    case Op::Tan: return Sleef_cinz_tand1_u10purec(x[0]);
    case Op::ArcSin: return Sleef_cinz_asind1_u10purec(x[0]);
    case Op::ArcCos: return Sleef_cinz_acosd1_u10purec(x[0]);
    case Op::ArcTan: return Sleef_cinz_atand1_u10purec(x[0]);
    case Op::Floor: return std::floor(x[0]);
    case Op::Truncate: return std::trunc(x[0]);
    case Op::Round: return std::round(x[0]);
    case Op::Quantum: return quantize(x[0], x[1]);
    case Op::StandardDeviation: return standardDeviation(x, count);
    case Op::ElementAt: return elementAt(x, count);
    case Op::StepInput: return stepInput(x[0], x[1], x[2], x[3]);
    case Op::RampInput: return rampInput(x[0], x[1], x[2], x[3]);
    case Op::PulseInput: return pulseInput(x[0], x[1], x[2], x[3], x[4]);
    case Op::PulseTrain: return pulseTrain(x[0], x[1], x[2], x[3], x[4], x[5]);
    default: return std::nan("");
    }
}

} // namespace core::engine
