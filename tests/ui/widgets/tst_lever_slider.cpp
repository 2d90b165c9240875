// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/appearance.h"
#include "ui/widgets/lever_slider.h"

#include <QAccessible>
#include <QImage>
#include <QMouseEvent>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <memory>

using ui::LeverSlider;

namespace {

QPoint groovePoint(const LeverSlider& slider, double percent)
{
    return QPointF(slider.xOf(percent), slider.height() / 2.0).toPoint();
}

void moveHeld(LeverSlider& slider, QPoint to, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QMouseEvent move(QEvent::MouseMove, to, slider.mapToGlobal(to), Qt::NoButton, Qt::LeftButton, modifiers);
    QCoreApplication::sendEvent(&slider, &move);
}

void drag(LeverSlider& slider, double from, double to, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::mousePress(&slider, Qt::LeftButton, modifiers, groovePoint(slider, from));
    const int steps = 20;
    for (int i = 1; i <= steps; ++i)
        moveHeld(slider, groovePoint(slider, from + (to - from) * i / steps), modifiers);
    QTest::mouseRelease(&slider, Qt::LeftButton, modifiers, groovePoint(slider, to));
}

} // namespace

class TestLeverSlider : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void dragIsOneGesture();
    void twoDragsAreTwoGestures();
    void snapsToProposalAndOff_data();
    void snapsToProposalAndOff();
    void handleDoesNotJumpWhenGrabbedOffCentre();
    void handMayNotPassTheEnd();
    void keysMove_data();
    void keysMove();
    void heldKeyIsOneGesture();
    void keysFromAFractionGoToWholePercents();
    void showingTellsNobody();
    void showingDuringADragWaits();
    void typedValueBeyondTheEndIsKept();
    void digitAsksForAField();
    void wheelIsPassedOn();
    void pressBesideGrooveIsPassedOn();
    void handleTargetIs24();
    void screenReaderReadsAndSets();
    void disabledDoesNotMove();
    void focusAndThemeShow();

private:
    std::unique_ptr<ui::Appearance> m_appearance;
    std::unique_ptr<QWidget> m_window;
    LeverSlider* m_slider = nullptr;
};

void TestLeverSlider::init()
{
    m_appearance = std::make_unique<ui::Appearance>();
    m_window = std::make_unique<QWidget>();
    m_slider = new LeverSlider(*m_appearance, m_window.get());
    m_slider->setGeometry(10, 10, 324, 24); // 300 px of groove: 2 px a percent
    m_slider->setColour(ui::Token::Region);
    m_window->resize(360, 60);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestLeverSlider::cleanup()
{
    m_window.reset();
    m_appearance.reset();
}

void TestLeverSlider::dragIsOneGesture()
{
    m_slider->showPercent(50);
    QSignalSpy moved(m_slider, &LeverSlider::percentMoved);
    drag(*m_slider, 50, 80);
    QVERIFY(moved.size() > 5);
    QCOMPARE(moved.last().at(0).toInt(), 80);
    QSet<QString> gestures;
    for (const auto& each : moved)
        gestures.insert(each.at(1).toString());
    QCOMPARE(gestures.size(), 1);
    QVERIFY(!gestures.contains(QString()));
}

void TestLeverSlider::twoDragsAreTwoGestures()
{
    QSignalSpy moved(m_slider, &LeverSlider::percentMoved);
    drag(*m_slider, 0, 40);
    const QString first = moved.last().at(1).toString();
    drag(*m_slider, 40, 60);
    QVERIFY(moved.last().at(1).toString() != first);
}

void TestLeverSlider::snapsToProposalAndOff_data()
{
    QTest::addColumn<double>("to");
    QTest::addColumn<bool>("shift");
    QTest::addColumn<int>("percent");
    QTest::newRow("97 snaps to 100") << 97.0 << false << 100;
    QTest::newRow("96 stays") << 96.0 << false << 96;
    QTest::newRow("103 snaps to 100") << 103.0 << false << 100;
    QTest::newRow("3 snaps to 0") << 3.0 << false << 0;
    QTest::newRow("4 stays") << 4.0 << false << 4;
    QTest::newRow("97 with Shift stays") << 97.0 << true << 97;
    QTest::newRow("2 with Shift stays") << 2.0 << true << 2;
}

void TestLeverSlider::snapsToProposalAndOff()
{
    QFETCH(double, to);
    QFETCH(bool, shift);
    QFETCH(int, percent);
    m_slider->showPercent(50);
    drag(*m_slider, 50, to, shift ? Qt::ShiftModifier : Qt::NoModifier);
    QCOMPARE(m_slider->percent(), double(percent));
}

void TestLeverSlider::handleDoesNotJumpWhenGrabbedOffCentre()
{
    m_slider->showPercent(50);
    QSignalSpy moved(m_slider, &LeverSlider::percentMoved);
    const QPoint grabbed = groovePoint(*m_slider, 50) + QPoint(6, 0);
    QTest::mousePress(m_slider, Qt::LeftButton, {}, grabbed);
    QCOMPARE(moved.size(), 0);
    moveHeld(*m_slider, grabbed + QPoint(20, 0)); // 20 px = 10 percent
    QTest::mouseRelease(m_slider, Qt::LeftButton, {}, grabbed + QPoint(20, 0));
    QCOMPARE(m_slider->percent(), 60.0);
}

void TestLeverSlider::handMayNotPassTheEnd()
{
    m_slider->showPercent(100);
    drag(*m_slider, 100, 400);
    QCOMPARE(m_slider->percent(), 150.0);
}

void TestLeverSlider::keysMove_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<int>("key");
    QTest::addColumn<double>("to");
    QTest::newRow("right") << 50.0 << int(Qt::Key_Right) << 51.0;
    QTest::newRow("left") << 50.0 << int(Qt::Key_Left) << 49.0;
    QTest::newRow("left at the end") << 0.0 << int(Qt::Key_Left) << 0.0;
    QTest::newRow("page up") << 50.0 << int(Qt::Key_PageUp) << 60.0;
    QTest::newRow("page down") << 50.0 << int(Qt::Key_PageDown) << 40.0;
    QTest::newRow("page up near the end") << 145.0 << int(Qt::Key_PageUp) << 150.0;
    QTest::newRow("home") << 50.0 << int(Qt::Key_Home) << 0.0;
    QTest::newRow("end") << 50.0 << int(Qt::Key_End) << 150.0;
    QTest::newRow("no snapping by key") << 98.0 << int(Qt::Key_Right) << 99.0;
}

