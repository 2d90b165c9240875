// SPDX-License-Identifier: GPL-3.0-or-later
// The changes that the killed program makes, and what a workspace must hold after the first n of them.
#pragma once

#include "core/workspace/workspace.h"

#include <QString>

#include <algorithm>

namespace tests {

inline const QString kEdited = QStringLiteral("edited");
inline const QString kCounter = QStringLiteral("counter");
constexpr char kParameter[] = "imitation";

constexpr qint64 kFirstStep = 8;

/// Step i, from kFirstStep: 0 (mod 8) adds a scenario, 4 removes it again, 2 stores a setting, the others edit a scenario, each
/// half of eight as one drag.
inline core::Result<void> makeStep(core::workspace::Workspace& workspace, qint64 i)
{
    using core::workspace::ScenarioRecord;
    switch (i % 8) {
    case 0: {
        ScenarioRecord extra;
        extra.id = QStringLiteral("extra-%1").arg(i);
        extra.name = QStringLiteral("Extra %1").arg(i);
        return workspace.addScenario(extra);
    }
    case 4:
        return workspace.removeScenario(QStringLiteral("extra-%1").arg(i - 4));
    case 2:
        return workspace.setSetting(kCounter, QString::number(i));
    default: {
        core::policy::Scenario content;
        content.parameters[kParameter] = static_cast<double>(i);
        content.levers["certification"].intensity = 0.01 * static_cast<double>(i % 100);
        return workspace.changeScenario(kEdited, content, QStringLiteral("drag %1").arg(i / 4));
    }
    }
}

struct Expected {
    qint64 edit = 0; ///< last step that edited the scenario; 0 = none
    qint64 setting = 0;
    qint64 extra = -1; ///< step whose scenario is there; -1 = none
    bool operator==(const Expected&) const = default;
};

/// After steps kFirstStep to n.
inline Expected expectedAfter(qint64 n)
{
    Expected expected;
    for (qint64 i = std::max(kFirstStep, n - 16); i <= n; ++i) {
        switch (i % 8) {
        case 0:
            expected.extra = i;
            break;
        case 4:
            expected.extra = -1;
            break;
        case 2:
            expected.setting = i;
            break;
        default:
            expected.edit = i;
            break;
        }
    }
    return expected;
}

} // namespace tests
