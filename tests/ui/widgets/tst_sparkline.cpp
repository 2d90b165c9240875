// SPDX-License-Identifier: GPL-3.0-or-later
// Sparkline and interval strip: where their marks stand.
#include "tests/support/checks.h"
#include "ui/theme/appearance.h"
#include "ui/widgets/interval_strip.h"
#include "ui/widgets/sparkline.h"

#include <QImage>
#include <QObject>
#include <QPainter>

#include <cmath>
#include <memory>

namespace {

int pixelsOf(const QImage& image, const QColor& colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    return count;
}

template <typename Draw>
QImage drawn(const QSize& size, Draw&& draw)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    draw(painter);
    return image;
}

} // namespace

class tst_sparkline : public QObject {
    Q_OBJECT

private slots:
    void init() { m_appearance = std::make_unique<ui::Appearance>(); }
    void valueIsInterpolatedInsideTheLineOnly();
    void sparklineDrawsAllItsParts();
    void levelAndEmptyLinesDoNotFail();
    void stripPlacesValuesInProportion();
    void stripMarksTheTargetOnlyWhenGiven();

private:
    std::unique_ptr<ui::Appearance> m_appearance;
};

void tst_sparkline::valueIsInterpolatedInsideTheLineOnly()
{
    const std::vector<QPointF> line{{2024, 10}, {2025, 20}, {2026, 40}};
    VERIFY_CLOSE(*ui::valueAt(line, 2024), 10, 0, 0);
    VERIFY_CLOSE(*ui::valueAt(line, 2025.5), 30, 0, 1e-12);
    VERIFY_CLOSE(*ui::valueAt(line, 2026), 40, 0, 0);
    QVERIFY(!ui::valueAt(line, 2023.9));
    QVERIFY(!ui::valueAt(line, 2026.1));
    QVERIFY(!ui::valueAt({}, 2025));
}

void tst_sparkline::sparklineDrawsAllItsParts()
{
    const auto image = [this](const ui::Sparkline& data) {
        return drawn({100, 56}, [&](QPainter& painter) { ui::drawSparkline(painter, *m_appearance, QRectF(0, 0, 100, 56), data); });
    };
    ui::Sparkline data{{{2024, 1}, {2035, 2}}, {{2024, 1}, {2035, 4}}, 2030, std::nullopt, ui::Token::ScenarioB};
    const QColor scenario = m_appearance->color(ui::Token::ScenarioB);
    const QColor mark = m_appearance->color(ui::Token::Text2);
    const QImage plain = image(data);
    QVERIFY(pixelsOf(plain, scenario) > 10); // the dot at least
    QCOMPARE(pixelsOf(plain, mark), 0);
    data.target = QPointF(2030, 3);
    QVERIFY(image(data) != plain);
    data.year = 2100; // outside: no dot
    QVERIFY(pixelsOf(image(data), scenario) < pixelsOf(plain, scenario));
    QVERIFY(image(data) != plain);
}

void tst_sparkline::levelAndEmptyLinesDoNotFail()
{
    const double nan = std::nan("");
    for (const auto& line : {std::vector<QPointF>{}, std::vector<QPointF>{{2024, 0}, {2035, 0}}, std::vector<QPointF>{{2024, nan}, {2035, nan}}}) {
        const QImage image = drawn({60, 30}, [&](QPainter& painter) {
            ui::drawSparkline(painter, *m_appearance, QRectF(0, 0, 60, 30), {line, line, 2030, std::nullopt, ui::Token::ScenarioA});
        });
        const bool visible = !line.empty() && std::isfinite(line.front().y());
        QCOMPARE(pixelsOf(image, Qt::white) < image.width() * image.height(), visible);
    }
}

void tst_sparkline::stripPlacesValuesInProportion()
{
    const QRectF rect(10, 0, 106.5, 14);
    ui::IntervalStrip strip;
    strip.low = 0;
    strip.high = 50;
    const double left = ui::stripX(rect, strip, 0), right = ui::stripX(rect, strip, 50);
    VERIFY_CLOSE(ui::stripX(rect, strip, 25), (left + right) / 2, 0, 1e-9);
    VERIFY_CLOSE(ui::stripX(rect, strip, 10), left + (right - left) / 5, 0, 1e-9);
    VERIFY_CLOSE(ui::stripX(rect, strip, -100), left, 0, 0); // stays on the strip
    VERIFY_CLOSE(ui::stripX(rect, strip, 100), right, 0, 0);
    QVERIFY(left > rect.left() && right < rect.right());
}

void tst_sparkline::stripMarksTheTargetOnlyWhenGiven()
{
    ui::IntervalStrip strip;
    strip.scenario = 0.7;
    strip.baseline = 0.2;
    const auto image = [&] {
        return drawn({120, 14}, [&](QPainter& painter) { ui::drawIntervalStrip(painter, *m_appearance, QRectF(0, 0, 120, 14), strip); });
    };
    const QImage without = image();
    QVERIFY(pixelsOf(without, m_appearance->color(ui::Token::ScenarioA)) > 5);
    strip.targetLow = 0.5;
    const QImage one = image();
    strip.targetHigh = 0.9;
    QVERIFY(one != without);
    QVERIFY(image() != one);
    strip.scenario = std::nan("");
    QCOMPARE(pixelsOf(image(), m_appearance->color(ui::Token::ScenarioA)), 0);
}

QTEST_MAIN(tst_sparkline)
#include "tst_sparkline.moc"
