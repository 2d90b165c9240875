// SPDX-License-Identifier: GPL-3.0-or-later
// Column headings that are read whole: they break into lines to the width of their columns, and the head grows to the highest.
#pragma once

#include <QHeaderView>

class QTextLayout;

namespace ui {

class Appearance;

class TableHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit TableHeader(const Appearance& appearance, QWidget* parent = nullptr);

    /// Pixels that a column needs for its heading in at most three lines without a word broken.
    [[nodiscard]] int leastWidth(int section) const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override;

private:
    [[nodiscard]] QString heading(int section) const;
    [[nodiscard]] Qt::Alignment alignmentOf(int section) const;
    /// The heading laid out within `width`; its height.
    double layOut(QTextLayout& layout, int section, double width) const;

    const Appearance& m_appearance;
};

} // namespace ui
