// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model_page/map_layout.h"

#include <QTest>

#include <cmath>

using ui::drawColumns;
using ui::drawLists;
using ui::MapBox;
using ui::MapDrawing;
using ui::MapWire;

namespace {

MapBox box(int column)
{
    return {QSizeF(120, 46), column};
}

std::vector<QPointF> points(const QPainterPath& path)
{
    std::vector<QPointF> list;
    for (int i = 0; i <= 200; ++i)
        list.push_back(path.pointAtPercent(i / 200.0));
    return list;
}

/// Whether a link runs through the inside of a box that it neither leaves nor enters.
QString boxCrossed(const MapDrawing& drawing, const std::vector<MapWire>& wires)
{
    for (std::size_t w = 0; w < wires.size(); ++w)
        for (std::size_t b = 0; b < drawing.boxes.size(); ++b)
            for (const QPointF& point : points(drawing.wires[w].path))
                if (static_cast<int>(b) != wires[w].from && static_cast<int>(b) != wires[w].to &&
                    drawing.boxes[b].adjusted(1, 1, -1, -1).contains(point))
                    return QStringLiteral("link %1 crosses box %2").arg(w).arg(b);
    return {};
}

} // namespace

class tst_map_layout : public QObject {
    Q_OBJECT

private slots:
    void boxesStandInTheirColumnsWithoutOverlap();
    void undoesACrossing();
    void longLinksGoAroundBoxes();
    void feedbackEntersFromTheRight();
    void linkWithinAColumnGoesStraightDown();
    void linksAtOneSideHaveRoomForTheirSigns();
    void emptyColumnsTakeNoRoom();
    void sameInputSameDrawing();
    void listsKeepTheGivenOrder();
};

void tst_map_layout::boxesStandInTheirColumnsWithoutOverlap()
{
    const std::vector<MapBox> boxes{box(0), box(0), box(0), box(1), box(1), box(2)};
    const std::vector<MapWire> wires{{0, 3}, {1, 3}, {2, 3}, {0, 4}, {3, 5}, {4, 5}};
    const MapDrawing drawing = drawColumns(boxes, wires, 3);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        QCOMPARE(drawing.boxes[i].left(), drawing.columnLeft[static_cast<std::size_t>(boxes[i].column)]);
        for (std::size_t j = i + 1; j < boxes.size(); ++j)
            QVERIFY(!drawing.boxes[i].adjusted(0, -8, 0, 8).intersects(drawing.boxes[j]));
    }
    QVERIFY(drawing.columnLeft[0] + drawing.columnWidth[0] + 40 < drawing.columnLeft[1]);
    QCOMPARE(boxCrossed(drawing, wires), QString());
}

void tst_map_layout::undoesACrossing()
{
    // a and b on the left, c and d on the right: a -> d and b -> c cross as given, not with c and d (or a and b) exchanged.
    const MapDrawing drawing = drawColumns({box(0), box(0), box(1), box(1)}, {{0, 3}, {1, 2}}, 2);
    QCOMPARE(drawing.crossings, 0);
    QVERIFY((drawing.boxes[0].top() < drawing.boxes[1].top()) == (drawing.boxes[3].top() < drawing.boxes[2].top()));
}

void tst_map_layout::longLinksGoAroundBoxes()
{
    // a -> z passes a column with two boxes that are joined to others at the same height.
    const std::vector<MapBox> boxes{box(0), box(0), box(1), box(1), box(2), box(2)};
    const std::vector<MapWire> wires{{0, 4}, {0, 2}, {2, 4}, {1, 3}, {3, 5}, {1, 5}};
    const MapDrawing drawing = drawColumns(boxes, wires, 3);
    QCOMPARE(boxCrossed(drawing, wires), QString());
}

