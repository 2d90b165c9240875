// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios that stand on others: what follows from a change of one of them.
//
// Views are in any order. A parent that is not among them counts as none, and so does one that would close a circle.
#pragma once

#include "core/policy/catalogue.h"
#include "ui/session/scenario_view.h"

#include <QStringList>

#include <vector>

namespace ui {

/// What of a scenario a step of undo changes.
struct ScenarioState {
    QString parentId;
    core::policy::Scenario own; ///< ScenarioView::given
    core::policy::Scenario content;
    bool operator==(const ScenarioState&) const = default;
};
[[nodiscard]] ScenarioState stateOf(const ScenarioView& view);

/// Works out the content of each from its own part and its parents'; those whose content is another than before, parents first.
QStringList resolveContents(std::vector<ScenarioView>& views, const core::policy::Catalogue& catalogue);

/// Whether `id` is `ancestorId` or follows it.
[[nodiscard]] bool standsOn(const std::vector<ScenarioView>& views, const QString& id, const QString& ancestorId);

/// What stands directly on `id`.
[[nodiscard]] std::vector<const ScenarioView*> childrenOf(const std::vector<ScenarioView>& views, const QString& id);

/// What `before` becomes when its content changes to `content`. Levers and parameters that the change does not touch stay own or
/// inherited as they were, also where both come to the same at the moment.
[[nodiscard]] ScenarioState changedTo(const ScenarioState& before, const core::policy::Scenario& content,
                                      const core::policy::Scenario* parent, const core::policy::Catalogue& catalogue);

} // namespace ui
