// SPDX-License-Identifier: GPL-3.0-or-later
// The stages of the search that look at many futures: chances, the robust package, what a package leans on.
#include "core/optimise/dropping_out.h"
#include "core/optimise/robust.h"
#include "core/sampling/quantiles.h"
#include "ui/optimise/optimise_steps.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

using core::optimise::DropOutQuestion;
using core::optimise::FrontOptions;
using core::optimise::Objective;
using core::optimise::Package;
using core::optimise::PolicyPackages;
using core::optimise::Problem;
using core::optimise::Relation;
using core::optimise::Requirement;
using core::optimise::RobustAim;

namespace {

constexpr std::size_t kChancePackages = 40;
constexpr std::size_t kStartPackages = 12;
constexpr std::size_t kDropOutShare = 10; // each factor is a search that begins at the answer
constexpr std::size_t kLeastDropOut = 100;
constexpr double kHighestFactor = 8; // dearer than that is not asked
constexpr double kFactorAccuracy = 0.1;
constexpr std::size_t kFactorsTried = 5; // about: halvings between 1 and the highest factor
constexpr double kAssumedRange = 2; // costs that no paper gives lie between half and twice (SamplingPlan)
constexpr double kLittle = 1e-3; // a strength that is none
constexpr std::size_t kLeastMembers = 20; // of informationValue()

std::vector<std::size_t> thinned(std::size_t count, std::size_t most)
{
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < std::min(count, most); ++i)
        kept.push_back(count <= most ? i : i * (count - 1) / (most - 1));
    return kept;
}

} // namespace

bool OptimiseSteps::openFutures()
{
    if (m_judges)
        return true;
    m_plan = m_input.plan;
    if (!m_plan) {
        core::uncertainty::SamplingRequest request;
        request.worlds = {{m_input.world, 1}};
        request.seed = m_input.question.seed;
        auto plan = core::uncertainty::planSampling(*m_input.projector, request);
        if (!plan) {
            complain(plan.error());
            return false;
        }
        m_plan = std::make_shared<const core::uncertainty::SamplingPlan>(std::move(*plan));
    }
    m_result.variedInputs = m_plan->inputs.size();
    m_result.costsVaried = std::any_of(m_plan->inputs.begin(), m_plan->inputs.end(), [](const auto& input) {
        return input.kind == core::uncertainty::InputKind::LeverCost;
    });
    m_result.startDataVaried = std::any_of(m_plan->inputs.begin(), m_plan->inputs.end(), [](const auto& input) {
        return input.kind == core::uncertainty::InputKind::RegionValue;
    });
    auto judges = m_request->inFutures(*m_plan, std::max(m_input.question.futures, m_input.question.judgingFutures), RobustAim::Mean, true);
    if (!judges) {
        complain(judges.error());
        return false;
    }
    m_judges = std::move(*judges);
    return true;
}

/// Counts the futures in which each package reaches the targets. A future in which an outcome is no number says nothing.
bool OptimiseSteps::judge(std::vector<PackageFigures*> packages)
{
    const auto& targets = m_input.question.targets;
    if (packages.empty())
        return true;
    std::vector<double> points;
    for (const PackageFigures* package : packages) {
        const Point point = pointOf(*package);
        points.insert(points.end(), point.begin(), point.end());
    }
    const auto outcomes = m_judges->outcomesByMember(points, packages.size(), m_hooks.cancel);
    if (!outcomes) {
        complain(outcomes.error());
        return false;
    }
    const std::size_t members = m_judges->memberCount();
    for (std::size_t p = 0; p < packages.size(); ++p) {
        std::size_t used = 0;
        std::size_t all = 0;
        std::vector<std::size_t> each(targets.size(), 0);
        for (std::size_t m = 0; m < members; ++m) {
            bool known = true;
            bool every = true;
            std::vector<bool> met(targets.size());
            for (std::size_t t = 0; t < targets.size(); ++t) {
                const double value = (*outcomes)[(t * members + m) * packages.size() + p];
                known = known && std::isfinite(value);
                met[t] = targets[t].relation == Relation::AtLeast ? value >= targets[t].bound : value <= targets[t].bound;
                every = every && met[t];
            }
            if (!known)
                continue;
            ++used;
            all += every ? 1 : 0;
            for (std::size_t t = 0; t < targets.size(); ++t)
                each[t] += met[t] ? 1 : 0;
        }
        PackageFigures& package = *packages[p];
        package.chanceFutures = used;
        package.targetChances.clear();
        if (used == 0)
            continue;
        const auto share = [&](std::size_t hits) { return static_cast<double>(hits) / static_cast<double>(used); };
        for (const std::size_t hits : each)
            package.targetChances.push_back(share(hits));
        if (!targets.empty()) { // else there is nothing to be sure of
            package.chance = share(all);
            package.chanceError = std::sqrt(package.chance * (1 - package.chance) / static_cast<double>(used));
        }
        package.low90.clear();
        package.high90.clear();
        const auto ends = [&](std::size_t outcome) {
            std::vector<double> values;
            for (std::size_t m = 0; m < members; ++m)
                values.push_back((*outcomes)[(outcome * members + m) * packages.size() + p]);
            std::erase_if(values, [](double value) { return !std::isfinite(value); });
            return core::sampling::quantiles(values, std::array{0.05, 0.95});
        };
        for (std::size_t o = 0; o < m_result.outcomes.size(); ++o) {
            const auto range = ends(o);
            package.low90.push_back(range[0]);
            package.high90.push_back(range[1]);
        }
        if (m_result.costsVaried) { // the outcome behind those that are shown
            const auto range = ends(m_result.outcomes.size());
            package.costLow90 = range[0];
            package.costHigh90 = range[1];
        }
    }
    return true;
}

