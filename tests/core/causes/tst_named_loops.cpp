// SPDX-License-Identifier: GPL-3.0-or-later
// The loops that the papers speak of: the table, the check against hand-made models and against the shipped one.
#include "compiled_model.h"

#include "core/base/csv.h"
#include "core/causes/named_loops.h"
#include "tests/core/policy/policy_fixture.h"

#include <QDir>
#include <QObject>
#include <QTemporaryDir>

#include <algorithm>
#include <set>

using namespace core;
using causes::CausalGraph;
using causes::causalGraph;
using causes::checkNamedLoop;
using causes::LoopOutcome;
using causes::NamedLoop;
using causes::NamedLoopCheck;
using causes::Polarity;
using causes::Station;
using tests::CompiledModel;

namespace {

const char* const kHeader =
    "id,kind,name_en,name_zh,short_en,short_zh,sentence_en,sentence_zh,stations,mechanism_ids,note_en,note_zh\n";

Checked<std::vector<NamedLoop>> readRows(const QString& text)
{
    QTemporaryDir directory;
    QDir(directory.path()).mkdir(QStringLiteral("tables"));
    QFile file(directory.filePath(QStringLiteral("tables/loops.csv")));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write");
    file.write(text.toUtf8());
    file.close();
    return causes::readNamedLoops(directory.path().toStdString());
}

NamedLoop loopOf(std::vector<Station> stations, Polarity kind)
{
    NamedLoop loop;
    loop.kind = kind;
    loop.ways = {std::move(stations)};
    return loop;
}

NamedLoopCheck checkOf(const CompiledModel& m, std::vector<Station> stations, Polarity kind = Polarity::Positive)
{
    return checkNamedLoop(loopOf(std::move(stations), kind), m.program, causalGraph(m.program, {&m.run}, 1), {&m.run}, 1);
}

QString nameOf(LoopOutcome outcome)
{
    switch (outcome) {
    case LoopOutcome::Agrees:
        return QStringLiteral("agrees");
    case LoopOutcome::ChangesSign:
        return QStringLiteral("changes sign");
    case LoopOutcome::Opposite:
        return QStringLiteral("opposite");
    case LoopOutcome::Inactive:
        return QStringLiteral("inactive");
    case LoopOutcome::PassesTwice:
        return QStringLiteral("passes twice");
    case LoopOutcome::NotFound:
        break;
    }
    return QStringLiteral("not found");
}

/// The shipped model with the paper package on, so that links are alive.
const CompiledModel& shippedModel()
{
    static const CompiledModel model = [] {
        const auto catalogue = tests::shippedCatalogue();
        const auto projector = policy::Projector::create(tests::dataDirectory(), catalogue, catalogue->regionSets.front());
        if (!projector)
            qFatal("%s", qPrintable(tests::describe(projector.error())));
        engine::RunOptions options;
        options.saveStep = 0.25;
        auto run = engine::run(projector->program(), *projector->overrides(policy::paperPackage(*catalogue)), options);
        return CompiledModel{projector->program(), std::move(*run)};
    }();
    return model;
}

} // namespace

class TestNamedLoops : public QObject {
    Q_OBJECT

private slots:
    // reading
    void readsWaysAndMentions();
    void reportsAllThatIsWrong();
    void missingColumnIsNamed();
    // checking
    void agreesOrNot();
    void mentionsTellALoopFromItsLimit();
    void linkWithoutEffectMakesItInactive();
    void twoLoopsThatMeetAreNotOne();
    void unknownStationsAreNamed();
    void oneWayThatAgreesIsEnough();
    void shortestPaths();
    void loopsAreRecognised();
    // as shipped
    void shippedTableIsWhole();
    void shippedLoopsAgainstTheModel_data();
    void shippedLoopsAgainstTheModel();
};

