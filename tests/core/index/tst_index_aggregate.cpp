// SPDX-License-Identifier: GPL-3.0-or-later
// Ways to make one score of several: by hand, against published examples, and their rules for what is missing.
#include "core/index/aggregate.h"
#include "small_index.h"
#include "tests/support/checks.h"

#include <QObject>

#include <functional>

using namespace core::index;
using tests::kGap;
using tests::matrix;

class IndexAggregateTest : public QObject {
    Q_OBJECT

private slots:
    void averages();
    void sharesTheWeightOfWhatIsMissing();
    void knowsZeroAndNegativeValues();
    void ordersTheThreeMeans();
    void penalisesImbalance();
    void ranksFighterAircraftAsPublished();
    void closesInOnTheIdeal();
    void countsVictoriesAndDefeats();
    void comparesOnlyWhatBothHave();
};

void IndexAggregateTest::averages()
{
    const std::vector<double> x = {2, 8, 4};
    const std::vector<double> w = {1, 1, 2};
    VERIFY_CLOSE(arithmeticMean(x, w), 4.5, 1e-15, 0);
    VERIFY_CLOSE(geometricMean(x, w), 4, 1e-15, 0); // (2 * 8 * 16)^(1/4)
    VERIFY_CLOSE(harmonicMean(x, w), 4 / 1.125, 1e-15, 0); // 1/2 + 1/8 + 2/4
}

void IndexAggregateTest::sharesTheWeightOfWhatIsMissing()
{
    const std::vector<double> gap = {2, kGap, 4};
    const std::vector<double> w = {0.25, 0.5, 0.25};
    const std::vector<double> rest = {2, 4};
    const std::vector<double> equal = {1, 1};
    using Mean = double (*)(std::span<const double>, std::span<const double>);
    for (const Mean mean : {Mean(arithmeticMean), Mean(geometricMean), Mean(harmonicMean)}) {
        VERIFY_CLOSE(mean(gap, w), mean(rest, equal), 1e-15, 0);
        QVERIFY(isMissing(mean(std::vector<double>{kGap, kGap}, equal)));
        QVERIFY(isMissing(mean(rest, std::vector<double>{0, 0})));
    }
    QVERIFY(isMissing(mazziottaPareto(std::vector<double>{kGap, kGap}, equal)));
    VERIFY_CLOSE(mazziottaPareto(gap, w), mazziottaPareto(rest, equal), 1e-15, 0);
}

void IndexAggregateTest::knowsZeroAndNegativeValues()
{
    const std::vector<double> w = {1, 1};
    QVERIFY(geometricMean(std::vector<double>{0, 9}, w) == 0);
    QVERIFY(harmonicMean(std::vector<double>{0, 9}, w) == 0);
    QVERIFY(isMissing(geometricMean(std::vector<double>{-1, 9}, w)));
    QVERIFY(isMissing(harmonicMean(std::vector<double>{-1, 9}, w)));
    // Without weight it does not count at all.
    const std::vector<double> second = {0, 1};
    VERIFY_CLOSE(geometricMean(std::vector<double>{-1, 9}, second), 9, 1e-15, 0);
    VERIFY_CLOSE(harmonicMean(std::vector<double>{0, 9}, second), 9, 1e-15, 0);
    QVERIFY(isMissing(mazziottaPareto(std::vector<double>{-5, 5}, w)));
}

void IndexAggregateTest::ordersTheThreeMeans()
{
    const std::vector<double> w = {0.3, 0.5, 0.2};
    const std::vector<double> x = {12, 70, 33};
    QVERIFY(harmonicMean(x, w) < geometricMean(x, w));
    QVERIFY(geometricMean(x, w) < arithmeticMean(x, w));
    const std::vector<double> equal = {40, 40, 40};
    VERIFY_CLOSE(harmonicMean(equal, w), 40, 1e-14, 0);
    VERIFY_CLOSE(geometricMean(equal, w), 40, 1e-14, 0);
}

