// SPDX-License-Identifier: GPL-3.0-or-later
// Every feature of the language and every built-in in a tiny model whose answer is known in closed form.

#include "core/engine/simulation.h"
#include "tests/core/model/sketch.h"
#include "tests/support/checks.h"

#include <QObject>

#include <cmath>
#include <numbers>
#include <set>

using namespace core;

namespace {

struct Outcome {
    QString error;
    engine::Trajectory run;
    model::ElementId element = 0;

    [[nodiscard]] double at(double time) const
    {
        for (std::size_t i = 0; i < run.times.size(); ++i)
            if (std::abs(run.times[i] - time) < 1e-9)
                return run.at(i, element);
        return std::nan("");
    }
};

Outcome simulate(const QString& sketch, const QString& element, const tests::SketchOptions& options = {}, std::uint64_t seed = 0)
{
    auto resolved = tests::resolveSketch(sketch, options);
    if (!resolved)
        return {tests::describe(resolved.error()), {}, 0};
    const auto program = engine::compile(std::move(*resolved));
    if (!program)
        return {tests::describe(program.error()), {}, 0};
    engine::RunOptions runOptions;
    runOptions.seed = seed;
    auto run = engine::run(*program, {}, runOptions);
    if (!run)
        return {tests::describe(run.error()), {}, 0};
    const auto found = program->model().findElement(element.toStdString());
    if (!found)
        return {tests::describe(found.error()), {}, 0};
    return {{}, std::move(*run), *found};
}

/// One value of one element at one time.
struct Case {
    const char* name;
    const char* sketch;
    const char* element;
    double time;
    double expected;
};

const double kE = std::numbers::e;
const double kPi = std::numbers::pi;

void addRows(const std::vector<Case>& cases)
{
    QTest::addColumn<QString>("sketch");
    QTest::addColumn<QString>("element");
    QTest::addColumn<double>("time");
    QTest::addColumn<double>("expected");
    for (const Case& c : cases)
        QTest::newRow(c.name) << QString::fromUtf8(c.sketch) << QString::fromUtf8(c.element) << c.time << c.expected;
}

} // namespace

class TestFeatures : public QObject {
    Q_OBJECT

private slots:
    void operators_data();
    void operators() { check(); }
    void mathematics_data();
    void mathematics() { check(); }
    void timeAndTestInputs_data();
    void timeAndTestInputs() { check(); }
    void delaysAndSmooths_data();
    void delaysAndSmooths() { check(); }
    void graphicalFunctions_data();
    void graphicalFunctions() { check(); }
    void arrays_data();
    void arrays() { check(); }
    void stocks_data();
    void stocks() { check(); }
    void macrosAndModules_data();
    void macrosAndModules();
    void integrationOrder_data();
    void integrationOrder();
    void smoothsApproachTheirContinuousAnswer();
    void randomFunctionsKeepTheirBounds_data();
    void randomFunctionsKeepTheirBounds();
    void randomDrawsDiffer();
    void nonNegativeStocksNeverFallBelowZero();
    void intIsVensimsInVensimsDocuments();

private:
    void check();
};

void TestFeatures::check()
{
    QFETCH(QString, sketch);
    QFETCH(QString, element);
    QFETCH(double, time);
    QFETCH(double, expected);
    const Outcome outcome = simulate(sketch, element);
    QVERIFY2(outcome.error.isEmpty(), qPrintable(outcome.error));
    // The functions are exact to a few ulp; 1e-12 leaves room for sums of them.
    VERIFY_CLOSE(outcome.at(time), expected, 1e-12, 1e-14);
}

void TestFeatures::operators_data()
{
    addRows({
        {"sum from left", "aux x = 10 - 3 - 2", "x", 0, 5},
        {"product before sum", "aux x = 2 + 3 * 4", "x", 0, 14},
        {"quotient from left", "aux x = 24 / 4 / 3", "x", 0, 2},
        {"power before minus", "aux x = -2 ^ 2", "x", 0, -4},
        {"power from right", "aux x = 2 ^ 3 ^ 2", "x", 0, 512},
        {"negative exponent", "aux x = 2 ^ -1", "x", 0, 0.5},
        {"parentheses", "aux x = (2 + 3) * 4", "x", 0, 20},
        {"unary plus", "aux x = +.5e1", "x", 0, 5},
        {"MOD", "aux x = 7 MOD 3", "x", 0, 1},
        {"MOD takes the sign of the divisor", "aux x = -7 MOD 3", "x", 0, 2},
        {"safe divide", "aux x = 6 // 4", "x", 0, 1.5},
        {"safe divide by zero", "aux x = 6 // (TIME - TIME)", "x", 0, 0},
        {"comparison", "aux x = (TIME < 1) + 10 * (TIME >= 1) + 100 * (TIME <> 0)", "x", 0, 1},
        {"equality", "aux x = IF TIME = 2 THEN 1 ELSE 0", "x", 2, 1},
        {"AND before OR", "aux x = 1 OR 1 AND 0", "x", 0, 1},
        {"NOT", "aux x = NOT 0 + 1", "x", 0, 2},
        {"IF in a sum", "aux x = 1 + IF TIME > 5 THEN 10 ELSE 20", "x", 6, 11},
        {"nested IF", "aux x = IF TIME > 8 THEN 3 ELSE IF TIME > 4 THEN 2 ELSE 1", "x", 5, 2},
        {"comment", "aux x = 1 {one} + {two} 2", "x", 0, 3},
        {"names without regard to case and blanks", "aux My Var = 4\naux x = MY_VAR + my__var", "x", 0, 8},
        {"quoted name", "<aux name=\"a+b (c)\"><eqn>5</eqn></aux>\naux x = 2 * \"a+b (c)\"", "x", 0, 10},
        {"a variable named like a function", "aux delay = 3\naux x = delay * MAX(delay, 1)", "x", 0, 9},
    });
}

