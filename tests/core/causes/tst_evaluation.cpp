// SPDX-License-Identifier: GPL-3.0-or-later
// One equation at one moment: agreement with the engine, replaced inputs, functions with a memory.
#include "compiled_model.h"

#include "core/causes/evaluation.h"

#include <QObject>

#include <cmath>

using namespace core;
using causes::Evaluation;
using causes::Memory;
using tests::CompiledModel;

namespace {

std::span<const double> rowOf(const engine::Trajectory& run, std::size_t row)
{
    return std::span(run.values).subspan(row * run.elementCount, run.elementCount);
}

} // namespace

class TestEvaluation : public QObject {
    Q_OBJECT

private slots:
    void agreesWithTheEngine_data();
    void agreesWithTheEngine();
    void netFlowIsWhatEulerAdds();
    void replacedInputChangesTheValue();
    void constantsFollowTheRun();
    void memoryIsReadOffTheRun_data();
    void memoryIsReadOffTheRun();
    void withoutMemoryGivesWhatTheRunHad();
    void previousOfCoarseRunIsOnTheLine();
    void drawsAreMadeAgainWithTheSeed();
    void shiftedInputActsThroughAMemory();
    void initialEquations();
    void tellsInputsByWhenTheyAreRead();
    void mentionsAreCountedFromLeftToRight();
    void elementLeftOutIsNotANumber();
};

void TestEvaluation::agreesWithTheEngine_data()
{
    QTest::addColumn<QString>("sketch");
    QTest::newRow("arithmetic") << "aux x = 3 + TIME\naux y = (x - 1)*x/(2 + x)^1.5 - -x";
    QTest::newRow("many arguments") << "aux x = TIME + 1\naux y = x + x*2 + x*3 + x*x*x + MAX(x, 4) + MIN(x, 4)";
    QTest::newRow("functions") << "aux x = TIME/4 + 0.3\n"
                                  "aux y = EXP(x) + LN(x) + LOG10(x) + SQRT(x) + ABS(-x) + SIN(x) + COS(x) + TAN(x) + INT(x)";
    QTest::newRow("conditions")
        << "aux x = TIME\naux y = IF x > 3 AND x <= 7 OR x = 9 THEN x ELSE -x\naux z = IF NOT (x <> 4) THEN 1 ELSE 0";
    QTest::newRow("comparisons")
        << "aux x = TIME\naux y = (x < 3) + 2*(x <= 3) + 4*(x > 3) + 8*(x >= 3) + 16*(x = 3) + 32*(x <> 3)";
    QTest::newRow("inputs over time") << "aux y = STEP(3, 4) + RAMP(2, 2, 6) + PULSE(5, 3, 4) + TIME*DT + STARTTIME + STOPTIME";
    QTest::newRow("safe division") << "aux x = TIME - 3\naux y = 1 // x";
    QTest::newRow("table") << "gf table = 0,1,5 -> 0,10,20\naux y = LOOKUP(table, TIME)";
    QTest::newRow("arrays")
        << "aux v[DimA] = 1, 2, 3\naux w[DimA] = v[DimA]*TIME + SUM(v[*])\naux m = MEAN(w[*]) + STDDEV(w[*]) + w[A2]";
    QTest::newRow("smooth") << "aux x = TIME\naux y = SMTH3(x, 4) + DELAY3(x, 2) + SMTH1(x*2, 3, 1)";
    QTest::newRow("stock that may not fall below zero") << "stock s = 10 | out f | nonneg\nflow f = 4";
}

void TestEvaluation::agreesWithTheEngine()
{
    QFETCH(QString, sketch);
    const CompiledModel m = tests::compiledSketch(sketch);
    const Evaluation evaluation(m.model());
    int compared = 0;
    for (std::size_t k = 0; k < m.run.times.size(); ++k)
        for (std::size_t i = 0; i < m.model().elements.size(); ++i) {
            const auto id = static_cast<model::ElementId>(i);
            if (m.model().elements[i].netFlow != model::kNone)
                continue;
            // The engine may take powers and products in another order: a few roundings.
            VERIFY_CLOSE(evaluation.value(id, rowOf(m.run, k), m.run.times[k]), m.run.at(k, id), 1e-14, 0);
            ++compared;
        }
    QVERIFY(compared > 0);
}

