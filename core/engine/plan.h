// SPDX-License-Identifier: GPL-3.0-or-later
// What a block of members runs: instructions by section, and where in the frame everything lies.
#pragma once

#include "core/engine/kernel_interface.h"
#include "core/engine/vectorising.h"

#include <limits>
#include <vector>

namespace core::engine {

inline constexpr std::uint32_t kNoCell = std::numeric_limits<std::uint32_t>::max();
inline constexpr std::size_t kLaneMultiple = 8; ///< rows are whole vectors of every instruction set

/// Cells are numbered as kernel_interface.h draws them.
struct Plan {
    /// A leaf's register. Spare cells behind the elements repeat the last one.
    struct Leaf {
        Op op = Op::Literal;
        std::uint32_t cell = 0;
        std::uint32_t size = 0;
        std::uint32_t cells = 0;           ///< with the spare ones
        std::vector<double> numbers;       ///< of literals
        std::vector<std::int32_t> indices; ///< elements of parameters, slots of memories
    };
    struct Memory {
        int slot = 0;
        std::uint32_t argument = 0;
        std::uint32_t initial = 0;
        std::uint32_t delay = kNoCell; ///< in time units; kNoCell for PREVIOUS
    };

    /// Outputs that lie side by side.
    struct OutputRun {
        std::uint32_t cell = 0;
        std::uint32_t size = 0;
    };

    bool elementsInLanes = false;
    std::uint32_t cells = 0;
    std::vector<Instruction> constants;
    std::vector<Instruction> step;
    std::vector<Instruction> time;
    std::vector<Instruction> stage; ///< what the slopes need; then what memories need; then what outputs need
    std::size_t slopesEnd = 0;
    std::size_t memoriesEnd = 0;
    std::vector<OperandRef> operands;
    std::vector<std::uint32_t> indices;
    std::vector<double> drawSeeds; ///< beside `indices` of a random function (its draws), starting at Instruction::index

    std::vector<Leaf> leaves;
    std::vector<Memory> memories;
    std::vector<std::uint32_t> outputs;
    std::vector<OutputRun> outputRuns; ///< the same
    std::vector<ValueId> scheduleColumns; ///< what the schedule must hold
    std::uint32_t stateCells = 0; ///< all stocks, spare cells included; they begin at cell 0
    std::uint32_t slopeCell = 0;  ///< slopes, laid out like the stocks
};

[[nodiscard]] Plan makePlan(const Graph& graph, const VectorProgram& program, bool elementsInLanes);

} // namespace core::engine