void OptimiseSteps::countChances()
{
    if (!m_result.best || !openFutures())
        return;
    std::vector<PackageFigures*> judged;
    for (auto* package : {&m_result.best, &m_result.papers, &m_result.papersAtCost, &m_result.baseline})
        if (*package)
            judged.push_back(&**package);
    for (NearlyAsGood& near : m_result.flatness.packages)
        judged.push_back(&near.package);
    (void)judge(std::move(judged)); // its errors are told
}

void OptimiseSteps::findRobust()
{
    if (!m_result.best || !openFutures())
        return;
    const OptimiseQuestion& question = m_input.question;
    const bool byChance = !question.targets.empty()
        && (question.mode != OptimiseMode::Budget || question.rule == RobustRule::SureAsPapers || question.rule == RobustRule::HighestChance);
    auto searched = m_request->inFutures(*m_plan, question.futures, byChance ? RobustAim::Mean : RobustAim::WorstTenth);
    if (!searched) {
        complain(searched.error());
        return;
    }
    Problem problem = searched->problem(m_hooks.cancel);
    problem.starts = {m_papers, m_best.best.point};
    for (const std::size_t i : thinned(m_result.front.size(), kStartPackages))
        problem.starts.push_back(pointOf(m_result.front[i]));
    const Objective cost{searched->totalCostOutput(), false};
    const Objective sureness = byChance ? Objective{searched->chanceOutput(), true} : m_request->objective();
    std::vector<Requirement> requirements = m_request->limits(*searched);
    FrontOptions options;
    options.search = this->options(question.evaluations, 0, question.evaluations);
    options.mostPackages = kChancePackages;
    const auto take = [&](const std::vector<Package>& found) {
        std::vector<PackageFigures> packages;
        for (const Package& package : found) {
            std::vector<double> outputs(m_problem.outputs, kNotKnown);
            if (!m_problem.evaluate(package.point, 1, outputs))
                return; // cancelled: what was drawn stays
            packages.push_back(m_request->quickFigures(package.point, outputs));
            if (!question.targets.empty())
                packages.back().chance = package.outputs[searched->chanceOutput()];
            packages.back().chanceFutures = question.futures;
        }
        std::stable_sort(packages.begin(), packages.end(), [](const auto& a, const auto& b) { return a.cost < b.cost; });
        m_result.chanceFront = std::move(packages);
    };
    options.partial = [&](const std::vector<Package>& found) {
        take(found);
        publish();
    };
    const auto found = core::optimise::paretoFront(problem, {cost, sureness}, requirements, options);
    if (!found) {
        complain(found.error());
        return;
    }
    m_result.robustTried = found->evaluations;
    m_result.failedCount += found->failedEvaluations;
    take(found->packages);
    if (!cancelled())
        chooseRobust();
    if (!cancelled() && takeBetter(m_result.chanceFront))
        chooseRobust();
}

/// A search for something else may come upon a better answer than the best so far: then that is the best, and what was said beside it
/// is said anew.
bool OptimiseSteps::takeBetter(const std::vector<PackageFigures>& found)
{
    std::vector<Package> packages;
    for (const PackageFigures& each : found) {
        if (!each.isFeasible())
            continue;
        Package package{pointOf(each), std::vector<double>(m_problem.outputs, kNotKnown)};
        if (!m_problem.evaluate(package.point, 1, package.outputs))
            return false; // cancelled
        packages.push_back(std::move(package));
    }
    const auto before = m_best.best.point;
    improve(packages);
    if (m_best.best.point == before || cancelled())
        return false;
    const double allowance = m_result.flatness.allowance;
    m_result.flatness = {};
    m_result.flatness.allowance = allowance;
    findNearBest();
    countChances();
    return !cancelled();
}

