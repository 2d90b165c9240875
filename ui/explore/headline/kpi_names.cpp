// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/headline/kpi_names.h"

#include "core/policy/place_name.h"
#include "ui/theme/appearance.h"

#include <QCoreApplication>

#include <string>

using core::policy::Catalogue;
using core::policy::Headline;
using core::policy::NameLength;
using core::policy::Naming;
using core::policy::Place;
using core::policy::RegionSet;

namespace ui {

namespace {

class KpiNames {
    Q_DECLARE_TR_FUNCTIONS(ui::KpiNames)
};

QString inLanguage(const Appearance& appearance, const core::policy::Text& text)
{
    return QString::fromStdString(text.in(appearance.language()));
}

QString placeWord(const Appearance& appearance, const Catalogue& catalogue, const RegionSet& regions, const Place& place, NameLength length)
{
    return QString::fromStdString(core::policy::placeName(catalogue, appearance.language(), regions, place, length));
}

/// Names begin with a capital; inside a sentence only abbreviations keep it.
QString lowered(const QString& name)
{
    if (name.size() < 2 || name[1].isUpper())
        return name;
    return name[0].toLower() + name.mid(1);
}

} // namespace

QString placeName(const Appearance& appearance, const Catalogue& catalogue, const RegionSet& regions, const Place& place)
{
    return placeWord(appearance, catalogue, regions, place, NameLength::Full);
}

QString shortKpiName(const Appearance& appearance, const Catalogue& catalogue, const RegionSet& regions, const Headline& kpi)
{
    const QString name = inLanguage(appearance, kpiNaming(catalogue, kpi).shortName);
    const QString place = placeWord(appearance, catalogue, regions, kpi.place, NameLength::Short);
    return place.isEmpty() ? name : KpiNames::tr("%1, %2", "figure and place, short").arg(name, place);
}

QString fullKpiName(const Appearance& appearance, const Catalogue& catalogue, const RegionSet& regions, const Headline& kpi)
{
    const QString name = inLanguage(appearance, kpiNaming(catalogue, kpi).name);
    const QString place = placeWord(appearance, catalogue, regions, kpi.place, NameLength::Full);
    return place.isEmpty() ? name : KpiNames::tr("%1, %2", "figure and place, in full").arg(name, place);
}

QString kpiInSentence(const Appearance& appearance, const Catalogue& catalogue, const RegionSet& regions, const Headline& kpi)
{
    const QString name = lowered(inLanguage(appearance, kpiNaming(catalogue, kpi).name));
    const QString place = placeWord(appearance, catalogue, regions, kpi.place, NameLength::Full);
    return place.isEmpty() ? name : KpiNames::tr("%1 in %2", "figure and place, inside a sentence").arg(name, place);
}

Naming kpiNaming(const Catalogue& catalogue, const Headline& kpi)
{
    for (const char* kind : {"variable", "parameter", "lever"}) {
        if (const Naming* naming = catalogue.naming(kind, kpi.id))
            return *naming;
    }
    Naming bare;
    bare.id = kpi.id;
    bare.name = {kpi.id, kpi.id};
    bare.shortName = bare.name;
    bare.decimals = 2;
    return bare;
}

} // namespace ui
