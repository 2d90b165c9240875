// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/simulation.h"

#include "model_builder.h"
#include "tests/support/checks.h"

#include <QTest>

using namespace core;
using namespace core::engine;
using namespace tests;

/// What runs promise: methods, moments, memories, inputs, random draws, constants set from outside, errors.
class SimulationTest : public QObject {
    Q_OBJECT

private slots:
    void integratesWithTheMethodAsked_data();
    void integratesWithTheMethodAsked();
    void halvingTheStepDividesTheErrorByTwoToTheOrder_data();
    void halvingTheStepDividesTheErrorByTwoToTheOrder();
    void keepsMassInAClosedChain();
    void savesAtStartPlusMultiplesWithoutDrift();
    void stagesOfAStepSeeTheSameStepInput();
    void pulseBringsItsMagnitude_data();
    void pulseBringsItsMagnitude();
    void remembersPreviousAndInitial();
    void delaysByWholeSteps();
    void looksUpTables();
    void initialEquationHoldsAtTheFirstMomentOnly();
    void overridesReachStocksAndDependents();
    void overrideEqualsTheModelWrittenWithThatConstant();
    void refusesBadOptions_data();
    void refusesBadOptions();
    void refusesToSetWhatIsComputed();
    void refusesMoreValuesThanFit();
    void namesTheMemberThatStoppedBeingFinite();
    void randomValuesDependOnSeedMemberAndStepOnly();
    void randomFunctionsHaveTheirMeans_data();
    void randomFunctionsHaveTheirMeans();
    void cancels();
};

namespace {

constexpr double kE = 2.718281828459045;

/// dy/dt = y, y(0) = 1 over [0, 1].
model::ResolvedModel growth(double step, model::Method method)
{
    ModelBuilder b(0, 1, step, method);
    const auto y = b.stock("y", b.number(1));
    b.setNetFlow(y, y);
    return b.build();
}

double lastOf(const Trajectory& trajectory, ElementId element)
{
    return trajectory.at(trajectory.times.size() - 1, element);
}

Program compiled(model::ResolvedModel model)
{
    auto program = compile(std::move(model));
    if (!program)
        qFatal("%s", toString(program.error()).c_str());
    return *program;
}

Trajectory ran(const Program& program, std::span<const Override> overrides = {}, const RunOptions& options = {})
{
    auto trajectory = run(program, overrides, options);
    if (!trajectory)
        qFatal("%s", toString(trajectory.error()).c_str());
    return *trajectory;
}

} // namespace

void SimulationTest::integratesWithTheMethodAsked_data()
{
    QTest::addColumn<int>("method");
    QTest::addColumn<double>("factor"); // of y in one step of 0.5: the Taylor series of exp(0.5) to the method's order
    QTest::newRow("Euler") << int(model::Method::Euler) << 1.5;
    QTest::newRow("RK2") << int(model::Method::RungeKutta2) << 1.625;
    QTest::newRow("RK4") << int(model::Method::RungeKutta4) << 1 + 0.5 + 0.125 + 0.125 / 6 + 0.0625 / 24;
}

void SimulationTest::integratesWithTheMethodAsked()
{
    QFETCH(int, method);
    QFETCH(double, factor);
    const auto trajectory = ran(compiled(growth(0.5, model::Method(method))));
    VERIFY_CLOSE(lastOf(trajectory, 0), factor * factor, 1e-14, 0);
}

void SimulationTest::halvingTheStepDividesTheErrorByTwoToTheOrder_data()
{
    QTest::addColumn<int>("method");
    QTest::addColumn<double>("order");
    QTest::newRow("Euler") << int(model::Method::Euler) << 1.0;
    QTest::newRow("RK2") << int(model::Method::RungeKutta2) << 2.0;
    QTest::newRow("RK4") << int(model::Method::RungeKutta4) << 4.0;
}

