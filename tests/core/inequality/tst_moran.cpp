// SPDX-License-Identifier: GPL-3.0-or-later
// Neighbours, Moran's I and LISA: hand computations on small maps, all permutations counted out, the seed's promise.
#include "core/inequality/moran.h"
#include "random_values.h"
#include "tests/support/checks.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace core::inequality;

namespace {

const double kMissing = std::nan("");

/// A lattice of so many columns and rows, neighbours share an edge.
Neighbours lattice(int columns, int rows, NeighbourScheme scheme)
{
    std::vector<std::pair<int, int>> pairs;
    for (int i = 0; i < columns * rows; ++i) {
        if (i % columns + 1 < columns)
            pairs.emplace_back(i, i + 1);
        if (i + columns < columns * rows)
            pairs.emplace_back(i, i + columns);
    }
    return *Neighbours::fromPairs(columns * rows, pairs, scheme);
}

int asInt(Reason reason)
{
    return static_cast<int>(reason);
}

} // namespace

class MoranTest : public QObject {
    Q_OBJECT

private slots:
    void buildsNeighbours();
    void readsPairs();
    void saysWhatIsWrongWithPairs_data();
    void saysWhatIsWrongWithPairs();
    void findsTheIndexOfAChessboard();
    void findsTheIndexByHand();
    void varianceUnderNormalityByHand();
    void agreesWithAllPermutations();
    void islandsAndMissingAreLeftOut();
    void permutationsFollowTheSeedOnly();
    void findsClustersAndNoPattern();
    void scaleAndOriginChangeNothing();
    void averagesLocalIndicesToTheIndex();
    void localQuadrantsAndP();
    void adjustsForFalseDiscoveries();
    void refuses();
};

void MoranTest::buildsNeighbours()
{
    const auto found = Neighbours::fromPairs(4, {{0, 1}, {1, 0}, {1, 2}, {2, 2}});
    QVERIFY(found.has_value());
    QCOMPARE(found->of(1).size(), std::size_t{2});
    QCOMPARE(found->of(1)[0].unit, 0);
    QCOMPARE(found->of(1)[0].weight, 0.5);
    QCOMPARE(found->of(0)[0].weight, 1.0);
    QCOMPARE(found->of(2).size(), std::size_t{1});
    QCOMPARE(found->islands(), std::vector<int>{3});
    const auto fewer = found->among({0, 1, 3});
    QCOMPARE(fewer.units(), 3);
    QCOMPARE(fewer.of(1)[0].weight, 1.0);
    QCOMPARE(fewer.islands(), std::vector<int>{2});
    QCOMPARE(asInt(Neighbours::fromPairs(2, {{0, 2}}).error().reason), asInt(Reason::BadOption));
    QCOMPARE(Neighbours::fromPairs(2, {{0, 1}}, NeighbourScheme::Binary)->of(0)[0].weight, 1.0);
}

void MoranTest::readsPairs()
{
    const auto pairs = readNeighbourPairs("region_code_a,region_code_b,kind\n11,12,land\n46,44,strait\n", "n.csv");
    VERIFY_RESULT(pairs);
    QCOMPARE(pairs->size(), std::size_t{2});
    QCOMPARE((*pairs)[1].first, std::string("46"));
    QCOMPARE((*pairs)[1].line, 3);
    const auto joined = join(*pairs, {"12", "11", "44"});
    QCOMPARE(joined.pairs.size(), std::size_t{1});
    QCOMPARE(joined.pairs[0], (std::pair{1, 0}));
    QCOMPARE(joined.unknown.size(), std::size_t{1});
    QCOMPARE(joined.unknown[0].first, std::string("46"));
    VERIFY_RESULT(readNeighbourPairs("region_a,region_b\nA,B\n", "n.csv"));
}

