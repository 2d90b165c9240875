// SPDX-License-Identifier: GPL-3.0-or-later
// The running program: which workspace is open, in which window, and what File > New, Open, Open model, Recent and Save a copy do.
//
// One workspace in one window. Opening another makes its session and window first and then lets the old ones go, so a file
// that cannot be opened changes nothing.
#pragma once

#include "core/base/result.h"
#include "ui/frame/model_report_dialog.h"

#include <QObject>
#include <QString>

#include <filesystem>
#include <memory>

class QTemporaryDir;

namespace ui {

class Appearance;
class Dialogs;
class MainWindow;
class Preferences;
class Session;

class Desktop : public QObject {
    Q_OBJECT

public:
    struct Places {
        std::filesystem::path data; ///< models and tables
        QString home;               ///< folder of the default workspace; made when missing
    };

    /// The preferences' language, theme and motion hold from here on; on the first start the system's do.
    Desktop(Appearance& appearance, Preferences& preferences, Dialogs& dialogs, Places places, QObject* parent = nullptr);
    ~Desktop() override;

    /// Opens `file`, a workspace or another model, or the workspace that was open last, or the default one, which is made when missing. When the wished-for
    /// file cannot be opened the default one is, and the window says why. Errors: when no workspace can be opened at all.
    [[nodiscard]] core::Checked<void> start(const QString& file);
    [[nodiscard]] MainWindow* window() const;
    [[nodiscard]] Session* session() const;
    [[nodiscard]] QString defaultWorkspace() const;

    void newWorkspace();
    void chooseWorkspace();
    void openWorkspace(const QString& path);
    void chooseModel();
    /// In a new workspace in the folder of the default one, named after the model. A file that is no model changes nothing.
    void openModel(const QString& path);
    void saveCopy();
    void importScenario();
    void exportScenario(const QString& scenarioId);

private:
    [[nodiscard]] core::Checked<void> open(const QString& path);
    [[nodiscard]] core::Checked<void> openModelFile(const QString& path);
    /// A path that is free for a new workspace called `name`.
    [[nodiscard]] QString freeWorkspace(const QString& name) const;
    void tellModel();
    /// For where the file is named already.
    [[nodiscard]] static QString withLine(const core::Error& error);
    void showReport(ModelReportDialog::Kind kind, const QString& file, const core::Errors& entries);
    void tellNotOpened(const core::Errors& errors, const QString& path);
    [[nodiscard]] core::Checked<void> openTemporary();
    void show(std::unique_ptr<Session> session);
    void showUnkept();
    void tell(const QString& key, const core::Errors& errors, const QString& path);
    void keepLook();

    Appearance& m_appearance;
    Preferences& m_preferences;
    Dialogs& m_dialogs;
    Places m_places;
    std::unique_ptr<QTemporaryDir> m_temporary;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window; ///< goes before the session
};

} // namespace ui
