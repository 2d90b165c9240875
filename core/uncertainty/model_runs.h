// SPDX-License-Identifier: GPL-3.0-or-later
// The model run for members of a plan: one or several scenarios, the same members in each.
//
// A series is one outcome in one scenario; series are counted scenario by scenario: series = scenario * outcomes + outcome.
#pragma once

#include "core/uncertainty/member_settings.h"
#include "core/uncertainty/outcome.h"

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace core::uncertainty {

/// A member whose run stopped being a number. Its values in that scenario are NaN throughout: it is in no figure, but counted.
/// Or one whose run is sound, but for which an outcome that is a function has no answer: `element` is the outcome's name then, and
/// only that outcome is left out, at the times without an answer.
struct FailedMember {
    std::size_t member = 0; ///< counted from 0 over the whole study
    std::size_t scenario = 0;
    std::string element;    ///< as the model writes it: "trade[East]"
    double time = 0;

    bool operator==(const FailedMember&) const = default;
};

/// What some members gave. Values are series x members x times.
struct MemberValues {
    std::size_t first = 0; ///< number of the first member
    std::size_t members = 0;
    std::size_t series = 0;
    std::size_t times = 0;
    std::vector<double> values; ///< values[(series * members + member) * times + time]
    std::vector<FailedMember> failed;

    [[nodiscard]] std::span<const double> of(std::size_t which) const
    {
        return std::span(values).subspan(which * members * times, members * times);
    }
};

struct RunControl {
    int threads = 0; ///< 0 = one per processor; results do not depend on it
    const std::atomic<bool>* cancel = nullptr;
    std::function<void(std::size_t done, std::size_t total)> progress; ///< runs of the model; from any thread
};

/// Immutable; safe to use from several threads.
class ModelRuns {
public:
    /// `saveStepYears`: between the times that are looked at; 0 = as a projection (a quarter).
    /// Errors: as MemberSettings and OutcomeReader; InvalidArgument (no scenario, a save step that the model's step does not
    /// divide).
    [[nodiscard]] static Checked<ModelRuns> create(const policy::Projector& projector, const SamplingPlan& plan,
                                                   const std::vector<policy::Scenario>& scenarios, std::vector<Outcome> outcomes,
                                                   double saveStepYears = 0);

    [[nodiscard]] const std::vector<double>& times() const { return m_times; }
    [[nodiscard]] std::size_t scenarios() const { return m_settings.size(); }
    [[nodiscard]] const std::vector<Outcome>& outcomes() const { return m_reader.outcomes(); }
    [[nodiscard]] std::size_t series() const { return m_settings.size() * m_reader.outcomes().size(); }

    /// Memory grows with the members given: hand over a few thousand at a time.
    /// Errors: Cancelled; TooLarge.
    [[nodiscard]] Result<MemberValues> run(const SampledMembers& sampled, const RunControl& control = {}) const;

private:
    ModelRuns(const policy::Projector& projector, OutcomeReader reader) : m_projector(projector), m_reader(std::move(reader)) {}

    /// Adds members for which a function has no answer, to those of `result` that failed.
    void nameUnanswered(const engine::Ensemble& ensemble, std::size_t scenario, MemberValues& result) const;

    policy::Projector m_projector;
    OutcomeReader m_reader;
    std::vector<MemberSettings> m_settings; ///< by scenario
    std::vector<double> m_times;
    double m_saveStep = 0;
};

} // namespace core::uncertainty
