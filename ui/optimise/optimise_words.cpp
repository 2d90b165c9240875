// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/optimise/optimise_words.h"

#include "ui/explore/headline/kpi_names.h"
#include "ui/explore/levers/lever_text.h"
#include "ui/session/session.h"
#include "ui/theme/figures.h"

#include <cmath>

namespace ui {

using core::policy::Headline;
using core::policy::Naming;

namespace {

constexpr int kIndexDecimals = 3; // of a Gini coefficient
constexpr int kRatioDecimals = 2;
constexpr int kScoreDecimals = 1;

core::policy::Dimension dimensionOf(const std::string& id)
{
    if (id == "region")
        return core::policy::Dimension::Region;
    if (id == "talent")
        return core::policy::Dimension::Talent;
    if (id == "standards")
        return core::policy::Dimension::Standards;
    return core::policy::Dimension::Technology;
}

} // namespace

QString OptimiseWords::name(const AskedOutcome& outcome) const
{
    const auto& catalogue = m_session.catalogue();
    const QString plain = outcome.kind == AskedOutcome::Kind::Score
        ? dimension(dimensionOf(outcome.id))
        : shortKpiName(m_appearance, catalogue, m_session.regions(), Headline{outcome.id, outcome.place});
    switch (outcome.kind) {
    case AskedOutcome::Kind::Figure:
        break;
    case AskedOutcome::Kind::Gini:
        return tr("Gini of %1", "a figure, card title").arg(plain);
    case AskedOutcome::Kind::GroupRatio:
        return tr("%1, Central-West : East").arg(plain);
    case AskedOutcome::Kind::Score:
        return tr("%1 score", "a dimension").arg(plain);
    }
    return plain;
}

QString OptimiseWords::inSentence(const AskedOutcome& outcome) const
{
    const auto& catalogue = m_session.catalogue();
    const QString plain = outcome.kind == AskedOutcome::Kind::Score
        ? dimension(dimensionOf(outcome.id))
        : kpiInSentence(m_appearance, catalogue, m_session.regions(), Headline{outcome.id, outcome.place});
    switch (outcome.kind) {
    case AskedOutcome::Kind::Figure:
        break;
    case AskedOutcome::Kind::Gini:
        return tr("the Gini coefficient of %1 over the regions").arg(plain);
    case AskedOutcome::Kind::GroupRatio:
        return tr("the ratio Central-West to East of %1").arg(plain);
    case AskedOutcome::Kind::Score:
        return tr("the score of the dimension %1").arg(plain);
    }
    return plain;
}

Naming OptimiseWords::naming(const AskedOutcome& outcome) const
{
    Naming naming;
    switch (outcome.kind) {
    case AskedOutcome::Kind::Figure:
        return kpiNaming(m_session.catalogue(), {outcome.id, outcome.place});
    case AskedOutcome::Kind::Gini:
        naming.decimals = kIndexDecimals;
        break;
    case AskedOutcome::Kind::GroupRatio:
        naming.decimals = kRatioDecimals;
        break;
    case AskedOutcome::Kind::Score:
        naming.decimals = kScoreDecimals;
        break;
    }
    return naming;
}

QString OptimiseWords::unit(const AskedOutcome& outcome) const
{
    return figure(m_appearance, naming(outcome), 1).unit;
}

QString OptimiseWords::number(const AskedOutcome& outcome, double value) const
{
    return figure(m_appearance, naming(outcome), value).number;
}

QString OptimiseWords::withUnit(const AskedOutcome& outcome, double value) const
{
    return figure(m_appearance, naming(outcome), value).text();
}

double OptimiseWords::factor(const AskedOutcome& outcome) const
{
    const Naming of = naming(outcome);
    return m_appearance.isChinese() ? of.factorChinese : of.factorEnglish;
}

int OptimiseWords::decimals(const AskedOutcome& outcome) const
{
    const Naming of = naming(outcome);
    const double shift = m_appearance.isChinese() ? std::log10(of.factorChinese / of.factorEnglish) : 0;
    return std::max(0, of.decimals - static_cast<int>(std::lround(shift)));
}

QString OptimiseWords::lever(const std::string& id) const
{
    const auto* naming = m_session.catalogue().naming("lever", id);
    return QString::fromStdString(naming ? naming->name.in(m_appearance.language()) : id);
}

QString OptimiseWords::dimension(core::policy::Dimension dimension) const
{
    return groupName(dimension);
}

QString OptimiseWords::year(double year) const
{
    return QString::number(year);
}

QString OptimiseWords::target(const AskedTarget& target) const
{
    const QString bound = withUnit(target.outcome, target.bound);
    return target.relation == core::optimise::Relation::AtLeast
        ? tr("%1 of at least %2 by %3", "figure, bound, year").arg(name(target.outcome), bound, year(target.year))
        : tr("%1 of at most %2 by %3", "figure, bound, year").arg(name(target.outcome), bound, year(target.year));
}

QString OptimiseWords::objection(const Objected& objected, const OptimiseQuestion& question) const
{
    const auto argument = [&](std::size_t i) { return i < objected.arguments.size() ? objected.arguments[i] : std::string(); };
    switch (objected.what) {
    case Objection::NoCosts:
        return tr("The levers of this model have no costs, so packages cannot be compared by them.");
    case Objection::NoTarget:
        return tr("There is no target. Add one with “Target”.");
    case Objection::NoAim:
        return tr("There is no aim. Add one with “Aim”.");
    case Objection::NoFreeLever:
        return tr("No lever is free: all are locked or have a range without width. Remove a lock or widen the range.");
    case Objection::BadRange:
        return tr("The range of %1 is the wrong way round or outside 0–200%.").arg(lever(argument(0)));
    case Objection::BadLock:
        return tr("%1 is locked outside 0–200%.").arg(lever(argument(0)));
    case Objection::BadYear:
        return tr("A year lies outside what the model runs, %1–%2.").arg(m_session.catalogue().span.start).arg(m_session.catalogue().span.stop);
    case Objection::BadStarts:
        return tr("The earliest start lies behind the latest.");
    case Objection::Contradiction: {
        const std::size_t a = std::stoul(argument(0));
        const std::size_t b = std::stoul(argument(1));
        return tr("Two targets contradict each other: %1, and %2.").arg(target(question.targets[a]), target(question.targets[b]));
    }
    case Objection::LocksOverTotal:
        return tr("What is locked costs more than the total allows.");
    }
    return {};
}

QString OptimiseWords::description(const OptimiseResult& result, const PackageFigures& package) const
{
    QStringList asked;
    for (const AskedTarget& each : result.question.targets)
        asked.append(target(each));
    if (result.question.mode == OptimiseMode::Budget)
        for (const AskedAim& aim : result.question.aims)
            asked.append((aim.maximise ? tr("as much as can be of %1 in %2") : tr("as little as can be of %1 in %2")).arg(inSentence(aim.outcome), year(aim.year)));
    const QString cost = money(m_appearance, package.cost);
    return tr("Found by a search: %1. Public money to %2: %3.").arg(asked.join(tr("; ", "between targets")), year(result.question.costUntil), cost);
}

QString OptimiseWords::recordName(const QString& time, const OptimiseResult& result) const
{
    QStringList asked;
    if (result.question.mode == OptimiseMode::Budget)
        for (const AskedAim& aim : result.question.aims)
            asked.append((aim.maximise ? QString::fromUtf8("↑ ") : QString::fromUtf8("↓ ")) + name(aim.outcome));
    for (const AskedTarget& each : result.question.targets)
        asked.append(QStringLiteral("%1 %2 %3").arg(name(each.outcome), each.relation == core::optimise::Relation::AtLeast ? QString::fromUtf8("≥") : QString::fromUtf8("≤"), withUnit(each.outcome, each.bound)));
    return tr("%1: %2; %3", "time, what was asked, cost").arg(time, asked.join(tr("; ", "between targets")), money(m_appearance, result.best->cost));
}

QString OptimiseWords::stage(OptimiseStage stage, const OptimiseQuestion& question) const
{
    switch (stage) {
    case OptimiseStage::Papers:
        return tr("The papers’ package");
    case OptimiseStage::LeastCost:
        return question.mode == OptimiseMode::Budget ? tr("Best package") : tr("Least cost");
    case OptimiseStage::Front:
        return tr("Cost against outcome");
    case OptimiseStage::NearBest:
        return tr("Packages nearly as good");
    case OptimiseStage::Chances:
        return tr("Chances in %n futures", nullptr, static_cast<int>(question.judgingFutures));
    case OptimiseStage::Robust:
        return tr("Robust variant, each in %n futures", nullptr, static_cast<int>(question.futures));
    case OptimiseStage::DropOuts:
        return tr("Costs at which levers drop out");
    case OptimiseStage::Information:
        return tr("What knowing more would change");
    case OptimiseStage::Done:
        break;
    }
    return {};
}

} // namespace ui
