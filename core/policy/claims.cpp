// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/claims.h"

namespace core::policy {

namespace {

bool isWithin(const Claim& claim, double value)
{
    // A value that is no number is within no bounds.
    return value == value && (!claim.low || value >= *claim.low) && (!claim.high || value <= *claim.high);
}

} // namespace

std::vector<ClaimResult> evaluateClaims(const Catalogue& catalogue, std::string_view scenarioId, const Projection& projection)
{
    std::vector<ClaimResult> results;
    for (const Claim& claim : catalogue.claims) {
        if (claim.scenario != scenarioId)
            continue;
        const Place place = claim.group ? Place::ofGroup(*claim.group) : Place::national();
        const double value = projection.value(claim.variable, place, claim.year);
        results.push_back({claim, value, isWithin(claim, value)});
    }
    return results;
}

} // namespace core::policy
