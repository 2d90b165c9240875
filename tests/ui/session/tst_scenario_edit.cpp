// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/effective_setting.h"
#include "core/policy/intensity.h"
#include "tests/support/checks.h"
#include "ui/session/scenario_edit.h"

#include <QTest>

#include <cmath>

using core::policy::Catalogue;
using core::policy::Lever;
using core::policy::LeverSetting;
using core::policy::RegionGroup;
using core::policy::RegionSet;
using core::policy::Scenario;
using namespace ui;

using ByRegion = std::map<std::string, double>;

Q_DECLARE_METATYPE(core::policy::LeverSetting)

class TestScenarioEdit : public QObject {
    Q_OBJECT

private slots:
    void fillsInDefaults();
    void keepsOnlyWhatDiffersFromTheDefault();
    void leavesFieldsAloneThatAreNotGiven();
    void anOffLeverKeepsItsDates();
    void strengthIsOneForTheProposal_data();
    void strengthIsOneForTheProposal();
    void countsLeversAboveZero();
    void movesConstantsFromTheModelsOwnValue();
    void goesFromBeforeToAfter();
    void keepsDatesOnTheGrid();
    void aLeverSwitchedOnKeepsItsDates();
    void mixesNumbersAndRegions();
    void changesParametersThatOneSideSetsHalfWay();
    void spreadsAGroupOverItsProvinces();
    void meansAGroupByProgrammeScale();
    void thereAndBackAgainIsNoChange();
    void leavesUnknownRegionsToTheChecks();
};

namespace {

Lever regional()
{
    Lever lever;
    lever.id = "networks";
    lever.perRegion = true;
    lever.startYear = 2025;
    lever.rampYears = 0.5;
    lever.durationYears = 3;
    lever.defaultWeightEast = 0.5;
    lever.defaultWeightCentralWest = 1;
    return lever;
}

Lever national()
{
    Lever lever;
    lever.id = "fund";
    return lever;
}

RegionSet macro()
{
    RegionSet set;
    set.id = "macro";
    set.regions = {{"East", {}, {}, RegionGroup::East}, {"Central_West", {}, {}, RegionGroup::CentralWest}};
    set.data = {{"programme_scale", "1", "C", {}, {}, {0.4, 1}}};
    return set;
}

/// Three provinces: one in the East; two in the Central-West with programmes of size 1 and 3.
RegionSet provinces()
{
    RegionSet set;
    set.id = "provinces";
    set.regions = {{"Fujian", {}, {}, RegionGroup::East},
                   {"Gansu", {}, {}, RegionGroup::CentralWest},
                   {"Sichuan", {}, {}, RegionGroup::CentralWest}};
    set.data = {{"programme_scale", "1", "C", {}, {}, {0.4, 1, 3}}};
    return set;
}

Catalogue catalogue()
{
    Catalogue made;
    made.levers = {regional(), national()};
    return made;
}

/// Besides the policies two constants: "size", 1 in the model, and "pace", 10.
Catalogue withConstants()
{
    Catalogue made = catalogue();
    for (const auto& [id, value] : {std::pair("size", 1.0), std::pair("pace", 10.0)}) {
        core::policy::Lever lever;
        lever.id = id;
        lever.constant = true;
        lever.value = value;
        made.levers.push_back(lever);
    }
    return made;
}

Scenario with(const char* id, const LeverSetting& setting)
{
    Scenario scenario;
    scenario.levers[id] = setting;
    return scenario;
}

double number(const Scenario& scenario, const char* id)
{
    return std::get<double>(*scenario.levers.at(id).intensity);
}

ByRegion regions(const Scenario& scenario, const char* id)
{
    return std::get<ByRegion>(*scenario.levers.at(id).intensity);
}

} // namespace

void TestScenarioEdit::fillsInDefaults()
{
    const auto setting = fullSetting(regional(), {});
    QCOMPARE(std::get<double>(*setting.intensity), 0.0);
    QCOMPARE(*setting.startYear, 2025.0);
    QCOMPARE(*setting.rampYears, 0.5);
    QCOMPARE(*setting.durationYears, 3.0);
    QCOMPARE(*fullSetting(regional(), with("networks", {1.0, 2027.0, {}, {}})).startYear, 2027.0);
}

void TestScenarioEdit::keepsOnlyWhatDiffersFromTheDefault()
{
    Scenario scenario;
    putSetting(scenario, regional(), {0.5, 2025.0, 0.5, 4.0});
    QVERIFY(scenario == with("networks", {0.5, {}, {}, 4.0}));
    putSetting(scenario, regional(), {0.0, {}, {}, 3.0});
    QVERIFY(scenario == Scenario{});
    putSetting(scenario, regional(), {ByRegion{{"East", 0.0}}, {}, {}, {}});
    QVERIFY(scenario == Scenario{});
}

