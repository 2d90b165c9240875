// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/headline/summary_sentence.h"

#include "ui/explore/headline/kpi_names.h"
#include "ui/theme/figures.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <utility>

using core::policy::Catalogue;
using core::policy::FigureChange;
using core::policy::RegionSet;

namespace ui {

namespace {

class SummarySentence {
    Q_DECLARE_TR_FUNCTIONS(ui::SummarySentence)

public:
    SummarySentence(const Appearance& appearance, const Catalogue& catalogue, const RegionSet& regions, const SummaryRanges& ranges)
        : m_appearance(appearance)
        , m_catalogue(catalogue)
        , m_regions(regions)
        , m_ranges(ranges)
    {
    }

    [[nodiscard]] QString ofBaseline(const SummarySubject& subject, const core::policy::SummaryFacts& facts) const
    {
        const auto naming = kpiNaming(m_catalogue, facts.gain.headline);
        if (const auto ranges = rangesOf(facts.gain); ranges && facts.year > subject.startYear)
            return tr("With none of these policies, %1 has an even chance of lying within %2 by %3 (%4 in %5).")
                .arg(called(facts.gain), half(naming, ranges->scenario), yearText(facts.year), brief(figure(m_appearance, naming, subject.startValue)),
                     yearText(subject.startYear));
        return tr("In this model's central run, with none of these policies, %1 would reach %2 by %3 (%4 in %5).")
            .arg(called(facts.gain), figure(m_appearance, naming, facts.gain.baseline).text(), yearText(facts.year),
                 brief(figure(m_appearance, naming, subject.startValue)), yearText(subject.startYear));
    }

    [[nodiscard]] QString atStart(const core::policy::SummaryFacts& facts) const
    {
        const auto naming = kpiNaming(m_catalogue, facts.gain.headline);
        return tr("Every scenario starts in %1 from the same state: %2 at %3.")
            .arg(yearText(facts.year), called(facts.gain), figure(m_appearance, naming, facts.gain.scenario).text());
    }

    [[nodiscard]] QString ofScenario(const SummarySubject& subject, const core::policy::SummaryFacts& facts) const
    {
        const FigureChange& gain = facts.gain;
        const auto naming = kpiNaming(m_catalogue, gain.headline);
        const QString who = subject.builtIn ? tr("the %1", "a built-in scenario").arg(subject.name.left(1).toLower() + subject.name.mid(1))
                                            : tr("“%1”", "a user's scenario").arg(subject.name);
        if (!std::isfinite(gain.scenario))
            return tr("In this model's central run, %1 gives no figure for %2 in %3: the run stops being numbers before.")
                .arg(who, called(gain), yearText(facts.year));
        if (const auto ranges = rangesOf(gain))
            return withRanges(who, naming, *ranges, facts);
        const QString now = figure(m_appearance, naming, gain.scenario).text();
        const QString reference = brief(figure(m_appearance, naming, gain.baseline));
        const Change difference = change(m_appearance, naming, gain.scenario, gain.baseline);
        if (difference.noDifference)
            return tr("In this model's central run, by %1 %2 makes no difference to %3: %4, as in the baseline.")
                .arg(yearText(facts.year), who, called(gain), now) + costAlone(facts);
        const QString effect = difference.rises
            ? tr("In this model's central run, by %1 %2 lifts %3 to %4 (baseline %5).")
            : tr("In this model's central run, by %1 %2 lowers %3 to %4 (baseline %5).");
        return effect.arg(yearText(facts.year), who, called(gain), now, reference) + meaning(difference, facts);
    }

