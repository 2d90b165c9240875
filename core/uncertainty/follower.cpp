// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/follower.h"

#include <algorithm>
#include <list>
#include <mutex>
#include <utility>

namespace core::uncertainty {

namespace {

/// Runs of one scenario are kept for this many other scenarios: the reference, and where the hand came from.
constexpr std::size_t kKeptScenarios = 3;

bool sameOutcomes(const std::vector<Outcome>& a, const std::vector<Outcome>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Outcome& x, const Outcome& y) {
        return x.kind != Outcome::Kind::Function && x.kind == y.kind && x.figure == y.figure;
    });
}

/// The targets' figures behind the outcomes that are asked for, so that one run gives both.
std::vector<Outcome> withTargets(std::vector<Outcome> outcomes, const std::vector<Target>& targets)
{
    for (const Target& target : targets)
        outcomes.push_back(outcomeOf(target));
    return outcomes;
}

/// One scenario's runs so far. Values of a series are members x times, one behind the other.
struct ScenarioRuns {
    policy::Scenario scenario;
    ModelRuns runs;
    std::size_t members = 0;
    std::vector<std::vector<double>> values; ///< by outcome
    std::vector<FailedMember> failed;
};

} // namespace

class Follower::State {
public:
    State(policy::Projector projector, MemberSampler sampler, FollowerOptions options)
        : m_projector(std::move(projector)), m_sampler(std::move(sampler)), m_options(std::move(options))
    {
    }

    std::uint64_t ask(std::optional<FollowerQuestion> question)
    {
        const std::lock_guard lock(m_mutex);
        m_asked = std::move(question);
        m_stopRunning = true;
        return ++m_number;
    }

    std::optional<FollowerAnswer> step()
    {
        // A newer question ends a step that is under way; then the step goes on with that one.
        while (true) {
            if (!takeQuestion())
                return std::nullopt;
            auto answer = nextAnswer();
            if (!answer)
                return answer.error() ? std::optional(failedAnswer(std::move(*answer.error()))) : std::nullopt;
            if (*answer)
                return std::move(**answer);
        }
    }

private:
    /// An answer; nothing when a newer question came; the errors, or none when there is nothing to do.
    using Attempt = tl::expected<std::optional<FollowerAnswer>, std::optional<Errors>>;

    /// Makes the newest question the current one. False when nothing is left to do.
    bool takeQuestion()
    {
        const std::lock_guard lock(m_mutex);
        m_stopRunning = false;
        if (m_current != m_number) {
            m_current = m_number;
            m_question = m_asked;
            m_nextSize = 0;
            m_sizes = m_options.sizes;
            if (m_question && m_question->members > 0 && m_question->members < m_sizes.back()) {
                m_sizes.erase(std::lower_bound(m_sizes.begin(), m_sizes.end(), m_question->members), m_sizes.end());
                m_sizes.push_back(m_question->members);
            }
        }
        return m_question.has_value() && m_nextSize < m_sizes.size();
    }

    Attempt nextAnswer()
    {
        const FollowerQuestion& question = *m_question;
        const std::vector<Outcome> outcomes = withTargets(question.outcomes, question.targets);
        if (!sameOutcomes(outcomes, m_outcomes)) {
            m_kept.clear();
            m_outcomes = outcomes;
        }
        std::vector<ScenarioRuns*> scenarios;
        for (const policy::Scenario* scenario : {&question.scenario, question.reference ? &*question.reference : nullptr}) {
            if (scenario == nullptr)
                continue;
            auto runs = runsOf(*scenario);
            if (!runs)
                return tl::make_unexpected(std::optional(std::move(runs.error())));
            scenarios.push_back(*runs);
        }
        std::size_t there = m_sizes.back();
        for (const ScenarioRuns* runs : scenarios)
            there = std::min(there, runs->members);
        while (m_nextSize + 1 < m_sizes.size() && m_sizes[m_nextSize + 1] <= there)
            ++m_nextSize;
        const std::size_t size = m_sizes[m_nextSize];
        for (ScenarioRuns* runs : scenarios) {
            auto extended = extend(*runs, size);
            if (!extended) {
                if (extended.error().kind == ErrorKind::Cancelled)
                    return std::optional<FollowerAnswer>();
                return tl::make_unexpected(std::optional(Errors{extended.error()}));
            }
        }
        auto answer = answerFrom(question, scenarios, size);
        if (answer)
            ++m_nextSize;
        return answer;
    }

    FollowerAnswer failedAnswer(Errors errors)
    {
        m_nextSize = m_sizes.size();
        FollowerAnswer answer;
        answer.question = m_current;
        answer.complete = true;
        answer.errors = std::move(errors);
        return answer;
    }

    Checked<ScenarioRuns*> runsOf(const policy::Scenario& scenario)
    {
        const auto found = std::find_if(m_kept.begin(), m_kept.end(),
                                        [&](const ScenarioRuns& kept) { return kept.scenario == scenario; });
        if (found != m_kept.end()) {
            m_kept.splice(m_kept.begin(), m_kept, found);
            return &m_kept.front();
        }
        auto runs = ModelRuns::create(m_projector, m_sampler.plan(), {scenario}, m_outcomes, m_options.saveStepYears);
        if (!runs)
            return tl::make_unexpected(std::move(runs.error()));
        const std::size_t series = runs->series();
        m_kept.push_front({scenario, std::move(*runs), 0, std::vector<std::vector<double>>(series), {}});
        if (m_kept.size() > kKeptScenarios)
            m_kept.pop_back();
        return &m_kept.front();
    }

