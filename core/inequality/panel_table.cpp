// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inequality/panel_table.h"

#include "core/base/csv.h"
#include "core/base/number.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <unordered_map>

namespace core::inequality {

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

Where at(const CsvTable& table, std::size_t row)
{
    return {table.file, table.lines[row], 0, {}};
}

std::optional<std::size_t> regionColumn(const CsvTable& table)
{
    const auto named = table.column("region");
    return named ? named : table.column("region_code");
}

/// The number in a cell; missing when it is empty. A cell that is none adds an error.
double numberOrMissing(const CsvTable& table, std::size_t row, std::size_t column, Errors& errors)
{
    if (table.rows[row][column].empty())
        return kMissing;
    const auto number = table.number(row, column);
    if (!number) {
        errors.push_back(number.error());
        return kMissing;
    }
    return *number;
}

void addEmptyRegion(const CsvTable& table, std::size_t row, std::size_t column, Errors& errors)
{
    errors.push_back({ErrorKind::Malformed,
                      "column '" + table.header[column] + "' is empty; name a region",
                      at(table, row),
                      {table.header[column]}});
}

/// Regions and years in the order in which they occur, with a place for each pair.
class Collector {
public:
    int region(const std::string& name)
    {
        const auto [found, added] = m_regionPlaces.emplace(name, static_cast<int>(m_regions.size()));
        if (added)
            m_regions.push_back(name);
        return found->second;
    }

    /// False when the pair was there already.
    bool add(int region, double year, double value, double weight)
    {
        return m_cells.emplace(std::pair{year, region}, std::pair{value, weight}).second;
    }

    [[nodiscard]] PanelTable table(bool weighted) const
    {
        PanelTable result;
        result.regions = m_regions;
        for (const auto& [place, cell] : m_cells) {
            if (result.years.empty() || result.years.back() != place.first)
                result.years.push_back(place.first);
        }
        result.values.assign(m_regions.size() * result.years.size(), kMissing);
        if (weighted)
            result.weights = result.values;
        std::size_t k = 0;
        for (const auto& [place, cell] : m_cells) {
            k += place.first != result.years[k];
            const std::size_t index = static_cast<std::size_t>(place.second) * result.years.size() + k;
            result.values[index] = cell.first;
            if (weighted)
                result.weights[index] = cell.second;
        }
        return result;
    }

private:
    std::vector<std::string> m_regions;
    std::unordered_map<std::string, int> m_regionPlaces;
    std::map<std::pair<double, int>, std::pair<double, double>> m_cells; ///< by year, then region
};

/// The rows that belong to the indicator asked for, or an error that says what to ask for.
Result<std::vector<std::size_t>> chosenRows(const CsvTable& table, std::string& indicator)
{
    std::vector<std::size_t> rows;
    const auto column = table.column("indicator");
    if (!column && !indicator.empty())
        return fail(ErrorKind::NotFound, "the table has no column 'indicator'; leave the indicator out", {table.file, 1, 0, {}});
    std::string others;
    int count = 0;
    std::map<std::string, int> seen;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const std::string name = column ? table.rows[row][*column] : std::string();
        if (column && seen.emplace(name, 0).second && ++count <= 20)
            others += (others.empty() ? "'" : ", '") + name + "'";
        if (indicator.empty() || name == indicator)
            rows.push_back(row);
    }
    if (count > 20)
        others += ", ...";
    if (indicator.empty() && count > 1)
        return fail(ErrorKind::InvalidArgument, "the table has several indicators; choose one of " + others,
                    {table.file, 1, 0, {}});
    if (!indicator.empty() && rows.empty())
        return fail(ErrorKind::NotFound, "the table has no indicator '" + indicator + "'; choose one of " + others,
                    {table.file, 1, 0, {}}, {indicator});
    if (indicator.empty() && count == 1)
        indicator = seen.begin()->first;
    return rows;
}

Checked<PanelTable> readLong(const CsvTable& table, std::size_t region, std::string indicator)
{
    const auto rows = chosenRows(table, indicator);
    if (!rows)
        return tl::make_unexpected(Errors{rows.error()});
    const std::size_t year = *table.column("year");
    const std::size_t value = *table.column("value");
    const auto weight = table.column("weight");
    Errors errors;
    Collector collector;
    for (const std::size_t row : *rows) {
        const std::string& name = table.rows[row][region];
        if (name.empty())
            addEmptyRegion(table, row, region, errors);
        const auto when = table.number(row, year);
        if (!when)
            errors.push_back(when.error());
        const double what = numberOrMissing(table, row, value, errors);
        const double counts = weight ? numberOrMissing(table, row, *weight, errors) : kMissing;
        if (counts < 0)
            errors.push_back({ErrorKind::OutOfRange,
                              "column 'weight': " + table.rows[row][*weight] + " is below 0; weights are numbers of at least 0",
                              at(table, row),
                              {table.rows[row][*weight]}});
        if (name.empty() || !when)
            continue;
        if (!collector.add(collector.region(name), *when, what, counts))
            errors.push_back({ErrorKind::DuplicateName,
                              "'" + name + "' has the year " + formatNumber(*when) + " twice; keep one row",
                              at(table, row),
                              {name, formatNumber(*when)}});
    }
    if (!errors.empty())
        return tl::make_unexpected(std::move(errors));
    PanelTable result = collector.table(weight.has_value());
    result.indicator = std::move(indicator);
    return result;
}

