// SPDX-License-Identifier: GPL-3.0-or-later
// Link and loop scores against values worked out by hand, dominance and phases.
#include "compiled_model.h"

#include "core/causes/loop_scores.h"
#include "core/causes/loops.h"
#include "core/causes/scored_graph.h"

#include <QObject>

#include <cmath>

using namespace core;
using causes::causalGraph;
using causes::LinkScores;
using causes::LoopDominance;
using causes::LoopScope;
using causes::Phase;
using causes::Polarity;
using tests::CompiledModel;

namespace {

LinkScores allScores(const CompiledModel& m)
{
    const causes::Evaluation evaluation(m.model());
    return causes::linkScores(evaluation, m.run, std::vector<bool>(m.model().elements.size(), true));
}

/// NaN when there is no such link.
double scoreOf(const CompiledModel& m, const LinkScores& scores, const char* from, const char* to, std::size_t interval)
{
    for (std::size_t i = 0; i < scores.links.size(); ++i)
        if (scores.links[i].from == m.element(from) && scores.links[i].to == m.element(to))
            return scores.scores[i][interval];
    return std::nan("");
}

LoopDominance dominanceOf(const CompiledModel& m, const char* stock, LoopScope scope = LoopScope::Variables,
                          std::size_t most = 12)
{
    const auto result =
        causes::loopDominance(m.program, causalGraph(m.program, {&m.run}, 1), m.run, m.element(stock), most, scope);
    if (!result)
        qFatal("%s", qPrintable(tests::describe(result.error())));
    return *result;
}

/// Relative score of the loop of exactly these variables; NaN when it is not there.
double scoreOf(const CompiledModel& m, const LoopDominance& dominance, const std::vector<const char*>& variables,
               std::size_t time)
{
    std::vector<model::VariableId> ids;
    for (const char* name : variables)
        ids.push_back(m.variable(name));
    for (std::size_t i = 0; i < dominance.loops.size(); ++i)
        if (dominance.loops[i].variables == ids)
            return dominance.scores[i][time];
    return std::nan("");
}

double absoluteSum(const LoopDominance& dominance, std::size_t time)
{
    double sum = 0;
    for (const auto& scores : dominance.scores)
        sum += std::abs(scores[time]);
    return sum;
}

/// By hand: scores of loops at times 1, 2, 3, ...
LoopDominance dominance(std::vector<std::vector<double>> scores)
{
    LoopDominance result;
    for (std::size_t k = 0; k < scores.front().size(); ++k)
        result.times.push_back(static_cast<double>(k + 1));
    result.loops.resize(scores.size());
    result.scores = std::move(scores);
    return result;
}

} // namespace

class TestLoopDominance : public QObject {
    Q_OBJECT

private slots:
    // links
    void linkScoresOfASumAndAProduct();
    void linkScoresOfFlowsIntoAStock();
    void linkScoreIsZeroWhereNothingChanges();
    void roundingIsNoChange();
    void scoreAcrossHelpersIsTheProduct();
    void flowsWrittenAsOneScoreTheSame();
    void previousActsAsIfAtOnce();
    // loops
    void loneLoopHasScoreOne();
    void crowdedPopulationByFormula();
    void epidemicByFormula();
    void epidemicAsAPartition();
    void delayedLoopIsFollowedThroughItsHiddenStocks();
    void arraysSumAllWaysRound();
    void arraysOverElements();
    void otherElementsAreToldFromTheStocksOwn();
    void chainOverElements();
    void exogenousStockHasNoLoops();
    void leftOutLoopsAreCounted();
    void strongestCyclesOfManyLoops();
    void refusesWhatIsNoStock();
    void tellsHowFarItIsAndStopsWhenTold();
    // phases
    void phasesOfCrowdedPopulation();
    void phasesByHand_data();
    void phasesByHand();
    void phasesWhereTheLoopsShownDoNotMakeHalf();
    void shortInterludesArePassedOver();
    void resultsAreTheSameEveryTime();
};

