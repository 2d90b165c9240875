// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimise/goal_seek.h"

#include <algorithm>

namespace core::optimise {

namespace {

constexpr double kBinding = 1e-3;
/// Of a range: nearer to an end counts as at the end.
constexpr double kAtEnd = 1e-3;

class Seeker {
public:
    Seeker(const Problem& problem, std::size_t cost, const std::vector<Target>& targets, std::vector<Requirement> limits,
           const SearchOptions& options)
        : m_problem(problem)
        , m_cost(cost)
        , m_targets(targets)
        , m_limits(std::move(limits))
        , m_options(options)
    {
        for (Requirement& limit : m_limits)
            limit.isLimit = true;
    }

    Result<GoalAnswer> answer()
    {
        std::vector<std::size_t> wanted;
        for (std::size_t t = 0; t < m_targets.size(); ++t)
            if (!m_targets[t].wish)
                wanted.push_back(t);
        const auto required = wanted;
        auto found = cheapest(wanted);
        if (!found)
            return tl::make_unexpected(found.error());
        if (found->feasible)
            addWishes(wanted, *found);
        GoalAnswer result = describe(std::move(*found));
        if (m_error)
            return tl::make_unexpected(*m_error);
        if (!result.package.point.empty() && result.ended != Ended::Cancelled)
            explain(result, required);
        if (m_error)
            return tl::make_unexpected(*m_error);
        result.evaluations = m_evaluations;
        result.failedEvaluations = m_failed;
        return result;
    }

private:
    [[nodiscard]] std::vector<Requirement> requirements(const std::vector<std::size_t>& wanted) const
    {
        return with(wanted, m_limits);
    }

    [[nodiscard]] std::vector<Requirement> with(const std::vector<std::size_t>& wanted, std::vector<Requirement> all) const
    {
        for (const std::size_t t : wanted) {
            all.push_back(m_targets[t].requirement);
            all.back().isLimit = false;
        }
        return all;
    }

    Result<Optimum> search(const std::optional<Objective>& objective, const std::vector<std::size_t>& wanted)
    {
        return search(objective, requirements(wanted));
    }

    Result<Optimum> search(const std::optional<Objective>& objective, const std::vector<Requirement>& all)
    {
        auto found = bestPackage(m_problem, objective, all, m_options);
        if (found) {
            m_evaluations += found->evaluations;
            m_failed += found->failedEvaluations;
        }
        return found;
    }

    Result<Optimum> cheapest(const std::vector<std::size_t>& wanted) { return search(Objective{m_cost, false}, wanted); }

    void addWishes(std::vector<std::size_t>& wanted, Optimum& found)
    {
        for (std::size_t t = 0; t < m_targets.size() && found.ended != Ended::Cancelled; ++t) {
            if (!m_targets[t].wish)
                continue;
            auto more = wanted;
            more.push_back(t);
            auto with = cheapest(more);
            if (!with && with.error().kind == ErrorKind::Cancelled) {
                found.ended = Ended::Cancelled;
            } else if (!with) {
                m_error = with.error();
                return;
            } else if (with->feasible) {
                wanted = std::move(more);
                found = std::move(*with);
            }
        }
    }

    GoalAnswer describe(Optimum found) const
    {
        GoalAnswer result;
        result.ended = found.ended;
        result.limitsKept = !found.best.point.empty() && found.standing.limits == 0;
        result.reached = found.feasible;
        result.targets.resize(m_targets.size());
        result.package = std::move(found.best);
        result.tried = std::move(found.tried);
        if (result.package.point.empty())
            return result;
        result.cost = result.package.outputs[m_cost];
        for (std::size_t t = 0; t < m_targets.size(); ++t) {
            const Requirement& requirement = m_targets[t].requirement;
            TargetReport& report = result.targets[t];
            report.reached = result.package.outputs[requirement.output];
            report.shortfall = shortfall(requirement, report.reached);
            report.met = report.shortfall == 0;
        }
        for (std::size_t l = 0; l < m_limits.size(); ++l) {
            Requirement nearly = m_limits[l];
            const double scale = nearly.scale > 0 ? nearly.scale : (nearly.bound != 0 ? std::abs(nearly.bound) : 1);
            nearly.tolerance -= kBinding * scale;
            if (shortfall(nearly, result.package.outputs[nearly.output]) > 0)
                result.bindingLimits.push_back(l);
        }
        return result;
    }

    void explain(GoalAnswer& result, const std::vector<std::size_t>& wanted)
    {
        std::vector<std::size_t> missed;
        for (std::size_t t = 0; t < m_targets.size(); ++t)
            if (!result.targets[t].met)
                missed.push_back(t);
        if (missed.empty())
            return;
        for (const std::size_t t : missed)
            if (!tryAlone(result.targets[t], t))
                return;
        for (const std::size_t t : missed)
            if (!findConflicts(result, t))
                return;
        if (result.reached)
            return;
        findEnds(result, wanted);
        for (const std::size_t l : result.bindingLimits)
            if (m_error || !findWayOn(result, l, wanted))
                return;
    }

