// SPDX-License-Identifier: GPL-3.0-or-later
// Why a value differs between two runs: contributions with known answers, and the sums that always hold.

#include "core/causes/drivers.h"
#include "core/engine/program.h"
#include "tests/core/model/sketch.h"
#include "tests/support/checks.h"

#include <QObject>

#include <cmath>

using namespace core;

class TestDrivers : public QObject {
    Q_OBJECT

private slots:
    // one equation
    void aSumGivesEachItsOwnChange();
    void aProductSharesTheInteractionEqually();
    void threeFactorsShareByOrders();
    void unchangedInputsStandAtTheEnd();
    void elementsOfASumAreOneDriver();
    void looksThroughHelpers();
    void aGraphicalFunctionIsSplitToo();
    void manyInputsStillAddUp();
    void manyAddedInputsAreExact();
    void aConstantHasNoDrivers();
    // stocks
    void flowsOfAStockAddUpToItsChange();
    void aDifferentStartIsADriver();
    void eulerStepsAreExact();
    void anAdjustmentBelongsToItsTarget();
    void whatOthersBroughtFades();
    void coarseMomentsSplitNearlyTheSame();
    void aSmoothStandsForItsInput();
    void aFixedDelayStandsForItsInput();
    // always
    void refusesRunsThatDoNotMatch();
};

namespace {

/// A compiled sketch with two runs.
struct Pair {
    engine::Program program;
    engine::Trajectory reference, run;

    [[nodiscard]] const model::ResolvedModel& model() const { return program.model(); }
    [[nodiscard]] model::VariableId id(const char* name) const { return *model().findVariable(name); }
};

using Settings = std::vector<std::pair<const char*, double>>;

const tests::SketchOptions kRungeKutta{
    QStringLiteral("<start>0</start><stop>10</stop><dt>0.0625</dt>"), QStringLiteral("method=\"RK4\" time_units=\"year\""), {}};

Pair pairOf(const QString& sketch, const Settings& settings, const tests::SketchOptions& options = {}, double saveStep = 0)
{
    auto model = tests::resolveSketch(sketch, options);
    if (!model)
        qFatal("%s", qPrintable(tests::describe(model.error())));
    auto program = engine::compile(std::move(*model));
    if (!program)
        qFatal("%s", qPrintable(tests::describe(program.error())));
    engine::RunOptions runOptions;
    if (saveStep > 0)
        runOptions.saveStep = saveStep;
    std::vector<engine::Override> overrides;
    for (const auto& [name, value] : settings)
        overrides.push_back({program->model().findElement(name).value(), value});
    auto reference = engine::run(*program, {}, runOptions);
    auto run = engine::run(*program, overrides, runOptions);
    if (!reference || !run)
        qFatal("a run failed");
    return {std::move(*program), std::move(*reference), std::move(*run)};
}

causes::DriverList driversOf(const Pair& pair, const char* element, double time, const std::vector<const char*>& through = {})
{
    const causes::Evaluation evaluation(pair.model());
    std::vector<bool> lookedThrough(pair.model().variables.size());
    for (const char* name : through)
        lookedThrough[static_cast<std::size_t>(pair.id(name))] = true;
    const auto list = causes::drivers(evaluation, pair.model(), pair.reference, pair.run,
                                      pair.model().findElement(element).value(), time, lookedThrough);
    if (!list)
        qFatal("%s", qPrintable(tests::describe(list.error())));
    return *list;
}

/// The contribution of a variable; a missing driver fails the test by its NaN.
double contribution(const Pair& pair, const causes::DriverList& list, const char* name)
{
    for (const causes::Driver& driver : list.drivers)
        if (driver.variable == pair.id(name))
            return driver.contribution;
    return std::nan("");
}

double sum(const causes::DriverList& list)
{
    double total = list.rest;
    for (const causes::Driver& driver : list.drivers)
        total += driver.contribution;
    return total;
}

/// Sums hold to the rounding of the numbers that are subtracted.
#define VERIFY_SUM(list) VERIFY_CLOSE(sum(list), (list).value - (list).reference, 1e-12, 1e-15 * std::abs((list).value))

} // namespace

void TestDrivers::aSumGivesEachItsOwnChange()
{
    const Pair pair = pairOf(QStringLiteral("aux a = 1\naux b = 2\naux y = a - 3*b"), {{"a", 5}, {"b", 1}});
    const auto list = driversOf(pair, "y", 0);
    QCOMPARE(contribution(pair, list, "a"), 4.0);
    QCOMPARE(contribution(pair, list, "b"), 3.0);
    VERIFY_SUM(list);
}

