// SPDX-License-Identifier: GPL-3.0-or-later
// The summary sentence on its card; the warning in its own colour behind a sign.
#pragma once

#include "ui/explore/headline/summary_sentence.h"

#include <QWidget>

class QTextLayout;
class QTimer;

namespace ui {

class SummaryBar : public QWidget {
    Q_OBJECT

public:
    explicit SummaryBar(const Appearance& appearance, QWidget* parent = nullptr);

    /// Screen readers are told once, when the text has rested for 600 ms.
    void setText(const SummaryText& text);
    [[nodiscard]] const SummaryText& text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    /// Of the text broken into lines of this width, with its margins; not below the room kept for a usual sentence.
    [[nodiscard]] int neededHeight(int width) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// Breaks the text into lines of `width`; its height.
    double layOut(QTextLayout& layout, double width) const;
    void announce();
    /// Grows at once; shrinks when the text has rested, so that nothing moves under a drag.
    void fitHeight();

    const Appearance& m_appearance;
    SummaryText m_text;
    QTimer* m_announce;
    QTimer* m_settle;
};

} // namespace ui
