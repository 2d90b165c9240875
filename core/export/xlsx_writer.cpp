// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/whole_file.h"
#include "core/export/clean_text.h"
#include "core/export/spreadsheet.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <new>
#include <set>

namespace core::exporting {

namespace {

constexpr std::size_t kMostRows = LXW_ROW_MAX;
constexpr std::size_t kMostColumns = LXW_COL_MAX;
constexpr std::size_t kMostUnits = 32767; // of a cell's text
constexpr std::size_t kMostNameUnits = 31;
constexpr double kNarrowest = 9;
constexpr double kWidest = 48;
constexpr std::uintmax_t kAlmostNothing = std::uintmax_t(1) << 20U; // a disk with less than 1 MiB is full
constexpr std::string_view kEllipsis = "\xE2\x80\xA6";

std::string head(const Column& column)
{
    return column.unit.empty() ? column.title : column.title + " (" + column.unit + ")";
}

std::string cellText(const std::string& text)
{
    std::string clean = cleanText(text);
    if (unitsOf(clean) > kMostUnits)
        clean = std::string(cutToUnits(clean, kMostUnits - 1)) + std::string(kEllipsis);
    return clean;
}

std::size_t width(const Sheet& sheet)
{
    std::size_t width = sheet.columns.size();
    for (const auto& row : sheet.rows)
        width = std::max(width, row.size());
    return width;
}

/// Rows of the sheet: title, heads, rows, a blank one, notes.
std::size_t height(const Sheet& sheet)
{
    return (sheet.title.empty() ? 0 : 1) + 1 + sheet.rows.size() + (sheet.notes.empty() ? 0 : 1 + sheet.notes.size());
}

Result<void> checkSize(const Sheet& sheet, const std::filesystem::path& path)
{
    if (height(sheet) <= kMostRows && width(sheet) <= kMostColumns)
        return {};
    return fail(ErrorKind::TooLarge,
                "the table '" + sheet.name + "' has " + std::to_string(sheet.rows.size()) + " rows and "
                    + std::to_string(width(sheet)) + " columns; XLSX holds 1048576 and 16384, CSV any number",
                {path.string(), 0, 0, {}}, {sheet.name});
}

/// Han characters take two places.
double shownWidth(const std::string& text)
{
    double places = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        places += byte < 0x80 ? 1 : byte >= 0xE0 ? 2 : byte >= 0xC0 ? 1 : 0;
    }
    return places;
}

/// Fills one worksheet from top to bottom: each row goes to the disk when the next one begins.
class SheetWriter {
public:
    SheetWriter(lxw_worksheet* worksheet, lxw_format* bold)
        : m_worksheet(worksheet)
        , m_bold(bold)
    {
    }

    /// Whether all could be written.
    bool write(const Sheet& sheet)
    {
        setWidths(sheet);
        if (!sheet.title.empty()) {
            text(0, sheet.title, m_bold);
            ++m_row;
        }
        for (std::size_t i = 0; i < sheet.columns.size(); ++i)
            text(i, head(sheet.columns[i]), m_bold);
        worksheet_freeze_panes(m_worksheet, ++m_row, 0);
        for (const auto& row : sheet.rows) {
            for (std::size_t i = 0; i < row.size(); ++i)
                cell(i, row[i]);
            ++m_row;
        }
        ++m_row;
        for (const std::string& note : sheet.notes) {
            text(0, note, nullptr);
            ++m_row;
        }
        return m_good;
    }

private:
    void text(std::size_t column, const std::string& text, lxw_format* format)
    {
        const std::string clean = cellText(text);
        // An empty text is no cell.
        if (!clean.empty())
            take(worksheet_write_string(m_worksheet, m_row, static_cast<lxw_col_t>(column), clean.c_str(), format));
    }

    void cell(std::size_t column, const Cell& cell)
    {
        if (const auto* string = std::get_if<std::string>(&cell)) {
            text(column, *string, nullptr);
            return;
        }
        const double number = std::get<double>(cell);
        if (std::isfinite(number))
            take(worksheet_write_number(m_worksheet, m_row, static_cast<lxw_col_t>(column), number + 0.0, nullptr)); // no -0
        else if (std::isinf(number))
            text(column, number > 0 ? "inf" : "-inf", nullptr);
    }

