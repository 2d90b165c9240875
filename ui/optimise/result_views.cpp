// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/optimise/result_views.h"

#include "ui/explore/headline/kpi_names.h"
#include "ui/explore/levers/lever_text.h"
#include "ui/optimise/optimise_words.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(ui::ResultViews)
};

using core::optimise::Relation;
using core::policy::Better;

constexpr double kShown = 0.005; ///< strengths below show as 0 %
constexpr double kWidest = 1.5; ///< what levers can be widened to
constexpr double kDiffers = 0.05; ///< strengths no further apart are not told as a difference
constexpr std::size_t kMostStopped = 4;
constexpr std::size_t kMostWays = 2;

/// The nearest bound that shows no more digits than the figure and is still within reach.
double easedBound(const core::policy::Naming& naming, double reached, Relation relation)
{
    const double unit = std::pow(10.0, -std::min(naming.decimals, 6));
    const double shown = reached * naming.factorEnglish / unit;
    return (relation == Relation::AtLeast ? std::floor(shown + 1e-9) : std::ceil(shown - 1e-9)) * unit / naming.factorEnglish;
}

double rangeEnd(const std::vector<double>& ends, std::size_t place)
{
    return place < ends.size() ? ends[place] : kNotKnown;
}

} // namespace

ResultViews::ResultViews(const Appearance& appearance, const Session& session, const ShownResult& shown)
    : m_appearance(appearance)
    , m_session(session)
    , m_shown(shown)
{
}

PackageFigure ResultViews::figureOf(const AskedOutcome& outcome, double year) const
{
    const OptimiseWords words(m_appearance, m_session);
    return {spaced(words.name(outcome)), words.naming(outcome), year};
}

PackageFigure ResultViews::figureOf(const ShownOutcome& outcome) const
{
    PackageFigure figure = figureOf(outcome.outcome, outcome.year);
    if (figure.naming.better == Better::Neutral && outcome.role != ShownOutcome::Role::Context)
        figure.naming.better = outcome.moreIsBetter ? Better::Up : Better::Down; // what is asked for is what is good here
    return figure;
}

const core::policy::Lever* ResultViews::lever(std::size_t place) const
{
    return place < m_shown.result->levers.size() ? m_session.catalogue().lever(m_shown.result->levers[place]) : nullptr;
}

QString ResultViews::leverName(std::size_t place) const
{
    return place < m_shown.result->levers.size() ? spaced(OptimiseWords(m_appearance, m_session).lever(m_shown.result->levers[place])) : QString();
}

QStringList ResultViews::leverNames(const std::vector<std::size_t>& places) const
{
    QStringList names;
    for (std::size_t i = 0; i < places.size() && i < kMostStopped; ++i)
        names << leverName(places[i]);
    return names;
}

double ResultViews::papersShare() const
{
    if (!m_shown.result || !m_shown.result->papers || !m_shown.papersAtCost)
        return kNotKnown;
    const auto& full = m_shown.result->papers->strengths;
    const auto& scaled = m_shown.papersAtCost->strengths;
    std::vector<double> shares;
    for (std::size_t i = 0; i < full.size() && i < scaled.size(); ++i) {
        if (full[i] > kShown && !(i < m_shown.result->locked.size() && m_shown.result->locked[i]))
            shares.push_back(scaled[i] / full[i]);
    }
    if (shares.empty())
        return kNotKnown;
    // Those that a range holds back are the fewer: the middle one is the scale.
    const auto middle = shares.begin() + static_cast<std::ptrdiff_t>(shares.size() / 2);
    std::nth_element(shares.begin(), middle, shares.end());
    return *middle;
}

