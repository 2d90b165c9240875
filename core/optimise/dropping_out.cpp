// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimise/dropping_out.h"

#include <algorithm>

namespace core::optimise {

namespace {

class Halving {
public:
    explicit Halving(const DropOutQuestion& question)
        : m_question(question)
    {
    }

    Result<DropOut> run(Problem problem)
    {
        problem.variables[m_question.variable].locked = problem.variables[m_question.variable].low;
        SearchOptions options = m_question.search;
        options.evaluations = m_question.evaluationsWithout > 0 ? m_question.evaluationsWithout : 4 * options.evaluations;
        auto without = search(problem, options);
        if (!without)
            return tl::make_unexpected(without.error());
        m_without = std::move(*without);
        m_result.without = m_without.best;
        m_result.indispensable = !m_without.feasible;
        const auto first = isWorthIt(1);
        if (!first)
            return tl::make_unexpected(first.error());
        m_result.inBest = *first;
        m_result.with = m_last.best;
        if (!m_result.inBest || m_result.cancelled)
            return m_result;
        m_result.factor = 1;
        if (const auto narrowed = narrow(); !narrowed)
            return tl::make_unexpected(narrowed.error());
        return m_result;
    }

private:
    Result<void> narrow()
    {
        double out = m_question.highestFactor;
        const auto atHighest = isWorthIt(out);
        if (!atHighest)
            return keepOrFail(atHighest.error());
        if (*atHighest && !m_result.cancelled) {
            m_result.factor = out;
            m_result.beyondHighest = true;
            return {};
        }
        while (!m_result.cancelled && out > m_result.factor * (1 + m_question.accuracy)) {
            const double middle = std::sqrt(out * m_result.factor);
            const auto worth = isWorthIt(middle);
            if (!worth)
                return keepOrFail(worth.error());
            if (m_result.cancelled)
                break;
            (*worth ? m_result.factor : out) = middle;
        }
        return {};
    }

    Result<void> keepOrFail(const Error& error)
    {
        if (error.kind != ErrorKind::Cancelled)
            return tl::make_unexpected(error);
        m_result.cancelled = true;
        return {};
    }

    Result<Optimum> search(const Problem& problem, const SearchOptions& options)
    {
        auto found = bestPackage(problem, m_question.objective, m_question.requirements, options);
        if (found) {
            m_result.evaluations += found->evaluations;
            m_result.cancelled = m_result.cancelled || found->ended == Ended::Cancelled;
        }
        return found;
    }

    Result<bool> isWorthIt(double factor)
    {
        Problem problem = m_question.problemAt(factor);
        // first, because searches follow slopes from the first starts: what was best at another cost is near
        std::vector<std::vector<double>> starts;
        for (const Package* known : {&m_last.best, &m_without.best})
            if (!known->point.empty())
                starts.push_back(known->point);
        problem.starts.insert(problem.starts.begin(), starts.begin(), starts.end());
        auto found = search(problem, m_question.search);
        if (!found)
            return tl::make_unexpected(found.error());
        m_last = std::move(*found);
        if (!m_last.feasible)
            return false;
        if (!m_without.feasible)
            return true;
        const double size = std::abs(m_without.standing.objective);
        return m_last.standing.objective < m_without.standing.objective - m_question.worthIt * size;
    }

    const DropOutQuestion& m_question;
    Optimum m_without;
    Optimum m_last;
    DropOut m_result;
};

} // namespace

Result<DropOut> dropOut(const DropOutQuestion& question)
{
    const auto sound = [&] {
        return question.problemAt && question.highestFactor > 1 && std::isfinite(question.highestFactor) && question.accuracy > 0
            && question.worthIt >= 0;
    };
    if (!sound())
        return fail(ErrorKind::InvalidArgument,
                    "A cost at which a lever drops out needs a highest factor above 1 and an accuracy.");
    Problem problem = question.problemAt(1);
    if (question.variable >= problem.variables.size() || problem.variables[question.variable].locked)
        return fail(ErrorKind::InvalidArgument, "A lever that is locked cannot drop out.");
    return Halving(question).run(std::move(problem));
}

} // namespace core::optimise
