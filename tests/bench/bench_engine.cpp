// SPDX-License-Identifier: GPL-3.0-or-later
// bench_engine [--check]: how fast the engine is against the same model as plain scalar C++ in the same program.
//
// Every figure is a median of rounds in which all contenders take turns, so that a busy machine disturbs them alike. One thread
// is measured in processor time, two threads by the clock. --check compares results only, without measuring: it is a test.
#include "core/engine/instruction_set.h"
#include "core/policy/projection.h"
#include "scalar_model.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <functional>
#include <map>
#include <random>

#include <time.h>

namespace {

using namespace core;
using engine::InstructionSet;

constexpr std::size_t kMembers = 1000;
constexpr std::size_t kMembersAllKept = 256;
constexpr double kStep = 1.0 / 16;
constexpr double kSaveStep = 0.25;
constexpr double kAgreement = 1e-9;

/// What an analyst's bands would keep: national figures and some of every region.
constexpr const char* kOutputs[] = {"national_trade", "intelligence", "conversion",      "certified_talent", "contribution",
                                    "entry_premium",  "clearance",    "cumulative_cost", "penetration",      "trade"};

[[noreturn]] void stop(const std::string& message)
{
    std::fprintf(stderr, "bench_engine: %s\n", message.c_str());
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
        stop(result.error().empty() ? "unknown error" : toString(result.error().front()));
    return std::move(*result);
}

struct Case {
    std::string name;
    policy::Projector projector;
    bench::ScalarRun scalar = nullptr;
    std::size_t scalarMembers = 0; ///< measured each round
    int rounds = 0;
    std::vector<engine::Override> package;  ///< the papers' package
    std::vector<model::ElementId> outputs;
    engine::MemberOverrides members;
    std::vector<double> constants; ///< by element, with the package

