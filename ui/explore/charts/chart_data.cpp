// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/charts/chart_data.h"

#include "core/index/dimension_index.h"
#include "core/policy/place_name.h"
#include "ui/explore/charts/chart_library.h"
#include "ui/explore/charts/chart_source.h"
#include "ui/explore/futures/range_bands.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

using core::policy::Catalogue;
using core::policy::Claim;
using core::policy::Dimension;
using core::policy::Language;
using core::policy::Naming;
using core::policy::Place;
using core::policy::Projection;
using core::policy::RegionGroup;
using core::policy::RegionSet;

namespace {

/// How far a claim's bound may lie from the paper's own figure and still mean that figure (bounds leave room for rounding).
constexpr double kClaimRounding = 0.05;
constexpr std::array<std::pair<const char*, const char*>, 2> kRegionalForms = {{{"national_trade", "trade"}, {"mean_penetration", "penetration"}}};
constexpr std::size_t kMostRegions = 6;    // lines of one chart
constexpr std::size_t kRegionsInPairs = 3; // with a baseline each
constexpr std::array<RegionGroup, 2> kGroups = {RegionGroup::East, RegionGroup::CentralWest};

double factorOf(const Naming& naming, Language language)
{
    return language == Language::Chinese ? naming.factorChinese : naming.factorEnglish;
}

int decimalsOf(const Naming& naming, Language language)
{
    if (language == Language::English || naming.factorEnglish == 0 || naming.factorChinese == 0)
        return naming.decimals;
    return std::max(0, naming.decimals - static_cast<int>(std::lround(std::log10(naming.factorChinese / naming.factorEnglish))));
}

/// A variable's naming; one that the tables do not name is shown by its id and as it is.
Naming namingOf(const Catalogue& catalogue, const std::string& variable)
{
    if (const Naming* naming = catalogue.naming("variable", variable))
        return *naming;
    Naming plain;
    plain.id = variable;
    plain.name = {variable, variable};
    plain.shortName = plain.name;
    plain.decimals = 2;
    return plain;
}

QString idOf(const Place& place)
{
    switch (place.kind) {
    case Place::Kind::National: return QStringLiteral("national");
    case Place::Kind::Group: return QString::fromLatin1(core::policy::toString(place.group));
    case Place::Kind::Region: return QString::fromStdString(place.regionId);
    }
    return {};
}

std::vector<QPointF> points(const Projection& projection, const std::string& variable, const Place& place, double factor)
{
    const auto& times = projection.times();
    const auto values = projection.series(variable, place);
    std::vector<QPointF> points;
    points.reserve(values.size());
    for (std::size_t i = 0; i < std::min(times.size(), values.size()); ++i)
        points.emplace_back(times[i], values[i] * factor);
    return points;
}

bool holdsFor(const Claim& claim, const Place& place, bool perRegion)
{
    if (!claim.group)
        return !perRegion || place.kind == Place::Kind::National;
    return (place.kind == Place::Kind::Group && place.group == *claim.group)
        || (place.kind == Place::Kind::Region && place.regionId == core::policy::toString(*claim.group));
}

/// A bound as the paper prints it, when the claim only leaves it room for rounding.
double printedBound(const Catalogue& catalogue, const Claim& claim, const Naming& naming, double bound)
{
    const auto* figure = claim.figureIds.empty() ? nullptr : catalogue.figure(claim.figureIds.front());
    if (!figure || !figure->value || naming.factorEnglish == 0)
        return bound;
    const double printed = *figure->value / naming.factorEnglish;
    return std::abs(printed - bound) <= kClaimRounding * std::abs(bound) ? printed : bound;
}

} // namespace

std::optional<ChartStop> ChartData::stopOf(const Appearance& appearance, const TimeWords& words, const Projection& run, const QString& name)
{
    const auto& fault = run.trajectory().notFinite;
    const auto& times = run.times();
    if (!fault || times.empty())
        return std::nullopt;
    const auto after = std::lower_bound(times.begin(), times.end(), fault->time);
    const double last = after == times.begin() ? times.front() : *(after - 1);
    const QString when = words.inSentence(appearance, last);
    return ChartStop{last, name.isEmpty() ? tr("the run stopped at %1", "a time").arg(when) : tr("%1 stopped at %2", "a scenario's run, a time").arg(name, when)};
}

