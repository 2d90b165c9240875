// SPDX-License-Identifier: GPL-3.0-or-later
// Which units of a map stand for which regions: by code, by id, by English or Chinese name with their common variants.
#pragma once

#include "core/maps/shape_map.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core::maps {

/// A region as the join knows it; empty texts are not looked for.
struct JoinRegion {
    std::string id;
    std::string code;
    std::string english;
    std::string chinese;
};

enum class JoinedBy { Nothing, Code, Id, Name };

struct MapJoin {
    std::vector<std::vector<int>> unitsOfRegion; ///< several where the map cuts a region into features; empty = unmatched
    std::vector<int> regionOfUnit;               ///< -1 = unmatched
    std::vector<JoinedBy> joinedBy;              ///< by region
    std::vector<int> unmatchedRegions;           ///< ascending
    std::vector<int> unmatchedUnits;             ///< ascending; those without a shape are not in it

    [[nodiscard]] std::size_t matched() const { return unitsOfRegion.size() - unmatchedRegions.size(); }
};

/// First codes, by the one property (or the units' ids) in which most regions' codes are found, so that no other number passes
/// for a code; six-digit codes of China's provinces (110000) count as their first two digits. Then the rest by id, then by
/// name: equal after comparableName(), or two spellings of one table of variants. A unit belongs to one region at most.
[[nodiscard]] MapJoin joinMap(const ShapeMap& map, std::span<const JoinRegion> regions);

/// A name without what writers differ in: case, accents, blanks, punctuation, words for the kind of unit (province, municipality,
/// autonomous region and whose, 省, 市, 自治区), traditional characters, and the common other spellings (Nei Mongol, Tibet, Macau).
/// Shaanxi and Shanxi stay apart.
[[nodiscard]] std::string comparableName(std::string_view name);

} // namespace core::maps
