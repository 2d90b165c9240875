// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/checks.h"
#include "tests/ui/widgets/chart_samples.h"
#include "ui/theme/appearance.h"
#include "ui/widgets/card_text.h"
#include "ui/widgets/chart_card.h"
#include "ui/widgets/chart_table_model.h"
#include "ui/widgets/radar.h"
#include "ui/widgets/time_chart.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using ui::ChartCard;
using ui::TimeChart;

class TestChartCard : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void showsTheChartsTexts();
    void tKeyShowsTheTableAndBack();
    void tableFollowsTheChart();
    void tableModelKeepsItsContract();
    void readOutStandsInTheFooter();
    void copiesDataAndImage();
    void savesAPictureWhereTheUserSays();
    void saysWhyAPictureWasNotSaved();
    void choosableTitleAsksForAChoice();
    void anotherChartTakesThePlace();
    void controlsAreLargeEnoughAndNamed();
    void longFooterIsCutWithTheWholeAsTooltip();
    void footerIsCutInItsLastLineOnly();
    void footerLeavesNoCharacterAlone();

private:
    std::unique_ptr<ui::Appearance> m_appearance;
    std::unique_ptr<ChartCard> m_card;
    TimeChart* m_chart = nullptr;
};

void TestChartCard::init()
{
    m_appearance = std::make_unique<ui::Appearance>();
    m_card = std::make_unique<ChartCard>(*m_appearance);
    m_chart = new TimeChart(*m_appearance);
    m_chart->setData(tests::tradeSample());
    m_card->setChart(m_chart);
    m_card->resize(520, 300);
    m_card->show();
    m_card->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_card.get()));
}

void TestChartCard::cleanup()
{
    m_card.reset();
    m_appearance.reset();
}

void TestChartCard::showsTheChartsTexts()
{
    QCOMPARE(m_card->accessibleName(), QStringLiteral("Cross-border e-commerce trade"));
    QCOMPARE(m_card->heading().accessibleName(), QStringLiteral("Cross-border e-commerce trade"));
    QCOMPARE(m_card->findChild<ui::CardFooter*>(QStringLiteral("cardFooter"))->text(), tests::tradeSample().footer);
}

void TestChartCard::tKeyShowsTheTableAndBack()
{
    m_chart->setFocus();
    QTRY_VERIFY(m_chart->hasFocus());
    QTest::keyClick(m_chart, Qt::Key_T);
    QVERIFY(m_card->tableShown());
    auto* table = m_card->findChild<QTableView*>(QStringLiteral("cardTable"));
    QTRY_VERIFY(table->hasFocus());
    QCOMPARE(table->model()->rowCount(), 45);
    QTest::keyClick(table, Qt::Key_T);
    QVERIFY(!m_card->tableShown());
    QTRY_VERIFY(m_chart->hasFocus());
}

void TestChartCard::tableFollowsTheChart()
{
    m_card->showTable(true);
    auto data = tests::tradeSample();
    data.lines[0].points.back().setY(300);
    m_chart->setData(data);
    m_card->refresh();
    const auto* model = m_card->findChild<QTableView*>(QStringLiteral("cardTable"))->model();
    QCOMPARE(model->index(44, 1).data().toString(), QStringLiteral("300.00"));
}

void TestChartCard::tableModelKeepsItsContract()
{
    ui::ChartTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(m_chart->table());
    QCOMPARE(model.columnCount(), 3);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setTable(m_chart->table()); // same shape: no reset, the view keeps its place
    QCOMPARE(resets.count(), 0);
    QCOMPARE(changes.count(), 1);
    model.setTable({});
    QCOMPARE(resets.count(), 1);
    QCOMPARE(model.rowCount(), 0);
}

void TestChartCard::readOutStandsInTheFooter()
{
    auto* footer = m_card->findChild<ui::CardFooter*>(QStringLiteral("cardFooter"));
    m_chart->setCursorYear(2035);
    QCOMPARE(footer->readOut(), QStringLiteral("2035: Paper package 276, Baseline 163"));
    const int height = footer->height();
    m_chart->setCursorYear(std::nullopt);
    QVERIFY(footer->readOut().isEmpty());
    QCOMPARE(footer->height(), height);
}

void TestChartCard::copiesDataAndImage()
{
    m_card->copyData();
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.startsWith(QStringLiteral("Year\tPaper package\tBaseline\n2024\t94.00\t94.00\n")));
    m_card->copyImage();
    const QImage image = QGuiApplication::clipboard()->image();
    QCOMPARE(image.width(), 2 * m_card->width());
    QVERIFY(image.pixelColor(2, 2) == m_appearance->color(ui::Token::Surface));
}

