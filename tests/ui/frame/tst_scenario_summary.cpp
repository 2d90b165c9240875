// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/scenario_summary.h"
#include "ui/frame/year_events.h"

#include "tests/support/checks.h"

#include <QTest>

using core::policy::Intensity;
using core::policy::Language;
using core::policy::LeverSetting;
using core::policy::Scenario;
using ui::LeverDifference;

namespace {

/// Three levers: a and b start in 2025 with a ramp of 1 year, a lasts 3 years, b 30; c starts in 2027 and lasts 2.5.
core::policy::Catalogue smallCatalogue()
{
    core::policy::Catalogue catalogue;
    catalogue.span = {2024, 2035, "year"};
    catalogue.levers.resize(3);
    for (std::size_t i = 0; i < 3; ++i)
        catalogue.levers[i].id = std::string(1, static_cast<char>('a' + i));
    catalogue.levers[0].durationYears = 3;
    catalogue.levers[2].startYear = 2027;
    catalogue.levers[2].durationYears = 2.5;
    core::policy::Naming name;
    name.kind = "lever";
    name.id = "c";
    name.shortName = {"Fund", "基金"};
    catalogue.names = {name};
    core::policy::Claim claim;
    claim.year = 2030;
    catalogue.claims = {claim, claim};
    return catalogue;
}

LeverSetting strength(double value)
{
    LeverSetting setting;
    setting.intensity = value;
    return setting;
}

Scenario scenarioOf(std::map<std::string, LeverSetting> levers)
{
    Scenario scenario;
    scenario.levers = std::move(levers);
    return scenario;
}

QStringList eventTexts(const Scenario& scenario)
{
    QStringList texts;
    for (const ui::YearEvent& event : ui::yearEvents(smallCatalogue(), scenario, Language::English))
        texts << QStringLiteral("%1 %2").arg(event.year).arg(event.label);
    return texts;
}

} // namespace

class TestScenarioSummary : public QObject {
    Q_OBJECT

private slots:
    void countsEachLeverOnce();
    void absentAndZeroAreTheSame();
    void aDefaultWrittenOutIsNoDifference();
    void zeroInEveryRegionIsOff();
    void marksStartsEndsAndTargets();
    void aLeverAtZeroHappensNowhere();
};

void TestScenarioSummary::countsEachLeverOnce()
{
    const auto catalogue = smallCatalogue();
    const Scenario origin = scenarioOf({{"a", strength(1)}, {"b", strength(1)}, {"c", strength(1)}});
    LeverSetting later = strength(1);
    later.startYear = 2028;
    LeverSetting laterAndWeaker = strength(0.5);
    laterAndWeaker.startYear = 2028;
    QCOMPARE(ui::leverDifference(catalogue, origin, origin), LeverDifference{});
    QCOMPARE(ui::leverDifference(catalogue, scenarioOf({{"a", strength(1)}, {"b", later}}), origin), (LeverDifference{.off = 1, .dates = 1}));
    QCOMPARE(ui::leverDifference(catalogue, scenarioOf({{"a", strength(1)}, {"b", laterAndWeaker}, {"c", strength(1)}}), origin), (LeverDifference{.changed = 1}));
    // Switched on here, off there: a change, not "off".
    QCOMPARE(ui::leverDifference(catalogue, origin, Scenario{}), (LeverDifference{.changed = 3}));
}

void TestScenarioSummary::absentAndZeroAreTheSame()
{
    LeverSetting offButMoved = strength(0);
    offButMoved.startYear = 2030;
    QCOMPARE(ui::leverDifference(smallCatalogue(), scenarioOf({{"a", offButMoved}}), Scenario{}).total(), 0);
}

void TestScenarioSummary::aDefaultWrittenOutIsNoDifference()
{
    LeverSetting written = strength(1);
    written.startYear = 2025;
    written.rampYears = 1;
    written.durationYears = 3;
    QCOMPARE(ui::leverDifference(smallCatalogue(), scenarioOf({{"a", written}}), scenarioOf({{"a", strength(1)}})).total(), 0);
}

void TestScenarioSummary::zeroInEveryRegionIsOff()
{
    LeverSetting zeros;
    zeros.intensity = std::map<std::string, double>{{"East", 0.0}, {"Central_West", 0.0}};
    QCOMPARE(ui::leverDifference(smallCatalogue(), scenarioOf({{"a", zeros}}), scenarioOf({{"a", strength(1)}})), (LeverDifference{.off = 1}));
}

void TestScenarioSummary::marksStartsEndsAndTargets()
{
    // a: 2025 + 3 + 1 = 2029. b: 2025 + 30 + 1, after the horizon. c: 2027 + 2.5 + 1 = 2030.5, in 2030.
    QCOMPARE(eventTexts(scenarioOf({{"a", strength(1)}, {"b", strength(1)}, {"c", strength(0.5)}})),
             QStringList({"2025 2 levers start", "2027 Fund starts", "2029 a ends", "2030 Fund ends", "2030 2 targets due"}));
}

void TestScenarioSummary::aLeverAtZeroHappensNowhere()
{
    QCOMPARE(eventTexts(scenarioOf({{"a", strength(0)}})), QStringList({"2030 2 targets due"}));
}

QTEST_GUILESS_MAIN(TestScenarioSummary)
#include "tst_scenario_summary.moc"
