// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/view_settings.h"

#include "core/base/number.h"
#include "ui/session/session.h"

#include <algorithm>
#include <cmath>

namespace ui {

using core::policy::Place;
using core::policy::RegionGroup;
using core::policy::RegionSet;

namespace {

constexpr double kFirstYear = 2024;
constexpr double kLastYear = 2035;
constexpr double kDefaultYear = 2030; // the papers' targets

const QString kYear = QStringLiteral("year");
const QString kKpis = QStringLiteral("kpis");
const QString kSelectedKpi = QStringLiteral("selected_kpi");
const QString kCharts = QStringLiteral("charts");
const QString kPlace = QStringLiteral("place");
const QString kBudget = QStringLiteral("budget_line_bn_cny");

const QStringList kDefaultKpis = {
    QStringLiteral("national_trade"),           QStringLiteral("intelligence"),         QStringLiteral("conversion"),
    QStringLiteral("penetration@Central_West"), QStringLiteral("vacancy@Central_West"), QStringLiteral("carbon_emissions"),
};
const QStringList kDefaultCharts = {QStringLiteral("penetration"), QStringLiteral("vacancy")};

const QString kEast = QString::fromLatin1(core::policy::toString(RegionGroup::East));
const QString kCentralWest = QString::fromLatin1(core::policy::toString(RegionGroup::CentralWest));

QString placeName(const Place& place)
{
    switch (place.kind) {
    case Place::Kind::National:
        return {};
    case Place::Kind::Group:
        return place.group == RegionGroup::East ? kEast : kCentralWest;
    case Place::Kind::Region:
        return QString::fromStdString(place.regionId);
    }
    return {};
}

Place placeOf(const QString& name)
{
    if (name.isEmpty())
        return Place::national();
    if (name == kEast)
        return Place::ofGroup(RegionGroup::East);
    if (name == kCentralWest)
        return Place::ofGroup(RegionGroup::CentralWest);
    return Place::ofRegion(name.toStdString());
}

QString numberText(double value)
{
    return QString::fromStdString(core::formatNumber(value));
}

std::optional<double> numberOf(const QString& text)
{
    return core::parseNumber(text.toStdString());
}

} // namespace

// The groups are there in every set, whether or not they are regions of it too, so no set is asked.
KpiKey parseKpiKey(const QString& key, const RegionSet& /*regions*/)
{
    const auto at = key.indexOf(u'@');
    return at < 0 ? KpiKey{key, Place::national()} : KpiKey{key.left(at), placeOf(key.mid(at + 1))};
}

QString kpiKey(const QString& variable, const Place& place)
{
    const auto name = placeName(place);
    return name.isEmpty() ? variable : variable + u'@' + name;
}

QString ViewSettings::value(const QString& key, const QString& fallback) const
{
    const auto changed = m_changed.find(key);
    return changed != m_changed.end() ? changed->second : m_workspace.setting(key, fallback);
}

bool ViewSettings::set(const QString& key, const QString& text)
{
    // A setting that is absent differs from an empty one.
    static const QString kAbsent = QStringLiteral("\u0000absent");
    if (value(key, kAbsent) == text)
        return false;
    m_changed[key] = text;
    return true;
}

core::Result<void> ViewSettings::store()
{
    while (!m_changed.empty()) {
        const auto first = m_changed.begin();
        if (auto stored = m_workspace.setSetting(first->first, first->second); !stored)
            return stored;
        m_changed.erase(first);
    }
    return {};
}

QStringList ViewSettings::list(const QString& key, const QStringList& fallback) const
{
    const auto text = value(key);
    return text.isEmpty() ? fallback : text.split(u',', Qt::SkipEmptyParts);
}

core::Result<void> ViewSettings::storeNow(const QString& key, const QString& value)
{
    set(key, value);
    const auto waiting = m_changed.find(key);
    if (waiting == m_changed.end() || m_workspace.accessNote())
        return {};
    auto stored = m_workspace.setSetting(key, waiting->second);
    if (stored)
        m_changed.erase(waiting);
    return stored;
}

double ViewSettings::year() const
{
    return std::clamp(numberOf(value(kYear)).value_or(kDefaultYear), kFirstYear, kLastYear);
}

bool ViewSettings::setYear(double year)
{
    if (!std::isfinite(year))
        return false;
    const double bounded = std::clamp(year, kFirstYear, kLastYear);
    return bounded != this->year() && set(kYear, numberText(bounded));
}

QStringList ViewSettings::kpis() const
{
    return list(kKpis, kDefaultKpis);
}

bool ViewSettings::setKpis(const QStringList& keys)
{
    return keys != kpis() && set(kKpis, keys.join(u','));
}

QString ViewSettings::selectedKpi() const
{
    return value(kSelectedKpi, kpis().front());
}

bool ViewSettings::selectKpi(const QString& key)
{
    return key != selectedKpi() && set(kSelectedKpi, key);
}

QStringList ViewSettings::chartKeys() const
{
    return list(kCharts, kDefaultCharts);
}

bool ViewSettings::setChartKeys(const QStringList& keys)
{
    // No chart at all is a choice too; an empty text stands for none made.
    return keys != chartKeys() && set(kCharts, keys.isEmpty() ? QStringLiteral(",") : keys.join(u','));
}

Place ViewSettings::place(const RegionSet& regions) const
{
    const auto place = placeOf(value(kPlace));
    return place.kind == Place::Kind::Region && regions.indexOf(place.regionId) < 0 ? Place::national() : place;
}

bool ViewSettings::setPlace(const Place& place)
{
    const auto name = placeName(place);
    return value(kPlace) != name && set(kPlace, name);
}

std::optional<double> ViewSettings::budgetLineBnCny() const
{
    return numberOf(value(kBudget));
}

bool ViewSettings::setBudgetLineBnCny(std::optional<double> budget)
{
    if (budget && (!std::isfinite(*budget) || *budget < 0))
        return false;
    return budget != budgetLineBnCny() && set(kBudget, budget ? numberText(*budget) : QString());
}

} // namespace ui
