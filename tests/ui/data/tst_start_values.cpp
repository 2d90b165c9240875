// SPDX-License-Identifier: GPL-3.0-or-later
// That the formula shown for a province's start value is the one its value came from.
#include "core/indicators/shipped_sets.h"
#include "core/policy/catalogue.h"
#include "tests/support/checks.h"
#include "ui/data/start_values.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace ui;

class TestStartValues : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyValueOfTheTableComesOut_data();
    void everyValueOfTheTableComesOut();
    void boundsAreMet();
    void sumsAreTheMacroRegions();
    void missingFiguresSpreadNothing();
    void rangesFollowTheGrade();

private:
    core::policy::Catalogue m_catalogue;
    core::indicators::DataSet m_provinces;
};

void TestStartValues::initTestCase()
{
    auto catalogue = core::policy::readCatalogue(FOURFOLD_SOURCE_DIR "/data");
    QVERIFY2(catalogue.has_value(), "the tables");
    m_catalogue = std::move(*catalogue);
    auto provinces = core::indicators::readShippedSet(FOURFOLD_SOURCE_DIR "/data", "china-provincial");
    QVERIFY2(provinces.has_value(), "the statistics");
    m_provinces = std::move(*provinces);
}

void TestStartValues::everyValueOfTheTableComesOut_data()
{
    QTest::addColumn<QString>("quantity");
    for (const auto& data : m_catalogue.regionSet("provinces")->data)
        QTest::newRow(data.name.c_str()) << QString::fromStdString(data.name);
}

void TestStartValues::everyValueOfTheTableComesOut()
{
    QFETCH(QString, quantity);
    const auto& set = *m_catalogue.regionSet("provinces");
    const auto data = std::ranges::find(set.data, quantity.toStdString(), &core::policy::RegionData::name);
    const auto spread = spreadStartValues(data->name, m_provinces, *m_catalogue.regionSet("macro"));
    QCOMPARE(static_cast<int>(spread.size()), m_provinces.regions().count());
    for (std::size_t i = 0; i < set.regions.size(); ++i) {
        const int region = m_provinces.regions().indexOf(set.regions[i].code);
        QVERIFY2(region >= 0, set.regions[i].id.c_str());
        // The table has six significant digits.
        VERIFY_CLOSE(spread[static_cast<std::size_t>(region)].value, data->values[i], 6e-6, 0);
    }
}

void TestStartValues::boundsAreMet()
{
    // Beijing's share of firms with e-commerce would give 97.7 %; the table stops at 90.
    const auto use = spreadStartValues("penetration_initial", m_provinces, *m_catalogue.regionSet("macro"));
    const auto& beijing = use[static_cast<std::size_t>(m_provinces.regions().indexOf("11"))];
    QCOMPARE(beijing.value, 0.9);
    VERIFY_CLOSE(beijing.unbounded, 0.97661, 1e-5, 0);
    const auto vacancy = spreadStartValues("vacancy_initial", m_provinces, *m_catalogue.regionSet("macro"));
    const auto& xizang = vacancy[static_cast<std::size_t>(m_provinces.regions().indexOf("54"))];
    QCOMPARE(xizang.value, 0.65);
    QVERIFY(xizang.unbounded > 0.7);
}

void TestStartValues::sumsAreTheMacroRegions()
{
    const auto trade = spreadStartValues("trade_initial", m_provinces, *m_catalogue.regionSet("macro"));
    double east = 0, all = 0;
    for (std::size_t i = 0; i < trade.size(); ++i) {
        all += trade[i].value;
        if (m_provinces.regions()[static_cast<int>(i)].group("macro_region") == "east")
            east += trade[i].value;
    }
    VERIFY_CLOSE(east, 68.5, 1e-12, 0);
    VERIFY_CLOSE(all, 100, 1e-12, 0);
}

void TestStartValues::missingFiguresSpreadNothing()
{
    core::indicators::DataSet empty("china-provincial", {}, m_provinces.regions());
    QVERIFY(spreadStartValues("penetration_initial", empty, *m_catalogue.regionSet("macro")).empty());
    QVERIFY(spreadStartValues("no_such_quantity", m_provinces, *m_catalogue.regionSet("macro")).empty());
}

void TestStartValues::rangesFollowTheGrade()
{
    QCOMPARE(startRange("A"), 0.0);
    QCOMPARE(startRange("B"), 0.0);
    QCOMPARE(startRange("C"), 0.15);
    QCOMPARE(startRange("D"), 0.25);
}

QTEST_GUILESS_MAIN(TestStartValues)
#include "tst_start_values.moc"
