// SPDX-License-Identifier: GPL-3.0-or-later
// What a table is taken to mean before anybody says so.
#include "core/import/check.h"
#include "core/indicators/shipped_sets.h"
#include "tests/support/checks.h"

#include <filesystem>
#include <fstream>

using namespace core;
using namespace core::importing;

class ImportPlanTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void readsTheShippedProvincesWithoutAQuestion();
    void guessesShapes_data();
    void guessesShapes();
    void knowsOtherWordsForTheSame_data();
    void knowsOtherWordsForTheSame();
    void readsTheMockUpsTable();
    void readsAnExportOfTheStatisticsBureau();
    void readsSdmxCsv();
    void readsEurostatFilesBesideTheCheckout();
    void namesIndicatorsAndSourcesThatNobodyHas();

private:
    indicators::DataSet m_provinces;
};

namespace {

std::filesystem::path data()
{
    return std::filesystem::path(FOURFOLD_SOURCE_DIR) / "data";
}

TableFile table(const std::string& text, const std::string& name = "table.csv")
{
    return readTable(text, name).value();
}

ImportPlan withSource(ImportPlan plan)
{
    plan.source.publisher = {"Somebody", "某机构"};
    return plan;
}

std::string fields(const ImportPlan& plan)
{
    std::string text;
    for (const ColumnPlan& column : plan.columns)
        text += std::string("IRYNVUSM").substr(std::size_t(column.field), 1);
    return text;
}

} // namespace

void ImportPlanTest::initTestCase()
{
    m_provinces = indicators::readShippedSet(data(), "china-provincial").value();
}

void ImportPlanTest::readsTheShippedProvincesWithoutAQuestion()
{
    const auto file = readTableFile(data() / "statistics" / "china-provincial.csv");
    VERIFY_RESULT(file);
    const ImportPlan plan = withSource(guessPlan(*file, m_provinces));
    QCOMPARE(plan.shape, Shape::Long);
    const auto check = checkImport(*file, plan, m_provinces);
    VERIFY_RESULT(check);
    QCOMPARE(check->openCount, 0);
    QCOMPARE(check->summary.values, 6981);
    QCOMPARE(check->summary.same, 6981);
    QCOMPARE(check->summary.leftOut, 0);
    QCOMPARE(confirmImport(*check, plan, *file, m_provinces, "now").error().kind, ErrorKind::InvalidArgument); // nothing new
}

void ImportPlanTest::guessesShapes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("shape");
    QTest::addColumn<QString>(
        "columns"); // a letter each: R region, Y year, N indicator, V value, U unit, S status, M note, I ignored
    QTest::addColumn<int>("values");
    const auto row = [](const char* name, const char* text, Shape shape, const char* columns, int values) {
        QTest::newRow(name) << text << int(shape) << columns << values;
    };
    row("long", "region,year,indicator,value\n北京,2023,gdp,5\n天津,2023,gdp,6\n", Shape::Long, "RYNV", 2);
    row("long, Chinese", "地区;年份;指标;数值;单位;备注\n北京;2023;人口;5;万人;x\n天津;2023;人口;6;万人;\n", Shape::Long,
        "RYNVUM", 2);
    row("long without header", "北京,2023,5\n天津,2023,6\n河北,2023,7\n", Shape::WideByIndicator, "RYV", 0);
    row("wide by year", "Province,2020,2021,2022\nBeijing,1,2,3\nTianjin,2,3,4\n", Shape::WideByYear, "RVVV", 6);
    row("wide by year, Chinese", "省份,2020年,2021年\n北京市,1,2\n天津市,2,3\n", Shape::WideByYear, "RVV", 4);
    row("years as dates", "Province\t2020-12-31\t2021-12-31\nBeijing\t1\t2\nTianjin\t3\t4\n", Shape::WideByYear, "RVV", 4);
    row("wide by indicator", "省份,年度,gdp,population\n北京,2023,1,2\n天津,2023,3,4\n", Shape::WideByIndicator, "RYVV", 4);
    row("indicators beside years", "省份,gdp 2020,gdp 2021,population 2020年\n北京,1,2,3\n", Shape::WideByYear, "RVVV", 3);
    row("one indicator beside years", "省份,gdp 2020,gdp 2021\n北京,1,2\n", Shape::WideByYear, "RVV", 2);
    row("title above", "Table 3,,\n,,\nProvince,gdp,population\nBeijing,1,2\n", Shape::WideByIndicator, "RVV", 0);
    row("notes below", "Province,Year,gdp\nBeijing,2020,1\nTianjin,2020,2\n,,\nSource: yearbook,,\n", Shape::WideByIndicator,
        "RYV", 2);
    row("code and name", "code,name,year,gdp\n11,Beijing,2020,1\n12,Tianjin,2020,2\n", Shape::WideByIndicator, "IRYV", 2);
    row("wide by year with indicators", "指标,地区,2020,2021\n地区生产总值,北京,1,2\n人口,北京,1,2\n", Shape::WideByYear, "NRVV",
        4);
}

