// SPDX-License-Identifier: GPL-3.0-or-later
// What stands at the far end of the causal tree: each lever and parameter that differs, by running the model without it.
#include "core/policy/difference.h"
#include "core/why/many_runs.h"

#include <algorithm>
#include <cmath>

namespace core::why {

Checked<std::vector<RootFact>> Explainer::roots(const Subject& subject, const policy::Scenario& reference,
                                                const policy::Scenario& scenario, double year, const Progress& progress) const
{
    const auto figure = figureOf(*m_data, subject, year);
    if (!figure)
        return tl::make_unexpected(Errors{figure.error()});
    const policy::Projector& projector = *m_data->projector;
    const auto list = policy::listDifferences(projector, reference, scenario);
    std::vector<Settings> runs;
    const auto add = [&](const policy::Scenario& one) -> Checked<void> {
        auto settings = settingsOf(projector, one);
        if (!settings)
            return tl::make_unexpected(settings.error());
        runs.push_back(std::move(*settings));
        return {};
    };
    if (auto whole = add(scenario); !whole)
        return tl::make_unexpected(whole.error());
    for (const policy::Difference& difference : list)
        if (auto without = add(policy::setBack(difference, reference, scenario)); !without)
            return tl::make_unexpected(without.error());
    const auto values = figures(*m_data, *figure, runs, progress);
    if (!values)
        return tl::make_unexpected(Errors{values.error()});
    std::vector<RootFact> roots;
    for (std::size_t i = 0; i < list.size(); ++i) {
        Subject root;
        root.kind = list[i].kind == policy::Difference::Kind::Lever ? Subject::Kind::Lever : Subject::Kind::Parameter;
        root.id = list[i].id;
        const double effect = values->front() - (*values)[i + 1];
        roots.push_back({std::move(root), std::isfinite(effect) ? effect : 0});
    }
    std::stable_sort(roots.begin(), roots.end(),
                     [](const RootFact& a, const RootFact& b) { return std::abs(a.effect) > std::abs(b.effect); });
    return roots;
}

} // namespace core::why
