// SPDX-License-Identifier: GPL-3.0-or-later
// Bands, chances and honest digits.
#include "core/uncertainty/fan.h"

#include "tests/support/checks.h"

#include <cmath>
#include <limits>

using namespace core;
using namespace core::uncertainty;

Q_DECLARE_METATYPE(std::optional<double>)

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// 0, 1, ..., 100 at the first time, twice that at the second.
std::vector<double> ladder()
{
    std::vector<double> values;
    for (int member = 0; member <= 100; ++member) {
        values.push_back(member);
        values.push_back(2 * member);
    }
    return values;
}

Target targetFor(std::optional<double> low, std::optional<double> high)
{
    Target target;
    target.id = "mine";
    target.figure = {"trade", policy::Place::national()};
    target.year = 2030;
    target.low = low;
    target.high = high;
    return target;
}

} // namespace

class TestFan : public QObject {
    Q_OBJECT

private slots:
    void bandsAreQuantilesOfTheMembers();
    void membersThatSayNothingAreLeftOutAndCounted();
    void differencesAreTakenMemberByMember();
    void chanceIsTheShareOfMembers_data();
    void chanceIsTheShareOfMembers();
    void chanceOfNobodyIsUnknown();
    void ofTwoTimesEquallyNearTheEarlierCounts();
    void targetsThatNothingCanReachAreRefused_data();
    void targetsThatNothingCanReachAreRefused();
    void aClaimIsATarget();
    void lastDigitFollowsTheRange_data();
    void lastDigitFollowsTheRange();
    void roundingIsOfTheNumberShown();
};

void TestFan::bandsAreQuantilesOfTheMembers()
{
    const Fan fan = fanOf(ladder(), {2024, 2025});
    QCOMPARE(fan.times, (std::vector<double>{2024, 2025}));
    QCOMPARE(fan.low90, (std::vector<double>{5, 10}));
    QCOMPARE(fan.low50, (std::vector<double>{25, 50}));
    QCOMPARE(fan.median, (std::vector<double>{50, 100}));
    QCOMPARE(fan.high50, (std::vector<double>{75, 150}));
    QCOMPARE(fan.high90, (std::vector<double>{95, 190}));
    QCOMPARE(fan.members, (std::vector<std::size_t>{101, 101}));
}

void TestFan::membersThatSayNothingAreLeftOutAndCounted()
{
    const Fan fan = fanOf(std::vector<double>{1, kNone, kNone, kNone, 3, 5}, {2024, 2025});
    QCOMPARE(fan.members, (std::vector<std::size_t>{2, 1}));
    QCOMPARE(fan.median, (std::vector<double>{2, 5}));
    const Fan empty = fanOf(std::vector<double>{kNone}, {2024});
    QVERIFY(std::isnan(empty.median[0]));
    QCOMPARE(empty.members[0], std::size_t(0));
}

void TestFan::differencesAreTakenMemberByMember()
{
    std::vector<double> better = ladder();
    for (double& value : better)
        value += 7;
    better[0] = kNone;
    const Fan fan = differenceFanOf(better, ladder(), {2024, 2025});
    QCOMPARE(fan.low90, (std::vector<double>{7, 7}));
    QCOMPARE(fan.high90, (std::vector<double>{7, 7}));
    QCOMPARE(fan.members, (std::vector<std::size_t>{100, 101}));
}

void TestFan::chanceIsTheShareOfMembers_data()
{
    QTest::addColumn<std::optional<double>>("low");
    QTest::addColumn<std::optional<double>>("high");
    QTest::addColumn<int>("hits");
    const std::optional<double> none;
    QTest::newRow("at least 90, itself included") << std::optional(90.0) << none << 11;
    QTest::newRow("at most 9") << none << std::optional(9.0) << 10;
    QTest::newRow("between, both ends included") << std::optional(40.0) << std::optional(60.0) << 21;
    QTest::newRow("never") << std::optional(100.5) << none << 0;
    QTest::newRow("always") << std::optional(0.0) << none << 101;
}

void TestFan::chanceIsTheShareOfMembers()
{
    QFETCH(std::optional<double>, low);
    QFETCH(std::optional<double>, high);
    QFETCH(int, hits);
    const Target target = targetFor(low, high);
    VERIFY_RESULT(validate(target));
    const auto chances = chancesOf(target, ladder(), 2);
    QCOMPARE(chances.size(), std::size_t(2));
    QCOMPARE(chances[0].hits, std::size_t(hits));
    QCOMPARE(chances[0].members, std::size_t(101));
    QCOMPARE(chances[0].share, hits / 101.0);
    QCOMPARE(chances[0].interval, sampling::wilsonInterval(std::size_t(hits), 101));
    QVERIFY(chances[0].interval.low <= chances[0].share && chances[0].share <= chances[0].interval.high);
}

