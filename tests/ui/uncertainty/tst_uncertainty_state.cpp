// SPDX-License-Identifier: GPL-3.0-or-later
// What the Uncertainty page looks at: figure, year, goal; stored with the workspace.
#include "tests/ui/session/session_fixture.h"
#include "ui/session/futures_book.h"
#include "ui/uncertainty/uncertainty_state.h"

#include <QSignalSpy>
#include <QTest>

using namespace ui;
using core::policy::Headline;
using core::policy::Place;
using core::policy::RegionGroup;
using Kind = UncertaintyState::GoalKind;

class TestUncertaintyState : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void figureIsThatOfExploreUntilOneIsChosen();
    void aFigureThatIsNotThereIsNotTaken();
    void aClaimOfFigureAndYearIsTheGoal();
    void anotherYearTakesTheBoundsOfTheNearestTarget();
    void withoutATargetTheScenarioItselfIsTheThreshold();
    void aThresholdHoldsForItsFigure();
    void anotherFigureBeginsWithItsOwnTarget();
    void refusesBoundsTheWrongWayRound();
    void choosingATargetChoosesFigureAndYear();
    void anOwnTargetBecomesTheGoalAndLeavesAgain();
    void choicesAreThereAgainAfterReopening();

private:
    void make();
    [[nodiscard]] Session& session() const { return *m_fixture->session; }
    [[nodiscard]] Headline conversion() const { return {"conversion", Place::national()}; }

    std::unique_ptr<tests::SessionFixture> m_fixture;
    std::unique_ptr<UncertaintyState> m_state;
};

void TestUncertaintyState::init()
{
    m_fixture = std::make_unique<tests::SessionFixture>();
    QVERIFY(m_fixture->start());
    WAIT_FOR_FIGURES(session());
    make();
}

void TestUncertaintyState::cleanup()
{
    m_state.reset();
    m_fixture.reset();
}

void TestUncertaintyState::make()
{
    m_state = std::make_unique<UncertaintyState>(session(), session().futures());
}

void TestUncertaintyState::figureIsThatOfExploreUntilOneIsChosen()
{
    const QStringList kpis = session().kpis();
    QVERIFY(kpis.size() >= 3);
    session().selectKpi(kpis[1]);
    QCOMPARE(kpiKey(QString::fromStdString(m_state->figure().id), m_state->figure().place), kpis[1]);
    QSignalSpy spy(m_state.get(), &UncertaintyState::figureChanged);
    m_state->setFigure(conversion());
    QCOMPARE(spy.count(), 1);
    session().selectKpi(kpis[2]);
    QCOMPARE(m_state->figure().id, std::string("conversion"));
    QCOMPARE(spy.count(), 1);
}

void TestUncertaintyState::aFigureThatIsNotThereIsNotTaken()
{
    m_state->setFigure(conversion());
    m_state->setFigure({"no_such_variable", Place::national()});
    QCOMPARE(m_state->figure(), conversion());
    m_state->setFigure({"trade", Place::ofRegion("Guangdong")}); // a province, not in the two-region set
    QCOMPARE(m_state->figure(), conversion());
}

void TestUncertaintyState::aClaimOfFigureAndYearIsTheGoal()
{
    m_state->setFigure(conversion());
    session().setYear(2030);
    QVERIFY(m_state->goal());
    QCOMPARE(m_state->goalKind(), Kind::Claim);
    QCOMPARE(m_state->goal()->id, std::string("conversion-40"));
    QCOMPARE(*m_state->goal()->low, 0.40);
    QVERIFY(!m_state->goal()->high);
}

void TestUncertaintyState::anotherYearTakesTheBoundsOfTheNearestTarget()
{
    m_state->setFigure(conversion());
    session().setYear(2032);
    QCOMPARE(m_state->goalKind(), Kind::Threshold);
    QVERIFY(m_state->goal()->id.empty());
    QCOMPARE(*m_state->goal()->low, 0.40);
    QCOMPARE(m_state->goal()->year, 2032.0);
}

