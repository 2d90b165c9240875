// SPDX-License-Identifier: GPL-3.0-or-later
// bench_uncertainty [rounds]: members of the default model and of 31 provinces, from draws to outcomes, against the same model as
// plain scalar C++ and against one engine run after the other, both on one thread in the same rounds; how long a fan takes to
// follow a lever; and the memory that it all took.
#include "core/uncertainty/follower.h"
#include "scalar_model.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>

#include <time.h>

namespace {

using namespace core;
using uncertainty::Outcome;

constexpr std::size_t kMembers = 1000;
constexpr double kStep = 1.0 / 16;

[[noreturn]] void stop(const std::string& message)
{
    std::fprintf(stderr, "bench_uncertainty: %s\n", message.c_str());
    std::exit(1);
}

template <class T>
T valueOf(Result<T> result)
{
    if (!result)
        stop(toString(result.error()));
    return std::move(*result);
}

template <class T>
T valueOf(Checked<T> result)
{
    if (!result)
        stop(toString(result.error().front()));
    return std::move(*result);
}

double now()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double processorSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) + 1e-9 * double(time.tv_nsec);
}

template <class Work>
double secondsOf(const Work& work)
{
    const double begin = now();
    work();
    return now() - begin;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

/// What the cards and the chart show.
std::vector<Outcome> cardOutcomes()
{
    std::vector<Outcome> outcomes;
    for (const char* id : {"national_trade", "intelligence", "conversion", "contribution", "entry_premium"})
        outcomes.push_back(Outcome::ofFigure(id));
    outcomes.push_back(Outcome::ofFigure("penetration", policy::Place::ofGroup(policy::RegionGroup::CentralWest)));
    outcomes.push_back(Outcome::cumulativeCost());
    return outcomes;
}

struct Case {
    const char* name;
    policy::Projector projector;
    bench::ScalarRun scalar;
    std::size_t scalarMembers;
};

void measure(const Case& it, int rounds)
{
    const policy::Scenario package = policy::paperPackage(it.projector.catalogue());
    const auto plan = valueOf(uncertainty::planSampling(it.projector, {}));
    const auto sampler = valueOf(uncertainty::MemberSampler::create(plan, kMembers));
    const auto runs = valueOf(uncertainty::ModelRuns::create(it.projector, plan, {package}, cardOutcomes()));
    const auto settings = valueOf(uncertainty::MemberSettings::create(it.projector, plan, package));
    const auto reader = valueOf(uncertainty::OutcomeReader::create(it.projector, cardOutcomes()));
    const model::ResolvedModel& model = it.projector.program().model();

    std::vector<double> constants(model.elements.size());
    for (std::size_t i = 0; i < constants.size(); ++i) {
        if (model.elements[i].constant)
            constants[i] = model.nodes[std::size_t(model.elements[i].equation)].value;
    }
    for (const engine::Override& change : settings.common())
        constants[std::size_t(change.element)] = change.value;
    const auto steps = std::size_t(std::llround((model.specs.stop - model.specs.start) / kStep));
    const auto saveEvery = std::size_t(std::llround(it.projector.saveStep() / kStep));
    std::vector<int> outputs(reader.elements().begin(), reader.elements().end());
    const auto drawn = sampler.sample(0, it.scalarMembers);
    const auto values = settings.values(drawn);

    const auto plainScalar = [&] {
        std::vector<double> result((steps / saveEvery + 1) * outputs.size());
        for (std::size_t member = 0; member < it.scalarMembers; ++member) {
            std::vector<double> own = constants;
            for (std::size_t i = 0; i < settings.elements().size(); ++i)
                own[std::size_t(settings.elements()[i])] = values[member * settings.elements().size() + i];
            it.scalar(own.data(), model.specs.start, kStep, steps, saveEvery, outputs.data(), outputs.size(), result.data());
        }
    };
    const auto oneByOne = [&] {
        engine::RunOptions options;
        options.saveStep = it.projector.saveStep();
        for (std::size_t member = 0; member < it.scalarMembers; ++member) {
            std::vector<engine::Override> own = settings.common();
            for (std::size_t i = 0; i < settings.elements().size(); ++i)
                own.push_back({settings.elements()[i], values[member * settings.elements().size() + i]});
            valueOf(engine::run(it.projector.program(), own, options));
        }
    };
    const auto together = [&](int threads) {
        uncertainty::RunControl control;
        control.threads = threads;
        valueOf(runs.run(sampler.sample(0, kMembers), control));
    };

    std::vector<double> scalar, loop, one, two, toScalar, toLoop;
    for (int round = 0; round < rounds; ++round) {
        scalar.push_back(secondsOf(plainScalar) / double(it.scalarMembers) * double(kMembers));
        loop.push_back(secondsOf(oneByOne) / double(it.scalarMembers) * double(kMembers));
        one.push_back(secondsOf([&] { together(1); }));
        two.push_back(secondsOf([&] { together(2); }));
        toScalar.push_back(two.back() / scalar.back());
        toLoop.push_back(two.back() / loop.back());
    }
    std::printf("\n%s: %zu inputs, %zu outcomes at %zu times, %zu members from draws to outcomes\n", it.name, plan.inputs.size(),
                runs.outcomes().size(), runs.times().size(), kMembers);
    std::printf("  plain scalar C++, one thread        %8.1f ms\n", median(scalar) * 1e3);
    std::printf("  engine::run one by one, one thread  %8.1f ms\n", median(loop) * 1e3);
    std::printf("  members together, one thread        %8.1f ms  %8.0f members a second\n", median(one) * 1e3, kMembers / median(one));
    std::printf("  members together, two threads       %8.1f ms  %8.0f members a second\n", median(two) * 1e3, kMembers / median(two));
    std::printf("  two threads to plain scalar         %8.3f     target 0.25\n", median(toScalar));
    std::printf("  two threads to one by one           %8.3f\n", median(toLoop));
}

/// A lever moves, a fan of 200 members follows; then more as it rests.
void measureFollower(const Case& it, int rounds)
{
    const policy::Scenario package = policy::paperPackage(it.projector.catalogue());
    auto follower = valueOf(uncertainty::Follower::create(it.projector, valueOf(uncertainty::planSampling(it.projector, {}))));
    const auto targets = [&] {
        std::vector<uncertainty::Target> all;
        for (const policy::Claim& claim : it.projector.catalogue().claims)
            all.push_back(uncertainty::targetOf(claim));
        return all;
    }();
    std::vector<double> moves, processor, rests;
    double first = 0;
    for (int round = 0; round <= rounds; ++round) {
        policy::Scenario moved = package;
        moved.levers["transfer_centres"].intensity = 0.5 + 0.01 * round;
        const double begin = now();
        const double processorBegin = processorSeconds();
        follower.ask({moved, policy::Scenario{}, cardOutcomes(), targets});
        if (!follower.step()->errors.empty())
            stop("the follower gives errors");
        const double seconds = now() - begin;
        processor.push_back(processorSeconds() - processorBegin);
        round == 0 ? void(first = seconds) : moves.push_back(seconds);
        if (round % 8 == 0) {
            while (follower.step()) {
            }
            rests.push_back(now() - begin);
        }
    }
    std::printf("%s: lever move to fans, differences and %zu chances of 200 members: first %.1f ms, then %.1f ms (longest %.1f; of processor time %.1f)\n",
                it.name, targets.size(), first * 1e3, median(moves) * 1e3, *std::ranges::max_element(moves) * 1e3,
                median(processor) * 1e3);
    std::printf("%s: to 10,000 members as the hand rests: %.0f ms\n", it.name, median(rests) * 1e3);
}

/// "VmHWM:    123456 kB"
void printPeakMemory()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM"))
            std::printf("peak memory %s\n", line.c_str() + 6);
    }
}

} // namespace

int main(int argc, char** argv)
{
    const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 9;
    const auto catalogue = std::make_shared<const policy::Catalogue>(valueOf(policy::readCatalogue(FOURFOLD_DATA_DIRECTORY)));
    const auto projectorOf = [&](const char* set) {
        const policy::RegionSet* regions = catalogue->regionSet(set);
        if (regions == nullptr)
            stop(std::string("there is no region set ") + set);
        return valueOf(policy::Projector::create(FOURFOLD_DATA_DIRECTORY, catalogue, *regions));
    };
    const Case cases[] = {{"macro", projectorOf("macro"), scalar_macro::run, 100},
                          {"provinces", projectorOf("provinces"), scalar_provinces::run, 8}};
    for (const Case& it : cases)
        measure(it, rounds);
    std::printf("\n");
    for (const Case& it : cases)
        measureFollower(it, 4 * rounds);
    printPeakMemory();
}