void SimulationTest::halvingTheStepDividesTheErrorByTwoToTheOrder()
{
    QFETCH(int, method);
    QFETCH(double, order);
    // A pendulum damped and driven: no closed form is needed, Richardson's ratio of differences gives the order.
    const auto end = [&](double step) {
        ModelBuilder b(0, 1, step, model::Method(method));
        const auto angle = b.stock("angle", b.number(1));
        const auto speed = b.stock("speed", b.number(0));
        b.setNetFlow(angle, speed);
        b.setNetFlow(speed, b.apply(Operation::Cos, {b.time()}) - b.apply(Operation::Sin, {angle}) - b.number(0.3) * speed);
        return lastOf(ran(compiled(b.build())), b.id("angle"));
    };
    const double coarse = end(1.0 / 32);
    const double middle = end(1.0 / 64);
    const double fine = end(1.0 / 128);
    VERIFY_CLOSE(std::log2((coarse - middle) / (middle - fine)), order, 0, 0.06);
}

void SimulationTest::keepsMassInAClosedChain()
{
    ModelBuilder b(0, 10, 0.125, model::Method::RungeKutta4);
    const auto rate = b.constants("rate", {0.3, 0.7, 0.2});
    const auto level = b.stocks("level", 3, [&](std::size_t i) { return b.number(10.0 * (double(i) + 1)); });
    const auto moved = b.auxiliaries("moved", 3, [&](std::size_t i) { return rate[i] * level[i]; });
    for (std::size_t i = 0; i < 3; ++i)
        b.setNetFlow(level[i], moved[(i + 2) % 3] - moved[i]);
    const auto trajectory = ran(compiled(b.build()));
    for (std::size_t t = 0; t < trajectory.times.size(); ++t) {
        double total = 0;
        for (int i = 0; i < 3; ++i)
            total += trajectory.at(t, b.id("level") + i);
        VERIFY_CLOSE(total, 60, 1e-14 * double(t + 1), 0); // a rounding error or two each step
    }
}

void SimulationTest::savesAtStartPlusMultiplesWithoutDrift()
{
    ModelBuilder b(2024, 2024 + 1000, 0.1);
    const auto now = b.auxiliary("now", b.time());
    Q_UNUSED(now);
    RunOptions options;
    options.saveStep = 0.3;
    const auto trajectory = ran(compiled(b.build()), {}, options);
    QCOMPARE(trajectory.times.size(), std::size_t(3334));
    for (std::size_t t = 0; t < trajectory.times.size(); ++t) {
        QVERIFY(trajectory.times[t] == 2024 + double(t) * 0.3);
        VERIFY_CLOSE(trajectory.at(t, 0), trajectory.times[t], 1e-15, 0);
    }
}

void SimulationTest::stagesOfAStepSeeTheSameStepInput()
{
    ModelBuilder b(0, 4, 0.25, model::Method::RungeKutta4);
    const auto y = b.stock("y", b.number(0));
    b.setNetFlow(y, b.apply(Operation::Step, {b.number(3), b.number(1)}));
    const auto trajectory = ran(compiled(b.build()));
    VERIFY_CLOSE(lastOf(trajectory, 0), 9, 1e-14, 0);
    QCOMPARE(trajectory.at(4, 0), 0.0); // nothing before 1
}

void SimulationTest::pulseBringsItsMagnitude_data()
{
    QTest::addColumn<int>("method");
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("interval");
    QTest::addColumn<double>("total");
    for (const auto& [name, method] : {std::pair{"Euler", model::Method::Euler}, {"RK4", model::Method::RungeKutta4}}) {
        QTest::addRow("%s, once", name) << int(method) << 2.0 << 0.0 << 7.0;
        QTest::addRow("%s, between two moments", name) << int(method) << 2.05 << 0.0 << 7.0;
        QTest::addRow("%s, every 3 from 1", name) << int(method) << 1.0 << 3.0 << 7.0 * 3; // at 1, 4, 7; 10 is the end
        QTest::addRow("%s, never", name) << int(method) << 11.0 << 0.0 << 0.0;
    }
}

void SimulationTest::pulseBringsItsMagnitude()
{
    QFETCH(int, method);
    QFETCH(double, first);
    QFETCH(double, interval);
    QFETCH(double, total);
    ModelBuilder b(0, 10, 0.1, model::Method(method));
    const auto y = b.stock("y", b.number(0));
    b.setNetFlow(y, b.apply(Operation::Pulse, {b.number(7), b.number(first), b.number(interval)}));
    VERIFY_CLOSE(lastOf(ran(compiled(b.build())), 0), total, 1e-13, 1e-13);
}

