// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/index/weight_slider.h"

#include "ui/theme/appearance.h"
#include "ui/theme/paint.h"

#include <QDateTime>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kInset = 10;
constexpr double kGroove = 4;
constexpr double kHandle = 5;
constexpr qint64 kOneRunMs = 1000;

} // namespace

WeightSlider::WeightSlider(const Appearance& appearance, QWidget* parent)
    : QAbstractSlider(parent), m_appearance(appearance)
{
    setOrientation(Qt::Horizontal);
    setRange(0, kWhole);
    setSingleStep(10);
    setPageStep(100);
    setFocusPolicy(Qt::StrongFocus);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
}

void WeightSlider::setColour(Token colour)
{
    m_colour = colour;
    update();
}

void WeightSlider::showShare(double share)
{
    if (isSliderDown() || share == m_share)
        return;
    m_share = share;
    const QSignalBlocker quiet(this);
    setValue(static_cast<int>(std::lround(share * kWhole)));
    update();
}

void WeightSlider::setMovable(bool movable)
{
    if (m_movable == movable)
        return;
    m_movable = movable;
    update();
}

double WeightSlider::xOf(double share) const
{
    return kInset + std::clamp(share, 0.0, 1.0) * (width() - 2 * kInset);
}

QPointF WeightSlider::handleCentre() const
{
    return {xOf(m_share), height() / 2.0};
}

void WeightSlider::startGesture()
{
    m_gesture = QStringLiteral("weight-%1-%2").arg(reinterpret_cast<quintptr>(this)).arg(QDateTime::currentMSecsSinceEpoch());
}

void WeightSlider::moveTo(double x)
{
    const double share = std::clamp((x - kInset) / (width() - 2 * kInset), 0.0, 1.0);
    m_share = std::round(share * 200) / 200; // half per cents
    {
        const QSignalBlocker quiet(this);
        setValue(static_cast<int>(std::lround(m_share * kWhole)));
    }
    update();
    emit shareMoved(m_share, m_gesture);
}

void WeightSlider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_movable) {
        event->ignore();
        return;
    }
    setSliderDown(true);
    startGesture();
    moveTo(event->position().x());
}

void WeightSlider::mouseMoveEvent(QMouseEvent* event)
{
    if (isSliderDown())
        moveTo(event->position().x());
}

void WeightSlider::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        setSliderDown(false);
}

void WeightSlider::keyPressEvent(QKeyEvent* event)
{
    double to = m_share;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down: to -= 0.01; break;
    case Qt::Key_Right:
    case Qt::Key_Up: to += 0.01; break;
    case Qt::Key_PageDown: to -= 0.1; break;
    case Qt::Key_PageUp: to += 0.1; break;
    case Qt::Key_Home: to = 0; break;
    case Qt::Key_End: to = 1; break;
    default: QWidget::keyPressEvent(event); return;
    }
    if (!m_movable)
        return;
    if (!m_sinceStep.isValid() || m_sinceStep.hasExpired(kOneRunMs))
        startGesture();
    m_sinceStep.start();
    emit shareMoved(std::clamp(to, 0.0, 1.0), m_gesture);
}

void WeightSlider::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

void WeightSlider::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = height() / 2.0;
    const double x = xOf(m_share);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_appearance.color(Token::Line2));
    painter.drawRoundedRect(QRectF(kInset, middle - kGroove / 2, width() - 2 * kInset, kGroove), 2, 2);
    const QColor colour = m_appearance.color(m_colour);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(kInset, middle - kGroove / 2, x - kInset, kGroove), 2, 2);
    if (!m_movable) {
        painter.drawRect(QRectF(x - 1.5, middle - 6, 3, 12));
    } else {
        painter.setPen(QPen(colour, 2));
        painter.setBrush(m_appearance.color(Token::Surface));
        painter.drawEllipse(QPointF(x, middle), kHandle, kHandle);
    }
    if (hasFocus())
        drawFocusRing(painter, m_appearance, QRectF(rect()).adjusted(4, 4, -4, -4));
}

} // namespace ui
