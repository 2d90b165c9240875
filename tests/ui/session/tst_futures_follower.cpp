// SPDX-License-Identifier: GPL-3.0-or-later
// Ranges that follow the hand: the newest question, the same members for all, cancel, threads, other regions and plans.
#include "tests/ui/session/session_fixture.h"
#include "ui/session/futures_book.h"
#include "ui/session/futures_follower.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>

using core::ErrorKind;
using core::uncertainty::Fan;
using core::uncertainty::FollowerAnswer;
using core::uncertainty::Outcome;
using namespace tests;
using namespace ui;

namespace {

const QString kLever = QStringLiteral("testbed");
constexpr int kLongMs = 60000;

FuturesWish tradeWish()
{
    FuturesWish wish;
    wish.outcomes = {Outcome::ofFigure("national_trade"), Outcome::cumulativeCost()};
    return wish;
}

} // namespace

#define WAIT_UNTIL_DONE(follower)                                                                                                  \
    QTRY_VERIFY_WITH_TIMEOUT((follower).answer() && (follower).answer()->complete && !(follower).isBusy() && !(follower).isBehind(), kLongMs)

class TestFuturesFollower : public QObject {
    Q_OBJECT

private slots:
    void init();
    void theAnswerIsThatOfTheCore();
    void fewMembersComeFirst();
    void theNewestQuestionWins();
    void rangesComeWhileTheHandMoves();
    void equalScenariosDifferByExactlyNothing();
    void bitsDoNotDependOnThreads_data();
    void bitsDoNotDependOnThreads();
    void asksOnlyWhenSomethingHasChanged();
    void cancelKeepsWhatThereIs();
    void moreMembersGoOnFromWhatThereIs();
    void oneThatIsNotShownRunsNothing();
    void endsAtOnce();
    void anotherPlanDropsTheOldAnswer();
    void anotherRegionSetDropsTheOldAnswer();
    void followsAnotherScenarioThanTheCurrentOne();
    void saysWhyThereIsNoAnswer();

private:
    [[nodiscard]] Session& session() const { return *m_fixture->session; }
    void setTestbed(double value)
    {
        const auto set = session().setLever(kLever, intensity(value), QStringLiteral("drag"));
        VERIFY_RESULT(set);
    }

    std::unique_ptr<SessionFixture> m_fixture;
};

void TestFuturesFollower::init()
{
    m_fixture = std::make_unique<SessionFixture>();
    QVERIFY(m_fixture->start());
    WAIT_FOR_FIGURES(session());
    session().addFromBaseline();
    setTestbed(0.8);
    WAIT_FOR_FIGURES(session());
}

void TestFuturesFollower::theAnswerIsThatOfTheCore()
{
    FuturesFollower follower(session());
    follower.setMembers(500);
    auto wish = tradeWish();
    wish.targets = session().futures().targets();
    follower.setWish(wish);
    follower.setActive(true);
    QVERIFY(!follower.answer());
    WAIT_UNTIL_DONE(follower);
    QCOMPARE(follower.answer()->members, std::size_t(500));
    QCOMPARE(follower.answeredWish().scenarioId, session().current().id);
    QCOMPARE(follower.answeredWish().referenceId, QStringLiteral("baseline"));

    core::uncertainty::FollowerOptions options;
    options.sizes = {500};
    auto core = core::uncertainty::Follower::create(*session().projector(), *session().futures().plan(), options);
    VERIFY_RESULT(core);
    core->ask({session().current().content, session().scenario(QStringLiteral("baseline"))->content, wish.outcomes, wish.targets, 0});
    const auto expected = core->step();
    QVERIFY(expected->errors.empty());
    QCOMPARE(follower.answer()->scenario, expected->scenario);
    QCOMPARE(follower.answer()->difference, expected->difference);
    QCOMPARE(follower.answer()->chances, expected->chances);
    QCOMPARE(follower.answer()->chances.size(), session().catalogue().claims.size());
    QCOMPARE(follower.answer()->scenario.front().times, session().projection()->times());
}

