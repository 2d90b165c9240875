// SPDX-License-Identifier: GPL-3.0-or-later
// Statistics of a workspace: shipped sets with edits, sets of the user's own, undo, what is stored, what cannot be read or written.
#include "core/indicators/edit_text.h"
#include "core/workspace/workspace.h"
#include "tests/ui/session/session_fixture.h"
#include "ui/session/statistics_book.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include <cmath>

using core::ErrorKind;
using core::indicators::DataSet;
using core::indicators::Edit;
using core::indicators::EditKind;
using core::indicators::Observation;
using core::indicators::Place;
using core::indicators::Region;
using core::indicators::RegionList;
using namespace tests;
using namespace ui;

namespace {

const QString kChina = QStringLiteral("china-provincial");
const QString kEurope = QStringLiteral("eu-rci");
const QString kEditKind = QStringLiteral("statistics-edit");
const QString kSetKind = QStringLiteral("statistics-set");

/// The first number of a set, which tests change.
Place somewhere(const DataSet& set)
{
    for (const auto& entry : set.entries()) {
        if (std::isfinite(entry.observation.value))
            return {set.indicators()[std::size_t(entry.indicator)].id, set.regions()[entry.region].code, entry.year};
    }
    return {};
}

double valueAt(const DataSet& set, const Place& place)
{
    return set.value(set.indicatorIndex(place.indicatorId), set.regions().indexOf(place.regionCode), place.year);
}

Edit valueEdit(const DataSet& set, const Place& place, double value)
{
    Observation observation;
    observation.value = value;
    observation.sourceId = set.sources().front().id;
    return core::indicators::editOfValue(set, place, observation, StatisticsBook::now()).value();
}

RegionList twoHarbours()
{
    RegionList regions("harbours", {"Harbours", "港口"});
    (void)regions.add(Region{"N", {"North", "北"}, {"Norden"}, {{"side", "left"}}});
    (void)regions.add(Region{"S", {"South", "南"}, {}, {{"side", "right"}}});
    regions.addGrouping({"side", {"Side", "侧"}, {{"left", {"Left", "左"}}, {"right", {"Right", "右"}}}});
    return regions;
}

/// `count` values of one new indicator, by region and year.
Edit import(const RegionList& regions, int count)
{
    Edit edit;
    edit.kind = EditKind::Import;
    edit.when = StatisticsBook::now();
    edit.what = "harbours.csv";
    core::indicators::Source source;
    source.id = "harbour-book";
    source.document = "Harbour book";
    edit.addedSources.push_back(source);
    for (int i = 0; i < count; ++i) {
        const int years = core::indicators::kLastYear - core::indicators::kFirstYear;
        const int perIndicator = years * regions.count();
        const std::string id = "ships-" + std::to_string(i / perIndicator);
        if (i % perIndicator == 0) {
            core::indicators::Indicator ships;
            ships.id = id;
            ships.name = {"Ships", "船"};
            ships.sourceIds = {source.id};
            edit.addedIndicators.push_back(ships);
        }
        Observation observation;
        observation.value = i + 0.1;
        observation.sourceId = source.id;
        observation.edited = edit.when;
        edit.changes.push_back({{id, regions[i % regions.count()].code, core::indicators::kFirstYear + i % perIndicator / regions.count()},
                                std::nullopt, observation});
    }
    return edit;
}

} // namespace

class TestStatisticsBook : public QObject {
    Q_OBJECT

private slots:
    void init();
    void listsWhatIsShipped();
    void readsASetWhenItIsAskedFor();
    void anEditIsStoredTakenBackAndDoneAgain();
    void whoHoldsASetKeepsWhatItWas();
    void historyIsKeptOverReopening();
    void aSmallEditRewritesNoImport();
    void aSetOfOnesOwnIsMadeRenamedAndDeleted();
    void namesThatAreTakenGetANumber();
    void theLatestEditIsTakenBackAsAStep();
    void aShippedSetIsRestored();
    void refusedEditsChangeNothing_data();
    void refusedEditsChangeNothing();
    void whatIsNotThereCannotBeChanged();
    void whatCannotBeReadIsNamedAndKept_data();
    void whatCannotBeReadIsNamedAndKept();
    void ofAClockThatWasSetBackTheOrderHolds();
    void aSecondWindowOnlyReads();
    void aFullDiskHasNothingHalfWritten();
    void statisticsThatAreNotShippedAreMissed();
    void statesTheMomentWithItsZone();

private:
    [[nodiscard]] StatisticsBook& book() { return m_fixture->session->statistics(); }
    [[nodiscard]] QUndoStack& undoStack() { return m_fixture->session->undoStack(); }
    [[nodiscard]] std::vector<core::workspace::DocumentRecord> documents(const QString& kind) const
    {
        return core::workspace::Workspace::open(m_fixture->path())->documents(kind).value();
    }
    std::unique_ptr<SessionFixture> m_fixture;
};

