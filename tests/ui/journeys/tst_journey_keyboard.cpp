// SPDX-License-Identifier: GPL-3.0-or-later
// A lever found, opened, set, dated and taken back without touching the mouse.
#include "journey.h"

#include <QInputMethodEvent>
#include <QLineEdit>

using tests::Journey;

class TestJourneyKeyboard : public QObject {
    Q_OBJECT

private slots:
    void leverByKeyboardOnly_data() { tests::languages(); }
    void leverByKeyboardOnly();
    void panelHidesAndComesBackWithTheKeys_data() { tests::languages(); }
    void panelHidesAndComesBackWithTheKeys();
};

void TestJourneyKeyboard::leverByKeyboardOnly()
{
    QFETCH(bool, chinese);
    Journey journey(chinese);
    QVERIFY(journey.ready());
    auto& frame = journey.frame;
    auto& session = frame.session();
    const QString lever = QStringLiteral("green_logistics"); // one level down in the panel
    QTest::keyClick(&frame.window(), Qt::Key_N, Qt::ControlModifier);

    QTest::keyClick(&frame.window(), Qt::Key_K, Qt::ControlModifier);
    auto* search = frame.find<QLineEdit>("searchPaletteField");
    QTRY_VERIFY(search->hasFocus());
    QInputMethodEvent typed;
    typed.setCommitString(chinese ? QStringLiteral("绿色智能物流") : QStringLiteral("green logistics"));
    QCoreApplication::sendEvent(search, &typed);
    QTest::keyClick(search, Qt::Key_Return);
    const auto focus = [&] { return frame.window().focusWidget() ? frame.window().focusWidget()->objectName() : QString(); };
    QTRY_COMPARE(focus(), QStringLiteral("leverName_green_logistics"));
    QVERIFY(frame.find("leverCard_green_logistics")->isVisible());

    QTest::keyClick(frame.window().focusWidget(), Qt::Key_Tab);
    QCOMPARE(focus(), QStringLiteral("leverSlider_green_logistics"));
    QTest::keyClick(frame.window().focusWidget(), Qt::Key_9);
    QCOMPARE(focus(), QStringLiteral("leverValue_green_logistics"));
    QTest::keyClick(frame.window().focusWidget(), Qt::Key_0);
    QTest::keyClick(frame.window().focusWidget(), Qt::Key_Return);
    QCOMPARE(session.leverStrength(lever), 0.9);
    QTest::keyClick(frame.window().focusWidget(), Qt::Key_Tab);
    QCOMPARE(focus(), QStringLiteral("leverStart_green_logistics"));
    QTest::keyClick(frame.window().focusWidget(), Qt::Key_PageUp);
    QCOMPARE(session.leverSetting(lever).startYear.value(), 2026.0);

    // Years step from anywhere but a text field.
    session.setYear(2030);
    QTest::keyClick(&frame.window(), Qt::Key_L, Qt::ControlModifier);
    QTest::keyClick(frame.window().focusWidget(), Qt::Key_Period);
    QCOMPARE(session.year(), 2031.0);
    QTest::keyClick(frame.window().focusWidget(), Qt::Key_Comma);
    QCOMPARE(session.year(), 2030.0);

    QTest::keyClick(&frame.window(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(session.leverSetting(lever).startYear.value(), 2025.0);
    QTest::keyClick(&frame.window(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(session.leverStrength(lever), 0.0);
}

void TestJourneyKeyboard::panelHidesAndComesBackWithTheKeys()
{
    QFETCH(bool, chinese);
    Journey journey(chinese);
    QVERIFY(journey.ready());
    auto& frame = journey.frame;
    QWidget* panel = frame.find("leverPanel");
    QVERIFY(panel->isVisible());
    QTest::keyClick(&frame.window(), Qt::Key_F9);
    QVERIFY(!panel->isVisible());
    QTest::keyClick(&frame.window(), Qt::Key_L, Qt::ControlModifier);
    QVERIFY(panel->isVisible());
    QVERIFY(panel->isAncestorOf(frame.window().focusWidget()));
    // Round all panes and back into the panel.
    bool left = false;
    bool back = false;
    for (int i = 0; i < 12 && !back; ++i) {
        QTest::keyClick(&frame.window(), Qt::Key_F6);
        const bool inside = panel->isAncestorOf(frame.window().focusWidget());
        left = left || !inside;
        back = left && inside;
    }
    QVERIFY(left && back);
}

QTEST_MAIN(TestJourneyKeyboard)
#include "tst_journey_keyboard.moc"
