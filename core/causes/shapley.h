// SPDX-License-Identifier: GPL-3.0-or-later
// The change of one equation between two moments, split over what it reads. For the sources of core_causes only.
#pragma once

#include "core/causes/evaluation.h"

#include <span>
#include <vector>

namespace core::causes {

/// One equation with the helpers that are computed again whenever an input changes, and its inputs by player.
struct Game {
    enum class Equation { Now, AtStart };
    model::ElementId root = 0;
    Equation equation = Equation::Now;
    std::vector<model::ElementId> helpers; ///< each after all it uses
    std::vector<std::vector<model::ElementId>> players; ///< elements that change together
    std::vector<std::vector<model::ElementId>> dependents; ///< by player: the helpers that follow from it, in their order
    bool withMemory = false; ///< one more player, the last: what functions with a memory kept
};

/// Values of all elements at one moment of a run, and what functions with a memory gave (null where the model has none).
struct Moment {
    std::span<const double> values;
    double time = 0;
    const Memory* memory = nullptr;
};

/// Fills `dependents` from helpers and players.
void findDependents(const Evaluation& evaluation, Game& game);

/// What each player contributes to root(run) - root(reference); zero for those that are the same in both. One more than `players`
/// with a memory. `scratch`: as many values as the model has elements, of any content; left changed.
[[nodiscard]] std::vector<double> shapleyShares(const Evaluation& evaluation, const Game& game, const Moment& reference,
                                                const Moment& run, std::vector<double>& scratch);

} // namespace core::causes