void TestChartCard::savesAPictureWhereTheUserSays()
{
    const QTemporaryDir directory;
    QString suggested;
    const QString path = directory.filePath(QStringLiteral("trade.png"));
    m_card->setFileChooser([&](const QString& suggestion) {
        suggested = suggestion;
        return path;
    });
    m_card->saveImage();
    QCOMPARE(suggested, QStringLiteral("Cross-border-e-commerce-trade.png"));
    QCOMPARE(QImage(path).size(), m_card->size() * 2);
    m_card->setFileChooser([](const QString&) { return QString(); }); // cancelled
    m_card->saveImage();
    QCOMPARE(QDir(directory.path()).entryList(QDir::Files).size(), 1);
}

void TestChartCard::saysWhyAPictureWasNotSaved()
{
    auto* footer = m_card->findChild<ui::CardFooter*>(QStringLiteral("cardFooter"));
    m_card->setFileChooser([](const QString&) { return QStringLiteral("/nowhere/at/all.png"); });
    m_card->saveImage();
    QVERIFY(footer->text().contains(QStringLiteral("/nowhere/at/all.png")));
    m_card->refresh();
    QCOMPARE(footer->text(), tests::tradeSample().footer);
}

void TestChartCard::choosableTitleAsksForAChoice()
{
    QSignalSpy asked(m_card.get(), &ChartCard::chooseRequested);
    QCOMPARE(m_card->heading().focusPolicy(), Qt::NoFocus);
    QTest::mouseClick(&m_card->heading(), Qt::LeftButton);
    QCOMPARE(asked.count(), 0);
    m_card->setChoosable(true);
    m_card->setChoosable(true);
    QTest::mouseClick(&m_card->heading(), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QTest::keyClick(&m_card->heading(), Qt::Key_Space);
    QCOMPARE(asked.count(), 2);
    auto* action = m_card->findChild<QAction*>(QStringLiteral("chooseChart"));
    QVERIFY(action);
    action->trigger();
    QCOMPARE(asked.count(), 3);
}

void TestChartCard::anotherChartTakesThePlace()
{
    m_card->showTable(true);
    auto* radar = new ui::FourRadar(*m_appearance);
    ui::RadarData data;
    data.title = QStringLiteral("Four dimensions");
    radar->setData(data);
    m_card->setChart(radar);
    QCOMPARE(m_card->chart(), radar);
    QVERIFY(!m_card->tableShown());
    QCOMPARE(m_card->accessibleName(), QStringLiteral("Four dimensions"));
    QVERIFY(m_card->findChildren<TimeChart*>().isEmpty());
}

void TestChartCard::controlsAreLargeEnoughAndNamed()
{
    m_card->setChoosable(true);
    for (QWidget* widget : m_card->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        QVERIFY2(widget->width() >= 24 && widget->height() >= 24, widget->metaObject()->className());
    }
}

void TestChartCard::longFooterIsCutWithTheWholeAsTooltip()
{
    ui::CardFooter footer(*m_appearance);
    footer.resize(160, 40);
    QString text;
    for (int i = 0; i < 20; ++i)
        text += QStringLiteral("Source and method. ");
    footer.setText(text, ui::Token::Text3);
    footer.grab();
    QCOMPARE(footer.toolTip(), text);
    QVERIFY(footer.heightFor(160) <= 2 * m_appearance->lineHeight(ui::TypeStyle::Note) + 2);
    footer.setText(QStringLiteral("Short."), ui::Token::Text3);
    footer.grab();
    QVERIFY(footer.toolTip().isEmpty());
}

void TestChartCard::footerIsCutInItsLastLineOnly()
{
    ui::CardFooter footer(*m_appearance);
    const QString text = QStringLiteral("Source: paper 001, Table 2 (A); paper 004, Table 1 (B). Method: one model run.");
    footer.setText(text, ui::Token::Text3);
    int broken = 0;
    for (int width = 120; width < 600; ++width) {
        const QStringList lines = footer.lines(width);
        QVERIFY(lines.size() <= 2);
        if (lines.size() < 2)
            continue;
        ++broken;
        QVERIFY2(!lines[0].contains(QChar(0x2026)), qPrintable(QStringLiteral("%1: %2").arg(width).arg(lines[0])));
        if (!lines[1].endsWith(QChar(0x2026)))
            QCOMPARE(lines.join(QLatin1Char(' ')), text);
    }
    QVERIFY(broken > 100);
}

void TestChartCard::footerLeavesNoCharacterAlone()
{
    ui::CardFooter footer(*m_appearance);
    footer.setText(QStringLiteral("来源：论文 001，表 2（A）。方法：单次模型运行。"), ui::Token::Text3);
    int broken = 0;
    for (int width = 160; width < 400; ++width) {
        const QStringList lines = footer.lines(width);
        if (lines.size() < 2)
            continue;
        ++broken;
        QVERIFY2(lines[1].size() > 6, qPrintable(QStringLiteral("%1: %2").arg(width).arg(lines[1])));
    }
    QVERIFY(broken > 20);
}

QTEST_MAIN(TestChartCard)
#include "tst_chart_card.moc"
