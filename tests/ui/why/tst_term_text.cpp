// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/session/session_fixture.h"
#include "ui/theme/appearance.h"
#include "ui/why/term_popover.h"
#include "ui/why/term_text.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using core::policy::Language;
using ui::TermPopover;
using ui::TermText;

/// Terms of the glossary in sentences, and what they answer.
class TstTermText : public QObject {
    Q_OBJECT

private slots:
    void init();
    void findsTerms_data();
    void findsTerms();
    void everyTermOfATextIsFoundInItsOwnDefinitionLanguage();
    void aPressOpensThePopoverBesideTheSentence();
    void keysGoFromTermToTerm();
    void aPlainSentenceTakesNoFocus();
    void relatedTermsFollowOneAnother();
    void whyAsksAboutTheQuantity();
    void linesGrowWithTheText();
    void staysOnTheScreen_data();
    void staysOnTheScreen();

private:
    [[nodiscard]] std::unique_ptr<TermText> shown(const QString& text, int width = 300)
    {
        auto widget = std::make_unique<TermText>(m_appearance, *m_fixture.session, ui::TypeStyle::Body, ui::Token::Text);
        widget->setText(text);
        widget->resize(width, widget->heightForWidth(width));
        widget->show();
        widget->activateWindow();
        return QTest::qWaitForWindowActive(widget.get()) ? std::move(widget) : nullptr;
    }
    [[nodiscard]] static TermPopover* popover()
    {
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (auto* found = qobject_cast<TermPopover*>(widget); found && found->isVisible())
                return found;
        return nullptr;
    }

    tests::SessionFixture m_fixture;
    ui::Appearance m_appearance;
};

void TstTermText::init()
{
    m_appearance.setLanguage(Language::English);
    QVERIFY(m_fixture.start());
}

void TstTermText::findsTerms_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("terms"); // as they stand in the text
    QTest::newRow("one") << false << QStringLiteral("Rules behind practice are the institutional lag.") << QStringList{QStringLiteral("institutional lag")};
    QTest::newRow("capital") << false << QStringLiteral("Data openness helps.") << QStringList{QStringLiteral("Data openness")};
    QTest::newRow("plural") << false << QStringLiteral("Two testbeds run.") << QStringList{QStringLiteral("testbeds")};
    QTest::newRow("within a word") << false << QStringLiteral("Contestbed") << QStringList{};
    QTest::newRow("the longer of two") << false << QStringLiteral("The compound-talent gap closes.") << QStringList{QStringLiteral("compound-talent gap")};
    QTest::newRow("once each") << false << QStringLiteral("A testbed is a testbed.") << QStringList{QStringLiteral("testbed")};
    QTest::newRow("everyday words") << false << QStringLiteral("The range of world demand and overseas stock.") << QStringList{};
    QTest::newRow("Chinese") << true << QStringLiteral("组织耦合度提高吸收能力。") << QStringList{QStringLiteral("组织耦合度"), QStringLiteral("吸收能力")};
    QTest::newRow("thin spaces") << true << QStringLiteral("RCEP\u2009标准互认共\u20096\u2009项。") << QStringList{QStringLiteral("标准互认")};
    QTest::newRow("none") << false << QString() << QStringList{};
}

void TstTermText::findsTerms()
{
    QFETCH(bool, chinese);
    QFETCH(QString, text);
    QFETCH(QStringList, terms);
    QStringList found;
    int end = 0;
    for (const ui::TermSpan& span : ui::findTerms(text, m_fixture.session->catalogue(), chinese ? Language::Chinese : Language::English)) {
        QVERIFY(span.start >= end);
        end = span.start + span.length;
        QVERIFY(ui::glossaryTerm(m_fixture.session->catalogue(), span.term));
        found << text.mid(span.start, span.length);
    }
    QCOMPARE(found, terms);
}

void TstTermText::everyTermOfATextIsFoundInItsOwnDefinitionLanguage()
{
    const auto& catalogue = m_fixture.session->catalogue();
    for (const auto& term : catalogue.glossary) {
        for (const Language language : {Language::English, Language::Chinese}) {
            const auto spans = ui::findTerms(QString::fromStdString(term.term.in(language)), catalogue, language);
            QVERIFY2(spans.size() == (term.inText ? 1u : spans.size()), term.term.english.c_str());
            if (term.inText)
                QCOMPARE(spans.front().term, term.term.english);
        }
    }
}

void TstTermText::aPressOpensThePopoverBesideTheSentence()
{
    const auto text = shown(QStringLiteral("Firms learn where data openness is high, as organisational coupling grows."));
    QVERIFY(text);
    QCOMPARE(text->terms().size(), std::size_t(2));
    QTest::mouseClick(text.get(), Qt::LeftButton, {}, text->termRect(0).center());
    QTRY_VERIFY(popover());
    QCOMPARE(popover()->term(), std::string("data openness"));
    QCOMPARE(popover()->findChild<TermText*>(QStringLiteral("termName"))->text(), QStringLiteral("data openness"));
    QCOMPARE(popover()->findChild<TermText*>(QStringLiteral("termOtherName"))->text(), QStringLiteral("数据开放率"));
    QVERIFY(!popover()->findChild<TermText*>(QStringLiteral("termSentence"))->text().isEmpty());
    const QRect term(text->mapToGlobal(text->termRect(0).topLeft()), text->termRect(0).size());
    QVERIFY(!popover()->geometry().intersects(term));
    QVERIFY(popover()->width() <= TermPopover::kWidth);
    QTest::keyClick(popover(), Qt::Key_Escape);
    QTRY_VERIFY(!popover());
    // Beside a term nothing opens.
    QTest::mouseClick(text.get(), Qt::LeftButton, {}, QPoint(2, 2));
    QVERIFY(!popover());
}