void TestFeatures::mathematics_data()
{
    addRows({
        {"ABS", "aux x = ABS(TIME - 5)", "x", 2, 3},
        {"SIGN", "aux x = SIGN(TIME - 5)", "x", 2, -1},
        {"SQRT", "aux x = SQRT(TIME)", "x", 9, 3},
        {"EXP", "aux x = EXP(TIME)", "x", 1, kE},
        {"LN", "aux x = LN(TIME)", "x", 10, std::log(10.0)},
        {"LOG10", "aux x = LOG10(TIME * 100)", "x", 10, 3},
        {"SIN", "aux x = SIN(PI * TIME / 6)", "x", 1, 0.5},
        {"COS", "aux x = COS(PI() * TIME / 3)", "x", 1, 0.5},
        {"TAN", "aux x = TAN(PI * TIME / 4)", "x", 1, 1},
        {"ARCSIN", "aux x = ARCSIN(TIME)", "x", 1, kPi / 2},
        {"ARCCOS", "aux x = ARCCOS(TIME)", "x", 0, kPi / 2},
        {"ARCTAN", "aux x = ARCTAN(TIME)", "x", 1, kPi / 4},
        {"SINH", "aux x = SINH(TIME)", "x", 1, std::sinh(1.0)},
        {"COSH", "aux x = COSH(TIME)", "x", 1, std::cosh(1.0)},
        {"TANH", "aux x = TANH(TIME)", "x", 1, std::tanh(1.0)},
        {"INT rounds down", "aux x = INT(-TIME - 0.5)", "x", 1, -2},
        {"TRUNC rounds to zero", "aux x = TRUNC(-TIME - 0.5)", "x", 1, -1},
        {"ROUND", "aux x = ROUND(TIME + 0.6)", "x", 1, 2},
        {"QUANTUM", "aux x = QUANTUM(TIME * 1.4, 5)", "x", 8, 10},
        {"MIN of three", "aux x = MIN(TIME, 3, 8)", "x", 5, 3},
        {"MAX of three", "aux x = MAX(TIME, 3, 8)", "x", 5, 8},
        {"SAFEDIV with a value", "aux x = SAFEDIV(1, TIME, 7)", "x", 0, 7},
        {"SINWAVE", "aux x = SINWAVE(3, 8)", "x", 2, 3},
        {"COSWAVE", "aux x = COSWAVE(3, 8)", "x", 4, -3},
    });
}

void TestFeatures::timeAndTestInputs_data()
{
    addRows({
        {"TIME", "aux x = TIME", "x", 7, 7},
        {"DT, STARTTIME, STOPTIME", "aux x = DT + 10 * STARTTIME + 100 * STOPTIME", "x", 0, 1001},
        {"STEP before", "aux x = STEP(5, 3)", "x", 2, 0},
        {"STEP at its time", "aux x = STEP(5, 3)", "x", 3, 5},
        {"RAMP", "aux x = RAMP(2, 3)", "x", 7, 8},
        {"RAMP with end", "aux x = RAMP(2, 3, 5)", "x", 9, 4},
        {"PULSE is magnitude/dt", "aux x = PULSE(6, 4)", "x", 4, 6},
        {"PULSE once", "aux x = PULSE(6, 4)", "x", 5, 0},
        {"PULSE with interval 0 is once", "aux x = PULSE(6, 4, 0)", "x", 8, 0},
        {"PULSE repeated", "aux x = PULSE(6, 4, 3)", "x", 10, 6},
        {"PULSE_TRAIN on", "aux x = PULSE_TRAIN(2, 2, 4, 9)", "x", 7, 1},
        {"PULSE_TRAIN off", "aux x = PULSE_TRAIN(2, 2, 4, 9)", "x", 8, 0},
        {"INIT", "aux x = INIT(TIME + 3)", "x", 5, 3},
        {"PREVIOUS", "aux x = PREVIOUS(TIME, -1)", "x", 5, 4},
        {"PREVIOUS at the start", "aux x = PREVIOUS(TIME, -1)", "x", 0, -1},
        {"SELF", "aux x = PREVIOUS(SELF, 1) * 2", "x", 3, 16},
    });
}

