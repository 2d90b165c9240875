// SPDX-License-Identifier: GPL-3.0-or-later
// Moving levers: figures, undo, history, the copy of a built-in scenario, replay, region sets.
#include "tests/ui/session/session_fixture.h"

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include <cmath>

using core::ErrorKind;
using core::policy::LeverSetting;
using core::policy::Place;
using core::policy::RegionGroup;
using ui::Session;

using ByRegion = std::map<std::string, double>;

Q_DECLARE_METATYPE(core::policy::LeverSetting)

class TestSessionLevers : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void firstFiguresAreThoseOfThePapersPackage();
    void aDragIsOneUndoStepAndOneHistoryRow();
    void undoAndRedoBringBackTheFigures();
    void aDragBackToTheStartLeavesNothingToUndo();
    void editingABuiltInScenarioMakesACopy();
    void undoingThatTakesTheCopyAway();
    void refusesValuesOutOfBounds_data();
    void refusesValuesOutOfBounds();
    void resetsOneLeverOrAll();
    void proposesWhatThePapersSay();
    void switchingScenariosSwitchesFigures();
    void replayGoesFromBeforeToAfter();
    void aChangeEndsTheReplay();
    void provincesAgreeWithTheNation();
    void regionalIntensitiesFollowTheRegionSet();
    void provincesKeepTheirValuesInOtherRegions();
    void hugsTheHandDuringADrag();
    void tellsWhyThereAreNoFigures();

private:
    [[nodiscard]] Session& session() { return *m_fixture->session; }
    [[nodiscard]] double trade() { return session().projection()->value("national_trade", Place::national(), 2030); }
    /// A scenario of the user's without any lever, current.
    void startFromBaseline();

    std::unique_ptr<tests::SessionFixture> m_fixture;
};

void TestSessionLevers::init()
{
    m_fixture = std::make_unique<tests::SessionFixture>();
    QVERIFY(m_fixture->start());
    WAIT_FOR_FIGURES(session());
}

void TestSessionLevers::cleanup()
{
    m_fixture.reset();
}

void TestSessionLevers::startFromBaseline()
{
    QVERIFY(!session().addFromBaseline().isEmpty());
    WAIT_FOR_FIGURES(session());
}

void TestSessionLevers::firstFiguresAreThoseOfThePapersPackage()
{
    QCOMPARE(session().current().id, QStringLiteral("paper-package"));
    QCOMPARE(session().current().activeLevers, 23);
    QVERIFY(!session().projectionErrors());
    // The package lifts trade well above the baseline by 2030 (paper 001: technologies bring over 60 % of the growth).
    const double baseline = session().baseline()->value("national_trade", Place::national(), 2030);
    QVERIFY2(trade() > 1.2 * baseline, qPrintable(QStringLiteral("%1 against %2").arg(trade()).arg(baseline)));
    QCOMPARE(session().leverStrength(QStringLiteral("digital_infrastructure")), 1.0);
}

void TestSessionLevers::aDragIsOneUndoStepAndOneHistoryRow()
{
    startFromBaseline();
    const auto id = session().current().id;
    const int stepsBefore = session().undoStack().count();
    const auto versionsBefore = m_fixture->storedVersions(id);
    QSignalSpy levers(&session(), &Session::leversChanged);
    for (int i = 1; i <= 100; ++i)
        VERIFY_RESULT(session().setLever(QStringLiteral("certification"), tests::intensity(i / 100.0), QStringLiteral("drag 1")));
    QCOMPARE(levers.count(), 100);
    QCOMPARE(session().undoStack().count(), stepsBefore + 1);
    QCOMPARE(m_fixture->storedVersions(id), versionsBefore + 1);
    QCOMPARE(std::get<double>(*m_fixture->stored().back().content.levers.at("certification").intensity), 1.0);

    // The next drag of the same lever is a step of its own.
    VERIFY_RESULT(session().setLever(QStringLiteral("certification"), tests::intensity(0.5), QStringLiteral("drag 2")));
    QCOMPARE(session().undoStack().count(), stepsBefore + 2);
    QCOMPARE(m_fixture->storedVersions(id), versionsBefore + 2);

    session().undoStack().undo();
    QCOMPARE(session().leverStrength(QStringLiteral("certification")), 1.0);
    session().undoStack().undo();
    QCOMPARE(session().leverStrength(QStringLiteral("certification")), 0.0);
    QVERIFY(m_fixture->stored().back().content == core::policy::Scenario{});
}