void MoranTest::saysWhatIsWrongWithPairs_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<int>>("lines");
    QTest::newRow("no columns") << QByteArray("a,b\nx,y\n") << QList<int>{1, 1};
    QTest::newRow("an empty name and a region with itself")
        << QByteArray("region_a,region_b\nA,\nB,B\nA,B\n") << QList<int>{2, 3};
    QTest::newRow("a short row") << QByteArray("region_a,region_b\nA,B\nA\n") << QList<int>{3};
    QTest::newRow("empty file") << QByteArray() << QList<int>{1, 1};
}

void MoranTest::saysWhatIsWrongWithPairs()
{
    QFETCH(QByteArray, text);
    QFETCH(QList<int>, lines);
    const auto pairs = readNeighbourPairs(text.toStdString(), "n.csv");
    QVERIFY(!pairs.has_value());
    QList<int> found;
    for (const core::Error& error : pairs.error()) {
        QCOMPARE(error.where.file, std::string("n.csv"));
        found.append(error.where.line);
    }
    QCOMPARE(found, lines);
}

void MoranTest::findsTheIndexOfAChessboard()
{
    // Every neighbour is the other colour: I = -1 whatever the scheme. Left half black: see below.
    std::vector<double> board;
    for (int i = 0; i < 16; ++i)
        board.push_back((i % 4 + i / 4) % 2);
    for (const NeighbourScheme scheme : {NeighbourScheme::Binary, NeighbourScheme::RowStandardised}) {
        const auto found = moran(board, lattice(4, 4, scheme));
        QVERIFY(found.has_value());
        VERIFY_CLOSE(found->index, -1.0, 1e-13, 0);
        QCOMPARE(found->verdict, MoranVerdict::Dispersed);
    }
    // 24 borders, 4 of them between black and white: z = +-1/2, sum over both directions 2 (20 - 4)/4 = 8; S0 = 48, sum z^2 = 4:
    // I = 16/48 * 8/4 = 2/3.
    std::vector<double> halves;
    for (int i = 0; i < 16; ++i)
        halves.push_back(i % 4 < 2);
    const auto found = moran(halves, lattice(4, 4, NeighbourScheme::Binary));
    VERIFY_CLOSE(found->index, 2.0 / 3, 1e-13, 0);
    QCOMPARE(found->verdict, MoranVerdict::Clustered);
}

void MoranTest::findsTheIndexByHand()
{
    // Four in a row, values 1 2 4 5: z = -2 -1 1 2, sum z^2 = 10.
    // Binary: products of borders 2, -1, 2, twice: 6; S0 = 6: I = 4/6 * 6/10 = 0.4.
    // Standardised: lags -1, (-2+1)/2, (-1+2)/2, 1: 2 + 0.5 + 0.5 + 2 = 5; S0 = 4: I = 5/10 = 0.5.
    const std::vector<double> values{1, 2, 4, 5};
    VERIFY_CLOSE(moran(values, lattice(4, 1, NeighbourScheme::Binary))->index, 0.4, 1e-14, 0);
    VERIFY_CLOSE(moran(values, lattice(4, 1, NeighbourScheme::RowStandardised))->index, 0.5, 1e-14, 0);
}

void MoranTest::varianceUnderNormalityByHand()
{
    // Four in a row, binary: S0 = 6, S1 = 1/2 * 6 * 2^2 = 12, S2 = 2^2 + 4^2 + 4^2 + 2^2 = 40.
    // (16 * 12 - 4 * 40 + 3 * 36)/(15 * 36) - 1/9 = 140/540 - 60/540 = 4/27.
    const auto found = moran(std::vector<double>{1, 2, 4, 5}, lattice(4, 1, NeighbourScheme::Binary));
    QVERIFY(found.has_value());
    VERIFY_CLOSE(found->expected, -1.0 / 3, 1e-14, 0);
    VERIFY_CLOSE(found->varianceNormal, 4.0 / 27, 1e-13, 0);
    VERIFY_CLOSE(found->zNormal, (0.4 + 1.0 / 3) / std::sqrt(4.0 / 27), 1e-13, 0);
}