void TestEvaluation::netFlowIsWhatEulerAdds()
{
    const CompiledModel m = tests::compiledFixture("epidemic.xmile");
    const Evaluation evaluation(m.model());
    for (const char* name : {"susceptible", "infected", "recovered"}) {
        const auto id = m.element(name);
        for (std::size_t k = 0; k + 1 < m.run.times.size(); ++k) {
            const double step = m.run.times[k + 1] - m.run.times[k];
            VERIFY_CLOSE(evaluation.value(id, rowOf(m.run, k), m.run.times[k]) * step, m.run.at(k + 1, id) - m.run.at(k, id), 0,
                         1e-11);
        }
    }
}

void TestEvaluation::replacedInputChangesTheValue()
{
    const CompiledModel m = tests::compiledSketch("aux a = 3\naux b = TIME\naux y = a*b + b^2");
    std::vector<double> values(rowOf(m.run, 2).begin(), rowOf(m.run, 2).end());
    const Evaluation evaluation(m.model());
    QCOMPARE(evaluation.value(m.element("y"), values, 2), 10.0); // 3*2 + 4
    values[static_cast<std::size_t>(m.element("b"))] = 5;
    QCOMPARE(evaluation.value(m.element("y"), values, 2), 40.0); // 3*5 + 25
}

void TestEvaluation::constantsFollowTheRun()
{
    const CompiledModel m = tests::compiledSketch("aux a = 3\naux y = 2*a");
    std::vector<double> values(rowOf(m.run, 0).begin(), rowOf(m.run, 0).end());
    values[static_cast<std::size_t>(m.element("a"))] = 7;
    const Evaluation evaluation(m.model());
    QCOMPARE(evaluation.value(m.element("a"), values, 0), 7.0);
    QCOMPARE(evaluation.value(m.element("y"), values, 0), 14.0);
}

void TestEvaluation::memoryIsReadOffTheRun_data()
{
    QTest::addColumn<QString>("sketch");
    QTest::newRow("INIT") << "stock s = 3 | in f\nflow f = 2\naux y = s/INIT(s + 1)";
    QTest::newRow("PREVIOUS") << "aux x = TIME^2\naux y = x - PREVIOUS(x, -1)";
    QTest::newRow("PREVIOUS of PREVIOUS") << "aux x = TIME^2\naux p = PREVIOUS(x, 0)\naux y = 2*PREVIOUS(p + x, 5)";
    QTest::newRow("fixed delay") << "aux x = TIME^2\naux y = 1 + DELAY(x, 3, 7)";
    QTest::newRow("random") << "aux x = 5\naux y = 10*NORMAL(x, 2) + UNIFORM(0, 1) + POISSON(3, 17)";
}

void TestEvaluation::memoryIsReadOffTheRun()
{
    QFETCH(QString, sketch);
    const CompiledModel m = tests::compiledSketch(sketch);
    const Evaluation evaluation(m.model());
    QVERIFY(evaluation.hasMemory());
    const auto y = m.element("y");
    QVERIFY(evaluation.hasMemory(y));
    for (std::size_t k = 0; k < m.run.times.size(); ++k)
        VERIFY_CLOSE(evaluation.value(y, rowOf(m.run, k), m.run.times[k], evaluation.memory(m.run, k)), m.run.at(k, y), 1e-14,
                     1e-14);
}

void TestEvaluation::withoutMemoryGivesWhatTheRunHad()
{
    const CompiledModel m = tests::compiledSketch("aux x = TIME^2\naux y = 100 + PREVIOUS(x, 0)");
    const Evaluation evaluation(m.model());
    QCOMPARE(evaluation.value(m.element("y"), rowOf(m.run, 4), 4), 109.0);
    QCOMPARE(evaluation.value(m.element("x"), rowOf(m.run, 4), 4), 16.0);
}

void TestEvaluation::previousOfCoarseRunIsOnTheLine()
{
    auto resolved = tests::resolveSketch("aux x = TIME^2\naux y = PREVIOUS(x, 0)");
    const CompiledModel m = tests::compiled(std::move(resolved), 2);
    QCOMPARE(m.run.times.size(), std::size_t(6));
    const Evaluation evaluation(m.model());
    // At 4 the step before was at 3, halfway between the saved 2 and 4: (4 + 16)/2.
    QCOMPARE(evaluation.value(m.element("y"), rowOf(m.run, 2), 4, evaluation.memory(m.run, 2)), 10.0);
}

