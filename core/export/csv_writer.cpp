// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"
#include "core/base/whole_file.h"
#include "core/export/clean_text.h"
#include "core/export/spreadsheet.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace core::exporting {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kLineEnd = "\r\n";
/// Programs that open the file would calculate with a text that begins so, or send it elsewhere (CWE-1236).
constexpr std::array<std::string_view, 11> kFormulaStarts = {
    "=", "+", "-", "@", "\t", "\r", "\n", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};

std::string textCell(const std::string& text)
{
    std::string clean = cleanText(text);
    const bool startsFormula = std::any_of(kFormulaStarts.begin(), kFormulaStarts.end(),
                                           [&](std::string_view start) { return clean.rfind(start, 0) == 0; });
    if (startsFormula)
        clean.insert(clean.begin(), '\'');
    return csvCell(clean);
}

/// The fewest digits that read as the same number.
std::string shortestDigits(double number)
{
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    return {digits.data(), end};
}

std::string cell(const Cell& cell)
{
    if (const auto* text = std::get_if<std::string>(&cell))
        return textCell(*text);
    const double number = std::get<double>(cell);
    if (std::isnan(number))
        return {};
    if (std::isinf(number))
        return number > 0 ? "inf" : "-inf";
    return shortestDigits(number == 0 ? 0 : number); // no -0
}

class Rows {
public:
    explicit Rows(std::size_t width)
        : m_width(width)
    {
    }

    std::string text{kByteOrderMark};

    void add(const std::vector<std::string>& cells)
    {
        for (std::size_t i = 0; i < m_width; ++i) {
            if (i > 0)
                text += ',';
            if (i < cells.size() && !cells[i].empty())
                text += cells[i];
            else if (m_width == 1)
                text += "\"\""; // a line without anything would be no row
        }
        text += kLineEnd;
    }

private:
    std::size_t m_width;
};

} // namespace

std::string toCsv(const Sheet& sheet)
{
    std::size_t width = std::max<std::size_t>(1, sheet.columns.size());
    for (const auto& row : sheet.rows)
        width = std::max(width, row.size());
    Rows rows(width);
    std::vector<std::string> cells;
    for (const Column& column : sheet.columns)
        cells.push_back(textCell(column.unit.empty() ? column.title : column.title + " (" + column.unit + ")"));
    rows.add(cells);
    for (const auto& row : sheet.rows) {
        cells.clear();
        for (const Cell& value : row)
            cells.push_back(cell(value));
        rows.add(cells);
    }
    if (!sheet.title.empty() || !sheet.notes.empty())
        rows.add({});
    if (!sheet.title.empty())
        rows.add({textCell(sheet.title)});
    for (const std::string& note : sheet.notes)
        rows.add({textCell(note)});
    return std::move(rows.text);
}

Result<void> writeCsv(const std::filesystem::path& path, const Sheet& sheet)
{
    return writeWhole(path, toCsv(sheet));
}

} // namespace core::exporting
