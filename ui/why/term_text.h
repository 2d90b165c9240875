// SPDX-License-Identifier: GPL-3.0-or-later
// A paragraph in which terms of the glossary can be asked: they stand on dots, and a press opens their popover.
//
//     auto* sentence = new TermText(appearance, session, TypeStyle::Body, Token::Text2, parent);
//     sentence->setText(tr("Open data let firms learn faster."));
//
// Tab reaches it where it has terms; Left and Right go from term to term, Enter, Space and ? open one. Lines have the style's own
// height. Screen readers find the text as its name and the terms in its description.
#pragma once

#include "ui/theme/theme.h"
#include "ui/why/term_finder.h"

#include <QPolygonF>
#include <QWidget>

#include <vector>

class QTextLayout;

namespace ui {

class Appearance;
class Session;

class TermText : public QWidget {
    Q_OBJECT

public:
    /// The references must outlive it.
    TermText(const Appearance& appearance, Session& session, TypeStyle style, Token colour, QWidget* parent = nullptr);

    /// Its terms are found by findTerms(), in the language of the window.
    void setText(const QString& text);
    /// With terms that are known already.
    void setText(const QString& text, std::vector<TermSpan> terms);
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] const std::vector<TermSpan>& terms() const { return m_terms; }
    void setColour(Token colour);
    void setStyle(TypeStyle style);
    /// Where a term is drawn; empty for an index that is none.
    [[nodiscard]] QRect termRect(int index) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

signals:
    /// A term was pressed. Nothing else happens where somebody listens; else its popover opens.
    void termAsked(const std::string& term);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    /// Fills `layout` with lines of this width; their height together.
    int layOut(QTextLayout& layout, int width) const;
    [[nodiscard]] std::vector<QRectF> rectsOf(const QTextLayout& layout, const TermSpan& span) const;
    [[nodiscard]] int termAt(const QPointF& at) const;
    void hover(int term);
    void open(int term);

    const Appearance& m_appearance;
    Session& m_session;
    TypeStyle m_style;
    Token m_colour;
    QString m_text;
    std::vector<TermSpan> m_terms;
    int m_hovered = -1;
    int m_pressed = -1;
    int m_current = 0; ///< of the keyboard
};

} // namespace ui