    /// Another model, as it is.
    [[nodiscard]] QString ofOwnValues(const SummarySubject& subject, const core::policy::SummaryFacts& facts) const
    {
        const auto naming = kpiNaming(m_catalogue, facts.gain.headline);
        const QString when = subject.time.inSentence(m_appearance, facts.year);
        if (!std::isfinite(facts.gain.baseline))
            return tr("With the model's own values there is no figure for %1 (%2).").arg(called(facts.gain), when);
        const QString now = figure(m_appearance, naming, facts.gain.baseline).text();
        // No verb: some figures are named in the plural.
        if (facts.year <= subject.startYear)
            return tr("With the model's own values, %1: %2 at the start (%3).").arg(called(facts.gain), now, when);
        return tr("With the model's own values, %1: from %2 (%3) to %4 (%5).")
            .arg(called(facts.gain), brief(figure(m_appearance, naming, subject.startValue)), subject.time.inSentence(m_appearance, subject.startYear), now, when);
    }

    /// What a scenario of another model changes: at the chosen time, and at the end of the run where that is later.
    [[nodiscard]] QString ofOtherValues(const SummarySubject& subject, const core::policy::SummaryFacts& facts) const
    {
        const FigureChange& gain = facts.gain;
        const auto naming = kpiNaming(m_catalogue, gain.headline);
        const QString who = tr("“%1”", "a user's scenario").arg(subject.name);
        const QString when = subject.time.inSentence(m_appearance, facts.year);
        if (!std::isfinite(gain.scenario))
            return tr("In this model, %1 gives no figure for %2 (%3).").arg(who, called(gain), when);
        const QString now = figure(m_appearance, naming, gain.scenario).text();
        const Change difference = change(m_appearance, naming, gain.scenario, gain.baseline);
        QString text;
        if (!std::isfinite(gain.baseline))
            text = tr("In this model, by %1 %2 puts %3 at %4; the baseline has no figure there.").arg(when, who, called(gain), now);
        else if (difference.noDifference)
            text = tr("In this model, by %1 %2 makes no difference to %3: %4, as in the baseline.").arg(when, who, called(gain), now);
        else
            text = (difference.rises ? tr("In this model, by %1 %2 puts %3 at %4, %5 more than the baseline (%6).")
                                     : tr("In this model, by %1 %2 puts %3 at %4, %5 less than the baseline (%6)."))
                       .arg(when, who, called(gain), now, difference.size.number, brief(figure(m_appearance, naming, gain.baseline)));
        return text + atTheEnd(subject, facts);
    }

    [[nodiscard]] QString watch(const core::policy::SummaryFacts& facts) const
    {
        QStringList clauses;
        for (const FigureChange& worse : facts.watch) {
            const auto naming = kpiNaming(m_catalogue, worse.headline);
            const auto ranges = rangesOf(worse);
            const Change difference = changeWithin(m_appearance, naming, worse.scenario, worse.baseline, ranges ? &ranges->difference : nullptr);
            if (difference.noDifference || worse.headline == facts.gain.headline)
                continue; // less than the digits shown, or already said
            // No verb: some figures are named in the plural.
            const QString clause = difference.rises ? tr("%1 up to %2 (baseline %3)") : tr("%1 down to %2 (baseline %3)");
            clauses << clause.arg(called(worse), figureWithin(m_appearance, naming, worse.scenario, ranges ? &ranges->scenario : nullptr).text(),
                                  brief(figureWithin(m_appearance, naming, worse.baseline, ranges ? &ranges->baseline : nullptr)));
        }
        return clauses.isEmpty() ? QString() : tr("Watch: %1.").arg(clauses.join(tr("; ", "between clauses")));
    }

private:
    [[nodiscard]] std::optional<FigureRanges> rangesOf(const FigureChange& figureChange) const
    {
        return m_ranges ? m_ranges(figureChange.headline) : std::nullopt;
    }

    /// "165–180 index points"
    [[nodiscard]] QString half(const core::policy::Naming& naming, const FigureRange& range) const
    {
        Figure text = figureWithin(m_appearance, naming, range.median, &range);
        text.number = middleHalf(m_appearance, naming, range);
        return text.text();
    }

