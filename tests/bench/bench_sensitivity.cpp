// SPDX-License-Identifier: GPL-3.0-or-later
// How long the estimators take without a model behind them: Sobol' indices with 1,000 bootstrap samples on 8,192 base rows of
// 8 inputs, on one thread and on all; boxes in 10,000 runs of 150 inputs; the value of information of 60 inputs. Milliseconds of
// wall clock, the least of the rounds. Exact times belong to an optimised build (-O2).
//   bench_sensitivity [rounds]
//   bench_sensitivity --check      fails when the indices take more than 500 ms on all threads
#include "core/discovery/prim.h"
#include "core/sensitivity/information_value.h"
#include "core/sensitivity/sobol.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>

using namespace core;

namespace {

constexpr double kMostMilliseconds = 500;

double leastMilliseconds(int rounds, const std::function<void()>& work)
{
    double least = 1e300;
    for (int round = 0; round < rounds; ++round) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        least = std::min(least, std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    return least;
}

/// Sobol' g of 8 inputs, a = 0, 1, 4.5, 9, 99, 99, 99, 99.
double sobolG(std::span<const double> x)
{
    constexpr double kA[] = {0, 1, 4.5, 9, 99, 99, 99, 99};
    double product = 1;
    for (std::size_t i = 0; i < 8; ++i)
        product *= (std::abs(4 * x[i] - 2) + kA[i]) / (1 + kA[i]);
    return product;
}

double benchIndices(int rounds)
{
    const auto design = sensitivity::SobolDesign::create({.inputs = 8, .baseRows = 8192});
    if (!design)
        std::abort();
    std::vector<double> points(design->rows() * 8);
    design->fill(0, points);
    std::vector<double> outputs;
    for (std::size_t row = 0; row < design->rows(); ++row)
        outputs.push_back(sobolG(std::span(points).subspan(8 * row, 8)));
    double all = 0;
    for (const int threads : {1, 0}) {
        all = leastMilliseconds(rounds, [&] {
            const auto indices = sensitivity::sobolIndices(*design, outputs, 1, {.threads = threads});
            if (!indices || !(std::abs(indices->outputs[0].first[0].value - 0.716) < 0.02))
                std::abort();
        });
        std::printf("indices, 8192 base rows, 8 inputs, 1000 bootstrap samples, %s: %.1f ms\n",
                    threads == 1 ? "one thread" : "all threads", all);
    }
    return all;
}

void benchPrim(int rounds)
{
    constexpr std::size_t kRows = 10000, kInputs = 150;
    const auto values = sampling::unitDesign(sampling::DesignKind::LatinHypercube, kRows, kInputs, 1).value();
    std::vector<double> interest;
    for (std::size_t row = 0; row < kRows; ++row)
        interest.push_back(values[row * kInputs + 7] < 0.45 && values[row * kInputs + 90] > 0.6 ? 1 : 0);
    std::printf("boxes in %zu runs of %zu inputs, sorting included: %.1f ms\n", kRows, kInputs, leastMilliseconds(rounds, [&] {
                    const auto cases = discovery::CaseSet::create(values, kInputs, interest);
                    const auto boxes = cases ? discovery::prim(*cases) : tl::make_unexpected(cases.error());
                    if (!boxes || boxes->boxes[boxes->suggested].density < 0.9)
                        std::abort();
                }));
}

void benchInformation(int rounds)
{
    constexpr std::size_t kMembers = 10000, kInputs = 60, kAlternatives = 6;
    const auto inputs = sampling::unitDesign(sampling::DesignKind::LatinHypercube, kMembers, kInputs, 2).value();
    std::vector<double> benefits;
    for (std::size_t m = 0; m < kMembers; ++m)
        for (std::size_t d = 0; d < kAlternatives; ++d)
            benefits.push_back(inputs[m * kInputs + d] - 0.5 * inputs[m * kInputs + 2 * d]);
    std::printf("value of information, %zu members, %zu inputs, %zu alternatives: %.1f ms\n", kMembers, kInputs, kAlternatives,
                leastMilliseconds(rounds, [&] {
                    if (!sensitivity::informationValue(inputs, kInputs, benefits, kAlternatives))
                        std::abort();
                }));
}

} // namespace

int main(int argc, char** argv)
{
    const bool check = argc > 1 && std::strcmp(argv[1], "--check") == 0;
    const int rounds = argc > 1 && !check ? std::max(1, std::atoi(argv[1])) : 3;
    const double indices = benchIndices(rounds);
    if (check && indices > kMostMilliseconds) {
        std::printf("The indices take longer than %.0f ms.\n", kMostMilliseconds);
        return 1;
    }
    if (!check) {
        benchPrim(rounds);
        benchInformation(rounds);
    }
    return 0;
}
