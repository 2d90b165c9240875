// SPDX-License-Identifier: GPL-3.0-or-later
// Region sets of the user's own: copies of shipped ones, changes with undo, what is told of a changed value, the model with it.
#include "core/workspace/database.h"
#include "core/workspace/workspace.h"
#include "tests/ui/session/session_fixture.h"
#include "ui/session/region_edit.h"
#include "ui/session/region_history.h"

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include <cmath>

using core::ErrorKind;
using core::policy::Place;
using core::policy::RegionData;
using core::policy::RegionSet;
using namespace tests;
using namespace ui;

namespace {

const QString kMacro = QStringLiteral("macro");
const QString kProvinces = QStringLiteral("provinces");
const QString kSource = QStringLiteral("Provincial survey 2025");

RegionData& row(RegionSet& set, const std::string& name)
{
    return *std::find_if(set.data.begin(), set.data.end(), [&](const RegionData& each) { return each.name == name; });
}

const RegionSet* find(const Session& session, const QString& id)
{
    for (const auto& set : session.regionSets()) {
        if (set.id == id.toStdString())
            return &set;
    }
    return nullptr;
}

double tradeAtStart(const Session& session, const std::string& region)
{
    return session.baseline()->series("trade", Place::ofRegion(region)).front();
}

} // namespace

class TestSessionRegions : public QObject {
    Q_OBJECT

private slots:
    void init();
    void theFirstChangeOfAShippedSetIsACopy();
    void theModelRunsWithTheNewValues();
    void aDragIsOneStepAndOneCopy();
    void aChangedSetIsKeptOverReopening();
    void aSetThatIsNotChosenStaysSo();
    void whatTheModelRunsOnIsAStep();
    void anEditDoneAgainComesBackAsItWent_data();
    void anEditDoneAgainComesBackAsItWent();
    void aDamagedSetKeepsNothingElseFromOpening_data();
    void aDamagedSetKeepsNothingElseFromOpening();
    void editsAreKeptWithWhatTheyChanged();
    void editsAreTakenBackAfterReopening();
    void aDragIsOneEntry();
    void aSetIsDeletedAndBroughtBack();
    void anotherListOfRegionsIsTakenToo();
    void namesAndSources();
    void aChangedValueClaimsNoMoreThanItCan_data();
    void aChangedValueClaimsNoMoreThanItCan();
    void refusesWhatTheModelCannotTake_data();
    void refusesWhatTheModelCannotTake();
    void refusesWhatIsNotThere();
    void aSecondWindowOnlyReads();
    void aFullDiskChangesNothing();
    void scenariosTellThatValuesHaveChanged();
    void anotherModelHasItsOwnRegions();

private:
    [[nodiscard]] Session& session() { return *m_fixture->session; }
    [[nodiscard]] std::vector<RegionSet> stored() const
    {
        return core::workspace::Workspace::open(m_fixture->path())->regionSets().value();
    }
    /// Macro regions with another trade of the East.
    [[nodiscard]] RegionSet changedMacro(double trade)
    {
        auto set = *find(session(), kMacro);
        row(set, "trade_initial").values[0] = trade;
        return set;
    }
    std::unique_ptr<SessionFixture> m_fixture;
};

void TestSessionRegions::init()
{
    m_fixture = std::make_unique<SessionFixture>();
    QVERIFY(m_fixture->start());
}

void TestSessionRegions::theFirstChangeOfAShippedSetIsACopy()
{
    const auto count = session().regionSets().size();
    QSignalSpy changed(&session(), &Session::regionSetChanged);
    const auto id = session().storeRegionSet(changedMacro(70), kSource);
    VERIFY_RESULT(id);
    QVERIFY(*id != kMacro);
    QCOMPARE(session().regionSetId(), *id);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(session().regionSets().size(), count + 1);
    QCOMPARE(row(*const_cast<RegionSet*>(find(session(), kMacro)), "trade_initial").values[0], 68.5);
    const auto& made = *find(session(), *id);
    QVERIFY(made.name.english != find(session(), kMacro)->name.english);
    QCOMPARE(stored().size(), std::size_t(1));
    // The next change goes into the copy.
    auto again = made;
    row(again, "trade_initial").values[0] = 71;
    QCOMPARE(session().storeRegionSet(again, kSource).value(), *id);
    QCOMPARE(session().regionSets().size(), count + 1);
    session().undoStack().undo();
    session().undoStack().undo();
    QCOMPARE(session().regionSetId(), kMacro);
    QCOMPARE(session().regionSets().size(), count);
    QVERIFY(stored().empty());
    session().undoStack().redo();
    QCOMPARE(session().regionSetId(), *id);
}

