// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sensitivity/tornado.h"

#include <algorithm>
#include <limits>

namespace core::sensitivity {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

Result<void> check(const TornadoPlan& plan)
{
    if (plan.centre.empty() || plan.low.size() != plan.centre.size() || plan.high.size() != plan.centre.size())
        return fail(ErrorKind::InvalidArgument, "A tornado needs a centre, a low and a high end for each of at least one input.");
    for (const auto* ends : {&plan.centre, &plan.low, &plan.high})
        for (std::size_t i = 0; i < ends->size(); ++i)
            if (!std::isfinite((*ends)[i]))
                return fail(ErrorKind::InvalidArgument,
                            "An end of input " + std::to_string(i + 1) + " of the tornado is not a number.", {},
                            {std::to_string(i + 1)});
    return {};
}

void fillRow(const TornadoPlan& plan, std::size_t row, std::span<double> point)
{
    std::copy(plan.centre.begin(), plan.centre.end(), point.begin());
    if (row > 0) {
        const std::size_t input = (row - 1) / 2;
        point[input] = row % 2 == 1 ? plan.low[input] : plan.high[input];
    }
}

TornadoBar barOf(std::size_t input, double central, double atLow, double atHigh)
{
    TornadoBar bar{input, atLow, atHigh, kNone, false};
    // fmin and fmax pass over a NaN when the other is a number
    if (!std::isnan(atLow) || !std::isnan(atHigh))
        bar.swing = std::fmax(std::fmax(atLow, atHigh), central) - std::fmin(std::fmin(atLow, atHigh), central);
    bar.sameSide = (atLow > central && atHigh > central) || (atLow < central && atHigh < central);
    return bar;
}

bool isWider(const TornadoBar& a, const TornadoBar& b)
{
    if (std::isnan(a.swing) || std::isnan(b.swing))
        return std::isnan(a.swing) == std::isnan(b.swing) ? a.input < b.input : std::isnan(b.swing);
    return a.swing != b.swing ? a.swing > b.swing : a.input < b.input;
}

TornadoOutput outputOf(const Evaluated& runs, std::size_t output, std::size_t inputs)
{
    TornadoOutput result;
    const auto at = [&](std::size_t row) {
        if (row >= runs.rows)
            return kNone;
        const double value = runs.values[row * runs.outputs + output];
        return std::isfinite(value) ? value : kNone;
    };
    result.central = at(0);
    for (std::size_t i = 0; i < inputs; ++i)
        result.bars.push_back(barOf(i, result.central, at(1 + 2 * i), at(2 + 2 * i)));
    for (std::size_t row = 0; row < runs.rows; ++row)
        result.failedRuns += std::isnan(at(row));
    std::sort(result.bars.begin(), result.bars.end(), isWider);
    return result;
}

} // namespace

Result<Tornado> tornado(const TornadoPlan& plan, std::size_t outputs, const EvaluateBlock& evaluate,
                        const EvaluationOptions& options)
{
    if (const auto checked = check(plan); !checked)
        return tl::make_unexpected(checked.error());
    const std::size_t inputs = plan.centre.size();
    const auto fill = [&](std::size_t first, std::span<double> rows) {
        for (std::size_t r = 0; r < rows.size() / inputs; ++r)
            fillRow(plan, first + r, rows.subspan(r * inputs, inputs));
    };
    const auto runs = evaluateRows(fill, 1 + 2 * inputs, inputs, outputs, evaluate, options);
    if (!runs)
        return tl::make_unexpected(runs.error());
    if (runs->rows == 0)
        return fail(ErrorKind::Cancelled, "The study was stopped before its first result.");
    Tornado result;
    result.runs = runs->rows;
    result.cancelled = runs->cancelled;
    for (std::size_t output = 0; output < outputs; ++output)
        result.outputs.push_back(outputOf(*runs, output, inputs));
    return result;
}

} // namespace core::sensitivity
