// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/tile_grid.h"
#include "tests/support/checks.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace core::maps;

class TestTileGrid : public QObject {
    Q_OBJECT

private slots:
    void readsTheShippedGrid();
    void listsAllMistakes();
    void laysPlainTilesInRows();

private:
    static Checked<TileGrid> read(const QByteArray& text)
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("grid.csv")));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(text);
        file.close();
        return readTileGrid(file.fileName().toStdString());
    }
};

/// The places of the interface's table.
void TestTileGrid::readsTheShippedGrid()
{
    const auto grid = readTileGrid(FOURFOLD_SOURCE_DIR "/data/tables/china-tile-grid.csv");
    VERIFY_RESULT(grid);
    QCOMPARE(grid->tiles.size(), std::size_t(34));
    QCOMPARE(grid->columns, 9);
    QCOMPARE(grid->rows, 8);
    const Tile& guangdong = grid->tiles[static_cast<std::size_t>(grid->indexOf("44"))];
    QCOMPARE(guangdong.column, 5);
    QCOMPARE(guangdong.row, 6);
    QCOMPARE(guangdong.chinese, std::string("广东"));
    QCOMPARE(grid->indexOf("99"), -1);
}

void TestTileGrid::listsAllMistakes()
{
    const auto grid = read("region_code,column,row,region_en,region_zh\n1,0,0,A,a\n1,1,0,B,b\n2,0,0,C,c\n3,x,0,D,d\n4,1.5,0,E,e\n5,0,-1,F,f\n");
    QVERIFY(!grid.has_value());
    QCOMPARE(grid.error().size(), std::size_t(5));
    QCOMPARE(grid.error()[0].kind, ErrorKind::DuplicateName);
    QCOMPARE(grid.error()[0].where.line, 3);
    QCOMPARE(grid.error()[1].kind, ErrorKind::DuplicateName);
    QCOMPARE(grid.error()[2].kind, ErrorKind::Malformed);
    QCOMPARE(grid.error()[3].kind, ErrorKind::OutOfRange);
    QCOMPARE(read("region_code,column\n1,0\n").error().size(), std::size_t(3));
    QVERIFY(!read("region_code,column,row,region_en,region_zh\n").has_value());
    QCOMPARE(readTileGrid("/nowhere/grid.csv").error().front().kind, ErrorKind::UnreadableFile);
}

void TestTileGrid::laysPlainTilesInRows()
{
    const TileGrid grid = plainGrid({"a", "b", "c", "d", "e"}, 2);
    QCOMPARE(grid.columns, 2);
    QCOMPARE(grid.rows, 3);
    QCOMPARE(grid.tiles[4].column, 0);
    QCOMPARE(grid.tiles[4].row, 2);
    QCOMPARE(plainGrid({}, 3).rows, 0);
}

QTEST_GUILESS_MAIN(TestTileGrid)
#include "tst_tile_grid.moc"
