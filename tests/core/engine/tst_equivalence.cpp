// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/simulation.h"

#include "core/engine/time_grid.h"
#include "random_model.h"
#include "reference_interpreter.h"
#include "tests/support/checks.h"

#include <QTest>

#include <algorithm>
#include <bit>
#include <cmath>

using namespace core;
using namespace core::engine;
using namespace tests;

/// The same numbers whichever way they are computed: against a plain interpreter within rounding, and bit for bit between
/// instruction sets, threads, places in a block, single runs and ensembles. Models are made at random, seeds are row names.
class EquivalenceTest : public QObject {
    Q_OBJECT

private slots:
    void agreesWithThePlainInterpreter_data() { models(60); }
    void agreesWithThePlainInterpreter();
    void membersEqualSingleRuns_data() { models(30); }
    void membersEqualSingleRuns();
    void instructionSetsAgree_data() { models(30); }
    void instructionSetsAgree();
    void threadsAndPlacesDoNotMatter_data() { models(12); }
    void threadsAndPlacesDoNotMatter();
    void outputsAskedForDoNotMatter_data() { models(12); }
    void outputsAskedForDoNotMatter();

private:
    static void models(int count);
};

namespace {

constexpr std::size_t kElements[] = {1, 2, 3, 7, 8, 9, 31};
constexpr model::Method kMethods[] = {model::Method::Euler, model::Method::RungeKutta2, model::Method::RungeKutta4};

model::ResolvedModel modelOf(int seed)
{
    RandomModelOptions options;
    options.elements = kElements[std::size_t(seed) % std::size(kElements)];
    options.method = kMethods[std::size_t(seed) % std::size(kMethods)];
    options.discrete = seed % 2 == 0;
    return RandomModel(unsigned(seed), options).build();
}

Program compiled(const model::ResolvedModel& model)
{
    auto program = compile(model);
    if (!program)
        qFatal("%s", toString(program.error()).c_str());
    return *program;
}

std::vector<InstructionSet> availableSets()
{
    std::vector<InstructionSet> sets{InstructionSet::Baseline};
    if (bestInstructionSet() != InstructionSet::Baseline)
        sets.push_back(InstructionSet::Avx2);
    if (bestInstructionSet() == InstructionSet::Avx512)
        sets.push_back(InstructionSet::Avx512);
    return sets;
}

/// Also the same when both are not numbers.
bool sameBits(double a, double b)
{
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b) || (std::isnan(a) && std::isnan(b));
}

bool sameBits(const std::vector<double>& a, const std::vector<double>& b)
{
    return std::ranges::equal(a, b, [](double x, double y) { return sameBits(x, y); });
}

/// Every constant differs by member.
MemberOverrides sampled(const model::ResolvedModel& model, std::size_t members)
{
    MemberOverrides overrides;
    overrides.members = members;
    std::mt19937 generator(99);
    for (std::size_t i = 0; i < model.elements.size(); ++i) {
        if (model.elements[i].constant && i % 5 != 0) // some stay common
            overrides.elements.push_back(ElementId(i));
    }
    std::uniform_real_distribution<double> spread(0.8, 1.2);
    for (std::size_t member = 0; member < members; ++member) {
        for (const ElementId element : overrides.elements)
            overrides.values.push_back(
                model.nodes[std::size_t(model.elements[std::size_t(element)].equation)].value * spread(generator));
    }
    return overrides;
}

EnsembleOptions everything(const model::ResolvedModel& model, int threads)
{
    EnsembleOptions options;
    options.threads = threads;
    for (std::size_t i = 0; i < model.elements.size(); ++i)
        options.outputs.push_back(ElementId(i));
    return options;
}

Ensemble ranEnsemble(const Program& program, const MemberOverrides& overrides, const EnsembleOptions& options)
{
    auto ensemble = runEnsemble(program, overrides, options);
    if (!ensemble)
        qFatal("%s", toString(ensemble.error()).c_str());
    return *ensemble;
}

} // namespace

void EquivalenceTest::models(int count)
{
    QTest::addColumn<int>("seed");
    for (int seed = 0; seed < count; ++seed)
        QTest::addRow("model %d", seed) << seed;
}