void SimulationTest::remembersPreviousAndInitial()
{
    ModelBuilder b(0, 2, 0.5, model::Method::RungeKutta4);
    const auto square = b.auxiliary("square", (b.time() + b.number(1)) * (b.time() + b.number(1)));
    b.auxiliary("before", b.withMemory(Operation::Previous, {square, b.number(-5)}));
    b.auxiliary("first", b.withMemory(Operation::Initial, {square + b.number(2)}));
    const auto trajectory = ran(compiled(b.build()));
    QCOMPARE(trajectory.at(0, b.id("before")), -5.0);
    for (std::size_t t = 1; t < trajectory.times.size(); ++t)
        QCOMPARE(trajectory.at(t, b.id("before")), trajectory.at(t - 1, b.id("square")));
    for (std::size_t t = 0; t < trajectory.times.size(); ++t)
        QCOMPARE(trajectory.at(t, b.id("first")), 3.0);
}

void SimulationTest::delaysByWholeSteps()
{
    ModelBuilder b(0, 3, 0.25, model::Method::RungeKutta2);
    const auto delay = b.constant("delay", 0.75);
    const auto ramp = b.auxiliary("ramp", b.number(10) * b.time());
    b.auxiliary("late", b.withMemory(Operation::DelayFixed, {ramp, delay, b.number(-1)}));
    const auto program = compiled(b.build());
    const auto check = [&](const Trajectory& trajectory, std::size_t steps) {
        for (std::size_t t = 0; t < trajectory.times.size(); ++t)
            QCOMPARE(trajectory.at(t, b.id("late")), t < steps ? -1.0 : 10 * trajectory.times[t - steps]);
    };
    check(ran(program), 3);
    const Override shorter{b.id("delay"), 0.25};
    check(ran(program, {&shorter, 1}), 1);
    const Override none{b.id("delay"), 0}; // a delay is at least one step
    check(ran(program, {&none, 1}), 1);
}

void SimulationTest::looksUpTables()
{
    using Kind = model::LookupTable::Kind;
    ModelBuilder b(-1, 4, 0.5);
    const std::vector<double> x{0, 1, 3};
    const std::vector<double> y{10, 20, 0};
    b.auxiliary("line", b.lookup(Operation::Lookup, b.table(Kind::Continuous, x, y), b.time()));
    b.auxiliary("beyond", b.lookup(Operation::Lookup, b.table(Kind::Extrapolate, x, y), b.time()));
    b.auxiliary("steps", b.lookup(Operation::Lookup, b.table(Kind::Discrete, x, y), b.time()));
    b.auxiliary("next", b.lookup(Operation::LookupForward, 0, b.time()));
    b.auxiliary("last", b.lookup(Operation::LookupBackward, 0, b.time()));
    const auto trajectory = ran(compiled(b.build()));
    const auto row = [&](const char* name, const std::vector<double>& expected) {
        for (std::size_t t = 0; t < expected.size(); ++t)
            VERIFY_CLOSE(trajectory.at(t, b.id(name)), expected[t], 1e-15, 1e-15);
    };
    //           -1   -.5   0   .5   1   1.5  2   2.5  3   3.5  4
    row("line", {10, 10, 10, 15, 20, 15, 10, 5, 0, 0, 0});
    row("beyond", {0, 5, 10, 15, 20, 15, 10, 5, 0, -5, -10});
    row("steps", {10, 10, 10, 10, 20, 20, 20, 20, 0, 0, 0});
    row("next", {10, 10, 10, 20, 20, 0, 0, 0, 0, 0, 0});
    row("last", {10, 10, 10, 10, 20, 20, 20, 20, 0, 0, 0});
}