void MoranTest::agreesWithAllPermutations()
{
    // Randomisation means all orders alike: mean and variance over the 720 orders of six values are the formulas', exactly.
    const std::vector<double> values{1, 2, 3.5, 7, 4, 11};
    for (const NeighbourScheme scheme : {NeighbourScheme::Binary, NeighbourScheme::RowStandardised}) {
        const Neighbours neighbours = lattice(3, 2, scheme);
        MoranOptions none;
        none.permutations = 0;
        const auto found = moran(values, neighbours, none);
        QVERIFY(found.has_value());
        QVERIFY(!found->pPermuted);
        std::vector<double> order = values;
        std::sort(order.begin(), order.end());
        double count = 0, sum = 0, squares = 0, atLeast = 0, atMost = 0;
        do {
            const double index = moran(order, neighbours, none)->index;
            ++count;
            sum += index;
            squares += index * index;
            atLeast += index >= found->index - 1e-12;
            atMost += index <= found->index + 1e-12;
        } while (std::next_permutation(order.begin(), order.end()));
        QCOMPARE(count, 720.0);
        VERIFY_CLOSE(sum / count, found->expected, 1e-12, 0);
        VERIFY_CLOSE(squares / count - sum * sum / count / count, found->varianceRandom, 1e-11, 0);
        // The drawn permutations come near both, and near the exact share.
        const auto drawn = moran(values, neighbours, {20000, 7, 0});
        const double exact = std::min(1.0, 2 * std::min(atLeast, atMost) / count);
        VERIFY_CLOSE(*drawn->pPermuted, exact, 0, 0.02); // 5 standard errors of 20 000 draws
        VERIFY_CLOSE(drawn->permutedMean, found->expected, 0, 0.015);
        VERIFY_CLOSE(drawn->permutedDeviation, std::sqrt(found->varianceRandom), 0.03, 0);
    }
}

void MoranTest::islandsAndMissingAreLeftOut()
{
    // 0-1-2-3-4 in a row, 5 an island; without a value for 3 unit 4 has no neighbour left.
    std::vector<std::pair<int, int>> row{{0, 1}, {1, 2}, {2, 3}, {3, 4}};
    row.insert(row.end(), {{0, 2}, {0, 6}});
    const auto neighbours = *Neighbours::fromPairs(7, row);
    const std::vector<double> values{1, 2, 4, kMissing, 5, 8, 3};
    const auto found = moran(values, neighbours);
    QVERIFY(found.has_value());
    QCOMPARE(found->islands, (std::vector<int>{4, 5}));
    QCOMPARE(found->counted.used, 4);
    QCOMPARE(found->counted.missingValue, 1);
    const auto alone = *Neighbours::fromPairs(4, {{0, 1}, {1, 2}, {0, 2}, {0, 3}});
    const auto expected = moran(std::vector<double>{1, 2, 4, 3}, alone);
    VERIFY_CLOSE(found->index, expected->index, 1e-14, 0);
    VERIFY_CLOSE(found->varianceRandom, expected->varianceRandom, 1e-13, 0);
    const auto map = localMoran(values, neighbours, {99, 1, 1});
    QVERIFY(map.has_value());
    QCOMPARE(map->units[3].quadrant, Quadrant::Missing);
    QCOMPARE(map->units[5].quadrant, Quadrant::Island);
    QCOMPARE(map->tested, 4);
}

