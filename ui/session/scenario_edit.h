// SPDX-License-Identifier: GPL-3.0-or-later
// Arithmetic on scenarios that the session needs: putting in one lever's setting, steps between two scenarios, other regions.
#pragma once

#include "core/policy/catalogue.h"
#include "core/policy/scenario.h"

#include <vector>

namespace ui {

/// Puts `setting` into `scenario`; fields it leaves out stay as they are. What equals the lever's default is not kept, so that
/// equal scenarios compare equal however they came about.
void putSetting(core::policy::Scenario& scenario, const core::policy::Lever& lever, const core::policy::LeverSetting& setting);

/// Levers with an intensity above 0 anywhere, and constants that are set.
[[nodiscard]] int activeLevers(const core::policy::Scenario& scenario, const core::policy::Catalogue& catalogue);

/// What lies at `fraction` (0 to 1) of the way. Dates go along on the grid of 1/16 year; a lever that is off on one side has the
/// other side's dates throughout, so that only its intensity moves. A constant goes along from and to the model's own value; other
/// parameters that only one side sets change half way.
[[nodiscard]] core::policy::Scenario between(const core::policy::Scenario& before, const core::policy::Scenario& after,
                                             double fraction, const core::policy::Catalogue& catalogue,
                                             const core::policy::RegionSet& regions);

/// The same intensities in the words of another region set: a region unknown to the set that an intensity was made for gets the
/// mean of its group there, weighted with programme_scale, so that a group's programme keeps its size. Intensities that no
/// set of `known` explains, and parameters by region, which belong to their regions' data, stay as they are.
[[nodiscard]] core::policy::Scenario inRegions(const core::policy::Scenario& scenario, const core::policy::RegionSet& regions,
                                               const std::vector<core::policy::RegionSet>& known);

/// `scenario`, where an intensity by region that is what `given` says in the words of `regions` is as `given` has it: what nobody
/// has changed is not flattened by being looked at with fewer regions.
[[nodiscard]] core::policy::Scenario asGiven(const core::policy::Scenario& scenario, const core::policy::Scenario& given,
                                             const core::policy::RegionSet& regions,
                                             const std::vector<core::policy::RegionSet>& known);

} // namespace ui
