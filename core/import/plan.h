// SPDX-License-Identifier: GPL-3.0-or-later
// How a sheet is to be understood: a proposal that people change, then check (check.h).
//
// Rows and columns count from 0 as in Grid.
#pragma once

#include "core/import/problem.h"
#include "core/import/table_file.h"
#include "core/indicators/data_set.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace core::importing {

enum class Shape {
    Long, ///< a row a value: columns for region, year, indicator, value
    WideByYear, ///< a column a year
    WideByIndicator ///< a column an indicator
};

enum class Field {
    Ignore,
    Region, ///< name or code
    Year,
    Indicator, ///< Long only
    Value,
    Unit, ///< of the row's values
    Status, ///< OBS_STATUS of SDMX and the like: goes to the note; "M" and "L" are missing
    Note ///< goes to the value's note
};

struct ColumnPlan {
    std::string header; ///< as in the file; of merged and several rows joined with " / "
    std::string example; ///< the first cell with something in it
    Field field = Field::Ignore;
    /// Of Value columns: the indicator, of the target set or of ImportPlan::newIndicators; empty = see `ImportPlan::indicatorId`,
    /// or the Indicator column.
    std::string indicatorId;
    std::optional<int> year; ///< of Value columns by year
    std::string unit; ///< of the file, from the header or first cells; empty = not told, taken as the indicator's
    /// Value in the indicator's unit = value in the file x factor. Proposed from the units; see unit_reading.h.
    double factor = 1;
    int recognised = 0; ///< cells understood: regions known, years, indicators, numbers
    int filled = 0; ///< of so many that are not empty
};

struct ImportPlan {
    int sheet = 0;
    int headerRow = 0; ///< the first of the header's rows; -1 = none
    int headerRows = 1; ///< 0 when there is none
    int firstRow = 1;
    int endRow = 0; ///< behind the last row; notes below a table are left out
    char decimalMark = '.'; ///< '.' or ','; of texts, not of numbers that a spreadsheet stores
    Shape shape = Shape::Long;
    std::vector<ColumnPlan> columns; ///< one each of the grid

    std::string indicatorId; ///< where neither header nor cells name one
    std::optional<int> year; ///< where neither header nor cells name one
    std::vector<indicators::Indicator> newIndicators; ///< that the import adds
    std::map<std::string, std::string> indicatorOf; ///< content of the Indicator column -> id; "" leaves it out
    std::map<std::string, std::string> regionOf; ///< content of the Region column -> code, by hand; "" leaves it out
    bool addUnknownRegions = false; ///< add them to the list, name as in the file, instead of asking

    /// Of all values; one of the set, or a new one (then it is added).
    indicators::Source source;
    std::string grade = "C";
    std::string note;

    std::map<ProblemId, Decision> decisions;
    std::map<ProblemKind, Decision> decisionsForAll; ///< where `decisions` has none
};

/// What is already decided when the rest is guessed anew.
struct PlanWishes {
    std::optional<int> sheet;
    std::optional<int> headerRow; ///< -1 = none
    std::optional<char> decimalMark;
    std::optional<Shape> shape;
};

/// The likely meaning of a file for `target`, by headers, names and values. The source is new, named after the file, and its
/// publisher empty. Decisions are empty.
[[nodiscard]] ImportPlan guessPlan(const TableFile& file, const indicators::DataSet& target, const PlanWishes& wishes = {});

/// After one column's field, indicator, year or unit was changed by hand: sets what follows from it (factor, counts).
void refreshColumn(ImportPlan& plan, int column, const TableFile& file, const indicators::DataSet& target);

/// An indicator of the plan's own, that the import adds: with an id that neither the plan nor the set has, and the name and unit in
/// both languages until somebody tells them apart. Its id.
std::string addNewIndicator(ImportPlan& plan, const indicators::DataSet& target, const std::string& name, const std::string& unit);

/// The source's id where the set has another source by that name already: a number is added.
void renewSourceId(ImportPlan& plan, const indicators::DataSet& target);

} // namespace core::importing
