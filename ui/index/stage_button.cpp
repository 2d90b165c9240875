// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/index/stage_button.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QMenu>
#include <QStyleOptionToolButton>
#include <QStylePainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int kHeight = 28;
constexpr int kLeft = 8;
constexpr int kArrow = 19; ///< at the right, with its room
constexpr int kBetween = 5;

} // namespace

StageButton::StageButton(const Appearance& appearance, QWidget* parent)
    : QToolButton(parent), m_appearance(appearance)
{
    setProperty("framed", true);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    auto* menu = new QMenu(this);
    menu->setToolTipsVisible(true);
    setMenu(menu);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
}

void StageButton::setTexts(const QString& stage, const QString& choice)
{
    m_stage = spaced(stage);
    m_choice = spaced(choice);
    const QString both = stage.isEmpty() ? m_choice : spaced(tr("%1: %2", "stage of the calculation, choice").arg(stage, choice));
    setAccessibleName(both);
    setToolTip(both);
    updateGeometry();
    update();
}

void StageButton::setMostWidth(int pixels)
{
    if (pixels == m_most)
        return;
    m_most = pixels;
    updateGeometry();
    update();
}

QSize StageButton::sizeHint() const
{
    const double stage = QFontMetricsF(m_appearance.font(TypeStyle::Label)).horizontalAdvance(m_stage);
    const double choice = QFontMetricsF(m_appearance.font(TypeStyle::LabelStrong)).horizontalAdvance(m_choice);
    const double before = m_stage.isEmpty() ? 0 : stage + kBetween;
    const int wide = static_cast<int>(std::ceil(kLeft + before + choice)) + kArrow;
    return {m_most > 0 ? std::min(m_most, wide) : wide, kHeight};
}

void StageButton::paintEvent(QPaintEvent* /*event*/)
{
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.text.clear();
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
    const QFont stage = m_appearance.font(TypeStyle::Label);
    painter.setFont(stage);
    painter.setPen(m_appearance.color(Token::Text3));
    const double wide = QFontMetricsF(stage).horizontalAdvance(m_stage);
    painter.drawText(QRectF(kLeft, 0, wide + 1, height()), Qt::AlignLeft | Qt::AlignVCenter, m_stage);
    const QFont strong = m_appearance.font(TypeStyle::LabelStrong);
    painter.setFont(strong);
    painter.setPen(m_appearance.color(isEnabled() ? Token::Text : Token::Text3));
    const double left = kLeft + (m_stage.isEmpty() ? 0 : wide + kBetween);
    const double room = width() - left - kArrow + 1;
    painter.drawText(QRectF(left, 0, room, height()), Qt::AlignLeft | Qt::AlignVCenter, QFontMetricsF(strong).elidedText(m_choice, Qt::ElideRight, room));
}

} // namespace ui