void TestLoopDominance::linkScoresOfASumAndAProduct()
{
    const CompiledModel m = tests::compiledSketch("aux x = TIME\naux y = 10 - 3*TIME\naux s = 2*x + y\naux p = x*y");
    const LinkScores scores = allScores(m);
    QCOMPARE(scores.times.size(), std::size_t(10));
    QCOMPARE(scores.times.front(), 1.0);
    // 0 to 1: s from 10 to 9; by x +2, by y -3 (and y itself falls).
    QCOMPARE(scoreOf(m, scores, "x", "s", 0), 2.0);
    QCOMPARE(scoreOf(m, scores, "y", "s", 0), 3.0);
    // p from 0 to 7; x alone: 1*10 - 0, y alone: 0.
    VERIFY_CLOSE(scoreOf(m, scores, "x", "p", 0), 10.0 / 7, 1e-15, 0);
    QCOMPARE(scoreOf(m, scores, "y", "p", 0), 0.0);
    // 1 to 2: p from 7 to 8; x alone 2*7 - 7 = 7; y alone 1*4 - 7 = -3 as y falls by 3.
    QCOMPARE(scoreOf(m, scores, "x", "p", 1), 7.0);
    QCOMPARE(scoreOf(m, scores, "y", "p", 1), 3.0);
    // 4 to 5: p from -8 to -25; x alone -10 + 8 = -2 as x rises: negative.
    VERIFY_CLOSE(scoreOf(m, scores, "x", "p", 4), -2.0 / 17, 1e-15, 0);
}

void TestLoopDominance::linkScoresOfFlowsIntoAStock()
{
    const CompiledModel m = tests::compiledFixture("crowded_population.xmile");
    const LinkScores scores = allScores(m);
    // population 100, 109; births 10, 10.9; deaths 1, 1.1881; net flow 9, 9.7119.
    QCOMPARE(scoreOf(m, scores, "population", "births", 0), 1.0);
    QCOMPARE(scoreOf(m, scores, "population", "deaths", 0), 1.0);
    VERIFY_CLOSE(scoreOf(m, scores, "births", "population", 0), 0.9 / 0.7119, 1e-12, 0);
    VERIFY_CLOSE(scoreOf(m, scores, "deaths", "population", 0), -0.1881 / 0.7119, 1e-12, 0);
}

void TestLoopDominance::linkScoreIsZeroWhereNothingChanges()
{
    const CompiledModel m = tests::compiledSketch("aux c = 3\naux x = MIN(TIME, 5)\naux y = c*x\naux z = 0*x");
    const LinkScores scores = allScores(m);
    QCOMPARE(scoreOf(m, scores, "c", "y", 0), 0.0);
    QCOMPARE(scoreOf(m, scores, "x", "y", 0), 1.0);
    QCOMPARE(scoreOf(m, scores, "x", "y", 6), 0.0);
    QCOMPARE(scoreOf(m, scores, "x", "z", 0), 0.0);
}

void TestLoopDominance::roundingIsNoChange()
{
    const CompiledModel m = tests::compiledSketch("aux x = 1 + TIME*0.00000000000001\naux y = 2*x");
    QCOMPARE(scoreOf(m, allScores(m), "x", "y", 0), 0.0);
}

void TestLoopDominance::scoreAcrossHelpersIsTheProduct()
{
    const CompiledModel m =
        tests::compiledSketch("aux x = TIME\naux w = 5 - TIME\naux h = 3*x + 1\naux y = h + 2*w\naux direct = 3*x + 1 + 2*w");
    const LinkScores scores = allScores(m);
    QCOMPARE(scoreOf(m, scores, "x", "h", 2) * scoreOf(m, scores, "h", "y", 2), scoreOf(m, scores, "x", "direct", 2));
}

void TestLoopDominance::flowsWrittenAsOneScoreTheSame()
{
    // What the corrected score of flows is for: the same stock with two flows and with their difference as one.
    const CompiledModel apart = tests::compiledFixture("crowded_population.xmile");
    const CompiledModel together = tests::compiledSketch("stock population = 100 | in growth\nflow growth = births - deaths\n"
                                                         "aux births = 0.1*population\naux deaths = 0.0001*population^2",
                                                         {QStringLiteral("<start>0</start><stop>60</stop><dt>1</dt>"),
                                                          QStringLiteral("method=\"Euler\" time_units=\"year\""),
                                                          {}});
    const auto a = dominanceOf(apart, "population");
    const auto b = dominanceOf(together, "population");
    for (std::size_t k = 0; k < a.times.size(); ++k) {
        VERIFY_CLOSE(scoreOf(together, b, {"population", "births", "growth"}, k), scoreOf(apart, a, {"population", "births"}, k),
                     1e-9, 1e-9);
        VERIFY_CLOSE(scoreOf(together, b, {"population", "deaths", "growth"}, k), scoreOf(apart, a, {"population", "deaths"}, k),
                     1e-9, 1e-9);
    }
}

