// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/projection_runner.h"

#include "ui/session/region_edit.h"

#include <QMetaObject>

#include <algorithm>
#include <exception>
#include <utility>

namespace ui {

using core::policy::Projection;
using core::policy::RegionSet;
using core::policy::Scenario;

namespace {

/// Figures that nobody has asked for lately are kept for this many keys, for a scenario that becomes current again.
constexpr std::size_t kMostKnown = 96;

core::Errors failedRun(const std::exception& exception)
{
    return {core::Error{
        core::ErrorKind::Internal, std::string("Running the model failed: ") + exception.what(), {}, {exception.what()}}};
}

std::size_t processors()
{
    return std::max<std::size_t>(1, std::thread::hardware_concurrency());
}

/// Nothing may leave a thread but figures or errors, not even a lack of memory.
ProjectionRunner::Projected guarded(const ProjectionRunner::Project& project, const Scenario& content)
{
    try {
        return project(content);
    } catch (const std::exception& exception) {
        return tl::make_unexpected(failedRun(exception));
    }
}

/// One run each, on as many threads as there are processors. In the order given.
std::vector<ProjectionRunner::Projected> projectAll(const ProjectionRunner::Project& project,
                                                    const std::vector<const Scenario*>& contents)
{
    std::vector<ProjectionRunner::Projected> results(contents.size(), std::shared_ptr<const Projection>());
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < contents.size(); i = next++)
            results[i] = guarded(project, *contents[i]);
    };
    std::vector<std::jthread> helpers;
    for (std::size_t i = 1; i < std::min(processors(), contents.size()); ++i)
        helpers.emplace_back(work);
    work();
    helpers.clear(); // joins
    return results;
}

} // namespace

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

quint64 ProjectionRunner::request(Regions regions, std::vector<WantedFigures> wanted, std::size_t foremost)
{
    const auto number = ++m_lastNumber;
    {
        const std::lock_guard lock(m_mutex);
        m_waiting = Request{number, std::move(regions), std::move(wanted), foremost};
    }
    m_wake.notify_one();
    return number;
}

bool ProjectionRunner::isBusy() const
{
    const std::lock_guard lock(m_mutex);
    return m_running || m_waiting.has_value();
}

bool ProjectionRunner::hasWaiting() const
{
    const std::lock_guard lock(m_mutex);
    return m_stop || m_waiting.has_value();
}

