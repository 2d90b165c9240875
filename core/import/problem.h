// SPDX-License-Identifier: GPL-3.0-or-later
// What stands between a table and its import: where, what, the likely reason, what can be done. Sentences are the window's.
#pragma once

#include <string>
#include <vector>

namespace core::importing {

/// `arguments` of each kind stand behind it; {row} and {column} are the problem's own.
enum class ProblemKind {
    // Of the plan; `row` is -1, no choices but changing the plan.
    NoRegionColumn,
    NoValueColumn,
    NoYear, ///< neither a column, headers nor one for all
    NoIndicator, ///< neither a column, headers nor one for all
    NoSource, ///< the source has no publisher

    NoUnit, ///< (name, proposed unit or empty) a new indicator without a unit; `count` of them where none is proposed. Fix:
            ///< the proposed one; keep: without

    // Of headers; `row` is the header's.
    EmptyHeader, ///< a column with values and no name. Fix: leave the column out
    RepeatedHeader, ///< two value columns for the same indicator and year (other column's letters). Fix: leave this one out
    MergedHeader, ///< (text, first and last column's letters). Fix: the text counts for all columns below
    UnknownIndicator, ///< content of the Indicator column that no indicator has. Fix: add it as a new one

    // Of rows.
    MissingRegion, ///< a row without a region. Under a merged cell the fix, that cell's region, is made by default; else leave
                   ///< out
    UnknownRegion, ///< (nearest name, empty when none is near). Fix: that region; keep: add it as a new one
    RegionByOtherName, ///< (the list's name) taken for it; mended by default
    YearNotRead, ///< a year column's cell that is no year
    YearOutOfRange, ///< before 1900 or after 2100; keep where it is between 1000 and 2999
    /// (number of the other row, its value) the same region, indicator and year again. Fix: leave this one out, by default where
    /// both are the same; keep: this one, and leave the other out
    DuplicatedKey,
    BadBytes, ///< (how many rows) text of another encoding: read the file again with another one, or keep
    UnclosedQuote, ///< the rest of the file is in this cell
    TextAfterQuote, ///< (how many cells) a quoted cell goes on behind its mark
    TooFewCells, ///< (cells, expected) fewer than the header has; keep: the last ones are empty
    TooManyCells, ///< (cells, expected) more than the header has; keep: the others are passed over

    // Of values.
    NotANumber, ///< Fix: the number in it, when there is one ("about 3.2", "3.2*")
    UnitInCell, ///< (number, unit, factor) "3767.8 万户". Fix: without the unit, times the factor
    MixedUnits, ///< (unit, factor, the others' unit) by the Unit column. Fix: times the factor; keep: as the others
    UnknownUnit, ///< (unit, the indicator's unit) not convertible. Fix: take it as the same
    ShareAsFraction, ///< (suggested, least and greatest of the others) 0.136 among 7.6 to 23.6 %; of all values: none. Fix: times
                     ///< 100
    ShareAsPercent, ///< (suggested) 13.6 in a share of 0 to 1; of all values: none. Fix: divided by 100
    ValueJump, ///< (power of ten, neighbour's year, its value, suggested) a unit slip. Fix: divided by the power
    ColumnJump, ///< (power of ten, share of cells) the whole column against what is known. Fix: divided by the power
    FormulaCell, ///< the result kept in the file is taken; mended by default. Without a kept result: open, leave empty
    ErrorCell, ///< (#DIV/0!) Fix: leave empty
    DateAsValue, ///< a value column's cell is a date: spreadsheets turn 3.12 into one. Fix: leave empty
    BooleanAsValue, ///< Fix: leave empty
    NegativeShare, ///< below 0 in a share. Fix: leave empty

    // Of tables of a model's start values (region_table.h).
    BelowZero, ///< no choices
    UnknownQuantity, ///< a name that the model does not have; left out by default
    MissingQuantity, ///< (name) a row that the model needs; row is -1
    WrongUnit, ///< (unit, the model's unit). Fix, where it can be: converted; keep: taken as the model's
    WrongGrade, ///< none of A to D. Fix: D
    UnknownGroup, ///< (region id) neither East nor Central_West; RegionTablePlan::groupOf tells it
    BadRegionId, ///< (suggested id) no plain identifier. Fix: that id
    MissingValue ///< a quantity of a region is empty; no choices, the model needs it
};
[[nodiscard]] const char* toString(ProblemKind kind); ///< "unknown_region", ...

/// What to do about a problem.
enum class Decision {
    None, ///< open
    ApplyFix,
    Keep, ///< as it stands in the file
    LeaveEmpty ///< the value is missing; of rows, headers and regions: left out
};

/// Which problem, so that decisions hold when the check is made again. Problems of the same content in the same column are one.
struct ProblemId {
    ProblemKind kind = ProblemKind::NotANumber;
    int column = -1;
    int row = -1; ///< of problems of one cell; -1 when the content tells it
    std::string content; ///< of problems that one content shares; else empty
    auto operator<=>(const ProblemId&) const = default;
};

struct Problem {
    ProblemId id;
    int row = -1; ///< of the grid: the first with it; -1 = not in a row
    int column = -1; ///< -1 = not in a column
    int rowNumber = 0; ///< as the file counts
    std::string header; ///< the column's
    std::string content; ///< the cell's, cut to kMostContent bytes
    int count = 1; ///< rows with it
    std::vector<std::string> arguments; ///< see ProblemKind; numbers with '.' and as many digits as they need
    // What can be done; none of the three: the plan has to be changed.
    bool canFix = false;
    bool canKeep = false;
    bool canLeaveEmpty = false;
    std::string fixed; ///< the cell's content after the fix ("13.6", "Inner Mongolia" as in the list's English name)
    Decision decision = Decision::None; ///< taken, or the default of kinds that are mended by default
    bool byDefault = false; ///< the decision is the default, not the user's

    [[nodiscard]] bool isOpen() const { return decision == Decision::None; }
};
inline constexpr int kMostContent = 200;

} // namespace core::importing
