// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/checks.h"
#include "tests/ui/widgets/chart_samples.h"
#include "ui/theme/appearance.h"
#include "ui/widgets/chart_frame.h"
#include "ui/widgets/chart_items.h"
#include "ui/widgets/time_chart.h"

#include <QAccessible>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>

using ui::ChartLine;
using ui::TimeChart;
using ui::TimeChartData;
using ui::Token;

class TestTimeChart : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void labelsCarryNameAndLastValue();
    void longNamesLeaveTheRoomToTheLines();
    void labelsNeverTouch_data();
    void labelsNeverTouch();
    void targetLabelsKeepClearOfLines();
    void linesLieInsideThePlot();
    void axisGrowsOnlyWhileTheHandMoves();
    void anotherQuantityStartsAfresh();
    void valuesThatAreNoNumbersAreLeftOut();
    void arrowKeysMoveTheCrossLine();
    void pointerReadsOffSavedTimes();
    void clickPicksTheYear();
    void saysWhatItShows();
    void tableHoldsEveryPoint();
    void paintsAlikeTwiceAndUnlikeInOtherThemes();
    void bandsArePainted();
    void exportsArePictures_data();
    void exportsArePictures();
    void vectorExportsHoldNoPixels();
    void timesOfAnotherModelNameTheirUnit();
    void tinyAndHugeValuesAreDrawn_data();
    void tinyAndHugeValuesAreDrawn();
    void aRunThatBrokeOffIsHatched();

private:
    std::unique_ptr<ui::Appearance> m_appearance;
    std::unique_ptr<TimeChart> m_chart;
};

void TestTimeChart::init()
{
    m_appearance = std::make_unique<ui::Appearance>();
    m_chart = std::make_unique<TimeChart>(*m_appearance);
    m_chart->resize(640, 260);
    m_chart->setData(tests::tradeSample());
    m_chart->setYear(2030);
    m_chart->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
}

void TestTimeChart::cleanup()
{
    m_chart.reset();
    m_appearance.reset();
}

void TestTimeChart::labelsCarryNameAndLastValue()
{
    const auto& labels = m_chart->drawing().endLabels;
    QCOMPARE(labels.size(), std::size_t(2));
    QCOMPARE(labels[0].name, QStringLiteral("Paper package"));
    QCOMPARE(labels[0].number, QStringLiteral("276"));
    QCOMPARE(labels[1].number, QStringLiteral("163"));
    m_chart->setCursorYear(2024.0);
    QCOMPARE(m_chart->drawing().endLabels[0].number, QStringLiteral("94"));
}

void TestTimeChart::longNamesLeaveTheRoomToTheLines()
{
    const QString name = QStringLiteral("Balanced package with stronger regional transfers and later training");
    TimeChartData data = tests::tradeSample();
    data.lines[0].label = name;
    m_chart->resize(680, 240);
    m_chart->setData(data);
    const auto& drawing = m_chart->drawing();
    const double room = drawing.geometry.scene.right() - drawing.geometry.plot.right();
    QVERIFY2(room <= 0.21 * drawing.geometry.scene.width(), qPrintable(QString::number(room)));
    QCOMPARE(drawing.endLabels[0].number, QStringLiteral("276"));
    m_chart->setCursorYear(2030.0);
    QVERIFY(m_chart->readOut().contains(name));
    // The label's tooltip has the whole name; beside the labels there is none.
    QVERIFY(m_chart->toolTipAt(QPointF(drawing.geometry.plot.right() + 40, drawing.endLabels[0].height)).contains(name));
    QVERIFY(m_chart->toolTipAt(drawing.geometry.plot.center()).isEmpty());
}

void TestTimeChart::labelsNeverTouch_data()
{
    QTest::addColumn<int>("lines");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("spread"); // between the last values of neighbours
    QTest::newRow("five, apart, large") << 5 << QSize(640, 260) << 30.0;
    QTest::newRow("five, together, small") << 5 << QSize(260, 140) << 0.1;
    QTest::newRow("twelve, together, small") << 12 << QSize(260, 140) << 0.0;
}