void TestStatisticsBook::init()
{
    m_fixture = std::make_unique<SessionFixture>();
    QVERIFY(m_fixture->start());
}

void TestStatisticsBook::listsWhatIsShipped()
{
    QStringList ids;
    for (const auto& entry : book().sets()) {
        ids.append(entry.id);
        QVERIFY(!entry.own);
        QVERIFY(!entry.edited);
        QVERIFY(!entry.name.english.empty() && !entry.name.chinese.empty() && !entry.about.chinese.empty());
    }
    QCOMPARE(ids, QStringList({kChina, "china-cbec-pilot-zones", kEurope, "world-lpi", "papers-table-2"}));
    QVERIFY(!book().entry(QStringLiteral("nowhere")));
    QVERIFY(!book().set(QStringLiteral("nowhere")));
    QCOMPARE(book().problems(QStringLiteral("nowhere")).front().kind, ErrorKind::NotFound);
}

void TestStatisticsBook::readsASetWhenItIsAskedFor()
{
    for (const auto& entry : book().sets()) {
        const auto set = book().set(entry.id);
        QVERIFY2(set, qPrintable(entry.id));
        QVERIFY(set->valueCount() > 0);
        QVERIFY(book().problems(entry.id).empty());
        QCOMPARE(book().set(entry.id), set);
    }
}

void TestStatisticsBook::anEditIsStoredTakenBackAndDoneAgain()
{
    const auto place = somewhere(*book().set(kChina));
    const double before = valueAt(*book().set(kChina), place);
    QSignalSpy changed(&book(), &StatisticsBook::setChanged);
    QSignalSpy listed(&book(), &StatisticsBook::listChanged);
    QSignalSpy saved(m_fixture->session.get(), &Session::saved);
    VERIFY_RESULT(book().apply(kChina, valueEdit(*book().set(kChina), place, 4711.5)));
    QCOMPARE(valueAt(*book().set(kChina), place), 4711.5);
    QVERIFY(book().entry(kChina)->edited);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toString(), kChina);
    QCOMPARE(listed.size(), 1);
    QCOMPARE(saved.size(), 1);
    QCOMPARE(documents(kEditKind).size(), std::size_t(1));

    undoStack().undo();
    QCOMPARE(valueAt(*book().set(kChina), place), before);
    QVERIFY(!book().entry(kChina)->edited);
    QVERIFY(book().set(kChina)->history().empty());
    QVERIFY(documents(kEditKind).empty());
    QCOMPARE(changed.size(), 2);

    undoStack().redo();
    QCOMPARE(valueAt(*book().set(kChina), place), 4711.5);
    QVERIFY(book().entry(kChina)->edited);
    QVERIFY(m_fixture->start());
    QVERIFY(book().entry(kChina)->edited); // without reading the set
    QCOMPARE(valueAt(*book().set(kChina), place), 4711.5);
}

void TestStatisticsBook::whoHoldsASetKeepsWhatItWas()
{
    const auto held = book().set(kChina);
    const auto place = somewhere(*held);
    const double before = valueAt(*held, place);
    VERIFY_RESULT(book().apply(kChina, valueEdit(*held, place, 1.0)));
    QCOMPARE(valueAt(*held, place), before);
    QVERIFY(book().set(kChina) != held);
    QCOMPARE(valueAt(*book().set(kChina), place), 1.0);
}

void TestStatisticsBook::historyIsKeptOverReopening()
{
    const auto place = somewhere(*book().set(kChina));
    for (int i = 1; i <= 12; ++i)
        VERIFY_RESULT(book().apply(kChina, valueEdit(*book().set(kChina), place, i)));
    undoStack().undo();
    undoStack().undo();
    // In the places of the two that were taken back.
    VERIFY_RESULT(book().apply(kChina, valueEdit(*book().set(kChina), place, 100)));
    QVERIFY(m_fixture->start());
    const auto set = book().set(kChina);
    QVERIFY(book().problems(kChina).empty());
    QCOMPARE(set->history().size(), std::size_t(11));
    QCOMPARE(set->history()[8].changes[0].after->value, 9.0);
    QCOMPARE(set->history().back().changes[0].before->value, 10.0);
    QCOMPARE(valueAt(*set, place), 100.0);
}

