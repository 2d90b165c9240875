// SPDX-License-Identifier: GPL-3.0-or-later
// Searches over the policy model: packages looked at in a second, and how near a search of few evaluations comes to the best
// known (the best that any search here finds, the long one among them). Twelve levers of the papers, trade of 2030, half of what
// the papers' package costs.
//   bench_optimise [evaluations]
#include "core/optimise/front.h"
#include "core/optimise/policy_packages.h"
#include "core/optimise/best_package.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

using namespace core;
using namespace core::optimise;

namespace {

double seconds(const std::chrono::steady_clock::time_point& begin)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

template <class T> T orDie(Checked<T> result)
{
    if (!result) {
        std::printf("%s\n", toString(result.error().front()).c_str());
        std::exit(1);
    }
    return *result;
}

template <class T> T orDie(Result<T> result)
{
    if (!result) {
        std::printf("%s\n", toString(result.error()).c_str());
        std::exit(1);
    }
    return *result;
}

PolicyPackages packagesOf(const policy::Projector& projector, bool starts, int threads)
{
    PackageRequest request;
    for (const policy::Lever& lever : projector.catalogue().levers)
        if (lever.main)
            request.levers.push_back({.leverId = lever.id, .locked = {}, .chooseStart = starts});
    request.outcomes = {{uncertainty::Outcome::ofFigure("trade"), 2030, RobustAim::Mean, true}};
    request.threads = threads;
    return orDie(PolicyPackages::create(projector, std::move(request)));
}

void bench(const char* name, const policy::Projector& projector, std::size_t evaluations, bool starts)
{
    const auto packages = packagesOf(projector, starts, 0);
    Problem problem = packages.problem();
    const auto papers = packages.pointOf(policy::paperPackage(projector.catalogue()));
    std::vector<double> outputs(problem.outputs);
    if (!problem.evaluate(papers, 1, outputs))
        std::exit(1);
    const double budget = outputs[packages.totalCostOutput()] / 2;
    const auto scaled = packages.scaledToCost(papers, budget);
    problem.starts = {scaled};
    if (!problem.evaluate(scaled, 1, outputs))
        std::exit(1);
    const double papersTrade = outputs[0];
    const std::vector<Requirement> limits{
        {.output = packages.totalCostOutput(), .relation = Relation::AtMost, .bound = budget, .isLimit = true}};

    struct Line {
        std::size_t evaluations;
        double rate, best;
    };
    std::vector<Line> lines;
    double known = 0;
    for (const std::size_t count : {evaluations / 4, evaluations, 4 * evaluations})
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            const auto begin = std::chrono::steady_clock::now();
            const auto best = orDie(bestPackage(problem, Objective{0, true}, limits, {.evaluations = count, .seed = seed}));
            lines.push_back({best.evaluations, static_cast<double>(best.evaluations) / seconds(begin), best.best.outputs[0]});
            known = std::max(known, best.best.outputs[0]);
        }
    std::printf("%s, %zu variables, budget %.1f bn: papers' package of that cost %.4f, best known %.4f\n", name,
                problem.variables.size(), budget, papersTrade, known);
    for (const Line& line : lines)
        std::printf("  %6zu evaluations, %7.0f a second: %.3f %% of the gain over the papers' missing\n", line.evaluations,
                    line.rate, 100 * (known - line.best) / (known - papersTrade));
    const auto begin = std::chrono::steady_clock::now();
    FrontOptions options;
    options.search.evaluations = evaluations;
    const auto front = orDie(paretoFront(problem, {{0, true}, {packages.totalCostOutput(), false}}, {}, options));
    std::printf("  front of %zu packages from %zu evaluations, %.0f a second\n", front.packages.size(), front.evaluations,
                static_cast<double>(front.evaluations) / seconds(begin));
}

} // namespace

int main(int argc, char** argv)
{
    const std::size_t evaluations = argc > 1 ? static_cast<std::size_t>(std::max(400, std::atoi(argv[1]))) : 4000;
    const auto catalogue = std::make_shared<const policy::Catalogue>(orDie(policy::readCatalogue(FOURFOLD_DATA_DIRECTORY)));
    for (const auto& set : catalogue->regionSets) {
        const auto projector = orDie(policy::Projector::create(FOURFOLD_DATA_DIRECTORY, catalogue, set));
        const bool macro = set.id == "macro";
        bench(set.id.c_str(), projector, macro ? evaluations : evaluations / 4, false);
        if (macro)
            bench("macro, with start years", projector, evaluations, true);
    }
    return 0;
}
