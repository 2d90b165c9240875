// SPDX-License-Identifier: GPL-3.0-or-later
// Source: OpenDocument 1.2 part 1, section 9 (tables), 19.385 (value types).
#include "core/base/number.h"
#include "core/import/spreadsheet_readers.h"
#include "core/import/xml_scanner.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <functional>

namespace core::importing {

namespace {

using Token = XmlScanner::Token;

/// How often something is repeated, or over how many it spans.
int countOf(std::string_view text)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    constexpr int kMost = 100'000'000; // far beyond all limits, so that sums stay numbers
    return error == std::errc() && end == text.data() + text.size() ? std::clamp(number, 1, kMost) : 1;
}

bool looksLikeError(std::string_view text)
{
    return text.starts_with("Err:") || text == "#N/A" || (text.starts_with('#') && (text.ends_with('!') || text.ends_with('?')));
}

class TableReader {
public:
    TableReader(XmlScanner& xml, Grid& grid, Allowance& allowance)
        : m_xml(xml)
        , m_grid(grid)
        , m_allowance(allowance)
    {
    }

    /// After the Begin of <table:table>.
    void read(const std::function<void()>& report)
    {
        int rowsRead = 0;
        for (int open = 1; open > 0;) {
            switch (m_xml.next()) {
            case Token::Begin:
                if (m_xml.name() == "table-row") {
                    readRow();
                    if (++rowsRead % 1024 == 0)
                        report();
                } else if (m_xml.name() == "shapes" || m_xml.name() == "forms" || m_xml.name() == "table") {
                    m_xml.skip(); // drawings, and tables inside of cells
                } else {
                    ++open; // groups of rows and columns
                }
                break;
            case Token::End:
                --open;
                break;
            default:
                break;
            }
        }
        m_grid.finish();
    }

private:
    void readRow()
    {
        const int times = countOf(m_xml.attribute("number-rows-repeated"));
        m_rowOpen = false;
        m_column = 0;
        m_filled = 0;
        for (int open = 1; open > 0;) {
            switch (m_xml.next()) {
            case Token::Begin:
                if (m_xml.name() == "table-cell" || m_xml.name() == "covered-table-cell")
                    readCell();
                else
                    ++open;
                break;
            case Token::End:
                --open;
                break;
            default:
                break;
            }
        }
        if (!m_rowOpen) {
            // Wanted only when something follows below.
            m_pendingRows = std::min<std::int64_t>(m_pendingRows + times, std::int64_t(m_allowance.limits.rows) + 1);
            return;
        }
        if (times > 1) {
            m_allowance.takeCells(std::size_t(times - 1)); // a row that is repeated holds something
            if (std::size_t(times) + std::size_t(m_grid.rowCount()) > m_allowance.limits.rows)
                stopReading(FileFault::TooManyRows, {std::to_string(m_allowance.limits.rows)});
            m_grid.repeatRow(times - 1);
        }
    }

    /// Of the row that is read.
    std::int64_t rowNumber() const { return m_rowOpen ? m_grid.rowCount() : m_grid.rowCount() + m_pendingRows + 1; }

    void openRow()
    {
        if (m_rowOpen)
            return;
        for (; m_pendingRows > 0; --m_pendingRows) {
            m_allowance.checkRow(m_grid.rowCount());
            m_grid.beginRow(m_grid.rowCount() + 1);
        }
        m_allowance.checkRow(m_grid.rowCount());
        m_grid.beginRow(m_grid.rowCount() + 1);
        m_rowOpen = true;
    }

