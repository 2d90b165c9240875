// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/join.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace core::maps {

namespace {

using Spelling = std::function<std::string(const std::string&)>;

const std::string kUnitId; // the name of the column of ids, which no property has

/// All properties of the map's units and, first, their ids, by column: text of each unit.
std::vector<std::pair<std::string, std::vector<std::string>>> columnsOf(const ShapeMap& map)
{
    std::vector<std::pair<std::string, std::vector<std::string>>> columns;
    std::map<std::string, std::size_t> places;
    const auto column = [&](const std::string& name) -> std::vector<std::string>& {
        const auto [place, fresh] = places.emplace(name, columns.size());
        if (fresh)
            columns.emplace_back(name, std::vector<std::string>(map.units.size()));
        return columns[place->second].second;
    };
    for (std::size_t u = 0; u < map.units.size(); ++u) {
        column(kUnitId)[u] = map.units[u].id;
        for (const auto& [name, text] : map.units[u].properties)
            column(name)[u] = text;
    }
    return columns;
}

/// 110000 is the province 11 by GB/T 2260.
std::string plainCode(const std::string& code)
{
    constexpr std::size_t kFull = 6;
    const bool province = code.size() == kFull && code.ends_with("0000") && std::ranges::all_of(code, [](char c) { return c >= '0' && c <= '9'; });
    return province ? code.substr(0, 2) : code;
}

class Joiner {
public:
    Joiner(const ShapeMap& map, std::span<const JoinRegion> regions)
        : m_map(map)
        , m_regions(regions)
        , m_columns(columnsOf(map))
    {
        m_join.unitsOfRegion.resize(regions.size());
        m_join.joinedBy.resize(regions.size(), JoinedBy::Nothing);
        m_join.regionOfUnit.assign(map.units.size(), -1);
    }

    /// The one column that holds most of the regions' texts.
    void byBestColumn(std::string JoinRegion::*text, const Spelling& spelling, JoinedBy how)
    {
        std::size_t most = 0;
        const std::vector<std::string>* best = nullptr;
        for (const auto& [name, texts] : m_columns) {
            std::set<std::string> held;
            for (const std::string& given : texts)
                held.insert(spelling(given));
            std::size_t count = 0;
            for (std::size_t r = 0; r < m_regions.size(); ++r) {
                const std::string wanted = spelling(m_regions[r].*text);
                count += open(r) && !wanted.empty() && held.contains(wanted) ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = &texts;
            }
        }
        if (best)
            byColumn(*best, text, spelling, how);
    }

    void byAnyColumn(std::string JoinRegion::*text, const Spelling& spelling, JoinedBy how)
    {
        for (const auto& [name, texts] : m_columns)
            byColumn(texts, text, spelling, how);
    }

    MapJoin finish()
    {
        for (std::size_t r = 0; r < m_regions.size(); ++r) {
            std::ranges::sort(m_join.unitsOfRegion[r]);
            if (open(r))
                m_join.unmatchedRegions.push_back(static_cast<int>(r));
        }
        for (std::size_t u = 0; u < m_map.units.size(); ++u) {
            if (m_join.regionOfUnit[u] < 0 && !m_map.units[u].polygons.empty())
                m_join.unmatchedUnits.push_back(static_cast<int>(u));
        }
        return std::move(m_join);
    }

private:
    [[nodiscard]] bool open(std::size_t region) const { return m_join.unitsOfRegion[region].empty(); }

    void byColumn(const std::vector<std::string>& texts, std::string JoinRegion::*text, const Spelling& spelling, JoinedBy how)
    {
        // Two regions that only the spelling makes equal are left alone: either could be meant.
        std::map<std::string, std::vector<std::size_t>> wanted;
        for (std::size_t r = 0; r < m_regions.size(); ++r) {
            const std::string spelled = spelling(m_regions[r].*text);
            if (!spelled.empty())
                wanted[spelled].push_back(r);
        }
        std::map<std::string, std::set<std::string>> written; // spellings of units that come to one
        for (const std::string& given : texts)
            written[spelling(given)].insert(given);
        for (std::size_t u = 0; u < texts.size(); ++u) {
            const std::string spelled = spelling(texts[u]);
            const auto found = wanted.find(spelled);
            if (m_join.regionOfUnit[u] >= 0 || found == wanted.end() || found->second.size() != 1 || written[spelled].size() != 1)
                continue;
            const std::size_t region = found->second.front();
            if (!open(region) && !m_fresh.contains(region))
                continue;
            m_fresh.insert(region);
            m_join.unitsOfRegion[region].push_back(static_cast<int>(u));
            m_join.regionOfUnit[u] = static_cast<int>(region);
            m_join.joinedBy[region] = how;
        }
        m_fresh.clear();
    }

    const ShapeMap& m_map;
    std::span<const JoinRegion> m_regions;
    std::vector<std::pair<std::string, std::vector<std::string>>> m_columns;
    std::set<std::size_t> m_fresh; ///< joined in this column: more units may join them
    MapJoin m_join;
};

} // namespace

MapJoin joinMap(const ShapeMap& map, std::span<const JoinRegion> regions)
{
    const Spelling asWritten = [](const std::string& text) { return text; };
    const Spelling comparable = [](const std::string& text) { return comparableName(text); };
    Joiner joiner(map, regions);
    joiner.byBestColumn(&JoinRegion::code, plainCode, JoinedBy::Code);
    joiner.byBestColumn(&JoinRegion::id, asWritten, JoinedBy::Id);
    joiner.byAnyColumn(&JoinRegion::english, asWritten, JoinedBy::Name);
    joiner.byAnyColumn(&JoinRegion::chinese, asWritten, JoinedBy::Name);
    joiner.byAnyColumn(&JoinRegion::english, comparable, JoinedBy::Name);
    joiner.byAnyColumn(&JoinRegion::chinese, comparable, JoinedBy::Name);
    joiner.byAnyColumn(&JoinRegion::id, comparable, JoinedBy::Name);
    return joiner.finish();
}

} // namespace core::maps
