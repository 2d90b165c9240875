// SPDX-License-Identifier: GPL-3.0-or-later
// Uncertainty that follows the hand: a fan from few members at once, from more as the hand rests, always the same members.
//
//   Follower follower(projector, plan);
//   window:  follower.ask(question)              any thread, never waits; the newest question wins
//   worker:  while (auto answer = follower.step()) post(*answer);
#pragma once

#include "core/uncertainty/fan.h"
#include "core/uncertainty/model_runs.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace core::uncertainty {

struct FollowerOptions {
    /// Members after each step, rising.
    std::vector<std::size_t> sizes = {200, 500, 1000, 2000, 5000, 10000};
    double saveStepYears = 0; ///< 0 = as a projection
    int threads = 0;
};

struct FollowerQuestion {
    policy::Scenario scenario;
    std::optional<policy::Scenario> reference; ///< to take differences from
    std::vector<Outcome> outcomes;             ///< Kind::Function is taken as new in every question
    std::vector<Target> targets;
    std::size_t members = 0; ///< where the steps end, at most the last of the sizes; 0 = there
};

struct FollowerAnswer {
    std::uint64_t question = 0; ///< what ask() gave
    std::size_t members = 0;    ///< behind the figures
    bool complete = false;      ///< no more members are to come
    std::vector<Fan> scenario;  ///< by outcome
    std::vector<Fan> reference; ///< by outcome; empty without a reference
    std::vector<Fan> difference;
    std::vector<std::vector<Chance>> chances;          ///< by target and time, in the scenario
    std::vector<std::vector<Chance>> referenceChances; ///< empty without a reference
    std::vector<FailedMember> failed; ///< scenario 0 = the scenario, 1 = the reference
    Errors errors;                    ///< why there is no answer to this question; nothing else is set
};

/// Keeps the members' draws, and the runs of the last references, so that moving a lever costs the runs of one scenario.
class Follower {
public:
    /// Errors: as MemberSampler::create(); InvalidArgument when sizes are none or do not rise.
    [[nodiscard]] static Result<Follower> create(const policy::Projector& projector, const SamplingPlan& plan,
                                                 FollowerOptions options = {});
    Follower(Follower&&) noexcept;
    Follower& operator=(Follower&&) noexcept;
    ~Follower();

    /// From any thread. Ends what step() is at; the next step() is the first of this question. Numbers rise from 1. Members that were
    /// run for an earlier question are not run again: its first answer has as many as there are of all its scenarios.
    std::uint64_t ask(FollowerQuestion question);
    /// From any thread: ends what step() is at; it gives nothing until the next question.
    void stop();
    /// The next larger answer to the newest question; nothing when there is none, or it is complete. One thread at a time.
    [[nodiscard]] std::optional<FollowerAnswer> step();

private:
    class State;
    explicit Follower(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace core::uncertainty
