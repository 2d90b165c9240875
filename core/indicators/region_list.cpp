// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicators/region_list.h"

#include <algorithm>

namespace core::indicators {

std::string_view Region::group(std::string_view grouping) const
{
    const auto found = std::find_if(groups.begin(), groups.end(), [&](const auto& g) { return g.first == grouping; });
    return found == groups.end() ? std::string_view() : std::string_view(found->second);
}

int RegionList::indexOf(std::string_view code) const
{
    const auto found = m_indexOfCode.find(std::string(code));
    return found == m_indexOfCode.end() ? -1 : found->second;
}

std::vector<std::string> RegionList::groupOfEach(std::string_view grouping) const
{
    const bool known = std::any_of(m_groupings.begin(), m_groupings.end(), [&](const Grouping& g) { return g.id == grouping; });
    std::vector<std::string> groups;
    if (!known)
        return groups;
    groups.reserve(m_regions.size());
    for (const Region& region : m_regions)
        groups.emplace_back(region.group(grouping));
    return groups;
}

Result<void> RegionList::add(Region region)
{
    if (region.code.empty())
        return fail(ErrorKind::InvalidArgument, "a region has no code; give each one of its own", {}, {region.name.english});
    if (!m_indexOfCode.emplace(region.code, count()).second)
        return fail(ErrorKind::DuplicateName, "the region '" + region.code + "' is in the list already", {}, {region.code});
    m_regions.push_back(std::move(region));
    return {};
}

void RegionList::removeLast()
{
    m_indexOfCode.erase(m_regions.back().code);
    m_regions.pop_back();
}

} // namespace core::indicators
