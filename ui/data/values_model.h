// SPDX-License-Identifier: GPL-3.0-or-later
// The table of values as a model: cells are read as text, painted by DataDelegate, and edited where they hold a figure.
#pragma once

#include "ui/data/value_rows.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <functional>

namespace ui {

class DataState;

/// What cells carry for DataDelegate besides the roles of TableView.
enum ValueRole {
    kColumnKindRole = Qt::UserRole + 80, ///< int of ValueColumnKind
    kMissingRole,                        ///< bool: hatched
    kTrendRole,                          ///< QVariantList of double
    kExponentRole,                       ///< QString beside the text of a formula
    kRemarkRole,                         ///< QString after it
    kRangeRole,                          ///< QVariantList: axis low and high, low, high, value
    kFilterRole                          ///< QString of the first column: names, code, source of the row
};

class ValuesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit ValuesModel(const DataState& state, QObject* parent = nullptr);

    void setTable(ValueTable table);
    [[nodiscard]] const ValueTable& table() const { return m_table; }
    void setEditable(bool editable) { m_editable = editable; }
    /// Told what was typed. Row and column of this model.
    void setEditor(std::function<void(int row, int column, const QString& typed)> editor) { m_editor = std::move(editor); }
    [[nodiscard]] bool isFigure(int column) const;
    [[nodiscard]] const ValueCell& cell(int row, int column) const; ///< of a column of figures

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

private:
    [[nodiscard]] QString text(const ValueRow& row, int column) const;
    [[nodiscard]] QString cellText(const ValueCell& cell, int decimals) const;
    [[nodiscard]] QVariant toolTip(const ValueRow& row, int column) const;
    [[nodiscard]] const QString& filterText(std::size_t row) const;
    [[nodiscard]] QVariant sortKey(const ValueRow& row, int column) const;
    [[nodiscard]] const ValueColumn& column(int column) const { return m_table.columns[static_cast<std::size_t>(column)]; }
    [[nodiscard]] std::size_t yearPosition(int column) const;

    const DataState& m_state;
    ValueTable m_table;
    bool m_editable = false;
    std::function<void(int, int, const QString&)> m_editor;
    mutable std::vector<QString> m_filterTexts; ///< by row, once they were asked for
};

/// Sorted by kSortRole, missing values last either way; rows whose text holds every word of the filter.
class ValuesOrder : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setFilterText(const QString& text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    QStringList m_words;
};

} // namespace ui
