// SPDX-License-Identifier: GPL-3.0-or-later
// A plain table of numbers for everything in this folder.
//
// Rows are observations (a unit at a time), columns are indicators, variables or nodes. NaN means missing, nothing else does;
// infinities are refused where data come in.
#pragma once

#include <cmath>
#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace core::index {

inline constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

[[nodiscard]] inline bool isMissing(double value)
{
    return std::isnan(value);
}

/// Row-major.
struct Matrix {
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<double> values;

    Matrix() = default;
    Matrix(std::size_t rowCount, std::size_t columnCount, double fill = kMissing)
        : rows(rowCount), columns(columnCount), values(rowCount * columnCount, fill)
    {
    }

    [[nodiscard]] double& at(std::size_t row, std::size_t column) { return values[row * columns + column]; }
    [[nodiscard]] double at(std::size_t row, std::size_t column) const { return values[row * columns + column]; }
    [[nodiscard]] std::span<const double> row(std::size_t index) const { return {values.data() + index * columns, columns}; }
    [[nodiscard]] std::vector<double> column(std::size_t index) const
    {
        std::vector<double> result(rows);
        for (std::size_t i = 0; i < rows; ++i)
            result[i] = at(i, index);
        return result;
    }
};

} // namespace core::index
