// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sensitivity/tornado.h"

#include "tests/core/sensitivity/test_functions.h"
#include "tests/support/checks.h"

#include <limits>

using namespace core::sensitivity;

class TstTornado : public QObject {
    Q_OBJECT
private slots:
    void barsOfALinearFunctionAreItsSlopesWidestFirst();
    void bothEndsOnOneSideAreMarked();
    void failedRunsAreCountedAndStandLast();
    void cancelledStudyLeavesTheRestOpen();
    void badInputIsRefused();
};

// y = x1 - 5 x2 + 2 x3 at centre (1, 1, 1): -2. x2 from 0 to 3: 3 and -12; x3 from 0 to 2: -4 and 0; x1 from 0 to 1.5: -3, -1.5
void TstTornado::barsOfALinearFunctionAreItsSlopesWidestFirst()
{
    const auto result = tornado({{1, 1, 1}, {0, 0, 0}, {1.5, 3, 2}}, 1,
                                tests::evaluator([](auto x) { return x[0] - 5 * x[1] + 2 * x[2]; }), {.blockRows = 2});
    VERIFY_RESULT(result);
    QCOMPARE(result->runs, 7U);
    const auto& output = result->outputs[0];
    QCOMPARE(output.central, -2.0);
    QCOMPARE(output.bars[0].input, 1U);
    QCOMPARE(output.bars[0].atLow, 3.0);
    QCOMPARE(output.bars[0].atHigh, -12.0);
    QCOMPARE(output.bars[0].swing, 15.0);
    QCOMPARE(output.bars[1].input, 2U);
    QCOMPARE(output.bars[1].swing, 4.0);
    QCOMPARE(output.bars[2].swing, 1.5);
    QVERIFY(!output.bars[0].sameSide);
}

void TstTornado::bothEndsOnOneSideAreMarked()
{
    const auto result = tornado({{0, 0}, {-1, -1}, {2, 1}}, 1, tests::evaluator([](auto x) { return x[0] * x[0] + 0 * x[1]; }));
    VERIFY_RESULT(result);
    QVERIFY(result->outputs[0].bars[0].sameSide);
    QCOMPARE(result->outputs[0].bars[0].swing, 4.0); // to the centre, not between the ends
    QVERIFY(!result->outputs[0].bars[1].sameSide);
    QCOMPARE(result->outputs[0].bars[1].swing, 0.0);
}

void TstTornado::failedRunsAreCountedAndStandLast()
{
    const auto result = tornado({{0, 0, 0}, {-1, -1, -1}, {1, 1, 1}}, 1, tests::evaluator([](auto x) {
                                    if (x[0] != 0 || x[1] > 0)
                                        return std::numeric_limits<double>::infinity();
                                    return x[1] + 0.5 * x[2];
                                }));
    VERIFY_RESULT(result);
    const auto& output = result->outputs[0];
    QCOMPARE(output.failedRuns, 3U);
    QCOMPARE(output.bars[2].input, 0U);
    QVERIFY(std::isnan(output.bars[2].swing));
    QCOMPARE(output.bars[0].input, 1U); // from -1 to the centre: 1, as x3's both ends; equal ones by input
    QCOMPARE(output.bars[0].swing, 1.0);
    QVERIFY(std::isnan(output.bars[0].atHigh));
}

void TstTornado::cancelledStudyLeavesTheRestOpen()
{
    std::atomic<bool> cancel = false;
    EvaluationOptions options;
    options.blockRows = 1;
    options.cancel = &cancel;
    options.progress = [&](std::size_t done, std::size_t) { cancel = done >= 3; };
    const TornadoPlan plan{{0, 0}, {-1, -1}, {1, 1}};
    const auto part = tornado(plan, 1, tests::evaluator([](auto x) { return x[0] + x[1]; }), options);
    VERIFY_RESULT(part);
    QVERIFY(part->cancelled);
    QCOMPARE(part->runs, 3U);
    QCOMPARE(part->outputs[0].bars[0].swing, 2.0);
    QVERIFY(std::isnan(part->outputs[0].bars[1].swing));
    QCOMPARE(part->outputs[0].failedRuns, 0U); // not run is not failed
    QCOMPARE(tornado(plan, 1, tests::evaluator([](auto x) { return x[0]; }), options).error().kind, core::ErrorKind::Cancelled);
}

void TstTornado::badInputIsRefused()
{
    const auto evaluate = tests::evaluator([](auto x) { return x[0]; });
    QCOMPARE(tornado({{}, {}, {}}, 1, evaluate).error().kind, core::ErrorKind::InvalidArgument);
    QCOMPARE(tornado({{0}, {0, 1}, {1}}, 1, evaluate).error().kind, core::ErrorKind::InvalidArgument);
    const auto notANumber = tornado({{0, 0}, {0, 0}, {1, std::nan("")}}, 1, evaluate);
    QCOMPARE(notANumber.error().kind, core::ErrorKind::InvalidArgument);
    QCOMPARE(notANumber.error().arguments, std::vector<std::string>{"2"});
    QCOMPARE(tornado({{0}, {0}, {1}}, 0, evaluate).error().kind, core::ErrorKind::InvalidArgument);
    const auto broken = tornado({{0}, {0}, {1}}, 1, [](auto, auto, auto) -> core::Result<void> {
        return core::fail(core::ErrorKind::NotFinite, "it broke");
    });
    QCOMPARE(broken.error().kind, core::ErrorKind::NotFinite);
}

QTEST_GUILESS_MAIN(TstTornado)
#include "tst_tornado.moc"
