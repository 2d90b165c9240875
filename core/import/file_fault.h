// SPDX-License-Identifier: GPL-3.0-or-later
// Errors of files with their fault. Private to core/import.
#pragma once

#include "core/import/table_file.h"

#include <exception>
#include <string>
#include <utility>
#include <vector>

namespace core::importing {

/// The error of a fault: its word is the first argument, `more` follow.
[[nodiscard]] Error errorOf(FileFault fault, std::vector<std::string> more = {});

[[nodiscard]] inline tl::unexpected<Error> failWith(FileFault fault, std::vector<std::string> more = {})
{
    return tl::make_unexpected(errorOf(fault, std::move(more)));
}

/// Thrown inside a reader of a spreadsheet, where an error comes from deep below; caught before it leaves the library.
struct ReadingStopped {
    Error error;
};

[[noreturn]] inline void stopReading(FileFault fault, std::vector<std::string> more = {})
{
    throw ReadingStopped{errorOf(fault, std::move(more))};
}

/// Follows work and stops it.
class ProgressSteps {
public:
    explicit ProgressSteps(const Progress& progress)
        : m_progress(progress)
    {
    }
    /// Throws ReadingStopped (Cancelled) when the answer is no.
    void at(double share) const
    {
        if (m_progress && !m_progress(share))
            throw ReadingStopped{{ErrorKind::Cancelled, "reading was cancelled", {}, {}}};
    }

private:
    const Progress& m_progress;
};

/// What a reader may still take, counted over all sheets.
class Allowance {
public:
    explicit Allowance(const Limits& given)
        : limits(given)
    {
    }
    const Limits limits;

    /// Before a row of `sheet` gets another cell. Stops reading when it is too much.
    void takeCell(int rowNumber, int column, std::size_t bytes)
    {
        if (bytes > limits.cellBytes)
            stopReading(FileFault::CellTooLarge, {std::to_string(rowNumber), columnLetters(column)});
        if (std::size_t(column) >= limits.columns)
            stopReading(FileFault::TooManyColumns, {std::to_string(limits.columns)});
        if (++m_cells > limits.cells)
            stopReading(FileFault::TooManyCells, {std::to_string(limits.cells)});
    }
    /// The same for `count` cells at once.
    void takeCells(std::size_t count)
    {
        if (count > limits.cells - m_cells) // m_cells is at most limits.cells
            stopReading(FileFault::TooManyCells, {std::to_string(limits.cells)});
        m_cells += count;
    }
    void checkRow(int rows) const
    {
        if (std::size_t(rows) >= limits.rows)
            stopReading(FileFault::TooManyRows, {std::to_string(limits.rows)});
    }

private:
    std::size_t m_cells = 0;
};

} // namespace core::importing
