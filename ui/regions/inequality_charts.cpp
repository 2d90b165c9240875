// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/regions/inequality_charts.h"

#include "ui/regions/sentences.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace ui {

using namespace core::policy;
namespace measure = core::inequality;

namespace {

constexpr std::array<Token, 5> kQuadrantTones{Token::Map5, Token::Region, Token::Map3, Token::WarnSoft, Token::Sunken};
constexpr int kNotTold = 4; ///< the class of regions that do not stand out
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// An axis that begins at zero and holds all of the lines.
AxisRange fromZero(const std::vector<PlotLine>& lines)
{
    double high = 0;
    for (const PlotLine& line : lines) {
        for (const QPointF& point : line.points)
            high = std::isfinite(point.y()) ? std::max(high, point.y()) : high;
    }
    AxisRange range = axisRange(0, high);
    range.low = 0;
    return range;
}

bool hasGaps(const std::vector<double>& years)
{
    return !years.empty() && years.back() - years.front() >= static_cast<double>(years.size());
}

QStringList namesOf(const RegionFigures& figures)
{
    QStringList names;
    for (const RegionCell& cell : figures.cells)
        names << cell.name;
    return names;
}

measure::Panel panelOf(const RegionalSeries& series)
{
    return {series.values, series.years, static_cast<int>(series.regionIds.size())};
}

} // namespace

InequalityCharts::InequalityCharts(const Appearance& appearance, const InequalityInput& input)
    : m_appearance(appearance)
    , m_input(input)
    , m_words(appearance, namesOf(input.figures), input.groupNames)
{
}

measure::Panel InequalityCharts::panel() const
{
    return panelOf(m_input.series);
}

QString InequalityCharts::unit() const
{
    const QString year = RegionFigureMaker::yearText(m_input.year);
    return m_input.figures.unit.isEmpty() ? year : tr("%1, %2").arg(m_input.figures.unit, year);
}

QString InequalityCharts::footer(const QString& method) const
{
    return joinSentences(m_appearance, {m_input.series.source, method});
}

Token InequalityCharts::pointColour(const RegionCell& cell) const
{
    return isHollow(cell) ? Token::Map3 : Token::Map5;
}

QString InequalityCharts::alone(double value) const
{
    const auto& naming = m_input.figures.naming;
    return (m_input.measured() ? publishedDigits(m_appearance, naming, {value}) : sharedDigits(m_appearance, naming, true, {value})).text(m_appearance, value);
}

