// SPDX-License-Identifier: GPL-3.0-or-later
// Positions on the causal map: columns, gaps, crossings, lanes.
#include "core/causes/layout.h"
#include "core/causes/layout_columns.h"
#include "tests/support/checks.h"

#include <QObject>

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace core::causes;

namespace {

std::vector<MapNode> freeNodes(std::size_t count)
{
    return std::vector<MapNode>(count);
}

QVector<int> columnsOfLayout(const MapLayout& layout)
{
    QVector<int> columns;
    for (const auto& node : layout.nodes)
        columns << node.column;
    return columns;
}

/// From the picture alone: the pieces of all links between two neighbouring columns, each with its ends' heights.
std::size_t crossingsSeen(const MapLayout& layout, const std::vector<MapLink>& links)
{
    std::map<int, std::vector<std::pair<double, double>>> pieces; // by left column
    for (std::size_t i = 0; i < links.size(); ++i) {
        const auto& from = layout.nodes[static_cast<std::size_t>(links[i].from)];
        const auto& to = layout.nodes[static_cast<std::size_t>(links[i].to)];
        std::vector<std::pair<int, double>> points{{from.column, from.row}};
        for (const MapBend& bend : layout.routes[i].bends)
            points.emplace_back(bend.column, bend.row);
        points.emplace_back(to.column, to.row);
        for (std::size_t k = 0; k + 1 < points.size(); ++k) {
            const auto left = std::min(points[k], points[k + 1]), right = std::max(points[k], points[k + 1]);
            if (left.first != right.first)
                pieces[left.first].emplace_back(left.second, right.second);
        }
    }
    std::size_t crossings = 0;
    for (const auto& [column, list] : pieces)
        for (std::size_t a = 0; a < list.size(); ++a)
            for (std::size_t b = a + 1; b < list.size(); ++b)
                crossings += (list[a].first - list[b].first) * (list[a].second - list[b].second) < 0 ? 1 : 0;
    return crossings;
}

struct Picture {
    std::vector<MapNode> nodes;
    std::vector<MapLink> links;
};

Picture randomPicture(std::mt19937& random, int size, double density)
{
    Picture picture{freeNodes(static_cast<std::size_t>(size)), {}};
    for (int from = 0; from < size; ++from)
        for (int to = 0; to < size; ++to)
            if (std::uniform_real_distribution<>()(random) < density)
                picture.links.push_back({from, to});
    for (MapNode& node : picture.nodes) {
        node.group = static_cast<int>(random() % 3);
        if (random() % 4 == 0)
            node.column = static_cast<int>(random() % 5);
    }
    return picture;
}

} // namespace

class TestLayout : public QObject {
    Q_OBJECT

private slots:
    void chainGoesFromLeftToRight();
    void causesStandJustLeftOfWhatTheyLeadTo();
    void wantedColumnsAreKept();
    void feedbackRunsLeftwards();
    void tooManyColumnsArePressedTogether();
    void longLinkHasALaneInEachColumnBetween();
    void untanglesACrossedLadder();
    void untanglesATree();
    void groupsStayTogether();
    void boxesNeverOverlap();
    void crossingsAreThoseOfThePicture();
    void samePictureEveryTime();
    void ordersCountBoxesFromTheTop();
    void nothingAndNonsense();
    void backLinksAreFew_data();
    void backLinksAreFew();
    void neighbourhoods_data();
    void neighbourhoods();
};

void TestLayout::chainGoesFromLeftToRight()
{
    const auto layout = layoutMap(freeNodes(4), {{2, 0}, {0, 3}, {3, 1}});
    QCOMPARE(columnsOfLayout(layout), (QVector<int>{1, 3, 0, 2}));
    QCOMPARE(layout.columns, 4);
    QCOMPARE(layout.crossings, std::size_t(0));
    for (const auto& node : layout.nodes)
        QCOMPARE(node.row, 0.0); // a straight line
    QCOMPARE(layout.rows, 1.0);
}

void TestLayout::causesStandJustLeftOfWhatTheyLeadTo()
{
    // 3 leads only to 2 of the chain 0 -> 1 -> 2.
    QCOMPARE(columnsOfLayout(layoutMap(freeNodes(4), {{0, 1}, {1, 2}, {3, 2}})), (QVector<int>{0, 1, 2, 1}));
}

void TestLayout::wantedColumnsAreKept()
{
    std::vector<MapNode> nodes = freeNodes(3);
    nodes[0].column = 2;
    nodes[1].column = 0;
    const auto layout = layoutMap(nodes, {{0, 2}, {1, 2}, {2, 1}});
    QCOMPARE(columnsOfLayout(layout), (QVector<int>{2, 0, 3}));
}

