// SPDX-License-Identifier: GPL-3.0-or-later
// A scenario as a short code that can be read over the phone: "4D1-7K3F-22C1-..." in Crockford's base 32 (no I, L, O, U), with a check
// character that finds every single wrong or swapped character.
//
// A code holds intensities in whole per cents and dates in quarters, of the shipped levers and region sets, under one version of
// the lever table. What does not fit (other dates, own parameters, users' region sets) is an error that names it; a file holds it.
#pragma once

#include "core/base/result.h"
#include "core/policy/catalogue.h"
#include "core/policy/scenario.h"

#include <string>
#include <string_view>

namespace core::policy {

/// Errors: UnsupportedFeature, one per thing that does not fit, naming lever and field.
[[nodiscard]] Checked<std::string> toCode(const Scenario& scenario, const Catalogue& catalogue, const RegionSet& regions);

/// Blanks, hyphens and case do not matter; I and L are read as 1, O as 0. Errors: Malformed (a character that no code has, a check that
/// fails: says which group to read again when it can tell), NewerVersion, InvalidArgument (a code for another region set, naming it).
[[nodiscard]] Checked<Scenario> fromCode(std::string_view code, const Catalogue& catalogue, const RegionSet& regions);

} // namespace core::policy
