// SPDX-License-Identifier: GPL-3.0-or-later
// What a column's heading and first cells say of its meaning. Private to core/import.
#pragma once

#include "core/import/plan_support.h"
#include "core/import/region_matching.h"

#include <string>

namespace core::importing {

struct ColumnFacts {
    Field word = Field::Ignore; ///< what the heading is a usual word for
    std::string example;
    std::string unitInCells; ///< of nearly all cells, "3.2 万户"
    int looked = 0; ///< cells that are not empty
    int regions = 0; ///< of them known regions, by code or name
    int differentRegions = 0;
    int years = 0; ///< between 1900 and 2100
    int indicators = 0; ///< exact names or ids
    int numbers = 0; ///< numbers, or words for missing ones
    int digitsOnly = 0;

    [[nodiscard]] double numberShare() const { return looked == 0 ? 0 : double(numbers) / looked; }
    [[nodiscard]] bool mostlyNumbers() const { return looked > 0 && numbers * 2 > looked; }
    [[nodiscard]] bool isRegionLike() const { return looked > 0 && regions * 2 > looked && digitsOnly * 2 < looked; }
};

[[nodiscard]] ColumnFacts factsOf(const Grid& grid, const ImportPlan& plan, int column, const RegionMatcher& regions,
                                  const IndicatorFinder& indicators);

// How likely the column is that; 0 = not.
[[nodiscard]] double regionScore(const ColumnFacts& facts);
[[nodiscard]] double yearScore(const ColumnFacts& facts);
[[nodiscard]] double indicatorScore(const ColumnFacts& facts);

/// The unit that stands behind the numbers of nearly all of the first cells; empty when there is none.
[[nodiscard]] std::string commonUnitInCells(const Grid& grid, const ImportPlan& plan, int column);

} // namespace core::importing
