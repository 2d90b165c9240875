// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/claims.h"
#include "core/policy/effective_setting.h"
#include "tests/core/policy/policy_fixture.h"

#include <QTemporaryDir>

#include <cmath>
#include <fstream>
#include <numeric>

using namespace core;
using namespace core::policy;

class ProjectionTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void savesEachQuarter();
    void sumsUpGroups_data();
    void sumsUpGroups();
    void showsNationalVariablesEverywhere();
    void answersNothingForWhatItDoesNotKnow();
    void readsTheNearestQuarter();
    void showsLeverLevels();
    void keepsDefaultsThatAScenarioLeavesOut();
    void appliesWeightsOnlyToSingleNumbers();
    void setsParametersByRegion();
    void addsUpCosts();
    void scoresTheFourDimensions();
    void scoresProvincesByGroups();
    void holdsThePapersClaims_data();
    void holdsThePapersClaims();
    void reportsAClaimThatFails();
    void namesTheFigureThatStopsBeingANumber();
    void refusesBadScenarios();
    void refusesRegionSetsThatDoNotFit_data();
    void refusesRegionSetsThatDoNotFit();
    void takesAUsersRegions();

private:
    [[nodiscard]] Projection project(const Projector& projector, const Scenario& scenario) const
    {
        auto projection = projector.project(scenario);
        if (!projection)
            qFatal("%s", qPrintable(tests::describe(projection.error())));
        return *projection;
    }

    [[nodiscard]] Projection package() const { return project(*m_macro, paperPackage(*m_catalogue)); }

    std::shared_ptr<const Catalogue> m_catalogue;
    std::optional<Projector> m_macro;
    std::optional<Projector> m_provinces;
};

void ProjectionTest::initTestCase()
{
    m_catalogue = tests::shippedCatalogue();
    auto macro = Projector::create(tests::dataDirectory(), m_catalogue, *m_catalogue->regionSet("macro"));
    VERIFY_RESULT(macro);
    m_macro = *macro;
    auto provinces = Projector::create(tests::dataDirectory(), m_catalogue, *m_catalogue->regionSet("provinces"));
    VERIFY_RESULT(provinces);
    m_provinces = *provinces;
}

void ProjectionTest::savesEachQuarter()
{
    const Projection baseline = project(*m_macro, {});
    QCOMPARE(baseline.times().size(), std::size_t(45));
    QCOMPARE(baseline.times().front(), 2024.0);
    QCOMPARE(baseline.times()[1], 2024.25);
    QCOMPARE(baseline.times().back(), 2035.0);
    QVERIFY(!baseline.fault());
}

void ProjectionTest::sumsUpGroups_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("weight"); // empty = sum
    QTest::newRow("trade adds up") << "trade" << "";
    QTest::newRow("staff adds up") << "staff" << "";
    QTest::newRow("penetration by trade") << "penetration" << "trade";
    QTest::newRow("filled posts by posts") << "staff_fill" << "talent_demand";
    QTest::newRow("compound share by staff") << "compound_share" << "staff";
    QTest::newRow("curriculum by graduates") << "curriculum" << "graduates";
    QTest::newRow("a lever by programme scale") << "testbed" << "programme_scale";
    QTest::newRow("a named flow that adds up") << "departures" << "";
    QTest::newRow("region data by trade") << "penetration_initial" << "trade_initial";
}

/// The same sums by hand, from the figures of single provinces.
void ProjectionTest::sumsUpGroups()
{
    QFETCH(QString, id);
    QFETCH(QString, weight);
    const Projection projection = project(*m_provinces, paperPackage(*m_catalogue));
    for (const double year : {2024.0, 2030.0, 2035.0}) {
        double sums[2] = {};
        double weights[2] = {};
        for (const Region& region : projection.regions().regions) {
            const Place place = Place::ofRegion(region.id);
            const double w = weight.isEmpty() ? 1 : projection.value(weight.toStdString(), place, year);
            const int group = region.group == RegionGroup::East ? 0 : 1;
            sums[group] += w * projection.value(id.toStdString(), place, year);
            weights[group] += w;
        }
        const auto figure = [&](double sum, double w) { return weight.isEmpty() ? sum : sum / w; };
        const std::string name = id.toStdString();
        VERIFY_CLOSE(projection.value(name, Place::ofGroup(RegionGroup::East), year), figure(sums[0], weights[0]), 1e-12, 0);
        VERIFY_CLOSE(projection.value(name, Place::ofGroup(RegionGroup::CentralWest), year), figure(sums[1], weights[1]),
                     1e-12, 0);
        VERIFY_CLOSE(projection.value(name, Place::national(), year),
                     figure(sums[0] + sums[1], weights[0] + weights[1]), 1e-12, 0);
    }
}

