// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/region_set.h"

#include "core/base/number.h"
#include "core/policy/table.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace core::policy {

namespace {

/// The columns that are no region; `figure_ids` and `note` may be left out.
const std::vector<std::string> kFixedColumns = {"name", "unit", "grade", "figure_ids", "note"};

/// A letter or '_', then letters, digits and '_'; bytes above 127 are letters of other scripts.
bool isPlainIdentifier(const std::string& id)
{
    const auto letter = [](unsigned char c) { return std::isalpha(c) != 0 || c == '_' || c >= 0x80; };
    return !id.empty() && letter(static_cast<unsigned char>(id[0]))
        && std::all_of(id.begin(), id.end(), [&](char c) {
               const auto byte = static_cast<unsigned char>(c);
               return letter(byte) || std::isdigit(byte) != 0;
           });
}

std::string lowered(std::string text)
{
    for (char& c : text)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

/// Reads the columns after the fixed ones as regions.
class RegionSetReader {
public:
    RegionSetReader(const std::filesystem::path& path, const std::vector<Region>& knownRegions)
        : m_table(path, {"name", "unit", "grade"}, m_errors), m_known(knownRegions)
    {
        m_set.id = path.stem().string();
        m_set.name = {m_set.id, m_set.id};
    }

    Checked<RegionSet> read()
    {
        if (!m_errors.empty())
            return tl::make_unexpected(m_errors);
        readRegions();
        for (std::size_t row = 0; row < m_table.rowCount(); ++row) {
            if (m_table.text(row, "name") != "group")
                readData(row);
        }
        if (!m_errors.empty())
            return tl::make_unexpected(m_errors);
        return std::move(m_set);
    }

private:
    void addHeaderError(ErrorKind kind, std::string message)
    {
        m_errors.push_back(Error{kind, std::move(message), {m_table.csv().file, 1, 0, {}}, {}});
    }

    void readRegions()
    {
        const auto& header = m_table.csv().header;
        std::set<std::string> seen;
        for (std::size_t column = 0; column < header.size(); ++column) {
            const std::string& id = header[column];
            if (std::find(kFixedColumns.begin(), kFixedColumns.end(), id) != kFixedColumns.end())
                continue;
            if (!isPlainIdentifier(id))
                addHeaderError(ErrorKind::Malformed,
                               "the region '" + id + "' is no plain identifier; use letters, digits and '_'");
            if (!seen.insert(lowered(id)).second)
                addHeaderError(ErrorKind::DuplicateName, "the region '" + id + "' has two columns; keep one of them");
            m_columns.push_back(column);
            m_set.regions.push_back(region(id, column));
        }
        if (m_columns.empty())
            addHeaderError(ErrorKind::Malformed, "the table has no region; add one column per region after 'note'");
    }

    Region region(const std::string& id, std::size_t column)
    {
        const auto known = std::find_if(m_known.begin(), m_known.end(), [&](const Region& r) { return r.id == id; });
        Region region;
        if (known != m_known.end())
            region = *known;
        else
            region = {id, {}, {id, id}, RegionGroup::East};
        for (std::size_t row = 0; row < m_table.rowCount(); ++row) {
            if (m_table.text(row, "name") != "group")
                continue;
            const std::string& group = m_table.csv().rows[row][column];
            if (group != "East" && group != "Central_West")
                m_table.addError(row, ErrorKind::Malformed,
                                 "column '" + id + "': the group '" + group + "' is neither 'East' nor 'Central_West'");
            region.group = group == "Central_West" ? RegionGroup::CentralWest : RegionGroup::East;
            return region;
        }
        if (known == m_known.end())
            addHeaderError(ErrorKind::UnknownName,
                           "the region '" + id + "' is not known; add a row 'group' with 'East' or 'Central_West' for it");
        return region;
    }

    void readData(std::size_t row)
    {
        RegionData data;
        data.name = m_table.text(row, "name");
        data.unit = m_table.text(row, "unit");
        std::replace(data.unit.begin(), data.unit.end(), ' ', '_');
        data.grade = m_table.text(row, "grade");
        if (m_table.csv().column("figure_ids"))
            data.figureIds = m_table.list(row, "figure_ids");
        if (m_table.csv().column("note"))
            data.note = m_table.text(row, "note");
        if (data.grade.size() != 1 || data.grade[0] < 'A' || data.grade[0] > 'D')
            m_table.addError(row, ErrorKind::Malformed, "column 'grade': '" + data.grade + "' is none of A, B, C, D");
        if (std::any_of(m_set.data.begin(), m_set.data.end(), [&](const auto& d) { return d.name == data.name; }))
            m_table.addError(row, ErrorKind::DuplicateName, "'" + data.name + "' has two rows; keep one of them");
        for (const std::size_t column : m_columns)
            data.values.push_back(value(row, column, data.unit));
        m_set.data.push_back(std::move(data));
    }

    double value(std::size_t row, std::size_t column, const std::string& unit)
    {
        const auto read = m_table.csv().number(row, column);
        if (!read) {
            m_errors.push_back(read.error());
            return 0;
        }
        const std::string cell = "column '" + m_table.csv().header[column] + "', row '" + m_table.text(row, "name")
            + "': " + formatNumber(*read);
        if (*read < 0)
            m_table.addError(row, ErrorKind::OutOfRange, cell + " is below 0");
        else if (unit == "1" && *read > 1)
            m_table.addError(row, ErrorKind::OutOfRange,
                             cell + " is above 1"
                                 + (*read <= 100 ? "; for " + formatNumber(*read) + " % write "
                                            + formatNumber(*read / 100)
                                                 : std::string()));
        return *read;
    }

    Errors m_errors;
    Table m_table;
    const std::vector<Region>& m_known;
    RegionSet m_set;
    std::vector<std::size_t> m_columns;
};

} // namespace

const char* toString(RegionGroup group)
{
    return group == RegionGroup::East ? "East" : "Central_West";
}

int RegionSet::indexOf(const std::string& regionId) const
{
    const auto found = std::find_if(regions.begin(), regions.end(), [&](const Region& r) { return r.id == regionId; });
    return found == regions.end() ? -1 : static_cast<int>(found - regions.begin());
}

Checked<RegionSet> readRegionSet(const std::filesystem::path& path, const std::vector<Region>& knownRegions)
{
    return RegionSetReader(path, knownRegions).read();
}

} // namespace core::policy
