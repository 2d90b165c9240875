// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/map_file.h"
#include "tests/support/checks.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace core;
using namespace core::maps;

class TestMapFiles : public QObject {
    Q_OBJECT

private slots:
    void readsPolygonsWithHoles();
    void readsCollectionsAndPropertiesOfAllKinds();
    void leavesOutPointsAndLinesWithANote();
    void keepsAUnitWithoutAShape();
    void leavesOutRemainsOfIslands();
    void readsQuantisedArcsForwardsAndBackwards();
    void readsPlainArcs();
    void takesTheLayerWithMostShapes();
    void unwrapsOutlinesAcrossTheAntimeridian();
    void namesThePlaceOfWhatIsWrong_data();
    void namesThePlaceOfWhatIsWrong();
    void listsSeveralMistakes();
    void refusesWhatIsTooLarge();
    void survivesDamagedFiles();
    void readsRealMaps_data();
    void readsRealMaps();
    void saysThatAFileCannotBeRead();
};

namespace {

Checked<ShapeMap> read(const char* text)
{
    return readMap(text, "map.json");
}

} // namespace

void TestMapFiles::readsPolygonsWithHoles()
{
    const auto map = read(R"({"type":"Feature","id":7,"properties":{"name":"Ring","size":2.5},
        "geometry":{"type":"Polygon","coordinates":[[[0,0],[10,0],[10,10],[0,10],[0,0]],[[4,4],[4,6],[6,6],[6,4],[4,4]]]}})");
    VERIFY_RESULT(map);
    QCOMPARE(map->units.size(), std::size_t(1));
    const MapUnit& unit = map->units.front();
    QCOMPARE(unit.id, std::string("7"));
    QCOMPARE(*unit.property("size"), std::string("2.5"));
    QCOMPARE(unit.title(), std::string("Ring"));
    QCOMPARE(unit.polygons.size(), std::size_t(1));
    QCOMPARE(unit.polygons[0].outer.size(), std::size_t(4)); // the repeated end is left out
    QCOMPARE(unit.polygons[0].holes.size(), std::size_t(1));
    VERIFY_CLOSE(doubleArea(unit.polygons[0].outer), 200, 0, 0);
    VERIFY_CLOSE(doubleArea(unit.polygons[0].holes[0]), -8, 0, 0);
    QVERIFY(map->geographic);
    QVERIFY(map->notes.empty());
}

void TestMapFiles::readsCollectionsAndPropertiesOfAllKinds()
{
    const auto map = read(R"({"type":"FeatureCollection","attribution":"(c) Survey","features":[
        {"type":"Feature","properties":{"code":"11","list":[1],"none":null},"geometry":{"type":"MultiPolygon","coordinates":[
            [[[0,0,5],[1,0,5],[1,1,5],[0,0,5]]],[[[2,0],[3,0],[3,1],[2,0]]]]}},
        {"type":"Feature","properties":null,"geometry":{"type":"GeometryCollection","geometries":[
            {"type":"Polygon","coordinates":[[[5000,0],[6000,0],[6000,900],[5000,0]]]}]}}]})");
    VERIFY_RESULT(map);
    QCOMPARE(map->attribution, std::string("(c) Survey"));
    QCOMPARE(map->units.size(), std::size_t(2));
    QCOMPARE(map->units[0].polygons.size(), std::size_t(2));
    QCOMPARE(map->units[0].properties.size(), std::size_t(1));
    QVERIFY(!map->units[0].property("list"));
    QVERIFY(!map->geographic); // metres of a national grid
}

void TestMapFiles::leavesOutPointsAndLinesWithANote()
{
    const auto map = read(R"({"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[1,2]}},
        {"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}]})");
    VERIFY_RESULT(map);
    QCOMPARE(map->notes.size(), std::size_t(1));
    QCOMPARE(map->notes[0].where.variable, std::string("features[0].geometry"));
    QCOMPARE(map->notes[0].arguments, std::vector<std::string>{"Point"});
}

void TestMapFiles::keepsAUnitWithoutAShape()
{
    const auto map = read(R"({"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"name":"Nowhere"},"geometry":null},
        {"type":"Feature","properties":{"name":"Here"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}]})");
    VERIFY_RESULT(map);
    QCOMPARE(map->units.size(), std::size_t(2));
    QVERIFY(map->units[0].polygons.empty());
    QCOMPARE(map->notes.size(), std::size_t(1));
}

