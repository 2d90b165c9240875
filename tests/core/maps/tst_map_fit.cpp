// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/map_file.h"
#include "core/maps/map_fit.h"
#include "tests/support/checks.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <cmath>
#include <numbers>

using namespace core::maps;

class TestMapFit : public QObject {
    Q_OBJECT

private slots:
    void fillsTheBoxAndKeepsTheMiddle();
    void narrowsLongitudesAwayFromTheEquator();
    void leavesMetresAsTheyAre();
    void keepsAMapAcrossTheAntimeridianInOnePiece();
    void holesStayInTheirOutline();
    void labelStandsInside();
    void emptyMapsDoNoHarm();
    void worldFillsItsBox();

private:
    static ShapeMap mapOf(const std::vector<Polygon>& polygons, bool geographic)
    {
        ShapeMap map;
        map.geographic = geographic;
        for (const Polygon& polygon : polygons)
            map.units.push_back({{}, {}, {polygon}, {}});
        return map;
    }
};

void TestMapFit::fillsTheBoxAndKeepsTheMiddle()
{
    const ShapeMap map = mapOf({{{{0, 0}, {1000, 0}, {1000, 500}, {0, 500}}, {}}}, false);
    const MapFit fit(map, {10, 20, 200, 200});
    QCOMPARE(fit.scale(), 0.2);
    const Point low = fit.map(Point{0, 0});
    const Point high = fit.map(Point{1000, 500});
    VERIFY_CLOSE(low.x, 10, 0, 1e-9);
    VERIFY_CLOSE(low.y, 170, 0, 1e-9); // y runs down, the map stands in the middle: 20 + 50 + 100
    VERIFY_CLOSE(high.x, 210, 0, 1e-9);
    VERIFY_CLOSE(high.y, 70, 0, 1e-9);
}

void TestMapFit::narrowsLongitudesAwayFromTheEquator()
{
    const ShapeMap map = mapOf({{{{0, 50}, {10, 50}, {10, 70}, {0, 70}}, {}}}, true);
    const MapFit fit(map, {0, 0, 100, 100});
    const double wide = fit.map(Point{10, 60}).x - fit.map(Point{0, 60}).x;
    VERIFY_CLOSE(wide / 10, fit.scale() * std::cos(60 * std::numbers::pi / 180), 1e-12, 0);
}

void TestMapFit::leavesMetresAsTheyAre()
{
    const ShapeMap map = mapOf({{{{0, 60}, {10, 60}, {10, 70}, {0, 70}}, {}}}, false);
    const MapFit fit(map, {0, 0, 100, 100});
    VERIFY_CLOSE(fit.map(Point{10, 65}).x - fit.map(Point{0, 65}).x, 100, 1e-12, 0);
}

/// Two islands at 170 and -175 are 15 degrees apart: drawn side by side, the one at 170 left.
void TestMapFit::keepsAMapAcrossTheAntimeridianInOnePiece()
{
    const Polygon west{{{170, 0}, {172, 0}, {172, 2}, {170, 2}}, {}};
    const Polygon east{{{-175, 0}, {-173, 0}, {-173, 2}, {-175, 2}}, {}};
    const MapFit fit(mapOf({west, east}, true), {0, 0, 170, 100});
    const Ring left = fit.map(west.outer);
    const Ring right = fit.map(east.outer);
    VERIFY_CLOSE(left.front().x, 0, 0, 1e-9);
    VERIFY_CLOSE(right[1].x, 170, 0, 1e-9);
    VERIFY_CLOSE(right.front().x - left.front().x, 150, 1e-9, 0);
    // One outline across it, as the reader unwraps it.
    const Polygon across{{{178, 0}, {182, 0}, {182, 4}, {178, 4}}, {}};
    const MapFit one(mapOf({across}, true), {0, 0, 100, 100});
    VERIFY_CLOSE(one.map(across.outer)[1].x - one.map(across.outer)[0].x, 100, 0, 0.1);
}

void TestMapFit::holesStayInTheirOutline()
{
    MapUnit unit;
    unit.polygons = {{{{170, 0}, {190, 0}, {190, 20}, {170, 20}}, {{{182, 5}, {185, 5}, {185, 8}}}}};
    ShapeMap map;
    map.units = {unit};
    const auto drawn = MapFit(map, {0, 0, 100, 100}).map(unit);
    const auto [left, right] = std::ranges::minmax(drawn[0].outer, {}, &Point::x);
    for (const Point& point : drawn[0].holes[0])
        QVERIFY(point.x > left.x && point.x < right.x);
}

/// A C-shaped outline, whose middle is outside, and a square with a hole there.
void TestMapFit::labelStandsInside()
{
    const Polygon c{{{0, 0}, {10, 0}, {10, 3}, {3, 3}, {3, 7}, {10, 7}, {10, 10}, {0, 10}}, {}};
    const Point inC = labelPoint({c});
    QVERIFY(inC.x < 3 || inC.y < 3 || inC.y > 7);
    const Polygon ring{{{0, 0}, {12, 0}, {12, 12}, {0, 12}}, {{{3, 3}, {9, 3}, {9, 9}, {3, 9}}}};
    const Point inRing = labelPoint({ring});
    QVERIFY(inRing.x < 3 || inRing.x > 9 || inRing.y < 3 || inRing.y > 9);
    // The largest of several.
    QVERIFY(labelPoint({{{{50, 50}, {51, 50}, {51, 51}}, {}}, c}).x <= 10);
}

void TestMapFit::emptyMapsDoNoHarm()
{
    const MapFit fit({}, {0, 0, 100, 100});
    QVERIFY(std::isfinite(fit.map(Point{3, 4}).x));
    const MapFit dot(mapOf({{{{5, 5}, {5, 5}, {5, 5}}, {}}}, true), {0, 0, 100, 100});
    QVERIFY(std::isfinite(dot.map(Point{5, 5}).x));
    QCOMPARE(labelPoint({}).x, 0.0);
}

void TestMapFit::worldFillsItsBox()
{
    const QString path = QDir(QStringLiteral(FOURFOLD_SHARED_DIR)).filePath(QStringLiteral("data/geo/world-countries-110m.topojson"));
    if (!QFile::exists(path))
        QSKIP("1 map is not beside the checkout and was not drawn");
    const auto map = readMapFile(path.toStdString());
    VERIFY_RESULT(map);
    const MapFit fit(*map, {0, 0, 1000, 500});
    double left = 1000;
    double right = 0;
    for (const MapUnit& unit : map->units) {
        for (const Polygon& polygon : fit.map(unit)) {
            for (const Point& point : polygon.outer) {
                QVERIFY(point.x > -1 && point.x < 1001 && point.y > -1 && point.y < 501);
                left = std::min(left, point.x);
                right = std::max(right, point.x);
            }
        }
    }
    QVERIFY(right - left > 900);
}

QTEST_GUILESS_MAIN(TestMapFit)
#include "tst_map_fit.moc"
