// SPDX-License-Identifier: GPL-3.0-or-later
// What is uncertain and what is to be reached: stored, taken back, damaged, for other regions and models.
#include "tests/ui/session/session_fixture.h"
#include "ui/session/futures_book.h"
#include "ui/session/futures_text.h"

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include <algorithm>

using core::ErrorKind;
using core::policy::Place;
using core::sampling::Shape;
using core::uncertainty::InputChoice;
using core::uncertainty::Target;
using namespace tests;
using namespace ui;

namespace {

const QString kKind = QStringLiteral("futures");

FuturesChoices twoWorlds()
{
    FuturesChoices choices;
    choices.worlds = {{"default", 2}, {"fast-imitation", 1}};
    choices.design = core::sampling::DesignKind::LatinHypercube;
    choices.seed = 12345678901234567890u; // more than a number of JSON holds
    choices.shape = Shape::Uniform;
    choices.leverCosts = false;
    choices.inputs["imitation"] = {Shape::Normal, 0.1, 0.2, 0.30000000000000004};
    choices.inputs["world_growth"] = {Shape::Fixed, {}, {}, {}};
    return choices;
}

Target tradeTarget(double atLeast, double year = 2030)
{
    Target target;
    target.figure = {"trade", Place::ofGroup(core::policy::RegionGroup::East)};
    target.year = year;
    target.low = atLeast;
    return target;
}

bool has(const std::vector<Target>& targets, const QString& id)
{
    return std::any_of(targets.begin(), targets.end(), [text = id.toStdString()](const Target& each) { return each.id == text; });
}

} // namespace

class TestFuturesBook : public QObject {
    Q_OBJECT

private slots:
    void init();
    void atFirstThePlanIsOfTheChosenWorld();
    void choicesAreStoredAndTakenBack();
    void choicesThatMakeNoSenseChangeNothing();
    void textsGiveTheSameBack();
    void textsThatCannotBeReadAreRefused_data();
    void textsThatCannotBeReadAreRefused();
    void damagedTextsAreToldAndKept();
    void claimsComeFirstThenOwnTargets();
    void targetsAreStoredAndTakenBack();
    void targetsWithoutSenseAreRefused();
    void anotherWorldIsAnotherPlan();
    void aDeletedWorldIsLeftOut();
    void anotherRegionSetKeepsWhatIsSaidOfTheFirst();
    void aReadOnlyWorkspaceRefuses();
    void undoTextsFollowTheLanguage();
    void anotherModelHasNothingToVary();

private:
    [[nodiscard]] Session& session() const { return *m_fixture->session; }
    [[nodiscard]] FuturesBook& book() const { return session().futures(); }
    void waitForPlan() { QTRY_VERIFY_WITH_TIMEOUT(book().plan(), 30000); }

    std::unique_ptr<SessionFixture> m_fixture;
};

void TestFuturesBook::init()
{
    m_fixture = std::make_unique<SessionFixture>();
    QVERIFY(m_fixture->start());
}

void TestFuturesBook::atFirstThePlanIsOfTheChosenWorld()
{
    QVERIFY(!book().plan()); // the model is compiled on another thread
    QVERIFY(book().planErrors().empty());
    QSignalSpy changed(&book(), &FuturesBook::planChanged);
    waitForPlan();
    QCOMPARE(changed.size(), 1);
    const auto plan = book().plan();
    QCOMPARE(plan->worlds.size(), std::size_t(1));
    QCOMPARE(plan->worlds.front().id, session().world().id);
    QVERIFY(plan->input("imitation"));
    QVERIFY(plan->input("world") == nullptr);
    QCOMPARE(book().plan().get(), plan.get()); // the same until it is another
}

void TestFuturesBook::choicesAreStoredAndTakenBack()
{
    waitForPlan();
    const auto first = book().plan();
    QSignalSpy changed(&book(), &FuturesBook::planChanged);
    VERIFY_RESULT(book().setChoices(twoWorlds()));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(session().undoStack().count(), 1);
    QVERIFY(book().plan()->input("world"));
    QVERIFY(!book().plan()->input("world_growth"));
    QCOMPARE(book().plan()->input("imitation")->byWorld.front().shape, Shape::Normal);
    VERIFY_RESULT(book().setChoices(twoWorlds())); // nothing new
    QCOMPARE(session().undoStack().count(), 1);

    QVERIFY(m_fixture->start());
    QCOMPARE(book().choices(), twoWorlds());
    waitForPlan();
    QVERIFY(book().plan()->input("world"));

    VERIFY_RESULT(book().setChoices({}));
    QVERIFY(!session().document(kKind, QStringLiteral("choices"))); // nothing is stored of the beginning
    session().undoStack().undo();
    QCOMPARE(book().choices(), twoWorlds());
    QVERIFY(session().document(kKind, QStringLiteral("choices")));
    session().undoStack().redo();
    QCOMPARE(book().choices(), FuturesChoices());
    QVERIFY(!book().plan()->input("world"));
    QCOMPARE(book().plan()->inputs.size(), first->inputs.size());
}

