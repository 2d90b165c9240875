// SPDX-License-Identifier: GPL-3.0-or-later
// What a world may hold; used for worlds from files and for those made in the window.
#pragma once

#include "core/policy/scenario_rules.h"
#include "core/policy/world.h"

namespace core::policy {

/// All problems of `world`, each with the place that `place` gives: of a parameter's value by its name and region; of a range or
/// a note by its name and the field "ranges" or "notes"; of the world itself by "id" or "name".
[[nodiscard]] Errors worldErrors(const World& world, const Catalogue& catalogue, const RegionSet& regions,
                                 const SettingPlace& place);

} // namespace core::policy
