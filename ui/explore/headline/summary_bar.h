// SPDX-License-Identifier: GPL-3.0-or-later
// The summary sentence on its card; the warning in its own colour behind a sign.
#pragma once

#include "core/why/subject.h"
#include "ui/explore/headline/summary_sentence.h"

#include <QRect>
#include <QWidget>

#include <optional>
#include <vector>

class QTextLayout;
class QTimer;

namespace ui {

/// A number or a term of the sentence, as it stands there, and what it is of.
struct SummaryMention {
    QString text;
    core::why::Subject subject;
};

/// Numbers that are known and terms of the glossary can be pointed at, and with the focus on the sentence be gone through with Left
/// and Right. Terms stand on dots.
class SummaryBar : public QWidget {
    Q_OBJECT

public:
    explicit SummaryBar(const Appearance& appearance, QWidget* parent = nullptr);

    /// Screen readers are told once, when the text has rested for 600 ms.
    void setText(const SummaryText& text);
    [[nodiscard]] const SummaryText& text() const { return m_text; }

    /// Numbers in the order in which they stand; those that the text does not hold are passed over, and terms inside of others.
    void setMentions(const std::vector<SummaryMention>& numbers, const std::vector<SummaryMention>& terms);
    struct Spot {
        core::why::Subject subject;
        QRect rect;
    };
    [[nodiscard]] std::optional<Spot> spotAt(const QPoint& at) const;
    [[nodiscard]] std::optional<Spot> chosenSpot() const; ///< of the keyboard; the first number until it was moved

    [[nodiscard]] QSize sizeHint() const override;
    /// Of the text broken into lines of this width, with its margins; not below the room kept for a usual sentence.
    [[nodiscard]] int neededHeight(int width) const;

signals:
    void whyWanted();
    void pointedWhyWanted(const QPoint& at);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Mention {
        int position = 0; ///< in the laid out text
        int length = 0;
        core::why::Subject subject;
    };
    [[nodiscard]] QString wholeText() const;
    [[nodiscard]] QRectF rectOf(const QTextLayout& layout, const Mention& mention, double textHeight) const;
    void findMentions();
    [[nodiscard]] bool isTerm(int mention) const;
    [[nodiscard]] int chosen() const; ///< of m_mentions, which are not empty
    /// Breaks the text into lines of `width`; its height.
    double layOut(QTextLayout& layout, double width) const;
    void announce();
    /// Grows at once; shrinks when the text has rested, so that nothing moves under a drag.
    void fitHeight();

    const Appearance& m_appearance;
    SummaryText m_text;
    std::vector<SummaryMention> m_wantedNumbers;
    std::vector<SummaryMention> m_wantedTerms;
    std::vector<Mention> m_mentions; ///< in the order of the text
    std::optional<int> m_moved; ///< where the keyboard has gone
    int m_pointed = -1;
    QTimer* m_announce;
    QTimer* m_settle;
};

} // namespace ui