InequalityCharts::Spread InequalityCharts::spread() const
{
    Spread made;
    // Of the years of the panel, the year looked at stands on its own: it may be a quarter.
    const double year = m_input.year;
    const std::vector<double> now = m_input.series.column(year);
    const std::vector<double> nowTime{year};
    const measure::Panel present{now, nowTime, static_cast<int>(now.size())};
    const auto atNow = measure::inequalityOverTime(present, {}, m_input.groups);
    const auto overTime = measure::inequalityOverTime(panel(), {}, m_input.groups);
    if (!atNow || !overTime || overTime->empty()) {
        made.lorenzFinding = made.dagumFinding = m_words.refusal(!atNow ? atNow.error() : !overTime ? overTime.error() : measure::Refusal{});
        return made;
    }
    const auto& first = overTime->front();
    const auto& shown = atNow->front();
    made.firstYear = RegionFigureMaker::yearText(first.time);
    made.year = RegionFigureMaker::yearText(year);
    made.rows = m_words.measures(first, shown, [this](double value) { return alone(value); });

    PlotData& lorenz = made.lorenz;
    lorenz.title = tr("Lorenz curve");
    lorenz.unit = tr("share of the sum by share of regions, %, %1").arg(RegionFigureMaker::yearText(m_input.year));
    lorenz.xRange = AxisRange{0, 100};
    lorenz.yRange = AxisRange{0, 100};
    lorenz.labels = false;
    lorenz.footer = footer(tr("Method: regions from the lowest to the highest."));
    const auto curve = [&](const measure::Measured<measure::Gini>& gini, const QString& name, Token colour, double width, bool dashed) {
        if (!gini)
            return;
        PlotLine line;
        line.name = name;
        line.colour = colour;
        line.width = width;
        line.dashed = dashed;
        for (const auto& point : gini->lorenz)
            line.points.emplace_back(100 * point.population, 100 * point.value);
        lorenz.lines.push_back(std::move(line));
    };
    PlotLine equal;
    equal.colour = Token::Line2;
    equal.points = {{0, 0}, {100, 100}};
    lorenz.lines.push_back(std::move(equal));
    if (first.time != m_input.year)
        curve(first.gini, {}, Token::Baseline, 1.5, true);
    curve(shown.gini, {}, Token::Accent, 2.25, false);
    lorenz.finding = m_words.lorenz(first.gini, first.time, shown.gini, m_input.year);
    lorenz.table.columns << tr("Region") << tr("share of regions, %") << tr("share of the sum, %");
    if (shown.gini) {
        for (const auto& point : shown.gini->lorenz) {
            if (point.unit >= 0)
                lorenz.table.rows.push_back({m_words.region(point.unit), m_words.fixed(100 * point.population, 1), m_words.fixed(100 * point.value, 1)});
        }
    }
    made.lorenzFinding = lorenz.finding;

    StackedBarsData& bars = made.dagum;
    bars.title = tr("Where the inequality lies");
    bars.unit = tr("Dagum’s Gini × 100");
    bars.firstYear = static_cast<int>(std::lround(first.time));
    bars.shownDecimals = 1;
    bars.footer = footer(tr("Method: Dagum 1997."));
    bars.parts = {{tr("between the parts"), Token::Map5, {}}, {tr("within them"), Token::Map3, {}}, {tr("overlap"), Token::Map2, {}}};
    for (const auto& at : *overTime) {
        // Years that were not measured have no bar.
        for (auto& part : bars.parts)
            part.values.resize(static_cast<std::size_t>(std::lround(at.time - first.time)), 0);
        bars.parts[0].values.push_back(at.dagum ? 100 * at.dagum->netBetween : 0);
        bars.parts[1].values.push_back(at.dagum ? 100 * at.dagum->within : 0);
        bars.parts[2].values.push_back(at.dagum ? 100 * at.dagum->transvariation : 0);
    }
    made.dagumFinding = m_words.dagum(shown.dagum);
    return made;
}

PlotData InequalityCharts::sigma() const
{
    const auto sigma = measure::sigmaConvergence(panel(), measure::SpreadMeasure::CoefficientOfVariation);
    PlotData spread;
    spread.title = tr("Does the spread shrink?");
    spread.unit = tr("coefficient of variation, %");
    spread.yTitle = {};
    spread.xYears = true;
    spread.labels = false;
    spread.verticals = {m_input.year};
    if (!m_input.series.years.empty())
        spread.xRange = AxisRange{m_input.series.years.front(), m_input.series.years.back()};
    spread.footer = footer(tr("Method: sigma convergence (Barro and Sala-i-Martin 1992)."));
    spread.finding = m_words.sigma(sigma);
    spread.table.columns << tr("Year") << spread.unit;
    const auto add = [&](const measure::Measured<measure::SigmaConvergence>& from, Token colour, double width, bool dashed, const QString& name) {
        if (!from)
            return;
        PlotLine line;
        line.colour = colour;
        line.width = width;
        line.dashed = dashed;
        line.name = name;
        for (std::size_t k = 0; k < from->times.size(); ++k)
            line.points.emplace_back(from->times[k], 100 * from->spread[k]);
        spread.lines.push_back(std::move(line));
    };
    if (m_input.baseline)
        add(measure::sigmaConvergence(panelOf(*m_input.baseline), measure::SpreadMeasure::CoefficientOfVariation), Token::Baseline, 1.5, true, tr("Baseline"));
    add(sigma, m_input.runColour, 2.25, false, m_input.measured() ? tr("measured") : m_input.runName);
    if (sigma) {
        for (std::size_t k = 0; k < sigma->times.size(); ++k)
            spread.table.rows.push_back({RegionFigureMaker::yearText(sigma->times[k]), m_words.fixed(100 * sigma->spread[k], 1)});
    }
    spread.yRange = fromZero(spread.lines);
    return spread;
}