/// Packages of the search and the cheapest one, all judged by the same futures; then the rule's choice among them.
void OptimiseSteps::chooseRobust()
{
    std::vector<PackageFigures> candidates;
    if (m_best.feasible && m_result.best)
        candidates.push_back(*m_result.best);
    for (const PackageFigures& each : m_result.chanceFront)
        if (auto package = shown(pointOf(each)); package && package->broken.empty())
            candidates.push_back(std::move(*package));
    std::vector<PackageFigures*> judged;
    for (PackageFigures& package : candidates)
        judged.push_back(&package);
    if (candidates.empty() || !judge(judged))
        return;
    std::stable_sort(candidates.begin(), candidates.end(), [](const auto& a, const auto& b) { return a.cost < b.cost; });
    const OptimiseQuestion& question = m_input.question;
    std::optional<std::size_t> chosen;
    const auto cheapestFrom = [&](double chance) -> std::optional<std::size_t> {
        for (std::size_t i = 0; i < candidates.size(); ++i)
            if (candidates[i].chance >= chance)
                return i;
        return std::nullopt;
    };
    const bool chances = !question.targets.empty();
    if (chances && (question.rule == RobustRule::SureAsPapers || question.rule == RobustRule::HighestChance)) {
        const auto surest = std::max_element(candidates.begin(), candidates.end(), [](const auto& a, const auto& b) { return a.chance < b.chance; });
        if (question.rule == RobustRule::SureAsPapers && m_result.papers)
            chosen = cheapestFrom(m_result.papers->chance);
        if (!chosen)
            chosen = cheapestFrom(surest->chance - surest->chanceError);
    } else {
        std::vector<const PackageFigures*> compared(judged.begin(), judged.end());
        for (std::size_t i = 0; i < candidates.size(); ++i)
            compared[i] = &candidates[i];
        const auto benefits = benefitsIn(compared);
        if (!benefits)
            return;
        const auto choice = core::optimise::robustChoice(*benefits, candidates.size(), true);
        if (!choice) {
            complain(choice.error());
            return;
        }
        if (question.rule == RobustRule::LeastRegret) {
            chosen = choice->leastRegret;
        } else {
            const auto worst = [&](const auto& a, const auto& b) { return a.worstTenth < b.worstTenth; };
            chosen = static_cast<std::size_t>(std::max_element(choice->packages.begin(), choice->packages.end(), worst) - choice->packages.begin());
        }
    }
    m_result.chanceFront.clear();
    for (const PackageFigures& package : candidates) // by rising cost: none is cheaper and at least as sure
        if (!chances || m_result.chanceFront.empty() || package.chance > m_result.chanceFront.back().chance)
            m_result.chanceFront.push_back(package);
    if (!chosen)
        return;
    m_result.robust = candidates[*chosen];
    m_result.papersAtRobustCost = shown(m_request->packages().scaledToCost(m_request->packages().pointOf(core::policy::paperPackage(m_input.projector->catalogue())), m_result.robust->cost));
    if (m_result.papersAtRobustCost)
        (void)judge({&*m_result.papersAtRobustCost});
    explainChance();
}

void OptimiseSteps::explainChance()
{
    if (m_input.question.targets.empty() || m_result.chanceFront.empty())
        return;
    std::erase_if(m_result.unreached, [](const Unreached& each) { return each.kind == Unreached::Kind::Chance; });
    const PackageFigures& surest = m_result.chanceFront.back();
    if (surest.chance >= m_input.question.wishedChance)
        return;
    Unreached missed;
    missed.kind = Unreached::Kind::Chance;
    missed.asked = m_input.question.wishedChance;
    missed.closest = surest.chance;
    missed.closestCost = surest.cost;
    for (std::size_t l = 0; l < m_result.levers.size(); ++l) {
        const auto& variable = m_problem.variables[l];
        if (!variable.locked && variable.high > variable.low && variable.high - surest.strengths[l] <= kLittle * (variable.high - variable.low))
            missed.stoppedHigh.push_back(l);
    }
    m_result.unreached.push_back(std::move(missed));
}