void TestNamedLoops::readsWaysAndMentions()
{
    const auto loops = readRows(
        QString::fromLatin1(kHeader)
        + QStringLiteral(
            "R1,R,Growth,增长,Gr,增,Grows.,增长。,a; b@2 | c ;d;e@1,m1;m2,,\nB1,B,Limit,上限,L,限,Ends.,止。,a,,Note.,注。\n"));
    VERIFY_RESULT(loops);
    QCOMPARE(loops->size(), std::size_t(2));
    const NamedLoop& growth = loops->front();
    QCOMPARE(growth.kind, Polarity::Positive);
    QCOMPARE(QString::fromStdString(growth.name.chinese), QStringLiteral("增长"));
    QCOMPARE(growth.mechanisms, (std::vector<std::string>{"m1", "m2"}));
    QCOMPARE(growth.ways.size(), std::size_t(2));
    QCOMPARE(growth.ways[0].size(), std::size_t(2));
    QCOMPARE(growth.ways[0][1].variable, std::string("b"));
    QCOMPARE(growth.ways[0][1].mention, 2);
    QCOMPARE(growth.ways[0][0].mention, 0);
    QCOMPARE(growth.ways[1][0].variable, std::string("c"));
    QCOMPARE(growth.ways[1][2].mention, 1);
    QCOMPARE(loops->back().kind, Polarity::Negative);
    QCOMPARE(loops->back().note.english, std::string("Note."));
}

void TestNamedLoops::reportsAllThatIsWrong()
{
    const auto loops = readRows(QString::fromLatin1(kHeader)
                                + QStringLiteral("R1,X,a,a,a,a,a,a,a,,,\nR1,R,a,a,a,a,a,a,a@none,,,\nR2,R,a,a,a,a,a,a,,,,\n"));
    QVERIFY(!loops);
    QCOMPARE(loops.error().size(), std::size_t(4));
    QVERIFY(tests::hasError(loops.error(), ErrorKind::Malformed, 3)); // a@none
    QVERIFY(tests::hasError(loops.error(), ErrorKind::DuplicateName, 3)); // R1 again
    QVERIFY(tests::hasError(loops.error(), ErrorKind::Malformed, 4)); // no stations
}

void TestNamedLoops::missingColumnIsNamed()
{
    const auto loops = readRows(QStringLiteral("id,kind\nR1,R\n"));
    QVERIFY(!loops);
    QVERIFY(tests::countMentions(loops.error(), "stations") > 0);
}

void TestNamedLoops::agreesOrNot()
{
    const CompiledModel m = tests::compiledFixture("crowded_population.xmile");
    QCOMPARE(nameOf(checkOf(m, {{"population"}, {"births"}}, Polarity::Positive).outcome), QStringLiteral("agrees"));
    QCOMPARE(nameOf(checkOf(m, {{"population"}, {"births"}}, Polarity::Negative).outcome), QStringLiteral("opposite"));
    QCOMPARE(nameOf(checkOf(m, {{"population"}, {"deaths"}}, Polarity::Negative).outcome), QStringLiteral("agrees"));
    const auto check = checkOf(m, {{"deaths"}}, Polarity::Positive);
    QCOMPARE(nameOf(check.outcome), QStringLiteral("opposite"));
    QCOMPARE(check.ways.front().loop.polarity, Polarity::Negative);
    QCOMPARE(check.ways.front().loop.variables, (std::vector<model::VariableId>{m.variable("population"), m.variable("deaths")}));
}

void TestNamedLoops::mentionsTellALoopFromItsLimit()
{
    const CompiledModel m = tests::compiledSketch("stock use = 2 | in growth\nflow growth = 0.02*use*(50 - use)");
    QCOMPARE(nameOf(checkOf(m, {{"use"}, {"growth"}}).outcome), QStringLiteral("changes sign"));
    QCOMPARE(nameOf(checkOf(m, {{"use"}, {"growth", 1}}, Polarity::Positive).outcome), QStringLiteral("agrees"));
    QCOMPARE(nameOf(checkOf(m, {{"use"}, {"growth", 2}}, Polarity::Negative).outcome), QStringLiteral("agrees"));
    QCOMPARE(nameOf(checkOf(m, {{"use"}, {"growth", 2}}, Polarity::Positive).outcome), QStringLiteral("opposite"));
    QCOMPARE(nameOf(checkOf(m, {{"use"}, {"growth", 3}}).outcome), QStringLiteral("inactive")); // there is no third mention
}

