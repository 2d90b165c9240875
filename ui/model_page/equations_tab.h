// SPDX-License-Identifier: GPL-3.0-or-later
// All variables with their equations, and the chosen one's equation in full.
#pragma once

#include "ui/model_page/model_tab.h"

class QLabel;
class QLineEdit;

namespace ui {

class Appearance;
class DetailCard;
class EquationModel;
class FilterModel;
class ModelData;
class SegmentedSwitch;
class Session;
class TableView;

class EquationsTab : public ModelTab {
    Q_OBJECT

public:
    EquationsTab(Appearance& appearance, Session& session, ModelData& facts, QWidget* parent = nullptr);

    void focusSearch() override;
    void focusContent() override;

private:
    void buildParts();
    void connectParts();
    void retext();
    void refresh();
    void applyFilter();
    void showDetail();

    Appearance& m_appearance;
    Session& m_session;
    ModelData& m_data;
    EquationModel* m_model;
    FilterModel* m_filter;
    SegmentedSwitch* m_kind;
    QLineEdit* m_search;
    QLabel* m_count;
    TableView* m_table;
    DetailCard* m_card;
};

} // namespace ui
