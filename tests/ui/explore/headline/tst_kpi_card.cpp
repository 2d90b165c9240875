// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/checks.h"
#include "ui/explore/headline/kpi_card.h"
#include "ui/theme/appearance.h"

#include <QAccessible>
#include <QObject>
#include <QSignalSpy>

#include <memory>

using core::policy::Better;
using core::policy::Language;

namespace {

/// Users of technology: 31 % at the start, 44 % in the baseline and 73 % in the scenario in 2030.
ui::KpiFigures users()
{
    ui::KpiFigures figures;
    figures.key = QStringLiteral("penetration@Central_West");
    figures.name = QStringLiteral("Users, Central-West");
    figures.fullName = QStringLiteral("Firms using technology, Central-West");
    figures.description = QStringLiteral("Share of firms that use the technologies.");
    figures.naming.unit = {"%", "%"};
    figures.naming.display = "percent";
    figures.naming.factorEnglish = figures.naming.factorChinese = 100;
    figures.naming.better = Better::Up;
    figures.baseline = {{2024, 0.31}, {2030, 0.44}, {2035, 0.54}};
    figures.scenario = {{2024, 0.31}, {2030, 0.73}, {2035, 0.88}};
    figures.year = 2030;
    figures.target = ui::KpiFigures::Target{2030, 0.6, 0.8};
    return figures;
}

} // namespace

class tst_kpi_card : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_card.reset(); }
    void showsValueChangeAndTarget();
    void saysBetterWorseAndNoDifference_data();
    void saysBetterWorseAndNoDifference();
    void targetStandsInItsOwnYearOnly();
    void targetsAreRoundNumbers();
    void baselineHasNothingToCompare();
    void stripStandsStillWhenTheYearMoves();
    void stripOnlyGrowsUntilTheHandRests();
    void mouseAndKeysSelectIt();
    void asksForAnotherNumber();
    void saysItAllToAScreenReader();
    void paintsTheUnitAtEveryWidth();

private:
    std::unique_ptr<ui::Appearance> m_appearance;
    std::unique_ptr<ui::KpiCard> m_card;
};

void tst_kpi_card::init()
{
    m_appearance = std::make_unique<ui::Appearance>();
    m_card = std::make_unique<ui::KpiCard>(*m_appearance);
    m_card->setFigures(users());
    m_card->resize(160, 128);
    m_card->show();
    m_card->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_card.get()));
}

void tst_kpi_card::showsValueChangeAndTarget()
{
    QCOMPARE(m_card->valueText().text(), QStringLiteral("73\u2009%"));
    QCOMPARE(m_card->changeText(), QStringLiteral("29 better"));
    QCOMPARE(m_card->referenceText(), QStringLiteral("vs 44"));
    QCOMPARE(m_card->startText(), QStringLiteral("2024: 31"));
    QCOMPARE(m_card->targetText(), QStringLiteral("target 60–80"));
    m_appearance->setLanguage(Language::Chinese);
    QCOMPARE(m_card->valueText().text(), QStringLiteral("73%"));
    QCOMPARE(m_card->changeText(), QStringLiteral("29\u2009改善"));
    QCOMPARE(m_card->referenceText(), QStringLiteral("基准\u200944"));
    QCOMPARE(m_card->startText(), QStringLiteral("2024\u2009年：31"));
    QCOMPARE(m_card->targetText(), QStringLiteral("目标\u200960–80"));
}

void tst_kpi_card::saysBetterWorseAndNoDifference_data()
{
    QTest::addColumn<int>("better");
    QTest::addColumn<double>("scenario");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    QTest::newRow("up is good, up") << int(Better::Up) << 0.50 << "6 better" << "6\u2009改善";
    QTest::newRow("up is good, down") << int(Better::Up) << 0.40 << "4 worse" << "4\u2009恶化";
    QTest::newRow("down is good, up") << int(Better::Down) << 0.50 << "6 worse" << "6\u2009恶化";
    QTest::newRow("down is good, down") << int(Better::Down) << 0.40 << "4 better" << "4\u2009改善";
    QTest::newRow("neutral, up") << int(Better::Neutral) << 0.50 << "6 more" << "增加\u20096";
    QTest::newRow("neutral, down") << int(Better::Neutral) << 0.40 << "4 less" << "减少\u20094";
    QTest::newRow("below the rounding") << int(Better::Up) << 0.443 << "no difference" << "无差异";
}

void tst_kpi_card::saysBetterWorseAndNoDifference()
{
    QFETCH(int, better);
    QFETCH(double, scenario);
    QFETCH(QString, english);
    QFETCH(QString, chinese);
    ui::KpiFigures figures = users();
    figures.naming.better = Better(better);
    figures.scenario[1].setY(scenario);
    m_card->setFigures(figures);
    QCOMPARE(m_card->changeText(), english);
    m_appearance->setLanguage(Language::Chinese);
    QCOMPARE(m_card->changeText(), chinese);
}

