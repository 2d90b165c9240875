// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/value_slider.h"

#include "ui/theme/appearance.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QUuid>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kInset = 12; ///< room for handle and focus ring
constexpr double kGrooveHeight = 4;
constexpr int kGesturePauseMs = 1000; ///< key presses closer than this are one change
constexpr int kPageSteps = 10;

class ValueSliderAccess : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit ValueSliderAccess(ValueSlider* slider) : QAccessibleWidget(slider, QAccessible::Slider) {}

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? slider()->spokenValue() : QAccessibleWidget::text(kind);
    }
    QVariant currentValue() const override { return slider()->number(); }
    void setCurrentValue(const QVariant& value) override { slider()->chooseNumber(value.toDouble()); }
    QVariant maximumValue() const override { return slider()->high(); }
    QVariant minimumValue() const override { return slider()->low(); }
    QVariant minimumStepSize() const override { return slider()->step(); }

private:
    ValueSlider* slider() const { return static_cast<ValueSlider*>(object()); }
};

QAccessibleInterface* accessForValueSlider(const QString&, QObject* object)
{
    auto* slider = qobject_cast<ValueSlider*>(object);
    return slider ? new ValueSliderAccess(slider) : nullptr;
}

} // namespace

ValueSlider::ValueSlider(const Appearance& appearance, QWidget* parent) : QAbstractSlider(parent), m_appearance(appearance)
{
    QAccessible::installFactory(accessForValueSlider);
    setOrientation(Qt::Horizontal);
    setFocusPolicy(Qt::StrongFocus);
    setFixedHeight(24);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
}

void ValueSlider::setScale(double low, double high, double step, double mark)
{
    m_low = low;
    m_high = std::max(high, low + step);
    m_step = step;
    m_mark = mark;
    update();
}

void ValueSlider::showNumber(double number)
{
    if (isSliderDown() || number == m_number)
        return;
    m_number = number;
    update();
}

void ValueSlider::chooseNumber(double number)
{
    move(number, true);
}

double ValueSlider::xOf(double number) const
{
    const double share = std::clamp((number - m_low) / (m_high - m_low), 0.0, 1.0);
    return kInset + share * (width() - 2 * kInset);
}

double ValueSlider::numberAt(double x) const
{
    const double share = std::clamp((x - kInset) / std::max(1.0, width() - 2 * kInset), 0.0, 1.0);
    const double number = m_low + share * (m_high - m_low);
    // The model's own value is easily found again.
    return std::abs(xOf(m_mark) - x) <= 4 ? m_mark : number;
}

void ValueSlider::move(double number, bool newGesture)
{
    // On the grid of the mark, which the model's own value lies on.
    const double onGrid = m_mark + std::round((number - m_mark) / m_step) * m_step;
    const double bounded = std::clamp(onGrid, m_low, m_high);
    if (newGesture)
        m_gesture = QUuid::createUuid().toString(QUuid::Id128);
    if (bounded == m_number)
        return;
    m_number = bounded;
    update();
    QAccessibleValueChangeEvent changed(this, m_number);
    QAccessible::updateAccessibility(&changed);
    emit numberMoved(m_number, m_gesture);
}

void ValueSlider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    setSliderDown(true);
    move(numberAt(event->position().x()), true);
}

void ValueSlider::mouseMoveEvent(QMouseEvent* event)
{
    if (isSliderDown())
        move(numberAt(event->position().x()), false);
}

void ValueSlider::mouseReleaseEvent(QMouseEvent*)
{
    setSliderDown(false);
}

void ValueSlider::keyPressEvent(QKeyEvent* event)
{
    const bool isNew = !m_sinceStep.isValid() || m_sinceStep.elapsed() > kGesturePauseMs;
    const auto stepTo = [&](double number) {
        m_sinceStep.start();
        move(number, isNew);
    };
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down:
        return stepTo(m_number - m_step);
    case Qt::Key_Right:
    case Qt::Key_Up:
        return stepTo(m_number + m_step);
    case Qt::Key_PageDown:
        return stepTo(m_number - kPageSteps * m_step);
    case Qt::Key_PageUp:
        return stepTo(m_number + kPageSteps * m_step);
    case Qt::Key_Home:
        return stepTo(m_low);
    case Qt::Key_End:
        return stepTo(m_high);
    default:
        event->ignore();
    }
}

void ValueSlider::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

void ValueSlider::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double middle = height() / 2.0;
    const double handle = xOf(m_number);
    const double mark = xOf(m_mark);
    const QColor fill = m_appearance.color(isEnabled() ? Token::Accent : Token::Baseline);
    const QRectF groove(kInset, middle - kGrooveHeight / 2, width() - 2 * kInset, kGrooveHeight);
    painter.setBrush(m_appearance.color(Token::Line2));
    painter.drawRoundedRect(groove, 2, 2);
    // What was changed: from the model's value to this one.
    painter.setBrush(fill);
    painter.drawRect(QRectF(std::min(mark, handle), groove.top(), std::abs(handle - mark), kGrooveHeight));
    painter.setBrush(m_appearance.color(Token::Text2));
    const QPointF triangle[] = {{mark - 3.5, middle - 12}, {mark + 3.5, middle - 12}, {mark, middle - 7.5}};
    painter.drawPolygon(triangle, 3);
    const QPointF centre(handle, middle);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_appearance.color(Token::Accent), 2));
        painter.drawEllipse(centre, 10.5, 10.5);
    }
    const bool beyond = m_number > m_high || m_number < m_low;
    painter.setPen(QPen(fill, 2));
    painter.setBrush(beyond ? fill : m_appearance.color(m_appearance.theme() == ThemeKind::Dark ? Token::Text : Token::Surface));
    painter.drawEllipse(centre, 6, 6);
}

} // namespace ui
