// SPDX-License-Identifier: GPL-3.0-or-later
// Weight sliders: the sum is exactly 1 after any moves, locks hold, the others keep their proportions.
#include "core/index/counter_random.h"
#include "core/index/weight_moving.h"
#include "tests/support/checks.h"

#include <QObject>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

using namespace core;
using namespace core::index;

namespace {

double sum(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

} // namespace

class WeightMovingTest : public QObject {
    Q_OBJECT

private slots:
    void makesSharesOfWeights();
    void sharesTheChangeInProportion();
    void keepsLockedWeights();
    void stopsWhereNothingIsLeft();
    void dividesAmongEmptyOnes();
    void comesBack();
    void addsUpExactlyAfterAnyMoves();
    void refuses_data();
    void refuses();
    void knowsWhatCanMove();
};

void WeightMovingTest::makesSharesOfWeights()
{
    const auto shares = sharesOf(std::vector<double>{1, 1, 1});
    VERIFY_RESULT(shares);
    QVERIFY(sum(*shares) == 1);
    for (const double share : *shares)
        VERIFY_CLOSE(share, 1.0 / 3, 0, 4e-15);
    QCOMPARE(*sharesOf(*shares), *shares);
    QCOMPARE(*sharesOf(std::vector<double>{0, 5, 15}), (std::vector<double>{0, 0.25, 0.75}));
    QCOMPARE(sharesOf(std::vector<double>{}).error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(sharesOf(std::vector<double>{0, 0}).error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(sharesOf(std::vector<double>{1, -1, 2}).error().kind, ErrorKind::InvalidArgument);
    const std::vector<double> infinite = {1, std::numeric_limits<double>::infinity()};
    QCOMPARE(sharesOf(infinite).error().kind, ErrorKind::InvalidArgument);
}

/// From 1/2, 1/4, 1/4 the first to 3/4: the others lose half each.
void WeightMovingTest::sharesTheChangeInProportion()
{
    const std::vector<char> free = {0, 0, 0};
    const auto moved = moveShare(std::vector<double>{0.5, 0.375, 0.125}, free, 0, 0.75);
    VERIFY_RESULT(moved);
    QCOMPARE(*moved, (std::vector<double>{0.75, 0.1875, 0.0625}));
}

void WeightMovingTest::keepsLockedWeights()
{
    const std::vector<char> locked = {0, 1, 0, 0};
    const auto moved = moveShare(std::vector<double>{0.25, 0.25, 0.375, 0.125}, locked, 0, 0.5);
    VERIFY_RESULT(moved);
    QCOMPARE(*moved, (std::vector<double>{0.5, 0.25, 0.1875, 0.0625}));
}

void WeightMovingTest::stopsWhereNothingIsLeft()
{
    const std::vector<double> shares = {0.25, 0.25, 0.5};
    const std::vector<char> locked = {0, 1, 0};
    QVERIFY(furthestShare(shares, locked, 0) == 0.75);
    QCOMPARE(*moveShare(shares, locked, 0, 2), (std::vector<double>{0.75, 0.25, 0}));
    QCOMPARE(*moveShare(shares, locked, 0, -1), (std::vector<double>{0, 0.25, 0.75}));
}

void WeightMovingTest::dividesAmongEmptyOnes()
{
    const std::vector<char> free = {0, 0, 0};
    QCOMPARE(*moveShare(std::vector<double>{1, 0, 0}, free, 0, 0.5), (std::vector<double>{0.5, 0.25, 0.25}));
    // One that is empty beside one that is not stays empty: its proportion is nothing.
    QCOMPARE(*moveShare(std::vector<double>{0.5, 0.5, 0}, free, 0, 0.25), (std::vector<double>{0.25, 0.75, 0}));
}

void WeightMovingTest::comesBack()
{
    const std::vector<double> start = *sharesOf(std::vector<double>{3, 5, 7, 11});
    const std::vector<char> locked = {0, 0, 1, 0};
    const auto there = moveShare(start, locked, 1, 0.05);
    VERIFY_RESULT(there);
    const auto back = moveShare(*there, locked, 1, start[1]);
    VERIFY_RESULT(back);
    for (std::size_t i = 0; i < 4; ++i)
        VERIFY_CLOSE((*back)[i], start[i], 0, 3e-14);
}

void WeightMovingTest::addsUpExactlyAfterAnyMoves()
{
    for (std::uint32_t branch = 0; branch < 40; ++branch) {
        const std::size_t size = 2 + branch % 9;
        std::vector<double> weights;
        std::vector<char> locked;
        for (std::uint32_t i = 0; i < size; ++i) {
            weights.push_back(uniformAt(1, branch, 0, 0, i));
            locked.push_back(uniformAt(1, branch, 1, 0, i) < 0.2 ? 1 : 0);
        }
        std::vector<double> shares = *sharesOf(weights);
        const std::vector<double> first = shares;
        for (std::uint32_t move = 0; move < 50; ++move) {
            const auto moved = static_cast<std::size_t>(uniformAt(1, branch, 2, 0, move) * static_cast<double>(size));
            if (!canMove(locked, moved))
                continue;
            const double wanted = uniformAt(1, branch, 3, 0, move) * 1.2 - 0.1;
            const auto next = moveShare(shares, locked, moved, wanted);
            VERIFY_RESULT(next);
            QVERIFY(sum(*next) == 1);
            std::vector<double> other = *next;
            std::reverse(other.begin(), other.end());
            QVERIFY(sum(other) == 1);
            QVERIFY(*std::min_element(next->begin(), next->end()) >= 0);
            VERIFY_CLOSE((*next)[moved], std::clamp(wanted, 0.0, furthestShare(shares, locked, moved)), 0, 4e-15);
            for (std::size_t i = 0; i < size; ++i)
                QVERIFY(locked[i] == 0 || (*next)[i] == first[i]);
            shares = *next;
        }
    }
}

void WeightMovingTest::refuses_data()
{
    using Shares = std::vector<double>;
    QTest::addColumn<Shares>("shares");
    QTest::addColumn<QByteArray>("locks");
    QTest::addColumn<int>("moved");
    QTest::addColumn<double>("wanted");
    QTest::newRow("sum is not 1") << Shares{0.5, 0.6} << QByteArray("..") << 0 << 0.1;
    QTest::newRow("negative") << Shares{1.5, -0.5} << QByteArray("..") << 0 << 0.1;
    QTest::newRow("all others locked") << Shares{0.5, 0.5} << QByteArray(".L") << 0 << 0.1;
    QTest::newRow("itself locked") << Shares{0.5, 0.5} << QByteArray("L.") << 0 << 0.1;
    QTest::newRow("alone") << Shares{1.0} << QByteArray(".") << 0 << 0.1;
    QTest::newRow("no such weight") << Shares{0.5, 0.5} << QByteArray("..") << 2 << 0.1;
    QTest::newRow("too few locks") << Shares{0.5, 0.5} << QByteArray(".") << 0 << 0.1;
    QTest::newRow("not a number") << Shares{0.5, 0.5} << QByteArray("..") << 0 << std::nan("");
    QTest::newRow("shares not numbers") << Shares{0.5, std::nan("")} << QByteArray("..") << 0 << 0.1;
}

void WeightMovingTest::refuses()
{
    QFETCH(std::vector<double>, shares);
    QFETCH(QByteArray, locks);
    QFETCH(int, moved);
    QFETCH(double, wanted);
    std::vector<char> locked;
    for (const char lock : locks)
        locked.push_back(lock == 'L' ? 1 : 0);
    const auto result = moveShare(shares, locked, static_cast<std::size_t>(moved), wanted);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().kind, ErrorKind::InvalidArgument);
}

void WeightMovingTest::knowsWhatCanMove()
{
    const std::vector<char> locked = {0, 1, 1};
    QVERIFY(!canMove(locked, 0));
    QVERIFY(!canMove(locked, 1));
    QVERIFY(!canMove(locked, 3));
    const std::vector<char> two = {0, 1, 0};
    QVERIFY(canMove(two, 0) && canMove(two, 2) && !canMove(two, 1));
}

QTEST_GUILESS_MAIN(WeightMovingTest)
#include "tst_weight_moving.moc"
