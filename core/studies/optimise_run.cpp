// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/whole_file.h"
#include "core/sampling/quantiles.h"
#include "core/studies/evaluation_log.h"
#include "core/studies/optimise_problem.h"
#include "core/studies/optimise_tables.h"
#include "core/studies/study_folder.h"
#include "core/studies/study_results.h"
#include "core/uncertainty/digest.h"
#include "core/uncertainty/json_writing.h"
#include "core/uncertainty/study_run.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <system_error>

namespace core::studies {

namespace fs = std::filesystem;

using optimise::Ended;
using optimise::Objective;
using optimise::Package;
using optimise::PolicyPackages;
using optimise::Problem;
using optimise::Relation;
using optimise::Requirement;
using optimise::SearchOptions;
using uncertainty::JsonList;

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kFewestEvaluations = 400; // of a search that starts from a good package
constexpr std::size_t kJudgedAtATime = 8;
constexpr std::size_t kFailuresNamed = 20;
constexpr double kAssumedTwice = 2; // costs that no paper gives are taken from half to twice
constexpr std::size_t kFewestForInformation = 20;

constexpr const char* kStages[] = {"the best package", "the front", "packages nearly as good", "robust packages",
                                   "costs at which levers drop out", "judging in futures", "done"};

std::size_t part(std::size_t evaluations, std::size_t of)
{
    return std::max(kFewestEvaluations, evaluations / of);
}

class OptimiseRun {
public:
    OptimiseRun(const policy::Projector& projector, const OptimiseStudy& study, const OptimiseRunOptions& options)
        : m_projector(projector), m_study(study), m_options(options)
    {
    }

    Checked<OptimiseResult> run()
    {
        if (auto prepared = prepare(); !prepared)
            return tl::make_unexpected(std::move(prepared.error()));
        using Step = Checked<void> (OptimiseRun::*)();
        constexpr Step kSteps[] = {&OptimiseRun::findBest,   &OptimiseRun::findFront,    &OptimiseRun::findNearBest,
                                   &OptimiseRun::findRobust, &OptimiseRun::findDropOuts, &OptimiseRun::judge};
        for (std::size_t s = 0; s < std::size(kSteps) && !m_result.cancelled; ++s) {
            m_result.stage = static_cast<OptimiseStage>(s);
            report();
            if (auto done = (this->*kSteps[s])(); !done) {
                if (done.error().front().kind != ErrorKind::Cancelled)
                    return tl::make_unexpected(std::move(done.error()));
                m_result.cancelled = true;
            }
            m_result.cancelled = m_result.cancelled || isCancelled();
            if (m_result.packages.empty())
                return tl::make_unexpected(Errors{{ErrorKind::Cancelled, "the study was cancelled before any package was found", {}, {}}});
        }
        if (!m_result.cancelled)
            m_result.stage = OptimiseStage::Done;
        return finish();
    }

private:
    // --- preparing

    Checked<void> prepare()
    {
        auto problem = OptimiseProblem::create(m_projector, m_study, m_options.threads);
        if (!problem)
            return tl::make_unexpected(std::move(problem.error()));
        m_problem = std::move(*problem);
        auto plan = uncertainty::planSampling(m_projector, m_study.base.sampling);
        if (!plan)
            return tl::make_unexpected(std::move(plan.error()));
        m_result.plan = std::move(*plan);
        for (const auto& choice : packages().request().levers)
            m_result.levers.push_back(choice.leverId);
        for (const optimise::OutcomeAt& outcome : m_problem->outcomes()) {
            m_result.outcomes.push_back(uncertainty::columnName(outcome.outcome));
            m_result.years.push_back(outcome.year);
        }
        for (std::size_t t = 0; t < m_study.base.targets.size(); ++t)
            m_result.targetOutcomes.push_back(t);
        m_result.limits = m_problem->limitWords();
        m_limits = m_problem->limits(packages());
        m_required = m_limits;
        for (const optimise::Target& target : m_problem->targets()) {
            if (!target.wish)
                m_required.push_back(target.requirement);
        }
        m_question = toJson(m_study);
        if (m_options.folder.empty())
            return {};
        if (auto claimed = claimFolder(m_options.folder, m_question + '\n'); !claimed)
            return tl::make_unexpected(Errors{claimed.error()});
        auto log = EvaluationLog::open(m_options.folder / "evaluations" / "packages.log",
                                       uncertainty::digestOf(m_question + uncertainty::modelDigest(m_projector)));
        if (!log)
            return tl::make_unexpected(Errors{log.error()});
        m_log = std::move(*log);
        return {};
    }

