// SPDX-License-Identifier: GPL-3.0-or-later
// The model as a function of points: inputs of a plan in, outcomes at one time out. What studies of sensitivity are run on.
//
// Points are rows of the plan's inputs, in its order, as places in the unit interval or as values. Outputs are rows of the outcomes;
// those of a run that failed are NaN.
#pragma once

#include "core/uncertainty/model_runs.h"

#include <optional>
#include <span>
#include <vector>

namespace core::uncertainty {

/// Immutable; safe to use from several threads.
class DesignRuns {
public:
    /// Outcomes of `scenario` at the saved time nearest to `year`; with a reference, scenario minus reference.
    /// Errors: as ModelRuns::create(); OutOfRange (a year that the model does not run to); InvalidArgument (a plan without inputs; one
    /// that varies levers together with a reference).
    [[nodiscard]] static Checked<DesignRuns> create(const policy::Projector& projector, const SamplingPlan& plan,
                                                    const policy::Scenario& scenario,
                                                    const std::optional<policy::Scenario>& reference,
                                                    std::vector<Outcome> outcomes, double year);

    [[nodiscard]] const SamplingPlan& plan() const { return m_plan; }
    [[nodiscard]] std::size_t inputs() const { return m_plan.inputs.size(); }
    [[nodiscard]] std::size_t outputs() const { return m_outputs; }
    [[nodiscard]] double year() const { return m_runs.times()[m_time]; } ///< the saved time

    /// `units` is count x inputs(); `outputs` count x outputs(). `failed`, where given, gets the runs that failed, `member` counted from
    /// the first row, scenario 1 being the reference. Errors: as ModelRuns::run().
    [[nodiscard]] Result<void> evaluateUnits(std::span<const double> units, std::span<double> outputs, const RunControl& control = {},
                                             std::vector<FailedMember>* failed = nullptr) const;
    /// The same of values; of the world its place in the plan's.
    [[nodiscard]] Result<void> evaluateValues(std::span<const double> values, std::span<double> outputs, const RunControl& control = {},
                                              std::vector<FailedMember>* failed = nullptr) const;
    /// And of members that were drawn.
    [[nodiscard]] Result<void> evaluate(const SampledMembers& sampled, std::span<double> outputs, const RunControl& control = {},
                                        std::vector<FailedMember>* failed = nullptr) const;

private:
    DesignRuns(SamplingPlan plan, ModelRuns runs) : m_plan(std::move(plan)), m_runs(std::move(runs)) {}

    SamplingPlan m_plan;
    ModelRuns m_runs;
    std::size_t m_outputs = 0;
    std::size_t m_time = 0;
    bool m_difference = false;
};

} // namespace core::uncertainty
