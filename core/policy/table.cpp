// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/table.h"

#include "core/policy/text_file.h"

#include <cassert>

namespace core::policy {

Table::Table(const std::filesystem::path& file, const std::vector<std::string>& columns, Errors& errors)
    : m_errors(errors)
{
    const auto content = readTextFile(file);
    if (!content) {
        m_errors.push_back(content.error());
        return;
    }
    auto csv = parseCsv(*content, file.string());
    if (!csv) {
        m_errors.push_back(csv.error());
        return;
    }
    bool complete = true;
    for (const auto& column : columns) {
        if (const auto found = csv->requiredColumn(column); !found) {
            m_errors.push_back(found.error());
            complete = false;
        }
    }
    if (complete)
        m_csv = std::move(*csv);
}

const std::string& Table::text(std::size_t row, std::string_view column) const
{
    const auto index = m_csv.column(column);
    assert(index && "the column was not asked for");
    return m_csv.rows[row][*index];
}

double Table::number(std::size_t row, std::string_view column) const
{
    const auto value = m_csv.number(row, *m_csv.column(column));
    if (value)
        return *value;
    m_errors.push_back(value.error());
    return 0;
}

std::optional<double> Table::optionalNumber(std::size_t row, std::string_view column) const
{
    if (text(row, column).empty())
        return std::nullopt;
    return number(row, column);
}

std::vector<std::string> Table::list(std::size_t row, std::string_view column) const
{
    return split(text(row, column), ";");
}

bool Table::flag(std::size_t row, std::string_view column) const
{
    return choice<bool>(row, column, {{"0", false}, {"1", true}});
}

void Table::addError(std::size_t row, ErrorKind kind, std::string message, std::vector<std::string> arguments) const
{
    m_errors.push_back(Error{kind, std::move(message), {m_csv.file, m_csv.lines[row], 0, {}}, std::move(arguments)});
}

void Table::addInvalidChoice(std::size_t row, std::string_view column, const std::string& valid) const
{
    addError(row, ErrorKind::Malformed,
             "column '" + std::string(column) + "': '" + text(row, column) + "' is none of " + valid,
             {std::string(column), text(row, column), valid});
}

std::vector<std::string> split(std::string_view text, std::string_view separator)
{
    std::vector<std::string> parts;
    while (!text.empty()) {
        const auto end = text.find(separator);
        std::string_view part = text.substr(0, end);
        while (!part.empty() && part.front() == ' ')
            part.remove_prefix(1);
        while (!part.empty() && part.back() == ' ')
            part.remove_suffix(1);
        if (!part.empty())
            parts.emplace_back(part);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + separator.size());
    }
    return parts;
}

} // namespace core::policy
