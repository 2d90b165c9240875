// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contribution/contribution_text.h"

#include "ui/explore/charts/chart_library.h"
#include "ui/explore/headline/kpi_names.h"
#include "ui/explore/levers/lever_text.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace ui {

using core::policy::Catalogue;
using core::policy::Dimension;
using core::policy::Naming;

namespace {

constexpr QChar kMinus(0x2212);
constexpr QChar kThinSpace(0x2009);
constexpr int kDigits = 3;

double factorOf(const Appearance& appearance, const Naming& naming)
{
    return appearance.isChinese() ? naming.factorChinese : naming.factorEnglish;
}

/// Places after the point that leave three digits of the largest of them.
int decimalsFor(double largest)
{
    if (!(largest > 0))
        return 1;
    return std::clamp(kDigits - 1 - static_cast<int>(std::floor(std::log10(largest))), 0, 6);
}

double rounded(double value, int decimals)
{
    const double power = std::pow(10.0, decimals);
    return std::round(value * power) / power;
}

QString unsigned_(const Appearance& appearance, double value, int decimals)
{
    return appearance.locale().toString(std::abs(rounded(value, decimals)), 'f', decimals);
}

QString count(const Appearance& appearance, std::size_t number)
{
    return appearance.locale().toString(static_cast<qulonglong>(number));
}

/// "2030", "day 40".
QString yearText(const Appearance& appearance, const ContributionResult& result)
{
    return result.time.calendar() ? QString::number(static_cast<int>(std::floor(result.year + 1e-6)))
                                  : result.time.phrase(appearance, result.year);
}

Dimension dimensionOfGroup(const std::string& id)
{
    if (id == "technology")
        return Dimension::Technology;
    if (id == "region")
        return Dimension::Region;
    if (id == "talent")
        return Dimension::Talent;
    return id == "standards" ? Dimension::Standards : Dimension::Organisation;
}

/// How many places the change has in the sentence: those of change(), so that it stands there as everywhere.
int placesOf(const Appearance& appearance, const QString& number)
{
    const qsizetype point = number.indexOf(appearance.locale().decimalPoint());
    return point < 0 ? 0 : static_cast<int>(number.size() - point - 1);
}

} // namespace

QString ContributionResult::when(const Appearance& appearance) const
{
    return yearText(appearance, *this);
}

double ContributionRow::of(ContributionMeasure measure) const
{
    switch (measure) {
    case ContributionMeasure::Shapley:
        return shapley;
    case ContributionMeasure::Alone:
        return alone;
    case ContributionMeasure::LeftOut:
        return leftOut;
    }
    return shapley;
}

double ContributionResult::sumOf(ContributionMeasure measure) const
{
    return std::accumulate(rows.begin(), rows.end(), 0.0,
                           [&](double sum, const ContributionRow& row) { return sum + row.of(measure); });
}

double ContributionResult::rest(ContributionMeasure measure) const
{
    return measure == ContributionMeasure::Shapley ? 0 : total() - sumOf(measure);
}

ContributionResult ContributionText::result(const Appearance& appearance, const Catalogue& catalogue,
                                            const ContributionAnswer& answer, const ContributionPair& pair)
{
    const auto& found = *answer.result;
    const auto& outcome = answer.question.outcome;
    const auto& regions = answer.question.projector->regions();
    const Naming naming = kpiNaming(catalogue, outcome);
    const double factor = factorOf(appearance, naming);
    const Change difference = change(appearance, naming, found.scenario, found.reference);

    ContributionResult result;
    result.outcome = outcome;
    result.year = answer.question.year;
    result.time = TimeWords(catalogue.span);
    result.outcomeName = fullKpiName(appearance, catalogue, regions, outcome);
    result.inSentence = kpiInSentence(appearance, catalogue, regions, outcome);
    result.unit = QString::fromStdString(naming.unit.in(appearance.language()));
    result.changeUnit = difference.size.unit;
    result.referenceName = pair.referenceName;
    result.scenarioName = pair.scenarioName;
    result.referenceColour = pair.referenceColour;
    result.scenarioColour = pair.scenarioColour;
    result.worldName = pair.worldName;
    result.reference = found.reference * factor;
    result.scenario = found.scenario * factor;
    result.referenceText = figure(appearance, naming, found.reference).number;
    result.scenarioText = figure(appearance, naming, found.scenario).number;
    result.noDifference = difference.noDifference;
    result.sentenceDecimals = placesOf(appearance, difference.size.number);
    result.sentenceTotal = (difference.rises ? 1 : -1) * appearance.locale().toDouble(difference.size.number);
    result.exact = found.exact;
    result.orders = found.orders;
    result.runs = found.runs;

    // Another model's group may be called like one of its constants.
    const auto& asked = answer.question.players;
    const bool grouped = catalogue.plain && std::any_of(asked.begin(), asked.end(), [](const core::policy::Player& player) {
        return player.leverIds != std::vector<std::string>{player.id};
    });
    std::vector<std::size_t> order(found.players.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::abs(found.players[a].shapley) > std::abs(found.players[b].shapley);
    });
    double largest = std::abs(result.total());
    for (const std::size_t i : order) {
        const auto& player = found.players[i];
        ContributionRow row;
        row.id = QString::fromStdString(player.id);
        const auto* lever = grouped ? nullptr : catalogue.lever(player.id);
        row.group = lever == nullptr;
        if (catalogue.plain) { // its groups are its author's, and none is a dimension
            row.name = lever != nullptr ? leverName(catalogue, *lever, appearance) : ownGroupName(player.id);
            row.colour = Token::CrossCutting;
        } else {
            const Dimension dimension = lever != nullptr ? lever->group : dimensionOfGroup(player.id);
            const bool crossCutting = lever == nullptr && dimension == Dimension::Organisation;
            row.name = lever != nullptr ? leverName(catalogue, *lever, appearance)
                : crossCutting          ? tr("Cross-cutting")
                                        : groupName(dimension);
            row.icon = crossCutting ? QString() : groupIcon(dimension);
            row.colour = dimensionToken(dimension);
        }
        row.alone = player.alone * factor;
        row.leftOut = player.leftOut * factor;
        row.shapley = player.shapley * factor;
        row.standardError = player.standardError * factor;
        largest = std::max({largest, std::abs(row.alone), std::abs(row.leftOut), std::abs(row.shapley)});
        result.groups = result.groups || row.group;
        result.rows.push_back(row);
        for (const std::size_t j : order)
            result.synergy.push_back(found.synergyOf(i, j) * factor);
    }
    result.decimals = decimalsFor(largest);
    return result;
}

