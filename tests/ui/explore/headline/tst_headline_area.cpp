// SPDX-License-Identifier: GPL-3.0-or-later
// Cards and sentence on a real session: what a user sees when the year, the scenario or the number changes.
#include "tests/support/checks.h"
#include "tests/ui/explore/headline/headline_bench.h"
#include "ui/explore/headline/headline_area.h"
#include "ui/explore/headline/kpi_card.h"
#include "ui/explore/headline/kpi_chooser.h"
#include "ui/explore/headline/summary_bar.h"
#include "ui/session/session.h"
#include "ui/why/term_popover.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QObject>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTimer>

using core::policy::Language;

class tst_headline_area : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void sixCardsShowTheModelsFigures();
    void yearMovesEverything();
    void clickChoosesTheNumberOfTheSentence();
    void keysWalkAndChoose();
    void anotherNumberTakesTheCardsPlace();
    void numberOfAnotherCardChangesPlaces();
    void baselineHasItsOwnSentence();
    void everythingTurnsChinese();
    void termsOfTheSentenceSayWhatTheyMean();
    void summaryHasTheHeightOfItsText();
    void rowScrollsWhenNarrow_data();
    void rowScrollsWhenNarrow();

private:
    ui::KpiCard& card(std::size_t i) { return *m_area->cards().at(i); }
    void chooseInDialog(const QString& words, int place);

    std::unique_ptr<tests::HeadlineBench> m_bench;
    std::unique_ptr<ui::HeadlineArea> m_area;
};

void tst_headline_area::init()
{
    m_bench = std::make_unique<tests::HeadlineBench>();
    QVERIFY(m_bench->ready());
    m_area = std::make_unique<ui::HeadlineArea>(m_bench->appearance, *m_bench->session);
    m_area->resize(1004, 240);
    m_area->show();
    m_area->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_area.get()));
}

void tst_headline_area::cleanup()
{
    m_area.reset();
    m_bench.reset();
}

void tst_headline_area::sixCardsShowTheModelsFigures()
{
    QCOMPARE(m_area->cards().size(), std::size_t(6));
    const auto projection = m_bench->session->projection();
    const auto baseline = m_bench->session->baseline();
    const double trade = projection->value("national_trade", core::policy::Place::national(), 2030);
    QCOMPARE(card(0).figures().key, QStringLiteral("national_trade"));
    QCOMPARE(card(0).valueText().number, QString::number(std::lround(trade)));
    QVERIFY(card(0).isChecked());
    QVERIFY(!card(1).isChecked());
    const double vacancy = projection->value("vacancy", core::policy::Place::ofGroup(core::policy::RegionGroup::CentralWest), 2030);
    const double before = baseline->value("vacancy", core::policy::Place::ofGroup(core::policy::RegionGroup::CentralWest), 2030);
    QCOMPARE(card(4).valueText().text(), QStringLiteral("%1\u2009%").arg(std::lround(100 * vacancy)));
    QVERIFY(vacancy > before);
    QVERIFY(card(4).changeText().endsWith(QStringLiteral(" worse")));
    // The papers' targets: conversion over 40 % and intelligence three to five times, both in 2030.
    QCOMPARE(card(1).targetText(), QStringLiteral("target 3–5"));
    QCOMPARE(card(2).targetText(), QStringLiteral("target 40"));
    QVERIFY(card(0).targetText().isEmpty());
    QVERIFY(m_area->summary().text().statement.contains(QStringLiteral("the paper package lifts cross-border e-commerce trade to")));
    QVERIFY(m_area->summary().text().watch.contains(QStringLiteral("vacant technical posts in Central-West")));
}

void tst_headline_area::yearMovesEverything()
{
    const QString before = card(0).valueText().number;
    m_bench->session->setYear(2035);
    QVERIFY(card(0).valueText().number != before);
    QCOMPARE(card(2).targetText(), QStringLiteral("target 2030: 40"));
    QVERIFY(m_area->summary().text().statement.contains(QStringLiteral("by 2035")));
    m_bench->session->setYear(2024);
    QCOMPARE(card(0).changeText(), QStringLiteral("no difference"));
    QVERIFY(m_area->summary().text().statement.startsWith(QStringLiteral("Every scenario starts in 2024")));
}

