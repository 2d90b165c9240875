// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/why/claims_board.h"
#include "core/why/explainer_data.h"

#include "core/model/identifier.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace core::why {

namespace {

using model::VariableId;

tl::unexpected<Error> unknown(const Subject& subject, const std::string& near)
{
    return fail(ErrorKind::UnknownName,
                "the model has nothing called '" + subject.id + "'" + (near.empty() ? "" : "; did you mean '" + near + "'?"),
                {{}, 0, 0, subject.id}, {subject.id, near});
}

std::string nearestVariable(const Explainer::Data& data, const std::string& id)
{
    std::vector<std::string> candidates;
    for (const model::Variable& variable : data.model().variables)
        if (!variable.hidden)
            candidates.push_back(variable.name);
    return model::nearestName(id, candidates);
}

/// What uses a variable, helpers looked through, in the model's order.
void collectUses(const Explainer::Data& data, VariableId variable, std::set<VariableId>& seen, std::set<VariableId>& uses)
{
    for (const int index : data.graph.outgoing[static_cast<std::size_t>(variable)]) {
        const VariableId to = data.graph.links[static_cast<std::size_t>(index)].to;
        if (!seen.insert(to).second)
            continue;
        if (data.isHelper(to))
            collectUses(data, to, seen, uses);
        else
            uses.insert(to);
    }
}

void addUses(const Explainer::Data& data, const Target& target, Answer& answer)
{
    std::set<VariableId> seen{target.variable};
    std::set<VariableId> uses;
    collectUses(data, target.variable, seen, uses);
    for (const VariableId use : uses)
        answer.drives.push_back(subjectOf(data, use, {}, target.spot, answer.subject.year));
}

void addMechanisms(const Explainer::Data& data, const std::string& id, Answer& answer)
{
    const auto found = data.mechanisms.find(id);
    if (found == data.mechanisms.end())
        return;
    for (const MechanismFact& fact : found->second) {
        answer.mechanisms.push_back(fact.mechanism);
        answer.mechanismFacts.push_back(fact);
    }
}

void addFigure(const Explainer::Data& data, const std::string& id, Answer& answer)
{
    const policy::PaperFigure* figure = data.catalogue().figure(id);
    if (figure != nullptr && std::find(answer.figures.begin(), answer.figures.end(), figure) == answer.figures.end())
        answer.figures.push_back(figure);
}

void addPolicies(const Explainer::Data& data, const std::string& leverId, Answer& answer)
{
    const policy::Catalogue& catalogue = data.catalogue();
    for (const policy::PolicyCoverage& coverage : catalogue.policyCoverage) {
        if (coverage.leverId != leverId)
            continue;
        const policy::PaperPolicy* const row = findPolicy(catalogue, coverage.policyId);
        if (row == nullptr)
            continue;
        answer.policies.push_back(row);
        answer.policyFacts.push_back({row, &coverage});
        for (const std::string& figure : row->figureIds)
            addFigure(data, figure, answer);
    }
}

CostFact costOf(const std::string& leverId, const policy::Projection& reference, const policy::Projection& run, double year)
{
    return {run.value(leverId + "_unit_cost", policy::Place::national(), year), reference.cumulativeLeverCostBnCny(leverId, year),
            run.cumulativeLeverCostBnCny(leverId, year)};
}

/// The papers' claims about a variable, with what this run gives, in whatever scenario they were made.
void addClaims(const Explainer::Data& data, const std::string& variable, const engine::Trajectory& run, Answer& answer)
{
    for (const policy::Claim& claim : data.catalogue().claims)
        if (claim.variable == variable) {
            ClaimFact fact;
            fact.result.claim = claim;
            judge(fact, valueOf(data, claim, run));
            answer.claims.push_back(std::move(fact.result));
        }
}

Result<Answer> answerVariable(const Explainer::Data& data, const Subject& subject, const Moments& moments)
{
    const auto target = data.target(subject);
    if (!target)
        return unknown(subject, nearestVariable(data, subject.id));
    const Members members = membersOf(data, target->variable, target->spot);
    if (members.elements.empty())
        return fail(ErrorKind::NotFound, "the regions of this model have no place '" + subject.place.regionId + "'",
                    {{}, 0, 0, subject.id}, {subject.place.regionId});
    const model::Variable& v = data.variable(target->variable);
    const bool constant = v.kind != model::VariableKind::Stock
        && std::all_of(members.elements.begin(), members.elements.end(), [&](model::ElementId element) {
                              return data.model().elements[static_cast<std::size_t>(element)].constant;
                          });
    Answer answer;
    answer.subject = subject;
    answer.year = moments.time();
    answer.value = figure(members, moments.runValues());
    answer.reference = figure(members, moments.referenceValues());
    answer.isStock = v.kind == model::VariableKind::Stock;
    answer.summedUp = members.elements.size() > 1;
    answer.groupRule = members.rule;
    answer.groupWeight = members.weight;
    answer.unit = v.unit;
    answer.doc = v.doc;
    if (constant) {
        answer.parameters.push_back(parameterFact(data, target->variable, target->spot, moments.runValues()));
        answer.figures = answer.parameters.front().figures;
        answer.equationText = v.equationText.empty() ? std::string() : v.equationText.front();
    } else {
        explainChange(data, *target, members, moments, answer);
        describeEquation(data, *target, members, moments, answer);
    }
    addUses(data, *target, answer);
    addMechanisms(data, v.name, answer);
    addClaims(data, v.name, moments.run, answer);
    if (data.catalogue().lever(v.name) != nullptr) {
        answer.card = data.catalogue().leverCard(v.name);
        if (const auto unitCost = data.find(v.name + "_unit_cost"))
            answer.parameters.push_back(parameterFact(data, *unitCost, target->spot, moments.runValues()));
        addPolicies(data, v.name, answer);
    }
    return answer;
}

Result<Answer> answerClaim(const Explainer::Data& data, const Subject& subject, Moments moments)
{
    const auto& claims = data.catalogue().claims;
    const auto claim = std::find_if(claims.begin(), claims.end(), [&](const policy::Claim& one) { return one.id == subject.id; });
    if (claim == claims.end())
        return unknown(subject, {});
    moments.timeIndex = nearestTime(moments.run.times, claim->year);
    auto answer = answerVariable(data, subjectOf(*claim), moments);
    if (!answer)
        return answer;
    std::erase_if(answer->claims, [&](const policy::ClaimResult& result) { return result.claim.id != claim->id; });
    answer->subject = subject;
    const ClaimFact fact = claimFact(data.catalogue(), *claim);
    answer->figures = fact.figures;
    answer->policyFacts = fact.policies;
    for (const PolicyFact& measure : fact.policies)
        answer->policies.push_back(measure.policy);
    return answer;
}

Result<Answer> answerTerm(const Explainer::Data& data, const Subject& subject, const Moments& moments)
{
    const auto& glossary = data.catalogue().glossary;
    const auto term = std::find_if(glossary.begin(), glossary.end(),
                                   [&](const policy::GlossaryTerm& one) { return one.term.english == subject.id; });
    if (term == glossary.end())
        return unknown(subject, {});
    Answer answer;
    answer.subject = subject;
    answer.year = moments.time();
    answer.value = kNoValue;
    answer.reference = kNoValue;
    answer.term = &*term;
    return answer;
}

} // namespace

