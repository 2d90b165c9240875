// SPDX-License-Identifier: GPL-3.0-or-later
// In a few words, what a scenario holds beside the one it was made from: the grey text on its chip.
#pragma once

#include "core/policy/catalogue.h"
#include "core/policy/scenario.h"

#include <QString>

namespace ui {

class Session;
struct ScenarioView;

/// What a scenario says of a lever, defaults filled in: all four fields are there, intensity 0 when it says nothing.
[[nodiscard]] core::policy::LeverSetting leverSettingOf(const core::policy::Scenario& scenario, const core::policy::Lever& lever);
/// Whether a filled-in setting has intensity 0 everywhere.
[[nodiscard]] bool isOff(const core::policy::LeverSetting& setting);

/// How a scenario's levers differ from another's, each lever counted once.
struct LeverDifference {
    int off = 0;     ///< on there, off here
    int dates = 0;   ///< same strength, other dates
    int changed = 0; ///< any other difference

    [[nodiscard]] int total() const { return off + dates + changed; }
    bool operator==(const LeverDifference&) const = default;
};

[[nodiscard]] LeverDifference leverDifference(const core::policy::Catalogue& catalogue, const core::policy::Scenario& scenario,
                                              const core::policy::Scenario& origin);

/// "23 levers", "from A, 11 off", "from A, dates moved", "from A, 3 changed", "same as A". Empty for the baseline.
[[nodiscard]] QString scenarioSummary(const Session& session, const ScenarioView& scenario);
/// Levers of the current scenario that differ from the baseline.
[[nodiscard]] int changedLeverCount(const Session& session);

} // namespace ui
