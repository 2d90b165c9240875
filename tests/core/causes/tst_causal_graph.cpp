// SPDX-License-Identifier: GPL-3.0-or-later
// Links of hand-made models and their polarity.
#include "compiled_model.h"

#include "core/causes/causal_graph.h"

#include <QObject>

using namespace core;
using causes::CausalGraph;
using causes::causalGraph;
using causes::Link;
using causes::Polarity;
using tests::CompiledModel;

namespace {

CausalGraph graphOf(const CompiledModel& m)
{
    return causalGraph(m.program, {&m.run}, 1);
}

/// "+", "-", "±", "0" and, behind it, d(elayed), s(tock), i(nitial); "" when there is no link.
QString linkText(const CompiledModel& m, const CausalGraph& graph, const char* from, const char* to)
{
    const Link* const link = graph.find(m.variable(from), m.variable(to));
    if (link == nullptr)
        return {};
    QString text;
    switch (link->polarity) {
    case Polarity::Positive:
        text = QStringLiteral("+");
        break;
    case Polarity::Negative:
        text = QStringLiteral("-");
        break;
    case Polarity::Mixed:
        text = QStringLiteral("±");
        break;
    case Polarity::None:
        text = QStringLiteral("0");
        break;
    }
    return text + (link->delayed ? QStringLiteral("d") : QString()) + (link->intoStock ? QStringLiteral("s") : QString())
        + (link->initial ? QStringLiteral("i") : QString());
}

} // namespace

class TestCausalGraph : public QObject {
    Q_OBJECT

private slots:
    void polarityOfOneLink_data();
    void polarityOfOneLink();
    void crowdedPopulation();
    void epidemic();
    void delaysAreFolded();
    void arraysAreOneVariable();
    void startingValuesAreTold();
    void linkBothNowAndEarlierIsNotDelayed();
    void delaysInsideAMacroAreFolded();
    void withoutRunsNothingIsKnown();
    void linksAreSortedAndIndexed();
    void looksAtTheLastMomentToo();
};

void TestCausalGraph::polarityOfOneLink_data()
{
    QTest::addColumn<QString>("equation");
    QTest::addColumn<QString>("expected");
    // x = TIME, 0 to 10
    QTest::newRow("sum") << "3 + x"
                         << "+";
    QTest::newRow("difference") << "3 - x"
                                << "-";
    QTest::newRow("quotient") << "5/(1 + x)"
                              << "-";
    QTest::newRow("hump") << "x*(10 - x)"
                          << "±";
    QTest::newRow("square, seen on one side only") << "x^2"
                                                   << "+";
    QTest::newRow("times zero") << "0*x + 1"
                                << "0";
    QTest::newRow("never above the limit") << "MIN(x + 100, 5)"
                                           << "0";
    QTest::newRow("limited part of the time") << "MIN(x, 5)"
                                              << "+";
    QTest::newRow("choice that never changes") << "IF x > 20 THEN x ELSE 1"
                                               << "0";
    QTest::newRow("choice between rising and falling") << "IF x > 5 THEN x ELSE -x"
                                                       << "±";
    QTest::newRow("root, defined on one side of the start") << "SQRT(x)"
                                                            << "+";
    QTest::newRow("tiny beside a large number, but there") << "1000000 + x/1000"
                                                           << "+";
    QTest::newRow("exponent") << "0.5^x"
                              << "-";
    QTest::newRow("fixed delay") << "DELAY(x, 2, 0) + 1"
                                 << "+d";
    QTest::newRow("previous, falling") << "5 - PREVIOUS(x, 0)"
                                       << "-d";
    QTest::newRow("smooth") << "SMTH1(x, 3)"
                            << "+d";
    QTest::newRow("third-order delay, falling") << "1 - DELAY3(x, 2)"
                                                << "-d";
    QTest::newRow("forecast") << "x + SMTH1(x, 3)"
                              << "+";
    QTest::newRow("against its smooth") << "x - SMTH1(x, 3)"
                                        << "±";
    QTest::newRow("initial value") << "INIT(x + 1)"
                                   << "+i";
}

void TestCausalGraph::polarityOfOneLink()
{
    QFETCH(QString, equation);
    QFETCH(QString, expected);
    const CompiledModel m = tests::compiledSketch(QStringLiteral("aux x = TIME\naux y = ") + equation);
    QCOMPARE(linkText(m, graphOf(m), "x", "y"), expected);
}

void TestCausalGraph::crowdedPopulation()
{
    const CompiledModel m = tests::compiledFixture("crowded_population.xmile");
    const CausalGraph graph = graphOf(m);
    QCOMPARE(linkText(m, graph, "population", "births"), QStringLiteral("+"));
    QCOMPARE(linkText(m, graph, "population", "deaths"), QStringLiteral("+"));
    QCOMPARE(linkText(m, graph, "births", "population"), QStringLiteral("+s"));
    QCOMPARE(linkText(m, graph, "deaths", "population"), QStringLiteral("-s"));
    QCOMPARE(linkText(m, graph, "birth_rate", "births"), QStringLiteral("+"));
    QCOMPARE(linkText(m, graph, "crowding", "deaths"), QStringLiteral("+"));
    QCOMPARE(graph.links.size(), std::size_t(6));
}

void TestCausalGraph::epidemic()
{
    const CompiledModel m = tests::compiledFixture("epidemic.xmile");
    const CausalGraph graph = graphOf(m);
    QCOMPARE(linkText(m, graph, "susceptible", "infection"), QStringLiteral("+"));
    QCOMPARE(linkText(m, graph, "infection", "susceptible"), QStringLiteral("-s"));
    QCOMPARE(linkText(m, graph, "infection", "infected"), QStringLiteral("+s"));
    QCOMPARE(linkText(m, graph, "recovery", "infected"), QStringLiteral("-s"));
    QCOMPARE(linkText(m, graph, "people", "infection"), QStringLiteral("-"));
    QCOMPARE(linkText(m, graph, "duration", "recovery"), QStringLiteral("-"));
    QCOMPARE(linkText(m, graph, "recovered", "infection"), QString());
}

