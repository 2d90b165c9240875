// SPDX-License-Identifier: GPL-3.0-or-later
// The indicators of a set of statistics as a table, described anew in place; of a region set its quantities, to be read.
#pragma once

#include "core/export/spreadsheet.h"

#include <QAbstractTableModel>

#include <functional>

namespace ui {

class DataState;

class IndicatorsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, OtherName, Unit, Direction, Dimension, Publisher, Years, Values, Source, Faults, ColumnCount };
    /// Of Direction and Dimension: QStringList of names, in the order of the values that EditRole takes as an index.
    enum Role { ChoicesRole = Qt::UserRole + 90 };

    explicit IndicatorsModel(DataState& state, QObject* parent = nullptr);
    void refresh();
    void setSay(std::function<void(const QString&)> say) { m_say = std::move(say); }
    [[nodiscard]] core::exporting::Sheet sheet() const; ///< both languages

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

private:
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QString quantityText(int row, int column) const;
    [[nodiscard]] QStringList choices(int column) const;
    [[nodiscard]] bool isStatistics() const;

    DataState& m_state;
    int m_rows = 0;
    std::function<void(const QString&)> m_say;
};

} // namespace ui