    [[nodiscard]] const PolicyPackages& packages() const { return m_problem->packages(); }
    [[nodiscard]] bool isCancelled() const { return m_options.cancel && m_options.cancel->load(std::memory_order_relaxed); }

    void report() const
    {
        if (m_options.progress)
            m_options.progress(m_result.stage, m_log.rows());
    }

    /// The problem with every evaluation logged, told and looked through for failures.
    [[nodiscard]] Problem opened(const PolicyPackages& of)
    {
        Problem problem = m_problem->problem(of, m_options.cancel);
        problem.starts = m_starts;
        const bool nominal = of.request().members == nullptr;
        problem.evaluate = [this, nominal, width = problem.outputs, variables = problem.variables.size(),
                            evaluate = m_log.logged(problem.evaluate, problem.outputs)](std::span<const double> points, std::size_t count,
                                                                                        std::span<double> outputs) -> Result<void> {
            if (auto ran = evaluate(points, count, outputs); !ran)
                return ran;
            for (std::size_t i = 0; i < count; ++i) {
                const auto row = outputs.subspan(i * width, width);
                if (std::all_of(row.begin(), row.end(), [](double value) { return std::isfinite(value); }))
                    continue;
                ++m_result.failedEvaluations;
                const auto point = points.subspan(i * variables, variables);
                if (nominal && m_failed.size() < kFailuresNamed)
                    m_failed.emplace_back(point.begin(), point.end());
            }
            report();
            return {};
        };
        return problem;
    }

    [[nodiscard]] SearchOptions searching(std::size_t evaluations) const
    {
        SearchOptions options;
        options.evaluations = evaluations;
        options.seed = m_study.base.sampling.seed;
        options.cancel = m_options.cancel;
        return options;
    }

    template <class T> static tl::unexpected<Errors> failed(const Result<T>& result)
    {
        return tl::make_unexpected(Errors{result.error()});
    }

    // --- packages as they are told

    /// What the model as it is says of a point.
    Checked<Package> evaluated(const std::vector<double>& point)
    {
        const Problem problem = opened(packages());
        Package package{point, std::vector<double>(problem.outputs, kNone)};
        if (auto ran = problem.evaluate(point, 1, package.outputs); !ran)
            return failed(ran);
        return package;
    }

    Checked<void> add(const std::string& id, const Package& package)
    {
        FoundPackage found;
        found.id = id;
        found.scenario = m_problem->scenario(package.point);
        const auto run = m_projector.project(m_problem->inWorld(found.scenario));
        if (!run)
            return tl::make_unexpected(run.error());
        for (std::size_t l = 0; l < m_result.levers.size(); ++l) {
            found.strengths.push_back(package.point[l]);
            const auto start = packages().startVariable(l);
            found.starts.push_back(start ? package.point[*start] : m_projector.catalogue().lever(m_result.levers[l])->startYear);
            found.leverCosts.push_back(run->cumulativeLeverCostBnCny(m_result.levers[l], m_study.costUntil));
        }
        found.values.assign(package.outputs.begin(), package.outputs.begin() + static_cast<std::ptrdiff_t>(m_result.outcomes.size()));
        found.cost = package.outputs[packages().totalCostOutput()];
        found.highestYearlyCost = package.outputs[packages().highestYearlyCostOutput()];
        found.eastShare = package.outputs[packages().eastShareOutput()];
        const optimise::Standing standing = optimise::standingOf(package.outputs, m_required, std::nullopt);
        found.keepsLimits = standing.limits == 0;
        found.meetsTargets = standing.targets == 0;
        found.distance = m_points.empty() ? 0 : m_problem->distance(m_points.front(), package.point);
        found.chance = found.chanceError = found.costLow90 = found.costHigh90 = kNone;
        m_result.packages.push_back(std::move(found));
        m_points.push_back(package.point);
        return {};
    }

