// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session.h"

#include "ui/session/session_data.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFileInfo>
#include <QSignalBlocker>

#include <iterator>
#include <utility>

namespace ui {

using core::policy::Catalogue;
using core::policy::Projection;
using core::policy::RegionSet;
using core::workspace::Workspace;

namespace {

constexpr int kRestMs = 400; ///< the hand rests: settings are stored, everything is flushed to the medium
constexpr int kRetryMs = 2000; ///< between attempts to store what could not be stored

const QString kCurrentSetting = QStringLiteral("current_scenario");
const QString kOldMapSetting = QStringLiteral("regions_map:");
const QString kWorldSetting = QStringLiteral("world");

} // namespace

Session::Session()
    : m_data(std::make_unique<Data>())
{
}

core::Checked<std::unique_ptr<Session>> Session::open(const std::filesystem::path& dataDirectory, const QString& path)
{
    const bool isNew = !QFileInfo::exists(path);
    std::optional<Catalogue> catalogue;
    if (isNew) {
        // Before the file: without tables there is nothing to make a workspace for.
        auto tables = core::policy::readCatalogue(dataDirectory);
        if (!tables)
            return tl::make_unexpected(tables.error());
        catalogue = std::move(*tables);
    }
    auto workspace = isNew ? Workspace::create(path) : Workspace::open(path);
    if (!workspace)
        return tl::make_unexpected(core::Errors{workspace.error()});
    const auto documents = workspace->documents(core::workspace::kDocumentModel);
    if (!documents)
        return tl::make_unexpected(core::Errors{documents.error()});
    if (documents->empty())
        return make(dataDirectory, std::move(*workspace), std::move(catalogue));
    auto model = readModel(documents->front());
    if (!model)
        return tl::make_unexpected(model.error());
    return make(dataDirectory, std::move(*workspace), std::move(*model));
}

core::Checked<std::unique_ptr<Session>> Session::openModel(const std::filesystem::path& dataDirectory, const QString& modelFile,
                                                           const QString& path)
{
    auto model = readModelFile(modelFile);
    if (!model)
        return tl::make_unexpected(model.error());
    return openModel(dataDirectory, std::move(*model), path);
}

core::Checked<std::unique_ptr<Session>> Session::openModel(const std::filesystem::path& dataDirectory, ReadModel model,
                                                           const QString& path)
{
    auto workspace = Workspace::create(path, {model.document});
    if (!workspace)
        return tl::make_unexpected(core::Errors{workspace.error()});
    return make(dataDirectory, std::move(*workspace), std::move(model));
}

core::Checked<std::unique_ptr<Session>> Session::make(const std::filesystem::path& dataDirectory, Workspace workspace,
                                                      std::optional<Catalogue> catalogue)
{
    if (!catalogue) {
        auto tables = core::policy::readCatalogue(dataDirectory);
        if (!tables)
            return tl::make_unexpected(tables.error());
        catalogue = std::move(*tables);
    }
    auto worlds = core::policy::readWorlds(dataDirectory, *catalogue);
    if (!worlds)
        return tl::make_unexpected(core::Errors{worlds.error().front()});
    auto own = workspace.readableRegionSets();
    if (!own)
        return tl::make_unexpected(core::Errors{own.error()});

    std::unique_ptr<Session> session(new Session);
    auto& data = *session->m_data;
    data.dataDirectory = dataDirectory;
    data.catalogue = std::make_shared<const Catalogue>(std::move(*catalogue));
    data.workspace = std::make_unique<Workspace>(std::move(workspace));
    // A model that cannot be read is told when it is compiled.
    data.modelVersion = QString::fromStdString(
        core::policy::statedVersion(core::policy::modelFile(dataDirectory)).value_or(std::string()));
    data.regionSets = data.catalogue->regionSets;
    std::move(own->sets.begin(), own->sets.end(), std::back_inserter(data.regionSets));
    data.damagedRegionSets = std::move(own->damagedIds);
    data.compile = compileFourDimensions(dataDirectory, data.catalogue);
    if (auto started = session->start(fourDimensionDefaults(data.catalogue->span), std::move(*worlds)); !started)
        return tl::make_unexpected(core::Errors{started.error()});
    session->tellLater(std::move(own->damages));
    return session;
}

core::Checked<std::unique_ptr<Session>> Session::make(const std::filesystem::path& dataDirectory, Workspace workspace,
                                                      ReadModel read)
{
    std::unique_ptr<Session> session(new Session);
    auto& data = *session->m_data;
    data.dataDirectory = dataDirectory;
    auto& model = read.model;
    data.catalogue = model.catalogue;
    data.workspace = std::make_unique<Workspace>(std::move(workspace));
    data.otherModel = std::move(read.about);
    data.modelVersion = data.otherModel->version();
    data.regionSets = {model.projector.regions()};
    const auto defaults = viewDefaults(model);
    data.compile = alreadyCompiled(std::make_shared<const core::policy::Projector>(std::move(model.projector)), data.modelVersion);
    if (auto started = session->start(defaults, {defaultWorld()}); !started)
        return tl::make_unexpected(core::Errors{started.error()});
    return session;
}

core::Result<void> Session::start(ViewDefaults defaults, std::vector<core::policy::World> worlds)
{
    auto& data = *m_data;
    if (data.regionSets.empty())
        return core::fail(core::ErrorKind::NotFound, "The data hold no region set; install the program again.");
    takeMapsOutOfSettings();
    data.view = std::make_unique<ViewSettings>(*data.workspace, std::move(defaults));
    data.book = std::make_unique<ScenarioBook>(*data.workspace, *data.catalogue);
    if (auto loaded = data.book->load(data.view->value(kCurrentSetting)); !loaded)
        return loaded;
    data.worlds = std::make_unique<WorldBook>(*data.workspace, data.book->undoStack(), data.book->undoSteps());
    if (auto loaded = data.worlds->load(std::move(worlds), data.view->value(kWorldSetting)); !loaded)
        return loaded;
    data.statistics = std::make_unique<StatisticsBook>(*data.workspace, data.book->undoStack(), data.book->undoSteps(),
                                                       data.dataDirectory);
    if (auto loaded = data.statistics->load(); !loaded)
        tellLater(std::move(loaded.error()));
    data.lastWorldId = QString::fromStdString(data.worlds->chosen().id);
    const auto* stored = data.regionSet(data.view->value(kRegionSetSetting));
    data.useRegions(stored ? *stored : data.regionSets.front());
    data.runner = std::make_unique<ProjectionRunner>(data.compile);
    connectParts();
    data.futures = std::make_unique<FuturesBook>(*this);
    if (QCoreApplication::instance())
        QCoreApplication::instance()->installEventFilter(this);
    data.requestAfresh();
    return {};
}

/// What is left out is told when there is somebody to hear it; nothing else of the workspace hangs on it.
void Session::tellLater(core::Errors errors)
{
    if (errors.empty())
        return;
    QTimer::singleShot(0, this, [this, errors = std::move(errors)] {
        for (const auto& error : errors)
            emit failed(error);
    });
}

/// Maps were settings once: the file's name, and its text from the second line on.
void Session::takeMapsOutOfSettings()
{
    auto& workspace = *m_data->workspace;
    if (workspace.accessNote())
        return; // documents are made of them when it can be written
    for (const auto& key : workspace.settingKeys(kOldMapSetting)) {
        const auto stored = workspace.setting(key);
        const auto end = stored.indexOf(u'\n');
        const auto id = key.mid(kOldMapSetting.size());
        core::Result<void> moved;
        if (end >= 0 && !id.isEmpty())
            moved = workspace.makeDocumentOfSetting(key, {core::workspace::kDocumentMap, id, stored.left(end), stored.mid(end + 1), {}});
        if (!moved) {
            QTimer::singleShot(0, this, [this, error = moved.error()] { emit failed(error); });
            return;
        }
    }
}

std::optional<core::workspace::DocumentRecord> Session::document(const QString& kind, const QString& id) const
{
    const auto& workspace = *m_data->workspace;
    if (auto found = workspace.document(kind, id))
        return std::move(*found);
    if (kind == core::workspace::kDocumentMap) { // one that was opened for reading only
        const auto stored = workspace.setting(kOldMapSetting + id);
        if (const auto end = stored.indexOf(u'\n'); end >= 0)
            return core::workspace::DocumentRecord{kind, id, stored.left(end), stored.mid(end + 1), {}};
    }
    return std::nullopt;
}

core::Result<void> Session::storeDocument(const QString& kind, const QString& id, const QString& name, const QString& content)
{
    auto& workspace = *m_data->workspace;
    const bool isThere = workspace.document(kind, id).has_value();
    return told(isThere ? workspace.changeDocument(kind, id, name, content) : workspace.addDocument({kind, id, name, content, {}}));
}

core::Result<void> Session::removeDocument(const QString& kind, const QString& id)
{
    auto& workspace = *m_data->workspace;
    if (!workspace.document(kind, id))
        return {};
    return told(workspace.removeDocument(kind, id));
}

core::Result<void> Session::told(core::Result<void> stored)
{
    if (!stored) {
        emit failed(stored.error());
        return stored;
    }
    m_data->unflushed = true;
    m_data->rest.start();
    emit saved();
    return stored;
}

void Session::connectParts()
{
    auto& data = *m_data;
    connectBooks();
    connect(data.runner.get(), &ProjectionRunner::computed, this, &Session::take);
    data.rest.setSingleShot(true);
    data.rest.setInterval(kRestMs);
    connect(&data.rest, &QTimer::timeout, this, [this] { m_data->storePending(*this); });
    data.retry.setInterval(kRetryMs);
    connect(&data.retry, &QTimer::timeout, this, [this] {
        m_data->book->retry();
        if (!m_data->book->hasUnstored())
            m_data->retry.stop();
    });
}

void Session::connectBooks()
{
    auto& data = *m_data;
    auto& book = *data.book;
    auto& worlds = *data.worlds;
    // Which scenario and world are looked at is stored at once: a window that is killed opens on the same.
    const auto storeNow = [this](const QString& key, const QString& value) {
        if (auto stored = m_data->view->storeNow(key, value); !stored)
            m_data->rest.start();
    };
    connect(&book, &ScenarioBook::listChanged, this, [this] {
        auto& d = *m_data;
        std::erase_if(d.figures, [&](const auto& entry) { return !d.book->find(entry.first.scenarioId); });
        if (!d.followingAll.expired())
            d.request();
        emit scenariosChanged();
    });
    connect(&book, &ScenarioBook::copied, this, &Session::copied);
    connect(&book, &ScenarioBook::currentChanged, this, [this, storeNow] {
        auto& d = *m_data;
        d.replay = Data::Replay::None;
        storeNow(kCurrentSetting, d.book->current().look ? d.book->current().originId : d.book->current().id);
        d.requestAfresh();
        emit currentChanged();
        emit leversChanged();
        if (d.view->value(kComparedSetting).isEmpty())
            emit pairChanged();
    });
    connect(&book, &ScenarioBook::contentsChanged, this, [this](const QStringList& ids) {
        auto& d = *m_data;
        const bool isCurrent = ids.contains(d.book->current().id);
        if (isCurrent && d.replay == Data::Replay::Playing)
            d.replay = Data::Replay::Interrupted;
        if (isCurrent || !d.followingAll.expired())
            d.request();
        emit contentsChanged(ids);
        if (isCurrent)
            emit leversChanged();
    });
    connect(&worlds, &WorldBook::listChanged, this, &Session::worldsChanged);
    connect(&worlds, &WorldBook::chosenChanged, this, [this, storeNow] {
        const auto chosen = QString::fromStdString(m_data->worlds->chosen().id);
        storeNow(kWorldSetting, chosen);
        // While a value of the same world is dragged, each answer counts; after a choice only those of the chosen one.
        if (std::exchange(m_data->lastWorldId, chosen) != chosen) {
            m_data->requestAfresh();
            m_data->onlyWhole = true;
        } else {
            m_data->request();
        }
        emit worldChanged();
    });
    const auto noteStored = [this] {
        m_data->unflushed = true;
        m_data->rest.start();
        emit saved();
    };
    connect(&book, &ScenarioBook::stored, this, noteStored);
    connect(&worlds, &WorldBook::stored, this, noteStored);
    connect(data.statistics.get(), &StatisticsBook::stored, this, noteStored);
    connect(&worlds, &WorldBook::failed, this, &Session::failed);
    connect(data.statistics.get(), &StatisticsBook::failed, this, &Session::failed);
    connect(&book, &ScenarioBook::failed, this, [this](const core::Error& error) {
        if (m_data->book->hasUnstored() && !m_data->retry.isActive())
            m_data->retry.start();
        emit failed(error);
    });
}

void Session::Data::storePending(Session& session)
{
    if (workspace->accessNote())
        return;
    auto result = view->store();
    // What is looked at may get lost in a power cut; waiting for the disk at each year that is played would show.
    if (result && unflushed) {
        result = workspace->flush();
        unflushed = !result;
    }
    if (!result)
        emit session.failed(result.error());
}

Session::~Session()
{
    auto& data = *m_data;
    if (!data.view || !data.book || !data.worlds || !data.statistics)
        return;
    // Nobody is left to be told of a failure.
    const QSignalBlocker quiet(this);
    data.book->disconnect(this);
    data.worlds->disconnect(this);
    data.statistics->disconnect(this);
    data.book->retry();
    data.storePending(*this);
}

bool Session::eventFilter(QObject* watched, QEvent* event)
{
    // Before the widgets get theirs, so that what they ask for is in the new language already.
    if (event->type() == QEvent::LanguageChange && watched == QCoreApplication::instance())
        m_data->book->retranslate();
    return QObject::eventFilter(watched, event);
}

// --- what there is

const Catalogue& Session::catalogue() const
{
    return *m_data->catalogue;
}

const OtherModel* Session::otherModel() const
{
    return m_data->otherModel ? &*m_data->otherModel : nullptr;
}

const std::filesystem::path& Session::dataDirectory() const
{
    return m_data->dataDirectory;
}

const RegionSet& Session::regions() const
{
    return *m_data->regions;
}

StatisticsBook& Session::statistics()
{
    return *m_data->statistics;
}

const StatisticsBook& Session::statistics() const
{
    return *m_data->statistics;
}

FuturesBook& Session::futures()
{
    return *m_data->futures;
}

const FuturesBook& Session::futures() const
{
    return *m_data->futures;
}

QString Session::workspaceName() const
{
    return QFileInfo(workspacePath()).completeBaseName();
}

QString Session::workspacePath() const
{
    return m_data->workspace->path();
}

bool Session::readOnly() const
{
    return m_data->workspace->access() == core::workspace::Access::ReadOnly;
}

std::optional<core::Error> Session::accessNote() const
{
    return m_data->workspace->accessNote();
}

// --- scenarios

const std::vector<ScenarioView>& Session::scenarios() const
{
    return m_data->book->scenarios();
}

const ScenarioView& Session::current() const
{
    return m_data->book->current();
}

const ScenarioView* Session::scenario(const QString& id) const
{
    return m_data->book->find(id);
}

void Session::activate(const QString& id)
{
    m_data->book->activate(id);
}

QString Session::addFromBaseline()
{
    return m_data->book->addFromBaseline();
}

QString Session::duplicate(const QString& id)
{
    return m_data->book->duplicate(id);
}

void Session::rename(const QString& id, const QString& name)
{
    m_data->book->rename(id, name);
}

void Session::describe(const QString& id, const QString& description)
{
    m_data->book->describe(id, description);
}

void Session::remove(const QString& id)
{
    m_data->book->remove(id);
}

void Session::move(const QString& id, int position)
{
    m_data->book->move(id, position);
}

core::Result<void> Session::saveCopyAs(const QString& path)
{
    // What waits for the hand to rest belongs into the copy.
    m_data->book->retry();
    m_data->storePending(*this);
    auto copied = m_data->workspace->saveCopyAs(path);
    if (!copied || !m_data->book->hasUnstored())
        return copied;
    // The way out when the disk is full: what could not be stored here is stored there.
    auto copy = Workspace::open(path);
    if (!copy)
        return tl::make_unexpected(copy.error());
    return m_data->book->storeUnstoredIn(*copy);
}

bool Session::hasUnsavedChanges() const
{
    return m_data->book->hasUnstored();
}

void Session::limitWorkspacePages(int pages)
{
    if (auto limited = m_data->workspace->limitPages(pages); !limited)
        emit failed(limited.error());
}

} // namespace ui
