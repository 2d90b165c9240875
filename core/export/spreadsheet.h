// SPDX-License-Identifier: GPL-3.0-or-later
// Tables that leave the program: CSV and XLSX.
//
// Texts are texts: none becomes a formula. Bytes that are no UTF-8, and characters that XML does not have, are written as U+FFFD.
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <limits>
#include <string>
#include <variant>
#include <vector>

namespace core::exporting {

/// A text or a number; NaN is written as an empty cell, infinite numbers as the texts "inf" and "-inf".
using Cell = std::variant<std::string, double>;

struct Column {
    std::string title;
    std::string unit; ///< may be empty
};

struct Sheet {
    std::string name; ///< cut and cleaned to what XLSX takes
    std::string title;
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
    std::vector<std::string> notes; ///< source and method lines under the table
};

/// UTF-8 with BOM, RFC 4180, numbers with a point and as many digits as tell them from all others; texts that begin with = + - @
/// (full-width ones too), tab or return get an apostrophe in front. First line "title (unit)" of each column, then the rows,
/// then, below an empty row, title and notes. All rows have as many cells as the widest.
[[nodiscard]] std::string toCsv(const Sheet& sheet);
/// Whole or not at all. Errors: UnwritableFile, DiskFull.
[[nodiscard]] Result<void> writeCsv(const std::filesystem::path& path, const Sheet& sheet);
/// One worksheet each: title, heads bold and frozen, numbers as numbers (to 16 digits), no formulas; texts above XLSX's 32 767
/// characters are cut, with an ellipsis. Whole or not at all.
/// Errors: UnwritableFile, DiskFull; TooLarge (rows or columns beyond what XLSX holds, naming the sheet).
[[nodiscard]] Result<void> writeXlsx(const std::filesystem::path& path, const std::vector<Sheet>& sheets);

/// The names that worksheets get: at most 31 UTF-16 units, without []:*?/\ and apostrophes at the ends, each another one whatever
/// its case; "Sheet1" for one that is empty.
[[nodiscard]] std::vector<std::string> worksheetNames(const std::vector<Sheet>& sheets);

} // namespace core::exporting
