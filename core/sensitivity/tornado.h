// SPDX-License-Identifier: GPL-3.0-or-later
// One input at a time from its low to its high end, all others at the centre: what a tornado chart shows.
#pragma once

#include "core/sensitivity/evaluation.h"

namespace core::sensitivity {

/// In whatever coordinates `evaluate` takes: values or places in the unit interval. All of one length, the number of inputs.
struct TornadoPlan {
    std::vector<double> centre;
    std::vector<double> low;
    std::vector<double> high;
};

struct TornadoBar {
    std::size_t input = 0;
    double atLow = 0; ///< the outcome there; NaN when that run failed or was not done
    double atHigh = 0;
    double swing = 0; ///< largest minus smallest of both ends and the centre; of the ends there are; NaN when both failed
    bool sameSide = false; ///< both ends lie strictly on one side of the central run: the outcome turns back in between
};

/// Interactions do not show: an input without a bar may still matter together with another.
struct TornadoOutput {
    double central = 0; ///< NaN when the central run failed: swings are then those between the ends
    std::vector<TornadoBar> bars; ///< the widest swing first, equal ones by input, failed ones last
    std::size_t failedRuns = 0;
};

struct Tornado {
    std::vector<TornadoOutput> outputs;
    std::size_t runs = 0; ///< 1 + 2 inputs unless cancelled
    bool cancelled = false;
};

/// Runs the centre, then the low and the high end of each input.
/// Errors: InvalidArgument (lengths that differ, an end that is not finite); those of `evaluate`. Cancelled when not even the
/// centre was run.
[[nodiscard]] Result<Tornado> tornado(const TornadoPlan& plan, std::size_t outputs, const EvaluateBlock& evaluate,
                                      const EvaluationOptions& options = {});

} // namespace core::sensitivity