void TestLoopDominance::previousActsAsIfAtOnce()
{
    const CompiledModel m = tests::compiledSketch("aux x = 3*TIME\naux w = TIME\naux y = 2*PREVIOUS(x, -3) - w");
    // y rises by 6 - 1 = 5 a step; x by 3, with a slope of 2.
    VERIFY_CLOSE(scoreOf(m, allScores(m), "x", "y", 4), 6.0 / 5, 1e-9, 0);
    VERIFY_CLOSE(scoreOf(m, allScores(m), "w", "y", 4), -1.0 / 5, 1e-9, 0);
}

void TestLoopDominance::loneLoopHasScoreOne()
{
    const CompiledModel growing = tests::compiledSketch("stock s = 1 | in f\nflow f = 0.02*s");
    const CompiledModel falling = tests::compiledSketch("stock s = 1 | out f\nflow f = 0.3*s");
    for (std::size_t k = 0; k < 10; ++k) {
        QCOMPARE(scoreOf(growing, dominanceOf(growing, "s"), {"s", "f"}, k), 1.0);
        QCOMPARE(scoreOf(falling, dominanceOf(falling, "s"), {"s", "f"}, k), -1.0);
    }
}

void TestLoopDominance::crowdedPopulationByFormula()
{
    const CompiledModel m = tests::compiledFixture("crowded_population.xmile");
    const LoopDominance d = dominanceOf(m, "population");
    QVERIFY(d.complete);
    QCOMPARE(d.loops.size(), std::size_t(2));
    QCOMPARE(d.times.size(), std::size_t(60));
    QCOMPARE(d.start, 0.0);
    for (std::size_t k = 0; k < d.times.size(); ++k) {
        // Change of births: rate ΔP; of deaths: crowding (P + P') ΔP.
        const double crowding = 0.0001 * (m.value("population", k) + m.value("population", k + 1));
        VERIFY_CLOSE(scoreOf(m, d, {"population", "births"}, k), 0.1 / (0.1 + crowding), 1e-9, 0);
        VERIFY_CLOSE(scoreOf(m, d, {"population", "deaths"}, k), -crowding / (0.1 + crowding), 1e-9, 0);
        VERIFY_CLOSE(absoluteSum(d, k), 1, 1e-14, 0);
    }
}

void TestLoopDominance::epidemicByFormula()
{
    const CompiledModel m = tests::compiledFixture("epidemic.xmile");
    const LoopDominance d = dominanceOf(m, "infected");
    const LoopDominance depletion = dominanceOf(m, "susceptible");
    for (std::size_t k = 0; k < d.times.size(); ++k) {
        // Infected drive infection by contacts*susceptible/people, recovery by 1/duration; susceptible as they were at the
        // beginning.
        const double spreading = 0.4 * m.value("susceptible", k) / 1000;
        const double healing = 1.0 / 8;
        VERIFY_CLOSE(scoreOf(m, d, {"infected", "infection"}, k), spreading / (spreading + healing), 1e-8, 1e-12);
        VERIFY_CLOSE(scoreOf(m, d, {"infected", "recovery"}, k), -healing / (spreading + healing), 1e-8, 1e-12);
        QCOMPARE(scoreOf(m, depletion, {"susceptible", "infection"}, k), -1.0); // alone with its stock
    }
}

void TestLoopDominance::epidemicAsAPartition()
{
    const CompiledModel m = tests::compiledFixture("epidemic.xmile");
    const LoopDominance d = dominanceOf(m, "infected", LoopScope::Partition);
    QCOMPARE(d.loops.size(), std::size_t(3));
    for (std::size_t k = 0; k < d.times.size(); ++k) {
        const double di = m.value("infected", k + 1) - m.value("infected", k);
        const double ds = m.value("susceptible", k + 1) - m.value("susceptible", k);
        const double infection = m.value("infection", k + 1) - m.value("infection", k);
        const double net = infection - (m.value("recovery", k + 1) - m.value("recovery", k));
        // Products of link scores by hand.
        const double spreading = 0.4 * m.value("susceptible", k) / 1000 * std::abs(di / net);
        const double healing = 1.0 / 8 * std::abs(di / net);
        const double depletion = 0.4 * m.value("infected", k) / 1000 * std::abs(ds / infection);
        const double total = spreading + healing + depletion;
        VERIFY_CLOSE(scoreOf(m, d, {"infected", "infection"}, k), spreading / total, 1e-6, 1e-9);
        VERIFY_CLOSE(scoreOf(m, d, {"infected", "recovery"}, k), -healing / total, 1e-6, 1e-9);
        VERIFY_CLOSE(scoreOf(m, d, {"susceptible", "infection"}, k), -depletion / total, 1e-6, 1e-9);
    }
}

