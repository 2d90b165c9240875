// SPDX-License-Identifier: GPL-3.0-or-later
// Links, loops and dominance in models that others wrote: the conformance cases as far as they run, and models made at random.
#include "compiled_model.h"

#include "core/causes/evaluation.h"
#include "core/causes/loops.h"
#include "core/model/model.h"

#include <QDirIterator>
#include <QObject>

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

using namespace core;

namespace {

constexpr int kKnownFiles = 122; ///< conformance documents, by the last count
constexpr std::size_t kMostStocks = 20; ///< looked at in one model

/// What does not hold; empty when all does.
QString faultOf(const engine::Program& program, const engine::Trajectory& run)
{
    const auto& model = program.model();
    const causes::Evaluation evaluation(model);
    const std::size_t stride = std::max<std::size_t>(1, run.times.size() / 10);
    for (std::size_t k = stride; k < run.times.size(); k += stride) {
        const auto row = std::span(run.values).subspan(k * run.elementCount, run.elementCount);
        const auto memory = evaluation.hasMemory() ? evaluation.memory(run, k) : causes::Memory{};
        for (std::size_t i = 0; i < model.elements.size(); ++i) {
            if (model.elements[i].netFlow != model::kNone || model.elements[i].missing)
                continue;
            const auto id = static_cast<model::ElementId>(i);
            const double value = evaluation.value(id, row, run.times[k], memory);
            if (!tests::isClose(value, row[i], 1e-9, 1e-9))
                return QStringLiteral("%1 is %2, not %3")
                    .arg(QString::fromStdString(model.elementName(id)))
                    .arg(row[i])
                    .arg(value);
        }
    }
    const auto graph = causes::causalGraph(program, {&run}, static_cast<int>(stride));
    for (std::size_t v = 0; v < model.variables.size(); ++v) {
        if (model.variables[v].hidden)
            continue;
        std::set<model::VariableId> found;
        for (const int link : graph.incoming[v])
            found.insert(graph.links[static_cast<std::size_t>(link)].from);
        const auto causes = model.causes(static_cast<model::VariableId>(v));
        if (found != std::set<model::VariableId>(causes.begin(), causes.end()))
            return QStringLiteral("links into %1").arg(QString::fromStdString(model.variables[v].name));
    }
    std::size_t stocks = 0;
    for (const auto& variable : model.variables) {
        if (variable.kind != model::VariableKind::Stock || variable.hidden || ++stocks > kMostStocks)
            continue;
        const auto dominance = causes::loopDominance(program, graph, run, variable.firstElement, 100'000);
        if (!dominance)
            return tests::describe(dominance.error());
        for (std::size_t k = 0; k < dominance->times.size(); ++k) {
            double sum = 0;
            for (const auto& scores : dominance->scores)
                sum += std::abs(scores[k]);
            if (sum != 0 && std::abs(sum - 1) > 1e-9)
                return QStringLiteral("scores of %1 add up to %2").arg(QString::fromStdString(variable.name)).arg(sum);
        }
        (void)causes::phases(*dominance);
    }
    return {};
}

/// Stocks in a ring of many, each with some others in its flow, by way of auxiliaries.
QString randomSketch(std::mt19937& random, int size, int inputs)
{
    const auto number = [&](double low, double high) {
        return QString::number(std::uniform_real_distribution<>(low, high)(random), 'f', 3);
    };
    QString sketch;
    for (int i = 0; i < size; ++i) {
        QString sum = QStringLiteral("1");
        for (int k = 0; k < inputs; ++k)
            sum += QStringLiteral(" + %1*a%2").arg(number(-0.1, 0.1)).arg(random() % static_cast<unsigned>(size));
        sketch += QStringLiteral("stock s%1 = %2 | in f%1\nflow f%1 = 0.1*(%3) - 0.03*s%1\naux a%1 = s%1/(1 + 0.1*s%4^2)\n")
                      .arg(i)
                      .arg(number(1, 10), sum)
                      .arg(random() % static_cast<unsigned>(size));
    }
    return sketch;
}

} // namespace

class TestCausesOfOthers : public QObject {
    Q_OBJECT

private slots:
    void conformanceModels();
    void randomModels_data();
    void randomModels();
    void modelsWithCountlessLoopsEndInTime();
};

void TestCausesOfOthers::conformanceModels()
{
    const QString folder = QStringLiteral(FOURFOLD_SHARED_DIR "/conformance/xmile");
    QStringList files;
    for (QDirIterator it(folder, {QStringLiteral("*.xmile"), QStringLiteral("*.stmx"), QStringLiteral("*.itmx")}, QDir::Files,
                         QDirIterator::Subdirectories);
         it.hasNext();)
        files << it.next();
    if (files.isEmpty())
        QSKIP(qPrintable(QStringLiteral("%1 conformance models skipped: %2 not found").arg(kKnownFiles).arg(folder)));
    std::sort(files.begin(), files.end());
    int checked = 0;
    for (const QString& file : files) {
        auto model = model::loadModel(file.toStdString());
        if (!model)
            continue; // tst_conformance knows which and why
        const auto program = engine::compile(std::move(*model));
        VERIFY_RESULT(program);
        const auto run = engine::run(*program);
        if (!run || run->notFinite || run->times.size() < 2)
            continue;
        const QString fault = faultOf(*program, *run);
        QVERIFY2(fault.isEmpty(), qPrintable(file + QStringLiteral(": ") + fault));
        ++checked;
    }
    QVERIFY2(checked >= 80, qPrintable(QString::number(checked)));
}

void TestCausesOfOthers::randomModels_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("inputs");
    QTest::newRow("sparse") << 12 << 1;
    QTest::newRow("some hundred loops") << 10 << 2;
    QTest::newRow("dense") << 6 << 5;
}

void TestCausesOfOthers::randomModels()
{
    QFETCH(int, size);
    QFETCH(int, inputs);
    std::mt19937 random(static_cast<unsigned>(size * 100 + inputs));
    for (int i = 0; i < 5; ++i) {
        const auto m = tests::compiledSketch(randomSketch(random, size, inputs));
        const QString fault = faultOf(m.program, m.run);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }
}

void TestCausesOfOthers::modelsWithCountlessLoopsEndInTime()
{
    std::mt19937 random(1);
    const auto m = tests::compiledSketch(randomSketch(random, 60, 5));
    const auto graph = causes::causalGraph(m.program, {&m.run});
    const auto search = causes::findLoops(graph, 500);
    QVERIFY(!search.complete);
    QCOMPARE(search.loops.size(), std::size_t(500));
    QVERIFY(std::is_sorted(search.loops.begin(), search.loops.end(),
                           [](const causes::Loop& a, const causes::Loop& b) { return a.variables.size() < b.variables.size(); }));
    const auto dominance = causes::loopDominance(m.program, graph, m.run, m.element("s7"), 50);
    VERIFY_RESULT(dominance);
    QVERIFY(!dominance->complete);
    QVERIFY(dominance->found >= dominance->loops.size());
    QVERIFY(!dominance->loops.empty());
    // The decay of the stock itself is always among what is found.
    const std::vector<model::VariableId> own{m.variable("s7"), m.variable("f7")};
    QVERIFY(std::any_of(dominance->loops.begin(), dominance->loops.end(),
                        [&](const causes::Loop& loop) { return loop.variables == own; }));
}

QTEST_GUILESS_MAIN(TestCausesOfOthers)
#include "tst_causes_of_others.moc"
