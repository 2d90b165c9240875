// SPDX-License-Identifier: GPL-3.0-or-later
// The thread behind the view: newest question, progress, cancel, errors. The work is ours, so that nothing hangs on its speed.
#include "tests/support/checks.h"
#include "ui/contribution/contribution_runner.h"

#include <QSignalSpy>

#include <atomic>
#include <stdexcept>
#include <thread>

using core::Checked;
using core::policy::ContributionOptions;
using core::policy::Contributions;
using ui::ContributionAnswer;
using ui::ContributionQuestion;
using ui::ContributionRunner;

Q_DECLARE_METATYPE(ui::ContributionAnswer)

namespace {

ContributionQuestion questionOf(double year)
{
    ContributionQuestion question;
    question.year = year;
    return question;
}

/// One of many runs.
ContributionQuestion longQuestionOf(double year)
{
    ContributionQuestion question = questionOf(year);
    question.players.resize(12);
    return question;
}

Checked<Contributions> cancelled()
{
    return tl::make_unexpected(core::Errors{core::Error{core::ErrorKind::Cancelled, "cancelled", {}, {}}});
}

/// Works until it is cancelled or let go.
class Gate {
public:
    std::atomic<bool> open = false;
    std::atomic<int> started = 0;

    [[nodiscard]] Checked<Contributions> pass(const ContributionOptions& options, const Contributions& result)
    {
        ++started;
        if (options.progress)
            options.progress(3, 10);
        while (!open) {
            if (*options.cancel)
                return cancelled();
            std::this_thread::yield();
        }
        return result;
    }
};

} // namespace

class TestContributionRunner : public QObject {
    Q_OBJECT

private slots:
    void answersInItsThread();
    void givesUpForANewerQuestion();
    void finishesWhatIsQuickFirst();
    void saysWhatWasDoneWhenCancelled();
    void tellsProgress();
    void turnsExceptionsIntoErrors();
    void endsWithItsObject();
    void tellsQuestionsApart();
};

void TestContributionRunner::answersInItsThread()
{
    const auto here = std::this_thread::get_id();
    std::atomic<bool> elsewhere = false;
    ContributionRunner runner([&](const ContributionQuestion& question, const ContributionOptions&) -> Checked<Contributions> {
        elsewhere = std::this_thread::get_id() != here;
        Contributions result;
        result.scenario = question.year;
        return result;
    });
    std::thread::id answeredIn;
    double answer = 0;
    connect(&runner, &ContributionRunner::answered, this, [&](const ContributionAnswer& found) {
        answeredIn = std::this_thread::get_id();
        answer = found.result->scenario;
    });
    runner.ask(questionOf(2031));
    QVERIFY(runner.isBusy());
    QTRY_COMPARE(answer, 2031.0);
    QVERIFY(elsewhere && answeredIn == here && !runner.isBusy() && runner.pending() == nullptr);
}

void TestContributionRunner::givesUpForANewerQuestion()
{
    Gate gate;
    ContributionRunner runner([&](const ContributionQuestion& question, const ContributionOptions& options) {
        Contributions result;
        result.scenario = question.year;
        return gate.pass(options, result);
    });
    QList<double> answers;
    connect(&runner, &ContributionRunner::answered, this,
            [&](const ContributionAnswer& found) { answers << found.result->scenario; });
    QSignalSpy stopped(&runner, &ContributionRunner::stopped);
    runner.ask(longQuestionOf(2026));
    QTRY_COMPARE(gate.started.load(), 1);
    runner.ask(longQuestionOf(2027));
    runner.ask(longQuestionOf(2028));
    QCOMPARE(runner.pending()->year, 2028.0);
    QTRY_COMPARE(gate.started.load(), 2);
    gate.open = true;
    QTRY_COMPARE(answers, QList<double>{2028});
    QVERIFY(stopped.isEmpty());
}

void TestContributionRunner::finishesWhatIsQuickFirst()
{
    Gate gate;
    ContributionRunner runner([&](const ContributionQuestion& question, const ContributionOptions& options) {
        Contributions result;
        result.scenario = question.year;
        return gate.pass(options, result);
    });
    QList<double> answers;
    connect(&runner, &ContributionRunner::answered, this,
            [&](const ContributionAnswer& found) { answers << found.result->scenario; });
    runner.ask(questionOf(2026));
    QTRY_COMPARE(gate.started.load(), 1);
    runner.ask(questionOf(2027));
    runner.ask(questionOf(2028));
    gate.open = true;
    QTRY_COMPARE(answers, (QList<double>{2026, 2028}));
    QVERIFY(!runner.isBusy());
}

