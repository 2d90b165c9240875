// SPDX-License-Identifier: GPL-3.0-or-later
// Peeling: from all runs to a small dense box. Private to core/discovery.
#pragma once

#include "core/discovery/prim.h"

namespace core::discovery {

/// Limits of the boxes after the first, in order.
struct Peeling {
    std::vector<std::vector<Limit>> boxes;
    bool cancelled = false;
};

[[nodiscard]] Peeling peel(const CaseSet& cases, const PrimOptions& options, const Excluded& excluded);

/// A number between two that are not equal, for a limit that keeps `inside` in and `outside` out.
[[nodiscard]] double between(double inside, double outside);

} // namespace core::discovery