std::string ChartData::regionalForm(const Catalogue& catalogue, const std::string& variable)
{
    const auto* info = catalogue.variable(variable);
    if (info && info->perRegion)
        return variable;
    if (catalogue.plain)
        return {};
    for (const auto& [national, regional] : kRegionalForms) {
        if (variable == national && catalogue.variable(regional))
            return regional;
    }
    return {};
}

ChartData::Places ChartData::places(const Catalogue& catalogue, const RegionSet& regions)
{
    Places places{{Place::national()}, 1};
    // In the two-region set the groups are the regions.
    bool own = catalogue.plain;
    for (const auto& region : regions.regions)
        own = own || region.id != core::policy::toString(region.group);
    if (!catalogue.plain) {
        for (const RegionGroup group : kGroups)
            places.all.push_back(Place::ofGroup(group));
        places.wholes = static_cast<int>(places.all.size());
    }
    for (const auto& region : regions.regions) {
        if (own)
            places.all.push_back(Place::ofRegion(region.id));
    }
    return places;
}

Place ChartData::placeFor(const Catalogue& catalogue, const RegionSet& regions, const std::string& variable, const Place& place)
{
    const auto* info = catalogue.variable(variable);
    if (!info || !info->perRegion)
        return Place::national();
    const bool noWhole = catalogue.plain && info->groupRule == core::policy::GroupRule::National && !regions.regions.empty();
    return noWhole && place.kind == Place::Kind::National ? Place::ofRegion(regions.regions.front().id) : place;
}

QString ChartData::placeHint(const Catalogue& catalogue, bool regional)
{
    if (catalogue.plain)
        return regional ? tr("Show one region") : tr("This figure is not split by region.");
    return regional ? tr("Show a part of the country") : tr("This figure exists for the whole country only.");
}

QString ChartData::placeName(const Catalogue& catalogue, Language language, const RegionSet& regions, const Place& place)
{
    if (place.kind == Place::Kind::National)
        return catalogue.plain ? tr("All regions") : tr("National");
    return QString::fromStdString(core::policy::placeName(catalogue, language, regions, place));
}

namespace {

/// What charts of lines over the years share, put together in the order in which it is read.
class LinesBuilder {
    Q_DECLARE_TR_FUNCTIONS(ui::ChartData)

public:
    LinesBuilder(const ChartContext& context, const std::string& variable)
        : m_context(context)
        , m_variable(variable)
        , m_naming(namingOf(*context.catalogue, variable))
        , m_language(context.appearance->language())
    {
        m_data.title = QString::fromStdString(m_naming.name.in(m_language));
        m_data.unit = QString::fromStdString(m_naming.unit.in(m_language));
        const core::policy::TimeSpan& span = context.catalogue->span;
        m_data.time = TimeWords(span);
        m_data.firstYear = span.start;
        m_data.lastYear = span.stop;
        const Projection& run = context.projection ? *context.projection : *context.baseline;
        m_data.stop = ChartData::stopOf(*context.appearance, m_data.time, run, {});
        if (!m_data.stop)
            m_data.stop = ChartData::stopOf(*context.appearance, m_data.time, *context.baseline, tr("Baseline"));
        m_data.shownDecimals = decimalsOf(m_naming, m_language);
        m_data.floor = 0.0;
        if (m_naming.display == "percent")
            m_data.ceiling = 100.0;
        else if (m_naming.display == "score")
            m_data.ceiling = 1.0;
        const SourceNote note = ChartSource::of(*context.catalogue, regions(), variable);
        m_data.footer = note.text;
        m_data.footerColour = note.colour;
    }

    [[nodiscard]] const RegionSet& regions() const { return m_context.baseline->regions(); }
    [[nodiscard]] TimeChartData take() { return std::move(m_data); }

    /// An index says what it starts from, because region sets start from different sums.
    void sayStart(const Place& place)
    {
        if (m_naming.display != "index")
            return;
        const double first = m_data.firstYear;
        const double start = m_context.baseline->value(m_variable, place, first);
        Naming oneDigit = m_naming; // 93.8, though the index itself is read in whole points
        oneDigit.decimals = std::max(1, m_naming.decimals);
        if (std::isfinite(start))
            m_data.unit = tr("%1, %2 = %3", "unit, year and what the index starts from")
                              .arg(m_data.unit, m_data.time.phrase(*m_context.appearance, first), figure(*m_context.appearance, oneDigit, start).number);
    }

    void addPlaceToTitle(const Place& place)
    {
        if (place.kind != Place::Kind::National)
            m_data.title = tr("%1, %2").arg(m_data.title, ChartData::placeName(*m_context.catalogue, m_language, regions(), place));
    }

