// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/appearance.h"
#include "ui/widgets/segmented_switch.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using ui::SegmentedSwitch;

class TestSegmentedSwitch : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void choosingInCodeIsSilent();
    void clicksAndKeysChoose();
    void itIsOneTabStop();
    void choosingMovesNothing();
    void keepsAGivenHeight();
    void screenReadersHearOneOfSeveral();

private:
    std::unique_ptr<ui::Appearance> m_appearance;
    std::unique_ptr<SegmentedSwitch> m_switch;
    QAbstractButton* m_main = nullptr;
    QAbstractButton* m_all = nullptr;
};

void TestSegmentedSwitch::init()
{
    m_appearance = std::make_unique<ui::Appearance>();
    m_switch = std::make_unique<SegmentedSwitch>(*m_appearance);
    m_main = m_switch->addSegment(QStringLiteral("main"), QStringLiteral("Main 6"));
    m_all = m_switch->addSegment(QStringLiteral("all"), QStringLiteral("All 18"));
    m_switch->choose(QStringLiteral("main"));
    m_switch->show();
    QVERIFY(QTest::qWaitForWindowActive(m_switch.get()));
}

void TestSegmentedSwitch::cleanup()
{
    m_switch.reset();
    m_appearance.reset();
}

void TestSegmentedSwitch::choosingInCodeIsSilent()
{
    const QSignalSpy chosen(m_switch.get(), &SegmentedSwitch::chosenByUser);
    m_switch->choose(QStringLiteral("all"));
    QCOMPARE(m_switch->chosen(), QStringLiteral("all"));
    QVERIFY(!m_main->isChecked());
    QVERIFY(chosen.isEmpty());
}

void TestSegmentedSwitch::clicksAndKeysChoose()
{
    const QSignalSpy chosen(m_switch.get(), &SegmentedSwitch::chosenByUser);
    QTest::mouseClick(m_all, Qt::LeftButton);
    QCOMPARE(m_switch->chosen(), QStringLiteral("all"));
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space}) {
        m_switch->choose(QStringLiteral("all"));
        QTest::keyClick(m_main, key);
        QCOMPARE(m_switch->chosen(), QStringLiteral("main"));
    }
    m_main->setFocus();
    QTest::keyClick(m_main, Qt::Key_Right);
    QCOMPARE(m_switch->chosen(), QStringLiteral("all"));
    QCOMPARE(chosen.size(), 5);
}

void TestSegmentedSwitch::itIsOneTabStop()
{
    QVERIFY(m_main->focusPolicy() & Qt::TabFocus);
    QVERIFY(!(m_all->focusPolicy() & Qt::TabFocus));
}

void TestSegmentedSwitch::choosingMovesNothing()
{
    const auto places = std::pair(m_main->geometry(), m_all->geometry());
    m_switch->choose(QStringLiteral("all"));
    QTest::qWait(1);
    QCOMPARE(std::pair(m_main->geometry(), m_all->geometry()), places);
}

void TestSegmentedSwitch::keepsAGivenHeight()
{
    QCOMPARE(m_switch->sizeHint().height(), 28);
    m_switch->setFixedHeight(26);
    QTRY_COMPARE(m_all->geometry().height(), 26);
    QCOMPARE(m_all->y(), 0);
    QVERIFY(m_switch->minimumSizeHint().height() >= 24);
}

void TestSegmentedSwitch::screenReadersHearOneOfSeveral()
{
    auto* access = QAccessible::queryAccessibleInterface(m_main);
    QVERIFY(access);
    QCOMPARE(access->role(), QAccessible::RadioButton);
    QCOMPARE(access->text(QAccessible::Name), QStringLiteral("Main 6"));
    QVERIFY(access->state().checked);
    auto* other = QAccessible::queryAccessibleInterface(m_all);
    QVERIFY(other && !other->state().checked);
    other->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(m_switch->chosen(), QStringLiteral("all"));
}

QTEST_MAIN(TestSegmentedSwitch)
#include "tst_segmented_switch.moc"
