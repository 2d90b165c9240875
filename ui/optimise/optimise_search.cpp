// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/optimise/optimise_search.h"

#include "core/optimise/near_best.h"
#include "core/uncertainty/digest.h"
#include "ui/optimise/optimise_steps.h"

#include <algorithm>
#include <cmath>

namespace ui {

using core::ErrorKind;
using core::optimise::Ended;
using core::optimise::FrontOptions;
using core::optimise::NearBestOptions;
using core::optimise::Objective;
using core::optimise::Optimum;
using core::optimise::Package;
using core::optimise::Problem;
using core::optimise::Relation;
using core::optimise::Requirement;
using core::optimise::SearchOptions;
using core::optimise::Target;
using core::optimise::Tried;

namespace {

constexpr std::size_t kMostDots = 400; // a chart of more is a blot
constexpr std::size_t kMostExtremes = 3; // rows of the card
constexpr std::size_t kMostDifferent = 2;
constexpr std::size_t kLeastEvaluations = 400;
constexpr std::size_t kFrontPackages = 60;
constexpr double kSameStrength = 1e-3;

/// A part of the evaluations of a question, for searches that start from a good package.
std::size_t part(std::size_t evaluations, std::size_t of)
{
    return std::max(kLeastEvaluations, evaluations / of);
}

} // namespace

OptimiseResult searchPackages(const OptimiseInput& input, const SearchHooks& hooks)
{
    return OptimiseSteps(input, hooks).run();
}

core::Checked<ChosenDetails> detailsOf(const OptimiseInput& input, const PackageFigures& package, const std::atomic<bool>* cancel)
{
    const SearchHooks hooks{cancel, nullptr, nullptr};
    return OptimiseSteps(input, hooks).details(package);
}

OptimiseSteps::OptimiseSteps(const OptimiseInput& input, const SearchHooks& hooks)
    : m_input(input)
    , m_hooks(hooks)
{
    m_result.question = input.question;
}

OptimiseResult OptimiseSteps::run()
{
    if (!prepare())
        return m_result;
    const auto stages = {&OptimiseSteps::findPapers,   &OptimiseSteps::findBest,   &OptimiseSteps::findFront,
                         &OptimiseSteps::findNearBest, &OptimiseSteps::countChances, &OptimiseSteps::findRobust,
                         &OptimiseSteps::findDropOuts, &OptimiseSteps::findInformation};
    auto stage = static_cast<int>(OptimiseStage::Papers);
    for (const auto step : stages) {
        enter(static_cast<OptimiseStage>(stage++));
        (this->*step)();
        if (cancelled()) {
            m_result.cancelled = true;
            finish();
            return m_result;
        }
        publish();
    }
    enter(OptimiseStage::Done);
    finish();
    return m_result;
}

bool OptimiseSteps::prepare()
{
    auto request = OptimiseRequest::create(m_input);
    if (!request) {
        complain(request.error());
        return false;
    }
    m_request = std::move(*request);
    m_problem = m_request->packages().problem(m_hooks.cancel);
    m_limits = m_request->limits(m_request->packages());
    m_targets = m_request->targets();
    m_papers = m_request->papersPoint();
    m_wishMet.assign(m_input.question.wishes.size(), false);
    m_problem.starts = {m_papers};
    m_result.outcomes = m_request->outcomes();
    m_result.charted = m_request->charted();
    if (m_result.outcomes[m_result.charted].role == ShownOutcome::Role::Target)
        m_result.chartedTarget = m_result.outcomes[m_result.charted].index;
    for (const auto& choice : m_request->packages().request().levers) {
        m_result.levers.push_back(choice.leverId);
        m_result.lowest.push_back(choice.lowest);
        m_result.highest.push_back(choice.highest);
        m_result.locked.push_back(choice.locked.has_value());
    }
    return true;
}

// --- stages

void OptimiseSteps::findPapers()
{
    m_result.baseline = shown(m_request->nothingPoint());
    m_result.papers = shown(m_papers);
}

void OptimiseSteps::findBest()
{
    if (m_input.question.mode == OptimiseMode::Budget)
        findBestAim();
    else
        seekGoal();
    if (m_result.best)
        setBest(m_best);
}

void OptimiseSteps::setBest(core::optimise::Optimum best)
{
    m_best = std::move(best);
    m_best.tried = {};
    m_result.best = shown(m_best.best);
    m_result.reached = m_best.feasible;
    m_result.ended = m_best.ended;
    m_problem.starts = {m_papers, m_best.best.point};
    const auto& packages = m_request->packages();
    const auto papers = packages.pointOf(core::policy::paperPackage(m_input.projector->catalogue()));
    if (m_result.best)
        m_result.papersAtCost = shown(packages.scaledToCost(papers, m_result.best->cost));
}

void OptimiseSteps::improve(const std::vector<Package>& found)
{
    if (m_best.best.point.empty() || cancelled())
        return;
    const auto requirements = required(true);
    const Objective objective = m_request->objective();
    auto standing = core::optimise::standingOf(m_best.best.outputs, requirements, objective);
    const Package* better = nullptr;
    for (const Package& package : found)
        if (const auto own = core::optimise::standingOf(package.outputs, requirements, objective); own < standing) {
            standing = own;
            better = &package;
        }
    if (!better)
        return;
    Problem problem = m_problem;
    problem.starts.push_back(better->point);
    const std::size_t each = part(m_input.question.evaluations, 2);
    auto best = core::optimise::bestPackage(problem, objective, requirements, options(each, 0, each));
    if (!best) {
        complain(best.error());
        return;
    }
    count(best->tried, best->failedEvaluations);
    if (!best->best.point.empty() && core::optimise::standingOf(best->best.outputs, requirements, objective) <= standing)
        setBest(std::move(*best));
}

void OptimiseSteps::seekGoal()
{
    const std::size_t searches = 1 + m_input.question.wishes.size();
    const auto answer = core::optimise::goalSeek(m_problem, m_request->packages().totalCostOutput(), m_targets, m_limits,
                                                 options(m_input.question.evaluations, 0, searches * m_input.question.evaluations));
    if (!answer) {
        complain(answer.error());
        return;
    }
    count(answer->tried, answer->failedEvaluations);
    m_result.triedCount += answer->evaluations - std::min(answer->evaluations, answer->tried.count);
    sample(answer->tried);
    if (answer->package.point.empty())
        return;
    for (std::size_t w = 0; w < m_wishMet.size(); ++w)
        m_wishMet[w] = answer->targets[m_input.question.targets.size() + w].met;
    m_best.best = answer->package;
    m_best.feasible = answer->reached;
    m_best.ended = answer->ended;
    m_result.best = shown(answer->package);
    m_result.reached = answer->reached;
    m_result.ended = answer->ended;
    explainUnreached(*answer);
}

void OptimiseSteps::findBestAim()
{
    const auto found = core::optimise::bestPackage(m_problem, m_request->objective(), required(false),
                                                   options(m_input.question.evaluations, 0, m_input.question.evaluations));
    if (!found) {
        complain(found.error());
        return;
    }
    count(found->tried, found->failedEvaluations);
    sample(found->tried);
    if (found->best.point.empty())
        return;
    m_best = *found;
    m_result.best = shown(found->best);
    m_result.reached = found->feasible;
    m_result.ended = found->ended;
    if (found->feasible || cancelled())
        return;
    // What was asked for beside the aim cannot be had: the reasons are those of targets at least cost.
    const auto why = core::optimise::goalSeek(m_problem, m_request->packages().totalCostOutput(), m_targets, m_limits,
                                              options(part(m_input.question.evaluations, 2), 0, m_input.question.evaluations));
    if (why)
        explainUnreached(*why);
    else
        complain(why.error());
}

void OptimiseSteps::findFront()
{
    const auto& packages = m_request->packages();
    const bool budget = m_input.question.mode == OptimiseMode::Budget;
    std::vector<Requirement> requirements = m_limits;
    for (std::size_t t = 0; t < m_input.question.targets.size(); ++t)
        if (budget || t != m_result.chartedTarget)
            requirements.push_back(m_targets[t].requirement);
    std::vector<Objective> objectives{{packages.totalCostOutput(), false}};
    if (budget)
        for (const Objective& aim : m_request->aims())
            objectives.push_back(aim);
    else
        objectives.push_back({m_result.charted, m_result.outcomes[m_result.charted].moreIsBetter});
    FrontOptions front;
    front.search = options(m_input.question.evaluations, 0, m_input.question.evaluations);
    front.mostPackages = kFrontPackages;
    const auto byCost = [&](std::vector<PackageFigures>& found) {
        std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.cost < b.cost; });
    };
    front.partial = [&](const std::vector<Package>& found) {
        m_result.front.clear();
        for (const Package& package : found)
            m_result.front.push_back(m_request->quickFigures(package.point, package.outputs));
        byCost(m_result.front);
        publish();
    };
    const auto found = core::optimise::paretoFront(m_problem, objectives, requirements, front);
    if (!found) {
        complain(found.error());
        return;
    }
    count(found->tried, found->failedEvaluations);
    sample(found->tried);
    m_result.front.clear();
    for (const Package& package : found->packages)
        if (auto each = cancelled() ? m_request->quickFigures(package.point, package.outputs) : shown(package))
            m_result.front.push_back(std::move(*each));
    byCost(m_result.front);
    improve(found->packages);
}

