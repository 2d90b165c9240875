// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/regions/inequality_text.h"

#include "ui/maps/region_figures.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace ui {

using namespace core::inequality;

QString InequalityText::fixed(double value, int decimals) const
{
    if (!std::isfinite(value))
        return dash();
    const QString text = m_appearance.locale().toString(std::abs(value), 'f', decimals);
    return value < 0 && text.contains(QRegularExpression(QStringLiteral("[1-9]"))) ? QChar(0x2212) + text : text;
}

QString InequalityText::times(double ratio) const
{
    constexpr double kLarge = 100;
    return fixed(ratio, ratio < kLarge ? 1 : 0);
}

QString InequalityText::share(double value) const
{
    return percent(m_appearance, value);
}

QString InequalityText::probability(double p) const
{
    constexpr double kLeast = 0.001;
    return p < kLeast ? tr("p below 0.001") : tr("p %1").arg(fixed(p, 3));
}

QString InequalityText::region(int index) const
{
    return index >= 0 && index < m_regions.size() ? m_regions[index] : dash();
}

QString InequalityText::group(int index) const
{
    return index >= 0 && index < m_groups.size() ? m_groups[index] : dash();
}

QString InequalityText::refusal(const Refusal& refusal) const
{
    switch (refusal.reason) {
    case Reason::NoValues: return tr("No region has a value.");
    case Reason::TooFewUnits: return tr("There are %1 regions with a value; this takes %2.").arg(refusal.found).arg(refusal.needed);
    case Reason::TooFewGroups: return tr("The regions are not in two parts to compare.");
    case Reason::TooFewTimes: return tr("There are too few years; this takes %1.").arg(refusal.needed);
    case Reason::NegativeValue: return tr("Some values are below zero; this takes values of at least zero.");
    case Reason::ValueNotPositive: return tr("Some values are zero or below; this takes values above zero.");
    case Reason::ZeroMean: return tr("All values are zero.");
    case Reason::ConstantValues: return tr("All regions have the same value: there is no spread to look at.");
    case Reason::BadWeight: return tr("A weight is below zero or infinite.");
    case Reason::NotFinite: return tr("A value is infinite.");
    case Reason::NoNeighbours: return tr("Who borders whom is not known for these regions; open a map with their borders.");
    case Reason::SizesDiffer:
    case Reason::BadOption: return tr("The measure was asked for in a form it does not have.");
    }
    return {};
}

QString InequalityText::lorenz(const Measured<Gini>& first, double firstYear, const Measured<Gini>& now, double year) const
{
    if (!now)
        return refusal(now.error());
    // The half of the regions with the least.
    const auto& curve = now->lorenz;
    double held = 0;
    for (std::size_t k = 1; k < curve.size(); ++k) {
        if (curve[k].population >= 0.5) {
            const double part = (0.5 - curve[k - 1].population) / (curve[k].population - curve[k - 1].population);
            held = curve[k - 1].value + part * (curve[k].value - curve[k - 1].value);
            break;
        }
    }
    QString text = tr("In %1 the half of the regions with the least holds %2 of the sum; with equal figures it would hold half.")
                       .arg(RegionFigureMaker::yearText(year), share(held));
    if (first && firstYear != year)
        text += (m_appearance.isChinese() ? QString() : QStringLiteral(" "))
            + tr("Gini %1, in %2 it was %3.").arg(fixed(now->coefficient, 3), RegionFigureMaker::yearText(firstYear), fixed(first->coefficient, 3));
    return text;
}

QString InequalityText::dagum(const Measured<Dagum>& dagum) const
{
    if (!dagum)
        return refusal(dagum.error());
    if (m_groups.size() > 2)
        return tr("%1 comes from the distances between the groups, %2 from differences within them, %3 from their overlap.")
            .arg(share(dagum->netBetweenShare), share(dagum->withinShare), share(dagum->transvariationShare));
    return tr("%1 comes from the distance between %2 and %3, %4 from differences within them, %5 from their overlap.")
        .arg(share(dagum->netBetweenShare), group(0), group(1), share(dagum->withinShare), share(dagum->transvariationShare));
}

QString InequalityText::sigma(const Measured<SigmaConvergence>& sigma) const
{
    if (!sigma)
        return refusal(sigma.error());
    const QString first = share(sigma->trend.first);
    const QString last = share(sigma->trend.last);
    const QString from = RegionFigureMaker::yearText(sigma->trend.firstTime);
    const QString to = RegionFigureMaker::yearText(sigma->trend.lastTime);
    switch (sigma->trend.direction) {
    case Direction::Falls: return tr("The spread falls from %1 of the mean in %2 to %3 in %4: regions come closer.").arg(first, from, last, to);
    case Direction::Rises: return tr("The spread rises from %1 of the mean in %2 to %3 in %4: regions drift apart.").arg(first, from, last, to);
    case Direction::Unclear: break;
    }
    return tr("The spread goes from %1 of the mean in %2 to %3 in %4, without a clear direction.").arg(first, from, last, to);
}