void TestDrivers::aProductSharesTheInteractionEqually()
{
    // 2*3 -> 5*7: a alone +9, b alone +8, both +29; the interaction of 12 goes half to each.
    const Pair pair = pairOf(QStringLiteral("aux a = 2\naux b = 3\naux y = a*b"), {{"a", 5}, {"b", 7}});
    const auto list = driversOf(pair, "y", 0);
    QCOMPARE(contribution(pair, list, "a"), 15.0);
    QCOMPARE(contribution(pair, list, "b"), 14.0);
    QCOMPARE(list.drivers.front().variable, pair.id("a"));
    VERIFY_SUM(list);
}

void TestDrivers::threeFactorsShareByOrders()
{
    // 1*1*1 -> 2*3*4. Of a: 1/3*(1*1*1) + 1/6*(3 + 4) + 1/3*12 = 1/3 + 7/6 + 4 = 5.5
    // of b: gain 2 times 1/3*1 + 1/6*(2 + 4) + 1/3*8 = 4, so 8; of c: gain 3 times 1/3 + 1/6*(2 + 3) + 1/3*6 = 19/6, so 9.5.
    const Pair pair = pairOf(QStringLiteral("aux a = 1\naux b = 1\naux c = 1\naux y = a*b*c"), {{"a", 2}, {"b", 3}, {"c", 4}});
    const auto list = driversOf(pair, "y", 0);
    VERIFY_CLOSE(contribution(pair, list, "a"), 5.5, 1e-14, 0);
    VERIFY_CLOSE(contribution(pair, list, "b"), 8.0, 1e-14, 0);
    VERIFY_CLOSE(contribution(pair, list, "c"), 9.5, 1e-14, 0);
    VERIFY_SUM(list);
}

void TestDrivers::unchangedInputsStandAtTheEnd()
{
    const Pair pair = pairOf(QStringLiteral("aux a = 2\naux b = 3\naux y = a*b"), {{"b", 7}});
    const auto list = driversOf(pair, "y", 0);
    QCOMPARE(list.drivers.size(), std::size_t{2});
    QCOMPARE(list.drivers[0].variable, pair.id("b"));
    QCOMPARE(list.drivers[1].variable, pair.id("a"));
    QCOMPARE(list.drivers[1].contribution, 0.0);
    QCOMPARE(list.drivers[0].reference, 3.0);
    QCOMPARE(list.drivers[0].value, 7.0);
}

void TestDrivers::elementsOfASumAreOneDriver()
{
    const Pair pair =
        pairOf(QStringLiteral("aux k[DimA] = 1,2,3\naux v[DimA] = 2*k[DimA]\naux y = SUM(v[*])"), {{"k[A1]", 4}, {"k[A3]", 1}});
    const auto list = driversOf(pair, "y", 0);
    QCOMPARE(list.drivers.size(), std::size_t{1});
    QCOMPARE(list.drivers[0].elements.size(), std::size_t{3});
    QCOMPARE(list.drivers[0].contribution, 2.0); // 12 -> 14
    QCOMPARE(list.drivers[0].reference, 4.0); // the mean of 2, 4, 6
    VERIFY_SUM(list);
}

void TestDrivers::looksThroughHelpers()
{
    // y = h1 + b, h1 = 2*h2, h2 = a*b: 2ab + b
    const Pair pair =
        pairOf(QStringLiteral("aux a = 2\naux b = 3\naux h2 = a*b\naux h1 = 2*h2\naux y = h1 + b"), {{"a", 5}, {"b", 7}});
    const auto list = driversOf(pair, "y", 0, {"h1", "h2"});
    QCOMPARE(list.drivers.size(), std::size_t{2});
    QCOMPARE(contribution(pair, list, "a"), 30.0);
    QCOMPARE(contribution(pair, list, "b"), 32.0);
    VERIFY_SUM(list);
    // named, helpers stand for what is behind them
    QCOMPARE(contribution(pair, driversOf(pair, "y", 0), "h1"), 58.0);
}

void TestDrivers::aGraphicalFunctionIsSplitToo()
{
    const Pair pair = pairOf(QStringLiteral("aux a = 1\naux b = 2\ngf table = 0,10,20 -> 0,10,100\naux y = table(a + b)"),
                             {{"a", 5}, {"b", 10}});
    const auto list = driversOf(pair, "y", 0);
    // table(3) = 3, (7) = 7, (11) = 19, (15) = 55: a 1/2*(4 + 36), b 1/2*(16 + 48)
    QCOMPARE(contribution(pair, list, "a"), 20.0);
    QCOMPARE(contribution(pair, list, "b"), 32.0);
}

