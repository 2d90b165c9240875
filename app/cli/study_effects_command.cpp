// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/study_effects_command.h"

#include "app/cli/interrupt.h"
#include "app/cli/progress_line.h"
#include "app/cli/study_ending.h"
#include "core/base/number.h"
#include "core/studies/discovery_study.h"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <iostream>
#include <numeric>

namespace cli {

using namespace core;

namespace {

constexpr const char* kProgram = "fourfold-cli " FOURFOLD_VERSION;
constexpr std::size_t kInputsTold = 12;

/// The inputs by falling size, those without one last.
std::vector<std::size_t> bySize(const std::vector<double>& sizes)
{
    std::vector<std::size_t> order(sizes.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    const auto key = [&](std::size_t i) { return std::isnan(sizes[i]) ? -INFINITY : sizes[i]; };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return key(a) > key(b); });
    if (order.size() > kInputsTold)
        order.resize(kInputsTold);
    return order;
}

std::string shareText(const sensitivity::SobolIndex& index)
{
    if (std::isnan(index.value))
        return "unknown";
    if (!index.aboveZero)
        return "not told from zero";
    return formatNumber(100 * index.value, 3) + " % (" + formatNumber(100 * index.low, 3) + " to " + formatNumber(100 * index.high, 3) + ")";
}

void printEffects(const studies::SensitivityStudy& study, const studies::SensitivityResult& result)
{
    const auto& inputs = result.plan.inputs;
    for (std::size_t output = 0; output < study.base.outcomes.size() && result.information.empty(); ++output) {
        std::cout << '\n' << uncertainty::columnName(study.base.outcomes[output]) << " in " << formatNumber(result.year, 8);
        if (result.tornado) {
            const sensitivity::TornadoOutput& bars = result.tornado->outputs[output];
            std::cout << ", one input at a time from low to high (" << formatNumber(bars.central, 4) << " with all at their values):\n";
            for (std::size_t i = 0; i < std::min(kInputsTold, bars.bars.size()); ++i)
                std::cout << "  " << inputs[bars.bars[i].input].name << ": " << formatNumber(bars.bars[i].atLow, 4) << " to "
                          << formatNumber(bars.bars[i].atHigh, 4) << '\n';
        } else if (result.morris) {
            std::vector<double> sizes;
            for (const auto& effect : result.morris->outputs[output].inputs)
                sizes.push_back(effect.muStar);
            std::cout << ", mean size of elementary effects (mu*), their spread (sigma):\n";
            for (const std::size_t i : bySize(sizes)) {
                const sensitivity::MorrisEffect& effect = result.morris->outputs[output].inputs[i];
                std::cout << "  " << inputs[i].name << ": " << formatNumber(effect.muStar, 3) << ", " << formatNumber(effect.sigma, 3) << '\n';
            }
        } else if (result.sobol) {
            const sensitivity::SobolOutput& indices = result.sobol->outputs[output];
            std::vector<double> sizes;
            for (const auto& index : indices.total)
                sizes.push_back(index.value);
            std::cout << ", share of the variance: alone; with all that it does together with others (95 %):\n";
            for (const std::size_t i : bySize(sizes))
                std::cout << "  " << inputs[i].name << ": " << shareText(indices.first[i]) << "; " << shareText(indices.total[i]) << '\n';
            if (indices.suggestedBaseRows > 0)
                std::cout << "  intervals are wide (up to " << formatNumber(100 * indices.widestInterval, 3) << " points); with "
                          << indices.suggestedBaseRows << " base rows they would be narrow\n";
        }
    }
}

/// What is to be chosen, and which uncertain number it hangs on.
void printInformation(const studies::SensitivityStudy& study, const studies::SensitivityResult& result)
{
    for (std::size_t output = 0; output < result.information.size(); ++output) {
        const sensitivity::InformationValue& worth = result.information[output];
        std::cout << '\n' << uncertainty::columnName(study.base.outcomes[output]) << " in " << formatNumber(result.year, 8) << ": "
                  << study.base.scenarios[worth.best].id << " is best on average of " << study.base.scenarios.size()
                  << "; knowing everything first would be worth " << formatNumber(worth.perfect, 3) << '\n';
        if (!(worth.perfect > 0)) {
            std::cout << "  it is the best in every future; nothing that could be known first would change the choice\n";
            continue;
        }
        std::cout << "worth of knowing one input first, share of futures in which another is chosen then:\n";
        std::vector<double> sizes;
        for (const auto& input : worth.inputs)
            sizes.push_back(input.crossFitted);
        for (const std::size_t i : bySize(sizes)) {
            const sensitivity::InputInformation& input = worth.inputs[i];
            std::cout << "  " << result.plan.inputs[i].name << ": "
                      << (input.aboveZero ? formatNumber(input.crossFitted, 3) : std::string("not told from nothing")) << ", "
                      << formatNumber(100 * input.choiceChanges, 3) << " %\n";
        }
    }
}

/// The first runs that stopped being numbers: which, of what, when. The record names all.
void printFailures(const std::vector<uncertainty::FailedMember>& failures, const char* what)
{
    constexpr std::size_t kTold = 5;
    if (failures.empty())
        return;
    std::cout << '\n' << failures.size() << " runs stopped being numbers and are in no figure:\n";
    for (std::size_t i = 0; i < std::min(kTold, failures.size()); ++i)
        std::cout << "  " << what << ' ' << failures[i].member << ": " << failures[i].element << " in " << formatNumber(failures[i].time, 8) << '\n';
    if (failures.size() > kTold)
        std::cout << "  and " << failures.size() - kTold << " more, in the record\n";
}

void printPlan(const uncertainty::SamplingPlan& plan)
{
    std::cout << plan.inputs.size() << " numbers varied, " << plan.notVaried.size() << " not\n";
}

studies::RunOptions runOptions(const StudyCommandOptions& options, ProgressLine& line)
{
    studies::RunOptions running;
    running.folder = options.output;
    running.threads = options.threads;
    running.cancel = &interruptFlag();
    running.program = kProgram;
    running.progress = [&line](std::size_t done, std::size_t total) { line.show(static_cast<double>(done), total); };
    return running;
}

} // namespace

