// SPDX-License-Identifier: GPL-3.0-or-later
// What a weight slider does: shares of one branch always add up to 1, exactly.
//
// Shares are multiples of 2^-48 (4e-15), so that any sum of them is exact in a double, in whatever order.
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <span>
#include <vector>

namespace core::index {

/// Shares of relative weights: w / sum, brought to the grid; they add up to exactly 1. Errors: InvalidArgument (none, negative, not
/// finite, all 0).
[[nodiscard]] Result<std::vector<double>> sharesOf(std::span<const double> weights);

/// Whether moving `moved` can change anything: it is not locked and another is not.
[[nodiscard]] bool canMove(std::span<const char> locked, std::size_t moved);
/// How far `moved` can go, 0 to this: its share and those of the other unlocked ones.
[[nodiscard]] double furthestShare(std::span<const double> shares, std::span<const char> locked, std::size_t moved);

/// `shares` with that of `moved` at `wanted` (brought within 0 and furthestShare()). The other unlocked members share the change in
/// proportion to what they have, or equally when all of them have 0; locked ones keep theirs to the grid.
/// Errors: InvalidArgument (shares that do not add up to 1 within 1e-9, or negative; sizes differ; canMove() is false; `wanted` not
/// finite).
[[nodiscard]] Result<std::vector<double>> moveShare(std::span<const double> shares, std::span<const char> locked, std::size_t moved,
                                                    double wanted);

} // namespace core::index
