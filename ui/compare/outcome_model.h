// SPDX-License-Identifier: GPL-3.0-or-later
// Outcomes by scenarios as an item model: for each scenario its value, or value, difference from the reference and per cent.
#pragma once

#include "core/policy/outcome_table.h"
#include "ui/compare/compare_data.h"

#include <QAbstractTableModel>

#include <vector>

namespace ui {

class OutcomeModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Part { Value, Difference, Relative };
    /// A double to sort by; NaN sorts last in both directions.
    static constexpr int kSortRole = Qt::UserRole + 1;

    explicit OutcomeModel(const Appearance& appearance, QObject* parent = nullptr);

    /// Keeps selection and sorting as long as rows and scenarios are the same.
    void setTable(const Comparison& comparison, std::vector<CompareRow> rows);
    void setDifferences(bool shown);
    /// All digits that the run has, instead of those that mean something.
    void setFullPrecision(bool full);
    [[nodiscard]] bool fullPrecision() const { return m_full; }

    [[nodiscard]] const std::vector<CompareRow>& rows() const { return m_rows; }
    [[nodiscard]] const core::policy::OutcomeTable& table() const { return m_table; }
    [[nodiscard]] Part partOf(int column) const;
    [[nodiscard]] int scenarioOf(int column) const; ///< column of the comparison

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] int parts() const { return m_differences ? 3 : 1; }
    [[nodiscard]] QString textOf(const CompareRow& row, const core::policy::OutcomeCell& cell, Part part, bool reference) const;
    [[nodiscard]] double numberOf(const CompareRow& row, const core::policy::OutcomeCell& cell, Part part) const;
    [[nodiscard]] QVariant scenarioHeader(int section, int role) const;
    [[nodiscard]] QVariant outcomeHeader(int section, int role) const;

    const Appearance& m_appearance;
    Comparison m_comparison; ///< keeps the runs of the table alive
    std::vector<CompareRow> m_rows;
    core::policy::OutcomeTable m_table;
    bool m_differences = true;
    bool m_full = false;
};

} // namespace ui
