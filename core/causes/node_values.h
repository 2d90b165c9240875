// SPDX-License-Identifier: GPL-3.0-or-later
// What the nodes of an equation compute, one by one, with the engine's own operations. Private to core/causes.
#pragma once

#include "core/engine/op.h"
#include "core/model/resolved_model.h"

#include <cstdint>
#include <vector>

namespace core::causes {

enum class Action : std::uint8_t {
    Number,
    Element, ///< its value
    Time,
    Compute, ///< engine::Op on the arguments
    Lookup,
    LookupForward,
    LookupBackward,
    Ramp,
    Pulse,
    PulseTrain,
    Step,
    Memory, ///< what the function gave
    Draw
};

[[nodiscard]] Action actionOf(model::Operation operation);

/// The operation of Action::Compute; its arguments are argumentsOf().
[[nodiscard]] engine::Op opOf(model::Operation operation);

/// In the order in which opOf() takes them: the engine has no greater-than of its own.
[[nodiscard]] std::vector<model::NodeId> argumentsOf(const model::Node& node);

/// INIT, PREVIOUS and fixed delays.
[[nodiscard]] bool hasOwnMemory(model::Operation operation);

/// The value of Action::Number.
[[nodiscard]] double numberOf(const model::ResolvedModel& model, const model::Node& node, double step);

/// What a function with a memory reads earlier than now, and what only at the first moment.
struct Reading {
    std::vector<model::NodeId> earlier, atStart;
};
[[nodiscard]] Reading readingOf(const model::Node& node);

// The values of the other actions, at the beginning of an integration step.
[[nodiscard]] double timeInput(Action action, const double* arguments, int count, double time, double step);
[[nodiscard]] double lookUp(Action action, const model::LookupTable& table, double x);
/// The draw of an integration step with these arguments.
[[nodiscard]] double drawAgain(const model::Node& node, const double* arguments, int count, std::uint64_t seed,
                               std::uint64_t step);

} // namespace core::causes
