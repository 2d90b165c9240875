// SPDX-License-Identifier: GPL-3.0-or-later
// A table of ready texts: what a view has worked out, row by row.
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <optional>
#include <vector>

namespace ui {

struct Cell {
    QString text;
    QString chip = {};    ///< in place of the text
    QString toolTip = {};
    Token tone = Token::Text;
    bool strong = false;
    bool right = false;   ///< numbers
    std::optional<double> key = {}; ///< sorted by it
};

struct CellRow {
    QString id; ///< what the row is about
    std::vector<Cell> cells;
};

class RowsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(QStringList headings, std::vector<CellRow> rows);
    [[nodiscard]] const std::vector<CellRow>& rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_headings;
    std::vector<CellRow> m_rows;
};

} // namespace ui