void TestSessionRegions::theModelRunsWithTheNewValues()
{
    WAIT_FOR_FIGURES(session());
    const double before = tradeAtStart(session(), "East");
    QCOMPARE(before, 68.5);
    const auto id = session().storeRegionSet(changedMacro(50), kSource);
    VERIFY_RESULT(id);
    WAIT_FOR_FIGURES(session());
    QCOMPARE(tradeAtStart(session(), "East"), 50.0);
    auto again = *find(session(), *id);
    row(again, "trade_initial").values[0] = 60;
    VERIFY_RESULT(session().storeRegionSet(again, kSource));
    WAIT_FOR_FIGURES(session());
    QTRY_COMPARE(tradeAtStart(session(), "East"), 60.0);
    QCOMPARE(session().projector()->regions().data.front().values[0], 60.0);
    session().undoStack().undo();
    QTRY_COMPARE(tradeAtStart(session(), "East"), 50.0);
    session().undoStack().undo();
    QTRY_COMPARE(tradeAtStart(session(), "East"), before);
}

void TestSessionRegions::aDragIsOneStepAndOneCopy()
{
    const auto drag = QStringLiteral("drag 1");
    const auto first = session().storeRegionSet(changedMacro(60), kSource, drag);
    // One who drags need not know yet that a copy was made.
    QCOMPARE(session().storeRegionSet(changedMacro(61), kSource, drag).value(), *first);
    auto own = *find(session(), *first);
    row(own, "trade_initial").values[0] = 62;
    QCOMPARE(session().storeRegionSet(own, kSource, drag).value(), *first);
    QCOMPARE(session().undoStack().count(), 1);
    QCOMPARE(row(own = *find(session(), *first), "trade_initial").values[0], 62.0);
    session().undoStack().undo();
    QCOMPARE(session().regionSetId(), kMacro);
    QVERIFY(stored().empty());
    session().undoStack().redo();
    QCOMPARE(row(own = *find(session(), *first), "trade_initial").values[0], 62.0);
    // A drag that ends where it began is no step.
    const auto other = QStringLiteral("drag 2");
    auto away = own;
    row(away, "trade_initial").values[0] = 1;
    VERIFY_RESULT(session().storeRegionSet(away, kSource, other));
    VERIFY_RESULT(session().storeRegionSet(own, kSource, other));
    QCOMPARE(session().undoStack().count(), 1);
    QVERIFY(session().undoStack().canUndo());
}

void TestSessionRegions::aChangedSetIsKeptOverReopening()
{
    const auto id = session().storeRegionSet(changedMacro(70), kSource).value();
    QVERIFY(m_fixture->start());
    QCOMPARE(session().regionSetId(), id);
    auto set = *find(session(), id);
    QCOMPARE(row(set, "trade_initial").values[0], 70.0);
    WAIT_FOR_FIGURES(session());
    QCOMPARE(tradeAtStart(session(), "East"), 70.0);
}

void TestSessionRegions::aSetThatIsNotChosenStaysSo()
{
    auto set = *find(session(), kProvinces);
    set.data.front().values[0] += 1;
    const auto id = session().storeRegionSet(set, kSource);
    VERIFY_RESULT(id);
    QCOMPARE(session().regionSetId(), kMacro);
    VERIFY_RESULT(session().setRegionSet(*id));
    // Chosen by hand: undo takes the set away all the same, and what it was made from is chosen.
    session().undoStack().undo();
    QCOMPARE(session().regionSetId(), kProvinces);
    QVERIFY(!find(session(), *id));
}

