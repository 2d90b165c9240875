// SPDX-License-Identifier: GPL-3.0-or-later
// Links, loops and dominance in the shipped model: what must hold for every stock and region.
#include "core/causes/evaluation.h"
#include "core/causes/loops.h"
#include "tests/core/policy/policy_fixture.h"

#include <QObject>

#include <algorithm>
#include <cmath>
#include <memory>
#include <set>

using namespace core;
using causes::CausalGraph;
using causes::Evaluation;
using causes::Link;
using causes::LoopDominance;
using causes::LoopScope;
using causes::Polarity;

namespace {

/// The model over one region set with the paper package on and with nothing done.
struct Shipped {
    engine::Program program;
    engine::Trajectory package, baseline;
    CausalGraph graph; ///< of both runs, at every saved moment
};

Shipped shipped(std::size_t regionSet)
{
    const auto catalogue = tests::shippedCatalogue();
    const auto projector = policy::Projector::create(tests::dataDirectory(), catalogue, catalogue->regionSets.at(regionSet));
    if (!projector)
        qFatal("%s", qPrintable(tests::describe(projector.error())));
    engine::RunOptions options;
    options.saveStep = 0.25;
    const engine::Program& program = projector->program();
    auto package = engine::run(program, *projector->overrides(policy::paperPackage(*catalogue)), options);
    auto baseline = engine::run(program, {}, options);
    CausalGraph graph = causes::causalGraph(program, {&*package, &*baseline}, regionSet == 0 ? 1 : 8);
    return {program, std::move(*package), std::move(*baseline), std::move(graph)};
}

const Shipped& macro()
{
    static const Shipped model = shipped(0);
    return model;
}

std::vector<model::ElementId> stockElements(const model::ResolvedModel& model)
{
    std::vector<model::ElementId> stocks;
    for (const auto& variable : model.variables)
        for (int i = 0; variable.kind == model::VariableKind::Stock && !variable.hidden && i < variable.elementCount; ++i)
            stocks.push_back(variable.firstElement + i);
    return stocks;
}

} // namespace

class TestShippedCauses : public QObject {
    Q_OBJECT

private slots:
    void equationsAgreeWithTheRun();
    void linksAreThoseOfTheEquations();
    void tellsKnownPolarities_data();
    void tellsKnownPolarities();
    void scoresAddUpToOne();
    void scoresHaveTheSignOfTheirLoop();
    void dominanceNamesLoopsOfTheGraph();
    void phasesCoverTheTimesThatChange();
    void scoresSettleAsStepsGrowSmaller();
    void provincesAreListedInFull();
    void sameBitsEveryTime();
};

void TestShippedCauses::equationsAgreeWithTheRun()
{
    const auto& model = macro().program.model();
    const Evaluation evaluation(model);
    QVERIFY(!evaluation.hasMemory()); // what all else here rests on
    for (const auto* run : {&macro().package, &macro().baseline})
        for (std::size_t k = 0; k < run->times.size(); ++k) {
            const auto row = std::span(run->values).subspan(k * run->elementCount, run->elementCount);
            for (std::size_t i = 0; i < model.elements.size(); ++i)
                if (model.elements[i].netFlow == model::kNone) {
                    const auto id = static_cast<model::ElementId>(i);
                    VERIFY_CLOSE(evaluation.value(id, row, run->times[k]), run->at(k, id), 1e-13, 1e-15);
                }
        }
}

void TestShippedCauses::linksAreThoseOfTheEquations()
{
    const auto& model = macro().program.model();
    std::set<std::pair<model::VariableId, model::VariableId>> expected;
    for (std::size_t v = 0; v < model.variables.size(); ++v)
        if (!model.variables[v].hidden)
            for (const auto cause : model.causes(static_cast<model::VariableId>(v)))
                expected.emplace(cause, static_cast<model::VariableId>(v));
    std::set<std::pair<model::VariableId, model::VariableId>> found;
    for (const Link& link : macro().graph.links)
        found.emplace(link.from, link.to);
    QVERIFY(found == expected);
}