    [[nodiscard]] QString withRanges(const QString& who, const core::policy::Naming& naming, const FigureRanges& ranges,
                                     const core::policy::SummaryFacts& facts) const
    {
        const FigureChange& gain = facts.gain;
        const Change difference = changeWithin(m_appearance, naming, gain.scenario, gain.baseline, &ranges.difference);
        const QString range = half(naming, ranges.scenario);
        const QString reference = brief(figureWithin(m_appearance, naming, gain.baseline, &ranges.baseline));
        if (difference.noDifference)
            return tr("By %1 %2 makes no difference to %3 that its rounding would show: an even chance of %4 (baseline %5).")
                       .arg(yearText(facts.year), who, called(gain), range, reference)
                + costAlone(facts);
        const QString effect = difference.rises ? tr("By %1 %2 has an even chance of lifting %3 to %4 (baseline %5).")
                                                : tr("By %1 %2 has an even chance of lowering %3 to %4 (baseline %5).");
        // The run that the line shows need not be their median: it is said which one is meant.
        const QString central = brief(figureWithin(m_appearance, naming, gain.scenario, &ranges.scenario));
        return effect.arg(yearText(facts.year), who, called(gain), range, reference) + centralMeaning(central, difference, facts);
    }

    [[nodiscard]] QString centralMeaning(const QString& central, const Change& difference, const core::policy::SummaryFacts& facts) const
    {
        const QString size = difference.size.text();
        const bool costs = facts.cumulativeCostBnCny > 0;
        const QString price = costs ? money(m_appearance, facts.cumulativeCostBnCny) : QString();
        const auto said = [&](const QString& alone, const QString& withCost) { return costs ? withCost.arg(central, size, price) : alone.arg(central, size); };
        switch (difference.verdict) {
        case Change::Verdict::Better:
            return difference.rises ? said(tr(" The central run, %1, is %2 better.", "the figure is higher"),
                                           tr(" The central run, %1, is %2 better, for %3 of public money.", "the figure is higher"))
                                    : said(tr(" The central run, %1, is %2 better.", "the figure is lower"),
                                           tr(" The central run, %1, is %2 better, for %3 of public money.", "the figure is lower"));
        case Change::Verdict::Worse:
            return difference.rises ? said(tr(" The central run, %1, is %2 worse.", "the figure is higher"),
                                           tr(" The central run, %1, is %2 worse, for %3 of public money.", "the figure is higher"))
                                    : said(tr(" The central run, %1, is %2 worse.", "the figure is lower"),
                                           tr(" The central run, %1, is %2 worse, for %3 of public money.", "the figure is lower"));
        case Change::Verdict::Neutral: break;
        }
        return difference.rises ? said(tr(" The central run, %1, is %2 more."), tr(" The central run, %1, is %2 more, for %3 of public money."))
                                : said(tr(" The central run, %1, is %2 less."), tr(" The central run, %1, is %2 less, for %3 of public money."));
    }

    [[nodiscard]] QString atTheEnd(const SummarySubject& subject, const core::policy::SummaryFacts& facts) const
    {
        const double stop = subject.time.span().stop;
        if (!subject.end || facts.year >= stop)
            return {};
        const QString when = subject.time.inSentence(m_appearance, stop);
        const auto naming = kpiNaming(m_catalogue, facts.gain.headline);
        if (!std::isfinite(subject.end->scenario))
            return tr(" The run gives no figure at its end, %1.").arg(when);
        const QString last = figure(m_appearance, naming, subject.end->scenario).text();
        if (change(m_appearance, naming, subject.end->scenario, subject.end->baseline).noDifference)
            return tr(" At the end, %1, it is %2 in both.").arg(when, last);
        return tr(" At the end, %1, it is %2 (baseline %3).").arg(when, last, brief(figure(m_appearance, naming, subject.end->baseline)));
    }

    [[nodiscard]] QString called(const FigureChange& figureChange) const
    {
        return kpiInSentence(m_appearance, m_catalogue, m_regions, figureChange.headline);
    }

    /// For the second of two figures of one unit: signs stand again, words do not.
    [[nodiscard]] static QString brief(const Figure& figure) { return figure.unit.size() == 1 ? figure.text() : figure.number; }

    [[nodiscard]] static QString yearText(double year) { return QString::number(std::lround(year)); }