    Checked<void> addPoint(const std::string& id, const std::vector<double>& point)
    {
        const auto package = evaluated(point);
        if (!package)
            return tl::make_unexpected(package.error());
        return add(id, *package);
    }

    // --- the best package

    Checked<void> findBest()
    {
        m_starts = {packages().pointOf(policy::paperPackage(m_projector.catalogue()))};
        if (m_study.limits.total)
            m_starts.push_back(packages().scaledToCost(m_starts.front(), *m_study.limits.total));
        if (auto found = m_problem->isLeastCost() ? seekGoal() : seekAim(); !found)
            return found;
        if (m_best.best.point.empty())
            return tl::make_unexpected(Errors{{ErrorKind::NotFinite, "every package that was looked at stops being a number", {}, {}}});
        m_starts.insert(m_starts.begin(), m_best.best.point); // first: searches follow slopes from the first two
        m_result.reached = m_best.feasible;
        m_result.ended = m_best.ended;
        if (auto added = add("best", m_best.best); !added)
            return added;
        if (auto added = addPoint("papers-at-cost", m_problem->papersAtCost(m_result.packages.front().cost)); !added)
            return added;
        if (auto added = addPoint("papers", m_problem->papersPoint()); !added)
            return added;
        return addPoint("nothing", m_problem->nothingPoint());
    }

    Checked<void> seekGoal()
    {
        auto answer = optimise::goalSeek(opened(packages()), packages().totalCostOutput(), m_problem->targets(), m_limits,
                                         searching(m_study.evaluations));
        if (!answer)
            return failed(answer);
        m_best.best = answer->package;
        m_best.feasible = answer->reached;
        m_best.ended = answer->ended;
        m_best.tried = std::move(answer->tried);
        for (std::size_t t = 0; t < m_problem->targets().size(); ++t) {
            const optimise::Target& target = m_problem->targets()[t];
            if (target.wish && answer->targets[t].met)
                m_kept.push_back(target.requirement);
        }
        m_result.requirements = m_problem->targetWords();
        m_result.goal = std::move(*answer);
        return {};
    }

    /// The best by the first aim with the required targets, and with wishes as long as they can be had.
    Checked<void> seekAim()
    {
        const auto best = [&](const std::vector<Requirement>& more) {
            std::vector<Requirement> all = m_required;
            all.insert(all.end(), more.begin(), more.end());
            return optimise::bestPackage(opened(packages()), m_problem->objective(packages()), all, searching(m_study.evaluations));
        };
        auto found = best({});
        if (!found)
            return failed(found);
        m_best = std::move(*found);
        for (const optimise::Target& target : m_problem->targets()) {
            if (!target.wish || !m_best.feasible || isCancelled())
                continue;
            std::vector<Requirement> more = m_kept;
            more.push_back(target.requirement);
            auto with = best(more);
            if (!with)
                return failed(with);
            if (with->feasible) {
                m_kept = std::move(more);
                m_best = std::move(*with);
            }
        }
        if (m_best.feasible || isCancelled())
            return {};
        // What is asked for beside the aim cannot be had: the reasons are those of the targets at least cost.
        auto why = optimise::goalSeek(opened(packages()), packages().totalCostOutput(), m_problem->targets(), m_limits,
                                      searching(part(m_study.evaluations, 2)));
        if (!why)
            return failed(why);
        m_result.requirements = m_problem->targetWords();
        m_result.goal = std::move(*why);
        return {};
    }

