// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/coalition_game.h"
#include "tests/support/checks.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <limits>
#include <map>
#include <numeric>
#include <random>

using namespace core::policy;

class CoalitionGameTest : public QObject {
    Q_OBJECT

private slots:
    void sharesOfKnownGames_data();
    void sharesOfKnownGames();
    void agreesWithEveryOrderOfJoining_data();
    void agreesWithEveryOrderOfJoining();
    void givesEqualPlayersEqualShares();
    void givesNothingToWhoAddsNothing();
    void addsOverGames();
    void sharesAddUp_data();
    void sharesAddUp();
    void closesTheSumInTheLargestShare();
    void closesWhatIsFarFromItsTotal();
    void drawsOrdersWithTheirReverse();
    void drawsEachOrderAlikeOften();
    void knowsEveryPrefix();
    void sampledSharesComeCloseToTheTrueOnes();
    void sampledSharesOfAPlainSumAreExact();
    void standardErrorsSayHowFarSharesScatter();
};

namespace {

using Value = std::function<double(Coalition)>;

bool holds(Coalition coalition, std::size_t player)
{
    return (coalition & only(player)) != 0;
}

std::vector<double> valuesOf(std::size_t players, const Value& value)
{
    std::vector<double> values;
    for (Coalition coalition = 0; coalition <= everyone(players); ++coalition)
        values.push_back(value(coalition));
    return values;
}

/// The definition: the mean of what each adds over all n! orders.
std::vector<double> sharesByAllOrders(std::size_t players, const std::vector<double>& values)
{
    JoiningOrder order(players);
    std::iota(order.begin(), order.end(), std::uint8_t(0));
    std::vector<double> sums(players, 0.0);
    double orders = 0;
    do {
        Coalition joined = 0;
        for (const std::uint8_t player : order) {
            sums[player] += values[joined | only(player)] - values[joined];
            joined |= only(player);
        }
        ++orders;
    } while (std::next_permutation(order.begin(), order.end()));
    for (double& sum : sums)
        sum /= orders;
    return sums;
}

std::vector<double> randomGame(std::size_t players, std::uint64_t seed)
{
    std::mt19937_64 random(seed);
    std::uniform_real_distribution<double> draw(-100, 100);
    return valuesOf(players, [&](Coalition) { return draw(random); });
}

double sum(const std::vector<double>& numbers)
{
    return std::accumulate(numbers.begin(), numbers.end(), 0.0);
}

/// A runway is as long as its largest user needs: player i needs i + 1. Littlechild and Owen 1973: each length is paid in equal
/// parts by all who need it.
double runway(Coalition users)
{
    return static_cast<double>(std::bit_width(users));
}

double runwayShare(std::size_t player, std::size_t players)
{
    double share = 0;
    for (std::size_t length = 0; length <= player; ++length)
        share += 1.0 / static_cast<double>(players - length);
    return share;
}

SampledShares sample(std::size_t players, std::size_t pairs, std::uint64_t seed, const Value& value)
{
    const auto orders = antitheticOrders(players, pairs, seed);
    CoalitionValues values(prefixes(orders));
    std::vector<double> numbers;
    for (const Coalition coalition : values.coalitions())
        numbers.push_back(value(coalition));
    values.setValues(std::move(numbers));
    return sampledShares(players, orders, values);
}

} // namespace

void CoalitionGameTest::sharesOfKnownGames_data()
{
    QTest::addColumn<std::vector<double>>("values");
    QTest::addColumn<std::vector<double>>("expected");
    // Two left gloves, one right glove; a pair is worth 1. The right one is last or second in 4 of 6 orders.
    const auto gloves = [](Coalition c) { return holds(c, 2) && (holds(c, 0) || holds(c, 1)) ? 1.0 : 0.0; };
    QTest::newRow("glove game") << valuesOf(3, gloves) << std::vector<double>{1.0 / 6, 1.0 / 6, 4.0 / 6};
    // 1/3; 1/3 + 1/2; 1/3 + 1/2 + 1
    QTest::newRow("airport game") << valuesOf(3, runway) << std::vector<double>{2.0 / 6, 5.0 / 6, 11.0 / 6};
    // Weights 4, 3, 2, 1 and 6 to win: the pivots of the 24 orders are 10, 6, 6 and 2.
    const auto vote = [](Coalition c) {
        double weight = 0;
        for (std::size_t i = 0; i < 4; ++i)
            weight += holds(c, i) ? 4.0 - static_cast<double>(i) : 0;
        return weight >= 6 ? 1.0 : 0.0;
    };
    QTest::newRow("weighted majority") << valuesOf(4, vote) << std::vector<double>{10.0 / 24, 6.0 / 24, 6.0 / 24, 2.0 / 24};
    const auto majority = [](Coalition c) { return std::popcount(c) >= 3 ? 1.0 : 0.0; };
    QTest::newRow("simple majority of five") << valuesOf(5, majority) << std::vector<double>(5, 0.2);
    QTest::newRow("one player, from 3 to 10") << std::vector<double>{3, 10} << std::vector<double>{7};
}

