// SPDX-License-Identifier: GPL-3.0-or-later
// How long an answer to "Why?" takes, by kind of subject, over two regions and thirty-one. Aim: 50 ms at most.

#include "core/why/answer.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

using namespace core;
using policy::Place;
using why::Subject;

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kRepeats = 7; // the median counts: other programs want the processor too

double milliseconds(Clock::time_point since)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - since).count();
}

template <class T> const T& need(const T& result, const char* what)
{
    if (!result) {
        std::fprintf(stderr, "%s failed\n", what);
        std::exit(1);
    }
    return result;
}

void row(const char* what, std::vector<std::pair<double, std::string>> times)
{
    std::sort(times.begin(), times.end());
    std::printf("  %-34s %6zu  median %8.3f ms  worst %8.3f ms  %s\n", what, times.size(), times[times.size() / 2].first,
                times.back().first, times.back().second.c_str());
}

void measure(const std::shared_ptr<const policy::Catalogue>& catalogue, const char* regions)
{
    const auto created =
        policy::Projector::create(std::filesystem::path(FOURFOLD_SOURCE_DIR) / "data", catalogue, *catalogue->regionSet(regions));
    const auto projector = std::make_shared<const policy::Projector>(*need(created, "compiling"));
    std::printf("%s\n", regions);
    auto begin = Clock::now();
    const why::Explainer explainer(projector);
    std::printf("  %-34s         %15.3f ms\n", "making the explainer", milliseconds(begin));
    const policy::Scenario package = policy::paperPackage(*catalogue);
    const auto reference = projector->project({});
    const auto run = projector->project(package);
    need(reference, "a run");
    need(run, "a run");
    const auto ask = [&](const Subject& subject) {
        std::vector<double> times;
        for (int repeat = 0; repeat < kRepeats; ++repeat) {
            const auto start = Clock::now();
            need(explainer.answer(subject, *reference, *run, 2035), "an answer");
            times.push_back(milliseconds(start));
        }
        std::sort(times.begin(), times.end());
        return std::pair(times[kRepeats / 2], why::toKey(subject));
    };
    const auto variables = [&](bool stocks, const Place& place) {
        std::vector<std::pair<double, std::string>> times;
        for (const model::Variable& variable : projector->program().model().variables)
            if (catalogue->variable(variable.name) != nullptr && (variable.kind == model::VariableKind::Stock) == stocks)
                times.push_back(ask({Subject::Kind::Variable, variable.name, place, {}}));
        return times;
    };
    const Place one = Place::ofRegion(projector->regions().regions.back().id);
    row("stocks, nation", variables(true, Place::national()));
    row("stocks, one region", variables(true, one));
    row("other variables, nation", variables(false, Place::national()));
    row("other variables, one region", variables(false, one));
    std::vector<std::pair<double, std::string>> times;
    for (const policy::Lever& lever : catalogue->levers)
        times.push_back(ask({Subject::Kind::Lever, lever.id, {}, {}}));
    row("levers", times);
    times.clear();
    for (const policy::Parameter& parameter : catalogue->parameters)
        times.push_back(ask({Subject::Kind::Parameter, parameter.name, {}, {}}));
    row("parameters", times);
    times.clear();
    for (const policy::Claim& claim : catalogue->claims)
        times.push_back(ask({Subject::Kind::Claim, claim.id, {}, {}}));
    row("claims", times);
    const Subject trade{Subject::Kind::Variable, "trade", {}, {}};
    begin = Clock::now();
    need(explainer.roots(trade, {}, package, 2030), "roots");
    std::printf("  %-34s         %15.3f ms\n", "roots of trade", milliseconds(begin));
    begin = Clock::now();
    need(explainer.evidence(trade, {}, package, 2030), "evidence");
    std::printf("  %-34s         %15.3f ms\n", "evidence of trade", milliseconds(begin));
}

} // namespace

int main()
{
    auto catalogue = policy::readCatalogue(std::filesystem::path(FOURFOLD_SOURCE_DIR) / "data");
    need(catalogue, "reading the tables");
    const auto shared = std::make_shared<const policy::Catalogue>(std::move(*catalogue));
    measure(shared, "macro");
    measure(shared, "provinces");
    return 0;
}
