// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/study_command.h"

#include "app/cli/interrupt.h"
#include "app/cli/progress_line.h"
#include "app/cli/study_storage.h"
#include "core/base/number.h"
#include "core/policy/text_file.h"
#include "core/studies/outcome_description.h"
#include "core/uncertainty/study_run.h"

#include <cmath>
#include <iomanip>
#include <iostream>
#include <sstream>

namespace cli {

using namespace core;
using namespace core::uncertainty;

namespace {

constexpr const char* kProgram = "fourfold-cli " FOURFOLD_VERSION;
constexpr std::size_t kFailuresTold = 5;

std::string percent(double share)
{
    if (std::isnan(share))
        return "unknown";
    std::ostringstream text;
    text << std::fixed << std::setprecision(1) << 100 * share << " %";
    return text.str();
}

/// The figure with the digits that its range leaves it.
std::string figure(double value, const RoundedFigure& range)
{
    if (range.unit == 0)
        return formatNumber(value, 3);
    std::ostringstream text;
    text << std::fixed << std::setprecision(range.decimals) << value;
    return text.str();
}

std::string rangeText(const Fan& fan, std::size_t time)
{
    if (!std::isfinite(fan.median[time]))
        return "no figure";
    const RoundedFigure rounded = roundedFigure(fan.median[time], fan.low90[time], fan.high90[time]);
    return figure(rounded.value, rounded) + " (90 %: " + figure(rounded.low, rounded) + " to " + figure(rounded.high, rounded) + ")";
}

void printFigures(const Study& study, const StudyResult& result)
{
    const std::size_t last = result.times.size() - 1;
    std::cout << "\nat " << formatNumber(result.times[last], 8) << ", median of members:\n";
    for (std::size_t scenario = 0; scenario < study.scenarios.size(); ++scenario) {
        for (std::size_t outcome = 0; outcome < study.outcomes.size(); ++outcome) {
            const std::size_t series = scenario * study.outcomes.size() + outcome;
            std::cout << "  " << study.scenarios[scenario].id << ": " << columnName(study.outcomes[outcome]) << ' '
                      << rangeText(result.fans[series], last);
            if (study.reference && scenario != *study.reference)
                std::cout << "; against " << study.scenarios[*study.reference].id << ' ' << rangeText(result.differences[series], last);
            std::cout << '\n';
        }
    }
}

void printChances(const Study& study, const StudyResult& result)
{
    if (result.chances.empty())
        return;
    std::cout << "\nhow likely targets are reached (95 % sampling error):\n";
    for (const TargetChances& chances : result.chances) {
        const Target& target = study.targets[chances.target];
        const Chance& chance = chances.byTime[chances.targetTime];
        std::cout << "  " << study.scenarios[chances.scenario].id << ": " << target.id << " in " << formatNumber(target.year, 8) << ": "
                  << percent(chance.share) << " (" << percent(chance.interval.low) << " to " << percent(chance.interval.high) << ")\n";
    }
}

void printSummary(const Study& study, const StudyResult& result, const StudyCommandOptions& options)
{
    std::cout << result.members << " of " << study.members << " members";
    if (result.membersFound > 0)
        std::cout << ", " << result.membersFound << " of them found there already";
    std::cout << "; " << result.plan.inputs.size() << " numbers varied, " << result.plan.notVaried.size() << " not\n";
    if (!result.failed.empty()) {
        std::cout << result.failed.size() << " runs stopped being numbers and are in no figure:\n";
        for (std::size_t i = 0; i < result.failed.size() && i < kFailuresTold; ++i) {
            const FailedMember& failed = result.failed[i];
            std::cout << "  member " << failed.member << " in " << study.scenarios[failed.scenario].id << ": " << failed.element << " at "
                      << formatNumber(failed.time, 8) << '\n';
        }
        if (result.failed.size() > kFailuresTold)
            std::cout << "  ... all of them in the record\n";
    }
    printFigures(study, result);
    printChances(study, result);
    std::cout << "\ndigest of results " << result.digest << '\n';
    if (!options.output.empty())
        std::cout << "written to " << options.output << '\n';
    if (!options.workspace.empty())
        std::cout << "runs are in " << options.workspace << '\n';
}

int reportComparison(const RecordComparison& comparison, const StudyRecord& record)
{
    if (comparison.identical()) {
        std::cout << "\nthe rerun gives the record's results bit for bit\n";
        return kSuccess;
    }
    std::cout << "\nthe rerun differs from the record:\n";
    if (!comparison.sameModel)
        std::cout << "  the model, its tables or the region data have changed (the record: version " << record.modelVersion << ", "
                  << record.program << ")\n";
    if (!comparison.sameMembers)
        std::cout << "  another number of members was done; the record has " << record.members << '\n';
    for (const std::string& name : comparison.different)
        std::cout << "  " << name << '\n';
    return kFailure;
}

} // namespace

Checked<StudyDocument> loadStudyDocument(const std::string& file, const std::filesystem::path& program)
{
    const auto text = policy::readTextFile(file);
    if (!text)
        return tl::make_unexpected(Errors{text.error()});
    auto root = policy::parseJson(*text, file);
    if (!root)
        return tl::make_unexpected(Errors{root.error()});
    auto data = loadProductData(program);
    if (!data)
        return tl::make_unexpected(std::move(data.error()));
    StudyDocument document{std::move(*data), std::move(*root), {}};
    document.context.catalogue = document.data.catalogue;
    document.context.dataDirectory = document.data.directory;
    document.context.folder = std::filesystem::path(file).parent_path();
    document.context.function = studies::functionReader(document.data.directory);
    document.context.regionSet = [catalogue = document.data.catalogue, folder = document.context.folder](const std::string& name) {
        // A file goes by the study's folder; the name of a set is no file.
        std::error_code ignored;
        const bool beside = catalogue->regionSet(name) == nullptr && std::filesystem::exists(folder / name, ignored);
        return findRegionSet(beside ? (folder / name).string() : name, *catalogue);
    };
    return document;
}

Checked<policy::Projector> projectorFor(const StudyDocument& document, const std::string& regions)
{
    const auto set = document.context.regionSet(regions);
    if (!set)
        return tl::make_unexpected(set.error());
    return policy::Projector::create(document.data.directory, document.data.catalogue, *set);
}

int studyUncertainty(const StudyCommandOptions& options, const std::filesystem::path& program)
{
    const auto document = loadStudyDocument(options.study, program);
    if (!document)
        return report(document.error());
    std::optional<StudyRecord> record;
    Study study;
    if (isRecord(document->root)) {
        auto read = readRecord(document->root, options.study, document->context);
        if (!read)
            return report(read.error());
        record = std::move(*read);
        study = record->study;
    } else {
        auto read = readStudy(document->root, options.study, document->context);
        if (!read)
            return report(read.error());
        study = std::move(*read);
    }
    const auto projector = projectorFor(*document, study.regions);
    if (!projector)
        return report(projector.error());

    StudyOptions running;
    running.folder = options.output;
    running.threads = options.threads;
    running.cancel = &interruptFlag();
    running.writeSamples = options.samples;
    running.writeMembers = options.members;
    running.program = kProgram;
    std::optional<StudyStorage> storage;
    if (!options.workspace.empty()) {
        const std::string name = options.name.empty() ? std::filesystem::path(options.study).stem().string() : options.name;
        auto opened = StudyStorage::open(options.workspace, name, toJson(study));
        if (!opened)
            return report({opened.error()});
        storage.emplace(std::move(*opened));
        running.keeper = storage->runs();
    }
    Checked<StudyResult> result = [&] {
        ProgressLine line("members", options.quiet);
        running.progress = [&line](double done, std::size_t total) { line.show(done, total); };
        return runStudy(*projector, study, running);
    }();
    if (!result) {
        const bool cancelled = result.error().front().kind == ErrorKind::Cancelled;
        report(result.error());
        return cancelled ? kInterrupted : kFailure;
    }
    if (storage && !result->cancelled) {
        if (auto finished = storage->finish(result->record); !finished)
            return report({finished.error()});
    }
    printSummary(study, *result, options);
    if (result->cancelled) {
        std::cerr << "interrupted; the figures are of the members done"
                  << (options.output.empty() && options.workspace.empty() ? "" : ", and the same command goes on from there") << '\n';
        return kInterrupted;
    }
    return record ? reportComparison(compare(*record, *result, *projector), *record) : kSuccess;
}

} // namespace cli
