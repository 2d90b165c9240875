// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/optimise/optimise_request.h"

#include <algorithm>
#include <cmath>

namespace ui {

using core::optimise::LeverChoice;
using core::optimise::MemberTarget;
using core::optimise::Objective;
using core::optimise::OutcomeAt;
using core::optimise::PackageRequest;
using core::optimise::PolicyPackages;
using core::optimise::Relation;
using core::optimise::Requirement;
using core::optimise::RobustAim;
using core::optimise::Target;
using core::policy::Dimension;

namespace {

constexpr double kMostStrength = 2;
constexpr double kSlack = 1e-9; // of shown limits: less is rounding

bool isStrength(double value)
{
    return value >= 0 && value <= kMostStrength;
}

Requirement requirementOf(std::size_t output, Relation relation, double bound)
{
    return {.output = output, .relation = relation, .bound = bound, .tolerance = 0, .isLimit = false, .scale = 0};
}

Requirement limitOf(std::size_t output, Relation relation, double bound)
{
    Requirement limit = requirementOf(output, relation, bound);
    limit.isLimit = true;
    return limit;
}

bool contradict(const AskedTarget& a, const AskedTarget& b)
{
    return a.outcome == b.outcome && a.year == b.year && a.relation == Relation::AtLeast && b.relation == Relation::AtMost
        && a.bound > b.bound;
}

} // namespace

std::vector<LeverChoice> leverChoices(const OptimiseQuestion& question, const core::policy::Catalogue& catalogue)
{
    std::vector<LeverChoice> choices;
    for (const auto& lever : catalogue.levers) {
        LeverChoice choice;
        choice.leverId = lever.id;
        choice.lowest = question.lowest;
        choice.highest = question.highest;
        choice.earliestStart = question.earliestStart;
        choice.latestStart = question.latestStart;
        if (const auto own = question.levers.find(lever.id); own != question.levers.end()) {
            choice.lowest = own->second.lowest.value_or(choice.lowest);
            choice.highest = own->second.highest.value_or(choice.highest);
            choice.locked = own->second.locked;
        }
        choice.chooseStart = question.mode == OptimiseMode::Schedule && !choice.locked;
        choices.push_back(std::move(choice));
    }
    return choices;
}

std::vector<Objected> objectionsTo(const OptimiseQuestion& question, const core::policy::Catalogue& catalogue, double lockedCost)
{
    std::vector<Objected> objections;
    const auto object = [&](Objection what, std::vector<std::string> arguments = {}) {
        objections.push_back({what, std::move(arguments)});
    };
    if (catalogue.plain) {
        object(Objection::NoCosts);
        return objections;
    }
    if (question.mode == OptimiseMode::Budget ? question.aims.empty() : question.targets.empty())
        object(question.mode == OptimiseMode::Budget ? Objection::NoAim : Objection::NoTarget);
    bool anyFree = false;
    for (const LeverChoice& choice : leverChoices(question, catalogue)) {
        const bool sound = isStrength(choice.lowest) && isStrength(choice.highest) && choice.lowest <= choice.highest;
        if (!sound)
            object(Objection::BadRange, {choice.leverId});
        if (choice.locked && !isStrength(*choice.locked))
            object(Objection::BadLock, {choice.leverId});
        anyFree = anyFree || (!choice.locked && (choice.lowest < choice.highest || choice.chooseStart));
    }
    if (!anyFree)
        object(Objection::NoFreeLever);
    const auto inSpan = [&](double year) { return year >= catalogue.span.start && year <= catalogue.span.stop; };
    bool years = inSpan(question.costUntil);
    std::vector<AskedTarget> targets = question.targets;
    targets.insert(targets.end(), question.wishes.begin(), question.wishes.end());
    for (const AskedTarget& target : targets)
        years = years && inSpan(target.year);
    for (const AskedAim& aim : question.aims)
        years = years && inSpan(aim.year);
    if (!years)
        object(Objection::BadYear);
    if (question.mode == OptimiseMode::Schedule
        && (question.earliestStart > question.latestStart || !inSpan(question.earliestStart) || !inSpan(question.latestStart)))
        object(Objection::BadStarts);
    for (std::size_t a = 0; a < question.targets.size(); ++a)
        for (std::size_t b = 0; b < question.targets.size(); ++b)
            if (contradict(question.targets[a], question.targets[b]))
                object(Objection::Contradiction, {std::to_string(a), std::to_string(b)});
    if (question.limits.totalBnCny && lockedCost > *question.limits.totalBnCny)
        object(Objection::LocksOverTotal);
    return objections;
}

std::vector<ShownOutcome> shownOutcomes(const OptimiseQuestion& question, const core::policy::Catalogue& catalogue,
                                        const std::vector<AskedOutcome>& context)
{
    std::vector<ShownOutcome> outcomes;
    for (std::size_t i = 0; i < question.targets.size(); ++i)
        outcomes.push_back({ShownOutcome::Role::Target, i, question.targets[i].outcome, question.targets[i].year,
                            question.targets[i].relation == Relation::AtLeast});
    for (std::size_t i = 0; i < question.wishes.size(); ++i)
        outcomes.push_back({ShownOutcome::Role::Wish, i, question.wishes[i].outcome, question.wishes[i].year,
                            question.wishes[i].relation == Relation::AtLeast});
    if (question.mode == OptimiseMode::Budget)
        for (std::size_t i = 0; i < question.aims.size(); ++i)
            outcomes.push_back({ShownOutcome::Role::Aim, i, question.aims[i].outcome, question.aims[i].year, question.aims[i].maximise});
    for (const AskedOutcome& watched : context) {
        const bool there = std::any_of(outcomes.begin(), outcomes.end(), [&](const ShownOutcome& shown) {
            return shown.outcome == watched && shown.year == question.costUntil;
        });
        if (!there)
            outcomes.push_back({ShownOutcome::Role::Context, 0, watched, question.costUntil, moreIsBetter(catalogue, watched).value_or(true)});
    }
    return outcomes;
}

core::Checked<OptimiseRequest> OptimiseRequest::create(const OptimiseInput& input)
{
    OptimiseRequest request;
    request.m_question = input.question;
    request.m_projector = input.projector;
    request.m_world = input.world;
    request.m_threads = input.threads;
    request.m_outcomes = shownOutcomes(input.question, input.projector->catalogue(), input.context);
    const AskedOutcomes asked(*input.projector, input.dataDirectory);
    core::Errors errors;
    for (const ShownOutcome& shown : request.m_outcomes) {
        auto outcome = asked.outcome(shown.outcome);
        if (outcome)
            request.m_read.push_back(std::move(*outcome));
        else
            errors.push_back(outcome.error());
    }
    if (!errors.empty())
        return tl::make_unexpected(errors);
    auto inWorld = request.requestFor(core::policy::inWorld({}, input.world));
    auto packages = PolicyPackages::create(*input.projector, inWorld);
    if (!packages)
        return tl::make_unexpected(packages.error());
    request.m_packages = std::move(*packages);
    for (LeverChoice& choice : inWorld.levers) {
        choice.locked.reset();
        choice.lowest = 0;
        choice.highest = kMostStrength;
        choice.earliestStart = input.projector->catalogue().span.start;
        choice.latestStart = input.projector->catalogue().span.stop;
        choice.chooseStart = input.question.mode == OptimiseMode::Schedule && request.m_packages->startVariable(static_cast<std::size_t>(&choice - inWorld.levers.data())).has_value();
    }
    auto open = PolicyPackages::create(*input.projector, std::move(inWorld));
    if (!open)
        return tl::make_unexpected(open.error());
    request.m_open = std::move(*open);
    return request;
}

PackageRequest OptimiseRequest::requestFor(const core::policy::Scenario& base) const
{
    PackageRequest request;
    request.base = base;
    request.levers = leverChoices(m_question, m_projector->catalogue());
    for (std::size_t o = 0; o < m_outcomes.size(); ++o)
        request.outcomes.push_back({m_read[o], m_outcomes[o].year, RobustAim::Mean, m_outcomes[o].moreIsBetter});
    for (std::size_t i = 0; i < m_question.targets.size(); ++i)
        request.targets.push_back({i, m_question.targets[i].relation, m_question.targets[i].bound});
    request.costUntil = m_question.costUntil;
    request.threads = m_threads;
    return request;
}

core::Checked<PolicyPackages> OptimiseRequest::inFutures(const core::uncertainty::SamplingPlan& plan, std::size_t count, RobustAim aim, bool costs) const
{
    const auto sampler = core::uncertainty::MemberSampler::create(plan, count);
    if (!sampler)
        return tl::make_unexpected(core::Errors{sampler.error()});
    // The plan brings the worlds: a parameter that the base set would be the same in all of them.
    PackageRequest request = requestFor({});
    for (OutcomeAt& outcome : request.outcomes)
        outcome.aim = aim;
    if (costs)
        request.outcomes.push_back({core::uncertainty::Outcome::cumulativeCost(), m_question.costUntil, RobustAim::Mean, false});
    request.members = std::make_shared<const core::optimise::Members>(core::optimise::Members{plan, sampler->sample(0, count)});
    return PolicyPackages::create(*m_projector, std::move(request));
}

std::vector<Requirement> OptimiseRequest::limits(const PolicyPackages& of) const
{
    std::vector<Requirement> limits;
    const AskedLimits& asked = m_question.limits;
    if (asked.totalBnCny)
        limits.push_back(limitOf(of.totalCostOutput(), Relation::AtMost, *asked.totalBnCny));
    if (asked.yearlyBnCny)
        limits.push_back(limitOf(of.highestYearlyCostOutput(), Relation::AtMost, *asked.yearlyBnCny));
    if (asked.centralWestShare)
        limits.push_back(limitOf(of.eastShareOutput(), Relation::AtMost, 1 - *asked.centralWestShare));
    for (const auto& [dimension, bound] : asked.dimensionBnCny)
        limits.push_back(limitOf(of.dimensionCostOutput(dimension), Relation::AtMost, bound));
    return limits;
}

std::vector<Target> OptimiseRequest::targets() const
{
    std::vector<Target> targets;
    for (std::size_t i = 0; i < m_question.targets.size(); ++i)
        targets.push_back({requirementOf(i, m_question.targets[i].relation, m_question.targets[i].bound), false});
    for (std::size_t i = 0; i < m_question.wishes.size(); ++i)
        targets.push_back({requirementOf(m_question.targets.size() + i, m_question.wishes[i].relation, m_question.wishes[i].bound), true});
    return targets;
}

Objective OptimiseRequest::objective() const
{
    return m_question.mode == OptimiseMode::Budget ? aims().front() : Objective{m_packages->totalCostOutput(), false};
}

std::vector<Objective> OptimiseRequest::aims() const
{
    std::vector<Objective> aims;
    for (std::size_t o = 0; o < m_outcomes.size(); ++o)
        if (m_outcomes[o].role == ShownOutcome::Role::Aim)
            aims.push_back({o, m_outcomes[o].moreIsBetter});
    return aims;
}

std::size_t OptimiseRequest::firstAim() const
{
    return m_question.targets.size() + m_question.wishes.size();
}

std::size_t OptimiseRequest::charted() const
{
    return m_question.mode == OptimiseMode::Budget ? firstAim() : m_question.targets.size() - 1;
}

PackageFigures OptimiseRequest::quickFigures(std::span<const double> point, std::span<const double> outputs) const
{
    PackageFigures package;
    const auto& levers = m_projector->catalogue().levers;
    for (std::size_t l = 0; l < levers.size(); ++l) {
        package.strengths.push_back(point[l]);
        const auto start = m_packages->startVariable(l);
        package.starts.push_back(start ? point[*start] : levers[l].startYear);
    }
    package.values.assign(outputs.begin(), outputs.begin() + static_cast<std::ptrdiff_t>(m_outcomes.size()));
    package.cost = outputs[m_packages->totalCostOutput()];
    package.highestYearlyCost = outputs[m_packages->highestYearlyCostOutput()];
    for (std::size_t d = 0; d < package.dimensionCosts.size(); ++d)
        package.dimensionCosts[d] = outputs[m_packages->dimensionCostOutput(static_cast<Dimension>(d))];
    package.meetsTargets = true;
    for (const Target& target : targets())
        if (!target.wish && !(core::optimise::shortfall(target.requirement, outputs[target.requirement.output]) == 0))
            package.meetsTargets = false;
    package.scenario = m_packages->scenario(point);
    package.scenario.parameters.clear(); // the world's, which acts on every scenario by itself
    package.centralWestShare = 1 - outputs[m_packages->eastShareOutput()];
    bool regionalMoney = false;
    for (std::size_t l = 0; l < levers.size(); ++l)
        regionalMoney = regionalMoney || (levers[l].perRegion && levers[l].costBnCnyPerYear > 0 && point[l] > 0);
    if (!regionalMoney)
        package.centralWestShare = kNotKnown;
    return package;
}

core::Checked<PackageFigures> OptimiseRequest::figures(std::span<const double> point, std::span<const double> outputs) const
{
    PackageFigures package = quickFigures(point, outputs);
    const auto run = m_projector->project(core::policy::inWorld(package.scenario, m_world));
    if (!run)
        return tl::make_unexpected(run.error());
    for (const auto& lever : m_projector->catalogue().levers)
        package.leverCosts.push_back(run->cumulativeLeverCostBnCny(lever.id, m_question.costUntil));
    findBroken(package, *run);
    return package;
}

core::Checked<PackageFigures> OptimiseRequest::figures(std::span<const double> point) const
{
    const auto problem = m_packages->problem();
    std::vector<double> outputs(problem.outputs, kNotKnown);
    if (const auto ran = problem.evaluate(point, 1, outputs); !ran)
        return tl::make_unexpected(core::Errors{ran.error()});
    return figures(point, outputs);
}

void OptimiseRequest::findBroken(PackageFigures& package, const core::policy::Projection& run) const
{
    const AskedLimits& asked = m_question.limits;
    const auto over = [](double value, double bound) { return value > bound + kSlack * std::max(1.0, std::abs(bound)); };
    if (asked.totalBnCny && over(package.cost, *asked.totalBnCny))
        package.broken.push_back({BrokenLimit::Kind::Total, package.cost, *asked.totalBnCny});
    if (asked.yearlyBnCny && over(package.highestYearlyCost, *asked.yearlyBnCny)) {
        std::vector<double> years;
        for (const auto& lever : m_projector->catalogue().levers) {
            const auto costs = run.yearlyCostBnCny(lever.id);
            years.resize(std::max(years.size(), costs.size()), 0.0);
            for (std::size_t y = 0; y < costs.size(); ++y)
                years[y] += costs[y];
        }
        const auto count = std::count_if(years.begin(), years.end(), [&](double cost) { return over(cost, *asked.yearlyBnCny); });
        package.broken.push_back({BrokenLimit::Kind::Yearly, package.highestYearlyCost, *asked.yearlyBnCny, static_cast<int>(count)});
    }
    if (asked.centralWestShare && over(*asked.centralWestShare, package.centralWestShare))
        package.broken.push_back({BrokenLimit::Kind::CentralWestShare, package.centralWestShare, *asked.centralWestShare});
    for (const auto& [dimension, bound] : asked.dimensionBnCny)
        if (const double cost = package.dimensionCosts[static_cast<std::size_t>(dimension)]; over(cost, bound))
            package.broken.push_back({BrokenLimit::Kind::Dimension, cost, bound, 0, dimension});
    BrokenLimit range{BrokenLimit::Kind::LeverRange};
    const auto choices = leverChoices(m_question, m_projector->catalogue());
    for (std::size_t l = 0; l < choices.size(); ++l) {
        const double strength = package.strengths[l];
        const bool kept = choices[l].locked ? std::abs(strength - *choices[l].locked) <= kSlack
                                            : !over(strength, choices[l].highest) && !over(choices[l].lowest, strength);
        if (!kept)
            range.levers.push_back(l);
    }
    if (!range.levers.empty())
        package.broken.push_back(std::move(range));
}

std::vector<double> OptimiseRequest::papersPoint() const
{
    return m_open->pointOf(core::policy::paperPackage(m_projector->catalogue()));
}

std::vector<double> OptimiseRequest::nothingPoint() const
{
    return m_open->pointOf({});
}

} // namespace ui
