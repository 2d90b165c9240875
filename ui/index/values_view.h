// SPDX-License-Identifier: GPL-3.0-or-later
// What each stage of the calculation made of the data: regions by indicators, from raw values to scores.
#pragma once

#include "core/export/spreadsheet.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QSortFilterProxyModel;

namespace ui {

class Appearance;
class IndexState;
class RowsModel;
class TableView;

class ValuesView : public QFrame {
    Q_OBJECT

public:
    ValuesView(const Appearance& appearance, IndexState& state, QWidget* parent = nullptr);

    /// "denominated", "imputed", "treated", "normalised", "scores", "contributions", "correlations". Unknown ids change nothing.
    void showStage(const QString& id);
    [[nodiscard]] QString shownStage() const;
    /// All digits of what is shown, with the definition's name and what was done in the notes.
    [[nodiscard]] core::exporting::Sheet sheet() const;
    void copy() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Column {
        QString name;
        QString unit;
    };
    struct Content {
        std::vector<Column> columns;
        std::vector<QString> names; ///< of the rows
        std::vector<QString> ids;
        std::vector<std::vector<double>> values; ///< by row
        std::vector<std::vector<QString>> marks; ///< why a cell is not as published; empty where it is
    };
    [[nodiscard]] Content content() const;
    [[nodiscard]] QString columnId(int column) const;
    void refresh();
    void retranslate();

    const Appearance& m_appearance;
    IndexState& m_state;
    QLabel* m_title;
    QComboBox* m_stage;
    QLabel* m_note;
    RowsModel* m_model;
    QSortFilterProxyModel* m_sorted;
    TableView* m_table;
};

} // namespace ui
