// SPDX-License-Identifier: GPL-3.0-or-later
// One equation at one moment of a run, as it was or with some of its inputs replaced.
#pragma once

#include "core/engine/program.h"
#include "core/engine/simulation.h"

#include <span>
#include <vector>

namespace core::causes {

/// Evaluates equations of one model over values of all its elements (a row of a Trajectory).
class Evaluation {
public:
    explicit Evaluation(const model::ResolvedModel& model);

    /// The right-hand side of `element` (a stock's: its net flow per time unit) at `time` with the given values of all elements. Stateful functions
    /// and random draws give the value that the run had (they are read off `values`).
    [[nodiscard]] double value(model::ElementId element, std::span<const double> values, double time) const;

    /// Elements that the right-hand side of `element` reads, without repeats.
    [[nodiscard]] const std::vector<model::ElementId>& inputs(model::ElementId element) const;

private:
    const model::ResolvedModel& m_model;
    std::vector<std::vector<model::ElementId>> m_inputs;
};

} // namespace core::causes
