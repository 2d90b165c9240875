// SPDX-License-Identifier: GPL-3.0-or-later
// The workspaces opened lately, and what their files are called.
#pragma once

#include <QString>
#include <QStringList>

class QSettings;

namespace ui {

/// What a workspace's file ends in, with the dot.
inline constexpr char kWorkspaceSuffix[] = ".fourfold";

/// `path` with the suffix, added when it has none.
[[nodiscard]] QString withWorkspaceSuffix(const QString& path);

/// The list of workspaces opened lately, newest first, at most ten. Kept in `settings`, which must outlive it.
class RecentWorkspaces {
public:
    explicit RecentWorkspaces(QSettings& settings)
        : m_settings(settings)
    {
    }

    /// Those whose files are still there.
    [[nodiscard]] QStringList paths() const;
    /// Puts `path` in front.
    void add(const QString& path);

private:
    QSettings& m_settings;
};

} // namespace ui