void TestContributionRunner::saysWhatWasDoneWhenCancelled()
{
    Gate gate;
    ContributionRunner runner(
        [&](const ContributionQuestion&, const ContributionOptions& options) { return gate.pass(options, {}); });
    QSignalSpy stopped(&runner, &ContributionRunner::stopped);
    int answers = 0;
    connect(&runner, &ContributionRunner::answered, this, [&] { ++answers; });
    runner.cancel(); // nothing to cancel
    runner.ask(questionOf(2026));
    QTRY_COMPARE(gate.started.load(), 1);
    runner.cancel();
    QTRY_COMPARE(stopped.size(), 1);
    QCOMPARE(stopped[0][0].toULongLong(), 3ULL);
    QCOMPARE(stopped[0][1].toULongLong(), 10ULL);
    QVERIFY(!runner.isBusy());
    // And works again.
    gate.open = true;
    runner.ask(questionOf(2027));
    QTRY_COMPARE(answers, 1);
}

void TestContributionRunner::tellsProgress()
{
    Gate gate;
    ContributionRunner runner(
        [&](const ContributionQuestion&, const ContributionOptions& options) { return gate.pass(options, {}); });
    QSignalSpy progressed(&runner, &ContributionRunner::progressed);
    runner.ask(questionOf(2026));
    QTRY_COMPARE(progressed.size(), 1);
    QCOMPARE(progressed[0][0].toULongLong(), 3ULL);
    QCOMPARE(progressed[0][1].toULongLong(), 10ULL);
    QVERIFY(progressed[0][2].toDouble() >= 0);
    gate.open = true;
    QTRY_VERIFY(!runner.isBusy());
}

void TestContributionRunner::turnsExceptionsIntoErrors()
{
    ContributionRunner runner([](const ContributionQuestion&, const ContributionOptions&) -> Checked<Contributions> {
        throw std::runtime_error("no memory");
    });
    core::Errors errors;
    connect(&runner, &ContributionRunner::answered, this, [&](const ContributionAnswer& found) { errors = found.errors; });
    runner.ask(questionOf(2026));
    QTRY_COMPARE(errors.size(), std::size_t(1));
    QVERIFY(errors.front().kind == core::ErrorKind::Internal);
    QVERIFY(errors.front().arguments == std::vector<std::string>{"no memory"});
}

void TestContributionRunner::endsWithItsObject()
{
    Gate gate;
    int answers = 0;
    {
        ContributionRunner runner(
            [&](const ContributionQuestion&, const ContributionOptions& options) { return gate.pass(options, {}); });
        connect(&runner, &ContributionRunner::answered, this, [&] { ++answers; });
        runner.ask(questionOf(2026));
        QTRY_COMPARE(gate.started.load(), 1);
    }
    QCoreApplication::processEvents();
    QCOMPARE(answers, 0);
}

void TestContributionRunner::tellsQuestionsApart()
{
    ContributionQuestion a = questionOf(2030);
    a.outcome = {"national_trade", core::policy::Place::national()};
    a.players = {{"testbed", {"testbed"}}};
    QVERIFY(a.sameAs(a));
    ContributionQuestion b = a;
    b.year = 2031;
    QVERIFY(!a.sameAs(b));
    b = a;
    b.scenario.levers["testbed"].intensity = 1.0;
    QVERIFY(!a.sameAs(b));
    b = a;
    b.outcome.place = core::policy::Place::ofGroup(core::policy::RegionGroup::East);
    QVERIFY(!a.sameAs(b));
    b = a;
    b.players.push_back({"academies", {"academies"}});
    QVERIFY(!a.sameAs(b));
    QCOMPARE(a.runs(), std::size_t(2));
    QCOMPARE(b.runs(), std::size_t(4));
    b.players.resize(12);
    QCOMPARE(b.runs(), std::size_t(4096));
    b.players.resize(13);
    QCOMPARE(b.runs(), std::size_t(26000)); // at most: 2000 orders of 13
}

QTEST_GUILESS_MAIN(TestContributionRunner)
#include "tst_contribution_runner.moc"
