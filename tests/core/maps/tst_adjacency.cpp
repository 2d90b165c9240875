// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/adjacency.h"
#include "core/maps/map_file.h"
#include "core/maps/tile_grid.h"
#include "tests/support/checks.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace core::maps;

class TestAdjacency : public QObject {
    Q_OBJECT

private slots:
    void squaresShareSidesNotCorners();
    void borderMayRunWithinATolerance();
    void borderOfOneLongAndManyShortSides();
    void topologySharesArcs();
    void unmatchedUnitsAreNobodysNeighbours();
    void weightsAreRowStandardised();
    void readsPairsByCode();
    void refusesBadTables();
    void realMapGivesTheTablesPairs();

private:
    static Polygon rectangle(double left, double low, double right, double high)
    {
        return {{{left, low}, {right, low}, {right, high}, {left, high}}, {}};
    }
    static ShapeMap mapOf(const std::vector<Polygon>& polygons)
    {
        ShapeMap map;
        for (const Polygon& polygon : polygons)
            map.units.push_back({std::to_string(map.units.size()), {}, {polygon}, {}});
        return map;
    }
    static MapJoin each(const ShapeMap& map)
    {
        std::vector<JoinRegion> regions;
        for (const MapUnit& unit : map.units)
            regions.push_back({unit.id, {}, {}, {}});
        return joinMap(map, regions);
    }
};

/// 2 3
/// 0 1: sides 0-1, 0-2, 1-3, 2-3; corners 0-3 and 1-2 do not count.
void TestAdjacency::squaresShareSidesNotCorners()
{
    const ShapeMap map = mapOf({rectangle(0, 0, 1, 1), rectangle(1, 0, 2, 1), rectangle(0, 1, 1, 2), rectangle(1, 1, 2, 2)});
    const Neighbours found = neighboursFromShapes(map, each(map));
    QCOMPARE(found.of[0], (std::vector<int>{1, 2}));
    QCOMPARE(found.of[1], (std::vector<int>{0, 3}));
    QCOMPARE(found.of[2], (std::vector<int>{0, 3}));
    QCOMPARE(found.of[3], (std::vector<int>{1, 2}));
    QCOMPARE(found.pairs(), std::size_t(4));
}

void TestAdjacency::borderMayRunWithinATolerance()
{
    const ShapeMap map = mapOf({rectangle(0, 0, 10, 10), rectangle(10.001, 0, 20, 10), rectangle(20.5, 0, 30, 10)});
    QCOMPARE(neighboursFromShapes(map, each(map), {0.01}).of[0], std::vector<int>{1});
    QVERIFY(neighboursFromShapes(map, each(map), {0.01}).of[2].empty());
    QCOMPARE(neighboursFromShapes(map, each(map), {0.6}).of[2], std::vector<int>{1});
    QCOMPARE(neighboursFromShapes(map, each(map), {0.0001}).pairs(), std::size_t(0));
}

/// One outline has a long edge where the other has many points.
void TestAdjacency::borderOfOneLongAndManyShortSides()
{
    Polygon comb{{{10, 0}, {20, 0}, {20, 10}, {10, 10}}, {}};
    for (int k = 9; k > 0; --k)
        comb.outer.push_back({10, static_cast<double>(k)});
    const ShapeMap map = mapOf({rectangle(0, 0, 10, 10), comb, rectangle(-10, 2, 0, 3)});
    const Neighbours found = neighboursFromShapes(map, each(map));
    QCOMPARE(found.of[0], (std::vector<int>{1, 2}));
}

void TestAdjacency::topologySharesArcs()
{
    const auto map = readMap(R"({"type":"Topology","objects":{"a":{"type":"GeometryCollection","geometries":[
            {"type":"Polygon","id":"west","arcs":[[0,1]]},{"type":"Polygon","id":"east","arcs":[[2,-1]]},
            {"type":"Polygon","id":"isle","arcs":[[3]]}]}},
        "arcs":[[[1,0],[1,1]],[[1,1],[0,1],[0,0],[1,0]],[[1,0],[2,0],[2,1],[1,1]],[[5,5],[6,5],[6,6],[5,5]]]})",
                             "m");
    VERIFY_RESULT(map);
    const Neighbours found = neighboursFromShapes(*map, each(*map));
    QCOMPARE(found.of[0], std::vector<int>{1});
    QCOMPARE(found.of[1], std::vector<int>{0});
    QCOMPARE(found.alone(), std::vector<int>{2});
}

