// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/regions/measure_model.h"

#include "ui/theme/figures.h"

namespace ui {

void MeasureModel::setRows(std::vector<MeasureRow> rows, const QString& firstYear, const QString& year)
{
    const bool same = rows.size() == m_rows.size();
    if (!same)
        beginResetModel();
    m_rows = std::move(rows);
    m_firstYear = firstYear;
    m_year = year;
    if (!same) {
        endResetModel();
        return;
    }
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    emit headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
}

int MeasureModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MeasureModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QVariant MeasureModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const MeasureRow& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment((index.column() == First || index.column() == Now ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role == Qt::ToolTipRole)
        return spaced(row.finding);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name: return spaced(row.name);
    case First: return row.first;
    case Now: return row.now;
    default: return spaced(row.finding);
    }
}

QVariant MeasureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment((section == First || section == Now ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Measure");
    case First: return m_firstYear;
    case Now: return m_year;
    default: return tr("What it means here");
    }
}

} // namespace ui