void MoranTest::permutationsFollowTheSeedOnly()
{
    tests::RandomValues random(3);
    const auto values = random.many(30, 0, 1);
    const Neighbours neighbours = lattice(6, 5, NeighbourScheme::RowStandardised);
    const auto one = moran(values, neighbours, {2000, 42, 1});
    const auto many = moran(values, neighbours, {2000, 42, 0});
    QCOMPARE(one->permutedMean, many->permutedMean);
    QCOMPARE(one->permutedDeviation, many->permutedDeviation);
    QCOMPARE(*one->pPermuted, *many->pPermuted);
    QVERIFY(moran(values, neighbours, {2000, 43, 1})->permutedMean != one->permutedMean);
    QVERIFY(moran(values, neighbours, {2000, 0, 1}).has_value()); // zero is a seed like any other
    const auto mapOne = localMoran(values, neighbours, {999, 42, 1});
    const auto mapMany = localMoran(values, neighbours, {999, 42, 0});
    for (std::size_t i = 0; i < values.size(); ++i)
        QCOMPARE(mapOne->units[i].pValue, mapMany->units[i].pValue);
}

void MoranTest::findsClustersAndNoPattern()
{
    const Neighbours neighbours = lattice(6, 6, NeighbourScheme::RowStandardised);
    std::vector<double> slope;
    for (int i = 0; i < 36; ++i)
        slope.push_back(i % 6 + 0.1 * (i / 6));
    const auto clustered = moran(slope, neighbours);
    QCOMPARE(clustered->verdict, MoranVerdict::Clustered);
    VERIFY_CLOSE(*clustered->pPermuted, 0.002, 1e-12, 0); // no permutation comes near: 2/(999 + 1)
    QVERIFY(clustered->pRandom < 1e-6);
    // Of many maps without a pattern about one in twenty seems to have one.
    tests::RandomValues random(8);
    int found = 0;
    for (int map = 0; map < 400; ++map)
        found += moran(random.many(36, 0, 1), neighbours, {199, static_cast<std::uint64_t>(map), 1})->verdict
            != MoranVerdict::NoPattern;
    QVERIFY2(found >= 6 && found <= 38, qPrintable(QString::number(found))); // 20 +- 4 standard deviations of 4.4
}

void MoranTest::scaleAndOriginChangeNothing()
{
    tests::RandomValues random(6);
    const auto values = random.many(20, 1, 9);
    auto moved = values;
    for (double& value : moved)
        value = 1000 - 3 * value;
    const Neighbours neighbours = lattice(5, 4, NeighbourScheme::RowStandardised);
    const auto before = moran(values, neighbours, {99, 1, 1});
    const auto after = moran(moved, neighbours, {99, 1, 1});
    VERIFY_CLOSE(after->index, before->index, 1e-9, 0);
    VERIFY_CLOSE(after->varianceRandom, before->varianceRandom, 1e-9, 0);
    QCOMPARE(*after->pPermuted, *before->pPermuted);
}

void MoranTest::averagesLocalIndicesToTheIndex()
{
    tests::RandomValues random(12);
    const auto values = random.many(30, 0, 1);
    const Neighbours neighbours = lattice(6, 5, NeighbourScheme::RowStandardised);
    const auto map = localMoran(values, neighbours, {99, 1, 0});
    QVERIFY(map.has_value());
    double sum = 0;
    for (const LocalMoran& unit : map->units)
        sum += unit.index;
    VERIFY_CLOSE(sum / 30, moran(values, neighbours)->index, 1e-12, 0);
}