void TestFeatures::delaysAndSmooths_data()
{
    // Euler with dt 1. A first-order smooth of a step: s(n+1) = s(n) + (1 - s(n))/T, so 1 - s = (1 - 1/T)^n.
    // A first-order delay of a step is the same; a third-order one with T = 6 has three stages of 2 years each:
    // after n steps 1 - out = (1/2)^n (1 + n + n(n-1)/2).
    addRows({
        {"SMTH1", "aux x = SMTH1(STEP(1, 0) , 4, 0)", "x", 3, 1 - std::pow(0.75, 3)},
        {"SMTH1 starts at its input", "aux x = SMTH1(5, 4)", "x", 0, 5},
        {"SMTH3", "aux x = SMTH3(1 + 0 * TIME, 6, 0)", "x", 4, 1 - std::pow(0.5, 4) * (1 + 4 + 6)},
        {"SMTHN of order 2", "aux x = SMTHN(1 + 0 * TIME, 4, 2, 0)", "x", 3, 1 - std::pow(0.5, 3) * (1 + 3)},
        {"DELAY1", "aux x = DELAY1(1 + 0 * TIME, 4, 0)", "x", 3, 1 - std::pow(0.75, 3)},
        {"DELAY3", "aux x = DELAY3(1 + 0 * TIME, 6, 0)", "x", 4, 1 - std::pow(0.5, 4) * (1 + 4 + 6)},
        {"DELAYN of order 2", "aux x = DELAYN(1 + 0 * TIME, 4, 2, 0)", "x", 3, 1 - std::pow(0.5, 3) * (1 + 3)},
        {"DELAY holds", "aux x = DELAY(TIME, 3, -1)", "x", 2, -1},
        {"DELAY passes on", "aux x = DELAY(TIME, 3, -1)", "x", 8, 5},
        {"DELAY without initial value", "aux x = DELAY(TIME + 2, 3)", "x", 1, 2},
        // Growth of 10 % a step, averaged over 5 steps, starting at that trend: the smooth grows at the same pace.
        {"TREND of steady growth", "stock s = 100 | in f\nflow f = 0.1 * s\naux x = TREND(s, 5, 0.1)", "x", 6, 0.1},
        {"TREND starts at 0", "aux x = TREND(TIME + 1, 5)", "x", 0, 0},
        {"FORCST", "stock s = 100 | in f\nflow f = 0.1 * s\naux x = FORCST(s, 5, 10, 0.1) / s", "x", 6, 2},
    });
}

void TestFeatures::graphicalFunctions_data()
{
    const char* const kPoints = "<xpts>0,2,4</xpts><ypts>0,10,0</ypts></gf></aux>";
    static const std::string continuous = std::string("<aux name=\"x\"><eqn>TIME</eqn><gf>") + kPoints;
    static const std::string discrete = std::string("<aux name=\"x\"><eqn>TIME</eqn><gf type=\"discrete\">") + kPoints;
    static const std::string extrapolate = std::string("<aux name=\"x\"><eqn>TIME</eqn><gf type=\"extrapolate\">") + kPoints;
    addRows({
        {"between points", continuous.c_str(), "x", 1, 5},
        {"beyond the last point", continuous.c_str(), "x", 9, 0},
        {"discrete", discrete.c_str(), "x", 3, 10},
        {"extrapolate", extrapolate.c_str(), "x", 5, -5},
        {"xscale", "<aux name=\"x\"><eqn>TIME</eqn><gf><xscale min=\"0\" max=\"10\"/><ypts>0,1,4</ypts></gf></aux>", "x", 7.0, 2.2},
        {"separator", "<aux name=\"x\"><eqn>TIME</eqn><gf><xpts sep=\";\">0;10</xpts><ypts sep=\" \">0 5</ypts></gf></aux>", "x", 4, 2},
        {"standing alone, called", "gf table = 0,10 -> 0,100\naux x = table(TIME) + 1", "x", 3, 31},
        {"standing alone, looked up", "gf table = 0,10 -> 0,100\naux x = LOOKUP(table, TIME)", "x", 3, 30},
        {"forward", "gf table = 0,5,10 -> 1,2,3\naux x = LOOKUP_FORWARD(table, TIME)", "x", 3, 2},
        {"backward", "gf table = 0,5,10 -> 1,2,3\naux x = LOOKUP_BACKWARD(table, TIME)", "x", 8, 2},
        {"one for each element",
         "<aux name=\"t\"><dimensions><dim name=\"DimB\"/></dimensions>"
         "<element subscript=\"B1\"><eqn>0</eqn><gf><xpts>0,10</xpts><ypts>0,10</ypts></gf></element>"
         "<element subscript=\"B2\"><eqn>0</eqn><gf><xpts>0,10</xpts><ypts>0,20</ypts></gf></element></aux>\n"
         "aux x[DimB] = LOOKUP(t[DimB], TIME)",
         "x[B2]", 3, 6},
    });
}

