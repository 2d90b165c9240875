// SPDX-License-Identifier: GPL-3.0-or-later
// Feedback loops of hand-made models and graphs.
#include "compiled_model.h"

#include "core/causes/cycles.h"
#include "core/causes/loops.h"

#include <QObject>

#include <algorithm>
#include <functional>
#include <numeric>
#include <random>
#include <set>

using namespace core;
using causes::Adjacency;
using causes::CausalGraph;
using causes::Link;
using causes::Loop;
using causes::Polarity;
using tests::CompiledModel;

namespace {

/// "a b c +", in the order of the loop.
QString loopText(const CompiledModel& m, const Loop& loop)
{
    QString text;
    for (const auto id : loop.variables)
        text += QString::fromStdString(m.model().variables[static_cast<std::size_t>(id)].name) + QLatin1Char(' ');
    switch (loop.polarity) {
    case Polarity::Positive:
        return text + QLatin1Char('+');
    case Polarity::Negative:
        return text + QLatin1Char('-');
    case Polarity::Mixed:
        return text + QLatin1Char('?');
    case Polarity::None:
        break;
    }
    return text + QLatin1Char('0');
}

QStringList loopTexts(const CompiledModel& m)
{
    QStringList texts;
    for (const Loop& loop : causes::findLoops(causes::causalGraph(m.program, {&m.run}, 1)).loops)
        texts << loopText(m, loop);
    return texts;
}

/// A graph of `size` variables; links as pairs, all positive.
CausalGraph graphOf(int size, std::vector<std::pair<int, int>> pairs)
{
    std::sort(pairs.begin(), pairs.end());
    CausalGraph graph;
    graph.outgoing.resize(static_cast<std::size_t>(size));
    graph.incoming.resize(static_cast<std::size_t>(size));
    for (const auto& [from, to] : pairs) {
        Link link;
        link.from = from;
        link.to = to;
        link.polarity = Polarity::Positive;
        graph.outgoing[static_cast<std::size_t>(from)].push_back(static_cast<int>(graph.links.size()));
        graph.incoming[static_cast<std::size_t>(to)].push_back(static_cast<int>(graph.links.size()));
        graph.links.push_back(link);
    }
    return graph;
}

CausalGraph completeGraph(int size)
{
    std::vector<std::pair<int, int>> pairs;
    for (int i = 0; i < size; ++i)
        for (int k = 0; k < size; ++k)
            if (i != k)
                pairs.emplace_back(i, k);
    return graphOf(size, pairs);
}

/// Every simple cycle by trying all paths, beginning with its lowest node.
std::set<std::vector<int>> cyclesByBruteForce(const Adjacency& next)
{
    std::set<std::vector<int>> cycles;
    std::vector<int> path;
    const std::function<void(int)> extend = [&](int v) {
        path.push_back(v);
        for (const int w : next[static_cast<std::size_t>(v)]) {
            if (w == path.front())
                cycles.insert(path);
            else if (w > path.front() && std::find(path.begin(), path.end(), w) == path.end())
                extend(w);
        }
        path.pop_back();
    };
    for (std::size_t v = 0; v < next.size(); ++v)
        extend(static_cast<int>(v));
    return cycles;
}

Adjacency randomGraph(std::mt19937& random, int size, double density)
{
    Adjacency next(static_cast<std::size_t>(size));
    for (auto& list : next)
        for (int w = 0; w < size; ++w)
            if (std::uniform_real_distribution<>()(random) < density)
                list.push_back(w);
    return next;
}

} // namespace

class TestLoops : public QObject {
    Q_OBJECT

private slots:
    // of models
    void crowdedPopulation();
    void epidemic();
    void inventoryThroughDelays();
    void startingValuesCloseNoLoop();
    void linkThatChangesItsSignMakesTheLoopMixed();
    void inactiveLinkMakesTheLoopInactive();
    void arraysCloseLoopsOverAllElements();
    // of graphs
    void cyclesAgreeWithBruteForce();
    void cyclesThroughOneNodeAgreeWithBruteForce();
    void cyclesByLengthComeInOrder();
    void completeGraphHasTheKnownNumberOfLoops_data();
    void completeGraphHasTheKnownNumberOfLoops();
    void beyondTheLimitTheShortestAreKept();
    void longRingIsFound();
    void componentsAgreeWithReachability();
    // through stations
    void loopThroughStations_data();
    void loopThroughStations();
    void loopThroughStationsPrefersLiveLinks();
    void loopThroughStationsRefusesNonsense();
};

void TestLoops::crowdedPopulation()
{
    QCOMPARE(loopTexts(tests::compiledFixture("crowded_population.xmile")),
             (QStringList{QStringLiteral("population births +"), QStringLiteral("population deaths -")}));
}