    [[nodiscard]] const engine::Program& program() const { return projector.program(); }
    [[nodiscard]] const model::ResolvedModel& model() const { return projector.program().model(); }
    /// Elements that have to be computed at each stage or integrated.
    [[nodiscard]] std::size_t variableElements() const
    {
        return std::size_t(std::ranges::count_if(model().elements, [](const model::Element& e) { return !e.constant; }));
    }
    [[nodiscard]] std::vector<model::ElementId> everyVariableElement() const
    {
        std::vector<model::ElementId> all;
        for (std::size_t i = 0; i < model().elements.size(); ++i) {
            if (!model().elements[i].constant)
                all.push_back(model::ElementId(i));
        }
        return all;
    }
    [[nodiscard]] std::size_t stages() const
    {
        return 4 * std::size_t(std::llround((model().specs.stop - model().specs.start) / kStep));
    }
};

/// All parameters of the catalogue, each member's drawn evenly from their ranges; region data within 15 % of their values, shares
/// kept between 0.02 and 0.98.
void sampleMembers(Case& it, const policy::Catalogue& catalogue)
{
    std::map<std::string, std::pair<double, double>> ranges;
    for (const auto& parameter : catalogue.parameters)
        ranges[parameter.name] = {parameter.low, parameter.high};
    struct Range {
        double low;
        double high;
    };
    std::vector<Range> drawn;
    for (const auto& variable : it.model().variables) {
        const auto found = ranges.find(variable.name);
        if (found == ranges.end() || variable.elementCount != 1 || !it.model().elements[std::size_t(variable.firstElement)].constant)
            continue;
        it.members.elements.push_back(variable.firstElement);
        drawn.push_back({found->second.first, found->second.second});
    }
    std::printf("%s: %zu of %zu parameters differ by member\n", it.name.c_str(), drawn.size(), catalogue.parameters.size());
    std::mt19937_64 generator(2024);
    it.members.members = kMembers;
    it.members.common = it.package;
    for (std::size_t member = 0; member < kMembers; ++member) {
        for (const Range& range : drawn)
            it.members.values.push_back(range.low + (range.high - range.low) * std::generate_canonical<double, 53>(generator));
    }
}

Case makeCase(const char* set, bench::ScalarRun scalar, std::size_t scalarMembers, int rounds,
              const std::shared_ptr<const policy::Catalogue>& catalogue)
{
    const auto* regions = catalogue->regionSet(set);
    if (!regions)
        stop(std::string("there is no region set ") + set);
    Case it{set, valueOf(policy::Projector::create(FOURFOLD_DATA_DIRECTORY, catalogue, *regions)), scalar, scalarMembers, rounds, {}, {}, {}, {}};
    it.package = valueOf(it.projector.overrides(policy::paperPackage(*catalogue)));
    for (const char* output : kOutputs) {
        const auto id = it.model().findVariable(output);
        if (!id)
            stop(std::string("the model has no ") + output);
        const auto& variable = it.model().variables[std::size_t(*id)];
        for (int i = 0; i < variable.elementCount; ++i)
            it.outputs.push_back(variable.firstElement + i);
    }
    it.constants.resize(it.model().elements.size());
    for (std::size_t i = 0; i < it.constants.size(); ++i) {
        const auto& element = it.model().elements[i];
        if (element.constant)
            it.constants[i] = it.model().nodes[std::size_t(element.equation)].value;
    }
    for (const auto& change : it.package)
        it.constants[std::size_t(change.element)] = change.value;
    sampleMembers(it, *catalogue);
    return it;
}

std::vector<double> runScalar(const Case& it, std::size_t member)
{
    std::vector<double> constants = it.constants;
    for (std::size_t i = 0; i < it.members.elements.size(); ++i)
        constants[std::size_t(it.members.elements[i])] = it.members.values[member * it.members.elements.size() + i];
    const std::size_t steps = it.stages() / 4;
    const auto saveEvery = std::size_t(std::llround(kSaveStep / kStep));
    std::vector<double> result((steps / saveEvery + 1) * it.outputs.size());
    it.scalar(constants.data(), it.model().specs.start, kStep, steps, saveEvery, it.outputs.data(), it.outputs.size(), result.data());
    return result;
}

engine::EnsembleOptions ensembleOptions(const Case& it, InstructionSet set, int threads)
{
    engine::EnsembleOptions options;
    options.run.step = kStep;
    options.run.saveStep = kSaveStep;
    options.run.instructionSet = set;
    options.outputs = it.outputs;
    options.threads = threads;
    return options;
}

/// Largest relative difference between the two programs over `members` members.
double disagreement(const Case& it, std::size_t members)
{
    engine::MemberOverrides some = it.members;
    some.members = members;
    some.values.resize(members * some.elements.size());
    const auto ensemble = valueOf(engine::runEnsemble(it.program(), some, ensembleOptions(it, engine::bestInstructionSet(), 0)));
    double worst = 0;
    for (std::size_t member = 0; member < members; ++member) {
        const auto expected = runScalar(it, member);
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const double actual = ensemble.values[member * expected.size() + i];
            const double difference = std::abs(actual - expected[i]) / std::max(std::abs(expected[i]), 1e-3);
            worst = difference <= worst ? worst : difference; // keeps what is not a number
        }
    }
    return worst;
}

double processorSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) + 1e-9 * double(now.tv_nsec);
}

double clockSeconds()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

struct Contender {
    std::string name;
    std::function<void()> work;
    double members = 1;       ///< of one call of `work`
    bool byTheClock = false;
    std::vector<double> seconds; ///< for one member, by round
};

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

std::vector<Contender> contendersOf(const Case& it)
{
    std::vector<Contender> all;
    all.push_back({"plain scalar C++", [&it] {
                       for (std::size_t member = 0; member < it.scalarMembers; ++member)
                           runScalar(it, member);
                   }, double(it.scalarMembers), false, {}});
    for (const auto set : {InstructionSet::Baseline, InstructionSet::Avx2, InstructionSet::Avx512}) {
        if (!engine::kernelsFor(set))
            continue;
        all.push_back({std::string("one run, ") + toString(set), [&it, set] {
                           engine::RunOptions options;
                           options.step = kStep;
                           options.saveStep = kSaveStep;
                           options.instructionSet = set;
                           for (int i = 0; i < 10; ++i)
                               valueOf(engine::run(it.program(), it.package, options));
                       }, 10, false, {}});
    }
    for (const auto set : {InstructionSet::Baseline, InstructionSet::Avx2, InstructionSet::Avx512}) {
        if (!engine::kernelsFor(set))
            continue;
        for (const int threads : {1, 2}) {
            all.push_back({"1,000 members, " + std::string(toString(set)) + (threads == 1 ? ", one thread" : ", two threads"),
                           [&it, set, threads] { valueOf(engine::runEnsemble(it.program(), it.members, ensembleOptions(it, set, threads))); },
                           double(kMembers), threads > 1, {}});
        }
        // What an ensemble costs when it may leave nothing out: fewer members, since all of their figures are held.
        all.push_back({"256 members, " + std::string(toString(set)) + ", one thread, all kept", [&it, set] {
                           auto members = it.members;
                           members.members = kMembersAllKept;
                           members.values.resize(members.members * members.elements.size());
                           auto options = ensembleOptions(it, set, 1);
                           options.outputs = it.everyVariableElement();
                           valueOf(engine::runEnsemble(it.program(), members, options));
                       }, double(kMembersAllKept), false, {}});
    }
    return all;
}

