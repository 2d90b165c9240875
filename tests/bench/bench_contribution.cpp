// SPDX-License-Identifier: GPL-3.0-or-later
// How long exact Shapley shares of twelve levers over one outcome take, and sampled ones of all, for both region sets.
//
// Also how long a cancelled computation takes to end. Clock seconds with two threads, the median and the slowest of a few rounds;
// processor seconds beside them, which other programs on the machine do not lengthen.
//   bench_contribution [rounds [exact]]        "exact" leaves the sampled ones out, which take a minute
#include "core/policy/contribution.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <thread>
#include <vector>

namespace {

using namespace core::policy;

constexpr int kThreads = 2;
constexpr int kRounds = 3;
constexpr double kYear = 2030;
const Headline kOutcome{"national_trade", Place::national()};

double seconds(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

[[noreturn]] void stop(const core::Errors& errors)
{
    std::fprintf(stderr, "bench_contribution: %s\n", core::toString(errors.front()).c_str());
    std::exit(1);
}

Scenario firstLevers(const Catalogue& catalogue, std::size_t count)
{
    Scenario scenario;
    for (std::size_t i = 0; i < count; ++i)
        scenario.levers[catalogue.levers[i].id].intensity = 1.0;
    return scenario;
}

void measure(const char* what, const Projector& projector, const Scenario& scenario, int rounds)
{
    const auto players = leverPlayers(projector, {}, scenario);
    ContributionOptions options;
    options.threads = kThreads;
    std::vector<double> clock;
    std::vector<double> processor;
    std::size_t runs = 0;
    for (int round = 0; round < rounds; ++round) {
        const double began = seconds(CLOCK_MONOTONIC);
        const double beganProcessor = seconds(CLOCK_PROCESS_CPUTIME_ID);
        const auto result = contributions(projector, {}, scenario, players, kOutcome, kYear, options);
        if (!result)
            stop(result.error());
        clock.push_back(seconds(CLOCK_MONOTONIC) - began);
        processor.push_back(seconds(CLOCK_PROCESS_CPUTIME_ID) - beganProcessor);
        runs = result->runs;
    }
    std::sort(clock.begin(), clock.end());
    std::sort(processor.begin(), processor.end());
    std::printf("%-10s %-22s %8zu %10.2f %10.2f %12.2f\n", projector.regions().id.c_str(), what, runs, clock[clock.size() / 2],
                clock.back(), processor[processor.size() / 2]);
}

void measureCancelling(const Projector& projector, const Scenario& scenario, int rounds)
{
    const auto players = leverPlayers(projector, {}, scenario);
    std::vector<double> waits;
    for (int round = 0; round < 4 * rounds; ++round) {
        std::atomic<bool> cancel = false;
        std::atomic<double> ended = 0;
        ContributionOptions options;
        options.threads = kThreads;
        options.cancel = &cancel;
        std::thread work([&] {
            const auto result = contributions(projector, {}, scenario, players, kOutcome, kYear, options);
            ended = seconds(CLOCK_MONOTONIC);
            if (result)
                std::fprintf(stderr, "bench_contribution: done before it was cancelled\n");
        });
        std::this_thread::sleep_for(std::chrono::milliseconds(150 + 37 * round));
        const double asked = seconds(CLOCK_MONOTONIC);
        cancel = true;
        work.join();
        waits.push_back(1000 * (ended - asked));
    }
    std::sort(waits.begin(), waits.end());
    std::printf("%-10s cancelled: ends after %.0f ms, at most %.0f ms\n", projector.regions().id.c_str(), waits[waits.size() / 2],
                waits.back());
}

} // namespace

int main(int argc, char** argv)
{
    const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : kRounds;
    auto read = readCatalogue(FOURFOLD_DATA_DIRECTORY);
    if (!read)
        stop(read.error());
    const auto catalogue = std::make_shared<const Catalogue>(std::move(*read));
    std::printf("Contributions to national_trade in 2030, %d threads, seconds over %d rounds\n", kThreads, rounds);
    std::printf("%-10s %-22s %8s %10s %10s %12s\n", "regions", "players", "runs", "median", "slowest", "processor");
    for (const char* id : {"macro", "provinces"}) {
        const auto projector = Projector::create(FOURFOLD_DATA_DIRECTORY, catalogue, *catalogue->regionSet(id));
        if (!projector)
            stop(projector.error());
        measure("12 levers, exact", *projector, firstLevers(*catalogue, kExactPlayers), rounds);
        if (argc <= 2)
            measure("23 levers, 2000 orders", *projector, paperPackage(*catalogue), rounds);
        measureCancelling(*projector, paperPackage(*catalogue), rounds);
    }
    return 0;
}
