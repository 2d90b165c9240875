// SPDX-License-Identifier: GPL-3.0-or-later
// What a person sets once for all workspaces: language, theme, motion, where the window stands, which workspaces were open.
#pragma once

#include "ui/theme/theme.h"

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

#include <optional>

namespace ui {

class Preferences {
public:
    /// The user's own file, by organisation and application name.
    Preferences();
    /// A file of one's own, for tests and for runs that must leave nothing behind.
    explicit Preferences(const QString& iniFile);

    [[nodiscard]] std::optional<core::policy::Language> language() const;
    void setLanguage(core::policy::Language language);
    [[nodiscard]] std::optional<ThemeKind> theme() const;
    void setTheme(ThemeKind theme);
    [[nodiscard]] bool reducedMotion() const;
    void setReducedMotion(bool reduced);

    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);
    [[nodiscard]] QByteArray splitter() const;
    void setSplitter(const QByteArray& state);
    [[nodiscard]] bool leverPanelVisible() const;
    void setLeverPanelVisible(bool visible);
    [[nodiscard]] bool inspectorVisible() const;
    void setInspectorVisible(bool visible);
    [[nodiscard]] QByteArray inspectorSplitter() const;
    void setInspectorSplitter(const QByteArray& state);
    [[nodiscard]] bool menuBarVisible() const;
    void setMenuBarVisible(bool visible);

    /// Where a model was opened from last; empty before.
    [[nodiscard]] QString modelFolder() const;
    void setModelFolder(const QString& folder);
    /// Latest first, files that are gone left out.
    [[nodiscard]] QStringList recentWorkspaces();
    void addRecentWorkspace(const QString& path);

private:
    QSettings m_settings;
};

/// What the system speaks: Chinese when the first language it lists that we have is Chinese.
[[nodiscard]] core::policy::Language systemLanguage();
/// Dark when the system's window colour is darker than its text.
[[nodiscard]] ThemeKind systemTheme(const QPalette& palette);

} // namespace ui
