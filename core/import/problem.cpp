// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/problem.h"

namespace core::importing {

const char* toString(ProblemKind kind)
{
    switch (kind) {
    case ProblemKind::NoRegionColumn:
        return "no_region_column";
    case ProblemKind::NoValueColumn:
        return "no_value_column";
    case ProblemKind::NoYear:
        return "no_year";
    case ProblemKind::NoIndicator:
        return "no_indicator";
    case ProblemKind::NoSource:
        return "no_source";
    case ProblemKind::NoUnit:
        return "no_unit";
    case ProblemKind::EmptyHeader:
        return "empty_header";
    case ProblemKind::RepeatedHeader:
        return "repeated_header";
    case ProblemKind::MergedHeader:
        return "merged_header";
    case ProblemKind::UnknownIndicator:
        return "unknown_indicator";
    case ProblemKind::MissingRegion:
        return "missing_region";
    case ProblemKind::UnknownRegion:
        return "unknown_region";
    case ProblemKind::RegionByOtherName:
        return "region_by_other_name";
    case ProblemKind::YearNotRead:
        return "year_not_read";
    case ProblemKind::YearOutOfRange:
        return "year_out_of_range";
    case ProblemKind::DuplicatedKey:
        return "duplicated_key";
    case ProblemKind::BadBytes:
        return "bad_bytes";
    case ProblemKind::UnclosedQuote:
        return "unclosed_quote";
    case ProblemKind::TextAfterQuote:
        return "text_after_quote";
    case ProblemKind::TooFewCells:
        return "too_few_cells";
    case ProblemKind::TooManyCells:
        return "too_many_cells";
    case ProblemKind::NotANumber:
        return "not_a_number";
    case ProblemKind::UnitInCell:
        return "unit_in_cell";
    case ProblemKind::MixedUnits:
        return "mixed_units";
    case ProblemKind::UnknownUnit:
        return "unknown_unit";
    case ProblemKind::ShareAsFraction:
        return "share_as_fraction";
    case ProblemKind::ShareAsPercent:
        return "share_as_percent";
    case ProblemKind::ValueJump:
        return "value_jump";
    case ProblemKind::ColumnJump:
        return "column_jump";
    case ProblemKind::FormulaCell:
        return "formula_cell";
    case ProblemKind::ErrorCell:
        return "error_cell";
    case ProblemKind::DateAsValue:
        return "date_as_value";
    case ProblemKind::BooleanAsValue:
        return "boolean_as_value";
    case ProblemKind::NegativeShare:
        return "negative_share";
    case ProblemKind::BelowZero:
        return "below_zero";
    case ProblemKind::UnknownQuantity:
        return "unknown_quantity";
    case ProblemKind::MissingQuantity:
        return "missing_quantity";
    case ProblemKind::WrongUnit:
        return "wrong_unit";
    case ProblemKind::WrongGrade:
        return "wrong_grade";
    case ProblemKind::UnknownGroup:
        return "unknown_group";
    case ProblemKind::BadRegionId:
        return "bad_region_id";
    case ProblemKind::MissingValue:
        return "missing_value";
    }
    return "not_a_number";
}

} // namespace core::importing
