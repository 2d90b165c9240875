// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_block.h"

#include "ui/theme/appearance.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int kIconSize = 14;
constexpr int kIconRoom = 20;
constexpr int kGroundPadding = 6;

} // namespace

TextBlock::TextBlock(const Appearance& appearance, TypeStyle style, Token colour, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_style(style)
    , m_colour(colour)
{
    // Not Fixed: that would hold the height at the size hint's, whose width is another.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
    connect(&appearance, &Appearance::languageChanged, this, [this] {
        updateGeometry();
        update();
    });
}

void TextBlock::setText(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void TextBlock::setColour(Token colour)
{
    m_colour = colour;
    update();
}

void TextBlock::setStyle(TypeStyle style)
{
    m_style = style;
    updateGeometry();
    update();
}

void TextBlock::setIcon(const QString& iconName)
{
    m_icon = iconName;
    updateGeometry();
    update();
}

void TextBlock::setGround(Token ground)
{
    m_hasGround = true;
    m_ground = ground;
    updateGeometry();
    update();
}

int TextBlock::padding() const
{
    return m_hasGround ? kGroundPadding : 0;
}

int TextBlock::textLeft() const
{
    return padding() + (m_icon.isEmpty() ? 0 : kIconRoom);
}

int TextBlock::layOut(int width, QPainter* painter) const
{
    const int lineHeight = m_appearance.lineHeight(m_style);
    const QFont font = m_appearance.font(m_style);
    const QFontMetricsF metrics(font);
    QTextLayout layout(m_text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    int lines = 0;
    while (true) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(std::max(1, width - textLeft() - padding()));
        line.setPosition({0, lines * lineHeight + (lineHeight - metrics.height()) / 2 + metrics.ascent() - line.ascent()});
        ++lines;
    }
    layout.endLayout();
    if (painter != nullptr)
        layout.draw(painter, QPointF(textLeft(), padding()));
    return lines * lineHeight;
}

int TextBlock::heightForWidth(int width) const
{
    return m_text.isEmpty() ? 0 : layOut(width, nullptr) + 2 * padding();
}

QSize TextBlock::sizeHint() const
{
    const QFontMetricsF metrics(m_appearance.font(m_style));
    const int wanted = static_cast<int>(std::ceil(metrics.horizontalAdvance(m_text))) + 1 + textLeft() + padding();
    const int width = std::min(wanted, 296);
    return {width, heightForWidth(width)};
}

QSize TextBlock::minimumSizeHint() const
{
    return {std::min(64, sizeHint().width()), m_text.isEmpty() ? 0 : m_appearance.lineHeight(m_style) + 2 * padding()};
}

void TextBlock::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    if (m_hasGround && !m_text.isEmpty()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_appearance.color(m_ground));
        painter.drawRoundedRect(rect(), metrics::kRadiusChip, metrics::kRadiusChip);
    }
    if (!m_icon.isEmpty()) {
        const QPixmap icon = m_appearance.icon(m_icon, m_colour, kIconSize, devicePixelRatioF());
        painter.drawPixmap(QPointF(padding(), padding() + (m_appearance.lineHeight(m_style) - kIconSize) / 2.0), icon);
    }
    painter.setPen(m_appearance.color(m_colour));
    layOut(width(), &painter);
}

} // namespace ui