void TestUncertaintyState::withoutATargetTheScenarioItselfIsTheThreshold()
{
    session().setYear(2030);
    const auto claims = session().catalogue().claims;
    const Headline vacancy{"vacancy", Place::ofGroup(RegionGroup::CentralWest)};
    QVERIFY(std::none_of(claims.begin(), claims.end(), [](const auto& claim) { return claim.variable == "vacancy"; }));
    m_state->setFigure(vacancy);
    QVERIFY(m_state->goal());
    QCOMPARE(m_state->goalKind(), Kind::Threshold);
    // Fewer vacancies are better: at most what the scenario has, to its last digit shown.
    const double value = session().projection()->value("vacancy", vacancy.place, 2030);
    QVERIFY(m_state->goal()->high && !m_state->goal()->low);
    VERIFY_CLOSE(*m_state->goal()->high, value, 0, core::policy::shownUnit(session().catalogue(), "vacancy", value));
}

void TestUncertaintyState::aThresholdHoldsForItsFigure()
{
    m_state->setFigure(conversion());
    session().setYear(2030);
    QSignalSpy spy(m_state.get(), &UncertaintyState::goalChanged);
    VERIFY_RESULT(m_state->setThreshold(0.3, std::nullopt));
    QCOMPARE(spy.count(), 1);
    QCOMPARE(m_state->goalKind(), Kind::Threshold);
    QCOMPARE(*m_state->goal()->low, 0.3);
    session().setYear(2033); // no claim then: the figure's own threshold stays
    QCOMPARE(*m_state->goal()->low, 0.3);
    session().setYear(2030); // the claim is back, it is about this year
    QCOMPARE(m_state->goalKind(), Kind::Claim);
}

void TestUncertaintyState::anotherFigureBeginsWithItsOwnTarget()
{
    session().setYear(2030);
    m_state->setFigure(conversion());
    VERIFY_RESULT(m_state->setThreshold(0.3, std::nullopt));
    m_state->setFigure({"intelligence", Place::national()});
    QCOMPARE(m_state->goal()->id, std::string("intelligence-3to5"));
}

void TestUncertaintyState::refusesBoundsTheWrongWayRound()
{
    m_state->setFigure(conversion());
    session().setYear(2030);
    QVERIFY(!m_state->setThreshold(0.5, 0.3));
    QVERIFY(!m_state->setThreshold(std::nullopt, std::nullopt));
    QCOMPARE(m_state->goal()->id, std::string("conversion-40"));
}

void TestUncertaintyState::choosingATargetChoosesFigureAndYear()
{
    m_state->chooseTarget(QStringLiteral("cycle-2"));
    QCOMPARE(m_state->figure().id, std::string("revision_cycle"));
    QCOMPARE(session().year(), 2035.0);
    QCOMPARE(m_state->goal()->id, std::string("cycle-2"));
    m_state->chooseTarget(QStringLiteral("no-such-target"));
    QCOMPARE(m_state->goal()->id, std::string("cycle-2"));
}

void TestUncertaintyState::anOwnTargetBecomesTheGoalAndLeavesAgain()
{
    m_state->setFigure(conversion());
    session().setYear(2030);
    core::uncertainty::Target mine{{}, conversion(), 2030, 0.35, {}};
    const auto id = session().futures().setTarget(mine);
    VERIFY_RESULT(id);
    QCOMPARE(m_state->goalKind(), Kind::Claim); // of the two the papers' comes first
    m_state->chooseTarget(*id);
    QCOMPARE(m_state->goalKind(), Kind::Own);
    QCOMPARE(*m_state->goal()->low, 0.35);
    session().futures().removeTarget(*id);
    QCOMPARE(m_state->goalKind(), Kind::Claim);
    QCOMPARE(*m_state->goal()->low, 0.40);
}

void TestUncertaintyState::choicesAreThereAgainAfterReopening()
{
    m_state->setFigure(conversion());
    session().setYear(2030);
    VERIFY_RESULT(m_state->setThreshold(std::nullopt, 0.45));
    m_state->setBands(UncertaintyState::Bands::Text);
    m_state->setDifference(true);
    m_state.reset();
    QVERIFY(m_fixture->start());
    WAIT_FOR_FIGURES(session());
    make();
    QCOMPARE(m_state->figure(), conversion());
    QCOMPARE(m_state->goalKind(), Kind::Threshold);
    QCOMPARE(*m_state->goal()->high, 0.45);
    QVERIFY(!m_state->goal()->low);
    QCOMPARE(m_state->bands(), UncertaintyState::Bands::Text);
    QVERIFY(m_state->difference());
}

QTEST_MAIN(TestUncertaintyState)
#include "tst_uncertainty_state.moc"
