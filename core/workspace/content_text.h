// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios, worlds and region sets as the text that a workspace stores.
//
// Scenarios have the form of scenario files (policy::toJson). Reading checks the form only: what a stored scenario or world names
// may belong to another region set or a later model, and is judged where it is used.
#pragma once

#include "core/base/result.h"
#include "core/policy/region_set.h"
#include "core/policy/scenario.h"
#include "core/policy/world.h"

#include <QString>

namespace core::workspace {

[[nodiscard]] QString scenarioText(const policy::Scenario& scenario);
/// Errors: Damaged, naming the place in the text.
[[nodiscard]] Result<policy::Scenario> parseScenarioText(const QString& text);

[[nodiscard]] QString worldText(const policy::World& world);
/// Errors: Damaged.
[[nodiscard]] Result<policy::World> parseWorldText(const QString& text);

[[nodiscard]] QString regionSetText(const policy::RegionSet& set);
/// Errors: Damaged.
[[nodiscard]] Result<policy::RegionSet> parseRegionSetText(const QString& text);

} // namespace core::workspace