void SimulationTest::initialEquationHoldsAtTheFirstMomentOnly()
{
    ModelBuilder b(0, 2, 1, model::Method::RungeKutta4);
    const auto inflow = b.auxiliary("inflow", b.number(6));
    b.setInitialEquation(inflow, b.number(0));
    const auto y = b.stock("y", inflow + b.number(1));
    b.setNetFlow(y, inflow);
    const auto trajectory = ran(compiled(b.build()));
    QCOMPARE(trajectory.at(0, b.id("inflow")), 0.0);
    QCOMPARE(trajectory.at(1, b.id("inflow")), 6.0);
    QCOMPARE(trajectory.at(0, b.id("y")), 1.0);
    VERIFY_CLOSE(trajectory.at(1, b.id("y")), 1 + 5.0, 1e-15, 0); // the first of the four stages sees 0: 6 * 5/6
    VERIFY_CLOSE(trajectory.at(2, b.id("y")), 12, 1e-15, 0);
}

void SimulationTest::overridesReachStocksAndDependents()
{
    ModelBuilder b(0, 1, 1);
    const auto base = b.constants("base", {2, 3});
    const auto doubled = b.auxiliaries("doubled", 2, [&](std::size_t i) { return b.number(2) * base[i]; });
    const auto y = b.stocks("y", 2, [&](std::size_t i) { return doubled[i] + b.number(1); });
    for (std::size_t i = 0; i < 2; ++i)
        b.setNetFlow(y[i], base[i]);
    const Override change{b.id("base") + 1, 10};
    const auto trajectory = ran(compiled(b.build()), {&change, 1});
    QCOMPARE(trajectory.at(0, b.id("base")), 2.0);
    QCOMPARE(trajectory.at(0, b.id("base") + 1), 10.0);
    QCOMPARE(trajectory.at(1, b.id("doubled") + 1), 20.0);
    QCOMPARE(trajectory.at(0, b.id("y") + 1), 21.0);
    QCOMPARE(trajectory.at(1, b.id("y") + 1), 31.0);
    QCOMPARE(trajectory.at(1, b.id("y")), 7.0);
}

void SimulationTest::overrideEqualsTheModelWrittenWithThatConstant()
{
    const auto logistic = [](double rate, double capacity) {
        ModelBuilder b(0, 20, 0.25, model::Method::RungeKutta4);
        const auto r = b.constant("rate", rate);
        const auto k = b.constant("capacity", capacity);
        const auto y = b.stock("y", k / b.number(50));
        b.setNetFlow(y, r * y * (b.number(1) - pow(y / k, r)));
        return b.build();
    };
    const Override changes[] = {{0, 0.9}, {1, 70}};
    const auto overridden = ran(compiled(logistic(0.5, 100)), changes);
    const auto written = ran(compiled(logistic(0.9, 70)));
    QVERIFY(overridden.values == written.values);
}

void SimulationTest::refusesBadOptions_data()
{
    QTest::addColumn<double>("step");
    QTest::addColumn<double>("saveStep");
    QTest::newRow("negative step") << -0.5 << 0.0;
    QTest::newRow("zero step") << 0.0 << 0.0;
    QTest::newRow("step does not divide the run") << 0.3 << 0.0;
    QTest::newRow("not a number") << std::nan("") << 0.0;
    QTest::newRow("saves between steps") << 0.5 << 0.75;
    QTest::newRow("saves more often than steps") << 0.5 << 0.25;
    QTest::newRow("negative saving step") << 0.5 << -1.0;
    QTest::newRow("too many steps") << 1e-12 << 0.0;
}

void SimulationTest::refusesBadOptions()
{
    QFETCH(double, step);
    QFETCH(double, saveStep);
    RunOptions options;
    options.step = step;
    if (saveStep != 0)
        options.saveStep = saveStep;
    const auto program = compiled(growth(0.5, model::Method::Euler));
    const auto trajectory = run(program, {}, options);
    QVERIFY(!trajectory);
    QCOMPARE(int(trajectory.error().kind), int(ErrorKind::InvalidArgument));
    EnsembleOptions ensemble;
    ensemble.run = options;
    QVERIFY(!runEnsemble(program, {2, {}, {}, {}}, ensemble));
}

void SimulationTest::refusesToSetWhatIsComputed()
{
    ModelBuilder b(0, 1, 1);
    const auto base = b.constant("base", 2);
    b.auxiliary("derived", base + base);
    const auto program = compiled(b.build());
    for (const ElementId element : {b.id("derived"), 2, -1}) {
        const Override change{element, 1};
        const auto result = run(program, {&change, 1});
        QVERIFY(!result);
        QCOMPARE(int(result.error().kind), int(ErrorKind::InvalidArgument));
        QVERIFY(!runEnsemble(program, {1, {element}, {1.0}, {}}, {}));
    }
    QVERIFY(!runEnsemble(program, {2, {0}, {1.0}, {}}, {})); // one value for two members
}