void ProjectionTest::showsNationalVariablesEverywhere()
{
    const Projection projection = package();
    const auto national = projection.series("conversion", Place::national());
    QCOMPARE(projection.series("conversion", Place::ofRegion("East")), national);
    QCOMPARE(projection.series("conversion", Place::ofGroup(RegionGroup::CentralWest)), national);
    // Trade of the nation, as the model sums it up and as the projection does.
    VERIFY_CLOSE(projection.value("trade", Place::national(), 2030), projection.value("national_trade", Place::national(), 2030),
                 1e-14, 0);
}

void ProjectionTest::answersNothingForWhatItDoesNotKnow()
{
    const Projection projection = project(*m_macro, {});
    QVERIFY(projection.series("no_such", Place::national()).empty());
    QVERIFY(projection.series("trade", Place::ofRegion("Guangdong")).empty());
    QVERIFY(std::isnan(projection.value("no_such", Place::national(), 2030)));
    QVERIFY(std::isnan(projection.value("trade", Place::ofRegion("Guangdong"), 2030)));
    QVERIFY(projection.yearlyCostBnCny("no_such").empty());
    QVERIFY(std::isnan(projection.cumulativeLeverCostBnCny("no_such", 2030)));
}

void ProjectionTest::readsTheNearestQuarter()
{
    const Projection projection = project(*m_macro, {});
    const auto series = projection.series("national_trade", Place::national());
    QCOMPARE(projection.value("national_trade", Place::national(), 2030), series[24]);
    QCOMPARE(projection.value("national_trade", Place::national(), 2030.1), series[24]);
    QCOMPARE(projection.value("national_trade", Place::national(), 2030.2), series[25]);
    QCOMPARE(projection.value("national_trade", Place::national(), 1999), series.front());
    QCOMPARE(projection.value("national_trade", Place::national(), 2099), series.back());
}

void ProjectionTest::showsLeverLevels()
{
    const Projection projection = package();
    QCOMPARE(projection.value("innovation_fund", Place::national(), 2024), 0.0);
    QCOMPARE(projection.value("innovation_fund", Place::national(), 2025.25), 0.5); // half of its ramp of half a year
    QCOMPARE(projection.value("innovation_fund", Place::national(), 2028), 1.0);
    QCOMPARE(projection.value("digital_infrastructure", Place::ofRegion("East"), 2027), 0.0);
    QCOMPARE(projection.value("digital_infrastructure", Place::ofRegion("Central_West"), 2027), 1.0);
}

void ProjectionTest::keepsDefaultsThatAScenarioLeavesOut()
{
    Scenario scenario;
    scenario.levers["certification"].intensity = 1.0;
    const Lever& lever = *m_catalogue->lever("certification");
    const EffectiveSetting setting = effectiveSetting(lever, scenario, m_macro->regions());
    QCOMPARE(setting.startYear, lever.startYear);
    QCOMPARE(setting.rampYears, lever.rampYears);
    QCOMPARE(setting.durationYears, lever.durationYears);
    QCOMPARE(setting.intensity, (std::vector<double>{1.0}));
    QCOMPARE(effectiveSetting(lever, {}, m_macro->regions()).intensity, (std::vector<double>{0.0}));
}

void ProjectionTest::appliesWeightsOnlyToSingleNumbers()
{
    const Lever& networks = *m_catalogue->lever("digital_infrastructure");
    Scenario scenario;
    scenario.levers[networks.id].intensity = 0.5;
    QCOMPARE(effectiveSetting(networks, scenario, m_macro->regions()).intensity, (std::vector<double>{0, 0.5}));
    scenario.levers[networks.id].intensity = std::map<std::string, double>{{"East", 0.5}};
    QCOMPARE(effectiveSetting(networks, scenario, m_macro->regions()).intensity, (std::vector<double>{0.5, 0}));
    const Projection projection = project(*m_macro, scenario);
    QCOMPARE(projection.value(networks.id, Place::ofRegion("East"), 2027), 0.5);
}

void ProjectionTest::setsParametersByRegion()
{
    Scenario scenario;
    scenario.parameters["penetration_initial"] = std::map<std::string, double>{{"Central_West", 0.4}};
    scenario.parameters["imitation"] = 0.3;
    const Projection projection = project(*m_macro, scenario);
    QCOMPARE(projection.value("penetration", Place::ofRegion("Central_West"), 2024), 0.4);
    QCOMPARE(projection.value("penetration", Place::ofRegion("East"), 2024), 0.72); // left out: keeps its value
    QCOMPARE(projection.value("imitation", Place::national(), 2030), 0.3);
    scenario.parameters["penetration_initial"] = 0.5; // one number sets every region
    const Projection flat = project(*m_macro, scenario);
    QCOMPARE(flat.value("penetration", Place::ofRegion("East"), 2024), 0.5);
}