    [[nodiscard]] QString shortPlace(const Place& place, const QString& otherwise) const
    {
        if (place.kind == Place::Kind::National)
            return otherwise;
        return QString::fromStdString(
            core::policy::placeName(*m_context.catalogue, m_language, regions(), place, core::policy::NameLength::Short));
    }

    /// Scenario and baseline, or the baseline alone; `label` names the scenario's line, an empty one by the scenario.
    void addPair(const Place& place, const QString& label, bool withBaseline = true)
    {
        const double factor = factorOf(m_naming, m_language);
        const QString id = QString::fromStdString(m_variable) + QLatin1Char('@') + idOf(place);
        const QString prefix = label.isEmpty() ? QString() : tr("%1, ").arg(label);
        if (m_context.projection) {
            ChartLine line;
            line.id = id + QStringLiteral("/scenario");
            line.label = label.isEmpty() ? m_context.scenarioName : label;
            line.name = prefix + m_context.scenarioName;
            line.colour = m_context.scenarioColour;
            line.style = ChartLine::Style::Main;
            line.points = points(*m_context.projection, m_variable, place, factor);
            m_data.lines.push_back(std::move(line));
        }
        if (!withBaseline)
            return;
        ChartLine line;
        line.id = id + QStringLiteral("/baseline");
        if (label.isEmpty())
            line.label = m_context.worldName.isEmpty() ? tr("Baseline") : tr("Baseline, %1", "world").arg(m_context.worldName);
        else
            // Several baselines: each says whose it is, short enough to stand whole beside a small chart.
            line.label = m_context.projection ? tr("%1, base").arg(shortPlace(place, label)) : label;
        line.name = prefix + tr("Baseline");
        line.colour = Token::Baseline;
        line.style = ChartLine::Style::Baseline;
        line.points = points(*m_context.baseline, m_variable, place, factor);
        m_data.lines.push_back(std::move(line));
    }

    /// The same two as they would be in the default world.
    void addDefaultWorld(const Place& place)
    {
        const double factor = factorOf(m_naming, m_language);
        const QString id = QString::fromStdString(m_variable) + QLatin1Char('@') + idOf(place);
        const auto add = [&](const Projection* projection, const char* suffix, const QString& label, Token colour) {
            if (!projection)
                return;
            ChartLine line;
            line.id = id + QLatin1String(suffix);
            line.label = label;
            line.name = label;
            line.colour = colour;
            line.style = ChartLine::Style::Compared;
            line.points = points(*projection, m_variable, place, factor);
            m_data.lines.push_back(std::move(line));
        };
        add(m_context.defaultProjection, "/default/scenario", tr("%1, default world", "scenario").arg(m_context.scenarioName),
            m_context.scenarioColour);
        add(m_context.defaultBaseline, "/default/baseline", tr("Baseline, default world"), Token::Baseline);
    }

    /// Scenario minus baseline, against a baseline of nothing.
    void addDifference(const Place& place)
    {
        const double factor = factorOf(m_naming, m_language);
        const QString id = QString::fromStdString(m_variable) + QLatin1Char('@') + idOf(place);
        const QString unit = change(*m_context.appearance, m_naming, 9, 1).size.unit;
        m_data.unit = unit.isEmpty() ? tr("difference from the baseline") : tr("%1, difference from the baseline", "unit").arg(unit);
        m_data.floor.reset();
        m_data.ceiling.reset();
        ChartLine line;
        line.id = id + QStringLiteral("/difference");
        line.label = m_context.scenarioName;
        line.name = tr("%1 minus baseline", "scenario").arg(m_context.scenarioName);
        line.colour = m_context.scenarioColour;
        line.style = ChartLine::Style::Main;
        line.points = points(*m_context.projection, m_variable, place, factor);
        const auto baseline = points(*m_context.baseline, m_variable, place, factor);
        ChartLine nothing;
        nothing.id = id + QStringLiteral("/baseline");
        nothing.label = m_context.worldName.isEmpty() ? tr("Baseline") : tr("Baseline, %1", "world").arg(m_context.worldName);
        nothing.name = tr("Baseline");
        nothing.colour = Token::Baseline;
        nothing.style = ChartLine::Style::Baseline;
        line.points.resize(std::min(line.points.size(), baseline.size()));
        for (std::size_t i = 0; i < line.points.size(); ++i) {
            line.points[i].ry() -= baseline[i].y();
            nothing.points.emplace_back(line.points[i].x(), 0);
        }
        m_data.lines.push_back(std::move(line));
        m_data.lines.push_back(std::move(nothing));
    }

