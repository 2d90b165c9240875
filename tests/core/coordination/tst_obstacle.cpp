// SPDX-License-Identifier: GPL-3.0-or-later
// Obstacle degrees: hand computation, sums, scales, bad input.
#include "core/coordination/obstacle.h"
#include "tests/support/checks.h"

#include <QTest>

using namespace core;
using namespace core::coordination;

Q_DECLARE_METATYPE(std::vector<double>)

namespace {

const double kMissing = std::nan("");

} // namespace

class ObstacleTest : public QObject {
    Q_OBJECT

private slots:
    void findsDegreesByHand();
    void sumsToOne();
    void scaleOfScoresAndWeightsChangesNothing();
    void ranksLargestFirst();
    void leavesMissingScoresOut();
    void nothingHoldsTheBestBack();
    void takesScoresBeyondTheBounds();
    void lowerWeightHoldsBackLess();
    void refuses_data();
    void refuses();
};

void ObstacleTest::findsDegreesByHand()
{
    // Scores 0.8 0.4 0.1, weights 0.5 0.3 0.2: 0.5*0.2 = 0.10, 0.3*0.6 = 0.18, 0.2*0.9 = 0.18; sum 0.46.
    const std::vector<double> scores{0.8, 0.4, 0.1};
    const std::vector<double> weights{0.5, 0.3, 0.2};
    const std::vector<int> nodes{0, 0, 1};
    const auto result = obstacleDegrees({scores, 1, weights, nodes});
    VERIFY_RESULT(result);
    VERIFY_CLOSE(result->degrees[0], 10.0 / 46, 1e-14, 0);
    VERIFY_CLOSE(result->degrees[1], 18.0 / 46, 1e-14, 0);
    VERIFY_CLOSE(result->degrees[2], 18.0 / 46, 1e-14, 0);
    VERIFY_CLOSE(result->nodeDegrees[0], 28.0 / 46, 1e-14, 0);
    VERIFY_CLOSE(result->nodeDegrees[1], 18.0 / 46, 1e-14, 0);
    VERIFY_CLOSE(result->deviations[2], 0.9, 1e-14, 0);
    QCOMPARE(result->nodeCount, 2);
}

void ObstacleTest::sumsToOne()
{
    std::vector<double> scores;
    for (int k = 0; k < 31 * 12; ++k)
        scores.push_back((k * 37 % 101) / 101.0);
    std::vector<double> weights;
    std::vector<int> nodes;
    for (int j = 0; j < 12; ++j) {
        weights.push_back(1 + j % 3);
        nodes.push_back(j / 3);
    }
    const auto result = obstacleDegrees({scores, 31, weights, nodes});
    VERIFY_RESULT(result);
    for (std::size_t i = 0; i < 31; ++i) {
        double sum = 0, nodeSum = 0;
        for (std::size_t j = 0; j < 12; ++j)
            sum += result->degrees[i * 12 + j];
        for (std::size_t node = 0; node < 4; ++node)
            nodeSum += result->nodeDegrees[i * 4 + node];
        VERIFY_CLOSE(sum, 1.0, 1e-13, 0);
        VERIFY_CLOSE(nodeSum, 1.0, 1e-13, 0);
    }
    double mean = 0;
    for (const double degree : result->meanDegrees)
        mean += degree;
    VERIFY_CLOSE(mean, 1.0, 1e-13, 0);
}

void ObstacleTest::scaleOfScoresAndWeightsChangesNothing()
{
    const std::vector<double> weights{0.5, 0.3, 0.2}, thousand{500, 300, 200};
    const std::vector<double> unit{0.8, 0.4, 0.1}, hundred{80, 40, 10}, turned{-0.8, -0.4, -0.1};
    const auto first = obstacleDegrees({unit, 1, weights});
    const auto second = obstacleDegrees({hundred, 1, thousand, {}, 100, 0});
    const auto third = obstacleDegrees({turned, 1, weights, {}, -1, 0});
    for (std::size_t j = 0; j < 3; ++j) {
        VERIFY_CLOSE(second->degrees[j], first->degrees[j], 1e-13, 0);
        VERIFY_CLOSE(third->degrees[j], first->degrees[j], 1e-13, 0);
    }
}

