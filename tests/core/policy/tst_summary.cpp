// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/difference.h"
#include "core/policy/summary.h"
#include "tests/core/policy/policy_fixture.h"

#include <algorithm>
#include <cmath>

using namespace core;
using namespace core::policy;

class SummaryTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void roundsToThreeDigits_data();
    void roundsToThreeDigits();
    void saysTheGainAndItsCost();
    void warnsOfWhatGetsWorseWorstFirst();
    void staysSilentWithoutChange();
    void takesTheGoodDirectionFromTheNames();
    void listsEachChangedSetting();
    void listsRegionsApart();
    void listsNothingForEqualSettings();
    void measuresWhatEachChangeBrings();
    void hidesEffectsBelowTheDigitsShown();
    void seesAChangeWhereFiguresShowDifferently();
    void measuresAgainstAnyScenario();

private:
    [[nodiscard]] Projection project(const Scenario& scenario) const
    {
        auto projection = m_projector->project(scenario);
        if (!projection)
            qFatal("%s", qPrintable(tests::describe(projection.error())));
        return *projection;
    }

    std::shared_ptr<const Catalogue> m_catalogue;
    std::optional<Projector> m_projector;
    const Headline m_trade{"national_trade", Place::national()};
    // The six cards of the first page.
    const std::vector<Headline> m_headlines = {
        m_trade,
        {"intelligence", Place::national()},
        {"conversion", Place::national()},
        {"penetration", Place::ofGroup(RegionGroup::CentralWest)},
        {"vacancy", Place::ofGroup(RegionGroup::CentralWest)},
        {"carbon_emissions", Place::national()},
    };
};

void SummaryTest::initTestCase()
{
    m_catalogue = tests::shippedCatalogue();
    auto projector = Projector::create(tests::dataDirectory(), m_catalogue, *m_catalogue->regionSet("macro"));
    VERIFY_RESULT(projector);
    m_projector = *projector;
}

void SummaryTest::roundsToThreeDigits_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("unit");
    QTest::newRow("hundreds") << 172.57 << 1.0;
    QTest::newRow("tens") << 43.21 << 0.1;
    QTest::newRow("ones") << 3.272 << 0.01;
    QTest::newRow("a share") << 0.5412 << 0.001;
    QTest::newRow("negative") << -0.05 << 0.0001;
    QTest::newRow("thousands") << 9999.0 << 10.0;
}

void SummaryTest::roundsToThreeDigits()
{
    QFETCH(double, value);
    QFETCH(double, unit);
    VERIFY_CLOSE(roundingUnit(value), unit, 1e-12, 0);
    QCOMPARE(roundingUnit(0), 0.0);
    QCOMPARE(roundingUnit(std::nan("")), 0.0);
}

/// Trade of 173 against 129 in 2030 for 49 bn CNY (interface specification, first page).
void SummaryTest::saysTheGainAndItsCost()
{
    const auto facts =
        summaryFacts(*m_catalogue, m_trade, m_headlines, project(paperPackage(*m_catalogue)), project({}), 2030);
    VERIFY_CLOSE(facts.gain.scenario, 173, 0, 0.5);
    VERIFY_CLOSE(facts.gain.baseline, 129, 0, 0.5);
    QCOMPARE(facts.gain.change, facts.gain.scenario - facts.gain.baseline);
    QVERIFY(facts.gain.visible && facts.gain.betterForPublic && !facts.gain.worseForPublic);
    VERIFY_CLOSE(facts.cumulativeCostBnCny, 49.3, 0, 0.05);
}

/// Vacant posts in Central-West 54 against 50 %, parcel carbon 3 % above the baseline, in this order.
void SummaryTest::warnsOfWhatGetsWorseWorstFirst()
{
    const auto facts =
        summaryFacts(*m_catalogue, m_trade, m_headlines, project(paperPackage(*m_catalogue)), project({}), 2030);
    QCOMPARE(facts.watch.size(), std::size_t(2));
    QCOMPARE(facts.watch[0].headline.id, std::string("vacancy"));
    VERIFY_CLOSE(facts.watch[0].scenario, 0.54, 0, 0.005);
    VERIFY_CLOSE(facts.watch[0].baseline, 0.50, 0, 0.005);
    QCOMPARE(facts.watch[1].headline.id, std::string("carbon_emissions"));
    VERIFY_CLOSE(facts.watch[1].scenario / facts.watch[1].baseline, 1.03, 0, 0.005);
    std::vector<Headline> more = m_headlines;
    more.push_back({"vacancy", Place::national()});
    QCOMPARE(summaryFacts(*m_catalogue, m_trade, more, project(paperPackage(*m_catalogue)), project({}), 2030).watch.size(),
             std::size_t(2));
}

