// SPDX-License-Identifier: GPL-3.0-or-later
// The values of one quantity or indicator: a table by region, or by region and year, edited in place.
//
// Widgets are found by name: "dataTable", "dataYears" (segments "one-year", "all-years"), "dataYear", "dataEditSource",
// "dataEditGrade", "dataUse" (run the model with this region set).
#pragma once

#include "core/export/spreadsheet.h"

#include <QFrame>
#include <QModelIndexList>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class Appearance;
class DataState;
class DataTableView;
class SegmentedSwitch;
class ValuesModel;
class ValuesOrder;

class ValuesCard : public QFrame {
    Q_OBJECT

public:
    ValuesCard(const Appearance& appearance, DataState& state, QWidget* parent = nullptr);

    void setFilterText(const QString& text);
    void refresh();
    void showAllYears(bool all);
    [[nodiscard]] bool showsAllYears() const { return m_allYears; }
    [[nodiscard]] DataTableView& table() const { return *m_table; }
    [[nodiscard]] core::exporting::Sheet sheet() const;
    [[nodiscard]] QString fileName() const; ///< suggested, without suffix
    /// Ctrl+C of the whole table.
    void copyAll() const;
    [[nodiscard]] bool isEmpty() const; ///< nothing to export
    /// From now on the model runs with the region set that is shown.
    void useInModel();

signals:
    void importWanted();
    void filterCleared();
    void said(const QString& sentence, bool problem); ///< what was done, or why not
    void unusedEdited(); ///< after said(): a start value was changed that the model does not run with

protected:
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void takeTyped(int row, int column, const QString& typed);
    void markMissing(const QModelIndexList& cells, int reason);
    [[nodiscard]] QString unused() const;
    void refreshHead();
    void refreshEmpty();
    void refreshEditing();
    void fillYears();
    void fitColumns();
    void retranslate();

    const Appearance& m_appearance;
    DataState& m_state;
    bool m_allYears = false;
    int m_year = 0; ///< 0 = the last with values
    QString m_filter;
    ValuesModel* m_model;
    ValuesOrder* m_order;
    QLabel* m_title;
    QLabel* m_unit;
    QWidget* m_tag; ///< "Illustrative", in a frame
    QLabel* m_about;
    SegmentedSwitch* m_years;
    QComboBox* m_yearChoice;
    QPushButton* m_use;
    DataTableView* m_table;
    QWidget* m_empty;
    QLabel* m_emptyText;
    QPushButton* m_emptyAction;
    QWidget* m_editBar;
    QLabel* m_editLabel;
    QLineEdit* m_source;
    QLabel* m_gradeLabel;
    QComboBox* m_grade;
    QLabel* m_note;
    QString m_columnsOf; ///< what the widths were set for
};

} // namespace ui
