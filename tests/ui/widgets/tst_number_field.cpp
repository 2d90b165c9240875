// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/appearance.h"
#include "ui/widgets/number_field.h"

#include <QAccessible>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <memory>

using ui::NumberField;

namespace {

/// Whole numbers from 0 to 20, written as "7 u".
ui::NumberFormat twentyUnits()
{
    return {[](double value) { return QStringLiteral("%1 u").arg(value); },
            [](const QString& typed) -> tl::expected<double, QString> {
                QString number = typed;
                number.remove(QLatin1Char('u'));
                bool good = false;
                const double value = number.trimmed().toDouble(&good);
                if (!good || value < 0 || value > 20)
                    return tl::make_unexpected(QStringLiteral("bad: %1").arg(typed));
                return value;
            }};
}

} // namespace

class TestNumberField : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void typingTakesEffectOnEnter();
    void typingTakesEffectWhenLeft();
    void doubleClickTakesAllOfIt();
    void badTextKeepsTheLastGoodValueAndSaysWhy();
    void goodTextTakesTheSentenceAway();
    void escapeTakesTheSentenceAway();
    void enterOnTheGoodValueTakesTheSentenceAway();
    void aFieldWithItsGoodValueIsNotRed();
    void focusRingIsWholeAroundTheText();
    void arrowsAndPagesStep();
    void stepsFromOffTheGridLandOnIt();
    void stepsStopAtTheLimits();
    void arrowButtonsStep();
    void heldKeyIsOneGesture();
    void showingWhileTypingDoesNotDisturb();
    void wheelIsPassedOn();
    void figureTypesOnClick();
    void screenReaderReadsTheValue();

private:
    void type(const QString& text);

    std::unique_ptr<ui::Appearance> m_appearance;
    std::unique_ptr<QWidget> m_window;
    NumberField* m_field = nullptr;
    NumberField* m_figure = nullptr;
};

void TestNumberField::init()
{
    m_appearance = std::make_unique<ui::Appearance>();
    m_window = std::make_unique<QWidget>();
    auto* layout = new QVBoxLayout(m_window.get());
    m_field = new NumberField(*m_appearance, twentyUnits());
    m_field->setStepping(0, 20, 1, 5);
    m_figure = new NumberField(*m_appearance, twentyUnits(), NumberField::Look::Figure);
    layout->addWidget(m_field);
    layout->addWidget(m_figure);
    m_field->showValue(7);
    m_figure->showValue(3);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_field->setFocus();
}

void TestNumberField::cleanup()
{
    m_window.reset();
    m_appearance.reset();
}

void TestNumberField::type(const QString& text)
{
    QTest::keySequence(m_field, QKeySequence::SelectAll);
    QTest::keyClicks(m_field, text);
}

void TestNumberField::typingTakesEffectOnEnter()
{
    QSignalSpy chosen(m_field, &NumberField::chosen);
    type(QStringLiteral("12"));
    QCOMPARE(chosen.size(), 0);
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().at(0).toDouble(), 12.0);
    QCOMPARE(m_field->value(), 12.0);
}

void TestNumberField::typingTakesEffectWhenLeft()
{
    QSignalSpy chosen(m_field, &NumberField::chosen);
    type(QStringLiteral("12 u"));
    m_figure->setFocus();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(m_field->value(), 12.0);
}

void TestNumberField::badTextKeepsTheLastGoodValueAndSaysWhy()
{
    QSignalSpy chosen(m_field, &NumberField::chosen);
    QSignalSpy problem(m_field, &NumberField::problemChanged);
    type(QStringLiteral("99"));
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(chosen.size(), 0);
    QCOMPARE(m_field->value(), 7.0);
    QCOMPARE(problem.size(), 1);
    QCOMPARE(m_field->problem(), QStringLiteral("bad: 99"));
    QCOMPARE(m_field->accessibleDescription(), QStringLiteral("bad: 99"));
    QCOMPARE(m_field->findChild<QLineEdit*>()->text(), QStringLiteral("7 u"));
}

void TestNumberField::goodTextTakesTheSentenceAway()
{
    type(QStringLiteral("99"));
    QTest::keyClick(m_field, Qt::Key_Return);
    QVERIFY(!m_field->problem().isEmpty());
    type(QStringLiteral("8"));
    QTest::keyClick(m_field, Qt::Key_Return);
    QVERIFY(m_field->problem().isEmpty());
    QCOMPARE(m_field->value(), 8.0);
}

void TestNumberField::escapeTakesTheSentenceAway()
{
    type(QStringLiteral("x"));
    QTest::keyClick(m_field, Qt::Key_Return);
    QVERIFY(!m_field->problem().isEmpty());
    QTest::keyClick(m_field, Qt::Key_Escape);
    QVERIFY(m_field->problem().isEmpty());
    QCOMPARE(m_field->value(), 7.0);
}

void TestNumberField::enterOnTheGoodValueTakesTheSentenceAway()
{
    type(QStringLiteral("x"));
    m_figure->setFocus();
    QVERIFY(!m_field->problem().isEmpty());
    m_field->setFocus();
    QVERIFY(!m_field->problem().isEmpty());
    QTest::keyClick(m_field, Qt::Key_Return);
    QVERIFY(m_field->problem().isEmpty());
    QCOMPARE(m_field->value(), 7.0);
}