void SummaryTest::staysSilentWithoutChange()
{
    const auto facts = summaryFacts(*m_catalogue, m_trade, m_headlines, project({}), project({}), 2030);
    QVERIFY(facts.watch.empty());
    QVERIFY(!facts.gain.visible && !facts.gain.betterForPublic && !facts.gain.worseForPublic);
    QCOMPARE(facts.cumulativeCostBnCny, 0.0);
    // A change below the third digit is no change.
    Scenario slight;
    slight.levers["payment_link"].intensity = 0.01;
    const FigureChange change = figureChange(*m_catalogue, m_trade, project(slight), project({}), 2030);
    QVERIFY(change.change != 0 && !change.visible);
}

void SummaryTest::takesTheGoodDirectionFromTheNames()
{
    const Projection package = project(paperPackage(*m_catalogue));
    const auto change = [&](const char* id) {
        return figureChange(*m_catalogue, {id, Place::national()}, package, project({}), 2030);
    };
    QVERIFY(change("clearance").change < 0 && change("clearance").betterForPublic);
    const FigureChange spending = change("infrastructure_spending"); // neither good nor bad by itself
    QVERIFY(!spending.betterForPublic && !spending.worseForPublic);
    QVERIFY(!change("no_such").visible);
}

void SummaryTest::listsEachChangedSetting()
{
    Scenario scenario;
    scenario.levers["innovation_fund"].intensity = 0.5;
    scenario.levers["innovation_fund"].startYear = 2026.0;
    scenario.levers["innovation_fund"].durationYears = m_catalogue->lever("innovation_fund")->durationYears; // as it is
    scenario.parameters["imitation"] = 0.3;
    const auto list = listDifferences(*m_projector, {}, scenario);
    QCOMPARE(list.size(), std::size_t(2));
    QCOMPARE(list[0].id, std::string("innovation_fund"));
    QCOMPARE(list[0].settings.size(), std::size_t(2));
    QVERIFY(list[0].settings[0].field == ChangedSetting::Field::LeverIntensity);
    QCOMPARE(list[0].settings[0].from, 0.0);
    QCOMPARE(list[0].settings[0].to, 0.5);
    QVERIFY(list[0].settings[1].field == ChangedSetting::Field::Start);
    QCOMPARE(list[0].settings[1].from, 2025.0);
    QCOMPARE(list[0].settings[1].to, 2026.0);
    QVERIFY(list[1].kind == Difference::Kind::Parameter);
    QCOMPARE(list[1].settings[0].from, 0.22);
    QCOMPARE(list[1].settings[0].to, 0.3);
}

void SummaryTest::listsRegionsApart()
{
    Scenario scenario;
    scenario.levers["academies"].intensity = std::map<std::string, double>{{"East", 0.5}, {"Central_West", 1.5}};
    scenario.levers["enterprise_training"].intensity = 1.0; // both regions alike
    scenario.levers["testbed"].intensity = 1.0;             // weight 0 in the East
    scenario.parameters["penetration_initial"] = std::map<std::string, double>{{"East", 0.8}};
    const auto list = listDifferences(*m_projector, {}, scenario);
    QCOMPARE(list.size(), std::size_t(4));
    const auto find = [&](const std::string& id) {
        return *std::find_if(list.begin(), list.end(), [&](const Difference& d) { return d.id == id; });
    };
    QCOMPARE(find("academies").settings.size(), std::size_t(2));
    QCOMPARE(find("academies").settings[1].regionId, std::string("Central_West"));
    QCOMPARE(find("academies").settings[1].to, 1.5);
    QCOMPARE(find("enterprise_training").settings.size(), std::size_t(1));
    QCOMPARE(find("enterprise_training").settings[0].regionId, std::string());
    QCOMPARE(find("testbed").settings.size(), std::size_t(1));
    QCOMPARE(find("testbed").settings[0].regionId, std::string("Central_West"));
    QCOMPARE(find("penetration_initial").settings[0].from, 0.72);
}

