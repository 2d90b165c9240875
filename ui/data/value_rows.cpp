// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/value_rows.h"

#include "ui/data/data_state.h"
#include "ui/data/data_text.h"
#include "ui/data/start_rows.h"
#include "ui/session/session.h"
#include "ui/theme/figures.h"

#include <QCoreApplication>
#include <QDate>

#include <algorithm>
#include <cmath>

namespace ui {

using core::exporting::Sheet; // named short, or lupdate takes what follows for another namespace's
using core::indicators::DataSet;
using core::indicators::Missing;
using core::indicators::Observation;

namespace {

class ValueWords {
    Q_DECLARE_TR_FUNCTIONS(ui::ValueWords)
};

constexpr int kNameWidth = 118;
constexpr int kYearWidth = 84;
constexpr int kGapWidth = 104; ///< holds the reason why there is no value
constexpr int kTrendWidth = 92;
constexpr int kFormulaWidth = 170;
constexpr int kSourceWidth = 150;
constexpr int kGradeWidth = 56;

double nanValue()
{
    return std::numeric_limits<double>::quiet_NaN();
}

QString transformationText(const Appearance& appearance, const core::indicators::Transformation& transformation)
{
    QString text = QString::fromStdString(transformation.formula);
    for (const auto& input : transformation.inputs)
        text += QStringLiteral("; %1 = %2 %3").arg(QString::fromStdString(input.name), DataText::number(appearance, input.value), QString::fromStdString(input.unit)).trimmed();
    return text;
}

void addColumns(const DataState& state, ValueTable& table, const core::indicators::Indicator& indicator, int year, bool allYears)
{
    const QString unit = DataText::inLanguage(state.appearance(), indicator.unit);
    table.columns.push_back({ValueColumnKind::Region, ValueWords::tr("Region"), {}, 0, kNameWidth});
    if (allYears) {
        const bool gaps = std::ranges::any_of(table.rows, [](const ValueRow& row) { return std::ranges::any_of(row.years, &ValueCell::isMissing); });
        for (const int each : table.years)
            table.columns.push_back({ValueColumnKind::Year, QString::number(each), {}, each, gaps ? kGapWidth : kYearWidth});
        return;
    }
    table.columns.push_back({ValueColumnKind::Value, QString::number(year), unit, year, kYearWidth + 16});
    const QString span = table.trendYears.empty() ? QString() : DataText::yearSpan(table.trendYears.front(), table.trendYears.back());
    table.columns.push_back({ValueColumnKind::Trend, ValueWords::tr("Trend"), span, 0, kTrendWidth});
    const auto any = [&](auto test) { return std::ranges::any_of(table.rows, test); };
    if (any([](const ValueRow& row) { return !row.formula.before.isEmpty(); }))
        table.columns.push_back({ValueColumnKind::Formula, ValueWords::tr("Transformation"), {}, 0, kFormulaWidth});
    table.columns.push_back({ValueColumnKind::Source, ValueWords::tr("Source, year"), {}, 0, kSourceWidth});
    if (any([](const ValueRow& row) { return !row.grade.isEmpty(); }))
        table.columns.push_back({ValueColumnKind::Grade, ValueWords::tr("Grade"), {}, 0, kGradeWidth});
}

ValueRow statisticsRow(const DataState& state, const ValueTable& table, int indicator, int region, int year)
{
    const DataSet& set = *table.statistics;
    const Appearance& appearance = state.appearance();
    ValueRow row;
    row.id = QString::fromStdString(set.regions()[region].code);
    row.code = row.id;
    row.name = DataText::inLanguage(appearance, set.regions()[region].name);
    row.otherName = DataText::inOther(appearance, set.regions()[region].name);
    row.years.reserve(table.years.size());
    for (const int each : table.years) {
        ValueCell cell;
        cell.observation = set.find(indicator, region, each);
        cell.value = cell.observation ? cell.observation->value : nanValue();
        row.years.push_back(cell);
        if (each == year)
            row.value = cell;
    }
    row.trend = set.series(indicator, region, table.trendYears.front(), table.trendYears.back());
    if (const Observation* observation = row.value.observation) {
        row.edited = row.value.isEdited();
        row.grade = QString::fromStdString(observation->grade);
        row.formula.before = transformationText(appearance, observation->transformation);
        if (const auto* source = set.source(observation->sourceId)) {
            row.source = spaced(ValueWords::tr("%1 %2", "source, year").arg(DataText::sourceName(appearance, *source)).arg(year));
            row.licence = DataText::licence(source->licence);
        }
        row.sourceToolTip = observationText(state, set, *observation);
    }
    return row;
}

ValueTable statisticsTable(const DataState& state, int year, bool allYears)
{
    ValueTable table;
    table.statistics = state.statistics();
    const int indicator = state.indicator();
    if (!table.statistics || indicator < 0)
        return table;
    const DataSet& set = *table.statistics;
    const auto& about = set.indicators()[std::size_t(indicator)];
    const IndicatorExtent& extent = state.extents()[std::size_t(indicator)];
    const Appearance& appearance = state.appearance();
    table.title = DataText::inLanguage(appearance, about.name);
    table.unit = DataText::inLanguage(appearance, about.unit);
    table.about = DataText::inLanguage(appearance, about.knownFaults);
    table.years = state.years();
    if (set.regions().count() == 0)
        return table;
    if (table.years.empty()) {
        // Something to type into: the set's last year, or the last that is over.
        const std::vector<int> others = set.years();
        table.years.push_back(others.empty() ? QDate::currentDate().year() - 1 : others.back());
        table.about = ValueWords::tr("Nothing is recorded for this indicator yet. Type into the table, or import one.");
    }
    if (year == 0)
        year = extent.lastYear > 0 ? extent.lastYear : table.years.back();
    if (const auto place = std::ranges::lower_bound(table.years, year); place == table.years.end() || *place != year)
        table.years.insert(place, year); // one more, to be typed into
    for (int each = table.years.front(); each <= table.years.back(); ++each)
        table.trendYears.push_back(each);
    std::vector<double> values;
    for (int region = 0; region < set.regions().count(); ++region) {
        table.rows.push_back(statisticsRow(state, table, indicator, region, year));
        for (const ValueCell& cell : table.rows.back().years)
            values.push_back(cell.value);
    }
    table.decimals = DataText::decimalsFor(values);
    addColumns(state, table, about, year, allYears);
    for (const auto& source : set.sources()) {
        if (std::ranges::find(about.sourceIds, source.id) != about.sourceIds.end()) {
            const QString credit = DataText::inLanguage(appearance, source.credit);
            if (!credit.isEmpty() && !table.credits.contains(credit))
                table.credits << credit;
        }
    }
    QStringList note = table.credits;
    note << (allYears ? ValueWords::tr("Hatched: no value; the tooltip says why.") : ValueWords::tr("Hatched: no value; the cell says why. Nothing is filled in."));
    table.note = spaced(note.join(appearance.isChinese() ? QStringLiteral("；") : QStringLiteral(". ")));
    return table;
}

core::exporting::Cell textCell(const QString& text)
{
    return text.toStdString();
}

} // namespace

QString ValueFormula::text() const
{
    return exponent.isEmpty() ? before + remark : before + QStringLiteral("^") + exponent + remark;
}

QString observationText(const DataState& state, const DataSet& set, const Observation& observation)
{
    QStringList lines;
    if (observation.missing != Missing::No)
        lines << DataText::missingSentence(observation.missing);
    if (const auto* source = set.source(observation.sourceId)) {
        lines << DataText::sourceName(state.appearance(), *source);
        const QString document = spaced(QString::fromStdString(source->document));
        if (!document.isEmpty() && !lines.contains(document))
            lines << document;
        if (!source->licence.empty())
            lines << ValueWords::tr("Licence: %1").arg(DataText::licence(source->licence));
    }
    if (!observation.note.empty())
        lines << spaced(QString::fromStdString(observation.note));
    if (!observation.edited.empty())
        lines << ValueWords::tr("Edited %1").arg(DataText::moment(state.appearance(), observation.edited));
    return lines.join(QLatin1Char('\n'));
}

ValueTable valueTable(const DataState& state, int year, bool allYears)
{
    return state.kind() == DataKind::StartValues ? startTable(state) : statisticsTable(state, year, allYears);
}

Sheet valueSheet(const DataState& state, const ValueTable& table, bool allYears)
{
    Sheet sheet;
    sheet.name = table.title.toStdString();
    sheet.title = (table.unit.isEmpty() ? table.title : ValueWords::tr("%1, %2", "quantity, unit").arg(table.title, table.unit)).toStdString();
    const auto column = [&](const QString& title, const QString& unit = {}) { sheet.columns.push_back({title.toStdString(), unit.toStdString()}); };
    column(ValueWords::tr("Code"));
    column(ValueWords::tr("Region"));
    column(ValueWords::tr("Region, other language"));
    const bool start = state.kind() == DataKind::StartValues;
    if (allYears && !start) {
        for (const int year : table.years)
            column(QString::number(year), table.unit);
    } else {
        if (start)
            column(ValueWords::tr("Raw value"));
        const auto value = std::ranges::find(table.columns, ValueColumnKind::Value, &ValueColumn::kind);
        column(value == table.columns.end() ? ValueWords::tr("Value") : value->title, table.unit);
        if (start) {
            column(ValueWords::tr("Low"), table.unit);
            column(ValueWords::tr("High"), table.unit);
        } else {
            column(ValueWords::tr("Reason where there is none"));
        }
        column(ValueWords::tr("Transformation"));
    }
    column(ValueWords::tr("Source"));
    column(ValueWords::tr("Licence"));
    column(ValueWords::tr("Grade"));
    for (const ValueRow& row : table.rows) {
        decltype(sheet.rows)::value_type line{textCell(row.code), textCell(row.name), textCell(row.otherName)};
        QString source = row.source;
        QString licence = row.licence;
        if (allYears && !start) {
            QStringList sources;
            QStringList licences;
            for (const ValueCell& cell : row.years) {
                line.emplace_back(cell.value);
                const auto* found = cell.observation ? table.statistics->source(cell.observation->sourceId) : nullptr;
                if (found == nullptr)
                    continue;
                sources << DataText::sourceName(state.appearance(), *found);
                licences << DataText::licence(found->licence);
            }
            sources.removeDuplicates();
            licences.removeDuplicates();
            source = sources.join(QStringLiteral("; "));
            licence = licences.join(QStringLiteral("; "));
        } else {
            if (start)
                line.emplace_back(row.raw.value);
            line.emplace_back(row.value.value);
            if (start) {
                line.emplace_back(row.low);
                line.emplace_back(row.high);
            } else {
                line.push_back(textCell(row.value.isMissing() ? DataText::missing(row.value.reason()) : QString()));
            }
            line.push_back(textCell(row.formula.text()));
        }
        line.push_back(textCell(source));
        line.push_back(textCell(licence));
        const bool any = allYears && !start ? std::ranges::any_of(row.years, [](const ValueCell& cell) { return cell.observation && !cell.isMissing(); }) : !row.value.isMissing();
        line.push_back(textCell(DataText::gradeInFile(row.grade.toStdString(), any)));
        sheet.rows.push_back(std::move(line));
    }
    for (const QString& text : QStringList{table.about, table.note}) {
        if (!text.isEmpty())
            sheet.notes.push_back(text.toStdString());
    }
    for (const QString& credit : table.credits) {
        if (!table.note.contains(credit))
            sheet.notes.push_back(credit.toStdString());
    }
    return sheet;
}

Sheet statisticsSheet(const DataState& state)
{
    Sheet sheet;
    const auto set = state.statistics();
    if (!set)
        return sheet;
    const auto language = state.appearance().language();
    sheet.name = set->name().in(language);
    sheet.title = set->name().in(language);
    for (const QString& title : {ValueWords::tr("Indicator id"), ValueWords::tr("Indicator"), ValueWords::tr("Indicator, other language"), ValueWords::tr("Code"),
                                 ValueWords::tr("Region"), ValueWords::tr("Region, other language"), ValueWords::tr("Year"), ValueWords::tr("Value"),
                                 ValueWords::tr("Unit"), ValueWords::tr("Reason where there is none"), ValueWords::tr("Grade"), ValueWords::tr("Source"),
                                 ValueWords::tr("Licence"), ValueWords::tr("Edited")})
        sheet.columns.push_back({title.toStdString(), {}});
    const bool chinese = state.appearance().isChinese();
    const auto other = chinese ? core::policy::Language::English : core::policy::Language::Chinese;
    for (const auto& entry : set->entries()) {
        const auto& indicator = set->indicators()[std::size_t(entry.indicator)];
        const auto& region = set->regions()[entry.region];
        const auto* source = set->source(entry.observation.sourceId);
        const bool missing = entry.observation.missing != Missing::No;
        sheet.rows.push_back({indicator.id, indicator.name.in(language), indicator.name.in(other), region.code, region.name.in(language),
                              region.name.in(other), double(entry.year), entry.observation.value, indicator.unit.in(language),
                              missing ? DataText::missing(entry.observation.missing).toStdString() : std::string(), DataText::gradeInFile(entry.observation.grade, !missing).toStdString(),
                              source ? source->publisher.in(language) : entry.observation.sourceId, source ? DataText::licence(source->licence).toStdString() : std::string(),
                              entry.observation.edited});
    }
    for (const auto& source : set->sources()) {
        if (!source.credit.in(language).empty())
            sheet.notes.push_back(source.credit.in(language));
    }
    std::ranges::sort(sheet.notes);
    const auto repeated = std::ranges::unique(sheet.notes);
    sheet.notes.erase(repeated.begin(), repeated.end());
    return sheet;
}

} // namespace ui