FrontData ResultViews::front() const
{
    FrontData data;
    const OptimiseResult* result = m_shown.result;
    if (!result || result->charted >= result->outcomes.size())
        return data;
    const OptimiseQuestion& question = result->question;
    data.mode = question.mode;
    data.costUntil = question.costUntil;
    data.partial = m_shown.running;
    data.chosen = m_shown.choice;
    data.axes.push_back(moneyFigure(Words::tr("Cost"), question.costUntil));
    data.bounds.push_back(question.limits.totalBnCny ? std::optional(FrontData::Bound{Relation::AtMost, *question.limits.totalBnCny, true}) : std::nullopt);
    // The charted outcome, then the others that the goal is about.
    std::vector<std::size_t> outcomes{result->charted};
    for (std::size_t i = 0; i < result->outcomes.size(); ++i) {
        if (i != result->charted && result->outcomes[i].role != ShownOutcome::Role::Context)
            outcomes.push_back(i);
    }
    for (const std::size_t each : outcomes) {
        const ShownOutcome& outcome = result->outcomes[each];
        data.axes.push_back(figureOf(outcome));
        std::optional<FrontData::Bound> bound;
        const auto* targets = outcome.role == ShownOutcome::Role::Target ? &question.targets : outcome.role == ShownOutcome::Role::Wish ? &question.wishes : nullptr;
        const std::size_t target = each == result->charted && result->chartedTarget ? *result->chartedTarget : outcome.index;
        const auto* asked = each == result->charted && result->chartedTarget ? &question.targets : targets;
        if (asked && target < asked->size())
            bound = FrontData::Bound{(*asked)[target].relation, (*asked)[target].bound, false};
        data.bounds.push_back(bound);
    }
    const auto valuesOf = [&](const PackageFigures& package) {
        std::vector<double> values{package.cost};
        for (const std::size_t each : outcomes)
            values.push_back(each < package.values.size() ? package.values[each] : kNotKnown);
        return values;
    };
    for (const PackageFigures& package : result->front)
        data.front.push_back(valuesOf(package));
    for (const TriedPackage& tried : result->tried)
        data.tried.push_back({tried.cost, tried.value, tried.meetsOthers});
    data.triedInAll = result->triedCount;
    const auto mark = [&](PackageChoice choice, const PackageFigures* package, double share = kNotKnown) {
        if (package)
            data.marks.push_back({choice, share, valuesOf(*package), package->broken});
    };
    mark({PackageChoice::Of::Best, 0}, result->best ? &*result->best : nullptr);
    mark({PackageChoice::Of::Robust, 0}, result->robust ? &*result->robust : nullptr);
    if (m_shown.chosen && (m_shown.choice.of == PackageChoice::Of::NearBest || m_shown.choice.of == PackageChoice::Of::ChanceFront))
        mark(m_shown.choice, m_shown.chosen);
    mark({PackageChoice::Of::Papers, 0}, result->papers ? &*result->papers : nullptr);
    mark({PackageChoice::Of::PapersAtCost, 0}, m_shown.papersAtCost, papersShare());
    return data;
}

PackageBarsData ResultViews::package() const
{
    PackageBarsData data;
    const OptimiseResult* result = m_shown.result;
    if (!result || !m_shown.chosen)
        return data;
    const PackageFigures& package = *m_shown.chosen;
    data.package = m_shown.choice.of;
    data.mode = result->question.mode;
    data.totalCost = package.cost;
    data.costUntil = result->question.costUntil;
    data.highest = result->question.highest;
    data.allowance = result->flatness.allowance;
    data.startsChosen = result->question.mode == OptimiseMode::Schedule;
    // The range is of packages nearly as good as the best one: it says nothing of the robust one or the papers'.
    const bool ranges = m_shown.choice.of == PackageChoice::Of::Best || m_shown.choice.of == PackageChoice::Of::NearBest;
    for (std::size_t i = 0; i < result->levers.size(); ++i) {
        const auto* known = lever(i);
        PackageBarsData::Lever row;
        row.id = result->levers[i];
        row.name = leverName(i);
        if (const auto* naming = m_session.catalogue().naming("lever", row.id))
            row.shortName = spaced(QString::fromStdString(naming->shortName.in(m_appearance.language())));
        row.dimension = known ? known->group : core::policy::Dimension::Technology;
        row.strength = i < package.strengths.size() ? package.strengths[i] : 0;
        row.cost = rangeEnd(package.leverCosts, i);
        row.start = rangeEnd(package.starts, i);
        row.papers = m_shown.papersAtCost ? rangeEnd(m_shown.papersAtCost->strengths, i) : kNotKnown;
        if (ranges) {
            row.low = rangeEnd(result->flatness.low, i);
            row.high = rangeEnd(result->flatness.high, i);
        }
        row.locked = i < result->locked.size() && result->locked[i];
        data.levers.push_back(std::move(row));
    }
    return data;
}

