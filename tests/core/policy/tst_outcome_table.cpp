// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/outcome_table.h"
#include "tests/core/policy/policy_fixture.h"

using namespace core;
using namespace core::policy;

class OutcomeTableTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void holdsEachFigureWithItsDifference();
    void comparesWithAnyColumn();
    void hasNoRelativeChangeFromNothing();
    void hasEmptyCellsWithoutAProjection();
    void findsWhereTwoRunsPart();
    void findsNothingBetweenEqualRuns();

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
    const std::vector<Headline> m_rows = {{"national_trade", Place::national()},
                                          {"vacancy", Place::ofGroup(RegionGroup::CentralWest)},
                                          {"carbon_emissions", Place::national()}};
};

void OutcomeTableTest::initTestCase()
{
    m_catalogue = tests::shippedCatalogue();
    auto projector = Projector::create(tests::dataDirectory(), m_catalogue, *m_catalogue->regionSet("macro"));
    VERIFY_RESULT(projector);
    m_projector = *projector;
}

void OutcomeTableTest::holdsEachFigureWithItsDifference()
{
    const Projection baseline = project({});
    const Projection package = project(paperPackage(*m_catalogue));
    const OutcomeTable table = outcomeTable(*m_catalogue, m_rows, {&baseline, &package}, 0, 2030);
    QCOMPARE(table.cells.size(), std::size_t(6));
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        const double from = baseline.value(m_rows[row].id, m_rows[row].place, 2030);
        const double to = package.value(m_rows[row].id, m_rows[row].place, 2030);
        QCOMPARE(table.cell(row, 0).value, from);
        QVERIFY(table.cell(row, 0).difference == 0 && table.cell(row, 0).relative == 0 && !table.cell(row, 0).visible);
        QCOMPARE(table.cell(row, 1).value, to);
        QCOMPARE(table.cell(row, 1).difference, to - from);
        QCOMPARE(table.cell(row, 1).relative, (to - from) / std::abs(from));
        QVERIFY(table.cell(row, 1).visible);
    }
    QVERIFY(table.cell(0, 1).better && !table.cell(0, 1).worse); // more trade
    QVERIFY(table.cell(1, 1).worse && !table.cell(1, 1).better); // more vacancies
}

void OutcomeTableTest::comparesWithAnyColumn()
{
    const Projection baseline = project({});
    const Projection package = project(paperPackage(*m_catalogue));
    const OutcomeTable forth = outcomeTable(*m_catalogue, m_rows, {&baseline, &package}, 0, 2030);
    const OutcomeTable back = outcomeTable(*m_catalogue, m_rows, {&baseline, &package}, 1, 2030);
    QCOMPARE(back.cell(0, 0).difference, -forth.cell(0, 1).difference);
    QVERIFY(back.cell(0, 0).worse && forth.cell(0, 1).better);
    QVERIFY(back.cell(0, 1).difference == 0);
}

void OutcomeTableTest::hasNoRelativeChangeFromNothing()
{
    const Projection baseline = project({});
    const Projection package = project(paperPackage(*m_catalogue));
    const OutcomeTable table =
        outcomeTable(*m_catalogue, {{"cumulative_cost", Place::national()}}, {&baseline, &package}, 0, 2030);
    QCOMPARE(table.cell(0, 0).value, 0.0);
    QVERIFY(std::isnan(table.cell(0, 1).relative));
    QVERIFY(table.cell(0, 1).difference > 0);
}

void OutcomeTableTest::hasEmptyCellsWithoutAProjection()
{
    const Projection baseline = project({});
    const OutcomeTable table = outcomeTable(*m_catalogue, m_rows, {nullptr, &baseline}, 1, 2030);
    QVERIFY(std::isnan(table.cell(0, 0).value) && std::isnan(table.cell(0, 0).difference)
            && std::isnan(table.cell(0, 0).relative));
    QVERIFY(!table.cell(0, 0).visible && table.cell(0, 1).value > 0);
    // The reference itself is missing: figures stand, differences do not.
    const OutcomeTable alone = outcomeTable(*m_catalogue, m_rows, {nullptr, &baseline}, 0, 2030);
    QVERIFY(alone.cell(0, 1).value > 0 && std::isnan(alone.cell(0, 1).difference) && !alone.cell(0, 1).visible);
    QVERIFY(std::isnan(outcomeTable(*m_catalogue, m_rows, {&baseline}, 7, 2030).cell(0, 0).difference));
    QVERIFY(std::isnan(outcomeTable(*m_catalogue, {{"no_such_figure", {}}}, {&baseline}, 0, 2030).cell(0, 0).value));
}

void OutcomeTableTest::findsWhereTwoRunsPart()
{
    Scenario later;
    later.levers["innovation_fund"] = {1.0, 2028.0, {}, {}};
    const Projection baseline = project({});
    const Projection late = project(later);
    const auto first = firstDifference(*m_catalogue, m_rows, baseline, late);
    QVERIFY(first.has_value());
    QVERIFY(first->year > 2028);
    // Before, all rows show alike; there, the one that is named does not.
    for (const double time : baseline.times()) {
        for (const Headline& row : m_rows) {
            if (time < first->year)
                QVERIFY(!figureChange(*m_catalogue, row, late, baseline, time).visible);
        }
    }
    QVERIFY(figureChange(*m_catalogue, first->headline, late, baseline, first->year).visible);
    // Money moves as soon as the programme does.
    const auto cost = firstDifference(*m_catalogue, {{"cumulative_cost", Place::national()}}, baseline, late);
    QVERIFY(cost.has_value());
    QCOMPARE(cost->year, 2028.25);
}

void OutcomeTableTest::findsNothingBetweenEqualRuns()
{
    const Projection baseline = project({});
    QVERIFY(!firstDifference(*m_catalogue, m_rows, baseline, project({})).has_value());
    Scenario after;
    after.levers["innovation_fund"] = {1.0, 2040.0, {}, {}};
    QVERIFY(!firstDifference(*m_catalogue, m_rows, baseline, project(after)).has_value());
}

QTEST_GUILESS_MAIN(OutcomeTableTest)
#include "tst_outcome_table.moc"
