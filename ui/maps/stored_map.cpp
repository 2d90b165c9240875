// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/stored_map.h"

#include "core/maps/map_file.h"
#include "ui/session/session.h"

namespace ui {

namespace {

/// A setting of the workspace: the file's name, and its text from the second line on.
QString keyOf(const QString& regionSetId)
{
    return QStringLiteral("regions_map:") + regionSetId;
}

} // namespace

std::shared_ptr<const core::maps::ShapeMap> storedMap(const Session& session, const QString& regionSetId)
{
    const QString stored = session.setting(keyOf(regionSetId));
    const qsizetype end = stored.indexOf(QLatin1Char('\n'));
    if (end < 0)
        return nullptr;
    auto map = core::maps::readMap(stored.mid(end + 1).toStdString(), stored.left(end).toStdString());
    return map ? std::make_shared<const core::maps::ShapeMap>(std::move(*map)) : nullptr;
}

void storeMap(Session& session, const QString& regionSetId, const QString& fileName, const QString& text)
{
    session.setSetting(keyOf(regionSetId), fileName + QLatin1Char('\n') + text);
}

void forgetMap(Session& session, const QString& regionSetId)
{
    session.setSetting(keyOf(regionSetId), QString());
}

} // namespace ui
