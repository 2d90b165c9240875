// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model_page/filter_model.h"

#include "ui/widgets/table_view.h"

namespace ui {

FilterModel::FilterModel(QObject* parent) : QSortFilterProxyModel(parent) {}

void FilterModel::setSearch(const QString& text)
{
    m_search = text.trimmed();
    invalidateFilter();
}

void FilterModel::setCondition(Condition condition)
{
    m_condition = std::move(condition);
    invalidateFilter();
}

void FilterModel::refilter()
{
    invalidateFilter();
}

bool FilterModel::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (m_condition && !m_condition(row))
        return false;
    if (m_search.isEmpty())
        return true;
    const QAbstractItemModel& source = *sourceModel();
    for (int column = 0; column < source.columnCount(parent); ++column) {
        const QModelIndex cell = source.index(row, column, parent);
        for (const int role : {int(Qt::DisplayRole), int(kIdRole)})
            if (cell.data(role).toString().contains(m_search, Qt::CaseInsensitive))
                return true;
    }
    return false;
}

bool FilterModel::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const auto key = [](const QModelIndex& index) {
        const QVariant own = index.data(kSortRole);
        return own.isValid() ? own : index.data(Qt::DisplayRole);
    };
    const QVariant a = key(left);
    const QVariant b = key(right);
    if (a.userType() == QMetaType::Double && b.userType() == QMetaType::Double)
        return a.toDouble() < b.toDouble();
    return QString::localeAwareCompare(a.toString(), b.toString()) < 0;
}

} // namespace ui
