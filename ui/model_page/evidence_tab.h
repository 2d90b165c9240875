// SPDX-License-Identifier: GPL-3.0-or-later
// On what evidence a change rests: shares of grades A to D in how far the parameters' ranges move it, with the largest parameters.
#pragma once

#include "core/why/answer.h"
#include "ui/model_page/model_tab.h"

#include <memory>
#include <optional>

class QComboBox;
class QPushButton;

namespace ui {

class Appearance;
class EvidenceBar;
class ModelData;
class RowsModel;
class Session;
class TableView;
class TaskPanel;
class TermText;

class EvidenceTab : public ModelTab {
    Q_OBJECT

public:
    EvidenceTab(Appearance& appearance, Session& session, ModelData& facts, QWidget* parent = nullptr);
    void focusContent() override;
    bool cancelWork() override;

    [[nodiscard]] const std::optional<core::why::EvidenceShares>& shares() const { return m_shares; }

private:
    void buildParts();
    void connectParts();
    void retext();
    void fillChoices();
    void start();
    void markStale();
    void showResult();
    [[nodiscard]] core::why::Subject subject() const;
    [[nodiscard]] QString subjectText() const;

    Appearance& m_appearance;
    Session& m_session;
    ModelData& m_data;
    QComboBox* m_outcome;
    std::vector<core::policy::Place> m_places; ///< of the entries
    QComboBox* m_place;
    QPushButton* m_run;
    TaskPanel* m_work;
    EvidenceBar* m_bar;
    TermText* m_sentence;
    RowsModel* m_model;
    TableView* m_table;
    std::shared_ptr<const core::why::Explainer> m_explainer; ///< of m_explained
    std::shared_ptr<const core::policy::Projector> m_explained;
    std::optional<core::why::EvidenceShares> m_shares;
    QString m_shownFor; ///< what the shares are of
};

} // namespace ui