int studySensitivity(const StudyCommandOptions& options, const std::filesystem::path& program)
{
    const auto document = loadStudyDocument(options.study, program);
    if (!document)
        return report(document.error());
    const auto study = studies::readSensitivityStudy(questionOf(*document), options.study, document->context);
    if (!study)
        return report(study.error());
    const auto projector = projectorFor(*document, study->base.regions);
    if (!projector)
        return report(projector.error());
    const auto result = [&] {
        ProgressLine line("runs", options.quiet);
        return studies::runSensitivity(*projector, *study, runOptions(options, line));
    }();
    if (!result)
        return studyFailed(result.error());
    printPlan(result->plan);
    printEffects(*study, *result);
    printInformation(*study, *result);
    printFailures(result->failures, "run");
    return studyEnded(*document, result->digest, result->cancelled, options);
}

int studyDiscover(const StudyCommandOptions& options, const std::filesystem::path& program)
{
    const auto document = loadStudyDocument(options.study, program);
    if (!document)
        return report(document.error());
    const auto study = studies::readDiscoveryStudy(questionOf(*document), options.study, document->context);
    if (!study)
        return report(study.error());
    const auto projector = projectorFor(*document, study->base.regions);
    if (!projector)
        return report(projector.error());
    const auto result = [&] {
        ProgressLine line("members", options.quiet);
        return studies::runDiscovery(*projector, *study, runOptions(options, line));
    }();
    if (!result)
        return studyFailed(result.error());
    printPlan(result->plan);
    const std::string what = study->missed ? "missed" : "reached";
    std::cout << study->base.targets.front().id << " in " << formatNumber(result->year, 8) << " is " << what << " by " << result->ofInterest
              << " of " << result->members << " members\n";
    printFailures(result->failures, "member");
    if (!result->trajectory)
        std::cout << "there is nothing to tell apart\n";
    for (const discovery::Box& box : result->boxes) {
        std::cout << "\n" << formatNumber(100 * box.density, 3) << " % of the " << box.rows << " members with these are " << what
                  << ", and they are " << formatNumber(100 * box.coverage, 3) << " % of all that are:\n";
        for (const discovery::Limit& limit : box.limits)
            std::cout << "  " << studies::limitText(result->plan, limit) << '\n';
    }
    return studyEnded(*document, result->digest, result->cancelled, options);
}

} // namespace cli