void TestShippedCauses::tellsKnownPolarities_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<int>("polarity");
    const auto row = [](const char* from, const char* to, Polarity polarity) {
        QTest::addRow("%s -> %s", from, to) << QString::fromLatin1(from) << QString::fromLatin1(to) << static_cast<int>(polarity);
    };
    row("innovation_fund", "conversion_target", Polarity::Positive);
    row("vacancy_initial", "staff_initial", Polarity::Negative);
    row("device_density", "delivery_days", Polarity::Negative);
    row("delivery_days", "competitiveness", Polarity::Negative);
    row("interfaces", "interoperability", Polarity::Negative);
    row("crosschain", "settlement_days", Polarity::Negative);
    row("obsolescence", "technology_abandonment", Polarity::Positive);
    row("technology_abandonment", "penetration", Polarity::Negative);
    row("penetration", "adoption", Polarity::Mixed); // imitation below, ceiling above
    row("attraction", "arrivals", Polarity::Mixed); // one's own draws people, the others' take them away
    row("trade", "national_trade", Polarity::Positive);
    row("trade", "data_flow", Polarity::None); // cancels: only trade that is marketed digitally counts
}

void TestShippedCauses::tellsKnownPolarities()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(int, polarity);
    const auto& model = macro().program.model();
    const auto a = model.findVariable(from.toStdString()), b = model.findVariable(to.toStdString());
    QVERIFY(a && b);
    const Link* const link = macro().graph.find(*a, *b);
    QVERIFY(link != nullptr);
    QCOMPARE(static_cast<int>(link->polarity), polarity);
}

