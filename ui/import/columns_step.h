// SPDX-License-Identifier: GPL-3.0-or-later
// The second step: what each column means, what holds for all values, the indicators that are new, and a preview.
//
// Widgets are named "importShape" (segments "shape-long", "shape-years", "shape-indicators"), "importAllIndicator", "importAllYear",
// "importAddRegions", "importMoreColumns", "importPreview", and see column_row.h, indicator_form.h.
#pragma once

#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStandardItemModel;
class QVBoxLayout;

namespace ui {

class Appearance;
class ColumnRow;
class FormatFields;
class ImportState;
class IndicatorForm;
class PreviewTable;
class SegmentedSwitch;

class ColumnsStep : public QWidget {
    Q_OBJECT

public:
    ColumnsStep(const Appearance& appearance, ImportState& state, QWidget* parent = nullptr);
    void refresh();

private:
    void buildAllValues(QVBoxLayout& column);
    void fillMeanings();
    void refreshRows();
    void refreshAllValues();
    void refreshNewIndicators();
    void refreshPlanProblems();
    void chooseAllIndicator(int index);
    void takeAllYear();

    const Appearance& m_appearance;
    ImportState& m_state;
    FormatFields* m_fields;
    QLabel* m_title;
    QLabel* m_hint;
    QLabel* m_shapeLabel;
    SegmentedSwitch* m_shape;
    QStandardItemModel* m_meanings;
    QStandardItemModel* m_indicators; ///< of the set, then the plan's own
    QVBoxLayout* m_rowsLayout;
    std::vector<ColumnRow*> m_rows;
    const void* m_rowsOf = nullptr; ///< the sheet that the rows are of
    int m_columnsShown = 0;
    QPushButton* m_moreColumns;
    QCheckBox* m_addRegions;
    QWidget* m_allValues;
    QLabel* m_allIndicatorLabel;
    QComboBox* m_allIndicator;
    QLabel* m_allYearLabel;
    QLineEdit* m_allYear;
    QLabel* m_problems;
    QLabel* m_newTitle;
    QVBoxLayout* m_newLayout;
    std::vector<IndicatorForm*> m_newForms;
    QLabel* m_previewTitle;
    PreviewTable* m_preview;
};

} // namespace ui
