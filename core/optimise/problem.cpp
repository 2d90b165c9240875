// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimise/problem.h"

#include <algorithm>
#include <string>

namespace core::optimise {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
/// Shortfalls below this are rounding.
constexpr double kRounding = 1e-12;
constexpr std::size_t kFewestEvaluations = 100;

tl::unexpected<Error> wrongVariable(std::size_t i)
{
    return fail(ErrorKind::InvalidArgument, "The range of variable " + std::to_string(i + 1) + " is not one.", {},
                {std::to_string(i + 1)});
}

bool isSound(const Variable& variable)
{
    return std::isfinite(variable.low) && std::isfinite(variable.high) && variable.low <= variable.high
        && std::isfinite(variable.grid) && variable.grid >= 0 && (!variable.locked || std::isfinite(*variable.locked));
}

bool isSound(const Requirement& requirement, std::size_t outputs)
{
    return requirement.output < outputs && std::isfinite(requirement.bound) && requirement.tolerance >= 0
        && std::isfinite(requirement.tolerance) && requirement.scale >= 0 && std::isfinite(requirement.scale);
}

} // namespace

double shortfall(const Requirement& requirement, double value)
{
    if (!std::isfinite(value))
        return std::numeric_limits<double>::quiet_NaN();
    double missing = 0;
    switch (requirement.relation) {
    case Relation::AtLeast:
        missing = requirement.bound - value;
        break;
    case Relation::AtMost:
        missing = value - requirement.bound;
        break;
    case Relation::Equal:
        missing = std::abs(value - requirement.bound);
        break;
    }
    const double size = requirement.scale > 0 ? requirement.scale : (requirement.bound != 0 ? std::abs(requirement.bound) : 1);
    const double scaled = (missing - requirement.tolerance) / size;
    return scaled > kRounding ? scaled : 0;
}

Standing standingOf(std::span<const double> outputs, const std::vector<Requirement>& requirements,
                    const std::optional<Objective>& objective)
{
    if (!std::all_of(outputs.begin(), outputs.end(), [](double value) { return std::isfinite(value); }))
        return {kInfinity, kInfinity, kInfinity};
    Standing standing;
    for (const Requirement& requirement : requirements)
        (requirement.isLimit ? standing.limits : standing.targets) += shortfall(requirement, outputs[requirement.output]);
    if (objective)
        standing.objective = objective->maximise ? -outputs[objective->output] : outputs[objective->output];
    return standing;
}

Result<void> validate(const Problem& problem, const std::vector<Requirement>& requirements,
                      const std::vector<Objective>& objectives, const SearchOptions& options)
{
    if (problem.variables.empty() || problem.outputs == 0 || !problem.evaluate)
        return fail(ErrorKind::InvalidArgument, "A search needs at least one variable and one output.");
    if (options.evaluations < kFewestEvaluations)
        return fail(ErrorKind::InvalidArgument, "A search needs at least 100 evaluations.");
    for (std::size_t i = 0; i < problem.variables.size(); ++i)
        if (!isSound(problem.variables[i]))
            return wrongVariable(i);
    for (const auto& start : problem.starts)
        if (start.size() != problem.variables.size()
            || !std::all_of(start.begin(), start.end(), [](double value) { return std::isfinite(value); }))
            return fail(ErrorKind::InvalidArgument, "A package to begin with does not fit the variables.");
    for (std::size_t r = 0; r < requirements.size(); ++r)
        if (!isSound(requirements[r], problem.outputs))
            return fail(ErrorKind::InvalidArgument, "Requirement " + std::to_string(r + 1) + " cannot be checked.", {},
                        {std::to_string(r + 1)});
    for (const Objective& objective : objectives)
        if (objective.output >= problem.outputs)
            return fail(ErrorKind::InvalidArgument, "There is no such output to make small or large.");
    return {};
}

} // namespace core::optimise