void TestSessionRegions::whatTheModelRunsOnIsAStep()
{
    auto set = *find(session(), kProvinces);
    set.data.front().values[0] += 1;
    const auto id = session().storeRegionSet(set, kSource).value();
    VERIFY_RESULT(session().useRegionSet(id));
    QCOMPARE(session().regionSetId(), id);
    QCOMPARE(session().undoStack().count(), 2);
    VERIFY_RESULT(session().useRegionSet(id)); // it is
    QCOMPARE(session().undoStack().count(), 2);
    QCOMPARE(session().useRegionSet(QStringLiteral("counties")).error().front().kind, ErrorKind::NotFound);
    session().undoStack().undo();
    QCOMPARE(session().regionSetId(), kMacro);
    QVERIFY(find(session(), id));
    session().undoStack().undo();
    QCOMPARE(session().regionSetId(), kMacro);
    QVERIFY(!find(session(), id));
    session().undoStack().redo();
    QCOMPARE(session().regionSetId(), kMacro);
    session().undoStack().redo();
    QCOMPARE(session().regionSetId(), id);
    WAIT_FOR_FIGURES(session());
    QTRY_COMPARE(session().projector() ? session().projector()->regions().id : std::string(), id.toStdString());
    // An edit of what the model runs on is taken back and done again in place.
    auto again = *find(session(), id);
    again.data.front().values[0] += 1;
    VERIFY_RESULT(session().storeRegionSet(again, kSource));
    session().undoStack().undo();
    QCOMPARE(session().regionSetId(), id);
    QCOMPARE(find(session(), id)->data.front().values[0], set.data.front().values[0]);
    session().undoStack().redo();
    QCOMPARE(session().regionSetId(), id);
    QCOMPARE(find(session(), id)->data.front().values[0], again.data.front().values[0]);
    QVERIFY(m_fixture->start());
    QCOMPARE(session().regionSetId(), id);
}

void TestSessionRegions::anEditDoneAgainComesBackAsItWent_data()
{
    QTest::addColumn<QString>("lookedAt"); ///< when the edit is taken back; empty: the copy
    QTest::addColumn<bool>("isChosen");    ///< the copy, once the edit is done again
    QTest::newRow("the copy") << QString() << true;
    QTest::newRow("what it was made from") << kMacro << false;
    QTest::newRow("another set") << kProvinces << false;
}

void TestSessionRegions::anEditDoneAgainComesBackAsItWent()
{
    QFETCH(QString, lookedAt);
    QFETCH(bool, isChosen);
    const auto id = session().storeRegionSet(changedMacro(70), kSource).value();
    if (!lookedAt.isEmpty())
        VERIFY_RESULT(session().setRegionSet(lookedAt));
    const auto instead = lookedAt.isEmpty() ? kMacro : lookedAt;
    for (int turn = 0; turn < 2; ++turn) {
        session().undoStack().undo();
        QCOMPARE(session().regionSetId(), instead);
        session().undoStack().redo();
        QCOMPARE(session().regionSetId(), isChosen ? id : instead);
    }
}

void TestSessionRegions::aDamagedSetKeepsNothingElseFromOpening_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no JSON") << QStringLiteral("{\"id\": \"halves\", \"regi");
    QTest::newRow("no regions") << QStringLiteral(R"({"id": "halves", "name": {}, "regions": []})");
    QTest::newRow("another set's id") << QStringLiteral(R"({"id": "macro", "regions": [{"id": "A"}], "data": []})");
}

