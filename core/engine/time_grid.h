// SPDX-License-Identifier: GPL-3.0-or-later
// The moments of a run: steps, the stages inside them, and those that are saved.
#pragma once

#include "core/base/result.h"
#include "core/engine/simulation.h"

#include <vector>

namespace core::engine {

/// Moment k is start + k*step, never a running sum, so there is no drift.
struct TimeGrid {
    double start = 0;
    double step = 1;
    std::size_t steps = 0;     ///< the last moment is timeAt(steps)
    std::size_t saveEvery = 1; ///< steps between saved moments; the first moment is always saved
    double saveStep = 1;
    model::Method method = model::Method::Euler;

    [[nodiscard]] double timeAt(std::size_t k) const { return start + static_cast<double>(k) * step; }
    /// Stage times come in halves of a step: 2k is moment k, 2k + 1 the middle of step k.
    [[nodiscard]] double halfTimeAt(std::size_t halves) const
    {
        return halves % 2 == 0 ? timeAt(halves / 2) : timeAt(halves / 2) + step / 2;
    }
    [[nodiscard]] std::size_t savedCount() const { return steps / saveEvery + 1; }
    [[nodiscard]] std::vector<double> savedTimes() const;
};

/// The grid that specs and options ask for together.
///
/// A step given in the options must divide the run; the model's own need not: the run then ends at the last whole step.
/// Errors: InvalidArgument (a step that is not positive, does not divide the run, or gives more than 1e9 moments; a saving
/// step that is no multiple of the step).
[[nodiscard]] Result<TimeGrid> makeTimeGrid(const model::SimulationSpecs& specs, const RunOptions& options);

} // namespace core::engine
