// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/constant_slider.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QUuid>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int kSteps = 100;
constexpr double kSnapShare = 0.015; // of the range
constexpr double kHandleRadius = 6;
constexpr double kGrooveHeight = 4;
constexpr double kHitHalf = 12; // handle: 24 x 24
constexpr double kGrooveHitHalf = 5;
constexpr int kGesturePauseMs = 1000; // key presses closer than this are one change

class ConstantSliderAccess : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit ConstantSliderAccess(ConstantSlider* slider)
        : QAccessibleWidget(slider, QAccessible::Slider)
    {
    }

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
    ConstantSlider* slider() const { return static_cast<ConstantSlider*>(object()); }
};

QAccessibleInterface* accessForConstantSlider(const QString& /*className*/, QObject* object)
{
    auto* slider = qobject_cast<ConstantSlider*>(object);
    return slider ? new ConstantSliderAccess(slider) : nullptr;
}

} // namespace

ConstantSlider::ConstantSlider(const Appearance& appearance, QWidget* parent)
    : QAbstractSlider(parent)
    , m_appearance(appearance)
{
    QAccessible::installFactory(accessForConstantSlider);
    setOrientation(Qt::Horizontal);
    setRange(0, kSteps);
    setFocusPolicy(Qt::StrongFocus);
    setFixedHeight(24);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
}

void ConstantSlider::setScale(double low, double high, double mark)
{
    m_low = std::min(low, high);
    m_high = std::max(low, high);
    m_mark = mark;
    const double range = m_high - m_low;
    const double least = range / kSteps;
    const double power = range > 0 ? std::pow(10.0, std::floor(std::log10(least))) : 1;
    m_step = least <= power * (1 + 1e-9) ? power : least <= 2 * power ? 2 * power : least <= 5 * power ? 5 * power : 10 * power;
    update();
}

void ConstantSlider::setColour(Token colour)
{
    m_colour = colour;
    update();
}

void ConstantSlider::showNumber(double number)
{
    if (isSliderDown() || number == m_number)
        return;
    m_number = number;
    const QSignalBlocker quiet(this);
    if (m_high > m_low)
        setValue(int(std::lround(kSteps * std::clamp((number - m_low) / (m_high - m_low), 0.0, 1.0))));
    update();
}

QString ConstantSlider::spokenValue() const
{
    return m_spoken ? m_spoken() : exactText(m_appearance, m_number);
}

void ConstantSlider::chooseNumber(double number)
{
    if (!isEnabled() || !std::isfinite(number))
        return;
    continueGesture();
    if (number == m_number)
        return;
    m_number = number;
    if (m_high > m_low) {
        const QSignalBlocker quiet(this);
        setValue(int(std::lround(kSteps * std::clamp((number - m_low) / (m_high - m_low), 0.0, 1.0))));
    }
    update();
    emit numberMoved(number, m_gesture);
}

double ConstantSlider::xOf(double number) const
{
    const double share = m_high > m_low ? std::clamp((number - m_low) / (m_high - m_low), 0.0, 1.0) : 0.5;
    return kGrooveInset + share * (width() - 2 * kGrooveInset);
}

QPointF ConstantSlider::handleCentre() const
{
    return {xOf(m_number), height() / 2.0};
}

bool ConstantSlider::hits(const QPointF& position) const
{
    const QPointF fromHandle = position - handleCentre();
    if (std::abs(fromHandle.x()) <= kHitHalf && std::abs(fromHandle.y()) <= kHitHalf)
        return true;
    return std::abs(position.y() - height() / 2.0) <= kGrooveHitHalf && position.x() >= xOf(m_low) - kHandleRadius
        && position.x() <= xOf(m_high) + kHandleRadius;
}

double ConstantSlider::onGrid(double number) const
{
    // Divided where the step is below 1: 0.29 and not 0.28999999999999998.
    const double count = std::round(number / m_step);
    const double inverse = std::round(1 / m_step);
    return m_step < 1 && std::abs(inverse * m_step - 1) < 1e-9 ? count / inverse : count * m_step;
}

double ConstantSlider::numberAt(double x, Qt::KeyboardModifiers modifiers) const
{
    const double range = m_high - m_low;
    const double share = std::clamp((x - kGrooveInset) / std::max(1, width() - 2 * kGrooveInset), 0.0, 1.0);
    if (share == 0 || share == 1)
        return share == 0 ? m_low : m_high;
    const double number = m_low + share * range;
    if (!modifiers.testFlag(Qt::ShiftModifier) && m_mark >= m_low && m_mark <= m_high && std::abs(number - m_mark) <= kSnapShare * range)
        return m_mark;
    return std::clamp(onGrid(number), m_low, m_high);
}

