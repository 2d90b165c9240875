// SPDX-License-Identifier: GPL-3.0-or-later
// What the operations mean for one number: those that no vector kernel computes. Times are in the model's time unit.
//
// Discrete inputs (STEP, PULSE, pulse trains) look at the time at which the integration step began, so that all stages of a
// step see the same input and a pulse brings exactly its magnitude under every method. Times of the grid carry rounding
// errors; a time less than 1e-6 of a step before an edge counts as being on it.
#pragma once

#include "core/model/resolved_model.h"

#include <cstdint>

namespace core::engine {

/// Sign of the divisor, as XMILE's MOD; NaN when the divisor is 0.
[[nodiscard]] double modulo(double dividend, double divisor);
/// -1, 0 or 1; NaN for NaN.
[[nodiscard]] double signOf(double x);
/// The multiple of `quantum` next to `x` on the side of zero; `x` itself when quantum is not positive.
[[nodiscard]] double quantize(double x, double quantum);

/// y at x. Outside the points: the nearest end, or, for Extrapolate, the line through the last two points. Discrete tables hold y
/// from each point to the next.
[[nodiscard]] double lookup(const model::LookupTable& table, double x);
/// y of the first point at or after x, and of the last at or before it; the nearest end outside.
[[nodiscard]] double lookupForward(const model::LookupTable& table, double x);
[[nodiscard]] double lookupBackward(const model::LookupTable& table, double x);

[[nodiscard]] double stepInput(double height, double at, double stepTime, double dt);
/// Continuous, so it looks at the stage's own time. `end` is infinite when the model gives none.
[[nodiscard]] double rampInput(double slope, double start, double end, double time);
/// magnitude/dt during the first step at or after `first`, and again every `interval` when that is positive.
[[nodiscard]] double pulseInput(double magnitude, double first, double interval, double stepTime, double dt);
/// 1 for `duration` from `start`, again every `interval`, until `end`.
[[nodiscard]] double pulseTrain(double start, double duration, double interval, double end, double stepTime, double dt);

/// Which number a random function draws: the same for the same five, whatever was drawn before and on whichever thread.
struct DrawKey {
    std::uint64_t seed = 0;   ///< of the run, or the function's own
    std::uint64_t member = 0; ///< 0 when the function has a seed of its own: every member then draws the same
    std::uint64_t step = 0;
    std::uint64_t draw = 0;   ///< Node::index: which function, which element
};

/// `count`-th number of the key's stream, evenly spread over (0, 1), both ends left out.
[[nodiscard]] double uniformDraw(const DrawKey& key, std::uint64_t count);

/// The random functions of model::Operation with their arguments in the model's order. RandomNormal: mean, deviation and
/// optionally lower and upper bound; RandomExponential and RandomPoisson: mean; RandomLogNormal: mean and deviation of the
/// variable itself; RandomTriangular: lower end, mode, upper end. NaN for arguments that make no distribution.
[[nodiscard]] double randomValue(model::Operation operation, const double* arguments, int count, const DrawKey& key);

} // namespace core::engine
