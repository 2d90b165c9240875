// SPDX-License-Identifier: GPL-3.0-or-later
// Each claim of the papers beside what a scenario gives: met or not and by how much, and what the model leaves out of what it
// rests on.
#pragma once

#include "core/policy/claims.h"
#include "core/why/answer.h"

#include <optional>
#include <vector>

namespace core::why {

struct ClaimFact {
    enum class State { Met, NotMet, NoValue };
    policy::ClaimResult result;
    State state = State::NoValue;
    Subject subject; ///< the claim
    Subject figure; ///< the variable in the claim's place and year
    /// The bound that the value is nearest to, and how far it is on the good side of it, in the unit of the variable: negative =
    /// short of it. relative: over the size of the bound. NaN without a value.
    std::optional<double> nearestBound;
    double margin = kNoValue;
    double relativeMargin = kNoValue;
    std::vector<const policy::PaperFigure*> figures;
    /// What the model lacks of it: mechanisms that it has partly, of those whose links touch the variable, and those that it has
    /// not, of the section of a paper where the claim stands.
    std::vector<MechanismFact> leftOut;
    std::vector<PolicyFact> policies; ///< measures that the papers tie to the same figures, covered or not
};

/// Every claim in the tables' order, whichever scenario it was made about.
[[nodiscard]] std::vector<ClaimFact> claimsBoard(const policy::Catalogue& catalogue, const policy::Projection& run);

/// One claim with what is known of it, without a value.
[[nodiscard]] ClaimFact claimFact(const policy::Catalogue& catalogue, const policy::Claim& claim);

/// Takes what a run gives.
void judge(ClaimFact& fact, double value);

} // namespace core::why
