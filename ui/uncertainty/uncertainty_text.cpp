// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uncertainty/uncertainty_text.h"

#include "ui/explore/headline/kpi_names.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/widgets/time_words.h"

#include <algorithm>
#include <cmath>

namespace ui {

using core::policy::Headline;
using core::policy::Naming;
using core::uncertainty::Chance;
using core::uncertainty::Fan;
using core::uncertainty::Target;

namespace {

constexpr int kVeryLikely = 90;
constexpr int kLikely = 66;
constexpr int kEven = 40;
constexpr int kUnlikely = 10;
/// How far a claim's bound may lie from the paper's own figure and still mean that figure.
constexpr double kClaimRounding = 0.05;
constexpr double kLarge = 1e6; ///< from here on figures are written in words of the language

const QChar kEnDash(0x2013);
const QChar kThin(0x2009);

} // namespace

int UncertaintyText::roundedPercent(double share)
{
    return static_cast<int>(std::lround(share * 20)) * 5;
}

QString UncertaintyText::word(double share)
{
    if (!std::isfinite(share))
        return {};
    const int percent = roundedPercent(share);
    if (percent >= kVeryLikely)
        return tr("very likely");
    if (percent >= kLikely)
        return tr("likely");
    if (percent >= kEven)
        return tr("about even");
    return percent >= kUnlikely ? tr("unlikely") : tr("very unlikely");
}

bool UncertaintyText::isOnTheEdge(double share)
{
    return std::isfinite(share) && roundedPercent(share) >= kEven && roundedPercent(share) < kLikely;
}

QString UncertaintyText::share(const Chance& chance) const
{
    if (chance.members == 0 || !std::isfinite(chance.share))
        return kEnDash;
    const int rounded = roundedPercent(chance.share);
    if (rounded == 0 && chance.hits > 0)
        return tr("< %1", "a share").arg(percent(m_appearance, 0.05));
    if (rounded == 100 && chance.hits < chance.members)
        return tr("> %1", "a share").arg(percent(m_appearance, 0.95));
    return percent(m_appearance, rounded / 100.0);
}

QString UncertaintyText::figureName(const Headline& figure) const
{
    return fullKpiName(m_appearance, m_catalogue, m_regions, figure);
}

Naming UncertaintyText::naming(const Headline& figure) const
{
    return kpiNaming(m_catalogue, figure);
}

QString UncertaintyText::unit(const Headline& figure) const
{
    return QString::fromStdString(naming(figure).unit.in(m_appearance.language()));
}

double UncertaintyText::factor(const Headline& figure) const
{
    const Naming known = naming(figure);
    const double factor = m_appearance.isChinese() ? known.factorChinese : known.factorEnglish;
    return factor != 0 ? factor : 1;
}

QString UncertaintyText::value(const Headline& figure, double value) const
{
    return ui::figure(m_appearance, naming(figure), value).text();
}

QString UncertaintyText::number(double shown, int decimals) const
{
    if (!std::isfinite(shown))
        return kEnDash;
    if (std::abs(shown) >= kLarge) {
        Naming plain;
        plain.decimals = decimals;
        return ui::figure(m_appearance, plain, shown).number;
    }
    // Nothing is "−0".
    const double half = 0.5 * std::pow(10.0, -decimals);
    QString text = m_appearance.locale().toString(std::abs(shown) < half ? 0.0 : std::abs(shown), 'f', decimals);
    return shown <= -half ? QChar(0x2212) + text : text;
}

QString UncertaintyText::withUnit(const Headline& figure, const QString& number) const
{
    const QString unit = this->unit(figure);
    if (unit.isEmpty())
        return number;
    return m_appearance.isChinese() && unit.startsWith(QLatin1Char('%')) ? number + unit : number + kThin + unit;
}

/// A claim's bound as the paper prints it, when the claim only leaves it room for rounding.
double UncertaintyText::printed(const Target& target, double bound) const
{
    const auto claim = std::find_if(m_catalogue.claims.begin(), m_catalogue.claims.end(), [&](const auto& each) { return each.id == target.id; });
    if (claim == m_catalogue.claims.end() || claim->figureIds.empty())
        return bound;
    const auto* figure = m_catalogue.figure(claim->figureIds.front());
    const double factor = naming(target.figure).factorEnglish;
    if (!figure || !figure->value || factor == 0)
        return bound;
    const double value = *figure->value / factor;
    return std::abs(value - bound) <= kClaimRounding * std::abs(bound) ? value : bound;
}

/// With its unit: a bound that somebody set with all its digits, one of a claim as figures are rounded.
QString UncertaintyText::boundText(const Target& target, double bound) const
{
    const bool isClaim = std::any_of(m_catalogue.claims.begin(), m_catalogue.claims.end(), [&](const auto& each) { return each.id == target.id; });
    if (isClaim && printed(target, bound) == bound)
        return value(target.figure, bound);
    return withUnit(target.figure, exactText(m_appearance, printed(target, bound) * factor(target.figure)));
}

QString UncertaintyText::bounds(const Target& target) const
{
    if (target.low && target.high) {
        const double factor = this->factor(target.figure);
        return withUnit(target.figure, exactText(m_appearance, *target.low * factor) + kEnDash + exactText(m_appearance, *target.high * factor));
    }
    if (target.low)
        return tr("≥ %1").arg(boundText(target, *target.low));
    return target.high ? tr("≤ %1").arg(boundText(target, *target.high)) : QString();
}

QString UncertaintyText::boundsInSentence(const Target& target) const
{
    if (target.low && target.high) {
        const double factor = this->factor(target.figure);
        return withUnit(target.figure, tr("%1 to %2", "a range")
                                           .arg(exactText(m_appearance, *target.low * factor), exactText(m_appearance, *target.high * factor)));
    }
    if (target.low)
        return tr("at least %1").arg(boundText(target, *target.low));
    return target.high ? tr("at most %1").arg(boundText(target, *target.high)) : QString();
}

QString UncertaintyText::targetName(const Target& target) const
{
    const auto claim = std::find_if(m_catalogue.claims.begin(), m_catalogue.claims.end(), [&](const auto& each) { return each.id == target.id; });
    if (claim == m_catalogue.claims.end())
        return figureName(target.figure);
    QString statement = QString::fromStdString(claim->statement.in(m_appearance.language()));
    if (!statement.isEmpty())
        statement[0] = statement[0].toUpper();
    return statement;
}

/// Both ranges of a fan at a time, as they are shown: all rounded to the digit of the wider one.
struct UncertaintyText::Range {
    QString half, most;
    double unit = 0; ///< of what is shown; 0 = not rounded
    int decimals = 0;
};

UncertaintyText::Range UncertaintyText::rangeOf(const Fan& fan, std::size_t time, const Headline& figure) const
{
    const double factor = this->factor(figure);
    const auto middle = core::uncertainty::roundedFigure(fan.median[time], fan.low90[time], fan.high90[time], factor);
    const auto inner = [&](double value) { return middle.unit > 0 ? std::round(value * factor / middle.unit) * middle.unit : value * factor; };
    int decimals = middle.decimals;
    if (middle.unit == 0)
        decimals = std::max(0, naming(figure).decimals);
    const auto range = [&](double low, double high) { return number(low, decimals) + kEnDash + number(high, decimals); };
    return {range(inner(fan.low50[time]), inner(fan.high50[time])), range(inner(fan.low90[time]), inner(fan.high90[time])), middle.unit, decimals};
}

QString UncertaintyText::fanSentence(const QString& scenario, const Headline& figure, const Fan& fan, double year, const TimeWords& time,
                                     double baseline) const
{
    if (fan.times.empty())
        return {};
    const std::size_t at = core::uncertainty::timeOf(year, fan.times);
    if (!std::isfinite(fan.median[at]))
        return {};
    const Range range = rangeOf(fan, at, figure);
    const QString when = time.inSentence(m_appearance, year);
    const QString name = kpiInSentence(m_appearance, m_catalogue, m_regions, figure);
    const QString median = number(fan.median[at] * factor(figure), range.decimals);
    if (!std::isfinite(baseline))
        return tr("By %1 %2 has an even chance of bringing %3 to %4 (median %6, nine in ten runs: %5).", "year, scenario, figure, range, range, a value")
            .arg(when, scenario, name, withUnit(figure, range.half), range.most, median);
    return tr("By %1 %2 has an even chance of bringing %3 to %4 (median %6, nine in ten runs: %5; baseline %7).",
              "year, scenario, figure, range, range, values")
        .arg(when, scenario, name, withUnit(figure, range.half), range.most, median, number(baseline * factor(figure), range.decimals));
}

QString UncertaintyText::differenceSentence(const QString& scenario, const Headline& figure, const Fan& fan, double year,
                                            const TimeWords& time) const
{
    if (fan.times.empty())
        return {};
    const std::size_t at = core::uncertainty::timeOf(year, fan.times);
    if (!std::isfinite(fan.median[at]))
        return {};
    const Range range = rangeOf(fan, at, figure);
    const QString when = time.inSentence(m_appearance, year);
    const bool sure = fan.low90[at] > 0 || fan.high90[at] < 0;
    const QString text = tr("In %1 %2 differs from the baseline by %3 in half of the runs, by %4 in nine of ten.", "year, scenario, range, range")
                             .arg(when, scenario, withUnit(figure, range.half), range.most);
    return sure ? text : text + tr(" Nine in ten runs do not settle whether it is more or less.");
}

QString UncertaintyText::edgeSentence(const std::vector<Chance>& chances)
{
    const auto known = std::count_if(chances.begin(), chances.end(), [](const Chance& each) { return each.members > 0; });
    const auto edge = std::count_if(chances.begin(), chances.end(), [](const Chance& each) { return isOnTheEdge(each.share); });
    if (known == 0)
        return {};
    if (edge == 0)
        return tr("None of the %1 targets is on the edge.").arg(known);
    return tr("%1 of %2 are on the edge: about as many runs miss them as reach them.").arg(edge).arg(known);
}

QString UncertaintyText::count(std::size_t number) const
{
    return m_appearance.locale().toString(static_cast<qulonglong>(number));
}

QString UncertaintyText::runs(std::size_t done, std::size_t wanted) const
{
    return tr("%1 of %2 runs").arg(count(done), count(wanted));
}

QString UncertaintyText::failure(const core::uncertainty::FailedMember& failed, const QString& scenario, const TimeWords& time) const
{
    return tr("run %1, %2: %3 in %4", "number, scenario, variable, year")
        .arg(count(failed.member + 1), scenario, QString::fromStdString(failed.element), time.inSentence(m_appearance, failed.time));
}

} // namespace ui