void tst_headline_area::clickChoosesTheNumberOfTheSentence()
{
    QTest::mouseClick(&card(2), Qt::LeftButton);
    QCOMPARE(m_bench->session->selectedKpi(), QStringLiteral("conversion"));
    QVERIFY(card(2).isChecked());
    QVERIFY(!card(0).isChecked());
    QVERIFY(m_area->summary().text().statement.contains(QStringLiteral("research converted")));
    QTest::mouseClick(&card(2), Qt::LeftButton);
    QVERIFY(card(2).isChecked()); // a second click leaves it chosen
}

void tst_headline_area::keysWalkAndChoose()
{
    card(0).setFocus();
    QTest::keyClick(&card(0), Qt::Key_Right);
    QVERIFY(card(1).hasFocus());
    QTest::keyClick(&card(1), Qt::Key_Tab);
    QVERIFY(card(2).hasFocus());
    QTest::keyClick(&card(2), Qt::Key_Left);
    QVERIFY(card(1).hasFocus());
    QTest::keyClick(&card(1), Qt::Key_Space);
    QCOMPARE(m_bench->session->selectedKpi(), QStringLiteral("intelligence"));
}

/// Answers the dialog that the next action opens.
void tst_headline_area::chooseInDialog(const QString& words, int place)
{
    QTimer::singleShot(0, this, [words, place] {
        auto* chooser = qobject_cast<ui::KpiChooser*>(QApplication::activeModalWidget());
        QVERIFY(chooser);
        QTest::keyClicks(chooser->findChild<QLineEdit*>(QStringLiteral("kpiFilter")), words);
        auto* places = chooser->findChild<QComboBox*>(QStringLiteral("kpiPlace"));
        if (places->isEnabled())
            places->setCurrentIndex(place);
        QTest::mouseClick(chooser->findChild<QPushButton*>(QStringLiteral("kpiAccept")), Qt::LeftButton);
    });
}

void tst_headline_area::anotherNumberTakesTheCardsPlace()
{
    chooseInDialog(QStringLiteral("clearance time"), 0);
    QTest::keyClick(&card(0), Qt::Key_F2);
    QCOMPARE(m_bench->session->kpis().first(), QStringLiteral("clearance"));
    QCOMPARE(m_bench->session->selectedKpi(), QStringLiteral("clearance")); // it was the chosen one
    QCOMPARE(card(0).figures().key, QStringLiteral("clearance"));
    QCOMPARE(m_bench->session->kpis().size(), 6);
    // A regional number takes a place: East is the second in the list.
    chooseInDialog(QStringLiteral("warehouse devices"), 1);
    QTest::keyClick(&card(1), Qt::Key_F2);
    QVERIFY2(m_bench->session->kpis().at(1).endsWith(QStringLiteral("@East")), qPrintable(m_bench->session->kpis().at(1)));
}

void tst_headline_area::numberOfAnotherCardChangesPlaces()
{
    chooseInDialog(QStringLiteral("intelligence of trade"), 0);
    QTest::keyClick(&card(0), Qt::Key_F2);
    QCOMPARE(m_bench->session->kpis().mid(0, 2), QStringList({"intelligence", "national_trade"}));
}

void tst_headline_area::baselineHasItsOwnSentence()
{
    m_bench->session->activate(m_bench->session->scenarios().front().id);
    QTRY_VERIFY(m_area->summary().text().statement.contains(QStringLiteral("with none of these policies")));
    QVERIFY(m_area->summary().text().watch.isEmpty());
    QTRY_COMPARE(card(0).referenceText(), QStringLiteral("baseline"));
}

void tst_headline_area::everythingTurnsChinese()
{
    m_bench->appearance.setLanguage(Language::Chinese);
    QTRY_VERIFY(m_area->summary().text().statement.startsWith(QStringLiteral("按模型的中心情形测算，到\u20092030\u2009年，“论文方案”使跨境电商贸易指数升至")));
    QCOMPARE(card(4).figures().name, QStringLiteral("岗位空缺率·中西部"));
    QVERIFY(card(4).accessibleName().contains(QStringLiteral("恶化")));
    m_bench->appearance.setLanguage(Language::English);
    QTRY_VERIFY(m_area->summary().text().statement.startsWith(QStringLiteral("In this model's central run")));
}

