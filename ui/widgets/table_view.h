// SPDX-License-Identifier: GPL-3.0-or-later
// Tables that are read: rows of 28, chips for grades and coverage, cut text shown whole in a tooltip, rows copied as text.
#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>
#include <QTableView>

#include <vector>

namespace ui {

class Appearance;
class TableHeader;

/// What a cell carries besides its text.
enum TableRole {
    kChipRole = Qt::UserRole + 40, ///< QString: drawn as a letter or word in a frame, in place of the text
    kToneRole,                     ///< int of Token: colour of text or chip
    kStrongRole,                   ///< bool: semibold
    kWarnRole,                     ///< bool: soft amber ground
    kSortRole,                     ///< what the column is sorted by; the text where there is none
    kIdRole,                       ///< QString: what the row is about
    kMarkRole                      ///< bool: a dot before the text, "changed"
};

class TableDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    TableDelegate(const Appearance& appearance, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index) override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintChip(QPainter& painter, const QRectF& cell, const QString& text, const QColor& colour) const;
    const Appearance& m_appearance;
};

class TableView : public QTableView {
    Q_OBJECT

public:
    explicit TableView(const Appearance& appearance, QWidget* parent = nullptr);

    /// A table to be read row by row: nothing is edited, one row is chosen, the model's order until a heading is pressed.
    void showForReading(const QString& name, QAbstractItemModel& rows);
    /// Pixels by column at first, more where the heading needs it; the column of `stretch` takes what is left.
    void setColumnWidths(const std::vector<int>& widths, int stretch);

    /// The selected rows (all when none is) with headings, columns parted by tabs.
    [[nodiscard]] QString asText() const;
    void setModel(QAbstractItemModel* rows) override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void stretch();
    void fitHead();
    void takeHeadings();
    [[nodiscard]] QStringList headings() const;

    TableHeader* m_head;
    QStringList m_headings; ///< that widths were made for
    std::vector<int> m_widths;
    int m_stretch = -1;
};

} // namespace ui