void SimulationTest::refusesMoreValuesThanFit()
{
    EnsembleOptions options;
    options.outputs = {0};
    // 1e8 saved moments of 1e6 members; then only just more than 5e8 values, which some memories would hold.
    for (const auto& [step, members] : {std::pair(1e-8, 1000000), std::pair(1e-3, 500100)}) {
        options.run.step = step;
        const auto result = runEnsemble(compiled(growth(0.5, model::Method::Euler)), {std::size_t(members), {}, {}, {}}, options);
        QVERIFY(!result);
        QCOMPARE(int(result.error().kind), int(ErrorKind::TooLarge));
        QVERIFY2(result.error().message.find("4 GB") != std::string::npos, result.error().message.c_str());
    }
}

void SimulationTest::namesTheMemberThatStoppedBeingFinite()
{
    ModelBuilder b(0, 4, 1);
    const auto limit = b.constant("limit", 100);
    const auto y = b.stock("y", b.number(1));
    const auto odds = b.auxiliary("odds", b.number(1) / (limit - y));
    const auto z = b.stock("z", b.number(0));
    b.setNetFlow(y, b.number(1));
    b.setNetFlow(z, odds);
    const auto program = compiled(b.build());
    EnsembleOptions options;
    options.outputs = {b.id("y"), b.id("z")};
    options.threads = 2;
    std::vector<double> limits(20, 100);
    limits[3] = 3; // y is 3 at time 2
    limits[17] = 1;
    const auto ensemble = runEnsemble(program, {limits.size(), {b.id("limit")}, limits, {}}, options);
    VERIFY_RESULT(ensemble);
    QCOMPARE(ensemble->notFinite.size(), std::size_t(2));
    QCOMPARE(ensemble->notFinite[0].member, std::size_t(3));
    QCOMPARE(ensemble->notFinite[0].element, b.id("odds"));
    QCOMPARE(ensemble->notFinite[0].time, 2.0);
    QCOMPARE(ensemble->notFinite[1].member, std::size_t(17));
    QCOMPARE(ensemble->notFinite[1].time, 0.0);
    for (const std::size_t member : {2, 4, 16, 18})
        QVERIFY(std::isfinite(ensemble->at(member, 4, 1)));
    const Override change{b.id("limit"), 3};
    const auto single = ran(program, {&change, 1});
    QVERIFY(single.notFinite.has_value());
    QCOMPARE(single.notFinite->element, b.id("odds"));
    QCOMPARE(single.notFinite->time, 2.0);
}

void SimulationTest::randomValuesDependOnSeedMemberAndStepOnly()
{
    ModelBuilder b(0, 8, 0.5, model::Method::RungeKutta4);
    const auto noise = b.auxiliaries("noise", 3, [&](std::size_t) {
        return b.random(Operation::RandomUniform, {b.number(0), b.number(1)});
    });
    const auto fixed = b.auxiliary("fixed", b.random(Operation::RandomNormal, {b.number(0), b.number(1)}, 42));
    const auto y = b.stock("y", noise[0]);
    b.setNetFlow(y, noise[0] + fixed);
    const auto program = compiled(b.build());
    EnsembleOptions options;
    options.outputs = {b.id("noise"), b.id("noise") + 1, b.id("fixed"), b.id("y")};
    options.run.seed = 7;
    options.threads = 1;
    const auto one = runEnsemble(program, {37, {}, {}, {}}, options);
    options.threads = 2;
    const auto two = runEnsemble(program, {37, {}, {}, {}}, options);
    VERIFY_RESULT(one);
    VERIFY_RESULT(two);
    QVERIFY(one->values == two->values);
    RunOptions seeded;
    seeded.seed = 7;
    const auto single = ran(program, {}, seeded);
    for (std::size_t t = 0; t < single.times.size(); ++t) {
        for (std::size_t i = 0; i < options.outputs.size(); ++i)
            QVERIFY(one->at(0, t, i) == single.at(t, options.outputs[i]));
        QVERIFY(one->at(1, t, 0) != one->at(0, t, 0)); // members differ
        QVERIFY(one->at(0, t, 1) != one->at(0, t, 0)); // elements differ
        QVERIFY(one->at(5, t, 2) == one->at(0, t, 2)); // a seed of its own is the same for all
    }
    // Fixed within a step: each step adds its own draw times the step, whatever the stage.
    for (std::size_t t = 0; t + 1 < single.times.size(); ++t)
        VERIFY_CLOSE(single.at(t + 1, b.id("y")) - single.at(t, b.id("y")),
                     0.5 * (single.at(t, b.id("noise")) + single.at(t, b.id("fixed"))), 1e-12, 1e-13);
    seeded.seed = 8;
    QVERIFY(ran(program, {}, seeded).at(0, b.id("noise")) != single.at(0, b.id("noise")));
}

