// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/scenario_summary.h"

#include "core/policy/effective_setting.h"
#include "ui/session/session.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

namespace {

using core::policy::Lever;
using core::policy::LeverSetting;
using core::policy::Scenario;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::ScenarioStrip)
};

} // namespace

LeverDifference leverDifference(const core::policy::Catalogue& catalogue, const Scenario& scenario, const Scenario& origin)
{
    LeverDifference difference;
    for (const Lever& lever : catalogue.levers) {
        const LeverSetting here = fullSetting(lever, scenario);
        const LeverSetting there = fullSetting(lever, origin);
        if (here == there || (isOff(here) && isOff(there)))
            continue;
        if (isOff(here))
            ++difference.off;
        else if (*here.intensity == *there.intensity)
            ++difference.dates;
        else
            ++difference.changed;
    }
    return difference;
}

QString scenarioSummary(const Session& session, const ScenarioView& scenario)
{
    if (scenario.baseline)
        return {};
    if (scenario.look)
        return Words::tr("earlier state");
    if (const ScenarioView* parent = scenario.parentId.isEmpty() ? nullptr : session.scenario(scenario.parentId)) {
        const LeverDifference own = leverDifference(session.catalogue(), scenario.content, parent->content);
        const QString name = parent->baseline ? parent->name : parent->letter;
        if (own.total() == 0)
            return Words::tr("as %1").arg(name);
        if (own.total() == own.off)
            return Words::tr("from %1, %2 off").arg(name).arg(own.off);
        if (own.total() == own.dates)
            return Words::tr("from %1, dates moved").arg(name);
        return own.total() == 1 ? Words::tr("from %1, 1 own").arg(name) : Words::tr("from %1, %2 own").arg(name).arg(own.total());
    }
    const ScenarioView* origin = scenario.originId.isEmpty() ? nullptr : session.scenario(scenario.originId);
    if (!origin || origin->baseline || scenario.builtIn)
        return scenario.activeLevers == 1 ? Words::tr("1 lever") : Words::tr("%1 levers").arg(scenario.activeLevers);
    const LeverDifference difference = leverDifference(session.catalogue(), scenario.content, origin->content);
    const QString letter = origin->letter;
    if (difference.total() == 0)
        return Words::tr("same as %1").arg(letter);
    if (difference.total() == difference.off)
        return Words::tr("from %1, %2 off").arg(letter).arg(difference.off);
    if (difference.total() == difference.dates)
        return Words::tr("from %1, dates moved").arg(letter);
    return Words::tr("from %1, %2 changed").arg(letter).arg(difference.total());
}

int changedLeverCount(const Session& session)
{
    return static_cast<int>(std::ranges::count_if(session.catalogue().levers,
                                                  [&](const Lever& lever) { return session.leverChanged(QString::fromStdString(lever.id)); }));
}

} // namespace ui