void TestLoopDominance::delayedLoopIsFollowedThroughItsHiddenStocks()
{
    const CompiledModel m = tests::compiledFixture("inventory.xmile");
    const LoopDominance d = dominanceOf(m, "inventory");
    QVERIFY(d.complete);
    QCOMPARE(d.loops.size(), std::size_t(2));
    bool ordersAct = false;
    for (std::size_t k = 0; k < d.times.size(); ++k) {
        const double orders = scoreOf(m, d, {"inventory", "perceived_inventory", "orders", "arrivals"}, k);
        const double sales = scoreOf(m, d, {"inventory", "share_served", "sales"}, k);
        QVERIFY(orders <= 0 && sales <= 0);
        ordersAct = ordersAct || orders < -0.5;
        if (orders != 0 || sales != 0)
            VERIFY_CLOSE(absoluteSum(d, k), 1, 1e-12, 0);
    }
    QVERIFY(ordersAct);
    for (const auto& loop : d.loops)
        QCOMPARE(loop.polarity, Polarity::Negative);
}

void TestLoopDominance::arraysSumAllWaysRound()
{
    const CompiledModel m = tests::compiledFixture("two_markets.xmile");
    for (const char* stock : {"size[North]", "size[South]"}) {
        const LoopDominance d = dominanceOf(m, stock);
        QCOMPARE(d.loops.size(), std::size_t(2));
        for (std::size_t k = 0; k < d.times.size(); ++k) {
            // From one's own size 0.03, through the total 0.01, both times the same change of size.
            VERIFY_CLOSE(scoreOf(m, d, {"size", "growth"}, k), 0.75, 1e-9, 0);
            VERIFY_CLOSE(scoreOf(m, d, {"size", "total", "growth"}, k), 0.25, 1e-9, 0);
        }
    }
}

/// growth = 0.03 of one's own size and 0.01 of both, in one equation.
static const char* kCoupled =
    "stock s[DimB] = 10 | in f\nflow f[DimB] = 0.03*s[DimB] + 0.01*SUM(s[*]) + base[DimB]\naux base[DimB] = 0, 1";

void TestLoopDominance::arraysOverElements()
{
    const CompiledModel m = tests::compiledSketch(QString::fromLatin1(kCoupled));
    const LoopDominance d = dominanceOf(m, "s[B1]", LoopScope::Elements);
    QCOMPARE(d.loops.size(), std::size_t(2));
    for (std::size_t k = 0; k < d.times.size(); ++k) {
        const double d1 = m.value("s[B1]", k + 1) - m.value("s[B1]", k);
        const double d2 = m.value("s[B2]", k + 1) - m.value("s[B2]", k);
        const double f1 = m.value("f[B1]", k + 1) - m.value("f[B1]", k);
        const double f2 = m.value("f[B2]", k + 1) - m.value("f[B2]", k);
        const double own = 0.04 * d1 / f1;
        const double round = 0.01 * d1 / f2 * (0.01 * d2 / f1);
        for (std::size_t i = 0; i < 2; ++i)
            VERIFY_CLOSE(d.scores[i][k], (d.loops[i].elements.size() == 2 ? own : round) / (own + round), 1e-9, 0);
    }
    // Over variables there is one loop.
    QCOMPARE(dominanceOf(m, "s[B1]").loops.size(), std::size_t(1));
}

void TestLoopDominance::otherElementsAreToldFromTheStocksOwn()
{
    // Three regions: what goes through either of the others is one loop, with both scores in it.
    const CompiledModel m = tests::compiledSketch("stock s[DimA] = 10 | in f\nflow f[DimA] = 0.03*s[DimA] + 0.01*SUM(s[*])");
    const LoopDominance d = dominanceOf(m, "s[A2]", LoopScope::Elements);
    // Alone; through one other; through both others, in one order and the other.
    QCOMPARE(d.found, std::size_t(3));
    const double own = 0.04 / 0.06, other = 0.01 / 0.06; // all three change alike
    const double total = own + 2 * other * other + 2 * other * other * other;
    for (std::size_t i = 0; i < 3; ++i) {
        const std::size_t length = d.loops[i].elements.size();
        const double expected = length == 2 ? own : length == 4 ? 2 * other * other : 2 * other * other * other;
        VERIFY_CLOSE(d.scores[i][3], expected / total, 1e-9, 0);
        QCOMPARE(d.loops[i].variables.size(), length);
    }
}

