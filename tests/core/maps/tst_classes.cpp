// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/classes.h"
#include "tests/support/checks.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>

using namespace core::maps;

class TestClasses : public QObject {
    Q_OBJECT

private slots:
    void roundsAsPrinted();
    void choosesTheRoundestNumber_data();
    void choosesTheRoundestNumber();
    void equalCountPutsAsManyInEach();
    void equalValuesStayTogether();
    void equalIntervalsHaveOneLength();
    void naturalBreaksFindTheGroups();
    void naturalBreaksAreTheBestOfAll();
    void boundsAndPrintedValuesAgree();
    void fewValuesGiveFewClasses();
    void leavesOutWhatIsNoNumber();
};

void TestClasses::roundsAsPrinted()
{
    QCOMPARE(rounded(0.25, 0.1), 0.3);
    QCOMPARE(rounded(-0.04, 0.1), 0.0);
    QVERIFY(!std::signbit(rounded(-0.04, 0.1)));
    QCOMPARE(rounded(1234.0, 10), 1230.0);
    QCOMPARE(rounded(72.5, 1), 73.0);
}

void TestClasses::choosesTheRoundestNumber_data()
{
    QTest::addColumn<double>("above");
    QTest::addColumn<double>("upTo");
    QTest::addColumn<double>("step");
    QTest::addColumn<double>("expected");
    QTest::newRow("a ten between") << 69.0 << 73.0 << 1.0 << 70.0;
    QTest::newRow("the upper end itself") << 79.0 << 80.0 << 1.0 << 80.0;
    QTest::newRow("a five between") << 83.0 << 86.0 << 1.0 << 85.0;
    QTest::newRow("a hundred between") << 89.0 << 101.0 << 1.0 << 100.0;
    QTest::newRow("zero between") << -3.0 << 4.0 << 1.0 << 0.0;
    QTest::newRow("nothing round") << 71.0 << 72.0 << 1.0 << 72.0;
    QTest::newRow("tenths") << 1.43 << 1.52 << 0.01 << 1.5;
    QTest::newRow("several tens: nearest to the middle") << 61.0 << 98.0 << 1.0 << 80.0;
    QTest::newRow("below zero") << -47.0 << -38.0 << 1.0 << -40.0;
}

void TestClasses::choosesTheRoundestNumber()
{
    QFETCH(double, above);
    QFETCH(double, upTo);
    QFETCH(double, step);
    QFETCH(double, expected);
    VERIFY_CLOSE(roundestBetween(above, upTo, step), expected, 1e-12, 1e-12);
}

void TestClasses::equalCountPutsAsManyInEach()
{
    std::vector<double> values;
    for (int k = 1; k <= 20; ++k)
        values.push_back(k * 3.0);
    const Classes classes = classify(values, ClassMethod::EqualCount, 5, 1);
    QCOMPARE(classes.count(), std::size_t(5));
    std::vector<int> counts(5, 0);
    for (const double value : values)
        ++counts[static_cast<std::size_t>(classes.classOf(value))];
    QCOMPARE(counts, (std::vector<int>{4, 4, 4, 4, 4}));
}

void TestClasses::equalValuesStayTogether()
{
    // Seven of ten are 5: no bound can part them.
    const std::vector<double> values{5, 5, 5, 5, 5, 5, 5, 8, 9, 12};
    const Classes classes = classify(values, ClassMethod::EqualCount, 5, 1);
    QVERIFY(classes.count() >= 2);
    QVERIFY(classes.bounds.front() > 5);
    QCOMPARE(classes.classOf(5), 0);
}

void TestClasses::equalIntervalsHaveOneLength()
{
    const std::vector<double> values{0, 3, 10, 41, 50};
    const Classes classes = classify(values, ClassMethod::EqualInterval, 5, 1);
    QCOMPARE(classes.bounds, (std::vector<double>{10, 20, 30, 40}));
    QCOMPARE(classes.classOf(10), 1); // a bound belongs to the class above it
    QCOMPARE(classes.classOf(9.6), 1); // and is shown as 10
    QCOMPARE(classes.classOf(9.4), 0);
}

