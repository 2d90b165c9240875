// SPDX-License-Identifier: GPL-3.0-or-later
// The claims of the papers beside what the current scenario gives: met or not, by how much, and what the model leaves out.
#pragma once

#include "core/why/claims_board.h"
#include "ui/model_page/model_tab.h"

#include <vector>

class QFrame;
class QLabel;

namespace ui {

class Appearance;
class RowsModel;
class Session;
class TermText;
class TableView;

class ClaimsTab : public ModelTab {
    Q_OBJECT

public:
    ClaimsTab(Appearance& appearance, Session& session, QWidget* parent = nullptr);
    void focusContent() override;

private:
    void retext();
    void refresh();
    void showDetail();
    [[nodiscard]] QString boundText(const core::policy::Claim& claim) const;
    [[nodiscard]] QString marginText(const core::why::ClaimFact& fact) const;
    [[nodiscard]] QString claimName(const core::policy::Claim& claim) const;

    Appearance& m_appearance;
    Session& m_session;
    std::vector<core::why::ClaimFact> m_facts;
    RowsModel* m_model;
    TableView* m_table;
    QLabel* m_summary;
    TermText* m_detail;
    QFrame* m_card = nullptr;
};

} // namespace ui