void EquivalenceTest::agreesWithThePlainInterpreter()
{
    QFETCH(int, seed);
    const auto model = modelOf(seed);
    const auto actual = run(compiled(model));
    VERIFY_RESULT(actual);
    const auto grid = makeTimeGrid(model.specs, {});
    VERIFY_RESULT(grid);
    const auto expected = interpret(model, *grid, {}, {});
    // Some models made at random are chaotic. How much a model enlarges rounding errors: what a relative change of 1e-14 in every
    // constant makes of any element up to that time.
    std::vector<Override> nudged;
    for (std::size_t i = 0; i < model.elements.size(); ++i) {
        if (model.elements[i].constant)
            nudged.push_back({ElementId(i), model.nodes[std::size_t(model.elements[i].equation)].value * (1 + 1e-14)});
    }
    const auto disturbed = interpret(model, *grid, nudged, {});
    double enlarged = 0;
    for (std::size_t i = 0; i < expected.values.size(); ++i) {
        if (i % expected.elementCount == 0) {
            for (std::size_t j = i; j < i + expected.elementCount; ++j)
                enlarged = std::max(enlarged, std::abs(disturbed.values[j] - expected.values[j]));
        }
        const auto& element = model.elements[i % expected.elementCount];
        const double a = actual->values[i];
        const double e = expected.values[i];
        const double room = 1e-12 + 10 * enlarged;
        QVERIFY2(isClose(a, e, 1e-12, room) || sameBits(a, e),
                 qPrintable(QStringLiteral("%1 at %2: %3, expected %4")
                                .arg(QString::fromStdString(model.variables[std::size_t(element.variable)].name))
                                .arg(expected.times[i / expected.elementCount])
                                .arg(a, 0, 'g', 17)
                                .arg(e, 0, 'g', 17)));
    }
}

void EquivalenceTest::membersEqualSingleRuns()
{
    QFETCH(int, seed);
    const auto model = modelOf(seed);
    const auto program = compiled(model);
    auto overrides = sampled(model, 70); // more than a block, not a multiple of eight
    const auto ensemble = ranEnsemble(program, overrides, everything(model, 2));
    const bool isRandom = model.draws > 0; // a single run is member 0
    for (const std::size_t member : {0, 1, 7, 8, 63, 64, 69}) {
        if (isRandom && member > 0)
            break;
        std::vector<Override> changes;
        for (std::size_t i = 0; i < overrides.elements.size(); ++i)
            changes.push_back({overrides.elements[i], overrides.values[member * overrides.elements.size() + i]});
        const auto single = run(program, changes);
        VERIFY_RESULT(single);
        const auto first = ensemble.values.begin() + std::ptrdiff_t(member * single->values.size());
        QVERIFY(sameBits(single->values, {first, first + std::ptrdiff_t(single->values.size())}));
    }
}

void EquivalenceTest::instructionSetsAgree()
{
    QFETCH(int, seed);
    const auto model = modelOf(seed);
    const auto program = compiled(model);
    const auto overrides = sampled(model, 19);
    std::optional<Trajectory> firstRun;
    std::optional<Ensemble> firstEnsemble;
    for (const InstructionSet set : availableSets()) {
        RunOptions options;
        options.instructionSet = set;
        const auto trajectory = run(program, {}, options);
        VERIFY_RESULT(trajectory);
        auto ensembleOptions = everything(model, 1);
        ensembleOptions.run = options;
        const auto ensemble = ranEnsemble(program, overrides, ensembleOptions);
        if (!firstRun) {
            firstRun = *trajectory;
            firstEnsemble = ensemble;
        }
        QVERIFY(sameBits(firstRun->values, trajectory->values));
        QVERIFY(sameBits(firstEnsemble->values, ensemble.values));
    }
    if (availableSets().size() < 3)
        qInfo("compared %d of 3 instruction sets: this processor has no more", int(availableSets().size()));
}

void EquivalenceTest::threadsAndPlacesDoNotMatter()
{
    QFETCH(int, seed);
    const auto model = modelOf(seed);
    const auto program = compiled(model);
    const auto overrides = sampled(model, 200);
    const auto one = ranEnsemble(program, overrides, everything(model, 1));
    const auto four = ranEnsemble(program, overrides, everything(model, 4));
    QVERIFY(sameBits(one.values, four.values));
    if (model.draws > 0)
        return; // draws belong to the member's number
    // The same members with three others in front of them lie elsewhere in their blocks.
    MemberOverrides moved = overrides;
    moved.members += 3;
    const auto columns = std::ptrdiff_t(overrides.elements.size());
    moved.values.insert(moved.values.begin(), overrides.values.begin(), overrides.values.begin() + 3 * columns);
    const auto later = ranEnsemble(program, moved, everything(model, 2));
    const auto perMember = std::ptrdiff_t(one.values.size() / overrides.members);
    QVERIFY(sameBits(one.values, {later.values.begin() + 3 * perMember, later.values.end()}));
}

void EquivalenceTest::outputsAskedForDoNotMatter()
{
    QFETCH(int, seed);
    const auto model = modelOf(seed);
    const auto program = compiled(model);
    const auto overrides = sampled(model, 20);
    const auto all = ranEnsemble(program, overrides, everything(model, 1));
    auto options = everything(model, 1);
    options.outputs = {ElementId(model.elements.size()) - 1, ElementId(model.elements.size()) / 2, 0};
    const auto few = ranEnsemble(program, overrides, options);
    for (std::size_t member = 0; member < overrides.members; ++member) {
        for (std::size_t t = 0; t < few.times.size(); ++t) {
            for (std::size_t i = 0; i < options.outputs.size(); ++i)
                QVERIFY(sameBits(few.at(member, t, i), all.at(member, t, std::size_t(options.outputs[i]))));
        }
    }
}

QTEST_GUILESS_MAIN(EquivalenceTest)
#include "tst_equivalence.moc"