void measure(const Case& it)
{
    auto contenders = contendersOf(it);
    for (int round = 0; round < it.rounds; ++round) {
        for (auto& contender : contenders) {
            const auto now = contender.byTheClock ? clockSeconds : processorSeconds;
            const double begin = now();
            contender.work();
            contender.seconds.push_back((now() - begin) / contender.members);
        }
    }
    std::printf("\n%s: %zu variable elements, %zu stages at a step of 1/16 year; all variables in one run, %zu outputs of members\n",
                it.name.c_str(), it.variableElements(), it.stages(), it.outputs.size());
    std::printf("%-40s %12s %24s %10s\n", "", "us a run", "ns an element and stage", "to scalar");
    for (const auto& contender : contenders) {
        std::vector<double> ratios;
        for (std::size_t round = 0; round < contender.seconds.size(); ++round)
            ratios.push_back(contender.seconds[round] / contenders[0].seconds[round]);
        const double seconds = median(contender.seconds);
        std::printf("%-40s %12.1f %24.3f %10.3f\n", contender.name.c_str(), seconds * 1e6,
                    seconds * 1e9 / double(it.variableElements() * it.stages()), median(ratios));
    }
}

/// What larger steps cost in accuracy, over every saved figure of the papers' package.
void compareSteps(const Case& it, const policy::Catalogue& catalogue)
{
    const auto runAt = [&](double step) {
        engine::RunOptions options;
        options.step = step;
        options.saveStep = kSaveStep;
        return valueOf(engine::run(it.program(), it.package, options));
    };
    const auto fine = runAt(kStep);
    for (const double step : {1.0 / 8, 1.0 / 4}) {
        const auto coarse = runAt(step);
        double worst = 0;
        std::string where;
        for (const auto& info : catalogue.variables) {
            const auto id = it.model().findVariable(info.id);
            if (!id)
                continue;
            const auto& variable = it.model().variables[std::size_t(*id)];
            for (int i = 0; i < variable.elementCount; ++i) {
                double largest = 0;
                double difference = 0;
                for (std::size_t t = 0; t < fine.times.size(); ++t) {
                    largest = std::max(largest, std::abs(fine.at(t, variable.firstElement + i)));
                    difference = std::max(difference, std::abs(coarse.at(t, variable.firstElement + i) - fine.at(t, variable.firstElement + i)));
                }
                if (largest > 0 && difference / largest > worst) {
                    worst = difference / largest;
                    where = it.model().elementName(variable.firstElement + i);
                }
            }
        }
        std::printf("%s: step 1/%.0f year differs from 1/16 by at most %.1e of a figure's largest value (%s)\n", it.name.c_str(),
                    1 / step, worst, where.c_str());
    }
}

} // namespace

int main(int argc, char** argv)
{
    const bool onlyCheck = argc > 1 && std::strcmp(argv[1], "--check") == 0;
    const auto catalogue = std::make_shared<const policy::Catalogue>(valueOf(policy::readCatalogue(FOURFOLD_DATA_DIRECTORY)));
    const Case cases[] = {makeCase("macro", scalar_macro::run, 50, 9, catalogue),
                          makeCase("provinces", scalar_provinces::run, 4, 3, catalogue)};
    bool agrees = true;
    for (const Case& it : cases) {
        const double difference = disagreement(it, onlyCheck ? 70 : 20);
        std::printf("%s: results differ from the plain model by at most %.1e\n", it.name.c_str(), difference);
        agrees = agrees && difference <= kAgreement;
    }
    if (!agrees)
        stop("the engine and the plain model do not agree");
    if (onlyCheck)
        return 0;
    for (const Case& it : cases) {
        measure(it);
        compareSteps(it, *catalogue);
    }
    return 0;
}
