// SPDX-License-Identifier: GPL-3.0-or-later
// What stands behind Explainer; for the sources of core_why only.
#pragma once

#include "core/causes/evaluation.h"
#include "core/why/answer.h"
#include "core/why/table_links.h"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace core::why {

/// From where names are read: a place, and of arrays with `dimensions` one element.
struct Spot {
    policy::Place place;
    std::vector<int> dimensions;
    std::optional<model::ElementId> offset; ///< within the array
};

/// A variable, and what of it is asked.
struct Target {
    model::VariableId variable = 0;
    Spot spot;
};

struct Explainer::Data {
    Data(engine::Program program, std::shared_ptr<const policy::Catalogue> catalogue, policy::RegionSet regions,
         std::shared_ptr<const policy::Projector> projector);

    engine::Program program; ///< a copy: keeps the model alive that `evaluation` refers to
    std::shared_ptr<const policy::Catalogue> tables;
    policy::RegionSet regionSet;
    std::shared_ptr<const policy::Projector> projector; ///< null for other models
    causes::Evaluation evaluation;
    causes::CausalGraph graph;
    std::vector<bool> helpers; ///< by variable: looked through
    std::map<std::string, std::vector<MechanismFact>, std::less<>>
        mechanisms; ///< by a variable or lever of their links, in the tables' order

    [[nodiscard]] const model::ResolvedModel& model() const { return program.model(); }
    [[nodiscard]] const policy::Catalogue& catalogue() const { return *tables; }
    [[nodiscard]] const policy::RegionSet& regions() const { return regionSet; }
    [[nodiscard]] const model::Variable& variable(model::VariableId id) const
    {
        return model().variables[static_cast<std::size_t>(id)];
    }
    /// Not hidden. By its name as in the tables.
    [[nodiscard]] std::optional<model::VariableId> find(const std::string& id) const;
    /// "x", or "x[A,B]" as one element.
    [[nodiscard]] std::optional<Target> target(const Subject& subject) const;
    [[nodiscard]] bool isConstant(model::VariableId id) const;
    /// Over the regions alone.
    [[nodiscard]] bool isRegional(const model::Variable& variable) const;
    /// What the tables call these elements: an element of an array by its own name, "x[A]", where it is no region's or the tables
    /// know it so.
    [[nodiscard]] std::string nameOf(model::VariableId id, const std::vector<model::ElementId>& elements) const;
    [[nodiscard]] bool isHelper(model::VariableId id) const { return helpers[static_cast<std::size_t>(id)]; }
};

/// The elements of a variable that a place sums up, and how.
struct Members {
    std::vector<model::ElementId> elements; ///< none in a place that the regions lack
    std::vector<model::ElementId> weights; ///< as many, of a mean; none else
    policy::GroupRule rule = policy::GroupRule::National;
    std::string weight; ///< variable
};

[[nodiscard]] Members membersOf(const Explainer::Data& data, model::VariableId variable, const Spot& spot);
/// The figure over members, as Projection::value: NaN where nothing says how several regions are summed up.
[[nodiscard]] double figure(const Members& members, std::span<const double> values);
/// The parts of the members in it: 1 each in a sum, weights that add up to 1 in a mean.
[[nodiscard]] std::vector<double> partsOf(const Members& members, std::span<const double> values);

/// The saved moment nearest to a year; the earlier of two.
[[nodiscard]] std::size_t nearestTime(const std::vector<double>& times, double year);

/// Two runs at one saved moment.
struct Moments {
    const engine::Trajectory& reference;
    const engine::Trajectory& run;
    std::size_t timeIndex = 0;

    [[nodiscard]] double time() const { return run.times[timeIndex]; }
    [[nodiscard]] std::span<const double> referenceValues() const { return row(reference); }
    [[nodiscard]] std::span<const double> runValues() const { return row(run); }

private:
    [[nodiscard]] std::span<const double> row(const engine::Trajectory& trajectory) const
    {
        return std::span(trajectory.values).subspan(timeIndex * trajectory.elementCount, trajectory.elementCount);
    }
};

/// Fills drivers, places and rest of the change of a variable over its members.
void explainChange(const Explainer::Data& data, const Target& target, const Members& members, const Moments& moments,
                   Answer& answer);

/// Fills formula, equation text, inputs now, net flow and parameters.
void describeEquation(const Explainer::Data& data, const Target& target, const Members& members, const Moments& moments,
                      Answer& answer);

/// One constant, or an element of it.
[[nodiscard]] ParameterFact parameterFact(const Explainer::Data& data, model::VariableId constant, const Spot& spot,
                                          std::span<const double> values);

/// A variable as something to be asked next from a spot that reads `elements` of it (what belongs to the spot when empty).
[[nodiscard]] Subject subjectOf(const Explainer::Data& data, model::VariableId variable,
                                const std::vector<model::ElementId>& elements, const Spot& spot,
                                std::optional<double> year = std::nullopt);

/// What a run gives for a claim.
[[nodiscard]] double valueOf(const Explainer::Data& data, const policy::Claim& claim, const engine::Trajectory& run);

} // namespace core::why