/// Three ways to the same money: the model's stock, the levers' integrals to a year, the levers' calendar years.
void ProjectionTest::addsUpCosts()
{
    Scenario scenario = paperPackage(*m_catalogue);
    scenario.levers["testbed"].startYear = 2026.0625; // kinks between the quarters
    scenario.levers["testbed"].rampYears = 0.3125;
    for (const Projector* projector : {&*m_macro, &*m_provinces}) {
        const Projection projection = project(*projector, scenario);
        for (const int year : {2024, 2027, 2030, 2035}) {
            double levers = 0;
            double years = 0;
            for (const Lever& lever : m_catalogue->levers) {
                levers += projection.cumulativeLeverCostBnCny(lever.id, year);
                const auto yearly = projection.yearlyCostBnCny(lever.id);
                QCOMPARE(yearly.size(), std::size_t(11));
                years += std::accumulate(yearly.begin(), yearly.begin() + (year - 2024), 0.0);
            }
            QVERIFY(levers == projection.cumulativeCostBnCny(year)); // to the last bit, so that both print the same
            // RK4 integrates a schedule with its kinks on the grid exactly, up to rounding over 176 steps.
            VERIFY_CLOSE(projection.value("cumulative_cost", Place::national(), year), levers, 1e-12, 1e-13);
            VERIFY_CLOSE(years, projection.cumulativeCostBnCny(year), 1e-12, 1e-13);
        }
    }
    // With one lever on, the total is that lever's.
    for (const Lever& lever : m_catalogue->levers) {
        Scenario single;
        single.levers[lever.id].intensity = 0.65;
        const Projection one = project(*m_macro, single);
        QVERIFY(one.cumulativeCostBnCny(2035) > 0);
        QVERIFY(one.cumulativeCostBnCny(2035) == one.cumulativeLeverCostBnCny(lever.id, 2035));
        VERIFY_CLOSE(one.value("cumulative_cost", Place::national(), 2035), one.cumulativeCostBnCny(2035), 0, 1e-6);
    }
    // 20 bn CNY in three years, 5 bn in five.
    const Projection paper = package();
    VERIFY_CLOSE(paper.cumulativeLeverCostBnCny("digital_infrastructure", 2035), 20, 1e-12, 0);
    VERIFY_CLOSE(paper.cumulativeLeverCostBnCny("innovation_fund", 2035), 5, 1e-12, 0);
}

/// The provisional scores of the interface specification: 39 -> 67, 56 -> 88, 53 -> 77, 15 -> 67 in 2030.
void ProjectionTest::scoresTheFourDimensions()
{
    const auto before = project(*m_macro, {}).dimensionScores(2030);
    const auto after = package().dimensionScores(2030);
    const double expected[4][2] = {{39, 67}, {56, 88}, {53, 77}, {15, 67}};
    for (std::size_t i = 0; i < 4; ++i) {
        VERIFY_CLOSE(before[i], expected[i][0], 0, 0.55); // given as whole numbers
        VERIFY_CLOSE(after[i], expected[i][1], 0, 0.55);
    }
}

void ProjectionTest::scoresProvincesByGroups()
{
    const Projection provinces = project(*m_provinces, {});
    for (const double score : provinces.dimensionScores(2030))
        QVERIFY(score > 0 && score < 100);
    const Place east = Place::ofGroup(RegionGroup::East);
    const Place west = Place::ofGroup(RegionGroup::CentralWest);
    const double region = 100.0 / 3
        * (provinces.value("penetration", west, 2030) / provinces.value("penetration", east, 2030)
           + provinces.value("infrastructure", west, 2030) / provinces.value("infrastructure", east, 2030)
           + provinces.value("delivery_days", east, 2030) / provinces.value("delivery_days", west, 2030));
    VERIFY_CLOSE(provinces.dimensionScores(2030)[1], region, 1e-12, 0);
}

void ProjectionTest::holdsThePapersClaims_data()
{
    QTest::addColumn<QString>("claim");
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("rounding");
    // As the model's description states them.
    QTest::newRow("conversion 43 %") << "conversion-40" << 0.43 << 0.005;
    QTest::newRow("western bandwidth 10.0 Gbit/s") << "bandwidth-10g" << 10.0 << 0.05;
    QTest::newRow("100 000 certified people") << "certified-100k" << 100.0 << 0.5;
    QTest::newRow("intelligence 3.3 times 2024") << "intelligence-3to5" << 3.3 << 0.05;
    QTest::newRow("66 % of growth owed to the technologies") << "contribution-60" << 0.66 << 0.0055;
    QTest::newRow("clearance time -30 %") << "clearance-30" << 0.70 << 0.005;
}