void TestNamedLoops::linkWithoutEffectMakesItInactive()
{
    const CompiledModel m = tests::compiledSketch("stock s = 10 | in f\nflow f = 1 + switch*s\naux switch = 0");
    QCOMPARE(nameOf(checkOf(m, {{"s"}, {"f"}}).outcome), QStringLiteral("inactive"));
}

void TestNamedLoops::twoLoopsThatMeetAreNotOne()
{
    // a and b both act on the middle, and the middle on both: from a to b and back always by way of the middle.
    const CompiledModel m = tests::compiledSketch(
        "stock a = 1 | in fa\nstock b = 1 | in fb\naux middle = a - b\nflow fa = 0.1*middle\nflow fb = 1 + 0.1*middle");
    const auto check = checkOf(m, {{"a"}, {"b"}}, Polarity::Positive);
    QCOMPARE(nameOf(check.outcome), QStringLiteral("passes twice"));
    QCOMPARE(check.ways.front().passedTwice, std::vector<model::VariableId>{m.variable("middle")});
    // a -> middle -> fb -> b -> middle -> fa -> a: one link falls.
    QCOMPARE(check.ways.front().loop.variables.size(), std::size_t(6));
    QCOMPARE(check.ways.front().loop.variables.front(), m.variable("a"));
    QCOMPARE(check.ways.front().loop.polarity, Polarity::Negative);
}

void TestNamedLoops::unknownStationsAreNamed()
{
    const CompiledModel m = tests::compiledFixture("epidemic.xmile");
    const auto check = checkOf(m, {{"infected"}, {"fear"}, {"infection"}});
    QCOMPARE(nameOf(check.outcome), QStringLiteral("not found"));
    QCOMPARE(check.ways.front().missing, std::vector<std::string>{"fear"});
    const auto noWay = checkOf(m, {{"infected"}, {"recovered"}});
    QCOMPARE(nameOf(noWay.outcome), QStringLiteral("not found"));
    QVERIFY(noWay.ways.front().missing.empty());
}

void TestNamedLoops::oneWayThatAgreesIsEnough()
{
    const CompiledModel m = tests::compiledFixture("epidemic.xmile");
    NamedLoop loop = loopOf({{"infected"}, {"infection"}}, Polarity::Negative);
    loop.ways.push_back({{"infected"}, {"recovery"}});
    const auto check = checkNamedLoop(loop, m.program, causalGraph(m.program, {&m.run}, 1), {&m.run}, 1);
    QCOMPARE(nameOf(check.ways[0].outcome), QStringLiteral("opposite"));
    QCOMPARE(nameOf(check.ways[1].outcome), QStringLiteral("agrees"));
    QCOMPARE(nameOf(check.outcome), QStringLiteral("agrees"));
}

void TestNamedLoops::shortestPaths()
{
    const CompiledModel m = tests::compiledFixture("inventory.xmile");
    const CausalGraph graph = causalGraph(m.program, {&m.run}, 1);
    using Ids = std::vector<model::VariableId>;
    const auto inventory = m.variable("inventory"), orders = m.variable("orders");
    QCOMPARE(causes::shortestPath(graph, inventory, orders), (Ids{inventory, m.variable("perceived_inventory"), orders}));
    QCOMPARE(causes::shortestPath(graph, inventory, inventory).size(), std::size_t(4)); // by the share served and the sales
    QCOMPARE(causes::shortestPath(graph, orders, m.variable("goal")), Ids{});
    QCOMPARE(causes::shortestPath(graph, -1, orders), Ids{});
}

