// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/summary.h"

#include <algorithm>
#include <cmath>

namespace core::policy {

namespace {

constexpr int kSignificantDigits = 3;
constexpr std::size_t kMostWarnings = 2;

Better goodDirection(const Catalogue& catalogue, const std::string& id)
{
    const Naming* naming = catalogue.naming("variable", id);
    return naming != nullptr ? naming->better : Better::Neutral;
}

double relativeChange(const FigureChange& figure)
{
    return std::abs(figure.change) / std::max(std::abs(figure.baseline), std::abs(figure.scenario));
}

double asShown(double value, double unit)
{
    return unit > 0 ? std::round(value / unit) * unit : value;
}

} // namespace

double roundingUnit(double value)
{
    if (value == 0 || !std::isfinite(value))
        return 0;
    return std::pow(10.0, std::floor(std::log10(std::abs(value))) - (kSignificantDigits - 1));
}

double shownUnit(const Catalogue& catalogue, const std::string& id, double value)
{
    const double unit = roundingUnit(value);
    const Naming* naming = catalogue.naming("variable", id);
    if (unit == 0 || naming == nullptr)
        return unit;
    return std::max(unit, std::pow(10.0, -naming->decimals) / naming->factorEnglish);
}

FigureChange figureChange(const Catalogue& catalogue, const Headline& headline, const Projection& scenario,
                          const Projection& baseline, double year)
{
    FigureChange figure;
    figure.headline = headline;
    figure.scenario = scenario.value(headline.id, headline.place, year);
    figure.baseline = baseline.value(headline.id, headline.place, year);
    figure.change = figure.scenario - figure.baseline;
    const double scenarioUnit = shownUnit(catalogue, headline.id, figure.scenario);
    const double baselineUnit = shownUnit(catalogue, headline.id, figure.baseline);
    const double shown = asShown(figure.scenario, scenarioUnit) - asShown(figure.baseline, baselineUnit);
    // Shown figures are whole numbers of the finer unit apart; less is the noise of the two roundings.
    figure.visible = std::isfinite(figure.change) && std::abs(shown) > 1e-6 * std::max(scenarioUnit, baselineUnit);
    const Better better = goodDirection(catalogue, headline.id);
    if (figure.visible && better != Better::Neutral) {
        figure.betterForPublic = (figure.change > 0) == (better == Better::Up);
        figure.worseForPublic = !figure.betterForPublic;
    }
    return figure;
}

SummaryFacts summaryFacts(const Catalogue& catalogue, const Headline& kpi, const std::vector<Headline>& headlines,
                          const Projection& scenario, const Projection& baseline, double year)
{
    SummaryFacts facts;
    facts.year = year;
    facts.gain = figureChange(catalogue, kpi, scenario, baseline, year);
    facts.cumulativeCostBnCny = scenario.cumulativeCostBnCny(year);
    for (const Headline& headline : headlines) {
        const FigureChange figure = figureChange(catalogue, headline, scenario, baseline, year);
        if (figure.worseForPublic)
            facts.watch.push_back(figure);
    }
    std::stable_sort(facts.watch.begin(), facts.watch.end(), [](const FigureChange& a, const FigureChange& b) {
        return relativeChange(a) > relativeChange(b);
    });
    if (facts.watch.size() > kMostWarnings)
        facts.watch.resize(kMostWarnings);
    return facts;
}

} // namespace core::policy
