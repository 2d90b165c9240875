// SPDX-License-Identifier: GPL-3.0-or-later
// How parts of the country are called.
#pragma once

#include "core/policy/catalogue.h"
#include "core/policy/projection.h"
#include "core/policy/region_set.h"
#include "core/policy/text.h"

#include <string>

namespace core::policy {

enum class NameLength { Full, Short };

/// "Central-West", "Guangdong"; empty for the nation, whose word depends on where it stands. A region has the name that its set
/// gives it, which may be the user's own; names.csv has the short ones and those of groups. What nothing names is called by its id.
[[nodiscard]] std::string placeName(const Catalogue& catalogue, Language language, const RegionSet& regions, const Place& place,
                                    NameLength length = NameLength::Full);

} // namespace core::policy
