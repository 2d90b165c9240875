// SPDX-License-Identifier: GPL-3.0-or-later
// A scenario as the strip and the pages show it.
#pragma once

#include "core/policy/scenario.h"

#include <QString>

namespace ui {

struct ScenarioView {
    QString id;
    QString name; ///< user text, or the translated name of a built-in one
    QString description;
    QString letter; ///< "A" to "D", then "E"...; empty for the baseline
    int colourIndex = -1; ///< 0 = A ... 3 = D, higher = grey; -1 = baseline
    bool builtIn = false;
    bool baseline = false;
    int activeLevers = 0; ///< levers above 0
    QString originId;
    core::policy::Scenario content;
};

} // namespace ui
