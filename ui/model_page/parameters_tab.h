// SPDX-License-Identifier: GPL-3.0-or-later
// All parameters of the chosen world, to be looked through and changed; and the data of the regions.
#pragma once

#include "ui/model_page/model_tab.h"

#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace ui {

class Appearance;
class FilterModel;
class MessageRow;
class ParameterModel;
class RegionDataModel;
class SegmentedSwitch;
class Session;
class TableView;

class ParametersTab : public ModelTab {
    Q_OBJECT

public:
    ParametersTab(Appearance& appearance, Session& session, QWidget* parent = nullptr);

    void focusSearch() override;
    void focusContent() override;

private:
    void buildParts();
    void connectParts();
    void retext();
    void refreshWorld();
    void refreshCounts();
    void applyFilter();
    void showTable(const QString& id);
    void resetSelected();
    void resetAll();
    [[nodiscard]] std::vector<int> selectedRows() const;

    Appearance& m_appearance;
    Session& m_session;
    ParameterModel* m_model;
    FilterModel* m_filter;
    RegionDataModel* m_regionModel;
    SegmentedSwitch* m_which;
    SegmentedSwitch* m_shown;
    SegmentedSwitch* m_grade;
    QLineEdit* m_search;
    QPushButton* m_reset;
    QPushButton* m_resetAll;
    QLabel* m_worldNote;
    MessageRow* m_message;
    QStackedWidget* m_stack;
    TableView* m_table;
    TableView* m_regionTable;
    QLabel* m_empty;
    QString m_worldId;
};

} // namespace ui