Explainer::Explainer(const std::shared_ptr<const policy::Projector>& projector)
    : m_data(std::make_shared<const Data>(projector->program(),
                                          std::shared_ptr<const policy::Catalogue>(projector, &projector->catalogue()),
                                          projector->regions(), projector))
{
}

Explainer::Explainer(engine::Program program, std::shared_ptr<const policy::Catalogue> catalogue, policy::RegionSet regions)
    : m_data(std::make_shared<const Data>(
        std::move(program), catalogue != nullptr ? std::move(catalogue) : std::make_shared<const policy::Catalogue>(),
        std::move(regions), nullptr))
{
}

Explainer::~Explainer() = default;
Explainer::Explainer(Explainer&&) noexcept = default;
Explainer& Explainer::operator=(Explainer&&) noexcept = default;

Result<Answer> Explainer::answer(const Subject& subject, const policy::Projection& reference, const policy::Projection& run,
                                 double year) const
{
    auto found = answer(subject, reference.trajectory(), run.trajectory(), year);
    if (found && m_data->catalogue().lever(subject.id) != nullptr && found->formula)
        found->cost = costOf(subject.id, reference, run, found->year);
    return found;
}

Result<Answer> Explainer::answer(const Subject& subject, const engine::Trajectory& reference, const engine::Trajectory& run,
                                 double year) const
{
    const std::size_t elements = m_data->model().elements.size();
    if (reference.elementCount != elements || run.elementCount != elements || run.times.empty() || reference.times != run.times)
        return fail(ErrorKind::InvalidArgument, "the two runs to be explained are not of the model that explains them");
    const Moments moments{reference, run, nearestTime(run.times, subject.year.value_or(year))};
    if (subject.kind == Subject::Kind::Claim)
        return answerClaim(*m_data, subject, moments);
    if (subject.kind == Subject::Kind::Term)
        return answerTerm(*m_data, subject, moments);
    return answerVariable(*m_data, subject, moments);
}

const causes::CausalGraph& Explainer::graph() const
{
    return m_data->graph;
}

const engine::Program& Explainer::program() const
{
    return m_data->program;
}

} // namespace core::why