void TestLeverSlider::keysMove()
{
    QFETCH(double, from);
    QFETCH(int, key);
    QFETCH(double, to);
    m_slider->showPercent(from);
    m_slider->setFocus();
    QTest::keyClick(m_slider, Qt::Key(key));
    QCOMPARE(m_slider->percent(), to);
    QCOMPARE(m_slider->value(), int(to));
}

void TestLeverSlider::heldKeyIsOneGesture()
{
    m_slider->setFocus();
    QSignalSpy moved(m_slider, &LeverSlider::percentMoved);
    for (int i = 0; i < 10; ++i)
        QTest::keyClick(m_slider, Qt::Key_Right);
    QCOMPARE(moved.size(), 10);
    QCOMPARE(moved.first().at(1).toString(), moved.last().at(1).toString());
}

void TestLeverSlider::keysFromAFractionGoToWholePercents()
{
    m_slider->setFocus();
    m_slider->showPercent(72.5);
    QCOMPARE(m_slider->percent(), 72.5);
    QTest::keyClick(m_slider, Qt::Key_Right);
    QCOMPARE(m_slider->percent(), 73.0);
    m_slider->showPercent(72.5);
    QTest::keyClick(m_slider, Qt::Key_Left);
    QCOMPARE(m_slider->percent(), 72.0);
}

void TestLeverSlider::showingTellsNobody()
{
    QSignalSpy moved(m_slider, &LeverSlider::percentMoved);
    m_slider->showPercent(40);
    QCOMPARE(moved.size(), 0);
    QCOMPARE(m_slider->percent(), 40.0);
}

void TestLeverSlider::showingDuringADragWaits()
{
    m_slider->showPercent(50);
    QTest::mousePress(m_slider, Qt::LeftButton, {}, groovePoint(*m_slider, 50));
    moveHeld(*m_slider, groovePoint(*m_slider, 60));
    m_slider->showPercent(20);
    QCOMPARE(m_slider->percent(), 60.0);
    QTest::mouseRelease(m_slider, Qt::LeftButton, {}, groovePoint(*m_slider, 60));
    m_slider->showPercent(20);
    QCOMPARE(m_slider->percent(), 20.0);
}

