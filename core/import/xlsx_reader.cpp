// SPDX-License-Identifier: GPL-3.0-or-later
// Source: ECMA-376 part 1 (SpreadsheetML): 18.2 workbook, 18.3 worksheets, 18.4 shared strings, 18.8 styles, 18.17.4 dates.
#include "core/base/number.h"
#include "core/import/spreadsheet_readers.h"
#include "core/import/unit_reading.h"
#include "core/import/xml_scanner.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <functional>
#include <map>
#include <optional>
#include <set>

namespace core::importing {

namespace {

using Token = XmlScanner::Token;

int wholeNumber(std::string_view text, int otherwise)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && !text.empty() ? number : otherwise;
}

bool isOn(std::string_view text)
{
    return text == "1" || text == "true";
}

/// A cell reference: "B12" is column 1, row 12.
struct Reference {
    int column = -1;
    int row = -1; ///< as the file counts
};

std::optional<Reference> readReference(std::string_view text)
{
    constexpr int kMostLetters = 3;
    int column = 0;
    std::size_t letters = 0;
    while (letters < text.size() && text[letters] >= 'A' && text[letters] <= 'Z')
        column = int(letters) < kMostLetters ? column * 26 + (text[letters] - 'A' + 1) : column, ++letters;
    const int row = wholeNumber(text.substr(letters), -1);
    if (letters == 0 || int(letters) > kMostLetters || row < 1)
        return std::nullopt;
    return Reference{column - 1, row};
}

/// "../media/x" from "xl/workbook.xml" is "media/x"; "/xl/x" is from the root.
std::string resolvePart(const std::string& from, std::string_view target)
{
    std::vector<std::string> steps;
    const auto walk = [&](std::string_view path) {
        while (!path.empty()) {
            const std::size_t slash = std::min(path.find('/'), path.size());
            const std::string_view step = path.substr(0, slash);
            path.remove_prefix(std::min(slash + 1, path.size()));
            if (step == "..") {
                if (!steps.empty())
                    steps.pop_back();
            } else if (!step.empty() && step != ".") {
                steps.emplace_back(step);
            }
        }
    };
    if (!target.starts_with('/'))
        walk(std::string_view(from).substr(0, from.rfind('/') + 1));
    walk(target);
    std::string part;
    for (const std::string& step : steps)
        part += (part.empty() ? "" : "/") + step;
    return part;
}

struct Relation {
    std::string type; ///< last word of its address: "worksheet"
    std::string part;
};

std::map<std::string, Relation> readRelations(Package& package, const std::string& of, const Limits& limits)
{
    const std::size_t slash = of.rfind('/') + 1; // npos + 1 is 0
    const std::string part = of.substr(0, slash) + "_rels/" + of.substr(slash) + ".rels";
    std::map<std::string, Relation> relations;
    if (!package.has(part))
        return relations;
    const std::string text = package.read(part);
    XmlScanner xml(text, part, limits);
    for (Token token = xml.next(); token != Token::EndOfDocument; token = xml.next()) {
        if (token != Token::Begin || xml.name() != "Relationship" || xml.attribute("TargetMode") == "External")
            continue;
        const std::string_view type = xml.attribute("Type");
        relations[std::string(xml.attribute("Id"))] = {std::string(type.substr(type.rfind('/') + 1)),
                                                       resolvePart(of, xml.attribute("Target"))};
    }
    return relations;
}

struct SheetPlace {
    std::string name;
    std::string part;
    bool hidden = false;
};

struct Workbook {
    std::vector<SheetPlace> sheets;
    std::string strings; ///< part names; empty when there is none
    std::string styles;
    bool from1904 = false;
};

Workbook readWorkbook(Package& package, const Limits& limits)
{
    std::string part = "xl/workbook.xml";
    for (const auto& [id, relation] : readRelations(package, "", limits)) {
        if (relation.type == "officeDocument")
            part = relation.part;
    }
    const auto relations = readRelations(package, part, limits);
    Workbook workbook;
    for (const auto& [id, relation] : relations) {
        if (relation.type == "sharedStrings")
            workbook.strings = relation.part;
        else if (relation.type == "styles")
            workbook.styles = relation.part;
    }
    const std::string text = package.read(part);
    XmlScanner xml(text, part, limits);
    for (Token token = xml.next(); token != Token::EndOfDocument; token = xml.next()) {
        if (token != Token::Begin)
            continue;
        if (xml.name() == "workbookPr") {
            workbook.from1904 = isOn(xml.attribute("date1904"));
        } else if (xml.name() == "sheet") {
            const auto relation = relations.find(std::string(xml.attribute("id")));
            if (relation == relations.end() || relation->second.type != "worksheet")
                continue; // a chart
            const std::string_view state = xml.attribute("state");
            workbook.sheets.push_back(
                {std::string(xml.attribute("name")), relation->second.part, state == "hidden" || state == "veryHidden"});
            if (workbook.sheets.size() > limits.sheets)
                stopReading(FileFault::TooManySheets, {std::to_string(limits.sheets)});
        }
    }
    return workbook;
}

/// After the Begin of <si> or <is>: its text, without phonetic readings.
std::string richText(XmlScanner& xml, std::size_t most)
{
    std::string text;
    for (int open = 1; open > 0;) {
        switch (xml.next()) {
        case Token::Begin:
            if (xml.name() == "rPh")
                xml.skip();
            else if (xml.name() == "t")
                text += xml.textInside(most);
            else
                ++open;
            break;
        case Token::End:
            --open;
            break;
        default:
            break;
        }
        if (text.size() > most)
            stopReading(FileFault::CellTooLarge, {"", ""});
    }
    return text;
}

std::vector<std::string> readStrings(Package& package, const std::string& part, const Limits& limits)
{
    std::vector<std::string> strings;
    if (part.empty() || !package.has(part))
        return strings;
    const std::string text = package.read(part);
    XmlScanner xml(text, part, limits);
    for (Token token = xml.next(); token != Token::EndOfDocument; token = xml.next()) {
        if (token != Token::Begin || xml.name() != "si")
            continue;
        strings.push_back(richText(xml, limits.cellBytes));
        if (strings.size() > limits.cells)
            stopReading(FileFault::TooManyCells, {std::to_string(limits.cells)});
    }
    return strings;
}

enum class Shown { Plain, Date, Percent };

/// What a number format shows: letters of dates or a per cent sign outside quotation marks, brackets and escapes.
Shown shownBy(std::string_view code)
{
    code = code.substr(0, code.find(';'));
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (c == '"') {
            i = std::min(code.find('"', i + 1), code.size());
        } else if (c == '[') {
            const std::size_t end = std::min(code.find(']', i + 1), code.size());
            if (end == i + 2 && std::string_view("hmsHMS").find(code[i + 1]) != std::string_view::npos)
                return Shown::Date; // elapsed time
            i = end;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == '%') {
            return Shown::Percent;
        } else if (std::string_view("ymdhsYMDHS").find(c) != std::string_view::npos) {
            return Shown::Date;
        }
    }
    return Shown::Plain;
}

