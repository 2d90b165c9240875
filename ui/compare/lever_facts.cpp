// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/lever_facts.h"

#include "core/policy/effective_setting.h"
#include "ui/explore/levers/lever_text.h"
#include "ui/session/session.h"
#include "ui/theme/figures.h"

namespace ui {

bool leverDiffers(const Session& session, const core::policy::Lever& lever, const QString& scenarioId, const QString& otherId)
{
    const ScenarioView* one = session.scenario(scenarioId);
    const ScenarioView* other = session.scenario(otherId);
    if (!one || !other)
        return false;
    if (lever.constant) {
        const QString id = QString::fromStdString(lever.id);
        return session.constantOf(scenarioId, id) != session.constantOf(otherId, id);
    }
    const auto& regions = session.regions();
    return core::policy::effectiveSetting(lever, one->content, regions) != core::policy::effectiveSetting(lever, other->content, regions);
}

QString constantUnit(const Appearance& appearance, const Session& session, const core::policy::Lever& lever)
{
    const auto* naming = session.catalogue().naming("lever", lever.id);
    return naming ? text(naming->unit, appearance) : QString::fromStdString(lever.unit);
}

QString constantText(const Appearance& appearance, const Session& session, const core::policy::Lever& lever, double value)
{
    return Figure{exactText(appearance, value), constantUnit(appearance, session, lever)}.text();
}

} // namespace ui
