// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/checks.h"
#include "ui/explore/levers/lever_intensity.h"

#include <QTest>

using core::policy::Intensity;
using core::policy::Lever;
using core::policy::Region;
using core::policy::RegionGroup;
using ByRegion = std::map<std::string, double>;

namespace {

const std::vector<Region> kRegions {{.id = "East", .code = {}, .name = {}, .group = RegionGroup::East},
                                    {.id = "West", .code = {}, .name = {}, .group = RegionGroup::CentralWest}};

Lever lever(double east, double west)
{
    Lever made;
    made.perRegion = true;
    made.defaultWeightEast = east;
    made.defaultWeightCentralWest = west;
    return made;
}

} // namespace

class TestLeverIntensity : public QObject {
    Q_OBJECT

private slots:
    void oneNumberIsSharedByWeight();
    void strengthIsAShareOfWhatIsProposed();
    void unlinkingChangesNoRegion();
    void linkingKeepsTheStrength();
    void wholeLeverMovesRegionsInProportion();
    void wholeLeverFromNothingTakesTheWeights();
    void wholeLeverMovesTheRegionsThatHaveSomething();
    void regionMovesAloneWhenUnlinked();
    void regionMovesAllWhenLinked();
    void leftOutRegionCannotMoveWhenLinked();
    void nothingLeavesTheLimits();
};

void TestLeverIntensity::oneNumberIsSharedByWeight()
{
    const Lever western = lever(0, 1);
    QCOMPARE(ui::regionIntensity(0.8, western, kRegions[0]), 0.0);
    QCOMPARE(ui::regionIntensity(0.8, western, kRegions[1]), 0.8);
}

void TestLeverIntensity::strengthIsAShareOfWhatIsProposed()
{
    VERIFY_CLOSE(ui::strengthOf(ByRegion {{"East", 0.5}, {"West", 1.0}}, lever(1, 1), kRegions), 0.75, 1e-15, 0);
    VERIFY_CLOSE(ui::strengthOf(ByRegion {{"East", 0.5}, {"West", 1.0}}, lever(0, 1), kRegions), 1.0, 1e-15, 0);
    // The papers leave the east out; what acts there alone is not nothing.
    VERIFY_CLOSE(ui::strengthOf(ByRegion {{"East", 0.5}}, lever(0, 1), kRegions), 1.0 / 3, 1e-15, 0);
    // A region that is not named has nothing.
    VERIFY_CLOSE(ui::strengthOf(ByRegion {{"West", 1.0}}, lever(1, 1), kRegions), 0.5, 1e-15, 0);
}

void TestLeverIntensity::unlinkingChangesNoRegion()
{
    for (const Lever& each : {lever(1, 1), lever(0, 1)}) {
        const Intensity apart = ui::unlinked(0.7, each, kRegions);
        QVERIFY(!ui::isLinked(apart));
        for (const Region& region : kRegions)
            QCOMPARE(ui::regionIntensity(apart, each, region), ui::regionIntensity(0.7, each, region));
    }
}

void TestLeverIntensity::linkingKeepsTheStrength()
{
    const Intensity together = ui::linked(ByRegion {{"East", 0.4}, {"West", 1.2}}, lever(1, 1), kRegions);
    QVERIFY(ui::isLinked(together));
    VERIFY_CLOSE(std::get<double>(together), 0.8, 1e-15, 0);
}

void TestLeverIntensity::wholeLeverMovesRegionsInProportion()
{
    const auto moved = std::get<ByRegion>(ui::withStrength(ByRegion {{"East", 0.4}, {"West", 0.8}}, lever(1, 1), kRegions, 0.9));
    VERIFY_CLOSE(moved.at("East"), 0.6, 1e-12, 0);
    VERIFY_CLOSE(moved.at("West"), 1.2, 1e-12, 0);
}

void TestLeverIntensity::wholeLeverFromNothingTakesTheWeights()
{
    const auto moved = std::get<ByRegion>(ui::withStrength(ByRegion {{"East", 0.0}, {"West", 0.0}}, lever(0, 1), kRegions, 0.5));
    QCOMPARE(moved.at("East"), 0.0);
    QCOMPARE(moved.at("West"), 0.5);
}

void TestLeverIntensity::wholeLeverMovesTheRegionsThatHaveSomething()
{
    const auto moved = std::get<ByRegion>(ui::withStrength(ByRegion {{"East", 0.3}, {"West", 0.0}}, lever(0, 1), kRegions, 0.5));
    QCOMPARE(moved.at("East"), 1.0); // 1 of the 1 + 1 that then count as proposed
    QCOMPARE(moved.at("West"), 0.0);
}

void TestLeverIntensity::regionMovesAloneWhenUnlinked()
{
    const auto moved = std::get<ByRegion>(
        ui::withRegions(ByRegion {{"East", 1.0}, {"West", 1.0}}, lever(1, 1), kRegions, {"East"}, 0.25));
    QCOMPARE(moved.at("East"), 0.25);
    QCOMPARE(moved.at("West"), 1.0);
}

void TestLeverIntensity::regionMovesAllWhenLinked()
{
    // Weight 0.5: a quarter there is half of the proposal everywhere.
    const Intensity moved = ui::withRegions(1.0, lever(0.5, 1), kRegions, {"East"}, 0.25);
    QCOMPARE(std::get<double>(moved), 0.5);
}

void TestLeverIntensity::leftOutRegionCannotMoveWhenLinked()
{
    const Intensity moved = ui::withRegions(1.0, lever(0, 1), kRegions, {"East"}, 0.25);
    QCOMPARE(std::get<double>(moved), 1.0);
}

void TestLeverIntensity::nothingLeavesTheLimits()
{
    const auto high = std::get<ByRegion>(ui::withStrength(ByRegion {{"East", 0.1}, {"West", 1.9}}, lever(1, 1), kRegions, 2));
    QCOMPARE(high.at("West"), 2.0);
    QCOMPARE(std::get<double>(ui::withStrength(0.5, lever(1, 1), kRegions, -3)), 0.0);
}

QTEST_APPLESS_MAIN(TestLeverIntensity)
#include "tst_lever_intensity.moc"