void TestSessionRegions::aDamagedSetKeepsNothingElseFromOpening()
{
    QFETCH(QString, text);
    auto set = *find(session(), kMacro);
    set.id = "halves";
    set.name = {"Halves", "Halves"};
    QCOMPARE(session().storeRegionSet(set, kSource).value(), QStringLiteral("halves"));
    const auto other = session().storeRegionSet(changedMacro(70), kSource).value();
    VERIFY_RESULT(session().setRegionSet(QStringLiteral("halves")));
    const auto scenario = session().addFromBaseline();
    m_fixture->session.reset();
    const auto contentOf = [this] {
        auto file = core::workspace::Database::open(m_fixture->path(), core::workspace::Database::Mode::ReadOnly);
        auto row = file->prepare(QStringLiteral("SELECT content FROM region_set WHERE id = 'halves'"));
        return row.first().value_or(false) ? row.text(0) : QString();
    };
    {
        auto file = core::workspace::Database::open(m_fixture->path(), core::workspace::Database::Mode::ReadWrite);
        VERIFY_RESULT(file);
        auto row = file->prepare(QStringLiteral("UPDATE region_set SET content = ? WHERE id = 'halves'"));
        row.bind(text);
        VERIFY_RESULT(row.run());
    }
    QVERIFY(m_fixture->start());
    QSignalSpy failed(m_fixture->session.get(), &Session::failed);
    QVERIFY(!find(session(), QStringLiteral("halves")));
    QVERIFY(find(session(), other));
    QVERIFY(session().scenario(scenario));
    QCOMPARE(session().regionSetId(), kMacro); // the chosen one is not there
    QTRY_COMPARE(failed.size(), 1);
    const auto error = failed[0][0].value<core::Error>();
    QCOMPARE(error.kind, ErrorKind::Damaged);
    QVERIFY(error.message.find("halves") != std::string::npos);
    WAIT_FOR_FIGURES(session());
    // Nothing takes the place of what cannot be read: perhaps somebody can.
    const auto made = session().storeRegionSet(set, kSource);
    VERIFY_RESULT(made);
    QVERIFY(*made != QLatin1String("halves"));
    VERIFY_RESULT(session().saveCopyAs(m_fixture->file("Copy.fourfold")));
    m_fixture->session.reset();
    QCOMPARE(contentOf(), text);
}

void TestSessionRegions::editsAreKeptWithWhatTheyChanged()
{
    QVERIFY(regionSetHistory(session(), kMacro).empty());
    const auto start = QDateTime::currentDateTimeUtc().addSecs(-1);
    const auto id = session().storeRegionSet(changedMacro(70), kSource).value();
    auto set = *find(session(), id);
    row(set, "trade_initial").values[0] = 72;
    row(set, "trade_initial").values[1] = 30;
    VERIFY_RESULT(session().storeRegionSet(set, QStringLiteral("A second look")));
    auto renamed = *find(session(), id);
    renamed.name = {"Halves", "Halves"};
    VERIFY_RESULT(session().storeRegionSet(renamed, {}));
    const auto edits = regionSetHistory(session(), id);
    QCOMPARE(edits.size(), std::size_t(3));
    QCOMPARE(edits[0].madeFrom, kMacro);
    QCOMPARE(edits[0].source, kSource);
    QCOMPARE(edits[0].changed, 1);
    QCOMPARE(edits[0].changes[0].before, 68.5);
    QCOMPARE(edits[0].changes[0].after, 70.0);
    QVERIFY(edits[0].when >= start && edits[0].when <= QDateTime::currentDateTimeUtc());
    QCOMPARE(edits[1].source, QStringLiteral("A second look"));
    QCOMPARE(edits[1].changes.size(), std::size_t(2));
    QCOMPARE(edits[1].changes[1].regionId, std::string("Central_West"));
    QCOMPARE(edits[1].changes[1].quantity, std::string("trade_initial"));
    QCOMPARE(edits[1].changes[1].before, 25.3);
    QVERIFY(!edits[2].renamedFrom.isEmpty());
    QCOMPARE(edits[2].changed, 0);
    // The history goes with undo and redo.
    session().undoStack().undo();
    session().undoStack().undo();
    QCOMPARE(regionSetHistory(session(), id).size(), std::size_t(1));
    session().undoStack().redo();
    QCOMPARE(regionSetHistory(session(), id).size(), std::size_t(2));
}

