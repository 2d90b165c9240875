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
    [[nodiscard]] bool isConstant(model::VariableId id) const;
    [[nodiscard]] bool isHelper(model::VariableId id) const { return helpers[static_cast<std::size_t>(id)]; }
    /// Lever, Parameter or Variable.
    [[nodiscard]] Subject::Kind kindOf(model::VariableId id) const;
};

/// The elements of a variable that a place sums up, and how.
struct Members {
    std::vector<model::ElementId> elements; ///< none in a place that the regions lack
    std::vector<model::ElementId> weights; ///< as many, of a mean; none else
    policy::GroupRule rule = policy::GroupRule::National;
    std::string weight; ///< variable
};

[[nodiscard]] Members membersOf(const Explainer::Data& data, model::VariableId variable, const policy::Place& place);
/// The figure over members, as Projection::value.
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
void explainChange(const Explainer::Data& data, model::VariableId variable, const Members& members, const Moments& moments,
                   Answer& answer);

/// Fills formula, equation text, inputs now, net flow and parameters.
void describeEquation(const Explainer::Data& data, model::VariableId variable, const Members& members, const Moments& moments,
                      Answer& answer);

/// One constant, in the answer's place.
[[nodiscard]] ParameterFact parameterFact(const Explainer::Data& data, model::VariableId constant, const policy::Place& place,
                                          std::span<const double> values);

/// A variable as something to be asked next from `asked`, who reads `elements` of it (all of its place when empty).
[[nodiscard]] Subject subjectOf(const Explainer::Data& data, model::VariableId variable,
                                const std::vector<model::ElementId>& elements, const Subject& asked);

/// What a run gives for a claim.
[[nodiscard]] double valueOf(const Explainer::Data& data, const policy::Claim& claim, const engine::Trajectory& run);

} // namespace core::why
