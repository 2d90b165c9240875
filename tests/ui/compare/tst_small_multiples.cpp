// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/compare/compare_bench.h"
#include "ui/compare/small_multiples.h"

#include <QDir>
#include <QImage>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using tests::CompareBench;
using ui::Comparison;
using ui::SmallMultiples;

/// Pictures of widgets go to the folder of FOURFOLD_PICTURES, for people to look at; nothing is written without it.
static void keepPicture(QWidget& widget, const char* name)
{
    const QString folder = qEnvironmentVariable("FOURFOLD_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(widget.grab().save(QDir(folder).filePath(QLatin1String(name))));
}

/// The smallest rectangle around all pixels that are not alike.
static QRect differing(const QImage& a, const QImage& b)
{
    if (a.size() != b.size())
        return a.rect().united(b.rect());
    QRect box;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            if (a.pixel(x, y) != b.pixel(x, y))
                box |= QRect(x, y, 1, 1);
        }
    }
    return box;
}

class TestSmallMultiples : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void everyCellShowsItsFigure();
    void aMovedLeverRedrawsItsColumnOnly();
    void headsStayWhileColumnsScroll();
    void arrowKeysGoThroughCellsAndHeads();
    void keysMoveAndRemoveRows();
    void aClickChoosesTheYearUnderIt();
    void aClickOnAHeadChoosesTheScenario();
    void doubleClickAndEnterOpenTheLargeChart();
    void saysItselfInWordsAndAsATable();
    void chineseAndDarkAreDrawnToo();
    void exportsShowWhatIsScrolledAway();

private:
    void show(int scenarios, const QSize& size);

    CompareBench m_bench;
    std::unique_ptr<ui::Appearance> m_appearance;
    std::unique_ptr<SmallMultiples> m_widget;
    Comparison m_comparison;
};

void TestSmallMultiples::initTestCase()
{
    QVERIFY(m_bench.start());
}

void TestSmallMultiples::init()
{
    m_widget.reset();
    m_appearance = std::make_unique<ui::Appearance>();
    m_appearance->setTheme(ui::ThemeKind::Light);
    m_appearance->setLanguage(core::policy::Language::English);
}

void TestSmallMultiples::show(int scenarios, const QSize& size)
{
    m_comparison = m_bench.comparison(*m_appearance, scenarios);
    m_widget = std::make_unique<SmallMultiples>(*m_appearance);
    m_widget->setRows(CompareBench::rows(m_comparison, CompareBench::keys()));
    m_widget->setComparison(m_comparison);
    m_widget->resize(size);
    m_widget->show();
    m_widget->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_widget.get()));
}

void TestSmallMultiples::everyCellShowsItsFigure()
{
    show(4, {980, 660});
    QCOMPARE(m_widget->model().columns(), std::size_t(4));
    const auto& cell = m_widget->model().cell(0, 1);
    // The papers' package of the reference outputs: trade 172.6 in 2030, baseline 129.
    QCOMPARE(cell.figure.number, QStringLiteral("173"));
    QCOMPARE(m_widget->model().cell(0, 0).figure.number, QStringLiteral("129"));
    QVERIFY(cell.figure.change.contains(QLatin1String("better")));
    QVERIFY(m_widget->model().cell(0, 0).figure.change.isEmpty());
    QCOMPARE(cell.line.size(), m_comparison.run(1)->times().size());
    keepPicture(*m_widget, "columns-4.png");
}

void TestSmallMultiples::aMovedLeverRedrawsItsColumnOnly()
{
    show(4, {1400, 660});
    const QImage before = m_widget->grab().toImage();
    m_comparison.columns[2].projection = m_bench.run(m_bench.package(0.87));
    m_widget->setComparison(m_comparison);
    const QImage after = m_widget->grab().toImage();
    QVERIFY(before != after);
    const QRect moved = m_widget->rectOf({-1, 2}).united(m_widget->rectOf({4, 2}));
    QImage outside = after.copy();
    {
        QPainter painter(&outside);
        painter.drawImage(moved, before, moved);
    }
    QCOMPARE(differing(outside, before), QRect());
    // It is the picture that drawing everything anew gives.
    SmallMultiples fresh(*m_appearance);
    fresh.setRows(CompareBench::rows(m_comparison, CompareBench::keys()));
    fresh.setComparison(m_comparison);
    fresh.resize(m_widget->size());
    m_widget->clearFocus();
    QCOMPARE(differing(m_widget->grab().toImage(), fresh.grab().toImage()), QRect());
}

void TestSmallMultiples::headsStayWhileColumnsScroll()
{
    show(12, {900, 480});
    QVERIFY(m_widget->horizontalScrollBar()->maximum() > 0);
    QVERIFY(m_widget->verticalScrollBar()->maximum() > 0);
    const QRect rowHead = m_widget->rectOf({1, -1});
    const QRect columnHead = m_widget->rectOf({-1, 3});
    keepPicture(*m_widget, "columns-12.png");
    m_widget->horizontalScrollBar()->setValue(200);
    QCOMPARE(m_widget->rectOf({1, -1}), rowHead);
    QCOMPARE(m_widget->rectOf({-1, 3}).left(), columnHead.left() - 200);
    m_widget->verticalScrollBar()->setValue(50);
    QCOMPARE(m_widget->rectOf({-1, 3}).top(), columnHead.top());
    QCOMPARE(m_widget->rectOf({1, -1}).top(), rowHead.top() - 50);
    keepPicture(*m_widget, "columns-12-scrolled.png");
}