void TestNumberField::aFieldWithItsGoodValueIsNotRed()
{
    m_figure->setFocus();
    const QImage before = m_field->grab().toImage();
    m_field->setFocus();
    type(QStringLiteral("x"));
    m_figure->setFocus();
    QVERIFY(!m_field->problem().isEmpty());
    QCOMPARE(m_field->grab().toImage(), before);
}

void TestNumberField::focusRingIsWholeAroundTheText()
{
    for (NumberField* field : {m_field, m_figure}) {
        field->setFocus();
        const QImage image = field->grab().toImage();
        const QColor ring = m_appearance->color(ui::Token::Accent);
        const int middle = image.height() / 2;
        for (int x = 8; x < image.width() - 8; ++x) {
            for (const int y : {0, 1, image.height() - 2, image.height() - 1})
                QCOMPARE(image.pixelColor(x, y), ring);
        }
        for (const int x : {0, 1, image.width() - 2, image.width() - 1})
            QCOMPARE(image.pixelColor(x, middle), ring);
    }
}

void TestNumberField::arrowsAndPagesStep()
{
    QTest::keyClick(m_field, Qt::Key_Up);
    QCOMPARE(m_field->value(), 8.0);
    QTest::keyClick(m_field, Qt::Key_PageUp);
    QCOMPARE(m_field->value(), 13.0);
    QTest::keyClick(m_field, Qt::Key_Down);
    QCOMPARE(m_field->value(), 12.0);
    QTest::keyClick(m_field, Qt::Key_PageDown);
    QCOMPARE(m_field->value(), 7.0);
}

void TestNumberField::stepsFromOffTheGridLandOnIt()
{
    m_field->showValue(7.3);
    QTest::keyClick(m_field, Qt::Key_Up);
    QCOMPARE(m_field->value(), 8.0);
    m_field->showValue(7.3);
    QTest::keyClick(m_field, Qt::Key_Down);
    QCOMPARE(m_field->value(), 7.0);
}

void TestNumberField::stepsStopAtTheLimits()
{
    m_field->showValue(19);
    QTest::keyClick(m_field, Qt::Key_PageUp);
    QCOMPARE(m_field->value(), 20.0);
    QTest::keyClick(m_field, Qt::Key_Up);
    QCOMPARE(m_field->value(), 20.0);
}

void TestNumberField::arrowButtonsStep()
{
    QTest::mouseClick(m_field, Qt::LeftButton, {}, QPoint(m_field->width() - 10, 5));
    QCOMPARE(m_field->value(), 8.0);
    QTest::mouseClick(m_field, Qt::LeftButton, {}, QPoint(m_field->width() - 10, m_field->height() - 5));
    QCOMPARE(m_field->value(), 7.0);
}

void TestNumberField::heldKeyIsOneGesture()
{
    QSignalSpy chosen(m_field, &NumberField::chosen);
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(m_field, Qt::Key_Up);
    QCOMPARE(chosen.size(), 5);
    QCOMPARE(chosen.first().at(1).toString(), chosen.last().at(1).toString());
    QVERIFY(!chosen.first().at(1).toString().isEmpty());
}

/// Not the unit alone, which would stay beside what is typed.
void TestNumberField::doubleClickTakesAllOfIt()
{
    type(QStringLiteral("7"));
    auto* line = m_field->findChild<QLineEdit*>();
    QTest::mouseDClick(line, Qt::LeftButton, Qt::NoModifier, QPoint(line->width() - 3, line->height() / 2));
    QCOMPARE(line->selectedText(), line->text());
    QTest::keyClick(m_field, Qt::Key_Escape);
}

void TestNumberField::showingWhileTypingDoesNotDisturb()
{
    type(QStringLiteral("1"));
    m_field->showValue(5);
    QCOMPARE(m_field->findChild<QLineEdit*>()->text(), QStringLiteral("1"));
    QTest::keyClick(m_field, Qt::Key_Escape);
    QCOMPARE(m_field->findChild<QLineEdit*>()->text(), QStringLiteral("5 u"));
}

void TestNumberField::wheelIsPassedOn()
{
    const QPointF at = m_field->rect().center();
    QWheelEvent wheel(at, m_field->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_field, &wheel);
    QVERIFY(!wheel.isAccepted());
    QCOMPARE(m_field->value(), 7.0);
}

void TestNumberField::figureTypesOnClick()
{
    QVERIFY(!m_figure->findChild<QLineEdit*>()->isVisible());
    QTest::mouseClick(m_figure, Qt::LeftButton);
    QVERIFY(m_figure->hasFocus());
    QTest::keyClicks(m_figure, QStringLiteral("9"));
    QTest::keyClick(m_figure, Qt::Key_Return);
    QCOMPARE(m_figure->value(), 9.0);
}

void TestNumberField::screenReaderReadsTheValue()
{
    QAccessibleInterface* access = QAccessible::queryAccessibleInterface(m_field);
    QVERIFY(access != nullptr);
    QCOMPARE(access->role(), QAccessible::SpinBox);
    QVERIFY(access->valueInterface() != nullptr);
    QCOMPARE(access->valueInterface()->currentValue().toDouble(), 7.0);
}

QTEST_MAIN(TestNumberField)
#include "tst_number_field.moc"
