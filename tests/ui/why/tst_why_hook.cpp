// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/session/session_fixture.h"
#include "ui/theme/appearance.h"
#include "ui/why/why_hook.h"

#include <QAbstractButton>
#include <QContextMenuEvent>
#include <QHoverEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QTimer>
#include <QVBoxLayout>

using core::why::Subject;
using ui::WhyHook;
using ui::WhyTarget;

/// Widgets that answer "Why?" by one line.
class TstWhyHook : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aKeyAsksWithTheAnchorOnTheScreen();
    void cellsAreAskedByPointerAndKeyboard();
    void theMenuHasItsEntryOnlyWhereSomethingStands();
    void theButtonComesAndGoesWithThePointer();
    void aWidgetWithinAsksTheOneAroundIt();
    void textFieldsKeepTheirQuestionMark();

private:
    [[nodiscard]] bool show(QWidget& widget)
    {
        widget.show();
        widget.activateWindow();
        return QTest::qWaitForWindowActive(&widget);
    }
    [[nodiscard]] Subject subject(int i) const { return qvariant_cast<Subject>(m_asked->at(i).at(0)); }
    [[nodiscard]] QRect anchor(int i) const { return m_asked->at(i).at(1).toRect(); }

    tests::SessionFixture m_fixture;
    ui::Appearance m_appearance;
    std::unique_ptr<QSignalSpy> m_asked;
};

namespace {

Subject trade()
{
    Subject subject;
    subject.id = "national_trade";
    return subject;
}

} // namespace

void TstWhyHook::init()
{
    QVERIFY(m_fixture.start());
    m_asked = std::make_unique<QSignalSpy>(m_fixture.session.get(), &ui::Session::whyAsked);
}

void TstWhyHook::aKeyAsksWithTheAnchorOnTheScreen()
{
    QWidget widget;
    widget.setFocusPolicy(Qt::StrongFocus);
    widget.resize(200, 100);
    ui::installWhy(widget, m_appearance, *m_fixture.session, [](const QPoint&) { return std::optional(WhyTarget(trade(), QRect(10, 20, 30, 15))); });
    QVERIFY(show(widget));
    widget.setFocus();
    QTest::keyClick(&widget, Qt::Key_Question, Qt::ShiftModifier);
    QTest::keyClick(&widget, Qt::Key_F1);
    QTest::keyClick(&widget, Qt::Key_F1, Qt::ShiftModifier); // lists the keys
    QTest::keyClick(&widget, Qt::Key_Question, Qt::ControlModifier);
    QCOMPARE(m_asked->size(), 2);
    QCOMPARE(subject(0), trade());
    QCOMPARE(anchor(0), QRect(widget.mapToGlobal(QPoint(10, 20)), QSize(30, 15)));
}

void TstWhyHook::cellsAreAskedByPointerAndKeyboard()
{
    QTableWidget table(3, 2);
    table.resize(400, 200);
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 2; ++column)
            table.setItem(row, column, new QTableWidgetItem(QStringLiteral("%1/%2").arg(row).arg(column)));
    }
    WhyHook* hook = ui::installWhy(table, m_appearance, *m_fixture.session, [](const QModelIndex& cell) -> std::optional<Subject> {
        if (cell.column() == 0)
            return std::nullopt;
        Subject subject;
        subject.id = "row" + std::to_string(cell.row());
        return subject;
    });
    QVERIFY(show(table));
    const QRect cell = table.visualRect(table.model()->index(2, 1));
    QVERIFY(hook->ask(cell.center()));
    QCOMPARE(subject(0).id, std::string("row2"));
    QCOMPARE(anchor(0), QRect(table.viewport()->mapToGlobal(cell.topLeft()), cell.size()));
    QVERIFY(!hook->ask(table.visualRect(table.model()->index(1, 0)).center()));
    table.setCurrentCell(1, 1);
    table.setFocus();
    QTest::keyClick(&table, Qt::Key_Question, Qt::ShiftModifier);
    QCOMPARE(m_asked->size(), 2);
    QCOMPARE(subject(1).id, std::string("row1"));
}

