// SPDX-License-Identifier: GPL-3.0-or-later
// One member of a resolved model, evaluated node by node in the plainest way.
#pragma once

#include "core/engine/simulation.h"
#include "core/engine/time_grid.h"

namespace core::engine {

struct InterpreterOptions {
    std::uint64_t member = 0;
    std::uint64_t seed = 0;
};

/// Every element at every saved time, by std:: functions in the order in which the equations are written.
/// The model must keep the promises of resolved_model.h and the overrides must name constants.
[[nodiscard]] Trajectory interpret(const model::ResolvedModel& model, const TimeGrid& grid,
                                   std::span<const Override> overrides, const InterpreterOptions& options);

} // namespace core::engine
