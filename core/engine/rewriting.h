// SPDX-License-Identifier: GPL-3.0-or-later
// The same model in fewer and cheaper operations.
//
// Allowed are changes of a few units in the last place: constant factors collected in front, division by a constant turned
// into multiplication, powers merged (power_products.h). Sums keep their order. Values on which something discontinuous
// depends (INT(49/49), IF x/3 >= 1) stay exactly as written, because there a last place decides.
#pragma once

#include "core/engine/lowering.h"

namespace core::engine {

[[nodiscard]] LoweredModel rewrite(const LoweredModel& model);

/// By value of `model.graph`: whether something discontinuous depends on it, now or through stocks later.
[[nodiscard]] std::vector<bool> findSensitive(const LoweredModel& model);

} // namespace core::engine
