// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimise/best_package.h"

#include "core/optimise/search.h"

#include <algorithm>
#include <cmath>
#include <new>

namespace core::optimise {

namespace {

constexpr std::size_t kDescents = 3;
/// In the unit cube, largest difference of a coordinate: nearer ones lead to the same place.
constexpr double kApart = 0.1;

/// Places of the best points that are apart from one another.
std::vector<std::vector<double>> bestApart(const Search& search, std::size_t most)
{
    const Tried& tried = search.tried();
    std::vector<std::pair<Standing, std::size_t>> ranked;
    for (std::size_t i = 0; i < tried.count; ++i)
        ranked.emplace_back(standingOf(tried.result(i), search.requirements(), search.objective()), i);
    std::sort(ranked.begin(), ranked.end());
    std::vector<std::vector<double>> places;
    for (const auto& [standing, index] : ranked) {
        if (places.size() == most || std::isinf(standing.limits))
            break;
        const auto place = search.placeOf(tried.point(index));
        const auto isNear = [&](const std::vector<double>& other) {
            double widest = 0;
            for (std::size_t k = 0; k < place.size(); ++k)
                widest = std::max(widest, std::abs(place[k] - other[k]));
            return widest < kApart;
        };
        if (std::none_of(places.begin(), places.end(), isNear))
            places.push_back(place);
    }
    return places;
}

/// Starts are often near the answer in what is on a grid (dates as proposed): levers are fitted around them first.
void descendFromStarts(Search& search, std::size_t evaluations)
{
    constexpr std::size_t kStarts = 2;
    const auto& starts = search.problem().starts;
    for (std::size_t i = 0; i < std::min(kStarts, starts.size()); ++i)
        descend(search, search.placeOf(starts[i]), evaluations / std::min(kStarts, starts.size()));
}

/// Compass and slopes in turn, as long as the one finds something for the other.
Ended finish(Search& search, std::size_t evaluations)
{
    const std::size_t end = search.evaluations() + evaluations;
    const auto left = [&] { return end > search.evaluations() ? end - search.evaluations() : 0; };
    while (true) {
        if (!refine(search, left()))
            return Ended::Spent;
        const Standing before = search.bestStanding();
        if (!search.hasBest() || left() <= 2 * search.freedoms())
            return Ended::Converged;
        descend(search, search.bestPlace(), left());
        const double size = std::max(1e-12, std::abs(before.objective));
        const bool isBetter = search.bestStanding() < before
            && (search.bestStanding().limits < before.limits || search.bestStanding().targets < before.targets
                || before.objective - search.bestStanding().objective > 1e-7 * size);
        if (!isBetter)
            return Ended::Converged;
    }
}

Ended run(Search& search)
{
    const std::size_t all = search.options().evaluations;
    sampleEvenly(search, all / 6);
    descendFromStarts(search, all / 8);
    evolve(search, all / 3);
    for (const auto& place : bestApart(search, kDescents))
        descend(search, place, std::min(search.left(), all / 12));
    return finish(search, std::max(search.left(), all / 10));
}

/// Of a range: what is nearer to an end of it than this is there because a slope ended in it, not because it does something.
constexpr double kCrumb = 1e-4;
/// Of the objective's size: what a package without crumbs may give up.
constexpr double kCrumbsWorth = 1e-6;

/// The problem with variables that all but stand at an end locked there; nothing when there are none.
std::optional<Problem> withoutCrumbs(const Problem& problem, const Package& best)
{
    Problem tidied = problem;
    bool any = false;
    for (std::size_t v = 0; v < problem.variables.size(); ++v) {
        Variable& variable = tidied.variables[v];
        const double range = variable.high - variable.low;
        if (variable.locked || variable.grid > 0 || !(range > 0))
            continue;
        const double above = best.point[v] - variable.low;
        const double below = variable.high - best.point[v];
        if (above > 0 && above < kCrumb * range)
            variable.locked = variable.low;
        else if (below > 0 && below < kCrumb * range)
            variable.locked = variable.high;
        any = any || variable.locked.has_value();
    }
    if (!any)
        return std::nullopt;
    tidied.starts = {best.point};
    return tidied;
}

/// Levers at a millionth of their strength make a package no better and hard to read: they are left out where the others, fitted
/// anew, do as well.
void tidy(const Problem& problem, const std::vector<Requirement>& requirements, const std::optional<Objective>& objective,
          const SearchOptions& options, Optimum& result)
{
    const auto tidied = withoutCrumbs(problem, result.best);
    if (!tidied)
        return;
    SearchOptions after = options;
    if (options.progress)
        after.progress = [&](std::size_t done, std::size_t, const Package*) {
            options.progress(result.evaluations + done, std::max(result.evaluations + done, options.evaluations), &result.best);
        };
    Search search(*tidied, requirements, objective, after);
    try {
        const auto place = search.placeOf(result.best.point);
        const std::size_t few = options.evaluations / 20;
        search.evaluate(place);
        if (search.freedoms() > 0) {
            descend(search, place, few);
            refine(search, few);
        }
    } catch (const Stopped&) {
        return;
    }
    result.evaluations += search.evaluations();
    result.failedEvaluations += search.failed();
    const Tried more = search.tried();
    result.tried.count += more.count;
    result.tried.points.insert(result.tried.points.end(), more.points.begin(), more.points.end());
    result.tried.results.insert(result.tried.results.end(), more.results.begin(), more.results.end());
    const double size = std::max(1e-12, std::abs(result.standing.objective));
    if (search.hasBest() && search.bestStanding().limits <= result.standing.limits && search.bestStanding().targets <= result.standing.targets
        && search.bestStanding().objective <= result.standing.objective + kCrumbsWorth * size) {
        result.best = search.best();
        result.standing = search.bestStanding();
    }
}

} // namespace

Result<Optimum> bestPackage(const Problem& problem, const std::optional<Objective>& objective,
                            const std::vector<Requirement>& requirements, const SearchOptions& options)
{
    const std::vector<Objective> objectives = objective ? std::vector<Objective>{*objective} : std::vector<Objective>{};
    if (const auto checked = validate(problem, requirements, objectives, options); !checked)
        return tl::make_unexpected(checked.error());
    try {
        Search search(problem, requirements, objective, options);
        Optimum result;
        try {
            result.ended = run(search);
        } catch (const Stopped&) {
            if (search.stopped()->kind != ErrorKind::Cancelled || !search.hasBest())
                return tl::make_unexpected(*search.stopped());
            result.ended = Ended::Cancelled;
        }
        if (search.hasBest()) {
            result.best = search.best();
            result.standing = search.bestStanding();
            result.feasible = result.standing.isFeasible();
        }
        result.evaluations = search.evaluations();
        result.failedEvaluations = search.failed();
        result.tried = search.takeTried();
        if (result.feasible && result.ended != Ended::Cancelled)
            tidy(problem, requirements, objective, options, result);
        return result;
    } catch (const std::bad_alloc&) {
        return fail(ErrorKind::TooLarge, "There is not enough memory for the search; use fewer evaluations.");
    }
}

} // namespace core::optimise