void TestFeatures::arrays_data()
{
    addRows({
        {"apply to all", "aux v[DimA] = 1, 2, 3\naux x[DimA] = v[DimA] * 2", "x[A3]", 0, 6},
        {"without subscripts", "aux v[DimA] = 1, 2, 3\naux x[DimA] = v * 2", "x[A3]", 0, 6},
        {"scalar in an array", "aux s = 5\naux x[DimA] = s + DimA", "x[A2]", 0, 7},
        {"by name", "aux v[DimA] = 1, 2, 3\naux x = v[A2]", "x", 0, 2},
        {"by qualified name", "aux v[DimA] = 1, 2, 3\naux x = v[DimA.A2]", "x", 0, 2},
        {"by number", "aux v[DimA] = 1, 2, 3\naux x = v[3]", "x", 0, 3},
        {"by a value", "aux v[DimA] = 1, 2, 3\naux x = v[1 + TIME]", "x", 1, 2},
        {"by a value out of range", "aux v[DimA] = 1, 2, 3\naux x = v[1 + TIME]", "x", 5, 0},
        {"by another array", "aux v[DimA] = 1, 2, 3\naux p[DimA] = 3, 1, 2\naux x[DimA] = v[p[DimA]]", "x[A1]", 0, 3},
        {"element as a value", "aux x = DimA.A3", "x", 0, 3},
        {"subrange by name", "aux v[DimA] = 1, 2, 3\naux x[SubA] = v[SubA]", "x[A3]", 0, 3},
        {"whole seen from a subrange", "aux v[DimA] = 1, 2, 3\naux x[SubA] = v[DimA]", "x[A2]", 0, 2},
        {"two dimensions, last runs fastest", "aux m[DimA,DimB] = 11, 12; 21, 22; 31, 32;\naux x = m[A2,B1]", "x", 0, 21},
        {"transposed", "aux m[DimA,DimB] = 11, 12; 21, 22; 31, 32\naux x[DimB,DimA] = m[DimA,DimB]", "x[B2,A3]", 0, 32},
        {"SUM", "aux v[DimA] = 1, 2, 3\naux x = SUM(v[*])", "x", 0, 6},
        {"SUM of a bare name", "aux v[DimA] = 1, 2, 3\naux x = SUM(v)", "x", 0, 6},
        {"SUM in an array equation", "aux v[DimA] = 1, 2, 3\naux x[DimA] = v / SUM(v[*])", "x[A3]", 0, 0.5},
        {"SUM of an expression", "aux v[DimA] = 1, 2, 3\naux x = SUM(v[*] * v[*] + 1)", "x", 0, 17},
        {"SUM of a row", "aux m[DimA,DimB] = 11, 12; 21, 22; 31, 32\naux x[DimA] = SUM(m[DimA,*])", "x[A2]", 0, 43},
        {"SUM of a column", "aux m[DimA,DimB] = 11, 12; 21, 22; 31, 32\naux x[DimB] = SUM(m[*,DimB])", "x[B1]", 0, 63},
        {"matrix times vector", "aux m[DimA,DimB] = 11, 12; 21, 22; 31, 32\naux w[DimB] = 1, 10\naux x[DimA] = SUM(m[DimA,*] * w[*])", "x[A1]", 0, 131},
        {"broadcast", "aux m[DimA,DimB] = 1, 2; 3, 4; 5, 6\naux w[DimA] = 1, 10, 100\naux x = SUM(m[*,*] * w[*])", "x", 0, 3 + 70 + 1100},
        {"SUM of a subrange", "aux v[DimA] = 1, 2, 3\naux x = SUM(v[*:SubA])", "x", 0, 5},
        {"SUM of a range", "aux v[DimA] = 1, 2, 3\naux x = SUM(v[A1:A2])", "x", 0, 3},
        {"ranges pair up", "aux v[DimA] = 1, 2, 3\naux x = SUM(v[1:2] * v[2:3])", "x", 0, 8},
        {"SUM inside MAX", "aux m[DimA,DimB] = 1, 2; 3, 4; 5, 6\naux v[DimA] = 1, 2, 3\naux x = MAX(v[*] * SUM(m[*,*]))", "x", 0, 63},
        {"MEAN", "aux v[DimA] = 1, 2, 6\naux x = MEAN(v[*])", "x", 0, 3},
        {"MIN", "aux v[DimA] = 4, 2, 6\naux x = MIN(v[*])", "x", 0, 2},
        {"MAX", "aux v[DimA] = 4, 2, 6\naux x = MAX(v[DimA])", "x", 0, 6},
        {"PROD", "aux v[DimA] = 4, 2, 6\naux x = PROD(v[*])", "x", 0, 48},
        // population deviation of 2, 4, 6: root of 8/3
        {"STDDEV", "aux v[DimA] = 4, 2, 6\naux x = STDDEV(v[*])", "x", 0, std::sqrt(8.0 / 3)},
        {"SIZE of a dimension", "aux x = SIZE(DimA)", "x", 0, 3},
        {"SIZE of an array", "aux m[DimA,DimB] = 1\naux x = SIZE(m[*,*])", "x", 0, 6},
        {"nested index", "aux v[DimA] = 1, 2, 3\naux p[DimB] = 2, 3\naux x = v[p[B2]]", "x", 0, 3},
        {"arrays of stocks", "stock s[DimA] = 0 | in f\nflow f[DimA] = DimA", "s[A3]", 4, 12},
        {"two of the same dimension",
         "aux m[DimA,DimA] = 11, 12, 13; 21, 22, 23; 31, 32, 33\naux x[DimA,DimA] = m[DimA,DimA] * 2", "x[A2,A3]", 0, 46},
        // (1 2 3; 4 5 6; 7 8 9) times (1, 10, 100): 321, 654, 987
        {"square matrix times vector", "aux m[DimA,DimA] = 1, 2, 3; 4, 5, 6; 7, 8, 9\naux v[DimA] = 1, 10, 100\naux x[DimA] = SUM(m[DimA,*] * v[*])", "x[A2]", 0, 654},
        {"vector times square matrix", "aux m[DimA,DimA] = 1, 2, 3; 4, 5, 6; 7, 8, 9\naux v[DimA] = 1, 10, 100\naux x[DimA] = SUM(v[*] * m[*,DimA])", "x[A1]", 0, 741},
        {"a sum inside a sum sees its element", "aux m[DimA,DimB] = 1, 2; 3, 4; 5, 6\naux v[DimA] = 1, 10, 100\naux x = SUM(v[DimA] * SUM(m[DimA,*]))", "x", 0, 3 + 70 + 1100},
        {"weights by position", "aux v[DimA] = 1, 2, 3\naux x = SUM(v[*] * DimA)", "x", 0, 14},
        {"trace through two of the same dimension",
         "aux m[DimA,DimA] = 11, 12, 13; 21, 22, 23; 31, 32, 33\naux x = SUM(m[*,*])", "x", 0, 198},
        {"element by element",
         "<aux name=\"x\"><dimensions><dim name=\"DimB\"/></dimensions><element subscript=\"B2\"><eqn>x[B1] + 1</eqn></element>"
         "<element subscript=\"B1\"><eqn>TIME</eqn></element></aux>",
         "x[B2]", 3, 4},
        {"delays in arrays", "aux v[DimA] = 1, 2, 3\naux x[DimA] = DELAY1(v[DimA] + 0 * TIME, 2, 0)", "x[A2]", 1, 1},
    });
}

