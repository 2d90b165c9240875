// SPDX-License-Identifier: GPL-3.0-or-later
// What a session keeps for the next time, what a second window may do, what happens when storing fails.
#include "core/workspace/database.h"
#include "tests/ui/session/session_fixture.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using core::ErrorKind;
using core::policy::Place;
using core::policy::RegionGroup;
using ui::Session;

class TestSessionStoring : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theFirstStartMakesAWorkspace();
    void keepsWhatIsLookedAt();
    void boundsTheYear();
    void storesViewSettingsWhenTheHandRests();
    void tellsWhenAChangeIsOnDisk();
    void aSecondWindowLooksOnly();
    void aSecondWindowMayLookElsewhere();
    void keepsAChangeThatTheDiskHasNoRoomFor();
    void aStepThatCannotBeStoredCanBeTakenBackLater();
    void copiesTheWorkspace();
    void tellsWhatCannotBeOpened();

private:
    [[nodiscard]] Session& session() { return *m_fixture->session; }
    std::unique_ptr<tests::SessionFixture> m_fixture;
};

void TestSessionStoring::init()
{
    m_fixture = std::make_unique<tests::SessionFixture>();
    QVERIFY(m_fixture->start());
}

void TestSessionStoring::cleanup()
{
    m_fixture.reset();
}

void TestSessionStoring::theFirstStartMakesAWorkspace()
{
    QVERIFY(QFile::exists(m_fixture->path()));
    QCOMPARE(session().workspaceName(), QStringLiteral("Briefing"));
    QCOMPARE(session().workspacePath(), m_fixture->path());
    QVERIFY(!session().readOnly());
    QCOMPARE(session().scenarios().size(), std::size_t(2));
    QVERIFY(session().scenarios().front().baseline);
    QCOMPARE(session().current().id, QStringLiteral("paper-package"));
    QCOMPARE(session().year(), 2030.0);
    QCOMPARE(session().kpis().size(), 6);
    QCOMPARE(session().selectedKpi(), session().kpis().front());
    QVERIFY(!session().budgetLineBnCny());
    QVERIFY(session().place() == Place::national());
    // Every figure shown at first is one that the model has.
    for (const auto& key : session().kpis() + session().chartKeys())
        QVERIFY2(session().catalogue().variable(ui::parseKpiKey(key, session().regions()).variable.toStdString()),
                 qPrintable(key));
}

void TestSessionStoring::keepsWhatIsLookedAt()
{
    session().setYear(2032.5);
    session().setKpis({QStringLiteral("vacancy@East"), QStringLiteral("national_trade")});
    session().selectKpi(QStringLiteral("vacancy@East"));
    session().setChartKeys({QStringLiteral("intelligence")});
    session().setPlace(Place::ofGroup(RegionGroup::CentralWest));
    session().setBudgetLineBnCny(12.5);
    session().setSetting(QStringLiteral("note"), QStringLiteral("一"));
    const auto id = session().addFromBaseline();

    QVERIFY(m_fixture->start());
    QCOMPARE(session().year(), 2032.5);
    QCOMPARE(session().kpis(), (QStringList{QStringLiteral("vacancy@East"), QStringLiteral("national_trade")}));
    QCOMPARE(session().selectedKpi(), QStringLiteral("vacancy@East"));
    QCOMPARE(session().chartKeys(), QStringList{QStringLiteral("intelligence")});
    QVERIFY(session().place() == Place::ofGroup(RegionGroup::CentralWest));
    QCOMPARE(*session().budgetLineBnCny(), 12.5);
    QCOMPARE(session().setting(QStringLiteral("note")), QStringLiteral("一"));
    QCOMPARE(session().current().id, id);

    session().setBudgetLineBnCny(std::nullopt);
    session().setChartKeys({});
    QVERIFY(m_fixture->start());
    QVERIFY(!session().budgetLineBnCny());
    QCOMPARE(session().chartKeys(), QStringList());
}

void TestSessionStoring::boundsTheYear()
{
    QSignalSpy years(&session(), &Session::yearChanged);
    session().setYear(1990);
    QCOMPARE(session().year(), 2024.0);
    session().setYear(2050);
    QCOMPARE(session().year(), 2035.0);
    session().setYear(2099);
    QCOMPARE(years.count(), 2);
    session().setBudgetLineBnCny(-1);
    QVERIFY(!session().budgetLineBnCny());
}

void TestSessionStoring::storesViewSettingsWhenTheHandRests()
{
    session().setYear(2027);
    const auto storedYear = [this] {
        return core::workspace::Workspace::open(m_fixture->path())->setting(QStringLiteral("year"));
    };
    QTRY_COMPARE(storedYear(), QStringLiteral("2027"));
}

