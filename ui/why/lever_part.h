// SPDX-License-Identifier: GPL-3.0-or-later
// The quantities that the model keeps of each lever ("innovation_fund_start") have no row of their own in the tables: they are
// named after the lever, and variables that only complete another's equation after their row of kind "helper".
#pragma once

#include "core/policy/catalogue.h"

#include <optional>
#include <string>

namespace ui {

class Appearance;

struct LeverPart {
    const core::policy::Lever* lever = nullptr; ///< null when the id is no part of a lever
    std::string suffix; ///< "_intensity", "_start", "_ramp", "_duration", "_unit_cost" or "_cost"
};

[[nodiscard]] LeverPart leverPart(const core::policy::Catalogue& catalogue, const std::string& id);

/// How a quantity without a row of kind variable, lever, parameter or region-data is named and shown, in the language of the
/// window. Nothing for what is neither a lever's part nor a helper.
[[nodiscard]] std::optional<core::policy::Naming> helperNaming(const Appearance& appearance, const core::policy::Catalogue& catalogue,
                                                               const std::string& id);

} // namespace ui
