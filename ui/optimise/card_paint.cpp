// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/optimise/card_paint.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

/// Lays the paragraph out; draws when a painter is given. Returns the height.
double layOut(const Appearance& appearance, const Paragraph& paragraph, const QRectF& rect, QPainter* painter)
{
    if (paragraph.text.isEmpty() || rect.width() < 1)
        return 0;
    const QFont font = appearance.font(paragraph.style);
    const double lineHeight = appearance.lineHeight(paragraph.style);
    const QFontMetricsF metrics(font);
    const QString text = unbroken(paragraph.text);
    QTextLayout layout(text, font, painter ? painter->device() : nullptr);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    if (paragraph.strong > 0) {
        QTextLayout::FormatRange strong;
        strong.start = 0;
        strong.length = paragraph.strong;
        strong.format.setFontWeight(QFont::DemiBold);
        strong.format.setForeground(appearance.color(Token::Text));
        layout.setFormats({strong});
    }
    const int most = painter ? std::max(1, static_cast<int>(std::floor((rect.height() + 0.5) / lineHeight))) : 1000;
    layout.beginLayout();
    int count = 0;
    while (true) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(rect.width());
        line.setPosition({0, count * lineHeight + (lineHeight - metrics.height()) / 2 + metrics.ascent() - line.ascent()});
        ++count;
    }
    layout.endLayout();
    if (painter) {
        painter->setPen(appearance.color(paragraph.colour));
        const int whole = count > most ? most - 1 : count;
        for (int i = 0; i < whole; ++i)
            layout.lineAt(i).draw(painter, rect.topLeft());
        if (count > most) {
            painter->setFont(font);
            const QString rest = text.mid(layout.lineAt(whole).textStart());
            painter->drawText(QRectF(rect.left(), rect.top() + whole * lineHeight, rect.width(), lineHeight), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                              metrics.elidedText(rest, Qt::ElideRight, rect.width()));
        }
    }
    return std::min(count, most) * lineHeight;
}

} // namespace

QString unbroken(const QString& text)
{
    constexpr QChar kThin(0x2009);
    constexpr QChar kNoBreak(0x202F); // as narrow; text layout ends lines at any other space
    QString joined = text;
    for (qsizetype i = 1; i + 1 < text.size(); ++i) {
        // One before Han may end a line.
        if (text[i] == kThin && text[i - 1].isDigit() && QChar::script(text[i + 1].unicode()) != QChar::Script_Han)
            joined[i] = kNoBreak;
    }
    return joined;
}

double paragraphHeight(const Appearance& appearance, const Paragraph& paragraph, double width)
{
    return layOut(appearance, paragraph, QRectF(0, 0, width, 1e6), nullptr);
}

double drawParagraph(QPainter& painter, const Appearance& appearance, const QRectF& rect, const Paragraph& paragraph)
{
    return layOut(appearance, paragraph, rect, &painter);
}

void drawLine(QPainter& painter, const Appearance& appearance, const QRectF& rect, Qt::Alignment alignment, const QString& text, TypeStyle style,
              Token colour)
{
    painter.setFont(appearance.font(style));
    painter.setPen(appearance.color(colour));
    const QString shown = QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, rect.width() + 0.5);
    painter.drawText(rect, static_cast<int>(alignment) | Qt::TextDontClip | Qt::TextSingleLine, shown);
}

void drawRule(QPainter& painter, const Appearance& appearance, double left, double right, double y, Token colour)
{
    painter.setPen(QPen(appearance.color(colour), 1));
    const double at = snapped(painter, y);
    painter.drawLine(QPointF(left, at), QPointF(right, at));
}

void drawShare(QPainter& painter, const Appearance& appearance, const QRectF& rect, double share, const QColor& colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(appearance.color(Token::Sunken));
    painter.drawRoundedRect(rect, 1.5, 1.5);
    if (!std::isfinite(share) || share <= 0)
        return;
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(rect.left(), rect.top(), rect.width() * std::min(1.0, share), rect.height()), 1.5, 1.5);
}

} // namespace ui