void TestMapFiles::leavesOutRemainsOfIslands()
{
    const auto map = read(R"({"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[0,0]]],[[[0,0],[1,0],[1,1],[0,0]],[[0.5,0.2],[0.5,0.2]]]]})");
    VERIFY_RESULT(map);
    QCOMPARE(map->units[0].polygons.size(), std::size_t(1));
    QVERIFY(map->units[0].polygons[0].holes.empty());
    QCOMPARE(map->notes.size(), std::size_t(2));
    QCOMPARE(map->notes[0].where.variable, std::string("geometry.coordinates[0][0]"));
}

/// Two squares side by side that share the arc 0 from (10,0) to (10,10). Steps of 1 are 10 wide, all moved by 100, 20.
///
///     (100,30)----(110,30)----(120,30)
///        |    west    |    east   |
///     (100,20)----(110,20)----(120,20)
void TestMapFiles::readsQuantisedArcsForwardsAndBackwards()
{
    const auto map = read(R"({"type":"Topology","transform":{"scale":[10,10],"translate":[100,20]},
        "objects":{"areas":{"type":"GeometryCollection","geometries":[
            {"type":"Polygon","id":"west","arcs":[[0,1]]},
            {"type":"Polygon","id":"east","arcs":[[2,-1]]}]}},
        "arcs":[[[1,0],[0,1]],[[1,1],[-1,0],[0,-1],[1,0]],[[1,0],[1,0],[0,1],[-1,0]]]})");
    VERIFY_RESULT(map);
    QCOMPARE(map->units.size(), std::size_t(2));
    const Ring west{{110, 20}, {110, 30}, {100, 30}, {100, 20}};
    const Ring east{{110, 20}, {120, 20}, {120, 30}, {110, 30}};
    QVERIFY(map->units[0].polygons[0].outer == west);
    QVERIFY(map->units[1].polygons[0].outer == east);
    QCOMPARE(map->units[0].arcs, (std::vector<int>{0, 1}));
    QCOMPARE(map->units[1].arcs, (std::vector<int>{0, 2}));
}

void TestMapFiles::readsPlainArcs()
{
    const auto map = read(R"({"type":"Topology","objects":{"a":{"type":"MultiPolygon","properties":{"name":"Isles"},"arcs":[[[0]],[[1]]]}},
        "arcs":[[[0,0],[4,0],[4,4],[0,0]],[[10.5,0],[14,0],[14,4],[10.5,0]]]})");
    VERIFY_RESULT(map);
    QCOMPARE(map->units.size(), std::size_t(1));
    QCOMPARE(map->units[0].polygons.size(), std::size_t(2));
    QVERIFY((map->units[0].polygons[1].outer.front() == Point{10.5, 0}));
}

void TestMapFiles::takesTheLayerWithMostShapes()
{
    const char* text = R"({"type":"Topology","objects":{
        "land":{"type":"Polygon","arcs":[[0]]},
        "units":{"type":"GeometryCollection","geometries":[{"type":"Polygon","arcs":[[0]]},{"type":"Polygon","arcs":[[0]]}]}},
        "arcs":[[[0,0],[4,0],[4,4],[0,0]]]})";
    const auto map = readMap(text, "map.json");
    VERIFY_RESULT(map);
    QCOMPARE(map->name, std::string("units"));
    QCOMPARE(map->units.size(), std::size_t(2));
    QCOMPARE(map->notes.size(), std::size_t(1));
    const auto other = readTopoJson(text, "map.json", "land");
    VERIFY_RESULT(other);
    QCOMPARE(other->units.size(), std::size_t(1));
    const auto none = readTopoJson(text, "map.json", "sea");
    QVERIFY(!none.has_value());
    QCOMPARE(none.error().front().kind, ErrorKind::NotFound);
}