void TestSessionLevers::undoAndRedoBringBackTheFigures()
{
    startFromBaseline();
    const double before = trade();
    VERIFY_RESULT(session().setLever(QStringLiteral("digital_infrastructure"), tests::intensity(1)));
    WAIT_FOR_FIGURES(session());
    const double after = trade();
    QVERIFY(after > before);
    session().undoStack().undo();
    WAIT_FOR_FIGURES(session());
    QCOMPARE(trade(), before);
    session().undoStack().redo();
    WAIT_FOR_FIGURES(session());
    QCOMPARE(trade(), after);
}

void TestSessionLevers::aDragBackToTheStartLeavesNothingToUndo()
{
    startFromBaseline();
    const int steps = session().undoStack().count();
    for (const double value : {0.3, 0.6, 0.0})
        VERIFY_RESULT(session().setLever(QStringLiteral("certification"), tests::intensity(value), QStringLiteral("drag 1")));
    QCOMPARE(session().undoStack().count(), steps);
    // The same hand may go on.
    VERIFY_RESULT(session().setLever(QStringLiteral("certification"), tests::intensity(0.2), QStringLiteral("drag 1")));
    QCOMPARE(session().undoStack().count(), steps + 1);
    session().undoStack().undo();
    QVERIFY(!session().leverChanged(QStringLiteral("certification")));
}

void TestSessionLevers::editingABuiltInScenarioMakesACopy()
{
    QSignalSpy copied(&session(), &Session::copied);
    for (int i = 1; i <= 10; ++i)
        VERIFY_RESULT(
            session().setLever(QStringLiteral("certification"), tests::intensity(1 - i / 20.0), QStringLiteral("drag 1")));
    QCOMPARE(copied.count(), 1);
    QCOMPARE(session().scenarios().size(), std::size_t(3));
    QCOMPARE(copied.front().at(0).toString(), QStringLiteral("paper-package"));
    QCOMPARE(copied.front().at(1).toString(), session().current().id);
    QCOMPARE(session().current().name, QStringLiteral("Paper package, changed"));
    QCOMPARE(session().current().originId, QStringLiteral("paper-package"));
    QCOMPARE(session().leverStrength(QStringLiteral("certification")), 0.5);
    QCOMPARE(session().undoStack().count(), 1);
    // The proposal itself is what it was.
    const auto* package = session().scenario(QStringLiteral("paper-package"));
    QVERIFY(package->content == core::policy::paperPackage(session().catalogue()));

    // Another edit of the original is another copy.
    session().activate(QStringLiteral("paper-package"));
    session().resetLever(QStringLiteral("academies"));
    QCOMPARE(session().current().name, QStringLiteral("Paper package, changed (2)"));
    session().activate(QStringLiteral("baseline"));
    session().proposeLever(QStringLiteral("academies"));
    QCOMPARE(session().current().name, QStringLiteral("Baseline, changed"));
}

void TestSessionLevers::undoingThatTakesTheCopyAway()
{
    VERIFY_RESULT(session().setLever(QStringLiteral("certification"), tests::intensity(0.5)));
    const auto copy = session().current().id;
    session().undoStack().undo();
    QCOMPARE(session().current().id, QStringLiteral("paper-package"));
    QCOMPARE(session().scenarios().size(), std::size_t(2));
    QCOMPARE(m_fixture->stored().size(), std::size_t(2));
    session().undoStack().redo();
    QCOMPARE(session().current().id, copy);
    QCOMPARE(session().leverStrength(QStringLiteral("certification")), 0.5);
    QCOMPARE(m_fixture->stored().back().id, copy);
}

void TestSessionLevers::refusesValuesOutOfBounds_data()
{
    QTest::addColumn<QString>("lever");
    QTest::addColumn<LeverSetting>("setting");
    QTest::newRow("above 200 %") << QStringLiteral("certification") << LeverSetting{2.5, {}, {}, {}};
    QTest::newRow("below 0") << QStringLiteral("certification") << LeverSetting{-0.1, {}, {}, {}};
    QTest::newRow("no number") << QStringLiteral("certification") << LeverSetting{std::nan(""), {}, {}, {}};
    QTest::newRow("start off the grid") << QStringLiteral("certification") << LeverSetting{{}, 2025.3, {}, {}};
    QTest::newRow("ramp too short") << QStringLiteral("certification") << LeverSetting{{}, {}, 0.125, {}};
    QTest::newRow("unknown region") << QStringLiteral("digital_infrastructure")
                                    << LeverSetting{ByRegion{{"Atlantis", 1.0}}, {}, {}, {}};
    QTest::newRow("regions of a national lever")
        << QStringLiteral("innovation_fund") << LeverSetting{ByRegion{{"East", 1.0}}, {}, {}, {}};
    QTest::newRow("unknown lever") << QStringLiteral("magic") << LeverSetting{1.0, {}, {}, {}};
}

