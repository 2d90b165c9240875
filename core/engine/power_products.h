// SPDX-License-Identifier: GPL-3.0-or-later
// Products of powers in one exponential: x1^a * x2^b / x3^c = exp(a log x1 + b log x2 - c log x3).
//
// Each logarithm is a value of its own, so it is shared by all powers of the same base, and those of constants are taken once
// a member. A base (y*f) with a constant factor f is split, log y + log f, which leaves log f to the constants.
//
// Accuracy: log is within 3.5 units in the last place, so the relative error of the product is about 1e-15 times the sum of
// the absolute terms of the exponent. The kernel adds that sum up and, lane by lane, where it is above kPowerRoom (or not a
// number: a base that is zero or negative) takes pow instead; so 1e-14 holds everywhere.
#pragma once

#include "core/engine/graph.h"

#include <vector>

namespace core::engine {

inline constexpr double kPowerRoom = 8;

/// Arguments of Op::PowerProduct: the constant part of the exponent, the room it leaves, then four for each term.
inline constexpr std::size_t kPowerHead = 2;
inline constexpr std::size_t kPowerTerm = 4; ///< y, f, log y, e: the term is (y*f)^e

/// One power; a divisor has a negative exponent.
struct PowerTerm {
    ValueId base = kNoValue;
    ValueId exponent = kNoValue;
};

[[nodiscard]] ValueId addPowerProduct(Graph& graph, const std::vector<PowerTerm>& terms);

/// base^exponent for a literal exponent that multiplication or a square root gives: 0, 1, 2, 3, 4, 0.5 and -1 to -4; else
/// kNoValue.
[[nodiscard]] ValueId addSimplePower(Graph& graph, ValueId base, ValueId exponent);

} // namespace core::engine
