// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/why/many_runs.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <set>

namespace core::why {

namespace {

/// A table of all settings: members that leave one out get the model's own value.
engine::MemberOverrides tabulated(const model::ResolvedModel& model, const std::vector<Settings>& runs)
{
    std::set<model::ElementId> elements;
    for (const Settings& run : runs)
        for (const auto& [element, value] : run)
            elements.insert(element);
    engine::MemberOverrides overrides;
    overrides.members = runs.size();
    overrides.elements.assign(elements.begin(), elements.end());
    overrides.values.reserve(runs.size() * elements.size());
    for (const Settings& run : runs)
        for (const model::ElementId element : overrides.elements) {
            const auto found = run.find(element);
            overrides.values.push_back(found == run.end() ? standardValue(model, element) : found->second);
        }
    return overrides;
}

std::vector<model::ElementId> outputsOf(const Members& members)
{
    std::vector<model::ElementId> outputs = members.elements;
    outputs.insert(outputs.end(), members.weights.begin(), members.weights.end());
    std::sort(outputs.begin(), outputs.end());
    outputs.erase(std::unique(outputs.begin(), outputs.end()), outputs.end());
    return outputs;
}

} // namespace

double standardValue(const model::ResolvedModel& model, model::ElementId element)
{
    const model::NodeId equation = model.elements[static_cast<std::size_t>(element)].equation;
    return equation == model::kNone ? kNoValue : model.nodes[static_cast<std::size_t>(equation)].value;
}

Result<Figure> figureOf(const Explainer::Data& data, const Subject& subject, double year)
{
    Subject about = subject;
    about.year = subject.year.value_or(year);
    bool known = subject.kind != Subject::Kind::Term;
    if (subject.kind == Subject::Kind::Claim) {
        const auto& claims = data.catalogue().claims;
        const auto claim =
            std::find_if(claims.begin(), claims.end(), [&](const policy::Claim& one) { return one.id == subject.id; });
        known = claim != claims.end();
        if (known)
            about = subjectOf(*claim);
    }
    const auto target = known ? data.target(about) : std::nullopt;
    if (!target)
        return fail(ErrorKind::UnknownName, "the model has no figure called '" + about.id + "'", {{}, 0, 0, about.id},
                    {about.id});
    Figure figure{membersOf(data, target->variable, target->spot), *about.year};
    if (figure.members.elements.empty())
        return fail(ErrorKind::NotFound, "the regions of this model have no place '" + about.place.regionId + "'",
                    {{}, 0, 0, about.id}, {about.place.regionId});
    return figure;
}

Settings settingsOf(const std::vector<engine::Override>& overrides)
{
    Settings settings;
    for (const engine::Override& one : overrides)
        settings[one.element] = one.value;
    return settings;
}

Checked<Settings> settingsOf(const Explainer::Data& data, const policy::Scenario& scenario)
{
    if (data.projector == nullptr)
        return tl::make_unexpected(
            Errors{{ErrorKind::InvalidArgument, "this model has no scenarios; say which constants differ", {}, {}}});
    const auto overrides = data.projector->overrides(scenario);
    if (!overrides)
        return tl::make_unexpected(overrides.error());
    return settingsOf(*overrides);
}

Result<std::vector<double>> figures(const Explainer::Data& data, const Figure& figure, const std::vector<Settings>& runs,
                                    const Progress& progress)
{
    std::atomic<bool> cancel = false;
    engine::EnsembleOptions options;
    if (data.projector != nullptr)
        options.run.saveStep = data.projector->saveStep();
    options.outputs = outputsOf(figure.members);
    if (progress) {
        options.cancel = &cancel;
        options.progress = [&](std::size_t done, std::size_t total) {
            if (!progress(static_cast<double>(done) / static_cast<double>(std::max<std::size_t>(total, 1))))
                cancel = true;
        };
    }
    const auto ensemble = engine::runEnsemble(data.program, tabulated(data.model(), runs), options);
    if (!ensemble)
        return tl::make_unexpected(ensemble.error());
    const std::size_t time = nearestTime(ensemble->times, figure.year);
    // a row of all elements, of which only the outputs are ever read
    std::vector<double> row(data.model().elements.size(), kNoValue);
    std::vector<double> result;
    result.reserve(runs.size());
    for (std::size_t member = 0; member < runs.size(); ++member) {
        for (std::size_t output = 0; output < options.outputs.size(); ++output)
            row[static_cast<std::size_t>(options.outputs[output])] = ensemble->at(member, time, output);
        result.push_back(why::figure(figure.members, row));
    }
    return result;
}

} // namespace core::why
