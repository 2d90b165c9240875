// SPDX-License-Identifier: GPL-3.0-or-later
// Where workspaces are: the default one, and those opened lately.
#pragma once

#include <QString>
#include <QStringList>

class QSettings;

namespace ui {

/// What a workspace's file ends in, with the dot.
inline constexpr char kWorkspaceSuffix[] = ".fourfold";

/// The workspace of the first start, in the user's data folder, which is made when absent.
[[nodiscard]] QString defaultWorkspacePath();

/// `path` with the suffix, added when it has none.
[[nodiscard]] QString withWorkspaceSuffix(const QString& path);

/// The list of workspaces opened lately, newest first, at most ten. Kept in `settings`, which must outlive it.
class RecentWorkspaces {
public:
    explicit RecentWorkspaces(QSettings& settings) : m_settings(settings) {}

    /// Those whose files are still there.
    [[nodiscard]] QStringList paths() const;
    /// Puts `path` in front.
    void add(const QString& path);
    void remove(const QString& path);
    /// What to open at start: the newest that is still there, else the default.
    [[nodiscard]] QString startPath() const;

private:
    QSettings& m_settings;
};

} // namespace ui