void TestTimeChart::labelsNeverTouch()
{
    QFETCH(int, lines);
    QFETCH(QSize, size);
    QFETCH(double, spread);
    TimeChartData data;
    for (int i = 0; i < lines; ++i)
        data.lines.push_back(tests::straightLine(QString::number(i), QStringLiteral("Scenario %1").arg(i), Token::ScenarioA,
                                                 ChartLine::Style::Main, 10, 100 + spread * i));
    m_chart->resize(size);
    m_chart->setData(data);
    const auto& drawing = m_chart->drawing();
    QVERIFY(!drawing.endLabels.empty());
    std::vector<double> heights;
    for (const auto& label : drawing.endLabels)
        heights.push_back(label.height);
    std::sort(heights.begin(), heights.end());
    for (std::size_t i = 1; i < heights.size(); ++i)
        QVERIFY(heights[i] - heights[i - 1] >= 14 - 1e-9);
    // Whole, not cut by the edge: half a line of 12 px text fits above the first and below the last.
    QVERIFY(heights.front() >= 7 && heights.back() <= drawing.geometry.scene.height() - 7);
}

void TestTimeChart::targetLabelsKeepClearOfLines()
{
    TimeChartData data = tests::tradeSample();
    data.targets.push_back({2030, 200.0, std::nullopt, QStringLiteral("Paper: 200 or more")});
    data.targets.push_back({2027, 120.0, 180.0, QStringLiteral("Paper: 120–180")});
    m_chart->setData(data);
    const auto marks = ui::targetMarks(m_chart->drawing());
    QCOMPARE(marks.size(), std::size_t(2));
    QVERIFY(!marks[0].label.intersects(marks[1].label));
    for (const auto& mark : marks) {
        QVERIFY(m_chart->drawing().geometry.plot.adjusted(-1, -1, 1, 1).contains(mark.label));
        QVERIFY(!mark.label.intersects(mark.box));
    }
    // The bracket spans its range on the axis.
    const auto& geometry = m_chart->drawing().geometry;
    VERIFY_CLOSE(marks[1].low.y() - marks[1].high.y(), 60 * geometry.plot.height() / (geometry.range.high - geometry.range.low), 0, 1e-9);
}

void TestTimeChart::linesLieInsideThePlot()
{
    const auto& geometry = m_chart->drawing().geometry;
    for (const auto& line : m_chart->data().lines) {
        for (const QPointF& point : line.points)
            QVERIFY(geometry.plot.adjusted(-0.01, -0.01, 0.01, 0.01).contains(geometry.map(point)));
    }
    // The curve is drawn where our items think it is: ink of the line's colour at its middle.
    const QImage image = m_chart->grab().toImage();
    const QPointF middle = geometry.map({2027, 94 + 182 * 3.0 / 11}) + QPointF(4, 4);
    const QColor wanted = m_appearance->color(Token::ScenarioA);
    bool found = false;
    for (int dy = -2; dy <= 2; ++dy) {
        const QColor pixel = image.pixelColor(QPoint(qRound(middle.x()), qRound(middle.y()) + dy));
        found = found || (std::abs(pixel.red() - wanted.red()) < 40 && std::abs(pixel.blue() - wanted.blue()) < 40);
    }
    QVERIFY(found);
}

void TestTimeChart::axisGrowsOnlyWhileTheHandMoves()
{
    const auto wide = m_chart->drawing().geometry.range;
    TimeChartData smaller = tests::tradeSample();
    smaller.lines[0] = tests::straightLine(QStringLiteral("scenario"), QStringLiteral("Paper package"), Token::ScenarioA,
                                           ChartLine::Style::Main, 94, 170);
    m_chart->setDragging(true);
    m_chart->setData(smaller);
    QCOMPARE(m_chart->drawing().geometry.range, wide);
    TimeChartData larger = tests::tradeSample();
    larger.lines[0] = tests::straightLine(QStringLiteral("scenario"), QStringLiteral("Paper package"), Token::ScenarioA,
                                          ChartLine::Style::Main, 94, 400);
    m_chart->setData(larger);
    QVERIFY(m_chart->drawing().geometry.range.high > 400);
    m_chart->setData(smaller);
    QVERIFY(m_chart->drawing().geometry.range.high > 400);
    m_chart->setDragging(false);
    QTRY_VERIFY(m_chart->drawing().geometry.range.high < wide.high);
}

