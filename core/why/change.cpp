// SPDX-License-Identifier: GPL-3.0-or-later
// What drives the change of a figure, over one region or several.
#include "core/why/explainer_data.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace core::why {

namespace {

using causes::Polarity;
using model::ElementId;
using model::VariableId;

Polarity together(Polarity a, Polarity b)
{
    if (a == Polarity::None)
        return b;
    return b == Polarity::None || a == b ? a : Polarity::Mixed;
}

Polarity inSequence(Polarity a, Polarity b)
{
    if (a == Polarity::None || b == Polarity::None)
        return Polarity::None;
    if (a == Polarity::Mixed || b == Polarity::Mixed)
        return Polarity::Mixed;
    return a == b ? Polarity::Positive : Polarity::Negative;
}

/// The sign of links from any variable to one, through helpers.
class Signs {
public:
    Signs(const Explainer::Data& data, VariableId to)
        : m_data(data)
    {
        collect(to, Polarity::Positive);
    }

    [[nodiscard]] Polarity of(VariableId from) const
    {
        const auto found = m_signs.find(from);
        return found == m_signs.end() ? Polarity::None : found->second;
    }

private:
    void collect(VariableId to, Polarity onward)
    {
        m_path.insert(to);
        for (const int index : m_data.graph.incoming[static_cast<std::size_t>(to)]) {
            const causes::Link& link = m_data.graph.links[static_cast<std::size_t>(index)];
            const Polarity sign = inSequence(link.polarity, onward);
            if (!m_data.isHelper(link.from))
                add(link.from, sign);
            else if (!m_path.contains(link.from))
                collect(link.from, sign);
        }
        m_path.erase(to);
    }

    void add(VariableId from, Polarity sign)
    {
        Polarity& known = m_signs.try_emplace(from, Polarity::None).first->second;
        known = together(known, sign);
    }

    const Explainer::Data& m_data;
    std::map<VariableId, Polarity> m_signs;
    std::set<VariableId> m_path;
};

/// Drivers of all regions, by variable.
struct Sums {
    std::map<VariableId, double> contributions;
    std::map<VariableId, std::vector<ElementId>> elements;

    void add(const causes::Driver& driver, double part)
    {
        const double contribution = part * driver.contribution;
        contributions[driver.variable] += std::isfinite(contribution) ? contribution : 0;
        auto& own = elements[driver.variable];
        own.insert(own.end(), driver.elements.begin(), driver.elements.end());
    }
};

/// Weight that moved between regions, against the mean level: what one region gained, another lost.
void addMix(const Explainer::Data& data, const Spot& spot, const Members& members, const std::vector<double>& before,
            const std::vector<double>& after, const Moments& moments, Answer& answer)
{
    if (before == after || members.weights.empty() || !std::isfinite(answer.reference + answer.value))
        return;
    const double level = (answer.reference + answer.value) / 2;
    double mix = 0;
    for (std::size_t i = 0; i < members.elements.size(); ++i) {
        const PlaceFact& place = answer.places[i];
        const double moved = after[i] - before[i];
        mix += moved * (place.reference + place.value) / 2;
        answer.places[i].mix = moved * ((place.reference + place.value) / 2 - level);
    }
    DriverFact fact;
    fact.part = DriverFact::Part::Mix;
    const VariableId weight = *data.model().findVariable(members.weight);
    fact.subject = subjectOf(data, weight, {}, spot, answer.subject.year);
    const Members weights = membersOf(data, weight, spot);
    fact.reference = figure(weights, moments.referenceValues());
    fact.value = figure(weights, moments.runValues());
    fact.contribution = mix;
    answer.drivers.push_back(std::move(fact));
}

void sortBySize(std::vector<DriverFact>& drivers)
{
    std::stable_sort(drivers.begin(), drivers.end(), [](const DriverFact& a, const DriverFact& b) {
        return std::abs(a.contribution) > std::abs(b.contribution);
    });
}

/// The last bits of the sums go to the largest driver; what is more than that is told.
void close(Answer& answer)
{
    sortBySize(answer.drivers);
    const double change = answer.value - answer.reference;
    const auto rest = [&] {
        double sum = 0;
        for (const DriverFact& driver : answer.drivers)
            sum += driver.contribution;
        return change - sum;
    };
    answer.rest = rest();
    double size = std::max(std::abs(answer.value), std::abs(answer.reference));
    if (!answer.drivers.empty()) // what cancels may be larger than what is left
        size = std::max(size, std::abs(answer.drivers.front().contribution));
    if (!answer.drivers.empty() && std::abs(answer.rest) <= 1e-9 * size) {
        answer.drivers.front().contribution += answer.rest;
        sortBySize(answer.drivers);
        answer.rest = rest();
        if (std::abs(answer.rest) <= 1e-14 * size)
            answer.rest = 0;
    }
    if (!std::isfinite(answer.rest))
        answer.rest = 0;
}

} // namespace

void explainChange(const Explainer::Data& data, const Target& target, const Members& members, const Moments& moments,
                   Answer& answer)
{
    const VariableId variable = target.variable;
    const bool summable = members.rule != policy::GroupRule::National || members.elements.size() == 1;
    const auto before = partsOf(members, moments.referenceValues());
    const auto after = partsOf(members, moments.runValues());
    const bool overRegions = data.isRegional(data.variable(variable));
    Sums sums;
    for (std::size_t i = 0; i < members.elements.size(); ++i) {
        const ElementId element = members.elements[i];
        const auto list =
            causes::drivers(data.evaluation, data.model(), moments.reference, moments.run, element, moments.time(), data.helpers);
        if (!list)
            continue; // both runs are of this model: checked when asked
        const double part = summable ? (before[i] + after[i]) / 2 : 0;
        for (const causes::Driver& driver : list->drivers)
            sums.add(driver, part);
        if (answer.summedUp && overRegions) {
            const auto region = static_cast<std::size_t>(element - data.variable(variable).firstElement);
            answer.places.push_back({policy::Place::ofRegion(data.regions().regions[region].id), list->reference, list->value,
                                     part * (list->value - list->reference), 0, before[i], after[i]});
        }
    }
    const Signs signs(data, variable);
    for (auto& [id, elements] : sums.elements) {
        std::sort(elements.begin(), elements.end());
        elements.erase(std::unique(elements.begin(), elements.end()), elements.end());
        DriverFact fact;
        fact.subject = subjectOf(data, id, elements, target.spot, answer.subject.year);
        Members own = membersOf(data, id, {fact.subject.place, {}, std::nullopt});
        if (elements.size() == 1)
            own = {elements, {}, policy::GroupRule::National, {}};
        fact.reference = figure(own, moments.referenceValues());
        fact.value = figure(own, moments.runValues());
        fact.contribution = sums.contributions[id];
        fact.polarity = signs.of(id);
        if (id == variable)
            fact.part = DriverFact::Part::Own;
        answer.drivers.push_back(std::move(fact));
    }
    if (!answer.places.empty())
        addMix(data, target.spot, members, before, after, moments, answer);
    close(answer);
}

} // namespace core::why
