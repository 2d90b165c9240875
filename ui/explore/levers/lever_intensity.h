// SPDX-License-Identifier: GPL-3.0-or-later
// How one slider and many regional ones say the same thing: a lever's intensity as one number or by region.
//
// Linked = one number, multiplied by each region's default weight. Unlinked = a number for each region, as it is.
// Intensities: 1 = what the papers propose; every result lies within 0 to kMaximumIntensity.
#pragma once

#include "core/policy/catalogue.h"
#include "core/policy/scenario.h"

#include <string>
#include <vector>

namespace ui {

inline constexpr double kMaximumIntensity = 2;

[[nodiscard]] bool isLinked(const core::policy::Intensity& intensity);

/// What a region gets. A region that an unlinked intensity leaves out gets 0.
[[nodiscard]] double regionIntensity(const core::policy::Intensity& intensity, const core::policy::Lever& lever,
                                     const core::policy::Region& region);

/// Mean over the regions weighted by default weight, as a share of what the papers propose there.
[[nodiscard]] double strengthOf(const core::policy::Intensity& intensity, const core::policy::Lever& lever,
                                const std::vector<core::policy::Region>& regions);

/// One number of the same strength.
[[nodiscard]] core::policy::Intensity linked(const core::policy::Intensity& intensity, const core::policy::Lever& lever,
                                             const std::vector<core::policy::Region>& regions);

/// What each region gets now, by region.
[[nodiscard]] core::policy::Intensity unlinked(const core::policy::Intensity& intensity, const core::policy::Lever& lever,
                                               const std::vector<core::policy::Region>& regions);

/// The whole lever moved to `strength`. Linked: that number. Unlinked: all regions in proportion; where none of the proposal's
/// regions has anything yet, these get their default weight times `strength` and the others keep theirs.
[[nodiscard]] core::policy::Intensity withStrength(const core::policy::Intensity& intensity, const core::policy::Lever& lever,
                                                   const std::vector<core::policy::Region>& regions, double strength);

/// Some regions moved to `value`. Linked: the one number that gives the first of them `value`, which needs a weight above 0
/// there. Unlinked: just these regions.
[[nodiscard]] core::policy::Intensity withRegions(const core::policy::Intensity& intensity, const core::policy::Lever& lever,
                                                  const std::vector<core::policy::Region>& regions,
                                                  const std::vector<std::string>& regionIds, double value);

} // namespace ui