/// With the keyboard and with the mouse; numbers still say why.
void tst_headline_area::termsOfTheSentenceSayWhatTheyMean()
{
    using core::why::Subject;
    ui::SummaryBar& bar = m_area->summary();
    QSignalSpy asked(m_bench->session.get(), &ui::Session::whyAsked);
    const auto popover = []() -> ui::TermPopover* {
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (auto* found = qobject_cast<ui::TermPopover*>(widget); found && found->isVisible())
                return found;
        return nullptr;
    };
    for (const Language language : {Language::English, Language::Chinese}) {
        m_bench->appearance.setLanguage(language);
        QVERIFY(QTest::qWaitFor([&] { return bar.text().statement.contains(QStringLiteral("论文")) == (language == Language::Chinese); }));
        bar.setFocus();
        // What is asked first is the first number; before it or behind it stand terms, each in another place of the sentence.
        QVERIFY(bar.chosenSpot() && (language == Language::Chinese || bar.chosenSpot()->subject.kind == Subject::Kind::Variable));
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(&bar, Qt::Key_Left);
        std::optional<ui::SummaryBar::Spot> term;
        QRect last;
        for (int i = 0; i < 20 && !term; ++i) {
            const auto spot = bar.chosenSpot();
            QVERIFY(spot);
            if (spot->subject.kind == Subject::Kind::Term)
                term = spot;
            else
                QTest::keyClick(&bar, Qt::Key_Right);
            QVERIFY(term || spot->rect != last);
            last = spot->rect;
        }
        QVERIFY(term);
        QTest::keyClick(&bar, Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([&] { return popover() != nullptr; }));
        QCOMPARE(popover()->term(), term->subject.id);
        QTest::keyClick(popover(), Qt::Key_Escape);
        QVERIFY(QTest::qWaitFor([&] { return popover() == nullptr; }));
        QCOMPARE(asked.count(), 0);

        QTest::mouseMove(&bar, term->rect.center());
        QTRY_COMPARE(bar.cursor().shape(), Qt::PointingHandCursor);
        QTest::mouseClick(&bar, Qt::LeftButton, {}, term->rect.center());
        QVERIFY(QTest::qWaitFor([&] { return popover() != nullptr; }));
        QTest::keyClick(popover(), Qt::Key_Escape);
        QVERIFY(QTest::qWaitFor([&] { return popover() == nullptr; }));
        QCOMPARE(asked.count(), 0);
    }
}

/// In every width, and without a jump while the text changes.
void tst_headline_area::summaryHasTheHeightOfItsText()
{
    ui::SummaryBar& bar = m_area->summary();
    for (const int width : {480, 744, 1004, 1484}) {
        m_area->resize(width, 260);
        QTRY_COMPARE(bar.width(), width);
        QTRY_COMPARE(bar.height(), bar.neededHeight(width));
    }
    m_area->resize(480, 260);
    QTRY_COMPARE(bar.width(), 480);
    const ui::SummaryText full = bar.text();
    QTRY_COMPARE(bar.height(), bar.neededHeight(480));
    const int high = bar.height();
    bar.setText({QStringLiteral("Short."), {}});
    const int low = bar.neededHeight(480);
    QVERIFY(low < high);
    QTest::qWait(150);
    QCOMPARE(bar.height(), high); // not in the hand
    QTRY_COMPARE(bar.height(), low);
    bar.setText(full);
    QCOMPARE(bar.height(), high); // grows at once: text must not touch the border
}

void tst_headline_area::rowScrollsWhenNarrow_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("scrolls");
    QTest::newRow("window 1180") << 1180 - 76 - 328 - 32 << true;
    QTest::newRow("window 1440") << 1440 - 76 - 328 - 32 << false;
    QTest::newRow("window 1920") << 1920 - 76 - 328 - 32 << false;
}

void tst_headline_area::rowScrollsWhenNarrow()
{
    QFETCH(int, width);
    QFETCH(bool, scrolls);
    m_area->resize(width, 260);
    auto* row = m_area->findChild<QScrollArea*>(QStringLiteral("kpiRow"));
    QTRY_COMPARE(row->horizontalScrollBar()->maximum() > 0, scrolls);
    for (const ui::KpiCard* each : m_area->cards()) {
        QVERIFY(each->width() >= ui::KpiCard::kLeastWidth);
        QCOMPARE(each->height(), ui::KpiCard::kHeight);
        QVERIFY(each->geometry().bottom() < row->viewport()->height());
    }
    // A card that gets the focus comes into view.
    card(5).setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(row->viewport()->rect().contains(card(5).mapTo(row->viewport(), card(5).rect().center())));
}

QTEST_MAIN(tst_headline_area)
#include "tst_headline_area.moc"