ComparisonData ResultViews::comparison() const
{
    ComparisonData data;
    const OptimiseResult* result = m_shown.result;
    if (!result || !m_shown.chosen)
        return data;
    data.mode = result->question.mode;
    std::vector<const PackageFigures*> packages{m_shown.chosen};
    data.columns.push_back({m_shown.choice.of, kNotKnown});
    const auto add = [&](PackageChoice::Of of, const PackageFigures* package, double share) {
        if (!package || of == m_shown.choice.of)
            return;
        packages.push_back(package);
        data.columns.push_back({of, share});
    };
    add(PackageChoice::Of::PapersAtCost, m_shown.papersAtCost, papersShare());
    add(PackageChoice::Of::Papers, result->papers ? &*result->papers : nullptr, kNotKnown);
    const PackageFigures* baseline = result->baseline ? &*result->baseline : nullptr;

    const auto row = [&](PackageFigure figure, bool chance, auto valueOf, double without) {
        ComparisonData::Row made;
        made.figure = std::move(figure);
        made.isChance = chance;
        for (const PackageFigures* package : packages)
            made.values.push_back(valueOf(*package));
        made.baseline = without;
        data.rows.push_back(std::move(made));
    };
    row(moneyFigure(Words::tr("Cost"), result->question.costUntil), false, [](const PackageFigures& package) { return RangedValue{package.cost}; }, kNotKnown);
    double year = 0;
    const auto outcomeRow = [&](std::size_t i) {
        const auto valueOf = [i](const PackageFigures& package) {
            return RangedValue{rangeEnd(package.values, i), rangeEnd(package.low90, i), rangeEnd(package.high90, i)};
        };
        year = std::max(year, result->outcomes[i].year);
        row(figureOf(result->outcomes[i]), false, valueOf, baseline ? rangeEnd(baseline->values, i) : kNotKnown);
    };
    std::vector<AskedOutcome> told; // a wish or a figure to watch may be a target as well
    const auto outcomes = [&](bool context) {
        for (std::size_t i = 0; i < result->outcomes.size(); ++i) {
            const ShownOutcome& outcome = result->outcomes[i];
            if ((outcome.role == ShownOutcome::Role::Context) != context || std::ranges::find(told, outcome.outcome) != told.end())
                continue;
            told.push_back(outcome.outcome);
            outcomeRow(i);
        }
    };
    outcomes(false);
    if (std::ranges::any_of(packages, [](const PackageFigures* package) { return std::isfinite(package->chance); })) {
        const auto targets = result->question.targets.size();
        row(shareFigure(targets == 1 ? Words::tr("Chance of the target") : targets == 2 ? Words::tr("Chance of both") : Words::tr("Chance of all"), year, Better::Up), true,
            [](const PackageFigures& package) { return RangedValue{package.chance}; }, kNotKnown);
    }
    outcomes(true);
    row(moneyFigure(Words::tr("Most in a year"), result->question.costUntil), false, [](const PackageFigures& package) { return RangedValue{package.highestYearlyCost}; }, kNotKnown);
    data.year = year;
    return data;
}