void TestLoopDominance::chainOverElements()
{
    // Young grow old; the old have young ones.
    const CompiledModel m = tests::compiledSketch("stock people[DimB] = 50 | in entry | out leave\n"
                                                  "<flow name=\"entry\"><dimensions><dim name=\"DimB\"/></dimensions>"
                                                  "<element subscript=\"B1\"><eqn>0.2*people[B2]</eqn></element>"
                                                  "<element subscript=\"B2\"><eqn>leave[B1]</eqn></element></flow>\n"
                                                  "flow leave[DimB] = 0.1*people[DimB]");
    const LoopDominance d = dominanceOf(m, "people[B2]", LoopScope::Elements);
    QCOMPARE(d.loops.size(), std::size_t(2));
    for (const auto& loop : d.loops) {
        const bool isOwnLeaving = loop.elements.size() == 2;
        QCOMPARE(loop.elements.size(), std::size_t(isOwnLeaving ? 2 : 5)); // people B1, leave B1, entry B2, people B2, entry B1
        QVERIFY(isOwnLeaving || loop.elements.front() == m.element("people[B1]"));
    }
    for (std::size_t k = 1; k < d.times.size(); ++k)
        VERIFY_CLOSE(absoluteSum(d, k), 1, 1e-12, 0);
    // In one round over variables nobody grows old and has young ones.
    QCOMPARE(dominanceOf(m, "people[B2]").loops.size(), std::size_t(1));
}

void TestLoopDominance::exogenousStockHasNoLoops()
{
    const CompiledModel m = tests::compiledSketch("stock s = 0 | in f\nflow f = TIME");
    const LoopDominance d = dominanceOf(m, "s");
    QVERIFY(d.loops.empty());
    QVERIFY(d.complete);
    QCOMPARE(d.otherShare, 0.0);
    QVERIFY(causes::phases(d).empty());
}

void TestLoopDominance::leftOutLoopsAreCounted()
{
    const CompiledModel m = tests::compiledFixture("crowded_population.xmile");
    const LoopDominance all = dominanceOf(m, "population");
    const LoopDominance one = dominanceOf(m, "population", LoopScope::Variables, 1);
    QCOMPARE(one.loops.size(), std::size_t(1));
    QCOMPARE(one.found, std::size_t(2));
    double mean = 0;
    for (const double score : all.scores[1])
        mean += std::abs(score) / static_cast<double>(all.times.size());
    VERIFY_CLOSE(one.otherShare, mean, 1e-12, 0);
    QVERIFY(one.scores.front() == all.scores.front());
    QVERIFY(mean < 0.5); // the stronger one was kept
}

void TestLoopDominance::strongestCyclesOfManyLoops()
{
    // The strongest loop of all is among those that the search for strong paths finds.
    const CompiledModel m = tests::compiledSketch(
        "stock a = 10 | in fa\nstock b = 20 | in fb\nstock c = 30 | in fc\n"
        "flow fa = 0.1*a + 0.2*b - 0.1*c\nflow fb = 0.3*a - 0.1*b + 0.05*c\nflow fc = 0.1*a + 0.1*b + 0.02*c");
    const causes::Evaluation evaluation(m.model());
    const auto graph = causes::scoredGraph(evaluation, m.run, m.element("a"), false);
    const auto strong = causes::strongestCycles(graph);
    QVERIFY(!strong.empty());
    causes::Adjacency next = graph.next;
    for (std::size_t k = 0; k < graph.times.size(); ++k) {
        double best = 0, bestFound = 0;
        causes::cyclesThrough(next, std::vector<bool>(next.size(), true), graph.stock, [&](const std::vector<int>& cycle) {
            best = std::max(best, std::abs(causes::loopScores(graph, cycle)[k]));
            return true;
        });
        for (const auto& cycle : strong)
            bestFound = std::max(bestFound, std::abs(causes::loopScores(graph, cycle)[k]));
        VERIFY_CLOSE(bestFound, best, 1e-12, 0);
    }
}

