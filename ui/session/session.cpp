// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session.h"

#include "ui/session/projection_runner.h"
#include "ui/session/scenario_book.h"
#include "ui/session/scenario_edit.h"
#include "ui/session/view_settings.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QSignalBlocker>
#include <QTimer>
#include <QUndoStack>
#include <QXmlStreamReader>

#include <algorithm>
#include <utility>

namespace ui {

using core::policy::Catalogue;
using core::policy::LeverSetting;
using core::policy::Place;
using core::policy::Projection;
using core::policy::RegionSet;
using core::policy::Scenario;
using core::workspace::Workspace;

namespace {

constexpr int kRestMs = 400;     ///< the hand rests: settings are stored, everything is flushed to the medium
constexpr int kRetryMs = 2000;   ///< between attempts to store what could not be stored

const QString kCurrentSetting = QStringLiteral("current_scenario");
const QString kRegionSetSetting = QStringLiteral("region_set");

/// The version that the model's header states: `<header><version>1</version>`. Empty when it states none.
QString modelVersion(const std::filesystem::path& modelFile)
{
    QFile file(QString::fromStdU16String(modelFile.u16string()));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    bool inHeader = false;
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            if (inHeader && xml.name() == QStringLiteral("version"))
                return xml.readElementText();
            inHeader = inHeader || xml.name() == QStringLiteral("header");
            break;
        case QXmlStreamReader::EndElement:
            if (xml.name() == QStringLiteral("header"))
                return {};
            break;
        default:
            break;
        }
    }
    return {};
}

core::policy::Language languageNow()
{
    return QLocale().language() == QLocale::Chinese ? core::policy::Language::Chinese : core::policy::Language::English;
}

} // namespace

struct Session::Data {
    std::filesystem::path dataDirectory;
    std::shared_ptr<const Catalogue> catalogue;
    std::unique_ptr<Workspace> workspace;
    std::vector<RegionSet> regionSets; ///< shipped and the user's own
    std::shared_ptr<const RegionSet> regions;
    QString modelVersion;
    std::unique_ptr<ViewSettings> view;
    std::unique_ptr<ScenarioBook> book;
    std::unique_ptr<ProjectionRunner> runner;
    QTimer rest;
    QTimer retry;

    std::shared_ptr<const Projection> baseline;
    std::shared_ptr<const Projection> projection;
    std::optional<core::Errors> errors;
    quint64 lastRequest = 0;
    quint64 oldestWanted = 0; ///< figures of earlier requests are of another scenario or region set
    quint64 lastDelivered = 0;

    bool unflushed = false; ///< a scenario has changed since the last flush

    enum class Replay { None, Playing, Interrupted };
    Replay replay = Replay::None;

    [[nodiscard]] const RegionSet* regionSet(const QString& id) const
    {
        const auto found = std::find_if(regionSets.begin(), regionSets.end(), [&](const RegionSet& set) { return set.id == id.toStdString(); });
        return found == regionSets.end() ? nullptr : &*found;
    }
    void request(const Scenario& scenario) { lastRequest = runner->request(regions, scenario); }
    /// The current scenario; what is still on its way belongs to something else.
    void requestAfresh()
    {
        request(book->current().content);
        oldestWanted = lastRequest;
    }
    void useRegions(const RegionSet& set)
    {
        regions = std::make_shared<const RegionSet>(set);
        workspace->setProvenance(modelVersion, QString::fromStdString(set.id));
        book->setRegions(*regions, regionSets);
    }
    void storePending(Session& session);
};

Session::Session() : m_data(std::make_unique<Data>()) {}

core::Checked<std::unique_ptr<Session>> Session::open(const std::filesystem::path& dataDirectory, const QString& path)
{
    auto catalogue = core::policy::readCatalogue(dataDirectory);
    if (!catalogue)
        return tl::make_unexpected(catalogue.error());
    auto workspace = QFileInfo::exists(path) ? Workspace::open(path) : Workspace::create(path);
    if (!workspace)
        return tl::make_unexpected(core::Errors{workspace.error()});
    auto own = workspace->regionSets();
    if (!own)
        return tl::make_unexpected(core::Errors{own.error()});

    std::unique_ptr<Session> session(new Session);
    auto& data = *session->m_data;
    data.dataDirectory = dataDirectory;
    data.catalogue = std::make_shared<const Catalogue>(std::move(*catalogue));
    data.workspace = std::make_unique<Workspace>(std::move(*workspace));
    data.modelVersion = ui::modelVersion(core::policy::modelFile(dataDirectory));
    data.regionSets = data.catalogue->regionSets;
    std::move(own->begin(), own->end(), std::back_inserter(data.regionSets));
    if (auto started = session->start(); !started)
        return tl::make_unexpected(core::Errors{started.error()});
    return session;
}

