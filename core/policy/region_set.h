// SPDX-License-Identifier: GPL-3.0-or-later
// The regions that the model's Region dimension takes, with their initial data.
#pragma once

#include "core/base/result.h"
#include "core/policy/text.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace core::policy {

/// The two groups of the papers; default lever weights, claims and group figures use them.
enum class RegionGroup { East, CentralWest };
[[nodiscard]] const char* toString(RegionGroup group); ///< "East", "Central_West": the ids of the data files

struct Region {
    std::string id;   ///< plain identifier: "East", "Guangdong"
    std::string code; ///< administrative code, may be empty
    Text name;
    RegionGroup group = RegionGroup::East;
};

/// Initial data of one quantity, by region in the set's order.
struct RegionData {
    std::string name; ///< the model's parameter: "trade_initial"
    std::string unit;
    std::string grade; ///< A to D
    std::vector<std::string> figureIds;
    std::string note;
    std::vector<double> values;
};

struct RegionSet {
    std::string id; ///< "macro", "provinces", or the file's name
    Text name;
    std::vector<Region> regions;
    std::vector<RegionData> data;

    [[nodiscard]] int indexOf(const std::string& regionId) const; ///< -1 when unknown
};

/// A set from a user's table in the form of data/tables/regions.csv: columns name, unit, grade, figure_ids, note (the
/// last two may be absent), then one per region. Regions whose id `knownRegions` does not hold take their id as name and `East` or
/// `Central_West` from a row `group`. Values are at least 0, shares (unit 1) at most 1.
[[nodiscard]] Checked<RegionSet> readRegionSet(const std::filesystem::path& path, const std::vector<Region>& knownRegions);

} // namespace core::policy
