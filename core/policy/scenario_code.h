// SPDX-License-Identifier: GPL-3.0-or-later
// A scenario as a short code that can be read over the phone: "14C0-04CA-0PG4-9" in Crockford's base 32 (no I, L, O, U), with two
// check characters that find every single wrong or swapped character.
//
// A code holds intensities in whole per cents and dates in quarters, of the shipped levers and region sets, under one version of
// the lever table. What does not fit (other dates, own parameters, users' region sets) is an error that names it; a file holds
// it.
//
// Bits, the highest first, filled up with zeros to whole characters:
//   version 5 | region set 2 | base 1: 0 nothing, 1 every lever as proposed | how many levers differ from the base 5 | which: their
//   rank among the subsets of that size | each of them in the table's order:
//     0 | intensity 8: per cent                                       when nothing else differs
//     1 | intensity 2: 0 as in the base, 1 a number, 2 by group | start 1 | ramp 1 | duration 1, then of those that differ
//         intensity 8, or 8 for each group | start 8: quarters since 2000 | ramp 8: quarters, less one | duration 8: quarters
// Of the two bases the one with fewer bits is taken, so that equal contents have equal codes.
#pragma once

#include "core/base/result.h"
#include "core/policy/catalogue.h"
#include "core/policy/scenario.h"

#include <string>
#include <string_view>

namespace core::policy {

/// Raised when levers, their order or their default dates change: a code says no more than what differs from them.
inline constexpr int kLeverTableVersion = 1;

/// An intensity by region fits when all regions of a group have the same. A region that it does not name is at 0.
/// Errors: UnsupportedFeature, one per thing that does not fit, naming lever and field; those of validate().
[[nodiscard]] Checked<std::string> toCode(const Scenario& scenario, const Catalogue& catalogue, const RegionSet& regions);

/// Blanks, hyphens and case do not matter; I and L are read as 1, O as 0. What was written with defaults left out comes so.
/// Errors: Malformed (a character that no code has, a check that fails: says which group to read again when it can tell),
/// NewerVersion, InvalidArgument (a code for another region set, naming it), UnsupportedFeature (the lever table is not the
/// shipped one).
[[nodiscard]] Checked<Scenario> fromCode(std::string_view code, const Catalogue& catalogue, const RegionSet& regions);

} // namespace core::policy