void TestScenarioEdit::leavesFieldsAloneThatAreNotGiven()
{
    auto scenario = with("networks", {0.5, 2027.0, {}, {}});
    putSetting(scenario, regional(), {0.75, {}, {}, {}});
    QVERIFY(scenario == with("networks", {0.75, 2027.0, {}, {}}));
}

void TestScenarioEdit::anOffLeverKeepsItsDates()
{
    auto scenario = with("networks", {0.5, 2027.0, {}, {}});
    putSetting(scenario, regional(), {0.0, {}, {}, {}});
    QVERIFY(scenario == with("networks", {{}, 2027.0, {}, {}}));
    QCOMPARE(activeLevers(scenario, catalogue()), 0);
}

void TestScenarioEdit::strengthIsOneForTheProposal_data()
{
    QTest::addColumn<LeverSetting>("setting");
    QTest::addColumn<double>("expected");
    const auto row = [](const char* name, const core::policy::Intensity& value, double expected) {
        QTest::newRow(name) << LeverSetting{value, {}, {}, {}} << expected;
    };
    row("one number", 0.8, 0.8);
    row("the default weights", ByRegion{{"East", 0.5}, {"Central_West", 1.0}}, 1.0);
    // (0 + 1)/(0.5 + 1)
    row("one region", ByRegion{{"Central_West", 1.0}}, 2.0 / 3);
    row("twice the weights", ByRegion{{"East", 1.0}, {"Central_West", 2.0}}, 2.0);
    row("nothing", ByRegion{}, 0.0);
}

void TestScenarioEdit::strengthIsOneForTheProposal()
{
    QFETCH(LeverSetting, setting);
    QFETCH(double, expected);
    VERIFY_CLOSE(strengthOf(*setting.intensity, regional(), macro().regions), expected, 1e-15, 0);
}

void TestScenarioEdit::countsLeversAboveZero()
{
    auto scenario = with("fund", {1.0, {}, {}, {}});
    scenario.levers["networks"] = {ByRegion{{"East", 0.0}, {"Central_West", 0.1}}, {}, {}, {}};
    scenario.levers["a"] = {ByRegion{{"East", 0.0}}, {}, {}, {}};
    scenario.levers["b"] = {0.0, 2027.0, {}, {}};
    scenario.parameters["imitation"] = 0.1; // a parameter of these levers' model, no lever
    QCOMPARE(activeLevers(scenario, catalogue()), 2);
    scenario.parameters["size"] = 0.1;
    QCOMPARE(activeLevers(scenario, withConstants()), 3);
}

void TestScenarioEdit::movesConstantsFromTheModelsOwnValue()
{
    Scenario before;
    before.parameters["size"] = 2.0;
    Scenario after;
    after.parameters["pace"] = 20.0;
    const auto middle = between(before, after, 0.25, withConstants(), macro());
    VERIFY_CLOSE(std::get<double>(middle.parameters.at("size")), 2.0 + 0.25 * (1.0 - 2.0), 1e-15, 0);
    VERIFY_CLOSE(std::get<double>(middle.parameters.at("pace")), 10.0 + 0.25 * (20.0 - 10.0), 1e-15, 0);
}

void TestScenarioEdit::goesFromBeforeToAfter()
{
    const auto before = with("fund", {0.2, {}, {}, {}});
    auto after = with("fund", {1.0, {}, {}, {}});
    after.levers["networks"] = {0.5, {}, {}, {}};
    QVERIFY(between(before, after, 0, catalogue(), macro()) == before);
    QVERIFY(between(before, after, 1, catalogue(), macro()) == after);
    const auto middle = between(before, after, 0.25, catalogue(), macro());
    VERIFY_CLOSE(number(middle, "fund"), 0.4, 1e-15, 0);
    VERIFY_CLOSE(number(middle, "networks"), 0.125, 1e-15, 0);
}

void TestScenarioEdit::keepsDatesOnTheGrid()
{
    const auto before = with("fund", {1.0, 2025.0, 1.0, 5.0});
    const auto after = with("fund", {1.0, 2030.5, 0.25, 8.0});
    for (const double fraction : {0.1, 0.37, 0.5, 0.93}) {
        const auto setting = between(before, after, fraction, catalogue(), macro()).levers.at("fund");
        for (const auto& years : {setting.startYear, setting.rampYears, setting.durationYears})
            QCOMPARE(*years * 16, std::floor(*years * 16));
        VERIFY_CLOSE(*setting.startYear, 2025 + 5.5 * fraction, 0, 1.0 / 32);
        QVERIFY(*setting.rampYears >= 0.25);
    }
}

