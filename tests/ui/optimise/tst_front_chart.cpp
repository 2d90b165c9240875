// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/checks.h"
#include "tests/ui/optimise/card_samples.h"

#include <QAccessible>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

using namespace ui;

class TestFrontChart : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aClickChoosesTheNearestPackage();
    void keysWalkAlongTheFrontAndEnterChooses();
    void startsWhereTheChosenPackageIs();
    void labelsDoNotTouch_data();
    void labelsDoNotTouch();
    void brokenLimitsStandInBad();
    void boundsHaveTheirLabel();
    void otherAxesAreDrawnWithoutDots();
    void axesOnlyGrowWhileTheSearchGoesOn();
    void pointerMovesPaintNothingAnew();
    void manyDotsAreDrawn();
    void saysWhatItShows();
    void tableHoldsEveryPackage();
    void nothingFoundIsSaid();

private:
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<FrontChart> m_chart;
    void show(const QSize& size = {500, 260});
};

void TestFrontChart::init()
{
    m_chart.reset();
    m_appearance = std::make_unique<Appearance>();
    m_appearance->setTheme(ThemeKind::Light);
    m_appearance->setLanguage(core::policy::Language::English);
    m_chart = std::make_unique<FrontChart>(*m_appearance);
}

void TestFrontChart::show(const QSize& size)
{
    m_chart->resize(size);
    m_chart->setData(tests::frontSample(*m_appearance));
    m_chart->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
}

void TestFrontChart::aClickChoosesTheNearestPackage()
{
    show();
    QSignalSpy chosen(m_chart.get(), &FrontChart::packageChosen);
    const int papers = m_chart->itemOf({PackageChoice::Of::Papers, 0});
    QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, m_chart->itemBox(papers).center().toPoint());
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.at(0).at(0).value<PackageChoice>(), (PackageChoice{PackageChoice::Of::Papers, 0}));
    // Of the front, away from the marks.
    QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, m_chart->itemBox(5).center().toPoint());
    QCOMPARE(chosen.count(), 2);
    const auto front = chosen.at(1).at(0).value<PackageChoice>();
    QCOMPARE(front.of, PackageChoice::Of::Front);
    QVERIFY(std::abs(static_cast<int>(front.index) - 5) <= 1);
    // Far from all of them nothing is chosen: the lower right corner of the plot.
    QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, QPoint(m_chart->width() - 20, m_chart->height() - 60));
    QCOMPARE(chosen.count(), 2);
}

void TestFrontChart::keysWalkAlongTheFrontAndEnterChooses()
{
    show();
    QSignalSpy chosen(m_chart.get(), &FrontChart::packageChosen);
    QTest::keyClick(m_chart.get(), Qt::Key_Home);
    QCOMPARE(m_chart->currentItem(), 0);
    QTest::keyClick(m_chart.get(), Qt::Key_Right);
    QTest::keyClick(m_chart.get(), Qt::Key_Right);
    QCOMPARE(m_chart->currentItem(), 2);
    QTest::keyClick(m_chart.get(), Qt::Key_Left);
    QTest::keyClick(m_chart.get(), Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.at(0).at(0).value<PackageChoice>(), (PackageChoice{PackageChoice::Of::Front, 1}));
    // The marks follow by cost: the papers' package is the dearest of all.
    QTest::keyClick(m_chart.get(), Qt::Key_End);
    QTest::keyClick(m_chart.get(), Qt::Key_Space);
    QCOMPARE(chosen.at(1).at(0).value<PackageChoice>(), (PackageChoice{PackageChoice::Of::Papers, 0}));
}

void TestFrontChart::startsWhereTheChosenPackageIs()
{
    show();
    QCOMPARE(m_chart->currentItem(), m_chart->itemOf({PackageChoice::Of::Best, 0}));
    FrontData data = tests::frontSample(*m_appearance);
    data.chosen = {PackageChoice::Of::Front, 7};
    m_chart->setData(data);
    QCOMPARE(m_chart->currentItem(), 7);
}

