// SPDX-License-Identifier: GPL-3.0-or-later
// Items one after another, on a new line where the width ends.
#pragma once

#include <QLayout>

#include <vector>

namespace ui {

/// Rows are as high as their highest item; items are centred in them. Hidden items take no room.
class WrapLayout : public QLayout {
public:
    explicit WrapLayout(QWidget* parent, int spacing, int lineSpacing);
    ~WrapLayout() override;

    /// The last item stands at the right end of its line.
    void setLastAtEnd(bool atEnd) { m_lastAtEnd = atEnd; }

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override; ///< all in one line
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    int lay(const QRect& rect, bool place) const;

    std::vector<QLayoutItem*> m_items;
    int m_spacing;
    int m_lineSpacing;
    bool m_lastAtEnd = false;
};

} // namespace ui
