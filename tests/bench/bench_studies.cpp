// SPDX-License-Identifier: GPL-3.0-or-later
// Studies over the shipped model, whole: Sobol' indices of one outcome over all inputs with a range (1,024 base rows), the memory of
// 100,000 members of 31 provinces that stream into a folder, and how long after a cancel each kind of study answers.
//   bench_studies [sobol] [memory] [cancel]      all three without a word
//   bench_studies --check [...]                  fails when indices take 30 s, memory passes 1 GiB or an answer takes 100 ms
// Exact times belong to an optimised build (-O2) on a machine that does nothing else.
#include "core/studies/optimise_study.h"
#include "core/studies/sensitivity_study.h"
#include "core/uncertainty/study_run.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <thread>
#include <vector>

using namespace core;

namespace {

constexpr double kMostSobolSeconds = 30;
constexpr double kMostMegabytes = 1024;
constexpr double kMostCancelMilliseconds = 100;

double now()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

template <class T> T orDie(Checked<T> result)
{
    if (!result) {
        std::printf("%s\n", toString(result.error().front()).c_str());
        std::exit(1);
    }
    return std::move(*result);
}

uncertainty::StudyContext contextOf(const std::shared_ptr<const policy::Catalogue>& catalogue)
{
    uncertainty::StudyContext context;
    context.catalogue = catalogue;
    context.dataDirectory = FOURFOLD_DATA_DIRECTORY;
    context.regionSet = [catalogue](const std::string& name) -> Checked<policy::RegionSet> {
        if (const policy::RegionSet* set = catalogue->regionSet(name))
            return *set;
        return tl::make_unexpected(Errors{{ErrorKind::NotFound, "there is no region set '" + name + "'", {}, {name}}});
    };
    return context;
}

policy::JsonValue jsonOf(const char* text)
{
    auto root = policy::parseJson(text, "bench.json");
    if (!root)
        std::abort();
    return std::move(*root);
}

policy::Projector projectorOf(const std::shared_ptr<const policy::Catalogue>& catalogue, const char* regions)
{
    return orDie(policy::Projector::create(FOURFOLD_DATA_DIRECTORY, catalogue, *catalogue->regionSet(regions)));
}

/// Megabytes that the process has held at most.
double peakMegabytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM"))
            return std::strtod(line.c_str() + 6, nullptr) / 1024;
    }
    return 0;
}

bool benchSobol(const uncertainty::StudyContext& context)
{
    const auto study = orDie(studies::readSensitivityStudy(
        jsonOf(R"({"method": "sobol", "base_rows": 1024, "scenarios": {"p": "paper-package"}, "outcomes": ["intelligence"]})"), "bench.json", context));
    const auto projector = projectorOf(context.catalogue, "macro");
    const double begin = now();
    const auto result = orDie(studies::runSensitivity(projector, study, {}));
    const double seconds = now() - begin;
    std::printf("Sobol' indices of %zu inputs, 1024 base rows, %zu runs, intervals included: %.2f s\n", result.plan.inputs.size(),
                result.evaluations, seconds);
    return seconds < kMostSobolSeconds;
}

