// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/checks.h"
#include "ui/widgets/axis_ticks.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>

using ui::AxisRange;

class TestAxisTicks : public QObject {
    Q_OBJECT

private slots:
    void ticksOfKnownRanges_data();
    void ticksOfKnownRanges();
    void ticksHoldTheirPropertiesForAnyRange();
    void rangeShowsTheDataWithRoom_data();
    void rangeShowsTheDataWithRoom();
    void rangeStaysPutForSmallChanges();
    void rangeKeepsNaturalLimits();
    void constantStandsInASpanOfItsRounding();
    void noNumberGivesAUsableRange();
    void bothEndsOfTheYearsAreLabelled_data();
    void bothEndsOfTheYearsAreLabelled();
};

void TestAxisTicks::ticksOfKnownRanges_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<QList<double>>("expected");
    QTest::newRow("a percentage") << 0.0 << 100.0 << QList<double>{0, 25, 50, 75, 100};
    QTest::newRow("trade index") << 80.0 << 340.0 << QList<double>{100, 150, 200, 250, 300};
    QTest::newRow("below zero") << -1.0 << 1.0 << QList<double>{-1, -0.5, 0, 0.5, 1};
    QTest::newRow("small numbers") << 0.0 << 0.05 << QList<double>{0, 0.01, 0.02, 0.03, 0.04, 0.05};
}

void TestAxisTicks::ticksOfKnownRanges()
{
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(QList<double>, expected);
    const auto ticks = ui::roundTicks({low, high});
    QCOMPARE(qsizetype(ticks.size()), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i)
        VERIFY_CLOSE(ticks[std::size_t(i)], expected[i], 1e-12, 1e-12);
}

void TestAxisTicks::ticksHoldTheirPropertiesForAnyRange()
{
    std::mt19937 generator(20240101);
    std::uniform_real_distribution<double> exponent(-6, 6);
    std::uniform_real_distribution<double> offset(-3, 3);
    for (int trial = 0; trial < 20000; ++trial) {
        const double span = std::pow(10.0, exponent(generator));
        const double low = offset(generator) * span;
        const AxisRange range{low, low + span};
        const int wanted = 3 + trial % 4;
        const auto ticks = ui::roundTicks(range, wanted);
        const QByteArray which = QByteArray::number(range.low, 'g', 17) + " to " + QByteArray::number(range.high, 'g', 17);
        QVERIFY2(ticks.size() >= 3 && ticks.size() <= 6, which);
        const double step = ticks[1] - ticks[0];
        const double slack = 1e-8 * step;
        QVERIFY2(ticks.front() >= range.low - slack && ticks.back() <= range.high + slack, which);
        // Nothing that would fit is missing at either end.
        QVERIFY2(ticks.front() - step < range.low + slack && ticks.back() + step > range.high - slack, which);
        for (std::size_t i = 0; i < ticks.size(); ++i)
            QVERIFY2(std::abs(ticks[i] / step - std::round(ticks[i] / step)) < 1e-6, which);
        const double mantissa = step / std::pow(10.0, std::floor(std::log10(step * (1 + 1e-9))));
        QVERIFY2(std::abs(mantissa - 1) < 1e-6 || std::abs(mantissa - 2) < 1e-6 || std::abs(mantissa - 2.5) < 1e-6
                     || std::abs(mantissa - 5) < 1e-6,
                 which);
    }
}

void TestAxisTicks::rangeShowsTheDataWithRoom_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("trade") << 93.8 << 276.0;
    QTest::newRow("across zero") << -4.0 << 7.0;
    QTest::newRow("tiny") << 1e-6 << 3e-6;
    QTest::newRow("given the wrong way round") << 20.0 << 10.0;
}

void TestAxisTicks::rangeShowsTheDataWithRoom()
{
    QFETCH(double, low);
    QFETCH(double, high);
    const AxisRange range = ui::axisRange(low, high);
    QVERIFY(range.low < std::min(low, high));
    QVERIFY(range.high > std::max(low, high));
    // Room, but not emptiness: the data take at least two thirds of the height.
    QVERIFY(std::abs(high - low) >= 0.66 * (range.high - range.low));
}

void TestAxisTicks::rangeStaysPutForSmallChanges()
{
    int changes = 0;
    AxisRange before = ui::axisRange(93.8, 270);
    for (double high = 270; high <= 276; high += 0.05) {
        const AxisRange range = ui::axisRange(93.8, high);
        changes += range == before ? 0 : 1;
        before = range;
    }
    QVERIFY(changes <= 1);
}

void TestAxisTicks::rangeKeepsNaturalLimits()
{
    ui::AxisRules share;
    share.floor = 0;
    share.ceiling = 100;
    const AxisRange inside = ui::axisRange(1, 99, share);
    QCOMPARE(inside, (AxisRange{0, 100}));
    // A value beyond the limit is shown all the same: hiding it would hide an error.
    QVERIFY(ui::axisRange(10, 130, share).high > 130);
    QVERIFY(ui::axisRange(-5, 50, share).low < -5);
}

void TestAxisTicks::constantStandsInASpanOfItsRounding()
{
    ui::AxisRules rules;
    rules.smallestSpan = 4;
    const AxisRange range = ui::axisRange(50.0, 50.2, rules);
    QVERIFY(range.high - range.low >= 4);
    QVERIFY(range.low < 50 && range.high > 50.2);
    const AxisRange none = ui::axisRange(7, 7);
    QVERIFY(none.low < 7 && none.high > 7);
}

void TestAxisTicks::noNumberGivesAUsableRange()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const AxisRange range = ui::axisRange(nan, nan);
    QVERIFY(range.low < range.high);
    QVERIFY(!ui::roundTicks(range).empty());
}

void TestAxisTicks::bothEndsOfTheYearsAreLabelled_data()
{
    QTest::addColumn<double>("width");
    QTest::addColumn<QList<int>>("expected");
    QTest::newRow("wide: every second year, 2034 too close to the end") << 460.0 << QList<int>{2024, 2026, 2028, 2030, 2032, 2035};
    QTest::newRow("very wide: every year") << 900.0 << QList<int>{2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035};
    QTest::newRow("narrow: the middle alone") << 110.0 << QList<int>{2024, 2030, 2035};
    QTest::newRow("very narrow: the ends alone") << 60.0 << QList<int>{2024, 2035};
}

void TestAxisTicks::bothEndsOfTheYearsAreLabelled()
{
    QFETCH(double, width);
    QFETCH(QList<int>, expected);
    const double labelWidth = 28;
    const auto years = ui::yearTicks(2024, 2035, width, labelWidth);
    QCOMPARE(QList<int>(years.begin(), years.end()), expected);
    for (std::size_t i = 1; i < years.size(); ++i)
        QVERIFY((years[i] - years[i - 1]) * width / 11 > labelWidth);
}

QTEST_GUILESS_MAIN(TestAxisTicks)
#include "tst_axis_ticks.moc"