void TestScenarioEdit::aLeverSwitchedOnKeepsItsDates()
{
    const auto after = with("fund", {1.0, 2030.0, 2.0, 8.0});
    const auto on = between({}, after, 0.3, catalogue(), macro()).levers.at("fund");
    QVERIFY((on == LeverSetting{0.3, 2030.0, 2.0, 8.0}));
    const auto off = between(after, {}, 0.3, catalogue(), macro()).levers.at("fund");
    QVERIFY((off == LeverSetting{0.7, 2030.0, 2.0, 8.0}));
}

void TestScenarioEdit::mixesNumbersAndRegions()
{
    // 1 is 0.5 in the East and 1 in the Central-West by default weights.
    const auto middle = between(with("networks", {1.0, {}, {}, {}}), with("networks", {ByRegion{{"East", 1.0}}, {}, {}, {}}), 0.5,
                                catalogue(), macro());
    QCOMPARE(regions(middle, "networks"), (ByRegion{{"East", 0.75}, {"Central_West", 0.5}}));
}

void TestScenarioEdit::changesParametersThatOneSideSetsHalfWay()
{
    Scenario before;
    before.parameters["gone"] = 1.0;
    before.parameters["both"] = 1.0;
    Scenario after;
    after.parameters["both"] = 2.0;
    after.parameters["new"] = 3.0;
    const auto early = between(before, after, 0.25, catalogue(), macro());
    QVERIFY(early.parameters.contains("gone") && !early.parameters.contains("new"));
    QCOMPARE(std::get<double>(early.parameters.at("both")), 1.25);
    const auto late = between(before, after, 0.75, catalogue(), macro());
    QVERIFY(!late.parameters.contains("gone") && late.parameters.contains("new"));
}

void TestScenarioEdit::spreadsAGroupOverItsProvinces()
{
    const auto scenario = with("networks", {ByRegion{{"East", 0.2}, {"Central_West", 0.9}}, 2026.0, {}, {}});
    const auto spread = inRegions(scenario, provinces(), {macro(), provinces()});
    QCOMPARE(regions(spread, "networks"), (ByRegion{{"Fujian", 0.2}, {"Gansu", 0.9}, {"Sichuan", 0.9}}));
    QCOMPARE(*spread.levers.at("networks").startYear, 2026.0);
    // A region that the map leaves out is at 0.
    const auto west =
        inRegions(with("networks", {ByRegion{{"Central_West", 1.0}}, {}, {}, {}}), provinces(), {macro(), provinces()});
    QCOMPARE(regions(west, "networks").at("Fujian"), 0.0);
    // One number holds anywhere.
    QVERIFY(inRegions(with("networks", {0.5, {}, {}, {}}), provinces(), {macro(), provinces()})
            == with("networks", {0.5, {}, {}, {}}));
}

void TestScenarioEdit::meansAGroupByProgrammeScale()
{
    // (1 x 0.4 + 3 x 0.8)/4
    const auto scenario = with("networks", {ByRegion{{"Gansu", 0.4}, {"Sichuan", 0.8}}, {}, {}, {}});
    const auto meant = regions(inRegions(scenario, macro(), {macro(), provinces()}), "networks");
    VERIFY_CLOSE(meant.at("Central_West"), 0.7, 1e-15, 0);
    QCOMPARE(meant.at("East"), 0.0);
}

void TestScenarioEdit::thereAndBackAgainIsNoChange()
{
    const auto scenario = with("networks", {ByRegion{{"East", 0.1 + 0.2}, {"Central_West", 1.0 / 3}}, {}, {}, {}});
    const std::vector<RegionSet> known = {macro(), provinces()};
    QVERIFY(inRegions(inRegions(scenario, provinces(), known), macro(), known) == scenario);
    QVERIFY(inRegions(scenario, macro(), known) == scenario);
}

void TestScenarioEdit::leavesUnknownRegionsToTheChecks()
{
    auto scenario = with("networks", {ByRegion{{"Atlantis", 1.0}}, {}, {}, {}});
    scenario.parameters["trade_initial"] = ByRegion{{"East", 60.0}};
    QVERIFY(inRegions(scenario, provinces(), {macro(), provinces()}) == scenario);
}

QTEST_GUILESS_MAIN(TestScenarioEdit)
#include "tst_scenario_edit.moc"