    /// Bands or numbers of the scenario, or of the difference.
    void addRanges(bool difference)
    {
        const ChartRanges* ranges = m_context.ranges;
        if (!ranges || ranges->mode == RangesMode::Off)
            return;
        const auto* fan = !ranges->fans ? nullptr : difference ? ranges->fans->difference : ranges->fans->scenario;
        if (fan && ranges->mode == RangesMode::Bands)
            addBands(*fan, ranges->complete);
        const QString words = ranges->mode == RangesMode::Text && fan ? rangeSentence(*fan) : QString();
        const QStringList parts{words, m_data.footer, runsSentence(*ranges)};
        m_data.footer = parts.join(between()).trimmed();
    }

    void addTargets(const Place& place, bool perRegion)
    {
        for (const Claim& claim : m_context.catalogue->claims) {
            if (claim.variable == m_variable && holdsFor(claim, place, perRegion))
                m_data.targets.push_back(target(claim));
        }
    }

private:
    void addBands(const core::uncertainty::Fan& fan, bool complete)
    {
        const double factor = factorOf(m_naming, m_language);
        const auto line = [&](const std::vector<double>& values) {
            std::vector<QPointF> points;
            points.reserve(values.size());
            for (std::size_t time = 0; time < values.size(); ++time)
                points.emplace_back(fan.times[time], values[time] * factor);
            return points;
        };
        const Token colour = m_context.projection ? m_context.scenarioColour : Token::Baseline;
        const double outer = bandOpacity90(*m_context.appearance) * (complete ? 1 : kUnfinished);
        m_data.bands.push_back({colour, outer, line(fan.low90), line(fan.high90), tr("nine in ten runs")});
        m_data.bands.push_back({colour, bandOpacity50(*m_context.appearance), line(fan.low50), line(fan.high50), tr("half of the runs")});
    }

    /// What stands between two sentences.
    [[nodiscard]] QString between() const { return m_context.appearance->isChinese() ? QString() : QStringLiteral(" "); }

    /// "2030: half of the runs 165–180, nine in ten 158–193."
    [[nodiscard]] QString rangeSentence(const core::uncertainty::Fan& fan) const
    {
        const auto range = rangeAt(fan, m_context.year);
        if (!range)
            return {};
        return tr("%1: half of the runs %2, nine in ten %3, median %4.", "year or time")
            .arg(m_data.time.phrase(*m_context.appearance, m_context.year), middleHalf(*m_context.appearance, m_naming, *range),
                 nineInTen(*m_context.appearance, m_naming, *range),
                 figureWithin(*m_context.appearance, m_naming, range->median, &*range).number);
    }

    /// How many runs there are so far. The line is not their median, and who sees bands around it would take it for that.
    [[nodiscard]] QString runsSentence(const ChartRanges& ranges) const
    {
        const auto count = [&](std::size_t number) { return m_context.appearance->locale().toString(static_cast<qulonglong>(number)); };
        const QString runs = ranges.complete ? tr("Ranges: %1 runs; the line is the central one, not their median.").arg(count(ranges.members))
                                             : tr("Ranges: %1 of %2 runs; the line is the central one, not their median.").arg(count(ranges.members), count(ranges.wanted));
        if (ranges.failed == 0)
            return runs;
        return runs + between() + tr("%1 of them stopped being numbers and are left out.").arg(count(ranges.failed));
    }

    [[nodiscard]] ChartTarget target(const Claim& claim) const
    {
        const double factor = factorOf(m_naming, m_language);
        const auto printed = [&](double bound) { return printedBound(*m_context.catalogue, claim, m_naming, bound); };
        const auto number = [&](double bound) { return figure(*m_context.appearance, m_naming, bound).number; };
        ChartTarget target;
        target.year = claim.year;
        if (claim.low)
            target.low = printed(*claim.low) * factor;
        if (claim.high)
            target.high = printed(*claim.high) * factor;
        if (claim.low && claim.high)
            target.label = tr("target %1").arg(rangeText(*m_context.appearance, m_naming, *claim.low, *claim.high));
        else if (claim.low)
            target.label = tr("target ≥ %1").arg(number(printed(*claim.low)));
        else if (claim.high)
            target.label = tr("target ≤ %1").arg(number(printed(*claim.high)));
        return target;
    }

