// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sensitivity/evaluation.h"

#include <algorithm>
#include <limits>
#include <new>
#include <stdexcept>

namespace core::sensitivity {

namespace {

bool isCancelled(const EvaluationOptions& options)
{
    return options.cancel && options.cancel->load(std::memory_order_relaxed);
}

std::size_t failedRowsOf(const std::vector<double>& values, std::size_t outputs)
{
    std::size_t failed = 0;
    for (auto row = values.begin(); row != values.end(); row += static_cast<std::ptrdiff_t>(outputs))
        failed +=
            !std::all_of(row, row + static_cast<std::ptrdiff_t>(outputs), [](double value) { return std::isfinite(value); });
    return failed;
}

Result<Evaluated> evaluateAll(const FillRows& fill, std::size_t rows, std::size_t inputs, std::size_t outputs,
                              const EvaluateBlock& evaluate, const EvaluationOptions& options)
{
    Evaluated result;
    result.outputs = outputs;
    result.values.reserve(rows * outputs);
    std::vector<double> points;
    while (result.rows < rows) {
        if (isCancelled(options)) {
            result.cancelled = true;
            break;
        }
        const std::size_t count = std::min(options.blockRows, rows - result.rows);
        points.resize(count * inputs);
        fill(result.rows, points);
        result.values.resize((result.rows + count) * outputs, std::numeric_limits<double>::quiet_NaN());
        const auto ran = evaluate(points, count, std::span(result.values).subspan(result.rows * outputs));
        if (!ran) {
            if (ran.error().kind != ErrorKind::Cancelled)
                return tl::make_unexpected(ran.error());
            result.values.resize(result.rows * outputs);
            result.cancelled = true;
            break;
        }
        result.rows += count;
        if (options.progress)
            options.progress(result.rows, rows);
        if (options.partial)
            options.partial(result.values);
    }
    result.failedRows = failedRowsOf(result.values, outputs);
    return result;
}

} // namespace

Result<Evaluated> evaluateRows(const FillRows& fill, std::size_t rows, std::size_t inputs, std::size_t outputs,
                               const EvaluateBlock& evaluate, const EvaluationOptions& options)
{
    if (inputs == 0 || outputs == 0 || options.blockRows == 0)
        return fail(ErrorKind::InvalidArgument, "A study needs at least one input, one output and blocks of at least one point.");
    try {
        return evaluateAll(fill, rows, inputs, outputs, evaluate, options);
    } catch (const std::bad_alloc&) {
        return fail(ErrorKind::TooLarge, "There is not enough memory for the study; use fewer runs.");
    } catch (const std::length_error&) {
        return fail(ErrorKind::TooLarge, "There is not enough memory for the study; use fewer runs.");
    }
}

} // namespace core::sensitivity
