// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/projection_runner.h"

#include <QMetaObject>

#include <exception>
#include <utility>

namespace ui {

using core::policy::Projection;
using core::policy::RegionSet;
using core::policy::Scenario;

ProjectionRunner::ProjectionRunner(Compile compile, QObject* parent)
    : QObject(parent)
    , m_compile(std::move(compile))
    , m_thread([this] { work(); })
{
}

ProjectionRunner::~ProjectionRunner()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

quint64 ProjectionRunner::request(Regions regions, const Scenario& scenario)
{
    const auto number = ++m_lastNumber;
    {
        const std::lock_guard lock(m_mutex);
        m_waiting = Request{number, std::move(regions), scenario};
    }
    m_wake.notify_one();
    return number;
}

bool ProjectionRunner::isBusy() const
{
    const std::lock_guard lock(m_mutex);
    return m_running || m_waiting.has_value();
}

void ProjectionRunner::work()
{
    while (const auto request = waitForRequest()) {
        Figures figures;
        // Nothing may leave this thread but figures or errors, not even a lack of memory.
        try {
            figures = run(*request);
        } catch (const std::exception& exception) {
            figures = {};
            figures.errors = {core::Error{
                core::ErrorKind::Internal, std::string("Running the model failed: ") + exception.what(), {}, {exception.what()}}};
        }
        figures.request = request->number;
        // Delivered by the event loop of the window's thread; dropped when the runner is gone by then.
        QMetaObject::invokeMethod(
            this, [this, figures = std::move(figures)] { emit computed(figures); }, Qt::QueuedConnection);
    }
}

std::optional<ProjectionRunner::Request> ProjectionRunner::waitForRequest()
{
    std::unique_lock lock(m_mutex);
    m_running = false;
    m_wake.wait(lock, [this] { return m_stop || m_waiting.has_value(); });
    if (m_stop)
        return std::nullopt;
    m_running = true;
    return std::exchange(m_waiting, std::nullopt);
}

Figures ProjectionRunner::run(const Request& request)
{
    Figures figures;
    const auto model = compiled(*request.regions);
    if (!model) {
        figures.errors = model.error();
        return figures;
    }
    auto projection = (*model)->project(request.scenario);
    if (!projection) {
        figures.errors = projection.error();
        return figures;
    }
    figures.baseline = (*model)->baseline;
    figures.projection = std::move(*projection);
    return figures;
}

core::Checked<const ProjectionRunner::Compiled*> ProjectionRunner::compiled(const RegionSet& regions)
{
    const auto found = m_compiled.find(regions.id);
    if (found != m_compiled.end())
        return &found->second;
    auto project = m_compile(regions);
    if (!project)
        return tl::make_unexpected(project.error());
    auto baseline = (*project)(Scenario{});
    if (!baseline)
        return tl::make_unexpected(baseline.error());
    const auto added = m_compiled.insert_or_assign(regions.id, Compiled{std::move(*project), std::move(*baseline)});
    return &added.first->second;
}

ProjectionRunner::Compile compileFourDimensions(std::filesystem::path dataDirectory,
                                                std::shared_ptr<const core::policy::Catalogue> catalogue)
{
    return [dataDirectory = std::move(dataDirectory),
            catalogue = std::move(catalogue)](const RegionSet& regions) -> core::Checked<ProjectionRunner::Project> {
        auto projector = core::policy::Projector::create(dataDirectory, catalogue, regions);
        if (!projector)
            return tl::make_unexpected(projector.error());
        return [projector = std::move(*projector)](const Scenario& scenario) -> core::Checked<std::shared_ptr<const Projection>> {
            auto projection = projector.project(scenario);
            if (!projection)
                return tl::make_unexpected(projection.error());
            return std::make_shared<const Projection>(std::move(*projection));
        };
    };
}

} // namespace ui
