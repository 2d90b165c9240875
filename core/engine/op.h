// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's operations: what a value of the graph computes and what an instruction does. Shared by the compiler and by the
// kernels for each instruction set, so it holds nothing but names.
#pragma once

namespace core::engine {

/// Where a comment names operands, a is the first, b the second, c the third. Conditions: anything but 0 is true.
enum class Op : unsigned char {
    // Leaves: their registers are filled from outside.
    Literal,   ///< a number
    Parameter, ///< a constant element; index = element
    State,     ///< a stock now; index = number of the stock
    Memory,    ///< what Previous or DelayFixed remember; index = slot
    Time,      ///< of the stage
    StepTime,  ///< at which the step began
    TimeStep,
    Schedule,  ///< computed beforehand for all times, the same for all members; index = column

    // Vector kernels.
    Copy, Add, Subtract, Multiply, Divide, Negate, Minimum, Maximum, Abs, Sqrt, Exp, Log, Power,
    Less, LessOrEqual, Equal, NotEqual, And, Or, Not,
    Select,       ///< a ? b : c
    SafeDivide,   ///< b == 0 ? c : a / b
    PowerProduct, ///< product of (x*f)^e; arguments: see power_products.h
    // Fused pairs, rounded twice like the pair: only instructions, never values of the graph.
    MultiplyAdd,      ///< a*b + c
    MultiplySubtract, ///< a*b - c
    SubtractProduct,  ///< c - a*b
    AddMultiply,      ///< (a + b)*c
    SubtractMultiply, ///< (a - b)*c
    // All arguments, strictly from left to right.
    Sum, Product, Least, Greatest,
    Gather, ///< elements picked one by one; only an instruction

    // Computed number by number, the same code for every instruction set.
    Modulo, Sign, Log10, Sin, Cos, Tan, ArcSin, ArcCos, ArcTan, Floor, Truncate, Round, Quantum,
    StandardDeviation,
    ElementAt,
    Lookup, LookupForward, LookupBackward, ///< index = table
    StepInput,  ///< height, at, step time, dt
    RampInput,  ///< slope, start, end, time
    PulseInput, ///< magnitude, first, interval, step time, dt
    PulseTrain, ///< start, duration, interval, end, step time, dt
    // index = number of the draw; Value::number holds the function's own seed or NaN
    RandomUniform, RandomNormal, RandomExponential, RandomLogNormal, RandomPoisson, RandomTriangular,
};

} // namespace core::engine