void TestFan::chanceOfNobodyIsUnknown()
{
    const auto chances = chancesOf(targetFor(0, {}), std::vector<double>{kNone, kNone}, 1);
    QVERIFY(std::isnan(chances[0].share));
    QCOMPARE(chances[0].interval, (sampling::Interval{0, 1}));
}

void TestFan::ofTwoTimesEquallyNearTheEarlierCounts()
{
    const std::vector<double> times = {2024, 2024.25, 2024.5};
    QCOMPARE(timeOf(2024.125, times), std::size_t(0));
    QCOMPARE(timeOf(2024.2, times), std::size_t(1));
    QCOMPARE(timeOf(2050, times), std::size_t(2));
}

void TestFan::targetsThatNothingCanReachAreRefused_data()
{
    QTest::addColumn<std::optional<double>>("low");
    QTest::addColumn<std::optional<double>>("high");
    const std::optional<double> none;
    QTest::newRow("no bound") << none << none;
    QTest::newRow("the wrong way round") << std::optional(2.0) << std::optional(1.0);
    QTest::newRow("no number") << std::optional(kNone) << none;
}

void TestFan::targetsThatNothingCanReachAreRefused()
{
    QFETCH(std::optional<double>, low);
    QFETCH(std::optional<double>, high);
    const auto valid = validate(targetFor(low, high));
    QVERIFY(!valid);
    QCOMPARE(int(valid.error().kind), int(ErrorKind::InvalidArgument));
    QCOMPARE(valid.error().where.variable, std::string("mine"));
}

void TestFan::aClaimIsATarget()
{
    policy::Claim claim;
    claim.id = "bandwidth-10g";
    claim.variable = "park_bandwidth";
    claim.group = policy::RegionGroup::CentralWest;
    claim.year = 2030;
    claim.low = 10;
    const Target target = targetOf(claim);
    QCOMPARE(target.figure, (policy::Headline{"park_bandwidth", policy::Place::ofGroup(policy::RegionGroup::CentralWest)}));
    QCOMPARE(target.year, 2030.0);
    QVERIFY(target.isReachedBy(10) && !target.isReachedBy(9.999));
}

void TestFan::lastDigitFollowsTheRange_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<double>("unit");
    QTest::addColumn<double>("shown");
    QTest::addColumn<int>("decimals");
    // interface.md, "Rounding follows uncertainty".
    QTest::newRow("173 (158-193)") << 172.57 << 157.8 << 192.9 << 1.0 << 173.0 << 0;
    QTest::newRow("43 (36-51)") << 43.2 << 36.1 << 51.2 << 1.0 << 43.0 << 0;
    QTest::newRow("1.41 (1.28-1.60)") << 1.4123 << 1.2801 << 1.6 << 0.01 << 1.41 << 2;
    // Half-widths of 3.54 and 3.56: two digits and one.
    QTest::newRow("just two digits") << 20.04 << 16.46 << 23.54 << 0.1 << 20.0 << 1;
    QTest::newRow("just one digit") << 20.04 << 16.44 << 23.56 << 1.0 << 20.0 << 0;
    QTest::newRow("tens") << 1234.0 << 1100.0 << 1400.0 << 10.0 << 1230.0 << 0;
    QTest::newRow("a range without width") << 1.23456 << 1.0 << 1.0 << 0.0 << 1.23456 << 0;
    QTest::newRow("no range") << 1.23456 << kNone << 2.0 << 0.0 << 1.23456 << 0;
}

void TestFan::lastDigitFollowsTheRange()
{
    QFETCH(double, value);
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(double, unit);
    QFETCH(double, shown);
    QFETCH(int, decimals);
    const RoundedFigure figure = roundedFigure(value, low, high);
    VERIFY_CLOSE(figure.unit, unit, 1e-12, 0);
    QCOMPARE(figure.value, shown);
    QCOMPARE(figure.decimals, decimals);
}

void TestFan::roundingIsOfTheNumberShown()
{
    // A share of 0.432 is shown as 43 %.
    const RoundedFigure figure = roundedFigure(0.432, 0.361, 0.512, 100);
    QCOMPARE(figure.value, 43.0);
    QCOMPARE(figure.low, 36.0);
    QCOMPARE(figure.high, 51.0);
    // Digits of 0.01 are exactly those of the decimal number.
    QCOMPARE(roundedFigure(0.4321, 0.38, 0.48).value, 0.43);
}

QTEST_GUILESS_MAIN(TestFan)
#include "tst_fan.moc"