void TestShippedCauses::scoresAddUpToOne()
{
    std::size_t withLoops = 0;
    for (const auto* run : {&macro().package, &macro().baseline})
        for (const auto stock : stockElements(macro().program.model())) {
            const auto dominance = causes::loopDominance(macro().program, macro().graph, *run, stock, 100'000);
            VERIFY_RESULT(dominance);
            QVERIFY(dominance->complete);
            QCOMPARE(dominance->otherShare, 0.0);
            QCOMPARE(dominance->found, dominance->loops.size());
            for (std::size_t k = 0; k < dominance->times.size(); ++k) {
                double sum = 0;
                for (const auto& scores : dominance->scores)
                    sum += std::abs(scores[k]);
                // 0 where nothing changes, else 1; in between is nothing.
                QVERIFY2(sum == 0 || std::abs(sum - 1) < 1e-12, qPrintable(QString::number(sum, 'g', 17)));
            }
            withLoops += dominance->loops.empty() ? 0 : 1;
        }
    QVERIFY(withLoops > 40);
}

void TestShippedCauses::scoresHaveTheSignOfTheirLoop()
{
    std::size_t checked = 0;
    for (const auto* run : {&macro().package, &macro().baseline})
        for (const auto stock : stockElements(macro().program.model())) {
            const auto dominance = causes::loopDominance(macro().program, macro().graph, *run, stock, 100'000);
            VERIFY_RESULT(dominance);
            for (std::size_t i = 0; i < dominance->loops.size(); ++i) {
                const Polarity polarity = causes::polarityOf(macro().graph, dominance->loops[i].variables);
                if (polarity != Polarity::Positive && polarity != Polarity::Negative)
                    continue;
                for (const double score : dominance->scores[i])
                    QVERIFY(polarity == Polarity::Positive ? score >= 0 : score <= 0);
                ++checked;
            }
        }
    QVERIFY(checked > 200);
}

void TestShippedCauses::dominanceNamesLoopsOfTheGraph()
{
    const auto search = causes::findLoops(macro().graph);
    QVERIFY(search.complete);
    std::set<std::vector<model::VariableId>> loops;
    for (const auto& loop : search.loops)
        loops.insert(loop.variables);
    for (const auto stock : stockElements(macro().program.model())) {
        const auto variable = macro().program.model().elements[static_cast<std::size_t>(stock)].variable;
        const auto dominance = causes::loopDominance(macro().program, macro().graph, macro().package, stock, 100'000);
        VERIFY_RESULT(dominance);
        for (const auto& loop : dominance->loops) {
            QVERIFY(loops.contains(loop.variables));
            QVERIFY(std::find(loop.variables.begin(), loop.variables.end(), variable) != loop.variables.end());
        }
    }
}

void TestShippedCauses::phasesCoverTheTimesThatChange()
{
    for (const auto stock : stockElements(macro().program.model())) {
        const auto dominance = causes::loopDominance(macro().program, macro().graph, macro().package, stock);
        VERIFY_RESULT(dominance);
        const auto phases = causes::phases(*dominance);
        std::size_t phase = 0;
        for (std::size_t k = 0; k < dominance->times.size(); ++k) {
            double sum = 0;
            for (const auto& scores : dominance->scores)
                sum += std::abs(scores[k]);
            while (phase < phases.size() && phases[phase].to < dominance->times[k])
                ++phase;
            const bool within = phase < phases.size() && phases[phase].from < dominance->times[k];
            QCOMPARE(within, sum > 0);
        }
        for (const auto& p : phases) {
            QVERIFY(p.from < p.to);
            QVERIFY(!p.loops.empty());
            QVERIFY(p.share > 0 && p.share <= 1 + 1e-12);
        }
    }
}

void TestShippedCauses::scoresSettleAsStepsGrowSmaller()
{
    // Scores over quarters are near those over the model's own steps of 1/16 year.
    const auto catalogue = tests::shippedCatalogue();
    const auto& program = macro().program;
    const auto trade = program.model().findElement("trade[East]");
    VERIFY_RESULT(trade);
    const auto projector = policy::Projector::create(tests::dataDirectory(), catalogue, catalogue->regionSets.front());
    engine::RunOptions options;
    options.saveStep = 1.0 / 16;
    const auto fine = engine::run(program, *projector->overrides(policy::paperPackage(*catalogue)), options);
    VERIFY_RESULT(fine);
    const auto coarse = causes::loopDominance(program, macro().graph, macro().package, *trade);
    const auto exact = causes::loopDominance(program, macro().graph, *fine, *trade);
    VERIFY_RESULT(coarse);
    VERIFY_RESULT(exact);
    QCOMPARE(coarse->loops.front().variables, exact->loops.front().variables);
    double difference = 0;
    for (std::size_t k = 0; k < coarse->times.size(); ++k) {
        double mean = 0; // of the four steps in the quarter
        for (std::size_t i = 0; i < 4; ++i)
            mean += exact->scores.front()[4 * k + i] / 4;
        difference += std::abs(mean - coarse->scores.front()[k]) / static_cast<double>(coarse->times.size());
    }
    QVERIFY2(difference < 0.05, qPrintable(QString::number(difference)));
}

void TestShippedCauses::provincesAreListedInFull()
{
    const Shipped provinces = shipped(1);
    const auto& model = provinces.program.model();
    for (const char* name : {"trade", "staff", "penetration", "clearance"}) {
        const auto& variable = model.variables[static_cast<std::size_t>(*model.findVariable(name))];
        const auto dominance = causes::loopDominance(provinces.program, provinces.graph, provinces.package,
                                                     variable.firstElement + variable.elementCount / 2);
        VERIFY_RESULT(dominance);
        QVERIFY(dominance->complete);
        QVERIFY(!dominance->loops.empty());
    }
}

void TestShippedCauses::sameBitsEveryTime()
{
    const auto trade = macro().program.model().findElement("trade[Central_West]");
    VERIFY_RESULT(trade);
    const CausalGraph again = causes::causalGraph(macro().program, {&macro().package, &macro().baseline}, 1);
    QCOMPARE(again.links.size(), macro().graph.links.size());
    for (std::size_t i = 0; i < again.links.size(); ++i)
        QCOMPARE(again.links[i].polarity, macro().graph.links[i].polarity);
    const auto a = causes::loopDominance(macro().program, macro().graph, macro().package, *trade);
    const auto b = causes::loopDominance(macro().program, again, macro().package, *trade);
    VERIFY_RESULT(a);
    VERIFY_RESULT(b);
    QVERIFY(a->scores == b->scores);
}

QTEST_GUILESS_MAIN(TestShippedCauses)
#include "tst_shipped_causes.moc"
