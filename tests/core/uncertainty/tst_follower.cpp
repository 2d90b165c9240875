// SPDX-License-Identifier: GPL-3.0-or-later
// A fan that follows a lever: few members at once, more as it rests, always the same ones; the newest question wins.
#include "core/uncertainty/follower.h"
#include "tests/core/uncertainty/uncertainty_fixture.h"

#include <thread>

using namespace core;
using namespace core::uncertainty;
using tests::macro;
using tests::planOf;

namespace {

Follower followerOf(const policy::Projector& projector, std::vector<std::size_t> sizes, int threads = 0)
{
    FollowerOptions options;
    options.sizes = std::move(sizes);
    options.threads = threads;
    auto follower = Follower::create(projector, planOf(projector), options);
    if (!follower)
        qFatal("%s", qPrintable(tests::describe(follower.error())));
    return std::move(*follower);
}

policy::Scenario fundAt(double intensity)
{
    policy::Scenario scenario;
    scenario.levers["innovation_fund"].intensity = intensity;
    return scenario;
}

FollowerQuestion questionOf(double intensity, bool withReference = true)
{
    FollowerQuestion question;
    question.scenario = fundAt(intensity);
    if (withReference)
        question.reference = policy::Scenario();
    question.outcomes = {Outcome::ofFigure("intelligence"), Outcome::cumulativeCost()};
    question.targets = {targetOf(macro().catalogue().claims.front())};
    return question;
}

} // namespace

class TestFollower : public QObject {
    Q_OBJECT

private slots:
    void givesFewMembersFirstAndMoreLater();
    void answersAreThoseOfTheSameMembersRunAtOnce();
    void stepsDoNotDependOnWhatWasAskedBefore();
    void bitsDoNotDependOnThreads();
    void theNewestQuestionWins();
    void aNewerQuestionEndsTheStepThatIsUnderWay();
    void stopsWhenAsked();
    void withoutAReferenceThereAreNoDifferences();
    void whatCannotBeAnsweredIsSaid();
    void endsAtTheMembersAskedFor();
    void beginsWithTheMembersThatAreThere();
    void failedMembersAreNamed();
    void sizesMustRise();
};

void TestFollower::givesFewMembersFirstAndMoreLater()
{
    Follower follower = followerOf(macro(), {20, 50, 100});
    QVERIFY(!follower.step()); // nothing was asked
    const auto number = follower.ask(questionOf(1));
    for (const std::size_t size : {20, 50, 100}) {
        const auto answer = follower.step();
        QVERIFY(answer.has_value());
        QVERIFY2(answer->errors.empty(), qPrintable(tests::describe(answer->errors)));
        QCOMPARE(answer->question, number);
        QCOMPARE(answer->members, size);
        QCOMPARE(answer->complete, size == 100);
        QCOMPARE(answer->scenario.size(), std::size_t(2));
        QCOMPARE(answer->scenario[0].members.back(), size);
        QCOMPARE(answer->chances.size(), std::size_t(1));
        QCOMPARE(answer->chances[0].back().members, size);
    }
    QVERIFY(!follower.step());
}

void TestFollower::answersAreThoseOfTheSameMembersRunAtOnce()
{
    Follower follower = followerOf(macro(), {20, 50, 100});
    follower.ask(questionOf(1));
    const auto plan = planOf(macro());
    const auto runs = tests::runsOf(macro(), plan, {fundAt(1), {}}, questionOf(1).outcomes);
    for (const std::size_t size : {20, 50, 100}) {
        const auto answer = follower.step();
        QVERIFY(answer.has_value());
        const auto values = runs.run(tests::membersOf(plan, size));
        VERIFY_RESULT(values);
        for (std::size_t outcome = 0; outcome < 2; ++outcome) {
            QCOMPARE(answer->scenario[outcome], fanOf(values->of(outcome), runs.times()));
            QCOMPARE(answer->reference[outcome], fanOf(values->of(2 + outcome), runs.times()));
            QCOMPARE(answer->difference[outcome], differenceFanOf(values->of(outcome), values->of(2 + outcome), runs.times()));
        }
    }
}

void TestFollower::stepsDoNotDependOnWhatWasAskedBefore()
{
    Follower moved = followerOf(macro(), {20, 60});
    for (const double intensity : {0.2, 0.4, 0.6, 0.8}) {
        moved.ask(questionOf(intensity));
        QVERIFY(moved.step().has_value());
    }
    moved.ask(questionOf(0.4)); // kept from before, with as many members as it had then
    QVERIFY(moved.step()->members == 20);
    const auto again = moved.step();
    Follower fresh = followerOf(macro(), {20, 60});
    fresh.ask(questionOf(0.4));
    QVERIFY(fresh.step().has_value());
    const auto first = fresh.step();
    QCOMPARE(again->scenario, first->scenario);
    QCOMPARE(again->difference, first->difference);
    QCOMPARE(again->chances, first->chances);
}

void TestFollower::bitsDoNotDependOnThreads()
{
    std::optional<FollowerAnswer> expected;
    for (const int threads : {1, 2, 7}) {
        Follower follower = followerOf(macro(), {200}, threads);
        follower.ask(questionOf(1));
        const auto answer = follower.step();
        if (!expected)
            expected = answer;
        QCOMPARE(answer->scenario, expected->scenario);
        QCOMPARE(answer->chances, expected->chances);
    }
}

void TestFollower::theNewestQuestionWins()
{
    Follower follower = followerOf(macro(), {20, 50});
    follower.ask(questionOf(0.5));
    const auto newest = follower.ask(questionOf(1));
    const auto answer = follower.step();
    QCOMPARE(answer->question, newest);
    Follower alone = followerOf(macro(), {20, 50});
    alone.ask(questionOf(1));
    QCOMPARE(answer->scenario, alone.step()->scenario);
}