void TestSessionLevers::refusesValuesOutOfBounds()
{
    QFETCH(QString, lever);
    QFETCH(LeverSetting, setting);
    QSignalSpy levers(&session(), &Session::leversChanged);
    const auto set = session().setLever(lever, setting);
    QVERIFY(!set);
    QVERIFY(!set.error().empty());
    QCOMPARE(levers.count(), 0);
    QCOMPARE(session().undoStack().count(), 0);
    QCOMPARE(session().current().id, QStringLiteral("paper-package"));
}

void TestSessionLevers::resetsOneLeverOrAll()
{
    session().resetLever(QStringLiteral("academies"));
    QVERIFY(!session().leverChanged(QStringLiteral("academies")));
    QCOMPARE(session().current().activeLevers, 22);
    session().resetAllLevers();
    QCOMPARE(session().current().activeLevers, 0);
    WAIT_FOR_FIGURES(session());
    QCOMPARE(trade(), session().baseline()->value("national_trade", Place::national(), 2030));
    session().undoStack().undo();
    QCOMPARE(session().current().activeLevers, 22);
}

void TestSessionLevers::proposesWhatThePapersSay()
{
    startFromBaseline();
    VERIFY_RESULT(session().setLever(QStringLiteral("digital_infrastructure"), {ByRegion{{"East", 1.5}}, 2028.0, {}, {}}));
    session().proposeLever(QStringLiteral("digital_infrastructure"));
    const auto package = core::policy::paperPackage(session().catalogue());
    QVERIFY(session().current().content.levers.at("digital_infrastructure") == package.levers.at("digital_infrastructure"));
    QCOMPARE(session().leverStrength(QStringLiteral("digital_infrastructure")), 1.0);
    const auto filled = session().leverSetting(QStringLiteral("digital_infrastructure"));
    QVERIFY(filled.intensity && filled.startYear && filled.rampYears && filled.durationYears);
}

void TestSessionLevers::switchingScenariosSwitchesFigures()
{
    const double package = trade();
    QSignalSpy current(&session(), &Session::currentChanged);
    session().activate(QStringLiteral("baseline"));
    WAIT_FOR_FIGURES(session());
    QCOMPARE(current.count(), 1);
    QCOMPARE(trade(), session().baseline()->value("national_trade", Place::national(), 2030));
    session().activate(QStringLiteral("paper-package"));
    WAIT_FOR_FIGURES(session());
    QCOMPARE(trade(), package);
    session().activate(QStringLiteral("nobody"));
    QCOMPARE(session().current().id, QStringLiteral("paper-package"));
}

void TestSessionLevers::replayGoesFromBeforeToAfter()
{
    startFromBaseline();
    QVERIFY(!session().canReplay());
    const double before = trade();
    VERIFY_RESULT(session().setLever(QStringLiteral("digital_infrastructure"), tests::intensity(1)));
    WAIT_FOR_FIGURES(session());
    const double after = trade();
    QVERIFY(session().canReplay());
    const auto versions = m_fixture->storedVersions(session().current().id);
    const int steps = session().undoStack().count();

    double last = before;
    for (const double fraction : {0.0, 0.25, 0.5, 0.75, 1.0}) {
        session().previewReplay(fraction);
        WAIT_FOR_FIGURES(session());
        if (fraction == 0)
            QCOMPARE(trade(), before);
        else
            QVERIFY(trade() > last);
        last = trade();
    }
    QCOMPARE(last, after);
    session().previewReplay(0.5);
    session().endReplay();
    WAIT_FOR_FIGURES(session());
    QCOMPARE(trade(), after);
    // Nothing of it was stored.
    QCOMPARE(session().undoStack().count(), steps);
    QCOMPARE(m_fixture->storedVersions(session().current().id), versions);
    QCOMPARE(session().leverStrength(QStringLiteral("digital_infrastructure")), 1.0);

    // The scenario of the change comes to the front, and one that is gone has nothing to show.
    const auto id = session().current().id;
    session().activate(QStringLiteral("baseline"));
    session().previewReplay(0.5);
    QCOMPARE(session().current().id, id);
    session().endReplay();
    session().remove(id);
    QVERIFY(!session().canReplay());
}