void tst_map_layout::feedbackEntersFromTheRight()
{
    const std::vector<MapWire> wires{{0, 1}, {1, 0}};
    const MapDrawing drawing = drawColumns({box(0), box(1)}, wires, 2);
    QCOMPARE(drawing.wires[0].tip.x(), drawing.boxes[1].left());
    QCOMPARE(drawing.wires[0].heading, QPointF(1, 0));
    QCOMPARE(drawing.wires[1].tip.x(), drawing.boxes[0].right());
    QCOMPARE(drawing.wires[1].heading, QPointF(-1, 0));
    // The two do not lie on each other.
    QVERIFY(std::abs(drawing.wires[0].tip.y() - drawing.wires[1].path.pointAtPercent(0).y()) > 10);
}

void tst_map_layout::linkWithinAColumnGoesStraightDown()
{
    const MapDrawing drawing = drawColumns({box(0), box(0)}, {{1, 0}}, 1);
    QVERIFY(drawing.boxes[1].bottom() < drawing.boxes[0].top()); // the cause above
    QCOMPARE(drawing.wires[0].heading, QPointF(0, 1));
    QCOMPARE(drawing.wires[0].tip.y(), drawing.boxes[0].top());
}

void tst_map_layout::linksAtOneSideHaveRoomForTheirSigns()
{
    std::vector<MapBox> boxes;
    std::vector<MapWire> wires;
    for (int i = 0; i < 9; ++i) {
        boxes.push_back(box(0));
        wires.push_back({i, 9});
    }
    boxes.push_back(box(1));
    const MapDrawing drawing = drawColumns(boxes, wires, 2);
    QVERIFY(drawing.boxes[9].height() > 46); // grew
    for (std::size_t i = 0; i < wires.size(); ++i) {
        QVERIFY(drawing.boxes[9].contains(QPointF(drawing.boxes[9].center().x(), drawing.wires[i].tip.y())));
        for (std::size_t j = i + 1; j < wires.size(); ++j)
            QVERIFY(std::hypot(drawing.wires[i].sign.x() - drawing.wires[j].sign.x(), drawing.wires[i].sign.y() - drawing.wires[j].sign.y()) >= 12);
    }
    QCOMPARE(drawing.crossings, 0);
}

void tst_map_layout::emptyColumnsTakeNoRoom()
{
    const MapDrawing drawing = drawColumns({box(0), box(4)}, {{0, 1}}, 5);
    QCOMPARE(drawing.columnWidth[2], 0.0);
    const MapDrawing two = drawColumns({box(0), box(1)}, {{0, 1}}, 2);
    QCOMPARE(drawing.boxes[1].left(), two.boxes[1].left());
}

void tst_map_layout::sameInputSameDrawing()
{
    std::vector<MapBox> boxes;
    std::vector<MapWire> wires;
    for (int i = 0; i < 20; ++i)
        boxes.push_back(box(i % 5));
    for (int i = 0; i < 35; ++i)
        wires.push_back({(i * 7) % 20, (i * 11 + 3) % 20});
    std::erase_if(wires, [](const MapWire& wire) { return wire.from == wire.to; });
    const MapDrawing a = drawColumns(boxes, wires, 5);
    const MapDrawing b = drawColumns(boxes, wires, 5);
    QCOMPARE(a.boxes, b.boxes);
    QCOMPARE(a.crossings, b.crossings);
    QCOMPARE(boxCrossed(a, wires), QString());
}

void tst_map_layout::listsKeepTheGivenOrder()
{
    const std::vector<MapWire> wires{{0, 1}, {2, 0}};
    const MapDrawing drawing = drawLists({box(0), box(0), box(1)}, {20, 0, 20}, wires, 2);
    QCOMPARE(drawing.boxes[0].top(), 20.0);
    QVERIFY(drawing.boxes[1].top() > drawing.boxes[0].bottom());
    QCOMPARE(drawing.boxes[2].top(), 20.0);
    QCOMPARE(drawing.wires[0].heading, QPointF(-1, 0)); // beside the column
    QCOMPARE(drawing.wires[1].tip.x(), drawing.boxes[0].right()); // feedback
}

QTEST_GUILESS_MAIN(tst_map_layout)
#include "tst_map_layout.moc"