void TstTermText::keysGoFromTermToTerm()
{
    const auto text = shown(QStringLiteral("Firms learn where data openness is high, as organisational coupling grows."));
    QVERIFY(text);
    text->setFocus();
    QTest::keyClick(text.get(), Qt::Key_Right);
    QTest::keyClick(text.get(), Qt::Key_Right); // stays at the last
    QTest::keyClick(text.get(), Qt::Key_Return);
    QTRY_VERIFY(popover());
    QCOMPARE(popover()->term(), std::string("organisational coupling"));
    popover()->close();
    QTest::keyClick(text.get(), Qt::Key_Left);
    QTest::keyClick(text.get(), Qt::Key_Question);
    QTRY_VERIFY(popover());
    QCOMPARE(popover()->term(), std::string("data openness"));
    popover()->close();
}

void TstTermText::aPlainSentenceTakesNoFocus()
{
    const auto text = shown(QStringLiteral("Nothing special here."));
    QVERIFY(text);
    QCOMPARE(text->focusPolicy(), Qt::NoFocus);
    QCOMPARE(text->accessibleName(), QStringLiteral("Nothing special here."));
    QVERIFY(text->accessibleDescription().isEmpty());
    text->setText(QStringLiteral("Now with a testbed."));
    QCOMPARE(text->focusPolicy(), Qt::StrongFocus);
    QVERIFY(text->accessibleDescription().contains(QStringLiteral("testbed")));
}

void TstTermText::relatedTermsFollowOneAnother()
{
    TermPopover popover(m_appearance, *m_fixture.session, nullptr);
    popover.setTerm("technology penetration");
    auto* related = popover.findChild<TermText*>(QStringLiteral("termRelated"));
    QVERIFY(!related->terms().empty());
    const std::string next = related->terms().front().term;
    popover.openAt({100, 100, 10, 10});
    QTest::mouseClick(related, Qt::LeftButton, {}, related->termRect(0).center());
    QTRY_COMPARE(popover.term(), next);
    popover.setTerm("no such term");
    QCOMPARE(popover.term(), next);
}

void TstTermText::whyAsksAboutTheQuantity()
{
    QVERIFY(QTest::qWaitFor([&] { return m_fixture.session->projection() != nullptr; }, 60000));
    QSignalSpy asked(m_fixture.session.get(), &ui::Session::whyAsked);
    TermPopover popover(m_appearance, *m_fixture.session, nullptr);
    popover.setTerm("institutional lag");
    popover.openAt({100, 100, 10, 10});
    QVERIFY(popover.findChild<TermText*>(QStringLiteral("termValue"))->text().contains(QString::number(int(m_fixture.session->year()))));
    QTest::mouseClick(popover.findChild<QPushButton*>(QStringLiteral("termWhy")), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(qvariant_cast<core::why::Subject>(asked.at(0).at(0)).id, std::string("institutional_lag"));
    QVERIFY(!popover.isVisible());
    // What no quantity stands for has no value and no "Why?".
    popover.setTerm("system dynamics");
    popover.openAt({100, 100, 10, 10});
    QVERIFY(!popover.findChild<QPushButton*>(QStringLiteral("termWhy"))->isVisible());
    QVERIFY(!popover.findChild<TermText*>(QStringLiteral("termValue"))->isVisible());
}

void TstTermText::linesGrowWithTheText()
{
    TermText text(m_appearance, *m_fixture.session, ui::TypeStyle::Body, ui::Token::Text);
    text.setText(QStringLiteral("one\ntwo\nthree"));
    const int line = m_appearance.lineHeight(ui::TypeStyle::Body);
    QCOMPARE(text.heightForWidth(300), 3 * line);
    text.setText(QStringLiteral("Firms learn where data openness is high, as organisational coupling grows."));
    QVERIFY(text.heightForWidth(120) > text.heightForWidth(300));
    text.setText({});
    QCOMPARE(text.heightForWidth(300), 0);
}

void TstTermText::staysOnTheScreen_data()
{
    QTest::addColumn<QRect>("avoid");
    const QRect screen(0, 0, 1180, 720);
    QTest::newRow("top left") << QRect(10, 10, 60, 18);
    QTest::newRow("bottom right") << QRect(screen.right() - 70, screen.bottom() - 20, 60, 18);
    QTest::newRow("wide sentence at the bottom") << QRect(340, 650, 800, 60);
    QTest::newRow("high text") << QRect(340, 30, 300, 660);
}

void TstTermText::staysOnTheScreen()
{
    QFETCH(QRect, avoid);
    const QRect screen(0, 0, 1180, 720);
    const QRect placed = TermPopover::placeFor(avoid, {TermPopover::kWidth, 220}, screen);
    QVERIFY(screen.contains(placed));
    QVERIFY(!placed.intersects(avoid));
}

QTEST_MAIN(TstTermText)
#include "tst_term_text.moc"