void TestLayout::feedbackRunsLeftwards()
{
    const auto layout = layoutMap(freeNodes(3), {{0, 1}, {1, 2}, {2, 0}, {1, 1}});
    QCOMPARE(columnsOfLayout(layout), (QVector<int>{0, 1, 2}));
    QVERIFY(!layout.routes[0].leftwards);
    QVERIFY(!layout.routes[1].leftwards);
    QVERIFY(layout.routes[2].leftwards);
    QCOMPARE(layout.routes[2].bends.size(), std::size_t(1));
    QVERIFY(layout.routes[3].bends.empty());
}

void TestLayout::tooManyColumnsArePressedTogether()
{
    std::vector<MapLink> chain;
    for (int i = 0; i < 19; ++i)
        chain.push_back({i, i + 1});
    MapOptions options;
    options.mostColumns = 5;
    const auto layout = layoutMap(freeNodes(20), chain, options);
    QCOMPARE(layout.columns, 5);
    const auto columns = columnsOfLayout(layout);
    QVERIFY(std::is_sorted(columns.begin(), columns.end()));
}

void TestLayout::longLinkHasALaneInEachColumnBetween()
{
    const auto layout = layoutMap(freeNodes(4), {{0, 1}, {1, 2}, {2, 3}, {0, 3}});
    const auto& bends = layout.routes[3].bends;
    QCOMPARE(bends.size(), std::size_t(2));
    QCOMPARE(bends[0].column, 1);
    QCOMPARE(bends[1].column, 2);
    for (const MapBend& bend : bends) // beside the box, not through it
        QVERIFY(std::abs(bend.row - layout.nodes[static_cast<std::size_t>(bend.column)].row) >= 0.7 - 1e-9);
}

void TestLayout::untanglesACrossedLadder()
{
    std::vector<MapNode> nodes = freeNodes(8);
    for (std::size_t i = 0; i < 8; ++i)
        nodes[i].column = i < 4 ? 0 : 1;
    const auto layout = layoutMap(nodes, {{0, 7}, {1, 6}, {2, 5}, {3, 4}});
    QCOMPARE(layout.crossings, std::size_t(0));
}

void TestLayout::untanglesATree()
{
    // Children given in an order that crosses: 0 -> 3, 5; 1 -> 4, 6 with 2 -> 0, 1.
    const auto layout = layoutMap(freeNodes(7), {{2, 0}, {2, 1}, {0, 3}, {0, 5}, {1, 4}, {1, 6}});
    QCOMPARE(layout.crossings, std::size_t(0));
}

void TestLayout::groupsStayTogether()
{
    std::mt19937 random(3);
    MapOptions options;
    options.keepGroupsTogether = true;
    for (int i = 0; i < 30; ++i) {
        const Picture picture = randomPicture(random, 25, 0.08);
        const auto layout = layoutMap(picture.nodes, picture.links, options);
        std::map<int, std::vector<std::pair<double, int>>> columns;
        for (std::size_t n = 0; n < picture.nodes.size(); ++n)
            columns[layout.nodes[n].column].emplace_back(layout.nodes[n].row, picture.nodes[n].group);
        for (auto& [column, boxes] : columns) {
            std::sort(boxes.begin(), boxes.end());
            QVERIFY(std::is_sorted(boxes.begin(), boxes.end(), [](const auto& a, const auto& b) { return a.second < b.second; }));
        }
    }
}

void TestLayout::boxesNeverOverlap()
{
    std::mt19937 random(5);
    for (int i = 0; i < 60; ++i) {
        const Picture picture = randomPicture(random, 2 + i, 0.06);
        const auto layout = layoutMap(picture.nodes, picture.links);
        for (std::size_t a = 0; a < picture.nodes.size(); ++a) {
            QVERIFY(layout.nodes[a].row >= -1e-9 && layout.nodes[a].row <= layout.rows - 1 + 1e-9);
            QVERIFY(layout.nodes[a].column >= 0 && layout.nodes[a].column < layout.columns);
            for (std::size_t b = 0; b < a; ++b)
                if (layout.nodes[a].column == layout.nodes[b].column)
                    QVERIFY(std::abs(layout.nodes[a].row - layout.nodes[b].row) >= 1 - 1e-9);
            for (const MapRoute& route : layout.routes)
                for (const MapBend& bend : route.bends)
                    if (bend.column == layout.nodes[a].column)
                        QVERIFY(std::abs(bend.row - layout.nodes[a].row) >= 0.7 - 1e-9);
        }
    }
}

void TestLayout::crossingsAreThoseOfThePicture()
{
    std::mt19937 random(9);
    for (int i = 0; i < 60; ++i) {
        const Picture picture = randomPicture(random, 2 + i / 2, 0.12);
        const auto layout = layoutMap(picture.nodes, picture.links);
        QCOMPARE(layout.crossings, crossingsSeen(layout, picture.links));
    }
}

