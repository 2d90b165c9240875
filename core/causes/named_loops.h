// SPDX-License-Identifier: GPL-3.0-or-later
// The feedback loops that the papers speak of, and whether a model has them with the sign that they are said to have.
#pragma once

#include "core/base/result.h"
#include "core/causes/loops.h"
#include "core/policy/text.h"

#include <filesystem>
#include <string>
#include <vector>

namespace core::causes {

/// A variable that a loop passes. `mention` says by which mention of the variable before it in its equation the effect comes,
/// from 1; 0 = all of them. An equation may hold a loop and its limit at once: use*(ceiling - use).
struct Station {
    std::string variable;
    int mention = 0;
};

struct NamedLoop {
    std::string id; ///< "R1", "B2"
    Polarity kind = Polarity::Positive; ///< as the papers tell it: Positive = reinforcing, Negative = balancing
    policy::Text name;
    policy::Text shortName;
    policy::Text sentence;
    policy::Text note; ///< where the model tells it otherwise; may be empty
    std::vector<std::vector<Station>> ways; ///< at least one; a loop may act in several ways, the first is the main one
    std::vector<std::string> mechanisms; ///< ids of paper-mechanisms.csv
};

/// Reads tables/loops.csv below `dataDirectory`. Columns: id, kind (R or B), name, short and sentence in both languages, stations
/// ("a;b@2;c | a;d": ways cut at '|', stations at ';', mentions after '@'), mechanism_ids cut at ';', note in both languages.
/// Errors, all of them: UnreadableFile; NotFound (a column); Malformed; DuplicateName.
[[nodiscard]] Checked<std::vector<NamedLoop>> readNamedLoops(const std::filesystem::path& dataDirectory);

enum class LoopOutcome {
    Agrees, ///< there, with the sign that is told
    ChangesSign, ///< there, but one of its links rises at one moment or in one region and falls at another
    Opposite, ///< there, with the other sign
    Inactive, ///< there, but one of its links had no effect in the runs looked at
    PassesTwice, ///< each leg is there, but only by passing a variable twice: two loops that meet, not one
    NotFound ///< a station is not in the model, or no way leads from one to the next
};

/// One way round.
struct LoopWayCheck {
    LoopOutcome outcome = LoopOutcome::NotFound;
    /// Agrees to Inactive: the loop, as loopThrough() gives it. PassesTwice: the way round from the first station, variables
    /// twice where it passes them twice, with the sign of the whole way. NotFound: empty.
    Loop loop;
    std::vector<model::VariableId> passedTwice;
    std::vector<std::string> missing; ///< stations that the model does not have
};

struct NamedLoopCheck {
    LoopOutcome outcome = LoopOutcome::NotFound; ///< Agrees when one of the ways does, else that of the first way
    std::vector<LoopWayCheck> ways; ///< as NamedLoop::ways
};

/// `graph` is of `program` and `runs` (causalGraph()); runs are looked at again where a station names a mention.
[[nodiscard]] NamedLoopCheck checkNamedLoop(const NamedLoop& loop, const engine::Program& program, const CausalGraph& graph,
                                            const std::vector<const engine::Trajectory*>& runs, int stride = 4);

/// Which named loops a loop found elsewhere (by loopDominance()) is: those of which one way has all its stations on the loop,
/// in the same order round, whatever stands between. Indices into `named`, in order; often none. Two where an equation holds a
/// loop and its limit (imitation and ceiling): while the score is positive the one of that kind is at work, while it is
/// negative the other.
[[nodiscard]] std::vector<std::size_t> namesOf(const Loop& loop, const std::vector<NamedLoop>& named,
                                               const model::ResolvedModel& model);

} // namespace core::causes
