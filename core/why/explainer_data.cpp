// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/why/explainer_data.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace core::why {

namespace {

using model::ElementId;
using model::VariableId;

std::map<std::string, std::vector<MechanismFact>, std::less<>> mechanismsByName(const policy::Catalogue& catalogue)
{
    std::map<std::string, std::vector<MechanismFact>, std::less<>> byName;
    for (const policy::MechanismCoverage& coverage : catalogue.mechanismCoverage) {
        const policy::PaperMechanism* const mechanism = findMechanism(catalogue, coverage.mechanismId);
        if (mechanism == nullptr)
            continue;
        for (const std::string& name : namesOfLinks(coverage.modelLinks))
            byName[name].push_back({mechanism, &coverage});
    }
    return byName;
}

std::vector<bool> helpersOf(const Explainer::Data& data)
{
    const policy::Catalogue& catalogue = data.catalogue();
    std::set<std::string, std::less<>> named;
    for (const policy::Naming& naming : catalogue.names)
        if (naming.kind == "variable" || naming.kind == "lever" || naming.kind == "parameter" || naming.kind == "region-data")
            named.insert(naming.id);
    std::vector<bool> helpers(data.model().variables.size(), false);
    for (std::size_t i = 0; i < helpers.size(); ++i) {
        const model::Variable& variable = data.model().variables[i];
        const bool nameless = !named.empty() && !named.contains(variable.name);
        helpers[i] = variable.hidden
            || (!catalogue.plain && nameless && variable.kind != model::VariableKind::Stock
                && !data.isConstant(static_cast<VariableId>(i)));
    }
    return helpers;
}

/// Signs of links depend on where the model stands: without policies and with all of them, or as it is.
causes::CausalGraph graphOf(const Explainer::Data& data)
{
    std::vector<policy::Projection> projections;
    std::vector<const engine::Trajectory*> runs;
    if (data.projector != nullptr)
        for (const policy::Scenario& scenario : {policy::Scenario{}, policy::paperPackage(data.catalogue())})
            if (auto run = data.projector->project(scenario))
                projections.push_back(std::move(*run));
    for (const policy::Projection& projection : projections)
        runs.push_back(&projection.trajectory());
    if (!runs.empty())
        return causes::causalGraph(data.program, runs);
    const auto run = engine::run(data.program);
    if (run)
        runs.push_back(&*run);
    return causes::causalGraph(data.program, runs);
}

bool contains(const policy::Place& place, const policy::Region& region)
{
    switch (place.kind) {
    case policy::Place::Kind::National:
        return true;
    case policy::Place::Kind::Group:
        return region.group == place.group;
    case policy::Place::Kind::Region:
        return region.id == place.regionId;
    }
    return false;
}

std::string annotation(const model::Variable& variable, const std::string& name)
{
    const auto found = variable.annotations.find(name);
    return found == variable.annotations.end() ? std::string() : found->second;
}

} // namespace

Explainer::Data::Data(engine::Program ofModel, std::shared_ptr<const policy::Catalogue> catalogue, policy::RegionSet regions,
                      std::shared_ptr<const policy::Projector> ofScenarios)
    : program(std::move(ofModel))
    , tables(std::move(catalogue))
    , regionSet(std::move(regions))
    , projector(std::move(ofScenarios))
    , evaluation(program.model())
    , graph(graphOf(*this))
    , helpers(helpersOf(*this))
    , mechanisms(mechanismsByName(*tables))
{
}

std::optional<VariableId> Explainer::Data::find(const std::string& id) const
{
    const auto found = model().findVariable(id);
    return found && !variable(*found).hidden ? found : std::nullopt;
}

bool Explainer::Data::isConstant(VariableId id) const
{
    const model::Variable& v = variable(id);
    for (ElementId element = v.firstElement; element < v.firstElement + v.elementCount; ++element)
        if (!model().elements[static_cast<std::size_t>(element)].constant)
            return false;
    return v.kind != model::VariableKind::Stock;
}

bool Explainer::Data::isRegional(const model::Variable& variable) const
{
    if (variable.dimensions.size() != 1 || static_cast<std::size_t>(variable.elementCount) != regions().regions.size())
        return false;
    const auto& elements = model().dimensions[static_cast<std::size_t>(variable.dimensions.front())].elements;
    return std::equal(elements.begin(), elements.end(), regions().regions.begin(), regions().regions.end(),
                      [](const std::string& element, const policy::Region& region) { return element == region.id; });
}

std::string Explainer::Data::nameOf(VariableId id, const std::vector<ElementId>& elements) const
{
    const model::Variable& v = variable(id);
    if (v.dimensions.empty() || elements.size() != 1)
        return v.name;
    std::string own = model().elementName(elements.front());
    return !isRegional(v) || catalogue().parameter(own) != nullptr ? own : v.name;
}

std::optional<Target> Explainer::Data::target(const Subject& subject) const
{
    if (const auto whole = find(subject.id))
        return Target{*whole, {subject.place, {}, std::nullopt}};
    const auto element = model().findElement(subject.id);
    if (!element)
        return std::nullopt;
    const VariableId id = model().elements[static_cast<std::size_t>(*element)].variable;
    if (variable(id).hidden)
        return std::nullopt;
    return Target{id, {subject.place, variable(id).dimensions, *element - variable(id).firstElement}};
}