void TestAdjacency::unmatchedUnitsAreNobodysNeighbours()
{
    const ShapeMap map = mapOf({rectangle(0, 0, 1, 1), rectangle(1, 0, 2, 1), rectangle(2, 0, 3, 1)});
    const std::vector<JoinRegion> ends{{"0", {}, {}, {}}, {"2", {}, {}, {}}};
    const Neighbours found = neighboursFromShapes(map, joinMap(map, ends));
    QCOMPARE(found.of.size(), std::size_t(2));
    QCOMPARE(found.pairs(), std::size_t(0));
}

void TestAdjacency::weightsAreRowStandardised()
{
    Neighbours line;
    line.of = {{1}, {0, 2}, {1}, {}};
    const auto weights = line.weights(true);
    QCOMPARE(weights, (std::vector<double>{0, 1, 0, 0, 0.5, 0, 0.5, 0, 0, 1, 0, 0, 0, 0, 0, 0}));
    QCOMPARE(line.weights(false)[4], 1.0);
}

void TestAdjacency::readsPairsByCode()
{
    const auto grid = readTileGrid(FOURFOLD_SOURCE_DIR "/data/tables/china-tile-grid.csv");
    VERIFY_RESULT(grid);
    std::vector<std::string> codes;
    for (const Tile& tile : grid->tiles)
        codes.push_back(tile.code);
    const auto found = readNeighbours(FOURFOLD_SOURCE_DIR "/data/tables/china-adjacency.csv", codes);
    VERIFY_RESULT(found);
    const auto of = [&](const char* code) {
        std::set<std::string> names;
        for (const int other : found->of[static_cast<std::size_t>(grid->indexOf(code))])
            names.insert(grid->tiles[static_cast<std::size_t>(other)].english);
        return names;
    };
    QCOMPARE(of("11"), (std::set<std::string>{"Hebei", "Tianjin"}));
    QCOMPARE(of("46"), (std::set<std::string>{"Guangdong"})); // across the strait
    QCOMPARE(of("31"), (std::set<std::string>{"Jiangsu", "Zhejiang"}));
    for (std::size_t a = 0; a < codes.size(); ++a) {
        for (const int b : found->of[a])
            QVERIFY(std::ranges::binary_search(found->of[static_cast<std::size_t>(b)], static_cast<int>(a)));
    }
}

void TestAdjacency::refusesBadTables()
{
    QTemporaryDir folder;
    const std::vector<std::string> codes{"1", "2"};
    QCOMPARE(readNeighbours(folder.filePath(QStringLiteral("none.csv")).toStdString(), codes).error().front().kind, core::ErrorKind::UnreadableFile);
    QFile file(folder.filePath(QStringLiteral("a.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a,b\n1,2\n");
    file.close();
    QCOMPARE(readNeighbours(file.fileName().toStdString(), codes).error().size(), std::size_t(2)); // both columns are missing
}

/// The table was written from general knowledge, the outlines are another's work: they must agree on the mainland's land borders.
void TestAdjacency::realMapGivesTheTablesPairs()
{
    const QString path = QDir(QStringLiteral(FOURFOLD_SHARED_DIR)).filePath(QStringLiteral("data/geo/china-provinces-echarts4.geojson"));
    if (!QFile::exists(path))
        QSKIP("1 map is not beside the checkout and was not compared");
    const auto map = readMapFile(path.toStdString());
    VERIFY_RESULT(map);
    const auto grid = readTileGrid(FOURFOLD_SOURCE_DIR "/data/tables/china-tile-grid.csv");
    VERIFY_RESULT(grid);
    std::vector<std::string> codes;
    std::vector<JoinRegion> regions;
    for (const Tile& tile : grid->tiles) {
        codes.push_back(tile.code);
        regions.push_back({{}, tile.code, tile.english, tile.chinese});
    }
    const auto table = readNeighbours(FOURFOLD_SOURCE_DIR "/data/tables/china-adjacency.csv", codes);
    VERIFY_RESULT(table);
    const Neighbours shapes = neighboursFromShapes(*map, joinMap(*map, regions));
    QStringList differing;
    for (std::size_t a = 0; a < codes.size(); ++a) {
        for (std::size_t b = a + 1; b < codes.size(); ++b) {
            const bool byTable = std::ranges::binary_search(table->of[a], static_cast<int>(b));
            const bool byShape = std::ranges::binary_search(shapes.of[a], static_cast<int>(b));
            if (byTable != byShape)
                differing << QString::fromStdString(codes[a] + '-' + codes[b]) + (byTable ? QLatin1String(" table") : QLatin1String(" shapes"));
        }
    }
    // Hainan (46) lies across a strait; Hong Kong and Macao (81, 82), which have no figures, are not in the table.
    QCOMPARE(differing.join(QLatin1Char(' ')), QStringLiteral("44-46 table 44-82 shapes 44-81 shapes"));
}

QTEST_GUILESS_MAIN(TestAdjacency)
#include "tst_adjacency.moc"