void TestFuturesFollower::fewMembersComeFirst()
{
    FuturesFollower follower(session());
    follower.setMembers(1000);
    std::vector<std::size_t> sizes;
    connect(&follower, &FuturesFollower::changed, this, [&] {
        if (follower.answer() && (sizes.empty() || sizes.back() != follower.answer()->members))
            sizes.push_back(follower.answer()->members);
    });
    follower.setWish(tradeWish());
    follower.setActive(true);
    WAIT_UNTIL_DONE(follower);
    QCOMPARE(sizes, (std::vector<std::size_t>{200, 500, 1000}));
}

void TestFuturesFollower::theNewestQuestionWins()
{
    FuturesFollower follower(session());
    follower.setMembers(200);
    follower.setWish(tradeWish());
    follower.setActive(true);
    for (const double value : {0.1, 0.3, 0.5, 1.2})
        setTestbed(value);
    WAIT_FOR_FIGURES(session());
    WAIT_UNTIL_DONE(follower);
    FuturesFollower fresh(session());
    fresh.setMembers(200);
    fresh.setWish(tradeWish());
    fresh.setActive(true);
    WAIT_UNTIL_DONE(fresh);
    QCOMPARE(follower.answer()->scenario, fresh.answer()->scenario);
}

void TestFuturesFollower::rangesComeWhileTheHandMoves()
{
    FuturesFollower follower(session());
    follower.setWish(tradeWish());
    follower.setActive(true);
    WAIT_UNTIL_DONE(follower);
    int answers = 0;
    auto last = follower.answer();
    connect(&follower, &FuturesFollower::changed, this, [&] {
        answers += follower.answer() != last ? 1 : 0;
        last = follower.answer();
    });
    // A move every 5 ms, faster than 200 members can be run.
    for (int move = 0; move < 200; ++move) {
        setTestbed(move / 200.0);
        QTest::qWait(5);
    }
    QVERIFY2(answers >= 3, qPrintable(QString::number(answers)));
}

void TestFuturesFollower::equalScenariosDifferByExactlyNothing()
{
    const auto twin = session().duplicate(session().current().id);
    WAIT_FOR_FIGURES(session());
    FuturesFollower follower(session());
    follower.setMembers(200);
    auto wish = tradeWish();
    wish.referenceId = session().scenarios()[session().scenarios().size() - 2].id;
    QVERIFY(wish.referenceId != twin);
    follower.setWish(wish);
    follower.setActive(true);
    WAIT_UNTIL_DONE(follower);
    for (const Fan& fan : follower.answer()->difference) {
        for (const auto* line : {&fan.low90, &fan.low50, &fan.median, &fan.high50, &fan.high90})
            QVERIFY(std::all_of(line->begin(), line->end(), [](double value) { return value == 0; }));
    }
    const Fan& trade = follower.answer()->scenario.front();
    QVERIFY(trade.high90.back() > trade.low90.back()); // though they do vary
}

void TestFuturesFollower::bitsDoNotDependOnThreads_data()
{
    QTest::addColumn<QString>("regions");
    QTest::newRow("macro") << QStringLiteral("macro");
    QTest::newRow("provinces") << QStringLiteral("provinces");
}

void TestFuturesFollower::bitsDoNotDependOnThreads()
{
    QFETCH(QString, regions);
    VERIFY_RESULT(session().setRegionSet(regions));
    QTRY_VERIFY_WITH_TIMEOUT(session().futures().plan(), kLongMs);
    std::shared_ptr<const FollowerAnswer> expected;
    for (const int threads : {1, 2, 7}) {
        FuturesFollower follower(session());
        follower.setMembers(200);
        follower.setThreads(threads);
        auto wish = tradeWish();
        wish.targets = session().futures().targets();
        follower.setWish(wish);
        follower.setActive(true);
        WAIT_UNTIL_DONE(follower);
        if (!expected)
            expected = follower.answer();
        QCOMPARE(follower.answer()->scenario, expected->scenario);
        QCOMPARE(follower.answer()->difference, expected->difference);
        QCOMPARE(follower.answer()->chances, expected->chances);
    }
}

