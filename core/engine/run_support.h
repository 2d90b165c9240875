// SPDX-License-Identifier: GPL-3.0-or-later
// What single runs and ensembles share: checks of what was asked, the setting of a run, the search for a value gone wrong.
#pragma once

#include "core/engine/block_runner.h"
#include "core/engine/simulation.h"

namespace core::engine {

/// Errors: InvalidArgument (no such element, or not a constant).
[[nodiscard]] Result<void> checkOverride(const model::ResolvedModel& model, model::ElementId element);

/// The setting of a run without plans: grid, kernels, and the constants with `overrides` in place.
/// Errors: as run().
[[nodiscard]] Result<RunSetting> makeSetting(const Program& program, std::span<const Override> overrides,
                                             const RunOptions& options);

/// Errors: TooLarge when that many numbers cannot be kept.
[[nodiscard]] Result<void> checkSize(std::size_t members, std::size_t times, std::size_t outputs);

/// Runs one member step by step and looks at every element: the first value that is not finite, stocks before the others, those
/// in the order of evaluation. `setting` needs no plans, its constants are the member's. Nothing when all are finite.
[[nodiscard]] std::optional<NotFiniteNote> findNotFinite(const Program& program, RunSetting setting, std::size_t member);

} // namespace core::engine
