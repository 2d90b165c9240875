// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studies/optimise_problem.h"

#include "core/base/number.h"
#include "core/policy/world.h"

#include <algorithm>
#include <cmath>

namespace core::studies {

using optimise::LeverChoice;
using optimise::Objective;
using optimise::OutcomeAt;
using optimise::PackageRequest;
using optimise::PolicyPackages;
using optimise::Problem;
using optimise::Relation;
using optimise::Requirement;
using optimise::RobustAim;
using policy::Dimension;
using uncertainty::Outcome;

namespace {

constexpr std::size_t kDimensionCount = static_cast<std::size_t>(Dimension::Outcome) + 1;
constexpr double kMostStrength = 2;

const char* wordOf(Dimension dimension)
{
    switch (dimension) {
    case Dimension::Technology: return "technology";
    case Dimension::Region: return "region";
    case Dimension::Talent: return "talent";
    case Dimension::Standards: return "standards";
    case Dimension::Organisation: return "organisation";
    case Dimension::Green: return "green";
    case Dimension::Logistics: return "logistics";
    case Dimension::Digital: return "digital";
    case Dimension::Outcome: break;
    }
    return "outcome";
}

bool wantsShares(const OptimiseLimits& limits)
{
    return std::any_of(limits.dimensions.begin(), limits.dimensions.end(),
                       [](const auto& each) { return each.second.shareAtLeast || each.second.shareAtMost; });
}

/// Behind the last of its own outputs.
std::size_t shareOutput(const PolicyPackages& of, Dimension dimension)
{
    return of.eastShareOutput() + 1 + static_cast<std::size_t>(dimension);
}

std::string words(const std::string& what, Relation relation, double bound)
{
    return what + (relation == Relation::AtLeast ? " at least " : " at most ") + formatNumber(bound);
}

/// Calls `say` for each bound there is of what is limited.
template <class Say> void forLimits(const OptimiseLimits& limits, const PolicyPackages& of, const Say& say)
{
    const auto bound = [&](const std::optional<double>& value, std::size_t output, Relation relation, const std::string& what) {
        if (value)
            say(output, relation, *value, what);
    };
    bound(limits.total, of.totalCostOutput(), Relation::AtMost, "total cost");
    bound(limits.yearly, of.highestYearlyCostOutput(), Relation::AtMost, "cost of a year");
    bound(limits.eastShareAtLeast, of.eastShareOutput(), Relation::AtLeast, "share of the East");
    bound(limits.eastShareAtMost, of.eastShareOutput(), Relation::AtMost, "share of the East");
    for (const auto& [dimension, limit] : limits.dimensions) {
        const std::string name = wordOf(dimension);
        bound(limit.atLeast, of.dimensionCostOutput(dimension), Relation::AtLeast, "cost of " + name);
        bound(limit.atMost, of.dimensionCostOutput(dimension), Relation::AtMost, "cost of " + name);
        bound(limit.shareAtLeast, shareOutput(of, dimension), Relation::AtLeast, "share of " + name);
        bound(limit.shareAtMost, shareOutput(of, dimension), Relation::AtMost, "share of " + name);
    }
}

bool isCost(const Outcome& outcome)
{
    return outcome.kind == Outcome::Kind::CumulativeCost || outcome.kind == Outcome::Kind::YearlyCost;
}

} // namespace

Checked<OptimiseProblem> OptimiseProblem::create(const policy::Projector& projector, const OptimiseStudy& study, int threads)
{
    OptimiseProblem made(projector, study);
    made.m_threads = threads;
    made.addOutcomes();
    made.addTargets();
    const model::SimulationSpecs& specs = projector.program().model().specs;
    Errors errors;
    for (const OutcomeAt& outcome : made.m_outcomes) {
        if (!(outcome.year >= specs.start && outcome.year <= specs.stop))
            errors.push_back({ErrorKind::OutOfRange, "the year " + formatNumber(outcome.year) + " is outside the run, "
                                                         + formatNumber(specs.start) + " to " + formatNumber(specs.stop), {},
                              {formatNumber(outcome.year)}});
    }
    if (!errors.empty())
        return tl::make_unexpected(std::move(errors));
    auto request = made.request(made.inWorld(study.scenario()), threads);
    auto packages = PolicyPackages::create(projector, request);
    if (!packages)
        return tl::make_unexpected(std::move(packages.error()));
    made.m_packages = std::move(*packages);
    for (LeverChoice& choice : request.levers) {
        choice.locked.reset();
        choice.lowest = 0;
        choice.highest = kMostStrength;
        choice.earliestStart = specs.start;
        choice.latestStart = specs.stop;
    }
    auto open = PolicyPackages::create(projector, std::move(request));
    if (!open)
        return tl::make_unexpected(std::move(open.error()));
    made.m_open = std::move(*open);
    forLimits(study.limits, *made.m_packages, [&](std::size_t, Relation relation, double bound, const std::string& what) {
        made.m_limitWords.push_back(words(what, relation, bound));
    });
    return made;
}

void OptimiseProblem::addOutcomes()
{
    for (const uncertainty::Target& target : m_study.base.targets)
        m_outcomes.push_back({outcomeOf(target), target.year, RobustAim::Mean, target.low.has_value()});
    for (const OptimiseAim& aim : m_study.aims) {
        m_aimOutcomes.push_back(m_outcomes.size());
        if (!isCost(aim.outcome))
            m_outcomes.push_back({aim.outcome, aim.year, RobustAim::Mean, aim.moreIsBetter});
    }
    for (const Outcome& outcome : m_study.base.outcomes)
        m_outcomes.push_back({outcome, m_study.costUntil, RobustAim::Mean, moreIsBetter(outcome, m_projector.catalogue())});
}

void OptimiseProblem::addTargets()
{
    for (std::size_t t = 0; t < m_study.base.targets.size(); ++t) {
        const uncertainty::Target& target = m_study.base.targets[t];
        const auto add = [&](Relation relation, double bound) {
            m_targets.push_back({{.output = t, .relation = relation, .bound = bound}, m_study.isWish[t]});
            m_targetWords.push_back(words(target.id + " in " + formatNumber(target.year), relation, bound));
        };
        if (target.low)
            add(Relation::AtLeast, *target.low);
        if (target.high)
            add(Relation::AtMost, *target.high);
    }
}

PackageRequest OptimiseProblem::request(const policy::Scenario& base, int threads) const
{
    const auto holds = [](const std::vector<std::string>& ids, const std::string& id) {
        return ids.empty() || std::find(ids.begin(), ids.end(), id) != ids.end();
    };
    PackageRequest request;
    request.base = base;
    for (const policy::Lever& lever : m_projector.catalogue().levers) {
        if (!holds(m_study.choose, lever.id))
            continue;
        LeverChoice choice;
        choice.leverId = lever.id;
        choice.lowest = m_study.lowest;
        choice.highest = m_study.highest;
        if (const auto own = m_study.levers.find(lever.id); own != m_study.levers.end()) {
            choice.lowest = own->second.lowest.value_or(choice.lowest);
            choice.highest = own->second.highest.value_or(choice.highest);
            choice.locked = own->second.locked;
        }
        choice.chooseStart = m_study.chooseStarts && !choice.locked && holds(m_study.startLevers, lever.id);
        choice.earliestStart = m_study.earliestStart;
        choice.latestStart = m_study.latestStart;
        request.levers.push_back(std::move(choice));
    }
    request.outcomes = m_outcomes;
    request.costUntil = m_study.costUntil;
    request.threads = threads;
    return request;
}

Checked<PolicyPackages> OptimiseProblem::inFutures(std::shared_ptr<const optimise::Members> members, std::optional<std::size_t> worstOf,
                                                   bool cost) const
{
    // The plan brings the worlds: a parameter that the base set would be the same in all of them.
    PackageRequest request = this->request(m_study.scenario(), m_threads);
    request.members = std::move(members);
    if (worstOf)
        request.outcomes[*worstOf].aim = RobustAim::WorstTenth;
    for (const optimise::Target& target : m_targets) {
        if (!target.wish)
            request.targets.push_back({target.requirement.output, target.requirement.relation, target.requirement.bound});
    }
    if (cost)
        request.outcomes.push_back({Outcome::cumulativeCost(), m_study.costUntil, RobustAim::Mean, false});
    return PolicyPackages::create(m_projector, std::move(request));
}

Problem OptimiseProblem::problem(const PolicyPackages& of, const std::atomic<bool>* cancel) const
{
    Problem problem = of.problem(cancel);
    if (!wantsShares(m_study.limits))
        return problem;
    const std::size_t own = problem.outputs;
    problem.outputs += kDimensionCount;
    problem.evaluate = [inner = problem.evaluate, own, all = problem.outputs, total = of.totalCostOutput(),
                        first = of.dimensionCostOutput(Dimension::Technology)](std::span<const double> points, std::size_t count,
                                                                               std::span<double> outputs) -> Result<void> {
        std::vector<double> rows(count * own, std::numeric_limits<double>::quiet_NaN());
        if (auto ran = inner(points, count, rows); !ran)
            return ran;
        for (std::size_t i = 0; i < count; ++i) {
            const double* row = rows.data() + i * own;
            double* into = outputs.data() + i * all;
            std::copy(row, row + own, into);
            for (std::size_t d = 0; d < kDimensionCount; ++d)
                into[own + d] = row[total] > 0 ? row[first + d] / row[total] : 0;
        }
        return {};
    };
    return problem;
}

std::vector<Requirement> OptimiseProblem::limits(const PolicyPackages& of) const
{
    std::vector<Requirement> limits;
    forLimits(m_study.limits, of, [&](std::size_t output, Relation relation, double bound, const std::string&) {
        limits.push_back({.output = output, .relation = relation, .bound = bound, .isLimit = true});
    });
    return limits;
}

std::optional<std::size_t> OptimiseProblem::costOutput(const OptimiseAim& aim, const PolicyPackages& of) const
{
    if (aim.outcome.kind == Outcome::Kind::CumulativeCost)
        return of.totalCostOutput();
    if (aim.outcome.kind == Outcome::Kind::YearlyCost)
        return of.highestYearlyCostOutput();
    return std::nullopt;
}

Objective OptimiseProblem::objective(const PolicyPackages& of) const
{
    if (isLeastCost())
        return {of.totalCostOutput(), false};
    const OptimiseAim& aim = m_study.aims.front();
    return {costOutput(aim, of).value_or(m_aimOutcomes.front()), aim.moreIsBetter};
}

std::vector<Objective> OptimiseProblem::frontObjectives(std::optional<std::size_t>& except) const
{
    except.reset();
    std::vector<Objective> objectives;
    const PolicyPackages& of = *m_packages;
    bool total = false;
    for (std::size_t k = 0; k < m_study.aims.size(); ++k) {
        const OptimiseAim& aim = m_study.aims[k];
        objectives.push_back({costOutput(aim, of).value_or(m_aimOutcomes[k]), aim.moreIsBetter});
        total = total || aim.outcome.kind == Outcome::Kind::CumulativeCost;
    }
    if (!total)
        objectives.insert(isLeastCost() ? objectives.begin() : objectives.end(), Objective{of.totalCostOutput(), false});
    if (objectives.size() > 1)
        return objectives;
    // Against cost alone: the last required target, whatever its bound.
    for (std::size_t t = m_targets.size(); t-- > 0;) {
        if (!m_targets[t].wish) {
            except = t;
            objectives.push_back({m_targets[t].requirement.output, m_targets[t].requirement.relation == Relation::AtLeast});
            break;
        }
    }
    return objectives;
}

std::optional<std::size_t> OptimiseProblem::benefit() const
{
    for (std::size_t k = 0; k < m_study.aims.size(); ++k) {
        if (!isCost(m_study.aims[k].outcome))
            return m_aimOutcomes[k];
    }
    for (const optimise::Target& target : m_targets) {
        if (!target.wish)
            return target.requirement.output;
    }
    return m_outcomes.empty() ? std::nullopt : std::optional<std::size_t>(0);
}

std::vector<std::size_t> OptimiseProblem::requiredTargets() const
{
    std::vector<std::size_t> required;
    for (std::size_t t = 0; t < m_study.isWish.size(); ++t) {
        if (!m_study.isWish[t])
            required.push_back(t);
    }
    return required;
}

std::vector<double> OptimiseProblem::papersPoint() const
{
    return m_open->pointOf(policy::paperPackage(m_projector.catalogue()));
}

std::vector<double> OptimiseProblem::papersAtCost(double cost) const
{
    return m_open->scaledToCost(papersPoint(), cost);
}

std::vector<double> OptimiseProblem::nothingPoint() const
{
    return m_open->pointOf({});
}

policy::Scenario OptimiseProblem::scenario(std::span<const double> point) const
{
    policy::Scenario scenario = m_open->scenario(point);
    scenario.parameters = m_study.scenario().parameters; // the world's act on every scenario by themselves
    return scenario;
}

policy::Scenario OptimiseProblem::inWorld(const policy::Scenario& scenario) const
{
    const auto& worlds = m_study.base.sampling.worlds;
    return worlds.empty() ? scenario : policy::inWorld(scenario, worlds.front().world);
}

double OptimiseProblem::distance(std::span<const double> a, std::span<const double> b) const
{
    double sum = 0;
    std::size_t free = 0;
    const auto variables = m_packages->problem().variables;
    for (std::size_t v = 0; v < variables.size(); ++v) {
        if (variables[v].locked || variables[v].low >= variables[v].high)
            continue;
        sum += std::abs(a[v] - b[v]) / (variables[v].high - variables[v].low);
        ++free;
    }
    return free > 0 ? sum / static_cast<double>(free) : 0;
}

} // namespace core::studies
