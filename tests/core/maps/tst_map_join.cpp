// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"
#include "core/maps/join.h"
#include "core/maps/map_file.h"
#include "core/maps/tile_grid.h"
#include "tests/support/checks.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <set>

using namespace core::maps;

class TestMapJoin : public QObject {
    Q_OBJECT

private slots:
    void comparesNames_data();
    void comparesNames();
    void keepsNamesApart_data();
    void keepsNamesApart();
    void joinsByCode();
    void takesNoOtherNumberForACode();
    void joinsByNameWhatHasNoCode();
    void joinsSeveralFeaturesToOneRegion();
    void leavesAmbiguousNamesAlone();
    void listsWhatIsUnmatchedOnBothSides();
    void joinsRealMaps();

private:
    static MapUnit unit(std::string id, std::vector<std::pair<std::string, std::string>> properties)
    {
        MapUnit made;
        made.id = std::move(id);
        made.properties = std::move(properties);
        made.polygons = {{{{0, 0}, {1, 0}, {1, 1}}, {}}};
        return made;
    }
    static std::vector<JoinRegion> provinces()
    {
        const auto grid = readTileGrid(FOURFOLD_SOURCE_DIR "/data/tables/china-tile-grid.csv");
        std::vector<JoinRegion> regions;
        for (const Tile& tile : grid.value().tiles)
            regions.push_back({{}, tile.code, tile.english, tile.chinese});
        return regions;
    }
};

void TestMapJoin::comparesNames_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("province") << "Anhui" << "Anhui Province";
    QTest::newRow("case and blanks") << "Inner Mongolia" << "INNER_MONGOLIA";
    QTest::newRow("another spelling") << "Inner Mongolia" << "Nei Mongol Autonomous Region";
    QTest::newRow("pinyin") << "Inner Mongolia" << "Neimenggu";
    QTest::newRow("people of a region") << "Xinjiang" << "Xinjiang Uygur Autonomous Region";
    QTest::newRow("people, other spelling") << "Xinjiang" << "Xinjiang Uyghur";
    QTest::newRow("Tibet") << "Xizang (Tibet)" << "Tibet";
    QTest::newRow("Xizang") << "Xizang (Tibet)" << "Xizang Zizhiqu";
    QTest::newRow("apostrophe") << "Shaanxi" << "Sha'anxi";
    QTest::newRow("Macau") << "Macao" << "Macau SAR";
    QTest::newRow("Han") << "广西" << "广西壮族自治区";
    QTest::newRow("Han, region") << "新疆" << "新疆维吾尔自治区";
    QTest::newRow("Han, municipality") << "北京" << "北京市";
    QTest::newRow("Han, traditional") << "广东" << "廣東省";
    QTest::newRow("Han, special") << "香港" << "香港特別行政區";
    QTest::newRow("accents") << "Bruxelles-Capitale" << "BRUXELLES CAPITALE";
    QTest::newRow("accents folded") << "Łódzkie" << "Lodzkie";
    QTest::newRow("umlaut") << "Düsseldorf" << "Dusseldorf";
    QTest::newRow("sharp s") << "Großbritannien" << "Grossbritannien";
    QTest::newRow("country") << "Russia" << "Russian Federation";
    QTest::newRow("article") << "Netherlands" << "The Netherlands";
}

void TestMapJoin::comparesNames()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QCOMPARE(comparableName(one.toStdString()), comparableName(other.toStdString()));
}

void TestMapJoin::keepsNamesApart_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("Shaanxi") << "Shaanxi" << "Shanxi";
    QTest::newRow("Han of both") << "陕西" << "山西";
    QTest::newRow("south and north") << "Hunan" << "Henan";
    QTest::newRow("river and lake") << "Hubei" << "Hebei";
    QTest::newRow("the two Koreas") << "South Korea" << "North Korea";
    QTest::newRow("kinds only") << "Hui" << "Shi";
    QTest::newRow("Cyrillic") << "Москва" << "Тверь";
}

void TestMapJoin::keepsNamesApart()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QVERIFY(comparableName(one.toStdString()) != comparableName(other.toStdString()));
    QVERIFY(!comparableName(one.toStdString()).empty());
}

void TestMapJoin::joinsByCode()
{
    ShapeMap map;
    map.units = {unit("x", {{"adcode", "110000"}, {"name", "somewhere"}}), unit("y", {{"adcode", "650000"}, {"name", "elsewhere"}})};
    const std::vector<JoinRegion> regions{{"Xinjiang", "65", "Xinjiang", "新疆"}, {"Beijing", "11", "Beijing", "北京"}};
    const MapJoin join = joinMap(map, regions);
    QCOMPARE(join.unitsOfRegion[0], std::vector<int>{1});
    QCOMPARE(join.unitsOfRegion[1], std::vector<int>{0});
    QCOMPARE(join.joinedBy[0], JoinedBy::Code);
    QCOMPARE(join.matched(), std::size_t(2));
}

/// A count that happens to be a code is none: most codes stand in another column.
void TestMapJoin::takesNoOtherNumberForACode()
{
    ShapeMap map;
    map.units = {unit("", {{"code", "11"}, {"towns", "12"}}), unit("", {{"code", "12"}, {"towns", "90"}}),
                 unit("", {{"code", "99"}, {"towns", "13"}})};
    const std::vector<JoinRegion> regions{{"a", "11", {}, {}}, {"b", "12", {}, {}}, {"c", "13", {}, {}}};
    const MapJoin join = joinMap(map, regions);
    QCOMPARE(join.unitsOfRegion[0], std::vector<int>{0});
    QCOMPARE(join.unitsOfRegion[1], std::vector<int>{1});
    QVERIFY(join.unitsOfRegion[2].empty());
    QCOMPARE(join.unmatchedUnits, std::vector<int>{2});
}