void OptimiseSteps::findNearBest()
{
    if (!m_best.feasible)
        return;
    const Objective objective = m_request->objective();
    const double nothing = m_result.baseline ? (m_input.question.mode == OptimiseMode::Budget ? m_result.baseline->values[objective.output] : 0) : 0;
    const double allowance = m_result.flatness.allowance * std::abs(m_best.best.outputs[objective.output] - nothing);
    m_result.flatness.low = m_result.flatness.high = m_result.best->strengths;
    findExtremes(allowance);
    if (cancelled())
        return;
    NearBestOptions near;
    near.allowance = allowance;
    near.packages = kMostDifferent;
    const std::size_t each = part(m_input.question.evaluations, 3);
    near.search = options(each, 0, kMostDifferent * each);
    const auto found = core::optimise::nearBest(m_problem, objective, required(true), m_best, near);
    if (!found) {
        complain(found.error());
        return;
    }
    Flatness& flat = m_result.flatness;
    flat.within += found->within;
    flat.evaluations += found->evaluations;
    m_result.triedCount += found->evaluations;
    for (std::size_t l = 0; l < flat.low.size(); ++l) {
        flat.low[l] = std::min(flat.low[l], found->low[l]);
        flat.high[l] = std::max(flat.high[l], found->high[l]);
    }
    for (const auto& alternative : found->alternatives)
        if (auto package = shown(alternative.package))
            flat.packages.push_back({std::move(*package), std::nullopt, alternative.distance});
}

