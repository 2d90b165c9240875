// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"
#include "core/base/number.h"
#include "core/indicators/shipped_sets.h"
#include "tests/support/checks.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

using namespace core;
using namespace core::indicators;

class ShippedSetsTest : public QObject {
    Q_OBJECT

private slots:
    void listsTheSets();
    void holdsAsMuchAsItsSourcesSay_data();
    void holdsAsMuchAsItsSourcesSay();
    void provincesAddUpToPublishedTotals_data();
    void provincesAddUpToPublishedTotals();
    void holdsThePapersTable();
    void countsThePilotZones();
    void saysWhyValuesAreMissing();
    void givesACreditForEveryValue_data();
    void givesACreditForEveryValue();
    void speaksBothLanguages_data();
    void speaksBothLanguages();
    void holdsTheFiguresOfTheFile();
    void collectsWhatIsWrong();
    void saysWhenThereIsNoSuchSet();

private:
    static std::filesystem::path data() { return std::filesystem::path(FOURFOLD_SOURCE_DIR) / "data"; }
    static DataSet set(const char* id) { return readShippedSet(data(), id).value(); }
    static void eachSet();
};

void ShippedSetsTest::eachSet()
{
    QTest::addColumn<QString>("id");
    const auto sets = listShippedSets(data()).value();
    for (const SetDescription& each : sets)
        QTest::newRow(each.id.c_str()) << QString::fromStdString(each.id);
}

void ShippedSetsTest::listsTheSets()
{
    const auto sets = listShippedSets(data());
    VERIFY_RESULT(sets);
    std::vector<std::string> ids;
    for (const SetDescription& each : *sets) {
        ids.push_back(each.id);
        QVERIFY(!each.name.english.empty() && !each.name.chinese.empty() && !each.about.chinese.empty());
    }
    QCOMPARE(ids,
             (std::vector<std::string>{"china-provincial", "china-cbec-pilot-zones", "eu-rci", "world-lpi", "papers-table-2"}));
}

void ShippedSetsTest::holdsAsMuchAsItsSourcesSay_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("regions");
    QTest::addColumn<int>("indicators");
    QTest::addColumn<int>("values");
    QTest::addColumn<int>("firstYear");
    QTest::addColumn<int>("lastYear");
    QTest::newRow("provinces") << "china-provincial" << 31 << 28 << 6981 << 2015 << 2024;
    // 31 provinces, 8 years, two counts, without nine provinces of 2022.
    QTest::newRow("pilot zones") << "china-cbec-pilot-zones" << 31 << 2 << 2 * (31 * 8 - 9) << 2015 << 2022;
    QTest::newRow("EU index") << "eu-rci" << 290 << 1 << -1 << 2010 << 2019;
    QTest::newRow("logistics") << "world-lpi" << 66 << 1 << 129 << 2018 << 2022;
    QTest::newRow("paper 001") << "papers-table-2" << 2 << 5 << 10 << 2024 << 2024;
}

void ShippedSetsTest::holdsAsMuchAsItsSourcesSay()
{
    QFETCH(QString, id);
    QFETCH(int, regions);
    QFETCH(int, indicators);
    QFETCH(int, values);
    QFETCH(int, firstYear);
    QFETCH(int, lastYear);
    const auto set = readShippedSet(data(), id.toStdString());
    VERIFY_RESULT(set);
    QCOMPARE(set->regions().count(), regions);
    QCOMPARE(int(set->indicators().size()), indicators);
    if (values >= 0)
        QCOMPARE(int(set->valueCount()), values);
    else
        QCOMPARE(int(set->valueCount() + set->missingCount()), 1133); // some editions leave single regions blank
    QCOMPARE(set->years().front(), firstYear);
    QCOMPARE(set->years().back(), lastYear);
    for (int i = 0; i < indicators; ++i) {
        QCOMPARE(set->years(i).front(), set->indicators()[std::size_t(i)].firstYear);
        QCOMPARE(set->years(i).back(), set->indicators()[std::size_t(i)].lastYear);
    }
}

void ShippedSetsTest::provincesAddUpToPublishedTotals_data()
{
    QTest::addColumn<QString>("indicator");
    QTest::addColumn<int>("year");
    QTest::addColumn<double>("total");
    QTest::addColumn<double>("tolerance");
    // Bulletin of 2024-10-03 of the statistics bureau and two ministries.
    QTest::newRow("R&D expenditure") << "rd_expenditure" << 2023 << 33357.1 << 0.5;
    // Figures of the Ministry of Industry and Information Technology.
    QTest::newRow("broadband") << "broadband_subscribers" << 2022 << 58965.0 << 0.5;
    QTest::newRow("zones of six batches") << "cbec_pilot_zones_batch1to6" << 2022 << 132.0 << 0.0;
}