    /// The targets without one limit, as little beyond it as can be.
    bool findWayOn(GoalAnswer& result, std::size_t l, const std::vector<std::size_t>& wanted)
    {
        if (m_limits[l].relation == Relation::Equal)
            return true;
        auto others = m_limits;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(l));
        const auto found = search(Objective{m_limits[l].output, m_limits[l].relation == Relation::AtLeast}, with(wanted, others));
        if (!found)
            return stop(found.error());
        if (found->feasible)
            result.waysOn.push_back({l, found->best.outputs[m_limits[l].output], found->best.outputs[m_cost]});
        return found->ended != Ended::Cancelled;
    }

    /// False when cancelled or failed.
    bool tryAlone(TargetReport& report, std::size_t t)
    {
        const auto alone = cheapest({t});
        if (!alone)
            return stop(alone.error());
        if (!alone->best.point.empty()) {
            report.bestAlone = alone->best.outputs[m_targets[t].requirement.output];
            report.costAlone = alone->best.outputs[m_cost];
        }
        report.reachableAlone = alone->feasible;
        return alone->ended != Ended::Cancelled;
    }

    bool findConflicts(GoalAnswer& result, std::size_t missed)
    {
        if (!result.targets[missed].reachableAlone)
            return true;
        for (std::size_t other = 0; other < m_targets.size(); ++other) {
            if (other == missed || !result.targets[other].reachableAlone)
                continue;
            const auto both = search(std::nullopt, {missed, other});
            if (!both)
                return stop(both.error());
            if (both->ended == Ended::Cancelled)
                return false;
            if (!both->feasible)
                result.targets[missed].conflictsWith.push_back(other);
        }
        return true;
    }

    bool stop(const Error& error)
    {
        if (error.kind != ErrorKind::Cancelled)
            m_error = error;
        return false;
    }

    /// Where the package stands at an end of a range: what the missed targets would gain beyond it, by one step inwards.
    void findEnds(GoalAnswer& result, const std::vector<std::size_t>& wanted)
    {
        struct Step {
            AtEnd end;
            double inwards;
        };
        std::vector<Step> steps;
        std::vector<double> points;
        for (std::size_t i = 0; i < m_problem.variables.size(); ++i) {
            const Variable& variable = m_problem.variables[i];
            const double range = variable.high - variable.low;
            if (variable.locked || range <= 0)
                continue;
            const double from = result.package.point[i];
            const bool high = variable.high - from <= kAtEnd * range;
            if (!high && from - variable.low > kAtEnd * range)
                continue;
            const double inwards = std::max(0.01 * range, variable.grid);
            if (inwards > range)
                continue;
            auto point = result.package.point;
            point[i] += high ? -inwards : inwards;
            points.insert(points.end(), point.begin(), point.end());
            steps.push_back({{i, high, 0}, inwards / range});
        }
        if (steps.empty())
            return;
        std::vector<double> outputs(steps.size() * m_problem.outputs, std::numeric_limits<double>::quiet_NaN());
        if (const auto ran = m_problem.evaluate(points, steps.size(), outputs); !ran) {
            stop(ran.error());
            return;
        }
        m_evaluations += steps.size();
        const auto missing = [&](std::span<const double> row) {
            return standingOf(row, requirements(wanted), std::nullopt).targets;
        };
        const double now = missing(result.package.outputs);
        for (std::size_t s = 0; s < steps.size(); ++s) {
            const double inside = missing(std::span<const double>(outputs).subspan(s * m_problem.outputs, m_problem.outputs));
            steps[s].end.gain = (inside - now) / steps[s].inwards;
            if (std::isfinite(steps[s].end.gain) && steps[s].end.gain > 1e-9)
                result.atEnds.push_back(steps[s].end);
        }
        std::stable_sort(result.atEnds.begin(), result.atEnds.end(),
                         [](const AtEnd& a, const AtEnd& b) { return a.gain > b.gain; });
    }

    const Problem& m_problem;
    std::size_t m_cost;
    const std::vector<Target>& m_targets;
    std::vector<Requirement> m_limits;
    SearchOptions m_options;
    std::size_t m_evaluations = 0;
    std::size_t m_failed = 0;
    std::optional<Error> m_error;
};

} // namespace

Result<GoalAnswer> goalSeek(const Problem& problem, std::size_t cost, const std::vector<Target>& targets,
                            const std::vector<Requirement>& limits, const SearchOptions& options)
{
    std::vector<Requirement> all = limits;
    for (const Target& target : targets)
        all.push_back(target.requirement);
    if (const auto checked = validate(problem, all, {Objective{cost, false}}, options); !checked)
        return tl::make_unexpected(checked.error());
    return Seeker(problem, cost, targets, limits, options).answer();
}

} // namespace core::optimise
