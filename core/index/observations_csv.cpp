// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"
#include "core/base/number.h"
#include "core/index/observations.h"
#include "core/policy/text_file.h"

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>

namespace core::index {

namespace {

class Reader {
public:
    explicit Reader(CsvTable table)
        : m_table(std::move(table))
    {
    }

    Checked<Observations> read()
    {
        m_unit = columnNamed({"region_code", "region", "unit"});
        m_nameEnglish = columnNamed({"name_en", "region_en"});
        m_nameChinese = columnNamed({"name_zh", "region_zh"});
        m_group = columnNamed({"group", "macro_region"});
        m_year = columnNamed({"year"});
        const auto indicator = columnNamed({"indicator"});
        const auto value = columnNamed({"value"});
        const bool isLong = indicator && value;
        if (!m_unit)
            missing("unit");
        if (isLong && !m_year)
            missing("year");
        checkHeader();
        if (!m_errors.empty())
            return tl::make_unexpected(std::move(m_errors));

        takeKeys();
        if (isLong)
            readLong(*indicator, *value);
        else
            readWide();
        if (!m_errors.empty())
            return tl::make_unexpected(std::move(m_errors));
        return std::move(m_result);
    }

private:
    std::optional<std::size_t> columnNamed(std::initializer_list<const char*> names) const
    {
        for (const char* name : names) {
            if (const auto column = m_table.column(name))
                return column;
        }
        return std::nullopt;
    }

    /// Room for all units at all times; a table of few rows may speak of very many of both.
    bool makeRoom()
    {
        constexpr std::size_t kMostValues = 50'000'000;
        const std::size_t rows = m_result.units.size() * m_result.times.size();
        if (m_result.variables.empty() || rows <= kMostValues / m_result.variables.size()) {
            m_result.values = Matrix(rows, m_result.variables.size());
            return true;
        }
        m_errors.push_back(Error{ErrorKind::TooLarge,
                                 std::to_string(m_result.units.size()) + " units at " + std::to_string(m_result.times.size())
                                     + " times are more than an index can take; leave some out",
                                 {m_table.file, 0, 0, {}},
                                 {}});
        return false;
    }

    void missing(const char* column)
    {
        m_errors.push_back(Error{
            ErrorKind::NotFound, std::string("the table has no column '") + column + "'", {m_table.file, 1, 0, {}}, {column}});
    }

    void problem(ErrorKind kind, std::size_t row, std::size_t column, std::string message)
    {
        m_errors.push_back(Error{kind,
                                 std::move(message),
                                 {m_table.file, m_table.lines[row], static_cast<int>(column) + 1, m_table.header[column]},
                                 {m_table.header[column], m_table.rows[row][column]}});
    }

    void checkHeader()
    {
        std::set<std::string> seen;
        for (std::size_t c = 0; c < m_table.header.size(); ++c) {
            const std::string& name = m_table.header[c];
            const int column = static_cast<int>(c) + 1;
            if (name.empty())
                m_errors.push_back(Error{ErrorKind::Malformed,
                                         "column " + std::to_string(column) + " has no name; give it one",
                                         {m_table.file, 1, column, {}},
                                         {std::to_string(column)}});
            else if (!seen.insert(name).second)
                m_errors.push_back(Error{ErrorKind::DuplicateName,
                                         "the column '" + name + "' stands twice; keep one",
                                         {m_table.file, 1, column, name},
                                         {name}});
        }
    }

    /// Units in the order in which they come, times ascending; which of each a row is.
    void takeKeys()
    {
        std::unordered_map<std::string, std::size_t> units;
        std::set<double> times;
        std::vector<double> timeOfRow;
        for (std::size_t r = 0; r < m_table.rows.size(); ++r) {
            const std::string& id = cell(r, *m_unit);
            if (id.empty())
                problem(ErrorKind::Malformed, r, *m_unit, "the unit is empty; give it an id");
            const auto [at, isNew] = units.emplace(id, units.size());
            if (isNew)
                m_result.units.push_back(unitOf(r, id));
            m_unitOfRow.push_back(at->second);
            double time = 0;
            if (m_year) {
                const auto number = parseNumber(cell(r, *m_year));
                if (!number)
                    problem(ErrorKind::Malformed, r, *m_year, "'" + cell(r, *m_year) + "' is no year; expected a number");
                time = number.value_or(0);
            }
            times.insert(time);
            timeOfRow.push_back(time);
        }
        m_result.times.assign(times.begin(), times.end());
        for (const double time : timeOfRow)
            m_timeOfRow.push_back(static_cast<std::size_t>(std::lower_bound(m_result.times.begin(), m_result.times.end(), time)
                                                           - m_result.times.begin()));
    }

