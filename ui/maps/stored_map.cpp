// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/stored_map.h"

#include "core/maps/map_file.h"
#include "ui/session/region_edit.h"
#include "ui/session/session.h"

#include <algorithm>
#include <optional>

namespace ui {

namespace {

using core::workspace::DocumentRecord;
using core::workspace::kDocumentMap;

/// Of the shipped set with the same regions, when `regionSetId` is a set of the user's own.
std::optional<DocumentRecord> inherited(const Session& session, const QString& regionSetId)
{
    const auto& sets = session.regionSets();
    const auto own = std::find_if(sets.begin(), sets.end(), [&](const auto& set) { return set.id == regionSetId.toStdString(); });
    if (own == sets.end())
        return std::nullopt;
    for (const auto& shipped : session.catalogue().regionSets) {
        if (shipped.id != own->id && sameRegions(shipped, *own))
            return session.document(kDocumentMap, QString::fromStdString(shipped.id));
    }
    return std::nullopt;
}

} // namespace

std::shared_ptr<const core::maps::ShapeMap> storedMap(const Session& session, const QString& regionSetId)
{
    auto document = session.document(kDocumentMap, regionSetId);
    if (!document)
        document = inherited(session, regionSetId);
    if (!document || document->content.isEmpty())
        return nullptr;
    auto map = core::maps::readMap(document->content.toStdString(), document->name.toStdString());
    return map ? std::make_shared<const core::maps::ShapeMap>(std::move(*map)) : nullptr;
}

bool storeMap(Session& session, const QString& regionSetId, const QString& fileName, const QString& text)
{
    return session.storeDocument(kDocumentMap, regionSetId, fileName, text).has_value();
}

void forgetMap(Session& session, const QString& regionSetId)
{
    // An empty one says that the map of the shipped set is not wanted here.
    const bool hasOther = inherited(session, regionSetId).has_value();
    // Who could not be told is told by Session::failed().
    (void)(hasOther ? session.storeDocument(kDocumentMap, regionSetId, {}, {}) : session.removeDocument(kDocumentMap, regionSetId));
}

} // namespace ui
