// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimise/front.h"

#include "core/optimise/search.h"

#include <algorithm>
#include <functional>
#include <numeric>

#include <pagmo/algorithm.hpp>
#include <pagmo/algorithms/nsga2.hpp>
#include <pagmo/bfe.hpp>
#include <pagmo/population.hpp>
#include <pagmo/problem.hpp>

namespace core::optimise {

namespace {

constexpr double kWorst = 1e300;

/// Outputs as what NSGA-II makes small: the objectives; of a package that misses a requirement something behind all of them.
class Fitness {
public:
    Fitness(const std::vector<Objective>& objectives, const std::vector<Requirement>& requirements)
        : m_objectives(objectives)
        , m_requirements(requirements)
        , m_low(objectives.size(), kWorst)
        , m_high(objectives.size(), -kWorst)
    {
    }

    [[nodiscard]] bool isFeasible(std::span<const double> outputs) const
    {
        return standingOf(outputs, m_requirements, std::nullopt).isFeasible();
    }
    [[nodiscard]] double objective(std::span<const double> outputs, std::size_t k) const
    {
        const double value = outputs[m_objectives[k].output];
        return m_objectives[k].maximise ? -value : value;
    }
    /// Where objectives lie in all that is known.
    void widen(std::span<const double> outputs)
    {
        for (std::size_t k = 0; k < m_objectives.size(); ++k)
            if (const double value = objective(outputs, k); std::isfinite(value)) {
                m_low[k] = std::min(m_low[k], value);
                m_high[k] = std::max(m_high[k], value);
            }
    }
    [[nodiscard]] std::vector<double> operator()(std::span<const double> outputs) const
    {
        const Standing standing = standingOf(outputs, m_requirements, std::nullopt);
        std::vector<double> fitness;
        for (std::size_t k = 0; k < m_objectives.size(); ++k) {
            if (standing.isFeasible()) {
                fitness.push_back(objective(outputs, k));
                continue;
            }
            const double missing = std::min(standing.limits * 1e3 + standing.targets, 1e12);
            const double range = m_high[k] > m_low[k] ? m_high[k] - m_low[k] : 1;
            fitness.push_back(std::max(m_high[k], m_low[k]) + range * (10 + missing));
        }
        return fitness;
    }

private:
    const std::vector<Objective>& m_objectives;
    const std::vector<Requirement>& m_requirements;
    std::vector<double> m_low, m_high;
};

/// What pagmo asks of a problem. It copies it freely: everything is behind pointers. Points are evaluated by Blocks only.
struct UnitCube {
    Search* search = nullptr;
    const Fitness* fitnessOf = nullptr;
    std::size_t objectives = 2;

    [[nodiscard]] pagmo::vector_double fitness(const pagmo::vector_double& place) const
    {
        search->evaluate(place);
        return (*fitnessOf)(search->lastOutputs());
    }
    [[nodiscard]] pagmo::vector_double::size_type get_nobj() const { return objectives; }
    [[nodiscard]] std::pair<pagmo::vector_double, pagmo::vector_double> get_bounds() const
    {
        const std::size_t k = search ? search->freedoms() : 1;
        return {pagmo::vector_double(k, 0.0), pagmo::vector_double(k, 1.0)};
    }
};

/// A generation in one block.
struct Blocks {
    Search* search = nullptr;
    const Fitness* fitnessOf = nullptr;

