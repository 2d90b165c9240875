// SPDX-License-Identifier: GPL-3.0-or-later
// In a few words, what one content of a scenario has that another has not: the lines of its history.
#pragma once

#include "core/policy/catalogue.h"
#include "core/policy/scenario.h"

#include <QString>

namespace ui {

class Appearance;

/// "Testbeds 0 → 80 %; Certification: dates; 2 more". Empty when nothing differs.
[[nodiscard]] QString contentChange(const Appearance& appearance, const core::policy::Catalogue& catalogue,
                                    const core::policy::RegionSet& regions, const core::policy::Scenario& before,
                                    const core::policy::Scenario& after, int most = 2);

} // namespace ui