void TestLoopDominance::refusesWhatIsNoStock()
{
    const CompiledModel m = tests::compiledFixture("crowded_population.xmile");
    const auto graph = causalGraph(m.program, {&m.run});
    for (const auto element : {m.element("births"), model::ElementId(-1), model::ElementId(1000)})
        QCOMPARE(causes::loopDominance(m.program, graph, m.run, element).error().kind, ErrorKind::InvalidArgument);
    engine::Trajectory single = m.run;
    single.times.resize(1);
    single.values.resize(single.elementCount);
    QCOMPARE(causes::loopDominance(m.program, graph, single, m.element("population")).error().kind, ErrorKind::InvalidArgument);
    engine::Trajectory broken = m.run;
    broken.notFinite = engine::NotFiniteNote{0, m.element("births"), 3};
    const auto refused = causes::loopDominance(m.program, graph, broken, m.element("population"));
    QCOMPARE(refused.error().kind, ErrorKind::NotFinite);
    QCOMPARE(QString::fromStdString(refused.error().where.variable), QStringLiteral("births"));
}

void TestLoopDominance::tellsHowFarItIsAndStopsWhenTold()
{
    const CompiledModel m = tests::compiledFixture("crowded_population.xmile");
    const auto graph = causalGraph(m.program, {&m.run});
    const auto stock = m.element("population");
    std::vector<double> told;
    const auto keep = [&told](double done) {
        told.push_back(done);
        return true;
    };
    const auto whole = causes::loopDominance(m.program, graph, m.run, stock, 12, causes::LoopScope::Variables, keep);
    VERIFY_RESULT(whole);
    QVERIFY(told.size() > 10);
    QVERIFY(std::is_sorted(told.begin(), told.end()));
    QVERIFY(told.front() >= 0 && told.back() <= 1);
    QCOMPARE(whole->scores, causes::loopDominance(m.program, graph, m.run, stock)->scores); // being watched changes nothing
    // Stopped at once, in the middle, and at the last step.
    for (const std::size_t stopAt : {std::size_t(1), told.size() / 2, told.size()}) {
        std::size_t steps = 0;
        const auto stopped = causes::loopDominance(m.program, graph, m.run, stock, 12, causes::LoopScope::Variables, [&](double) { return ++steps < stopAt; });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
        QCOMPARE(steps, stopAt); // nobody is asked again
    }
    std::size_t steps = 0;
    QCOMPARE(causes::causalGraph(m.program, {&m.run}, 1, [&](double) { return ++steps < 3; }).error().kind, ErrorKind::Cancelled);
    QCOMPARE(steps, std::size_t(3));
    const auto watched = causes::causalGraph(m.program, {&m.run}, 4, keep);
    VERIFY_RESULT(watched);
    QCOMPARE(watched->links.size(), graph.links.size());
}

void TestLoopDominance::phasesOfCrowdedPopulation()
{
    const CompiledModel m = tests::compiledFixture("crowded_population.xmile");
    const LoopDominance d = dominanceOf(m, "population");
    const auto phases = causes::phases(d);
    QCOMPARE(phases.size(), std::size_t(2));
    QVERIFY(phases[0].reinforcing);
    QVERIFY(!phases[1].reinforcing);
    QCOMPARE(phases[0].from, 0.0);
    QCOMPARE(phases[0].to, phases[1].from);
    QCOMPARE(phases[1].to, 60.0);
    // Where P + P' passes rate/crowding = 1000.
    std::size_t k = 0;
    while (m.value("population", k) + m.value("population", k + 1) < 1000)
        ++k;
    QCOMPARE(phases[0].to, static_cast<double>(k));
    QCOMPARE(d.loops[phases[0].loops.front()].polarity, Polarity::Positive);
    QCOMPARE(d.loops[phases[1].loops.front()].polarity, Polarity::Negative);
}