void ShippedSetsTest::provincesAddUpToPublishedTotals()
{
    QFETCH(QString, indicator);
    QFETCH(int, year);
    QFETCH(double, total);
    QFETCH(double, tolerance);
    const DataSet provinces = set("china-provincial");
    double sum = 0;
    for (const double value : provinces.values(provinces.indicatorIndex(indicator.toStdString()), year))
        sum += value;
    VERIFY_CLOSE(sum, total, 0, tolerance);
}

void ShippedSetsTest::holdsThePapersTable()
{
    const DataSet papers = set("papers-table-2");
    const int east = papers.regions().indexOf("East");
    const int west = papers.regions().indexOf("Central_West");
    // Table 2 of paper 001.
    const std::vector<std::tuple<const char*, double, double>> rows{{"turnover_share", 68.5, 25.3},
                                                                    {"tech_penetration", 72, 31},
                                                                    {"storage_density", 2.8, 1},
                                                                    {"delivery_days", 3.5, 5.8},
                                                                    {"tech_vacancy", 12, 41}};
    for (const auto& [id, inEast, inWest] : rows) {
        const int indicator = papers.indicatorIndex(id);
        QCOMPARE(papers.value(indicator, east, 2024), inEast);
        QCOMPARE(papers.value(indicator, west, 2024), inWest);
        QCOMPARE(papers.find(indicator, east, 2024)->grade, std::string("A"));
    }
}

void ShippedSetsTest::countsThePilotZones()
{
    const auto zones = readPilotZones(data());
    VERIFY_RESULT(zones);
    QCOMPARE(zones->size(), std::size_t(149));
    const DataSet counted = set("china-cbec-pilot-zones");
    const DataSet provinces = set("china-provincial");
    const int total = counted.indicatorIndex("cbec_zones_total");
    const int published = provinces.indicatorIndex("cbec_pilot_zones");
    int compared = 0;
    for (int region = 0; region < 31; ++region) {
        for (const int year : provinces.years(published)) {
            const double expected = provinces.value(published, region, year);
            const double actual = counted.value(total, region, year);
            QCOMPARE(std::isnan(actual), std::isnan(expected));
            if (std::isnan(expected))
                continue;
            QCOMPARE(actual, expected);
            ++compared;
        }
    }
    QVERIFY(compared >= 31 * 7);
    QCOMPARE(counted.values(counted.indicatorIndex("cbec_zones_approved"), 2015)[10], 1.0); // Hangzhou alone, in Zhejiang
}

void ShippedSetsTest::saysWhyValuesAreMissing()
{
    const DataSet provinces = set("china-provincial");
    const int revenue = provinces.indicatorIndex("hightech_industry_revenue");
    for (int region = 0; region < 31; ++region)
        QCOMPARE(provinces.find(revenue, region, 2017)->missing, Missing::NotPublished);
    const int zones = provinces.indicatorIndex("cbec_pilot_zones");
    int notSourced = 0;
    for (int region = 0; region < 31; ++region) {
        const Observation* observation = provinces.find(zones, region, 2022);
        notSourced += observation->missing == Missing::NotSourced ? 1 : 0;
    }
    QCOMPARE(notSourced, 9);
    // No cell between an indicator's first and last year is left without value or reason.
    for (int i = 0; i < 28; ++i) {
        const Indicator& indicator = provinces.indicators()[std::size_t(i)];
        for (int region = 0; region < 31; ++region) {
            for (int year = indicator.firstYear; year <= indicator.lastYear; ++year)
                QVERIFY2(provinces.find(i, region, year) != nullptr, indicator.id.c_str());
        }
    }
    const DataSet logistics = set("world-lpi");
    QCOMPARE(logistics.find(0, logistics.regions().indexOf("MMR"), 2022)->missing, Missing::NotPublished);
}

void ShippedSetsTest::givesACreditForEveryValue_data()
{
    eachSet();
}

void ShippedSetsTest::givesACreditForEveryValue()
{
    QFETCH(QString, id);
    const DataSet each = set(id.toUtf8());
    for (const Entry& entry : each.entries()) {
        const Source* source = each.source(entry.observation.sourceId);
        QVERIFY(source != nullptr);
        QVERIFY2(!source->credit.english.empty() && !source->credit.chinese.empty() && !source->licence.empty(),
                 source->id.c_str());
        QVERIFY2(!source->useNote.english.empty() && !source->useNote.chinese.empty(), source->id.c_str());
    }
    // The credit lines that the publishers' terms ask for.
    if (id == "china-provincial")
        QCOMPARE(each.source("nbs-gdp-renjiyi")->credit.english, std::string("Source: National Bureau of Statistics of China"));
    if (id == "eu-rci" || id == "world-lpi")
        QVERIFY(each.sources().front().credit.english.find("CC BY 4.0") != std::string::npos);
}

