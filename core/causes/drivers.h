// SPDX-License-Identifier: GPL-3.0-or-later
// Why a value differs between two runs: what each input of its equation contributes.
//
// Of a stage variable: the Shapley shares of its inputs' changes over the equation itself (exact, up to kExactInputs inputs that changed; beyond
// that, one path in the order of inputs averaged with its reverse). Of a stock: the integral of each flow's change over the time since the start.
// Both add up to the whole change.
#pragma once

#include "core/base/result.h"
#include "core/causes/evaluation.h"
#include "core/engine/simulation.h"

#include <vector>

namespace core::causes {

inline constexpr int kExactInputs = 10;

struct Driver {
    model::VariableId variable = 0;
    std::vector<model::ElementId> elements; ///< its elements that the equation reads
    double reference = 0; ///< value of the (only) element, or their mean
    double value = 0;
    double contribution = 0; ///< to the change, in the unit of what is explained
};

struct DriverList {
    model::ElementId element = 0;
    double time = 0;
    double reference = 0, value = 0;
    std::vector<Driver> drivers; ///< largest absolute contribution first; unchanged ones at the end with 0
    double rest = 0; ///< change - sum of contributions: rounding of the integral of a stock; 0 else
};

/// Both runs keep all elements at the same times. Errors: InvalidArgument.
[[nodiscard]] Result<DriverList> drivers(const Evaluation& evaluation, const model::ResolvedModel& model,
                                         const engine::Trajectory& reference, const engine::Trajectory& run,
                                         model::ElementId element, double time);

} // namespace core::causes