    pagmo::vector_double operator()(const pagmo::problem&, const pagmo::vector_double& places) const
    {
        search->evaluate(places);
        const std::size_t outputs = search->problem().outputs;
        const auto rows = search->lastOutputs();
        pagmo::vector_double fitnesses;
        for (std::size_t i = 0; i < rows.size() / outputs; ++i) {
            const auto fitness = (*fitnessOf)(rows.subspan(i * outputs, outputs));
            fitnesses.insert(fitnesses.end(), fitness.begin(), fitness.end());
        }
        return fitnesses;
    }
};

void append(Tried& all, const Tried& more)
{
    all.variables = more.variables;
    all.outputs = more.outputs;
    all.count += more.count;
    all.points.insert(all.points.end(), more.points.begin(), more.points.end());
    all.results.insert(all.results.end(), more.results.begin(), more.results.end());
}

/// Leaves out the packages with the nearest neighbours, an eighth of the surplus at a time, until `most` are left (crowding
/// distance of Deb et al. 2002). `rows` are positions in `values`, ascending before and after.
void thin(std::vector<std::size_t>& rows, std::span<const double> values, std::size_t objectives, std::size_t most)
{
    while (rows.size() > most) {
        std::vector<double> crowding(rows.size(), 0.0);
        for (std::size_t k = 0; k < objectives; ++k) {
            std::vector<std::size_t> order(rows.size());
            std::iota(order.begin(), order.end(), std::size_t{0});
            const auto at = [&](std::size_t i) { return values[rows[i] * objectives + k]; };
            std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return at(a) < at(b); });
            const double range = at(order.back()) - at(order.front());
            crowding[order.front()] = crowding[order.back()] = std::numeric_limits<double>::infinity();
            for (std::size_t i = 1; i + 1 < order.size() && range > 0; ++i)
                crowding[order[i]] += (at(order[i + 1]) - at(order[i - 1])) / range;
        }
        std::vector<std::size_t> crowded(rows.size());
        std::iota(crowded.begin(), crowded.end(), std::size_t{0});
        std::stable_sort(crowded.begin(), crowded.end(), [&](std::size_t a, std::size_t b) { return crowding[a] < crowding[b]; });
        crowded.resize(std::max<std::size_t>(1, (rows.size() - most) / 8));
        std::sort(crowded.begin(), crowded.end(), std::greater<>());
        for (const std::size_t i : crowded)
            rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

class FrontSearch {
public:
    FrontSearch(const Problem& problem, const std::vector<Objective>& objectives, const std::vector<Requirement>& requirements,
                const FrontOptions& options)
        : m_problem(problem)
        , m_objectives(objectives)
        , m_requirements(requirements)
        , m_options(options)
        , m_fitness(objectives, requirements)
    {
    }

    Result<Front> run()
    {
        const bool whole = findEnds();
        if (m_error)
            return tl::make_unexpected(*m_error);
        if (whole)
            evolveFront();
        if (m_error)
            return tl::make_unexpected(*m_error);
        if (m_front.tried.count == 0)
            return fail(ErrorKind::Cancelled, "The study was stopped before its first result.");
        takeFront(m_front);
        m_front.evaluations = m_front.tried.count;
        return std::move(m_front);
    }

private:
    /// Half of the evaluations, shared among the objectives. False when cancelled or failed.
    bool findEnds()
    {
        SearchOptions options = m_options.search;
        options.evaluations = std::max<std::size_t>(100, options.evaluations / (2 * m_objectives.size()));
        for (const Objective& objective : m_objectives) {
            const auto found = bestPackage(m_problem, objective, m_requirements, options);
            if (!found)
                return stop(found.error());
            append(m_front.tried, found->tried);
            m_front.failedEvaluations += found->failedEvaluations;
            m_front.ends.push_back(found->feasible ? found->best : Package{});
            tellPartial();
            if (found->ended == Ended::Cancelled) {
                m_front.ended = Ended::Cancelled;
                return false;
            }
        }
        return true;
    }

    bool stop(const Error& error)
    {
        if (error.kind == ErrorKind::Cancelled)
            m_front.ended = Ended::Cancelled;
        else
            m_error = error;
        return false;
    }

    void evolveFront()
    {
        SearchOptions options = m_options.search;
        if (options.evaluations <= m_front.tried.count + m_options.population)
            return;
        options.evaluations -= m_front.tried.count;
        Search search(m_problem, m_requirements, m_objectives.front(), options);
        if (search.freedoms() == 0)
            return;
        for (std::size_t i = 0; i < m_front.tried.count; ++i)
            m_fitness.widen(m_front.tried.result(i));
        try {
            generations(search, options);
        } catch (const Stopped&) {
            stop(*search.stopped());
        }
        m_front.failedEvaluations += search.failed();
        append(m_front.tried, search.tried());
    }

    void generations(Search& search, const SearchOptions& options)
    {
        const auto seed = static_cast<unsigned>(options.seed ^ (options.seed >> 32));
        pagmo::population population(pagmo::problem{UnitCube{&search, &m_fitness, m_objectives.size()}}, 0, seed);
        for (const std::size_t i : firstPopulation()) {
            const auto outputs = m_front.tried.result(i);
            population.push_back(search.placeOf(m_front.tried.point(i)), m_fitness(outputs));
        }
        // each variable mutates once on average, as the source has it
        pagmo::nsga2 nsga2(1, 0.9, 15, 1.0 / static_cast<double>(search.freedoms()), 20, seed);
        nsga2.set_bfe(pagmo::bfe{Blocks{&search, &m_fitness}});
        while (search.left() >= m_options.population) {
            population = nsga2.evolve(population);
            if (++m_front.generations % 8 == 0)
                tellPartial(&search.tried());
        }
    }