void tst_kpi_card::targetStandsInItsOwnYearOnly()
{
    QVERIFY(m_card->strip().targetLow && m_card->strip().targetHigh);
    ui::KpiFigures figures = users();
    figures.year = 2035;
    m_card->setFigures(figures);
    QVERIFY(!m_card->strip().targetLow && !m_card->strip().targetHigh);
    QCOMPARE(m_card->targetText(), QStringLiteral("target 2030: 60–80"));
    figures.target.reset();
    m_card->setFigures(figures);
    QVERIFY(m_card->targetText().isEmpty());
}

void tst_kpi_card::targetsAreRoundNumbers()
{
    ui::KpiFigures figures = users();
    figures.naming.decimals = 1;
    figures.naming.factorEnglish = 1;
    figures.target = ui::KpiFigures::Target{2030, 3, 5};
    m_card->setFigures(figures);
    QCOMPARE(m_card->targetText(), QStringLiteral("target 3–5"));
    figures.target = ui::KpiFigures::Target{2030, 100, std::nullopt};
    m_card->setFigures(figures);
    QCOMPARE(m_card->targetText(), QStringLiteral("target 100"));
    figures.target = ui::KpiFigures::Target{2030, std::nullopt, 2.5};
    m_card->setFigures(figures);
    QCOMPARE(m_card->targetText(), QStringLiteral("target 2.5"));
}

void tst_kpi_card::baselineHasNothingToCompare()
{
    ui::KpiFigures figures = users();
    figures.scenario = figures.baseline;
    figures.showsBaseline = true;
    m_card->setFigures(figures);
    QVERIFY(m_card->changeText().isEmpty());
    QCOMPARE(m_card->referenceText(), QStringLiteral("baseline"));
    QVERIFY(!m_card->strip().baseline);
}

void tst_kpi_card::stripStandsStillWhenTheYearMoves()
{
    const ui::IntervalStrip before = m_card->strip();
    QVERIFY(before.low < 0.31 && before.high > 0.88);
    ui::KpiFigures figures = users();
    figures.year = 2024;
    m_card->setFigures(figures);
    VERIFY_CLOSE(m_card->strip().low, before.low, 0, 0);
    VERIFY_CLOSE(m_card->strip().high, before.high, 0, 0);
    VERIFY_CLOSE(*m_card->strip().scenario, 0.31, 0, 1e-12);
}

void tst_kpi_card::stripOnlyGrowsUntilTheHandRests()
{
    ui::KpiFigures figures = users();
    figures.scenario[2].setY(1.5);
    m_card->setFigures(figures);
    const double grown = m_card->strip().high;
    QVERIFY(grown > 1.5);
    m_card->setFigures(users());
    VERIFY_CLOSE(m_card->strip().high, grown, 0, 0);
    QTRY_VERIFY(m_card->strip().high < 1.0);
    figures.key = QStringLiteral("another"); // another number has another axis at once
    m_card->setFigures(figures);
    m_card->setFigures(users());
    QVERIFY(m_card->strip().high < 1.0);
}

void tst_kpi_card::mouseAndKeysSelectIt()
{
    QSignalSpy clicked(m_card.get(), &ui::KpiCard::clicked);
    QTest::mouseClick(m_card.get(), Qt::LeftButton);
    QCOMPARE(clicked.count(), 1);
    QTest::keyClick(m_card.get(), Qt::Key_Return);
    QTest::keyClick(m_card.get(), Qt::Key_Space);
    QCOMPARE(clicked.count(), 3);
    QVERIFY(!m_card->isChecked()); // its owner says which card is chosen
}

void tst_kpi_card::asksForAnotherNumber()
{
    QSignalSpy asked(m_card.get(), &ui::KpiCard::chooseRequested);
    QTest::keyClick(m_card.get(), Qt::Key_F2);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().toString(), QStringLiteral("penetration@Central_West"));
}

void tst_kpi_card::saysItAllToAScreenReader()
{
    QAccessibleInterface* access = QAccessible::queryAccessibleInterface(m_card.get());
    QVERIFY(access);
    QCOMPARE(access->text(QAccessible::Name),
             QStringLiteral("Firms using technology, Central-West: 73\u2009%, 29 better, baseline 44\u2009%, target 60–80"));
    QVERIFY(access->text(QAccessible::Description).contains(QStringLiteral("Share of firms")));
    m_card->setChecked(true);
    QVERIFY(access->state().checked);
}

void tst_kpi_card::paintsTheUnitAtEveryWidth()
{
    // With a long unit the card is not the same as without one, be it beside the number or behind the name.
    for (const int width : {ui::KpiCard::kLeastWidth, 160, 240}) {
        ui::KpiFigures figures = users();
        figures.naming.unit = {"thousand people", "万人"};
        m_card->resize(width, 128);
        m_card->setFigures(figures);
        const QImage with = m_card->grab().toImage();
        figures.naming.unit = {};
        m_card->setFigures(figures);
        QVERIFY(m_card->grab().toImage() != with);
    }
}

QTEST_MAIN(tst_kpi_card)
#include "tst_kpi_card.moc"
