// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/why/claims_board.h"

#include "core/why/table_links.h"

#include <algorithm>
#include <cmath>

namespace core::why {

namespace {

bool standsIn(const policy::PaperMechanism& mechanism, const policy::PaperFigure& figure)
{
    const auto sections = split(mechanism.section, ";");
    return mechanism.paper == figure.paper && std::find(sections.begin(), sections.end(), figure.section) != sections.end();
}

std::vector<MechanismFact> leftOut(const policy::Catalogue& catalogue, const ClaimFact& fact)
{
    std::vector<MechanismFact> facts;
    for (const policy::MechanismCoverage& coverage : catalogue.mechanismCoverage) {
        const policy::PaperMechanism* const mechanism = findMechanism(catalogue, coverage.mechanismId);
        if (mechanism == nullptr)
            continue;
        const bool touches = namesOfLinks(coverage.modelLinks).contains(fact.result.claim.variable);
        const bool beside = std::any_of(fact.figures.begin(), fact.figures.end(),
                                        [&](const policy::PaperFigure* figure) { return standsIn(*mechanism, *figure); });
        if ((coverage.implemented == "partly" && touches) || (coverage.implemented == "no" && beside))
            facts.push_back({mechanism, &coverage});
    }
    return facts;
}

std::vector<PolicyFact> policiesOf(const policy::Catalogue& catalogue, const policy::Claim& claim)
{
    std::vector<PolicyFact> facts;
    for (const policy::PolicyCoverage& coverage : catalogue.policyCoverage) {
        const policy::PaperPolicy* const measure = findPolicy(catalogue, coverage.policyId);
        const bool tied =
            measure != nullptr && std::any_of(claim.figureIds.begin(), claim.figureIds.end(), [&](const std::string& id) {
                return std::find(measure->figureIds.begin(), measure->figureIds.end(), id) != measure->figureIds.end();
            });
        if (tied)
            facts.push_back({measure, &coverage});
    }
    return facts;
}

} // namespace

ClaimFact claimFact(const policy::Catalogue& catalogue, const policy::Claim& claim)
{
    ClaimFact fact;
    fact.result = {claim, kNoValue, false};
    fact.subject.kind = Subject::Kind::Claim;
    fact.subject.id = claim.id;
    fact.figure = subjectOf(claim);
    for (const std::string& id : claim.figureIds)
        if (const policy::PaperFigure* figure = catalogue.figure(id))
            fact.figures.push_back(figure);
    fact.leftOut = leftOut(catalogue, fact);
    fact.policies = policiesOf(catalogue, claim);
    return fact;
}

void judge(ClaimFact& fact, double value)
{
    const policy::Claim& claim = fact.result.claim;
    fact.result.value = value;
    fact.nearestBound.reset();
    fact.margin = kNoValue;
    fact.relativeMargin = kNoValue;
    fact.result.holds = false;
    fact.state = ClaimFact::State::NoValue;
    if (!std::isfinite(value))
        return;
    const auto consider = [&](const std::optional<double>& bound, double margin) {
        if (!bound || (fact.nearestBound && margin >= fact.margin))
            return;
        fact.nearestBound = bound;
        fact.margin = margin;
    };
    // of a value within both bounds the nearer one, of a value outside the one that it misses: the smaller margin either way
    consider(claim.low, value - claim.low.value_or(0));
    consider(claim.high, claim.high.value_or(0) - value);
    fact.result.holds = !fact.nearestBound || fact.margin >= 0;
    fact.state = fact.result.holds ? ClaimFact::State::Met : ClaimFact::State::NotMet;
    if (fact.nearestBound && *fact.nearestBound != 0)
        fact.relativeMargin = fact.margin / std::abs(*fact.nearestBound);
}

std::vector<ClaimFact> claimsBoard(const policy::Catalogue& catalogue, const policy::Projection& run)
{
    std::vector<ClaimFact> board;
    for (const policy::Claim& claim : catalogue.claims) {
        board.push_back(claimFact(catalogue, claim));
        judge(board.back(), run.value(claim.variable, board.back().figure.place, claim.year));
    }
    return board;
}

} // namespace core::why
