// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/problem_text.h"

#include "ui/import/import_state.h"
#include "ui/theme/appearance.h"

#include <algorithm>

namespace ui {

using namespace core::importing;

namespace {

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

QString argument(const Problem& problem, std::size_t index)
{
    return index < problem.arguments.size() ? text(problem.arguments[index]) : QString();
}

/// Content of a cell on one line; core cut it already.
QString content(const Problem& problem)
{
    return text(problem.content).simplified();
}

/// A value as the file has it: with separators where it is a plain number.
QString value(const Problem& problem)
{
    return groupedDigits(QString(content(problem)).toStdString());
}

/// One problem for all values of a column.
bool isOfAll(const Problem& problem)
{
    return problem.id.row < 0 && problem.arguments.empty();
}

double numberOf(const QString& digits)
{
    return digits.toDouble();
}

} // namespace

QString groupedDigits(const std::string& number)
{
    const QString digits = text(number);
    const qsizetype begin = digits.startsWith(QLatin1Char('-')) ? 1 : 0;
    qsizetype end = begin;
    while (end < digits.size() && digits[end].isDigit())
        ++end;
    const bool plain = end > begin && (end == digits.size() || digits[end] == QLatin1Char('.'))
        && std::all_of(digits.begin() + std::min(end + 1, digits.size()), digits.end(), [](QChar c) { return c.isDigit(); });
    constexpr qsizetype kGroup = 3;
    constexpr qsizetype kFewest = 5; // 2023 stays 2023
    if (!plain || end - begin < kFewest)
        return digits;
    QString grouped = digits;
    for (qsizetype at = end - kGroup; at > begin; at -= kGroup)
        grouped.insert(at, QLatin1Char(','));
    return grouped;
}

bool isSameAsLeavingEmpty(const Problem& problem)
{
    switch (problem.id.kind) {
    case ProblemKind::ErrorCell:
    case ProblemKind::DateAsValue:
    case ProblemKind::BooleanAsValue:
        return problem.canFix && problem.canLeaveEmpty;
    default:
        return false;
    }
}

ProblemText::ProblemText(const Appearance& appearance, const ImportState& state) : m_appearance(appearance), m_state(state) {}

QString ProblemText::regionName(const std::string& englishOrCode) const
{
    if (const auto* target = m_state.target()) {
        for (const core::indicators::Region& region : target->regions().regions()) {
            if (region.code == englishOrCode || region.name.english == englishOrCode)
                return text(region.name.in(m_appearance.language()));
        }
    }
    return text(englishOrCode);
}

QString ProblemText::indicatorName(const std::string& id) const
{
    for (const auto& indicator : m_state.plan().newIndicators) {
        if (indicator.id == id)
            return text(indicator.name.in(m_appearance.language()));
    }
    const auto* target = m_state.target();
    const int index = target ? target->indicatorIndex(id) : -1;
    return index < 0 ? text(id) : text(target->indicators()[std::size_t(index)].name.in(m_appearance.language()));
}

QString ProblemText::indicatorUnit(const std::string& id) const
{
    for (const auto& indicator : m_state.plan().newIndicators) {
        if (indicator.id == id)
            return text(indicator.unit.in(m_appearance.language()));
    }
    const auto* target = m_state.target();
    const int index = target ? target->indicatorIndex(id) : -1;
    return index < 0 ? QString() : text(target->indicators()[std::size_t(index)].unit.in(m_appearance.language()));
}

QString ProblemText::unitName(const std::string& english) const
{
    if (const auto* target = m_state.target()) {
        for (const auto& indicator : target->indicators()) {
            if (indicator.unit.english == english)
                return text(indicator.unit.in(m_appearance.language()));
        }
    }
    return text(english);
}

QString ProblemText::where(const Problem& problem) const
{
    if (problem.row < 0)
        return {};
    const QString row = m_appearance.locale().toString(problem.rowNumber);
    const QString header = problem.header.empty() && problem.column >= 0 ? text(columnLetters(problem.column)) : text(problem.header).simplified();
    if (problem.column < 0)
        return problem.count > 1 ? tr("Row %1 and %n more:", "place of a problem", problem.count - 1).arg(row) : tr("Row %1:").arg(row);
    if (problem.count > 1)
        return tr("Row %1 and %n more, column “%2”:", "place of a problem", problem.count - 1).arg(row, header);
    return tr("Row %1, column “%2”:").arg(row, header);
}

QString ProblemText::sentence(const Problem& problem) const
{
    switch (problem.id.kind) {
    case ProblemKind::NoRegionColumn:
        return m_state.isStartValues() ? tr("No heading names a region.")
                                       : tr("No column is taken as the region. Choose the column that names the regions.");
    case ProblemKind::NoValueColumn:
        return tr("No column is taken as values. Choose what at least one column means.");
    case ProblemKind::NoYear:
        return tr("Neither a column nor the headings tell the year. Choose the column of the year, or give one year for all values.");
    case ProblemKind::NoIndicator:
        return tr("Neither a column nor the headings tell what is measured. Choose an indicator for the values.");
    case ProblemKind::NoSource:
        return tr("The publisher of these figures is not named. Every value carries its source.");
    case ProblemKind::NoUnit:
        if (problem.canFix)
            return tr("The new indicator “%1” has no unit. By its name and values it is probably %2.").arg(argument(problem, 0), argument(problem, 1));
        if (problem.count > 1)
            return tr("The new indicator “%1” and %n other(s) have no unit: slips between units cannot be seen without one.", nullptr, problem.count - 1)
                .arg(argument(problem, 0));
        return tr("The new indicator “%1” has no unit: slips between units cannot be seen without one.").arg(argument(problem, 0));
    case ProblemKind::EmptyHeader:
    case ProblemKind::RepeatedHeader:
    case ProblemKind::MergedHeader:
    case ProblemKind::UnknownIndicator:
    case ProblemKind::BadBytes:
    case ProblemKind::UnclosedQuote:
    case ProblemKind::TextAfterQuote:
        return headerSentence(problem);
    case ProblemKind::MissingRegion:
    case ProblemKind::UnknownRegion:
    case ProblemKind::RegionByOtherName:
    case ProblemKind::YearNotRead:
    case ProblemKind::YearOutOfRange:
    case ProblemKind::DuplicatedKey:
    case ProblemKind::TooFewCells:
    case ProblemKind::TooManyCells:
        return rowSentence(problem);
    case ProblemKind::NotANumber:
    case ProblemKind::UnitInCell:
    case ProblemKind::MixedUnits:
    case ProblemKind::UnknownUnit:
    case ProblemKind::ShareAsFraction:
    case ProblemKind::ShareAsPercent:
    case ProblemKind::ValueJump:
    case ProblemKind::ColumnJump:
    case ProblemKind::FormulaCell:
    case ProblemKind::ErrorCell:
    case ProblemKind::DateAsValue:
    case ProblemKind::BooleanAsValue:
    case ProblemKind::NegativeShare:
        return valueSentence(problem);
    case ProblemKind::BelowZero:
    case ProblemKind::UnknownQuantity:
    case ProblemKind::MissingQuantity:
    case ProblemKind::WrongUnit:
    case ProblemKind::WrongGrade:
    case ProblemKind::UnknownGroup:
    case ProblemKind::BadRegionId:
    case ProblemKind::MissingValue:
        return startValueSentence(problem);
    }
    return {};
}

QString ProblemText::headerSentence(const Problem& problem) const
{
    switch (problem.id.kind) {
    case ProblemKind::EmptyHeader:
        return tr("The column has values, %1 for example, but no heading.").arg(value(problem));
    case ProblemKind::RepeatedHeader:
        if (m_state.isStartValues())
            return tr("The region “%1” stands in the table twice.").arg(content(problem));
        return tr("Column %1 has the same indicator and year already.").arg(argument(problem, 0));
    case ProblemKind::MergedHeader:
        return tr("The heading “%1” is one merged cell over columns %2 to %3, and counts for each of them.")
            .arg(argument(problem, 0), argument(problem, 1), argument(problem, 2));
    case ProblemKind::UnknownIndicator:
        return problem.content.empty() ? tr("The row does not say which indicator it is of.")
                                       : tr("“%1” is not an indicator of this set.").arg(content(problem));
    case ProblemKind::BadBytes:
        return tr("Some characters are no %1 text: the file is probably in another encoding.")
            .arg(m_state.file() ? QLatin1String(toString(m_state.file()->encoding)) : QString());
    case ProblemKind::UnclosedQuote:
        return tr("A quotation mark is opened and never closed, so that the rest of the file counts as one cell.");
    default:
        return tr("Text goes on behind a closing quotation mark: a separator is missing, or a mark inside the cell is not doubled.");
    }
}

QString ProblemText::rowSentence(const Problem& problem) const
{
    switch (problem.id.kind) {
    case ProblemKind::MissingRegion:
        return problem.fixed.empty() ? tr("The row names no region.")
                                     : tr("The row lies under the merged cell “%1”, and counts for that region.").arg(text(problem.fixed));
    case ProblemKind::UnknownRegion:
        return problem.fixed.empty() ? tr("“%1” is not among the regions of this set.").arg(content(problem))
                                     : tr("“%1” is not among the regions of this set; the nearest name is “%2”.")
                                           .arg(content(problem), regionName(problem.fixed));
    case ProblemKind::RegionByOtherName:
        return tr("“%1” is not a name of the set, but one region can be meant.").arg(content(problem));
    case ProblemKind::YearNotRead:
        return problem.content.empty() ? tr("The year is missing.") : tr("“%1” is not a year.").arg(content(problem));
    case ProblemKind::YearOutOfRange:
        return tr("The year %1 lies outside 1900 to 2100, probably by a slip.").arg(content(problem));
    case ProblemKind::DuplicatedKey:
        if (m_state.isStartValues())
            return tr("The quantity “%1” stands in the table already.").arg(content(problem));
        if (argument(problem, 1).isEmpty())
            return tr("Row %1 has the same region, indicator and year already, without a value.").arg(argument(problem, 0));
        if (!problem.canKeep)
            return tr("Row %1 has the same region, indicator and year with the same value.").arg(argument(problem, 0));
        return tr("Row %1 has the same region, indicator and year already, with %2.")
            .arg(argument(problem, 0), groupedDigits(problem.arguments[1]));
    case ProblemKind::TooFewCells:
        return tr("The row has %1 cells where the heading has %2: a separator is probably missing.")
            .arg(argument(problem, 0), argument(problem, 1));
    default:
        return tr("The row has %1 cells where the heading has %2: a comma or another separator probably cuts a cell in two.")
            .arg(argument(problem, 0), argument(problem, 1));
    }
}

QString ProblemText::valueSentence(const Problem& problem) const
{
    switch (problem.id.kind) {
    case ProblemKind::NotANumber:
        return problem.fixed.empty() ? tr("“%1” is not a number.").arg(content(problem))
                                     : tr("“%1” holds more than a number.").arg(content(problem));
    case ProblemKind::UnitInCell:
        if (argument(problem, 2).isEmpty())
            return tr("“%1” has a unit of its own, %2, which cannot be converted.").arg(content(problem), argument(problem, 1));
        if (numberOf(argument(problem, 2)) == 1)
            return tr("“%1” has its unit in the cell; it is the unit of the indicator.").arg(content(problem));
        return tr("“%1” has a unit of its own, %2; it can be converted.").arg(content(problem), argument(problem, 1));
    case ProblemKind::MixedUnits:
        return tr("The unit is %1 here and %2 in other rows of the indicator.").arg(argument(problem, 0), argument(problem, 2));
    case ProblemKind::UnknownUnit:
        return tr("The unit %1 cannot be converted into %2, the unit of the indicator.")
            .arg(argument(problem, 0), unitName(argument(problem, 1).toStdString()));
    case ProblemKind::ShareAsFraction:
        if (isOfAll(problem))
            return tr("The unit is %, but no value is above 1: they are probably fractions.");
        return tr("%1 is probably a fraction; the others are %2–%3 %.", "a share in per cent")
            .arg(value(problem), argument(problem, 1), argument(problem, 2));
    case ProblemKind::ShareAsPercent:
        if (isOfAll(problem))
            return tr("The values lie above 1 where shares of 0 to 1 are expected: they are probably per cent.");
        if (m_state.isStartValues() && !problem.canFix)
            return tr("%1 is above 1, which a share cannot be.").arg(value(problem));
        return tr("%1 is probably per cent where a share of 0 to 1 is expected.").arg(value(problem));
    case ProblemKind::ValueJump:
    case ProblemKind::ColumnJump:
        return jumpSentence(problem);
    case ProblemKind::FormulaCell:
        if (!problem.canFix)
            return tr("The cell is a formula, and the file does not hold its result.");
        return problem.count > 1 ? tr("The cells are formulas; their results are in the file.")
                                 : tr("The cell is a formula; its result in the file is %1.").arg(value(problem));
    case ProblemKind::ErrorCell:
        return tr("The cell holds the spreadsheet’s error %1.").arg(content(problem));
    case ProblemKind::DateAsValue:
        return tr("The cell is a date, %1: spreadsheets turn figures such as 3.12 into dates.").arg(content(problem));
    case ProblemKind::BooleanAsValue:
        return tr("The cell is %1, a truth value and not a number.").arg(content(problem));
    default:
        return tr("%1 is below 0, which a share cannot be.").arg(value(problem));
    }
}

QString ProblemText::jumpSentence(const Problem& problem) const
{
    const double power = numberOf(argument(problem, 0));
    const bool above = power >= 1;
    const QString times = groupedDigits(QString::number(above ? power : 1 / power, 'f', 0).toStdString());
    if (problem.id.kind == ProblemKind::ColumnJump) {
        const QString share = QString::number(qRound(100 * numberOf(argument(problem, 1))));
        return above ? tr("%1 % of the values are about %2 times those of the set: the column is probably in another unit.").arg(share, times)
                     : tr("%1 % of the values are about 1/%2 of those of the set: the column is probably in another unit.").arg(share, times);
    }
    const QString neighbour = groupedDigits(argument(problem, 2).toStdString());
    return above ? tr("%1 is about %2 times the value of %3 (%4): it is probably in another unit.")
                       .arg(value(problem), times, argument(problem, 1), neighbour)
                 : tr("%1 is about 1/%2 of the value of %3 (%4): it is probably in another unit.")
                       .arg(value(problem), times, argument(problem, 1), neighbour);
}

QString ProblemText::startValueSentence(const Problem& problem) const
{
    switch (problem.id.kind) {
    case ProblemKind::BelowZero:
        return tr("%1 is below 0, which a start value of the model cannot be.").arg(value(problem));
    case ProblemKind::UnknownQuantity:
        return tr("“%1” is not a quantity that the model starts from.").arg(content(problem));
    case ProblemKind::MissingQuantity:
        return tr("The quantity “%1” is missing, which the model needs.").arg(argument(problem, 0));
    case ProblemKind::WrongUnit:
        return problem.content.empty() ? tr("The unit is missing; the model’s is %1.").arg(argument(problem, 1))
                                       : tr("The unit is %1, the model’s %2.").arg(argument(problem, 0), argument(problem, 1));
    case ProblemKind::WrongGrade:
        return problem.content.empty() ? tr("The evidence grade is missing.")
                                       : tr("“%1” is not an evidence grade; they are A to D.").arg(content(problem));
    case ProblemKind::UnknownGroup:
        return tr("Whether “%1” belongs to East or Central-West is not told.").arg(argument(problem, 0));
    case ProblemKind::BadRegionId:
        return tr("“%1” cannot be a region’s id in the model: letters, digits and _ can.").arg(content(problem));
    default:
        return tr("The value is missing; the model needs one of each region.");
    }
}

QString ProblemText::choice(const Problem& problem, Decision decision) const
{
    switch (decision) {
    case Decision::ApplyFix:
        return fixText(problem);
    case Decision::Keep:
        switch (problem.id.kind) {
        case ProblemKind::NoUnit:
            return tr("It has none");
        case ProblemKind::UnknownRegion:
            return tr("Add as a new region");
        case ProblemKind::DuplicatedKey:
            return tr("Use this one");
        case ProblemKind::TooFewCells:
            return tr("Take the rest as empty");
        case ProblemKind::TooManyCells:
            return tr("Pass over the rest");
        case ProblemKind::MixedUnits:
            return tr("Take as %1").arg(argument(problem, 2));
        case ProblemKind::WrongUnit:
            return tr("Take as %1").arg(argument(problem, 1));
        case ProblemKind::ShareAsFraction:
        case ProblemKind::ShareAsPercent:
        case ProblemKind::ValueJump:
        case ProblemKind::ColumnJump:
            return problem.id.row < 0 ? tr("Keep all") : tr("Keep %1").arg(value(problem));
        case ProblemKind::NegativeShare:
        case ProblemKind::YearOutOfRange:
            return tr("Keep %1").arg(content(problem));
        default:
            return tr("Keep as it is");
        }
    case Decision::LeaveEmpty:
        switch (problem.id.kind) {
        case ProblemKind::MissingRegion:
        case ProblemKind::UnknownRegion:
        case ProblemKind::RegionByOtherName:
        case ProblemKind::YearNotRead:
        case ProblemKind::YearOutOfRange:
        case ProblemKind::TooFewCells:
        case ProblemKind::TooManyCells:
        case ProblemKind::UnknownIndicator:
            return problem.count > 1 ? tr("Leave the rows out") : tr("Leave the row out");
        case ProblemKind::MergedHeader:
            return tr("Leave the columns out");
        case ProblemKind::UnknownUnit:
        case ProblemKind::MixedUnits:
            return tr("Leave the values out");
        case ProblemKind::BadRegionId:
            return tr("Leave the region out");
        default:
            return tr("Leave empty");
        }
    case Decision::None:
        return tr("Undo");
    }
    return {};
}

QString ProblemText::fixedText(const Problem& problem) const
{
    switch (problem.id.kind) {
    case ProblemKind::UnknownRegion:
    case ProblemKind::RegionByOtherName:
        return regionName(problem.fixed);
    case ProblemKind::UnknownUnit:
    case ProblemKind::MixedUnits:
        return unitName(problem.fixed);
    default:
        return groupedDigits(problem.fixed);
    }
}

QString ProblemText::fixText(const Problem& problem) const
{
    switch (problem.id.kind) {
    case ProblemKind::EmptyHeader:
        return tr("Leave the column out");
    case ProblemKind::RepeatedHeader:
        return tr("Leave this one out");
    case ProblemKind::MergedHeader:
        return tr("Use for all");
    case ProblemKind::UnknownIndicator:
        return tr("Add as a new indicator");
    case ProblemKind::DuplicatedKey:
        return m_state.isStartValues() || !problem.canKeep ? tr("Leave this one out") : tr("Use row %1").arg(argument(problem, 0));
    case ProblemKind::UnknownQuantity:
        return tr("Leave it out");
    case ProblemKind::UnitInCell:
        return numberOf(argument(problem, 2)) == 1 ? tr("Remove the unit") : tr("Change to %1").arg(fixedText(problem));
    case ProblemKind::MixedUnits:
    case ProblemKind::WrongUnit:
        return tr("Convert into %1").arg(fixedText(problem));
    case ProblemKind::NoUnit:
        return tr("The unit is %1").arg(fixedText(problem));
    case ProblemKind::UnknownUnit:
        return tr("Take as %1").arg(fixedText(problem));
    case ProblemKind::FormulaCell:
        return problem.count > 1 ? tr("Take the results") : tr("Take the result");
    case ProblemKind::ErrorCell:
    case ProblemKind::DateAsValue:
    case ProblemKind::BooleanAsValue:
        return tr("Leave empty");
    case ProblemKind::ShareAsFraction:
        return isOfAll(problem) ? tr("Multiply all by 100") : tr("Change to %1").arg(fixedText(problem));
    case ProblemKind::ShareAsPercent:
        return isOfAll(problem) ? tr("Divide all by 100") : tr("Change to %1").arg(fixedText(problem));
    case ProblemKind::ColumnJump: {
        const double power = numberOf(argument(problem, 0));
        return power >= 1 ? tr("Divide all by %1").arg(groupedDigits(QString::number(power, 'f', 0).toStdString()))
                          : tr("Multiply all by %1").arg(groupedDigits(QString::number(1 / power, 'f', 0).toStdString()));
    }
    case ProblemKind::MissingRegion:
        return tr("Take as %1").arg(fixedText(problem));
    default:
        return tr("Change to %1").arg(fixedText(problem));
    }
}

QString ProblemText::fixOutcome(const Problem& problem) const
{
    switch (problem.id.kind) {
    case ProblemKind::EmptyHeader:
    case ProblemKind::RepeatedHeader:
    case ProblemKind::UnknownQuantity:
        return tr("Left out.");
    case ProblemKind::DuplicatedKey:
        return m_state.isStartValues() ? tr("Left out.") : tr("Row %1 is used.").arg(argument(problem, 0));
    case ProblemKind::MergedHeader:
        return tr("Used for all.");
    case ProblemKind::UnknownIndicator:
        return tr("Added as a new indicator.");
    case ProblemKind::UnitInCell:
        return numberOf(argument(problem, 2)) == 1 ? tr("The unit is removed.") : tr("Changed to %1.").arg(fixedText(problem));
    case ProblemKind::MixedUnits:
    case ProblemKind::WrongUnit:
        return tr("Converted into %1.").arg(fixedText(problem));
    case ProblemKind::NoUnit:
        return tr("The unit is %1.").arg(fixedText(problem));
    case ProblemKind::UnknownUnit:
    case ProblemKind::MissingRegion:
        return tr("Taken as %1.").arg(fixedText(problem));
    case ProblemKind::FormulaCell:
        return problem.count > 1 ? tr("The results are taken.") : tr("The result is taken.");
    case ProblemKind::ErrorCell:
    case ProblemKind::DateAsValue:
    case ProblemKind::BooleanAsValue:
        return tr("Left empty.");
    case ProblemKind::ShareAsFraction:
        return isOfAll(problem) ? tr("All are multiplied by 100.") : tr("Changed to %1.").arg(fixedText(problem));
    case ProblemKind::ShareAsPercent:
        return isOfAll(problem) ? tr("All are divided by 100.") : tr("Changed to %1.").arg(fixedText(problem));
    case ProblemKind::ColumnJump:
        return tr("All are converted.");
    case ProblemKind::UnknownRegion:
    case ProblemKind::RegionByOtherName:
        return tr("Changed to “%1”.").arg(fixedText(problem));
    default:
        return tr("Changed to %1.").arg(fixedText(problem));
    }
}

QString ProblemText::outcome(const Problem& problem) const
{
    switch (problem.decision) {
    case Decision::None:
        return {};
    case Decision::ApplyFix:
        return fixOutcome(problem);
    case Decision::Keep:
        switch (problem.id.kind) {
        case ProblemKind::NoUnit:
            return tr("Taken without a unit.");
        case ProblemKind::UnknownRegion:
            return tr("Added as a new region.");
        case ProblemKind::DuplicatedKey:
            return tr("This one is used.");
        case ProblemKind::TooFewCells:
            return tr("The rest is taken as empty.");
        case ProblemKind::TooManyCells:
            return tr("The rest is passed over.");
        case ProblemKind::MixedUnits:
            return tr("Taken as %1.").arg(argument(problem, 2));
        case ProblemKind::WrongUnit:
            return tr("Taken as %1.").arg(argument(problem, 1));
        default:
            return tr("Kept as it is.");
        }
    case Decision::LeaveEmpty:
        switch (problem.id.kind) {
        case ProblemKind::MissingRegion:
        case ProblemKind::UnknownRegion:
        case ProblemKind::RegionByOtherName:
        case ProblemKind::YearNotRead:
        case ProblemKind::YearOutOfRange:
        case ProblemKind::TooFewCells:
        case ProblemKind::TooManyCells:
        case ProblemKind::UnknownIndicator:
        case ProblemKind::MergedHeader:
        case ProblemKind::UnknownUnit:
        case ProblemKind::MixedUnits:
        case ProblemKind::BadRegionId:
            return tr("Left out.");
        default:
            return tr("Left empty.");
        }
    }
    return {};
}

QString ProblemText::wayOn(const Problem& problem) const
{
    if (m_state.isStartValues())
        return {};
    if (ImportState::isOfColumns(problem.id.kind))
        return tr("Choose the columns");
    if (problem.id.kind == ProblemKind::NoUnit)
        return tr("Name the unit");
    if (problem.id.kind == ProblemKind::NoSource)
        return tr("Name the source");
    if (problem.id.kind == ProblemKind::BadBytes)
        return tr("Choose the encoding");
    return {};
}

} // namespace ui