void TestMapJoin::joinsByNameWhatHasNoCode()
{
    ShapeMap map;
    map.units = {unit("", {{"NAME_1", "Nei Mongol"}}), unit("", {{"NAME_1", "Shaanxi"}}), unit("", {{"NAME_1", "Shanxi"}}),
                 unit("", {{"NL_NAME_1", "广西壮族自治区"}})};
    const std::vector<JoinRegion> regions{{"Shanxi", "14", "Shanxi", "山西"}, {"Shaanxi", "61", "Shaanxi", "陕西"},
                                          {"Inner_Mongolia", "15", "Inner Mongolia", "内蒙古"}, {"Guangxi", "45", "Guangxi", "广西"}};
    const MapJoin join = joinMap(map, regions);
    QCOMPARE(join.unitsOfRegion[0], std::vector<int>{2});
    QCOMPARE(join.unitsOfRegion[1], std::vector<int>{1});
    QCOMPARE(join.unitsOfRegion[2], std::vector<int>{0});
    QCOMPARE(join.unitsOfRegion[3], std::vector<int>{3});
    QCOMPARE(join.joinedBy[3], JoinedBy::Name);
}

void TestMapJoin::joinsSeveralFeaturesToOneRegion()
{
    ShapeMap map;
    map.units = {unit("", {{"name", "Isles"}}), unit("", {{"name", "Main"}}), unit("", {{"name", "Isles"}})};
    const std::vector<JoinRegion> regions{{"isles", {}, "Isles", {}}, {"main", {}, "Main", {}}};
    const MapJoin join = joinMap(map, regions);
    QCOMPARE(join.unitsOfRegion[0], (std::vector<int>{0, 2}));
}

/// "Mexico City" and "Mexico State" are one to a reader that drops such words: neither may be taken for the other.
void TestMapJoin::leavesAmbiguousNamesAlone()
{
    ShapeMap map;
    map.units = {unit("", {{"name", "Mexico City"}}), unit("", {{"name", "Mexico State"}})};
    const std::vector<JoinRegion> one{{"m", {}, "Mexico", {}}};
    QVERIFY(joinMap(map, one).unitsOfRegion[0].empty());
    const std::vector<JoinRegion> exact{{"m", {}, "Mexico City", {}}};
    QCOMPARE(joinMap(map, exact).unitsOfRegion[0], std::vector<int>{0});
}

void TestMapJoin::listsWhatIsUnmatchedOnBothSides()
{
    ShapeMap map;
    map.units = {unit("", {{"name", "A"}}), unit("", {{"name", "Z"}}), unit("", {{"name", "Y"}})};
    map.units[2].polygons.clear();
    const std::vector<JoinRegion> regions{{"a", {}, "A", {}}, {"b", {}, "B", {}}};
    const MapJoin join = joinMap(map, regions);
    QCOMPARE(join.unmatchedRegions, std::vector<int>{1});
    QCOMPARE(join.unmatchedUnits, std::vector<int>{1}); // the one without a shape is not missed
    QCOMPARE(join.regionOfUnit, (std::vector<int>{0, -1, -1}));
    QVERIFY(joinMap({}, {}).unmatchedRegions.empty());
}

void TestMapJoin::joinsRealMaps()
{
    const QDir folder(QStringLiteral(FOURFOLD_SHARED_DIR "/data"));
    if (!folder.exists(QStringLiteral("geo")))
        QSKIP("2 maps are not beside the checkout and were not joined");
    const auto china = readMapFile(folder.filePath(QStringLiteral("geo/china-provinces-echarts4.geojson")).toStdString());
    VERIFY_RESULT(china);
    const std::vector<JoinRegion> regions = provinces();
    const MapJoin byCode = joinMap(*china, regions);
    QCOMPARE(byCode.matched(), std::size_t(34));
    std::vector<JoinRegion> nameless = regions;
    for (JoinRegion& region : nameless)
        region.code.clear();
    QVERIFY(joinMap(*china, nameless).unitsOfRegion == byCode.unitsOfRegion);

    // 219 of the 267 regions of the competitiveness index have a shape: the index is of an earlier NUTS version.
    const auto nuts = readMapFile(folder.filePath(QStringLiteral("geo/eu-nuts2-2024-20m.geojson")).toStdString());
    VERIFY_RESULT(nuts);
    QFile file(folder.filePath(QStringLiteral("eu-rci-2010-2019.csv")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto table = core::parseCsv(file.readAll().toStdString(), "eu-rci");
    VERIFY_RESULT(table);
    const auto column = [&](const char* name) { return table->requiredColumn(name).value(); };
    std::set<std::string> codes;
    for (const auto& row : table->rows) {
        if (row[column("edition")] == "2019" && row[column("level")] == "region")
            codes.insert(row[column("nuts_2016")]);
    }
    QCOMPARE(codes.size(), std::size_t(267));
    std::vector<JoinRegion> european;
    for (const std::string& code : codes)
        european.push_back({{}, code, {}, {}});
    const MapJoin join = joinMap(*nuts, european);
    QCOMPARE(join.unmatchedRegions.size(), std::size_t(48));
}

QTEST_GUILESS_MAIN(TestMapJoin)
#include "tst_map_join.moc"
