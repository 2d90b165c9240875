// SPDX-License-Identifier: GPL-3.0-or-later
// What all tabs of the Model page read: the compiled model, what causes what in it, and the map made of that. Worked out on a thread
// of its own from runs of the baseline and of the current scenario in the chosen world, when somebody looks.
#pragma once

#include "core/causes/causal_graph.h"
#include "core/causes/named_loops.h"
#include "core/policy/projection.h"
#include "ui/model_page/map_graph.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace ui {

class BackgroundTask;
class Session;

/// A loop that the papers speak of, as it is in the model.
struct ModelLoop {
    core::causes::NamedLoop loop;
    core::causes::NamedLoopCheck check;
    std::vector<int> nodes; ///< of the map, along its main way; empty when the model has none

    [[nodiscard]] bool agrees() const { return check.outcome == core::causes::LoopOutcome::Agrees; }
};

class ModelData : public QObject {
    Q_OBJECT

public:
    ModelData(Session& session, QObject* parent = nullptr);
    ~ModelData() override;

    /// Only while somebody looks is anything worked out.
    void setWatched(bool watched);

    // Null until worked out. All of one model.
    [[nodiscard]] std::shared_ptr<const core::policy::Projector> projector() const { return m_projector; }
    [[nodiscard]] std::shared_ptr<const core::causes::CausalGraph> graph() const { return m_graph; }
    [[nodiscard]] std::shared_ptr<const MapGraph> map() const { return m_map; }
    [[nodiscard]] const std::vector<ModelLoop>& loops() const { return m_loops; } ///< in the tables' order
    [[nodiscard]] const core::Errors& errors() const { return m_errors; }

    /// What runs for a scenario in the chosen world.
    [[nodiscard]] core::policy::Scenario inChosenWorld(const core::policy::Scenario& scenario) const;

signals:
    void changed();

private:
    void refresh();

    Session& m_session;
    BackgroundTask* m_task;
    QTimer m_soon;
    bool m_watched = false;
    bool m_outdated = true;
    std::shared_ptr<const core::policy::Projector> m_projector;
    std::shared_ptr<const core::causes::CausalGraph> m_graph;
    std::shared_ptr<const MapGraph> m_map;
    std::vector<ModelLoop> m_loops;
    core::Errors m_errors;
};

} // namespace ui