/// Within the allowance, the package that is the best in each number that people watch beside the goal.
void OptimiseSteps::findExtremes(double allowance)
{
    const Objective objective = m_request->objective();
    auto requirements = required(true);
    const double bound = m_best.best.outputs[objective.output] + (objective.maximise ? -allowance : allowance);
    requirements.push_back({.output = objective.output, .relation = objective.maximise ? Relation::AtLeast : Relation::AtMost, .bound = bound, .tolerance = 0, .isLimit = true, .scale = 0});
    const std::size_t each = part(m_input.question.evaluations, 3);
    std::size_t rows = 0;
    for (std::size_t o = 0; o < m_result.outcomes.size() && rows < kMostExtremes && !cancelled(); ++o) {
        const ShownOutcome& outcome = m_result.outcomes[o];
        const bool watched = outcome.role == ShownOutcome::Role::Context || (outcome.role == ShownOutcome::Role::Wish && !m_wishMet[outcome.index]);
        if (!watched)
            continue;
        const auto found = core::optimise::bestPackage(m_problem, Objective{o, outcome.moreIsBetter}, requirements, options(each, rows * each, kMostExtremes * each));
        if (!found) {
            complain(found.error());
            return;
        }
        ++rows;
        count(found->tried, found->failedEvaluations);
        m_result.flatness.evaluations += found->evaluations;
        widen(found->tried, requirements);
        if (!found->feasible)
            continue;
        double distance = 0;
        std::size_t free = 0;
        for (std::size_t v = 0; v < m_problem.variables.size(); ++v) {
            const auto& variable = m_problem.variables[v];
            if (variable.locked || variable.high <= variable.low)
                continue;
            distance += std::abs(found->best.point[v] - m_best.best.point[v]) / (variable.high - variable.low);
            ++free;
        }
        if (auto package = shown(found->best))
            m_result.flatness.packages.push_back({std::move(*package), o, free > 0 ? distance / static_cast<double>(free) : 0});
        publish();
    }
}

void OptimiseSteps::widen(const Tried& tried, const std::vector<Requirement>& requirements)
{
    Flatness& flat = m_result.flatness;
    for (std::size_t i = 0; i < tried.count; ++i) {
        if (!core::optimise::standingOf(tried.result(i), requirements, std::nullopt).isFeasible())
            continue;
        ++flat.within;
        const auto point = tried.point(i);
        for (std::size_t l = 0; l < flat.low.size(); ++l) {
            flat.low[l] = std::min(flat.low[l], point[l]);
            flat.high[l] = std::max(flat.high[l], point[l]);
        }
    }
}

