// SPDX-License-Identifier: GPL-3.0-or-later
// The texts at the edges of a chart card: heading and footer. They never wrap the card about: what does not fit ends in "…" and
// has the whole text as tooltip.
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QString>
#include <QWidget>

namespace ui {

class Appearance;

/// Title and unit in one row; the unit goes below the title where both do not fit. With setChoosable it is a button with a chevron that opens a choice.
class CardHeading : public QAbstractButton {
    Q_OBJECT

public:
    explicit CardHeading(const Appearance& appearance, QWidget* parent = nullptr);

    void setTexts(const QString& title, const QString& unit);
    void setChoosable(bool choosable);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Pixels in which title and unit fit side by side.
    [[nodiscard]] double rowWidth() const;
    /// Pixels in which the title alone fits.
    [[nodiscard]] double titleWidth() const;
    /// Whether the unit stands below the title when the heading is `width` wide.
    [[nodiscard]] bool unitBelow(int width) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int heightFor(int width) const;

    const Appearance& m_appearance;
    QString m_title;
    QString m_unit;
    bool m_choosable = false;
};

/// Source and method, at most two lines; a read-out can stand in their place without moving anything.
/// In the colours of warnings the text has a warning sign before it.
class CardFooter : public QWidget {
    Q_OBJECT

public:
    explicit CardFooter(const Appearance& appearance, QWidget* parent = nullptr);

    void setText(const QString& text, Token colour);
    void setReadOut(const QString& text);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QString readOut() const { return m_readOut; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightFor(int width) const;
    /// The text as it stands in `width` pixels: only the last line may end in "…".
    [[nodiscard]] QStringList lines(double width) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] bool warns() const { return m_colour == Token::Warn || m_colour == Token::Bad; }

    const Appearance& m_appearance;
    QString m_text;
    QString m_readOut;
    Token m_colour = Token::Text3;
};

} // namespace ui
