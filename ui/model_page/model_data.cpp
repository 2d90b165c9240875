// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model_page/model_data.h"

#include "core/policy/world.h"
#include "ui/session/session.h"
#include "ui/widgets/background_task.h"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace ui {

namespace {

constexpr int kStride = 4; ///< saved moments between those that are looked at
constexpr int kSoonMs = 250; // while a lever is dragged, links are not worked out for every step

struct Found {
    std::shared_ptr<const core::causes::CausalGraph> graph;
    std::shared_ptr<const MapGraph> map;
    std::vector<ModelLoop> loops;
    core::Errors errors;
};

ModelLoop checked(const core::causes::NamedLoop& loop, const core::policy::Projector& projector, const core::causes::CausalGraph& graph,
                  const MapGraph& map, const std::vector<const core::engine::Trajectory*>& runs)
{
    ModelLoop found;
    found.loop = loop;
    found.check = core::causes::checkNamedLoop(loop, projector.program(), graph, runs);
    // The way that agrees, else the first that is there.
    for (const bool agreeing : {true, false})
        for (const auto& way : found.check.ways)
            if (found.nodes.empty() && !way.loop.variables.empty() && (!agreeing || way.outcome == core::causes::LoopOutcome::Agrees))
                found.nodes = nodesOfLoop(map, way.loop.variables);
    return found;
}

Found work(const core::policy::Projector& projector, const std::filesystem::path& dataDirectory, const std::vector<core::policy::Scenario>& scenarios, const TaskControl& control)
{
    Found found;
    std::vector<core::engine::Trajectory> runs;
    for (const auto& scenario : scenarios) {
        const auto overrides = projector.overrides(scenario);
        if (!overrides) {
            found.errors = overrides.error();
            return found;
        }
        auto run = core::engine::run(projector.program(), *overrides);
        if (!run) {
            found.errors = {run.error()};
            return found;
        }
        runs.push_back(std::move(*run));
    }
    std::vector<const core::engine::Trajectory*> looked;
    for (const auto& run : runs)
        looked.push_back(&run);
    auto worked = core::causes::causalGraph(projector.program(), looked, kStride, [&control](double) { return !control.cancelled(); });
    if (!worked) {
        found.errors = {worked.error()};
        return found;
    }
    core::causes::CausalGraph graph = std::move(*worked);
    found.map = std::make_shared<const MapGraph>(mapGraph(projector.program().model(), graph, projector.catalogue()));
    if (found.map->knownModel) {
        const auto loops = core::causes::readNamedLoops(dataDirectory);
        if (!loops)
            found.errors = loops.error();
        else
            for (const auto& loop : *loops)
                found.loops.push_back(checked(loop, projector, graph, *found.map, looked));
    }
    found.graph = std::make_shared<const core::causes::CausalGraph>(std::move(graph));
    return found;
}

bool sameLinks(const MapGraph* a, const MapGraph& b)
{
    if (!a || a->nodes.size() != b.nodes.size() || a->links.size() != b.links.size())
        return false;
    for (std::size_t i = 0; i < a->nodes.size(); ++i)
        if (a->nodes[i].id != b.nodes[i].id || a->nodes[i].variable != b.nodes[i].variable)
            return false;
    for (std::size_t i = 0; i < a->links.size(); ++i) {
        const MapLink& x = a->links[i];
        const MapLink& y = b.links[i];
        if (x.from != y.from || x.to != y.to || x.polarity != y.polarity || x.delayed != y.delayed)
            return false;
    }
    return true;
}

bool sameOutcomes(const std::vector<ModelLoop>& a, const std::vector<ModelLoop>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const ModelLoop& x, const ModelLoop& y) { return x.check.outcome == y.check.outcome && x.nodes == y.nodes; });
}

} // namespace

ModelData::ModelData(Session& session, QObject* parent) : QObject(parent), m_session(session), m_task(new BackgroundTask(this))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &ModelData::refresh);
    const auto outdate = [this] {
        m_outdated = true;
        if (m_watched)
            m_soon.start();
    };
    connect(&session, &Session::projectionChanged, this, outdate);
    connect(&session, &Session::worldChanged, this, outdate);
    connect(m_task, &BackgroundTask::failed, this, [this](const QString& what) {
        m_errors = {core::Error{core::ErrorKind::Internal, "Running the model failed: " + what.toStdString(), {}, {what.toStdString()}}};
        emit changed();
    });
}

ModelData::~ModelData() = default;

void ModelData::setWatched(bool watched)
{
    m_watched = watched;
    if (watched && m_outdated)
        refresh();
}

core::policy::Scenario ModelData::inChosenWorld(const core::policy::Scenario& scenario) const
{
    return core::policy::inWorld(scenario, m_session.world());
}

void ModelData::refresh()
{
    const auto projector = m_session.projector();
    if (!projector)
        return; // figures will come and ask again
    m_outdated = false;
    std::vector<core::policy::Scenario> scenarios{inChosenWorld(m_session.scenarios().front().content)};
    if (!m_session.current().baseline)
        scenarios.push_back(inChosenWorld(m_session.current().content));
    m_task->start([this, projector, directory = m_session.dataDirectory(), scenarios = std::move(scenarios)](const TaskControl& control) -> BackgroundTask::Deliver {
        return [this, projector, found = work(*projector, directory, scenarios, control)] {
            m_errors = found.errors;
            if (found.map) {
                const bool same = m_projector == projector && sameLinks(m_map.get(), *found.map);
                m_projector = projector;
                m_graph = found.graph;
                const bool sameLoops = sameOutcomes(m_loops, found.loops);
                m_loops = found.loops;
                if (same && sameLoops)
                    return; // the picture stays as it is
                m_map = found.map;
            }
            emit changed();
        };
    });
}

} // namespace ui
