// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/regions/measured_regions.h"

#include "core/policy/place_name.h"
#include "ui/regions/sentences.h"
#include "ui/theme/appearance.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace ui {

using namespace core::policy;
using core::indicators::DataSet;
using core::indicators::Direction;

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr char kChina[] = "china-provincial";

class MeasuredText {
    Q_DECLARE_TR_FUNCTIONS(ui::MeasuredText)
};

Better betterOf(Direction direction)
{
    switch (direction) {
    case Direction::Up: return Better::Up;
    case Direction::Down: return Better::Down;
    case Direction::Neutral: break;
    }
    return Better::Neutral;
}

Naming namingOf(const core::indicators::Indicator& about)
{
    Naming naming;
    naming.name = about.name;
    naming.unit = about.unit;
    naming.decimals = 2;
    naming.display = about.unit.english.starts_with("%") ? "percent" : "";
    naming.better = betterOf(about.direction);
    return naming;
}

class MeasuredRegionsMaker {
public:
    MeasuredRegionsMaker(const Appearance& appearance, const Catalogue& catalogue, const DataSet& set, int indicator)
        : m_appearance(appearance)
        , m_catalogue(catalogue)
        , m_provinces(catalogue.regionSet("provinces"))
        , m_set(set)
        , m_indicator(indicator)
    {
    }

    MeasuredRegions make(double year)
    {
        const auto& about = m_set.indicators()[static_cast<std::size_t>(m_indicator)];
        auto& series = m_made.series;
        series.kind = RegionalSeries::Kind::Measured;
        series.naming = namingOf(about);
        for (const int each : m_set.years(m_indicator))
            series.years.push_back(each);
        m_made.year = yearShown(std::floor(year));
        addRegions();
        addGroups();
        addFigures();
        series.grade = weakestGrade();
        series.source = sourceText();
        QStringList faults;
        if (const auto known = QString::fromStdString(about.knownFaults.in(m_appearance.language())); !known.isEmpty())
            faults << known + MeasuredText::tr(".");
        if (m_changed)
            faults << MeasuredText::tr("Some values were changed or imported in this workspace.");
        m_made.faults = joinSentences(m_appearance, faults);
        return std::move(m_made);
    }

private:
    double yearShown(double year) const
    {
        const auto& years = m_made.series.years;
        const auto after = std::ranges::upper_bound(years, year);
        return after == years.begin() ? years.front() : *std::prev(after);
    }

    /// Of the catalogue, when the code is its.
    const Region* province(const std::string& code) const
    {
        if (!m_provinces || code.empty())
            return nullptr;
        const auto found = std::ranges::find(m_provinces->regions, code, &Region::code);
        return found == m_provinces->regions.end() ? nullptr : &*found;
    }

    void addRegions()
    {
        m_made.regions.id = "statistics/" + m_set.id();
        m_made.regions.name = m_set.name();
        for (const auto& each : m_set.regions().regions()) {
            if (const Region* known = province(each.code))
                m_made.regions.regions.push_back(*known);
            else
                m_made.regions.regions.push_back({each.code, each.code, each.name, RegionGroup::East});
        }
        m_made.eastAndWest = m_provinces && std::ranges::all_of(m_set.regions().regions(), [&](const auto& each) { return province(each.code) != nullptr; });
    }

    void addGroups()
    {
        if (m_made.eastAndWest) {
            m_made.groupNames = {MeasuredText::tr("East"), MeasuredText::tr("Central-West")};
            for (const Region& region : m_made.regions.regions)
                m_made.groups.push_back(region.group == RegionGroup::East ? 0 : 1);
            return;
        }
        const auto& groupings = m_set.regions().groupings();
        if (groupings.empty())
            return;
        std::vector<std::string> ids;
        for (const auto& group : groupings.front().groups) {
            ids.push_back(group.id);
            m_made.groupNames << QString::fromStdString(group.name.in(m_appearance.language()));
        }
        bool isAnyOutside = false;
        for (const std::string& id : m_set.regions().groupOfEach(groupings.front().id)) {
            const auto found = std::ranges::find(ids, id);
            isAnyOutside = isAnyOutside || found == ids.end();
            m_made.groups.push_back(static_cast<int>(found - ids.begin()));
        }
        if (isAnyOutside)
            m_made.groupNames << MeasuredText::tr("others");
    }