void TestFeatures::stocks_data()
{
    addRows({
        {"inflow and outflow", "stock s = 10 | in f | out g\nflow f = 3\nflow g = 1", "s", 5, 20},
        {"initial value from another stock", "stock a = b * 2 | in f\nstock b = c\naux c = 4\nflow f = 1", "a", 2, 10},
        {"non-negative flow", "stock s = 0 | in f\nflow f = TIME - 3 | nonneg", "s", 6, 3},
        {"non-negative stock gives no more than it has", "stock s = 10 | out g | nonneg\nflow g = 4", "g", 2, 2},
        {"non-negative stock stays at zero", "stock s = 10 | out g | nonneg\nflow g = 4", "s", 5, 0},
        {"what flows in may flow out", "stock s = 0 | in f | out g | nonneg\nflow f = 3\nflow g = 5", "g", 4, 3},
        {"outflows are served in order", "stock s = 10 | out g | out h | nonneg\nflow g = 6\nflow h = 6", "h", 0, 4},
        {"the first outflow is served in full", "stock s = 10 | out g | out h | nonneg\nflow g = 6\nflow h = 6", "g", 0, 6},
        {"a negative inflow drains no more than there is", "stock s = 5 | in f | nonneg\nflow f = -2", "s", 9, 0},
        {"init_eqn of an auxiliary", "stock s = 10 * a | in f\naux a = s / 5 | init 3\nflow f = 0", "s", 0, 30},
        // transit 3: what enters at 0 leaves at 3
        {"conveyor", "stock c = 0 | in f | out g | <conveyor><len>3</len></conveyor>\nflow f = IF TIME = 0 THEN 12 ELSE 0\nflow g = 0", "g", 3, 12},
        {"conveyor with what is so by default", "stock c = 0 | in f | out g | <conveyor discrete=\"false\" one_at_a_time=\"true\"><len>3</len></conveyor>\nflow f = IF TIME = 0 THEN 12 ELSE 0\nflow g = 0", "g", 3, 12},
        {"non-negative element by element", "<flow name=\"x\"><dimensions><dim name=\"DimB\"/></dimensions><element subscript=\"B1\"><eqn>5 - TIME</eqn><non_negative/></element><element subscript=\"B2\"><eqn>3 - TIME</eqn><non_negative/></element></flow>", "x[B2]", 4, 0},
        {"non-negative, taken back by every element", "<flow name=\"x\"><dimensions><dim name=\"DimB\"/></dimensions><element subscript=\"B1\"><eqn>5 - TIME</eqn><non_negative>false</non_negative></element><element subscript=\"B2\"><eqn>3 - TIME</eqn><non_negative>false</non_negative></element><non_negative/></flow>", "x[B2]", 4, -1},
        {"conveyor, too early", "stock c = 0 | in f | out g | <conveyor><len>3</len></conveyor>\nflow f = IF TIME = 0 THEN 12 ELSE 0\nflow g = 0", "g", 2, 0},
        {"conveyor contents", "stock c = 0 | in f | out g | <conveyor><len>3</len></conveyor>\nflow f = IF TIME = 0 THEN 12 ELSE 0\nflow g = 0", "c", 3, 12},
        {"conveyor in balance", "stock c = 12 | in f | out g | <conveyor><len>3</len></conveyor>\nflow f = 4\nflow g = 0", "c", 8, 12},
        {"conveyor leak", "stock c = 0 | in f | out g | out l | <conveyor><len>3</len></conveyor>\nflow f = IF TIME = 0 THEN 12 ELSE 0\nflow g = 0\nflow l = 0.5 | <leak/>", "l", 2, 2},
        {"conveyor after leak", "stock c = 0 | in f | out g | out l | <conveyor><len>3</len></conveyor>\nflow f = IF TIME = 0 THEN 12 ELSE 0\nflow g = 0\nflow l = 0.5 | <leak/>", "g", 3, 6},
    });
}