void TestSessionLevers::aChangeEndsTheReplay()
{
    startFromBaseline();
    VERIFY_RESULT(session().setLever(QStringLiteral("digital_infrastructure"), tests::intensity(1)));
    session().previewReplay(0.2);
    VERIFY_RESULT(session().setLever(QStringLiteral("digital_infrastructure"), tests::intensity(0.5)));
    WAIT_FOR_FIGURES(session());
    const double half = trade();
    session().previewReplay(0.3); // the player has not heard of it yet
    WAIT_FOR_FIGURES(session());
    QCOMPARE(trade(), half);
    session().endReplay();
    WAIT_FOR_FIGURES(session());
    QCOMPARE(trade(), half);
    session().previewReplay(0);
    WAIT_FOR_FIGURES(session());
    QVERIFY(trade() > half);
    session().endReplay();
}

void TestSessionLevers::provincesAgreeWithTheNation()
{
    QSignalSpy changed(&session(), &Session::regionSetChanged);
    const auto before = session().projection();
    VERIFY_RESULT(session().setRegionSet(QStringLiteral("provinces")));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(session().regions().regions.size(), std::size_t(31));
    QCOMPARE(session().projection(), before); // until the new figures are there
    WAIT_FOR_FIGURES(session());
    QVERIFY(!session().projectionErrors());
    QCOMPARE(session().projection()->regions().id, std::string("provinces"));
    QCOMPARE(session().baseline()->regions().id, std::string("provinces"));
    double sum = 0;
    for (const auto& region : session().regions().regions)
        sum += session().projection()->value("trade", Place::ofRegion(region.id), 2030);
    VERIFY_CLOSE(session().projection()->value("national_trade", Place::national(), 2030), sum, 1e-9, 0);
    QVERIFY(!session().setRegionSet(QStringLiteral("counties")));
    QCOMPARE(session().regionSetId(), QStringLiteral("provinces"));

    // The next time the window opens with them.
    QVERIFY(m_fixture->start());
    QCOMPARE(session().regionSetId(), QStringLiteral("provinces"));
}

void TestSessionLevers::regionalIntensitiesFollowTheRegionSet()
{
    startFromBaseline();
    const LeverSetting macro{ByRegion{{"East", 0.25}, {"Central_West", 1.25}}, {}, {}, {}};
    VERIFY_RESULT(session().setLever(QStringLiteral("digital_infrastructure"), macro));
    const double strength = session().leverStrength(QStringLiteral("digital_infrastructure"));
    VERIFY_RESULT(session().setRegionSet(QStringLiteral("provinces")));
    WAIT_FOR_FIGURES(session());
    QVERIFY(!session().projectionErrors());
    const auto spread = std::get<ByRegion>(*session().leverSetting(QStringLiteral("digital_infrastructure")).intensity);
    QCOMPARE(spread.size(), std::size_t(31));
    QCOMPARE(spread.at("Guangdong"), 0.25);
    QCOMPARE(spread.at("Sichuan"), 1.25);
    QVERIFY(session().leverStrength(QStringLiteral("digital_infrastructure")) > 1);

    VERIFY_RESULT(session().setRegionSet(QStringLiteral("macro")));
    QVERIFY(session().leverSetting(QStringLiteral("digital_infrastructure")).intensity == macro.intensity);
    QCOMPARE(session().leverStrength(QStringLiteral("digital_infrastructure")), strength);
    // Undo of a step that was made in the words of the other set.
    VERIFY_RESULT(session().setRegionSet(QStringLiteral("provinces")));
    session().undoStack().undo();
    session().undoStack().redo();
    WAIT_FOR_FIGURES(session());
    QVERIFY(!session().projectionErrors());
    QCOMPARE(std::get<ByRegion>(*session().leverSetting(QStringLiteral("digital_infrastructure")).intensity).at("Sichuan"), 1.25);
}

