// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/range_slider.h"

#include "ui/theme/appearance.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QUuid>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int kInset = 12; // from the edge to the end of the groove: room for handle and focus ring
constexpr double kGrooveHeight = 4;
constexpr double kHandleRadius = 6;
constexpr int kSteps = 100;

} // namespace

RangeSlider::RangeSlider(const Appearance& appearance, QWidget* parent)
    : QAbstractSlider(parent)
    , m_appearance(appearance)
{
    setFocusPolicy(Qt::StrongFocus);
    setOrientation(Qt::Horizontal);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QAbstractSlider::setRange(0, kSteps); // what screen readers are told
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
}

void RangeSlider::setRange(double low, double high, double standard)
{
    m_low = low;
    m_high = high;
    m_standard = standard;
    showValue(m_value);
}

void RangeSlider::showValue(double value)
{
    if (isSliderDown())
        return;
    m_value = value;
    const QSignalBlocker quiet(this);
    if (m_high > m_low)
        setValue(int(std::lround(kSteps * std::clamp((value - m_low) / (m_high - m_low), 0.0, 1.0))));
    update();
}

double RangeSlider::xOf(double value) const
{
    const double share = m_high > m_low ? std::clamp((value - m_low) / (m_high - m_low), 0.0, 1.0) : 0.5;
    return kInset + share * (width() - 2 * kInset);
}

double RangeSlider::valueAt(double x) const
{
    const double share = std::clamp((x - kInset) / std::max(1, width() - 2 * kInset), 0.0, 1.0);
    return stepped(m_low + share * (m_high - m_low));
}

/// On a round grid of about a hundredth of the range, or on the model's own value where that is near.
double RangeSlider::stepped(double value) const
{
    const double range = m_high - m_low;
    if (!(range > 0))
        return value;
    if (std::abs(value - m_standard) < 0.012 * range)
        return m_standard;
    const double grid = std::pow(10.0, std::floor(std::log10(range / kSteps)));
    return std::clamp(std::round(value / grid) * grid, m_low, m_high);
}

void RangeSlider::moveTo(double value)
{
    if (value == m_value)
        return;
    m_value = value;
    {
        const QSignalBlocker quiet(this);
        setValue(int(std::lround(kSteps * (m_value - m_low) / std::max(m_high - m_low, 1e-300))));
    }
    update();
    emit valueMoved(m_value, m_gesture);
}

void RangeSlider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    m_gesture = QUuid::createUuid().toString();
    setSliderDown(true);
    moveTo(valueAt(event->position().x()));
}

void RangeSlider::mouseMoveEvent(QMouseEvent* event)
{
    if (isSliderDown())
        moveTo(valueAt(event->position().x()));
}

void RangeSlider::mouseReleaseEvent(QMouseEvent* /*event*/)
{
    setSliderDown(false);
    m_gesture.clear();
    update();
}

void RangeSlider::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // scrolling changes no number
}

void RangeSlider::keyPressEvent(QKeyEvent* event)
{
    const double step = (m_high - m_low) / kSteps;
    double value = m_value;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down: value -= step; break;
    case Qt::Key_Right:
    case Qt::Key_Up: value += step; break;
    case Qt::Key_PageDown: value -= 10 * step; break;
    case Qt::Key_PageUp: value += 10 * step; break;
    case Qt::Key_Home: value = m_low; break;
    case Qt::Key_End: value = m_high; break;
    default: event->ignore(); return;
    }
    if (event->modifiers() & Qt::AltModifier) {
        event->ignore(); // back and forward
        return;
    }
    if (!event->isAutoRepeat() || m_gesture.isEmpty())
        m_gesture = QUuid::createUuid().toString();
    moveTo(std::clamp(value, m_low, m_high));
}

void RangeSlider::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double middle = height() / 2.0;
    const double x = xOf(m_value);
    const double standard = xOf(m_standard);
    const QColor accent = m_appearance.color(isEnabled() ? Token::Accent : Token::Baseline);
    painter.setBrush(m_appearance.color(Token::Line2));
    painter.drawRoundedRect(QRectF(kInset, middle - kGrooveHeight / 2, width() - 2 * kInset, kGrooveHeight), 2, 2);
    // The change: from the model's own value to this one.
    painter.setBrush(accent);
    painter.drawRect(QRectF(std::min(x, standard), middle - kGrooveHeight / 2, std::abs(x - standard), kGrooveHeight));
    painter.setBrush(m_appearance.color(Token::Text2));
    const QPointF triangle[] = {{standard - 3.5, middle - 12}, {standard + 3.5, middle - 12}, {standard, middle - 7.5}};
    painter.drawPolygon(triangle, 3);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_appearance.color(Token::Accent), 2));
        painter.drawEllipse(QPointF(x, middle), 10.5, 10.5);
    }
    const bool outside = m_value < m_low || m_value > m_high;
    painter.setPen(QPen(accent, 2));
    painter.setBrush(outside ? accent : m_appearance.color(isEnabled() ? Token::Surface : Token::Sunken));
    painter.drawEllipse(QPointF(x, middle), kHandleRadius, kHandleRadius);
}

} // namespace ui
