// SPDX-License-Identifier: GPL-3.0-or-later
// How much of a change rests on parameters of each grade.
#include "core/why/many_runs.h"

#include <algorithm>
#include <cmath>

namespace core::why {

namespace {

constexpr std::size_t kLargest = 10;

/// A constant with its range; region data by region.
struct Uncertain {
    std::string name;
    policy::Grade grade = policy::Grade::C;
    Settings low, high;
};

bool isSampled(const Explainer::Data& data, const model::Variable& variable)
{
    if (const policy::Parameter* parameter = data.catalogue().parameter(variable.name))
        return parameter->sampled;
    const auto found = variable.annotations.find("parameter.sampled");
    return found == variable.annotations.end() || found->second != "false";
}

/// The places whose figure of the constant is one element each.
std::vector<policy::Place> placesOf(const Explainer::Data& data, const model::Variable& variable)
{
    std::vector<policy::Place> places;
    if (variable.dimensions.empty())
        places.push_back(policy::Place::national());
    else if (static_cast<std::size_t>(variable.elementCount) == data.regions().regions.size())
        for (const policy::Region& region : data.regions().regions)
            places.push_back(policy::Place::ofRegion(region.id));
    return places;
}

Uncertain rangeOf(const Explainer::Data& data, model::VariableId id, const Ranges& ranges)
{
    const model::Variable& variable = data.variable(id);
    const std::vector<double> none(data.model().elements.size(), 0);
    Uncertain uncertain;
    uncertain.name = variable.name;
    const auto own = ranges.find(variable.name);
    for (const policy::Place& place : placesOf(data, variable)) {
        const ParameterFact fact = parameterFact(data, id, place, none);
        const double low = own != ranges.end() ? own->second.low : fact.low;
        const double high = own != ranges.end() ? own->second.high : fact.high;
        if (!(low < high)) // NaN where nobody gave a range
            continue;
        const model::ElementId element = membersOf(data, id, place).elements.front();
        uncertain.grade = fact.grade;
        uncertain.low[element] = low;
        uncertain.high[element] = high;
    }
    return uncertain;
}

std::vector<Uncertain> uncertainConstants(const Explainer::Data& data, const Ranges& ranges)
{
    std::vector<Uncertain> list;
    for (std::size_t i = 0; i < data.model().variables.size(); ++i) {
        const auto id = static_cast<model::VariableId>(i);
        if (data.variable(id).hidden || !data.isConstant(id) || !isSampled(data, data.variable(id)))
            continue;
        if (Uncertain uncertain = rangeOf(data, id, ranges); !uncertain.low.empty())
            list.push_back(std::move(uncertain));
    }
    return list;
}

Settings with(Settings settings, const Settings& changes)
{
    for (const auto& [element, value] : changes)
        settings[element] = value;
    return settings;
}

double& ofGrade(EvidenceShares& shares, policy::Grade grade)
{
    switch (grade) {
    case policy::Grade::A:
        return shares.a;
    case policy::Grade::B:
        return shares.b;
    case policy::Grade::C:
        return shares.c;
    case policy::Grade::D:
        break;
    }
    return shares.d;
}

/// How far each constant moves the change from one end of its range to the other.
Checked<EvidenceShares> shareOut(const Explainer::Data& data, const Figure& figure, const Settings& before, const Settings& after,
                                 const Progress& progress, const Ranges& ranges)
{
    const auto constants = uncertainConstants(data, ranges);
    std::vector<Settings> runs; // four a constant: low and high, reference and scenario
    for (const Uncertain& constant : constants)
        for (const Settings* end : {&constant.low, &constant.high})
            for (const Settings* side : {&before, &after})
                runs.push_back(with(*side, *end));
    EvidenceShares shares;
    if (runs.empty())
        return shares;
    const auto values = figures(data, figure, runs, progress);
    if (!values)
        return tl::make_unexpected(Errors{values.error()});
    double sum = 0;
    std::vector<double> sizes;
    for (std::size_t i = 0; i < constants.size(); ++i) {
        const double* const of = values->data() + 4 * i;
        const double size = std::abs((of[3] - of[2]) - (of[1] - of[0]));
        sizes.push_back(std::isfinite(size) ? size : 0);
        sum += sizes.back();
    }
    for (std::size_t i = 0; i < constants.size(); ++i) {
        if (sizes[i] == 0)
            continue;
        ofGrade(shares, constants[i].grade) += sizes[i] / sum;
        shares.largest.emplace_back(constants[i].name, sizes[i] / sum);
    }
    std::stable_sort(shares.largest.begin(), shares.largest.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    if (shares.largest.size() > kLargest)
        shares.largest.resize(kLargest);
    return shares;
}

} // namespace

Checked<EvidenceShares> Explainer::evidence(const Subject& subject, const policy::Scenario& reference,
                                            const policy::Scenario& scenario, double year, const Progress& progress,
                                            const Ranges& ranges) const
{
    const auto figure = figureOf(*m_data, subject, year);
    if (!figure)
        return tl::make_unexpected(Errors{figure.error()});
    const auto before = settingsOf(*m_data, reference);
    if (!before)
        return tl::make_unexpected(before.error());
    const auto after = settingsOf(*m_data, scenario);
    if (!after)
        return tl::make_unexpected(after.error());
    return shareOut(*m_data, *figure, *before, *after, progress, ranges);
}

Checked<EvidenceShares> Explainer::evidence(const Subject& subject, const std::vector<engine::Override>& reference,
                                            const std::vector<engine::Override>& run, double year, const Progress& progress,
                                            const Ranges& ranges) const
{
    const auto figure = figureOf(*m_data, subject, year);
    if (!figure)
        return tl::make_unexpected(Errors{figure.error()});
    return shareOut(*m_data, *figure, settingsOf(reference), settingsOf(run), progress, ranges);
}

} // namespace core::why