Members membersOf(const Explainer::Data& data, VariableId id, const Spot& spot)
{
    Members members;
    const model::Variable& variable = data.variable(id);
    const auto& regions = data.regions().regions;
    const bool knownPlace = spot.place.kind == policy::Place::Kind::National
        || std::any_of(regions.begin(), regions.end(),
                       [&](const policy::Region& region) { return contains(spot.place, region); });
    if (!knownPlace)
        return members;
    if (variable.dimensions.empty()) {
        members.elements.push_back(variable.firstElement);
        return members;
    }
    if (spot.offset && variable.dimensions == spot.dimensions) {
        members.elements.push_back(variable.firstElement + *spot.offset);
        return members;
    }
    const bool regional = data.isRegional(variable);
    std::vector<ElementId> offsets;
    for (ElementId i = 0; i < variable.elementCount; ++i)
        if (!regional || contains(spot.place, regions[static_cast<std::size_t>(i)]))
            offsets.push_back(i);
    for (const ElementId offset : offsets)
        members.elements.push_back(variable.firstElement + offset);
    const std::string rule = annotation(variable, "group.value");
    const auto weight = data.model().findVariable(annotation(variable, "group.weight"));
    members.rule = policy::GroupRule::Sum;
    if (rule == "mean" && weight && data.variable(*weight).dimensions == variable.dimensions) {
        members.rule = policy::GroupRule::Mean;
        members.weight = data.variable(*weight).name;
        for (const ElementId offset : offsets)
            members.weights.push_back(data.variable(*weight).firstElement + offset);
    } else if (rule != "sum" && regional && data.projector != nullptr) {
        members.rule = policy::GroupRule::National; // nothing says how regions are summed up
    }
    return members;
}

std::vector<double> partsOf(const Members& members, std::span<const double> values)
{
    std::vector<double> parts(members.elements.size(), 1);
    if (members.weights.empty() || parts.size() == 1)
        return parts;
    double sum = 0;
    for (const ElementId weight : members.weights)
        sum += values[static_cast<std::size_t>(weight)];
    for (std::size_t i = 0; i < parts.size(); ++i)
        parts[i] = values[static_cast<std::size_t>(members.weights[i])] / sum;
    return parts;
}

std::size_t nearestTime(const std::vector<double>& times, double year)
{
    std::size_t nearest = 0;
    for (std::size_t k = 1; k < times.size(); ++k)
        if (std::abs(times[k] - year) < std::abs(times[nearest] - year))
            nearest = k;
    return nearest;
}

double figure(const Members& members, std::span<const double> values)
{
    if (members.elements.empty())
        return kNoValue;
    if (members.elements.size() == 1)
        return values[static_cast<std::size_t>(members.elements.front())];
    if (members.rule == policy::GroupRule::National)
        return kNoValue;
    // in the order of Projection::value, so that both give the same bits
    double sum = 0;
    double weights = 0;
    for (std::size_t i = 0; i < members.elements.size(); ++i) {
        const double weight = members.weights.empty() ? 1 : values[static_cast<std::size_t>(members.weights[i])];
        sum += weight * values[static_cast<std::size_t>(members.elements[i])];
        weights += weight;
    }
    return members.weights.empty() ? sum : sum / weights;
}

Subject subjectOf(const Explainer::Data& data, VariableId id, const std::vector<ElementId>& elements, const Spot& spot,
                  std::optional<double> year)
{
    const model::Variable& variable = data.variable(id);
    const auto ofSpot = membersOf(data, id, spot).elements;
    const auto& read = elements.empty() ? ofSpot : elements;
    Subject subject;
    subject.id = data.nameOf(id, read);
    subject.year = year;
    if (data.isRegional(variable) && subject.id == variable.name) {
        if (!spot.offset && read == ofSpot)
            subject.place = spot.place;
        else if (read.size() == 1)
            subject.place = policy::Place::ofRegion(
                data.regions().regions[static_cast<std::size_t>(read.front() - variable.firstElement)].id);
    }
    const bool constant = std::all_of(read.begin(), read.end(), [&](ElementId element) {
        return data.model().elements[static_cast<std::size_t>(element)].constant;
    });
    if (data.catalogue().lever(subject.id) != nullptr)
        subject.kind = Subject::Kind::Lever;
    else if (constant && variable.kind != model::VariableKind::Stock)
        subject.kind = Subject::Kind::Parameter;
    return subject;
}

double valueOf(const Explainer::Data& data, const policy::Claim& claim, const engine::Trajectory& run)
{
    const Subject subject = subjectOf(claim);
    const auto variable = data.find(subject.id);
    if (!variable)
        return kNoValue;
    const std::size_t time = nearestTime(run.times, claim.year);
    return figure(membersOf(data, *variable, {subject.place, {}, std::nullopt}),
                  std::span(run.values).subspan(time * run.elementCount, run.elementCount));
}

} // namespace core::why
