// SPDX-License-Identifier: GPL-3.0-or-later
// Which kernels this processor can run.
#pragma once

#include "core/engine/kernel_interface.h"
#include "core/engine/simulation.h"

namespace core::engine {

/// Errors: InvalidArgument when the processor, its operating system or this build lacks it.
[[nodiscard]] Result<const Kernels*> kernelsFor(InstructionSet set);

} // namespace core::engine