void TestFollower::aNewerQuestionEndsTheStepThatIsUnderWay()
{
    // 3000 members of the provinces would take many seconds.
    const policy::Projector& provinces = tests::projectorOf("provinces");
    Follower follower = followerOf(provinces, {8, 3000});
    follower.ask(questionOf(0.5, false));
    QVERIFY(follower.step().has_value());
    std::uint64_t newest = 0;
    std::thread hand([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        newest = follower.ask(questionOf(1, false));
    });
    const auto answer = follower.step();
    hand.join();
    QCOMPARE(answer->question, newest);
    QCOMPARE(answer->members, std::size_t(8)); // of the newer question, from its beginning
}

void TestFollower::stopsWhenAsked()
{
    const policy::Projector& provinces = tests::projectorOf("provinces");
    Follower follower = followerOf(provinces, {3000});
    follower.ask(questionOf(0.5, false));
    std::thread hand([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        follower.stop();
    });
    const auto answer = follower.step();
    hand.join();
    QVERIFY(!answer);
    QVERIFY(!follower.step());
}

void TestFollower::withoutAReferenceThereAreNoDifferences()
{
    Follower follower = followerOf(macro(), {10});
    follower.ask(questionOf(1, false));
    const auto answer = follower.step();
    QVERIFY(answer->reference.empty() && answer->difference.empty() && answer->referenceChances.empty());
    QCOMPARE(answer->scenario.size(), std::size_t(2));
}

void TestFollower::whatCannotBeAnsweredIsSaid()
{
    Follower follower = followerOf(macro(), {10, 20});
    FollowerQuestion wrong = questionOf(1);
    wrong.outcomes = {Outcome::ofFigure("no_such")};
    const auto number = follower.ask(wrong);
    const auto answer = follower.step();
    QVERIFY(answer.has_value());
    QCOMPARE(answer->question, number);
    QVERIFY(answer->complete);
    QVERIFY(tests::hasError(answer->errors, ErrorKind::UnknownName, 0, "no_such"));
    QVERIFY(!follower.step());
    follower.ask(questionOf(1)); // and it goes on
    QVERIFY(follower.step()->errors.empty());
}

void TestFollower::endsAtTheMembersAskedFor()
{
    Follower follower = followerOf(macro(), {20, 50, 100});
    const auto sizesOf = [&](std::size_t members) {
        FollowerQuestion question = questionOf(1 + static_cast<double>(members) / 1000); // another scenario each time
        question.members = members;
        follower.ask(question);
        std::vector<std::size_t> sizes;
        bool complete = false;
        while (const auto answer = follower.step()) {
            sizes.push_back(answer->members);
            if (complete)
                qFatal("an answer after the complete one");
            complete = answer->complete;
        }
        if (!complete)
            qFatal("no complete answer");
        return sizes;
    };
    QCOMPARE(sizesOf(30), (std::vector<std::size_t>{20, 30}));
    QCOMPARE(sizesOf(50), (std::vector<std::size_t>{20, 50}));
    QCOMPARE(sizesOf(5), (std::vector<std::size_t>{5}));
    QCOMPARE(sizesOf(1000), (std::vector<std::size_t>{20, 50, 100})); // no more than the sizes
}

void TestFollower::beginsWithTheMembersThatAreThere()
{
    Follower follower = followerOf(macro(), {20, 50, 100});
    FollowerQuestion question = questionOf(1);
    question.members = 50;
    follower.ask(question);
    while (follower.step()) {
    }
    question.members = 100;
    follower.ask(question);
    const auto kept = follower.step();
    QCOMPARE(kept->members, std::size_t(50));
    QVERIFY(!kept->complete);
    const auto more = follower.step();
    QCOMPARE(more->members, std::size_t(100));
    QVERIFY(more->complete);
    Follower fresh = followerOf(macro(), {50, 100});
    fresh.ask(questionOf(1));
    QCOMPARE(kept->scenario, fresh.step()->scenario);
    QCOMPARE(more->scenario, fresh.step()->scenario);
    follower.ask(questionOf(0.5)); // of which there is nothing yet
    QCOMPARE(follower.step()->members, std::size_t(20));
}

void TestFollower::failedMembersAreNamed()
{
    const QTemporaryDir directory;
    Follower follower = followerOf(tests::failingBelow(0.03, directory), {40, 80});
    FollowerQuestion question = questionOf(1);
    question.reference->parameters["world_growth"] = 0.04;
    follower.ask(question);
    const auto few = follower.step(), more = follower.step();
    QVERIFY(!few->failed.empty());
    QVERIFY(more->failed.size() > few->failed.size());
    for (const FailedMember& failed : more->failed) {
        QCOMPARE(failed.scenario, std::size_t(0));
        QVERIFY(failed.member < 80);
    }
    QCOMPARE(more->scenario[0].members.back() + more->failed.size(), std::size_t(80));
}

void TestFollower::sizesMustRise()
{
    for (const std::vector<std::size_t>& sizes : {std::vector<std::size_t>(), {0, 10}, {10, 10}, {20, 10}}) {
        FollowerOptions options;
        options.sizes = sizes;
        const auto follower = Follower::create(macro(), planOf(macro()), options);
        QVERIFY(!follower);
        QCOMPARE(int(follower.error().kind), int(ErrorKind::InvalidArgument));
    }
}

QTEST_GUILESS_MAIN(TestFollower)
#include "tst_follower.moc"
