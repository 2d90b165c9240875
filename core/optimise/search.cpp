// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimise/search.h"

#include "core/sampling/design.h"

#include <algorithm>

namespace core::optimise {

namespace {

double snapped(const Variable& variable, double value)
{
    if (variable.grid > 0)
        value = std::round(value / variable.grid) * variable.grid;
    return std::clamp(value, variable.low, variable.high);
}

} // namespace

Search::Search(const Problem& problem, std::vector<Requirement> requirements, std::optional<Objective> objective,
               const SearchOptions& options)
    : m_problem(problem)
    , m_requirements(std::move(requirements))
    , m_objective(objective)
    , m_options(options)
{
    for (std::size_t i = 0; i < problem.variables.size(); ++i)
        if (!problem.variables[i].locked && problem.variables[i].low < problem.variables[i].high)
            m_free.push_back(i);
    m_tried.variables = problem.variables.size();
    m_tried.outputs = problem.outputs;
}

double Search::gridStep(std::size_t freedom) const
{
    return variable(freedom).grid / (variable(freedom).high - variable(freedom).low);
}

std::vector<double> Search::pointOf(std::span<const double> place) const
{
    std::vector<double> point;
    for (const Variable& v : m_problem.variables)
        point.push_back(v.locked.value_or(v.low));
    for (std::size_t k = 0; k < m_free.size(); ++k) {
        const Variable& v = variable(k);
        point[m_free[k]] = snapped(v, v.low + std::clamp(place[k], 0.0, 1.0) * (v.high - v.low));
    }
    return point;
}

std::vector<double> Search::placeOf(std::span<const double> point) const
{
    std::vector<double> place;
    for (std::size_t k = 0; k < m_free.size(); ++k) {
        const Variable& v = variable(k);
        place.push_back(std::clamp((point[m_free[k]] - v.low) / (v.high - v.low), 0.0, 1.0));
    }
    return place;
}

std::vector<Standing> Search::evaluate(std::span<const double> places)
{
    if (m_options.cancel && m_options.cancel->load(std::memory_order_relaxed)) {
        m_stopped = Error{ErrorKind::Cancelled, "The search was stopped.", {}, {}};
        throw Stopped{};
    }
    const std::size_t count = m_free.empty() ? 1 : places.size() / m_free.size();
    std::vector<double> points;
    points.reserve(count * m_tried.variables);
    for (std::size_t i = 0; i < count; ++i) {
        const auto point = pointOf(places.subspan(i * m_free.size(), m_free.size()));
        points.insert(points.end(), point.begin(), point.end());
    }
    m_lastOutputs.assign(count * m_problem.outputs, std::numeric_limits<double>::quiet_NaN());
    if (const auto ran = m_problem.evaluate(points, count, m_lastOutputs); !ran) {
        m_stopped = ran.error();
        throw Stopped{};
    }
    m_tried.points.insert(m_tried.points.end(), points.begin(), points.end());
    m_tried.results.insert(m_tried.results.end(), m_lastOutputs.begin(), m_lastOutputs.end());
    std::vector<Standing> standings;
    for (std::size_t i = 0; i < count; ++i) {
        const auto outputs = std::span<const double>(m_lastOutputs).subspan(i * m_problem.outputs, m_problem.outputs);
        standings.push_back(standingOf(outputs, m_requirements, m_objective));
        if (std::isinf(standings.back().limits)) {
            ++m_failed;
            continue;
        }
        if (!m_bestIndex || standings.back() < m_bestStanding) {
            m_bestIndex = m_tried.count + i;
            m_bestStanding = standings.back();
        }
    }
    m_tried.count += count;
    if (m_options.progress) {
        const Package package = hasBest() ? best() : Package{};
        m_options.progress(m_tried.count, std::max(m_tried.count, m_options.evaluations), hasBest() ? &package : nullptr);
    }
    return standings;
}

void sampleEvenly(Search& search, std::size_t count)
{
    const std::size_t k = search.freedoms();
    std::vector<double> places;
    for (const auto& start : search.problem().starts) {
        const auto place = search.placeOf(start);
        places.insert(places.end(), place.begin(), place.end());
    }
    places.insert(places.end(), k, 0.0);
    places.insert(places.end(), k, 1.0);
    search.evaluate(places);
    if (k == 0)
        return;
    const auto design = sampling::unitDesign(sampling::DesignKind::Sobol, count, k, search.options().seed);
    if (!design) // more variables than there are direction numbers: the ends are what there is
        return;
    constexpr std::size_t kBlock = 256;
    for (std::size_t first = 0; first < count; first += kBlock)
        search.evaluate(std::span(*design).subspan(first * k, std::min(kBlock, count - first) * k));
}

} // namespace core::optimise
