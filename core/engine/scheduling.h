// SPDX-License-Identifier: GPL-3.0-or-later
// The order of instructions within each section.
//
// Members in lanes: depth-first. A value is computed shortly before it is used, so that few are alive at a time and they stay in
// the cache. Elements in lanes: by level. Instructions are short there, and a processor that finds each waiting for the one
// before it can do nothing at the same time; values are small enough for the cache all together.
#pragma once

#include "core/engine/vectorising.h"

namespace core::engine {

/// A vector program with copies added where a root has to end up in a place of its own, and the groups of each section in order.
struct ScheduledProgram : VectorProgram {
    std::vector<int> constants;
    std::vector<int> step;
    std::vector<int> time;
    std::vector<int> stage; ///< what slopes need; then what memories need; then what outputs need
    std::size_t slopesEnd = 0;
    std::size_t memoriesEnd = 0;
    std::vector<int> stateOf; ///< by group: the run of stocks whose initial values the group writes; -1 = none
    std::vector<int> slopeOf; ///< by group: the run of stocks whose slopes the group writes; -1 = none
};

[[nodiscard]] ScheduledProgram schedule(const VectorProgram& program, bool elementsInLanes);

} // namespace core::engine
