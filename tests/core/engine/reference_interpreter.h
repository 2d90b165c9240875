// SPDX-License-Identifier: GPL-3.0-or-later
// One member of a resolved model, evaluated node by node in the plainest way: what the engine's results are checked against.
#pragma once

#include "core/engine/simulation.h"
#include "core/engine/time_grid.h"

namespace tests {

struct InterpreterOptions {
    std::uint64_t member = 0;
    std::uint64_t seed = 0;
};

/// Every element at every saved time, by std:: functions in the order in which the equations are written.
/// The model must keep the promises of resolved_model.h and the overrides must name constants.
[[nodiscard]] core::engine::Trajectory interpret(const core::model::ResolvedModel& model, const core::engine::TimeGrid& grid,
                                                 std::span<const core::engine::Override> overrides,
                                                 const InterpreterOptions& options);

} // namespace tests