    void readCell()
    {
        const int times = countOf(m_xml.attribute("number-columns-repeated"));
        const int columnsSpanned = countOf(m_xml.attribute("number-columns-spanned"));
        const int rowsSpanned = countOf(m_xml.attribute("number-rows-spanned"));
        const std::string type(m_xml.attribute("value-type"));
        const std::string value(m_xml.attribute("value"));
        const std::string date(m_xml.attribute("date-value"));
        const std::string boolean(m_xml.attribute("boolean-value"));
        Cell cell;
        cell.formula = !m_xml.attribute("formula").empty();
        const std::string text = readText();
        std::string shown = text;
        cell.kind = text.empty() ? CellKind::Empty : CellKind::Text;
        const auto number = parseNumber(value);
        if (cell.formula && looksLikeError(text)) {
            cell.kind = CellKind::Error;
        } else if (type == "percentage" && number) {
            const bool formula = cell.formula;
            cell = percentCell(*number, shown);
            cell.formula = formula;
        } else if ((type == "float" || type == "currency") && number) {
            cell.kind = CellKind::Number;
            cell.number = *number;
            shown = digitsOf(*number);
        } else if (type == "date" && !date.empty()) {
            cell.kind = CellKind::Date;
            shown = date;
            std::replace(shown.begin(), shown.end(), 'T', ' ');
        } else if (type == "boolean" && !boolean.empty()) {
            cell.kind = CellKind::Boolean;
            shown = boolean == "true" ? "TRUE" : "FALSE";
        }
        cell.text = shown;
        const int column = m_column;
        m_column = int(std::min<std::int64_t>(std::int64_t(m_column) + times, std::int64_t(m_allowance.limits.columns) + 1));
        if (cell.kind == CellKind::Empty && !cell.formula && columnsSpanned == 1 && rowsSpanned == 1)
            return; // wanted only when something follows in the row
        openRow();
        const int row = m_grid.rowCount();
        for (; m_filled < column; ++m_filled) {
            m_allowance.takeCell(row, m_filled, 0);
            m_grid.addText({});
        }
        for (int i = 0; i < times; ++i, ++m_filled) {
            m_allowance.takeCell(row, m_filled, cell.text.size());
            m_grid.add(cell);
        }
        if (columnsSpanned > 1 || rowsSpanned > 1)
            m_grid.addMerged({row - 1, column, row - 2 + rowsSpanned, column - 1 + columnsSpanned});
    }

    /// The paragraphs of the cell, each on a line.
    std::string readText()
    {
        std::string text;
        int paragraphs = 0;
        for (int open = 1; open > 0;) {
            switch (m_xml.next()) {
            case Token::Begin:
                if (m_xml.name() == "annotation" || m_xml.name() == "table") {
                    m_xml.skip();
                    break;
                }
                if (m_xml.name() == "p" && paragraphs++ > 0)
                    text += '\n';
                if (m_xml.name() == "s")
                    text.append(std::size_t(std::min(countOf(m_xml.attribute("c")), 1000)), ' ');
                else if (m_xml.name() == "tab")
                    text += '\t';
                else if (m_xml.name() == "line-break")
                    text += '\n';
                ++open;
                break;
            case Token::End:
                --open;
                break;
            case Token::Text:
                if (paragraphs > 0)
                    text += m_xml.text();
                break;
            case Token::EndOfDocument:
                break;
            }
            if (text.size() > m_allowance.limits.cellBytes)
                stopReading(FileFault::CellTooLarge, {std::to_string(rowNumber()), columnLetters(m_column)});
        }
        return text;
    }

    XmlScanner& m_xml;
    Grid& m_grid;
    Allowance& m_allowance;
    bool m_rowOpen = false;
    int m_column = 0; ///< of the next cell
    int m_filled = 0; ///< cells that the grid's row has
    std::int64_t m_pendingRows = 0;
};

/// Parts of a document with a password are listed as such.
void refuseEncrypted(Package& package, const Limits& limits)
{
    const std::string part = "META-INF/manifest.xml";
    if (!package.has(part))
        return;
    const std::string text = package.read(part);
    XmlScanner xml(text, part, limits);
    for (Token token = xml.next(); token != Token::EndOfDocument; token = xml.next()) {
        if (token == Token::Begin && xml.name() == "encryption-data")
            stopReading(FileFault::Encrypted, {part});
    }
}

} // namespace

std::vector<Grid> readOds(Package& package, Allowance& allowance, const ProgressSteps& progress)
{
    progress.at(0);
    refuseEncrypted(package, allowance.limits);
    const std::string part = "content.xml";
    const std::string text = package.read(part);
    XmlScanner xml(text, part, allowance.limits);
    std::vector<Grid> sheets;
    const auto report = [&] { progress.at(double(xml.position()) / double(text.size())); };
    for (Token token = xml.next(); token != Token::EndOfDocument; token = xml.next()) {
        if (token != Token::Begin || xml.name() != "table")
            continue;
        if (sheets.size() >= allowance.limits.sheets)
            stopReading(FileFault::TooManySheets, {std::to_string(allowance.limits.sheets)});
        report();
        sheets.emplace_back(std::string(xml.attribute("name")));
        TableReader(xml, sheets.back(), allowance).read(report);
    }
    if (sheets.empty())
        stopReading(FileFault::NoSheet);
    return sheets;
}

} // namespace core::importing
