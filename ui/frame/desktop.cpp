// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/desktop.h"

#include "ui/frame/dialogs.h"
#include "ui/frame/main_window.h"
#include "ui/frame/preferences.h"
#include "ui/frame/scenario_strip.h"
#include "ui/session/error_text.h"
#include "ui/session/other_model.h"
#include "ui/session/recent_workspaces.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QGuiApplication>
#include <QTemporaryDir>

namespace ui {

namespace {

constexpr qsizetype kLongestFileName = 80; ///< without suffix; some file systems take no more than 255 bytes

} // namespace

Desktop::Desktop(Appearance& appearance, Preferences& preferences, Dialogs& dialogs, Places places, QObject* parent)
    : QObject(parent), m_appearance(appearance), m_preferences(preferences), m_dialogs(dialogs), m_places(std::move(places))
{
    appearance.setLanguage(preferences.language().value_or(systemLanguage()));
    appearance.setReducedMotion(preferences.reducedMotion());
    connect(&appearance, &Appearance::languageChanged, this, &Desktop::keepLook);
    connect(&appearance, &Appearance::themeChanged, this, &Desktop::keepLook);
}

Desktop::~Desktop() = default;

void Desktop::keepLook()
{
    m_preferences.setLanguage(m_appearance.language());
    m_preferences.setTheme(m_appearance.theme());
}

MainWindow* Desktop::window() const
{
    return m_window.get();
}

Session* Desktop::session() const
{
    return m_session.get();
}

QString Desktop::defaultWorkspace() const
{
    // Whatever the window speaks now: a default workspace of the other language is found again.
    for (const char* name : {"My workspace", "我的工作区"}) {
        const QString path = QDir(m_places.home).filePath(QString::fromUtf8(name) + QLatin1String(kWorkspaceSuffix));
        if (QFileInfo::exists(path))
            return path;
    }
    return QDir(m_places.home).filePath(QString::fromUtf8(m_appearance.isChinese() ? "我的工作区" : "My workspace") + QLatin1String(kWorkspaceSuffix));
}

core::Checked<void> Desktop::start(const QString& file)
{
    const QStringList recent = m_preferences.recentWorkspaces();
    const QString wished = !file.isEmpty() ? QFileInfo(file).absoluteFilePath() : !recent.isEmpty() ? recent.first() : defaultWorkspace();
    QDir().mkpath(m_places.home);
    const bool isModel = !file.isEmpty() && isModelFile(wished);
    const auto first = isModel ? openModelFile(wished) : open(wished);
    if (first.has_value())
        return {};
    const QString instead = isModel && !recent.isEmpty() ? recent.first() : defaultWorkspace();
    const bool second = (instead != wished && open(instead).has_value())
        || (instead != defaultWorkspace() && wished != defaultWorkspace() && open(defaultWorkspace()).has_value());
    if (!second) {
        if (auto third = openTemporary(); !third.has_value())
            return third;
        showUnkept();
    }
    if (isModel)
        tellNotOpened(first.error(), wished);
    else
        tell(QStringLiteral("start"), first.error(), wished);
    return {};
}

core::Checked<void> Desktop::open(const QString& path)
{
    auto session = Session::open(m_places.data, path);
    if (!session.has_value())
        return tl::make_unexpected(session.error());
    m_preferences.addRecentWorkspace(path);
    show(std::move(*session));
    return {};
}

QString Desktop::freeWorkspace(const QString& name) const
{
    QString stem = name;
    stem.replace(QRegularExpression(QStringLiteral(R"([/\\:*?"<>|\x00-\x1F])")), QStringLiteral("-")); // what no file system takes
    stem = stem.simplified().left(kLongestFileName);
    while (stem.startsWith(QLatin1Char('.')) || stem.endsWith(QLatin1Char('.')) || stem.endsWith(QLatin1Char(' ')))
        stem = stem.startsWith(QLatin1Char('.')) ? stem.mid(1) : stem.chopped(1);
    if (stem.isEmpty())
        stem = tr("Model");
    const QDir folder(m_places.home);
    for (int i = 1;; ++i) {
        const QString number = i == 1 ? QString() : QStringLiteral(" (%1)").arg(i);
        const QString path = folder.filePath(stem + number + QLatin1String(kWorkspaceSuffix));
        if (!QFileInfo::exists(path))
            return path;
    }
}

core::Checked<void> Desktop::openModelFile(const QString& path)
{
    auto model = readModelFile(path);
    if (!model.has_value())
        return tl::make_unexpected(model.error());
    QDir().mkpath(m_places.home);
    const QString place = freeWorkspace(model->about.name);
    auto session = Session::openModel(m_places.data, *model, place);
    if (session.has_value()) {
        m_preferences.addRecentWorkspace(place);
        show(std::move(*session));
        tellModel();
        return {};
    }
    // Nowhere to write: it can be looked at all the same.
    auto temporary = std::make_unique<QTemporaryDir>();
    session = Session::openModel(m_places.data, std::move(*model), temporary->filePath(QFileInfo(place).fileName()));
    if (!session.has_value())
        return tl::make_unexpected(session.error());
    show(std::move(*session));
    // The folder before goes only now that its window's workspace is not shown any more.
    m_temporary = std::move(temporary);
    tellModel();
    showUnkept();
    return {};
}

QString Desktop::withLine(const core::Error& error)
{
    //: the line of a file, and what is said of it
    return error.where.line > 0 ? tr("Line %1: %2").arg(error.where.line).arg(errorSentence(error)) : errorSentence(error);
}

/// That a model has a workspace of its own, and what of its document may be read in two ways.
void Desktop::tellModel()
{
    const OtherModel* model = m_session->otherModel();
    m_window->showMessage({QStringLiteral("model"), MessageKind::Note,
                           [name = model->name, others = m_preferences.recentWorkspaces().size() > 1] {
                               return others ? tr("“%1” has a workspace of its own. The one before is under File > Recent workspaces.").arg(name)
                                             : tr("“%1” has a workspace of its own. File > New workspace makes one of the four-dimension model.").arg(name);
                           },
                           {}, {}});
    if (model->notes.empty())
        return;
    m_window->showMessage({QStringLiteral("modelNotes"), MessageKind::Warning,
                           [notes = model->notes] {
                               const QString first = withLine(notes.front());
                               return notes.size() == 1 ? tr("Other programs may read the model otherwise. %1").arg(first)
                                                        : tr("Other programs may read the model otherwise in %n place(s). %1", nullptr,
                                                             static_cast<int>(notes.size()))
                                                              .arg(first);
                           },
                           [] { return tr("Show all…"); },
                           [this, file = model->fileName, notes = model->notes] {
                               showReport(ModelReportDialog::Kind::Notes, file, notes);
                           }});
}

void Desktop::tellNotOpened(const core::Errors& errors, const QString& path)
{
    if (errors.empty())
        return;
    const QString file = QFileInfo(path).fileName();
    const auto count = static_cast<int>(errors.size());
    m_window->showMessage({QStringLiteral("model"), MessageKind::Problem,
                           [file, count, error = errors.front()] {
                               const QString first = tr("“%1” was not opened. %2").arg(file, withLine(error));
                               return count == 1 ? first : first + tr(" %n more thing(s) are to be mended.", nullptr, count - 1);
                           },
                           [] { return tr("Show all…"); },
                           [this, file, errors] { showReport(ModelReportDialog::Kind::NotOpened, file, errors); }});
}

void Desktop::showReport(ModelReportDialog::Kind kind, const QString& file, const core::Errors& entries)
{
    auto* dialog = new ModelReportDialog(m_appearance, kind, file, entries, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

/// Nowhere to write: the dashboard still works, on a workspace that goes with the program.
core::Checked<void> Desktop::openTemporary()
{
    m_temporary = std::make_unique<QTemporaryDir>();
    auto session = Session::open(m_places.data, m_temporary->filePath(QFileInfo(defaultWorkspace()).fileName()));
    if (!session.has_value())
        return tl::make_unexpected(session.error());
    show(std::move(*session));
    return {};
}

void Desktop::showUnkept()
{
    m_window->showMessage({QStringLiteral("unkept"), MessageKind::Warning,
                           [] { return tr("What you do now is not kept: there is no place to store the workspace. File > Save a copy as keeps it."); },
                           [] { return tr("Save a copy as…"); }, [this] { saveCopy(); }});
}

void Desktop::show(std::unique_ptr<Session> session)
{
    auto window = std::make_unique<MainWindow>(m_appearance, *session);
    if (m_window)
        m_window->keepState();
    window->usePreferences(m_preferences);
    connect(window.get(), &MainWindow::newWorkspaceRequested, this, &Desktop::newWorkspace);
    connect(window.get(), &MainWindow::openWorkspaceRequested, this, &Desktop::chooseWorkspace);
    connect(window.get(), &MainWindow::openModelRequested, this, &Desktop::chooseModel);
    connect(window.get(), &MainWindow::modelFileRequested, this, &Desktop::openModel);
    connect(window.get(), &MainWindow::recentWorkspaceRequested, this, &Desktop::openWorkspace);
    connect(window.get(), &MainWindow::copyRequested, this, &Desktop::saveCopy);
    connect(window.get(), &MainWindow::scenarioFileToReadRequested, this, &Desktop::importScenario);
    connect(window.get(), &MainWindow::scenarioFileToWriteRequested, this, &Desktop::exportScenario);
    std::swap(m_window, window);
    std::swap(m_session, session);
    m_window->show();
    m_window->activateWindow();
    // This runs inside a command of the old window: both go when the event loop turns, the window before its session.
    if (window) {
        window->close();
        window.release()->deleteLater();
    }
    if (session)
        session.release()->deleteLater();
}

void Desktop::newWorkspace()
{
    const QString folder = QFileInfo(m_session->workspacePath()).absolutePath();
    const QString suggestion = QDir(folder).filePath(tr("New workspace") + QLatin1String(kWorkspaceSuffix));
    const QString path = m_dialogs.workspaceToWrite(m_window.get(), tr("New workspace"), suggestion);
    if (path.isEmpty())
        return;
    if (QFileInfo::exists(path)) {
        m_window->showMessage({QStringLiteral("workspace"), MessageKind::Problem,
                               [name = QFileInfo(path).fileName()] { return tr("“%1” exists already. Choose another name, or open it.").arg(name); },
                               [] { return tr("Open it"); }, [this, path] { openWorkspace(path); }});
        return;
    }
    openWorkspace(path);
}

void Desktop::chooseWorkspace()
{
    const QString path = m_dialogs.workspaceToOpen(m_window.get(), QFileInfo(m_session->workspacePath()).absolutePath());
    if (!path.isEmpty())
        openWorkspace(path);
}

void Desktop::openWorkspace(const QString& path)
{
    if (QFileInfo(path) == QFileInfo(m_session->workspacePath()))
        return;
    if (const auto opened = open(path); !opened.has_value())
        tell(QStringLiteral("workspace"), opened.error(), path);
}

void Desktop::chooseModel()
{
    const QString last = m_preferences.modelFolder();
    const QString path = m_dialogs.modelToOpen(m_window.get(), last.isEmpty() ? QDir::homePath() : last);
    if (path.isEmpty())
        return;
    m_preferences.setModelFolder(QFileInfo(path).absolutePath());
    openModel(path);
}

void Desktop::openModel(const QString& path)
{
    if (const auto opened = openModelFile(path); !opened.has_value())
        tellNotOpened(opened.error(), path);
}

void Desktop::saveCopy()
{
    const QFileInfo current(m_session->workspacePath());
    const QString suggestion = current.absoluteDir().filePath(tr("%1 copy").arg(current.completeBaseName()) + QLatin1String(kWorkspaceSuffix));
    const QString path = m_dialogs.workspaceToWrite(m_window.get(), tr("Save a copy as"), suggestion);
    if (path.isEmpty())
        return;
    const auto saved = m_session->saveCopyAs(path);
    if (!saved.has_value()) {
        tell(QStringLiteral("copy"), {saved.error()}, path);
        return;
    }
    m_window->showMessage({QStringLiteral("copy"), MessageKind::Note,
                           [name = QDir::toNativeSeparators(path)] { return tr("A copy was saved as %1.").arg(name); },
                           [] { return tr("Open it"); }, [this, path] { openWorkspace(path); }});
}

void Desktop::importScenario()
{
    const QString path = m_dialogs.scenarioToOpen(m_window.get(), QFileInfo(m_session->workspacePath()).absolutePath());
    if (!path.isEmpty())
        m_window->strip().importFile(path);
}

void Desktop::exportScenario(const QString& scenarioId)
{
    const ScenarioView* scenario = m_session->scenario(scenarioId);
    if (!scenario)
        return;
    QString name = scenario->name;
    name.replace(QRegularExpression(QStringLiteral(R"([/\\:*?"<>|])")), QStringLiteral("-")); // what no file system takes
    const QString suggestion = QFileInfo(m_session->workspacePath()).absoluteDir().filePath(name + QStringLiteral(".json"));
    const QString path = m_dialogs.scenarioToWrite(m_window.get(), suggestion);
    if (!path.isEmpty())
        m_window->strip().exportFile(scenarioId, path);
}

void Desktop::tell(const QString& key, const core::Errors& errors, const QString& path)
{
    if (errors.empty())
        return;
    m_window->showMessage({key, MessageKind::Problem,
                           [key, name = QFileInfo(path).fileName(), error = errors.front()] {
                               const QString what = key == QLatin1String("copy") ? tr("“%1” was not saved. %2") : tr("“%1” was not opened. %2");
                               return what.arg(name, errorText(error));
                           },
                           {}, {}});
}

} // namespace ui
