// SPDX-License-Identifier: GPL-3.0-or-later
// What measures of inequality say here, in a sentence with their numbers: how far regions lie apart, whether they come closer, whether
// neighbours are alike, whether regions change class. Or why the figures at hand have no such measure.
#pragma once

#include "core/inequality/convergence.h"
#include "core/inequality/density.h"
#include "core/inequality/markov.h"
#include "core/inequality/moran.h"
#include "core/inequality/over_time.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <vector>

namespace ui {

class Appearance;

/// A measure with its numbers at the first year and at the year looked at.
struct MeasureRow {
    QString name;
    QString first, now;
    QString finding;
};

class InequalityText {
    Q_DECLARE_TR_FUNCTIONS(ui::InequalityText)

public:
    InequalityText(const Appearance& appearance, QStringList regions, QStringList groups)
        : m_appearance(appearance)
        , m_regions(std::move(regions))
        , m_groups(std::move(groups))
    {
    }

    /// All plain measures. `number` writes a value of the variable.
    template <class Number>
    [[nodiscard]] std::vector<MeasureRow> measures(const core::inequality::InequalityAtTime& first, const core::inequality::InequalityAtTime& now,
                                                   const Number& number) const
    {
        std::vector<MeasureRow> rows;
        const auto value = [&](const auto& measured, auto pick, int decimals) { return measured ? fixed(pick(*measured), decimals) : dash(); };
        const auto ratio = [](const auto& m) { return m.ratio; };
        QString extremes;
        if (now.extremes)
            extremes = tr("%1 has %2 times as much as %3 (%4 against %5).")
                           .arg(region(now.extremes->highest), times(now.extremes->ratio), region(now.extremes->lowest), number(now.extremes->highestValue),
                                number(now.extremes->lowestValue));
        rows.push_back({tr("Highest to lowest"), value(first.extremes, ratio, 2), value(now.extremes, ratio, 2), sentenceOr(now.extremes, extremes)});
        rows.push_back({tr("Top to bottom fifth"), value(first.topBottom, ratio, 2), value(now.topBottom, ratio, 2),
                        sentenceOr(now.topBottom, now.topBottom ? tr("The top fifth of the regions has %1 times as much as the bottom fifth.").arg(fixed(now.topBottom->ratio, 2)) : QString())});
        rows.push_back({tr("Between the parts"), value(first.groupRatio, ratio, 2), value(now.groupRatio, ratio, 2),
                        sentenceOr(now.groupRatio, now.groupRatio ? tr("A region in %1 has on average %2 times as much as one in %3.")
                                                                        .arg(group(now.groupRatio->highest), fixed(now.groupRatio->ratio, 2), group(now.groupRatio->lowest))
                                                                  : QString())});
        const auto variation = [](const auto& m) { return m.coefficient; };
        rows.push_back({tr("Coefficient of variation"), value(first.variation, variation, 3), value(now.variation, variation, 3),
                        sentenceOr(now.variation, now.variation ? tr("Regions typically lie %1 of the mean away from it.").arg(share(now.variation->coefficient)) : QString())});
        rows.push_back({tr("Gini"), value(first.gini, variation, 3), value(now.gini, variation, 3),
                        sentenceOr(now.gini, now.gini ? tr("Two regions drawn by chance differ on average by %1 of the mean.").arg(share(2 * now.gini->coefficient)) : QString())});
        const auto total = [](const auto& m) { return m.total; };
        rows.push_back({tr("Theil T"), value(first.theilT, total, 4), value(now.theilT, total, 4),
                        sentenceOr(now.theilT, !now.theilT || !now.theilT->decomposed ? QString()
                                               : m_groups.size() > 2                  ? tr("%1 of it lies between the groups, the rest within them.").arg(share(now.theilT->betweenShare))
                                                                                     : tr("%1 of it lies between %2 and %3, the rest within them.").arg(share(now.theilT->betweenShare), group(0), group(1)))});
        rows.push_back({tr("Theil L"), value(first.theilL, total, 4), value(now.theilL, total, 4),
                        sentenceOr(now.theilL, !now.theilL || !now.theilL->decomposed ? QString()
                                                                                     : tr("Weighing those behind more, %1 of it lies between the parts.").arg(share(now.theilL->betweenShare)))});
        rows.push_back({tr("Dagum’s Gini"), value(first.dagum, total, 3), value(now.dagum, total, 3), dagum(now.dagum)});
        return rows;
    }

    [[nodiscard]] QString lorenz(const core::inequality::Measured<core::inequality::Gini>& first, double firstYear,
                                 const core::inequality::Measured<core::inequality::Gini>& now, double year) const;
    [[nodiscard]] QString dagum(const core::inequality::Measured<core::inequality::Dagum>& dagum) const;
    [[nodiscard]] QString sigma(const core::inequality::Measured<core::inequality::SigmaConvergence>& sigma) const;
    [[nodiscard]] QString beta(const core::inequality::Measured<core::inequality::BetaConvergence>& beta) const;
    [[nodiscard]] QString density(const core::inequality::Measured<core::inequality::DensityOverTime>& density) const;
    [[nodiscard]] QString moran(const core::inequality::Measured<core::inequality::Moran>& moran) const;
    [[nodiscard]] QString lisa(const core::inequality::Measured<core::inequality::LocalMoranMap>& map) const;
    [[nodiscard]] QString markov(const core::inequality::Measured<core::inequality::Markov>& markov) const;
    [[nodiscard]] QString quadrant(core::inequality::Quadrant quadrant) const;

    /// Why there is no measure, and what it would take.
    [[nodiscard]] QString refusal(const core::inequality::Refusal& refusal) const;
    [[nodiscard]] QString fixed(double value, int decimals) const;
    /// So many times as much: as fine as figures of three digits let one see.
    [[nodiscard]] QString times(double ratio) const;
    [[nodiscard]] QString share(double value) const; ///< "32 %"
    [[nodiscard]] QString region(int index) const;
    [[nodiscard]] QString group(int index) const;

private:
    [[nodiscard]] QString probability(double p) const;
    [[nodiscard]] static QString dash() { return QString(QChar(0x2013)); }
    template <class T>
    [[nodiscard]] QString sentenceOr(const core::inequality::Measured<T>& measured, const QString& sentence) const
    {
        return measured ? sentence : refusal(measured.error());
    }

    const Appearance& m_appearance;
    QStringList m_regions, m_groups;
};

} // namespace ui