void ObstacleTest::ranksLargestFirst()
{
    const std::vector<double> scores{0.8, 1, 0.1, 0.4, 0.1};
    const std::vector<double> weights{0.2, 0.2, 0.2, 0.2, 0.2};
    const std::vector<int> nodes{1, 1, 0, 0, 2};
    const auto result = obstacleDegrees({scores, 1, weights, nodes});
    VERIFY_RESULT(result);
    const auto ranked = result->ranked(0, 10);
    QCOMPARE(ranked.size(), std::size_t{4}); // without the one that is at its best
    QCOMPARE(ranked[0].indicator, 2);
    QCOMPARE(ranked[1].indicator, 4); // of equals the earlier one first
    QCOMPARE(ranked[2].indicator, 3);
    QCOMPARE(ranked[3].indicator, 0);
    VERIFY_CLOSE(ranked[0].degree, 0.9 / 2.6, 1e-13, 0);
    VERIFY_CLOSE(ranked[0].deviation, 0.9, 1e-13, 0);
    QCOMPARE(result->ranked(0, 2).size(), std::size_t{2});
    QCOMPARE(result->rankedNodes(0, 1)[0].indicator, 0);
}

void ObstacleTest::leavesMissingScoresOut()
{
    const std::vector<double> scores{0.8, kMissing, 0.1, kMissing, kMissing, kMissing};
    const std::vector<double> weights{0.5, 0.3, 0.2};
    const auto result = obstacleDegrees({scores, 2, weights});
    VERIFY_RESULT(result);
    QVERIFY(std::isnan(result->degrees[1]));
    VERIFY_CLOSE(result->degrees[0] + result->degrees[2], 1.0, 1e-14, 0);
    QCOMPARE(result->missing, (std::vector<int>{1, 3}));
    QVERIFY(!result->unhindered[0]);
    QVERIFY(result->unhindered[1]);
    QVERIFY(result->ranked(1, 5).empty());
}

void ObstacleTest::nothingHoldsTheBestBack()
{
    const std::vector<double> scores{1, 1, 0.5, 0.5};
    const std::vector<double> weights{0.5, 0.5};
    const auto result = obstacleDegrees({scores, 2, weights});
    VERIFY_RESULT(result);
    QVERIFY(result->unhindered[0]);
    QCOMPARE(result->degrees[0], 0.0);
    QVERIFY(result->ranked(0, 5).empty());
    VERIFY_CLOSE(result->meanDegrees[0], 0.5, 1e-14, 0); // over the one unit that has obstacles
}

void ObstacleTest::takesScoresBeyondTheBounds()
{
    // A projected year that passes frozen bounds: no obstacle, told in a count.
    const std::vector<double> scores{1.3, -0.2, 0.5};
    const std::vector<double> weights{1, 1, 1};
    const auto result = obstacleDegrees({scores, 1, weights});
    VERIFY_RESULT(result);
    QCOMPARE(result->beyondBounds, 2);
    QCOMPARE(result->degrees[0], 0.0);
    VERIFY_CLOSE(result->degrees[1], 1 / 1.5, 1e-14, 0);
}

void ObstacleTest::lowerWeightHoldsBackLess()
{
    const std::vector<double> scores{0.2, 0.2};
    for (double weight = 0.1; weight < 1; weight += 0.1) {
        const std::vector<double> weights{weight, 1 - weight};
        VERIFY_CLOSE(obstacleDegrees({scores, 1, weights})->degrees[0], weight, 1e-13, 0);
    }
}

void ObstacleTest::refuses_data()
{
    QTest::addColumn<std::vector<double>>("scores");
    QTest::addColumn<std::vector<double>>("weights");
    QTest::addColumn<int>("kind");
    const auto row = [](const char* name, std::vector<double> scores, std::vector<double> weights, ErrorKind kind) {
        QTest::newRow(name) << std::move(scores) << std::move(weights) << static_cast<int>(kind);
    };
    row("no indicator", {}, {}, ErrorKind::InvalidArgument);
    row("sizes", {0.5}, {0.5, 0.5}, ErrorKind::InvalidArgument);
    row("weight below 0", {0.5, 0.5}, {1.5, -0.5}, ErrorKind::InvalidArgument);
    row("weights of 0", {0.5, 0.5}, {0, 0}, ErrorKind::InvalidArgument);
    row("weight missing", {0.5, 0.5}, {kMissing, 1}, ErrorKind::InvalidArgument);
    row("infinite score", {0.5, INFINITY}, {1, 1}, ErrorKind::NotFinite);
}

void ObstacleTest::refuses()
{
    QFETCH(std::vector<double>, scores);
    QFETCH(std::vector<double>, weights);
    QFETCH(int, kind);
    const auto result = obstacleDegrees({scores, 1, weights});
    QVERIFY(!result.has_value());
    QCOMPARE(static_cast<int>(result.error().kind), kind);
    const std::vector<double> good{0.5, 0.5};
    const std::vector<int> below{0, -1}, fewer{0};
    QVERIFY(!obstacleDegrees({good, 1, good, below}).has_value());
    QVERIFY(!obstacleDegrees({good, 1, good, fewer}).has_value());
    QVERIFY(!obstacleDegrees({good, 1, good, {}, 1, 1}).has_value());
}

QTEST_GUILESS_MAIN(ObstacleTest)
#include "tst_obstacle.moc"
