// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rows_model.h"

#include "ui/widgets/table_view.h"

namespace ui {

void RowsModel::setRows(QStringList headings, std::vector<CellRow> rows)
{
    // The same shape keeps selection and scroll place.
    const bool sameShape = headings.size() == m_headings.size() && rows.size() == m_rows.size() && !rows.empty();
    if (!sameShape)
        beginResetModel();
    m_headings = std::move(headings);
    m_rows = std::move(rows);
    if (!sameShape) {
        endResetModel();
        return;
    }
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int RowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RowsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_headings.size());
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= m_headings.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_headings[section];
    if (role == Qt::TextAlignmentRole && !m_rows.empty())
        return QVariant((m_rows.front().cells[static_cast<std::size_t>(section)].right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

QVariant RowsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const CellRow& row = m_rows[static_cast<std::size_t>(index.row())];
    const Cell& cell = row.cells[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole: return cell.chip.isEmpty() ? cell.text : cell.chip;
    case Qt::ToolTipRole: return cell.toolTip.isEmpty() ? QVariant() : QVariant(cell.toolTip);
    case Qt::TextAlignmentRole: return QVariant((cell.right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case kChipRole: return cell.chip;
    case kToneRole: return static_cast<int>(cell.tone);
    case kStrongRole: return cell.strong;
    case kSortRole: return cell.key ? QVariant(*cell.key) : QVariant();
    case kIdRole: return row.id;
    default: return {};
    }
}

} // namespace ui