    void setWidths(const Sheet& sheet)
    {
        constexpr std::size_t kRowsLookedAt = 200;
        for (std::size_t i = 0; i < width(sheet); ++i) {
            double places = i < sheet.columns.size() ? shownWidth(head(sheet.columns[i])) : 0;
            for (std::size_t row = 0; row < std::min(kRowsLookedAt, sheet.rows.size()); ++row) {
                if (i >= sheet.rows[row].size())
                    continue;
                if (const auto* string = std::get_if<std::string>(&sheet.rows[row][i]))
                    places = std::max(places, shownWidth(*string));
            }
            const auto column = static_cast<lxw_col_t>(i);
            take(worksheet_set_column(m_worksheet, column, column, std::clamp(places + 2, kNarrowest, kWidest), nullptr));
        }
    }

    void take(lxw_error error) { m_good = m_good && error == LXW_NO_ERROR; }

    lxw_worksheet* m_worksheet;
    lxw_format* m_bold;
    lxw_row_t m_row = 0;
    bool m_good = true;
};

tl::unexpected<Error> refuse(const std::filesystem::path& path, const std::filesystem::path& temporary)
{
    std::error_code failure;
    for (const auto& folder : {temporary.parent_path(), std::filesystem::temp_directory_path(failure)}) {
        const auto space = std::filesystem::space(folder, failure);
        if (!failure && space.capacity > 0 && space.available < kAlmostNothing)
            return fail(ErrorKind::DiskFull, "the disk is full; make room or choose another one", {path.string(), 0, 0, {}});
    }
    return fail(ErrorKind::UnwritableFile, "the file cannot be written; check the folder and its permissions",
                {path.string(), 0, 0, {}});
}

Result<void> writeWorkbook(const std::filesystem::path& path, const std::filesystem::path& temporary,
                           const std::vector<Sheet>& sheets)
{
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE; // a row at a time: a sheet of a million rows takes no more memory than one of ten
    lxw_workbook* workbook = workbook_new_opt(temporary.c_str(), &options);
    if (workbook == nullptr)
        return refuse(path, temporary);
    lxw_format* bold = workbook_add_format(workbook);
    format_set_bold(bold);
    const std::vector<std::string> names = worksheetNames(sheets);
    bool good = true;
    for (std::size_t i = 0; i < sheets.size() && good; ++i) {
        lxw_worksheet* worksheet = workbook_add_worksheet(workbook, names[i].c_str());
        good = worksheet != nullptr && SheetWriter(worksheet, bold).write(sheets[i]);
    }
    // Also frees the workbook.
    good = workbook_close(workbook) == LXW_NO_ERROR && good;
    if (!good)
        return refuse(path, temporary);
    return {};
}

std::string lowerCase(std::string text)
{
    for (char& character : text) {
        if (character >= 'A' && character <= 'Z')
            character = static_cast<char>(character - 'A' + 'a');
    }
    return text;
}

std::string allowedName(const std::string& wanted, std::size_t position)
{
    std::string name;
    for (const char character : cleanText(wanted))
        name += std::string_view("[]:*?/\\\t\r\n").find(character) == std::string_view::npos ? character : ' ';
    name = cutToUnits(name, kMostNameUnits);
    const auto isEdge = [](char character) { return character == '\'' || character == ' '; };
    while (!name.empty() && isEdge(name.back()))
        name.pop_back();
    while (!name.empty() && isEdge(name.front()))
        name.erase(0, 1);
    // A spreadsheet program keeps "History" for itself.
    if (name.empty() || lowerCase(name) == "history")
        name = "Sheet" + std::to_string(position + 1);
    return name;
}

} // namespace

std::vector<std::string> worksheetNames(const std::vector<Sheet>& sheets)
{
    std::vector<std::string> names;
    std::set<std::string> taken;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const std::string allowed = allowedName(sheets[i].name, i);
        std::string name = allowed;
        for (int number = 2; !taken.insert(lowerCase(name)).second; ++number) {
            const std::string ending = " (" + std::to_string(number) + ")";
            name = std::string(cutToUnits(allowed, kMostNameUnits - ending.size())) + ending;
        }
        names.push_back(name);
    }
    return names;
}

Result<void> writeXlsx(const std::filesystem::path& path, const std::vector<Sheet>& sheets)
{
    for (const Sheet& sheet : sheets) {
        if (auto fits = checkSize(sheet, path); !fits)
            return fits;
    }
    try {
        return writeWhole(path, [&](const std::filesystem::path& temporary) { return writeWorkbook(path, temporary, sheets); });
    } catch (const std::bad_alloc&) {
        return fail(ErrorKind::TooLarge, "the table does not fit in memory; write it as CSV", {path.string(), 0, 0, {}});
    }
}

} // namespace core::exporting