QString ContributionText::ownGroupName(const std::string& id)
{
    const QString name = QString::fromStdString(id).replace(QLatin1Char('_'), QLatin1Char(' '));
    return name.isEmpty() ? tr("Other constants") : name;
}

QString ContributionText::measureName(ContributionMeasure measure)
{
    switch (measure) {
    case ContributionMeasure::Shapley:
        return tr("Shapley share");
    case ContributionMeasure::Alone:
        return tr("Alone");
    case ContributionMeasure::LeftOut:
        return tr("Left out");
    }
    return {};
}

QString ContributionText::measureSentence(ContributionMeasure measure)
{
    switch (measure) {
    case ContributionMeasure::Shapley:
        return tr("What each adds on average over all orders in which they could join. The shares add up to the whole change.");
    case ContributionMeasure::Alone:
        return tr("The change if only this one were as in the scenario.");
    case ContributionMeasure::LeftOut:
        return tr("What is lost if only this one stays as in the reference.");
    }
    return {};
}

QString ContributionText::restName(ContributionMeasure measure)
{
    return measure == ContributionMeasure::LeftOut ? tr("Shared by several") : tr("Acting together");
}

QString ContributionText::amount(const Appearance& appearance, double value, int decimals)
{
    const double shown = rounded(value, decimals);
    if (shown == 0)
        return QStringLiteral("0");
    return (shown > 0 ? QLatin1Char('+') : kMinus) + unsigned_(appearance, value, decimals);
}

QString ContributionText::amount(const Appearance& appearance, const ContributionResult& result, const ContributionRow& row,
                                 ContributionMeasure measure)
{
    const QString text = amount(appearance, row.of(measure), result.decimals);
    if (measure != ContributionMeasure::Shapley || result.exact || rounded(row.standardError, result.decimals + 1) == 0)
        return text;
    return text + kThinSpace + QChar(0x00B1) + kThinSpace + unsigned_(appearance, row.standardError, result.decimals + 1);
}

