// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/checks.h"
#include "ui/theme/appearance.h"
#include "ui/widgets/constant_slider.h"

#include <QAccessible>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <memory>

class tst_constant_slider : public QObject {
    Q_OBJECT

private slots:
    void init();
    void stepsAreRound_data();
    void stepsAreRound();
    void draggingGivesRoundValuesTheEndsAndTheMark();
    void keysStepAndJump();
    void keysDoNotPullBackATypedValue();
    void aTypedValueOutsideStandsAtTheEnd();
    void handlesRangesOfAnySize_data();
    void handlesRangesOfAnySize();
    void digitsAskForTyping();
    void isReadAloudInItsOwnUnit();

private:
    void drag(double to, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        const QPointF from = m_slider->handleCentre();
        QTest::mousePress(m_slider.get(), Qt::LeftButton, modifiers, from.toPoint());
        const QPointF at(m_slider->xOf(to) + (from.x() - std::round(from.x())), from.y());
        QMouseEvent move(QEvent::MouseMove, at, m_slider->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(m_slider.get(), &move);
        QTest::mouseRelease(m_slider.get(), Qt::LeftButton, modifiers, at.toPoint());
    }

    std::unique_ptr<ui::Appearance> m_appearance;
    std::unique_ptr<ui::ConstantSlider> m_slider;
};

void tst_constant_slider::init()
{
    m_appearance = std::make_unique<ui::Appearance>();
    m_slider = std::make_unique<ui::ConstantSlider>(*m_appearance);
    m_slider->resize(224, 24); // a groove of 200
    m_slider->setScale(0, 2, 0.76);
    m_slider->showNumber(0.76);
    m_slider->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_slider.get()));
}

void tst_constant_slider::stepsAreRound_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<double>("step");
    QTest::newRow("0 to 2") << 0.0 << 2.0 << 0.02;
    QTest::newRow("half to one and a half times 0.38") << 0.19 << 0.57 << 0.005;
    QTest::newRow("thousands") << 5000.0 << 20000.0 << 200.0;
    QTest::newRow("a hundred") << 0.0 << 100.0 << 1.0;
    QTest::newRow("tiny") << 5e-10 << 1.5e-9 << 1e-11;
    QTest::newRow("huge") << -1e12 << 1e12 << 2e10;
}

void tst_constant_slider::stepsAreRound()
{
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(double, step);
    m_slider->setScale(low, high, low);
    VERIFY_CLOSE(m_slider->step(), step, 1e-9, 0.0);
}

void tst_constant_slider::draggingGivesRoundValuesTheEndsAndTheMark()
{
    QSignalSpy moved(m_slider.get(), &ui::ConstantSlider::numberMoved);
    drag(1.233);
    QCOMPARE(m_slider->number(), 1.24); // multiples of 0.02; as written, not 1.2399999
    drag(0.77);
    QCOMPARE(m_slider->number(), 0.76); // the model's own value is near
    drag(0.78, Qt::ShiftModifier);
    QCOMPARE(m_slider->number(), 0.78); // not with Shift
    drag(5);
    QCOMPARE(m_slider->number(), 2.0);
    drag(-5);
    QCOMPARE(m_slider->number(), 0.0);
    QCOMPARE(moved.count(), 5);
    QVERIFY(moved.at(0).at(1) != moved.at(1).at(1)); // a gesture each
}

void tst_constant_slider::keysStepAndJump()
{
    QSignalSpy moved(m_slider.get(), &ui::ConstantSlider::numberMoved);
    QTest::keyClick(m_slider.get(), Qt::Key_Right);
    VERIFY_CLOSE(m_slider->number(), 0.78, 1e-12, 0.0);
    QTest::keyClick(m_slider.get(), Qt::Key_PageUp);
    VERIFY_CLOSE(m_slider->number(), 0.98, 1e-12, 0.0);
    QCOMPARE(moved.at(0).at(1), moved.at(1).at(1)); // one run of keys
    QTest::keyClick(m_slider.get(), Qt::Key_End);
    QCOMPARE(m_slider->number(), 2.0);
    QTest::keyClick(m_slider.get(), Qt::Key_Right);
    QCOMPARE(m_slider->number(), 2.0);
    QTest::keyClick(m_slider.get(), Qt::Key_Home);
    QCOMPARE(m_slider->number(), 0.0);
    m_slider->showNumber(0.765);
    QTest::keyClick(m_slider.get(), Qt::Key_Left);
    VERIFY_CLOSE(m_slider->number(), 0.74, 1e-12, 0.0);
}

void tst_constant_slider::keysDoNotPullBackATypedValue()
{
    m_slider->showNumber(7);
    QTest::keyClick(m_slider.get(), Qt::Key_Right);
    QCOMPARE(m_slider->number(), 7.0);
    QTest::keyClick(m_slider.get(), Qt::Key_Left);
    VERIFY_CLOSE(m_slider->number(), 6.98, 1e-12, 0.0);
}

void tst_constant_slider::aTypedValueOutsideStandsAtTheEnd()
{
    m_slider->showNumber(7);
    QCOMPARE(m_slider->number(), 7.0);
    QCOMPARE(m_slider->handleCentre().x(), m_slider->xOf(2));
}

void tst_constant_slider::handlesRangesOfAnySize_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("tiny") << 5e-10 << 1.5e-9;
    QTest::newRow("huge") << 5e11 << 1.5e12;
    QTest::newRow("below zero") << -3.0 << -1.0;
    QTest::newRow("around zero") << -1.0 << 1.0;
}

void tst_constant_slider::handlesRangesOfAnySize()
{
    QFETCH(double, low);
    QFETCH(double, high);
    m_slider->setScale(low, high, low);
    m_slider->showNumber(low);
    const double wanted = low + 0.75 * (high - low);
    drag(wanted);
    VERIFY_CLOSE(m_slider->number(), wanted, 0.0, 1.01 * m_slider->step());
}

void tst_constant_slider::digitsAskForTyping()
{
    QSignalSpy typing(m_slider.get(), &ui::ConstantSlider::typingStarted);
    for (const char key : {'4', '-', '.', 'x'})
        QTest::keyClick(m_slider.get(), key);
    QCOMPARE(typing.count(), 3);
}

void tst_constant_slider::isReadAloudInItsOwnUnit()
{
    m_slider->setSpokenValue([this] { return QStringLiteral("%1 firms").arg(m_slider->number()); });
    QAccessibleInterface* access = QAccessible::queryAccessibleInterface(m_slider.get());
    QVERIFY(access && access->valueInterface());
    QCOMPARE(access->text(QAccessible::Value), QStringLiteral("0.76 firms"));
    QCOMPARE(access->valueInterface()->maximumValue().toDouble(), 2.0);
    access->valueInterface()->setCurrentValue(1.5);
    QCOMPARE(m_slider->number(), 1.5);
}

QTEST_MAIN(tst_constant_slider)
#include "tst_constant_slider.moc"