void ImportPlanTest::guessesShapes()
{
    QFETCH(QString, text);
    QFETCH(int, shape);
    QFETCH(QString, columns);
    QFETCH(int, values);
    indicators::DataSet empty("mine", {"Mine", "我的"}, m_provinces.regions());
    // Small names that the tables use.
    QVERIFY(empty.addSource({"s", {"P", "P"}, {}, {}, {}, {}, {}}).has_value());
    for (const char* id : {"gdp", "population"}) {
        indicators::Indicator indicator = m_provinces.indicators()[std::size_t(m_provinces.indicatorIndex(id))];
        indicator.sourceIds = {"s"};
        if (std::string(id) == "population")
            indicator.name.chinese = "人口";
        else
            indicator.name.chinese = "地区生产总值";
        QVERIFY(empty.addIndicator(indicator).has_value());
    }
    const TableFile file = table(text.toStdString());
    ImportPlan plan = withSource(guessPlan(file, empty));
    plan.decisionsForAll[ProblemKind::NoUnit] = Decision::Keep;
    QCOMPARE(QString::fromStdString(fields(plan)), columns);
    QCOMPARE(int(plan.shape), shape);
    const auto check = checkImport(file, plan, empty);
    VERIFY_RESULT(check);
    QCOMPARE(check->summary.values, values);
}

void ImportPlanTest::readsTheMockUpsTable()
{
    // The table of the import panel's design: GB18030 would do as well, see tst_import_values.
    std::string text = "省份,年度,宽带用户,电商企业占比,备注\n";
    const int broadband = m_provinces.indicatorIndex("broadband_subscribers");
    const int share = m_provinces.indicatorIndex("ecommerce_enterprise_share");
    for (int i = 0; i < 31; ++i) {
        const auto& region = m_provinces.regions()[i];
        std::string name = region.name.chinese;
        std::string users = QString::number(m_provinces.value(broadband, i, 2023)).toStdString();
        std::string enterprises = QString::number(m_provinces.value(share, i, 2023)).toStdString();
        if (region.code == "15")
            name = "内蒙";
        if (region.code == "36")
            enterprises = "0.136";
        if (region.code == "51")
            users += " 万户";
        text += name + ",2023," + users + "," + enterprises + ",快报\n";
    }
    const TableFile file = table(text, "各省宽带与电商 2023.csv");
    ImportPlan plan = withSource(guessPlan(file, m_provinces));
    QCOMPARE(QString::fromStdString(fields(plan)), QString("RYVVM"));
    QCOMPARE(plan.columns[2].indicatorId, std::string("broadband_subscribers"));
    QCOMPARE(plan.columns[0].recognised, 31);
    QCOMPARE(plan.columns[0].filled, 31);
    QCOMPARE(plan.columns[3].indicatorId, std::string("ecommerce_enterprise_share")); // 电商企业占比, in other words than the set's
    const auto check = checkImport(file, plan, m_provinces);
    VERIFY_RESULT(check);
    QCOMPARE(check->openCount, 2);
    QCOMPARE(check->problems.size(), std::size_t(3));
    QCOMPARE(check->problems[0].id.kind, ProblemKind::ShareAsFraction);
    QCOMPARE(check->problems[0].rowNumber, 15);
    QCOMPARE(check->problems[0].fixed, std::string("13.6"));
    QCOMPARE(check->problems[1].id.kind, ProblemKind::UnitInCell);
    QCOMPARE(check->problems[1].rowNumber, 24);
    QCOMPARE(check->problems[1].fixed, std::string("3767.8"));
    QCOMPARE(check->problems[2].id.kind, ProblemKind::RegionByOtherName);
    QCOMPARE(check->problems[2].fixed, std::string("Inner Mongolia"));
    QVERIFY(check->problems[2].byDefault);
    QCOMPARE(check->summary.same, 60);
    QCOMPARE(check->summary.leftOut, 2);
    decideForAllOpen(plan, *check, Decision::ApplyFix);
    const auto again = checkImport(file, plan, m_provinces);
    QCOMPARE(again->openCount, 0);
    QCOMPARE(again->summary.values, 62);
}