ChanceData ResultViews::chances() const
{
    ChanceData data;
    const OptimiseResult* result = m_shown.result;
    if (!result || result->question.targets.empty())
        return data;
    data.mode = result->question.mode;
    data.costUntil = result->question.costUntil;
    data.chosen = m_shown.choice;
    data.varied = result->variedInputs;
    data.costsVaried = result->costsVaried;
    data.startDataVaried = result->startDataVaried;
    for (const AskedTarget& target : result->question.targets)
        data.targets.push_back({figureOf(target.outcome, target.year), target.relation, target.bound});
    const auto row = [&](PackageChoice choice, const PackageFigures* package) {
        if (!package || (!std::isfinite(package->chance) && choice.of != PackageChoice::Of::Best))
            return;
        data.rows.push_back({choice, package->cost, package->targetChances, package->chance, package->chanceError, package->meetsTargets});
        data.futures = std::max(data.futures, package->chanceFutures);
    };
    row({PackageChoice::Of::Best, 0}, result->best ? &*result->best : nullptr);
    row({PackageChoice::Of::Robust, 0}, result->robust ? &*result->robust : nullptr);
    row({PackageChoice::Of::Papers, 0}, result->papers ? &*result->papers : nullptr);
    for (const PackageFigures& package : result->chanceFront)
        data.front.push_back({package.cost, package.chance});
    return data;
}

FlatnessData ResultViews::flatness() const
{
    FlatnessData data;
    const OptimiseResult* result = m_shown.result;
    if (!result || !result->best || result->flatness.low.empty())
        return data;
    data.mode = result->question.mode;
    data.costUntil = result->question.costUntil;
    data.allowance = result->flatness.allowance;
    data.within = result->flatness.within;
    data.looked = result->flatness.evaluations;
    data.chosen = m_shown.choice;
    // Columns: what packages are the best in comes first, then what people watch.
    std::vector<std::size_t> columns;
    const auto column = [&](std::size_t outcome) {
        if (outcome < result->outcomes.size() && std::ranges::find(columns, outcome) == columns.end())
            columns.push_back(outcome);
        return static_cast<std::size_t>(std::ranges::find(columns, outcome) - columns.begin());
    };
    for (const NearlyAsGood& near : result->flatness.packages) {
        if (near.bestIn)
            (void)column(*near.bestIn);
    }
    for (std::size_t i = 0; i < result->outcomes.size(); ++i) {
        if (result->outcomes[i].role == ShownOutcome::Role::Context)
            (void)column(i);
    }
    for (const std::size_t each : columns) {
        PackageFigure figure = figureOf(result->outcomes[each]);
        figure.naming.better = result->outcomes[each].moreIsBetter ? Better::Up : Better::Down;
        data.figures.push_back(std::move(figure));
    }
    const auto add = [&](PackageChoice choice, const PackageFigures& package, std::optional<std::size_t> bestIn) {
        FlatnessData::Row row;
        row.choice = choice;
        row.cost = package.cost;
        for (const std::size_t each : columns)
            row.values.push_back(rangeEnd(package.values, each));
        if (bestIn)
            row.bestIn = column(*bestIn);
        struct Gap {
            std::size_t lever;
            double size;
        };
        std::vector<Gap> gaps;
        for (std::size_t i = 0; i < package.strengths.size() && i < result->best->strengths.size(); ++i) {
            if (const double size = std::abs(package.strengths[i] - result->best->strengths[i]); size > kDiffers)
                gaps.push_back({i, size});
        }
        std::ranges::stable_sort(gaps, std::greater<>(), &Gap::size);
        for (const Gap& gap : gaps)
            row.differs.push_back({leverName(gap.lever), package.strengths[gap.lever]});
        data.rows.push_back(std::move(row));
    };
    add({PackageChoice::Of::Best, 0}, *result->best, std::nullopt);
    for (std::size_t i = 0; i < result->flatness.packages.size(); ++i)
        add({PackageChoice::Of::NearBest, i}, result->flatness.packages[i].package, result->flatness.packages[i].bestIn);
    for (std::size_t i = 0; i < result->levers.size(); ++i)
        data.levers.push_back({leverName(i), rangeEnd(result->flatness.low, i), rangeEnd(result->flatness.high, i), i < result->locked.size() && result->locked[i]});
    return data;
}

QString ResultViews::targetText(std::size_t target) const
{
    const auto& targets = m_shown.result->question.targets;
    if (target >= targets.size())
        return {};
    const PackageFigure figure = figureOf(targets[target].outcome, targets[target].year);
    return figure.name + (m_appearance.isChinese() ? QString() : QStringLiteral(" ")) + boundText(m_appearance, figure.naming, targets[target].relation, targets[target].bound);
}