void TestFrontChart::labelsDoNotTouch_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("chinese");
    for (const bool chinese : {false, true}) {
        QTest::addRow("smallest, %s", chinese ? "zh" : "en") << QSize(300, 200) << chinese;
        QTest::addRow("1180, %s", chinese ? "zh" : "en") << QSize(400, 190) << chinese;
        QTest::addRow("1440, %s", chinese ? "zh" : "en") << QSize(485, 250) << chinese;
        QTest::addRow("1920, %s", chinese ? "zh" : "en") << QSize(680, 330) << chinese;
    }
}

void TestFrontChart::labelsDoNotTouch()
{
    QFETCH(QSize, size);
    QFETCH(bool, chinese);
    m_appearance->setLanguage(chinese ? core::policy::Language::Chinese : core::policy::Language::English);
    m_chart->setData(tests::frontSample(*m_appearance));
    const QRectF rect(QPointF(0, 0), size);
    const auto labels = m_chart->labels(rect);
    QVERIFY(labels.size() >= 6); // four packages, a limit, a target
    for (std::size_t i = 0; i < labels.size(); ++i) {
        QVERIFY2(rect.contains(labels[i].box), qPrintable(labels[i].text));
        for (std::size_t j = i + 1; j < labels.size(); ++j)
            QVERIFY2(!labels[i].box.intersects(labels[j].box), qPrintable(labels[i].text + QStringLiteral(" / ") + labels[j].text));
    }
}

void TestFrontChart::brokenLimitsStandInBad()
{
    show();
    QString told;
    for (const auto& label : m_chart->labels(m_chart->pictureRect())) {
        if (label.colour == Token::Bad)
            told += label.text;
    }
    QVERIFY2(told.contains(QStringLiteral("12")) && told.contains(QStringLiteral("2 years")), qPrintable(told));
    FrontData data = tests::frontSample(*m_appearance);
    for (auto& mark : data.marks)
        mark.broken.clear();
    m_chart->setData(data);
    for (const auto& label : m_chart->labels(m_chart->pictureRect()))
        QVERIFY(label.colour != Token::Bad);
}

void TestFrontChart::boundsHaveTheirLabel()
{
    show();
    QStringList texts;
    for (const auto& label : m_chart->labels(m_chart->pictureRect()))
        texts << label.text;
    QVERIFY2(texts.contains(QStringLiteral("target 70")), qPrintable(texts.join('|')));
    FrontData data = tests::frontSample(*m_appearance);
    data.bounds[0] = FrontData::Bound{core::optimise::Relation::AtMost, 30, true};
    m_chart->setData(data);
    texts.clear();
    for (const auto& label : m_chart->labels(m_chart->pictureRect()))
        texts << label.text;
    QVERIFY2(texts.contains(QStringLiteral("limit 30.0")) || texts.contains(QStringLiteral("limit 30")), qPrintable(texts.join('|')));
}

void TestFrontChart::otherAxesAreDrawnWithoutDots()
{
    show();
    const AxisRange users = m_chart->rangeUp();
    QVERIFY(users.high <= 100 && users.low >= 0);
    QSignalSpy changed(m_chart.get(), &FrontChart::axesChanged);
    m_chart->setAxes(1, 2);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_chart->rangeAcross().low > 10, true); // shares do not start at nothing, money does
    QVERIFY(!m_chart->footer().contains(QStringLiteral("Dots")));
    m_chart->setAxes(2, 2); // one axis twice is refused
    QCOMPARE(m_chart->axisAcross(), std::size_t{1});
    m_chart->setAxes(0, 1);
    QCOMPARE(m_chart->rangeAcross().low, 0.0);
    QVERIFY(m_chart->footer().contains(QStringLiteral("34,400")));
}

