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
    bool look = false; ///< an earlier state of `originId`, there for a while and stored nowhere; built in, so that nobody changes it
    int activeLevers = 0; ///< levers above 0
    QString originId;
    QString parentId; ///< the scenario that it stands on and follows in all that it does not set itself; or empty
    core::policy::Scenario own; ///< what it sets itself: what differs from its parent; all of it when there is none
    core::policy::Scenario given; ///< `own` with intensities by region as they were given, of whatever region set that was
    core::policy::Scenario content; ///< all of it, with what the parent gives
    bool stale = false; ///< stored under another model, data or region set, and not changed since
    QString modelVersion; ///< what the content was last stored with; empty for built-in ones
    QString regionSetId;
    QString madeWith; ///< see Workspace::setProvenance()
};

/// In which world figures are meant.
enum class WorldChoice { Chosen, Default };

} // namespace ui