void ShippedSetsTest::speaksBothLanguages_data()
{
    eachSet();
}

void ShippedSetsTest::speaksBothLanguages()
{
    QFETCH(QString, id);
    const DataSet each = set(id.toUtf8());
    for (const Indicator& indicator : each.indicators()) {
        for (const Text& text : {indicator.name, indicator.unit, indicator.publisher})
            QVERIFY2(!text.english.empty() && !text.chinese.empty(), indicator.id.c_str());
        QCOMPARE(indicator.knownFaults.english.empty(), indicator.knownFaults.chinese.empty());
        QVERIFY(!indicator.dimension.empty() && !indicator.licence.empty());
    }
    for (const Region& region : each.regions().regions()) {
        QVERIFY(!region.name.english.empty() && !region.name.chinese.empty());
        for (const Grouping& grouping : each.regions().groupings()) {
            const auto known = [&](const Group& group) { return group.id == region.group(grouping.id); };
            QVERIFY2(std::any_of(grouping.groups.begin(), grouping.groups.end(), known), region.code.c_str());
        }
    }
}

void ShippedSetsTest::holdsTheFiguresOfTheFile()
{
    std::ifstream file(data() / "statistics" / "china-provincial.csv", std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    const auto table = parseCsv(text, "china-provincial.csv");
    VERIFY_RESULT(table);
    const DataSet provinces = set("china-provincial");
    for (const auto& row : table->rows) {
        const int indicator = provinces.indicatorIndex(row[4]);
        const int region = provinces.regions().indexOf(row[0]);
        const Observation* found = provinces.find(indicator, region, std::stoi(row[5]));
        QVERIFY(found != nullptr);
        QCOMPARE(found->value, *parseNumber(row[6]));
        QCOMPARE(found->sourceId, row[8]);
        QCOMPARE(provinces.indicators()[std::size_t(indicator)].unit.english, row[7]);
        // The file's name, or the one by which the model calls the region; the file's is then among its other names.
        const auto& known = provinces.regions()[region];
        QVERIFY2(known.name.english == row[1] || std::ranges::find(known.aliases, row[1]) != known.aliases.end(), row[1].c_str());
        QCOMPARE(provinces.regions()[region].name.chinese, row[2]);
        QCOMPARE(provinces.regions()[region].group("macro_region"), std::string_view(row[3]));
    }
}

void ShippedSetsTest::collectsWhatIsWrong()
{
    const QTemporaryDir folder;
    const std::filesystem::path copy = folder.filePath("data").toStdString();
    std::filesystem::create_directory(copy);
    std::filesystem::copy(data() / "statistics", copy / "statistics", std::filesystem::copy_options::recursive);
    std::ofstream(copy / "statistics" / "world-lpi.csv", std::ios::app)
        << "XXX,Nowhere,0,0,lpi_overall,2018,3,score 1-5\nAUS,Australia,1,1,lpi_overall,soon,3,score 1-5\n"
           "AUS,Australia,1,1,lpi_overall,2018,3,score 1-5\nAUS,Australia,1,1,unheard_of,2018,3,score 1-5\n";
    const auto read = readShippedSet(copy, "world-lpi");
    QVERIFY(!read);
    std::set<ErrorKind> kinds;
    for (const Error& error : read.error()) {
        kinds.insert(error.kind);
        QVERIFY(error.where.line > 130 || error.kind == ErrorKind::OutOfRange);
    }
    QVERIFY(kinds.contains(ErrorKind::UnknownName));
    QVERIFY(kinds.contains(ErrorKind::Malformed));
    QVERIFY(kinds.contains(ErrorKind::DuplicateName));
    std::filesystem::remove(copy / "statistics" / "regions.csv");
    QVERIFY(!readShippedSet(copy, "world-lpi"));
}

void ShippedSetsTest::saysWhenThereIsNoSuchSet()
{
    const auto read = readShippedSet(data(), "moon");
    QVERIFY(!read);
    QCOMPARE(read.error().front().kind, ErrorKind::NotFound);
    QVERIFY(!listShippedSets("/nowhere"));
    QVERIFY(!readSources("/nowhere"));
    QVERIFY(!readPilotZones("/nowhere"));
}

QTEST_GUILESS_MAIN(ShippedSetsTest)
#include "tst_shipped_sets.moc"