Shown shownByBuiltIn(int format)
{
    const bool date = (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 47)
        || (format >= 50 && format <= 58);
    return date ? Shown::Date : format == 9 || format == 10 ? Shown::Percent : Shown::Plain;
}

/// Of each cell style: how it shows numbers.
std::vector<Shown> readStyles(Package& package, const std::string& part, const Limits& limits)
{
    std::vector<Shown> styles;
    if (part.empty() || !package.has(part))
        return styles;
    const std::string text = package.read(part);
    XmlScanner xml(text, part, limits);
    std::map<int, Shown> ofFormat;
    bool inCellStyles = false;
    for (Token token = xml.next(); token != Token::EndOfDocument; token = xml.next()) {
        if (token == Token::End && xml.name() == "cellXfs")
            inCellStyles = false;
        if (token != Token::Begin)
            continue;
        if (xml.name() == "numFmt")
            ofFormat[wholeNumber(xml.attribute("numFmtId"), -1)] = shownBy(xml.attribute("formatCode"));
        else if (xml.name() == "cellXfs")
            inCellStyles = true;
        else if (xml.name() == "xf" && inCellStyles) {
            const int format = wholeNumber(xml.attribute("numFmtId"), 0);
            const auto own = ofFormat.find(format);
            styles.push_back(own != ofFormat.end() ? own->second : shownByBuiltIn(format));
        }
    }
    return styles;
}

