// SPDX-License-Identifier: GPL-3.0-or-later
// Measures of inequality as rows: name, the first year, the year looked at, and what it means here.
#pragma once

#include "ui/regions/inequality_text.h"

#include <QAbstractTableModel>

namespace ui {

class MeasureModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, First, Now, Finding, kColumns };
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<MeasureRow> rows, const QString& firstYear, const QString& year);
    [[nodiscard]] const std::vector<MeasureRow>& rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<MeasureRow> m_rows;
    QString m_firstYear, m_year;
};

} // namespace ui
