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

/// The whole lever as one number: all that the regions get (v), as a share of all that the papers propose for them (their
/// default weights w): the sum of v divided by the sum of w. For a region that the papers leave out (w = 0), w is what it gets
/// up to 1, as if that were proposed: so a lever that acts and costs somewhere is never off. Where the papers propose nothing
/// anywhere, w is 1 in each region.
///
/// One number is its own strength, and taking it apart by region keeps the strength.
[[nodiscard]] double strengthOf(const Intensity& intensity, const Lever& lever, const std::vector<Region>& regions);

/// `intensity` moved so that its strength is `strength`, bounded to 0 to kHighestIntensity. One number: that number.
///
/// By region: all regions in proportion, those left out by the papers too, none above kHighestIntensity; when the others stand
/// there and it is not enough, regions with 0 rise by their weights. Where no region has anything yet, each gets its weight
/// times `strength`. A strength that weights above 1 put out of reach gives the highest there is.
[[nodiscard]] Intensity withStrength(const Intensity& intensity, const Lever& lever, const std::vector<Region>& regions, double strength);

} // namespace core::policy