void OptimiseSteps::finish()
{
    core::uncertainty::Digest digest;
    const auto add = [&](const PackageFigures& package) {
        digest.add(std::span<const double>(package.strengths));
        digest.add(std::span<const double>(package.starts));
    };
    for (const auto* package : {&m_result.best, &m_result.robust})
        if (*package)
            add(**package);
    for (const auto* packages : {&m_result.front, &m_result.chanceFront})
        for (const PackageFigures& package : *packages)
            add(package);
    for (const NearlyAsGood& near : m_result.flatness.packages)
        add(near.package);
    m_result.digest = digest.text();
}

core::Checked<ChosenDetails> OptimiseSteps::details(const PackageFigures& package)
{
    if (!prepare())
        return tl::make_unexpected(m_result.errors);
    ChosenDetails details;
    details.package = shown(pointOf(package));
    if (!details.package)
        return tl::make_unexpected(m_result.errors);
    details.papersAtCost = shown(m_request->packages().scaledToCost(m_request->packages().pointOf(core::policy::paperPackage(m_input.projector->catalogue())), details.package->cost));
    std::vector<PackageFigures*> judged{&*details.package};
    if (details.papersAtCost)
        judged.push_back(&*details.papersAtCost);
    if (openFutures() && !judge(judged) && !cancelled())
        return tl::make_unexpected(m_result.errors);
    return details;
}

// --- helpers

void OptimiseSteps::enter(OptimiseStage stage)
{
    m_result.stage = stage;
    if (m_hooks.progress)
        m_hooks.progress(stage, 0, 0);
}

void OptimiseSteps::publish() const
{
    if (m_hooks.partial)
        m_hooks.partial(m_result);
}

SearchOptions OptimiseSteps::options(std::size_t evaluations, std::size_t before, std::size_t total) const
{
    SearchOptions options;
    options.evaluations = evaluations;
    options.seed = m_input.question.seed;
    options.cancel = m_hooks.cancel;
    if (m_hooks.progress)
        options.progress = [this, before, total, base = std::size_t{0}, last = std::size_t{0}](std::size_t done, std::size_t, const Package*) mutable {
            if (done < last) // the next of several searches in one call
                base += last;
            last = done;
            m_hooks.progress(m_result.stage, std::min(total, before + base + done), total);
        };
    return options;
}

void OptimiseSteps::complain(const core::Error& error)
{
    if (error.kind != ErrorKind::Cancelled)
        m_result.errors.push_back(error);
}

void OptimiseSteps::complain(const core::Errors& errors)
{
    for (const core::Error& error : errors)
        complain(error);
}

std::optional<PackageFigures> OptimiseSteps::shown(const Package& package)
{
    auto figures = m_request->figures(package.point, package.outputs);
    if (figures)
        return std::move(*figures);
    complain(figures.error());
    return std::nullopt;
}

std::optional<PackageFigures> OptimiseSteps::shown(const Point& point)
{
    auto figures = m_request->figures(point);
    if (figures)
        return std::move(*figures);
    complain(figures.error());
    return std::nullopt;
}

OptimiseSteps::Point OptimiseSteps::pointOf(const PackageFigures& package) const
{
    Point point = package.strengths;
    point.resize(m_problem.variables.size());
    for (std::size_t l = 0; l < package.strengths.size(); ++l)
        if (const auto start = m_request->packages().startVariable(l))
            point[*start] = package.starts[l];
    return point;
}

std::vector<Requirement> OptimiseSteps::required(bool withWishes) const
{
    std::vector<Requirement> requirements = m_limits;
    for (std::size_t t = 0; t < m_targets.size(); ++t)
        if (!m_targets[t].wish || (withWishes && m_wishMet[t - m_input.question.targets.size()]))
            requirements.push_back(m_targets[t].requirement);
    return requirements;
}

std::size_t OptimiseSteps::leverOf(std::size_t variable) const
{
    if (variable < m_result.levers.size())
        return variable;
    for (std::size_t l = 0; l < m_result.levers.size(); ++l)
        if (m_request->packages().startVariable(l) == variable)
            return l;
    return 0;
}

void OptimiseSteps::count(const Tried& tried, std::size_t failed)
{
    m_result.triedCount += tried.count;
    m_result.failedCount += failed;
}

