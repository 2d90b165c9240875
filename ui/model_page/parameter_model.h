// SPDX-License-Identifier: GPL-3.0-or-later
// The parameters of the model in the chosen world, one a row; value, range and note can be changed in place.
#pragma once

#include "core/policy/catalogue.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace core::policy {
struct RefusedValue;
}

namespace ui {

class Appearance;
class Session;

/// One parameter as it stands in the chosen world, in the model's unit.
struct ParameterRow {
    const core::policy::Parameter* parameter = nullptr;
    double value = 0;
    double low = 0, high = 0;
    QString note; ///< of the user
    bool valueChanged = false;
    bool rangeChanged = false;
    /// What the current scenario itself sets, over the world.
    std::optional<double> inScenario;

    [[nodiscard]] bool changed() const { return valueChanged || rangeChanged || !note.isEmpty(); }
    [[nodiscard]] bool outOfRange() const { return value < low || value > high; }
};

class ParameterModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Value, Standard, Low, High, Unit, Grade, Source, Note, ColumnCount };

    ParameterModel(const Appearance& appearance, Session& session, QObject* parent = nullptr);

    /// Reads world and scenario again.
    void refresh();
    void retext();
    [[nodiscard]] const std::vector<ParameterRow>& rows() const { return m_rows; }
    [[nodiscard]] int rowOf(const QString& name) const; ///< -1 when unknown
    /// Value, range and note of a parameter as the model and the tables have them.
    void resetRows(const std::vector<int>& rows);

    /// A number of the parameter as it is shown and typed, without unit: in per cent where it is shown so; up to six digits.
    [[nodiscard]] QString shownNumber(const core::policy::Parameter& parameter, double value) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

signals:
    /// What was typed was not taken; the sentence says why and what would do.
    void refused(const QString& sentence);
    /// Something was taken.
    void accepted();

private:
    [[nodiscard]] QString text(const ParameterRow& row, int column) const;
    [[nodiscard]] QString toolTip(const ParameterRow& row, int column) const;
    [[nodiscard]] QString sourceText(const core::policy::Parameter& parameter) const;
    [[nodiscard]] QString sourceSentences(const core::policy::Parameter& parameter) const;
    [[nodiscard]] QString tableNote(const core::policy::Parameter& parameter) const;
    [[nodiscard]] double factor(const core::policy::Parameter& parameter) const;
    [[nodiscard]] QString refusalText(const core::policy::Parameter& parameter, double value, const core::policy::RefusedValue& refused) const;
    [[nodiscard]] std::optional<double> typed(const core::policy::Parameter& parameter, const QString& text) const;
    bool store(const ParameterRow& row, std::optional<double> value, std::optional<std::pair<double, double>> range, const QString& note);

    const Appearance& m_appearance;
    Session& m_session;
    std::vector<ParameterRow> m_rows;
};

} // namespace ui
