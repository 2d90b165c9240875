// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"

#include "core/base/number.h"

#include <algorithm>

namespace core {

std::optional<std::size_t> CsvTable::column(std::string_view name) const
{
    const auto it = std::find(header.begin(), header.end(), name);
    if (it == header.end())
        return std::nullopt;
    return static_cast<std::size_t>(it - header.begin());
}

Result<std::size_t> CsvTable::requiredColumn(std::string_view name) const
{
    if (const auto found = column(name))
        return *found;
    return fail(ErrorKind::NotFound, "the table has no column '" + std::string(name) + "'; add it to the first row",
                {file, 1, 0, {}}, {std::string(name)});
}

Result<double> CsvTable::number(std::size_t row, std::size_t column) const
{
    const std::string& cell = rows[row][column];
    if (const auto value = parseNumber(cell))
        return *value;
    return fail(ErrorKind::Malformed,
                "column '" + header[column] + "': '" + cell + "' is not a number; write digits with '.' as decimal mark",
                {file, lines[row], 0, {}}, {header[column], cell});
}

namespace {

/// Splits text into records, one state per character; a record ends at a line end outside quotes.
class CsvScanner {
public:
    explicit CsvScanner(std::string_view text) : m_text(text) {}

    [[nodiscard]] bool atEnd() const { return m_pos >= m_text.size(); }
    [[nodiscard]] int line() const { return m_line; }
    [[nodiscard]] bool unclosedQuote() const { return m_unclosedQuote; }

    std::vector<std::string> nextRecord()
    {
        std::vector<std::string> cells(1);
        while (!atEnd()) {
            const char c = m_text[m_pos++];
            if (c == '"' && cells.back().empty()) {
                readQuoted(cells.back());
            } else if (c == ',') {
                cells.emplace_back();
            } else if (c == '\n' || c == '\r') {
                if (c == '\r' && !atEnd() && m_text[m_pos] == '\n')
                    ++m_pos;
                ++m_line;
                return cells;
            } else {
                cells.back() += c;
            }
        }
        return cells;
    }

private:
    void readQuoted(std::string& cell)
    {
        while (!atEnd()) {
            const char c = m_text[m_pos++];
            if (c != '"') {
                m_line += c == '\n';
                cell += c;
            } else if (!atEnd() && m_text[m_pos] == '"') {
                cell += '"';
                ++m_pos;
            } else {
                return;
            }
        }
        m_unclosedQuote = true;
    }

    std::string_view m_text;
    std::size_t m_pos = 0;
    int m_line = 1;
    bool m_unclosedQuote = false;
};

} // namespace

Result<CsvTable> parseCsv(std::string_view text, std::string fileNameForMessages)
{
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(kByteOrderMark))
        text.remove_prefix(kByteOrderMark.size());

    CsvTable table;
    table.file = std::move(fileNameForMessages);
    CsvScanner scanner(text);
    const auto unclosedQuote = [&](int line) {
        return fail(ErrorKind::Malformed, "a quotation mark opened here is never closed", {table.file, line, 0, {}});
    };
    table.header = scanner.nextRecord();
    if (scanner.unclosedQuote())
        return unclosedQuote(1);
    while (!scanner.atEnd()) {
        const int line = scanner.line();
        auto cells = scanner.nextRecord();
        if (scanner.unclosedQuote())
            return unclosedQuote(line);
        if (cells.size() == 1 && cells[0].empty())
            continue;
        if (cells.size() != table.header.size())
            return fail(ErrorKind::Malformed,
                        "the row has " + std::to_string(cells.size()) + " cells, the header "
                            + std::to_string(table.header.size()) + "; quote cells that hold a comma",
                        {table.file, line, 0, {}});
        table.rows.push_back(std::move(cells));
        table.lines.push_back(line);
    }
    return table;
}

std::string csvCell(std::string_view cell)
{
    if (cell.find_first_of(",\"\r\n") == std::string_view::npos)
        return std::string(cell);
    std::string quoted = "\"";
    for (const char c : cell) {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

} // namespace core