/// Every n-th package of those looked at: no matter how many there are, the chart has room for so many.
void OptimiseSteps::sample(const Tried& tried)
{
    std::vector<Requirement> others = m_limits;
    for (std::size_t t = 0; t < m_input.question.targets.size(); ++t)
        if (t != m_result.chartedTarget)
            others.push_back(m_targets[t].requirement);
    const std::size_t stride = std::max<std::size_t>(1, 2 * tried.count / kMostDots);
    for (std::size_t i = 0; i < tried.count; i += stride) {
        const auto result = tried.result(i);
        const double cost = result[m_request->packages().totalCostOutput()];
        const double value = result[m_result.charted];
        if (std::isfinite(cost) && std::isfinite(value))
            m_result.tried.push_back({cost, value, core::optimise::standingOf(result, others, std::nullopt).isFeasible()});
    }
}

// --- why something cannot be reached

void OptimiseSteps::explainUnreached(const core::optimise::GoalAnswer& answer)
{
    const std::size_t required = m_input.question.targets.size();
    for (std::size_t t = 0; t < required; ++t) {
        const auto& report = answer.targets[t];
        if (report.met)
            continue;
        Unreached missed;
        missed.kind = Unreached::Kind::Target;
        missed.index = t;
        missed.asked = m_input.question.targets[t].bound;
        missed.closest = report.reached;
        missed.closestCost = answer.cost;
        missed.alone = report.bestAlone;
        missed.aloneCost = report.costAlone;
        for (const std::size_t other : report.conflictsWith)
            if (other < required)
                missed.conflicts.push_back(other);
        for (const auto& end : answer.atEnds) {
            auto& side = end.high ? missed.stoppedHigh : missed.stoppedLow;
            const std::size_t lever = leverOf(end.variable);
            if (std::find(side.begin(), side.end(), lever) == side.end())
                side.push_back(lever);
        }
        for (const auto& way : answer.waysOn) {
            BrokenLimit limit;
            const Requirement& moved = m_limits[way.limit];
            limit.bound = moved.bound;
            limit.value = way.needed;
            const auto& packages = m_request->packages();
            if (moved.output == packages.totalCostOutput()) {
                limit.kind = BrokenLimit::Kind::Total;
            } else if (moved.output == packages.highestYearlyCostOutput()) {
                limit.kind = BrokenLimit::Kind::Yearly;
            } else if (moved.output == packages.eastShareOutput()) {
                limit.kind = BrokenLimit::Kind::CentralWestShare;
                limit.bound = 1 - moved.bound;
                limit.value = 1 - way.needed;
            } else {
                limit.kind = BrokenLimit::Kind::Dimension;
                for (std::size_t d = 0; d < PackageFigures{}.dimensionCosts.size(); ++d)
                    if (packages.dimensionCostOutput(static_cast<core::policy::Dimension>(d)) == moved.output)
                        limit.dimension = static_cast<core::policy::Dimension>(d);
            }
            missed.waysOn.push_back(std::move(limit));
            missed.waysOnCost.push_back(way.cost);
        }
        m_result.unreached.push_back(std::move(missed));
    }
    for (std::size_t w = 0; w < m_wishMet.size() && !cancelled(); ++w)
        if (!answer.targets[required + w].met)
            explainWish(w, answer.targets[required + w]);
}

/// The closest that the wish can be brought with the required targets kept.
void OptimiseSteps::explainWish(std::size_t wish, const core::optimise::TargetReport& report)
{
    const std::size_t required = m_input.question.targets.size();
    const std::size_t outcome = required + wish;
    Unreached missed;
    missed.kind = Unreached::Kind::Wish;
    missed.index = wish;
    missed.asked = m_input.question.wishes[wish].bound;
    missed.alone = report.bestAlone;
    missed.aloneCost = report.costAlone;
    for (const std::size_t other : report.conflictsWith)
        if (other < required)
            missed.conflicts.push_back(other);
    const std::size_t each = part(m_input.question.evaluations, 2);
    const auto closest = core::optimise::bestPackage(m_problem, Objective{outcome, m_input.question.wishes[wish].relation == Relation::AtLeast},
                                                     this->required(false), options(each, 0, each));
    if (closest && !closest->best.point.empty()) {
        count(closest->tried, closest->failedEvaluations);
        missed.closest = closest->best.outputs[outcome];
        missed.closestCost = closest->best.outputs[m_request->packages().totalCostOutput()];
        for (std::size_t l = 0; l < m_result.levers.size(); ++l) {
            const auto& variable = m_problem.variables[l];
            const double reach = kSameStrength * (variable.high - variable.low);
            if (!variable.locked && variable.high > variable.low && variable.high - closest->best.point[l] <= reach)
                missed.stoppedHigh.push_back(l);
        }
    } else if (!closest) {
        complain(closest.error());
    }
    m_result.unreached.push_back(std::move(missed));
}

} // namespace ui