void ProjectionRunner::work()
{
    while (const auto request = waitForRequest()) {
        try {
            serve(*request);
        } catch (const std::exception& exception) {
            Figures figures;
            figures.request = request->number;
            figures.complete = true;
            figures.modelErrors = failedRun(exception);
            deliver(std::move(figures));
        }
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

void ProjectionRunner::serve(const Request& request)
{
    const auto model = compiled(request.regions);
    if (model) {
        serve(request, **model);
        return;
    }
    Figures figures;
    figures.request = request.number;
    figures.complete = true;
    figures.modelErrors = model.error();
    deliver(std::move(figures));
}

void ProjectionRunner::serve(const Request& request, Compiled& compiled)
{
    const auto foremost = std::min(request.foremost, request.wanted.size());
    runSome(compiled, request.wanted, 0, foremost, foremost);
    auto figures = figuresOf(request, compiled);
    while (!figures.complete) {
        deliver(std::move(figures));
        // At least a few even when the next request waits: a hand that never rests starves nobody.
        do
            runSome(compiled, request.wanted, foremost, request.wanted.size(), processors());
        while (!hasWaiting() && !figuresOf(request, compiled).complete);
        figures = figuresOf(request, compiled);
        if (hasWaiting())
            break;
    }
    deliver(std::move(figures));
    if (compiled.known.size() > kMostKnown) {
        std::erase_if(compiled.known, [&](const auto& entry) {
            return std::none_of(request.wanted.begin(), request.wanted.end(),
                                [&](const WantedFigures& wanted) { return wanted.key == entry.first; });
        });
    }
}

std::size_t ProjectionRunner::runSome(Compiled& compiled, const std::vector<WantedFigures>& wanted, std::size_t first,
                                      std::size_t last, std::size_t most)
{
    std::vector<const WantedFigures*> missing;
    for (std::size_t i = first; i < last; ++i) {
        const auto known = compiled.known.find(wanted[i].key);
        if (known == compiled.known.end() || known->second.content != wanted[i].content)
            missing.push_back(&wanted[i]);
    }
    const auto age = [&](const WantedFigures* figures) {
        const auto known = compiled.known.find(figures->key);
        return known == compiled.known.end() ? 0 : known->second.ran;
    };
    std::stable_sort(missing.begin(), missing.end(), [&](const auto* a, const auto* b) { return age(a) < age(b); });
    missing.resize(std::min(missing.size(), most));

    // Equal contents (a copy just made, a world that is the default one) are run once.
    std::vector<const Scenario*> contents;
    std::vector<std::size_t> runOf;
    for (const auto* figures : missing) {
        const auto same = std::find_if(contents.begin(), contents.end(), [&](const Scenario* content) { return *content == figures->content; });
        runOf.push_back(static_cast<std::size_t>(same - contents.begin()));
        if (same == contents.end())
            contents.push_back(&figures->content);
    }
    std::vector<Projected> results;
    std::vector<const Scenario*> toRun;
    std::vector<std::size_t> places;
    for (const auto* content : contents) {
        const auto twin = std::find_if(compiled.known.begin(), compiled.known.end(),
                                       [&](const auto& entry) { return entry.second.content == *content; });
        if (twin != compiled.known.end()) {
            results.push_back(twin->second.projected);
            continue;
        }
        places.push_back(results.size());
        toRun.push_back(content);
        results.emplace_back(std::shared_ptr<const Projection>());
    }
    auto ran = projectAll(compiled.model.project, toRun);
    for (std::size_t i = 0; i < ran.size(); ++i)
        results[places[i]] = std::move(ran[i]);
    for (std::size_t i = 0; i < missing.size(); ++i)
        compiled.known.insert_or_assign(missing[i]->key, Known{missing[i]->content, results[runOf[i]], ++m_runs});
    return missing.size();
}

Figures ProjectionRunner::figuresOf(const Request& request, const Compiled& compiled) const
{
    Figures figures;
    figures.request = request.number;
    figures.complete = true;
    figures.projector = compiled.model.projector;
    figures.madeWith = compiled.model.madeWith;
    figures.madeWithText = compiled.model.madeWithText;
    for (const auto& wanted : request.wanted) {
        const auto known = compiled.known.find(wanted.key);
        if (known == compiled.known.end() || known->second.content != wanted.content) {
            figures.complete = false;
        } else if (known->second.projected) {
            figures.projections[wanted.key] = *known->second.projected;
        } else {
            figures.errors[wanted.key] = known->second.projected.error();
        }
    }
    return figures;
}

void ProjectionRunner::deliver(Figures figures)
{
    // Delivered by the event loop of the window's thread; dropped when the runner is gone by then.
    QMetaObject::invokeMethod(this, [this, figures = std::move(figures)] { emit computed(figures); }, Qt::QueuedConnection);
}

core::Checked<ProjectionRunner::Compiled*> ProjectionRunner::compiled(const Regions& regions)
{
    const auto found = m_compiled.find(regions->id);
    if (found != m_compiled.end() && (found->second.regions == regions || sameContent(*found->second.regions, *regions))) {
        found->second.regions = regions;
        return &found->second;
    }
    auto model = m_compile(*regions);
    if (!model)
        return tl::make_unexpected(model.error());
    const auto added = m_compiled.insert_or_assign(regions->id, Compiled{regions, std::move(*model), {}});
    return &added.first->second;
}

namespace {

ProjectionRunner::Model runnerModel(std::shared_ptr<const core::policy::Projector> projector, core::policy::MadeWith made)
{
    const auto madeWith = std::make_shared<const core::policy::MadeWith>(std::move(made));
    return ProjectionRunner::Model{[projector](const Scenario& scenario) -> ProjectionRunner::Projected {
                                       auto projection = projector->project(scenario);
                                       if (!projection)
                                           return tl::make_unexpected(projection.error());
                                       return std::make_shared<const Projection>(std::move(*projection));
                                   },
                                   projector, madeWith, QString::fromStdString(core::policy::toJson(*madeWith))};
}

} // namespace

ProjectionRunner::Compile compileFourDimensions(std::filesystem::path dataDirectory,
                                                std::shared_ptr<const core::policy::Catalogue> catalogue)
{
    return [dataDirectory = std::move(dataDirectory),
            catalogue = std::move(catalogue)](const RegionSet& regions) -> core::Checked<ProjectionRunner::Model> {
        auto created = core::policy::Projector::create(dataDirectory, catalogue, regions);
        if (!created)
            return tl::make_unexpected(created.error());
        auto madeWith = core::policy::madeWith(*created);
        return runnerModel(std::make_shared<const core::policy::Projector>(std::move(*created)), std::move(madeWith));
    };
}

ProjectionRunner::Compile alreadyCompiled(std::shared_ptr<const core::policy::Projector> projector, const QString& version)
{
    return [projector = std::move(projector),
            version = version.toStdString()](const RegionSet& /*its own*/) -> core::Checked<ProjectionRunner::Model> {
        auto madeWith = core::policy::madeWith(*projector);
        madeWith.modelVersion = version;
        return runnerModel(projector, std::move(madeWith));
    };
}

} // namespace ui