    /// Limits, required targets and the wishes that can be had.
    [[nodiscard]] std::vector<Requirement> allRequired() const
    {
        std::vector<Requirement> all = m_required;
        all.insert(all.end(), m_kept.begin(), m_kept.end());
        return all;
    }

    // --- front, packages nearly as good

    Checked<void> findFront()
    {
        std::optional<std::size_t> except;
        const std::vector<Objective> objectives = m_problem->frontObjectives(except);
        if (m_study.front < 2 || objectives.size() < 2)
            return {};
        std::vector<Requirement> requirements = m_limits;
        for (std::size_t t = 0; t < m_problem->targets().size(); ++t) {
            if (!m_problem->targets()[t].wish && t != except)
                requirements.push_back(m_problem->targets()[t].requirement);
        }
        optimise::FrontOptions options;
        options.search = searching(m_study.evaluations);
        options.mostPackages = m_study.front;
        const auto front = optimise::paretoFront(opened(packages()), objectives, requirements, options);
        if (!front)
            return failed(front);
        m_front = front->packages;
        return {};
    }

    Checked<void> addFront()
    {
        for (std::size_t i = 0; i < m_front.size(); ++i) {
            if (auto added = add("front-" + std::to_string(i + 1), m_front[i]); !added)
                return added;
        }
        return {};
    }

    Checked<void> findNearBest()
    {
        if (m_study.nearBest == 0 || !m_best.feasible)
            return {};
        const Objective objective = m_problem->objective(packages());
        const auto nothing = evaluated(m_problem->nothingPoint());
        if (!nothing)
            return tl::make_unexpected(nothing.error());
        const double gain = std::abs(m_best.best.outputs[objective.output] - nothing->outputs[objective.output]);
        m_result.allowed = m_study.allowance * (std::isfinite(gain) ? gain : 0);
        optimise::NearBestOptions options;
        options.allowance = m_result.allowed;
        options.packages = m_study.nearBest;
        options.search = searching(part(m_study.evaluations, 3));
        const auto found = optimise::nearBest(opened(packages()), objective, allRequired(), m_best, options);
        if (!found)
            return failed(found);
        m_result.lowestWithin.assign(found->low.begin(), found->low.begin() + static_cast<std::ptrdiff_t>(m_result.levers.size()));
        m_result.highestWithin.assign(found->high.begin(), found->high.begin() + static_cast<std::ptrdiff_t>(m_result.levers.size()));
        for (std::size_t i = 0; i < found->alternatives.size(); ++i) {
            if (auto added = add("near-" + std::to_string(i + 1), found->alternatives[i].package); !added)
                return added;
        }
        return {};
    }

    // --- robust packages

    Checked<std::shared_ptr<const optimise::Members>> futures(std::size_t count) const
    {
        const auto sampler = uncertainty::MemberSampler::create(m_result.plan, count);
        if (!sampler)
            return failed(sampler);
        return std::make_shared<const optimise::Members>(optimise::Members{m_result.plan, sampler->sample(0, count)});
    }

    Checked<void> findRobust()
    {
        if (m_study.futures == 0 || !m_best.feasible || m_result.plan.inputs.empty())
            return {};
        const auto members = futures(m_study.futures);
        if (!members)
            return tl::make_unexpected(members.error());
        const SearchOptions options = searching(part(m_study.evaluations, 4));
        if (!m_problem->requiredTargets().empty()) {
            const auto of = m_problem->inFutures(*members, std::nullopt);
            if (!of)
                return tl::make_unexpected(of.error());
            const auto limits = m_problem->limits(*of);
            if (auto done = robust("surest", *of, {of->chanceOutput(), true}, limits, options); !done)
                return done;
            auto sure = limits;
            sure.push_back({.output = of->chanceOutput(), .relation = Relation::AtLeast, .bound = m_study.wishedChance, .scale = 1});
            if (auto done = robust("sure-enough", *of, m_problem->objective(*of), sure, options); !done)
                return done;
        }
        const auto benefit = m_problem->benefit();
        if (!benefit)
            return {};
        const auto of = m_problem->inFutures(*members, benefit);
        if (!of)
            return tl::make_unexpected(of.error());
        auto limits = m_problem->limits(*of);
        if (m_problem->isLeastCost()) // for the money that the best package takes
            limits.push_back({.output = of->totalCostOutput(), .relation = Relation::AtMost, .bound = m_result.packages.front().cost,
                              .tolerance = 1e-9 * std::abs(m_result.packages.front().cost), .isLimit = true});
        return robust("worst-case", *of, {*benefit, m_problem->outcomes()[*benefit].moreIsBetter}, limits, options);
    }

