// SPDX-License-Identifier: GPL-3.0-or-later
// A fresh program for each test: window, preferences and workspace of its own in a temporary folder.
#pragma once

#include "ui/frame/commands.h"
#include "ui/frame/desktop.h"
#include "ui/frame/dialogs.h"
#include "ui/frame/main_window.h"
#include "ui/frame/preferences.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace tests {

/// Answers the questions that a desktop's dialogs would ask.
class FakeDialogs final : public ui::Dialogs {
public:
    QString toOpen;
    QString toWrite;
    QStringList said;

    QString workspaceToOpen(QWidget*, const QString&) override { return toOpen; }
    QString workspaceToWrite(QWidget*, const QString&, const QString&) override { return toWrite; }
    QString modelToOpen(QWidget*, const QString&) override { return toOpen; }
    QString scenarioToOpen(QWidget*, const QString&) override { return toOpen; }
    QString scenarioToWrite(QWidget*, const QString&) override { return toWrite; }
    void sayWithoutWindow(const QString&, const QString& text) override { said << text; }
};

class Frame {
public:
    explicit Frame(const QString& file = {})
    {
        m_preferences = std::make_unique<ui::Preferences>(path(QStringLiteral("preferences.ini")));
        m_preferences->setLanguage(core::policy::Language::English);
        start(file);
    }

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] ui::Appearance& appearance() { return *m_appearance; }
    [[nodiscard]] ui::Preferences& preferences() { return *m_preferences; }
    [[nodiscard]] FakeDialogs& dialogs() { return m_dialogs; }
    [[nodiscard]] ui::Desktop& desktop() { return *m_desktop; }
    [[nodiscard]] ui::MainWindow& window() { return *m_desktop->window(); }
    [[nodiscard]] ui::Session& session() { return *m_desktop->session(); }
    [[nodiscard]] QAction& action(ui::Command command) { return *window().commands().action(command); }

    template <class Widget = QWidget>
    [[nodiscard]] Widget* find(const char* name)
    {
        return window().findChild<Widget*>(QLatin1String(name));
    }
    /// The text of a message row, empty when it is not shown.
    [[nodiscard]] QString message(const char* key)
    {
        const auto* row = window().findChild<QWidget*>(QStringLiteral("message-") + QLatin1String(key));
        return row ? row->findChild<QLabel*>(QStringLiteral("messageText"))->text() : QString();
    }
    /// Ready for keys: shown, active, with figures.
    [[nodiscard]] bool ready()
    {
        window().activateWindow();
        return QTest::qWaitForWindowActive(&window()) && QTest::qWaitFor([this] { return session().projection() && session().baseline(); }, 20000);
    }

    /// Ends the program and starts it again with the same preferences.
    void restart(const QString& file = {})
    {
        window().close();
        m_desktop.reset();
        m_appearance.reset();
        m_preferences = std::make_unique<ui::Preferences>(path(QStringLiteral("preferences.ini")));
        start(file);
    }

private:
    void start(const QString& file)
    {
        m_appearance = std::make_unique<ui::Appearance>();
        m_appearance->setTheme(m_preferences->theme().value_or(ui::ThemeKind::Light));
        m_desktop = std::make_unique<ui::Desktop>(*m_appearance, *m_preferences, m_dialogs,
                                                  ui::Desktop::Places{std::filesystem::path(FOURFOLD_SOURCE_DIR) / "data", m_folder.filePath(QStringLiteral("home"))});
        const auto started = m_desktop->start(file);
        if (!started.has_value())
            qFatal("%s", started.error().front().message.c_str());
    }

    QTemporaryDir m_folder;
    FakeDialogs m_dialogs;
    std::unique_ptr<ui::Preferences> m_preferences;
    std::unique_ptr<ui::Appearance> m_appearance;
    std::unique_ptr<ui::Desktop> m_desktop;
};

} // namespace tests
