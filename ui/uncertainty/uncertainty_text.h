// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the Uncertainty page: chances, targets, ranges, and one sentence for each result, in the language of the window.
//
// Texts are as stored: whoever shows one puts it through spaced().
#pragma once

#include "core/policy/catalogue.h"
#include "core/policy/summary.h"
#include "core/uncertainty/fan.h"
#include "core/uncertainty/model_runs.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <vector>

namespace ui {

class Appearance;
class TimeWords;

class UncertaintyText {
    Q_DECLARE_TR_FUNCTIONS(ui::UncertaintyText)

public:
    /// The references must outlive the object: made where it is needed, in the language of the moment.
    UncertaintyText(const Appearance& appearance, const core::policy::Catalogue& catalogue, const core::policy::RegionSet& regions)
        : m_appearance(appearance), m_catalogue(catalogue), m_regions(regions)
    {
    }

    // --- chances
    /// In steps of 5: what is shown of a share. 0 and 100 only where no run reached it, or all did.
    [[nodiscard]] static int roundedPercent(double share);
    /// "very likely" from 90 on, "likely" from 66, "about even" from 40, "unlikely" from 10, "very unlikely" below; of the share as
    /// it is shown, so that number and word agree.
    [[nodiscard]] static QString word(double share);
    /// Whether about as many runs miss it as reach it ("about even").
    [[nodiscard]] static bool isOnTheEdge(double share);
    /// "70 %", "< 5 %", "> 95 %"; "–" without runs.
    [[nodiscard]] QString share(const core::uncertainty::Chance& chance) const;

    // --- figures
    /// "Intelligence of trade", "Firms using technology, Central-West".
    [[nodiscard]] QString figureName(const core::policy::Headline& figure) const;
    [[nodiscard]] core::policy::Naming naming(const core::policy::Headline& figure) const;
    /// Its unit as it stands beside a title.
    [[nodiscard]] QString unit(const core::policy::Headline& figure) const;
    /// What the model's values are multiplied with to be shown.
    [[nodiscard]] double factor(const core::policy::Headline& figure) const;
    /// A value in the model's unit, rounded as the window rounds figures, with its unit.
    [[nodiscard]] QString value(const core::policy::Headline& figure, double value) const;
    /// A value in shown units with so many places.
    [[nodiscard]] QString number(double shown, int decimals) const;

    // --- targets
    /// "≥ 40 %", "≤ 2 years", "3–5 ×".
    [[nodiscard]] QString bounds(const core::uncertainty::Target& target) const;
    /// "at least 40 %", "at most 2 years", "3 to 5 ×": inside a sentence.
    [[nodiscard]] QString boundsInSentence(const core::uncertainty::Target& target) const;
    /// A claim by its statement, another one by its figure.
    [[nodiscard]] QString targetName(const core::uncertainty::Target& target) const;

    // --- sentences
    /// "By 2030 the scenario has an even chance of bringing Intelligence of trade to 2.9–3.6 (median 3.2, nine in
    /// ten runs: 2.5–4.2; baseline 1.3)."
    /// Rounded as wide as the range. Empty where the fan says nothing at that year.
    [[nodiscard]] QString fanSentence(const QString& scenario, const core::policy::Headline& figure, const core::uncertainty::Fan& fan,
                                      double year, const TimeWords& time, double baseline) const;
    /// "In 2030 it lies 1.6–2.3 above the baseline in half of the runs, 1.2–2.9 in nine of ten."
    [[nodiscard]] QString differenceSentence(const QString& scenario, const core::policy::Headline& figure, const core::uncertainty::Fan& fan,
                                             double year, const TimeWords& time) const;
    /// "4 of 9 targets are on the edge: about as many runs miss them as reach them."
    [[nodiscard]] static QString edgeSentence(const std::vector<core::uncertainty::Chance>& chances);

    // --- runs
    /// "2,000 of 2,000 runs"
    [[nodiscard]] QString runs(std::size_t done, std::size_t wanted) const;
    /// A failed run: "run 17, Paper package: trade[East] in 2031.5".
    [[nodiscard]] QString failure(const core::uncertainty::FailedMember& failed, const QString& scenario, const TimeWords& time) const;
    [[nodiscard]] QString count(std::size_t number) const; ///< "2 000", "10,000": as the language groups digits

private:
    struct Range;
    [[nodiscard]] double printed(const core::uncertainty::Target& target, double bound) const;
    [[nodiscard]] Range rangeOf(const core::uncertainty::Fan& fan, std::size_t time, const core::policy::Headline& figure) const;
    [[nodiscard]] QString boundText(const core::uncertainty::Target& target, double bound) const;
    [[nodiscard]] QString withUnit(const core::policy::Headline& figure, const QString& number) const;

    const Appearance& m_appearance;
    const core::policy::Catalogue& m_catalogue;
    const core::policy::RegionSet& m_regions;
};

} // namespace ui