void ConstantSlider::startGesture()
{
    m_gesture = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_sinceStep.start();
}

void ConstantSlider::continueGesture()
{
    if (isSliderDown())
        return;
    if (!m_sinceStep.isValid() || m_sinceStep.elapsed() > kGesturePauseMs)
        startGesture();
    m_sinceStep.start();
}

void ConstantSlider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !hits(event->position())) {
        event->ignore();
        return;
    }
    startGesture();
    const double fromHandle = event->position().x() - handleCentre().x();
    const bool onHandle = std::abs(fromHandle) <= kHitHalf;
    m_grabOffset = onHandle ? fromHandle : 0;
    setSliderDown(true);
    if (!onHandle)
        chooseNumber(numberAt(event->position().x(), event->modifiers()));
    update();
}

void ConstantSlider::mouseMoveEvent(QMouseEvent* event)
{
    if (!isSliderDown()) {
        event->ignore();
        return;
    }
    chooseNumber(numberAt(event->position().x() - m_grabOffset, event->modifiers()));
}

void ConstantSlider::mouseReleaseEvent(QMouseEvent* event)
{
    if (!isSliderDown()) {
        event->ignore();
        return;
    }
    setSliderDown(false);
    m_sinceStep.invalidate(); // the next key press is a change of its own
    update();
}

void ConstantSlider::keyPressEvent(QKeyEvent* event)
{
    const auto step = [&](double change) {
        // To the next multiple in that direction; never back from a typed value outside the range.
        const double low = std::min(m_low, m_number);
        const double high = std::max(m_high, m_number);
        double target = onGrid(m_number + change);
        if (std::abs(target - m_number) < 0.5 * m_step)
            target = onGrid(m_number + 1.5 * change);
        chooseNumber(std::clamp(target, low, high));
    };
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down: return step(-m_step);
    case Qt::Key_Right:
    case Qt::Key_Up: return step(m_step);
    case Qt::Key_PageDown: return step(-10 * m_step);
    case Qt::Key_PageUp: return step(10 * m_step);
    case Qt::Key_Home: return chooseNumber(m_low);
    case Qt::Key_End: return chooseNumber(m_high);
    default: break;
    }
    const bool plain = (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier;
    const QChar first = event->text().isEmpty() ? QChar() : event->text().at(0);
    if (plain && (first.isDigit() || first == QLatin1Char('-') || first == QLatin1Char('.'))) {
        emit typingStarted(event->text());
        return;
    }
    event->ignore();
}

void ConstantSlider::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

void ConstantSlider::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double middle = height() / 2.0;
    const QPointF handle = handleCentre();
    const double mark = xOf(m_mark);
    const QColor fill = m_appearance.color(isEnabled() ? m_colour : Token::Baseline);
    painter.setBrush(m_appearance.color(Token::Line2));
    painter.drawRoundedRect(QRectF(xOf(m_low), middle - kGrooveHeight / 2, xOf(m_high) - xOf(m_low), kGrooveHeight), 1, 1);
    painter.setBrush(fill);
    painter.drawRect(QRectF(std::min(mark, handle.x()), middle - kGrooveHeight / 2, std::abs(handle.x() - mark), kGrooveHeight));

    painter.setBrush(m_appearance.color(isEnabled() ? Token::Text2 : Token::Text3));
    // Below the groove: above it stands a name, which may be long.
    const QPointF triangle[] = {{mark - 3.5, middle + 11.5}, {mark + 3.5, middle + 11.5}, {mark, middle + 7}};
    painter.drawPolygon(triangle, 3);

    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_appearance.color(Token::Accent), 2));
        painter.drawEllipse(handle, 10.5, 10.5);
    }
    const bool outside = m_number < m_low || m_number > m_high;
    painter.setPen(QPen(fill, 2));
    const Token inside = !isEnabled() ? Token::Sunken : m_appearance.theme() == ThemeKind::Dark ? Token::Text : Token::Surface;
    painter.setBrush(outside ? fill : m_appearance.color(inside));
    painter.drawEllipse(handle, kHandleRadius, kHandleRadius);
}

} // namespace ui
