// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model_page/loop_chip.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/widgets/accessible_button.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace ui {

namespace {

constexpr int kPadding = 10;
constexpr int kBetween = 6;
constexpr int kIcon = 14;

} // namespace

LoopChip::LoopChip(const Appearance& appearance, QString id, QString name, bool warn, QWidget* parent)
    : QAbstractButton(parent), m_appearance(appearance), m_id(std::move(id)), m_name(spaced(name)), m_warn(warn)
{
    installAccessibleButtons();
    setObjectName(QStringLiteral("loop-") + m_id);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setText(m_id + QLatin1Char(' ') + m_name);
    setAccessibleName(text());
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
}

QSize LoopChip::sizeHint() const
{
    const double id = QFontMetricsF(m_appearance.font(TypeStyle::LabelStrong)).horizontalAdvance(m_id);
    const double name = QFontMetricsF(m_appearance.font(TypeStyle::LabelStrong)).horizontalAdvance(m_name);
    return {static_cast<int>(std::ceil(id + name)) + 2 * kPadding + kBetween + (m_warn ? kIcon + 4 : 0), metrics::kChipHeight};
}

void LoopChip::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !event->isAutoRepeat())
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void LoopChip::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double width = isChecked() || hasFocus() ? 1.5 : 1;
    painter.setPen(QPen(m_appearance.color(isChecked() || hasFocus() ? Token::Accent : Token::Line2), hasFocus() ? 2 : width));
    painter.setBrush(m_appearance.color(isChecked() ? Token::AccentSoft : (underMouse() ? Token::Sunken : Token::Surface)));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics::kRadiusButton, metrics::kRadiusButton);
    double x = kPadding;
    painter.setFont(m_appearance.font(TypeStyle::LabelStrong));
    painter.setPen(m_appearance.color(isChecked() ? Token::Accent : Token::Text2));
    const double idWidth = QFontMetricsF(painter.font()).horizontalAdvance(m_id);
    painter.drawText(QRectF(x, 0, idWidth + 1, height()), Qt::AlignVCenter, m_id);
    x += idWidth + kBetween;
    if (m_warn) {
        painter.drawPixmap(QPointF(x, (height() - kIcon) / 2.0), m_appearance.icon(QStringLiteral("warning"), Token::Warn, kIcon, devicePixelRatioF()));
        x += kIcon + 4;
    }
    painter.setFont(m_appearance.font(isChecked() ? TypeStyle::LabelStrong : TypeStyle::Label));
    painter.setPen(m_appearance.color(Token::Text));
    painter.drawText(QRectF(x, 0, rect().width() - x, height()), Qt::AlignVCenter, m_name);
}

} // namespace ui
