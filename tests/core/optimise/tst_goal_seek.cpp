// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimise/goal_seek.h"

#include "tests/core/optimise/problems.h"
#include "tests/support/checks.h"

#include <algorithm>
#include <cmath>

using namespace core::optimise;

namespace {

Target atLeast(std::size_t output, double bound, bool wish = false)
{
    return {{.output = output, .relation = Relation::AtLeast, .bound = bound}, wish};
}

Requirement limit(std::size_t output, double bound)
{
    return {.output = output, .relation = Relation::AtMost, .bound = bound};
}

/// Cost 2 x + y; outcomes 3 x + y and y - x.
Problem linear(std::vector<Variable> variables = tests::unitVariables(2))
{
    return tests::problemOf(std::move(variables), 3, [](auto p) {
        return std::vector<double>{2 * p[0] + p[1], 3 * p[0] + p[1], p[1] - p[0]};
    });
}

const SearchOptions kQuick{.evaluations = 2000};

} // namespace

class TstGoalSeek : public QObject {
    Q_OBJECT
private slots:
    void cheapestWayToOneTarget();
    void equalWithTolerance();
    void severalTargets();
    void wishesAreKeptWhenTheyCanBe();
    void unreachableTargetSaysHowNearAndWhichLeverStops();
    void conflictingTargetsAreNamed();
    void limitsAreNotBrokenForTargets();
    void impossibleLimits();
    void cancelled();
    void sameBitsEachTime();
    void badQuestionsAreRefused();
};

// 3 x + y >= 2: x gives 1.5 for each unit of cost, y 1: x = 2/3, cost 4/3.
void TstGoalSeek::cheapestWayToOneTarget()
{
    const auto answer = goalSeek(linear(), 0, {atLeast(1, 2)}, {}, kQuick);
    VERIFY_RESULT(answer);
    QVERIFY(answer->reached && answer->limitsKept);
    VERIFY_CLOSE(answer->cost, 4.0 / 3, 1e-5, 0);
    VERIFY_CLOSE(answer->package.point[0], 2.0 / 3, 1e-3, 0);
    QVERIFY(answer->targets[0].met);
    QVERIFY(answer->targets[0].reached >= 2 - 1e-8);
    QVERIFY(answer->atEnds.empty());
}

void TstGoalSeek::equalWithTolerance()
{
    const auto answer =
        goalSeek(linear(), 0, {{{.output = 1, .relation = Relation::Equal, .bound = 2, .tolerance = 0.1}}}, {}, kQuick);
    VERIFY_RESULT(answer);
    QVERIFY(answer->reached);
    VERIFY_CLOSE(answer->cost, 1.9 / 1.5, 1e-4, 0); // the cheap end of the tolerance
}

// also y - x >= 0.2: on both lines x = 0.45, y = 0.65, cost 1.55
void TstGoalSeek::severalTargets()
{
    const auto answer = goalSeek(linear(), 0, {atLeast(1, 2), atLeast(2, 0.2)}, {}, kQuick);
    VERIFY_RESULT(answer);
    QVERIFY(answer->reached);
    VERIFY_CLOSE(answer->cost, 1.55, 1e-4, 0);
    VERIFY_CLOSE(answer->package.point[1], 0.65, 1e-2, 0);
}

// Required 3 x + y >= 2. The first wish (y - x >= 0.9) would need x <= 0.1: 3 x + y <= 1.3, out. The second (y - x >= 0.2) can
// be.
void TstGoalSeek::wishesAreKeptWhenTheyCanBe()
{
    const auto answer = goalSeek(linear(), 0, {atLeast(2, 0.9, true), atLeast(1, 2), atLeast(2, 0.2, true)}, {}, kQuick);
    VERIFY_RESULT(answer);
    QVERIFY(answer->reached);
    QVERIFY(!answer->targets[0].met);
    QVERIFY(answer->targets[1].met && answer->targets[2].met);
    QVERIFY(answer->targets[0].reachableAlone);
    QVERIFY(std::count(answer->targets[0].conflictsWith.begin(), answer->targets[0].conflictsWith.end(), 1U) == 1);
    VERIFY_CLOSE(answer->cost, 1.55, 1e-4, 0);
}

// 3 x + y >= 5 with x, y up to 1: nearest 4, both at their upper ends, x worth three times as much.
void TstGoalSeek::unreachableTargetSaysHowNearAndWhichLeverStops()
{
    const auto answer = goalSeek(linear(), 0, {atLeast(1, 5)}, {}, kQuick);
    VERIFY_RESULT(answer);
    QVERIFY(!answer->reached);
    QVERIFY(answer->limitsKept);
    const auto& report = answer->targets[0];
    QVERIFY(!report.met);
    VERIFY_CLOSE(report.reached, 4, 1e-6, 0);
    VERIFY_CLOSE(report.bestAlone, 4, 1e-6, 0);
    VERIFY_CLOSE(report.costAlone, 3, 1e-6, 0);
    QVERIFY(answer->waysOn.empty());
    VERIFY_CLOSE(report.shortfall, 0.2, 1e-5, 0); // 1 of 5
    QVERIFY(!report.reachableAlone);
    QVERIFY(report.conflictsWith.empty());
    QCOMPARE(answer->atEnds.size(), 2U);
    QCOMPARE(answer->atEnds[0].variable, 0U);
    QVERIFY(answer->atEnds[0].high && answer->atEnds[1].high);
    VERIFY_CLOSE(answer->atEnds[0].gain, 3.0 / 5, 1e-6, 0); // a whole range more of x: 3 of 5
    VERIFY_CLOSE(answer->atEnds[1].gain, 1.0 / 5, 1e-6, 0);
}

