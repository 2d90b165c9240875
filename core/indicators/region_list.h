// SPDX-License-Identifier: GPL-3.0-or-later
// The regions that statistics are given for: codes, names and what else they are called, groups.
#pragma once

#include "core/base/result.h"
#include "core/policy/text.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace core::indicators {

using policy::Text;

struct Region {
    std::string code; ///< "11" (GB/T 2260), "AT11" (NUTS), "AUS" (ISO 3166), or an id; one of its kind in a list
    Text name;
    std::vector<std::string> aliases; ///< other names in use, any language
    /// Grouping id to group id: {"macro_region", "east"}.
    std::vector<std::pair<std::string, std::string>> groups;

    [[nodiscard]] std::string_view group(std::string_view grouping) const; ///< empty when in none
    bool operator==(const Region&) const = default;
};

struct Group {
    std::string id; ///< "east"
    Text name;
};

/// A way to divide the list: "macro_region" with its groups in the order shown.
struct Grouping {
    std::string id;
    Text name;
    std::vector<Group> groups;
};

class RegionList {
public:
    RegionList() = default;
    RegionList(std::string id, Text name)
        : m_id(std::move(id))
        , m_name(std::move(name))
    {
    }

    [[nodiscard]] const std::string& id() const { return m_id; }
    [[nodiscard]] const Text& name() const { return m_name; }
    [[nodiscard]] const std::vector<Region>& regions() const { return m_regions; }
    [[nodiscard]] int count() const { return static_cast<int>(m_regions.size()); }
    [[nodiscard]] const Region& operator[](int region) const { return m_regions[static_cast<std::size_t>(region)]; }
    [[nodiscard]] int indexOf(std::string_view code) const; ///< -1 when unknown
    [[nodiscard]] const std::vector<Grouping>& groupings() const { return m_groupings; }
    /// Group id of each region, empty where it is in none. Empty when the grouping is unknown.
    [[nodiscard]] std::vector<std::string> groupOfEach(std::string_view grouping) const;

    /// Errors: DuplicateName; InvalidArgument (no code).
    [[nodiscard]] Result<void> add(Region region);
    /// Undoes the latest add().
    void removeLast();
    void addGrouping(Grouping grouping) { m_groupings.push_back(std::move(grouping)); }

private:
    std::string m_id;
    Text m_name;
    std::vector<Region> m_regions;
    std::vector<Grouping> m_groupings;
    std::unordered_map<std::string, int> m_indexOfCode;
};

} // namespace core::indicators
