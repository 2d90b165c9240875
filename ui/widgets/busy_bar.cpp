// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/busy_bar.h"

#include "ui/theme/appearance.h"

#include <QPainter>
#include <QTimerEvent>

namespace ui {

namespace {

constexpr int kHeight = 2;
constexpr int kDelayMs = 150;
constexpr int kStepMs = 40;
constexpr double kStep = 0.02;
constexpr double kPart = 0.3;

} // namespace

BusyBar::BusyBar(const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
{
    setObjectName(QStringLiteral("busyBar"));
    setFixedHeight(kHeight);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(tr("Working out figures"));
}

void BusyBar::setBusy(bool busy)
{
    if (busy && !m_shown && !m_delay.isActive()) {
        m_delay.start(kDelayMs, this);
    } else if (!busy) {
        m_delay.stop();
        m_motion.stop();
        if (m_shown) {
            m_shown = false;
            update();
        }
    }
}

void BusyBar::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_delay.timerId()) {
        m_delay.stop();
        m_shown = true;
        m_phase = 0;
        if (!m_appearance.reducedMotion())
            m_motion.start(kStepMs, this);
    } else {
        m_phase = m_phase >= 1 ? 0 : m_phase + kStep;
    }
    update();
}

void BusyBar::paintEvent(QPaintEvent*)
{
    if (!m_shown)
        return;
    QPainter painter(this);
    if (m_appearance.reducedMotion()) {
        painter.fillRect(rect(), m_appearance.color(Token::Accent));
        return;
    }
    painter.fillRect(rect(), m_appearance.color(Token::Line));
    const double part = kPart * width();
    painter.fillRect(QRectF(m_phase * (width() + part) - part, 0, part, height()), m_appearance.color(Token::Accent));
}

} // namespace ui