void TestSmallMultiples::arrowKeysGoThroughCellsAndHeads()
{
    show(12, {900, 480});
    m_widget->setFocus();
    m_widget->setCurrent({0, 0});
    QTest::keyClick(m_widget.get(), Qt::Key_Up);
    QCOMPARE(m_widget->current(), (SmallMultiples::Spot{-1, 0}));
    QTest::keyClick(m_widget.get(), Qt::Key_Left); // the corner holds nothing
    QCOMPARE(m_widget->current(), (SmallMultiples::Spot{-1, 0}));
    QTest::keyClick(m_widget.get(), Qt::Key_Down);
    QTest::keyClick(m_widget.get(), Qt::Key_Left);
    QCOMPARE(m_widget->current(), (SmallMultiples::Spot{0, -1}));
    QTest::keyClick(m_widget.get(), Qt::Key_End);
    QCOMPARE(m_widget->current(), (SmallMultiples::Spot{0, 11}));
    // What has the focus is in view.
    QVERIFY(m_widget->viewport()->rect().contains(m_widget->rectOf({0, 11})));
    QVERIFY(m_widget->headline().contains(QLatin1String("K Package")));
}

void TestSmallMultiples::keysMoveAndRemoveRows()
{
    show(3, {900, 660});
    m_widget->setFocus();
    m_widget->setCurrent({1, 1});
    QSignalSpy moved(m_widget.get(), &SmallMultiples::rowMoveRequested);
    QSignalSpy removed(m_widget.get(), &SmallMultiples::rowRemoveRequested);
    QTest::keyClick(m_widget.get(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(moved.count(), 1);
    QCOMPARE(moved.at(0).at(0).toInt(), 1);
    QCOMPARE(moved.at(0).at(1).toInt(), 1);
    QTest::keyClick(m_widget.get(), Qt::Key_Delete);
    QCOMPARE(removed.count(), 1);
}

void TestSmallMultiples::aClickChoosesTheYearUnderIt()
{
    show(3, {900, 660});
    QSignalSpy picked(m_widget.get(), &SmallMultiples::yearPicked);
    const QRectF plot = m_widget->plotOf({0, 1});
    const double x = ui::MultiplesPainter::xOf(plot, 2028, {2024, 2035, "year"});
    QTest::mouseMove(m_widget->viewport(), QPointF(x, plot.center().y()).toPoint());
    keepPicture(*m_widget, "columns-hover.png");
    QTest::mouseClick(m_widget->viewport(), Qt::LeftButton, {}, QPointF(x, plot.center().y()).toPoint());
    QCOMPARE(picked.count(), 1);
    QCOMPARE(picked.at(0).at(0).toDouble(), 2028.0);
}

void TestSmallMultiples::aClickOnAHeadChoosesTheScenario()
{
    show(3, {900, 660});
    QSignalSpy chosen(m_widget.get(), &SmallMultiples::columnChosen);
    QTest::mouseClick(m_widget->viewport(), Qt::LeftButton, {}, m_widget->rectOf({-1, 2}).center());
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.at(0).at(0).toString(), QStringLiteral("s2"));
}

void TestSmallMultiples::doubleClickAndEnterOpenTheLargeChart()
{
    show(3, {900, 660});
    QSignalSpy opened(m_widget.get(), &SmallMultiples::cellOpened);
    QTest::mouseDClick(m_widget->viewport(), Qt::LeftButton, {}, m_widget->rectOf({2, 1}).center());
    m_widget->setFocus();
    m_widget->setCurrent({1, 1});
    QTest::keyClick(m_widget.get(), Qt::Key_Return);
    QCOMPARE(opened.count(), 2);
    QCOMPARE(opened.at(0).at(0).toString(), QStringLiteral("conversion"));
    QCOMPARE(opened.at(1).at(0).toString(), QStringLiteral("intelligence"));
}

void TestSmallMultiples::saysItselfInWordsAndAsATable()
{
    show(3, {900, 660});
    const ui::ChartTable table = m_widget->table();
    QCOMPARE(table.rows.size(), std::size_t(5));
    QCOMPARE(table.columns.size(), 5);
    QVERIFY(table.rows[0].contains(QStringLiteral("129")));
    QVERIFY(m_widget->sentence().contains(QLatin1String("2030")));
}

void TestSmallMultiples::chineseAndDarkAreDrawnToo()
{
    m_appearance->setLanguage(core::policy::Language::Chinese);
    m_appearance->setTheme(ui::ThemeKind::Dark);
    show(5, {1300, 700});
    QCOMPARE(m_widget->model().cell(0, 1).figure.number, QStringLiteral("173"));
    keepPicture(*m_widget, "columns-zh-dark.png");
}

void TestSmallMultiples::exportsShowWhatIsScrolledAway()
{
    show(12, {700, 400});
    const QSize whole = m_widget->wholeSize();
    QVERIFY(whole.width() > m_widget->width());
    QImage image(whole, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    m_widget->render(painter, QRectF(QPointF(), QSizeF(whole)));
    painter.end();
    // The last column is in it: ink in its head's place.
    const QRect last(whole.width() - 160, 30, 150, 60);
    bool ink = false;
    for (int y = last.top(); y < last.bottom() && !ink; ++y)
        for (int x = last.left(); x < last.right() && !ink; ++x)
            ink = qGray(image.pixel(x, y)) < 128;
    QVERIFY(ink);
}

QTEST_MAIN(TestSmallMultiples)
#include "tst_small_multiples.moc"
