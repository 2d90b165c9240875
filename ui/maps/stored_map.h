// SPDX-License-Identifier: GPL-3.0-or-later
// The map that a user opened for a set of regions, as the workspace keeps it.
#pragma once

#include "core/maps/shape_map.h"

#include <QString>

#include <memory>

namespace ui {

class Session;

/// Null when none was opened, or what is kept cannot be read any more. A set of the user's own begins with the map of the shipped set
/// that has the same regions.
[[nodiscard]] std::shared_ptr<const core::maps::ShapeMap> storedMap(const Session& session, const QString& regionSetId);
/// `text` is GeoJSON or TopoJSON as it was in the file.
/// False when it could not be stored: Session::failed() tells why.
bool storeMap(Session& session, const QString& regionSetId, const QString& fileName, const QString& text);
void forgetMap(Session& session, const QString& regionSetId);

} // namespace ui
