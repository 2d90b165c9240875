// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/checks.h"
#include "ui/theme/appearance.h"
#include "ui/widgets/stacked_bars.h"

#include <QAccessible>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using ui::StackedBars;
using ui::StackedBarsData;
using ui::Token;

class TestStackedBars : public QObject {
    Q_OBJECT

private slots:
    void totalsAddUpTheParts();
    void exceedsOnlyByWhatTheFiguresTell_data();
    void exceedsOnlyByWhatTheFiguresTell();
    void partsOfUnequalLengthAreNoTrouble();
    void everyPartIsPaintedInItsColour();
    void limitIsPainted();
    void textsCoverNoBarAndDoNotTouch_data();
    void textsCoverNoBarAndDoNotTouch();
    void keysGoThroughTheYears();
    void fewerYearsDropTheCursor();
    void saysWhatItShows();
    void tableHoldsPartsAndTotal();
    void emptyChartIsPainted();

private:
    [[nodiscard]] static StackedBarsData sample();
};

StackedBarsData TestStackedBars::sample()
{
    StackedBarsData data;
    data.title = QStringLiteral("Cash need");
    data.unit = QStringLiteral("bn CNY a year");
    data.headline = QStringLiteral("14.5 bn to 2030");
    data.firstYear = 2025;
    data.parts.push_back({QStringLiteral("Technology"), Token::Technology, {2, 3, 1}});
    data.parts.push_back({QStringLiteral("Region"), Token::Region, {4, 9, 2}});
    data.parts.push_back({QStringLiteral("Talent"), Token::Talent, {2, 2, 2}});
    return data;
}

void TestStackedBars::totalsAddUpTheParts()
{
    const StackedBarsData data = sample();
    QCOMPARE(data.yearCount(), 3);
    QCOMPARE(data.total(0), 8.0);
    QCOMPARE(data.total(1), 14.0);
    QVERIFY(!data.exceeds(1));
}

void TestStackedBars::exceedsOnlyByWhatTheFiguresTell_data()
{
    QTest::addColumn<double>("limit");
    QTest::addColumn<bool>("exceeds");
    QTest::newRow("well above") << 12.0 << true;
    QTest::newRow("equal") << 14.0 << false;
    QTest::newRow("above by less than a figure shows") << 13.96 << false;
    QTest::newRow("above by one figure") << 13.9 << true;
    QTest::newRow("below") << 15.0 << false;
}

void TestStackedBars::exceedsOnlyByWhatTheFiguresTell()
{
    QFETCH(double, limit);
    QFETCH(bool, exceeds);
    StackedBarsData data = sample();
    data.limit = limit;
    QCOMPARE(data.exceeds(1), exceeds);
}

void TestStackedBars::partsOfUnequalLengthAreNoTrouble()
{
    StackedBarsData data = sample();
    data.parts[0].values = {2};
    QCOMPARE(data.yearCount(), 3);
    QCOMPARE(data.total(1), 11.0);
    const ui::Appearance appearance;
    StackedBars bars(appearance);
    bars.setData(data);
    QCOMPARE(bars.table().rows[2][1], QStringLiteral("0.000"));
}

void TestStackedBars::everyPartIsPaintedInItsColour()
{
    const ui::Appearance appearance;
    StackedBars bars(appearance);
    bars.resize(310, 170);
    bars.setData(sample());
    const QImage image = bars.grab().toImage();
    for (const Token token : {Token::Technology, Token::Region, Token::Talent}) {
        int ink = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                ink += image.pixel(x, y) == appearance.color(token).rgb() ? 1 : 0;
        }
        QVERIFY(ink > 200);
    }
}

void TestStackedBars::limitIsPainted()
{
    const ui::Appearance appearance;
    StackedBars bars(appearance);
    bars.resize(310, 170);
    bars.setData(sample());
    const QImage without = bars.grab().toImage();
    StackedBarsData data = sample();
    data.limit = 12;
    data.limitLabel = QStringLiteral("budget line 12");
    bars.setData(data);
    const QImage with = bars.grab().toImage();
    QVERIFY(with != without);
    // A dark line over the whole width of the plot.
    int longest = 0;
    for (int y = 0; y < with.height(); ++y) {
        int run = 0;
        for (int x = 40; x < with.width() - 8; ++x)
            run += with.pixelColor(x, y).lightness() < 110 ? 1 : 0;
        longest = std::max(longest, run);
    }
    QVERIFY(longest > 240);
}

void TestStackedBars::textsCoverNoBarAndDoNotTouch_data()
{
    QTest::addColumn<std::vector<double>>("values");
    QTest::addColumn<QSize>("size");
    QTest::newRow("all above") << std::vector<double>(11, 13.2) << QSize(280, 140);
    QTest::newRow("higher at both ends") << std::vector<double>{20, 18, 9, 8, 7, 6, 5, 5, 9, 17, 19} << QSize(280, 140);
    QTest::newRow("high at the left") << std::vector<double>{20, 18, 9, 8, 7, 6, 5, 5, 4, 3, 2} << QSize(310, 160);
    QTest::newRow("saw, narrow") << std::vector<double>{13, 20, 13, 20, 13, 20, 13, 20, 13, 20, 13} << QSize(200, 100);
}