PlotData InequalityCharts::beta() const
{
    const double factor = m_input.figures.digits.factor;
    const auto beta = measure::betaConvergence(panel(), 0, static_cast<int>(m_input.series.years.size()) - 1);
    PlotData growth;
    growth.title = tr("Do those behind grow faster?");
    growth.unit = m_input.series.years.empty() ? QString() : tr("%1 to %2").arg(m_input.series.years.front()).arg(m_input.series.years.back());
    growth.xTitle = m_input.figures.unit.isEmpty() ? tr("value at the start, logarithm") : tr("value at the start (%1), logarithm").arg(m_input.figures.unit);
    growth.yTitle = tr("growth a year, %");
    growth.footer = footer(tr("Method: beta convergence, least squares."));
    growth.finding = m_words.beta(beta);
    if (beta) {
        PlotLine fit;
        fit.colour = Token::Text2;
        for (const auto& point : beta->points) {
            const auto k = static_cast<std::size_t>(point.unit);
            const RegionCell& cell = m_input.figures.cells[k];
            growth.points.push_back({QString::fromStdString(cell.id), cell.shortName, {point.start + std::log(factor), 100 * point.growth}, pointColour(cell),
                                     isHollow(cell), QString::fromStdString(cell.id) == m_input.selected});
            fit.points.emplace_back(point.start + std::log(factor), 100 * point.fitted);
        }
        std::ranges::sort(fit.points, {}, [](const QPointF& point) { return point.x(); });
        growth.lines.push_back(std::move(fit));
    }
    return growth;
}

PlotData InequalityCharts::density() const
{
    const double factor = m_input.figures.digits.factor;
    // The first year, the one looked at, the last.
    std::vector<double> years;
    for (const double year : {m_input.series.years.empty() ? 0 : m_input.series.years.front(), m_input.year, m_input.series.years.empty() ? 0 : m_input.series.years.back()}) {
        if (years.empty() || year > years.back())
            years.push_back(year);
    }
    std::vector<double> values(m_input.series.regionIds.size() * years.size(), kNone);
    for (std::size_t r = 0; r < m_input.series.regionIds.size(); ++r) {
        for (std::size_t k = 0; k < years.size(); ++k)
            values[r * years.size() + k] = m_input.series.value(r, years[k]);
    }
    const auto density = measure::densityOverTime({values, years, static_cast<int>(m_input.series.regionIds.size())});
    PlotData curves;
    curves.title = tr("How the regions are spread");
    curves.unit = m_input.figures.unit;
    curves.yTitle = tr("density");
    curves.xTitle = m_input.figures.unit;
    curves.labels = false;
    curves.footer = footer(tr("Method: Gaussian kernel, Silverman’s bandwidth."));
    curves.finding = m_words.density(density);
    if (density) {
        for (std::size_t c = 0; c < density->curves.size(); ++c) {
            const auto& from = density->curves[c];
            PlotLine line;
            line.name = RegionFigureMaker::yearText(from.time);
            line.labelAtPeak = true;
            const bool now = from.time == m_input.year;
            line.colour = now ? Token::Accent : c == 0 ? Token::Baseline : Token::Text2;
            line.width = now ? 2.25 : 1.5;
            line.dashed = c == 0 && !now;
            for (std::size_t k = 0; k < density->grid.size(); ++k)
                line.points.emplace_back(density->grid[k] * factor, from.density[k] / factor);
            curves.lines.push_back(std::move(line));
            // What the sentence counts, so that it can be seen.
            const bool isTold = c == 0 || c + 1 == density->curves.size();
            for (const double peak : isTold ? from.peaks : std::vector<double>()) {
                const auto at = std::ranges::lower_bound(density->grid, peak) - density->grid.begin();
                curves.points.push_back({{}, tr("peak of %1").arg(curves.lines.back().name), {peak * factor, from.density[static_cast<std::size_t>(at)] / factor},
                                         curves.lines.back().colour, true, false});
            }
        }
    }
    curves.yRange = fromZero(curves.lines);
    return curves;
}