QString ContributionText::sentence(const Appearance& appearance, const ContributionResult& result)
{
    const QString year = yearText(appearance, result);
    const bool calendar = result.time.calendar();
    if (result.noDifference)
        return spaced(
            (calendar ? tr("By %1, %2 and %3 show the same %4.") : tr("At %1, %2 and %3 show the same %4.", "a time such as day 40")).arg(year, result.scenarioName, result.referenceName, result.inSentence));
    const int places = result.sentenceDecimals;
    const double total = result.sentenceTotal; // what the two figures of the sentence are apart
    // As the figures of the sentence differ; but where nothing is left, rounding alone must not make something of it.
    const bool nothingLeft = rounded(result.total() - result.sumOf(ContributionMeasure::Alone), places) == 0;
    const double together = nothingLeft ? 0 : rounded(total - rounded(result.sumOf(ContributionMeasure::Alone), places), places);
    // In Chinese nothing stands before a Chinese unit, which spaced() sets apart, and before %.
    const QChar initial = result.changeUnit.isEmpty() ? QChar() : result.changeUnit[0];
    const bool gap = !appearance.isChinese() || (initial.unicode() < 0x80 && initial != QLatin1Char('%'));
    const QString size = unsigned_(appearance, total, places)
        + (result.changeUnit.isEmpty() ? QString()
                                       : (gap ? QString(kThinSpace) : QString()) + result.changeUnit);
    const QString raises = calendar ? tr("By %1, %2 raises %3 by %4 against %5, from %6 to %7.")
                                    : tr("At %1, %2 raises %3 by %4 against %5, from %6 to %7.", "a time such as day 40");
    const QString lowers = calendar ? tr("By %1, %2 lowers %3 by %4 against %5, from %6 to %7.")
                                    : tr("At %1, %2 lowers %3 by %4 against %5, from %6 to %7.", "a time such as day 40");
    const QString first = (total > 0 ? raises : lowers)
                              .arg(year, result.scenarioName, result.inSentence, size, result.referenceName, result.referenceText,
                                   result.scenarioText);
    if (result.rows.size() < 2)
        return spaced(first);
    const QString alone = amount(appearance, result.sumOf(ContributionMeasure::Alone), places);
    const QString bare = unsigned_(appearance, total, places);
    const QString joint = unsigned_(appearance, together, places);
    QString second;
    if (together == 0)
        second = tr("The effects of each alone come to the same: acting together adds nothing that shows.");
    else if ((together > 0) == (total > 0))
        second = tr("The effects of each alone come to %1: acting together adds %2 of the %3.").arg(alone, joint, bare);
    else
        second = tr("The effects of each alone come to %1: acting together takes %2 away.").arg(alone, joint);
    return spaced(first + (appearance.isChinese() ? QString() : QStringLiteral(" ")) + second);
}

QString ContributionText::method(const Appearance& appearance, const ContributionResult& result)
{
    QString text = result.exact
        ? tr("Method: exact, %1 runs of the model.").arg(count(appearance, result.runs))
        : tr("Method: Shapley shares sampled from %1 orders, ± standard error; %2 runs of the model.")
              .arg(count(appearance, static_cast<std::size_t>(result.orders)), count(appearance, result.runs));
    if (!result.worldName.isEmpty())
        text += (appearance.isChinese() ? QString() : QStringLiteral(" ")) + tr("World: %1.").arg(result.worldName);
    return text;
}

std::vector<core::exporting::Sheet> ContributionText::sheets(const Appearance& appearance, const ContributionResult& result)
{
    const std::string unit = result.changeUnit.toStdString();
    const QString year = yearText(appearance, result);
    const auto title = [&](const QString& what) {
        return tr("%1 to %2, %3: %4 against %5", "what, outcome, year, scenario, reference")
            .arg(what, result.outcomeName, year, result.scenarioName, result.referenceName)
            .toStdString();
    };
    const std::vector<std::string> notes{sentence(appearance, result).toStdString(), method(appearance, result).toStdString()};

    core::exporting::Sheet shares;
    shares.name = tr("Contributions").toStdString();
    shares.title = title(tr("Contributions"));
    shares.columns = {{(result.groups ? tr("Group") : tr("Lever")).toStdString(), {}},
                      {measureName(ContributionMeasure::Shapley).toStdString(), unit},
                      {tr("Standard error").toStdString(), unit},
                      {tr("Share of the change").toStdString(), "%"},
                      {measureName(ContributionMeasure::Alone).toStdString(), unit},
                      {measureName(ContributionMeasure::LeftOut).toStdString(), unit}};
    const double total = result.total();
    const auto share = [&](double value) { return total == 0 ? std::numeric_limits<double>::quiet_NaN() : 100 * value / total; };
    for (const ContributionRow& row : result.rows)
        shares.rows.push_back(
            {row.name.toStdString(), row.shapley, row.standardError, share(row.shapley), row.alone, row.leftOut});
    shares.rows.push_back({tr("Acting together").toStdString(), 0.0, 0.0, share(0), result.rest(ContributionMeasure::Alone),
                           result.rest(ContributionMeasure::LeftOut)});
    shares.rows.push_back({tr("Whole change").toStdString(), total, 0.0, share(total), total, total});
    shares.notes = notes;

    core::exporting::Sheet pairs;
    pairs.name = tr("Pairs").toStdString();
    pairs.title = title(tr("More together than each alone"));
    pairs.columns.push_back({(result.groups ? tr("Group") : tr("Lever")).toStdString(), {}});
    for (const ContributionRow& row : result.rows)
        pairs.columns.push_back({row.name.toStdString(), unit});
    for (std::size_t i = 0; i < result.rows.size(); ++i) {
        std::vector<core::exporting::Cell> cells{result.rows[i].name.toStdString()};
        for (std::size_t j = 0; j < result.rows.size(); ++j)
            cells.emplace_back(i == j ? std::numeric_limits<double>::quiet_NaN() : result.synergyOf(i, j));
        pairs.rows.push_back(std::move(cells));
    }
    pairs.notes = notes;
    return {shares, pairs};
}

} // namespace ui
