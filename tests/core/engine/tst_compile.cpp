// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/program.h"

#include "core/engine/simulation.h"
#include "model_builder.h"
#include "tests/support/checks.h"

#include <QTest>

#include <functional>

using namespace core;
using namespace core::engine;
using namespace tests;

Q_DECLARE_METATYPE(std::function<void(model::ResolvedModel&)>)

/// What compile() refuses, and sizes that it must stand.
class CompileTest : public QObject {
    Q_OBJECT

private slots:
    void refusesBrokenPromises_data();
    void refusesBrokenPromises();
    void standsDeepEquations();
    void standsLongChainsOfVariables();
    void standsWideArrays();
};

namespace {

model::ResolvedModel sound()
{
    ModelBuilder b(0, 1, 1);
    const auto rate = b.constant("rate", 2);
    const auto twice = b.auxiliary("twice", rate + rate);
    const auto y = b.stock("y", twice);
    b.setNetFlow(y, twice);
    return b.build();
}

} // namespace

void CompileTest::refusesBrokenPromises_data()
{
    using Break = std::function<void(model::ResolvedModel&)>;
    QTest::addColumn<Break>("breakIt");
    const auto row = [](const char* name, const Break& breakIt) { QTest::newRow(name) << breakIt; };
    row("argument out of range", [](auto& m) { m.nodes.back().arguments = {99}; m.nodes.back().operation = Operation::Exp; });
    row("argument missing", [](auto& m) { m.nodes.push_back({Operation::Divide, -1, 0, {0}}); });
    row("element out of range", [](auto& m) { m.nodes.push_back({Operation::Element, 77, 0, {}}); });
    row("no such table", [](auto& m) { m.nodes.push_back({Operation::Lookup, 0, 0, {0}}); });
    row("no such slot", [](auto& m) { m.nodes.push_back({Operation::Previous, 0, 0, {0, 0}}); });
    row("circle", [](auto& m) {
        const auto id = NodeId(m.nodes.size());
        m.nodes.push_back({Operation::Exp, -1, 0, {id + 1}});
        m.nodes.push_back({Operation::Exp, -1, 0, {id}});
    });
    row("constant with an equation", [](auto& m) { m.elements[1].constant = true; });
    row("element without equation", [](auto& m) { m.elements[1].equation = -1; });
    row("not in the order", [](auto& m) { m.stageOrder.pop_back(); });
    row("twice in the order", [](auto& m) { m.initialOrder[1] = m.initialOrder[0]; });
    row("used before its turn", [](auto& m) { std::swap(m.initialOrder.front(), m.initialOrder.back()); });
    row("table not sorted", [](auto& m) { m.tables.push_back({model::LookupTable::Kind::Continuous, {1, 0}, {1, 2}}); });
    row("elements of a variable out of range", [](auto& m) { m.variables[0].elementCount = 50; });
}

void CompileTest::refusesBrokenPromises()
{
    QVERIFY(compile(sound()).has_value());
    QFETCH(std::function<void(model::ResolvedModel&)>, breakIt);
    auto model = sound();
    breakIt(model);
    const auto program = compile(model);
    QVERIFY(!program.has_value());
    QCOMPARE(int(program.error().kind), int(ErrorKind::Internal));
}

void CompileTest::standsDeepEquations()
{
    ModelBuilder b(0, 1, 1);
    Expr x = b.time();
    for (int i = 0; i < 100000; ++i)
        x = x + b.number(1);
    b.auxiliary("deep", x);
    const auto program = compile(b.build());
    VERIFY_RESULT(program);
    const auto trajectory = run(*program);
    VERIFY_RESULT(trajectory);
    QCOMPARE(trajectory->at(1, 0), 100001.0);
}

void CompileTest::standsLongChainsOfVariables()
{
    ModelBuilder b(0, 1, 1);
    Expr x = b.auxiliary("v0", b.time());
    for (int i = 1; i < 20000; ++i)
        x = b.auxiliary("v" + std::to_string(i), x * b.number(0.5) + b.number(1));
    const auto program = compile(b.build());
    VERIFY_RESULT(program);
    const auto trajectory = run(*program);
    VERIFY_RESULT(trajectory);
    VERIFY_CLOSE(trajectory->at(1, b.id("v19999")), 2, 1e-14, 0);
}

void CompileTest::standsWideArrays()
{
    constexpr std::size_t kWide = 20000;
    ModelBuilder b(0, 1, 0.5);
    const auto weight = b.constants("weight", std::vector<double>(kWide, 0.5));
    const auto y = b.stocks("y", kWide, [&](std::size_t i) { return weight[i]; });
    std::vector<Expr> terms;
    for (std::size_t i = 0; i < kWide; ++i)
        terms.push_back(weight[i] * y[i]);
    const auto total = b.auxiliary("total", sum(terms));
    for (std::size_t i = 0; i < kWide; ++i)
        b.setNetFlow(y[i], y[i] / total);
    const auto program = compile(b.build());
    VERIFY_RESULT(program);
    const auto trajectory = run(*program);
    VERIFY_RESULT(trajectory);
    QCOMPARE(trajectory->at(0, b.id("total")), kWide / 4.0);
}

QTEST_GUILESS_MAIN(CompileTest)
#include "tst_compile.moc"