    const ChartContext& m_context;
    std::string m_variable;
    Naming m_naming;
    Language m_language;
    TimeChartData m_data;
};

/// What a variable is shown as in a place.
struct Shown {
    std::string variable;
    Place where;
    bool perRegion = false;
    bool byRegion = false; ///< no figure of the whole: its regions
};

Shown shownAt(const Catalogue& catalogue, const std::string& variable, const Place& place)
{
    const std::string regional = ChartData::regionalForm(catalogue, variable);
    const bool national = place.kind == Place::Kind::National;
    Shown shown;
    // A national figure has a regional twin or is the same everywhere.
    shown.variable = !national && !regional.empty() ? regional : variable;
    const auto* info = catalogue.variable(shown.variable);
    shown.perRegion = info && info->perRegion;
    shown.where = shown.perRegion ? place : Place::national();
    shown.byRegion = catalogue.plain && shown.perRegion && shown.where.kind == Place::Kind::National
        && info->groupRule == core::policy::GroupRule::National;
    return shown;
}

} // namespace

TimeChartData ChartData::atPlace(const ChartContext& context, const std::string& variable, const Place& place)
{
    const Shown shown = shownAt(*context.catalogue, variable, place);
    if (shown.byRegion)
        return byRegion(context, shown.variable);
    LinesBuilder builder(context, shown.variable);
    if (context.difference && context.projection) {
        builder.addPlaceToTitle(shown.where);
        builder.addDifference(shown.where);
        builder.addRanges(true);
        return builder.take();
    }
    builder.sayStart(shown.where);
    builder.addPlaceToTitle(shown.where);
    builder.addPair(shown.where, {});
    builder.addDefaultWorld(shown.where);
    builder.addTargets(shown.where, shown.perRegion);
    builder.addRanges(false);
    return builder.take();
}

std::optional<core::policy::Headline> ChartData::figureAt(const Catalogue& catalogue, const std::string& variable, const Place& place)
{
    const Shown shown = shownAt(catalogue, variable, place);
    return shown.byRegion ? std::nullopt : std::optional(core::policy::Headline{shown.variable, shown.where});
}

TimeChartData ChartData::byRegion(const ChartContext& context, const std::string& variable)
{
    const auto* info = context.catalogue->variable(variable);
    if (!info || !info->perRegion)
        return atPlace(context, variable, Place::national());
    LinesBuilder builder(context, variable);
    const Language language = context.appearance->language();
    const auto add = [&](const Place& place) {
        builder.addPair(place, placeName(*context.catalogue, language, builder.regions(), place));
        builder.addTargets(place, true);
    };
    if (context.catalogue->plain) {
        const auto& regions = builder.regions().regions;
        const bool pairs = regions.size() <= kRegionsInPairs;
        for (std::size_t i = 0; i < std::min(regions.size(), kMostRegions); ++i) {
            const Place region = Place::ofRegion(regions[i].id);
            builder.addPair(region, placeName(*context.catalogue, language, builder.regions(), region), pairs || !context.projection);
        }
        return builder.take();
    }
    for (const RegionGroup group : kGroups)
        add(Place::ofGroup(group));
    if (context.place.kind == Place::Kind::Region)
        add(context.place);
    return builder.take();
}

RadarData ChartData::fourDimensions(const ChartContext& context)
{
    const QString year = QString::number(static_cast<int>(std::floor(context.year)));
    RadarData data;
    data.title = tr("Four dimensions");
    data.unit = tr("score 0–100, %1").arg(year);
    data.footer = context.dimensions ? spaced(tr("Method: the index over the model, regions weighted by their trade of 2024. Standards: stand-ins (D)."))
                                     : tr("Provisional: means of 3–4 rescaled outputs each.");
    const auto scores = [&](const Projection& run, double at) {
        return context.dimensions ? context.dimensions->scores(run, at) : run.dimensionScores(at);
    };
    data.axes = {ChartLibrary::dimensionName(Dimension::Technology), ChartLibrary::dimensionName(Dimension::Region),
                 ChartLibrary::dimensionName(Dimension::Talent), ChartLibrary::dimensionName(Dimension::Standards)};
    const double first = context.catalogue->span.start;
    data.now = {tr("%1", "the year that scores start from").arg(static_cast<int>(first)), scores(*context.baseline, first)};
    data.baseline = {tr("baseline"), scores(*context.baseline, context.year)};
    if (context.projection)
        data.scenario = RadarShape{context.scenarioName, scores(*context.projection, context.year)};
    data.scenarioColour = context.scenarioColour;
    return data;
}

