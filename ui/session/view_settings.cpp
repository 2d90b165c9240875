// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/view_settings.h"

#include "core/base/number.h"
#include "ui/session/session.h"

#include <QUrl>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

using core::policy::Place;
using core::policy::RegionGroup;
using core::policy::RegionSet;

namespace {

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

/// `text` without the characters `marks`, which something else is told by: "%2C" for a comma. Others stay as they are, so that
/// the names of the four-dimension model are written as ever.
QString escaped(const QString& text, QLatin1String marks)
{
    QString result;
    for (const QChar c : text) {
        if (c == u'%' || marks.contains(c))
            result += QStringLiteral("%%1").arg(static_cast<int>(c.unicode()), 2, 16, QLatin1Char('0')).toUpper();
        else
            result += c;
    }
    return result;
}

QString unescaped(const QString& text)
{
    return text.contains(u'%') ? QUrl::fromPercentEncoding(text.toUtf8()) : text;
}

} // namespace

// The groups are there in every set, whether or not they are regions of it too, so no set is asked.
KpiKey parseKpiKey(const QString& key, const RegionSet& /*regions*/)
{
    const auto at = key.indexOf(u'@');
    return at < 0 ? KpiKey{unescaped(key), Place::national()} : KpiKey{unescaped(key.left(at)), placeOf(key.mid(at + 1))};
}

QString kpiKey(const QString& variable, const Place& place)
{
    const auto name = placeName(place);
    const auto id = escaped(variable, QLatin1String("@"));
    return name.isEmpty() ? id : id + u'@' + name;
}

ViewDefaults fourDimensionDefaults(const core::policy::TimeSpan& span)
{
    return {span, kDefaultYear, kDefaultKpis, kDefaultCharts, Place::national()};
}

ViewSettings::ViewSettings(core::workspace::Workspace& workspace, ViewDefaults defaults)
    : m_workspace(workspace)
    , m_defaults(std::move(defaults))
{
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
    if (text.isEmpty())
        return fallback;
    QStringList entries = text.split(u',', Qt::SkipEmptyParts);
    for (auto& entry : entries)
        entry = unescaped(entry);
    return entries;
}

QString ViewSettings::listText(const QStringList& entries)
{
    QStringList written;
    for (const auto& entry : entries)
        written << escaped(entry, QLatin1String(","));
    return written.join(u',');
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
    return std::clamp(numberOf(value(kYear)).value_or(m_defaults.year), m_defaults.span.start, m_defaults.span.stop);
}

bool ViewSettings::setYear(double year)
{
    if (!std::isfinite(year))
        return false;
    const double bounded = std::clamp(year, m_defaults.span.start, m_defaults.span.stop);
    return bounded != this->year() && set(kYear, numberText(bounded));
}

QStringList ViewSettings::kpis() const
{
    return list(kKpis, m_defaults.kpis);
}

bool ViewSettings::setKpis(const QStringList& keys)
{
    return keys != kpis() && set(kKpis, listText(keys));
}

QString ViewSettings::selectedKpi() const
{
    const auto keys = kpis();
    return value(kSelectedKpi, keys.isEmpty() ? QString() : keys.front());
}

bool ViewSettings::selectKpi(const QString& key)
{
    return key != selectedKpi() && set(kSelectedKpi, key);
}

QStringList ViewSettings::chartKeys() const
{
    return list(kCharts, m_defaults.charts);
}

bool ViewSettings::setChartKeys(const QStringList& keys)
{
    // No chart at all is a choice too; an empty text stands for none made.
    return keys != chartKeys() && set(kCharts, keys.isEmpty() ? QStringLiteral(",") : listText(keys));
}

Place ViewSettings::place(const RegionSet& regions) const
{
    const auto place = placeOf(value(kPlace, placeName(m_defaults.place)));
    return place.kind == Place::Kind::Region && regions.indexOf(place.regionId) < 0 ? Place::national() : place;
}

bool ViewSettings::setPlace(const Place& place)
{
    const auto name = placeName(place);
    return value(kPlace, placeName(m_defaults.place)) != name && set(kPlace, name);
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