void SimulationTest::randomFunctionsHaveTheirMeans_data()
{
    QTest::addColumn<int>("operation");
    QTest::addColumn<QList<double>>("arguments");
    QTest::addColumn<double>("mean");
    QTest::addColumn<double>("deviation");
    const auto row = [](const char* name, Operation operation, const QList<double>& arguments, double mean, double deviation) {
        QTest::newRow(name) << int(operation) << arguments << mean << deviation;
    };
    row("uniform", Operation::RandomUniform, {2, 8}, 5, 6 / std::sqrt(12));
    row("normal", Operation::RandomNormal, {3, 2}, 3, 2);
    row("normal between bounds", Operation::RandomNormal, {0, 1, -50, 50}, 0, 1);
    row("exponential", Operation::RandomExponential, {4}, 4, 4);
    row("log-normal", Operation::RandomLogNormal, {5, 2}, 5, 2);
    row("Poisson", Operation::RandomPoisson, {3.5}, 3.5, std::sqrt(3.5));
    row("Poisson, many", Operation::RandomPoisson, {900}, 900, 30);
    row("triangular", Operation::RandomTriangular, {1, 2, 6}, 3, std::sqrt((1 + 4 + 36 - 2 - 6 - 12) / 18.0));
}

void SimulationTest::randomFunctionsHaveTheirMeans()
{
    QFETCH(int, operation);
    QFETCH(QList<double>, arguments);
    QFETCH(double, mean);
    QFETCH(double, deviation);
    constexpr int kDraws = 20000;
    ModelBuilder b(0, kDraws - 1, 1);
    std::vector<Expr> numbers;
    for (const double argument : arguments)
        numbers.push_back(b.number(argument));
    auto model = b.build();
    auto noise = b.random(Operation(operation), {}); // arguments below: the list's length varies
    model = b.build();
    for (const Expr& number : numbers)
        model.nodes[std::size_t(noise.node)].arguments.push_back(number.node);
    model.variables.push_back({});
    model.variables.back().name = "x";
    model.elements.push_back({0, noise.node, model::kNone, model::kNone, false});
    model.initialOrder = model.stageOrder = {0};
    const auto trajectory = ran(compiled(model));
    double sum = 0;
    double squares = 0;
    for (std::size_t t = 0; t < trajectory.times.size(); ++t) {
        sum += trajectory.at(t, 0);
        squares += (trajectory.at(t, 0) - mean) * (trajectory.at(t, 0) - mean);
    }
    VERIFY_CLOSE(sum / kDraws, mean, 0, 4 * deviation / std::sqrt(kDraws)); // four standard errors
    VERIFY_CLOSE(std::sqrt(squares / kDraws), deviation, 0.05, 0);
}

void SimulationTest::cancels()
{
    const std::atomic<bool> cancel = true;
    EnsembleOptions options;
    options.cancel = &cancel;
    const auto result = runEnsemble(compiled(growth(0.5, model::Method::Euler)), {100, {}, {}, {}}, options);
    QVERIFY(!result);
    QCOMPARE(int(result.error().kind), int(ErrorKind::Cancelled));
}

QTEST_GUILESS_MAIN(SimulationTest)
#include "tst_simulation.moc"