void TestLoops::epidemic()
{
    QCOMPARE(loopTexts(tests::compiledFixture("epidemic.xmile")),
             (QStringList{QStringLiteral("susceptible infection -"), QStringLiteral("infected infection +"),
                          QStringLiteral("infected recovery -")}));
}

void TestLoops::inventoryThroughDelays()
{
    QCOMPARE(loopTexts(tests::compiledFixture("inventory.xmile")),
             (QStringList{QStringLiteral("inventory share served sales -"),
                          QStringLiteral("inventory perceived inventory orders arrivals -")}));
}

void TestLoops::startingValuesCloseNoLoop()
{
    const CompiledModel m = tests::compiledSketch("stock s = 10 | in f\nflow f = INIT(s)*0.1 + 1");
    QCOMPARE(loopTexts(m), QStringList());
}

void TestLoops::linkThatChangesItsSignMakesTheLoopMixed()
{
    // Grows fastest at 50.
    const CompiledModel m = tests::compiledSketch("stock s = 10 | in f\nflow f = s*(100 - s)/100");
    QCOMPARE(loopTexts(m), QStringList{QStringLiteral("s f ?")});
}

void TestLoops::inactiveLinkMakesTheLoopInactive()
{
    const CompiledModel m = tests::compiledSketch("stock s = 10 | in f\nflow f = 1 + switch*s\naux switch = 0");
    QCOMPARE(loopTexts(m), QStringList{QStringLiteral("s f 0")});
}

void TestLoops::arraysCloseLoopsOverAllElements()
{
    QCOMPARE(loopTexts(tests::compiledFixture("two_markets.xmile")),
             (QStringList{QStringLiteral("size growth +"), QStringLiteral("size total growth +")}));
}

void TestLoops::cyclesAgreeWithBruteForce()
{
    std::mt19937 random(7);
    for (int i = 0; i < 200; ++i) {
        const Adjacency next = randomGraph(random, 1 + i % 8, 0.1 + 0.03 * (i % 15));
        std::set<std::vector<int>> found;
        std::size_t count = 0;
        QVERIFY(causes::allCycles(next, [&](const std::vector<int>& cycle) {
            ++count;
            found.insert(cycle);
            return true;
        }));
        QVERIFY(found == cyclesByBruteForce(next));
        QCOMPARE(count, found.size()); // none twice
    }
}

void TestLoops::cyclesThroughOneNodeAgreeWithBruteForce()
{
    std::mt19937 random(11);
    for (int i = 0; i < 200; ++i) {
        const int size = 2 + i % 7;
        const Adjacency next = randomGraph(random, size, 0.35);
        const int root = i % size;
        std::size_t expected = 0;
        for (const auto& cycle : cyclesByBruteForce(next))
            expected += std::find(cycle.begin(), cycle.end(), root) != cycle.end() ? 1 : 0;
        std::set<std::vector<int>> found;
        QVERIFY(causes::cyclesThrough(next, std::vector<bool>(next.size(), true), root, [&](const std::vector<int>& cycle) {
            found.insert(cycle);
            return cycle.front() == root;
        }));
        QCOMPARE(found.size(), expected);
    }
}

void TestLoops::cyclesByLengthComeInOrder()
{
    std::mt19937 random(13);
    for (int i = 0; i < 100; ++i) {
        const Adjacency next = randomGraph(random, 2 + i % 7, 0.4);
        std::vector<std::vector<int>> found;
        QVERIFY(causes::cyclesByLength(next, 1'000'000, [&](const std::vector<int>& cycle) {
            found.push_back(cycle);
            return true;
        }));
        QVERIFY(std::is_sorted(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.size() < b.size(); }));
        QVERIFY(std::set<std::vector<int>>(found.begin(), found.end()) == cyclesByBruteForce(next));
    }
}

void TestLoops::completeGraphHasTheKnownNumberOfLoops_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("loops");
    // Sum over k = 2..n of (n choose k) (k - 1)!
    QTest::newRow("2") << 2 << 1;
    QTest::newRow("3") << 3 << 5;
    QTest::newRow("4") << 4 << 20;
    QTest::newRow("5") << 5 << 84;
    QTest::newRow("7") << 7 << 2365;
}

void TestLoops::completeGraphHasTheKnownNumberOfLoops()
{
    QFETCH(int, size);
    QFETCH(int, loops);
    const auto search = causes::findLoops(completeGraph(size));
    QVERIFY(search.complete);
    QCOMPARE(static_cast<int>(search.loops.size()), loops);
    for (const Loop& loop : search.loops) {
        QCOMPARE(loop.polarity, Polarity::Positive);
        QCOMPARE(*std::min_element(loop.variables.begin(), loop.variables.end()), loop.variables.front());
    }
}