void TestSessionRegions::editsAreTakenBackAfterReopening()
{
    const auto id = session().storeRegionSet(changedMacro(70), kSource).value();
    auto set = *find(session(), id);
    row(set, "trade_initial").values[1] = 30;
    row(set, "penetration_initial").values[0] = 0.5;
    row(set, "penetration_initial").grade.assign(1, 'B');
    VERIFY_RESULT(session().storeRegionSet(set, QStringLiteral("A second look")));
    QVERIFY(m_fixture->start());
    QCOMPARE(regionSetHistory(session(), id).size(), std::size_t(2));
    VERIFY_RESULT(takeBackRegionEdit(session(), id));
    auto now = *find(session(), id);
    QCOMPARE(row(now, "trade_initial").values, (std::vector<double>{70, 25.3}));
    auto shipped = *find(session(), kMacro);
    QCOMPARE(row(now, "penetration_initial").values, row(shipped, "penetration_initial").values);
    QCOMPARE(row(now, "penetration_initial").grade, row(shipped, "penetration_initial").grade);
    // Taking back is an edit too: nothing is lost, and it can be undone.
    auto edits = regionSetHistory(session(), id);
    QCOMPARE(edits.size(), std::size_t(3));
    QCOMPARE(edits.back().takesBack, std::optional(1));
    VERIFY_RESULT(takeBackRegionEdit(session(), id));
    now = *find(session(), id);
    QVERIFY(sameContent([&] { auto same = now; same.id = shipped.id; same.name = shipped.name; return same; }(), shipped));
    QCOMPARE(regionSetHistory(session(), id).back().takesBack, std::optional(0));
    QVERIFY(!latestInForce(regionSetHistory(session(), id)));
    QCOMPARE(takeBackRegionEdit(session(), id).error().front().kind, ErrorKind::NotFound);
    session().undoStack().undo();
    session().undoStack().undo();
    now = *find(session(), id);
    QCOMPARE(row(now, "penetration_initial").values[0], 0.5);
    QCOMPARE(latestInForce(regionSetHistory(session(), id)), std::optional(1));
}

void TestSessionRegions::aDragIsOneEntry()
{
    const auto drag = QStringLiteral("drag 1");
    const auto id = session().storeRegionSet(changedMacro(60), kSource, drag).value();
    VERIFY_RESULT(session().storeRegionSet(changedMacro(61), kSource, drag));
    auto own = *find(session(), id);
    row(own, "penetration_initial").values[0] = 0.4;
    VERIFY_RESULT(session().storeRegionSet(own, kSource, drag));
    auto edits = regionSetHistory(session(), id);
    QCOMPARE(edits.size(), std::size_t(1));
    QCOMPARE(edits[0].madeFrom, kMacro);
    QCOMPARE(edits[0].changed, 2);
    QCOMPARE(edits[0].changes[0].before, 68.5);
    QCOMPARE(edits[0].changes[0].after, 61.0);
    // One that ends where it began leaves no entry.
    auto away = *find(session(), id);
    const auto back = away;
    row(away, "trade_initial").values[0] = 1;
    VERIFY_RESULT(session().storeRegionSet(away, kSource, QStringLiteral("drag 2")));
    VERIFY_RESULT(session().storeRegionSet(back, kSource, QStringLiteral("drag 2")));
    QCOMPARE(regionSetHistory(session(), id).size(), std::size_t(1));
    session().undoStack().undo();
    QVERIFY(regionSetHistory(session(), id).empty());
}

void TestSessionRegions::aSetIsDeletedAndBroughtBack()
{
    const auto id = session().storeRegionSet(changedMacro(70), kSource).value();
    session().setPlace(Place::ofRegion("East"));
    QSignalSpy changed(&session(), &Session::regionSetChanged);
    VERIFY_RESULT(session().removeRegionSet(id));
    QCOMPARE(session().regionSetId(), kMacro);
    QCOMPARE(changed.size(), 1);
    QVERIFY(!find(session(), id));
    QVERIFY(stored().empty());
    QVERIFY(core::workspace::Workspace::open(m_fixture->path())->sources().value().empty());
    session().undoStack().undo();
    QCOMPARE(session().regionSetId(), id);
    QCOMPARE(stored().size(), std::size_t(1));
    QCOMPARE(core::workspace::Workspace::open(m_fixture->path())->regionSetSource(id).value(), kSource);
}

