// SPDX-License-Identifier: GPL-3.0-or-later
// How much each lever, or group of levers, contributes to what a scenario changes.
//
// A cooperative game: v(S) is the outcome when the players of S are as in the scenario and all others as in the reference.
// Alone: v({i}) - v({}). Left out: v(N) - v(N without i). Shapley (1953): the mean of what i adds over all orders of joining; the
// shares add up to v(N) - v({}) exactly. Pairwise synergy: v({i,j}) - v({i}) - v({j}) + v({}).
// Beyond kExactPlayers, shares are means over sampled orders, each with its reverse (Mitchell et al. 2022, antithetic
// permutations), with standard errors; they still add up exactly.
#pragma once

#include "core/base/result.h"
#include "core/policy/projection.h"
#include "core/policy/scenario.h"
#include "core/policy/summary.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace core::policy {

inline constexpr int kExactPlayers = 12;

/// Settings that move together.
struct Player {
    std::string id; ///< a lever's id, or a group's ("technology", "cross-cutting")
    std::vector<std::string> leverIds;
};

/// One player per lever that differs, in the tables' order.
[[nodiscard]] std::vector<Player> leverPlayers(const Projector& projector, const Scenario& reference, const Scenario& scenario);
/// Technology, region, talent, standards and cross-cutting as far as any lever of theirs differs; another model's own groups.
[[nodiscard]] std::vector<Player> groupPlayers(const Projector& projector, const Scenario& reference, const Scenario& scenario);

struct ContributionOptions {
    int orders = 2000; ///< sampled beyond kExactPlayers, 4 to 20 000; an odd number becomes the next even one: they come in pairs
    std::uint64_t seed = 1;
    int threads = 0;          ///< 0 = one per processor
    const std::atomic<bool>* cancel = nullptr;
    /// From any thread: shares so far are not given, only how far it is.
    std::function<void(std::size_t done, std::size_t total)> progress;
};

struct Contribution {
    std::string id;
    double alone = 0;
    double leftOut = 0;
    double shapley = 0;
    double standardError = 0; ///< of shapley; 0 when exact
};

struct Contributions {
    std::vector<Contribution> players; ///< in the order given
    double reference = 0; ///< v({}): model units
    double scenario = 0;  ///< v(N)
    bool exact = true;
    int orders = 0;       ///< sampled; 0 when exact
    std::size_t runs = 0; ///< of the model
    std::vector<double> synergy; ///< players x players, symmetric, 0 on the diagonal

    [[nodiscard]] double synergyOf(std::size_t i, std::size_t j) const { return synergy[i * players.size() + j]; }
};

/// The outcome is read as Projection::value reads it. Parameters that differ between the two belong to no player and are as in
/// the scenario throughout; levers that belong to no player are as in the reference. Same input, same bits, on any number of
/// threads. The shares, added in order, give scenario - reference to the last bit; closeSum (coalition_game.h) says where
/// rounding is put.
/// Errors: as Projector::project; Cancelled; UnknownName (outcome, its place, a player's lever); NotFinite (a coalition whose
/// outcome is no number); InvalidArgument when there is no player, more than 63, a lever of two players, orders out of bounds.
[[nodiscard]] Checked<Contributions> contributions(const Projector& projector, const Scenario& reference,
                                                   const Scenario& scenario, const std::vector<Player>& players,
                                                   const Headline& outcome, double year, const ContributionOptions& options = {});

} // namespace core::policy
