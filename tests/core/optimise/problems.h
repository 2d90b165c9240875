// SPDX-License-Identifier: GPL-3.0-or-later
// Problems of plain functions, for searches whose answer is known.
#pragma once

#include "core/optimise/problem.h"

#include <functional>
#include <vector>

namespace tests {

using Outputs = std::function<std::vector<double>(std::span<const double> point)>;

/// The problem whose outputs `function` gives; `counter`, when given, counts points.
inline core::optimise::Problem problemOf(std::vector<core::optimise::Variable> variables, std::size_t outputs, Outputs function,
                                         std::size_t* counter = nullptr)
{
    core::optimise::Problem problem;
    const std::size_t width = variables.size();
    problem.variables = std::move(variables);
    problem.outputs = outputs;
    problem.evaluate = [=](std::span<const double> points, std::size_t count, std::span<double> results) -> core::Result<void> {
        for (std::size_t i = 0; i < count; ++i) {
            const auto row = function(points.subspan(i * width, width));
            std::copy(row.begin(), row.end(), results.begin() + static_cast<std::ptrdiff_t>(i * outputs));
        }
        if (counter)
            *counter += count;
        return {};
    };
    return problem;
}

inline std::vector<core::optimise::Variable> unitVariables(std::size_t count)
{
    return std::vector<core::optimise::Variable>(count);
}

} // namespace tests
