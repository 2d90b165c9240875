// SPDX-License-Identifier: GPL-3.0-or-later
// A table of data/tables read cell by cell; what is wrong with a cell is added to one list and reading goes on.
#pragma once

#include "core/base/csv.h"
#include "core/base/result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace core::policy {

class Table {
public:
    /// Reads `file` and looks for `columns`. Without the file or one of them an error is added and the table has no rows.
    Table(const std::filesystem::path& file, const std::vector<std::string>& columns, Errors& errors);

    [[nodiscard]] std::size_t rowCount() const { return m_csv.rows.size(); }
    [[nodiscard]] const CsvTable& csv() const { return m_csv; }

    // `column` is one of the columns asked for.
    [[nodiscard]] const std::string& text(std::size_t row, std::string_view column) const;
    /// 0, with an error added, when the cell is not a number.
    [[nodiscard]] double number(std::size_t row, std::string_view column) const;
    /// Nothing when the cell is empty.
    [[nodiscard]] std::optional<double> optionalNumber(std::size_t row, std::string_view column) const;
    /// The cell cut at ';'.
    [[nodiscard]] std::vector<std::string> list(std::size_t row, std::string_view column) const;
    /// "1" or "0".
    [[nodiscard]] bool flag(std::size_t row, std::string_view column) const;
    /// The value that `choices` gives the cell's word; the first choice, with an error added, when it is none of them.
    template <class T>
    [[nodiscard]] T choice(std::size_t row, std::string_view column,
                           const std::vector<std::pair<std::string_view, T>>& choices) const
    {
        std::string valid;
        for (const auto& [word, value] : choices) {
            if (text(row, column) == word)
                return value;
            valid += (valid.empty() ? "'" : ", '") + std::string(word) + "'";
        }
        addInvalidChoice(row, column, valid);
        return choices.front().second;
    }

    void addError(std::size_t row, ErrorKind kind, std::string message, std::vector<std::string> arguments = {}) const;

private:
    void addInvalidChoice(std::size_t row, std::string_view column, const std::string& valid) const;

    CsvTable m_csv;
    Errors& m_errors;
};

/// `text` cut at `separator`, blanks at both ends of each part removed, empty parts left out.
[[nodiscard]] std::vector<std::string> split(std::string_view text, std::string_view separator);

} // namespace core::policy