    void addFigures()
    {
        auto& series = m_made.series;
        auto& figures = m_made.figures;
        const Language language = m_appearance.language();
        figures.naming = series.naming;
        figures.title = QString::fromStdString(series.naming.name.in(language));
        figures.unit = spaced(QString::fromStdString(series.naming.unit.in(language)));
        for (int row = 0; row < m_set.regions().count(); ++row) {
            const Region& region = m_made.regions.regions[static_cast<std::size_t>(row)];
            series.regionIds.push_back(region.id);
            for (const double year : series.years)
                series.values.push_back(valueAt(row, static_cast<int>(year)));
            RegionCell cell;
            cell.id = region.id;
            cell.code = region.code;
            cell.name = name(region, NameLength::Full);
            cell.shortName = name(region, NameLength::Short);
            cell.east = m_made.eastAndWest && region.group == RegionGroup::East;
            cell.value = series.value(static_cast<std::size_t>(row), m_made.year);
            cell.reference = kNone;
            figures.cells.push_back(std::move(cell));
        }
        RegionFigureMaker::complete(m_appearance, figures, {.published = true, .ranked = {}});
    }

    double valueAt(int row, int year)
    {
        const auto* observation = m_set.find(m_indicator, row, year);
        if (!observation)
            return kNone;
        m_weakest = std::max(m_weakest, observation->grade);
        m_changed = m_changed || !observation->edited.empty();
        if (std::ranges::find(m_sources, observation->sourceId) == m_sources.end())
            m_sources.push_back(observation->sourceId);
        return observation->value;
    }

    QString name(const Region& region, NameLength length) const
    {
        if (province(region.code))
            return QString::fromStdString(placeName(m_catalogue, m_appearance.language(), *m_provinces, Place::ofRegion(region.id), length));
        return QString::fromStdString(region.name.in(m_appearance.language()));
    }

    Grade weakestGrade() const
    {
        if (m_weakest == "D")
            return Grade::D;
        if (m_weakest == "C")
            return Grade::C;
        return m_weakest == "B" ? Grade::B : Grade::A;
    }

    /// The lines that sources ask to be shown with their values name the publisher themselves.
    QString sourceText() const
    {
        const auto& about = m_set.indicators()[static_cast<std::size_t>(m_indicator)];
        const Language language = m_appearance.language();
        QStringList credits;
        for (const std::string& id : m_sources) {
            const auto* source = m_set.source(id);
            if (const auto credit = source ? QString::fromStdString(source->credit.in(language)) : QString(); !credit.isEmpty() && !credits.contains(credit))
                credits << credit;
        }
        QStringList sentences;
        for (const QString& credit : credits)
            sentences << credit + MeasuredText::tr(".");
        const auto publisher = QString::fromStdString(about.publisher.in(language));
        if (credits.isEmpty() && !publisher.isEmpty())
            sentences << MeasuredText::tr("Source: %1.").arg(publisher);
        if (!sentences.isEmpty())
            sentences << MeasuredText::tr("Published statistics.");
        QStringList documents;
        for (const std::string& id : m_sources) {
            const auto* source = m_set.source(id);
            if (!source || !source->credit.in(language).empty())
                continue;
            if (sentences.isEmpty() || std::ranges::find(about.sourceIds, id) == about.sourceIds.end())
                documents << QString::fromStdString(source->document.empty() ? source->publisher.in(language) : source->document);
        }
        documents.removeAll(QString());
        if (!documents.isEmpty())
            sentences << MeasuredText::tr("Source: %1.").arg(documents.join(MeasuredText::tr("; ")));
        return joinSentences(m_appearance, sentences);
    }

    const Appearance& m_appearance;
    const Catalogue& m_catalogue;
    const RegionSet* m_provinces;
    const DataSet& m_set;
    int m_indicator;
    MeasuredRegions m_made;
    bool m_changed = false;
    std::string m_weakest;
    std::vector<std::string> m_sources; ///< of the values
};

} // namespace

QString MeasuredChoice::text() const
{
    return isNone() ? QString() : setId + u'\t' + indicatorId;
}

MeasuredChoice MeasuredChoice::of(const QString& text)
{
    if (text.isEmpty())
        return {};
    const auto tab = text.indexOf(u'\t');
    return tab < 0 ? MeasuredChoice{QString::fromLatin1(kChina), text} : MeasuredChoice{text.left(tab), text.mid(tab + 1)};
}

std::optional<MeasuredRegions> measuredRegions(const Appearance& appearance, const Catalogue& catalogue, const DataSet& set,
                                               const std::string& indicatorId, double year)
{
    const int indicator = set.indicatorIndex(indicatorId);
    if (indicator < 0 || set.years(indicator).empty())
        return std::nullopt;
    return MeasuredRegionsMaker(appearance, catalogue, set, indicator).make(year);
}

} // namespace ui