bool benchMemory(const uncertainty::StudyContext& context)
{
    const auto study = orDie(uncertainty::readStudy(
        jsonOf(R"({"regions": "provinces", "members": 100000, "save_step": 1, "scenarios": {"p": "paper-package"},
                   "outcomes": ["intelligence", {"figure": "trade", "place": "Guangdong"}, {"cost": "cumulative"}]})"), "bench.json", context));
    const auto projector = projectorOf(context.catalogue, "provinces");
    const auto folder = std::filesystem::temp_directory_path() / ("bench-studies-" + std::to_string(std::chrono::steady_clock::now().time_since_epoch().count()));
    uncertainty::StudyOptions options;
    options.folder = folder;
    const double before = peakMegabytes();
    const double begin = now();
    const auto result = orDie(uncertainty::runStudy(projector, study, options));
    std::printf("100,000 members of 31 provinces, 3 outcomes by year, into a folder: %.1f s, at most %.0f MB held (%.0f MB before)\n", now() - begin,
                peakMegabytes(), before);
    std::filesystem::remove_all(folder);
    return result.members == 100000 && peakMegabytes() < kMostMegabytes;
}

/// Runs `work` on a thread of its own, cancels after half a second; milliseconds until it is over, the most of the rounds.
double answerMilliseconds(const std::function<void(const std::atomic<bool>& cancel)>& work)
{
    double most = 0;
    for (int round = 0; round < 5; ++round) {
        std::atomic<bool> cancel = false;
        std::thread thread([&] { work(cancel); });
        std::this_thread::sleep_for(std::chrono::milliseconds(400 + 50 * round));
        const double begin = now();
        cancel = true;
        thread.join();
        most = std::max(most, 1000 * (now() - begin));
    }
    return most;
}

bool benchCancel(const uncertainty::StudyContext& context)
{
    bool quick = true;
    const auto tell = [&](const char* what, double milliseconds) {
        std::printf("a cancel of %s is answered within %.1f ms\n", what, milliseconds);
        quick = quick && milliseconds < kMostCancelMilliseconds;
    };
    for (const char* regions : {"macro", "provinces"}) {
        const auto projector = projectorOf(context.catalogue, regions);
        auto members = orDie(uncertainty::readStudy(jsonOf(R"({"members": 10000000, "scenarios": {"p": "paper-package"}, "outcomes": ["intelligence"]})"),
                                                    "bench.json", context));
        members.regions = regions;
        const std::string of = std::string(", ") + regions;
        tell(("members" + of).c_str(), answerMilliseconds([&](const std::atomic<bool>& cancel) {
            uncertainty::StudyOptions options;
            options.cancel = &cancel;
            (void)uncertainty::runStudy(projector, members, options);
        }));
        auto indices = orDie(studies::readSensitivityStudy(
            jsonOf(R"({"method": "sobol", "base_rows": 65536, "scenarios": {"p": "paper-package"}, "outcomes": ["intelligence"]})"), "bench.json", context));
        tell(("Sobol' indices" + of).c_str(), answerMilliseconds([&](const std::atomic<bool>& cancel) {
            studies::RunOptions options;
            options.cancel = &cancel;
            (void)studies::runSensitivity(projector, indices, options);
        }));
        const auto search = orDie(studies::readOptimiseStudy(
            jsonOf(R"({"evaluations": 1000000, "targets": [{"figure": "conversion", "year": 2030, "at_least": 0.3}]})"), "bench.json", context));
        tell(("a search for packages" + of).c_str(), answerMilliseconds([&](const std::atomic<bool>& cancel) {
            studies::OptimiseRunOptions options;
            options.cancel = &cancel;
            (void)studies::runOptimise(projector, search, options);
        }));
    }
    return quick;
}

} // namespace

int main(int argc, char** argv)
{
    bool check = false;
    std::vector<std::string> words;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--check") == 0)
            check = true;
        else
            words.emplace_back(argv[i]);
    }
    const auto wanted = [&](const char* word) { return words.empty() || std::find(words.begin(), words.end(), word) != words.end(); };
    const auto catalogue = std::make_shared<const policy::Catalogue>(orDie(policy::readCatalogue(FOURFOLD_DATA_DIRECTORY)));
    const auto context = contextOf(catalogue);
    bool within = true;
    if (wanted("memory")) // first: the most that is held is of the whole process
        within = benchMemory(context) && within;
    if (wanted("sobol"))
        within = benchSobol(context) && within;
    if (wanted("cancel"))
        within = benchCancel(context) && within;
    if (check && !within)
        std::printf("That is more than it may be.\n");
    return check && !within ? 1 : 0;
}
