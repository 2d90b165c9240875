// SPDX-License-Identifier: GPL-3.0-or-later
// Levers by scenarios as an item model: how strongly each is pulled, or what a constant is set to, whose setting that is, and whether it can be changed.
#pragma once

#include "core/policy/effective_setting.h"
#include "ui/compare/compare_data.h"

#include <QAbstractTableModel>

#include <vector>

namespace ui {

class Session;

/// Which levers a list shows: those in which the scenarios looked at differ, those in which they are equal, all.
enum class LeverFilter { Different, Equal, All };

class LeverModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        kStrengthRole = Qt::UserRole + 1, ///< double, 1 = what the papers propose
        kInheritedRole, ///< bool: the parent's setting as it is
        kOwnRole,       ///< bool: set by a child itself, other than its parent has it
        kEditableRole,  ///< bool
        kReasonRole,    ///< why it cannot be changed
        kDatesRole,     ///< "from 2028" where the dates are not the lever's own; empty else and for constants
        kColourRole,    ///< Token of the lever's dimension; of a constant the accent
        kDiffersRole,   ///< bool: other than the reference has it
        kLeverRole,     ///< the lever's id
        kScenarioRole,  ///< the scenario's id
        kConstantRole,  ///< bool: the lever is a constant of another model; the roles below hold for it, kStrengthRole does not
        kValueRole,     ///< double, in the constant's unit
        kLowRole,       ///< double: where its bar begins
        kHighRole,      ///< double: where its bar ends; a value may lie outside
        kMarkRole,      ///< double: the model's own value
        kNumberRole,    ///< the value without its unit, as written
        kUnitTextRole   ///< the unit for display; may be empty
    };

    LeverModel(const Appearance& appearance, const Session& session, QObject* parent = nullptr);

    /// Keeps selection as long as levers and scenarios are the same. `holdRows`: a lever that is being changed does not leave the
    /// list when it no longer passes the filter.
    void setComparison(const Comparison& comparison, bool holdRows = false);
    void setFilter(LeverFilter filter);
    [[nodiscard]] LeverFilter filter() const { return m_filter; }
    /// How many levers a filter shows.
    [[nodiscard]] int count(LeverFilter filter) const;
    [[nodiscard]] const core::policy::Lever& leverAt(int row) const;
    [[nodiscard]] const CompareColumn& scenarioAt(int column) const { return m_comparison.columns[static_cast<std::size_t>(column)]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// A cell's facts, worked out once per change.
    struct Cell {
        core::policy::EffectiveSetting setting;
        double strength = 0;
        double value = 0; ///< of a constant
        bool inherited = false;
        bool own = false;
        bool differs = false;
    };
    void readCells();
    void applyFilter();
    [[nodiscard]] const Cell& cellAt(std::size_t lever, std::size_t column) const { return m_cells[lever * m_comparison.columns.size() + column]; }
    [[nodiscard]] bool levelDiffers(std::size_t lever) const;
    [[nodiscard]] QString shownText(const core::policy::Lever& lever, const Cell& cell) const;
    [[nodiscard]] QString datesText(const core::policy::Lever& lever, const Cell& cell) const;
    [[nodiscard]] QString toolTip(const core::policy::Lever& lever, const Cell& cell, const CompareColumn& scenario) const;
    [[nodiscard]] QString constantTip(const core::policy::Lever& lever, const Cell& cell) const;
    [[nodiscard]] QString reason(const CompareColumn& scenario) const;

    const Appearance& m_appearance;
    const Session& m_session;
    Comparison m_comparison;
    std::vector<Cell> m_cells; ///< all levers of the catalogue x scenarios
    std::vector<std::size_t> m_shown; ///< levers of the catalogue, by row
    LeverFilter m_filter = LeverFilter::All;
};

} // namespace ui