void TestStatisticsBook::aSmallEditRewritesNoImport()
{
    constexpr int kValues = 100000;
    const auto id = book().addSet(QStringLiteral("Harbours"), twoHarbours());
    VERIFY_RESULT(id);
    VERIFY_RESULT(book().apply(*id, import(twoHarbours(), kValues)));
    const auto long1 = documents(kEditKind);
    QCOMPARE(long1.size(), std::size_t(1));
    QCOMPARE(long1[0].name, QStringLiteral("harbours.csv"));
    const Place place{"ships-0", "S", 1000};
    VERIFY_RESULT(book().apply(*id, valueEdit(*book().set(*id), place, -1)));
    const auto both = documents(kEditKind);
    QCOMPARE(both.size(), std::size_t(2));
    QVERIFY(both[0] == long1[0]);
    QVERIFY(both[1].content.size() < 2000);
    QVERIFY(m_fixture->start());
    const auto set = book().set(*id);
    QVERIFY(set);
    QCOMPARE(set->valueCount(), std::size_t(kValues));
    QCOMPARE(valueAt(*set, place), -1.0);
    QCOMPARE(valueAt(*set, {"ships-0", "S", 1001}), 3.1);
    // One undo takes all of an import back.
    undoStack().undo();
    QCOMPARE(book().set(*id)->valueCount(), std::size_t(kValues)); // a window that was closed has no steps left
}

void TestStatisticsBook::aSetOfOnesOwnIsMadeRenamedAndDeleted()
{
    const auto made = book().addSet(QStringLiteral("  Harbours "), twoHarbours());
    VERIFY_RESULT(made);
    const auto id = *made;
    QVERIFY(book().entry(id)->own);
    QCOMPARE(book().entry(id)->name.english, std::string("Harbours"));
    QCOMPARE(book().sets().back().id, id);
    const auto set = book().set(id);
    QCOMPARE(set->regions().count(), 2);
    QCOMPARE(set->regions()[1].name.chinese, std::string("南"));
    QCOMPARE(set->regions()[0].aliases, std::vector<std::string>{"Norden"});
    QCOMPARE(set->regions().groupOfEach("side"), (std::vector<std::string>{"left", "right"}));
    QCOMPARE(set->regions().groupings()[0].groups[1].name.chinese, std::string("右"));
    QVERIFY(set->indicators().empty());

    VERIFY_RESULT(book().apply(id, import(twoHarbours(), 20)));
    QVERIFY(!book().entry(id)->edited); // only a shipped set can be other than it was shipped
    VERIFY_RESULT(book().renameSet(id, QStringLiteral("Two harbours")));
    QCOMPARE(book().entry(id)->name.chinese, std::string("Two harbours"));
    QCOMPARE(book().set(id)->name().english, std::string("Two harbours"));
    QCOMPARE(book().set(id)->valueCount(), std::size_t(20));
    undoStack().undo();
    QCOMPARE(book().entry(id)->name.english, std::string("Harbours"));
    undoStack().redo();

    QSignalSpy changed(&book(), &StatisticsBook::setChanged);
    VERIFY_RESULT(book().removeSet(id));
    QVERIFY(!book().entry(id));
    QVERIFY(!book().set(id));
    QVERIFY(documents(kSetKind).empty() && documents(kEditKind).empty());
    QCOMPARE(changed.size(), 1);
    undoStack().undo();
    QCOMPARE(book().entry(id)->name.english, std::string("Two harbours"));
    QCOMPARE(book().set(id)->valueCount(), std::size_t(20));
    // What was before its deletion can be taken back too.
    undoStack().undo();
    undoStack().undo();
    QCOMPARE(book().set(id)->valueCount(), std::size_t(0));
    undoStack().undo();
    QVERIFY(!book().entry(id));
    QVERIFY(documents(kSetKind).empty() && documents(kEditKind).empty());
    while (undoStack().canRedo())
        undoStack().redo();
    QVERIFY(!book().entry(id));
}