void TestSessionRegions::anotherListOfRegionsIsTakenToo()
{
    WAIT_FOR_FIGURES(session());
    session().setPlace(Place::ofRegion("East"));
    auto set = *find(session(), kMacro);
    set.regions.push_back({"North_East", "", {"North-East", "东北"}, core::policy::RegionGroup::CentralWest});
    for (auto& each : set.data)
        each.values.push_back(each.values.back());
    const auto id = session().storeRegionSet(set, kSource);
    VERIFY_RESULT(id);
    WAIT_FOR_FIGURES(session());
    QTRY_COMPARE(session().projector() ? session().projector()->regions().regions.size() : 0, std::size_t(3));
    QCOMPARE(tradeAtStart(session(), "North_East"), 25.3);
    // A region that is looked at and goes: the whole country is looked at.
    session().setPlace(Place::ofRegion("North_East"));
    auto less = *find(session(), *id);
    less.regions.pop_back();
    for (auto& each : less.data)
        each.values.pop_back();
    VERIFY_RESULT(session().storeRegionSet(less, kSource));
    QCOMPARE(session().place().kind, Place::Kind::National);
    WAIT_FOR_FIGURES(session());
    QTRY_COMPARE(session().projector() ? session().projector()->regions().regions.size() : 0, std::size_t(2));
}

void TestSessionRegions::namesAndSources()
{
    const auto name = [&](const QString& id) { return QString::fromStdString(find(session(), id)->name.english); };
    const auto source = [&](const QString& id) {
        return core::workspace::Workspace::open(m_fixture->path())->regionSetSource(id).value();
    };
    auto set = *find(session(), kMacro);
    set.id.clear();
    set.name = {"Two halves", "Two halves"};
    const auto first = session().storeRegionSet(set, kSource).value();
    QVERIFY(!first.isEmpty());
    QCOMPARE(session().regionSetId(), kMacro); // a new one is not chosen by itself
    set.id = "halves";
    const auto second = session().storeRegionSet(set, {}).value();
    QCOMPARE(second, QStringLiteral("halves"));
    QCOMPARE(name(second), QStringLiteral("Two halves (2)"));
    auto renamed = *find(session(), first);
    renamed.name = {"Halves", "Halves"};
    QCOMPARE(session().storeRegionSet(renamed, {}).value(), first);
    QCOMPARE(name(first), QStringLiteral("Halves"));
    QCOMPARE(source(first), kSource); // as it was
    const int steps = session().undoStack().count();
    QCOMPARE(session().storeRegionSet(*find(session(), first), {}).value(), first); // nothing new
    QCOMPARE(session().undoStack().count(), steps);
    const auto copy = session().storeRegionSet(*find(session(), kMacro), kSource).value();
    QVERIFY(copy != kMacro);
    QVERIFY(name(copy) != name(kMacro));
}

void TestSessionRegions::aChangedValueClaimsNoMoreThanItCan_data()
{
    QTest::addColumn<QString>("quantity");
    QTest::addColumn<bool>("all");
    QTest::addColumn<QString>("said"); ///< the grade that comes with the change; empty: as it was
    QTest::addColumn<QString>("grade");
    QTest::addColumn<bool>("hasFigures");
    QTest::newRow("one of the paper's values") << "trade_initial" << false << "" << "C" << true;
    QTest::newRow("all of the paper's values") << "trade_initial" << true << "" << "C" << false;
    QTest::newRow("with its own grade") << "trade_initial" << false << "B" << "B" << true;
}

