// SPDX-License-Identifier: GPL-3.0-or-later
// How long the measures of inequality take over 31 regions at 45 times, as the Regions page needs them while a hand moves a
// lever: all of them without permutations, then each by itself, then the permutation tests. Milliseconds, the least of the
// rounds, processor time of this thread (of the permutations: wall clock, all threads).
//   bench_inequality [rounds]
//   bench_inequality --check      fails when all measures together take more than 10 ms
#include "core/inequality/convergence.h"
#include "core/inequality/density.h"
#include "core/inequality/markov.h"
#include "core/inequality/moran.h"
#include "core/inequality/over_time.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <functional>
#include <limits>
#include <random>

using namespace core::inequality;

namespace {

constexpr int kUnits = 31;
constexpr int kTimes = 45;
constexpr double kMostMilliseconds = 10;

double processorMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

double wallMilliseconds()
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double leastOf(int rounds, const std::function<void()>& work, double (*clock)() = processorMilliseconds)
{
    double least = std::numeric_limits<double>::infinity();
    for (int i = 0; i < rounds; ++i) {
        const double begin = clock();
        work();
        least = std::min(least, clock() - begin);
    }
    return least;
}

/// Regions that grow, each at a speed of its own, in four groups, bordering as on a lattice.
struct Country {
    std::vector<double> values, times, weights;
    std::vector<int> groups;
    Neighbours neighbours;

    Country()
    {
        std::mt19937 random(1);
        const auto between = [&](double low, double high) { return low + (high - low) * (double(random()) / 4294967296.0); };
        std::vector<std::pair<int, int>> borders;
        for (int k = 0; k < kTimes; ++k)
            times.push_back(2024 + 0.25 * k);
        for (int i = 0; i < kUnits; ++i) {
            const double start = between(1, 10), speed = between(0.01, 0.06);
            for (const double time : times)
                values.push_back(start * std::exp(speed * (time - 2024)) * between(0.97, 1.03));
            weights.push_back(between(1, 9));
            groups.push_back(i % 4);
            if (i % 6 != 5 && i + 1 < kUnits)
                borders.emplace_back(i, i + 1);
            if (i + 6 < kUnits)
                borders.emplace_back(i, i + 6);
        }
        neighbours = *Neighbours::fromPairs(kUnits, borders);
    }

    [[nodiscard]] Panel panel() const { return {values, times, kUnits}; }
};

/// Something of every result, so that nothing is left out by the compiler.
double g_seen = 0;

void overTime(const Country& country)
{
    const auto series = inequalityOverTime(country.panel(), country.weights, country.groups);
    g_seen += series->back().dagum->within;
}

void convergence(const Country& country)
{
    g_seen += sigmaConvergence(country.panel(), SpreadMeasure::CoefficientOfVariation)->spread.back();
    g_seen += sigmaConvergence(country.panel(), SpreadMeasure::DeviationOfLogs)->spread.back();
    g_seen += betaConvergence(country.panel(), 0, kTimes - 1)->beta.value;
}

void density(const Country& country)
{
    g_seen += densityOverTime(country.panel())->curves.back().density[100];
}

void transitions(const Country& country)
{
    g_seen += markov(country.panel())->stay + spatialMarkov(country.panel(), country.neighbours)->chiSquare;
}

void moranOverTime(const Country& country)
{
    for (int k = 0; k < kTimes; ++k)
        g_seen += moran(column(country.panel(), k), country.neighbours, {0, 1, 1})->zRandom;
}

void all(const Country& country)
{
    overTime(country);
    convergence(country);
    density(country);
    transitions(country);
    moranOverTime(country);
}

} // namespace

int main(int argc, char** argv)
{
    const bool check = argc > 1 && std::strcmp(argv[1], "--check") == 0;
    const int rounds = argc > 1 && !check ? std::max(1, std::atoi(argv[1])) : 20;
    const Country country;
    const double whole = leastOf(rounds, [&] { all(country); });
    std::printf("%d regions, %d times\n", kUnits, kTimes);
    std::printf("all measures                    %8.3f ms\n", whole);
    if (check) {
        if (whole > kMostMilliseconds)
            std::fprintf(stderr, "that is more than %.0f ms\n", kMostMilliseconds);
        return whole > kMostMilliseconds ? EXIT_FAILURE : EXIT_SUCCESS;
    }
    std::printf("  ratios, Gini, Theil, Dagum    %8.3f ms\n", leastOf(rounds, [&] { overTime(country); }));
    std::printf("  sigma and beta convergence    %8.3f ms\n", leastOf(rounds, [&] { convergence(country); }));
    std::printf("  density                       %8.3f ms\n", leastOf(rounds, [&] { density(country); }));
    std::printf("  transitions                   %8.3f ms\n", leastOf(rounds, [&] { transitions(country); }));
    std::printf("  Moran's I, no permutations    %8.3f ms\n", leastOf(rounds, [&] { moranOverTime(country); }));
    const auto last = column(country.panel(), kTimes - 1);
    std::printf("one time, 999 permutations      %8.3f ms\n",
                leastOf(
                    rounds, [&] { g_seen += *moran(last, country.neighbours)->pPermuted; }, wallMilliseconds));
    std::printf("local clusters, 9999            %8.3f ms\n",
                leastOf(
                    rounds, [&] { g_seen += localMoran(last, country.neighbours)->found; }, wallMilliseconds));
    return std::isfinite(g_seen) ? EXIT_SUCCESS : EXIT_FAILURE;
}
