// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/checks.h"
#include "ui/theme/appearance.h"
#include "ui/widgets/radar.h"

#include <QAccessible>
#include <QImage>
#include <QTest>

#include <cmath>
#include <limits>

using ui::FourRadar;
using ui::RadarData;
using ui::RadarGeometry;
using ui::Token;

class TestRadar : public QObject {
    Q_OBJECT

private slots:
    void axesPointTopRightBottomLeft();
    void scoresAreDistancesFromTheCentre();
    void scoresOutsideTheScaleStayOnIt();
    void everythingFits_data();
    void everythingFits();
    void shapesArePainted();
    void saysWhatItShows();
    void tableHoldsEveryScore();
    void themesAndLanguagesDiffer();

private:
    [[nodiscard]] static RadarData sample();
};

RadarData TestRadar::sample()
{
    RadarData data;
    data.title = QStringLiteral("Four dimensions");
    data.unit = QStringLiteral("score 0–100, 2030");
    data.axes = {QStringLiteral("Technology"), QStringLiteral("Region"), QStringLiteral("Talent"), QStringLiteral("Standards")};
    data.now = {QStringLiteral("2024"), {32, 50, 60, 14}};
    data.baseline = {QStringLiteral("baseline"), {39, 56, 53, 15}};
    data.scenario = ui::RadarShape{QStringLiteral("Paper package"), {67, 88, 77, 67}};
    return data;
}

void TestRadar::axesPointTopRightBottomLeft()
{
    RadarGeometry geometry;
    geometry.centre = {100, 100};
    geometry.radius = 50;
    const QPolygonF full = geometry.polygon({100, 100, 100, 100});
    QCOMPARE(full, QPolygonF({QPointF(100, 50), QPointF(150, 100), QPointF(100, 150), QPointF(50, 100)}));
}

void TestRadar::scoresAreDistancesFromTheCentre()
{
    RadarGeometry geometry;
    geometry.centre = {0, 0};
    geometry.radius = 80;
    for (int axis = 0; axis < 4; ++axis) {
        for (const double score : {0.0, 25.0, 67.0, 100.0}) {
            const QPointF point = geometry.point(axis, score);
            VERIFY_CLOSE(std::hypot(point.x(), point.y()), 0.8 * score, 1e-12, 1e-12);
        }
    }
}

void TestRadar::scoresOutsideTheScaleStayOnIt()
{
    RadarGeometry geometry;
    geometry.radius = 80;
    QCOMPARE(geometry.point(1, 130), geometry.point(1, 100));
    QCOMPARE(geometry.point(1, -5), geometry.centre);
    QCOMPARE(geometry.point(1, std::numeric_limits<double>::quiet_NaN()), geometry.centre);
}

void TestRadar::everythingFits_data()
{
    QTest::addColumn<QSizeF>("size");
    QTest::newRow("wide") << QSizeF(420, 200);
    QTest::newRow("high") << QSizeF(260, 400);
    QTest::newRow("as on the page") << QSizeF(300, 190);
    QTest::newRow("smallest") << QSizeF(220, 150);
}

void TestRadar::everythingFits()
{
    QFETCH(QSizeF, size);
    const QRectF rect(QPointF(10, 10), size);
    const double line = 16;
    const double label = 66;
    const RadarGeometry geometry = RadarGeometry::fit(rect, line, label);
    const QRectF diamond = geometry.polygon({100, 100, 100, 100}).boundingRect();
    // One line of a label stands above the upper and below the lower vertex, the side labels outside; the legend under all.
    QVERIFY(diamond.top() - line >= rect.top() - 1);
    QVERIFY(diamond.bottom() + line <= geometry.legend.top() + 1);
    QVERIFY(diamond.left() - label >= rect.left() - 1);
    QVERIFY(diamond.right() + label <= rect.right() + 1);
    QVERIFY(geometry.legend.bottom() <= rect.bottom() + 0.001);
    QVERIFY(geometry.radius > 20);
}

void TestRadar::shapesArePainted()
{
    const ui::Appearance appearance;
    FourRadar radar(appearance);
    radar.resize(300, 240);
    radar.setData(sample());
    const QImage with = radar.grab().toImage();
    RadarData data = sample();
    data.scenario.reset();
    radar.setData(data);
    const QImage without = radar.grab().toImage();
    QVERIFY(with != without);
    const auto hasInk = [&](const QImage& image, Token token) {
        const QRgb wanted = appearance.color(token).rgb();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixel(x, y) == wanted)
                    return true;
            }
        }
        return false;
    };
    QVERIFY(hasInk(with, Token::ScenarioA));
    QVERIFY(!hasInk(without, Token::ScenarioA));
}

void TestRadar::saysWhatItShows()
{
    const ui::Appearance appearance;
    FourRadar radar(appearance);
    radar.setData(sample());
    QAccessibleInterface* access = QAccessible::queryAccessibleInterface(&radar);
    QVERIFY(access);
    QCOMPARE(access->role(), QAccessible::Chart);
    QCOMPARE(access->text(QAccessible::Name), QStringLiteral("Four dimensions"));
    const QString words = access->text(QAccessible::Description);
    QVERIFY2(words.contains(QStringLiteral("Technology: 2024 32, baseline 39, Paper package 67")), qPrintable(words));
    QCOMPARE(radar.focusPolicy(), Qt::StrongFocus);
}

void TestRadar::tableHoldsEveryScore()
{
    const ui::Appearance appearance;
    FourRadar radar(appearance);
    radar.setData(sample());
    const ui::ChartTable table = radar.table();
    QCOMPARE(table.columns.size(), 4);
    QCOMPARE(table.rows.size(), std::size_t(4));
    QCOMPARE(table.rows[1],
             (QStringList{QStringLiteral("Region"), QStringLiteral("50.0"), QStringLiteral("56.0"), QStringLiteral("88.0")}));
}

void TestRadar::themesAndLanguagesDiffer()
{
    ui::Appearance appearance;
    FourRadar radar(appearance);
    radar.resize(300, 240);
    radar.setData(sample());
    const QImage light = radar.grab().toImage();
    appearance.setTheme(ui::ThemeKind::Dark);
    QVERIFY(radar.grab().toImage() != light);
}

QTEST_MAIN(TestRadar)
#include "tst_radar.moc"
