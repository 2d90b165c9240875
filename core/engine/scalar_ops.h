// SPDX-License-Identifier: GPL-3.0-or-later
// One operation on single numbers: for folding literals, and for what no vector kernel computes.
#pragma once

#include "core/engine/op.h"

namespace core::engine {

/// Whether computeScalar() alone gives the value: not for leaves, lookups, random functions and power products.
[[nodiscard]] bool isFoldable(Op op);

/// The value from its arguments, the same bits as the kernels give.
[[nodiscard]] double computeScalar(Op op, const double* arguments, int count);

} // namespace core::engine
