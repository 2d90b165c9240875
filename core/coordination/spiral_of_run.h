// SPDX-License-Identifier: GPL-3.0-or-later
// The spiral's signals in a run of the model, with measurements where the model has no variable.
#pragma once

#include "core/coordination/spiral.h"
#include "core/policy/projection.h"

namespace core::coordination {

struct SpiralOfRun {
    std::vector<policy::Place> places;
    std::vector<double> times; ///< years, those of the projection
    std::vector<SpiralReading> readings; ///< signals x places, by signal, then place; `unit` is the place
};

/// A signal's variable at a place; of one without a variable what `measured` answers (NaN = nothing; may be empty). Lines come
/// from the projection's own parameters, so that a world with another threshold draws another line.
/// Errors: InvalidArgument (no place).
[[nodiscard]] Result<SpiralOfRun>
spiralOfRun(const std::vector<SpiralSignal>& definitions, const policy::Projection& projection,
            const std::vector<policy::Place>& places,
            const std::function<double(const SpiralSignal& signal, const policy::Place& place, double time)>& measured = {});

} // namespace core::coordination
