// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/checks.h"
#include "ui/widgets/label_placement.h"

#include <QTest>

#include <algorithm>
#include <random>

using ui::EndLabelPlace;
using ui::EndLabelRules;
using ui::EndLabelWish;

class TestLabelPlacement : public QObject {
    Q_OBJECT

private slots:
    void labelsFarApartStay();
    void twoTooCloseMoveByHalfEach();
    void boundsPushTheWholeGroup();
    void leastImportantGoesWithoutRoom();
    void baselineGoesRatherThanFar();
    void labelsNeverTouchAndKeepTheirOrder();
    void movesAreTheLeastSquares();
    void lengthInsideABox_data();
    void lengthInsideABox();
    void freeLabelKeepsClearOfLinesAndOthers();
    void freeLabelStaysInside();
};

namespace {

EndLabelRules rulesTo(double bottom)
{
    EndLabelRules rules;
    rules.top = 0;
    rules.bottom = bottom;
    rules.distance = 14;
    return rules;
}

} // namespace

void TestLabelPlacement::labelsFarApartStay()
{
    const auto places = ui::placeEndLabels({{80, 1, false}, {20, 1, false}}, rulesTo(100));
    VERIFY_CLOSE(places[0].height, 80, 0, 1e-12);
    VERIFY_CLOSE(places[1].height, 20, 0, 1e-12);
}

void TestLabelPlacement::twoTooCloseMoveByHalfEach()
{
    const auto places = ui::placeEndLabels({{50, 1, false}, {54, 1, false}}, rulesTo(100));
    VERIFY_CLOSE(places[0].height, 45, 0, 1e-12); // 52 -+ 7
    VERIFY_CLOSE(places[1].height, 59, 0, 1e-12);
}

void TestLabelPlacement::boundsPushTheWholeGroup()
{
    const auto places = ui::placeEndLabels({{98, 1, false}, {99, 1, false}, {100, 1, false}}, rulesTo(100));
    VERIFY_CLOSE(places[0].height, 72, 0, 1e-12);
    VERIFY_CLOSE(places[1].height, 86, 0, 1e-12);
    VERIFY_CLOSE(places[2].height, 100, 0, 1e-12);
}

void TestLabelPlacement::leastImportantGoesWithoutRoom()
{
    // Room for two labels, 0 and 14.
    const auto places = ui::placeEndLabels({{5, 1, false}, {6, 3, false}, {7, 2, false}}, rulesTo(20));
    QVERIFY(!places[0].shown);
    QVERIFY(places[1].shown && places[2].shown);
}

void TestLabelPlacement::baselineGoesRatherThanFar()
{
    // Three at one height: the outer ones would move by 14 each; the baseline may move by 10.
    auto rules = rulesTo(100);
    rules.furthest = 10;
    const auto places = ui::placeEndLabels({{50, 3, false}, {50.5, 3, false}, {51, 1, true}}, rules);
    QVERIFY(!places[2].shown);
    VERIFY_CLOSE(places[1].height - places[0].height, 14, 0, 1e-12);
    // The two that remain are placed as if it had never been there.
    VERIFY_CLOSE(places[0].height + places[1].height, 100.5, 0, 1e-12);
}

void TestLabelPlacement::labelsNeverTouchAndKeepTheirOrder()
{
    std::mt19937 generator(7);
    std::uniform_real_distribution<double> height(0, 200);
    std::uniform_int_distribution<int> count(1, 18);
    for (int trial = 0; trial < 5000; ++trial) {
        std::vector<EndLabelWish> wishes(std::size_t(count(generator)));
        for (auto& wish : wishes)
            wish = {height(generator), int(height(generator)) % 4, height(generator) < 40};
        const auto rules = rulesTo(200);
        const auto places = ui::placeEndLabels(wishes, rules);
        std::vector<std::pair<double, double>> shown; // wish, height
        for (std::size_t i = 0; i < wishes.size(); ++i) {
            if (places[i].shown)
                shown.emplace_back(wishes[i].wanted, places[i].height);
        }
        QVERIFY(!shown.empty() || std::all_of(wishes.begin(), wishes.end(), [](const auto& w) { return w.dropWhenFar; }));
        std::sort(shown.begin(), shown.end());
        for (std::size_t i = 0; i < shown.size(); ++i) {
            QVERIFY(shown[i].second >= rules.top - 1e-9 && shown[i].second <= rules.bottom + 1e-9);
            if (i > 0)
                QVERIFY(shown[i].second - shown[i - 1].second >= rules.distance - 1e-9);
        }
    }
}