void TestStackedBars::textsCoverNoBarAndDoNotTouch()
{
    QFETCH(std::vector<double>, values);
    QFETCH(QSize, size);
    StackedBarsData data = sample();
    data.parts = {{QStringLiteral("Region"), Token::Region, values}};
    data.limit = 12;
    data.limitLabel = QStringLiteral("budget line 12");
    const ui::Appearance appearance;
    StackedBars bars(appearance);
    bars.resize(size);
    bars.setData(data);
    const auto drawing = bars.drawing();
    QCOMPARE(drawing.bars.size(), values.size());
    QVERIFY(drawing.limitLabel);
    QVERIFY(QRectF(bars.rect()).contains(*drawing.limitLabel));
    for (const QRectF& bar : drawing.bars)
        QVERIFY(!drawing.limitLabel->intersects(bar));
    int written = 0;
    double end = -100;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto& total = drawing.totals[i];
        if (!total)
            continue;
        ++written;
        QVERIFY(values[i] > 12);
        QVERIFY(!total->intersects(*drawing.limitLabel));
        QVERIFY(std::none_of(drawing.bars.begin(), drawing.bars.end(), [&](const QRectF& bar) { return bar.intersects(*total); }));
        if (values.front() == values.back()) // the same height
            QVERIFY(total->left() >= end + 5);
        end = total->right();
    }
    QVERIFY(written >= 1); // the highest at least
    const auto highest = std::max_element(values.begin(), values.end()) - values.begin();
    QVERIFY(drawing.totals[static_cast<std::size_t>(highest)]);
}

void TestStackedBars::keysGoThroughTheYears()
{
    const ui::Appearance appearance;
    StackedBars bars(appearance);
    bars.resize(310, 170);
    bars.setData(sample());
    bars.show();
    bars.activateWindow();
    bars.setFocus();
    QTRY_VERIFY(bars.hasFocus());
    QSignalSpy readOuts(&bars, &StackedBars::readOutChanged);
    QTest::keyClick(&bars, Qt::Key_Right);
    QTest::keyClick(&bars, Qt::Key_Right);
    QCOMPARE(bars.cursor(), std::optional<int>(1));
    QCOMPARE(bars.readOut(), QStringLiteral("2026: 14.0 (Technology 3.0, Region 9.0, Talent 2.0)"));
    QCOMPARE(readOuts.count(), 2);
    QTest::keyClick(&bars, Qt::Key_End);
    QTest::keyClick(&bars, Qt::Key_Right);
    QCOMPARE(bars.cursor(), std::optional<int>(2));
    QTest::keyClick(&bars, Qt::Key_Escape);
    QVERIFY(!bars.cursor());
}

void TestStackedBars::fewerYearsDropTheCursor()
{
    const ui::Appearance appearance;
    StackedBars bars(appearance);
    bars.setData(sample());
    QTest::keyClick(&bars, Qt::Key_End);
    QCOMPARE(bars.cursor(), std::optional<int>(2));
    StackedBarsData data = sample();
    for (auto& part : data.parts)
        part.values.resize(2);
    bars.setData(data);
    QVERIFY(!bars.cursor());
}

void TestStackedBars::saysWhatItShows()
{
    const ui::Appearance appearance;
    StackedBars bars(appearance);
    StackedBarsData data = sample();
    data.limit = 12;
    data.limitLabel = QStringLiteral("budget line 12");
    data.footer = QStringLiteral("2026 exceeds the budget line by 2.0 bn CNY.");
    bars.setData(data);
    QAccessibleInterface* access = QAccessible::queryAccessibleInterface(&bars);
    QVERIFY(access);
    QCOMPARE(access->role(), QAccessible::Chart);
    const QString words = access->text(QAccessible::Description);
    for (const char* part : {"Cash need", "2026: 14.0", "budget line 12", "exceeds the budget line by 2.0"})
        QVERIFY2(words.contains(QLatin1String(part)), qPrintable(words));
}

void TestStackedBars::tableHoldsPartsAndTotal()
{
    const ui::Appearance appearance;
    StackedBars bars(appearance);
    bars.setData(sample());
    const ui::ChartTable table = bars.table();
    QCOMPARE(table.columns.size(), 5);
    QCOMPARE(table.rows[1], (QStringList{QStringLiteral("2026"), QStringLiteral("3.000"), QStringLiteral("9.000"),
                                         QStringLiteral("2.000"), QStringLiteral("14.000")}));
}

void TestStackedBars::emptyChartIsPainted()
{
    const ui::Appearance appearance;
    StackedBars bars(appearance);
    bars.resize(310, 170);
    bars.setData({});
    QVERIFY(!bars.grab().toImage().isNull());
    QTest::keyClick(&bars, Qt::Key_Right);
    QVERIFY(!bars.cursor());
}

QTEST_MAIN(TestStackedBars)
#include "tst_stacked_bars.moc"