void TestTimeChart::anotherQuantityStartsAfresh()
{
    TimeChartData other = tests::tradeSample();
    other.title = QStringLiteral("Depth of use");
    for (auto& line : other.lines) {
        for (auto& point : line.points)
            point.setY(point.y() / 10);
    }
    m_chart->setData(other);
    QVERIFY(m_chart->drawing().geometry.range.high < 40);
}

void TestTimeChart::valuesThatAreNoNumbersAreLeftOut()
{
    TimeChartData data = tests::tradeSample();
    data.lines[0].points[0].setY(std::numeric_limits<double>::quiet_NaN());
    data.lines[1].points.clear();
    m_chart->setData(data);
    QCOMPARE(m_chart->data().lines[0].points.size(), std::size_t(44));
    QCOMPARE(m_chart->drawing().endLabels.size(), std::size_t(1));
    QVERIFY(!m_chart->grab().isNull());
}

void TestTimeChart::arrowKeysMoveTheCrossLine()
{
    m_chart->activateWindow();
    m_chart->setFocus();
    QTRY_VERIFY(m_chart->hasFocus());
    QSignalSpy readOuts(m_chart.get(), &TimeChart::readOutChanged);
    QTest::keyClick(m_chart.get(), Qt::Key_Right);
    QCOMPARE(m_chart->cursorYear(), std::optional<double>(2030)); // starts at the frame's year
    QTest::keyClick(m_chart.get(), Qt::Key_Right);
    QCOMPARE(m_chart->cursorYear(), std::optional<double>(2030.25));
    QTest::keyClick(m_chart.get(), Qt::Key_Home);
    QCOMPARE(m_chart->cursorYear(), std::optional<double>(2024));
    QTest::keyClick(m_chart.get(), Qt::Key_Left);
    QCOMPARE(m_chart->cursorYear(), std::optional<double>(2024));
    QCOMPARE(m_chart->readOut(), QStringLiteral("2024: Paper package 94, Baseline 94"));
    QTest::keyClick(m_chart.get(), Qt::Key_End);
    QCOMPARE(m_chart->readOut(), QStringLiteral("2035: Paper package 276, Baseline 163"));
    QVERIFY(readOuts.count() >= 4);
    QSignalSpy picked(m_chart.get(), &TimeChart::yearPicked);
    QTest::keyClick(m_chart.get(), Qt::Key_Return);
    QCOMPARE(picked.count(), 1);
    QCOMPARE(picked[0][0].toDouble(), 2035.0);
    QTest::keyClick(m_chart.get(), Qt::Key_Escape);
    QVERIFY(!m_chart->cursorYear());
    QVERIFY(m_chart->readOut().isEmpty());
}

void TestTimeChart::pointerReadsOffSavedTimes()
{
    const auto& geometry = m_chart->drawing().geometry;
    const QPoint at(qRound(geometry.x(2027.3)) + 4, qRound(geometry.plot.center().y()));
    QTest::mouseMove(m_chart.get(), QPoint(1, 1));
    QTest::mouseMove(m_chart.get(), at);
    QTRY_COMPARE(m_chart->cursorYear(), std::optional<double>(2027.25));
}

void TestTimeChart::clickPicksTheYear()
{
    const auto& geometry = m_chart->drawing().geometry;
    QSignalSpy picked(m_chart.get(), &TimeChart::yearPicked);
    const QPoint at(qRound(geometry.x(2028.2)) + 4, qRound(geometry.plot.center().y()));
    QTest::mouseMove(m_chart.get(), at);
    QTRY_VERIFY(m_chart->cursorYear().has_value());
    QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, at);
    QCOMPARE(picked.count(), 1);
    QCOMPARE(picked[0][0].toDouble(), 2028.0);
}

void TestTimeChart::saysWhatItShows()
{
    QAccessibleInterface* access = QAccessible::queryAccessibleInterface(m_chart.get());
    QVERIFY(access);
    QCOMPARE(access->role(), QAccessible::Chart);
    QCOMPARE(access->text(QAccessible::Name), QStringLiteral("Cross-border e-commerce trade"));
    const QString words = access->text(QAccessible::Description);
    for (const char* part : {"2024 to 2035", "Paper package: 94 in 2024", "276 in 2035", "Baseline"})
        QVERIFY2(words.contains(QLatin1String(part)), qPrintable(words));
    m_chart->setCursorYear(2035);
    QVERIFY(access->text(QAccessible::Value).contains(QStringLiteral("276")));
}

