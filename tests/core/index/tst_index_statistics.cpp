// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of columns: published examples and closed forms; missing values and what cannot be said.
#include "core/index/counter_random.h"
#include "core/index/statistics.h"
#include "small_index.h"
#include "tests/support/checks.h"

#include <QObject>

using namespace core::index;
using tests::kGap;

class IndexStatisticsTest : public QObject {
    Q_OBJECT

private slots:
    void agreesWithPublishedShape();
    void leavesOutMissingValues();
    void saysNothingOfTooFewOrEqualValues();
    void correlatesInPairs();
    void interpolatesQuantiles();
    void ranksWithTiesAndGaps();
    void countsAsPhiloxDoes_data();
    void countsAsPhiloxDoes();
    void drawsUniformly();
};

/// Microsoft, documentation of the worksheet functions SKEW and KURT: this list gives 0.359543 and -0.151800.
void IndexStatisticsTest::agreesWithPublishedShape()
{
    const std::vector<double> values = {3, 4, 5, 2, 3, 4, 5, 6, 4, 7};
    VERIFY_CLOSE(skewness(values), 0.359543071, 0, 5e-10);
    VERIFY_CLOSE(excessKurtosis(values), -0.151799637, 0, 5e-10);
    VERIFY_CLOSE(mean(values), 4.3, 1e-15, 0);
    // sum of squares 205 - 10 * 4.3^2 = 20.1
    VERIFY_CLOSE(sampleDeviation(values), std::sqrt(20.1 / 9), 1e-14, 0);
}

void IndexStatisticsTest::leavesOutMissingValues()
{
    const std::vector<double> full = {3, 4, 5, 2, 3, 4, 5, 6, 4, 7};
    const std::vector<double> gaps = {kGap, 3, 4, 5, kGap, 2, 3, 4, 5, 6, 4, 7, kGap};
    QCOMPARE(countMeasured(gaps), std::size_t(10));
    QCOMPARE(skewness(gaps), skewness(full));
    QCOMPARE(excessKurtosis(gaps), excessKurtosis(full));
    QCOMPARE(median(gaps), 4.0);
}

void IndexStatisticsTest::saysNothingOfTooFewOrEqualValues()
{
    QVERIFY(isMissing(mean(std::vector<double>{kGap})));
    QVERIFY(isMissing(sampleDeviation(std::vector<double>{1})));
    QVERIFY(isMissing(skewness(std::vector<double>{1, 2})));
    QVERIFY(isMissing(excessKurtosis(std::vector<double>{1, 2, 3})));
    // 0.1 is not exact: the mean of ten of them is not 0.1, and yet they are equal.
    const std::vector<double> equal(10, 0.1);
    QVERIFY(isMissing(skewness(equal)));
    QVERIFY(isMissing(excessKurtosis(equal)));
    QVERIFY(sampleDeviation(equal) == 0);
    QVERIFY(isMissing(correlation(equal, std::vector<double>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10})));
    QVERIFY(isMissing(quantile(std::vector<double>{kGap}, 0.5)));
}

void IndexStatisticsTest::correlatesInPairs()
{
    // Against 1, 2, 3 the column 1, 3, 2 has covariance 0.5 and variances 1 and 1.
    const std::vector<double> x = {1, kGap, 2, 3};
    const std::vector<double> y = {1, 9, 3, 2};
    VERIFY_CLOSE(correlation(x, y), 0.5, 1e-15, 0);
    QVERIFY(isMissing(correlation(std::vector<double>{1, 2, kGap}, std::vector<double>{1, kGap, 3})));
    const Matrix r = correlations(tests::matrix({{1, 2, 5}, {2, 4, 5}, {3, 6, 5}}));
    VERIFY_CLOSE(r.at(0, 1), 1, 1e-15, 0);
    QVERIFY(r.at(0, 0) == 1);
    QVERIFY(isMissing(r.at(2, 2)) && isMissing(r.at(0, 2)));
}

void IndexStatisticsTest::interpolatesQuantiles()
{
    // R: quantile(c(1, 2, 4, 8, 16), c(0, .1, .5, .95, 1)) is 1, 1.4, 4, 14.4, 16 (type 7).
    const std::vector<double> values = {16, 2, 8, 1, 4};
    VERIFY_CLOSE(quantile(values, 0), 1, 0, 0);
    VERIFY_CLOSE(quantile(values, 0.1), 1.4, 1e-14, 0);
    VERIFY_CLOSE(quantile(values, 0.5), 4, 0, 0);
    VERIFY_CLOSE(quantile(values, 0.95), 14.4, 1e-14, 0);
    VERIFY_CLOSE(quantile(values, 1), 16, 0, 0);
}

void IndexStatisticsTest::ranksWithTiesAndGaps()
{
    QCOMPARE(ranks(std::vector<double>{5, 9, kGap, 5, 1}), (std::vector<int>{2, 1, 0, 2, 4}));
}

void IndexStatisticsTest::countsAsPhiloxDoes_data()
{
    using Four = QVector<quint32>;
    QTest::addColumn<Four>("counter");
    QTest::addColumn<Four>("key");
    QTest::addColumn<Four>("expected");
    // Random123, tests/kat_vectors, philox4x32 with 10 rounds.
    QTest::newRow("zeros") << Four{0, 0, 0, 0} << Four{0, 0} << Four{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8};
    QTest::newRow("ones") << Four{0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff} << Four{0xffffffff, 0xffffffff}
                          << Four{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd};
    QTest::newRow("pi") << Four{0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344} << Four{0xa4093822, 0x299f31d0}
                        << Four{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1};
}

void IndexStatisticsTest::countsAsPhiloxDoes()
{
    QFETCH(QVector<quint32>, counter);
    QFETCH(QVector<quint32>, key);
    QFETCH(QVector<quint32>, expected);
    const auto actual = philox({counter[0], counter[1], counter[2], counter[3]}, {key[0], key[1]});
    QCOMPARE(QVector<quint32>(actual.begin(), actual.end()), expected);
}

void IndexStatisticsTest::drawsUniformly()
{
    double sum = 0;
    double squares = 0;
    const int count = 20000;
    for (int i = 0; i < count; ++i) {
        const double u = uniformAt(7, static_cast<std::uint32_t>(i), 3, 0, 1);
        QVERIFY(u >= 0 && u < 1);
        sum += u;
        squares += u * u;
    }
    // Four standard errors of the mean (0.289 / sqrt n) and of the mean square (0.298 / sqrt n).
    VERIFY_CLOSE(sum / count, 0.5, 0, 4 * 0.289 / std::sqrt(count));
    VERIFY_CLOSE(squares / count, 1.0 / 3, 0, 4 * 0.298 / std::sqrt(count));
    QVERIFY(uniformAt(7, 0, 0, 0, 0) != uniformAt(8, 0, 0, 0, 0));
    QVERIFY(uniformAt(7, 0, 0, 0, 0) != uniformAt(std::uint64_t(7) | std::uint64_t(1) << 40, 0, 0, 0, 0));
}

QTEST_GUILESS_MAIN(IndexStatisticsTest)
#include "tst_index_statistics.moc"