/// Mean 105, population deviation 5, variation 5/105: 105 -/+ 5 * 5 / 105.
void IndexAggregateTest::penalisesImbalance()
{
    const std::vector<double> x = {100, 110};
    const std::vector<double> w = {0.5, 0.5};
    VERIFY_CLOSE(mazziottaPareto(x, w), 105 - 25.0 / 105, 1e-15, 0);
    VERIFY_CLOSE(mazziottaPareto(x, w, false), 105 + 25.0 / 105, 1e-15, 0);
    VERIFY_CLOSE(mazziottaPareto(std::vector<double>{105, 105}, w), 105, 1e-15, 0);
}

/// Hwang and Yoon 1981, the choice of a fighter aircraft: four aircraft, six attributes of which the fourth (cost) is better when
/// less, weights .2 .1 .1 .1 .2 .3. They find closeness .643, .268, .613, .312.
void IndexAggregateTest::ranksFighterAircraftAsPublished()
{
    Matrix values = matrix({{2.0, 1500, 20000, 5.5, 5, 9},
                            {2.5, 2700, 18000, 6.5, 3, 5},
                            {1.8, 2000, 21000, 4.5, 7, 7},
                            {2.2, 1800, 20000, 5.0, 5, 5}});
    for (std::size_t j = 0; j < 6; ++j) {
        double squares = 0;
        for (std::size_t i = 0; i < 4; ++i)
            squares += values.at(i, j) * values.at(i, j);
        for (std::size_t i = 0; i < 4; ++i)
            values.at(i, j) *= (j == 3 ? -1 : 1) / std::sqrt(squares);
    }
    const std::vector<std::size_t> all = {0, 1, 2, 3};
    const IdealPoints ideal = idealPoints(values, all);
    const std::vector<double> weights = {0.2, 0.1, 0.1, 0.1, 0.2, 0.3};
    const std::vector<double> published = {0.643, 0.268, 0.613, 0.312};
    for (std::size_t i = 0; i < 4; ++i)
        VERIFY_CLOSE(topsisCloseness(values.row(i), weights, ideal), published[i], 0, 0.0006);
}

void IndexAggregateTest::closesInOnTheIdeal()
{
    const Matrix values = matrix({{0, 0}, {3, 4}, {3, 0}, {kGap, 4}});
    const std::vector<std::size_t> all = {0, 1, 2, 3};
    const IdealPoints ideal = idealPoints(values, all);
    const std::vector<double> w = {0.5, 0.5};
    QVERIFY(topsisCloseness(values.row(0), w, ideal) == 0);
    QVERIFY(topsisCloseness(values.row(1), w, ideal) == 1);
    VERIFY_CLOSE(topsisCloseness(values.row(2), w, ideal), 3.0 / 7, 1e-15, 0); // 1.5 from the worst, 2 from the best
    VERIFY_CLOSE(topsisCloseness(values.row(3), w, ideal), 1, 1e-15, 0); // by what it has
    const std::vector<std::size_t> one = {1};
    QVERIFY(isMissing(topsisCloseness(values.row(1), w, idealPoints(values, one)))); // nobody to differ from
}

/// Three units, three members: u0 beats u1 in two of three, u1 beats u2 in two, u0 and u2 are equal in one and split the rest.
void IndexAggregateTest::countsVictoriesAndDefeats()
{
    const std::vector<double> values = {5, 5, 1, //
                                        4, 4, 2, //
                                        5, 3, 3};
    std::vector<double> scores(3);
    copelandScores(values, std::vector<double>{1, 1, 1}, scores);
    // u0-u1: +; u0-u2: 0, +, -: even; u1-u2: -, +, -: -.
    QCOMPARE(scores, (std::vector<double>{1, -2, 1}));
    copelandScores(values, std::vector<double>{0.1, 0.1, 0.8}, scores);
    QCOMPARE(scores, (std::vector<double>{-2, 0, 2}));
    double sum = 0;
    for (const double score : scores)
        sum += score;
    QVERIFY(sum == 0);
}

void IndexAggregateTest::comparesOnlyWhatBothHave()
{
    const std::vector<double> values = {5,    kGap, //
                                        4,    9, //
                                        kGap, kGap};
    std::vector<double> scores(3);
    copelandScores(values, std::vector<double>{0.1, 0.9}, scores);
    QVERIFY(scores[0] == 1 && scores[1] == -1);
    QVERIFY(isMissing(scores[2]));
}

QTEST_GUILESS_MAIN(IndexAggregateTest)
#include "tst_index_aggregate.moc"