void TestLeverSlider::typedValueBeyondTheEndIsKept()
{
    m_slider->showPercent(180);
    QCOMPARE(m_slider->percent(), 180.0);
    QCOMPARE(m_slider->handleCentre().x(), m_slider->xOf(150));
    m_slider->setFocus();
    QTest::keyClick(m_slider, Qt::Key_Left);
    QCOMPARE(m_slider->percent(), 179.0);
    QTest::keyClick(m_slider, Qt::Key_End);
    QCOMPARE(m_slider->percent(), 150.0);
}

void TestLeverSlider::digitAsksForAField()
{
    QSignalSpy typing(m_slider, &LeverSlider::typingStarted);
    m_slider->setFocus();
    QTest::keyClick(m_slider, Qt::Key_8);
    QCOMPARE(typing.size(), 1);
    QCOMPARE(typing.first().at(0).toString(), QStringLiteral("8"));
    QTest::keyClick(m_slider, Qt::Key_8, Qt::ControlModifier);
    QTest::keyClick(m_slider, Qt::Key_X);
    QCOMPARE(typing.size(), 1);
}

void TestLeverSlider::wheelIsPassedOn()
{
    m_slider->showPercent(50);
    m_slider->setFocus();
    const QPointF at = m_slider->handleCentre();
    QWheelEvent wheel(at, m_slider->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_slider, &wheel);
    QVERIFY(!wheel.isAccepted());
    QCOMPARE(m_slider->percent(), 50.0);
}

void TestLeverSlider::pressBesideGrooveIsPassedOn()
{
    m_slider->showPercent(100);
    const QPointF above(m_slider->xOf(20), 1);
    QMouseEvent press(QEvent::MouseButtonPress, above, m_slider->mapToGlobal(above), Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_slider, &press);
    QVERIFY(!press.isAccepted());
    QVERIFY(!m_slider->isSliderDown());
    QCOMPARE(m_slider->percent(), 100.0);
}

void TestLeverSlider::handleTargetIs24()
{
    m_slider->showPercent(75);
    const QPoint centre = m_slider->handleCentre().toPoint();
    for (const QPoint corner : {QPoint(-11, -11), QPoint(11, -11), QPoint(-11, 11), QPoint(11, 11)}) {
        QTest::mousePress(m_slider, Qt::LeftButton, {}, centre + corner);
        QVERIFY2(m_slider->isSliderDown(), qPrintable(QStringLiteral("%1, %2").arg(corner.x()).arg(corner.y())));
        QTest::mouseRelease(m_slider, Qt::LeftButton, {}, centre + corner);
    }
    QCOMPARE(m_slider->percent(), 75.0);
}

void TestLeverSlider::screenReaderReadsAndSets()
{
    m_slider->setAccessibleName(QStringLiteral("Western networks"));
    m_slider->setSpokenValue([this] { return QStringLiteral("%1 percent").arg(m_slider->percent()); });
    m_slider->showPercent(40);
    QAccessibleInterface* access = QAccessible::queryAccessibleInterface(m_slider);
    QVERIFY(access != nullptr);
    QCOMPARE(access->role(), QAccessible::Slider);
    QCOMPARE(access->text(QAccessible::Name), QStringLiteral("Western networks"));
    QCOMPARE(access->text(QAccessible::Value), QStringLiteral("40 percent"));
    QVERIFY(access->valueInterface() != nullptr);
    QCOMPARE(access->valueInterface()->currentValue().toDouble(), 40.0);
    QCOMPARE(access->valueInterface()->maximumValue().toInt(), 150);
    QSignalSpy moved(m_slider, &LeverSlider::percentMoved);
    access->valueInterface()->setCurrentValue(70);
    QCOMPARE(moved.size(), 1);
    QCOMPARE(m_slider->percent(), 70.0);
}

void TestLeverSlider::disabledDoesNotMove()
{
    m_slider->showPercent(40);
    m_slider->setEnabled(false);
    drag(*m_slider, 40, 90);
    m_slider->choosePercent(90);
    QCOMPARE(m_slider->percent(), 40.0);
}

void TestLeverSlider::focusAndThemeShow()
{
    m_slider->showPercent(40);
    m_window->setFocus();
    const QImage calm = m_slider->grab().toImage();
    m_slider->setFocus();
    const QImage focused = m_slider->grab().toImage();
    QVERIFY(calm != focused);
    m_appearance->setTheme(ui::ThemeKind::Dark);
    QVERIFY(m_slider->grab().toImage() != focused);
}

QTEST_MAIN(TestLeverSlider)
#include "tst_lever_slider.moc"
