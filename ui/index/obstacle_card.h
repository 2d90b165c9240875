// SPDX-License-Identifier: GPL-3.0-or-later
// What holds a region back: its five greatest obstacles with the levers that act on them, and a draft of a scenario from these.
#pragma once

#include "core/coordination/draft.h"

#include <QFrame>
#include <QString>

#include <memory>
#include <utility>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;

namespace ui {

class Appearance;
class BackgroundTask;
class IndexState;
class ObstacleBars;
class TextBlock;

class ObstacleCard : public QFrame {
    Q_OBJECT

public:
    ObstacleCard(const Appearance& appearance, IndexState& state, QWidget* parent = nullptr);
    ~ObstacleCard() override;

    [[nodiscard]] ObstacleBars& bars() const { return *m_bars; }
    /// Levers that the draft would hold, in order; empty while the model is at work, or when none acts on the obstacles.
    [[nodiscard]] std::vector<std::string> draftedLevers() const;
    /// A child of the baseline with these levers as the papers propose them; becomes current.
    void draftScenario();

signals:
    void drafted(const QString& scenarioId);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void retranslate();
    void askForLinks();
    void fillRegions();

    const Appearance& m_appearance;
    IndexState& m_state;
    QLabel* m_title;
    QComboBox* m_region;
    std::vector<std::pair<QString, QString>> m_listed; ///< what m_region holds: ids and names
    QLabel* m_year;
    ObstacleBars* m_bars;
    TextBlock* m_summary;
    QPushButton* m_draft;
    TextBlock* m_note;
    BackgroundTask* m_task;
    std::vector<core::coordination::ObstacleLink> m_links;
    std::shared_ptr<const core::causes::CausalGraph> m_graph;
    const void* m_graphOf = nullptr; ///< the projector
    core::coordination::Draft m_plan;
};

} // namespace ui