void CoalitionGameTest::sharesOfKnownGames()
{
    QFETCH(std::vector<double>, values);
    QFETCH(std::vector<double>, expected);
    const auto shares = shapleyShares(expected.size(), values);
    for (std::size_t i = 0; i < expected.size(); ++i)
        VERIFY_CLOSE(shares[i], expected[i], 1e-14, 0);
}

void CoalitionGameTest::agreesWithEveryOrderOfJoining_data()
{
    QTest::addColumn<int>("players");
    for (int players = 1; players <= 8; ++players)
        QTest::addRow("%d players", players) << players;
}

void CoalitionGameTest::agreesWithEveryOrderOfJoining()
{
    QFETCH(int, players);
    const auto n = static_cast<std::size_t>(players);
    for (std::uint64_t seed = 0; seed < 3; ++seed) {
        const auto values = randomGame(n, seed);
        const auto shares = shapleyShares(n, values);
        const auto expected = sharesByAllOrders(n, values);
        // 40 320 orders are added up plainly: 1e-16 x 1e4 x 100.
        for (std::size_t i = 0; i < n; ++i)
            VERIFY_CLOSE(shares[i], expected[i], 0, 1e-10);
    }
}

void CoalitionGameTest::givesEqualPlayersEqualShares()
{
    // Players 1 and 3 count alike, others as they like.
    const auto base = randomGame(5, 9);
    const auto values = valuesOf(5, [&](Coalition c) {
        const Coalition swapped = (c & ~(only(1) | only(3))) | (holds(c, 1) ? only(3) : 0) | (holds(c, 3) ? only(1) : 0);
        return base[c] + base[swapped];
    });
    const auto shares = shapleyShares(5, values);
    VERIFY_CLOSE(shares[1], shares[3], 1e-13, 1e-13);
    QVERIFY(std::abs(shares[1] - shares[0]) > 1e-3);
}

void CoalitionGameTest::givesNothingToWhoAddsNothing()
{
    const auto base = randomGame(6, 5);
    const auto values = valuesOf(6, [&](Coalition c) { return base[c & ~only(2)]; });
    QVERIFY(shapleyShares(6, values)[2] == 0.0);
}

void CoalitionGameTest::addsOverGames()
{
    const auto a = randomGame(7, 1);
    const auto b = randomGame(7, 2);
    std::vector<double> both;
    for (std::size_t i = 0; i < a.size(); ++i)
        both.push_back(2 * a[i] - b[i]);
    const auto sharesA = shapleyShares(7, a);
    const auto sharesB = shapleyShares(7, b);
    const auto shares = shapleyShares(7, both);
    for (std::size_t i = 0; i < 7; ++i)
        VERIFY_CLOSE(shares[i], 2 * sharesA[i] - sharesB[i], 0, 1e-12);
}

void CoalitionGameTest::sharesAddUp_data()
{
    QTest::addColumn<int>("players");
    for (const int players : {1, 2, 5, 9, 12})
        QTest::addRow("%d players", players) << players;
}

void CoalitionGameTest::sharesAddUp()
{
    QFETCH(int, players);
    const auto n = static_cast<std::size_t>(players);
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const auto values = randomGame(n, seed);
        const double total = values.back() - values.front();
        auto shares = shapleyShares(n, values);
        VERIFY_CLOSE(sum(shares), total, 0, 1e-12);
        closeSum(shares, total);
        QVERIFY(sum(shares) == total);
    }
}

void CoalitionGameTest::closesTheSumInTheLargestShare()
{
    std::vector<double> shares{0.1, 0.2, 0.3};
    QVERIFY(sum(shares) != 0.6); // 0.6000000000000001
    closeSum(shares, 0.6);
    QVERIFY(sum(shares) == 0.6);
    QCOMPARE(shares[0], 0.1);
    QCOMPARE(shares[1], 0.2);

    // Gains alone always close to the last bit.
    std::mt19937_64 random(3);
    std::uniform_real_distribution<double> draw(0, 10);
    for (int i = 0; i < 1000; ++i) {
        std::vector<double> gains(1 + random() % 23);
        for (double& gain : gains)
            gain = draw(random);
        const double total = sum(gains) * (1 + 3e-16);
        closeSum(gains, total);
        QVERIFY(sum(gains) == total);
    }
}