void TestClasses::naturalBreaksFindTheGroups()
{
    const std::vector<double> values{1, 2, 3, 41, 42, 44, 90, 91};
    const Classes classes = classify(values, ClassMethod::NaturalBreaks, 3, 1);
    QCOMPARE(classes.count(), std::size_t(3));
    QCOMPARE(classes.bounds, (std::vector<double>{20, 50}));
    // Within: 1+0+1 about 2; 42.333: 1.778+0.111+2.778; 90.5: 0.25+0.25. Total about the mean 39.25.
    double total = 0;
    for (const double value : values)
        total += (value - 39.25) * (value - 39.25);
    VERIFY_CLOSE(classes.fit, 1 - (2 + 14.0 / 3 + 0.5) / total, 1e-12, 0);
}

/// Against all ways to cut the sorted values into four classes.
void TestClasses::naturalBreaksAreTheBestOfAll()
{
    std::mt19937 random(20240607);
    std::uniform_int_distribution<int> pick(0, 200);
    for (int round = 0; round < 40; ++round) {
        std::vector<double> values;
        for (int k = 0; k < 14; ++k)
            values.push_back(pick(random));
        std::vector<double> sorted = values;
        std::ranges::sort(sorted);
        const auto spread = [&](std::size_t first, std::size_t last) {
            double mean = 0;
            for (std::size_t i = first; i < last; ++i)
                mean += sorted[i] / static_cast<double>(last - first);
            double sum = 0;
            for (std::size_t i = first; i < last; ++i)
                sum += (sorted[i] - mean) * (sorted[i] - mean);
            return sum;
        };
        double best = std::numeric_limits<double>::infinity();
        for (std::size_t a = 1; a < 12; ++a)
            for (std::size_t b = a + 1; b < 13; ++b)
                for (std::size_t c = b + 1; c < 14; ++c)
                    best = std::min(best, spread(0, a) + spread(a, b) + spread(b, c) + spread(c, 14));
        const Classes classes = classify(values, ClassMethod::NaturalBreaks, 4, 1);
        VERIFY_CLOSE(classes.fit, 1 - best / spread(0, 14), 1e-9, 1e-12);
    }
}

/// Whatever the method: a value's class follows from what is printed of it, and classes are ascending.
void TestClasses::boundsAndPrintedValuesAgree()
{
    std::mt19937 random(7);
    std::lognormal_distribution<double> pick(3, 1);
    for (const ClassMethod method : {ClassMethod::EqualCount, ClassMethod::EqualInterval, ClassMethod::NaturalBreaks}) {
        for (const double step : {0.01, 0.1, 1.0, 10.0}) {
            std::vector<double> values;
            for (int k = 0; k < 31; ++k)
                values.push_back(pick(random));
            const Classes classes = classify(values, method, 5, step);
            QVERIFY(std::ranges::is_sorted(classes.bounds));
            for (const double bound : classes.bounds)
                VERIFY_CLOSE(bound, rounded(bound, step), 1e-12, 0);
            for (const double value : values) {
                QCOMPARE(classes.classOf(value), classes.classOf(rounded(value, step)));
                const auto k = static_cast<std::size_t>(classes.classOf(value));
                const double shown = rounded(value, step);
                QVERIFY(k == 0 || shown >= classes.bounds[k - 1] - step * 1e-6);
                QVERIFY(k == classes.bounds.size() || shown <= classes.bounds[k] - step * (1 - 1e-6));
            }
        }
    }
}

void TestClasses::fewValuesGiveFewClasses()
{
    for (const ClassMethod method : {ClassMethod::EqualCount, ClassMethod::EqualInterval, ClassMethod::NaturalBreaks}) {
        QCOMPARE(classify({}, method, 5, 1).count(), std::size_t(1));
        QCOMPARE(classify(std::vector<double>{4, 4, 4}, method, 5, 1).count(), std::size_t(1));
        QCOMPARE(classify(std::vector<double>{4, 9}, method, 2, 1).count(), std::size_t(2));
        QVERIFY(classify(std::vector<double>{4, 9}, method, 1, 1).bounds.empty());
    }
    QCOMPARE(classify(std::vector<double>{44, 82}, ClassMethod::NaturalBreaks, 5, 1).count(), std::size_t(2));
}

void TestClasses::leavesOutWhatIsNoNumber()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const Classes classes = classify(std::vector<double>{nan, 10, 30, nan}, ClassMethod::EqualCount, 2, 1);
    QCOMPARE(classes.low, 10.0);
    QCOMPARE(classes.high, 30.0);
    QCOMPARE(classes.classOf(nan), -1);
    QCOMPARE(classes.classOf(12), 0);
    QCOMPARE(classes.classOf(30), 1);
}

QTEST_GUILESS_MAIN(TestClasses)
#include "tst_classes.moc"