void TestFuturesFollower::asksOnlyWhenSomethingHasChanged()
{
    FuturesFollower follower(session());
    follower.setMembers(200);
    follower.setWish(tradeWish());
    follower.setActive(true);
    WAIT_UNTIL_DONE(follower);
    const auto answer = follower.answer();
    emit session().projectionChanged();
    follower.setWish(tradeWish());
    follower.setActive(true);
    QVERIFY(!follower.isBusy());
    QCOMPARE(follower.answer().get(), answer.get());
}

void TestFuturesFollower::cancelKeepsWhatThereIs()
{
    FuturesFollower follower(session());
    follower.setMembers(FuturesFollower::kMostMembers);
    follower.setWish(tradeWish());
    follower.setActive(true);
    QTRY_VERIFY_WITH_TIMEOUT(follower.answer(), kLongMs);
    QElapsedTimer timer;
    timer.start();
    follower.cancel();
    QVERIFY(timer.elapsed() < 100);
    QVERIFY(!follower.isBusy());
    const auto kept = follower.answer();
    QVERIFY(kept && !kept->complete);
    QTest::qWait(100);
    QCOMPARE(follower.answer().get(), kept.get());
    emit session().projectionChanged(); // nothing has changed: it stays cancelled
    QVERIFY(!follower.isBusy());
    follower.setMembers(500);
    WAIT_UNTIL_DONE(follower);
    QVERIFY(follower.answer()->members >= 500);
}

void TestFuturesFollower::moreMembersGoOnFromWhatThereIs()
{
    FuturesFollower follower(session());
    follower.setMembers(500);
    follower.setWish(tradeWish());
    follower.setActive(true);
    WAIT_UNTIL_DONE(follower);
    std::size_t fewest = 500;
    connect(&follower, &FuturesFollower::changed, this, [&] { fewest = std::min(fewest, follower.answer()->members); });
    follower.setMembers(1000);
    QVERIFY(follower.isBusy());
    WAIT_UNTIL_DONE(follower);
    QCOMPARE(follower.answer()->members, std::size_t(1000));
    QCOMPARE(fewest, std::size_t(500));
}

void TestFuturesFollower::oneThatIsNotShownRunsNothing()
{
    FuturesFollower follower(session());
    follower.setWish(tradeWish());
    QTest::qWait(50);
    QVERIFY(!follower.isBusy());
    follower.setActive(true);
    QTRY_VERIFY_WITH_TIMEOUT(follower.answer(), kLongMs);
    follower.setActive(false);
    QVERIFY(!follower.isBusy());
    const auto kept = follower.answer();
    setTestbed(0.4);
    WAIT_FOR_FIGURES(session());
    QVERIFY(!follower.isBusy());
    QVERIFY(follower.isBehind());
    QCOMPARE(follower.answer().get(), kept.get());
    follower.setActive(true);
    WAIT_UNTIL_DONE(follower);
    QCOMPARE(follower.answer()->members, FuturesFollower::kUsualMembers);
}

void TestFuturesFollower::endsAtOnce()
{
    VERIFY_RESULT(session().setRegionSet(QStringLiteral("provinces")));
    QTRY_VERIFY_WITH_TIMEOUT(session().futures().plan(), kLongMs);
    WAIT_FOR_FIGURES(session());
    auto follower = std::make_unique<FuturesFollower>(session());
    follower->setMembers(FuturesFollower::kMostMembers);
    follower->setWish(tradeWish());
    follower->setActive(true);
    QTRY_VERIFY_WITH_TIMEOUT(follower->answer(), kLongMs);
    QTest::qWait(50);
    QVERIFY(follower->isBusy());
    QElapsedTimer timer;
    timer.start();
    follower.reset();
    const auto took = timer.elapsed();
    QVERIFY2(took < 100, qPrintable(QString::number(took)));
}