void TestCausalGraph::delaysAreFolded()
{
    const CompiledModel m = tests::compiledFixture("inventory.xmile");
    const CausalGraph graph = graphOf(m);
    QCOMPARE(linkText(m, graph, "inventory", "perceived_inventory"), QStringLiteral("+d"));
    QCOMPARE(linkText(m, graph, "orders", "arrivals"), QStringLiteral("+d"));
    QCOMPARE(linkText(m, graph, "perceived_inventory", "orders"), QStringLiteral("-"));
    QCOMPARE(linkText(m, graph, "inventory", "share_served"), QStringLiteral("+")); // by its table
    // A longer way holds more goods on it and lets fewer out: both signs.
    QCOMPARE(linkText(m, graph, "shipping_time", "arrivals"), QStringLiteral("±"));
    for (const Link& link : graph.links) {
        QVERIFY(!m.model().variables[static_cast<std::size_t>(link.from)].hidden);
        QVERIFY(!m.model().variables[static_cast<std::size_t>(link.to)].hidden);
    }
}

void TestCausalGraph::arraysAreOneVariable()
{
    const CompiledModel m =
        tests::compiledSketch("aux v[DimA] = 1, 2, 3\naux t = TIME\naux w[DimA] = t*(v[DimA] - 2)\naux s = SUM(w[*]) - v[A1]\n");
    const CausalGraph graph = graphOf(m);
    QCOMPARE(linkText(m, graph, "t", "w"), QStringLiteral("±")); // falls in A1, rises in A3
    QCOMPARE(linkText(m, graph, "w", "s"), QStringLiteral("+"));
    QCOMPARE(linkText(m, graph, "v", "s"), QStringLiteral("-"));
    QCOMPARE(linkText(m, graph, "v", "w"), QStringLiteral("+"));
    QCOMPARE(graph.links.size(), std::size_t(4));
}

void TestCausalGraph::startingValuesAreTold()
{
    const CompiledModel m = tests::compiledSketch("aux a = 4\nstock s = 10 - a | in f\nflow f = 0.1*s");
    const CausalGraph graph = graphOf(m);
    QCOMPARE(linkText(m, graph, "a", "s"), QStringLiteral("-i"));
    QCOMPARE(linkText(m, graph, "f", "s"), QStringLiteral("+s"));
}

void TestCausalGraph::linkBothNowAndEarlierIsNotDelayed()
{
    const CompiledModel m = tests::compiledSketch("aux x = TIME\naux v[DimB] = x, 1\naux y = v[B1] + PREVIOUS(v[B2], 0)");
    QCOMPARE(linkText(m, graphOf(m), "v", "y"), QStringLiteral("+"));
}

void TestCausalGraph::delaysInsideAMacroAreFolded()
{
    tests::SketchOptions options;
    // A stock of its own inside, with a flow from and to itself: the loop inside is nobody's link.
    options.besides = QStringLiteral("<macro name=\"FOLLOW\"><parm>aim</parm><parm>pace</parm><eqn>level</eqn><variables>"
                                     "<stock name=\"level\"><eqn>0</eqn><inflow>change</inflow></stock>"
                                     "<flow name=\"change\"><eqn>(aim - level)/pace</eqn></flow></variables></macro>");
    const CompiledModel m = tests::compiledSketch("aux x = 5 + TIME\naux y = 1 - FOLLOW(x, 4)", options);
    const CausalGraph graph = graphOf(m);
    QCOMPARE(linkText(m, graph, "x", "y"), QStringLiteral("-d"));
    QCOMPARE(graph.links.size(), std::size_t(1));
}

void TestCausalGraph::withoutRunsNothingIsKnown()
{
    const CompiledModel m = tests::compiledFixture("crowded_population.xmile");
    const CausalGraph graph = causalGraph(m.program, {});
    QCOMPARE(graph.links.size(), std::size_t(6));
    QCOMPARE(linkText(m, graph, "births", "population"), QStringLiteral("0s"));
}

void TestCausalGraph::linksAreSortedAndIndexed()
{
    const CompiledModel m = tests::compiledFixture("inventory.xmile");
    const CausalGraph graph = graphOf(m);
    for (std::size_t i = 0; i < graph.links.size(); ++i) {
        const Link& link = graph.links[i];
        if (i > 0)
            QVERIFY(std::pair(graph.links[i - 1].from, graph.links[i - 1].to) < std::pair(link.from, link.to));
        const auto& out = graph.outgoing[static_cast<std::size_t>(link.from)];
        const auto& in = graph.incoming[static_cast<std::size_t>(link.to)];
        QVERIFY(std::find(out.begin(), out.end(), static_cast<int>(i)) != out.end());
        QVERIFY(std::find(in.begin(), in.end(), static_cast<int>(i)) != in.end());
        QCOMPARE(graph.find(link.from, link.to), &link);
    }
    QVERIFY(graph.find(-1, 0) == nullptr);
}

void TestCausalGraph::looksAtTheLastMomentToo()
{
    // Falls only in the last of 11 moments, which a stride of 4 does not meet.
    const CompiledModel m = tests::compiledSketch("aux x = TIME\naux y = IF x > 9.5 THEN -x ELSE x");
    QCOMPARE(linkText(m, causalGraph(m.program, {&m.run}, 4), "x", "y"), QStringLiteral("±"));
}

QTEST_GUILESS_MAIN(TestCausalGraph)
#include "tst_causal_graph.moc"
