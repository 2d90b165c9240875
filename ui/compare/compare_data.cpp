// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/compare_data.h"

#include "ui/explore/charts/chart_data.h"
#include "ui/explore/charts/chart_source.h"
#include "ui/explore/headline/kpi_names.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <limits>

namespace ui {

using core::policy::Headline;
using core::policy::Projection;

namespace {

constexpr std::size_t kMostTicks = 3;
constexpr double kNoValue = std::numeric_limits<double>::quiet_NaN();
constexpr QChar kMinus(0x2212);
constexpr QChar kThinSpace(0x2009);

int wholeYear(double year)
{
    return static_cast<int>(std::floor(year + 1e-6));
}

/// A target is a round number that somebody set, not a result: "3–5", not "3.0–5.0".
QString plainTarget(QString label)
{
    static const QRegularExpression trailingZeros(QStringLiteral("(\\d)\\.0+(?!\\d)"));
    return label.replace(trailingZeros, QStringLiteral("\\1"));
}

ChartLine lineOf(const Comparison& comparison, std::size_t column, std::vector<QPointF> points)
{
    const CompareColumn& scenario = comparison.columns[column];
    ChartLine line;
    line.id = scenario.id;
    line.label = CompareData::label(comparison, column);
    line.name = line.label;
    line.colour = scenario.baseline ? Token::Baseline : scenarioToken(scenario.colourIndex);
    if (scenario.baseline)
        line.style = ChartLine::Style::Baseline;
    else
        line.style = column == comparison.compared ? ChartLine::Style::Main : ChartLine::Style::Compared;
    line.points = std::move(points);
    return line;
}

/// What all charts of an outcome share. Where a run of `comparison` broke off, the first of them, it is said.
TimeChartData chartOf(const Comparison& comparison, const CompareRow& row)
{
    TimeChartData data;
    data.title = row.fullName;
    data.unit = row.unit;
    data.footer = row.source;
    data.footerColour = row.sourceColour;
    data.time = row.time;
    data.firstYear = comparison.catalogue->span.start;
    data.lastYear = comparison.catalogue->span.stop;
    for (std::size_t column = 0; column < comparison.columns.size() && !data.stop; ++column) {
        if (const Projection* run = comparison.run(column))
            data.stop = ChartData::stopOf(*comparison.appearance, row.time, *run, CompareData::label(comparison, column));
    }
    data.shownDecimals = row.decimals;
    data.floor = row.floor;
    data.ceiling = row.ceiling;
    return data;
}

} // namespace

QStringList CompareData::usableKeys(const QStringList& stored, const QStringList& fallback, const Comparison& comparison)
{
    const auto usable = [&](const QStringList& keys) {
        QStringList result;
        for (const QString& key : keys) {
            const KpiKey parts = parseKpiKey(key, *comparison.regions);
            if (comparison.catalogue->variable(parts.variable.toStdString()) && !result.contains(key))
                result.append(key);
        }
        return result;
    };
    const QStringList kept = usable(stored);
    return kept.isEmpty() ? usable(fallback).mid(0, kDefaultRows) : kept;
}

CompareRow CompareData::row(const Comparison& comparison, const QString& key, const Projection* baseline)
{
    const KpiKey parts = parseKpiKey(key, *comparison.regions);
    CompareRow row;
    row.key = key;
    row.headline = {parts.variable.toStdString(), parts.place};
    row.naming = kpiNaming(*comparison.catalogue, row.headline);
    // The short name of the figure, the whole one of its place: there is room for two lines, which break between the two.
    const QString place = placeName(*comparison.appearance, *comparison.catalogue, *comparison.regions, parts.place);
    const QString shortName = QString::fromStdString(row.naming.shortName.in(comparison.appearance->language()));
    row.name = spaced(place.isEmpty() ? shortName : tr("%1, %2", "figure and place").arg(shortName, place));
    row.fullName = spaced(fullKpiName(*comparison.appearance, *comparison.catalogue, *comparison.regions, row.headline));
    row.factor = comparison.appearance->isChinese() ? row.naming.factorChinese : row.naming.factorEnglish;
    row.unit = spaced(QString::fromStdString(row.naming.unit.in(comparison.appearance->language())));
    row.decimals = row.naming.decimals;
    row.time = TimeWords(comparison.catalogue->span);
    if (!baseline)
        return row;
    ChartContext context;
    context.appearance = comparison.appearance;
    context.catalogue = comparison.catalogue;
    context.baseline = baseline;
    context.year = comparison.year;
    context.place = parts.place;
    const TimeChartData chart = ChartData::atPlace(context, row.headline.id, parts.place);
    row.unit = spaced(chart.unit);
    row.targets = chart.targets;
    row.source = spaced(chart.footer);
    row.sourceColour = chart.footerColour;
    row.decimals = chart.shownDecimals;
    row.floor = chart.floor;
    row.ceiling = chart.ceiling;
    QStringList targets;
    for (const ChartTarget& target : row.targets)
        targets << tr("%1 in %2", "target and its year").arg(plainTarget(target.label), QString::number(wholeYear(target.year)));
    row.target = spaced(targets.join(tr("; ")));
    return row;
}

std::vector<QPointF> CompareData::line(const CompareRow& row, const Projection* run)
{
    std::vector<QPointF> points;
    if (!run)
        return points;
    const auto& times = run->times();
    const auto values = run->series(row.headline.id, row.headline.place);
    points.reserve(values.size());
    for (std::size_t k = 0; k < std::min(times.size(), values.size()); ++k)
        points.emplace_back(times[k], values[k] * row.factor);
    return points;
}

CompareCell CompareData::cell(const Comparison& comparison, const CompareRow& row, std::size_t column)
{
    CompareCell cell;
    const Projection* run = comparison.run(column);
    cell.value = run ? run->value(row.headline.id, row.headline.place, comparison.year) : kNoValue;
    cell.number = figure(*comparison.appearance, row.naming, cell.value).number;
    const Projection* reference = comparison.run(comparison.reference);
    if (!reference || column == comparison.reference || !std::isfinite(cell.value))
        return cell;
    const double against = reference->value(row.headline.id, row.headline.place, comparison.year);
    if (!std::isfinite(against))
        return cell;
    const Change found = change(*comparison.appearance, row.naming, cell.value, against);
    cell.rises = found.rises;
    cell.differs = !found.noDifference;
    cell.verdict = found.verdict;
    const QString& size = found.size.number;
    if (found.noDifference)
        cell.change = tr("no difference");
    else if (found.verdict == Change::Verdict::Better)
        cell.change = spaced(tr("%1 better").arg(size));
    else if (found.verdict == Change::Verdict::Worse)
        cell.change = spaced(tr("%1 worse").arg(size));
    else
        cell.change = spaced(found.rises ? tr("%1 more").arg(size) : tr("%1 less").arg(size));
    return cell;
}

QString CompareData::relativeText(const Appearance& appearance, double value, double reference)
{
    const double share = (value - reference) / std::abs(reference);
    if (!std::isfinite(share))
        return QChar(0x2013);
    const QString size = percent(appearance, std::abs(share));
    if (size == percent(appearance, 0))
        return share == 0 ? size : QLatin1Char('<') + percent(appearance, 0.01);
    return (share > 0 ? QChar(u'+') : kMinus) + size;
}

CompareRange CompareData::withTicks(const AxisRange& axis)
{
    std::vector<double> ticks = roundTicks(axis, static_cast<int>(kMostTicks));
    if (ticks.size() > kMostTicks) {
        // Every second one, of the two halves the rounder: 100, 200 rather than 150, 250.
        const double step = ticks[1] - ticks[0];
        const double halves = ticks.front() / (2 * step);
        const std::size_t first = std::abs(halves - std::round(halves)) < 0.25 ? 0 : 1;
        std::vector<double> kept;
        for (std::size_t i = first; i < ticks.size(); i += 2)
            kept.push_back(ticks[i]);
        ticks = std::move(kept);
    }
    return {axis, std::move(ticks), {}, 0};
}

void CompareData::labelTicks(CompareRange& range, const Appearance& appearance)
{
    const QFont note = appearance.font(TypeStyle::Note);
    const double step = range.ticks.size() > 1 ? range.ticks[1] - range.ticks[0] : 1;
    range.labels.clear();
    range.labelWidth = 0;
    for (const double tick : range.ticks) {
        range.labels << tickText(appearance, tick, step);
        range.labelWidth = std::max(range.labelWidth, numberWidth(note, range.labels.last()));
    }
}

CompareRange CompareData::range(const CompareRow& row, const std::vector<const std::vector<QPointF>*>& lines)
{
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    const auto take = [&](double value) {
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    };
    for (const auto* line : lines) {
        for (const QPointF& point : *line)
            take(point.y());
    }
    for (const ChartTarget& target : row.targets) {
        take(target.low.value_or(kNoValue));
        take(target.high.value_or(kNoValue));
    }
    AxisRules rules;
    rules.smallestSpan = smallestSpan(row.decimals); // as in the large charts: smaller differences are rounding
    rules.floor = row.floor;
    rules.ceiling = row.ceiling;
    return withTicks(axisRange(low, high, rules));
}

QString CompareData::label(const Comparison& comparison, std::size_t column)
{
    const CompareColumn& scenario = comparison.columns[column];
    QString text = scenario.letter.isEmpty() ? scenario.name : scenario.letter + QLatin1Char(' ') + scenario.name;
    if (scenario.baseline && !comparison.worldName.isEmpty())
        text = tr("%1 (%2)", "baseline and its world").arg(text, comparison.worldName);
    return spaced(text);
}

CompareData::Cost CompareData::cost(const Comparison& comparison, std::size_t column)
{
    const Projection* run = comparison.run(column);
    if (comparison.catalogue->plain)
        return {}; // such models know no public money
    const QString year = QString::number(wholeYear(comparison.year));
    if (!run)
        return {spaced(tr("Cost to %1").arg(year)), QString(QChar(0x2013))};
    const double cost = run->cumulativeCostBnCny(comparison.year);
    QString text = money(*comparison.appearance, cost);
    if (cost == 0) {
        // Nothing is nothing, not 0.00.
        static const QRegularExpression zeros(QStringLiteral("^0\\.0+"));
        text.replace(zeros, QStringLiteral("0"));
    }
    return {spaced(tr("Cost to %1").arg(year)), text};
}

QString CompareData::footer(const Comparison& comparison, const std::vector<CompareRow>& rows, const QString& modelVersion)
{
    QStringList sentences;
    const TimeWords time(comparison.catalogue->span);
    if (!time.calendar())
        sentences << tr("Figures at %1 unless a chart shows all times.", "a time such as day 40").arg(time.phrase(*comparison.appearance, comparison.year));
    else
        sentences << tr("Year %1 unless a chart shows all years.").arg(QString::number(wholeYear(comparison.year)));
    const QString world = comparison.worldName.isEmpty() ? tr("default world") : tr("world “%1”").arg(comparison.worldName);
    const CompareColumn* reference = comparison.reference < comparison.columns.size() ? &comparison.columns[comparison.reference] : nullptr;
    const bool named = comparison.catalogue->plain; // its version begins with its name
    sentences << (modelVersion.isEmpty() ? tr("Source: one model run for each scenario, %1.").arg(world)
                      : named ? tr("Source: one model run for each scenario, model %1, %2.", "name and code, world").arg(modelVersion, world)
                              : tr("Source: one model run for each scenario, model version %1, %2.").arg(modelVersion, world));
    QString lines = tr("Grey dashed line: baseline.");
    if (reference && !reference->baseline)
        lines = tr("Grey dashed line: baseline; thin line: %1, the reference.").arg(label(comparison, comparison.reference));
    sentences << lines;
    if (std::any_of(rows.begin(), rows.end(), [](const CompareRow& row) { return !row.targets.empty(); }))
        sentences << tr("Horizontal marks: targets stated in the papers.");
    return spaced(sentences.join(comparison.appearance->isChinese() ? QString() : QStringLiteral(" ")));
}

TimeChartData CompareData::allInOne(const Comparison& comparison, const CompareRow& row)
{
    TimeChartData data = chartOf(comparison, row);
    data.targets = row.targets;
    for (std::size_t column = 0; column < comparison.columns.size(); ++column) {
        std::vector<QPointF> points = line(row, comparison.run(column));
        if (!points.empty())
            data.lines.push_back(lineOf(comparison, column, std::move(points)));
    }
    sayMethod(comparison, data);
    return data;
}

void CompareData::sayMethod(const Comparison& comparison, TimeChartData& data)
{
    if (data.lines.size() < 2)
        return;
    const QString method = comparison.worldName.isEmpty() ? tr("Method: one model run for each line.")
                                                          : tr("Method: one model run for each line, in “%1”.").arg(comparison.worldName);
    data.footer = data.footer.replace(spaced(ChartSource::method()), spaced(method));
}

TimeChartData CompareData::differenceChart(const Comparison& comparison, const CompareRow& row)
{
    TimeChartData data = chartOf(comparison, row);
    // A difference may lie on either side of nothing.
    data.floor.reset();
    data.ceiling.reset();
    data.unit = change(*comparison.appearance, row.naming, 7 / row.factor, 0).size.unit; // in the plural
    if (comparison.reference < comparison.columns.size())
        data.title = spaced(tr("Difference from %1").arg(label(comparison, comparison.reference)));
    return data;
}

TimeChartData CompareData::differences(const Comparison& comparison, const CompareRow& row)
{
    TimeChartData data = differenceChart(comparison, row);
    if (comparison.reference >= comparison.columns.size())
        return data;
    const std::vector<QPointF> reference = line(row, comparison.run(comparison.reference));
    if (reference.empty())
        return data;
    for (std::size_t column = 0; column < comparison.columns.size(); ++column) {
        std::vector<QPointF> points = line(row, comparison.run(column));
        if (points.size() != reference.size())
            continue;
        for (std::size_t k = 0; k < points.size(); ++k)
            points[k].ry() -= reference[k].y();
        data.lines.push_back(lineOf(comparison, column, std::move(points)));
    }
    sayMethod(comparison, data);
    return data;
}

namespace {

/// The lines of a question about the world: who, where, and how they are drawn.
class WorldLines {
    Q_DECLARE_TR_FUNCTIONS(ui::CompareData)

public:
    WorldLines(const Comparison& comparison, const CompareRow& row, TimeChartData& data)
        : m_comparison(comparison)
        , m_row(row)
        , m_data(data)
    {
    }

