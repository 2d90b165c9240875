// SPDX-License-Identifier: GPL-3.0-or-later
// How long it takes to find what causes what in the shipped model, over the macro regions and over the provinces: links and
// polarity from two runs saved each quarter, loops, dominance of every stock (the slowest is named). Milliseconds, the least of
// the rounds, processor time of this thread: other programs on the machine do not lengthen it.
//   bench_causes [rounds]
#include "core/causes/loops.h"
#include "core/causes/named_loops.h"
#include "core/policy/catalogue.h"
#include "core/policy/projection.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <limits>
#include <memory>
#include <string>

using namespace core;

namespace {

double milliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

double leastOf(int rounds, const std::function<void()>& work)
{
    double least = std::numeric_limits<double>::infinity();
    for (int i = 0; i < rounds; ++i) {
        const double begin = milliseconds();
        work();
        least = std::min(least, milliseconds() - begin);
    }
    return least;
}

engine::Trajectory runOf(const engine::Program& program, const std::vector<engine::Override>& overrides)
{
    engine::RunOptions options;
    options.saveStep = 0.25;
    return engine::run(program, overrides, options).value();
}

struct Slowest {
    double time = 0;
    std::string stock;
    std::size_t found = 0;
    bool complete = true;
};

Slowest slowestDominance(int rounds, const engine::Program& program, const causes::CausalGraph& graph,
                         const engine::Trajectory& run, causes::LoopScope scope)
{
    Slowest slowest;
    for (const model::Variable& variable : program.model().variables) {
        if (variable.kind != model::VariableKind::Stock || variable.hidden)
            continue;
        Slowest one{0, variable.name, 0, true};
        one.time = leastOf(rounds, [&] {
            const auto dominance = causes::loopDominance(program, graph, run, variable.firstElement, 12, scope);
            one.found = dominance->found;
            one.complete = dominance->complete;
        });
        if (one.time > slowest.time)
            slowest = one;
    }
    return slowest;
}

bool measure(int rounds, const std::shared_ptr<const policy::Catalogue>& catalogue, const policy::RegionSet& regions)
{
    const auto projector = policy::Projector::create(FOURFOLD_DATA_DIRECTORY, catalogue, regions);
    const auto named = causes::readNamedLoops(FOURFOLD_DATA_DIRECTORY);
    if (!projector || !named) {
        std::fprintf(stderr, "the shipped model or its loops cannot be read\n");
        return false;
    }
    const engine::Program& program = projector->program();
    const auto package = runOf(program, projector->overrides(policy::paperPackage(*catalogue)).value());
    const auto baseline = runOf(program, {});
    const std::vector<const engine::Trajectory*> runs{&package, &baseline};
    std::printf("%s, %zu elements\n", regions.id.c_str(), program.model().elements.size());
    causes::CausalGraph graph;
    const double graphTime = leastOf(rounds, [&] { graph = causes::causalGraph(program, runs); });
    std::printf("  causal graph            %8.1f   %zu links\n", graphTime, graph.links.size());
    causes::LoopSearch loops;
    const double loopTime = leastOf(rounds, [&] { loops = causes::findLoops(graph); });
    std::printf("  all loops               %8.1f   %zu%s\n", loopTime, loops.loops.size(), loops.complete ? "" : ", not all");
    const double namedTime = leastOf(rounds, [&] {
        for (const causes::NamedLoop& loop : *named)
            (void)causes::checkNamedLoop(loop, program, graph, runs);
    });
    std::printf("  named loops             %8.1f   %zu\n", namedTime, named->size());
    const Slowest slowest = slowestDominance(rounds, program, graph, package, causes::LoopScope::Variables);
    std::printf("  dominance, slowest      %8.1f   %s, %zu loops%s\n", slowest.time, slowest.stock.c_str(), slowest.found,
                slowest.complete ? "" : ", not all");
    const Slowest elements = slowestDominance(1, program, graph, package, causes::LoopScope::Elements);
    std::printf("  the same over elements  %8.1f   %s, %zu loops%s\n", elements.time, elements.stock.c_str(), elements.found,
                elements.complete ? "" : ", not all");
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 3;
    auto read = policy::readCatalogue(FOURFOLD_DATA_DIRECTORY);
    if (!read) {
        std::fprintf(stderr, "%s\n", toString(read.error().front()).c_str());
        return 1;
    }
    const auto catalogue = std::make_shared<const policy::Catalogue>(std::move(*read));
    bool works = true;
    for (const policy::RegionSet& regions : catalogue->regionSets)
        works = measure(rounds, catalogue, regions) && works;
    return works ? 0 : 1;
}
