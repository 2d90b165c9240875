// SPDX-License-Identifier: GPL-3.0-or-later
// In a few words, what a scenario holds beside the one it was made from: the grey text on its chip.
#pragma once

#include "core/policy/catalogue.h"
#include "core/policy/scenario.h"

#include <QString>

namespace ui {

class Session;
struct ScenarioView;

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

/// "23 levers", "from A, 11 off", of a child "A, 3 own", "from A, dates moved", "from A, 3 changed", "same as A". Empty for the baseline.
[[nodiscard]] QString scenarioSummary(const Session& session, const ScenarioView& scenario);
/// Levers of the current scenario that differ from the baseline.
[[nodiscard]] int changedLeverCount(const Session& session);

} // namespace ui
