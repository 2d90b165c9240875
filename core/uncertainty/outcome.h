// SPDX-License-Identifier: GPL-3.0-or-later
// What a study looks at: figures as a projection puts them together, costs, or a function of several figures.
#pragma once

#include "core/base/result.h"
#include "core/policy/projection.h"
#include "core/policy/summary.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace core::uncertainty {

struct Outcome {
    enum class Kind {
        Figure,         ///< `figure`, as policy::Projection::value() gives it
        CumulativeCost, ///< public money for all levers from the start on, bn CNY
        YearlyCost,     ///< public money in the year that ends at each time, bn CNY; NaN before a whole year has passed
        Function        ///< `function` of `figures` at the same time: an inequality measure, an index score
    };
    Kind kind = Kind::Figure;
    policy::Headline figure;
    std::string name; ///< of Kind::Function, for messages and tables
    std::vector<policy::Headline> figures;
    std::function<double(std::span<const double> figures)> function; ///< may be called from several threads
    /// Of Kind::Function, as JSON: how a study file says it (core/studies/outcome_description.h); empty = it cannot be written down.
    std::string description;

    /// Functions are told apart by name, figures and description.
    bool operator==(const Outcome& other) const
    {
        return kind == other.kind && figure == other.figure && name == other.name && figures == other.figures
            && description == other.description;
    }

    [[nodiscard]] static Outcome ofFigure(std::string id, policy::Place place = policy::Place::national());
    [[nodiscard]] static Outcome cumulativeCost();
    [[nodiscard]] static Outcome yearlyCost();
};

/// "trade", "trade@East", "cumulative-cost", "yearly-cost", or the name: what heads a column of a table.
[[nodiscard]] std::string columnName(const Outcome& outcome);
/// "national", "East", "Central_West" or the region's id. (The macro regions have the ids of the groups and are the same.)
[[nodiscard]] std::string placeName(const policy::Place& place);

/// How to put outcomes together from what an ensemble keeps.
class OutcomeReader {
public:
    /// Errors, all at once: UnknownName (an id, a region or a place that `projector` has no figure for); InvalidArgument (no
    /// outcome, costs of a model without).
    [[nodiscard]] static Checked<OutcomeReader> create(const policy::Projector& projector, std::vector<Outcome> outcomes);

    /// The elements that the ensemble has to keep, each once.
    [[nodiscard]] const std::vector<model::ElementId>& elements() const { return m_elements; }
    [[nodiscard]] const std::vector<Outcome>& outcomes() const { return m_outcomes; }
    /// One member's outcome at all times of `ensemble`.
    void read(const engine::Ensemble& ensemble, std::size_t member, std::size_t outcome, std::span<double> values) const;

private:
    /// Places in m_elements.
    struct Parts {
        std::vector<std::size_t> elements;
        std::vector<std::size_t> weights;
    };

    [[nodiscard]] std::size_t keep(model::ElementId element);
    [[nodiscard]] static double figure(const engine::Ensemble& ensemble, std::size_t member, std::size_t time, const Parts& parts);

    std::vector<Outcome> m_outcomes;
    std::vector<std::vector<Parts>> m_parts; ///< by outcome, one for each of its figures
    std::vector<model::ElementId> m_elements;
};

} // namespace core::uncertainty
