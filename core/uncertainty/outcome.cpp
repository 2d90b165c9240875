// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/outcome.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core::uncertainty {

namespace {

/// The stock that adds up all levers' costs (model.md).
constexpr const char* kCumulativeCost = "cumulative_cost";

Error unknownFigure(const policy::Headline& figure)
{
    const std::string place = placeName(figure.place);
    return {ErrorKind::UnknownName, "there is no figure '" + figure.id + "' of '" + place + "'", {{}, 0, 0, figure.id},
            {figure.id, place}};
}

} // namespace

Outcome Outcome::ofFigure(std::string id, policy::Place place)
{
    Outcome outcome;
    outcome.figure = {std::move(id), std::move(place)};
    return outcome;
}

Outcome Outcome::cumulativeCost()
{
    Outcome outcome;
    outcome.kind = Kind::CumulativeCost;
    return outcome;
}

Outcome Outcome::yearlyCost()
{
    Outcome outcome;
    outcome.kind = Kind::YearlyCost;
    return outcome;
}

std::string placeName(const policy::Place& place)
{
    switch (place.kind) {
    case policy::Place::Kind::National:
        return "national";
    case policy::Place::Kind::Group:
        return policy::toString(place.group);
    case policy::Place::Kind::Region:
        return place.regionId;
    }
    return {};
}

std::string columnName(const Outcome& outcome)
{
    switch (outcome.kind) {
    case Outcome::Kind::Figure:
        return outcome.figure.place.kind == policy::Place::Kind::National
            ? outcome.figure.id
            : outcome.figure.id + "@" + placeName(outcome.figure.place);
    case Outcome::Kind::CumulativeCost:
        return "cumulative-cost";
    case Outcome::Kind::YearlyCost:
        return "yearly-cost";
    case Outcome::Kind::Function:
        return outcome.name;
    }
    return {};
}

Checked<OutcomeReader> OutcomeReader::create(const policy::Projector& projector, std::vector<Outcome> outcomes)
{
    OutcomeReader reader;
    Errors errors;
    if (outcomes.empty())
        errors.push_back({ErrorKind::InvalidArgument, "a study looks at one outcome at least", {}, {}});
    for (const Outcome& outcome : outcomes) {
        std::vector<policy::Headline> figures = {outcome.figure};
        const bool cost = outcome.kind == Outcome::Kind::CumulativeCost || outcome.kind == Outcome::Kind::YearlyCost;
        if (cost && projector.catalogue().plain)
            errors.push_back({ErrorKind::InvalidArgument, "the levers of this model cost nothing; look at another outcome", {}, {}});
        if (cost)
            figures = {{kCumulativeCost, policy::Place::national()}};
        else if (outcome.kind == Outcome::Kind::Function)
            figures = outcome.figures;
        std::vector<Parts> parts;
        for (const policy::Headline& figure : figures) {
            const auto found = projector.aggregation(figure.id, figure.place);
            if (!found) {
                errors.push_back(unknownFigure(figure));
                continue;
            }
            Parts each;
            for (const model::ElementId element : found->elements)
                each.elements.push_back(reader.keep(element));
            for (const model::ElementId weight : found->weights)
                each.weights.push_back(reader.keep(weight));
            parts.push_back(std::move(each));
        }
        reader.m_parts.push_back(std::move(parts));
    }
    if (!errors.empty())
        return tl::make_unexpected(std::move(errors));
    reader.m_outcomes = std::move(outcomes);
    return reader;
}

std::size_t OutcomeReader::keep(model::ElementId element)
{
    const auto found = std::find(m_elements.begin(), m_elements.end(), element);
    if (found != m_elements.end())
        return static_cast<std::size_t>(found - m_elements.begin());
    m_elements.push_back(element);
    return m_elements.size() - 1;
}

double OutcomeReader::figure(const engine::Ensemble& ensemble, std::size_t member, std::size_t time, const Parts& parts)
{
    // As policy::Projection does, operation by operation: a member at the model's own values gives the same bits.
    double sum = 0;
    double weights = 0;
    for (std::size_t i = 0; i < parts.elements.size(); ++i) {
        const double weight = parts.weights.empty() ? 1 : ensemble.at(member, time, parts.weights[i]);
        sum += weight * ensemble.at(member, time, parts.elements[i]);
        weights += weight;
    }
    return parts.weights.empty() ? sum : sum / weights;
}

void OutcomeReader::read(const engine::Ensemble& ensemble, std::size_t member, std::size_t outcome, std::span<double> values) const
{
    const std::vector<Parts>& parts = m_parts[outcome];
    const Outcome& what = m_outcomes[outcome];
    const std::vector<double>& times = ensemble.times;
    if (what.kind == Outcome::Kind::Function) {
        std::vector<double> figures(parts.size());
        for (std::size_t time = 0; time < times.size(); ++time) {
            for (std::size_t i = 0; i < parts.size(); ++i)
                figures[i] = figure(ensemble, member, time, parts[i]);
            values[time] = what.function(figures);
        }
        return;
    }
    for (std::size_t time = 0; time < times.size(); ++time)
        values[time] = figure(ensemble, member, time, parts.front());
    if (what.kind != Outcome::Kind::YearlyCost)
        return;
    // From the end, as each value needs the sums before it. Save times are evenly spaced.
    const double step = times.size() > 1 ? times[1] - times[0] : 0;
    const auto year = step > 0 ? static_cast<std::size_t>(std::llround(1 / step)) : 0;
    for (std::size_t time = times.size(); time-- > 0;) {
        const bool whole = year > 0 && time >= year && std::abs(times[time] - times[time - year] - 1) < 1e-9;
        values[time] = whole ? values[time] - values[time - year] : std::numeric_limits<double>::quiet_NaN();
    }
}

} // namespace core::uncertainty