void TestLabelPlacement::movesAreTheLeastSquares()
{
    // Against a slow search over a grid of half pixels.
    const std::vector<double> wanted{30, 33, 50};
    const auto places = ui::placeEndLabels({{30, 1, false}, {33, 1, false}, {50, 1, false}}, rulesTo(100));
    double sum = 0;
    for (std::size_t i = 0; i < 3; ++i)
        sum += (places[i].height - wanted[i]) * (places[i].height - wanted[i]);
    double least = 1e9;
    for (double a = 0; a <= 100; a += 0.5) {
        for (double b = a + 14; b <= 100; b += 0.5) {
            for (double c = b + 14; c <= 100; c += 0.5)
                least = std::min(least, (a - 30) * (a - 30) + (b - 33) * (b - 33) + (c - 50) * (c - 50));
        }
    }
    QVERIFY(sum <= least + 1e-9);
}

void TestLabelPlacement::lengthInsideABox_data()
{
    QTest::addColumn<QPointF>("from");
    QTest::addColumn<QPointF>("to");
    QTest::addColumn<double>("expected");
    QTest::newRow("through") << QPointF(-5, 5) << QPointF(15, 5) << 10.0;
    QTest::newRow("ends inside") << QPointF(-5, 5) << QPointF(4, 5) << 4.0;
    QTest::newRow("inside") << QPointF(2, 2) << QPointF(2, 5) << 3.0;
    QTest::newRow("beside") << QPointF(-5, 12) << QPointF(15, 12) << 0.0;
    QTest::newRow("diagonal") << QPointF(-5, -5) << QPointF(15, 15) << 10 * std::sqrt(2.0);
}

void TestLabelPlacement::lengthInsideABox()
{
    QFETCH(QPointF, from);
    QFETCH(QPointF, to);
    QFETCH(double, expected);
    VERIFY_CLOSE(ui::lengthInside(QPolygonF({from, to}), QRectF(0, 0, 10, 10)), expected, 1e-12, 1e-12);
}

void TestLabelPlacement::freeLabelKeepsClearOfLinesAndOthers()
{
    ui::Obstacles obstacles;
    obstacles.lines.push_back(QPolygonF({QPointF(0, 50), QPointF(100, 50)}));
    obstacles.lines.push_back(QPolygonF({QPointF(50, 0), QPointF(50, 100)}));
    const QRectF anchor(45, 48, 10, 4);
    const QRectF first = ui::placeBeside({30, 10}, anchor, 4, QRectF(0, 0, 100, 100), obstacles);
    for (const auto& line : obstacles.lines)
        QCOMPARE(ui::lengthInside(line, first), 0.0);
    obstacles.boxes.push_back(first);
    const QRectF second = ui::placeBeside({30, 10}, anchor, 4, QRectF(0, 0, 100, 100), obstacles);
    QVERIFY(!second.intersects(first));
}

void TestLabelPlacement::freeLabelStaysInside()
{
    const QRectF bounds(0, 0, 100, 40);
    for (const QPointF& corner : {QPointF(0, 0), QPointF(95, 0), QPointF(0, 35), QPointF(95, 35)})
        QVERIFY(bounds.contains(ui::placeBeside({60, 12}, QRectF(corner, QSizeF(5, 5)), 4, bounds, {})));
}

QTEST_GUILESS_MAIN(TestLabelPlacement)
#include "tst_label_placement.moc"
