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

/// Region data are one parameter; elements of other arrays are one each, as a model without tables names them.
void addConstants(const Explainer::Data& data, model::VariableId id, const Ranges& ranges, std::vector<Uncertain>& list)
{
    const model::Variable& variable = data.variable(id);
    const std::vector<double> none(data.model().elements.size(), 0);
    for (model::ElementId offset = 0; offset < variable.elementCount; ++offset) {
        const Spot spot{{}, variable.dimensions, offset};
        const ParameterFact fact = parameterFact(data, id, spot, none);
        const auto own = ranges.find(fact.name);
        const double low = own != ranges.end() ? own->second.low : fact.low;
        const double high = own != ranges.end() ? own->second.high : fact.high;
        if (!(low < high)) // NaN where nobody gave a range
            continue;
        if (list.empty() || list.back().name != fact.name)
            list.push_back({fact.name, fact.grade, {}, {}});
        list.back().low[variable.firstElement + offset] = low;
        list.back().high[variable.firstElement + offset] = high;
    }
}

std::vector<Uncertain> uncertainConstants(const Explainer::Data& data, const Ranges& ranges)
{
    std::vector<Uncertain> list;
    for (std::size_t i = 0; i < data.model().variables.size(); ++i) {
        const auto id = static_cast<model::VariableId>(i);
        if (!data.variable(id).hidden && data.isConstant(id) && isSampled(data, data.variable(id)))
            addConstants(data, id, ranges, list);
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
