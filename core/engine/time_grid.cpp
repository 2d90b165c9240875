// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/time_grid.h"

#include "core/base/number.h"

#include <cmath>

namespace core::engine {

namespace {

constexpr double kGridTolerance = 1e-6; ///< of a step: decimal steps like 0.1 are not exact
constexpr double kMostSteps = 1e9;

bool isWhole(double ratio)
{
    return std::abs(ratio - std::round(ratio)) <= kGridTolerance * std::max(1.0, std::abs(ratio) * 1e-6);
}

tl::unexpected<Error> invalid(std::string message)
{
    return fail(ErrorKind::InvalidArgument, std::move(message));
}

} // namespace

std::vector<double> TimeGrid::savedTimes() const
{
    std::vector<double> times(savedCount());
    for (std::size_t i = 0; i < times.size(); ++i)
        times[i] = start + static_cast<double>(i) * saveStep;
    return times;
}

Result<TimeGrid> makeTimeGrid(const model::SimulationSpecs& specs, const RunOptions& options)
{
    TimeGrid grid;
    grid.start = specs.start;
    grid.step = options.step.value_or(specs.step);
    grid.method = options.method.value_or(specs.method);
    if (!std::isfinite(specs.start) || !std::isfinite(specs.stop) || specs.stop < specs.start)
        return invalid("the run must end at or after its start: it goes from " + formatNumber(specs.start) + " to "
                       + formatNumber(specs.stop));
    if (!std::isfinite(grid.step) || grid.step <= 0)
        return invalid("the step must be a positive number, not " + formatNumber(grid.step));

    const double stepsInRun = (specs.stop - specs.start) / grid.step;
    if (stepsInRun > kMostSteps)
        return invalid("a step of " + formatNumber(grid.step) + " gives more than a thousand million steps");
    if (options.step && !isWhole(stepsInRun))
        return invalid("a step of " + formatNumber(grid.step) + " does not divide the run from "
                       + formatNumber(specs.start) + " to " + formatNumber(specs.stop));
    grid.steps = static_cast<std::size_t>(std::floor(stepsInRun + kGridTolerance * std::max(1.0, stepsInRun * 1e-6)));

    const double saveStep = options.saveStep.value_or(specs.saveStep);
    if (!std::isfinite(saveStep) || saveStep < 0 || (options.saveStep && saveStep == 0))
        return invalid("the saving step must be a positive number, not " + formatNumber(saveStep));
    if (saveStep == 0) {
        grid.saveStep = grid.step;
        return grid;
    }
    const double stepsPerSave = saveStep / grid.step;
    if (stepsPerSave < 1 - kGridTolerance || stepsPerSave > kMostSteps || !isWhole(stepsPerSave))
        return invalid("the saving step " + formatNumber(saveStep) + " must be a multiple of the step "
                       + formatNumber(grid.step));
    grid.saveEvery = static_cast<std::size_t>(std::llround(stepsPerSave));
    grid.saveStep = saveStep;
    return grid;
}

} // namespace core::engine