core::Result<void> Session::start()
{
    auto& data = *m_data;
    if (data.regionSets.empty())
        return core::fail(core::ErrorKind::NotFound, "The data hold no region set; install the program again.");
    data.view = std::make_unique<ViewSettings>(*data.workspace);
    data.book = std::make_unique<ScenarioBook>(*data.workspace, *data.catalogue);
    if (auto loaded = data.book->load(data.view->value(kCurrentSetting)); !loaded)
        return loaded;
    const auto* stored = data.regionSet(data.view->value(kRegionSetSetting));
    data.useRegions(stored ? *stored : data.regionSets.front());
    data.runner = std::make_unique<ProjectionRunner>(compileFourDimensions(data.dataDirectory, data.catalogue));
    connectParts();
    if (QCoreApplication::instance())
        QCoreApplication::instance()->installEventFilter(this);
    data.requestAfresh();
    return {};
}

void Session::connectParts()
{
    auto& data = *m_data;
    auto& book = *data.book;
    connect(&book, &ScenarioBook::listChanged, this, &Session::scenariosChanged);
    connect(&book, &ScenarioBook::copied, this, &Session::copied);
    connect(&book, &ScenarioBook::currentChanged, this, [this] {
        auto& d = *m_data;
        d.replay = Data::Replay::None;
        d.view->set(kCurrentSetting, d.book->current().id);
        d.rest.start();
        d.requestAfresh();
        emit currentChanged();
        emit leversChanged();
    });
    connect(&book, &ScenarioBook::contentChanged, this, [this](const QString& id) {
        auto& d = *m_data;
        if (id != d.book->current().id)
            return;
        if (d.replay == Data::Replay::Playing)
            d.replay = Data::Replay::Interrupted;
        d.request(d.book->current().content);
        emit leversChanged();
    });
    connect(&book, &ScenarioBook::stored, this, [this] {
        m_data->unflushed = true;
        m_data->rest.start();
        emit saved();
    });
    connect(&book, &ScenarioBook::failed, this, [this](const core::Error& error) {
        if (m_data->book->hasUnstored() && !m_data->retry.isActive())
            m_data->retry.start();
        emit failed(error);
    });
    connect(data.runner.get(), &ProjectionRunner::computed, this, [this](const Figures& figures) {
        auto& d = *m_data;
        d.lastDelivered = figures.request;
        if (figures.request < d.oldestWanted)
            return;
        d.errors = figures.errors.empty() ? std::nullopt : std::optional(figures.errors);
        if (figures.projection) {
            d.baseline = figures.baseline;
            d.projection = figures.projection;
            if (const auto& fault = d.projection->fault())
                d.errors = core::Errors{*fault};
        }
        emit projectionChanged();
    });
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
    if (!data.view || !data.book)
        return;
    // Nobody is left to be told of a failure.
    const QSignalBlocker quiet(this);
    data.book->disconnect(this);
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

const std::filesystem::path& Session::dataDirectory() const
{
    return m_data->dataDirectory;
}

const RegionSet& Session::regions() const
{
    return *m_data->regions;
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

// --- levers

LeverSetting Session::leverSetting(const QString& leverId) const
{
    const auto* lever = m_data->catalogue->lever(leverId.toStdString());
    return lever ? fullSetting(*lever, current().content) : LeverSetting{0.0, 0.0, 0.0, 0.0};
}

core::Checked<void> Session::setLever(const QString& leverId, const LeverSetting& setting, const QString& gesture)
{
    auto& data = *m_data;
    if (const auto note = accessNote())
        return tl::make_unexpected(core::Errors{*note});
    const auto id = leverId.toStdString();
    // By itself, so that a flaw elsewhere in the scenario does not stand in the way.
    Scenario alone;
    if (const auto present = current().content.levers.find(id); present != current().content.levers.end())
        alone.levers[id] = present->second;
    const auto* lever = data.catalogue->lever(id);
    if (lever)
        putSetting(alone, *lever, setting);
    else
        alone.levers[id] = setting;
    if (auto valid = core::policy::validate(alone, *data.catalogue, *data.regions); !valid)
        return valid;
    Scenario content = current().content;
    putSetting(content, *lever, setting);
    data.book->edit(content, [catalogue = data.catalogue, id] { return leverName(*catalogue, id); }, gesture);
    return {};
}

QString Session::leverName(const Catalogue& catalogue, const std::string& leverId)
{
    const auto* naming = catalogue.naming("lever", leverId);
    return naming ? QString::fromStdString(naming->name.in(languageNow())) : tr("Lever");
}

void Session::resetLever(const QString& leverId)
{
    Scenario content = current().content;
    const auto id = leverId.toStdString();
    content.levers.erase(id);
    m_data->book->edit(content, [catalogue = m_data->catalogue, id] { return leverName(*catalogue, id); }, {});
}

void Session::proposeLever(const QString& leverId)
{
    Scenario content = current().content;
    const auto id = leverId.toStdString();
    const auto package = core::policy::paperPackage(*m_data->catalogue);
    const auto proposed = package.levers.find(id);
    if (proposed == package.levers.end())
        return;
    content.levers[id] = proposed->second;
    m_data->book->edit(content, [catalogue = m_data->catalogue, id] { return leverName(*catalogue, id); }, {});
}

void Session::resetAllLevers()
{
    Scenario content = current().content;
    content.levers.clear();
    m_data->book->edit(content, [] { return tr("Reset all levers"); }, {});
}

double Session::leverStrength(const QString& leverId) const
{
    const auto* lever = m_data->catalogue->lever(leverId.toStdString());
    return lever ? strength(*lever, fullSetting(*lever, current().content), *m_data->regions) : 0;
}

bool Session::leverChanged(const QString& leverId) const
{
    return current().content.levers.contains(leverId.toStdString());
}

// --- undo

QUndoStack& Session::undoStack()
{
    return m_data->book->undoStack();
}

bool Session::canReplay() const
{
    return m_data->book->lastContentStep() != nullptr;
}

void Session::previewReplay(double fraction)
{
    auto& data = *m_data;
    const auto* step = data.book->lastContentStep();
    if (!step || data.replay == Data::Replay::Interrupted)
        return;
    data.book->activate(step->scenarioId()); // its figures are those that move
    data.replay = Data::Replay::Playing;
    const auto before = inRegions(step->before(), *data.regions, data.regionSets);
    const auto after = inRegions(step->after(), *data.regions, data.regionSets);
    data.request(between(before, after, fraction, *data.catalogue, *data.regions));
}

void Session::endReplay()
{
    auto& data = *m_data;
    if (std::exchange(data.replay, Data::Replay::None) == Data::Replay::Playing)
        data.requestAfresh();
}

// --- figures

std::shared_ptr<const Projection> Session::baseline() const
{
    return m_data->baseline;
}

std::shared_ptr<const Projection> Session::projection() const
{
    return m_data->projection;
}

std::optional<core::Errors> Session::projectionErrors() const
{
    return m_data->errors;
}

bool Session::isComputing() const
{
    return m_data->lastDelivered < m_data->lastRequest;
}

// --- what is looked at

double Session::year() const
{
    return m_data->view->year();
}

void Session::setYear(double year)
{
    if (m_data->view->setYear(year)) {
        m_data->rest.start();
        emit yearChanged(this->year());
    }
}

QStringList Session::kpis() const
{
    return m_data->view->kpis();
}

void Session::setKpis(const QStringList& keys)
{
    auto& data = *m_data;
    if (keys == kpis() || keys.isEmpty())
        return;
    const auto apply = [this](const QStringList& chosen) {
        m_data->view->setKpis(chosen);
        m_data->rest.start();
        emit kpisChanged();
        if (!chosen.contains(selectedKpi()))
            selectKpi(chosen.front());
        return true;
    };
    data.book->undoStack().push(new UndoStep(data.book->undoSteps(), [] { return tr("Headline figures"); },
                                             [apply, keys] { return apply(keys); }, [apply, before = kpis()] { return apply(before); }));
}

QString Session::selectedKpi() const
{
    return m_data->view->selectedKpi();
}

void Session::selectKpi(const QString& key)
{
    if (m_data->view->selectKpi(key)) {
        m_data->rest.start();
        emit selectedKpiChanged();
    }
}

QStringList Session::chartKeys() const
{
    return m_data->view->chartKeys();
}

void Session::setChartKeys(const QStringList& keys)
{
    if (m_data->view->setChartKeys(keys)) {
        m_data->rest.start();
        emit chartKeysChanged();
    }
}

QString Session::regionSetId() const
{
    return QString::fromStdString(m_data->regions->id);
}

core::Checked<void> Session::setRegionSet(const QString& id)
{
    auto& data = *m_data;
    if (id == regionSetId())
        return {};
    const auto* set = data.regionSet(id);
    if (!set) {
        return tl::make_unexpected(core::Errors{core::Error{
            core::ErrorKind::NotFound, "There is no region set \"" + id.toStdString() + "\".", {}, {id.toStdString()}}});
    }
    data.replay = Data::Replay::None;
    data.useRegions(*set);
    data.view->set(kRegionSetSetting, id);
    data.rest.start();
    data.requestAfresh();
    emit regionSetChanged();
    if (place().kind == Place::Kind::Region && data.regions->indexOf(place().regionId) < 0)
        setPlace(Place::national());
    emit scenariosChanged();
    emit leversChanged();
    return {};
}

Place Session::place() const
{
    return m_data->view->place(*m_data->regions);
}

void Session::setPlace(const Place& place)
{
    if (m_data->view->setPlace(place)) {
        m_data->rest.start();
        emit placeChanged();
    }
}

std::optional<double> Session::budgetLineBnCny() const
{
    return m_data->view->budgetLineBnCny();
}

void Session::setBudgetLineBnCny(std::optional<double> budget)
{
    if (m_data->view->setBudgetLineBnCny(budget)) {
        m_data->rest.start();
        emit budgetChanged();
    }
}

QString Session::setting(const QString& key, const QString& fallback) const
{
    return m_data->view->value(key, fallback);
}

void Session::setSetting(const QString& key, const QString& value)
{
    m_data->view->set(key, value);
    m_data->rest.start();
}

core::Result<void> Session::saveCopyAs(const QString& path)
{
    // What waits for the hand to rest belongs into the copy.
    m_data->book->retry();
    m_data->storePending(*this);
    return m_data->workspace->saveCopyAs(path);
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