void TestDrivers::manyInputsStillAddUp()
{
    QString sketch = QStringLiteral("aux x0 = 1\n");
    QString product = QStringLiteral("x0");
    Settings settings{{"x0", 1.5}};
    static const std::vector<std::string> names{"x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8", "x9", "x10", "x11", "x12"};
    for (const std::string& name : names) {
        sketch += QStringLiteral("aux %1 = 1\n").arg(QString::fromStdString(name));
        product += QStringLiteral("*") + QString::fromStdString(name);
        settings.push_back({name.c_str(), 1.1});
    }
    const Pair pair = pairOf(sketch + QStringLiteral("aux y = ") + product, settings);
    const auto list = driversOf(pair, "y", 0);
    QCOMPARE(list.drivers.size(), std::size_t{13});
    QCOMPARE(list.drivers.front().variable, pair.id("x0"));
    QVERIFY(contribution(pair, list, "x7") > 0);
    VERIFY_SUM(list);
}

void TestDrivers::manyAddedInputsAreExact()
{
    // Beyond kExactInputs one order and its reverse: exact where at most two inputs multiply one another.
    QString sketch;
    QString terms = QStringLiteral("0");
    for (int i = 0; i < 12; ++i) {
        sketch += QStringLiteral("aux p%1 = 2\naux q%1 = 3\n").arg(i);
        terms += QStringLiteral(" + p%1*q%1").arg(i);
    }
    const Pair pair = pairOf(sketch + QStringLiteral("aux y = ") + terms,
                             {{"p0", 5},
                              {"q0", 7},
                              {"p1", 3},
                              {"p2", 3},
                              {"p3", 3},
                              {"p4", 3},
                              {"p5", 3},
                              {"p6", 3},
                              {"q7", 4},
                              {"q8", 4},
                              {"q9", 4},
                              {"q11", 4}});
    const auto list = driversOf(pair, "y", 0);
    VERIFY_CLOSE(contribution(pair, list, "p0"), 15.0, 1e-12, 0);
    VERIFY_CLOSE(contribution(pair, list, "q0"), 14.0, 1e-12, 0);
    VERIFY_CLOSE(contribution(pair, list, "p4"), 3.0, 1e-12, 0);
    VERIFY_SUM(list);
}

void TestDrivers::aConstantHasNoDrivers()
{
    const Pair pair = pairOf(QStringLiteral("aux a = 2"), {{"a", 5}});
    const auto list = driversOf(pair, "a", 0);
    QVERIFY(list.drivers.empty());
    QCOMPARE(list.rest, 3.0);
}

void TestDrivers::flowsOfAStockAddUpToItsChange()
{
    const Pair pair = pairOf(
        QStringLiteral("stock s = 10 | in gain | out loss\naux g = 1\naux l = 0.1\nflow gain = g*(1 + TIME)\nflow loss = l*s"),
        {{"g", 2}, {"l", 0.2}}, kRungeKutta);
    const auto list = driversOf(pair, "s", 10);
    // gain(run) - gain(reference) = 1 + t, whose integral over 10 years is 60; RK4 and trapezoids are exact for it
    VERIFY_CLOSE(contribution(pair, list, "gain"), 60, 1e-3, 0);
    QVERIFY(contribution(pair, list, "loss") < 0);
    QVERIFY(list.spread < 1e-3 * std::abs(list.value - list.reference));
    VERIFY_SUM(list);
}

void TestDrivers::aDifferentStartIsADriver()
{
    const Pair pair = pairOf(QStringLiteral("aux level = 10\naux g = 1\nstock s = 2*level | in gain\nflow gain = g"),
                             {{"level", 11}, {"g", 3}});
    const auto list = driversOf(pair, "s", 10);
    VERIFY_CLOSE(contribution(pair, list, "level"), 2, 1e-12, 0);
    VERIFY_CLOSE(contribution(pair, list, "gain"), 20, 1e-12, 0);
    VERIFY_SUM(list);
}

void TestDrivers::eulerStepsAreExact()
{
    const Pair pair = pairOf(
        QStringLiteral("aux r = 0.1\nstock s = 10 | in births | out deaths\nflow births = r*s\naux d = 0.05\nflow deaths = d*s"),
        {{"r", 0.2}, {"d", 0.1}});
    const auto list = driversOf(pair, "s", 10, {"births", "deaths"});
    VERIFY_SUM(list);
    QVERIFY2(list.spread <= 1e-12 * list.value, qPrintable(QString::number(list.spread)));
    QVERIFY(contribution(pair, list, "r") > 0);
    QVERIFY(contribution(pair, list, "d") < 0);
}

