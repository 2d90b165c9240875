// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/frame_button.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"

#include <QEnterEvent>
#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace ui {

namespace {

constexpr int kIconSize = 18;
constexpr int kHeight = 28;
constexpr int kSidePadding = 8;
constexpr int kIconGap = 6;

} // namespace

FrameButton::FrameButton(const Appearance& appearance, QString iconName, Ground ground, QWidget* parent)
    : QAbstractButton(parent), m_appearance(appearance), m_iconName(std::move(iconName)), m_ground(ground)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
    connect(&appearance, &Appearance::languageChanged, this, [this] { updateGeometry(); update(); });
}

QSize FrameButton::sizeHint() const
{
    qreal width = 2 * kSidePadding;
    if (text().isEmpty())
        return {kHeight + 2 * kFocusMargin, kHeight + 2 * kFocusMargin};
    width += QFontMetricsF(m_appearance.font(TypeStyle::Body)).horizontalAdvance(spaced(text()));
    if (!m_iconName.isEmpty())
        width += kIconSize + kIconGap;
    return {static_cast<int>(std::ceil(width)) + 2 * kFocusMargin, kHeight + 2 * kFocusMargin};
}

void FrameButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF shape = QRectF(rect()).adjusted(kFocusMargin, kFocusMargin, -kFocusMargin, -kFocusMargin);
    const bool lit = isEnabled() && (underMouse() || isDown() || isChecked());
    if (m_ground == Ground::Bordered || lit) {
        painter.setPen(m_ground == Ground::Bordered ? QPen(m_appearance.color(Token::Line2), 1) : QPen(Qt::NoPen));
        painter.setBrush(lit ? m_appearance.color(isDown() ? Token::Line : Token::Sunken) : m_appearance.color(Token::Surface));
        painter.drawRoundedRect(shape.adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadiusButton, metrics::kRadiusButton);
    }
    const Token ink = isEnabled() ? Token::Text : Token::Line2;
    qreal x = shape.left() + kSidePadding;
    if (text().isEmpty())
        x = shape.center().x() - kIconSize / 2.0;
    if (!m_iconName.isEmpty()) {
        const QPixmap icon = m_appearance.icon(m_iconName, isEnabled() ? Token::Text2 : Token::Line2, kIconSize, devicePixelRatioF());
        painter.drawPixmap(QPointF(x, shape.center().y() - kIconSize / 2.0), icon);
        x += kIconSize + kIconGap;
    }
    if (!text().isEmpty()) {
        painter.setFont(m_appearance.font(TypeStyle::Body));
        painter.setPen(m_appearance.color(ink));
        painter.drawText(QRectF(x, shape.top(), shape.right() - x, shape.height()), Qt::AlignVCenter | Qt::AlignLeft, spaced(text()));
    }
    if (hasFocus())
        drawFocusRing(painter, m_appearance, shape, metrics::kRadiusButton);
}

void FrameButton::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void FrameButton::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void FrameButton::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::EnabledChange)
        update();
}

} // namespace ui
