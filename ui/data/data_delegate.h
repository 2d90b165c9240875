// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the cells of the table of values: histories, formulas with exponents, ranges, missing values.
#pragma once

#include "ui/widgets/table_view.h"

namespace ui {

class DataDelegate : public TableDelegate {
    Q_OBJECT

public:
    DataDelegate(const Appearance& appearance, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option) const;
    void paintTrend(QPainter& painter, const QRectF& room, const QModelIndex& index) const;
    void paintFormula(QPainter& painter, const QRectF& room, const QModelIndex& index) const;
    void paintRange(QPainter& painter, const QRectF& room, const QModelIndex& index) const;
    void paintMissing(QPainter& painter, const QRectF& cell, const QModelIndex& index) const;

    const Appearance& m_appearance;
};

/// A table whose cells are typed into: Enter edits, Delete empties, Ctrl+C copies the cells chosen.
class DataTableView : public TableView {
    Q_OBJECT

public:
    DataTableView(const Appearance& appearance, QWidget* parent = nullptr);

    /// The first column stays in view when the table is scrolled sideways. Give it after the model.
    void freezeFirstColumn();
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    /// All of it, a line a row, with headings of one line.
    [[nodiscard]] QString wholeText() const;
    /// The chosen cells, columns parted by tabs; the whole table with headings when none is.
    [[nodiscard]] QString chosenText() const;

signals:
    void emptied(const QModelIndexList& cells); ///< Delete was pressed on these

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    [[nodiscard]] QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void placeFrozen();

    const Appearance& m_appearance;
    QTableView* m_frozen = nullptr; ///< over the first column
};

} // namespace ui
