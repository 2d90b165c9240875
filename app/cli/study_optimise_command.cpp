// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/study_optimise_command.h"

#include "app/cli/interrupt.h"
#include "app/cli/study_ending.h"
#include "core/base/number.h"
#include "core/studies/optimise_study.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <iostream>
#include <numeric>

namespace cli {

using namespace core;
using studies::FoundPackage;
using studies::OptimiseResult;
using studies::OptimiseStage;

namespace {

constexpr const char* kProgram = "fourfold-cli " FOURFOLD_VERSION;
constexpr std::size_t kInputsTold = 5;
constexpr auto kPause = std::chrono::seconds(2);

std::string digits(double value)
{
    return std::isfinite(value) ? formatNumber(value, 4) : "no figure";
}

std::string percent(double share)
{
    return std::isfinite(share) ? formatNumber(100 * share, 3) + " %" : "unknown";
}

/// A line at each stage, and every other second in between.
class StageLines {
public:
    explicit StageLines(bool quiet) : m_quiet(quiet) {}

    void show(OptimiseStage stage, std::size_t evaluations)
    {
        const auto now = std::chrono::steady_clock::now();
        if (m_quiet || (stage == m_stage && m_begun && now - m_last < kPause))
            return;
        m_begun = true;
        m_stage = stage;
        m_last = now;
        std::cerr << studies::toString(stage) << ": " << evaluations << " packages looked at\n" << std::flush;
    }

private:
    bool m_quiet;
    bool m_begun = false;
    OptimiseStage m_stage = OptimiseStage::Best;
    std::chrono::steady_clock::time_point m_last;
};

const FoundPackage* packageOf(const OptimiseResult& result, const std::string& id)
{
    const auto found = std::find_if(result.packages.begin(), result.packages.end(), [&](const FoundPackage& each) { return each.id == id; });
    return found == result.packages.end() ? nullptr : &*found;
}

void printPackage(const OptimiseResult& result, const FoundPackage& package)
{
    std::cout << "  " << package.id << ": " << digits(package.cost) << " bn CNY";
    for (std::size_t o = 0; o < result.outcomes.size(); ++o)
        std::cout << "; " << result.outcomes[o] << ' ' << digits(package.values[o]);
    if (std::isfinite(package.chance))
        std::cout << "; all targets in " << percent(package.chance) << " of futures";
    if (!package.keepsLimits)
        std::cout << "; breaks a limit";
    if (!package.meetsTargets)
        std::cout << "; misses a target";
    std::cout << '\n';
}

void printBest(const OptimiseResult& result)
{
    const FoundPackage& best = result.packages.front();
    std::cout << (result.reached ? "the best package that was found" : "not everything can be had; the nearest package") << ":\n";
    for (std::size_t l = 0; l < result.levers.size(); ++l) {
        if (best.strengths[l] > 0)
            std::cout << "  " << result.levers[l] << ' ' << percent(best.strengths[l]) << " from " << formatNumber(best.starts[l], 7) << ", "
                      << digits(best.leverCosts[l]) << " bn CNY\n";
    }
    std::cout << "\nbeside others:\n";
    for (const FoundPackage& package : result.packages) {
        if (package.id.rfind("front-", 0) != 0)
            printPackage(result, package);
    }
    const auto front = std::count_if(result.packages.begin(), result.packages.end(), [](const auto& each) { return each.id.rfind("front-", 0) == 0; });
    if (front > 0)
        std::cout << "  and a front of " << front << " packages of which none is better in all\n";
}

void printReasons(const OptimiseResult& result)
{
    if (!result.goal)
        return;
    const optimise::GoalAnswer& goal = *result.goal;
    for (std::size_t t = 0; t < result.requirements.size(); ++t) {
        const optimise::TargetReport& report = goal.targets[t];
        if (report.met)
            continue;
        std::cout << "\nmissed: " << result.requirements[t] << "; reached " << digits(report.reached);
        if (std::isfinite(report.bestAlone))
            std::cout << ", by itself " << digits(report.bestAlone) << " at " << digits(report.costAlone) << " bn CNY";
        for (const std::size_t other : report.conflictsWith)
            std::cout << "; not together with " << result.requirements[other];
        std::cout << '\n';
    }
    for (const optimise::WayOn& way : goal.waysOn)
        std::cout << "all could be had with the limit '" << result.limits[way.limit] << "' moved to " << digits(way.needed) << ", for "
                  << digits(way.cost) << " bn CNY\n";
    for (const optimise::AtEnd& end : goal.atEnds) {
        if (end.variable < result.levers.size())
            std::cout << result.levers[end.variable] << " stands at the " << (end.high ? "upper" : "lower") << " end of its range\n";
    }
}

void printDropOuts(const OptimiseResult& result)
{
    if (result.dropOuts.empty())
        return;
    std::cout << "\nat which cost levers drop out:\n";
    for (const studies::LeverDropOut& each : result.dropOuts) {
        std::cout << "  " << result.levers[each.lever] << ": ";
        if (each.dropOut.indispensable)
            std::cout << "cannot be done without";
        else if (!each.dropOut.inBest)
            std::cout << "a package without it is as good";
        else if (each.dropOut.beyondHighest)
            std::cout << "still in at " << digits(each.dropOut.factor) << " times its cost";
        else
            std::cout << "at " << digits(each.dropOut.factor) << " times its cost";
        if (each.leansOnCheapness)
            std::cout << ", an assumption that may be half to twice as much: it is in because it is taken to be cheap";
        std::cout << '\n';
    }
}

void printInformation(const OptimiseResult& result)
{
    if (!result.information)
        return;
    const auto& inputs = result.information->inputs;
    std::vector<std::size_t> order(inputs.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return inputs[a].crossFitted > inputs[b].crossFitted; });
    std::cout << "\nknowing which uncertain number first would change the choice most (worth, share of futures with another choice):\n";
    for (std::size_t i = 0; i < std::min(kInputsTold, order.size()); ++i) {
        const sensitivity::InputInformation& input = inputs[order[i]];
        std::cout << "  " << result.plan.inputs[order[i]].name << ": "
                  << (input.aboveZero ? digits(input.crossFitted) : std::string("not told from nothing")) << ", " << percent(input.choiceChanges) << '\n';
    }
}

} // namespace