void TestStatisticsBook::namesThatAreTakenGetANumber()
{
    const auto name = [&](const QString& id) { return QString::fromStdString(book().entry(id)->name.english); };
    const auto first = book().addSet(QStringLiteral("Harbours"), twoHarbours());
    const auto second = book().addSet(QStringLiteral("Harbours"), twoHarbours());
    QCOMPARE(name(*second), QStringLiteral("Harbours (2)"));
    VERIFY_RESULT(book().renameSet(*second, QStringLiteral("Harbours (2)")));
    QCOMPARE(name(*second), QStringLiteral("Harbours (2)"));
    VERIFY_RESULT(book().renameSet(*first, QStringLiteral("Harbours (2)")));
    QCOMPARE(name(*first), QStringLiteral("Harbours (2) (2)"));
    const auto shipped = book().addSet(QString::fromStdString(book().entry(kChina)->name.chinese), twoHarbours());
    QVERIFY(name(*shipped) != QString::fromStdString(book().entry(kChina)->name.chinese));
    QCOMPARE(book().addSet(QStringLiteral("  "), twoHarbours()).error().front().kind, ErrorKind::InvalidArgument);
    QCOMPARE(book().renameSet(*first, {}).error().front().kind, ErrorKind::InvalidArgument);
}

void TestStatisticsBook::theLatestEditIsTakenBackAsAStep()
{
    const auto place = somewhere(*book().set(kChina));
    const double before = valueAt(*book().set(kChina), place);
    QCOMPARE(book().takeBack(kChina).error().front().kind, ErrorKind::NotFound);
    VERIFY_RESULT(book().apply(kChina, valueEdit(*book().set(kChina), place, 1)));
    VERIFY_RESULT(book().apply(kChina, valueEdit(*book().set(kChina), place, 2)));
    QVERIFY(m_fixture->start()); // the steps are gone, the edits are not
    VERIFY_RESULT(book().takeBack(kChina));
    QCOMPARE(valueAt(*book().set(kChina), place), 1.0);
    QCOMPARE(documents(kEditKind).size(), std::size_t(1));
    undoStack().undo();
    QCOMPARE(valueAt(*book().set(kChina), place), 2.0);
    QCOMPARE(documents(kEditKind).size(), std::size_t(2));
    undoStack().redo();
    VERIFY_RESULT(book().takeBack(kChina));
    QCOMPARE(valueAt(*book().set(kChina), place), before);
    QVERIFY(!book().entry(kChina)->edited);
    QVERIFY(m_fixture->start());
    QCOMPARE(valueAt(*book().set(kChina), place), before);
}

void TestStatisticsBook::aShippedSetIsRestored()
{
    const auto place = somewhere(*book().set(kChina));
    const double before = valueAt(*book().set(kChina), place);
    const auto count = book().set(kChina)->valueCount();
    VERIFY_RESULT(book().apply(kChina, valueEdit(*book().set(kChina), place, 1)));
    VERIFY_RESULT(book().apply(kChina, valueEdit(*book().set(kChina), place, 2)));
    const auto european = somewhere(*book().set(kEurope));
    VERIFY_RESULT(book().apply(kEurope, valueEdit(*book().set(kEurope), european, 3)));
    VERIFY_RESULT(book().restoreShipped(kChina));
    QCOMPARE(valueAt(*book().set(kChina), place), before);
    QCOMPARE(book().set(kChina)->valueCount(), count);
    QVERIFY(!book().entry(kChina)->edited);
    QVERIFY(book().entry(kEurope)->edited);
    undoStack().undo();
    QCOMPARE(valueAt(*book().set(kChina), place), 2.0);
    QVERIFY(book().entry(kChina)->edited);
    const int steps = undoStack().count();
    VERIFY_RESULT(book().restoreShipped(QStringLiteral("world-lpi"))); // nothing to do
    QCOMPARE(undoStack().count(), steps);
    const auto own = book().addSet(QStringLiteral("Harbours"), twoHarbours());
    QCOMPARE(book().restoreShipped(*own).error().front().kind, ErrorKind::InvalidArgument);
}

void TestStatisticsBook::refusedEditsChangeNothing_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<int>("kind");
    QTest::newRow("no such region") << 0 << int(ErrorKind::NotFound);
    QTest::newRow("no such source") << 1 << int(ErrorKind::NotFound);
    QTest::newRow("made for another value") << 2 << int(ErrorKind::InvalidArgument);
    QTest::newRow("no number") << 3 << int(ErrorKind::NotFinite);
}

