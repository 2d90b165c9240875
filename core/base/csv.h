// SPDX-License-Identifier: GPL-3.0-or-later
// Comma-separated tables as RFC 4180 writes them, UTF-8 with or without byte order mark.
#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A table with named columns. Every row has as many cells as the header.
class CsvTable {
public:
    std::string file; ///< for messages
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;
    std::vector<int> lines; ///< the file's line at which each row begins

    [[nodiscard]] std::optional<std::size_t> column(std::string_view name) const;
    /// Errors: NotFound, naming the file and the missing column.
    [[nodiscard]] Result<std::size_t> requiredColumn(std::string_view name) const;
    /// The cell as a finite number ('.' as decimal mark). Errors: Malformed, with file, line and column name.
    [[nodiscard]] Result<double> number(std::size_t row, std::size_t column) const;
};

/// Reads a whole table. Errors: Malformed (unclosed quote, a row longer or shorter than the header).
[[nodiscard]] Result<CsvTable> parseCsv(std::string_view text, std::string fileNameForMessages);

/// `cell` quoted where RFC 4180 asks for it.
[[nodiscard]] std::string csvCell(std::string_view cell);

} // namespace core