void TestMapFiles::unwrapsOutlinesAcrossTheAntimeridian()
{
    // 178 to -178 is four degrees wide, not 356.
    const auto map = read(R"({"type":"Polygon","coordinates":[[[178,0],[-178,0],[-178,4],[178,4],[178,0]]]})");
    VERIFY_RESULT(map);
    const Ring expected{{178, 0}, {182, 0}, {182, 4}, {178, 4}};
    QVERIFY(map->units[0].polygons[0].outer == expected);
    // Around the pole it cannot close: as it is.
    const Ring polar{{-180, -70}, {-60, -75}, {60, -75}, {180, -70}, {180, -90}, {-180, -90}};
    QVERIFY(unwrapped(polar) == polar);
}

void TestMapFiles::namesThePlaceOfWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::newRow("not JSON") << QByteArray("{\"type\": }") << QString();
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("a list") << QByteArray("[1,2]") << QStringLiteral("type");
    QTest::newRow("another type") << QByteArray(R"({"type":"Map"})") << QStringLiteral("geometry.type");
    QTest::newRow("no features") << QByteArray(R"({"type":"FeatureCollection"})") << QStringLiteral("features");
    QTest::newRow("a text as number") << QByteArray(R"({"type":"Polygon","coordinates":[[[0,0],["1",0],[1,1],[0,0]]]})")
                                      << QStringLiteral("geometry.coordinates[0][1]");
    QTest::newRow("an outline of two points") << QByteArray(R"({"type":"Polygon","coordinates":[[[0,0],[1,0],[0,0]]]})") << QString();
    QTest::newRow("a number for a ring") << QByteArray(R"({"type":"MultiPolygon","coordinates":[[5]]})")
                                         << QStringLiteral("geometry.coordinates[0][0]");
    QTest::newRow("no coordinates") << QByteArray(R"({"type":"Polygon"})") << QStringLiteral("geometry");
    QTest::newRow("only points") << QByteArray(R"({"type":"Point","coordinates":[0,0]})") << QString();
    QTest::newRow("an arc that is not there")
        << QByteArray(R"({"type":"Topology","objects":{"a":{"type":"Polygon","arcs":[[3]]}},"arcs":[[[0,0],[1,0],[1,1],[0,0]]]})")
        << QStringLiteral("objects.a.arcs[0][0]");
    QTest::newRow("an arc far below 0")
        << QByteArray(R"({"type":"Topology","objects":{"a":{"type":"Polygon","arcs":[[-9223372036854775808]]}},"arcs":[[[0,0],[1,0],[1,1],[0,0]]]})")
        << QStringLiteral("objects.a.arcs[0][0]");
    QTest::newRow("half a transform")
        << QByteArray(R"({"type":"Topology","transform":{"scale":[1,1]},"objects":{"a":{"type":"Polygon","arcs":[[0]]}},"arcs":[]})")
        << QStringLiteral("transform");
    QTest::newRow("no objects") << QByteArray(R"({"type":"Topology","arcs":[]})") << QStringLiteral("objects");
    QTest::newRow("a number beyond doubles") << QByteArray(R"({"type":"Polygon","coordinates":[[[0,0],[1e999,0],[1,1],[0,0]]]})") << QString();
}

void TestMapFiles::namesThePlaceOfWhatIsWrong()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    const auto map = readMap(text.toStdString(), "map.json");
    QVERIFY(!map.has_value());
    QCOMPARE(map.error().front().where.file, std::string("map.json"));
    QCOMPARE(QString::fromStdString(map.error().front().where.variable), place);
    QVERIFY(!map.error().front().message.empty());
}

void TestMapFiles::listsSeveralMistakes()
{
    const auto map = read(R"({"type":"FeatureCollection","features":[
        {"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[0,0],"x"]]}},
        {"type":"Feature"},
        {"type":"Feature","geometry":{"type":"Blob"}}]})");
    QVERIFY(!map.has_value());
    QCOMPARE(map.error().size(), std::size_t(3));
    QCOMPARE(map.error()[2].where.variable, std::string("features[2].geometry.type"));
}