void TestStatisticsBook::refusedEditsChangeNothing()
{
    QFETCH(int, what);
    QFETCH(int, kind);
    const auto place = somewhere(*book().set(kChina));
    auto edit = valueEdit(*book().set(kChina), place, 5);
    auto& change = edit.changes.front();
    if (what == 0)
        change.place.regionCode = "none";
    else if (what == 1)
        change.after->sourceId = "none";
    else if (what == 2)
        change.before->value += 1;
    else
        change.after->value = std::nan("");
    const auto held = book().set(kChina);
    QSignalSpy changed(&book(), &StatisticsBook::setChanged);
    QSignalSpy failed(&book(), &StatisticsBook::failed);
    const auto result = book().apply(kChina, edit);
    QVERIFY(!result);
    QCOMPARE(int(result.error().front().kind), kind);
    QCOMPARE(changed.size(), 0);
    QCOMPARE(failed.size(), 0); // who asked is told by the answer
    QCOMPARE(undoStack().count(), 0);
    QVERIFY(!book().entry(kChina)->edited);
    QCOMPARE(valueAt(*book().set(kChina), place), valueAt(*held, place));
    QVERIFY(documents(kEditKind).empty());
}

void TestStatisticsBook::whatIsNotThereCannotBeChanged()
{
    const auto nowhere = QStringLiteral("nowhere");
    QCOMPARE(book().apply(nowhere, {}).error().front().kind, ErrorKind::NotFound);
    QCOMPARE(book().renameSet(nowhere, nowhere).error().front().kind, ErrorKind::NotFound);
    QCOMPARE(book().removeSet(nowhere).error().front().kind, ErrorKind::NotFound);
    QCOMPARE(book().restoreShipped(nowhere).error().front().kind, ErrorKind::NotFound);
    QCOMPARE(book().renameSet(kChina, nowhere).error().front().kind, ErrorKind::InvalidArgument);
    QCOMPARE(book().removeSet(kChina).error().front().kind, ErrorKind::InvalidArgument);
    QCOMPARE(undoStack().count(), 0);
}

void TestStatisticsBook::whatCannotBeReadIsNamedAndKept_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("content");
    QTest::newRow("an edit that is no JSON") << kEditKind << QStringLiteral("{\"kind\":");
    QTest::newRow("an edit of a later version") << kEditKind << QStringLiteral("{\"kind\":\"split_regions\",\"when\":\"\",\"what\":\"\"}");
    QTest::newRow("an edit that does not fit")
        << kEditKind
        << QString::fromStdString(core::indicators::toText([] {
               Edit edit;
               edit.changes.push_back({{"none", "none", 2020}, std::nullopt, std::nullopt});
               return edit;
           }()));
    QTest::newRow("an empty edit") << kEditKind << QString();
    QTest::newRow("a set that is no JSON") << kSetKind << QStringLiteral("harbours");
    QTest::newRow("a set with a region twice")
        << kSetKind
        << QString::fromStdString(core::indicators::toText(twoHarbours())).replace(QStringLiteral("\"code\":\"S\""), QStringLiteral("\"code\":\"N\""));
}

void TestStatisticsBook::whatCannotBeReadIsNamedAndKept()
{
    QFETCH(QString, kind);
    QFETCH(QString, content);
    const auto id = book().addSet(QStringLiteral("Harbours"), twoHarbours()).value();
    VERIFY_RESULT(book().apply(id, import(twoHarbours(), 20)));
    const Place place{"ships-0", "N", 1000};
    VERIFY_RESULT(book().apply(id, valueEdit(*book().set(id), place, 5)));
    VERIFY_RESULT(book().apply(id, valueEdit(*book().set(id), {"ships-0", "S", 1000}, 6)));
    m_fixture->session.reset();
    {
        auto workspace = core::workspace::Workspace::open(m_fixture->path()).value();
        const auto victim = workspace.documents(kind).value()[kind == kEditKind ? 1 : 0];
        VERIFY_RESULT(workspace.changeDocument(kind, victim.id, victim.name, content));
    }
    QVERIFY(m_fixture->start());
    QSignalSpy failed(m_fixture->session.get(), &Session::failed);
    if (kind == kSetKind) {
        QVERIFY(!book().entry(id));
        QTRY_COMPARE(failed.size(), 2); // the set, and that its edits have none
        QVERIFY(failed[0][0].value<core::Error>().message.find("Harbours") != std::string::npos);
    } else {
        const auto set = book().set(id);
        QVERIFY(set);
        QCOMPARE(valueAt(*set, place), 0.1); // as imported
        QCOMPARE(valueAt(*set, {"ships-0", "S", 1000}), 6.0);
        QCOMPARE(book().problems(id).size(), std::size_t(1));
        QCOMPARE(book().problems(id).front().kind, ErrorKind::Damaged);
        // The next edit stands behind it, and is the one that is taken back.
        VERIFY_RESULT(book().apply(id, valueEdit(*set, place, 7)));
        undoStack().undo();
        QCOMPARE(valueAt(*book().set(id), place), 0.1);
    }
    const auto kept = documents(kind);
    QCOMPARE(kept.size(), std::size_t(kind == kEditKind ? 3 : 1));
    QCOMPARE(kept[kind == kEditKind ? 1 : 0].content, content);
}

