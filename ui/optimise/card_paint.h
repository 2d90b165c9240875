// SPDX-License-Identifier: GPL-3.0-or-later
// Paragraphs and table lines, for charts that are painted tables with sentences.
#pragma once

#include "ui/theme/theme.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace ui {

class Appearance;

/// A sentence or more, of which the first `strong` characters may be semibold.
struct Paragraph {
    QString text;
    TypeStyle style = TypeStyle::Label;
    Token colour = Token::Text2;
    int strong = 0;
};

/// Numbers kept together with their units: no line ends between them.
[[nodiscard]] QString unbroken(const QString& text);

/// Pixels that it takes in `width`; 0 without text.
[[nodiscard]] double paragraphHeight(const Appearance& appearance, const Paragraph& paragraph, double width);
/// From the top of `rect`; where the height does not do, the last line that fits ends in "…". Returns the height drawn.
double drawParagraph(QPainter& painter, const Appearance& appearance, const QRectF& rect, const Paragraph& paragraph);

/// One line of text, cut with "…" where it does not fit.
void drawLine(QPainter& painter, const Appearance& appearance, const QRectF& rect, Qt::Alignment alignment, const QString& text,
              TypeStyle style, Token colour);
/// A hairline at the height.
void drawRule(QPainter& painter, const Appearance& appearance, double left, double right, double y, Token colour = Token::Grid);
/// A share of 0 to 1 as a bar on its track.
void drawShare(QPainter& painter, const Appearance& appearance, const QRectF& rect, double share, const QColor& colour);

} // namespace ui
