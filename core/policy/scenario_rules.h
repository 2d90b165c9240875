// SPDX-License-Identifier: GPL-3.0-or-later
// What a setting of a scenario may be, one rule each; used for scenarios from files and for those made in the window.
#pragma once

#include "core/policy/intensity.h"
#include "core/policy/scenario.h"

#include <functional>

namespace core::policy {

struct Lever;

/// Where a setting stands, for messages: of a lever its id and field, of a parameter its name and "". Region "" = none.
using SettingPlace =
    std::function<Where(const std::string& name, const std::string& field, const std::string& region)>;

inline constexpr double kGridYears = 1.0 / 16;
inline constexpr double kShortestRampYears = 0.25;

/// All problems of `scenario`, each with the place that `place` gives.
[[nodiscard]] Errors scenarioErrors(const Scenario& scenario, const Catalogue& catalogue, const RegionSet& regions,
                                    const SettingPlace& place);

/// "there is no lever 'x'; did you mean 'y'?"
[[nodiscard]] Error unknownLever(const std::string& id, const Catalogue& catalogue, Where where);
[[nodiscard]] Error unknownParameter(const std::string& name, const Catalogue& catalogue, const RegionSet& regions,
                                     Where where);
[[nodiscard]] Error unknownRegion(const std::string& id, const RegionSet& regions, Where where);

/// Whether `name` is initial data of the regions.
[[nodiscard]] bool isRegionData(const RegionSet& regions, const std::string& name);

} // namespace core::policy
