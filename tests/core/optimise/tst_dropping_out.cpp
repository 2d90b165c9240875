// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimise/dropping_out.h"

#include "tests/core/optimise/problems.h"
#include "tests/support/checks.h"

#include <cmath>

using namespace core::optimise;

namespace {

/// 3 x + 2 y gained for factor x + y; x is the lever in question.
DropOutQuestion question()
{
    DropOutQuestion question;
    question.problemAt = [](double factor) {
        return tests::problemOf(tests::unitVariables(2), 2, [factor](auto p) {
            return std::vector<double>{3 * p[0] + 2 * p[1], factor * p[0] + p[1]};
        });
    };
    question.objective = {0, true};
    question.requirements = {{.output = 1, .relation = Relation::AtMost, .bound = 1, .isLimit = true}};
    question.accuracy = 0.01;
    question.search.evaluations = 1000;
    return question;
}

} // namespace

class TstDroppingOut : public QObject {
    Q_OBJECT
private slots:
    void leavesWhenTheOtherGivesMoreForItsCost();
    void neverInWhenItIsNotWorthIt();
    void staysWhateverItCostsWhenNothingElseIsBought();
    void indispensableUntilTheBudgetBreaks();
    void cancelled();
    void badQuestionsAreRefused();
};

// x gives 3 / factor for each unit of money, y gives 2: out at 1.5.
void TstDroppingOut::leavesWhenTheOtherGivesMoreForItsCost()
{
    const auto result = dropOut(question());
    VERIFY_RESULT(result);
    QVERIFY(result->inBest && !result->beyondHighest && !result->indispensable);
    VERIFY_CLOSE(result->factor, 1.5, 0.011, 0);
    QVERIFY(result->factor <= 1.5);
    VERIFY_CLOSE(result->with.outputs[0], 3, 1e-4, 0);
    VERIFY_CLOSE(result->without.outputs[0], 2, 1e-4, 0);
    QCOMPARE(result->without.point[0], 0.0);
}

void TstDroppingOut::neverInWhenItIsNotWorthIt()
{
    auto dear = question();
    dear.problemAt = [](double factor) {
        return tests::problemOf(tests::unitVariables(2), 2, [factor](auto p) {
            return std::vector<double>{3 * p[0] + 2 * p[1], 2 * factor * p[0] + p[1]};
        });
    };
    const auto result = dropOut(dear);
    VERIFY_RESULT(result);
    QVERIFY(!result->inBest);
    QVERIFY(std::isnan(result->factor));
}

// a budget for everything: x is worth having at any price up to 64 times
void TstDroppingOut::staysWhateverItCostsWhenNothingElseIsBought()
{
    auto rich = question();
    rich.requirements[0].bound = 1000;
    const auto result = dropOut(rich);
    VERIFY_RESULT(result);
    QVERIFY(result->inBest && result->beyondHighest);
    QCOMPARE(result->factor, 64.0);
}

// 3 x + 2 y >= 2.6 cannot be had without x (2 at most). With y = 1 it needs x = 0.2, cost 1 + 0.2 factor: within 2 up to 5.
void TstDroppingOut::indispensableUntilTheBudgetBreaks()
{
    auto needed = question();
    needed.objective = {1, false};
    needed.requirements = {{.output = 0, .relation = Relation::AtLeast, .bound = 2.6},
                           {.output = 1, .relation = Relation::AtMost, .bound = 2, .isLimit = true}};
    const auto result = dropOut(needed);
    VERIFY_RESULT(result);
    QVERIFY(result->inBest && result->indispensable && !result->beyondHighest);
    VERIFY_CLOSE(result->factor, 5, 0.011, 0);
}

void TstDroppingOut::cancelled()
{
    std::atomic<bool> cancel = false;
    auto stopped = question();
    stopped.search.cancel = &cancel;
    int searches = 0;
    stopped.problemAt = [&, problemAt = stopped.problemAt](double factor) {
        cancel = ++searches > 4;
        return problemAt(factor);
    };
    const auto result = dropOut(stopped);
    VERIFY_RESULT(result);
    QVERIFY(result->cancelled);
    QVERIFY(result->factor >= 1 && result->factor <= 1.5);
}

void TstDroppingOut::badQuestionsAreRefused()
{
    auto wrong = question();
    wrong.highestFactor = 1;
    QCOMPARE(dropOut(wrong).error().kind, core::ErrorKind::InvalidArgument);
    wrong = question();
    wrong.accuracy = 0;
    QCOMPARE(dropOut(wrong).error().kind, core::ErrorKind::InvalidArgument);
    wrong = question();
    wrong.variable = 2;
    QCOMPARE(dropOut(wrong).error().kind, core::ErrorKind::InvalidArgument);
    wrong = question();
    wrong.problemAt = nullptr;
    QCOMPARE(dropOut(wrong).error().kind, core::ErrorKind::InvalidArgument);
}

QTEST_GUILESS_MAIN(TstDroppingOut)
#include "tst_dropping_out.moc"