/// Nothing when the number is no day between 1900 and 9999.
std::optional<std::string> dateText(double serial, bool from1904)
{
    constexpr double kDayAfter9999 = 2958466;
    if (!(serial >= 0) || serial >= kDayAfter9999)
        return std::nullopt;
    using namespace std::chrono;
    const double day = std::floor(serial);
    // The 1900 system counts a 29th of February 1900 that never was.
    const sys_days first = from1904 ? sys_days(year(1904) / 1 / 1) : sys_days(year(1899) / 12 / (day < 60 ? 31 : 30));
    const year_month_day date = first + days(long(day));
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", int(date.year()), unsigned(date.month()), unsigned(date.day()));
    std::string result = text.data();
    const long seconds = std::lround((serial - day) * 86400);
    if (seconds > 0 && seconds < 86400) {
        std::snprintf(text.data(), text.size(), " %02ld:%02ld:%02ld", seconds / 3600, seconds / 60 % 60, seconds % 60);
        result += text.data();
    }
    return result;
}

class SheetReader {
public:
    SheetReader(Grid& grid, const std::vector<std::string>& strings, const std::vector<Shown>& styles, bool from1904,
                Allowance& allowance)
        : m_grid(grid)
        , m_strings(strings)
        , m_styles(styles)
        , m_from1904(from1904)
        , m_allowance(allowance)
    {
    }

    void read(const std::string& text, const std::string& part, const std::function<void(double)>& report)
    {
        XmlScanner xml(text, part, m_allowance.limits);
        m_part = part;
        for (Token token = xml.next(); token != Token::EndOfDocument; token = xml.next()) {
            if (token != Token::Begin)
                continue;
            if (xml.name() == "row")
                beginRow(xml, report, double(xml.position()) / double(text.size()));
            else if (xml.name() == "c")
                readCell(xml);
            else if (xml.name() == "mergeCell")
                readMerged(xml.attribute("ref"));
        }
        m_grid.finish();
    }

private:
    void beginRow(const XmlScanner& xml, const std::function<void(double)>& report, double share)
    {
        constexpr int kRowsBetweenReports = 1024;
        const int number = wholeNumber(xml.attribute("r"), m_grid.rowCount() + 1);
        if (number <= m_grid.rowCount())
            stopReading(FileFault::BrokenXml, {m_part, "rows are not in order"});
        while (m_grid.rowCount() < number) {
            m_allowance.checkRow(m_grid.rowCount());
            m_grid.beginRow(m_grid.rowCount() + 1);
        }
        m_column = 0;
        if (++m_rowsRead % kRowsBetweenReports == 0)
            report(share);
    }

    void readCell(XmlScanner& xml)
    {
        if (m_grid.rowCount() == 0)
            stopReading(FileFault::BrokenXml, {m_part, "a cell stands outside a row"});
        const auto reference = readReference(xml.attribute("r"));
        const int column = reference ? reference->column : m_column;
        if (column < m_column)
            stopReading(FileFault::BrokenXml, {m_part, "cells are not in order"});
        const std::string type(xml.attribute("t"));
        const int style = wholeNumber(xml.attribute("s"), -1);
        Content content;
        for (int open = 1; open > 0;) {
            switch (xml.next()) {
            case Token::Begin:
                if (xml.name() == "v") {
                    content.value = xml.textInside(kMostXml);
                    content.hasValue = true;
                } else if (xml.name() == "is") {
                    content.value = richText(xml, kMostXml);
                    content.hasValue = true;
                } else if (xml.name() == "f") {
                    content.formula = true;
                    xml.skip();
                } else {
                    xml.skip();
                }
                break;
            case Token::End:
                --open;
                break;
            default:
                break;
            }
        }
        // Cells between that the file leaves out.
        for (; m_column < column; ++m_column) {
            m_allowance.takeCell(m_grid.rowCount(), m_column, 0);
            m_grid.addText({});
        }
        put(type, style, content);
        ++m_column;
    }