std::vector<UnreachedData::Way> ResultViews::waysOn(const Unreached& unreached) const
{
    using Way = UnreachedData::Way;
    const OptimiseQuestion& question = m_shown.result->question;
    std::vector<Way> ways;
    for (std::size_t i = 0; i < unreached.waysOn.size(); ++i)
        ways.push_back({Way::Kind::MoveLimit, unreached.waysOn[i], 0, rangeEnd(unreached.waysOnCost, i)});
    // The nearest limits first is how they come; one place is kept for giving something up.
    if (ways.size() >= kMostWays)
        ways.resize(kMostWays - 1);
    if (ways.empty() && !unreached.stoppedHigh.empty() && question.highest < kWidest)
        ways.push_back({Way::Kind::WidenLevers, {}, kWidest, kNotKnown});
    if (unreached.kind == Unreached::Kind::Wish) {
        ways.push_back({Way::Kind::DropWish, {}, 0, kNotKnown});
    } else if (std::isfinite(unreached.closest)) {
        Way less{Way::Kind::AskForLess, {}, unreached.closest, unreached.closestCost};
        if (unreached.kind == Unreached::Kind::Chance)
            less.to = std::floor(unreached.closest * 20 + 1e-9) / 20; // chances go in steps of 5 %
        else if (unreached.index < question.targets.size())
            less.to = easedBound(figureOf(question.targets[unreached.index].outcome, 0).naming, unreached.closest, question.targets[unreached.index].relation);
        if (less.to > 0 || unreached.kind == Unreached::Kind::Target)
            ways.push_back(less);
    }
    return ways;
}

UnreachedData ResultViews::unreached() const
{
    UnreachedData data;
    const OptimiseResult* result = m_shown.result;
    if (!result)
        return data;
    const OptimiseQuestion& question = result->question;
    data.highest = question.highest;
    data.targets = question.targets.size();
    data.costUntil = question.costUntil;
    data.looked = result->stage == OptimiseStage::Done || result->cancelled || !m_shown.running;
    for (const Unreached& each : result->unreached) {
        UnreachedData::Entry entry;
        entry.kind = each.kind;
        entry.index = each.index;
        const auto& asked = each.kind == Unreached::Kind::Wish ? question.wishes : question.targets;
        if (each.kind == Unreached::Kind::Chance) {
            entry.figure = shareFigure({}, question.costUntil, Better::Up);
        } else if (each.index < asked.size()) {
            entry.figure = figureOf(asked[each.index].outcome, asked[each.index].year);
            entry.relation = asked[each.index].relation;
        }
        entry.asked = each.asked;
        entry.closest = each.closest;
        entry.closestCost = each.closestCost;
        entry.alone = each.alone;
        entry.aloneCost = each.aloneCost;
        for (const std::size_t conflict : each.conflicts)
            entry.conflicts << targetText(conflict);
        entry.stoppedHigh = leverNames(each.stoppedHigh);
        entry.stoppedLow = leverNames(each.stoppedLow);
        entry.ways = waysOn(each);
        data.entries.push_back(std::move(entry));
    }
    return data;
}

OptimiseQuestion questionAfter(OptimiseQuestion question, const UnreachedData::Entry& entry, const UnreachedData::Way& way)
{
    using Way = UnreachedData::Way;
    switch (way.kind) {
    case Way::Kind::DropWish:
        if (entry.index < question.wishes.size())
            question.wishes.erase(question.wishes.begin() + static_cast<std::ptrdiff_t>(entry.index));
        return question;
    case Way::Kind::WidenLevers:
        question.highest = std::max(question.highest, way.to);
        return question;
    case Way::Kind::AskForLess:
        if (entry.kind == Unreached::Kind::Chance)
            question.wishedChance = way.to;
        else if (entry.index < question.targets.size())
            question.targets[entry.index].bound = way.to;
        return question;
    case Way::Kind::MoveLimit: break;
    }
    switch (way.limit.kind) {
    case BrokenLimit::Kind::Total: question.limits.totalBnCny = way.limit.value; break;
    case BrokenLimit::Kind::Yearly: question.limits.yearlyBnCny = way.limit.value; break;
    case BrokenLimit::Kind::CentralWestShare: question.limits.centralWestShare = way.limit.value; break;
    case BrokenLimit::Kind::Dimension: question.limits.dimensionBnCny[way.limit.dimension] = way.limit.value; break;
    case BrokenLimit::Kind::LeverRange: question.highest = std::max(question.highest, way.limit.value); break;
    }
    return question;
}