void MoranTest::localQuadrantsAndP()
{
    // Four in a row, values 1 2 4 5: sum z^2 / n = 2.5. Unit 0: z = -2, lag -1: I_0 = 2/2.5.
    // The value next to unit 0 is one of 2, 4, 5, each as likely: lag at most -1 in one of three, so p is near 2/3.
    const std::vector<double> values{1, 2, 4, 5};
    const auto map = localMoran(values, lattice(4, 1, NeighbourScheme::RowStandardised), {50000, 3, 0});
    QVERIFY(map.has_value());
    const LocalMoran& first = map->units[0];
    VERIFY_CLOSE(first.index, 0.8, 1e-13, 0);
    VERIFY_CLOSE(first.standardised, -2 / std::sqrt(2.5), 1e-13, 0);
    VERIFY_CLOSE(first.lag, -1 / std::sqrt(2.5), 1e-13, 0);
    QCOMPARE(first.quadrant, Quadrant::LowLow);
    QCOMPARE(map->units[3].quadrant, Quadrant::HighHigh);
    VERIFY_CLOSE(first.pValue, 2.0 / 3, 0, 0.02);
    // Unit 1 (2) between 1 and 4 draws two of 1, 4, 5: sums 5, 6, 9; its own is the least: p near 2/3 again.
    VERIFY_CLOSE(map->units[1].pValue, 2.0 / 3, 0, 0.02);
    // One high tower on a plain.
    std::vector<double> tower(25, 1);
    tower[12] = 9;
    const auto around = localMoran(tower, lattice(5, 5, NeighbourScheme::RowStandardised), {99, 1, 0});
    QCOMPARE(around->units[12].quadrant, Quadrant::HighLow);
    QCOMPARE(around->units[7].quadrant, Quadrant::LowHigh);
    QCOMPARE(around->units[0].quadrant, Quadrant::LowLow);
}

void MoranTest::adjustsForFalseDiscoveries()
{
    // Without a pattern the adjustment leaves next to nothing of what the single p-values promise.
    const Neighbours neighbours = lattice(7, 7, NeighbourScheme::RowStandardised);
    tests::RandomValues random(21);
    int nominal = 0, mapsWithFindings = 0;
    for (int k = 0; k < 40; ++k) {
        const auto map = localMoran(random.many(49, 0, 1), neighbours, {999, static_cast<std::uint64_t>(k), 0});
        nominal += map->nominal;
        mapsWithFindings += map->found > 0;
        QCOMPARE(map->tested, 49);
        VERIFY_CLOSE(map->byChance, 2.45, 1e-14, 0);
        VERIFY_CLOSE(map->smallestPossible, 0.002, 1e-14, 0);
        for (const LocalMoran& unit : map->units)
            QVERIFY(unit.adjusted >= unit.pValue && unit.adjusted <= 1);
    }
    QVERIFY(nominal >= 50 && nominal <= 150); // about 98
    QVERIFY(mapsWithFindings <= 6); // about one in twenty
    // With a strong one it keeps the clusters.
    std::vector<double> halves;
    for (int i = 0; i < 49; ++i)
        halves.push_back((i % 7 < 3 ? 0 : 10) + 0.01 * i);
    QVERIFY(localMoran(halves, neighbours)->found >= 10);
}

void MoranTest::refuses()
{
    const Neighbours row = lattice(4, 1, NeighbourScheme::RowStandardised);
    const auto reason = [&](const std::vector<double>& values, const MoranOptions& options = {}) {
        const auto found = moran(values, row, options);
        return found ? -1 : asInt(found.error().reason);
    };
    QCOMPARE(reason({1, 2, 3}), asInt(Reason::SizesDiffer));
    QCOMPARE(reason({kMissing, kMissing, kMissing, kMissing}), asInt(Reason::NoValues));
    QCOMPARE(reason({1, 2, 3, kMissing}), asInt(Reason::TooFewUnits));
    QCOMPARE(reason({1, kMissing, 3, kMissing}), asInt(Reason::NoNeighbours));
    QCOMPARE(reason({2, 2, 2, 2}), asInt(Reason::ConstantValues));
    QCOMPARE(reason({1, 2, INFINITY, 2}), asInt(Reason::NotFinite));
    QCOMPARE(reason({1, 2, 3, 4}, {-1, 1, 0}), asInt(Reason::BadOption));
    QCOMPARE(asInt(localMoran(std::vector<double>{1, 2, 3, 4}, row, {0, 1, 0}).error().reason), asInt(Reason::BadOption));
    const auto none = *Neighbours::fromPairs(4, {});
    QCOMPARE(asInt(moran(std::vector<double>{1, 2, 3, 4}, none).error().reason), asInt(Reason::NoNeighbours));
}

QTEST_GUILESS_MAIN(MoranTest)
#include "tst_moran.moc"
