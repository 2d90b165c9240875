// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimise/near_best.h"

#include <algorithm>

namespace core::optimise {

namespace {

constexpr double kSame = 1e-3;

/// Mean difference over the variables that can move, as shares of their ranges.
double distanceOf(const std::vector<Variable>& variables, std::span<const double> a, std::span<const double> b)
{
    double sum = 0;
    std::size_t count = 0;
    for (std::size_t i = 0; i < variables.size(); ++i) {
        const double range = variables[i].high - variables[i].low;
        if (variables[i].locked || range <= 0)
            continue;
        sum += std::abs(a[i] - b[i]) / range;
        ++count;
    }
    return count > 0 ? sum / static_cast<double>(count) : 0;
}

double nearestOf(const std::vector<Variable>& variables, const std::vector<std::vector<double>>& chosen,
                 std::span<const double> point)
{
    double nearest = std::numeric_limits<double>::infinity();
    for (const auto& other : chosen)
        nearest = std::min(nearest, distanceOf(variables, point, other));
    return nearest;
}

class Explorer {
public:
    Explorer(const Problem& problem, const Objective& objective, std::vector<Requirement> requirements, const Optimum& best,
             const NearBestOptions& options)
        : m_problem(problem)
        , m_requirements(std::move(requirements))
        , m_options(options)
        , m_chosen{best.best.point}
    {
        Requirement enough;
        enough.output = objective.output;
        enough.relation = objective.maximise ? Relation::AtLeast : Relation::AtMost;
        const double value = best.best.outputs[objective.output];
        enough.bound = objective.maximise ? value - options.allowance : value + options.allowance;
        enough.isLimit = true;
        enough.scale = std::max(options.allowance, 1e-12);
        for (Requirement& requirement : m_requirements)
            requirement.isLimit = true;
        m_requirements.push_back(enough);
        m_result.low = best.best.point;
        m_result.high = best.best.point;
        collect(best.tried);
    }

    Result<NearBest> explore()
    {
        while (m_result.alternatives.size() < m_options.packages) {
            const auto found = furthest();
            if (!found && found.error().kind == ErrorKind::Cancelled) {
                m_result.cancelled = true;
                break;
            }
            if (!found)
                return tl::make_unexpected(found.error());
            m_result.evaluations += found->evaluations;
            collect(found->tried);
            if (found->feasible) {
                const double distance = found->best.outputs.back();
                if (distance <= kSame)
                    break;
                Package package = found->best;
                package.outputs.pop_back();
                m_chosen.push_back(package.point);
                m_result.alternatives.push_back({std::move(package), distance});
            }
            if (!found->feasible || found->ended == Ended::Cancelled) {
                m_result.cancelled = found->ended == Ended::Cancelled;
                break;
            }
        }
        return m_result;
    }

private:
    /// The problem with the distance to what is chosen as one output more.
    Result<Optimum> furthest()
    {
        Problem wider = m_problem;
        wider.outputs = m_problem.outputs + 1;
        wider.starts = startsFurthestOut();
        wider.evaluate = [this](std::span<const double> points, std::size_t count, std::span<double> outputs) -> Result<void> {
            std::vector<double> own(count * m_problem.outputs, std::numeric_limits<double>::quiet_NaN());
            if (const auto ran = m_problem.evaluate(points, count, own); !ran)
                return ran;
            const std::size_t variables = m_problem.variables.size();
            for (std::size_t i = 0; i < count; ++i) {
                std::copy_n(own.begin() + static_cast<std::ptrdiff_t>(i * m_problem.outputs), m_problem.outputs,
                            outputs.begin() + static_cast<std::ptrdiff_t>(i * (m_problem.outputs + 1)));
                outputs[i * (m_problem.outputs + 1) + m_problem.outputs] =
                    nearestOf(m_problem.variables, m_chosen, points.subspan(i * variables, variables));
            }
            return {};
        };
        return bestPackage(wider, Objective{m_problem.outputs, true}, m_requirements, m_options.search);
    }

    /// Of the packages within the allowance, those furthest from what is chosen; and what is chosen.
    [[nodiscard]] std::vector<std::vector<double>> startsFurthestOut() const
    {
        constexpr std::size_t kStarts = 16;
        std::vector<std::pair<double, std::size_t>> ranked;
        for (std::size_t i = 0; i < m_within.size(); ++i)
            ranked.emplace_back(-nearestOf(m_problem.variables, m_chosen, m_within[i]), i);
        std::sort(ranked.begin(), ranked.end());
        std::vector<std::vector<double>> starts = m_chosen;
        for (std::size_t i = 0; i < std::min(kStarts, ranked.size()); ++i)
            starts.push_back(m_within[ranked[i].second]);
        return starts;
    }

    void collect(const Tried& tried)
    {
        for (std::size_t i = 0; i < tried.count; ++i) {
            const auto outputs = tried.result(i);
            // the requirements speak of the problem's own outputs, which come first
            if (!standingOf(outputs, m_requirements, std::nullopt).isFeasible())
                continue;
            const auto point = tried.point(i);
            m_within.emplace_back(point.begin(), point.end());
            for (std::size_t v = 0; v < point.size(); ++v) {
                m_result.low[v] = std::min(m_result.low[v], point[v]);
                m_result.high[v] = std::max(m_result.high[v], point[v]);
            }
        }
        m_result.within = m_within.size();
    }

    const Problem& m_problem;
    std::vector<Requirement> m_requirements;
    const NearBestOptions& m_options;
    std::vector<std::vector<double>> m_chosen;
    std::vector<std::vector<double>> m_within;
    NearBest m_result;
};

} // namespace

Result<NearBest> nearBest(const Problem& problem, const Objective& objective, const std::vector<Requirement>& requirements,
                          const Optimum& best, const NearBestOptions& options)
{
    if (const auto checked = validate(problem, requirements, {objective}, options.search); !checked)
        return tl::make_unexpected(checked.error());
    if (!best.feasible || best.best.point.size() != problem.variables.size() || best.best.outputs.size() != problem.outputs
        || !(options.allowance >= 0) || !std::isfinite(options.allowance))
        return fail(ErrorKind::InvalidArgument, "Packages nearly as good need a best one that fulfils all, and an allowance.");
    return Explorer(problem, objective, requirements, best, options).explore();
}

} // namespace core::optimise
