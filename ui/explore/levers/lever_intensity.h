// SPDX-License-Identifier: GPL-3.0-or-later
// How one slider and many regional ones say the same thing: a lever's intensity as one number or by region.
//
// Linked = one number, multiplied by each region's default weight. Unlinked = a number for each region, as it is.
// Intensities: 1 = what the papers propose; every result lies within 0 to core::policy::kHighestIntensity.
#pragma once

#include "core/policy/catalogue.h"
#include "core/policy/intensity.h"
#include "core/policy/scenario.h"

#include <string>
#include <vector>

namespace ui {

// What regions get, the strength of it and moving the whole lever are the model's rules: core/policy/intensity.h.
using core::policy::regionIntensity;
using core::policy::strengthOf;
using core::policy::withStrength;

[[nodiscard]] bool isLinked(const core::policy::Intensity& intensity);

/// One number of the same strength.
[[nodiscard]] core::policy::Intensity linked(const core::policy::Intensity& intensity, const core::policy::Lever& lever,
                                             const std::vector<core::policy::Region>& regions);

/// What each region gets now, by region.
[[nodiscard]] core::policy::Intensity unlinked(const core::policy::Intensity& intensity, const core::policy::Lever& lever,
                                               const std::vector<core::policy::Region>& regions);

/// Some regions moved to `value`. Linked: the one number that gives the first of them `value`, which needs a weight above 0
/// there. Unlinked: just these regions.
[[nodiscard]] core::policy::Intensity withRegions(const core::policy::Intensity& intensity, const core::policy::Lever& lever,
                                                  const std::vector<core::policy::Region>& regions,
                                                  const std::vector<std::string>& regionIds, double value);

} // namespace ui