void TestStatisticsBook::ofAClockThatWasSetBackTheOrderHolds()
{
    const auto place = somewhere(*book().set(kChina));
    VERIFY_RESULT(book().apply(kChina, valueEdit(*book().set(kChina), place, 1)));
    VERIFY_RESULT(book().apply(kChina, valueEdit(*book().set(kChina), place, 2)));
    m_fixture->session.reset();
    {
        auto workspace = core::workspace::Workspace::open(m_fixture->path()).value();
        auto second = workspace.documents(kEditKind).value()[1];
        second.added = second.added.addYears(-1);
        VERIFY_RESULT(workspace.exchangeDocuments({{second.kind, second.id}}, {second}));
    }
    QVERIFY(m_fixture->start());
    QCOMPARE(valueAt(*book().set(kChina), place), 2.0);
    QVERIFY(book().problems(kChina).empty());
}

void TestStatisticsBook::aSecondWindowOnlyReads()
{
    const auto place = somewhere(*book().set(kChina));
    VERIFY_RESULT(book().apply(kChina, valueEdit(*book().set(kChina), place, 8)));
    const auto second = SessionFixture::open(m_fixture->path());
    VERIFY_RESULT(second);
    auto& other = (*second)->statistics();
    QCOMPARE(valueAt(*other.set(kChina), place), 8.0);
    QCOMPARE(other.apply(kChina, valueEdit(*other.set(kChina), place, 9)).error().front().kind, ErrorKind::Locked);
    QCOMPARE(other.addSet(QStringLiteral("Harbours"), twoHarbours()).error().front().kind, ErrorKind::Locked);
    QCOMPARE(other.restoreShipped(kChina).error().front().kind, ErrorKind::Locked);
    QCOMPARE(valueAt(*other.set(kChina), place), 8.0);
    QCOMPARE(documents(kEditKind).size(), std::size_t(1));
}

void TestStatisticsBook::aFullDiskHasNothingHalfWritten()
{
    const auto id = book().addSet(QStringLiteral("Harbours"), twoHarbours()).value();
    m_fixture->session->limitWorkspacePages(1);
    QSignalSpy failed(m_fixture->session.get(), &Session::failed);
    const int steps = undoStack().count();
    const auto result = book().apply(id, import(twoHarbours(), 20000));
    QVERIFY(!result);
    QCOMPARE(result.error().front().kind, ErrorKind::DiskFull);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(undoStack().count(), steps);
    QCOMPARE(book().set(id)->valueCount(), std::size_t(0));
    QVERIFY(book().set(id)->indicators().empty());
    QVERIFY(documents(kEditKind).empty());
    m_fixture->session->limitWorkspacePages(1 << 20);
    VERIFY_RESULT(book().apply(id, import(twoHarbours(), 20000)));
    QVERIFY(m_fixture->start());
    QCOMPARE(book().set(id)->valueCount(), std::size_t(20000));
}

void TestStatisticsBook::statisticsThatAreNotShippedAreMissed()
{
    // A workspace that knows edits of a set that this program does not ship.
    m_fixture->session.reset();
    {
        auto workspace = core::workspace::Workspace::open(m_fixture->path()).value();
        VERIFY_RESULT(workspace.addDocument({kEditKind, QStringLiteral("moon/00000001"), {}, QStringLiteral("{}"), {}}));
    }
    QVERIFY(m_fixture->start());
    QSignalSpy failed(m_fixture->session.get(), &Session::failed);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].value<core::Error>().kind, ErrorKind::NotFound);
    QCOMPARE(documents(kEditKind).size(), std::size_t(1));
}

void TestStatisticsBook::statesTheMomentWithItsZone()
{
    const auto now = QDateTime::fromString(QString::fromStdString(StatisticsBook::now()), Qt::ISODate);
    QVERIFY(now.isValid());
    QVERIFY(std::abs(now.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    const auto text = QString::fromStdString(StatisticsBook::now());
    QVERIFY2(text.endsWith(u'Z') || text[text.size() - 3] == u':', qPrintable(text));
}

QTEST_MAIN(TestStatisticsBook)
#include "tst_statistics_book.moc"