DropOutData ResultViews::dropOuts() const
{
    DropOutData data;
    const OptimiseResult* result = m_shown.result;
    if (!result)
        return data;
    data.costUntil = result->question.costUntil;
    data.looked = result->stage > OptimiseStage::DropOuts;
    for (const LeverDropOut& found : result->dropOuts) {
        const auto* known = lever(found.lever);
        data.levers.push_back({leverName(found.lever), known ? known->group : core::policy::Dimension::Technology, found.costAssumed, found});
    }
    return data;
}

InformationData ResultViews::information() const
{
    InformationData data;
    const OptimiseResult* result = m_shown.result;
    if (!result || !result->information)
        return data;
    data.found = true;
    data.value = result->information->value;
    for (const std::string& input : result->information->inputs)
        data.inputs << inputName(input);
    for (const std::string& each : result->information->alternatives) {
        if (each == "least-cost")
            data.alternatives << packageName(m_appearance, PackageChoice::Of::Best, result->question.mode);
        else if (each == "robust")
            data.alternatives << packageName(m_appearance, PackageChoice::Of::Robust, result->question.mode);
        else if (each == "papers-at-cost")
            data.alternatives << packageName(m_appearance, PackageChoice::Of::PapersAtCost, result->question.mode);
        else
            data.alternatives << spaced(Words::tr("nearly as good %1", "a package's number").arg(each.starts_with("near-") ? std::atoi(each.c_str() + 5) + 1 : 0));
    }
    data.benefitIsShortfall = result->question.mode != OptimiseMode::Budget || result->question.aims.empty();
    if (!data.benefitIsShortfall)
        data.aim = figureOf(result->question.aims.front().outcome, result->question.aims.front().year);
    return data;
}

QString ResultViews::inputName(const std::string& input) const
{
    const auto& catalogue = m_session.catalogue();
    if (input == "world")
        return Words::tr("which world comes true");
    const auto nameOf = [&](const char* kind, const std::string& id) {
        const auto* naming = catalogue.naming(kind, id);
        return naming ? QString::fromStdString(naming->name.in(m_appearance.language())) : QString();
    };
    const auto bracket = input.find('[');
    const std::string base = input.substr(0, bracket);
    constexpr std::string_view kCost = "_unit_cost";
    QString name;
    if (base.ends_with(kCost)) {
        const QString measure = nameOf("lever", base.substr(0, base.size() - kCost.size()));
        name = measure.isEmpty() ? QString() : Words::tr("the cost of “%1”").arg(measure);
    }
    for (const char* kind : {"parameter", "variable"}) {
        if (name.isEmpty())
            name = nameOf(kind, base);
        if (name.isEmpty() && base.ends_with("_initial"))
            name = nameOf(kind, base.substr(0, base.size() - 8));
    }
    if (name.isEmpty())
        name = QString::fromStdString(base);
    if (bracket != std::string::npos && input.ends_with(']')) {
        const std::string id = input.substr(bracket + 1, input.size() - bracket - 2);
        const auto region = std::ranges::find(m_session.regions().regions, id, &core::policy::Region::id);
        name = Words::tr("%1 in %2", "a figure, a region").arg(name, region == m_session.regions().regions.end() ? QString::fromStdString(id) : regionName(catalogue, *region, m_appearance));
    }
    return spaced(name);
}

} // namespace ui