void ImportPlanTest::knowsOtherWordsForTheSame_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("indicator");
    const auto row = [](const char* header, const char* indicator) { QTest::newRow(header) << QString::fromUtf8(header) << QString::fromUtf8(indicator); };
    row("电商企业占比", "ecommerce_enterprise_share");
    row("有电商活动的企业比例（%）", "ecommerce_enterprise_share");
    row("电商销售额（亿元）", "ecommerce_sales");
    row("研发经费（亿元）", "rd_expenditure");
    row("研发人员全时当量", "rd_personnel_fte");
    row("城市化率", "urbanisation_rate");
    row("宽带用户", "broadband_subscribers");
    row("常住人口（万人）", "population");
    row("货物进出口额", "imports_exports");
    row("E-commerce sales (CNY 100 million)", "ecommerce_sales");
    row("Mobile internet users", "mobile_internet_users");
    row("Broadband subscriptions", "broadband_subscribers");
    row("R&D personnel (person-years)", "rd_personnel_fte");
    row("Share of firms with e-commerce", "ecommerce_enterprise_share");
    // Two indicators or none: not guessed.
    row("发明专利", "");
    row("企业占比", "ecommerce_enterprise_share");
    row("财政支出", "");
    row("猫的数量和颜色", "");
    row("Cats and their colours", "");
}

void ImportPlanTest::knowsOtherWordsForTheSame()
{
    QFETCH(QString, header);
    QFETCH(QString, indicator);
    std::string text = "省份,年度,\"" + header.toStdString() + "\"\n";
    for (const char* name : {"北京", "天津", "河北", "山西"})
        text += std::string(name) + ",2023,12.5\n";
    const ImportPlan plan = guessPlan(table(text, "t.csv"), m_provinces);
    const std::string id = plan.columns[2].indicatorId;
    const bool known = m_provinces.indicatorIndex(id) >= 0;
    QCOMPARE(known ? QString::fromStdString(id) : QString(), indicator);
}

void ImportPlanTest::readsAnExportOfTheStatisticsBureau()
{
    // The form of data.stats.gov.cn: titles above, years from the latest, notes below. Figures in 10 thousand CNY here.
    const std::string text = "数据库：分省年度数据\n指标：地区生产总值(万元)\n时间：最近3年\n地区,2023年,2022年,2021年\n"
                             "北京市,437607000,415409000,412694000\n天津市,168378000,163113000,156950000\n"
                             "内蒙古自治区,246270000,232384000,210310000\n注：最终核实数。\n数据来源：国家统计局\n";
    const TableFile file = table(text, "分省年度数据.csv");
    ImportPlan plan = withSource(guessPlan(file, m_provinces));
    QCOMPARE(plan.headerRow, 3);
    QCOMPARE(plan.endRow, 7);
    QCOMPARE(plan.shape, Shape::WideByYear);
    QCOMPARE(plan.indicatorId, std::string("gdp"));
    QCOMPARE(plan.columns[1].unit, std::string("万元"));
    QCOMPARE(plan.columns[1].factor, 1e-4);
    const auto check = checkImport(file, plan, m_provinces);
    VERIFY_RESULT(check);
    QCOMPARE(check->openCount, 0);
    QCOMPARE(check->summary.values, 9);
    QCOMPARE(check->rows[0].value, 43760.7);
}