void TestMapFiles::refusesWhatIsTooLarge()
{
    const char* square = R"({"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]})";
    MapLimits limits;
    limits.points = 4;
    QCOMPARE(readMap(square, "m", limits).error().front().kind, ErrorKind::TooLarge);
    limits = {};
    limits.bytes = 20;
    QCOMPARE(readMap(square, "m", limits).error().front().kind, ErrorKind::TooLarge);
    limits = {};
    limits.lists = 5;
    QCOMPARE(readMap(square, "m", limits).error().front().kind, ErrorKind::TooLarge);
    QCOMPARE(readMap(std::string(1'000'000, '['), "m").error().front().kind, ErrorKind::Malformed);
    // One ring that names a long arc again and again.
    std::string arc;
    for (int k = 0; k < 1000; ++k)
        arc += "[" + std::to_string(k) + ",0],";
    std::string indices;
    for (int k = 0; k < 5000; ++k)
        indices += "0,";
    const std::string bomb = R"({"type":"Topology","objects":{"a":{"type":"Polygon","arcs":[[)" + indices + "0]]}},\"arcs\":[[" + arc + "[0,1]]]}";
    QCOMPARE(readMap(bomb, "m").error().front().kind, ErrorKind::TooLarge);
}

/// Every prefix, and many random changes, end in a map or in an error, and in no other way.
void TestMapFiles::survivesDamagedFiles()
{
    const std::string good = R"({"type":"Topology","transform":{"scale":[10,10],"translate":[100,20]},"objects":{"a":{"type":"GeometryCollection",
        "geometries":[{"type":"Polygon","id":"w","arcs":[[0,1]]},{"type":"MultiPolygon","properties":{"n":"é"},"arcs":[[[2,-1]]]}]}},
        "arcs":[[[1,0],[0,1]],[[1,1],[-1,0],[0,-1],[1,0]],[[1,0],[1,0],[0,1],[-1,0]]]})";
    int read = 0;
    int refused = 0;
    const auto count = [&](const std::string& text) { readMap(text, "m").has_value() ? ++read : ++refused; };
    for (std::size_t length = 0; length <= good.size(); ++length)
        count(good.substr(0, length));
    QCOMPARE(read, 1);
    std::mt19937 random(11);
    for (int round = 0; round < 3000; ++round) {
        std::string text = good;
        // Every other round any byte; else another digit, so that the text stays JSON and the reader is what is tried.
        if (round % 2 == 0) {
            text[random() % text.size()] = static_cast<char>(random() % 256);
        } else {
            std::size_t at = random() % text.size();
            while (std::string_view("0123456789").find(text[at]) == std::string_view::npos)
                at = random() % text.size();
            text[at] = static_cast<char>('0' + random() % 10);
        }
        count(text);
    }
    QVERIFY(refused > 500);
    QVERIFY(read > 500);
}

void TestMapFiles::readsRealMaps_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<std::size_t>("units");
    QTest::newRow("world") << QStringLiteral("world-countries-110m.topojson") << std::size_t(177);
    QTest::newRow("world, finer") << QStringLiteral("world-countries-50m.topojson") << std::size_t(241);
    QTest::newRow("NUTS 2") << QStringLiteral("eu-nuts2-2024-20m.geojson") << std::size_t(299);
    QTest::newRow("provinces") << QStringLiteral("china-provinces-echarts4.geojson") << std::size_t(34);
}

void TestMapFiles::readsRealMaps()
{
    QFETCH(QString, file);
    QFETCH(std::size_t, units);
    const QString path = QDir(QStringLiteral(FOURFOLD_SHARED_DIR)).filePath(QStringLiteral("data/geo/") + file);
    if (!QFile::exists(path))
        QSKIP("1 map is not beside the checkout and was not read");
    const auto map = readMapFile(path.toStdString());
    VERIFY_RESULT(map);
    QCOMPARE(map->units.size(), units);
    QVERIFY(map->geographic);
    for (const MapUnit& unit : map->units) {
        QVERIFY(!unit.polygons.empty());
        QVERIFY(!unit.title().empty());
    }
}

void TestMapFiles::saysThatAFileCannotBeRead()
{
    QTemporaryDir folder;
    QCOMPARE(readMapFile(folder.path().toStdString()).error().front().kind, ErrorKind::UnreadableFile);
    QCOMPARE(readMapFile(folder.filePath(QStringLiteral("none.json")).toStdString()).error().front().kind, ErrorKind::UnreadableFile);
}

QTEST_GUILESS_MAIN(TestMapFiles)
#include "tst_map_files.moc"
