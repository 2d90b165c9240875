// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inequality/neighbours.h"

#include "core/base/csv.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace core::inequality {

Measured<Neighbours> Neighbours::fromPairs(int units, const std::vector<std::pair<int, int>>& pairs, NeighbourScheme scheme)
{
    std::vector<std::vector<int>> rows(static_cast<std::size_t>(std::max(units, 0)));
    for (const auto& [first, second] : pairs) {
        for (const int unit : {first, second}) {
            if (unit < 0 || unit >= units)
                return refuse({Reason::BadOption, unit, units, -1, -1, std::nan("")});
        }
        if (first == second)
            continue;
        rows[static_cast<std::size_t>(first)].push_back(second);
        rows[static_cast<std::size_t>(second)].push_back(first);
    }
    Neighbours result;
    result.m_scheme = scheme;
    for (std::vector<int>& row : rows) {
        std::sort(row.begin(), row.end());
        row.erase(std::unique(row.begin(), row.end()), row.end());
        const double weight = scheme == NeighbourScheme::RowStandardised ? 1.0 / static_cast<double>(row.size()) : 1.0;
        for (const int unit : row)
            result.m_entries.push_back({unit, weight});
        result.m_starts.push_back(result.m_entries.size());
    }
    return result;
}

std::vector<int> Neighbours::islands() const
{
    std::vector<int> found;
    for (int i = 0; i < units(); ++i) {
        if (of(i).empty())
            found.push_back(i);
    }
    return found;
}

Neighbours Neighbours::among(const std::vector<int>& kept) const
{
    std::vector<int> place(static_cast<std::size_t>(units()), -1);
    for (std::size_t i = 0; i < kept.size(); ++i)
        place[static_cast<std::size_t>(kept[i])] = static_cast<int>(i);
    Neighbours result;
    result.m_scheme = m_scheme;
    for (const int unit : kept) {
        const std::size_t begin = result.m_entries.size();
        for (const Neighbour& neighbour : of(unit)) {
            if (const int at = place[static_cast<std::size_t>(neighbour.unit)]; at >= 0)
                result.m_entries.push_back({at, 1.0});
        }
        const auto count = static_cast<double>(result.m_entries.size() - begin);
        for (std::size_t e = begin; e < result.m_entries.size() && m_scheme == NeighbourScheme::RowStandardised; ++e)
            result.m_entries[e].weight = 1 / count;
        result.m_starts.push_back(result.m_entries.size());
    }
    return result;
}

Checked<std::vector<NamedPair>> readNeighbourPairs(std::string_view text, const std::string& fileForMessages)
{
    const auto table = parseCsv(text, fileForMessages);
    if (!table)
        return tl::make_unexpected(Errors{table.error()});
    const bool coded = !table->column("region_a") && table->column("region_code_a");
    const std::string names[2] = {coded ? "region_code_a" : "region_a", coded ? "region_code_b" : "region_b"};
    const auto first = table->requiredColumn(names[0]);
    const auto second = table->requiredColumn(names[1]);
    Errors errors;
    for (const auto& column : {first, second}) {
        if (!column)
            errors.push_back(column.error());
    }
    if (!errors.empty())
        return tl::make_unexpected(std::move(errors));
    std::vector<NamedPair> pairs;
    for (std::size_t row = 0; row < table->rows.size(); ++row) {
        const int line = table->lines[row];
        NamedPair pair{table->rows[row][*first], table->rows[row][*second], line};
        for (const auto& [name, column] : {std::pair{&pair.first, 0}, std::pair{&pair.second, 1}}) {
            if (name->empty())
                errors.push_back({ErrorKind::Malformed,
                                  "column '" + names[column] + "' is empty; name a region",
                                  {fileForMessages, line, 0, {}},
                                  {names[column]}});
        }
        if (!pair.first.empty() && pair.first == pair.second)
            errors.push_back({ErrorKind::InvalidArgument,
                              "'" + pair.first + "' cannot be its own neighbour; name two regions",
                              {fileForMessages, line, 0, {}},
                              {pair.first}});
        pairs.push_back(std::move(pair));
    }
    if (!errors.empty())
        return tl::make_unexpected(std::move(errors));
    return pairs;
}

JoinedPairs join(const std::vector<NamedPair>& pairs, const std::vector<std::string>& names)
{
    std::unordered_map<std::string, int> places;
    for (std::size_t i = 0; i < names.size(); ++i)
        places.emplace(names[i], static_cast<int>(i));
    JoinedPairs joined;
    for (const NamedPair& pair : pairs) {
        const auto first = places.find(pair.first);
        const auto second = places.find(pair.second);
        if (first == places.end() || second == places.end())
            joined.unknown.push_back(pair);
        else
            joined.pairs.emplace_back(first->second, second->second);
    }
    return joined;
}

} // namespace core::inequality