void TestSessionStoring::tellsWhenAChangeIsOnDisk()
{
    const auto id = session().addFromBaseline();
    QSignalSpy saved(&session(), &Session::saved);
    VERIFY_RESULT(session().setLever(QStringLiteral("certification"), tests::intensity(0.5)));
    QCOMPARE(saved.count(), 1);
    QVERIFY(m_fixture->stored().back().id == id);
    QVERIFY(m_fixture->stored().back().content == session().current().content);
    QCOMPARE(m_fixture->stored().back().regionSetId, QStringLiteral("macro"));
    QVERIFY(!m_fixture->stored().back().modelVersion.isEmpty());
}

void TestSessionStoring::aSecondWindowLooksOnly()
{
    const auto own = session().addFromBaseline();
    auto second = tests::SessionFixture::open(m_fixture->path());
    VERIFY_RESULT(second);
    Session& window = **second;
    QVERIFY(window.readOnly());
    QCOMPARE(window.accessNote()->kind, ErrorKind::Locked);
    WAIT_FOR_FIGURES(window);

    QSignalSpy failed(&window, &Session::failed);
    const auto set = window.setLever(QStringLiteral("certification"), tests::intensity(0.5));
    QVERIFY(!set);
    QCOMPARE(set.error().front().kind, ErrorKind::Locked);
    QVERIFY(window.addFromBaseline().isEmpty());
    QVERIFY(window.duplicate(own).isEmpty());
    window.rename(own, QStringLiteral("Mine"));
    window.describe(own, QStringLiteral("Mine"));
    window.remove(own);
    window.move(own, 1);
    window.resetAllLevers();
    window.proposeLever(QStringLiteral("certification"));
    QVERIFY(failed.count() >= 6);
    QCOMPARE(window.undoStack().count(), 0);
    QCOMPARE(window.scenarios().size(), std::size_t(3));
    QVERIFY(window.scenario(own)->content == core::policy::Scenario{});
}

void TestSessionStoring::aSecondWindowMayLookElsewhere()
{
    auto second = tests::SessionFixture::open(m_fixture->path());
    VERIFY_RESULT(second);
    Session& window = **second;
    QSignalSpy failed(&window, &Session::failed);
    window.setYear(2026);
    window.activate(QStringLiteral("baseline"));
    window.setKpis({QStringLiteral("vacancy")});
    QCOMPARE(window.year(), 2026.0);
    QCOMPARE(window.kpis(), QStringList{QStringLiteral("vacancy")});
    QTest::qWait(600); // past the time at which settings are stored
    QCOMPARE(failed.count(), 0);
    QCOMPARE(session().year(), 2030.0);
    second->reset();
    QVERIFY(m_fixture->start());
    QCOMPARE(session().year(), 2030.0);
}

void TestSessionStoring::keepsAChangeThatTheDiskHasNoRoomFor()
{
    const auto id = session().addFromBaseline();
    WAIT_FOR_FIGURES(session()); // so that it is known what the model is made of
    session().limitWorkspacePages(1); // no more than there are
    QSignalSpy failed(&session(), &Session::failed);
    // Until a change needs a page that there is no room for.
    int moves = 0;
    while (failed.isEmpty() && moves < 500) {
        ++moves;
        VERIFY_RESULT(session().setLever(QStringLiteral("certification"), tests::intensity(moves % 2 ? 0.5 : 1.0)));
        VERIFY_RESULT(session().setLever(QStringLiteral("academies"), tests::intensity(moves % 2 ? 1.0 : 0.5)));
    }
    QCOMPARE(failed.count(), 1);
    QCOMPARE(failed.front().front().value<core::Error>().kind, ErrorKind::DiskFull);
    QVERIFY(session().hasUnsavedChanges());
    VERIFY_RESULT(session().setLever(QStringLiteral("testbed"), tests::intensity(0.25)));
    QCOMPARE(failed.count(), 1); // told once
    QCOMPARE(session().leverStrength(QStringLiteral("testbed")), 0.25);
    QVERIFY(!m_fixture->stored().back().content.levers.contains("testbed"));
    // A copy elsewhere has it.
    VERIFY_RESULT(session().saveCopyAs(m_fixture->file("Rescue.fourfold")));
    {
        const auto rescued = core::workspace::Workspace::open(m_fixture->file("Rescue.fourfold"));
        VERIFY_RESULT(rescued);
        const auto record = rescued->scenarios().value().back();
        QVERIFY(record.content == session().current().content);
        QVERIFY(!session().current().madeWith.isEmpty());
        QCOMPARE(record.modelVersion, session().current().modelVersion);
        QCOMPARE(record.regionSetId, session().current().regionSetId);
        QCOMPARE(record.madeWith, session().current().madeWith);
    }
    // A new scenario, which would be lost with the window, is not made where there is no room for it.
    int added = 0;
    while (added < 500 && !session().addFromBaseline().isEmpty())
        ++added;
    QVERIFY(added < 500);
    QCOMPARE(session().scenarios().size(), m_fixture->stored().size());
    session().activate(id);

    session().limitWorkspacePages(100000);
    QSignalSpy saved(&session(), &Session::saved);
    QTRY_VERIFY_WITH_TIMEOUT(!session().hasUnsavedChanges(), 8000);
    QCOMPARE(saved.count(), 1);
    const auto stored = m_fixture->stored();
    QCOMPARE(stored[2].id, id);
    QVERIFY(stored[2].content == session().current().content);
}

