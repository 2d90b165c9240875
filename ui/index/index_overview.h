// SPDX-License-Identifier: GPL-3.0-or-later
// The index at a glance: framework with its weights, ranking, coupling, what the weights do, what holds a region back.
//
// Widgets are found by name: "indexFramework", "indexRanking", "indexCoupling", "indexWeights", "indexObstacles".
#pragma once

#include "core/index/method_study.h"

#include <QWidget>

#include <memory>

namespace ui {

class Appearance;
class ChartCard;
class CouplingChart;
class FrameworkList;
class IndexState;
class ObstacleCard;
class PaintedChart;
class RankChart;
class RankKey;
class TextBlock;
class WeightsChart;

class IndexOverview : public QWidget {
    Q_OBJECT

public:
    IndexOverview(const Appearance& appearance, IndexState& state, QWidget* parent = nullptr);

    [[nodiscard]] FrameworkList& list() const { return *m_list; }
    [[nodiscard]] ObstacleCard& obstacles() const { return *m_obstacles; }
    [[nodiscard]] RankChart& ranking() const { return *m_ranking; }
    /// New figures or another language.
    void refresh();
    /// Places over method variants; null while they are not known for what is shown.
    void setStudy(std::shared_ptr<const core::index::MethodStudy> study, const QString& whyNone = {});

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildCards();
    void installQuestions();
    void retranslate();
    void refreshCouplingSentence();

    const Appearance& m_appearance;
    IndexState& m_state;
    FrameworkList* m_list;
    RankChart* m_ranking;
    RankKey* m_key;
    ChartCard* m_rankingCard;
    CouplingChart* m_coupling;
    ChartCard* m_couplingCard;
    TextBlock* m_couplingSentence;
    WeightsChart* m_weights;
    ChartCard* m_weightsCard;
    TextBlock* m_weightsWarning;
    ObstacleCard* m_obstacles;
};

} // namespace ui