void CoalitionGameTest::closesWhatIsFarFromItsTotal()
{
    std::vector<double> shares{1e6, -1e6, 0.1};
    closeSum(shares, 0.1 + 1e-11);
    QVERIFY(sum(shares) == 0.1 + 1e-11);
    VERIFY_CLOSE(shares[0], 1e6, 0, 2e-10); // 0.1 is beyond the digits of a million
    // The sum of the two is a whole number of 2^-33, and there is nobody else.
    shares = {1e6, 0, -1e6 + 1};
    closeSum(shares, 1.1);
    QVERIFY(shares[1] == 0);
    VERIFY_CLOSE(sum(shares), 1.1, 0, 1e6 * std::numeric_limits<double>::epsilon());
    std::vector<double> none;
    closeSum(none, 3);
    QVERIFY(none.empty());
}

void CoalitionGameTest::drawsOrdersWithTheirReverse()
{
    const auto orders = antitheticOrders(13, 50, 7);
    QCOMPARE(orders.size(), std::size_t(100));
    for (std::size_t k = 0; k < orders.size(); k += 2) {
        JoiningOrder sorted = orders[k];
        std::sort(sorted.begin(), sorted.end());
        for (std::size_t i = 0; i < 13; ++i)
            QCOMPARE(std::size_t(sorted[i]), i);
        QVERIFY(std::equal(orders[k].begin(), orders[k].end(), orders[k + 1].rbegin()));
    }
    QVERIFY(antitheticOrders(13, 50, 7) == orders);
    QVERIFY(antitheticOrders(13, 50, 8) != orders);
    QVERIFY(antitheticOrders(13, 50, 0) != orders);
}

void CoalitionGameTest::drawsEachOrderAlikeOften()
{
    std::map<JoiningOrder, int> seen;
    constexpr int kPairs = 12000;
    for (const JoiningOrder& order : antitheticOrders(4, kPairs, 11))
        ++seen[order];
    QCOMPARE(seen.size(), std::size_t(24));
    // A pair shows two of 24 orders: mean 1000, standard deviation 30; five of them.
    for (const auto& [order, count] : seen)
        QVERIFY2(std::abs(count - 1000) < 155, qPrintable(QString::number(count)));
}

void CoalitionGameTest::knowsEveryPrefix()
{
    QVERIFY((prefixes({{2, 0, 1}, {1, 0, 2}}) == std::vector<Coalition>{0b000, 0b010, 0b011, 0b100, 0b101, 0b111}));
    QVERIFY(prefixes({}) == std::vector<Coalition>{0});
}

void CoalitionGameTest::sampledSharesComeCloseToTheTrueOnes()
{
    constexpr std::size_t kPlayers = 20;
    const SampledShares sampled = sample(kPlayers, 2000, 1, runway);
    for (std::size_t i = 0; i < kPlayers; ++i) {
        QVERIFY(sampled.standardErrors[i] > 0);
        VERIFY_CLOSE(sampled.shares[i], runwayShare(i, kPlayers), 0, 4.5 * sampled.standardErrors[i]);
    }
    VERIFY_CLOSE(sum(sampled.shares), double(kPlayers), 1e-13, 0);
    const SampledShares again = sample(kPlayers, 2000, 1, runway);
    QVERIFY(again.shares == sampled.shares);
    QVERIFY(again.standardErrors == sampled.standardErrors);
}

void CoalitionGameTest::sampledSharesOfAPlainSumAreExact()
{
    const auto weigh = [](Coalition c) {
        double weight = 100;
        for (std::size_t i = 0; i < 15; ++i)
            weight += holds(c, i) ? static_cast<double>(i * i) : 0; // whole numbers: no rounding
        return weight;
    };
    const SampledShares sampled = sample(15, 2, 3, weigh);
    for (std::size_t i = 0; i < 15; ++i) {
        QVERIFY(sampled.shares[i] == static_cast<double>(i * i));
        QVERIFY(sampled.standardErrors[i] == 0);
    }
}

/// Over 400 seeds, shares scatter as much as each run says of itself (within 12 %: the error of a standard deviation from 400 is
/// 3.5 %).
void CoalitionGameTest::standardErrorsSayHowFarSharesScatter()
{
    constexpr std::size_t kPlayers = 6;
    constexpr int kSeeds = 400;
    const auto values = randomGame(kPlayers, 77);
    const auto value = [&](Coalition c) { return values[c]; };
    const double expected = shapleyShares(kPlayers, values)[2];
    double squares = 0;
    double said = 0;
    for (int seed = 0; seed < kSeeds; ++seed) {
        const SampledShares sampled = sample(kPlayers, 50, static_cast<std::uint64_t>(seed), value);
        squares += (sampled.shares[2] - expected) * (sampled.shares[2] - expected) / kSeeds;
        said += sampled.standardErrors[2] * sampled.standardErrors[2] / kSeeds;
    }
    VERIFY_CLOSE(std::sqrt(squares), std::sqrt(said), 0.12, 0);
}

QTEST_GUILESS_MAIN(CoalitionGameTest)
#include "tst_coalition_game.moc"