InequalityCharts::Neighbours InequalityCharts::neighbours(const MoranAnswer* answer, bool isBusy) const
{
    Neighbours made;
    const RegionFigures& figures = m_input.figures;
    const bool fits = answer && answer->question.values.size() == figures.cells.size();
    const bool fresh = fits && !isBusy && answer->question.values == m_input.series.column(m_input.year);
    const QString method = joinSentences(m_appearance, {m_input.neighboursSource, tr("Method: permutations, seed 1."), fresh || !fits ? QString() : tr("Not updated yet.")});

    PlotData& scatter = made.scatter;
    scatter.title = tr("Are neighbours alike?");
    scatter.unit = RegionFigureMaker::yearText(m_input.year); // both axes are standard deviations
    scatter.xTitle = tr("region, in standard deviations from the mean");
    scatter.yTitle = tr("mean of its neighbours");
    scatter.verticals = {0};
    scatter.horizontals = {0};
    scatter.footer = footer(method);
    scatter.finding = fits ? m_words.moran(answer->global) : tr("Working out the permutations.");
    RegionMapData& map = made.map;
    map.figures = figures;
    map.plan = m_input.plan;
    map.regions = m_input.regions;
    map.heading = tr("Who stands out with its neighbours");
    map.subtitle = unit();
    map.illustrative = m_input.illustrative;
    map.selected = m_input.selected;
    map.footer = footer(method);
    map.figures.difference = false;
    map.figures.neutralClass = -1;
    map.classTokens.assign(kQuadrantTones.begin(), kQuadrantTones.end());
    map.figures.classNames = {m_words.quadrant(measure::Quadrant::HighHigh), m_words.quadrant(measure::Quadrant::LowLow), m_words.quadrant(measure::Quadrant::HighLow),
                              m_words.quadrant(measure::Quadrant::LowHigh), tr("not told from chance")};
    for (std::size_t k = 0; k < figures.cells.size(); ++k) {
        RegionCell& cell = map.figures.cells[k];
        cell.change.clear();
        cell.classIndex = std::isfinite(cell.value) ? kNotTold : -1;
        if (!fits || !answer->local || k >= answer->local->units.size())
            continue;
        const measure::LocalMoran& unitResult = answer->local->units[k];
        if (unitResult.quadrant == measure::Quadrant::Missing || unitResult.quadrant == measure::Quadrant::Island)
            continue;
        if (unitResult.significant)
            cell.classIndex = static_cast<int>(unitResult.quadrant);
        scatter.points.push_back({QString::fromStdString(cell.id), cell.shortName, {unitResult.standardised, unitResult.lag}, pointColour(cell), isHollow(cell),
                                  QString::fromStdString(cell.id) == m_input.selected || unitResult.significant});
    }
    if (fits && answer->global && !scatter.points.empty()) {
        const auto [low, high] = std::ranges::minmax(scatter.points, {}, [](const PlotPoint& point) { return point.at.x(); });
        PlotLine slope;
        slope.colour = Token::Accent;
        slope.width = 2.25;
        slope.points = {{low.at.x(), answer->global->index * low.at.x()}, {high.at.x(), answer->global->index * high.at.x()}};
        scatter.lines.push_back(std::move(slope));
    }
    made.mapFinding = fits ? m_words.lisa(answer->local) : tr("Working out the permutations.");
    return made;
}

MatrixData InequalityCharts::classes() const
{
    const auto markov = measure::markov(panel());
    MatrixData matrix;
    matrix.title = tr("Do regions stay in their class?");
    matrix.unit = m_input.series.years.empty() ? QString() : (hasGaps(m_input.series.years) ? tr("%1 to %2, from one measured year to the next") : tr("%1 to %2, from one year to the next")).arg(m_input.series.years.front()).arg(m_input.series.years.back());
    matrix.rowTitle = tr("from");
    matrix.columnTitle = tr("to the class of the year after, relative to the mean of its year");
    matrix.footer = footer(tr("Method: Markov chain over classes of equal count (Quah 1993)."));
    matrix.finding = m_words.markov(markov);
    if (markov) {
        for (int k = 0; k < markov->classes; ++k) {
            const auto bound = [&](int at) { return m_words.share(markov->bounds[static_cast<std::size_t>(at)]); };
            matrix.classes << (k == 0 ? tr("up to %1").arg(bound(0)) : k == markov->classes - 1 ? tr("above %1").arg(bound(k - 1)) : tr("%1 to %2").arg(bound(k - 1), bound(k)));
        }
        for (int k = 0; k < markov->classes * markov->classes; ++k)
            matrix.shares.push_back(markov->observations[static_cast<std::size_t>(k / markov->classes)] > 0 ? markov->probabilities[static_cast<std::size_t>(k)] : kNone);
        matrix.counts = markov->observations;
        if (markov->longRun == measure::LongRun::Unique) {
            QStringList shares;
            for (const double each : markov->stationary)
                shares << m_words.share(each);
            matrix.finding = joinSentences(m_appearance, {matrix.finding, tr("If it went on so, the classes would hold %1 of the regions.").arg(shares.join(tr(", ")))});
        }
    }
    return matrix;
}

} // namespace ui