// y - x >= 0.8 needs x <= 0.2, 3 x + y >= 3 needs x >= 2/3: each can be had, not both.
void TstGoalSeek::conflictingTargetsAreNamed()
{
    const auto answer = goalSeek(linear(), 0, {atLeast(2, 0.8), atLeast(1, 3)}, {}, kQuick);
    VERIFY_RESULT(answer);
    QVERIFY(!answer->reached);
    int missed = 0;
    for (std::size_t t = 0; t < 2; ++t) {
        const auto& report = answer->targets[t];
        if (report.met)
            continue;
        ++missed;
        QVERIFY(report.reachableAlone);
        QCOMPARE(report.conflictsWith, std::vector<std::size_t>{1 - t});
    }
    QVERIFY(missed >= 1);
}

// Cost at most 1: the best 3 x + y is 1.5.
void TstGoalSeek::limitsAreNotBrokenForTargets()
{
    const auto answer = goalSeek(linear(), 0, {atLeast(1, 2)}, {limit(0, 1)}, kQuick);
    VERIFY_RESULT(answer);
    QVERIFY(!answer->reached);
    QVERIFY(answer->limitsKept);
    QVERIFY(answer->cost <= 1 + 1e-9);
    VERIFY_CLOSE(answer->targets[0].reached, 1.5, 1e-3, 0);
    QVERIFY(!answer->targets[0].reachableAlone);
    QCOMPARE(answer->bindingLimits, std::vector<std::size_t>{0});
    VERIFY_CLOSE(answer->targets[0].bestAlone, 1.5, 1e-3, 0);
    VERIFY_CLOSE(answer->targets[0].costAlone, 1, 1e-3, 0);
    QCOMPARE(answer->waysOn.size(), 1U); // with a budget of 4/3 it can be had
    QCOMPARE(answer->waysOn[0].limit, 0U);
    VERIFY_CLOSE(answer->waysOn[0].needed, 4.0 / 3, 1e-4, 0);
}

void TstGoalSeek::impossibleLimits()
{
    const auto answer = goalSeek(linear({{0.5, 1, 0, {}}, {0.5, 1, 0, {}}}), 0, {atLeast(1, 2)}, {limit(0, 1)}, kQuick);
    VERIFY_RESULT(answer);
    QVERIFY(!answer->reached);
    QVERIFY(!answer->limitsKept);
    VERIFY_CLOSE(answer->cost, 1.5, 1e-6, 0); // as near to the limit as ranges let
}

void TstGoalSeek::cancelled()
{
    std::atomic<bool> cancel = false;
    SearchOptions options = kQuick;
    options.cancel = &cancel;
    options.progress = [&](std::size_t done, std::size_t, const Package*) { cancel = done >= 600; };
    const auto answer = goalSeek(linear(), 0, {atLeast(1, 5), atLeast(2, 0.1, true)}, {}, options);
    VERIFY_RESULT(answer);
    QCOMPARE(answer->ended, Ended::Cancelled);
    QVERIFY(!answer->package.point.empty());
    QVERIFY(std::isnan(answer->targets[0].bestAlone)); // no reasons were looked for
    QCOMPARE(goalSeek(linear(), 0, {atLeast(1, 5)}, {}, options).error().kind, core::ErrorKind::Cancelled);
}

void TstGoalSeek::sameBitsEachTime()
{
    const auto once = goalSeek(linear(), 0, {atLeast(1, 2), atLeast(2, 0.2, true)}, {limit(0, 3)}, kQuick);
    const auto again = goalSeek(linear(), 0, {atLeast(1, 2), atLeast(2, 0.2, true)}, {limit(0, 3)}, kQuick);
    VERIFY_RESULT(once);
    VERIFY_RESULT(again);
    QCOMPARE(again->package.point, once->package.point);
    QCOMPARE(again->evaluations, once->evaluations);
}

void TstGoalSeek::badQuestionsAreRefused()
{
    QCOMPARE(goalSeek(linear(), 3, {atLeast(1, 2)}, {}).error().kind, core::ErrorKind::InvalidArgument);
    QCOMPARE(goalSeek(linear(), 0, {atLeast(9, 2)}, {}).error().kind, core::ErrorKind::InvalidArgument);
    QCOMPARE(goalSeek(linear(), 0, {atLeast(1, std::nan(""))}, {}).error().kind, core::ErrorKind::InvalidArgument);
    QCOMPARE(goalSeek(linear(), 0, {}, {limit(7, 1)}).error().kind, core::ErrorKind::InvalidArgument);
}

QTEST_GUILESS_MAIN(TstGoalSeek)
#include "tst_goal_seek.moc"