    Unit unitOf(std::size_t row, const std::string& id) const
    {
        Unit unit{id, {}, m_group ? cell(row, *m_group) : std::string()};
        unit.name.english = m_nameEnglish ? cell(row, *m_nameEnglish) : std::string();
        unit.name.chinese = m_nameChinese ? cell(row, *m_nameChinese) : std::string();
        if (unit.name.english.empty())
            unit.name.english = unit.name.chinese.empty() ? id : unit.name.chinese;
        if (unit.name.chinese.empty())
            unit.name.chinese = unit.name.english;
        return unit;
    }

    void readWide()
    {
        std::vector<std::size_t> columns;
        for (std::size_t c = 0; c < m_table.header.size(); ++c) {
            if (c == m_unit || c == m_nameEnglish || c == m_nameChinese || c == m_group || c == m_year)
                continue;
            columns.push_back(c);
            m_result.variables.push_back(m_table.header[c]);
        }
        if (!makeRoom())
            return;
        std::vector<char> seen(m_result.values.rows, 0);
        for (std::size_t r = 0; r < m_table.rows.size(); ++r) {
            const std::size_t row = m_result.row(m_timeOfRow[r], m_unitOfRow[r]);
            if (seen[row]++ != 0)
                problem(ErrorKind::DuplicateName, r, *m_unit,
                        "the unit '" + cell(r, *m_unit) + "' stands twice" + (m_year ? " in " + cell(r, *m_year) : "")
                            + "; keep one row");
            for (std::size_t k = 0; k < columns.size(); ++k)
                m_result.values.at(row, k) = number(r, columns[k]);
        }
    }

    void readLong(std::size_t indicator, std::size_t value)
    {
        std::unordered_map<std::string, std::size_t> variables;
        for (std::size_t r = 0; r < m_table.rows.size(); ++r) {
            const std::string& id = cell(r, indicator);
            if (id.empty())
                problem(ErrorKind::Malformed, r, indicator, "the indicator is empty; give it an id");
            if (variables.emplace(id, variables.size()).second)
                m_result.variables.push_back(id);
        }
        if (!makeRoom())
            return;
        std::vector<char> seen(m_result.values.values.size(), 0);
        for (std::size_t r = 0; r < m_table.rows.size(); ++r) {
            const std::size_t row = m_result.row(m_timeOfRow[r], m_unitOfRow[r]);
            const std::size_t column = variables.at(cell(r, indicator));
            if (seen[row * m_result.values.columns + column]++ != 0)
                problem(ErrorKind::DuplicateName, r, value,
                        "'" + cell(r, indicator) + "' of '" + cell(r, *m_unit) + "' in " + cell(r, *m_year)
                            + " stands twice; keep one value");
            m_result.values.at(row, column) = number(r, value);
        }
    }

    double number(std::size_t row, std::size_t column)
    {
        const std::string& text = cell(row, column);
        if (text.empty())
            return kMissing;
        const auto value = parseNumber(text);
        if (!value)
            problem(ErrorKind::Malformed, row, column,
                    "'" + text + "' in column '" + m_table.header[column] + "' is no number; leave it empty where it is missing");
        return value.value_or(kMissing);
    }

    const std::string& cell(std::size_t row, std::size_t column) const { return m_table.rows[row][column]; }

    CsvTable m_table;
    std::optional<std::size_t> m_unit;
    std::optional<std::size_t> m_nameEnglish;
    std::optional<std::size_t> m_nameChinese;
    std::optional<std::size_t> m_group;
    std::optional<std::size_t> m_year;
    std::vector<std::size_t> m_unitOfRow;
    std::vector<std::size_t> m_timeOfRow;
    Observations m_result;
    Errors m_errors;
};

} // namespace

Checked<Observations> parseObservations(std::string_view csv, const std::string& fileNameForMessages)
{
    auto table = parseCsv(csv, fileNameForMessages);
    if (!table)
        return tl::make_unexpected(Errors{table.error()});
    auto observations = Reader(std::move(*table)).read();
    if (!observations)
        return observations;
    const auto sound = validate(*observations);
    if (!sound) {
        Errors errors = sound.error();
        for (Error& error : errors)
            error.where.file = fileNameForMessages;
        return tl::make_unexpected(std::move(errors));
    }
    return observations;
}

Checked<Observations> readObservations(const std::filesystem::path& path)
{
    const auto text = policy::readTextFile(path);
    if (!text)
        return tl::make_unexpected(Errors{text.error()});
    return parseObservations(*text, path.string());
}

} // namespace core::index