void TestSessionRegions::aChangedValueClaimsNoMoreThanItCan()
{
    QFETCH(QString, quantity);
    QFETCH(bool, all);
    QFETCH(QString, said);
    QFETCH(QString, grade);
    QFETCH(bool, hasFigures);
    auto set = *find(session(), kMacro);
    auto& changed = row(set, quantity.toStdString());
    QCOMPARE(changed.grade, std::string("A"));
    QVERIFY(!changed.figureIds.empty());
    for (std::size_t i = 0; i < (all ? changed.values.size() : 1); ++i)
        changed.values[i] *= 0.9;
    if (!said.isEmpty())
        changed.grade = said.toStdString();
    const auto id = session().storeRegionSet(set, kSource);
    VERIFY_RESULT(id);
    auto made = *find(session(), *id);
    const auto& now = row(made, quantity.toStdString());
    QCOMPARE(QString::fromStdString(now.grade), grade);
    QCOMPARE(!now.figureIds.empty(), hasFigures);
    QCOMPARE(now.note.find(kSource.toStdString()) != std::string::npos, said.isEmpty());
    for (const auto& other : made.data) { // what was not changed claims what it claimed
        if (other.name != now.name)
            QCOMPARE(other.grade, row(*const_cast<RegionSet*>(find(session(), kMacro)), other.name).grade);
    }
}

void TestSessionRegions::refusesWhatTheModelCannotTake_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QStringList>("named");
    QTest::newRow("below nothing") << 0 << int(ErrorKind::OutOfRange) << QStringList{"trade_initial", "Central_West", "-1"};
    QTest::newRow("more than all") << 1 << int(ErrorKind::OutOfRange) << QStringList{"penetration_initial", "East", "1.5"};
    QTest::newRow("no number") << 2 << int(ErrorKind::NotFinite) << QStringList{"trade_initial", "East"};
    QTest::newRow("a row missing") << 3 << int(ErrorKind::NotFound) << QStringList{"trade_initial"};
    QTest::newRow("a row too many") << 4 << int(ErrorKind::UnknownName) << QStringList{"weather"};
    QTest::newRow("another unit") << 5 << int(ErrorKind::UnitMismatch) << QStringList{"trade_initial", "percent"};
    QTest::newRow("a value missing") << 6 << int(ErrorKind::InvalidArgument) << QStringList{"trade_initial"};
    QTest::newRow("a region twice") << 7 << int(ErrorKind::DuplicateName) << QStringList{"East"};
    QTest::newRow("no region") << 8 << int(ErrorKind::InvalidArgument) << QStringList{"macro"};
    QTest::newRow("no name") << 9 << int(ErrorKind::InvalidArgument) << QStringList{};
    QTest::newRow("no such grade") << 10 << int(ErrorKind::InvalidArgument) << QStringList{"trade_initial", "E"};
}

void TestSessionRegions::refusesWhatTheModelCannotTake()
{
    QFETCH(int, what);
    QFETCH(int, kind);
    QFETCH(QStringList, named);
    auto set = *find(session(), kMacro);
    auto& trade = row(set, "trade_initial");
    if (what == 0) {
        trade.values[1] = -1;
    } else if (what == 1) {
        row(set, "penetration_initial").values[0] = 1.5;
    } else if (what == 2) {
        trade.values[0] = std::nan("");
    } else if (what == 3) {
        std::erase_if(set.data, [](const RegionData& each) { return each.name == "trade_initial"; });
    } else if (what == 4) {
        set.data.push_back(trade);
        set.data.back().name = "weather";
    } else if (what == 5) {
        trade.unit = "percent";
    } else if (what == 6) {
        trade.values.pop_back();
    } else if (what == 7) {
        set.regions[1].id = "East";
    } else if (what == 8) {
        set.regions.clear();
    } else if (what == 9) {
        set.name = {};
    } else {
        trade.grade = "E";
    }
    const auto count = session().regionSets().size();
    const auto result = session().storeRegionSet(set, kSource);
    QVERIFY(!result);
    const auto found = std::find_if(result.error().begin(), result.error().end(),
                                    [&](const core::Error& error) { return int(error.kind) == kind; });
    QVERIFY(found != result.error().end());
    for (const auto& word : named)
        QVERIFY2(QString::fromStdString(found->message).contains(word), found->message.c_str());
    QCOMPARE(session().regionSets().size(), count);
    QCOMPARE(session().undoStack().count(), 0);
    QVERIFY(stored().empty());
}