    /// A column's letter alone: the world has to be read at the line's end.
    [[nodiscard]] QString who(std::size_t column) const
    {
        const CompareColumn& scenario = m_comparison.columns[column];
        if (scenario.baseline)
            return m_comparison.catalogue->plain ? tr("baseline") : tr("no policy");
        return scenario.letter.isEmpty() ? scenario.name : scenario.letter;
    }
    [[nodiscard]] static QString defaultWorld() { return tr("default world"); }

    void add(const char* id, const QString& who, const QString& where, Token ink, ChartLine::Style style, std::vector<QPointF> points) const
    {
        ChartLine drawn;
        drawn.id = QString::fromLatin1(id);
        drawn.label = spaced(tr("%1, %2", "scenario and world").arg(who, where));
        drawn.name = drawn.label;
        drawn.colour = ink;
        drawn.style = style;
        drawn.points = std::move(points);
        m_data.lines.push_back(std::move(drawn));
    }
    void add(const char* id, const QString& who, const QString& where, Token ink, ChartLine::Style style,
             const std::shared_ptr<const Projection>& run) const
    {
        add(id, who, where, ink, style, CompareData::line(m_row, run.get()));
    }

    /// The method of all lines in place of one line's.
    void sayMethod() const
    {
        const QString method = tr("Method: one model run for each line, in the default world and in “%1”.").arg(m_comparison.worldName);
        m_data.footer = m_data.footer.replace(spaced(ChartSource::method()), spaced(method));
    }

private:
    const Comparison& m_comparison;
    const CompareRow& m_row;
    TimeChartData& m_data;
};

std::vector<QPointF> difference(std::vector<QPointF> points, const std::vector<QPointF>& reference)
{
    if (points.size() != reference.size())
        return {};
    for (std::size_t k = 0; k < points.size(); ++k)
        points[k].ry() -= reference[k].y();
    return points;
}

} // namespace

TimeChartData CompareData::fourLines(const Comparison& comparison, const CompareRow& row, std::size_t scenario, const FourRuns& runs)
{
    TimeChartData data = chartOf(comparison, row);
    data.targets = row.targets;
    if (!runs.complete() || scenario >= comparison.columns.size())
        return data;
    const WorldLines lines(comparison, row, data);
    const QString& world = comparison.worldName;
    const QString usual = WorldLines::defaultWorld();
    const QString policy = lines.who(scenario);
    const Token colour = scenarioToken(comparison.columns[scenario].colourIndex);
    using Style = ChartLine::Style;
    lines.add("scenario-chosen", policy, world, colour, Style::Main, runs.scenarioChosen);
    lines.add("scenario-default", policy, usual, colour, Style::Compared, runs.scenarioDefault);
    if (runs.referenceChosen && runs.referenceDefault && comparison.reference < comparison.columns.size()) {
        const QString reference = lines.who(comparison.reference);
        const Token ink = scenarioToken(comparison.columns[comparison.reference].colourIndex);
        lines.add("reference-chosen", reference, world, ink, Style::Compared, runs.referenceChosen);
        lines.add("reference-default", reference, usual, ink, Style::Compared, runs.referenceDefault);
    }
    lines.add("baseline-chosen", lines.who(0), world, Token::Text2, Style::Compared, runs.baselineChosen);
    lines.add("baseline-default", lines.who(0), usual, Token::Baseline, Style::Baseline, runs.baselineDefault);
    lines.sayMethod();
    return data;
}

TimeChartData CompareData::worldDifferences(const Comparison& comparison, const CompareRow& row, std::size_t scenario, const FourRuns& runs)
{
    TimeChartData data = differenceChart(comparison, row);
    if (!runs.complete() || scenario >= comparison.columns.size() || comparison.reference >= comparison.columns.size())
        return data;
    const auto less = [&](const std::shared_ptr<const Projection>& run, const std::shared_ptr<const Projection>& reference) {
        return difference(line(row, run.get()), line(row, reference.get()));
    };
    const bool third = runs.referenceChosen && runs.referenceDefault;
    const WorldLines lines(comparison, row, data);
    const Token colour = scenarioToken(comparison.columns[scenario].colourIndex);
    using Style = ChartLine::Style;
    lines.add("difference-chosen", lines.who(scenario), comparison.worldName, colour, Style::Main,
              less(runs.scenarioChosen, third ? runs.referenceChosen : runs.baselineChosen));
    lines.add("difference-default", lines.who(scenario), WorldLines::defaultWorld(), colour, Style::Compared,
              less(runs.scenarioDefault, third ? runs.referenceDefault : runs.baselineDefault));
    lines.sayMethod();
    return data;
}

} // namespace ui