void ProjectionTest::holdsThePapersClaims()
{
    QFETCH(QString, claim);
    QFETCH(double, value);
    QFETCH(double, rounding);
    const auto results = evaluateClaims(*m_catalogue, "paper-package", package());
    QCOMPARE(results.size(), std::size_t(9));
    bool met = false;
    for (const ClaimResult& result : results) {
        QVERIFY2(result.holds, result.claim.id.c_str());
        if (result.claim.id == claim.toStdString()) {
            met = true;
            VERIFY_CLOSE(result.value, value, 0, rounding);
        }
    }
    QVERIFY(met);
}

void ProjectionTest::reportsAClaimThatFails()
{
    // Without a policy nothing of it comes true.
    const auto results = evaluateClaims(*m_catalogue, "paper-package", project(*m_macro, {}));
    for (const ClaimResult& result : results)
        QVERIFY2(!result.holds, result.claim.id.c_str());
    QVERIFY(evaluateClaims(*m_catalogue, "no such scenario", package()).empty());
}

void ProjectionTest::namesTheFigureThatStopsBeingANumber()
{
    const QTemporaryDir directory;
    const Projection projection = project(tests::endlessProjector(directory, m_catalogue), {});
    QVERIFY(projection.fault());
    QVERIFY(projection.fault()->kind == ErrorKind::NotFinite);
    QVERIFY(!projection.fault()->where.variable.empty());
    QVERIFY(std::isnan(projection.value("national_trade", Place::national(), 2030)));
}

void ProjectionTest::refusesBadScenarios()
{
    Scenario scenario;
    scenario.levers["testbed"].intensity = 3.0;
    scenario.levers["no_such"].intensity = 1.0;
    const auto projection = m_macro->project(scenario);
    QVERIFY(!projection.has_value());
    QCOMPARE(projection.error().size(), std::size_t(2));
}

void ProjectionTest::refusesRegionSetsThatDoNotFit_data()
{
    QTest::addColumn<int>("change");
    QTest::addColumn<int>("kind");
    QTest::newRow("a row is missing") << 0 << int(ErrorKind::NotFound);
    QTest::newRow("a row in another unit") << 1 << int(ErrorKind::UnitMismatch);
    QTest::newRow("a row that the model does not know") << 2 << int(ErrorKind::UnknownName);
}

void ProjectionTest::refusesRegionSetsThatDoNotFit()
{
    QFETCH(int, change);
    QFETCH(int, kind);
    RegionSet set = *m_catalogue->regionSet("macro");
    if (change == 0)
        set.data.pop_back();
    else if (change == 1)
        set.data.back().unit = "people";
    else
        set.data.push_back({"rainfall", "mm", "C", {}, {}, {1, 2}});
    const auto projector = Projector::create(tests::dataDirectory(), m_catalogue, set);
    QVERIFY(!projector.has_value());
    QVERIFY2(tests::hasError(projector.error(), ErrorKind(kind)), qPrintable(tests::describe(projector.error())));
}

/// Two provinces by themselves, from a file with the columns of the shipped one.
void ProjectionTest::takesAUsersRegions()
{
    const QTemporaryDir directory;
    const auto path = std::filesystem::path(directory.path().toStdString()) / "two.csv";
    {
        std::ofstream file(path);
        file << "name,unit,grade,Guangdong,Sichuan\n";
        for (const RegionData& data : m_catalogue->regionSet("macro")->data)
            file << data.name << ',' << data.unit << ",C," << data.values[0] << ',' << data.values[1] << '\n';
    }
    const auto set = readRegionSet(path, m_catalogue->regionSet("provinces")->regions);
    VERIFY_RESULT(set);
    const auto projector = Projector::create(tests::dataDirectory(), m_catalogue, *set);
    VERIFY_RESULT(projector);
    // The same numbers under other names give the same result.
    const Projection own = project(*projector, paperPackage(*m_catalogue));
    VERIFY_CLOSE(own.value("national_trade", Place::national(), 2030),
                 package().value("national_trade", Place::national(), 2030), 1e-13, 0);
    QVERIFY(!std::isnan(own.value("trade", Place::ofRegion("Sichuan"), 2030)));
}

QTEST_GUILESS_MAIN(ProjectionTest)
#include "tst_projection.moc"