void TestTimeChart::tableHoldsEveryPoint()
{
    const ui::ChartTable table = m_chart->table();
    QCOMPARE(table.columns, (QStringList{QStringLiteral("Year"), QStringLiteral("Paper package"), QStringLiteral("Baseline")}));
    QCOMPARE(table.rows.size(), std::size_t(45));
    QCOMPARE(table.rows.front(), (QStringList{QStringLiteral("2024"), QStringLiteral("94.00"), QStringLiteral("94.00")}));
    QCOMPARE(table.rows[1][0], QStringLiteral("2024.25"));
    QCOMPARE(table.toText().count(QLatin1Char('\n')), 46);
}

void TestTimeChart::paintsAlikeTwiceAndUnlikeInOtherThemes()
{
    const QImage light = m_chart->grab().toImage();
    QCOMPARE(m_chart->grab().toImage(), light);
    m_appearance->setTheme(ui::ThemeKind::Dark);
    const QImage dark = m_chart->grab().toImage();
    QVERIFY(dark != light);
    QCOMPARE(dark.pixelColor(6, 6), m_appearance->color(Token::Surface));
    m_appearance->setTheme(ui::ThemeKind::Light);
    QCOMPARE(m_chart->grab().toImage(), light);
}

void TestTimeChart::bandsArePainted()
{
    const QImage without = m_chart->grab().toImage();
    TimeChartData data = tests::tradeSample();
    ui::ChartBand band;
    for (const QPointF& point : data.lines[0].points) {
        band.lower.emplace_back(point.x(), point.y() - 20);
        band.upper.emplace_back(point.x(), point.y() + 20);
    }
    data.bands.push_back(band);
    m_chart->setData(data);
    const auto& geometry = m_chart->drawing().geometry;
    QVERIFY(geometry.range.high > 296);
    const QImage with = m_chart->grab().toImage();
    const QPoint inside = (geometry.map({2033, 94 + 182 * 9.0 / 11 - 12}) + QPointF(4, 4)).toPoint();
    QVERIFY(with.pixelColor(inside) != m_appearance->color(Token::Surface));
    QVERIFY(with != without);
}

void TestTimeChart::exportsArePictures_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("PNG") << QStringLiteral("chart.png") << QByteArray("\x89PNG");
    QTest::newRow("SVG") << QStringLiteral("chart.svg") << QByteArray("<?xml");
    QTest::newRow("PDF") << QStringLiteral("chart.pdf") << QByteArray("%PDF");
}

void TestTimeChart::exportsArePictures()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, start);
    const QTemporaryDir directory;
    const QString path = directory.filePath(name);
    QVERIFY(ui::saveChart(*m_appearance, *m_chart, QSize(640, 340), path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith(start));
    QVERIFY(!ui::saveChart(*m_appearance, *m_chart, QSize(640, 340), directory.filePath(QStringLiteral("chart.doc"))));
    QVERIFY(!ui::saveChart(*m_appearance, *m_chart, QSize(640, 340), directory.filePath(QStringLiteral("none/") + name)));
}