void TestLoopDominance::phasesByHand_data()
{
    QTest::addColumn<QVector<QVector<double>>>("scores");
    QTest::addColumn<QStringList>("expected"); // from to side: loops, share
    QTest::newRow("one loop leads all the time")
        << QVector<QVector<double>>{{0.6, 0.9}, {-0.4, -0.1}} << QStringList{"0 2 R: 0 (0.75)"};
    QTest::newRow("two of one side together, the stronger first")
        << QVector<QVector<double>>{{0.3, 0.2}, {0.4, 0.4}, {-0.3, -0.4}} << QStringList{"0 2 R: 1 0 (0.65)"};
    QTest::newRow("another loop becomes the strongest")
        << QVector<QVector<double>>{{0.6, 0.5, 0.3}, {0.1, 0.4, 0.6}, {-0.3, -0.1, -0.1}}
        << QStringList{"0 2 R: 0 (0.55)", "2 3 R: 1 (0.60)"};
    QTest::newRow("the side changes") << QVector<QVector<double>>{{0.6, 0.4}, {-0.4, -0.6}}
                                      << QStringList{"0 1 R: 0 (0.60)", "1 2 B: 1 (0.60)"};
    QTest::newRow("a loop changes its sign")
        << QVector<QVector<double>>{{1, -1}} << QStringList{"0 1 R: 0 (1.00)", "1 2 B: 0 (1.00)"};
    QTest::newRow("nothing changes in between")
        << QVector<QVector<double>>{{1, 0, 1}} << QStringList{"0 1 R: 0 (1.00)", "2 3 R: 0 (1.00)"};
    QTest::newRow("exactly half counts as balancing")
        << QVector<QVector<double>>{{0.5}, {-0.5}} << QStringList{"0 1 B: 1 (0.50)"};
}

void TestLoopDominance::phasesByHand()
{
    QFETCH(QVector<QVector<double>>, scores);
    QFETCH(QStringList, expected);
    std::vector<std::vector<double>> rows;
    for (const auto& row : scores)
        rows.emplace_back(row.begin(), row.end());
    QStringList actual;
    for (const Phase& phase : causes::phases(dominance(std::move(rows)))) {
        QString text = QStringLiteral("%1 %2 %3:")
                           .arg(phase.from)
                           .arg(phase.to)
                           .arg(phase.reinforcing ? QLatin1Char('R') : QLatin1Char('B'));
        for (const std::size_t loop : phase.loops)
            text += QStringLiteral(" %1").arg(loop);
        actual << text + QStringLiteral(" (%1)").arg(phase.share, 0, 'f', 2);
    }
    QCOMPARE(actual, expected);
}

void TestLoopDominance::phasesWhereTheLoopsShownDoNotMakeHalf()
{
    const auto phases = causes::phases(dominance({{0.2, 0.3}, {0.1, 0.1}, {-0.1, -0.1}}));
    QCOMPARE(phases.size(), std::size_t(1));
    QCOMPARE(phases[0].to, 2.0);
    QCOMPARE(phases[0].loops, (std::vector<std::size_t>{0, 1}));
    VERIFY_CLOSE(phases[0].share, 0.35, 1e-12, 0);
}

void TestLoopDominance::shortInterludesArePassedOver()
{
    // 60 intervals; what lasts less than 3 of them is passed over.
    std::vector<double> growth(60, 0.8), limit(60, -0.2), other(60, 0.0);
    growth[20] = growth[21] = 0.3;
    limit[20] = limit[21] = -0.7;
    for (std::size_t k = 40; k < 43; ++k) {
        growth[k] = 0.3;
        limit[k] = -0.7;
    }
    other[5] = 0.9; // the strongest for one interval only
    growth[5] = 0.1;
    limit[5] = 0.0;
    const auto phases = causes::phases(dominance({growth, limit, other}));
    QCOMPARE(phases.size(), std::size_t(3));
    QVERIFY(phases[0].reinforcing && !phases[1].reinforcing && phases[2].reinforcing);
    QCOMPARE(phases[0].to, 40.0);
    QCOMPARE(phases[1].to, 43.0);
    QCOMPARE(phases[0].loops, std::vector<std::size_t>{0});
    VERIFY_CLOSE(phases[0].share, (37 * 0.8 + 2 * 0.3 + 0.1) / 40, 1e-12, 0);
}

void TestLoopDominance::resultsAreTheSameEveryTime()
{
    const CompiledModel m = tests::compiledFixture("inventory.xmile");
    const LoopDominance a = dominanceOf(m, "inventory");
    const LoopDominance b = dominanceOf(m, "inventory");
    QVERIFY(a.scores == b.scores); // bit by bit
    QCOMPARE(a.otherShare, b.otherShare);
}

QTEST_GUILESS_MAIN(TestLoopDominance)
#include "tst_loop_dominance.moc"