void TestFeatures::macrosAndModules_data()
{
    QTest::addColumn<QString>("sketch");
    QTest::addColumn<QString>("besides");
    QTest::addColumn<QString>("element");
    QTest::addColumn<double>("time");
    QTest::addColumn<double>("expected");
    const QString square = QStringLiteral("<macro name=\"SQUARE\"><parm>a</parm><eqn>a * a</eqn></macro>");
    QTest::newRow("macro") << "aux x = SQUARE(TIME + 1)" << square << "x" << 2.0 << 9.0;
    QTest::newRow("macro in a macro")
        << "aux x = FOURTH(3)" << square + QStringLiteral("<macro name=\"FOURTH\"><parm>a</parm><eqn>SQUARE(SQUARE(a))</eqn></macro>") << "x" << 0.0 << 81.0;
    QTest::newRow("macro over an array") << "aux v[DimA] = 1, 2, 3\naux x[DimA] = SQUARE(v)" << square << "x[A3]" << 0.0 << 9.0;
    QTest::newRow("macro with variables and default")
        << "aux x = LINE(2)"
        << QStringLiteral("<macro name=\"LINE\"><parm>a</parm><parm default=\"10\">b</parm><eqn>part + b</eqn><variables><aux name=\"part\"><eqn>a * 3</eqn></aux></variables></macro>")
        << "x" << 0.0 << 16.0;
    const QString collect = QStringLiteral("<macro name=\"COLLECT\"><parm>rate</parm><eqn>pot</eqn><variables><stock name=\"pot\"><eqn>100</eqn><inflow>fill</inflow></stock>"
                                           "<flow name=\"fill\"><eqn>rate</eqn></flow></variables></macro>");
    QTest::newRow("macro with a stock") << "aux x = COLLECT(2)" << collect << "x" << 5.0 << 110.0;
    QTest::newRow("each call has its own stock") << "aux x = COLLECT(2) + COLLECT(3)" << collect << "x" << 5.0 << 225.0;
    QTest::newRow("macro with a stock in an array") << "aux x[DimA] = COLLECT(DimA)" << collect << "x[A3]" << 5.0 << 115.0;

    const QString sub = QStringLiteral("<model name=\"sub\"><variables><aux name=\"input\" access=\"input\"><eqn>{Enter equation}</eqn></aux>"
                                       "<aux name=\"result\" access=\"output\"><eqn>input * 2</eqn></aux></variables></model>");
    QTest::newRow("module") << "aux a = TIME\n<module name=\"sub\"><connect to=\"sub.input\" from=\".a\"/></module>\naux x = sub.result" << sub << "x" << 4.0 << 8.0;
    QTest::newRow("module, relative connection") << "aux a = TIME\n<module name=\"sub\"><connect to=\"input\" from=\"a\"/></module>\naux x = sub.result" << sub << "x" << 4.0 << 8.0;
    QTest::newRow("module's variable by its qualified name")
        << "aux a = TIME\n<module name=\"sub\"><connect to=\"sub.input\" from=\".a\"/></module>" << sub << "sub.result" << 4.0 << 8.0;
    QTest::newRow("one model, two modules")
        << "aux a = TIME\n<module name=\"p\" model=\"sub\"><connect to=\"p.input\" from=\".a\"/></module>\n"
           "<module name=\"q\" model=\"sub\"><connect to=\"q.input\" from=\"p.result\"/></module>"
        << sub << "q.result" << 4.0 << 16.0;
    QTest::newRow("array into a module")
        << "aux a[DimA] = 1, 2, 3\n<module name=\"m\"><connect to=\"m.i\" from=\".a\"/></module>"
        << "<model name=\"m\"><variables><aux name=\"i\" access=\"input\"/><aux name=\"o\"><eqn>SUM(i[*])</eqn></aux></variables></model>" << "m.o" << 0.0 << 6.0;
    QTest::newRow("global non-negative")
        << "stock s = 3 | out g\nflow g = 2" << "<behavior><non_negative/></behavior>" << "s" << 5.0 << 0.0;
}

