// SPDX-License-Identifier: GPL-3.0-or-later
// Tables that leave the program: CSV and XLSX.
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <limits>
#include <string>
#include <variant>
#include <vector>

namespace core::exporting {

/// A text or a number; NaN is written as an empty cell.
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

/// UTF-8 with BOM, RFC 4180, numbers with a point and all digits; texts that begin with = + - @, tab or return get an apostrophe in front.
[[nodiscard]] std::string toCsv(const Sheet& sheet);
/// Whole or not at all. Errors: UnwritableFile, DiskFull.
[[nodiscard]] Result<void> writeCsv(const std::filesystem::path& path, const Sheet& sheet);
/// One worksheet each, heads bold and frozen, numbers as numbers, no formulas. Whole or not at all.
[[nodiscard]] Result<void> writeXlsx(const std::filesystem::path& path, const std::vector<Sheet>& sheets);

} // namespace core::exporting
