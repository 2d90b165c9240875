// SPDX-License-Identifier: GPL-3.0-or-later
// Controls as the words of a sentence: side by side, on as many lines as they need.
#pragma once

#include <QLayout>

#include <vector>

namespace ui {

class SentenceLayout : public QLayout {
public:
    /// `gap` in pixels between neighbours; lines are `lineGap` apart.
    explicit SentenceLayout(int gap, int lineGap, QWidget* parent = nullptr);
    ~SentenceLayout() override;

    /// What is added from here on stands at the right end of its line.
    void addSpring();
    /// All items are taken out and deleted with their widgets, later.
    void clear();

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    [[nodiscard]] int widthFrom(int first) const; ///< of the items from there on, side by side
    int arrange(const QRect& rect, bool apply) const; ///< its height

    std::vector<QLayoutItem*> m_items;
    int m_spring = -1; ///< position of the first item behind it
    int m_gap;
    int m_lineGap;
};

} // namespace ui
