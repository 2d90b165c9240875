// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that hold what is searched for and pass a condition; sorted by what the columns say they are sorted by.
#pragma once

#include <QSortFilterProxyModel>
#include <QString>

#include <functional>

namespace ui {

class FilterModel : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using Condition = std::function<bool(int sourceRow)>;

    explicit FilterModel(QObject* parent = nullptr);
    /// In any column, or in what the row is about.
    void setSearch(const QString& text);
    void setCondition(Condition condition);
    /// After something that the condition looks at has changed.
    void refilter();

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    QString m_search;
    Condition m_condition;
};

} // namespace ui
