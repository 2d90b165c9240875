// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of statistics as text (JSON, UTF-8), for storing: a set is what is shipped, or a list of regions and nothing else, with
// its edits applied in order.
#pragma once

#include "core/indicators/data_set.h"

#include <string>
#include <string_view>

namespace core::indicators {

/// Numbers with as many digits as bring back the same bits; a missing value is its reason. Changes that only add a number come
/// behind the others: the order of an edit's changes says nothing.
[[nodiscard]] std::string toText(const Edit& edit);
/// Errors: Malformed (naming the member), NotFinite. What a later version added is ignored.
[[nodiscard]] Result<Edit> editFromText(std::string_view text);

/// What a set of the user's own begins with: regions with their names and groups.
[[nodiscard]] std::string toText(const RegionList& regions);
/// Errors: as editFromText(); DuplicateName, InvalidArgument of a region.
[[nodiscard]] Result<RegionList> regionListFromText(std::string_view text);

} // namespace core::indicators