void TstWhyHook::theMenuHasItsEntryOnlyWhereSomethingStands()
{
    QWidget widget;
    widget.resize(200, 100);
    WhyHook* hook = ui::installWhy(widget, m_appearance, *m_fixture.session, [](const QPoint& at) -> std::optional<WhyTarget> {
        return at.x() > 100 ? std::optional(WhyTarget(trade())) : std::nullopt;
    });
    QVERIFY(show(widget));
    QMenu menu;
    QVERIFY(!hook->addTo(menu, QPoint(10, 10)));
    QAction* why = hook->addTo(menu, QPoint(150, 10));
    QVERIFY(why);
    why->trigger();
    QCOMPARE(m_asked->size(), 1);
    QTimer::singleShot(30, &widget, [] {
        auto* open = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(open);
        open->setActiveAction(open->actions().front());
        QTest::keyClick(open, Qt::Key_Return);
    });
    QContextMenuEvent asked(QContextMenuEvent::Mouse, QPoint(150, 50), widget.mapToGlobal(QPoint(150, 50)));
    QCoreApplication::sendEvent(&widget, &asked);
    QCOMPARE(m_asked->size(), 2);
    QContextMenuEvent beside(QContextMenuEvent::Mouse, QPoint(50, 50), widget.mapToGlobal(QPoint(50, 50)));
    QCoreApplication::sendEvent(&widget, &beside);
    QCOMPARE(m_asked->size(), 2);
}

void TstWhyHook::theButtonComesAndGoesWithThePointer()
{
    QWidget widget;
    widget.resize(200, 100);
    ui::installWhy(widget, m_appearance, *m_fixture.session, [](const QPoint& at) -> std::optional<WhyTarget> {
        if (at.x() < 50)
            return std::nullopt;
        return at.x() < 100 ? WhyTarget(trade(), {}, QRect()) : WhyTarget(trade(), QRect(100, 0, 100, 50));
    });
    QVERIFY(show(widget));
    const auto point = [&](int x) {
        QHoverEvent move(QEvent::HoverMove, QPointF(x, 20), QPointF(x, 20), QPointF(0, 0));
        QCoreApplication::sendEvent(&widget, &move);
        const auto* button = widget.findChild<QAbstractButton*>(QStringLiteral("whyButton"));
        return button && button->isVisible();
    };
    QVERIFY(!point(10));  // nothing stands there
    QVERIFY(!point(70));  // no room for a button
    QVERIFY(point(150));
    auto* button = widget.findChild<QAbstractButton*>(QStringLiteral("whyButton"));
    QVERIFY(QRect(100, 0, 100, 50).contains(button->geometry()));
    QVERIFY(!button->accessibleName().isEmpty());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(m_asked->size(), 1);
    QVERIFY(!point(10));
}

void TstWhyHook::aWidgetWithinAsksTheOneAroundIt()
{
    QWidget outer;
    auto* inner = new QWidget(&outer);
    inner->setFocusPolicy(Qt::StrongFocus);
    inner->resize(40, 20);
    outer.resize(100, 60);
    bool silent = true;
    ui::installWhy(*inner, m_appearance, *m_fixture.session, [&](const QPoint&) -> std::optional<WhyTarget> {
        return silent ? std::nullopt : std::optional(WhyTarget(trade()));
    });
    ui::installWhy(outer, m_appearance, *m_fixture.session, [](const QPoint&) {
        Subject subject;
        subject.id = "outer";
        return std::optional(WhyTarget(subject));
    });
    QVERIFY(show(outer));
    QVERIFY(WhyHook::askFrom(inner));
    QCOMPARE(subject(0).id, std::string("outer"));
    silent = false;
    QVERIFY(WhyHook::askFrom(inner));
    QCOMPARE(subject(1), trade());
    QVERIFY(!WhyHook::askFrom(nullptr));
}

void TstWhyHook::textFieldsKeepTheirQuestionMark()
{
    QWidget outer;
    auto* field = new QLineEdit(&outer);
    ui::installWhy(outer, m_appearance, *m_fixture.session, [](const QPoint&) { return std::optional(WhyTarget(trade())); });
    QVERIFY(show(outer));
    field->setFocus();
    QTest::keyClicks(field, QStringLiteral("why?"));
    QCOMPARE(field->text(), QStringLiteral("why?"));
    QCOMPARE(m_asked->size(), 0);
}

QTEST_MAIN(TstWhyHook)
#include "tst_why_hook.moc"
