// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/catalogue.h"
#include "core/policy/intensity.h"
#include "tests/support/checks.h"

#include <random>

using namespace core::policy;
using Values = std::map<std::string, double>;

class IntensityTest : public QObject {
    Q_OBJECT

private slots:
    void isAShareOfWhatIsProposed();
    void regionsThatThePapersLeaveOutCountWithWhatTheyGet();
    void actingAnywhereIsNeverOff();
    void plainMeanWithoutWeights();
    void movedToAStrengthHasIt();
    void takingApartKeepsTheStrength();
};

namespace {

const std::vector<Region> kRegions{
    {"East", {}, {}, RegionGroup::East}, {"West", {}, {}, RegionGroup::CentralWest}, {"North", {}, {}, RegionGroup::CentralWest}};

Lever lever(double east, double west)
{
    Lever made;
    made.perRegion = true;
    made.defaultWeightEast = east;
    made.defaultWeightCentralWest = west;
    return made;
}

/// Often 0, 1 or the limit, where the rules change.
double drawn(std::mt19937& generator, double highest)
{
    const int kind = std::uniform_int_distribution<int>(0, 5)(generator);
    if (kind == 0)
        return 0;
    if (kind == 1)
        return 1;
    return kind == 2 ? highest : std::uniform_real_distribution<double>(0, highest)(generator);
}

} // namespace

void IntensityTest::isAShareOfWhatIsProposed()
{
    QCOMPARE(strengthOf(Values{{"West", 1.0}, {"North", 1.0}}, lever(0, 1), kRegions), 1.0);
    QCOMPARE(strengthOf(Values{{"East", 0.0}, {"West", 1.0}}, lever(0, 1), kRegions), 0.5);
    QCOMPARE(strengthOf(Values{{"East", 0.5}, {"West", 0.5}, {"North", 0.5}}, lever(0.5, 1), kRegions), 1.5 / 2.5);
}

/// They count as if what they get, up to 1, were proposed for them: a lever that acts and costs somewhere is never off.
void IntensityTest::regionsThatThePapersLeaveOutCountWithWhatTheyGet()
{
    QCOMPARE(strengthOf(Values{{"East", 1.0}, {"West", 1.0}, {"North", 1.0}}, lever(0, 1), kRegions), 1.0);
    QCOMPARE(strengthOf(Values{{"East", 2.0}}, lever(0, 1), kRegions), 2.0 / 3);
    QCOMPARE(strengthOf(Values{{"East", 0.5}}, lever(0, 1), kRegions), 0.5 / 2.5);
    // A little in them is a small step.
    VERIFY_CLOSE(strengthOf(Values{{"East", 0.01}, {"West", 0.5}, {"North", 0.5}}, lever(0, 1), kRegions), 1.01 / 2.01, 1e-15, 0);
}

void IntensityTest::actingAnywhereIsNeverOff()
{
    std::mt19937 generator(19);
    for (int i = 0; i < 20000; ++i) {
        const Lever each = lever(drawn(generator, 1), drawn(generator, 1));
        Values values;
        for (const Region& region : kRegions)
            values[region.id] = drawn(generator, kHighestIntensity);
        QCOMPARE(strengthOf(values, each, kRegions) > 0, !isOff(values));
    }
}

void IntensityTest::plainMeanWithoutWeights()
{
    VERIFY_CLOSE(strengthOf(Values{{"East", 0.6}, {"West", 0.3}}, lever(0, 0), kRegions), 0.3, 1e-15, 0);
}

void IntensityTest::movedToAStrengthHasIt()
{
    std::mt19937 generator(17);
    for (int i = 0; i < 20000; ++i) {
        const Lever each = i % 3 == 0 ? lever(0, 1) : lever(drawn(generator, 1), drawn(generator, 1));
        Values values;
        for (const Region& region : kRegions)
            values[region.id] = drawn(generator, kHighestIntensity);
        const double wanted = drawn(generator, kHighestIntensity);
        const Intensity moved = withStrength(values, each, kRegions, wanted);
        VERIFY_CLOSE(strengthOf(moved, each, kRegions), wanted, 1e-12, 0);
        for (const auto& [id, value] : std::get<Values>(moved))
            QVERIFY2(value >= 0 && value <= kHighestIntensity, id.c_str());
    }
}

void IntensityTest::takingApartKeepsTheStrength()
{
    std::mt19937 generator(18);
    for (int i = 0; i < 1000; ++i) {
        const Lever each = lever(drawn(generator, 1), 0.01 + 0.99 * drawn(generator, 1));
        const double number = drawn(generator, kHighestIntensity);
        VERIFY_CLOSE(strengthOf(byRegion(number, each, kRegions), each, kRegions), number, 1e-12, 0);
    }
}

QTEST_APPLESS_MAIN(IntensityTest)
#include "tst_intensity.moc"
