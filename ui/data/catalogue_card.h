// SPDX-License-Identifier: GPL-3.0-or-later
// The indicators of the set looked at: names, unit, direction, dimension, publisher, years, sources, known faults.
//
// Widgets are found by name: "dataIndicatorTable", "dataAddIndicator".
#pragma once

#include "core/export/spreadsheet.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace ui {

class Appearance;
class DataState;
class DataTableView;
class IndicatorsModel;
class ValuesOrder;

class CatalogueCard : public QFrame {
    Q_OBJECT

public:
    CatalogueCard(const Appearance& appearance, DataState& state, QWidget* parent = nullptr);

    void setFilterText(const QString& text);
    void refresh();
    [[nodiscard]] DataTableView& table() const { return *m_table; }
    [[nodiscard]] core::exporting::Sheet sheet() const;

signals:
    void said(const QString& sentence, bool problem);
    void indicatorWanted(); ///< one more, by hand
    void indicatorOpened(const QString& id); ///< to be seen with its values

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fitColumns();

    const Appearance& m_appearance;
    DataState& m_state;
    IndicatorsModel* m_model;
    ValuesOrder* m_order;
    QLabel* m_title;
    QLabel* m_count;
    QLabel* m_about;
    QPushButton* m_add;
    DataTableView* m_table;
    QLabel* m_empty;
    QLabel* m_note;
};

} // namespace ui