void SummaryTest::listsNothingForEqualSettings()
{
    const Scenario package = paperPackage(*m_catalogue);
    QVERIFY(listDifferences(*m_projector, package, package).empty());
    Scenario written; // the same in other words
    written.levers["testbed"].intensity = std::map<std::string, double>{{"Central_West", 1.0}};
    Scenario plain;
    plain.levers["testbed"].intensity = 1.0;
    QVERIFY(listDifferences(*m_projector, plain, written).empty());
}

void SummaryTest::measuresWhatEachChangeBrings()
{
    Scenario scenario;
    scenario.levers["innovation_fund"].intensity = 1.0;
    scenario.levers["sme_digital_fund"].intensity = 1.0;
    scenario.levers["payment_link"].intensity = 0.01;
    const auto list = differences(*m_projector, {}, scenario, m_trade, 2030);
    VERIFY_RESULT(list);
    QCOMPARE(list->size(), std::size_t(3));
    for (std::size_t i = 1; i < list->size(); ++i)
        QVERIFY(std::abs((*list)[i - 1].effect) >= std::abs((*list)[i].effect));
    for (const Difference& difference : *list) {
        Scenario without = scenario;
        without.levers.erase(difference.id);
        VERIFY_CLOSE(difference.effect,
                     project(scenario).value("national_trade", Place::national(), 2030)
                         - project(without).value("national_trade", Place::national(), 2030),
                     1e-9, 1e-12);
        QCOMPARE(difference.visible, std::abs(difference.effect) >= 0.5); // trade is shown in whole points
    }
    QVERIFY(list->front().effect > 0 && list->front().visible);
    QVERIFY(!list->back().visible);
}

/// A share is shown in whole per cent: what adds less than half of one is not visible, though its third digit moves.
void SummaryTest::hidesEffectsBelowTheDigitsShown()
{
    const Headline conversion{"conversion", Place::national()};
    const auto list = differences(*m_projector, {}, paperPackage(*m_catalogue), conversion, 2030);
    VERIFY_RESULT(list);
    int between = 0;
    for (const Difference& difference : *list) {
        QCOMPARE(difference.visible, std::abs(difference.effect) >= 0.005);
        between += std::abs(difference.effect) >= 0.001 && !difference.visible ? 1 : 0;
    }
    QVERIFY(list->front().visible);
    QVERIFY(between > 0);
}

/// Visible exactly when both figures print differently, as the window rounds them.
void SummaryTest::seesAChangeWhereFiguresShowDifferently()
{
    int closer = 0;
    for (int percent = 2; percent <= 60; percent += 2) {
        Scenario slight;
        slight.levers["academies"].intensity = percent / 100.0;
        const FigureChange change = figureChange(*m_catalogue, {"vacancy", Place::ofGroup(RegionGroup::CentralWest)}, project(slight), project({}), 2030);
        const bool apart = std::lround(100 * change.scenario) != std::lround(100 * change.baseline);
        QCOMPARE(change.visible, apart);
        QCOMPARE(change.betterForPublic, apart); // academies fill posts
        closer += apart && std::abs(change.change) < 0.01 ? 1 : 0;
    }
    QVERIFY(closer > 0);
}

void SummaryTest::measuresAgainstAnyScenario()
{
    const Scenario package = paperPackage(*m_catalogue);
    Scenario half = package;
    half.levers["academies"].intensity = 0.5;
    const auto list = differences(*m_projector, package, half, m_trade, 2035);
    VERIFY_RESULT(list);
    QCOMPARE(list->size(), std::size_t(1));
    QCOMPARE(list->front().settings[0].from, 1.0);
    QVERIFY(list->front().effect < 0); // half of the academies: less trade
}

QTEST_GUILESS_MAIN(SummaryTest)
#include "tst_summary.moc"