void TestFuturesBook::choicesThatMakeNoSenseChangeNothing()
{
    waitForPlan();
    const auto plan = book().plan();
    auto unknownInput = FuturesChoices();
    unknownInput.inputs["no_such"].shape = Shape::Uniform;
    auto unknownWorld = FuturesChoices();
    unknownWorld.worlds = {{"no-such", 1}};
    auto noWeight = FuturesChoices();
    noWeight.worlds = {{"default", 0}};
    auto wrongWay = FuturesChoices();
    wrongWay.inputs["imitation"] = {{}, 0.3, {}, 0.1};
    for (const auto& [choices, kind] : {std::pair(unknownInput, ErrorKind::UnknownName), std::pair(unknownWorld, ErrorKind::NotFound),
                                        std::pair(noWeight, ErrorKind::InvalidArgument), std::pair(wrongWay, ErrorKind::InvalidArgument)}) {
        const auto changed = book().setChoices(choices);
        QVERIFY(!changed);
        QCOMPARE(changed.error().front().kind, kind);
        QCOMPARE(book().choices(), FuturesChoices());
    }
    QCOMPARE(session().undoStack().count(), 0);
    QCOMPARE(book().plan().get(), plan.get());
}

void TestFuturesBook::textsGiveTheSameBack()
{
    for (const auto& choices : {FuturesChoices(), twoWorlds()}) {
        const auto read = choicesFrom(choicesText(choices));
        VERIFY_RESULT(read);
        QCOMPARE(*read, choices);
    }
    auto region = tradeTarget(1.0 / 3);
    region.id = "own-\"1\"";
    region.figure.place = Place::ofRegion("Guangdong");
    auto nation = tradeTarget(1);
    nation.id = "own-2";
    nation.figure.place = Place::national();
    nation.low.reset();
    nation.high = -2.5;
    auto group = tradeTarget(3);
    group.id = "own-3";
    const std::vector targets{region, nation, group};
    const auto read = targetsFrom(targetsText(targets));
    VERIFY_RESULT(read);
    QCOMPARE(*read, targets);
}

void TestFuturesBook::textsThatCannotBeReadAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<ErrorKind>("kind");
    const auto whole = QByteArray::fromStdString(choicesText(twoWorlds()));
    QTest::newRow("half of it") << whole.left(whole.size() / 2) << ErrorKind::Malformed;
    QTest::newRow("nothing") << QByteArray() << ErrorKind::Malformed;
    QTest::newRow("an array") << QByteArray("[]") << ErrorKind::Malformed;
    QTest::newRow("no keys") << QByteArray("{}") << ErrorKind::Malformed;
    QTest::newRow("a word that is none") << QByteArray(whole).replace("latin-hypercube", "latin") << ErrorKind::Malformed;
    QTest::newRow("a seed with letters") << QByteArray(whole).replace("12345678901234567890", "12x") << ErrorKind::Malformed;
    QTest::newRow("a weight of nothing") << QByteArray(whole).replace("\"weight\": 2", "\"weight\": 0") << ErrorKind::InvalidArgument;
    QTest::newRow("a key that is not known") << QByteArray(whole).replace("\"seed\"", "\"sead\"") << ErrorKind::Malformed;
    QTest::newRow("of a later version") << QByteArray(whole).replace("\"version\": 1", "\"version\": 2") << ErrorKind::NewerVersion;
}

void TestFuturesBook::textsThatCannotBeReadAreRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(ErrorKind, kind);
    const auto read = choicesFrom(text.toStdString());
    QVERIFY(!read);
    QCOMPARE(read.error().kind, kind);
}