void TestFeatures::macrosAndModules()
{
    QFETCH(QString, sketch);
    QFETCH(QString, besides);
    QFETCH(QString, element);
    QFETCH(double, time);
    QFETCH(double, expected);
    tests::SketchOptions options;
    options.besides = besides;
    const Outcome outcome = simulate(sketch, element, options);
    QVERIFY2(outcome.error.isEmpty(), qPrintable(outcome.error));
    VERIFY_CLOSE(outcome.at(time), expected, 1e-12, 1e-14);
}

void TestFeatures::integrationOrder_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<double>("order");
    QTest::newRow("Euler") << "Euler" << 1.0;
    QTest::newRow("RK2") << "RK2" << 2.0;
    QTest::newRow("RK4") << "RK4" << 4.0;
}

/// Logistic growth, y' = y (1 - y), y(0) = 1/4: y(t) = 1/(1 + 3 e^-t). Halving the step divides the error by 2^order.
void TestFeatures::integrationOrder()
{
    QFETCH(QString, method);
    QFETCH(double, order);
    const auto error = [&](int stepsPerUnit) {
        tests::SketchOptions options;
        options.specs = QStringLiteral("<start>0</start><stop>4</stop><dt reciprocal=\"true\">%1</dt>").arg(stepsPerUnit);
        options.attributes = QStringLiteral("method=\"%1\"").arg(method);
        const Outcome outcome = simulate(QStringLiteral("stock y = 0.25 | in f\nflow f = y * (1 - y)"), QStringLiteral("y"), options);
        return outcome.at(4) - 1 / (1 + 3 * std::exp(-4.0));
    };
    const double ratio = error(16) / error(32);
    VERIFY_CLOSE(std::log2(ratio), order, 0.1, 0);
}

/// With RK4 and small steps a third-order delay of a step input follows 1 - e^-x (1 + x + x^2/2), x = 3 t / T.
void TestFeatures::smoothsApproachTheirContinuousAnswer()
{
    tests::SketchOptions options;
    options.specs = QStringLiteral("<start>0</start><stop>10</stop><dt>0.0625</dt>");
    options.attributes = QStringLiteral("method=\"RK4\"");
    for (const QString& function : {QStringLiteral("DELAY3"), QStringLiteral("SMTH3")}) {
        const Outcome outcome = simulate(QStringLiteral("aux x = %1(1 + 0 * TIME, 6, 0)").arg(function), QStringLiteral("x"), options);
        QVERIFY2(outcome.error.isEmpty(), qPrintable(outcome.error));
        const double x = 3 * 5.0 / 6;
        VERIFY_CLOSE(outcome.at(5), 1 - std::exp(-x) * (1 + x + x * x / 2), 1e-7, 0);
    }
}

