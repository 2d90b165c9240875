// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of regions and years as the command line takes them.
//
//   long    region,year,value[,weight]          a row for each region and year; `indicator` may tell several variables apart
//   wide    region,2015,2016,...                a row for each region, a column for each year
//   groups  region,group                        a row for each region
//
// In place of `region` a table may have `region_code`; other columns of a long table are ignored. An empty cell is a missing
// value (long: also of a weight); a region in no row of `groups`, or with an empty cell there, is in no group. Regions keep the
// order in which they first occur, years ascend.
#pragma once

#include "core/inequality/sample.h"

#include <string>
#include <string_view>

namespace core::inequality {

struct PanelTable {
    std::vector<std::string> regions;
    std::vector<double> years;
    std::vector<double> values; ///< regions x years
    std::vector<double> weights; ///< regions x years; empty when the table has none
    std::string indicator; ///< of a table that names it

    [[nodiscard]] Panel panel() const { return {values, years, static_cast<int>(regions.size())}; }
};

/// `indicator`: which of several to read; may be empty when the table has one or none.
/// Errors, all of them, with line and column name: Malformed (no number, not the shape of either form), NotFound (a column, the
/// indicator), DuplicateName (a region and year twice), OutOfRange (a weight below 0), InvalidArgument (several indicators and
/// none chosen).
[[nodiscard]] Checked<PanelTable> readPanelTable(std::string_view text, const std::string& fileForMessages,
                                                 const std::string& indicator = {});

struct GroupTable {
    std::vector<std::string> names; ///< of the groups, in the order in which they occur
    std::vector<int> groups; ///< by region asked for; -1 = in none
    std::vector<std::string> ungrouped; ///< regions asked for that have no group
    std::vector<std::string> unknown; ///< regions of the table that were not asked for
};

/// Errors, all of them: Malformed, NotFound (a column), DuplicateName (a region in two rows).
[[nodiscard]] Checked<GroupTable> readGroupTable(std::string_view text, const std::string& fileForMessages,
                                                 const std::vector<std::string>& regions);

} // namespace core::inequality
