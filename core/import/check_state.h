// SPDX-License-Identifier: GPL-3.0-or-later
// What the steps of a check hand on. Private to core/import.
#pragma once

#include "core/import/check.h"
#include "core/import/plan_support.h"
#include "core/import/problem_list.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace core::importing {

/// An indicator of the check with what its values are compared with.
struct CheckedIndicator {
    const indicators::Indicator* indicator = nullptr;
    int inTarget = -1; ///< position in the target set, -1 = new
};

struct CheckState {
    CheckState(const TableFile& givenFile, const ImportPlan& givenPlan, const indicators::DataSet& givenTarget)
        : file(givenFile)
        , plan(givenPlan)
        , target(givenTarget)
        , grid(givenFile.sheets[std::size_t(givenPlan.sheet)])
        , problems(givenPlan.decisions, givenPlan.decisionsForAll)
    {
    }

    const TableFile& file;
    const ImportPlan& plan;
    const indicators::DataSet& target;
    const Grid& grid;
    ProblemList problems;
    ImportCheck check;
    std::vector<CheckedIndicator> indicators; ///< as check.indicatorIds
    std::vector<std::unique_ptr<indicators::Indicator>> added; ///< of these, those that the file alone names
    std::vector<int> regionInTarget; ///< of check.regions, -1 = new
    std::vector<bool> open; ///< of check.rows: has an open problem, or is left out

    /// A problem of the cell; `content` shared = one problem for all such cells of the column.
    [[nodiscard]] Problem problemAt(ProblemKind kind, int row, int column, std::string_view content, bool shared) const
    {
        Problem problem;
        problem.content = shortContent(content);
        problem.id = {kind, column, shared ? -1 : row, shared ? problem.content : std::string()};
        problem.row = row;
        problem.column = column;
        problem.rowNumber = row >= 0 && row < grid.rowCount() ? grid.rowNumber(row) : 0;
        if (column >= 0 && column < int(plan.columns.size()))
            problem.header = plan.columns[std::size_t(column)].header;
        return problem;
    }
};

/// Values that look like a slip: shares as fractions or per cent, jumps by a power of ten. Changes or leaves out rows as decided.
void checkValues(CheckState& state);

/// As many digits as the number needs.
[[nodiscard]] std::string digitsFor(double number);

} // namespace core::importing