int studyOptimise(const StudyCommandOptions& options, const std::filesystem::path& program)
{
    const auto document = loadStudyDocument(options.study, program);
    if (!document)
        return report(document.error());
    const auto study = studies::readOptimiseStudy(questionOf(*document), options.study, document->context);
    if (!study)
        return report(study.error());
    const auto projector = projectorFor(*document, study->base.regions);
    if (!projector)
        return report(projector.error());
    StageLines lines(options.quiet);
    studies::OptimiseRunOptions running;
    running.folder = options.output;
    running.threads = options.threads;
    running.cancel = &interruptFlag();
    running.program = kProgram;
    running.progress = [&](OptimiseStage stage, std::size_t evaluations) { lines.show(stage, evaluations); };
    const auto result = studies::runOptimise(*projector, *study, running);
    if (!result)
        return studyFailed(result.error());
    std::cout << result->evaluations << " packages looked at";
    if (result->evaluationsFound > 0)
        std::cout << ", " << result->evaluationsFound << " of them found there already";
    std::cout << "; " << result->plan.inputs.size() << " numbers differ between futures, " << result->plan.notVaried.size() << " do not\n";
    if (result->failedEvaluations > 0)
        std::cout << result->failedEvaluations << " packages stop being numbers and are not chosen; the record names the first\n";
    printBest(*result);
    printReasons(*result);
    if (const FoundPackage* surest = packageOf(*result, "surest"); surest != nullptr && std::isfinite(surest->chance) && packageOf(*result, "sure-enough") == nullptr)
        std::cout << "\nno package reaches all targets in " << percent(study->wishedChance) << " of futures; the surest does in "
                  << percent(surest->chance) << '\n';
    if (!result->lowestWithin.empty())
        std::cout << "\npackages nearly as good may give up " << digits(result->allowed) << "; ranges.csv says how far levers may be moved\n";
    printDropOuts(*result);
    printInformation(*result);
    return studyEnded(*document, result->digest, result->cancelled, options);
}

} // namespace cli