void TestFuturesFollower::anotherPlanDropsTheOldAnswer()
{
    FuturesFollower follower(session());
    follower.setMembers(200);
    follower.setWish(tradeWish());
    follower.setActive(true);
    WAIT_UNTIL_DONE(follower);
    const auto before = follower.answer();
    FuturesChoices choices;
    choices.seed = 2;
    VERIFY_RESULT(session().futures().setChoices(choices));
    QVERIFY(!follower.answer());
    QVERIFY(follower.isBusy());
    WAIT_UNTIL_DONE(follower);
    QVERIFY(follower.answer()->scenario != before->scenario);
    session().setWorld(QStringLiteral("fast-imitation"));
    QVERIFY(!follower.answer());
    WAIT_UNTIL_DONE(follower);
}

void TestFuturesFollower::anotherRegionSetDropsTheOldAnswer()
{
    FuturesFollower follower(session());
    follower.setMembers(200);
    follower.setWish(tradeWish());
    follower.setActive(true);
    WAIT_UNTIL_DONE(follower);
    VERIFY_RESULT(session().setRegionSet(QStringLiteral("provinces")));
    QVERIFY(!follower.answer());
    WAIT_UNTIL_DONE(follower);
    QCOMPARE(session().projector()->regions().id, std::string("provinces"));
}

void TestFuturesFollower::followsAnotherScenarioThanTheCurrentOne()
{
    FuturesFollower follower(session());
    follower.setMembers(200);
    auto wish = tradeWish();
    wish.scenarioId = QStringLiteral("paper-package");
    follower.setWish(wish);
    follower.setActive(true);
    WAIT_UNTIL_DONE(follower);
    const auto before = follower.answer();
    setTestbed(1.5); // of the current one
    WAIT_FOR_FIGURES(session());
    QVERIFY(!follower.isBehind());
    QCOMPARE(follower.answer().get(), before.get());
    wish.scenarioId.clear();
    follower.setWish(wish);
    QVERIFY(follower.isBehind());
    WAIT_UNTIL_DONE(follower);
    session().activate(QStringLiteral("paper-package"));
    QVERIFY(follower.isBehind());
    WAIT_UNTIL_DONE(follower);
    QCOMPARE(follower.answeredWish().scenarioId, QStringLiteral("paper-package"));
    QCOMPARE(follower.answer()->scenario, before->scenario);
}

void TestFuturesFollower::saysWhyThereIsNoAnswer()
{
    FuturesFollower follower(session());
    auto wish = tradeWish();
    wish.outcomes.push_back(Outcome::ofFigure("no_such"));
    follower.setWish(wish);
    follower.setActive(true);
    QTRY_VERIFY_WITH_TIMEOUT(!follower.errors().empty(), kLongMs);
    QCOMPARE(follower.errors().front().kind, ErrorKind::UnknownName);
    QVERIFY(!follower.isBusy());
    QVERIFY(!follower.answer());
    FuturesChoices nothing;
    nothing.parameters = nothing.leverCosts = nothing.regionData = false;
    VERIFY_RESULT(session().futures().setChoices(nothing));
    follower.setWish(tradeWish());
    QVERIFY(!follower.answer() && !follower.isBusy());
    QCOMPARE(follower.errors().front().kind, ErrorKind::InvalidArgument);
    VERIFY_RESULT(session().futures().setChoices({}));
    QVERIFY(follower.errors().empty());
    QTRY_VERIFY_WITH_TIMEOUT(follower.answer(), kLongMs);
}

QTEST_GUILESS_MAIN(TestFuturesFollower)
#include "tst_futures_follower.moc"