    /// Layers of the front of what has been looked at, until the population is full.
    [[nodiscard]] std::vector<std::size_t> firstPopulation() const
    {
        const Tried& tried = m_front.tried;
        const std::size_t k = m_objectives.size();
        std::vector<std::pair<Standing, std::size_t>> ranked;
        std::vector<std::size_t> left, chosen;
        for (std::size_t i = 0; i < tried.count; ++i) {
            const Standing standing = standingOf(tried.result(i), m_requirements, std::nullopt);
            if (standing.isFeasible())
                left.push_back(i);
            else
                ranked.emplace_back(standing, i);
        }
        while (!left.empty() && chosen.size() < m_options.population) {
            std::vector<double> values;
            for (const std::size_t i : left)
                for (std::size_t o = 0; o < k; ++o)
                    values.push_back(m_fitness.objective(tried.result(i), o));
            auto layer = nonDominated(values, k);
            auto kept = layer;
            thin(kept, values, k, m_options.population - chosen.size());
            for (const std::size_t row : kept)
                chosen.push_back(left[row]);
            std::vector<std::size_t> rest;
            for (std::size_t row = 0, next = 0; row < left.size(); ++row) {
                if (next < layer.size() && layer[next] == row)
                    ++next;
                else
                    rest.push_back(left[row]);
            }
            left = std::move(rest);
        }
        std::sort(ranked.begin(), ranked.end());
        for (std::size_t r = 0; r < ranked.size() && chosen.size() < m_options.population; ++r)
            chosen.push_back(ranked[r].second);
        while (chosen.size() < m_options.population)
            chosen.push_back(chosen[chosen.size() % std::max<std::size_t>(1, tried.count)]);
        return chosen;
    }

    void tellPartial(const Tried* more = nullptr)
    {
        if (!m_options.partial)
            return;
        Front soFar;
        soFar.tried = m_front.tried;
        if (more)
            append(soFar.tried, *more);
        takeFront(soFar);
        m_options.partial(soFar.packages);
    }

    void takeFront(Front& front) const
    {
        const Tried& tried = front.tried;
        const std::size_t k = m_objectives.size();
        std::vector<double> values;
        std::vector<std::size_t> feasible;
        for (std::size_t i = 0; i < tried.count; ++i) {
            if (!m_fitness.isFeasible(tried.result(i)))
                continue;
            feasible.push_back(i);
            for (std::size_t o = 0; o < k; ++o)
                values.push_back(m_fitness.objective(tried.result(i), o));
        }
        front.feasible = feasible.size();
        auto rows = nonDominated(values, k);
        thin(rows, values, k, m_options.mostPackages);
        std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) { return values[a * k] < values[b * k]; });
        for (const std::size_t row : rows)
            front.packages.push_back(tried.package(feasible[row]));
    }

    const Problem& m_problem;
    const std::vector<Objective>& m_objectives;
    const std::vector<Requirement>& m_requirements;
    const FrontOptions& m_options;
    Fitness m_fitness;
    Front m_front;
    std::optional<Error> m_error;
};

} // namespace

std::vector<std::size_t> nonDominated(std::span<const double> values, std::size_t objectives)
{
    const std::size_t count = values.size() / objectives;
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto row = [&](std::size_t i) { return values.subspan(i * objectives, objectives); };
    // whatever dominates a row stands before it in this order, so the rows kept so far are all that can
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const auto x = row(a), y = row(b);
        const auto [p, q] = std::mismatch(x.begin(), x.end(), y.begin());
        return p == x.end() ? a < b : *p < *q;
    });
    std::vector<std::size_t> kept;
    for (const std::size_t i : order) {
        const auto covers = [&](std::size_t other) {
            const auto x = row(other), y = row(i);
            return std::equal(x.begin(), x.end(), y.begin(), [](double a, double b) { return a <= b; });
        };
        if (std::none_of(kept.begin(), kept.end(), covers))
            kept.push_back(i);
    }
    std::sort(kept.begin(), kept.end());
    return kept;
}

Result<Front> paretoFront(const Problem& problem, const std::vector<Objective>& objectives,
                          const std::vector<Requirement>& requirements, const FrontOptions& options)
{
    if (const auto checked = validate(problem, requirements, objectives, options.search); !checked)
        return tl::make_unexpected(checked.error());
    if (objectives.size() < 2 || objectives.size() > 4)
        return fail(ErrorKind::InvalidArgument, "A front is between two, three or four objectives.");
    if (options.population < 8 || options.population % 4 != 0 || options.mostPackages < 2)
        return fail(ErrorKind::InvalidArgument,
                    "A front needs a population that is a multiple of 4, at least 8, and two packages.");
    try {
        return FrontSearch(problem, objectives, requirements, options).run();
    } catch (const std::exception& exception) {
        return fail(ErrorKind::Internal, std::string("The search for a front ended: ") + exception.what(), {},
                    {exception.what()});
    }
}

} // namespace core::optimise