void ImportPlanTest::readsSdmxCsv()
{
    const std::string text = "DATAFLOW,LAST UPDATE,freq,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n"
                             "ESTAT:RD(1.0),01/02/26,A,PC_GDP,AT11,2019,0.89,\n"
                             "ESTAT:RD(1.0),01/02/26,A,PC_GDP,AT21,2019,1.92,e\n"
                             "ESTAT:RD(1.0),01/02/26,A,PC_GDP,AT22,2019,,M\n";
    const auto eu = indicators::readShippedSet(data(), "eu-rci").value();
    const TableFile file = table(text, "rd_intensity.csv");
    ImportPlan plan = withSource(guessPlan(file, eu));
    QCOMPARE(plan.shape, Shape::Long);
    QCOMPARE(QString::fromStdString(fields(plan)), QString("IIIURYVS"));
    QCOMPARE(plan.newIndicators.size(), std::size_t(1));
    plan.newIndicators[0].unit = {"PC_GDP", "PC_GDP"};
    const auto check = checkImport(file, plan, eu);
    VERIFY_RESULT(check);
    QCOMPARE(check->summary.values, 2);
    QCOMPARE(check->summary.missing, 1);
    plan.note = "first release";
    const auto edit = confirmImport(*check, plan, file, eu, "now");
    VERIFY_RESULT(edit);
    QCOMPARE(edit->changes[0].after->note, std::string("first release"));
    QCOMPARE(edit->changes[1].after->note, std::string("first release; OBS_FLAG: e"));
    QCOMPARE(edit->changes[2].after->missing, indicators::Missing::NotPublished);
}

void ImportPlanTest::readsEurostatFilesBesideTheCheckout()
{
    const std::filesystem::path path = std::filesystem::path(FOURFOLD_SHARED_DIR) / "data" / "eu-nuts2-eurostat.csv";
    if (!std::filesystem::exists(path))
        QSKIP("1 table of Eurostat is not here");
    const auto eu = indicators::readShippedSet(data(), "eu-rci").value();
    const auto file = readTableFile(path);
    VERIFY_RESULT(file);
    ImportPlan plan = withSource(guessPlan(*file, eu));
    QCOMPARE(QString::fromStdString(fields(plan)).left(5), QString("RNYVU"));
    plan.decisionsForAll[ProblemKind::UnknownIndicator] = Decision::ApplyFix;
    plan.decisionsForAll[ProblemKind::UnknownRegion] = Decision::Keep;
    const auto check = checkImport(*file, plan, eu);
    VERIFY_RESULT(check);
    QVERIFY(check->openCount < 10); // of 12,186 values
    QCOMPARE(check->newIndicators.size(), std::size_t(8));
    QVERIFY(check->summary.values > 12000);
}

void ImportPlanTest::namesIndicatorsAndSourcesThatNobodyHas()
{
    ImportPlan plan;
    QCOMPARE(addNewIndicator(plan, m_provinces, "GDP", "CNY"), std::string("gdp_2")); // the set has a "gdp"
    QCOMPARE(addNewIndicator(plan, m_provinces, "GDP", "CNY"), std::string("gdp_3"));
    const std::string third = addNewIndicator(plan, m_provinces, "户均无人机", "");
    QCOMPARE(plan.newIndicators.back().id, third);
    QCOMPARE(plan.newIndicators.size(), std::size_t(3));
    QCOMPARE(plan.newIndicators.front().unit.chinese, std::string("CNY"));

    plan.source.id = m_provinces.sources().front().id;
    renewSourceId(plan, m_provinces);
    QCOMPARE(plan.source.id, m_provinces.sources().front().id + "-2");
    plan.source = m_provinces.sources().front(); // the same source keeps its id
    renewSourceId(plan, m_provinces);
    QCOMPARE(plan.source.id, m_provinces.sources().front().id);
}

QTEST_GUILESS_MAIN(ImportPlanTest)
#include "tst_import_plan.moc"