    Result<void> extend(ScenarioRuns& scenario, std::size_t size)
    {
        if (scenario.members >= size)
            return {};
        RunControl control;
        control.threads = m_options.threads;
        control.cancel = &m_stopRunning;
        auto values = scenario.runs.run(drawn(scenario.members, size), control);
        if (!values)
            return tl::make_unexpected(values.error());
        for (std::size_t series = 0; series < values->series; ++series) {
            const auto more = values->of(series);
            scenario.values[series].insert(scenario.values[series].end(), more.begin(), more.end());
        }
        scenario.failed.insert(scenario.failed.end(), values->failed.begin(), values->failed.end());
        scenario.members = size;
        return {};
    }

    /// Members [first, end), drawn once and kept.
    SampledMembers drawn(std::size_t first, std::size_t end)
    {
        const std::size_t inputs = m_sampler.plan().inputs.size();
        if (m_drawn.members < end) {
            const SampledMembers more = m_sampler.sample(m_drawn.members, end - m_drawn.members);
            m_drawn.world.insert(m_drawn.world.end(), more.world.begin(), more.world.end());
            m_drawn.values.insert(m_drawn.values.end(), more.values.begin(), more.values.end());
            m_drawn.members = end;
        }
        SampledMembers part;
        part.first = first;
        part.members = end - first;
        const auto offset = [](std::size_t place) { return static_cast<std::ptrdiff_t>(place); };
        part.world.assign(m_drawn.world.begin() + offset(first), m_drawn.world.begin() + offset(end));
        part.values.assign(m_drawn.values.begin() + offset(first * inputs), m_drawn.values.begin() + offset(end * inputs));
        return part;
    }

    /// Nothing when a newer question came: sorting ten thousand members for each time takes a while too.
    std::optional<FollowerAnswer> answerFrom(const FollowerQuestion& question, const std::vector<ScenarioRuns*>& scenarios,
                                             std::size_t size) const
    {
        FollowerAnswer answer;
        answer.question = m_current;
        answer.members = size;
        answer.complete = m_nextSize + 1 == m_sizes.size();
        const std::vector<double>& times = scenarios.front()->runs.times();
        // Runs that were kept may hold more members than this step is about.
        const auto values = [&](std::size_t scenario, std::size_t outcome) {
            return std::span<const double>(scenarios[scenario]->values[outcome]).first(size * times.size());
        };
        const std::size_t outcomes = question.outcomes.size();
        for (std::size_t outcome = 0; outcome < outcomes; ++outcome) {
            if (m_stopRunning)
                return std::nullopt;
            answer.scenario.push_back(fanOf(values(0, outcome), times));
            if (scenarios.size() > 1) {
                answer.reference.push_back(fanOf(values(1, outcome), times));
                answer.difference.push_back(differenceFanOf(values(0, outcome), values(1, outcome), times));
            }
        }
        for (std::size_t target = 0; target < question.targets.size(); ++target) {
            if (m_stopRunning)
                return std::nullopt;
            answer.chances.push_back(chancesOf(question.targets[target], values(0, outcomes + target), times.size()));
            if (scenarios.size() > 1)
                answer.referenceChances.push_back(
                    chancesOf(question.targets[target], values(1, outcomes + target), times.size()));
        }
        for (std::size_t scenario = 0; scenario < scenarios.size(); ++scenario) {
            for (FailedMember failed : scenarios[scenario]->failed) {
                failed.scenario = scenario;
                if (failed.member < size)
                    answer.failed.push_back(std::move(failed));
            }
        }
        return answer;
    }

    const policy::Projector m_projector;
    const MemberSampler m_sampler;
    const FollowerOptions m_options;

    // Shared between threads.
    std::mutex m_mutex;
    std::optional<FollowerQuestion> m_asked;
    std::uint64_t m_number = 0;
    std::atomic<bool> m_stopRunning = false;

    // Of the thread that steps.
    std::uint64_t m_current = 0;
    std::optional<FollowerQuestion> m_question;
    std::vector<std::size_t> m_sizes; ///< of the current question
    std::size_t m_nextSize = 0;
    std::vector<Outcome> m_outcomes;
    std::list<ScenarioRuns> m_kept; ///< the newest first
    SampledMembers m_drawn;
};

Follower::Follower(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Follower::Follower(Follower&&) noexcept = default;
Follower& Follower::operator=(Follower&&) noexcept = default;
Follower::~Follower() = default;

Result<Follower> Follower::create(const policy::Projector& projector, const SamplingPlan& plan, FollowerOptions options)
{
    const auto notRising = std::adjacent_find(options.sizes.begin(), options.sizes.end(), std::greater_equal<>());
    if (options.sizes.empty() || options.sizes.front() == 0 || notRising != options.sizes.end())
        return fail(ErrorKind::InvalidArgument, "the numbers of members of the steps must rise from above 0");
    auto sampler = MemberSampler::create(plan, options.sizes.back());
    if (!sampler)
        return tl::make_unexpected(sampler.error());
    return Follower(std::make_unique<State>(projector, std::move(*sampler), std::move(options)));
}

std::uint64_t Follower::ask(FollowerQuestion question)
{
    return m_state->ask(std::move(question));
}

void Follower::stop()
{
    m_state->ask(std::nullopt);
}

std::optional<FollowerAnswer> Follower::step()
{
    return m_state->step();
}

} // namespace core::uncertainty
