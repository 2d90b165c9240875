// SPDX-License-Identifier: GPL-3.0-or-later
// One column of the file: heading, an example, what it means, its unit or how many cells were understood; of values also, when
// opened, unit in the file, factor and year.
//
// Widgets are named "importColumn-<n>-meaning", "-unit" (opens the rest), "-fileUnit", "-factor", "-year", "-indicator"; <n> counts
// from 0.
#pragma once

#include "core/import/plan.h"

#include <QWidget>

class QAbstractItemModel;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class Appearance;
class CutLabel;
class ImportState;

class ColumnRow : public QWidget {
    Q_OBJECT

public:
    ColumnRow(const Appearance& appearance, ImportState& state, int column, QWidget* parent = nullptr);

    /// `meanings` and `indicators` outlive the row; items carry their meaning as Qt::UserRole (see meaningOf()).
    void refresh(QAbstractItemModel& meanings, QAbstractItemModel& indicators);

    /// "ignore", "region", "year", "indicator", "unit", "status", "note", "value" or "value:<indicator>"; "new" stands for an
    /// indicator to be added.
    [[nodiscard]] static QString meaningOf(const core::importing::ColumnPlan& column, core::importing::Shape shape);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void choose(const QString& meaning);
    void buildMore();
    void refreshMore(const core::importing::ColumnPlan& column, QAbstractItemModel& indicators);
    void takeMore();
    void chooseIndicator();

    const Appearance& m_appearance;
    ImportState& m_state;
    int m_column;
    CutLabel* m_heading;
    CutLabel* m_example;
    QComboBox* m_meaning;
    CutLabel* m_count;
    QPushButton* m_unit;
    QWidget* m_more = nullptr;
    QLabel* m_fileUnitLabel = nullptr;
    QLabel* m_factorLabel = nullptr;
    QLabel* m_yearLabel = nullptr;
    QLabel* m_indicatorLabel = nullptr;
    QLineEdit* m_fileUnit = nullptr;
    QLineEdit* m_factor = nullptr;
    QLineEdit* m_year = nullptr;
    QComboBox* m_indicator = nullptr;
    QLabel* m_understood = nullptr;
};

} // namespace ui
