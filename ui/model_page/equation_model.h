// SPDX-License-Identifier: GPL-3.0-or-later
// Every variable of the compiled model with its equation, one a row.
#pragma once

#include "core/policy/projection.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace ui {

class Appearance;

enum class EquationKind { Stock, Flow, Computed, Constant, Lever };

class EquationModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Equation, Unit, Kind, Sector, Id, ColumnCount };

    EquationModel(const Appearance& appearance, const core::policy::Catalogue& catalogue, QObject* parent = nullptr);

    void setProjector(std::shared_ptr<const core::policy::Projector> projector);
    void retext();
    [[nodiscard]] EquationKind kindOf(int row) const;
    [[nodiscard]] QString idOf(int row) const;
    /// The whole equation, of each region where they differ, a line each; then what the model says about the variable.
    [[nodiscard]] QString detail(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        core::model::VariableId variable = 0;
        EquationKind kind = EquationKind::Computed;
        QString equation; ///< in one line; of a stock where it starts
        QString netFlow; ///< of a stock
    };
    [[nodiscard]] const core::model::Variable& variable(int row) const;
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QString kindText(EquationKind kind) const;
    [[nodiscard]] QString netFlowText(const QString& netFlow) const;

    const Appearance& m_appearance;
    const core::policy::Catalogue& m_catalogue;
    std::shared_ptr<const core::policy::Projector> m_projector;
    std::vector<Row> m_rows;
};

/// A group of the model's document as the window names it; its own name where the tables do not know it.
[[nodiscard]] QString groupText(const QString& group);

} // namespace ui
