// SPDX-License-Identifier: GPL-3.0-or-later
// Quantiles of samples and the interval of a proportion.
#include "core/sampling/quantiles.h"

#include "core/sampling/counter_random.h"
#include "tests/support/checks.h"

#include <algorithm>
#include <cmath>

using namespace core::sampling;

class TestQuantiles : public QObject {
    Q_OBJECT

private slots:
    void quantileIsLinearBetweenOrderStatistics_data();
    void quantileIsLinearBetweenOrderStatistics();
    void severalAtOnceAreTheSameAsFromTheSortedSample();
    void emptySampleHasNoQuantile();
    void wilsonIntervalIsAsPublished_data();
    void wilsonIntervalIsAsPublished();
};

void TestQuantiles::quantileIsLinearBetweenOrderStatistics_data()
{
    QTest::addColumn<double>("p");
    QTest::addColumn<double>("value");
    // Of 1, 2, 4, 8, 16 the places are 4 p: 0.2, 1, 2, 3.8.
    QTest::newRow("least") << 0.0 << 1.0;
    QTest::newRow("5 %") << 0.05 << 1.2;
    QTest::newRow("25 %") << 0.25 << 2.0;
    QTest::newRow("median") << 0.5 << 4.0;
    QTest::newRow("95 %") << 0.95 << 14.4;
    QTest::newRow("largest") << 1.0 << 16.0;
}

void TestQuantiles::quantileIsLinearBetweenOrderStatistics()
{
    QFETCH(double, p);
    QFETCH(double, value);
    VERIFY_CLOSE(sortedQuantile(std::vector<double>{1, 2, 4, 8, 16}, p), value, 1e-15, 0);
}

void TestQuantiles::severalAtOnceAreTheSameAsFromTheSortedSample()
{
    const std::vector<double> probabilities = {0, 0.05, 0.05, 0.25, 0.5, 0.75, 0.95, 1};
    for (const std::size_t size : {1, 2, 3, 10, 199, 200, 1000}) {
        std::vector<double> values;
        for (std::size_t i = 0; i < size; ++i) // with ties
            values.push_back(std::floor(openUnit(randomBits(1, size, i)) * 50));
        std::vector<double> sorted = values;
        std::sort(sorted.begin(), sorted.end());
        const auto found = quantiles(values, probabilities);
        for (std::size_t k = 0; k < probabilities.size(); ++k)
            QCOMPARE(found[k], sortedQuantile(sorted, probabilities[k]));
    }
}

void TestQuantiles::emptySampleHasNoQuantile()
{
    std::vector<double> none;
    const std::vector<double> probabilities = {0.5};
    QVERIFY(std::isnan(sortedQuantile(none, 0.5)));
    QVERIFY(std::isnan(quantiles(none, probabilities).front()));
}

void TestQuantiles::wilsonIntervalIsAsPublished_data()
{
    QTest::addColumn<std::size_t>("hits");
    QTest::addColumn<std::size_t>("tries");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    // Newcombe 1998, Two-sided confidence intervals for the single proportion, table I, method 3 (four decimals).
    QTest::newRow("81 of 263") << std::size_t(81) << std::size_t(263) << 0.2553 << 0.3662;
    QTest::newRow("15 of 148") << std::size_t(15) << std::size_t(148) << 0.0624 << 0.1605;
    QTest::newRow("0 of 20") << std::size_t(0) << std::size_t(20) << 0.0000 << 0.1611;
    QTest::newRow("1 of 29") << std::size_t(1) << std::size_t(29) << 0.0061 << 0.1718;
    QTest::newRow("all of 20") << std::size_t(20) << std::size_t(20) << 0.8389 << 1.0;
    QTest::newRow("nothing tried") << std::size_t(0) << std::size_t(0) << 0.0 << 1.0;
}

void TestQuantiles::wilsonIntervalIsAsPublished()
{
    QFETCH(std::size_t, hits);
    QFETCH(std::size_t, tries);
    QFETCH(double, low);
    QFETCH(double, high);
    const Interval interval = wilsonInterval(hits, tries);
    VERIFY_CLOSE(interval.low, low, 0, 0.00005);
    VERIFY_CLOSE(interval.high, high, 0, 0.00005);
}

QTEST_GUILESS_MAIN(TestQuantiles)
#include "tst_quantiles.moc"
