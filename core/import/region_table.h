// SPDX-License-Identifier: GPL-3.0-or-later
// A table of regions and their start values for the model, in the form of policy::readRegionSet() (a row a quantity: name, unit,
// grade, figure_ids, note, then a column a region, and a row `group`), from any file that can be read here; also turned round,
// a row a region.
#pragma once

#include "core/import/problem.h"
#include "core/import/table_file.h"
#include "core/policy/region_set.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace core::importing {

struct RegionTablePlan {
    int sheet = 0;
    int headerRow = 0;
    bool regionsInRows = false; ///< turned round: columns are quantities
    char decimalMark = '.';
    std::map<std::string, policy::RegionGroup> groupOf; ///< by region id, where neither the table nor the known regions tell it
    std::map<ProblemId, Decision> decisions;
    std::map<ProblemKind, Decision> decisionsForAll;
};

struct RegionTableCheck {
    std::vector<Problem> problems; ///< open ones first, then in the file's order; all of them
    int openCount = 0;
    policy::RegionSet set; ///< whole only when openCount is 0
};

/// Whether some sheet of the file has this form (the words name, unit and grade in one row or one column); the plan to read it
/// then.
[[nodiscard]] std::optional<RegionTablePlan> guessRegionTable(const TableFile& file);

/// `knownRegions`: those of the shipped sets, for names and groups; headings may be their ids, names or codes. `needed`: the
/// quantities of the model, of a set that it works with (names and units count). A set without open problems has every quantity
/// needed and no other, values of at least 0, shares of at most 1: what policy::readRegionSet() takes. Its id is the file's name
/// without ending. Errors: InvalidArgument (a plan for another file).
[[nodiscard]] Result<RegionTableCheck> checkRegionTable(const TableFile& file, const RegionTablePlan& plan,
                                                        const std::vector<policy::Region>& knownRegions,
                                                        const std::vector<policy::RegionData>& needed);

} // namespace core::importing
