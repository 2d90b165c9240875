// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/year_events.h"

#include "core/policy/effective_setting.h"

#include <QCoreApplication>

#include <cmath>
#include <map>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::YearEvents)
};

struct Year {
    std::vector<const core::policy::Lever*> starting;
    std::vector<const core::policy::Lever*> ending;
    int targets = 0;
};

} // namespace

std::vector<YearEvent> yearEvents(const core::policy::Catalogue& catalogue, const core::policy::Scenario& scenario, core::policy::Language language)
{
    if (catalogue.plain) // constants have no schedule, and nobody set targets
        return {};
    const double firstYear = catalogue.span.start;
    const double lastYear = catalogue.span.stop;
    std::map<int, Year> years;
    for (const auto& lever : catalogue.levers) {
        const core::policy::LeverSetting setting = fullSetting(lever, scenario);
        if (isOff(setting))
            continue;
        years[static_cast<int>(std::floor(*setting.startYear))].starting.push_back(&lever);
        const double end = *setting.startYear + *setting.durationYears + *setting.rampYears;
        if (end < lastYear)
            years[static_cast<int>(std::floor(end))].ending.push_back(&lever);
    }
    for (const auto& claim : catalogue.claims)
        ++years[claim.year].targets;

    const auto nameOf = [&](const core::policy::Lever& lever) {
        const auto* naming = catalogue.naming("lever", lever.id);
        return QString::fromStdString(naming ? naming->shortName.in(language) : lever.id);
    };
    std::vector<YearEvent> events;
    for (const auto& [year, happening] : years) {
        if (year < firstYear || year > lastYear)
            continue;
        const auto add = [&events, when = year](const QString& text) { events.push_back({static_cast<double>(when), text}); };
        if (happening.starting.size() == 1)
            add(Words::tr("%1 starts").arg(nameOf(*happening.starting.front())));
        else if (!happening.starting.empty())
            add(Words::tr("%1 levers start").arg(happening.starting.size()));
        if (happening.ending.size() == 1)
            add(Words::tr("%1 ends").arg(nameOf(*happening.ending.front())));
        else if (!happening.ending.empty())
            add(Words::tr("%1 programmes end").arg(happening.ending.size()));
        if (happening.targets == 1)
            add(Words::tr("1 target due"));
        else if (happening.targets > 1)
            add(Words::tr("%1 targets due").arg(happening.targets));
    }
    return events;
}

} // namespace ui
