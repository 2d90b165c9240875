// SPDX-License-Identifier: GPL-3.0-or-later
// Which cells of the frame each group's result takes.
#pragma once

#include "core/engine/plan.h"
#include "core/engine/scheduling.h"

namespace core::engine {

/// Stocks first, then their slopes, then what is kept beyond its section, then temporaries, which share cells.
struct Registers {
    std::vector<std::uint32_t> cell;          ///< by group; kNoCell: not used
    std::vector<std::int32_t> scheduleColumn; ///< by group of Op::Schedule
    std::uint32_t stateCells = 0;
    std::uint32_t cells = 0;
    bool elementsInLanes = false;

    [[nodiscard]] std::uint32_t cellsFor(int size) const;
};

[[nodiscard]] Registers allocateRegisters(const ScheduledProgram& program, bool elementsInLanes);

} // namespace core::engine
