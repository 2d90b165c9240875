// SPDX-License-Identifier: GPL-3.0-or-later
// Why a value differs between two runs: what each input of its equation contributes. The contributions add up to the whole
// change.
//
// Of a stage variable: the Shapley shares of its inputs' changes over the equation itself: the mean, over all orders in which
// inputs could be changed from the reference's values to the run's, of what each changes when its turn comes (Shapley 1953; as a
// way to split the change of a formula: Shorrocks 2013, Journal of Economic Inequality 11, doi:10.1007/s10888-011-9214-z). Exact
// up to kExactInputs inputs that changed; beyond that, one order averaged with its reverse, which is exact too where no more than
// two inputs multiply one another.
//
// Of a stock: what each flow's change brought since the start, the integral of its Shapley shares over time, and what a different
// start brought. Flows that are looked through give way to what they read. A stock that such a flow reads itself (the adjustment
// of a level to its target, the decay of a stock) is no driver of itself: it says how fast what others brought fades. With Δ the
// stock's change, a the slope of the net flow over it, s the share of a driver in the net flow's change and c its contribution:
// c' = s + a c, so that the sum of c is Δ. The integral takes the run's saved moments as they are (trapezoids; steps as Euler
// took them where each is kept). What that misses of a moment's change is spread over the drivers in proportion to what moved
// them then, and told in `spread`.
#pragma once

#include "core/base/result.h"
#include "core/causes/evaluation.h"
#include "core/engine/simulation.h"

#include <vector>

namespace core::causes {

inline constexpr int kExactInputs = 10;

/// All elements of one variable that an equation reads, changed together. A smooth or delay stands for what goes into it; what a
/// function with a memory kept is the driver of the variable that went in, or of the variable itself when there are several.
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
    std::vector<Driver> drivers; ///< largest absolute contribution first; unchanged ones at the end with 0, in the model's order
    double rest =
        0; ///< change - sum of contributions: 0 but where nothing that is known moved (an override of an equation's own constant)
    double spread = 0; ///< of a stock: how much of the contributions, in absolute terms, was spread to make the sum exact; 0 else
};

/// At the saved moment nearest to `time`. Both runs keep all elements at the same times. `through`: by variable, whether its
/// equation is looked into instead of naming it (stocks, constants and functions with a memory are always named); empty = none. A
/// constant has no drivers. Errors: InvalidArgument.
[[nodiscard]] Result<DriverList> drivers(const Evaluation& evaluation, const model::ResolvedModel& model,
                                         const engine::Trajectory& reference, const engine::Trajectory& run,
                                         model::ElementId element, double time, const std::vector<bool>& through = {});

} // namespace core::causes