StackedBarsData ChartData::cashNeed(const ChartContext& context, std::optional<double> budgetBnCny)
{
    const Language language = context.appearance->language();
    const Projection& run = context.projection ? *context.projection : *context.baseline;
    Naming money; // bn CNY, 亿元
    money.decimals = 1;
    money.factorChinese = 10;
    const double factor = factorOf(money, language);

    StackedBarsData data;
    data.title = tr("Cash need");
    data.unit = tr("bn CNY a year");
    data.shownDecimals = decimalsOf(money, language);
    data.firstYear = static_cast<int>(context.catalogue->span.start);
    constexpr std::array<Dimension, 5> kParts = {Dimension::Technology, Dimension::Region, Dimension::Talent, Dimension::Standards,
                                                 Dimension::Organisation};
    for (const Dimension dimension : kParts) {
        const bool crossCutting = dimension == Dimension::Organisation;
        data.parts.push_back({crossCutting ? tr("Cross-cutting") : ChartLibrary::dimensionName(dimension),
                              crossCutting ? Token::CrossCutting : dimensionToken(dimension), {}});
    }
    for (const auto& lever : context.catalogue->levers) {
        const auto place = std::find(kParts.begin(), kParts.end() - 1, lever.group) - kParts.begin();
        auto& values = data.parts[static_cast<std::size_t>(place)].values;
        const auto cost = run.yearlyCostBnCny(lever.id);
        values.resize(std::max(values.size(), cost.size()), 0.0);
        for (std::size_t year = 0; year < cost.size(); ++year)
            values[year] += cost[year] * factor;
    }
    // Levers start in 2025 at the earliest by default: an empty first year is left out.
    if (data.yearCount() > 1 && data.total(0) == 0) {
        for (BarPart& part : data.parts) {
            if (!part.values.empty())
                part.values.erase(part.values.begin());
        }
        ++data.firstYear;
    }

    const QString year = QString::number(static_cast<int>(std::floor(context.year)));
    const QString total = figure(*context.appearance, money, run.cumulativeCostBnCny(context.year)).number;
    data.headline = tr("%1 bn to %2").arg(total, year);
    if (budgetBnCny) {
        data.limit = *budgetBnCny * factor;
        data.limitLabel = tr("budget line %1").arg(context.appearance->locale().toString(*budgetBnCny * factor, 'f', QLocale::FloatingPointShortest));
    }

    const bool spends = std::any_of(data.parts.begin(), data.parts.end(), [](const BarPart& part) {
        return std::any_of(part.values.begin(), part.values.end(), [](double value) { return value > 0; });
    });
    const QString excess = excessSentence(*context.appearance, data);
    if (!excess.isEmpty()) {
        data.footer = tr("%1 Method: one model run.").arg(excess);
        data.footerColour = Token::Bad;
    } else if (!spends) {
        data.footer = tr("No lever is on, so nothing is spent.");
    } else if (budgetBnCny) {
        data.footer = tr("%1 Method: one model run.").arg(tr("Every year stays within the budget line."));
    } else {
        data.footer = tr("Public cost of all levers. Method: one model run.");
    }
    return data;
}

QString ChartData::excessSentence(const Appearance& appearance, const StackedBarsData& bars)
{
    std::vector<int> years;
    double excess = 0;
    for (int bar = 0; bar < bars.yearCount(); ++bar) {
        if (!bars.exceeds(bar))
            continue;
        years.push_back(bars.firstYear + bar);
        excess += bars.total(bar) - *bars.limit;
    }
    if (years.empty())
        return {};
    Naming shown; // already in shown units
    shown.decimals = bars.shownDecimals;
    const QString amount = figure(appearance, shown, excess).number;
    const auto text = [](int year) { return QString::number(year); };
    const bool inARow = years.back() - years.front() == static_cast<int>(years.size()) - 1;
    if (years.size() == 1)
        return tr("%1 exceeds the budget line by %2 bn CNY.").arg(text(years.front()), amount);
    if (years.size() == 2)
        return tr("%1 and %2 exceed the budget line by %3 bn CNY.").arg(text(years.front()), text(years.back()), amount);
    if (inARow)
        return tr("%1 to %2 exceed the budget line by %3 bn CNY in all.").arg(text(years.front()), text(years.back()), amount);
    return tr("%1 years from %2 on exceed the budget line by %3 bn CNY in all.")
        .arg(text(static_cast<int>(years.size())), text(years.front()), amount);
}

} // namespace ui