    Checked<void> robust(const char* id, const PolicyPackages& of, const Objective& objective, const std::vector<Requirement>& requirements,
                         const SearchOptions& options)
    {
        const auto found = optimise::bestPackage(opened(of), objective, requirements, options);
        if (!found)
            return failed(found);
        if (!found->feasible)
            return {}; // that sure cannot be had: the surest says how sure
        return addPoint(id, found->best.point);
    }

    // --- costs at which levers drop out

    [[nodiscard]] bool costIsAssumed(const std::string& lever) const
    {
        const auto& held = m_result.plan.notVaried;
        return std::none_of(held.begin(), held.end(), [&](const uncertainty::NotVaried& each) {
            return each.name == lever + "_unit_cost" && each.reason == uncertainty::NotVariedReason::PapersCost;
        });
    }

    /// Whether what levers cost bears on which package is the best.
    [[nodiscard]] bool costsMatter() const
    {
        const Objective objective = m_problem->objective(packages());
        return objective.output >= packages().totalCostOutput()
            || std::any_of(m_limits.begin(), m_limits.end(), [&](const Requirement& limit) { return limit.output >= packages().totalCostOutput(); });
    }

    Checked<void> findDropOuts()
    {
        if (!m_study.dropOuts || !m_best.feasible || !costsMatter())
            return {};
        const auto& choices = packages().request().levers;
        for (std::size_t l = 0; l < choices.size(); ++l) {
            const FoundPackage& best = m_result.packages.front();
            if (choices[l].locked || choices[l].lowest >= choices[l].highest || !(best.strengths[l] > choices[l].lowest) || !(best.leverCosts[l] > 0))
                continue;
            optimise::DropOutQuestion question;
            question.problemAt = [this, l](double factor) { return opened(factor == 1 ? packages() : packages().withCostFactor(l, factor)); };
            question.variable = l;
            question.objective = m_problem->objective(packages());
            question.requirements = allRequired();
            question.search = searching(part(m_study.evaluations, 10));
            question.evaluationsWithout = m_study.evaluations;
            const auto found = optimise::dropOut(question);
            if (!found)
                return failed(found);
            LeverDropOut out;
            out.lever = l;
            out.costIsAssumed = costIsAssumed(choices[l].leverId);
            out.costOfLever = best.leverCosts[l];
            out.dropOut = *found;
            out.leansOnCheapness = out.costIsAssumed && found->inBest && !found->beyondHighest && found->factor <= kAssumedTwice;
            out.objectiveWithout = found->indispensable || found->without.outputs.empty() ? kNone : found->without.outputs[question.objective.output];
            m_result.dropOuts.push_back(std::move(out));
            if (found->cancelled)
                return {};
        }
        return {};
    }

    // --- judging in futures

