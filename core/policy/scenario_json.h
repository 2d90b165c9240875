// SPDX-License-Identifier: GPL-3.0-or-later
// A scenario inside a JSON document that may hold more.
#pragma once

#include "core/base/result.h"
#include "core/policy/json_document.h"
#include "core/policy/scenario.h"

#include <functional>
#include <string>

namespace core::policy {

/// Whether a key beside 'levers' and 'parameters' is known to who asks; all others are errors.
using OtherKey = std::function<bool(const std::string& key)>;

/// As parseScenario(), from the document's tree.
[[nodiscard]] Checked<Scenario> readScenario(const JsonValue& root, const std::string& fileNameForMessages,
                                             const Catalogue& catalogue, const RegionSet& regions, const OtherKey& otherKey = {});

} // namespace core::policy
