// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uncertainty/stored_studies.h"

#include "core/studies/outcome_description.h"
#include "ui/session/futures_book.h"
#include "ui/session/session.h"
#include "ui/widgets/background_task.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace ui {

using core::Error;
using core::ErrorKind;
using core::Errors;
using core::uncertainty::Outcome;
using core::uncertainty::Study;
using core::uncertainty::StudyContext;
using core::uncertainty::StudyOptions;
using core::uncertainty::StudyResult;
using core::workspace::StoredStudy;
using core::workspace::StudyArchive;

namespace {

const QString kKind = QStringLiteral("uncertainty");

template <class T>
core::Checked<T> checked(core::Result<T> result)
{
    if (!result)
        return tl::make_unexpected(Errors{std::move(result.error())});
    return std::move(*result);
}

/// From the study's text, in the thread that works.
core::Checked<core::uncertainty::StudyRecord> recordOf(const StoredStudy& stored, const StudyContext& context)
{
    const std::string name = stored.name.toStdString();
    const auto root = core::policy::parseJson(stored.record.toStdString(), name);
    if (!root)
        return tl::make_unexpected(Errors{root.error()});
    return core::uncertainty::readRecord(*root, name, context);
}

/// Runs what is missing into the archive, and closes the study when all is there. An empty `id`: a new one of that name.
core::Checked<void> runInto(const QString& path, QString id, const QString& name, const Study& study,
                            const core::policy::Projector& projector, const TaskControl& control)
{
    auto archive = StudyArchive::open(path);
    if (!archive)
        return tl::make_unexpected(Errors{archive.error()});
    if (id.isEmpty()) {
        auto added = archive->add(kKind, name, QString::fromStdString(toJson(study)));
        if (!added)
            return tl::make_unexpected(Errors{added.error()});
        id = *added;
    }
    StudyOptions options;
    options.keeper = archive->runsOf(id);
    options.cancel = &control.flag();
    options.progress = [&](double done, std::size_t total) { control.report(static_cast<int>(done), static_cast<int>(total)); };
    options.program = "fourfold " + QCoreApplication::applicationVersion().toStdString();
    const auto result = runStudy(projector, study, options);
    if (!result) {
        if (result.error().front().kind == ErrorKind::Cancelled)
            return {};
        return tl::make_unexpected(result.error());
    }
    if (result->cancelled)
        return {};
    if (auto finished = archive->finish(id, QString::fromStdString(result->record)); !finished)
        return tl::make_unexpected(Errors{finished.error()});
    return {};
}

} // namespace

