// SPDX-License-Identifier: GPL-3.0-or-later
// What a group chose, lever by lever, as an item model: how many moved it, and how the strengths of those spread.
#pragma once

#include "core/export/spreadsheet.h"
#include "core/policy/catalogue.h"
#include "core/policy/scenario_file.h"

#include <QAbstractTableModel>

#include <vector>

namespace ui {

class Appearance;

/// One row. Strengths: 1 = the papers' proposal; of a constant of another model its values.
struct GroupRow {
    core::policy::LeverSpread spread;
    double own = 0; ///< of the current scenario
};

class GroupTable : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Lever, Count, Spread, Lowest, Median, Highest, Mean, kColumns };
    static constexpr int kSortRole = Qt::UserRole;     ///< a number, or the lever's place in the tables
    static constexpr int kRowRole = Qt::UserRole + 1;  ///< const GroupRow*, as void*
    static constexpr int kLeverRole = Qt::UserRole + 2; ///< the lever's id

    GroupTable(const Appearance& appearance, const core::policy::Catalogue& catalogue, QObject* parent = nullptr);

    void setRows(std::vector<GroupRow> rows, int members);
    /// Texts again, in the language of the moment.
    void retranslate();
    [[nodiscard]] int members() const { return m_members; }
    /// As shown, at full precision.
    [[nodiscard]] core::exporting::Sheet sheet() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString leverName(const GroupRow& row) const;
    [[nodiscard]] QString text(const GroupRow& row, int column) const;
    [[nodiscard]] QString sentence(const GroupRow& row) const;
    [[nodiscard]] QString number(const GroupRow& row, double value) const; ///< "80 %"; of a constant "0.38 1/year"

    const Appearance& m_appearance;
    const core::policy::Catalogue& m_catalogue;
    std::vector<GroupRow> m_rows;
    int m_members = 0;
};

/// The number of a column of `row`; nothing for the lever and where nobody moved it.
[[nodiscard]] std::optional<double> groupNumber(const GroupRow& row, int column);

} // namespace ui