void TestTimeChart::vectorExportsHoldNoPixels()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("chart.svg"));
    QVERIFY(ui::saveChart(*m_appearance, *m_chart, QSize(640, 340), path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray svg = file.readAll();
    QVERIFY(!svg.contains("<image"));
    for (const char* text : {"Cross-border e-commerce trade", "Source: paper 001", "Paper package"})
        QVERIFY2(svg.contains(text), text);
}

void TestTimeChart::timesOfAnotherModelNameTheirUnit()
{
    ui::TimeChartData data;
    data.title = QStringLiteral("Users");
    data.time = ui::TimeWords({0, 12.5, "months"});
    data.firstYear = 0;
    data.lastYear = 12.5;
    ui::ChartLine line{QStringLiteral("users"), QStringLiteral("Base run"), ui::Token::ScenarioA, ui::ChartLine::Style::Main, {}, {}};
    for (int k = 0; k <= 50; ++k)
        line.points.emplace_back(k * 0.25, k * 100.0);
    data.lines.push_back(line);
    m_chart->setData(data);
    m_chart->setYear(6.25);
    m_chart->setCursorYear(2.5);
    QCOMPARE(m_chart->readOut(), QStringLiteral("month 2.5: Base run 1,000"));
    QVERIFY2(m_chart->sentence().startsWith(QStringLiteral("Users, month 0 to month 12.5.")), qPrintable(m_chart->sentence()));
    QVERIFY2(m_chart->sentence().contains(QStringLiteral("2,500 at month 6.25")), qPrintable(m_chart->sentence()));
    QCOMPARE(m_chart->table().columns.first(), QStringLiteral("Time (months)"));
    QCOMPARE(m_chart->table().rows[1].first(), QStringLiteral("0.25"));
    // What is picked is the time pointed at, not a whole number near it.
    QSignalSpy picked(m_chart.get(), &TimeChart::yearPicked);
    QTest::keyClick(m_chart.get(), Qt::Key_Return);
    QCOMPARE(picked.at(0).at(0).toDouble(), 2.5);
}

void TestTimeChart::tinyAndHugeValuesAreDrawn_data()
{
    QTest::addColumn<double>("size");
    QTest::newRow("1e-9") << 1e-9;
    QTest::newRow("1e12") << 1e12;
    QTest::newRow("negative") << -1e-9;
}

/// The line crosses the whole plot, whatever its size.
void TestTimeChart::tinyAndHugeValuesAreDrawn()
{
    QFETCH(double, size);
    ui::TimeChartData data;
    data.shownDecimals = 6;
    data.lines.push_back(tests::straightLine(QStringLiteral("x"), QString(), ui::Token::ScenarioA, ui::ChartLine::Style::Main, 0, size));
    m_chart->setData(data);
    const QImage image = m_chart->grab().toImage();
    const auto& geometry = m_chart->drawing().geometry;
    const QColor ink = m_appearance->color(ui::Token::ScenarioA);
    const auto inked = [&](double year) {
        const QPointF at = geometry.map({year, size * (year - 2024) / 11}) + QPointF(4, 4); // the ring around the drawing
        for (int dy = -2; dy <= 2; ++dy) {
            const QColor found = image.pixelColor(QPoint(int(at.x()), int(at.y()) + dy) * image.devicePixelRatio());
            if (std::abs(found.red() - ink.red()) + std::abs(found.green() - ink.green()) + std::abs(found.blue() - ink.blue()) < 160) // of 455 to the ground
                return true;
        }
        return false;
    };
    QVERIFY(inked(2025.5));
    QVERIFY(inked(2033));
    QVERIFY(std::abs(geometry.y(size) - geometry.y(0)) > 0.7 * geometry.plot.height());
}

void TestTimeChart::aRunThatBrokeOffIsHatched()
{
    ui::TimeChartData data = tests::tradeSample();
    auto& points = data.lines[0].points;
    for (QPointF& point : points) {
        if (point.x() > 2029)
            point.setY(std::nan(""));
    }
    const auto ground = [&](double year) {
        // Between the two lines' heights nothing is drawn but hatching.
        const QImage image = m_chart->grab().toImage();
        const auto& geometry = m_chart->drawing().geometry;
        int inked = 0;
        for (int x = 0; x < 30; ++x) {
            const QPoint at(int(geometry.x(year)) + x + 4, int(geometry.plot.bottom()) - 30 + 4);
            inked += image.pixelColor(at) != m_appearance->color(ui::Token::Surface);
        }
        return inked;
    };
    m_chart->setYear(2024);
    m_chart->setData(data);
    const int before = ground(2032), early = ground(2025);
    data.stop = ui::ChartStop{2029, QStringLiteral("the run stopped at 2029")};
    m_chart->setData(data);
    QVERIFY2(ground(2032) >= before + 3, qPrintable(QStringLiteral("%1, %2").arg(before).arg(ground(2032))));
    QVERIFY(ground(2025) <= early + 1);
    QVERIFY2(m_chart->sentence().endsWith(QStringLiteral("the run stopped at 2029.")), qPrintable(m_chart->sentence()));
}

QTEST_MAIN(TestTimeChart)
#include "tst_time_chart.moc"