void TestFeatures::randomFunctionsKeepTheirBounds_data()
{
    QTest::addColumn<QString>("equation");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<double>("mean");
    QTest::addColumn<double>("tolerance"); // five standard errors of the mean of 10001 draws
    QTest::newRow("RANDOM") << "RANDOM(2, 4, 7)" << 2.0 << 4.0 << 3.0 << 5 * 0.577 / 100;
    QTest::newRow("UNIFORM without seed") << "UNIFORM(2, 4)" << 2.0 << 4.0 << 3.0 << 5 * 0.577 / 100;
    QTest::newRow("NORMAL") << "NORMAL(5, 2, 7)" << -7.0 << 17.0 << 5.0 << 5 * 2.0 / 100;
    QTest::newRow("NORMAL with bounds") << "NORMAL(5, 2, 7, 4, 6)" << 4.0 << 6.0 << 5.0 << 5 * 0.6 / 100;
    QTest::newRow("EXPRND") << "EXPRND(3, 7)" << 0.0 << 60.0 << 3.0 << 5 * 3.0 / 100;
    QTest::newRow("LOGNORMAL") << "LOGNORMAL(3, 1, 7)" << 0.0 << 30.0 << 3.0 << 5 * 1.0 / 100;
    QTest::newRow("POISSON") << "POISSON(4, 7)" << 0.0 << 30.0 << 4.0 << 5 * 2.0 / 100;
    QTest::newRow("TRIANGULAR") << "TRIANGULAR(0, 3, 6, 7)" << 0.0 << 6.0 << 3.0 << 5 * 1.225 / 100;
}

void TestFeatures::randomFunctionsKeepTheirBounds()
{
    QFETCH(QString, equation);
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(double, mean);
    QFETCH(double, tolerance);
    tests::SketchOptions options;
    options.specs = QStringLiteral("<start>0</start><stop>10000</stop><dt>1</dt>");
    const Outcome outcome = simulate(QStringLiteral("aux x = ") + equation, QStringLiteral("x"), options, 3);
    QVERIFY2(outcome.error.isEmpty(), qPrintable(outcome.error));
    double sum = 0;
    for (std::size_t i = 0; i < outcome.run.times.size(); ++i) {
        const double value = outcome.run.at(i, outcome.element);
        QVERIFY(value >= low && value <= high);
        sum += value;
    }
    VERIFY_CLOSE(sum / static_cast<double>(outcome.run.times.size()), mean, 0, tolerance);
}

/// Two calls are two streams, and another seed of the run gives other numbers, except where the call names its own.
void TestFeatures::randomDrawsDiffer()
{
    const QString sketch = QStringLiteral("aux x = RANDOM(0, 1) - RANDOM(0, 1)");
    QVERIFY(simulate(sketch, QStringLiteral("x")).at(3) != 0);
    const QString free = QStringLiteral("aux x = RANDOM(0, 1)");
    QVERIFY(simulate(free, QStringLiteral("x"), {}, 1).at(3) != simulate(free, QStringLiteral("x"), {}, 2).at(3));
    const QString seeded = QStringLiteral("aux x = RANDOM(0, 1, 5)");
    QCOMPARE(simulate(seeded, QStringLiteral("x"), {}, 1).at(3), simulate(seeded, QStringLiteral("x"), {}, 2).at(3));
}

/// Two stocks that drain each other, more than either has: nothing is lost and none falls below zero.
void TestFeatures::nonNegativeStocksNeverFallBelowZero()
{
    const QString sketch = QStringLiteral("stock a = 10 | in back | out there | nonneg\nstock b = 5 | in there | out back | nonneg\n"
                                          "flow there = 8 + TIME\nflow back = 20 - TIME\naux total = a + b\naux least = MIN(a, b)");
    const Outcome total = simulate(sketch, QStringLiteral("total"));
    QVERIFY2(total.error.isEmpty(), qPrintable(total.error));
    const Outcome least = simulate(sketch, QStringLiteral("least"));
    for (int t = 0; t <= 10; ++t) {
        VERIFY_CLOSE(total.at(t), 15, 1e-12, 0);
        QVERIFY(least.at(t) >= 0);
    }
}

/// Vensim's converter writes INTEGER and QUANTUM, which go towards zero, as INT.
void TestFeatures::intIsVensimsInVensimsDocuments()
{
    tests::SketchOptions options;
    options.besides = QStringLiteral("<header><vendor>Ventana Systems, xmutil</vendor><product lang=\"en\">Vensim, xmutil</product></header>");
    const QString sketch = QStringLiteral("aux x = INT(-TIME - 0.5)");
    QCOMPARE(simulate(sketch, QStringLiteral("x"), options).at(1), -1.0);
    QCOMPARE(simulate(sketch, QStringLiteral("x")).at(1), -2.0);
}

QTEST_GUILESS_MAIN(TestFeatures)
#include "tst_features.moc"
