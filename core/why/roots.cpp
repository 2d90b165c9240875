// SPDX-License-Identifier: GPL-3.0-or-later
// What stands at the far end of the causal tree: each lever and parameter that differs, by running the model without it.
#include "core/policy/difference.h"
#include "core/why/many_runs.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace core::why {

namespace {

/// Something that differs, and what a run sets without it.
struct Root {
    Subject subject;
    Settings without;
};

Checked<std::vector<RootFact>> effects(const Explainer::Data& data, const Figure& figure, const Settings& run,
                                       const std::vector<Root>& roots, const Progress& progress)
{
    std::vector<Settings> runs{run};
    for (const Root& root : roots)
        runs.push_back(root.without);
    const auto values = figures(data, figure, runs, progress);
    if (!values)
        return tl::make_unexpected(Errors{values.error()});
    std::vector<RootFact> facts;
    for (std::size_t i = 0; i < roots.size(); ++i) {
        const double effect = values->front() - (*values)[i + 1];
        facts.push_back({roots[i].subject, std::isfinite(effect) ? effect : 0});
    }
    std::stable_sort(facts.begin(), facts.end(),
                     [](const RootFact& a, const RootFact& b) { return std::abs(a.effect) > std::abs(b.effect); });
    return facts;
}

double valueIn(const Explainer::Data& data, const Settings& settings, model::ElementId element)
{
    const auto found = settings.find(element);
    return found == settings.end() ? standardValue(data.model(), element) : found->second;
}

} // namespace

Checked<std::vector<RootFact>> Explainer::roots(const Subject& subject, const policy::Scenario& reference,
                                                const policy::Scenario& scenario, double year, const Progress& progress) const
{
    const auto figure = figureOf(*m_data, subject, year);
    if (!figure)
        return tl::make_unexpected(Errors{figure.error()});
    const auto run = settingsOf(*m_data, scenario);
    if (!run)
        return tl::make_unexpected(run.error());
    std::vector<Root> roots;
    for (const policy::Difference& difference : policy::listDifferences(*m_data->projector, reference, scenario)) {
        auto without = settingsOf(*m_data, policy::setBack(difference, reference, scenario));
        if (!without)
            return tl::make_unexpected(without.error());
        Subject root;
        root.kind = difference.kind == policy::Difference::Kind::Lever ? Subject::Kind::Lever : Subject::Kind::Parameter;
        root.id = difference.id;
        roots.push_back({std::move(root), std::move(*without)});
    }
    return effects(*m_data, *figure, *run, roots, progress);
}

Checked<std::vector<RootFact>> Explainer::roots(const Subject& subject, const std::vector<engine::Override>& reference,
                                                const std::vector<engine::Override>& run, double year,
                                                const Progress& progress) const
{
    const auto figure = figureOf(*m_data, subject, year);
    if (!figure)
        return tl::make_unexpected(Errors{figure.error()});
    const Settings before = settingsOf(reference);
    const Settings after = settingsOf(run);
    std::map<model::VariableId, Settings> without; // by variable that differs
    for (const Settings* settings : {&before, &after})
        for (const auto& [element, value] : *settings) {
            const double back = valueIn(*m_data, before, element);
            if (back != valueIn(*m_data, after, element))
                without.try_emplace(m_data->model().elements[static_cast<std::size_t>(element)].variable, after)
                    .first->second[element] = back;
        }
    std::vector<Root> roots;
    for (auto& [variable, settings] : without)
        roots.push_back({subjectOf(*m_data, variable, {}, Spot{}), std::move(settings)});
    return effects(*m_data, *figure, after, roots, progress);
}

} // namespace core::why
