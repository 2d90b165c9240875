// SPDX-License-Identifier: GPL-3.0-or-later
// The model checked here and now: units, numbers, shares, repeatability, time step, the papers' loops and claims.
#pragma once

#include "ui/model_page/model_tab.h"
#include "ui/model_page/self_check.h"

#include <vector>

class QPushButton;

namespace ui {

class Appearance;
class ModelData;
class RowsModel;
class Session;
class TableView;
class TaskPanel;
class TermText;

class CheckTab : public ModelTab {
    Q_OBJECT

public:
    CheckTab(Appearance& appearance, Session& session, ModelData& facts, QWidget* parent = nullptr);
    void focusContent() override;
    bool cancelWork() override;
    [[nodiscard]] const std::vector<CheckResult>& results() const { return m_results; }

private:
    void retext();
    void start();
    void showResults();
    [[nodiscard]] QString title(CheckResult::Kind kind) const;
    [[nodiscard]] QString sentence(const CheckResult& result) const;

    Appearance& m_appearance;
    Session& m_session;
    ModelData& m_data;
    TermText* m_intro;
    QPushButton* m_run;
    TaskPanel* m_work;
    RowsModel* m_model;
    TableView* m_table;
    std::vector<CheckResult> m_results;
};

} // namespace ui
