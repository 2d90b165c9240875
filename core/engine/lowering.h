// SPDX-License-Identifier: GPL-3.0-or-later
// From a resolved model to the engine's graph: references to elements replaced by what those elements are.
#pragma once

#include "core/base/result.h"
#include "core/engine/graph.h"
#include "core/model/resolved_model.h"

namespace core::engine {

/// A stock; its number is its place in LoweredModel::stocks and the index of its State value.
struct LoweredStock {
    model::ElementId element = 0;
    ValueId initial = kNoValue;
    ValueId slope = kNoValue;
};

/// What Previous or DelayFixed keep between steps; its number is the slot, the index of its Memory value.
struct LoweredMemory {
    ValueId argument = kNoValue; ///< kNoValue: the slot is not used
    ValueId initial = kNoValue;
    ValueId delay = kNoValue;    ///< in time units, taken at the start; kNoValue for Previous
};

struct LoweredModel {
    Graph graph;
    std::vector<ValueId> elementValues; ///< each element at any moment of the run, by element
    std::vector<LoweredStock> stocks;
    std::vector<LoweredMemory> memories;

    /// All values that a run asks for.
    [[nodiscard]] std::vector<ValueId> roots() const;
};

/// At the first moment everything is a function of constants, so initial values are ordinary values of rate kConstant, and
/// INIT(x) is one of them.
/// Errors: Internal (an element is used before the order of evaluation has reached it).
[[nodiscard]] Result<LoweredModel> lower(const model::ResolvedModel& model);

} // namespace core::engine
