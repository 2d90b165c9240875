// SPDX-License-Identifier: GPL-3.0-or-later
// A paragraph that wraps to its width, in a type style and token of the theme.
#pragma once

#include "ui/theme/theme.h"

#include <QString>
#include <QWidget>

class QPainter;

namespace ui {

class Appearance;

/// Lines have the style's own height, which QLabel cannot give. An optional icon stands before the first line, an optional
/// ground behind all (message rows). Screen readers find the text as its name.
class TextBlock : public QWidget {
    Q_OBJECT

public:
    TextBlock(const Appearance& appearance, TypeStyle style, Token colour, QWidget* parent = nullptr);

    void setText(const QString& text);
    [[nodiscard]] const QString& text() const { return m_text; }
    void setColour(Token colour);
    void setStyle(TypeStyle style);
    void setIcon(const QString& iconName);
    /// A message row: soft ground with padding.
    void setGround(Token ground);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int padding() const;
    [[nodiscard]] int textLeft() const;
    /// Lays the text out within `width`; draws when a painter is given. Returns the lines' height.
    int layOut(int width, QPainter* painter) const;

    const Appearance& m_appearance;
    TypeStyle m_style;
    Token m_colour;
    QString m_text;
    QString m_icon;
    bool m_hasGround = false;
    Token m_ground = Token::WarnSoft;
};

} // namespace ui
