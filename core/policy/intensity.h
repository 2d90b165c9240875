// SPDX-License-Identifier: GPL-3.0-or-later
// How strongly a lever is pulled: what an intensity comes to in each region, and all of it as one number.
//
// Intensities: 1 = what the papers propose, 0 = absent. One number stands for itself times each region's default weight; an
// intensity by region is taken as it is, with 0 where it names no region. Default weights are at least 0.
#pragma once

#include "core/policy/region_set.h"
#include "core/policy/scenario.h"

#include <map>
#include <string>
#include <vector>

namespace core::policy {

struct Lever;

/// No intensity above this is accepted.
inline constexpr double kHighestIntensity = 2;

/// 0 everywhere.
[[nodiscard]] bool isOff(const Intensity& intensity);

/// What a region gets.
[[nodiscard]] double regionIntensity(const Intensity& intensity, const Lever& lever, const Region& region);
/// What each region gets, by region id.
[[nodiscard]] std::map<std::string, double> byRegion(const Intensity& intensity, const Lever& lever, const std::vector<Region>& regions);

/// The whole lever as one number: the mean of what the regions get as a share of the proposal there (v/w), weighted with their
/// default weights w; so the sum of v over the regions with w > 0, divided by the sum of w. Regions that the papers leave
/// out (w = 0) do not count. The plain mean of v when all weights are 0.
///
/// One number is its own strength, and taking it apart by region keeps the strength. With weights of 0 and 1 it is sum(w v)/sum(w).
[[nodiscard]] double strengthOf(const Intensity& intensity, const Lever& lever, const std::vector<Region>& regions);

/// `intensity` moved so that its strength is `strength`, bounded to 0 to kHighestIntensity. One number: that number.
///
/// By region: all regions in proportion, those left out by the papers too, none above kHighestIntensity; when the others stand
/// there and it is not enough, regions with 0 rise by their weights. Where no region that counts has anything yet, these get their
/// weight times `strength` and the others keep theirs. A strength that weights above 1 put out of reach gives the highest there is.
[[nodiscard]] Intensity withStrength(const Intensity& intensity, const Lever& lever, const std::vector<Region>& regions, double strength);

} // namespace core::policy