void TestSessionStoring::aStepThatCannotBeStoredCanBeTakenBackLater()
{
    const auto id = session().addFromBaseline();
    session().rename(id, QStringLiteral("One"));
    session().rename(id, QStringLiteral("Two"));
    auto& stack = session().undoStack();
    const int steps = stack.count();
    QSignalSpy failed(&session(), &Session::failed);
    auto disk = core::workspace::Database::open(m_fixture->path(), core::workspace::Database::Mode::ReadWrite);
    VERIFY_RESULT(disk);
    const auto refuse = QStringLiteral("CREATE TRIGGER refuse BEFORE UPDATE ON scenario BEGIN SELECT RAISE(ABORT, 'no room'); END");
    const auto allow = QStringLiteral("DROP TRIGGER refuse");
    const auto name = [&] { return session().scenario(id)->name; };

    VERIFY_RESULT(disk->run(refuse));
    stack.undo();
    stack.undo(); // asked again, the same step is tried again and not the one before it
    QCOMPARE(failed.count(), 2);
    QCOMPARE(name(), QStringLiteral("Two"));
    QCOMPARE(stack.count(), steps);
    QCOMPARE(stack.index(), steps);
    VERIFY_RESULT(disk->run(allow));
    stack.undo();
    QCOMPARE(name(), QStringLiteral("One"));
    QCOMPARE(stack.index(), steps - 1);

    // Nor is a step lost that cannot be done again.
    VERIFY_RESULT(disk->run(refuse));
    stack.redo();
    QCOMPARE(failed.count(), 3);
    QCOMPARE(name(), QStringLiteral("One"));
    QCOMPARE(stack.count(), steps);
    QCOMPARE(stack.index(), steps - 1);
    VERIFY_RESULT(disk->run(allow));
    stack.redo();
    QCOMPARE(name(), QStringLiteral("Two"));

    // What could not be done the first time never becomes a step.
    VERIFY_RESULT(disk->run(refuse));
    session().rename(id, QStringLiteral("Three"));
    QCOMPARE(failed.count(), 4);
    QCOMPARE(stack.count(), steps);
    VERIFY_RESULT(disk->run(allow));
    stack.undo();
    stack.undo();
    stack.undo();
    QVERIFY(!session().scenario(id));
    QCOMPARE(failed.count(), 4);
}

void TestSessionStoring::copiesTheWorkspace()
{
    session().setYear(2029);
    const auto id = session().addFromBaseline();
    VERIFY_RESULT(session().saveCopyAs(m_fixture->file("Copy.fourfold")));
    QVERIFY(!session().saveCopyAs(m_fixture->path()));
    auto copy = tests::SessionFixture::open(m_fixture->file("Copy.fourfold"));
    VERIFY_RESULT(copy);
    QCOMPARE((*copy)->year(), 2029.0);
    QVERIFY((*copy)->scenario(id));
}

void TestSessionStoring::tellsWhatCannotBeOpened()
{
    QFile file(m_fixture->file("noise.fourfold"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("noise");
    file.close();
    const auto opened = tests::SessionFixture::open(file.fileName());
    QVERIFY(!opened);
    QCOMPARE(opened.error().front().kind, ErrorKind::Damaged);

    const auto noData = Session::open(m_fixture->file("no-data").toStdString(), m_fixture->file("new.fourfold"));
    QVERIFY(!noData);
    QVERIFY(!QFile::exists(m_fixture->file("new.fourfold")));
}

QTEST_GUILESS_MAIN(TestSessionStoring)
#include "tst_session_storing.moc"