/// Members x packages, more is better: the first aim, or by how much the targets are missed.
std::optional<std::vector<double>> OptimiseSteps::benefitsIn(const std::vector<const PackageFigures*>& packages) const
{
    std::vector<double> points;
    for (const PackageFigures* package : packages) {
        const Point point = pointOf(*package);
        points.insert(points.end(), point.begin(), point.end());
    }
    const auto outcomes = m_judges->outcomesByMember(points, packages.size(), m_hooks.cancel);
    if (!outcomes)
        return std::nullopt;
    const std::size_t members = m_judges->memberCount();
    const std::size_t count = packages.size();
    std::vector<double> benefits(members * count, 0);
    const auto at = [&](std::size_t outcome, std::size_t m, std::size_t p) { return (*outcomes)[(outcome * members + m) * count + p]; };
    for (std::size_t m = 0; m < members; ++m)
        for (std::size_t p = 0; p < count; ++p) {
            double& benefit = benefits[m * count + p];
            if (m_input.question.mode == OptimiseMode::Budget) {
                const Objective aim = m_request->objective();
                benefit = (aim.maximise ? 1 : -1) * at(aim.output, m, p);
                continue;
            }
            for (std::size_t t = 0; t < m_input.question.targets.size(); ++t)
                benefit -= core::optimise::shortfall(m_targets[t].requirement, at(t, m, p));
        }
    return benefits;
}

void OptimiseSteps::findDropOuts()
{
    if (!m_best.feasible || !m_result.best)
        return;
    const auto& packages = m_request->packages();
    std::vector<std::size_t> levers;
    for (std::size_t l = 0; l < m_result.levers.size(); ++l)
        if (!m_result.locked[l] && m_result.best->leverCosts[l] > 0 && m_result.best->strengths[l] > m_result.lowest[l] + kLittle)
            levers.push_back(l);
    const std::size_t each = std::max(kLeastDropOut, m_input.question.evaluations / kDropOutShare);
    // Without the lever a whole search: one that ends too early makes the lever look worth more than it is.
    const std::size_t without = std::max(kLeastDropOut, m_input.question.evaluations);
    const std::size_t perLever = each * kFactorsTried + without;
    for (std::size_t i = 0; i < levers.size() && !cancelled(); ++i) {
        const std::size_t l = levers[i];
        DropOutQuestion question;
        question.problemAt = [&](double factor) {
            Problem problem = packages.withCostFactor(l, factor).problem(m_hooks.cancel);
            problem.starts = m_problem.starts;
            return problem;
        };
        question.variable = l;
        question.evaluationsWithout = without;
        question.highestFactor = kHighestFactor;
        question.accuracy = kFactorAccuracy;
        question.objective = m_request->objective();
        question.requirements = required(true);
        question.search = options(each, i * perLever, levers.size() * perLever);
        const auto found = core::optimise::dropOut(question);
        if (!found) {
            complain(found.error());
            return;
        }
        m_result.triedCount += found->evaluations;
        LeverDropOut drop;
        drop.lever = l;
        drop.inBest = found->inBest;
        drop.factor = found->factor;
        drop.beyondHighest = found->beyondHighest;
        drop.indispensable = found->indispensable;
        drop.costNow = m_result.best->leverCosts[l];
        drop.costAt = found->factor * drop.costNow;
        if (!found->without.outputs.empty() && !found->indispensable)
            drop.costWithout = found->without.outputs[packages.totalCostOutput()];
        const std::string costName = m_result.levers[l] + "_unit_cost";
        drop.costAssumed = m_plan && std::none_of(m_plan->notVaried.begin(), m_plan->notVaried.end(), [&](const auto& kept) {
            return kept.name == costName && kept.reason == core::uncertainty::NotVariedReason::PapersCost;
        });
        drop.leansOnCheapness = drop.costAssumed && drop.inBest && !drop.beyondHighest && !drop.indispensable && drop.factor < kAssumedRange;
        m_result.dropOuts.push_back(drop);
        publish();
    }
}

void OptimiseSteps::findInformation()
{
    if (!m_result.best || !m_judges || m_judges->memberCount() < kLeastMembers)
        return;
    std::vector<const PackageFigures*> packages{&*m_result.best};
    InformationResult information;
    information.alternatives = {"least-cost"};
    for (std::size_t i = 0; i < m_result.flatness.packages.size(); ++i) {
        packages.push_back(&m_result.flatness.packages[i].package);
        information.alternatives.push_back("near-" + std::to_string(i));
    }
    if (m_result.papersAtCost) {
        packages.push_back(&*m_result.papersAtCost);
        information.alternatives.emplace_back("papers-at-cost");
    }
    if (packages.size() < 2)
        return;
    const auto benefits = benefitsIn(packages);
    if (!benefits)
        return;
    const auto& sampled = m_judges->request().members->sampled;
    std::vector<bool> discrete;
    for (const auto& input : m_plan->inputs) {
        discrete.push_back(input.kind == core::uncertainty::InputKind::World);
        information.inputs.push_back(input.name);
    }
    core::sensitivity::InformationOptions options;
    options.seed = m_input.question.seed;
    auto value = core::sensitivity::informationValue(sampled.values, m_plan->inputs.size(), *benefits, packages.size(), discrete, options);
    if (!value) {
        complain(value.error());
        return;
    }
    information.value = std::move(*value);
    m_result.information = std::move(information);
}

} // namespace ui