Checked<PanelTable> readWide(const CsvTable& table, std::size_t region, const std::string& indicator)
{
    Errors errors;
    if (!indicator.empty())
        errors.push_back(
            {ErrorKind::NotFound, "the table has no column 'indicator'; leave the indicator out", {table.file, 1, 0, {}}, {}});
    std::vector<std::pair<std::size_t, double>> years;
    std::map<double, int> seen;
    for (std::size_t column = 0; column < table.header.size(); ++column) {
        if (column == region)
            continue;
        const auto year = parseNumber(table.header[column]);
        if (!year) {
            errors.push_back({ErrorKind::Malformed,
                              "column '" + table.header[column]
                                  + "' is no year; write columns region,year,value or region and one for each year",
                              {table.file, 1, 0, {}},
                              {table.header[column]}});
        } else if (!seen.emplace(*year, 0).second) {
            errors.push_back({ErrorKind::DuplicateName,
                              "the year " + table.header[column] + " has two columns; keep one",
                              {table.file, 1, 0, {}},
                              {table.header[column]}});
        } else {
            years.emplace_back(column, *year);
        }
    }
    Collector collector;
    std::map<std::string, int> rowsOf;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const std::string& name = table.rows[row][region];
        if (name.empty()) {
            addEmptyRegion(table, row, region, errors);
            continue;
        }
        if (!rowsOf.emplace(name, 0).second)
            errors.push_back({ErrorKind::DuplicateName, "'" + name + "' has two rows; keep one", at(table, row), {name}});
        for (const auto& [column, year] : years)
            collector.add(collector.region(name), year, numberOrMissing(table, row, column, errors), kMissing);
    }
    if (!errors.empty())
        return tl::make_unexpected(std::move(errors));
    return collector.table(false);
}

} // namespace

Checked<PanelTable> readPanelTable(std::string_view text, const std::string& fileForMessages, const std::string& indicator)
{
    const auto table = parseCsv(text, fileForMessages);
    if (!table)
        return tl::make_unexpected(Errors{table.error()});
    const auto region = regionColumn(*table);
    if (!region)
        return tl::make_unexpected(Errors{table->requiredColumn("region").error()});
    const bool hasYear = table->column("year").has_value();
    const bool hasValue = table->column("value").has_value();
    if (!hasYear && !hasValue)
        return readWide(*table, *region, indicator);
    if (!hasYear || !hasValue)
        return tl::make_unexpected(Errors{table->requiredColumn(hasYear ? "value" : "year").error()});
    return readLong(*table, *region, indicator);
}

Checked<GroupTable> readGroupTable(std::string_view text, const std::string& fileForMessages,
                                   const std::vector<std::string>& regions)
{
    const auto table = parseCsv(text, fileForMessages);
    if (!table)
        return tl::make_unexpected(Errors{table.error()});
    Errors errors;
    const auto region = regionColumn(*table);
    if (!region)
        errors.push_back(table->requiredColumn("region").error());
    const auto group = table->requiredColumn("group");
    if (!group)
        errors.push_back(group.error());
    if (!errors.empty())
        return tl::make_unexpected(std::move(errors));

    std::unordered_map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < regions.size(); ++i)
        places.emplace(regions[i], i);
    GroupTable result;
    result.groups.assign(regions.size(), -1);
    std::map<std::string, int> rowsOf;
    for (std::size_t row = 0; row < table->rows.size(); ++row) {
        const std::string& name = table->rows[row][*region];
        const std::string& in = table->rows[row][*group];
        if (name.empty()) {
            addEmptyRegion(*table, row, *region, errors);
            continue;
        }
        if (!rowsOf.emplace(name, 0).second) {
            errors.push_back(
                {ErrorKind::DuplicateName, "'" + name + "' has two rows; a region is in one group", at(*table, row), {name}});
            continue;
        }
        const auto place = places.find(name);
        if (place == places.end()) {
            result.unknown.push_back(name);
            continue;
        }
        if (in.empty())
            continue;
        auto known = std::find(result.names.begin(), result.names.end(), in);
        if (known == result.names.end())
            known = result.names.insert(result.names.end(), in);
        result.groups[place->second] = static_cast<int>(known - result.names.begin());
    }
    if (!errors.empty())
        return tl::make_unexpected(std::move(errors));
    for (std::size_t i = 0; i < regions.size(); ++i) {
        if (result.groups[i] < 0)
            result.ungrouped.push_back(regions[i]);
    }
    return result;
}

} // namespace core::inequality
