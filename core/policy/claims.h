// SPDX-License-Identifier: GPL-3.0-or-later
// What the papers say will come true, beside what the model gives.
#pragma once

#include "core/policy/catalogue.h"
#include "core/policy/projection.h"

#include <string>
#include <string_view>
#include <vector>

namespace core::policy {

struct ClaimResult {
    Claim claim;
    double value = 0;   ///< in the model's unit; NaN when the run gives none
    bool holds = false; ///< the value is within the claim's bounds, ends included
};

/// The claims about `scenarioId` ("paper-package"), in the table's order, with `projection` being that scenario's run.
[[nodiscard]] std::vector<ClaimResult> evaluateClaims(const Catalogue& catalogue, std::string_view scenarioId,
                                                      const Projection& projection);

} // namespace core::policy