    /// Every package's outcomes in every judging future: package by package outcomes x members.
    Checked<std::vector<double>> outcomesInFutures(const PolicyPackages& of)
    {
        const std::size_t outcomes = of.request().outcomes.size();
        const std::size_t members = of.memberCount();
        const sensitivity::EvaluateBlock all = [&](std::span<const double> points, std::size_t count, std::span<double> into) -> Result<void> {
            const auto byMember = of.outcomesByMember(points, count, m_options.cancel);
            if (!byMember)
                return tl::make_unexpected(byMember.error());
            for (std::size_t o = 0; o < outcomes * members; ++o) {
                for (std::size_t i = 0; i < count; ++i)
                    into[i * outcomes * members + o] = (*byMember)[o * count + i];
            }
            return {};
        };
        const auto logged = m_log.logged(all, outcomes * members);
        std::vector<double> values(m_points.size() * outcomes * members, kNone);
        for (std::size_t first = 0; first < m_points.size(); first += kJudgedAtATime) {
            const std::size_t count = std::min(kJudgedAtATime, m_points.size() - first);
            std::vector<double> points;
            for (std::size_t p = first; p < first + count; ++p)
                points.insert(points.end(), m_points[p].begin(), m_points[p].end());
            if (auto ran = logged(points, count, std::span(values).subspan(first * outcomes * members, count * outcomes * members)); !ran)
                return failed(ran);
            report();
        }
        return values;
    }

    /// Packages that a choice is between: those that keep the limits, and where cost is the goal take no more money than the best one
    /// and what is allowed beside it.
    [[nodiscard]] std::vector<std::size_t> candidates() const
    {
        std::vector<std::size_t> found;
        const double most = m_result.packages.front().cost * (1 + m_study.allowance) * (1 + 1e-9);
        for (std::size_t p = 0; p < m_result.packages.size(); ++p) {
            const FoundPackage& package = m_result.packages[p];
            const bool same = std::any_of(found.begin(), found.end(), [&](std::size_t other) { return m_points[other] == m_points[p]; });
            if (package.keepsLimits && !same && (!m_problem->isLeastCost() || package.cost <= most))
                found.push_back(p);
        }
        return found;
    }

    Checked<void> judge()
    {
        if (auto added = addFront(); !added)
            return added;
        if (m_study.judgingFutures == 0 || m_result.plan.inputs.empty())
            return {};
        const auto members = futures(m_study.judgingFutures);
        if (!members)
            return tl::make_unexpected(members.error());
        const auto of = m_problem->inFutures(*members, std::nullopt, true);
        if (!of)
            return tl::make_unexpected(of.error());
        const auto values = outcomesInFutures(*of);
        if (!values)
            return tl::make_unexpected(values.error());
        Judged judged{*values, m_result.outcomes.size() + 1, of->memberCount()};
        for (std::size_t p = 0; p < m_result.packages.size(); ++p)
            tellChances(judged, p);
        const auto candidates = this->candidates();
        for (std::size_t p = 0; p < m_result.packages.size(); ++p)
            m_result.packages[p].scores.assign(m_result.outcomes.size(), {kNone, kNone, kNone, kNone, kNone, kNone, kNone});
        for (std::size_t o = 0; o < m_result.outcomes.size(); ++o)
            score(judged, o, candidates);
        findInformation(judged, candidates, (*members)->sampled);
        return {};
    }

    struct Judged {
        const std::vector<double>& values;
        std::size_t outcomes = 0;
        std::size_t members = 0;

        [[nodiscard]] double at(std::size_t package, std::size_t outcome, std::size_t member) const
        {
            return values[(package * outcomes + outcome) * members + member];
        }
    };

    /// NaN when a figure of the package is none in that future.
    [[nodiscard]] double fulfils(const Judged& judged, std::size_t package, std::size_t member) const
    {
        bool all = true;
        for (const std::size_t t : m_problem->requiredTargets()) {
            const double value = judged.at(package, t, member);
            if (!std::isfinite(value))
                return kNone;
            all = all && m_study.base.targets[t].isReachedBy(value);
        }
        return all ? 1 : 0;
    }