void TestSessionLevers::provincesKeepTheirValuesInOtherRegions()
{
    const QString digital = QStringLiteral("digital_infrastructure");
    const QString provinces = QStringLiteral("provinces");
    const QString macro = QStringLiteral("macro");
    startFromBaseline();
    const auto id = session().current().id;
    VERIFY_RESULT(session().setRegionSet(provinces));
    ByRegion values;
    for (const auto& region : session().regions().regions)
        values[region.id] = 0.01 * static_cast<double>(values.size() + 1);
    const LeverSetting given{values, {}, {}, {}};
    VERIFY_RESULT(session().setLever(digital, given));
    const auto intensityNow = [&] { return *session().leverSettingOf(id, digital).intensity; };
    const auto isAsGiven = [&] { return intensityNow() == *given.intensity; };

    VERIFY_RESULT(session().setRegionSet(macro));
    QCOMPARE(std::get<ByRegion>(intensityNow()).size(), std::size_t(2));
    VERIFY_RESULT(session().setRegionSet(provinces));
    QVERIFY(isAsGiven());

    // Another lever is changed there, and this one's beginning; a child and a copy are made; a child is let go.
    VERIFY_RESULT(session().setRegionSet(macro));
    const auto& other = session().catalogue().levers.front().id;
    QVERIFY(other != digital.toStdString());
    VERIFY_RESULT(session().setLever(QString::fromStdString(other), tests::intensity(0.5)));
    LeverSetting later;
    later.startYear = 2030;
    VERIFY_RESULT(session().setLever(digital, later));
    const auto child = session().addChild(id);
    VERIFY_RESULT(session().setLever(QString::fromStdString(other), tests::intensity(0.25)));
    const auto loose = session().addChild(id);
    VERIFY_RESULT(session().setParent(loose, {}));
    const auto copy = session().duplicate(id);
    for (const auto& record : m_fixture->stored()) {
        if (record.id == id || record.id == loose || record.id == copy)
            QVERIFY(record.content.levers.at(digital.toStdString()).intensity == given.intensity);
    }
    VERIFY_RESULT(session().setRegionSet(provinces));
    for (const auto& each : {id, child, loose, copy})
        QVERIFY(session().leverSettingOf(each, digital).intensity == given.intensity);
    QCOMPARE(session().leverSettingOf(id, digital).startYear, std::optional(2030.0));

    // Undo of a change that was made with fewer regions brings back what each province had.
    session().activate(id);
    VERIFY_RESULT(session().setRegionSet(macro));
    VERIFY_RESULT(session().setLever(digital, {ByRegion{{"East", 0.5}, {"Central_West", 1.0}}, {}, {}, {}}));
    session().undoStack().undo();
    VERIFY_RESULT(session().setRegionSet(provinces));
    QVERIFY(isAsGiven());

    // And so does a version that is restored there.
    VERIFY_RESULT(session().setRegionSet(macro));
    const auto versions = session().history(id);
    VERIFY_RESULT(versions);
    const auto version = versions->back().id;
    VERIFY_RESULT(session().setLever(digital, tests::intensity(0)));
    VERIFY_RESULT(session().restoreVersion(id, version));
    QVERIFY(m_fixture->start());
    VERIFY_RESULT(session().setRegionSet(provinces));
    QVERIFY(isAsGiven());
}

void TestSessionLevers::hugsTheHandDuringADrag()
{
    startFromBaseline();
    QSignalSpy figures(&session(), &Session::projectionChanged);
    for (int i = 1; i <= 50; ++i) {
        VERIFY_RESULT(
            session().setLever(QStringLiteral("digital_infrastructure"), tests::intensity(i / 50.0), QStringLiteral("drag")));
        QCoreApplication::processEvents();
    }
    WAIT_FOR_FIGURES(session());
    QVERIFY(figures.count() >= 1 && figures.count() <= 50);
    // The last word is the hand's.
    const double shown = trade();
    session().activate(QStringLiteral("baseline"));
    WAIT_FOR_FIGURES(session());
    session().activate(session().scenarios().back().id);
    WAIT_FOR_FIGURES(session());
    QCOMPARE(trade(), shown);
}

void TestSessionLevers::tellsWhyThereAreNoFigures()
{
    // A scenario of an edited model may set a parameter that the shipped one lacks.
    m_fixture->session.reset();
    {
        auto workspace = core::workspace::Workspace::open(m_fixture->path());
        VERIFY_RESULT(workspace);
        core::workspace::ScenarioRecord record;
        record.id = QStringLiteral("strange");
        record.name = QStringLiteral("Strange");
        record.content.parameters["absent"] = 1.0;
        VERIFY_RESULT(workspace->addScenario(record));
    }
    QVERIFY(m_fixture->start());
    WAIT_FOR_FIGURES(session());
    const auto before = session().projection();
    session().activate(QStringLiteral("strange"));
    QTRY_VERIFY(session().projectionErrors());
    QCOMPARE(session().projectionErrors()->front().kind, ErrorKind::UnknownName);
    QCOMPARE(session().projection(), before); // the last good ones stay
    // Its levers move all the same.
    VERIFY_RESULT(session().setLever(QStringLiteral("certification"), tests::intensity(0.5)));
    QCOMPARE(session().leverStrength(QStringLiteral("certification")), 0.5);
    session().activate(QStringLiteral("paper-package"));
    WAIT_FOR_FIGURES(session());
    QVERIFY(!session().projectionErrors());
}

QTEST_GUILESS_MAIN(TestSessionLevers)
#include "tst_session_levers.moc"