void TestNamedLoops::loopsAreRecognised()
{
    const CompiledModel m = tests::compiledFixture("inventory.xmile");
    std::vector<NamedLoop> named;
    named.push_back(loopOf({{"orders"}, {"arrivals"}, {"inventory"}}, Polarity::Negative));
    named.push_back(loopOf({{"arrivals"}, {"orders"}, {"inventory"}}, Polarity::Negative)); // the other way round
    named.push_back(loopOf({{"sales"}}, Polarity::Negative));
    named.push_back(loopOf({{"elsewhere"}, {"orders"}}, Polarity::Negative));
    const auto loops = causes::findLoops(causalGraph(m.program, {&m.run}, 1)).loops;
    QCOMPARE(loops.size(), std::size_t(2));
    for (const auto& loop : loops)
        QCOMPARE(causes::namesOf(loop, named, m.model()),
                 std::vector<std::size_t>{loop.variables.size() == 4 ? std::size_t(0) : std::size_t(2)});
}

void TestNamedLoops::shippedTableIsWhole()
{
    const auto loops = causes::readNamedLoops(tests::dataDirectory());
    VERIFY_RESULT(loops);
    const auto mechanisms =
        parseCsv(tests::readAll(tests::dataDirectory() / "tables" / "paper-mechanisms.csv"), "paper-mechanisms.csv");
    VERIFY_RESULT(mechanisms);
    std::set<std::string> known;
    for (const auto& row : mechanisms->rows)
        known.insert(row[*mechanisms->column("id")]);
    QCOMPARE(loops->size(), std::size_t(10));
    for (const NamedLoop& loop : *loops) {
        QCOMPARE(loop.id.front(), loop.kind == Polarity::Positive ? 'R' : 'B');
        for (const auto* text : {&loop.name, &loop.shortName, &loop.sentence})
            QVERIFY2(!text->english.empty() && !text->chinese.empty(), loop.id.c_str());
        QCOMPARE(loop.note.english.empty(), loop.note.chinese.empty());
        QVERIFY(!loop.mechanisms.empty());
        for (const std::string& id : loop.mechanisms)
            QVERIFY2(known.contains(id), id.c_str());
        for (const auto& way : loop.ways)
            for (const Station& station : way)
                QVERIFY2(shippedModel().model().findVariable(station.variable).has_value(), station.variable.c_str());
    }
}

void TestNamedLoops::shippedLoopsAgainstTheModel_data()
{
    QTest::addColumn<QString>("outcome");
    QTest::newRow("R1") << "agrees";
    QTest::newRow("R2") << "agrees";
    QTest::newRow("R3") << "agrees";
    QTest::newRow("R4") << "passes twice"; // rules close the lag that they answer to; see its note
    QTest::newRow("R5") << "agrees";
    QTest::newRow("B1") << "agrees";
    QTest::newRow("B2") << "agrees";
    QTest::newRow("B3") << "changes sign"; // reinforcing within a region, draining for the others
    QTest::newRow("B4") << "changes sign"; // where coupling stands above what technology supports
    QTest::newRow("B5") << "agrees";
}

void TestNamedLoops::shippedLoopsAgainstTheModel()
{
    QFETCH(QString, outcome);
    const CompiledModel& m = shippedModel();
    static const CausalGraph graph = causalGraph(m.program, {&m.run});
    const auto loops = causes::readNamedLoops(tests::dataDirectory());
    VERIFY_RESULT(loops);
    const auto loop =
        std::find_if(loops->begin(), loops->end(), [](const NamedLoop& l) { return l.id == QTest::currentDataTag(); });
    QVERIFY(loop != loops->end());
    const NamedLoopCheck check = checkNamedLoop(*loop, m.program, graph, {&m.run});
    QCOMPARE(nameOf(check.outcome), outcome);
    // Whatever the model does not have as told is explained.
    QVERIFY(check.outcome == LoopOutcome::Agrees || !loop->note.english.empty());
}

QTEST_GUILESS_MAIN(TestNamedLoops)
#include "tst_named_loops.moc"
