// SPDX-License-Identifier: GPL-3.0-or-later
// A world in which the model does not run to its end: which of its values is likely to blame.
#pragma once

#include "core/policy/projection.h"
#include "core/policy/world.h"

#include <atomic>
#include <string>
#include <vector>

namespace core::policy {

/// A value of the world that may be what stops the model.
struct Suspect {
    std::string parameter;
    bool enough = false;  ///< with the model's own value in its place the model runs to its end
    double lastsUntil = 0; ///< how long it then runs, in the model's unit of time
    double beyond = 0;    ///< how far the value lies outside its plausible range, in widths of it; 0 within
};

/// The parameters that `world` sets, the likeliest cause first: those whose own value alone mends the run, then those with which it
/// lasts longer, then the ones furthest outside their range. Empty when the model runs to its end, or when it stops in the default
/// world as well, so that no assumption is to blame. Runs the model once per parameter and twice more, for kMostSuspectRuns parameters
/// at most (those furthest out): not for the thread of the window. A `cancelled` that turns true ends it early, with an empty list.
inline constexpr int kMostSuspectRuns = 40;
[[nodiscard]] std::vector<Suspect> suspects(const Projector& projector, const Scenario& policy, const World& world,
                                            const std::atomic<bool>* cancelled = nullptr);

} // namespace core::policy
