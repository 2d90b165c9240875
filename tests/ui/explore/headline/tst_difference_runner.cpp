// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/headline/difference_runner.h"

#include <QTest>

#include <new>
#include <semaphore>

using ui::DifferenceAnswer;
using ui::DifferenceQuestion;
using ui::DifferenceRunner;

namespace {

DifferenceQuestion questionOf(double year)
{
    DifferenceQuestion question;
    question.year = year;
    return question;
}

/// Says the year it was asked for as the only effect.
DifferenceAnswer yearAsEffect(const DifferenceQuestion& question)
{
    DifferenceAnswer answer;
    answer.differences.emplace_back();
    answer.differences.back().effect = question.year;
    return answer;
}

} // namespace

class TestDifferenceRunner : public QObject {
    Q_OBJECT

private slots:
    void answersTheNewestQuestionOnly();
    void aLackOfMemoryIsAnAnswer();
};

void TestDifferenceRunner::answersTheNewestQuestionOnly()
{
    std::binary_semaphore mayAnswer(0);
    int worked = 0;
    std::vector<double> years;
    {
        DifferenceRunner runner([&](const DifferenceQuestion& question) {
            if (++worked == 1)
                mayAnswer.acquire();
            return yearAsEffect(question);
        });
        connect(&runner, &DifferenceRunner::answered, this, [&](const DifferenceAnswer& answer) {
            years.push_back(answer.differences.front().effect);
        });
        runner.ask(questionOf(2026));
        runner.ask(questionOf(2027));
        runner.ask(questionOf(2028));
        QVERIFY(runner.isBusy());
        mayAnswer.release();
        QTRY_VERIFY(!runner.isBusy());
    }
    QCOMPARE(years, std::vector<double>{2028});
    QCOMPARE(worked, 2);
}

void TestDifferenceRunner::aLackOfMemoryIsAnAnswer()
{
    DifferenceRunner runner([](const DifferenceQuestion& question) -> DifferenceAnswer {
        if (question.year == 2030)
            throw std::bad_alloc();
        return yearAsEffect(question);
    });
    std::vector<DifferenceAnswer> answers;
    connect(&runner, &DifferenceRunner::answered, this, [&](const DifferenceAnswer& answer) { answers.push_back(answer); });
    runner.ask(questionOf(2030));
    QTRY_COMPARE(answers.size(), std::size_t(1));
    QVERIFY(answers[0].differences.empty());
    QCOMPARE(answers[0].errors.size(), std::size_t(1));
    QCOMPARE(answers[0].errors.front().kind, core::ErrorKind::Internal);
    // And it works on.
    QVERIFY(!runner.isBusy());
    runner.ask(questionOf(2031));
    QTRY_COMPARE(answers.size(), std::size_t(2));
    QCOMPARE(answers[1].differences.front().effect, 2031.0);
}

QTEST_GUILESS_MAIN(TestDifferenceRunner)
#include "tst_difference_runner.moc"
