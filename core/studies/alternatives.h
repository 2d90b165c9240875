// SPDX-License-Identifier: GPL-3.0-or-later
// Several scenarios in the same futures, at one time: what a choice is between. Private to core/studies.
#pragma once

#include "core/uncertainty/model_runs.h"

namespace core::studies {

class Alternatives {
public:
    /// Outcomes at the saved time nearest to `year`. Errors: as ModelRuns::create() and MemberSampler::create(); OutOfRange (a year that
    /// the model does not run to); InvalidArgument (nothing varied).
    [[nodiscard]] static Checked<Alternatives> create(const policy::Projector& projector, const uncertainty::SamplingPlan& plan,
                                                      const std::vector<policy::Scenario>& scenarios,
                                                      std::vector<uncertainty::Outcome> outcomes, double year, std::size_t members);

    [[nodiscard]] double year() const { return m_runs.times()[m_time]; }
    [[nodiscard]] std::size_t outputs() const { return m_runs.series(); } ///< scenarios x outcomes

    /// The values of members [first, first + count): count x inputs. They are the ones that evaluateDrawn() runs.
    [[nodiscard]] const std::vector<double>& draw(std::size_t first, std::size_t count);
    /// Members x outputs(). `failed` counts members from the first drawn. Errors: as ModelRuns::run().
    [[nodiscard]] Result<void> evaluateDrawn(std::span<double> outputs, const uncertainty::RunControl& control,
                                             std::vector<uncertainty::FailedMember>& failed) const;
    /// Members x scenarios of one outcome, as sensitivity::informationValue() takes it: more is better.
    [[nodiscard]] std::vector<double> benefits(std::span<const double> outputs, std::size_t outcome, bool moreIsBetter) const;

private:
    Alternatives(uncertainty::ModelRuns runs, uncertainty::MemberSampler sampler) : m_runs(std::move(runs)), m_sampler(std::move(sampler)) {}

    uncertainty::ModelRuns m_runs;
    uncertainty::MemberSampler m_sampler;
    uncertainty::SampledMembers m_drawn;
    std::size_t m_time = 0;
};

} // namespace core::studies