    struct Content {
        std::string value;
        bool hasValue = false;
        bool formula = false;
    };

    void put(const std::string& type, int style, Content& content)
    {
        Cell cell;
        cell.formula = content.formula;
        std::string shown;
        if (content.hasValue) {
            cell.kind = CellKind::Text;
            cell.text = content.value;
            if (type == "s") {
                const int index = wholeNumber(content.value, -1);
                if (index < 0 || std::size_t(index) >= m_strings.size())
                    stopReading(FileFault::BrokenXml, {m_part, "a cell names a text that is not in the file"});
                cell.text = m_strings[std::size_t(index)];
            } else if (type == "b") {
                cell.kind = CellKind::Boolean;
                cell.text = isOn(content.value) ? "TRUE" : "FALSE";
            } else if (type == "e") {
                cell.kind = CellKind::Error;
            } else if (type == "d") {
                cell.kind = CellKind::Date;
            } else if (type.empty() || type == "n") {
                shown = putNumber(cell, style, content.value);
                if (!shown.empty())
                    cell.text = shown;
            }
            if (cell.text.empty())
                cell.kind = CellKind::Empty;
        }
        m_allowance.takeCell(m_grid.rowCount(), m_column, cell.text.size());
        m_grid.add(cell);
    }

    /// The text to be shown, empty when the content is to stand as it is.
    std::string putNumber(Cell& cell, int style, const std::string& value) const
    {
        const auto number = parseNumber(value);
        if (!number)
            return {};
        const bool known = style >= 0 && std::size_t(style) < m_styles.size();
        const Shown as = known ? m_styles[std::size_t(style)] : Shown::Plain;
        if (as == Shown::Percent) {
            std::string text;
            const bool formula = cell.formula;
            cell = percentCell(*number, text);
            cell.formula = formula;
            return text;
        }
        if (as == Shown::Date) {
            if (auto date = dateText(*number, m_from1904)) {
                cell.kind = CellKind::Date;
                return *date;
            }
        }
        cell.kind = CellKind::Number;
        cell.number = *number;
        return digitsOf(*number);
    }

    void readMerged(std::string_view area)
    {
        const std::size_t colon = area.find(':');
        if (colon == std::string_view::npos)
            return;
        const auto first = readReference(area.substr(0, colon));
        const auto last = readReference(area.substr(colon + 1));
        if (first && last)
            m_grid.addMerged({first->row - 1, first->column, last->row - 1, last->column});
    }

    static constexpr std::size_t kMostXml = std::size_t(16) << 20U; ///< a text that is refused with its place

    Grid& m_grid;
    const std::vector<std::string>& m_strings;
    const std::vector<Shown>& m_styles;
    bool m_from1904;
    Allowance& m_allowance;
    std::string m_part;
    int m_column = 0;
    int m_rowsRead = 0;
};

} // namespace

Cell percentCell(double stored, std::string& text)
{
    Cell cell;
    cell.kind = CellKind::Percent;
    cell.number = scaled(stored, 100);
    text = digitsOf(cell.number) + '%';
    cell.text = text;
    return cell;
}

std::string digitsOf(double number)
{
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    return {digits.data(), end};
}

std::vector<Grid> readXlsx(Package& package, Allowance& allowance, const ProgressSteps& progress)
{
    progress.at(0);
    const Workbook workbook = readWorkbook(package, allowance.limits);
    if (workbook.sheets.empty())
        stopReading(FileFault::NoSheet);
    const std::vector<std::string> strings = readStrings(package, workbook.strings, allowance.limits);
    const std::vector<Shown> styles = readStyles(package, workbook.styles, allowance.limits);
    std::vector<Grid> sheets;
    for (const SheetPlace& place : workbook.sheets) {
        const double done = double(sheets.size());
        const auto all = double(workbook.sheets.size());
        progress.at(done / all);
        sheets.emplace_back(place.name);
        sheets.back().setHidden(place.hidden);
        SheetReader reader(sheets.back(), strings, styles, workbook.from1904, allowance);
        reader.read(package.read(place.part), place.part, [&](double share) { progress.at((done + share) / all); });
    }
    return sheets;
}

} // namespace core::importing
