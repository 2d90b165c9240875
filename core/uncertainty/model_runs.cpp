// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/model_runs.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <new>
#include <set>

namespace core::uncertainty {

Checked<ModelRuns> ModelRuns::create(const policy::Projector& projector, const SamplingPlan& plan,
                                     const std::vector<policy::Scenario>& scenarios, std::vector<Outcome> outcomes,
                                     double saveStepYears)
{
    auto reader = OutcomeReader::create(projector, std::move(outcomes));
    if (!reader)
        return tl::make_unexpected(std::move(reader.error()));
    if (scenarios.empty())
        return tl::make_unexpected(Errors{{ErrorKind::InvalidArgument, "a study looks at one scenario at least", {}, {}}});
    ModelRuns runs(projector, std::move(*reader));
    runs.m_saveStep = saveStepYears > 0 ? saveStepYears : projector.saveStep();
    for (const policy::Scenario& scenario : scenarios) {
        auto settings = MemberSettings::create(projector, plan, scenario);
        if (!settings)
            return tl::make_unexpected(std::move(settings.error()));
        runs.m_settings.push_back(std::move(*settings));
    }
    // No members: what is saved when, and whether the engine takes the request at all.
    engine::EnsembleOptions options;
    options.run.saveStep = runs.m_saveStep;
    options.outputs = runs.m_reader.elements();
    const engine::MemberOverrides nobody{0, runs.m_settings.front().elements(), {}, runs.m_settings.front().common()};
    auto none = engine::runEnsemble(projector.program(), nobody, options);
    if (!none)
        return tl::make_unexpected(Errors{none.error()});
    runs.m_times = std::move(none->times);
    return runs;
}

void ModelRuns::nameUnanswered(const engine::Ensemble& ensemble, std::size_t scenario, MemberValues& result) const
{
    std::set<std::size_t> failed;
    for (const engine::NotFiniteNote& note : ensemble.notFinite)
        failed.insert(note.member);
    const auto& outcomes = m_reader.outcomes();
    for (std::size_t outcome = 0; outcome < outcomes.size(); ++outcome) {
        if (outcomes[outcome].kind != Outcome::Kind::Function)
            continue;
        const auto values = result.of(scenario * outcomes.size() + outcome);
        for (std::size_t member = 0; member < result.members; ++member) {
            const auto series = values.subspan(member * result.times, result.times);
            const auto none = std::find_if_not(series.begin(), series.end(), [](double value) { return std::isfinite(value); });
            if (none != series.end() && failed.insert(member).second)
                result.failed.push_back({result.first + member, scenario, outcomes[outcome].name,
                                         ensemble.times[static_cast<std::size_t>(none - series.begin())]});
        }
    }
}

Result<MemberValues> ModelRuns::run(const SampledMembers& sampled, const RunControl& control) const
{
    MemberValues result;
    result.first = sampled.first;
    result.members = sampled.members;
    result.series = series();
    result.times = m_times.size();
    try {
        result.values.resize(result.series * result.members * result.times);
    } catch (const std::exception&) {
        return fail(ErrorKind::TooLarge, "the members' values do not fit in memory; run fewer at a time");
    }
    const model::ResolvedModel& model = m_projector.program().model();
    const std::size_t total = sampled.members * m_settings.size();
    for (std::size_t scenario = 0; scenario < m_settings.size(); ++scenario) {
        const MemberSettings& settings = m_settings[scenario];
        engine::EnsembleOptions options;
        options.run.saveStep = m_saveStep;
        options.outputs = m_reader.elements();
        options.threads = control.threads;
        options.cancel = control.cancel;
        if (control.progress)
            options.progress = [&](std::size_t done, std::size_t) { control.progress(scenario * sampled.members + done, total); };
        const engine::MemberOverrides members{sampled.members, settings.elements(), settings.values(sampled), settings.common()};
        const auto ensemble = engine::runEnsemble(m_projector.program(), members, options);
        if (!ensemble)
            return tl::make_unexpected(ensemble.error());
        const std::size_t outcomes = m_reader.outcomes().size();
        for (std::size_t outcome = 0; outcome < outcomes; ++outcome) {
            double* values = result.values.data() + (scenario * outcomes + outcome) * result.members * result.times;
            for (std::size_t member = 0; member < result.members; ++member)
                m_reader.read(*ensemble, member, outcome, {values + member * result.times, result.times});
        }
        nameUnanswered(*ensemble, scenario, result);
        for (const engine::NotFiniteNote& note : ensemble->notFinite) {
            result.failed.push_back({sampled.first + note.member, scenario, model.elementName(note.element), note.time});
            for (std::size_t outcome = 0; outcome < outcomes; ++outcome) {
                double* values = result.values.data()
                    + ((scenario * outcomes + outcome) * result.members + note.member) * result.times;
                std::fill(values, values + result.times, std::numeric_limits<double>::quiet_NaN());
            }
        }
    }
    std::sort(result.failed.begin(), result.failed.end(), [](const FailedMember& a, const FailedMember& b) {
        return std::pair(a.member, a.scenario) < std::pair(b.member, b.scenario);
    });
    return result;
}

} // namespace core::uncertainty