    void tellChances(const Judged& judged, std::size_t p)
    {
        FoundPackage& package = m_result.packages[p];
        std::size_t used = 0;
        double hits = 0;
        std::vector<double> costs;
        for (std::size_t m = 0; m < judged.members; ++m) {
            const double cost = judged.at(p, judged.outcomes - 1, m);
            if (std::isfinite(cost))
                costs.push_back(cost);
            const double met = fulfils(judged, p, m);
            if (std::isnan(met))
                continue;
            ++used;
            hits += met;
        }
        const double ends[] = {0.05, 0.95};
        if (!costs.empty()) {
            const auto found = sampling::quantiles(costs, ends);
            package.costLow90 = found[0];
            package.costHigh90 = found[1];
        }
        if (used == 0 || m_problem->requiredTargets().empty())
            return;
        package.chance = hits / static_cast<double>(used);
        package.chanceError = std::sqrt(package.chance * (1 - package.chance) / static_cast<double>(used));
    }

    [[nodiscard]] Result<optimise::RobustChoice> choiceBetween(const Judged& judged, std::size_t outcome, const std::vector<std::size_t>& among) const
    {
        std::vector<double> matrix;
        for (std::size_t m = 0; m < judged.members; ++m) {
            for (const std::size_t p : among)
                matrix.push_back(judged.at(p, outcome, m));
        }
        return optimise::robustChoice(matrix, among.size(), m_problem->outcomes()[outcome].moreIsBetter);
    }

    void score(const Judged& judged, std::size_t outcome, const std::vector<std::size_t>& candidates)
    {
        for (std::size_t p = 0; p < m_points.size(); ++p) {
            if (const auto alone = choiceBetween(judged, outcome, {p})) {
                optimise::RobustScore& told = m_result.packages[p].scores[outcome];
                told = alone->packages.front();
                told.largestRegret = told.meanRegret = told.chance = told.chanceError = kNone;
                m_result.futuresLeftOut = std::max(m_result.futuresLeftOut, alone->membersLeftOut);
            }
        }
        const auto choice = choiceBetween(judged, outcome, candidates);
        if (!choice)
            return;
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            optimise::RobustScore& told = m_result.packages[candidates[i]].scores[outcome];
            told.largestRegret = choice->packages[i].largestRegret;
            told.meanRegret = choice->packages[i].meanRegret;
        }
        if (outcome != m_problem->benefit() || candidates.size() < 2)
            return;
        const std::size_t least = candidates[choice->leastRegret];
        m_leastRegret = least;
    }

    void findInformation(const Judged& judged, const std::vector<std::size_t>& candidates, const uncertainty::SampledMembers& sampled)
    {
        const auto benefit = m_problem->benefit();
        if (candidates.size() < 2 || !benefit || judged.members < kFewestForInformation)
            return;
        // Of targets: whether all are met, so that a mean benefit is a chance.
        const bool ofTargets = m_problem->isLeastCost();
        const double sign = m_problem->outcomes()[*benefit].moreIsBetter ? 1 : -1;
        std::vector<double> benefits;
        for (std::size_t m = 0; m < judged.members; ++m) {
            for (const std::size_t p : candidates)
                benefits.push_back(ofTargets ? fulfils(judged, p, m) : sign * judged.at(p, *benefit, m));
        }
        std::vector<bool> discrete;
        for (const uncertainty::Input& input : m_result.plan.inputs)
            discrete.push_back(input.kind == uncertainty::InputKind::World);
        sensitivity::InformationOptions options;
        options.seed = m_study.base.sampling.seed;
        auto found = sensitivity::informationValue(sampled.values, m_result.plan.inputs.size(), benefits, candidates.size(), discrete, options);
        if (!found)
            return; // too few futures without a failure: the table is absent
        m_result.information = std::move(*found);
        for (const std::size_t p : candidates)
            m_result.alternatives.push_back(m_result.packages[p].id);
    }

    // --- telling

