// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/recent_workspaces.h"

#include <QFileInfo>
#include <QSettings>

namespace ui {

namespace {

constexpr int kMost = 10;
const QString kKey = QStringLiteral("workspaces/recent");

/// One name for a file, however it was given.
QString canonical(const QString& path)
{
    const auto found = QFileInfo(path).canonicalFilePath();
    return found.isEmpty() ? QFileInfo(path).absoluteFilePath() : found;
}

} // namespace

QString withWorkspaceSuffix(const QString& path)
{
    return path.endsWith(QLatin1String(kWorkspaceSuffix), Qt::CaseInsensitive) ? path : path + QLatin1String(kWorkspaceSuffix);
}

QStringList RecentWorkspaces::paths() const
{
    auto paths = m_settings.value(kKey).toStringList();
    paths.removeIf([](const QString& path) { return !QFileInfo::exists(path); });
    return paths;
}

void RecentWorkspaces::add(const QString& path)
{
    auto stored = m_settings.value(kKey).toStringList();
    const auto name = canonical(path);
    stored.removeAll(name);
    stored.prepend(name);
    m_settings.setValue(kKey, QStringList(stored.mid(0, kMost)));
}

} // namespace ui
