// SPDX-License-Identifier: GPL-3.0-or-later
// The runs in which something is looked for: inputs, and whether each is a case of interest.
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace core::discovery {

enum class InputKind {
    Numeric, ///< limited from below, above or both
    Categorical ///< values are codes of categories (worlds, kinds of package); limited to some of them
};

/// Immutable; safe to use from several threads.
class CaseSet {
public:
    /// `values` is rows x inputs, row-major. `interest` says of each row whether it is a case of interest: 1 or 0, NaN where the
    /// run failed. `measure`, when not empty, is a figure of each row whose mean in a box is told beside. `kinds` empty: all
    /// numeric. Rows that failed, or with an input or measure that is not finite, are left out and counted. Errors:
    /// InvalidArgument (sizes that do not fit, an interest that is none of 0, 1 and NaN, no row or no case of interest left, no
    /// row without interest left); TooLarge (2^31 rows).
    [[nodiscard]] static Result<CaseSet> create(std::span<const double> values, std::size_t inputs,
                                                std::span<const double> interest, const std::vector<InputKind>& kinds = {},
                                                std::span<const double> measure = {});

    /// Rows are those of `values`, left out ones among them.
    [[nodiscard]] std::size_t rows() const { return m_rows; }
    [[nodiscard]] std::size_t inputs() const { return m_inputs; }
    [[nodiscard]] std::size_t rowsUsed() const { return m_used.size(); }
    [[nodiscard]] std::size_t rowsLeftOut() const { return m_rows - m_used.size(); }
    [[nodiscard]] std::size_t interestCount() const { return m_interestCount; }
    [[nodiscard]] InputKind kind(std::size_t input) const { return m_kinds[input]; }
    [[nodiscard]] bool hasMeasure() const { return !m_measure.empty(); }
    /// The smallest and the largest value that is used.
    [[nodiscard]] double lowest(std::size_t input) const { return value(m_sorted[input].front(), input); }
    [[nodiscard]] double highest(std::size_t input) const { return value(m_sorted[input].back(), input); }

    [[nodiscard]] double value(std::uint32_t row, std::size_t input) const { return m_columns[input * m_rows + row]; }
    [[nodiscard]] bool isOfInterest(std::uint32_t row) const { return m_interest[row] != 0; }
    [[nodiscard]] double measure(std::uint32_t row) const { return m_measure[row]; }
    [[nodiscard]] std::span<const std::uint32_t> usedRows() const { return m_used; }
    /// Used rows by rising value, equal ones by row.
    [[nodiscard]] std::span<const std::uint32_t> sortedBy(std::size_t input) const { return m_sorted[input]; }

private:
    CaseSet() = default;
    std::size_t m_rows = 0;
    std::size_t m_inputs = 0;
    std::size_t m_interestCount = 0;
    std::vector<double> m_columns; ///< inputs x rows
    std::vector<std::uint8_t> m_interest;
    std::vector<double> m_measure;
    std::vector<InputKind> m_kinds;
    std::vector<std::uint32_t> m_used;
    std::vector<std::vector<std::uint32_t>> m_sorted;
};

} // namespace core::discovery
