// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/regions/statistics_source.h"

#include "ui/session/session.h"
#include "ui/session/statistics_book.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

const QString kIndicator = QStringLiteral("regions_indicator");
const QString kYear = QStringLiteral("regions_data_year");
const QString kAgainst = QStringLiteral("regions_data_against");

std::optional<double> number(const QString& text)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

NumberItem itemOf(const Appearance& appearance, const core::indicators::Indicator& indicator)
{
    const auto language = appearance.language();
    const QString unit = QString::fromStdString(indicator.unit.in(language));
    NumberItem item;
    item.id = indicator.id;
    item.name = spaced(QString::fromStdString(indicator.name.in(language)));
    item.search = QString::fromStdString(indicator.name.english + '\n' + indicator.name.chinese + '\n' + indicator.id);
    item.toolTip = unit.isEmpty() ? item.name : spaced(StatisticsSource::tr("%1, %2", "indicator, unit").arg(item.name, unit));
    return item;
}

} // namespace

StatisticsSource::StatisticsSource(const Appearance& appearance, Session& session, QObject* parent)
    : QObject(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_choice(MeasuredChoice::of(session.setting(kIndicator)))
    , m_year(number(session.setting(kYear)))
{
    const QStringList stored = session.setting(kAgainst).split(QLatin1Char('\t'));
    if (stored.size() == 2)
        m_against = {number(stored[0]), stored[1]};
    const StatisticsBook* book = &session.statistics();
    connect(book, &StatisticsBook::setChanged, this, [this](const QString& id) {
        if (id == m_choice.setId)
            emit changed();
    });
    connect(book, &StatisticsBook::listChanged, this, [this] {
        if (!m_choice.isNone())
            emit changed(); // one may be gone, or back
    });
}

void StatisticsSource::choose(const MeasuredChoice& choice)
{
    if (choice == m_choice)
        return;
    if (!m_choice.isNone())
        m_lastOf[m_choice.setId] = m_choice.indicatorId;
    m_choice = choice;
    m_session.setSetting(kIndicator, choice.text());
    emit changed();
}

bool StatisticsSource::chooseSet(const QString& setId)
{
    const auto set = m_session.statistics().set(setId);
    if (!set)
        return false;
    const auto last = m_lastOf.find(setId);
    const auto hasValues = [&](const std::string& id) {
        const int indicator = set->indicatorIndex(id);
        return indicator >= 0 && !set->years(indicator).empty();
    };
    if (last != m_lastOf.end() && hasValues(last->second.toStdString())) {
        choose({setId, last->second});
        return true;
    }
    const auto first = std::ranges::find_if(set->indicators(), hasValues, &core::indicators::Indicator::id);
    if (first == set->indicators().end())
        return false;
    choose({setId, QString::fromStdString(first->id)});
    return true;
}

QString StatisticsSource::setName() const
{
    const StatisticsEntry* entry = m_session.statistics().entry(m_choice.setId);
    return entry ? spaced(QString::fromStdString(entry->name.in(m_appearance.language()))) : QString();
}

std::vector<NumberItem> StatisticsSource::indicators() const
{
    std::vector<NumberItem> items;
    if (const auto set = m_session.statistics().set(m_choice.setId)) {
        for (const auto& indicator : set->indicators())
            items.push_back(itemOf(m_appearance, indicator));
    }
    return items;
}

std::vector<NumberItem> StatisticsSource::comparable() const
{
    std::vector<NumberItem> items;
    const auto set = m_session.statistics().set(m_choice.setId);
    const int chosen = set ? set->indicatorIndex(m_choice.indicatorId.toStdString()) : -1;
    if (chosen < 0)
        return items;
    const auto& all = set->indicators();
    for (const auto& indicator : all) {
        if (indicator.id != all[static_cast<std::size_t>(chosen)].id && indicator.unit == all[static_cast<std::size_t>(chosen)].unit)
            items.push_back(itemOf(m_appearance, indicator));
    }
    return items;
}

QString StatisticsSource::indicatorName(const QString& indicatorId) const
{
    const auto set = m_session.statistics().set(m_choice.setId);
    const int position = set ? set->indicatorIndex(indicatorId.toStdString()) : -1;
    return position < 0 ? indicatorId : itemOf(m_appearance, set->indicators()[static_cast<std::size_t>(position)]).name;
}

std::optional<MeasuredRegions> StatisticsSource::readOf(const QString& indicatorId) const
{
    const auto set = m_choice.isNone() ? nullptr : m_session.statistics().set(m_choice.setId);
    const int indicator = set ? set->indicatorIndex(indicatorId.toStdString()) : -1;
    if (indicator < 0)
        return std::nullopt;
    return measuredRegions(m_appearance, m_session.catalogue(), *set, indicatorId.toStdString(), wantedYear(*set, indicator));
}

double StatisticsSource::wantedYear(const core::indicators::DataSet& set, int indicator) const
{
    if (m_year)
        return *m_year;
    const auto years = set.years(indicator);
    const auto isWhole = [&](int year) {
        for (int region = 0; region < set.regions().count(); ++region) {
            if (!std::isfinite(set.value(indicator, region, year)))
                return false;
        }
        return true;
    };
    const auto last = std::find_if(years.rbegin(), years.rend(), isWhole);
    return last != years.rend() ? *last : years.empty() ? 0 : years.back();
}

bool StatisticsSource::isComplete(const RegionalSeries& series, std::size_t year)
{
    for (std::size_t region = 0; region < series.regionIds.size(); ++region) {
        if (!std::isfinite(series.at(region, year)))
            return false;
    }
    return true;
}

void StatisticsSource::setYear(double year, const RegionalSeries& series)
{
    const auto& years = series.years;
    if (years.empty())
        return;
    auto next = std::ranges::lower_bound(years, year);
    const bool backwards = m_year && year < *m_year;
    if (next == years.end() || (backwards && *next != year && next != years.begin()))
        --next;
    if (m_year == *next)
        return;
    m_year = *next;
    m_session.setSetting(kYear, QString::number(*m_year));
    emit changed();
}

void StatisticsSource::setAgainst(const Against& against)
{
    if (against == m_against)
        return;
    m_against = against;
    m_session.setSetting(kAgainst, QStringList{against.year ? QString::number(*against.year) : QString(), against.indicator}.join(QLatin1Char('\t')));
    emit changed();
}

/// A year that is chosen but not measured for this indicator is the last one before it.
double StatisticsSource::againstYear(const RegionalSeries& series) const
{
    const auto& years = series.years;
    if (years.empty())
        return 0;
    if (!m_against.year)
        return years.front();
    const auto after = std::ranges::upper_bound(years, *m_against.year);
    return after == years.begin() ? years.front() : *std::prev(after);
}

void StatisticsSource::setRankYear(std::optional<double> year)
{
    if (year == m_rankYear)
        return;
    m_rankYear = year;
    emit changed();
}

RegionFigures StatisticsSource::figures(const MeasuredRegions& measured, bool difference, core::maps::ClassMethod method, std::size_t classes) const
{
    RegionFigures figures = measured.figures;
    const RegionalSeries& series = measured.series;
    const double year = againstYear(series);
    // Another indicator is compared at the same year; a year that it was not measured at has no figure to compare with.
    const auto other = m_against.indicator.isEmpty() ? std::nullopt : readOf(m_against.indicator);
    const bool isItself = !other && year == measured.year;
    figures.difference = difference;
    figures.referenced = difference || !isItself;
    const auto yearOf = [](const RegionalSeries& of, double wanted) { return std::ranges::find(of.years, wanted) != of.years.end(); };
    for (std::size_t k = 0; k < figures.cells.size(); ++k) {
        RegionCell& cell = figures.cells[k];
        cell.change.clear();
        if (!figures.referenced)
            cell.reference = std::nan("");
        else if (other)
            cell.reference = yearOf(other->series, measured.year) ? other->series.value(k, measured.year) : std::nan("");
        else
            cell.reference = series.value(k, year);
    }
    FigureOptions options{false, true, method, classes, {}};
    const double rankYear = m_rankYear.value_or(other ? measured.year : year);
    if (rankYear != measured.year)
        options.ranked = series.column(rankYear);
    RegionFigureMaker::complete(m_appearance, figures, options);
    return figures;
}

} // namespace ui
