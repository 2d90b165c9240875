// SPDX-License-Identifier: GPL-3.0-or-later
// The papers' claims beside any scenario.

#include "core/policy/claims.h"
#include "core/why/claims_board.h"
#include "tests/core/policy/policy_fixture.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace core;
using why::ClaimFact;
using State = why::ClaimFact::State;

class TestClaimsBoard : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void judgesByTheNearestBound_data();
    void judgesByTheNearestBound();
    void thePackageMeetsTheClaimsAsTheModelSays();
    void anyScenarioCanBeJudged();
    void saysWhatTheModelLeavesOut();
    void tiesMeasuresByTheirFigures();

private:
    [[nodiscard]] policy::Projection run(const policy::Scenario& scenario) const
    {
        auto projection = m_projector->project(scenario);
        if (!projection)
            qFatal("%s", qPrintable(tests::describe(projection.error())));
        return *projection;
    }

    std::shared_ptr<const policy::Catalogue> m_catalogue;
    std::optional<policy::Projector> m_projector;
};

namespace {

const ClaimFact& find(const std::vector<ClaimFact>& board, const char* id)
{
    const auto found = std::find_if(board.begin(), board.end(), [&](const ClaimFact& fact) { return fact.subject.id == id; });
    if (found == board.end())
        qFatal("no claim %s", id);
    return *found;
}

} // namespace

void TestClaimsBoard::initTestCase()
{
    m_catalogue = tests::shippedCatalogue();
    auto projector = policy::Projector::create(tests::dataDirectory(), m_catalogue, *m_catalogue->regionSet("macro"));
    VERIFY_RESULT(projector);
    m_projector = *projector;
}

void TestClaimsBoard::judgesByTheNearestBound_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<double>("value");
    QTest::addColumn<bool>("met");
    QTest::addColumn<double>("bound");
    QTest::addColumn<double>("margin");
    const double none = std::nan("");
    QTest::newRow("above a low bound") << 0.4 << none << 0.5 << true << 0.4 << 0.1;
    QTest::newRow("short of a low bound") << 0.4 << none << 0.3 << false << 0.4 << -0.1;
    QTest::newRow("on the bound") << 0.4 << none << 0.4 << true << 0.4 << 0.0;
    QTest::newRow("below a high bound") << none << 0.7 << 0.6 << true << 0.7 << 0.1;
    QTest::newRow("above a high bound") << none << 0.7 << 0.9 << false << 0.7 << -0.2;
    QTest::newRow("within, near the low one") << 3.0 << 5.0 << 3.5 << true << 3.0 << 0.5;
    QTest::newRow("within, near the high one") << 3.0 << 5.0 << 4.8 << true << 5.0 << 0.2;
    QTest::newRow("below both") << 3.0 << 5.0 << 2.0 << false << 3.0 << -1.0;
    QTest::newRow("above both") << 3.0 << 5.0 << 7.0 << false << 5.0 << -2.0;
}

void TestClaimsBoard::judgesByTheNearestBound()
{
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(double, value);
    QFETCH(bool, met);
    QFETCH(double, bound);
    QFETCH(double, margin);
    ClaimFact fact;
    if (!std::isnan(low))
        fact.result.claim.low = low;
    if (!std::isnan(high))
        fact.result.claim.high = high;
    why::judge(fact, value);
    QCOMPARE(fact.state, met ? State::Met : State::NotMet);
    QCOMPARE(fact.result.holds, met);
    QCOMPARE(fact.nearestBound.value(), bound);
    VERIFY_CLOSE(fact.margin, margin, 1e-12, 1e-15);
    VERIFY_CLOSE(fact.relativeMargin, margin / bound, 1e-12, 1e-15);
    why::judge(fact, std::numeric_limits<double>::infinity());
    QCOMPARE(fact.state, State::NoValue);
    QVERIFY(!fact.nearestBound && std::isnan(fact.margin) && !fact.result.holds);
}

void TestClaimsBoard::thePackageMeetsTheClaimsAsTheModelSays()
{
    const auto projection = run(policy::paperPackage(*m_catalogue));
    const auto board = why::claimsBoard(*m_catalogue, projection);
    const auto expected = policy::evaluateClaims(*m_catalogue, "paper-package", projection);
    QCOMPARE(board.size(), m_catalogue->claims.size());
    QCOMPARE(board.size(), expected.size());
    for (std::size_t i = 0; i < board.size(); ++i) {
        QCOMPARE(board[i].result.value, expected[i].value);
        QCOMPARE(board[i].result.holds, expected[i].holds);
        QVERIFY(!board[i].figures.empty());
    }
    const ClaimFact& conversion = find(board, "conversion-40");
    QCOMPARE(conversion.state, State::Met);
    QCOMPARE(conversion.nearestBound.value(), 0.4);
    VERIFY_CLOSE(conversion.margin, projection.value("conversion", {}, 2030) - 0.4, 1e-12, 0);
}

void TestClaimsBoard::anyScenarioCanBeJudged()
{
    const auto projection = run({});
    const auto board = why::claimsBoard(*m_catalogue, projection);
    const ClaimFact& bandwidth = find(board, "bandwidth-10g");
    QCOMPARE(bandwidth.state, State::NotMet);
    QVERIFY(bandwidth.figure.place == policy::Place::ofGroup(policy::RegionGroup::CentralWest));
    QCOMPARE(bandwidth.result.value, projection.value("park_bandwidth", bandwidth.figure.place, 2030));
    QVERIFY(bandwidth.relativeMargin < 0 && bandwidth.relativeMargin > -1);
}

void TestClaimsBoard::saysWhatTheModelLeavesOut()
{
    const auto board = why::claimsBoard(*m_catalogue, run({}));
    const ClaimFact& clearance = find(board, "clearance-30");
    const auto has = [&](const char* id, const char* how) {
        return std::any_of(clearance.leftOut.begin(), clearance.leftOut.end(), [&](const why::MechanismFact& fact) {
            return fact.mechanism->id == id && fact.coverage->implemented == how;
        });
    };
    QVERIFY(has("mech0-11", "partly")); // its link crosschain -> clearance
    QVERIFY(has("mech0-12", "no")); // of the same section
    QVERIFY(!has("mech0-10", "partly")); // of the same section, about something else
}

void TestClaimsBoard::tiesMeasuresByTheirFigures()
{
    const auto board = why::claimsBoard(*m_catalogue, run({}));
    const ClaimFact& intelligence = find(board, "intelligence-3to5");
    QCOMPARE(intelligence.policies.size(), std::size_t{1});
    QCOMPARE(intelligence.policies.front().policy->id, std::string("pol1-multi-actor-ecosystem"));
    QCOMPARE(intelligence.policies.front().coverage->coverage, std::string("no"));
}

QTEST_GUILESS_MAIN(TestClaimsBoard)
#include "tst_claims_board.moc"
