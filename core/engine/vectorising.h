// SPDX-License-Identifier: GPL-3.0-or-later
// From scalar values to groups: values that do the same with corresponding operands become one instruction over n elements.
//
//   x[1]*y, x[2]*y, x[3]*y   ->   group x*y of 3: operand x as it lies, operand y one element for all
//
// A value has one home, a place in one group. Where a group needs values that do not lie side by side, a Gather group picks
// them up.
#pragma once

#include "core/engine/lowering.h"

#include <vector>

namespace core::engine {

/// When a group is computed.
enum class Section : std::uint8_t {
    Constants, ///< once a member
    Step,      ///< when a step begins
    Time,      ///< when the time of the stage changes: twice a step with RK4, not four times
    Stage,
};

/// n elements of a group from `start`, or one element for all.
struct GroupOperand {
    int group = -1;
    int start = 0;
    bool broadcast = false;
};

struct Home {
    int group = -1;
    int position = 0;
};

struct Group {
    Op op = Op::Literal;
    Section section = Section::Constants;
    int level = 0;                      ///< above those of all operands, or level with a gather among them
    std::int32_t index = -1;            ///< as Value::index, where all members share it
    std::vector<ValueId> members;       ///< empty for Gather and Copy groups
    int size = 0;                       ///< elements of the result
    std::vector<GroupOperand> operands; ///< a reduction of one element has one operand, all its arguments
    int reduced = 0;                    ///< how many arguments that operand has
    std::vector<Home> sources;          ///< of Gather
    bool removed = false;               ///< fused into another group
};

/// What a run asks for, and how lanes are used.
struct VectorRequest {
    bool elementsInLanes = false;
    bool timeInLanes = false;                    ///< every lane is a moment of its own; no Time or Step sections
    std::vector<bool> scheduled;                 ///< by value: comes from the schedule, already computed
    std::vector<int> stocks;                     ///< numbers of the stocks that are integrated, ascending
    std::vector<int> memories;                   ///< slots in use, ascending
    std::vector<ValueId> outputs;
    std::vector<std::vector<ValueId>> arrays;    ///< elements of one variable that should lie side by side
};

/// Roots as operands; stocks by runs of stocks of one variable.
struct VectorProgram {
    struct StockRun {
        int stateGroup = -1;
        int size = 0;
        GroupOperand initial;
        GroupOperand slope;
    };
    struct MemoryRoot {
        int slot = 0;
        Home memory; ///< unset when nothing asks for it
        GroupOperand argument;
        GroupOperand initial;
        GroupOperand delay;
        bool delayed = false;
    };
    std::vector<Group> groups;
    std::vector<Home> homes; ///< by value; group -1 = not needed
    std::vector<StockRun> stockRuns;
    std::vector<MemoryRoot> memories;
    std::vector<Home> outputs; ///< in the order of the request
};

[[nodiscard]] VectorProgram vectorise(const LoweredModel& model, const VectorRequest& request);

/// Multiplications used once, by an addition or subtraction of the same shape, become one instruction with it; sums used once by
/// a multiplication likewise. Rounding stays that of the pair.
void fusePairs(VectorProgram& program);

} // namespace core::engine