void TestFuturesBook::damagedTextsAreToldAndKept()
{
    const auto damaged = QStringLiteral("{\"version\": 1, \"worlds\": [");
    const auto damagedTargets = QStringLiteral("{\"version\": 1, \"targets\": [{\"id\": \"own-1\"}]}");
    VERIFY_RESULT(session().storeDocument(kKind, QStringLiteral("choices"), {}, damaged));
    VERIFY_RESULT(session().storeDocument(kKind, QStringLiteral("targets"), {}, damagedTargets));
    QVERIFY(m_fixture->start());
    QSignalSpy failed(&session(), &Session::failed);
    QTRY_COMPARE(failed.size(), 2);
    for (const auto& call : failed)
        QCOMPARE(call.front().value<core::Error>().kind, ErrorKind::Damaged);
    QCOMPARE(book().choices(), FuturesChoices());
    waitForPlan();
    QVERIFY(session().document(kKind, QStringLiteral("choices"))->content == damaged); // till another takes its place

    VERIFY_RESULT(book().setChoices(twoWorlds()));
    VERIFY_RESULT(book().setTarget(tradeTarget(100)));
    session().undoStack().undo();
    session().undoStack().undo();
    QCOMPARE(session().document(kKind, QStringLiteral("choices"))->content, damaged);
    session().undoStack().redo();
    const auto path = m_fixture->path();
    m_fixture->session.reset();
    const auto workspace = core::workspace::Workspace::open(path);
    VERIFY_RESULT(workspace);
    const auto documents = workspace->documents(kKind);
    VERIFY_RESULT(documents);
    QCOMPARE(std::count_if(documents->begin(), documents->end(), [&](const auto& each) { return each.content == damaged; }), 1);
    QCOMPARE(std::count_if(documents->begin(), documents->end(), [&](const auto& each) { return each.content == damagedTargets; }), 2);
}

void TestFuturesBook::claimsComeFirstThenOwnTargets()
{
    waitForPlan();
    const auto claims = book().targets();
    QCOMPARE(claims.size(), session().catalogue().claims.size()); // all are about figures of the model
    QCOMPARE(claims.front().id, session().catalogue().claims.front().id);
    const auto id = book().setTarget(tradeTarget(100));
    VERIFY_RESULT(id);
    const auto all = book().targets();
    QCOMPARE(all.size(), claims.size() + 1);
    QCOMPARE(all.back().id, id->toStdString());
    QVERIFY(book().isOwnTarget(all.back().id));
    QVERIFY(!book().isOwnTarget(claims.front().id));
    book().removeTarget(QString::fromStdString(claims.front().id)); // a claim stays
    QCOMPARE(book().targets().size(), all.size());
}

void TestFuturesBook::targetsAreStoredAndTakenBack()
{
    waitForPlan();
    QSignalSpy changed(&book(), &FuturesBook::targetsChanged);
    const auto id = book().setTarget(tradeTarget(100));
    VERIFY_RESULT(id);
    auto other = tradeTarget(120, 2032);
    other.id = id->toStdString();
    const auto same = book().setTarget(other);
    VERIFY_RESULT(same);
    QCOMPARE(*same, *id);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(*book().targets().back().low, 120.0);
    QVERIFY(m_fixture->start());
    QCOMPARE(book().targets().back(), other);
    book().removeTarget(*id);
    QVERIFY(!has(book().targets(), *id));
    session().undoStack().undo();
    QCOMPARE(book().targets().back(), other);
    session().undoStack().redo();
    QVERIFY(!has(book().targets(), *id));
    QVERIFY(m_fixture->start());
    QVERIFY(!has(book().targets(), *id));
}

void TestFuturesBook::targetsWithoutSenseAreRefused()
{
    waitForPlan();
    auto noBound = tradeTarget(1);
    noBound.low.reset();
    auto unknown = tradeTarget(1);
    unknown.figure.id = "no_such";
    auto nowhere = tradeTarget(1);
    nowhere.figure.place = Place::ofRegion("Guangdong"); // of the provinces
    for (const auto& [target, kind] : {std::pair(noBound, ErrorKind::InvalidArgument), std::pair(unknown, ErrorKind::UnknownName),
                                       std::pair(nowhere, ErrorKind::UnknownName)}) {
        const auto set = book().setTarget(target);
        QVERIFY(!set);
        QCOMPARE(set.error().front().kind, kind);
    }
    QCOMPARE(session().undoStack().count(), 0);
}

void TestFuturesBook::anotherWorldIsAnotherPlan()
{
    waitForPlan();
    const auto before = book().plan();
    session().setWorld(QStringLiteral("fast-imitation"));
    QVERIFY(book().plan().get() != before.get());
    QCOMPARE(book().plan()->worlds.front().id, std::string("fast-imitation"));
    // With worlds that were chosen the one of the strip plays no part.
    VERIFY_RESULT(book().setChoices(twoWorlds()));
    const auto chosen = book().plan();
    session().setWorld(QStringLiteral("default"));
    QCOMPARE(book().plan().get(), chosen.get());
}