    Checked<OptimiseResult> finish()
    {
        if (m_result.cancelled && m_result.stage != OptimiseStage::Judging) {
            if (auto added = addFront(); !added)
                return tl::make_unexpected(std::move(added.error()));
        }
        if (m_leastRegret) {
            FoundPackage copy = m_result.packages[*m_leastRegret];
            copy.id = "least-regret";
            m_result.packages.push_back(std::move(copy));
        }
        m_result.evaluations = m_log.rows();
        m_result.evaluationsFound = m_log.rowsFound();
        m_result.tables = tablesOf(m_result);
        std::string all;
        for (const auto& [name, table] : m_result.tables)
            all += name + '\n' + table;
        m_result.digest = uncertainty::digestOf(all);
        m_result.record = recordOf("optimise", m_question, m_projector, m_options.program, !m_result.cancelled, m_result.digest, m_result.plan,
                                   recordMembers());
        if (!m_options.folder.empty()) {
            if (auto written = write(); !written)
                return failed(written);
        }
        return std::move(m_result);
    }

    /// Why the first packages that failed did: the figure that stopped being a number, and when.
    [[nodiscard]] std::string failures() const
    {
        JsonList list = JsonList::array(",\n    ");
        for (const std::vector<double>& point : m_failed) {
            const policy::Scenario scenario = m_problem->scenario(point);
            const auto run = m_projector.project(m_problem->inWorld(scenario));
            JsonList one = JsonList::object();
            one.text("why", !run ? run.error().front().message : run->fault() ? run->fault()->message : std::string("an outcome has no figure"));
            one.member("scenario", std::string_view(policy::toJson(scenario)));
            list.raw(one.finish());
        }
        return list.finish();
    }

    [[nodiscard]] std::string recordMembers() const
    {
        JsonList members = JsonList::array();
        for (const std::string& id : m_result.alternatives)
            members.raw(uncertainty::jsonString(id));
        return "\"evaluations\": " + std::to_string(m_result.evaluations) + ",\n  \"failed_evaluations\": " + std::to_string(m_result.failedEvaluations)
            + ",\n  \"failed\": " + failures() + ",\n  \"futures_left_out\": " + std::to_string(m_result.futuresLeftOut)
            + ",\n  \"reached\": " + (m_result.reached ? "true" : "false") + ",\n  \"alternatives\": " + members.finish();
    }

    [[nodiscard]] Result<void> write() const
    {
        const fs::path folder = m_options.folder / "packages";
        std::error_code error;
        fs::create_directories(folder, error);
        if (error)
            return fail(ErrorKind::UnwritableFile, "the folder cannot be made: " + error.message(), {folder.string(), 0, 0, {}});
        for (const FoundPackage& package : m_result.packages) {
            if (auto written = writeWhole(folder / (package.id + ".json"), policy::toJson(package.scenario) + '\n'); !written)
                return written;
        }
        for (const auto& [name, table] : m_result.tables) {
            if (auto written = writeWhole(m_options.folder / name, table); !written)
                return written;
        }
        return writeResults(m_options.folder, m_result.plan, "packages.csv", m_result.tables.at("packages.csv"), m_result.record);
    }

    const policy::Projector& m_projector;
    const OptimiseStudy& m_study;
    const OptimiseRunOptions& m_options;
    std::optional<OptimiseProblem> m_problem;
    EvaluationLog m_log;
    std::string m_question;
    std::vector<Requirement> m_limits, m_required, m_kept; ///< m_kept: of wishes that can be had
    std::vector<std::vector<double>> m_starts;
    optimise::Optimum m_best;
    std::vector<Package> m_front;
    std::vector<std::vector<double>> m_points; ///< by package of the result, but for the copy of the least regret
    std::vector<std::vector<double>> m_failed;
    std::optional<std::size_t> m_leastRegret;
    OptimiseResult m_result;
};

} // namespace

const char* toString(OptimiseStage stage)
{
    return kStages[static_cast<std::size_t>(stage)];
}

Checked<OptimiseResult> runOptimise(const policy::Projector& projector, const OptimiseStudy& study, const OptimiseRunOptions& options)
{
    return OptimiseRun(projector, study, options).run();
}

} // namespace core::studies