void TestEvaluation::drawsAreMadeAgainWithTheSeed()
{
    auto resolved = tests::resolveSketch("aux m = 0\naux y = NORMAL(m, 1)");
    QVERIFY(resolved.has_value());
    const auto program = engine::compile(std::move(*resolved));
    engine::RunOptions options;
    options.seed = 99;
    const auto run = engine::run(*program, {}, options);
    const Evaluation evaluation(program->model());
    const auto y = *program->model().findElement("y");
    const auto m = *program->model().findElement("m");
    std::vector<double> values(rowOf(*run, 3).begin(), rowOf(*run, 3).end());
    QCOMPARE(evaluation.value(y, values, 3, evaluation.memory(*run, 3, 99)), run->at(3, y));
    QVERIFY(evaluation.value(y, values, 3, evaluation.memory(*run, 3, 98)) != run->at(3, y));
    // The same draw around another mean.
    values[static_cast<std::size_t>(m)] = 10;
    VERIFY_CLOSE(evaluation.value(y, values, 3, evaluation.memory(*run, 3, 99)), run->at(3, y) + 10, 1e-14, 0);
}

void TestEvaluation::shiftedInputActsThroughAMemory()
{
    const CompiledModel m = tests::compiledSketch("aux x = TIME\naux y = 3*PREVIOUS(x, 0) + 4*INIT(x) + x");
    const Evaluation evaluation(m.model());
    const auto y = m.element("y");
    const double before = evaluation.valueIfShifted(y, m.run, 5, m.element("x"), 0);
    QCOMPARE(before, m.run.at(5, y));
    QCOMPARE(evaluation.valueIfShifted(y, m.run, 5, m.element("x"), 0.5) - before, 4.0); // (3 + 4 + 1)/2
}

void TestEvaluation::initialEquations()
{
    const CompiledModel m = tests::compiledSketch("aux a = 4\nstock s = 2*a + 1 | in f\nflow f = 1");
    const Evaluation evaluation(m.model());
    QCOMPARE(evaluation.initialValue(m.element("s"), rowOf(m.run, 0), 0), 9.0);
    QCOMPARE(evaluation.value(m.element("s"), rowOf(m.run, 0), 0), 1.0);
}

void TestEvaluation::tellsInputsByWhenTheyAreRead()
{
    const CompiledModel m = tests::compiledSketch("aux a = 4\naux b = TIME\naux c = 2\naux d = TIME\n"
                                                  "stock s = a | in f\nflow f = b + PREVIOUS(d + b, c)");
    const Evaluation evaluation(m.model());
    using Elements = std::vector<model::ElementId>;
    QCOMPARE(evaluation.inputs(m.element("s")), Elements{m.element("f")});
    QCOMPARE(evaluation.initialInputs(m.element("s")), Elements{m.element("a")});
    QCOMPARE(evaluation.inputs(m.element("f")), Elements{m.element("b")});
    QCOMPARE(evaluation.earlierInputs(m.element("f")), Elements{m.element("d")}); // b is read now as well
    QCOMPARE(evaluation.initialInputs(m.element("f")), Elements{m.element("c")});
    QVERIFY(evaluation.inputs(m.element("a")).empty());
}

void TestEvaluation::mentionsAreCountedFromLeftToRight()
{
    const CompiledModel m = tests::compiledSketch("aux x = TIME + 2\naux c = 10\naux y = (1 + 3*x)*MAX(0, c - x) + x\naux z = c");
    const Evaluation evaluation(m.model());
    const auto x = m.element("x"), y = m.element("y");
    const auto values = rowOf(m.run, 0); // x = 2: 7*8 + 2
    QCOMPARE(evaluation.mentions(y, x), 3);
    QCOMPARE(evaluation.mentions(m.element("z"), x), 0);
    QCOMPARE(evaluation.valueWithMention(y, values, 0, {}, x, 1, 3), 10.0 * 8 + 2);
    QCOMPARE(evaluation.valueWithMention(y, values, 0, {}, x, 2, 3), 7.0 * 7 + 2);
    QCOMPARE(evaluation.valueWithMention(y, values, 0, {}, x, 3, 3), 7.0 * 8 + 3);
    QCOMPARE(evaluation.valueWithMention(y, values, 0, {}, x, 4, 3), 58.0); // there is none
}

void TestEvaluation::elementLeftOutIsNotANumber()
{
    const CompiledModel m = tests::compiledSketch("<aux name=\"v\"><dimensions><dim name=\"DimB\"/></dimensions><element "
                                                  "subscript=\"B1\"><eqn>TIME*2</eqn></element></aux>");
    const Evaluation evaluation(m.model());
    QCOMPARE(evaluation.value(m.element("v[B1]"), rowOf(m.run, 3), 3), 6.0);
    QVERIFY(std::isnan(evaluation.value(m.element("v[B2]"), rowOf(m.run, 3), 3)));
}

QTEST_GUILESS_MAIN(TestEvaluation)
#include "tst_evaluation.moc"