void TestLayout::samePictureEveryTime()
{
    std::mt19937 random(21);
    const Picture picture = randomPicture(random, 60, 0.05);
    const auto a = layoutMap(picture.nodes, picture.links), b = layoutMap(picture.nodes, picture.links);
    for (std::size_t i = 0; i < a.nodes.size(); ++i) {
        QCOMPARE(a.nodes[i].column, b.nodes[i].column);
        QVERIFY(a.nodes[i].row == b.nodes[i].row);
    }
}

void TestLayout::ordersCountBoxesFromTheTop()
{
    std::mt19937 random(2);
    const Picture picture = randomPicture(random, 40, 0.05);
    const auto layout = layoutMap(picture.nodes, picture.links);
    std::map<int, std::vector<std::pair<double, int>>> columns;
    for (const auto& node : layout.nodes)
        columns[node.column].emplace_back(node.row, node.order);
    for (auto& [column, boxes] : columns) {
        std::sort(boxes.begin(), boxes.end());
        for (std::size_t i = 0; i < boxes.size(); ++i)
            QCOMPARE(boxes[i].second, static_cast<int>(i));
    }
}

void TestLayout::nothingAndNonsense()
{
    const auto nothing = layoutMap({}, {});
    QCOMPARE(nothing.columns, 0);
    QCOMPARE(nothing.rows, 0.0);
    const auto layout = layoutMap(freeNodes(2), {{0, 5}, {-1, 1}, {0, 1}, {1, 1}});
    QCOMPARE(columnsOfLayout(layout), (QVector<int>{0, 1}));
    QCOMPARE(layout.routes.size(), std::size_t(4));
}

void TestLayout::backLinksAreFew_data()
{
    QTest::addColumn<int>("nodes");
    QTest::addColumn<QVector<QPair<int, int>>>("links");
    QTest::addColumn<int>("most");
    using Links = QVector<QPair<int, int>>;
    QTest::newRow("none needed") << 5 << Links{{4, 3}, {3, 2}, {2, 1}, {1, 0}, {4, 0}} << 0;
    QTest::newRow("one ring") << 4 << Links{{0, 1}, {1, 2}, {2, 3}, {3, 0}} << 1;
    QTest::newRow("two rings that meet") << 5 << Links{{0, 1}, {1, 2}, {2, 0}, {2, 3}, {3, 4}, {4, 2}} << 2;
}

void TestLayout::backLinksAreFew()
{
    QFETCH(int, nodes);
    using Links = QVector<QPair<int, int>>;
    QFETCH(Links, links);
    QFETCH(int, most);
    std::vector<MapLink> list;
    for (const auto& [from, to] : links)
        list.push_back({from, to});
    const auto ranks = ranksWithFewBackLinks(static_cast<std::size_t>(nodes), list);
    QCOMPARE(std::set<int>(ranks.begin(), ranks.end()).size(), static_cast<std::size_t>(nodes));
    const auto back = std::count_if(list.begin(), list.end(), [&](const MapLink& link) {
        return ranks[static_cast<std::size_t>(link.from)] > ranks[static_cast<std::size_t>(link.to)];
    });
    QVERIFY(back <= most);
}

void TestLayout::neighbourhoods_data()
{
    QTest::addColumn<int>("centre");
    QTest::addColumn<int>("up");
    QTest::addColumn<int>("down");
    QTest::addColumn<QVector<int>>("expected");
    // 0 -> 1 -> 2 -> 3 -> 4, 5 -> 2, 3 -> 1
    QTest::newRow("alone") << 2 << 0 << 0 << QVector<int>{2};
    QTest::newRow("causes") << 2 << 1 << 0 << QVector<int>{1, 2, 5};
    QTest::newRow("effects") << 2 << 0 << 1 << QVector<int>{2, 3};
    QTest::newRow("two steps both ways") << 2 << 2 << 2 << QVector<int>{0, 1, 2, 3, 4, 5};
    QTest::newRow("what has no causes") << 0 << 3 << 1 << QVector<int>{0, 1};
    QTest::newRow("not there") << 9 << 1 << 1 << QVector<int>{};
}

void TestLayout::neighbourhoods()
{
    QFETCH(int, centre);
    QFETCH(int, up);
    QFETCH(int, down);
    QFETCH(QVector<int>, expected);
    const auto found = neighbourhood(6, {{0, 1}, {1, 2}, {2, 3}, {3, 4}, {5, 2}, {3, 1}}, centre, up, down);
    QCOMPARE(QVector<int>(found.begin(), found.end()), expected);
}

QTEST_GUILESS_MAIN(TestLayout)
#include "tst_layout.moc"