void TestDrivers::anAdjustmentBelongsToItsTarget()
{
    // The only thing that differs is the target; the stock's own level is no driver.
    const Pair pair =
        pairOf(QStringLiteral("aux target = 1\naux delay = 2\nstock s = 1 | in adjustment\nflow adjustment = (target - s)/delay"),
               {{"target", 2}}, kRungeKutta);
    const auto list = driversOf(pair, "s", 10, {"adjustment"});
    QCOMPARE(list.drivers.size(), std::size_t{2});
    VERIFY_CLOSE(contribution(pair, list, "target"), 1 - std::exp(-5.0), 1e-6, 0);
    QCOMPARE(contribution(pair, list, "delay"), 0.0);
    VERIFY_SUM(list);
}

void TestDrivers::whatOthersBroughtFades()
{
    // s' = a + b - s/2. From a: 2*(1 - e^(-t/2)); from b, which came only before year 2: 2*(1 - e^-1) e^(-(t-2)/2).
    const Pair pair =
        pairOf(QStringLiteral("aux ka = 0\naux kb = 0\naux a = ka*(1 + 0*TIME)\naux b = IF TIME < 2 THEN kb ELSE 0\n"
                              "stock s = 0 | in gain | out decay\nflow gain = a + b\nflow decay = s/2"),
               {{"ka", 1}, {"kb", 1}}, kRungeKutta);
    const auto list = driversOf(pair, "s", 6, {"gain", "decay"});
    VERIFY_CLOSE(contribution(pair, list, "a"), 2 * (1 - std::exp(-3.0)), 0.01, 0);
    VERIFY_CLOSE(contribution(pair, list, "b"), 2 * (1 - std::exp(-1.0)) * std::exp(-2.0), 0.05,
                 0); // the jump falls between two moments
    VERIFY_SUM(list);
}

void TestDrivers::coarseMomentsSplitNearlyTheSame()
{
    const QString sketch = QStringLiteral("aux ka = 1\naux kb = 1\naux a = ka*MIN(1, TIME/3)\naux b = kb*EXP(-TIME/5)\n"
                                          "stock s = 1 | in gain | out decay\nflow gain = a*b + b\nflow decay = s/2");
    const Settings settings{{"ka", 2}, {"kb", 1.5}};
    const Pair fine = pairOf(sketch, settings, kRungeKutta);
    const Pair coarse = pairOf(sketch, settings, kRungeKutta, 0.25);
    const auto every = driversOf(fine, "s", 7, {"gain", "decay"});
    const auto quarters = driversOf(coarse, "s", 7, {"gain", "decay"});
    for (const char* name : {"a", "b"})
        VERIFY_CLOSE(contribution(coarse, quarters, name), contribution(fine, every, name), 0.01, 0);
    VERIFY_SUM(quarters);
}

void TestDrivers::aSmoothStandsForItsInput()
{
    const Pair pair =
        pairOf(QStringLiteral("aux k = 1\naux a = k*(1 + TIME)\naux b = 2\naux y = SMTH1(a, 3) + b"), {{"k", 2}, {"b", 5}});
    const auto list = driversOf(pair, "y", 8);
    QCOMPARE(list.drivers.size(), std::size_t{2});
    QCOMPARE(contribution(pair, list, "b"), 3.0);
    VERIFY_CLOSE(contribution(pair, list, "a"), list.value - list.reference - 3, 1e-12, 0);
}

void TestDrivers::aFixedDelayStandsForItsInput()
{
    const Pair pair =
        pairOf(QStringLiteral("aux k = 1\naux a = k*(1 + TIME)\naux b = 2\naux y = DELAY(a, 3)*b"), {{"k", 2}, {"b", 5}});
    const auto list = driversOf(pair, "y", 8);
    // a(5) = 6 -> 12, b = 2 -> 5: 12 -> 60; a 1/2*(12 + 30), b 1/2*(18 + 36)
    QCOMPARE(contribution(pair, list, "a"), 21.0);
    QCOMPARE(contribution(pair, list, "b"), 27.0);
    VERIFY_SUM(list);
}

void TestDrivers::refusesRunsThatDoNotMatch()
{
    const Pair pair = pairOf(QStringLiteral("aux a = 2\naux y = a"), {{"a", 5}});
    const causes::Evaluation evaluation(pair.model());
    engine::Trajectory other = pair.run;
    other.times.back() += 1;
    const auto list = causes::drivers(evaluation, pair.model(), pair.reference, other, 0, 1);
    QVERIFY(!list);
    QCOMPARE(list.error().kind, ErrorKind::InvalidArgument);
    QVERIFY(!causes::drivers(evaluation, pair.model(), pair.reference, pair.run, 99, 1));
}

QTEST_GUILESS_MAIN(TestDrivers)
#include "tst_drivers.moc"