    /// How much it is, and for how much money.
    [[nodiscard]] QString meaning(const Change& difference, const core::policy::SummaryFacts& facts) const
    {
        const QString size = difference.size.text();
        if (!(facts.cumulativeCostBnCny > 0)) {
            switch (difference.verdict) {
            case Change::Verdict::Better: return (difference.rises ? tr(" That is %1 better.", "the figure is higher") : tr(" That is %1 better.", "the figure is lower")).arg(size);
            case Change::Verdict::Worse: return (difference.rises ? tr(" That is %1 worse.", "the figure is higher") : tr(" That is %1 worse.", "the figure is lower")).arg(size);
            case Change::Verdict::Neutral: break;
            }
            return difference.rises ? tr(" That is %1 more.").arg(size) : tr(" That is %1 less.").arg(size);
        }
        const QString price = money(m_appearance, facts.cumulativeCostBnCny);
        switch (difference.verdict) {
        case Change::Verdict::Better: return (difference.rises ? tr(" That is %1 better, for %2 of public money.", "the figure is higher") : tr(" That is %1 better, for %2 of public money.", "the figure is lower")).arg(size, price);
        case Change::Verdict::Worse: return (difference.rises ? tr(" That is %1 worse, for %2 of public money.", "the figure is higher") : tr(" That is %1 worse, for %2 of public money.", "the figure is lower")).arg(size, price);
        case Change::Verdict::Neutral: break;
        }
        return difference.rises ? tr(" That is %1 more, for %2 of public money.").arg(size, price)
                                : tr(" That is %1 less, for %2 of public money.").arg(size, price);
    }

    [[nodiscard]] QString costAlone(const core::policy::SummaryFacts& facts) const
    {
        if (!(facts.cumulativeCostBnCny > 0))
            return {};
        return tr(" It takes %1 of public money.").arg(money(m_appearance, facts.cumulativeCostBnCny));
    }

    const Appearance& m_appearance;
    const Catalogue& m_catalogue;
    const RegionSet& m_regions;
    const SummaryRanges& m_ranges;
};

double relativeChange(const FigureChange& figure)
{
    return std::abs(figure.change) / std::max(std::abs(figure.baseline), std::abs(figure.scenario)); // as summaryFacts()
}

} // namespace

SummaryText summaryText(const Appearance& appearance, const Catalogue& catalogue, const RegionSet& regions,
                        const SummarySubject& subject, const core::policy::SummaryFacts& facts, const SummaryRanges& ranges)
{
    const SummarySentence sentence(appearance, catalogue, regions, ranges);
    SummaryText text;
    if (subject.end)
        text.statement = subject.baseline ? sentence.ofOwnValues(subject, facts) : sentence.ofOtherValues(subject, facts);
    else if (subject.baseline)
        text.statement = sentence.ofBaseline(subject, facts);
    else if (facts.year <= subject.startYear)
        text.statement = sentence.atStart(facts);
    else
        text = {sentence.ofScenario(subject, facts), sentence.watch(facts)};
    return {spaced(text.statement), spaced(text.watch)};
}

std::vector<FigureChange> worseThanRounding(const Appearance& appearance, const Catalogue& catalogue,
                                            const std::vector<FigureChange>& headlines, const SummaryRanges& ranges)
{
    constexpr std::size_t kMostWarnings = 2;
    std::vector<FigureChange> worse;
    for (const FigureChange& each : headlines) {
        const auto range = ranges ? ranges(each.headline) : std::nullopt;
        const auto change = range ? changeWithin(appearance, kpiNaming(catalogue, each.headline), each.scenario, each.baseline, &range->difference)
                                  : Change();
        if (range ? change.verdict == Change::Verdict::Worse : each.worseForPublic)
            worse.push_back(each);
    }
    std::stable_sort(worse.begin(), worse.end(), [](const FigureChange& a, const FigureChange& b) { return relativeChange(a) > relativeChange(b); });
    if (worse.size() > kMostWarnings)
        worse.resize(kMostWarnings);
    return worse;
}

} // namespace ui
