// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/version_summary.h"

#include "core/policy/effective_setting.h"
#include "core/policy/intensity.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QCoreApplication>

#include <cmath>
#include <set>

namespace ui {

namespace {

using core::policy::Scenario;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::VersionSummary)
};

QString nameOf(const Appearance& appearance, const core::policy::Catalogue& catalogue, const char* kind, const std::string& id)
{
    const auto* naming = catalogue.naming(kind, id);
    if (!naming)
        return QString::fromStdString(id);
    const auto& shortName = naming->shortName.in(appearance.language());
    return QString::fromStdString(shortName.empty() ? naming->name.in(appearance.language()) : shortName);
}

} // namespace

QString contentChange(const Appearance& appearance, const core::policy::Catalogue& catalogue,
                      const core::policy::RegionSet& regions, const Scenario& before, const Scenario& after, int most)
{
    QStringList lines;
    for (const auto& lever : catalogue.levers) {
        const auto then = fullSetting(lever, before);
        const auto now = fullSetting(lever, after);
        if (then == now || (isOff(then) && isOff(now)))
            continue;
        const auto name = nameOf(appearance, catalogue, "lever", lever.id);
        const double strengthThen = strengthOf(*then.intensity, lever, regions.regions);
        const double strengthNow = strengthOf(*now.intensity, lever, regions.regions);
        const auto textThen = percent(appearance, strengthThen);
        const auto textNow = percent(appearance, strengthNow);
        if (textThen != textNow)
            lines << Words::tr("%1 %2 → %3").arg(name, textThen, textNow);
        else if (*then.intensity != *now.intensity)
            //: a lever's name: its shares in the regions differ
            lines << Words::tr("%1: regions").arg(name);
        else
            //: a lever's name: start, ramp or end differ
            lines << Words::tr("%1: dates").arg(name);
    }
    std::set<std::string> parameters;
    for (const auto* side : {&before, &after}) {
        for (const auto& [name, value] : side->parameters)
            parameters.insert(name);
    }
    for (const auto& parameter : parameters) {
        const auto then = before.parameters.find(parameter);
        const auto now = after.parameters.find(parameter);
        const bool same = then != before.parameters.end() && now != after.parameters.end() && then->second == now->second;
        if (!same)
            //: a parameter's name: its value differs
            lines << Words::tr("%1: value").arg(nameOf(appearance, catalogue, "parameter", parameter));
    }
    const auto more = lines.size() - most;
    if (more > 1) {
        lines = lines.mid(0, most);
        lines << Words::tr("%1 more").arg(more);
    }
    return lines.join(appearance.isChinese() ? QStringLiteral("；") : QStringLiteral("; "));
}

} // namespace ui