void TestFrontChart::axesOnlyGrowWhileTheSearchGoesOn()
{
    FrontData data = tests::frontSample(*m_appearance);
    data.partial = true;
    m_chart->setData(data);
    const AxisRange before = m_chart->rangeAcross();
    data.tried.clear();
    data.marks.resize(2);
    data.front.resize(10);
    m_chart->setData(data);
    QCOMPARE(m_chart->rangeAcross(), before);
    data.marks[0].values[0] = 120;
    m_chart->setData(data);
    QVERIFY(m_chart->rangeAcross().high > before.high);
    QVERIFY(m_chart->rangeAcross().low <= before.low);
    data.partial = false;
    data.marks[0].values[0] = 17;
    m_chart->setData(data);
    QVERIFY(m_chart->rangeAcross().high < before.high);
}

void TestFrontChart::pointerMovesPaintNothingAnew()
{
    show();
    (void)m_chart->grab();
    const int painted = m_chart->paintedPictures();
    QSignalSpy read(m_chart.get(), &PaintedChart::readOutChanged);
    for (int x = 60; x < 400; x += 5)
        QTest::mouseMove(m_chart.get(), QPoint(x, 100));
    QTest::mouseMove(m_chart.get(), m_chart->itemBox(3).center().toPoint());
    (void)m_chart->grab();
    QVERIFY(read.count() > 0);
    QCOMPARE(m_chart->paintedPictures(), painted);
}

void TestFrontChart::manyDotsAreDrawn()
{
    m_chart->resize(500, 260);
    FrontData data = tests::frontSample(*m_appearance, 5000);
    m_chart->setData(data);
    const QImage with = m_chart->grab().toImage();
    data.tried.clear();
    m_chart->setData(data);
    const QImage without = m_chart->grab().toImage();
    int changed = 0;
    for (int y = 0; y < with.height(); ++y) {
        for (int x = 0; x < with.width(); ++x)
            changed += with.pixel(x, y) != without.pixel(x, y) ? 1 : 0;
    }
    QVERIFY(changed > 5000); // each dot has some pixels of its own
}

void TestFrontChart::saysWhatItShows()
{
    show();
    QAccessibleInterface* access = QAccessible::queryAccessibleInterface(m_chart.get());
    QVERIFY(access);
    QCOMPARE(access->role(), QAccessible::Chart);
    QCOMPARE(access->text(QAccessible::Name), QStringLiteral("Cost against outcome"));
    const QString told = access->text(QAccessible::Description);
    QVERIFY2(told.contains(QStringLiteral("60 packages")) && told.contains(QStringLiteral("in 2 years")), qPrintable(told));
    m_chart->activateWindow();
    m_chart->setFocus();
    QTRY_VERIFY(m_chart->hasFocus());
    QTest::keyClick(m_chart.get(), Qt::Key_End);
    QVERIFY2(access->text(QAccessible::Value).contains(QStringLiteral("49.3")), qPrintable(access->text(QAccessible::Value)));
}

void TestFrontChart::tableHoldsEveryPackage()
{
    m_chart->setData(tests::frontSample(*m_appearance));
    const ChartTable table = m_chart->table();
    QCOMPARE(table.rows.size(), std::size_t{64});
    QCOMPARE(table.columns.size(), 5);
    for (const QStringList& row : table.rows)
        QCOMPARE(row.size(), table.columns.size());
    QCOMPARE(table.rows[2].front(), QStringLiteral("Papers’"));
    QCOMPARE(table.rows[2][1], QStringLiteral("49.3"));
    QVERIFY(table.rows[2].back().contains(QStringLiteral("2 years")));
    m_appearance->setLanguage(core::policy::Language::Chinese);
    m_chart->setData(tests::frontSample(*m_appearance));
    QCOMPARE(m_chart->table().rows[2][1], QStringLiteral("493")); // 亿元
}

void TestFrontChart::nothingFoundIsSaid()
{
    m_chart->resize(400, 200);
    QVERIFY(!m_chart->sentence().isEmpty());
    QVERIFY(m_chart->table().rows.empty());
    QTest::keyClick(m_chart.get(), Qt::Key_Right); // nowhere to go, and no crash
    QCOMPARE(m_chart->currentItem(), -1);
    (void)m_chart->grab();
}

QTEST_MAIN(TestFrontChart)
#include "tst_front_chart.moc"