StoredStudies::StoredStudies(Session& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_task(new BackgroundTask(this))
{
    connect(m_task, &BackgroundTask::progressed, this, &StoredStudies::progressed);
    connect(m_task, &BackgroundTask::ended, this, [this](bool cancelled) {
        emit listChanged(); // a cancelled one too: its runs are there
        emit ended(cancelled);
    });
    connect(m_task, &BackgroundTask::failed, this, [this](const QString& what) {
        emit failed({Error{ErrorKind::Internal, what.toStdString(), {}, {}}});
    });
}

StoredStudies::~StoredStudies() = default;

core::Result<std::vector<StoredStudy>> StoredStudies::list() const
{
    const auto archive = StudyArchive::open(m_session.workspacePath());
    if (!archive)
        return tl::make_unexpected(archive.error());
    auto studies = archive->studies();
    if (studies)
        std::erase_if(*studies, [](const StoredStudy& study) { return study.kind != kKind; });
    return studies;
}

StudyContext StoredStudies::context() const
{
    StudyContext context;
    // The model's own catalogue: it lives as long as the projector does, which is held by what runs.
    context.catalogue = std::shared_ptr<const core::policy::Catalogue>(m_session.projector(), &m_session.catalogue());
    context.dataDirectory = m_session.dataDirectory();
    context.regionSet = [sets = m_session.regionSets()](const std::string& name) -> core::Checked<core::policy::RegionSet> {
        const auto set = std::ranges::find(sets, name, &core::policy::RegionSet::id);
        if (set == sets.end())
            return tl::make_unexpected(Errors{{ErrorKind::NotFound, "There is no region set \"" + name + "\".", {}, {name}}});
        return *set;
    };
    context.function = core::studies::functionReader(m_session.dataDirectory());
    return context;
}

std::size_t StoredStudies::wanted(const StoredStudy& study) const
{
    const auto read = core::uncertainty::parseStudy(study.question.toStdString(), study.name.toStdString(), context());
    return read ? read->members : 0;
}

std::optional<Study> StoredStudies::question(const std::vector<core::policy::Headline>& figures, std::size_t members) const
{
    const auto request = m_session.futures().request();
    if (!request)
        return std::nullopt;
    Study study;
    study.regions = m_session.regions().id;
    study.sampling = *request;
    study.members = members;
    study.scenarios.push_back({"baseline", m_session.scenarios().front().content});
    if (m_session.current().id != m_session.scenarios().front().id) {
        study.scenarios.push_back({m_session.current().name.toStdString(), m_session.current().content});
        study.reference = 0;
    }
    for (const core::policy::Headline& figure : figures)
        study.outcomes.push_back(Outcome::ofFigure(figure.id, figure.place));
    study.targets = m_session.futures().targets();
    return study;
}

std::optional<StoredStudy> StoredStudies::found(const QString& id)
{
    const auto archive = StudyArchive::open(m_session.workspacePath());
    const auto study = archive ? archive->study(id) : tl::make_unexpected(archive.error());
    if (!study) {
        emit failed({study.error()});
        return std::nullopt;
    }
    return *study;
}

void StoredStudies::run(const Study& study, const QString& id, const QString& name)
{
    const auto projector = m_session.projector();
    if (!projector || m_task->isBusy())
        return;
    if (study.regions != projector->regions().id) {
        emit failed({Error{ErrorKind::InvalidArgument,
                           "The study is of the region set \"" + study.regions + "\"; choose it first.", {}, {study.regions}}});
        return;
    }
    m_task->start([this, projector, study, id, name, path = m_session.workspacePath()](const TaskControl& control) -> BackgroundTask::Deliver {
        auto done = runInto(path, id, name, study, *projector, control);
        return [this, done = std::move(done)] {
            if (!done)
                emit failed(done.error());
        };
    });
}

void StoredStudies::store(const QString& name, const Study& study)
{
    if (const auto note = m_session.accessNote()) {
        emit failed({*note});
        return;
    }
    run(study, {}, name);
}

void StoredStudies::goOn(const QString& id)
{
    const auto stored = found(id);
    if (!stored)
        return;
    auto study = core::uncertainty::parseStudy(stored->question.toStdString(), stored->name.toStdString(), context());
    if (!study) {
        emit failed(study.error());
        return;
    }
    run(*study, id, stored->name);
}

void StoredStudies::runAgain(const QString& id)
{
    const auto projector = m_session.projector();
    const auto stored = found(id);
    if (!projector || !stored || m_task->isBusy())
        return;
    auto record = recordOf(*stored, context());
    if (!record) {
        emit failed(record.error());
        return;
    }
    if (record->study.regions != projector->regions().id) {
        emit failed({Error{ErrorKind::InvalidArgument,
                           "The study is of the region set \"" + record->study.regions + "\"; choose it first.", {},
                           {record->study.regions}}});
        return;
    }
    m_task->start([this, projector, id, record = std::move(*record)](const TaskControl& control) -> BackgroundTask::Deliver {
        StudyOptions options;
        options.cancel = &control.flag();
        options.progress = [&](double done, std::size_t total) { control.report(static_cast<int>(done), static_cast<int>(total)); };
        auto result = runStudy(*projector, record.study, options);
        if (!result)
            return [this, errors = std::move(result.error())] { emit failed(errors); };
        return [this, id, comparison = compare(record, *result, *projector)] { emit compared(id, comparison); };
    });
}

void StoredStudies::look(const QString& id)
{
    const auto projector = m_session.projector();
    const auto stored = found(id);
    if (!projector || !stored || m_task->isBusy())
        return;
    m_task->start([this, projector, stored = *stored, context = context(), path = m_session.workspacePath()](
                      const TaskControl&) -> BackgroundTask::Deliver {
        auto record = recordOf(stored, context);
        if (!record)
            return [this, errors = std::move(record.error())] { emit failed(errors); };
        auto archive = StudyArchive::open(path);
        if (!archive)
            return [this, error = archive.error()] { emit failed({error}); };
        auto result = storedFigures(*record, archive->runsOf(stored.id));
        if (!result)
            return [this, errors = std::move(result.error())] { emit failed(errors); };
        auto found = std::make_shared<StudyFigures>();
        found->sameModel = record->modelDigest == core::uncertainty::modelDigest(*projector);
        found->record = std::move(*record);
        found->result = std::move(*result);
        return [this, id = stored.id, found = std::shared_ptr<const StudyFigures>(std::move(found))] { emit figures(id, found); };
    });
}

void StoredStudies::cancel()
{
    m_task->cancel();
}

bool StoredStudies::isBusy() const
{
    return m_task->isBusy();
}

core::Result<void> StoredStudies::rename(const QString& id, const QString& name)
{
    auto archive = StudyArchive::open(m_session.workspacePath());
    if (!archive)
        return tl::make_unexpected(archive.error());
    auto renamed = archive->rename(id, name);
    if (renamed)
        emit listChanged();
    return renamed;
}

core::Result<void> StoredStudies::remove(const QString& id)
{
    auto archive = StudyArchive::open(m_session.workspacePath());
    if (!archive)
        return tl::make_unexpected(archive.error());
    auto removed = archive->remove(id);
    if (removed)
        emit listChanged();
    return removed;
}

} // namespace ui
