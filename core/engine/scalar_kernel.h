// SPDX-License-Identifier: GPL-3.0-or-later
// Instructions that are computed number by number, with the same code for every instruction set.
#pragma once

#include "core/engine/kernel_interface.h"
#include "core/engine/plan.h"

namespace core::engine {

/// What such an instruction may ask for besides its operands.
struct ScalarContext {
    const Plan* plan = nullptr;
    const std::vector<model::LookupTable>* tables = nullptr;
    std::uint64_t seed = 0;
    std::uint64_t firstMember = 0;
    std::uint64_t step = 0;
};

/// Frame::scalarFunction; `context` points to a ScalarContext.
void runScalarFunction(const Frame& frame, const Instruction& instruction, void* context);

} // namespace core::engine
