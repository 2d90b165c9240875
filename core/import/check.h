// SPDX-License-Identifier: GPL-3.0-or-later
// From a plan to rows: what would be imported, and what stands in the way. Nothing is written here.
#pragma once

#include "core/import/plan.h"

#include <span>
#include <string>
#include <vector>

namespace core::importing {

/// One value to be imported. `indicator` and `region` are positions in ImportCheck's lists.
struct ImportedRow {
    int row = 0; ///< of the grid
    int column = 0;
    int indicator = 0;
    int region = 0;
    int year = 0;
    double value = 0; ///< in the indicator's unit; NaN = missing
    double valueInFile = 0;
    double factor = 1; ///< value = valueInFile x factor
    indicators::Missing missing = indicators::Missing::No;
};

struct ImportSummary {
    int rowsRead = 0;
    int values = 0; ///< with a number
    int missing = 0; ///< cells that say there is none: empty, "—", "...", "N/A"
    int leftOut = 0; ///< cells left out by decision, or still open
    // Against the target set.
    int added = 0;
    int same = 0; ///< the same number stands there already
    int changed = 0;
};

struct ImportCheck {
    std::vector<Problem> problems; ///< open ones first, then in the file's order; at most kMostProblems
    int openCount = 0; ///< all, listed or not; confirming needs 0
    int notListed = 0; ///< problems beyond kMostProblems
    std::vector<std::string> indicatorIds;
    std::vector<indicators::Indicator> newIndicators; ///< of these, those that the set does not have
    std::vector<indicators::Region> regions; ///< of the target that occur, then those to be added
    std::vector<bool> regionIsNew;
    std::vector<ImportedRow> rows; ///< in the file's order; cells with open problems are not among them
    ImportSummary summary;
};
inline constexpr int kMostProblems = 1000;

/// Errors: Cancelled; InvalidArgument (a plan for another file: sheet or columns do not fit). Thread-safe; 100,000 values take
/// well under a second.
[[nodiscard]] Result<ImportCheck> checkImport(const TableFile& file, const ImportPlan& plan, const indicators::DataSet& target,
                                              const Progress& progress = {});

/// The one edit that writes the rows into `target`; values that are there already are no changes. It is not applied.
/// Errors: InvalidArgument (problems are open, or nothing would change).
[[nodiscard]] Result<indicators::Edit> confirmImport(const ImportCheck& check, const ImportPlan& plan, const TableFile& file,
                                                     const indicators::DataSet& target, std::string when);

/// `decision` for each open problem that offers it.
void decideForAllOpen(ImportPlan& plan, const ImportCheck& check, Decision decision);

} // namespace core::importing
