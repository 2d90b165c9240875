// SPDX-License-Identifier: GPL-3.0-or-later
// Regions that are near in their figures rather than on the map.
#pragma once

#include <span>
#include <vector>

namespace core::maps {

struct Peer {
    int unit = 0;
    double distance = 0; ///< in standard deviations an indicator; 0 = the same figures
    int shared = 0;      ///< indicators that both have
};

/// All other units by distance to `unit`, the nearest first; of equals the first in order.
///
/// `values` is units x indicators, row-major, NaN = missing. Each indicator is taken from its mean in standard deviations (dividing by n),
/// so that units of measurement do not count; one that is the same everywhere is left out. The distance is the root of the mean squared
/// difference over the indicators that both units have; a unit that shares fewer than half of those of `unit` is left out.
[[nodiscard]] std::vector<Peer> peersOf(std::span<const double> values, int indicators, int unit);

} // namespace core::maps