void TestFuturesBook::aDeletedWorldIsLeftOut()
{
    waitForPlan();
    auto own = session().world();
    own.name = {"Mine", "Mine"};
    const auto id = session().addWorld(own);
    FuturesChoices choices;
    choices.worlds = {{"default", 1}, {id.toStdString(), 3}};
    VERIFY_RESULT(book().setChoices(choices));
    QCOMPARE(book().plan()->worlds.size(), std::size_t(2));
    session().removeWorld(id);
    QCOMPARE(book().plan()->worlds.size(), std::size_t(1));
    QCOMPARE(book().choices(), choices); // it comes back with undo
    session().undoStack().undo();
    QCOMPARE(book().plan()->worlds.size(), std::size_t(2));
}

void TestFuturesBook::anotherRegionSetKeepsWhatIsSaidOfTheFirst()
{
    waitForPlan();
    const auto macro = book().plan();
    FuturesChoices choices;
    choices.inputs["penetration_initial[East]"] = {Shape::Uniform, 0.3, {}, 0.5};
    VERIFY_RESULT(book().setChoices(choices));
    QVERIFY(book().plan()->input("penetration_initial[East]"));
    QSignalSpy targets(&book(), &FuturesBook::targetsChanged);
    VERIFY_RESULT(session().setRegionSet(QStringLiteral("provinces")));
    QVERIFY(targets.size() >= 1);
    QVERIFY(!book().plan()); // until the model is compiled for them
    waitForPlan();
    QVERIFY(book().plan()->input("penetration_initial[GD]") || book().plan()->input("penetration_initial[Guangdong]"));
    QVERIFY(book().planErrors().empty());
    QCOMPARE(book().choices(), choices);
    const auto& region = session().regions().regions.back().id;
    auto target = tradeTarget(10);
    target.figure.place = Place::ofRegion(region);
    const auto id = book().setTarget(target);
    VERIFY_RESULT(id);
    QVERIFY(has(book().targets(), *id));
    VERIFY_RESULT(session().setRegionSet(QStringLiteral("macro")));
    QVERIFY(!has(book().targets(), *id)); // the macro regions have no such region; it is kept
    QVERIFY(book().isOwnTarget(id->toStdString()));
    waitForPlan();
    QCOMPARE(book().plan()->input("penetration_initial[East]")->byWorld.front().high, 0.5);
}

void TestFuturesBook::aReadOnlyWorkspaceRefuses()
{
    const auto second = SessionFixture::open(m_fixture->path()); // the first window has the lock
    VERIFY_RESULT(second);
    auto& other = (*second)->futures();
    QTRY_VERIFY_WITH_TIMEOUT(other.plan(), 30000);
    QVERIFY(!other.setChoices(twoWorlds()));
    QCOMPARE(other.choices(), FuturesChoices());
    QVERIFY(!other.setTarget(tradeTarget(1)));
    QVERIFY(!has(other.targets(), QStringLiteral("own")));
    QCOMPARE((*second)->undoStack().count(), 0);
}

void TestFuturesBook::undoTextsFollowTheLanguage()
{
    waitForPlan();
    VERIFY_RESULT(book().setChoices(twoWorlds()));
    QCOMPARE(session().undoStack().undoText(), QStringLiteral("Change what is uncertain"));
    VERIFY_RESULT(book().setTarget(tradeTarget(1)));
    QCOMPARE(session().undoStack().undoText(), QStringLiteral("Add a target"));
}

void TestFuturesBook::anotherModelHasNothingToVary()
{
    const auto file = m_fixture->file("teacup.xmile");
    QFile model(file);
    QVERIFY(model.open(QIODevice::WriteOnly));
    model.write(R"(<?xml version="1.0" encoding="utf-8"?>
<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
<header><vendor>t</vendor><product version="1">t</product><name>Teacup</name></header>
<sim_specs method="euler" time_units="minute"><start>0</start><stop>10</stop><dt>1</dt></sim_specs>
<model><variables>
<stock name="temperature"><eqn>180</eqn><outflow>loss</outflow></stock>
<flow name="loss"><eqn>(temperature - room) / time_constant</eqn></flow>
<aux name="room"><eqn>70</eqn></aux>
<aux name="time constant"><eqn>10</eqn></aux>
</variables></model></xmile>)");
    model.close();
    const auto other = Session::openModel(FOURFOLD_SOURCE_DIR "/data", file, m_fixture->file("teacup.fourfold"));
    VERIFY_RESULT(other);
    auto& futures = (*other)->futures();
    QTRY_VERIFY_WITH_TIMEOUT(futures.plan() || !futures.planErrors().empty(), 20000);
    QVERIFY(!futures.plan() || futures.plan()->inputs.empty());
    QVERIFY(futures.targets().empty());
}

QTEST_GUILESS_MAIN(TestFuturesBook)
#include "tst_futures_book.moc"