void TestLoops::beyondTheLimitTheShortestAreKept()
{
    const auto search = causes::findLoops(completeGraph(20), 1000);
    QVERIFY(!search.complete);
    QCOMPARE(search.loops.size(), std::size_t(1000));
    // 190 pairs, then some of the 2280 triangles.
    QCOMPARE(std::count_if(search.loops.begin(), search.loops.end(), [](const Loop& loop) { return loop.variables.size() == 2; }),
             190);
    QCOMPARE(search.loops.back().variables.size(), std::size_t(3));
}

void TestLoops::longRingIsFound()
{
    std::vector<std::pair<int, int>> pairs;
    for (int i = 0; i < 300; ++i)
        pairs.emplace_back(i, (i + 1) % 300);
    const auto search = causes::findLoops(graphOf(300, pairs));
    QVERIFY(search.complete);
    QCOMPARE(search.loops.size(), std::size_t(1));
    QCOMPARE(search.loops.front().variables.size(), std::size_t(300));
}

void TestLoops::componentsAgreeWithReachability()
{
    std::mt19937 random(17);
    for (int i = 0; i < 100; ++i) {
        const Adjacency next = randomGraph(random, 1 + i % 9, 0.2);
        const std::vector<bool> all(next.size(), true);
        const auto component = causes::components(next, all);
        for (std::size_t v = 0; v < next.size(); ++v)
            for (std::size_t w = 0; w < next.size(); ++w) {
                const bool thereAndBack = causes::distancesTo(next, all, static_cast<int>(w))[v] >= 0
                    && causes::distancesTo(next, all, static_cast<int>(v))[w] >= 0;
                QCOMPARE(component[v] == component[w], thereAndBack);
            }
    }
}

void TestLoops::loopThroughStations_data()
{
    QTest::addColumn<QVector<int>>("stations");
    QTest::addColumn<QVector<int>>("expected");
    // 0 -> 1 -> 2 -> 3 -> 0, 1 -> 4 -> 3, 2 -> 0; 3 -> 5 -> 1
    QTest::newRow("one station, the first of two as short") << QVector<int>{4} << QVector<int>{0, 1, 4, 3};
    QTest::newRow("shortest of two") << QVector<int>{0, 2} << QVector<int>{0, 1, 2};
    QTest::newRow("with a detour") << QVector<int>{0, 4} << QVector<int>{0, 1, 4, 3};
    QTest::newRow("begins with the lowest id") << QVector<int>{5, 1} << QVector<int>{1, 2, 3, 5};
    QTest::newRow("against the order") << QVector<int>{2, 1, 4} << QVector<int>{};
    QTest::newRow("would pass one twice") << QVector<int>{2, 4} << QVector<int>{};
}

void TestLoops::loopThroughStations()
{
    QFETCH(QVector<int>, stations);
    QFETCH(QVector<int>, expected);
    const CausalGraph graph = graphOf(7, {{0, 1}, {1, 2}, {2, 3}, {3, 0}, {1, 4}, {4, 3}, {2, 0}, {3, 5}, {5, 1}});
    const auto loop = causes::loopThrough(graph, {stations.begin(), stations.end()});
    if (expected.isEmpty()) {
        QVERIFY(!loop);
        QCOMPARE(loop.error().kind, ErrorKind::NotFound);
    } else {
        VERIFY_RESULT(loop);
        QCOMPARE(QVector<int>(loop->variables.begin(), loop->variables.end()), expected);
        QCOMPARE(loop->polarity, Polarity::Positive);
    }
}

void TestLoops::loopThroughStationsPrefersLiveLinks()
{
    CausalGraph graph = graphOf(4, {{0, 1}, {1, 0}, {1, 2}, {2, 3}, {3, 0}});
    graph.links[1].polarity = Polarity::None; // 1 -> 0
    QCOMPARE(causes::loopThrough(graph, {0, 1})->variables.size(), std::size_t(4));
    graph.links[2].polarity = Polarity::None; // 1 -> 2
    QCOMPARE(causes::loopThrough(graph, {0, 1})->variables.size(), std::size_t(2));
    QCOMPARE(causes::loopThrough(graph, {0, 1})->polarity, Polarity::None);
    graph.links[1].initial = true;
    QCOMPARE(causes::loopThrough(graph, {0, 1})->variables.size(), std::size_t(4));
}

void TestLoops::loopThroughStationsRefusesNonsense()
{
    const CausalGraph graph = graphOf(3, {{0, 1}, {1, 0}});
    for (const std::vector<model::VariableId>& stations : {std::vector<model::VariableId>{}, {0, 0}, {0, 3}, {-1}})
        QCOMPARE(causes::loopThrough(graph, stations).error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(causes::loopThrough(graph, {2}).error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestLoops)
#include "tst_loops.moc"