QString InequalityText::beta(const Measured<BetaConvergence>& beta) const
{
    if (!beta)
        return refusal(beta.error());
    const QString p = probability(beta->beta.pValue);
    switch (beta->verdict) {
    case BetaVerdict::Converges:
        if (beta->speed && beta->halfLife)
            return tr("Regions that start lower grow faster: %1 of a gap closes in a year, half of it in %2 years (%3).").arg(share(*beta->speed), fixed(*beta->halfLife, *beta->halfLife < 10 ? 1 : 0), p);
        return tr("Regions that start lower grow faster (%1).").arg(p);
    case BetaVerdict::Diverges: return tr("Regions that start higher grow faster: gaps widen (%1).").arg(p);
    case BetaVerdict::Unclear: break;
    }
    return tr("Whether regions that start lower grow faster cannot be told (%1).").arg(p);
}

QString InequalityText::density(const Measured<DensityOverTime>& density) const
{
    if (!density)
        return refusal(density.error());
    const DensityCurve& first = density->curves.front();
    const DensityCurve& last = density->curves.back();
    const QString from = RegionFigureMaker::yearText(first.time);
    const QString to = RegionFigureMaker::yearText(last.time);
    if (density->curves.size() == 1)
        return last.peaks.size() == 1 ? tr("%1 shows one peak.").arg(to) : tr("%1 shows %2 peaks.").arg(to).arg(last.peaks.size());
    const QString spread = last.deviation < first.deviation ? tr("and becomes narrower") : tr("and becomes wider");
    QString clubs;
    if (last.peaks.size() == 1)
        clubs = tr("one peak");
    else
        clubs = tr("%1 peaks").arg(last.peaks.size());
    return tr("From %1 to %2 the distribution moves %3 %4; %2 shows %5 (%6 in %1).")
        .arg(from, to, last.mean > first.mean ? tr("up") : tr("down"), spread, clubs)
        .arg(first.peaks.size());
}

QString InequalityText::moran(const Measured<Moran>& moran) const
{
    if (!moran)
        return refusal(moran.error());
    const QString index = fixed(moran->index, 2);
    const QString p = probability(moran->pPermuted.value_or(moran->pRandom));
    switch (moran->verdict) {
    case MoranVerdict::Clustered: return tr("Neighbours are more alike than chance would have them (I %1, %2).").arg(index, p);
    case MoranVerdict::Dispersed: return tr("Neighbours are less alike than chance would have them (I %1, %2).").arg(index, p);
    case MoranVerdict::NoPattern: break;
    }
    return tr("Neighbours are no more alike than chance would have them (I %1, %2).").arg(index, p);
}

QString InequalityText::lisa(const Measured<LocalMoranMap>& map) const
{
    if (!map)
        return refusal(map.error());
    QStringList high;
    QStringList low;
    QStringList odd;
    for (std::size_t k = 0; k < map->units.size(); ++k) {
        const LocalMoran& unit = map->units[k];
        if (!unit.significant)
            continue;
        const QString name = region(static_cast<int>(k));
        (unit.quadrant == Quadrant::HighHigh ? high : unit.quadrant == Quadrant::LowLow ? low : odd) << name;
    }
    if (map->found == 0) {
        if (map->nominal == 0)
            return tr("No single region stands out with its neighbours.");
        return tr("No single region stands out with its neighbours after correction for %1 tests. On their own %2 lie below 5 %; chance alone puts about %3 there.")
            .arg(map->tested)
            .arg(map->nominal)
            .arg(fixed(map->byChance, 1));
    }
    QStringList parts;
    const QString comma = tr(", ");
    if (!high.isEmpty())
        parts << tr("high among high: %1").arg(high.join(comma));
    if (!low.isEmpty())
        parts << tr("low among low: %1").arg(low.join(comma));
    if (!odd.isEmpty())
        parts << tr("unlike their neighbours: %1").arg(odd.join(comma));
    return tr("After correction for %1 tests %2 regions stand out: %3.").arg(map->tested).arg(map->found).arg(parts.join(tr("; ")));
}

QString InequalityText::markov(const Measured<Markov>& markov) const
{
    if (!markov)
        return refusal(markov.error());
    const QString numbers = tr("From one year to the next %1 of regions stay in their class, %2 rise and %3 fall.").arg(share(markov->stay), share(markov->up), share(markov->down));
    switch (markov->verdict) {
    case MobilityVerdict::Persistent: return numbers + (m_appearance.isChinese() ? QString() : QStringLiteral(" ")) + tr("Places are nearly fixed.");
    case MobilityVerdict::Mobile: return numbers + (m_appearance.isChinese() ? QString() : QStringLiteral(" ")) + tr("More change than stay.");
    case MobilityVerdict::Mixed: break;
    }
    return numbers;
}

QString InequalityText::quadrant(Quadrant quadrant) const
{
    switch (quadrant) {
    case Quadrant::HighHigh: return tr("high among high");
    case Quadrant::LowLow: return tr("low among low");
    case Quadrant::HighLow: return tr("high among low");
    case Quadrant::LowHigh: return tr("low among high");
    case Quadrant::Island: return tr("no neighbours");
    case Quadrant::Missing: break;
    }
    return tr("no data");
}

} // namespace ui
