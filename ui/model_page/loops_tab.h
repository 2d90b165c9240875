// SPDX-License-Identifier: GPL-3.0-or-later
// Which feedback loops drive a stock, and when: loop scores over time, with a sentence per phase.
#pragma once

#include "core/causes/loops.h"
#include "ui/model_page/loop_chart.h"
#include "ui/model_page/model_tab.h"

#include <memory>
#include <optional>
#include <vector>

namespace core::policy {
class Projector;
}

class QComboBox;
class QLabel;

namespace ui {

class Appearance;
class ModelData;
struct ModelLoop;
class RowsModel;
class Session;
class TableView;
class TaskPanel;
class TermText;

class LoopsTab : public ModelTab {
    Q_OBJECT

public:
    LoopsTab(Appearance& appearance, Session& session, ModelData& facts, QWidget* parent = nullptr);
    void focusContent() override;
    void setWatched(bool watched) override;
    bool cancelWork() override;

    /// Chooses a stock of the model by its id.
    void showStock(const QString& id);
    [[nodiscard]] QStringList sentences() const { return m_sentences; }

private:
    void buildParts();
    void connectParts();
    void retext();
    void fillStocks();
    void fillRegions();
    void outdate();
    void start();
    void showResult();
    [[nodiscard]] std::optional<core::model::ElementId> element() const;
    [[nodiscard]] const ModelLoop* namedLoop(const core::causes::Loop& loop, bool reinforcing) const;
    [[nodiscard]] QString variablesText(const core::causes::Loop& loop) const;
    [[nodiscard]] QString phaseSentence(const core::causes::Phase& phase, const std::vector<LoopArea>& areas) const;

    Appearance& m_appearance;
    Session& m_session;
    ModelData& m_data;
    QComboBox* m_stock;
    QComboBox* m_region;
    TaskPanel* m_work;
    QLabel* m_title;
    LoopChart* m_chart;
    QLabel* m_readOut;
    TermText* m_phases;
    QLabel* m_source;
    RowsModel* m_model;
    TableView* m_table;
    std::shared_ptr<const core::policy::Projector> m_projector; ///< whose stocks are listed
    std::optional<core::causes::LoopDominance> m_dominance;
    QString m_shownFor;
    QStringList m_sentences;
    bool m_watched = false;
    bool m_outdated = true;
};

} // namespace ui