void TestSessionRegions::refusesWhatIsNotThere()
{
    QCOMPARE(session().removeRegionSet(QStringLiteral("nowhere")).error().front().kind, ErrorKind::NotFound);
    QCOMPARE(session().removeRegionSet(kMacro).error().front().kind, ErrorKind::InvalidArgument);
    QCOMPARE(session().undoStack().count(), 0);
}

void TestSessionRegions::aSecondWindowOnlyReads()
{
    const auto id = session().storeRegionSet(changedMacro(70), kSource).value();
    const auto second = SessionFixture::open(m_fixture->path());
    VERIFY_RESULT(second);
    QVERIFY(find(**second, id));
    QCOMPARE((*second)->storeRegionSet(changedMacro(71), kSource).error().front().kind, ErrorKind::Locked);
    QCOMPARE((*second)->removeRegionSet(id).error().front().kind, ErrorKind::Locked);
    QVERIFY(find(**second, id));
}

void TestSessionRegions::aFullDiskChangesNothing()
{
    session().limitWorkspacePages(1);
    auto set = *find(session(), kProvinces);
    set.data.front().values[0] += 1;
    set.data.front().note = std::string(400000, 'x');
    set.data.front().grade = "C";
    QSignalSpy failed(&session(), &Session::failed);
    const auto result = session().storeRegionSet(set, kSource);
    QVERIFY(!result);
    QCOMPARE(result.error().front().kind, ErrorKind::DiskFull);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(session().undoStack().count(), 0);
    QCOMPARE(session().regionSets().size(), session().catalogue().regionSets.size());
    QVERIFY(stored().empty());
    QVERIFY(core::workspace::Workspace::open(m_fixture->path())->sources().value().empty());
}

void TestSessionRegions::scenariosTellThatValuesHaveChanged()
{
    const auto regions = session().storeRegionSet(changedMacro(70), kSource).value();
    WAIT_FOR_FIGURES(session());
    const auto id = session().addFromBaseline();
    VERIFY_RESULT(session().setLever(QStringLiteral("testbed"), intensity(0.5)));
    WAIT_FOR_FIGURES(session());
    QVERIFY(!session().scenario(id)->stale);
    auto set = *find(session(), regions);
    row(set, "trade_initial").values[0] = 71;
    VERIFY_RESULT(session().storeRegionSet(set, kSource));
    WAIT_FOR_FIGURES(session());
    QTRY_VERIFY(session().scenario(id)->stale);
    const auto differences = session().staleness(id);
    QVERIFY(std::any_of(differences.begin(), differences.end(), [](const auto& each) {
        return each.kind == core::policy::MadeWithDifference::Kind::RegionValue && each.name == "trade_initial"
            && each.valueBefore == 70.0 && each.valueNow == 71.0;
    }));
    session().undoStack().undo();
    QTRY_VERIFY(!session().scenario(id)->stale);
}

void TestSessionRegions::anotherModelHasItsOwnRegions()
{
    const auto path = m_fixture->file("other.fourfold");
    auto opened = Session::openModel(FOURFOLD_SOURCE_DIR "/data", QStringLiteral(FOURFOLD_SOURCE_DIR "/data/models/examples/bass-diffusion.xmile"), path);
    VERIFY_RESULT(opened);
    const auto set = (*opened)->regions();
    QCOMPARE((*opened)->storeRegionSet(set, kSource).error().front().kind, ErrorKind::InvalidArgument);
    QCOMPARE((*opened)->removeRegionSet(QString::fromStdString(set.id)).error().front().kind, ErrorKind::InvalidArgument);
}

QTEST_MAIN(TestSessionRegions)
#include "tst_session_regions.moc"
