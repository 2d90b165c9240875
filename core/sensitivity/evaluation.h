// SPDX-License-Identifier: GPL-3.0-or-later
// How the studies of this folder ask a model: points in, outputs out, in blocks.
//
// Matrices are row-major. A point is a row of inputs; in designs each input is a place in the unit interval (its probability),
// which the model's side turns into a value. An output that is NaN or infinite is a failed evaluation: counted, never dropped in
// silence.
#pragma once

#include "core/base/result.h"

#include <atomic>
#include <cmath>
#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace core::sensitivity {

/// `points` is count x inputs; `outputs` is count x outputs and comes filled with NaN. Called from the thread that runs the
/// study, one block after the other; may use threads inside. An error ends the study, but for Cancelled, which keeps the blocks
/// before.
using EvaluateBlock = std::function<Result<void>(std::span<const double> points, std::size_t count, std::span<double> outputs)>;

/// Writes rows [first, first + rows.size() / inputs) of a design.
using FillRows = std::function<void(std::size_t first, std::span<double> rows)>;

struct EvaluationOptions {
    std::size_t blockRows = 1024; ///< points at a time; at least 1
    const std::atomic<bool>* cancel = nullptr; ///< looked at between blocks
    std::function<void(std::size_t done, std::size_t total)> progress = nullptr; ///< points, after each block
    /// Beside it, the outputs so far (rows done x outputs), from which the estimators give figures that can be drawn already:
    /// they take a design's first rows. Only valid during the call.
    std::function<void(std::span<const double> values)> partial = nullptr;
};

struct Evaluated {
    std::size_t rows = 0; ///< done; all of them unless cancelled
    std::size_t outputs = 0;
    bool cancelled = false;
    std::vector<double> values; ///< rows x outputs
    std::size_t failedRows = 0; ///< with an output that is not finite
};

/// Errors: those of `evaluate`; InvalidArgument (no input, no output, no block); TooLarge (no memory).
[[nodiscard]] Result<Evaluated> evaluateRows(const FillRows& fill, std::size_t rows, std::size_t inputs, std::size_t outputs,
                                             const EvaluateBlock& evaluate, const EvaluationOptions& options = {});

} // namespace core::sensitivity
