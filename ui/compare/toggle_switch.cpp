// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/toggle_switch.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"
#include "ui/widgets/accessible_button.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace ui {

namespace {

constexpr double kTrackWidth = 28;
constexpr double kTrackHeight = 16;
constexpr int kMargin = 4; // of the focus ring

} // namespace

ToggleSwitch::ToggleSwitch(const Appearance& appearance, QWidget* parent)
    : QAbstractButton(parent)
    , m_appearance(appearance)
{
    installAccessibleButtons();
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
}

QSize ToggleSwitch::sizeHint() const
{
    const double words = text().isEmpty() ? 0 : QFontMetricsF(m_appearance.font(TypeStyle::Label)).horizontalAdvance(spaced(text())) + 8;
    return {static_cast<int>(std::ceil(kTrackWidth + words)) + 2 * kMargin, 28};
}

void ToggleSwitch::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF track(kMargin, (height() - kTrackHeight) / 2, kTrackWidth, kTrackHeight);
    const Token ground = !isEnabled() ? Token::Line : isChecked() ? Token::Accent : Token::Control;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_appearance.color(ground));
    painter.drawRoundedRect(track, kTrackHeight / 2, kTrackHeight / 2);
    painter.setBrush(m_appearance.color(isChecked() && isEnabled() ? Token::OnAccent : Token::Surface));
    const double knob = kTrackHeight - 4;
    painter.drawEllipse(QRectF(isChecked() ? track.right() - knob - 2 : track.left() + 2, track.top() + 2, knob, knob));
    painter.setFont(m_appearance.font(TypeStyle::Label));
    painter.setPen(m_appearance.color(isEnabled() ? Token::Text2 : Token::Text3));
    painter.drawText(QRectF(track.right() + 8, 0, width() - track.right() - 8, height()), Qt::AlignLeft | Qt::AlignVCenter, spaced(text()));
    if (hasFocus())
        drawFocusRing(painter, m_appearance, track, kTrackHeight / 2);
}

void ToggleSwitch::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !event->isAutoRepeat())
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void ToggleSwitch::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        updateGeometry();
    QAbstractButton::changeEvent(event);
}

} // namespace ui
