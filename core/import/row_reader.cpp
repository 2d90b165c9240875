// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/row_reader.h"

#include "core/import/check_state.h"
#include "core/import/region_matching.h"
#include "core/import/unit_reading.h"
#include "core/import/value_reading.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>

namespace core::importing {

namespace {

using indicators::Missing;

constexpr int kFirstLikelyYear = 1900;
constexpr int kLastLikelyYear = 2100;
constexpr int kLeftOut = -1; ///< in place of a region, indicator or year
constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();

/// Reads the sheet row by row.
class RowReader {
public:
    RowReader(CheckState& state, const ProgressSteps& progress)
        : m_state(state)
        , m_plan(state.plan)
        , m_grid(state.grid)
        , m_progress(progress)
        , m_matcher(state.target.regions())
    {
    }

    void read()
    {
        if (!checkPlan())
            return;
        checkNotes();
        checkHeaders();
        const int end = std::min(m_plan.endRow, m_grid.rowCount());
        for (int row = std::max(0, m_plan.firstRow); row < end; ++row) {
            constexpr int kRowsBetweenReports = 2048;
            if ((row - m_plan.firstRow) % kRowsBetweenReports == 0)
                m_progress.at(0.9 * double(row - m_plan.firstRow) / double(std::max(1, end - m_plan.firstRow)));
            if (!isEmptyRow(m_grid, row))
                readRow(row);
        }
    }

private:
    Problem at(ProblemKind kind, int row, int column, std::string_view content, bool shared = true) const
    {
        return m_state.problemAt(kind, row, column, content, shared);
    }

    static Problem withChoices(Problem problem, bool fix, bool keep, bool leaveEmpty)
    {
        problem.canFix = fix;
        problem.canKeep = keep;
        problem.canLeaveEmpty = leaveEmpty;
        return problem;
    }

    int columnOf(Field field) const
    {
        const auto found = std::find_if(m_plan.columns.begin(), m_plan.columns.end(),
                                        [&](const ColumnPlan& column) { return column.field == field; });
        return found == m_plan.columns.end() ? -1 : int(found - m_plan.columns.begin());
    }

    /// What the plan itself lacks; false when rows cannot be read at all.
    bool checkPlan()
    {
        m_regionColumn = columnOf(Field::Region);
        m_yearColumn = columnOf(Field::Year);
        m_indicatorColumn = m_plan.shape == Shape::WideByIndicator ? -1 : columnOf(Field::Indicator);
        m_unitColumn = columnOf(Field::Unit);
        m_statusColumn = columnOf(Field::Status);
        const auto lack = [&](ProblemKind kind) { m_state.problems.add(at(kind, -1, -1, "")); };
        if (m_plan.source.publisher.english.empty() && m_plan.source.publisher.chinese.empty())
            lack(ProblemKind::NoSource);
        if (m_regionColumn < 0)
            lack(ProblemKind::NoRegionColumn);
        std::vector<const ColumnPlan*> values;
        for (const ColumnPlan& column : m_plan.columns) {
            if (column.field == Field::Value)
                values.push_back(&column);
        }
        if (values.empty())
            lack(ProblemKind::NoValueColumn);
        const auto lacksYear = [&](const ColumnPlan* column) { return !column->year && !m_plan.year; };
        if (m_yearColumn < 0 && std::any_of(values.begin(), values.end(), lacksYear)) {
            lack(ProblemKind::NoYear);
            m_lacksYear = true;
        }
        const auto lacksIndicator = [&](const ColumnPlan* column) {
            const std::string& id = column->indicatorId.empty() ? m_plan.indicatorId : column->indicatorId;
            return findIndicator(id, m_plan, m_state.target) == nullptr && (!column->header.empty() || m_plan.headerRow < 0);
        };
        if (m_indicatorColumn < 0 && std::any_of(values.begin(), values.end(), lacksIndicator))
            lack(ProblemKind::NoIndicator);
        return m_regionColumn >= 0 && !values.empty();
    }

    void checkNotes()
    {
        for (const GridNote& note : m_grid.notes()) {
            const ProblemKind kind = note.kind == GridNote::Kind::BadBytes ? ProblemKind::BadBytes
                : note.kind == GridNote::Kind::UnclosedQuote               ? ProblemKind::UnclosedQuote
                                                                           : ProblemKind::TextAfterQuote;
            Problem problem = withChoices(at(kind, note.row, -1, m_grid.text(note.row, 0)), false, true, false);
            problem.arguments = {std::to_string(note.count)};
            problem.count = note.count;
            m_state.problems.add(std::move(problem));
        }
    }

    void checkHeaders()
    {
        std::unordered_map<std::string, int> columnOfKey;
        for (int column = 0; column < int(m_plan.columns.size()); ++column) {
            const ColumnPlan& plan = m_plan.columns[std::size_t(column)];
            if (plan.field != Field::Value || !headerIsGood(column, plan) || !mergedHeaderIsGood(column))
                continue;
            const std::string key = plan.indicatorId + '\n' + std::to_string(plan.year.value_or(0));
            const auto [first, isNew] = columnOfKey.emplace(key, column);
            if (!isNew) {
                Problem problem = withChoices(at(ProblemKind::RepeatedHeader, m_plan.headerRow, column, plan.header, false), true,
                                              false, false);
                problem.arguments = {columnLetters(first->second)};
                m_state.problems.add(std::move(problem));
                continue; // left out once that is decided, and until then
            }
            m_valueColumns.push_back({column, kNoIndicator, kNoYear});
        }
        for (ValueColumn& column : m_valueColumns)
            resolve(column);
    }

    /// False when the column is not read.
    bool headerIsGood(int column, const ColumnPlan& plan)
    {
        const bool named = !plan.header.empty() || !plan.indicatorId.empty() || plan.year || m_plan.headerRow < 0;
        if (named)
            return true;
        Problem problem =
            withChoices(at(ProblemKind::EmptyHeader, m_plan.headerRow, column, plan.example, false), true, false, false);
        m_state.problems.add(std::move(problem));
        return false;
    }

    /// Reports a merged heading over values once, at its first column.
    bool mergedHeaderIsGood(int column)
    {
        for (int row = m_plan.headerRow; row >= 0 && row < m_plan.headerRow + m_plan.headerRows; ++row) {
            const MergedArea* area = m_grid.mergedAt(row, column);
            if (area == nullptr || area->lastColumn == area->firstColumn)
                continue;
            const std::string_view text = m_grid.text(area->firstRow, area->firstColumn);
            Problem problem = withChoices(at(ProblemKind::MergedHeader, row, area->firstColumn, text, false), true, false, true);
            problem.arguments = {problem.content, columnLetters(area->firstColumn), columnLetters(area->lastColumn)};
            if (m_state.problems.add(std::move(problem), Decision::ApplyFix) == Decision::LeaveEmpty)
                return false;
        }
        return true;
    }

    struct ValueColumn {
        int column = 0;
        int indicator = 0; ///< of the check; kNoIndicator = by the Indicator column or not known
        int year = 0; ///< kNoYear = by the Year column
        double factor = 1;
    };
    static constexpr int kNoIndicator = -2;
    static constexpr int kNoYear = -2;

    void resolve(ValueColumn& column)
    {
        const ColumnPlan& plan = m_plan.columns[std::size_t(column.column)];
        column.factor = plan.factor;
        if (plan.year)
            column.year = *plan.year;
        else if (m_yearColumn < 0 && m_plan.year)
            column.year = *m_plan.year;
        const std::string& id = plan.indicatorId.empty() ? m_plan.indicatorId : plan.indicatorId;
        if (m_indicatorColumn < 0 || !plan.indicatorId.empty()) {
            const indicators::Indicator* indicator = findIndicator(id, m_plan, m_state.target);
            if (indicator == nullptr) {
                column.indicator = kLeftOut; // NoIndicator is open
                return;
            }
            column.indicator = positionOf(*indicator);
            if (m_unitColumn < 0 && !checkUnit(ProblemKind::UnknownUnit, m_plan.headerRow, column.column, plan.unit, *indicator))
                column.indicator = kLeftOut;
        }
    }

    /// Whether values of the unit may be taken; one that does not fit has to be confirmed.
    bool checkUnit(ProblemKind kind, int row, int column, const std::string& unit, const indicators::Indicator& indicator)
    {
        if (factorTo(indicator, unit))
            return true;
        Problem problem = withChoices(at(kind, row, column, unit), true, false, true);
        problem.id.content = unit + " / " + indicator.id;
        problem.arguments = {unit, indicator.unit.english};
        problem.fixed = indicator.unit.english;
        return m_state.problems.add(std::move(problem)) == Decision::ApplyFix;
    }

    int positionOf(const indicators::Indicator& indicator)
    {
        const auto [place, isNew] = m_positionOfIndicator.emplace(indicator.id, int(m_state.indicators.size()));
        if (isNew) {
            const int inTarget = m_state.target.indicatorIndex(indicator.id);
            m_state.indicators.push_back({&indicator, inTarget});
            m_state.check.indicatorIds.push_back(indicator.id);
        }
        return place->second;
    }

    int positionOfRegion(int inTarget)
    {
        const auto [place, isNew] = m_positionOfRegion.emplace(inTarget, int(m_state.check.regions.size()));
        if (isNew) {
            m_state.check.regions.push_back(m_state.target.regions()[inTarget]);
            m_state.check.regionIsNew.push_back(false);
            m_state.regionInTarget.push_back(inTarget);
        }
        return place->second;
    }

    int positionOfNewRegion(const std::string& name)
    {
        std::string code = idOf(name);
        for (int number = 2; m_state.target.regions().indexOf(code) >= 0 || m_newRegionCodes.contains(code); ++number)
            code = idOf(name) + "_" + std::to_string(number);
        m_newRegionCodes.emplace(code, name);
        m_state.check.regions.push_back({code, {name, name}, {}, {}});
        m_state.check.regionIsNew.push_back(true);
        m_state.regionInTarget.push_back(-1);
        return int(m_state.check.regions.size()) - 1;
    }

    /// Position in the check's regions, or kLeftOut.
    int regionOf(int row)
    {
        std::string_view text = m_grid.text(row, m_regionColumn);
        if (text.empty())
            text = regionOfMergedCell(row);
        if (text.empty()) {
            m_state.problems.add(withChoices(at(ProblemKind::MissingRegion, row, m_regionColumn, ""), false, false, true));
            return kLeftOut;
        }
        const auto [known, isNew] = m_regionOfText.emplace(std::string(text), RegionAnswer{});
        if (isNew)
            known->second = resolveRegion(row, known->first);
        else if (known->second.problem)
            m_state.problems.add(*known->second.problem); // counts the row
        return known->second.position;
    }

    std::string_view regionOfMergedCell(int row)
    {
        const MergedArea* area = m_grid.mergedAt(row, m_regionColumn);
        if (area == nullptr || area->firstRow >= row || area->firstRow < m_plan.firstRow)
            return {};
        const std::string_view text = m_grid.text(area->firstRow, area->firstColumn);
        Problem problem = withChoices(at(ProblemKind::MissingRegion, row, m_regionColumn, "", false), true, false, true);
        problem.id = {ProblemKind::MissingRegion, m_regionColumn, -1, "merged " + shortContent(text)};
        problem.fixed = shortContent(text);
        return m_state.problems.add(std::move(problem), Decision::ApplyFix) == Decision::ApplyFix ? text : std::string_view();
    }

    struct RegionAnswer {
        int position = kLeftOut;
        std::optional<Problem> problem;
    };

    RegionAnswer resolveRegion(int row, const std::string& text)
    {
        if (const auto byHand = m_plan.regionOf.find(text); byHand != m_plan.regionOf.end()) {
            const int index = m_state.target.regions().indexOf(byHand->second);
            return {index < 0 ? kLeftOut : positionOfRegion(index), std::nullopt};
        }
        const RegionMatch match = m_matcher.match(text);
        if (match.kind == MatchKind::Code || match.kind == MatchKind::Name)
            return {positionOfRegion(match.region), std::nullopt};
        const bool sure = match.kind == MatchKind::Alias || match.kind == MatchKind::Short;
        if (!sure && m_plan.addUnknownRegions)
            return {positionOfNewRegion(text), std::nullopt};
        const std::string name = match.region >= 0 ? m_state.target.regions()[match.region].name.english : std::string();
        Problem problem =
            withChoices(at(sure ? ProblemKind::RegionByOtherName : ProblemKind::UnknownRegion, row, m_regionColumn, text),
                        match.region >= 0, !sure, true);
        problem.arguments = {name};
        problem.fixed = name;
        switch (m_state.problems.add(problem, sure ? Decision::ApplyFix : Decision::None)) {
        case Decision::ApplyFix:
            return {positionOfRegion(match.region), problem};
        case Decision::Keep:
            return {positionOfNewRegion(text), problem};
        default:
            return {kLeftOut, problem};
        }
    }

    /// The year, or kLeftOut.
    int yearOf(int row)
    {
        const std::string_view text = m_grid.text(row, m_yearColumn);
        const auto [known, isNew] = m_yearOfText.emplace(std::string(text), 0);
        if (!isNew && known->second > 0)
            return known->second;
        const auto year = readYear(text);
        if (!year || *year < indicators::kFirstYear || *year > indicators::kLastYear) {
            const ProblemKind kind = year ? ProblemKind::YearOutOfRange : ProblemKind::YearNotRead;
            m_state.problems.add(withChoices(at(kind, row, m_yearColumn, text), false, false, true));
            return kLeftOut;
        }
        if (*year < kFirstLikelyYear || *year > kLastLikelyYear) {
            if (m_state.problems.add(withChoices(at(ProblemKind::YearOutOfRange, row, m_yearColumn, text), false, true, true))
                != Decision::Keep)
                return kLeftOut;
        }
        known->second = *year;
        return *year;
    }

    /// By the Indicator column.
    int indicatorOf(int row)
    {
        const std::string text(m_grid.text(row, m_indicatorColumn));
        if (const auto known = m_indicatorOfText.find(text); known != m_indicatorOfText.end() && known->second != kLeftOut)
            return known->second;
        int position = kLeftOut;
        const auto mapped = m_plan.indicatorOf.find(text);
        if (mapped != m_plan.indicatorOf.end()) {
            if (mapped->second.empty())
                return kLeftOut;
            if (const indicators::Indicator* indicator = findIndicator(mapped->second, m_plan, m_state.target))
                position = positionOf(*indicator);
        }
        if (position == kLeftOut) {
            Problem problem =
                withChoices(at(ProblemKind::UnknownIndicator, row, m_indicatorColumn, text), !text.empty(), false, true);
            problem.fixed = text;
            if (m_state.problems.add(std::move(problem)) != Decision::ApplyFix)
                return kLeftOut;
            position = positionOf(newIndicator(row, text));
        }
        m_indicatorOfText[text] = position;
        return position;
    }

    const indicators::Indicator& newIndicator(int row, const std::string& text)
    {
        const NameAndUnit parts = splitUnit(text);
        const bool hasUnit = readUnit(parts.unit).known;
        const std::string unit = m_unitColumn >= 0 ? std::string(m_grid.text(row, m_unitColumn))
            : hasUnit                              ? parts.unit
                                                   : std::string();
        const std::string name = hasUnit ? parts.name : text;
        auto indicator = std::make_unique<indicators::Indicator>();
        indicator->id = idOf(name);
        for (int number = 2;
             findIndicator(indicator->id, m_plan, m_state.target) != nullptr || m_positionOfIndicator.contains(indicator->id);
             ++number)
            indicator->id = idOf(name) + "_" + std::to_string(number);
        indicator->name = {name, name};
        indicator->unit = {unit, unit};
        m_state.added.push_back(std::move(indicator));
        return *m_state.added.back();
    }

    /// Whether the row has as many cells as the heading, or may go on all the same.
    bool hasItsCells(int row)
    {
        if (m_state.file.container != Container::Delimited || m_plan.headerRow < 0)
            return true;
        const int expected = m_grid.cellCount(m_plan.headerRow);
        const int cells = m_grid.cellCount(row);
        int filled = cells;
        while (filled > expected && m_grid.text(row, filled - 1).empty())
            --filled;
        if (cells >= expected && filled <= expected)
            return true;
        const ProblemKind kind = cells < expected ? ProblemKind::TooFewCells : ProblemKind::TooManyCells;
        Problem problem = withChoices(at(kind, row, -1, std::to_string(cells)), false, true, true);
        problem.arguments = {std::to_string(cells), std::to_string(expected)};
        return m_state.problems.add(std::move(problem)) == Decision::Keep;
    }

    void readRow(int row)
    {
        ++m_state.check.summary.rowsRead;
        if (!hasItsCells(row)) {
            leaveOut(row);
            return;
        }
        const int region = regionOf(row);
        const int year = m_yearColumn >= 0 ? yearOf(row) : kNoYear;
        const int indicator = m_indicatorColumn >= 0 ? indicatorOf(row) : kNoIndicator;
        if (region == kLeftOut || year == kLeftOut || indicator == kLeftOut) {
            leaveOut(row);
            return;
        }
        const bool saidMissing = m_statusColumn >= 0 && statusSaysMissing(m_grid.text(row, m_statusColumn));
        for (const ValueColumn& column : m_valueColumns) {
            ImportedRow imported;
            imported.row = row;
            imported.column = column.column;
            imported.region = region;
            imported.year = column.year == kNoYear ? year : column.year;
            imported.indicator = column.indicator == kNoIndicator ? indicator : column.indicator;
            imported.factor = column.factor;
            if (imported.year == kNoYear || imported.indicator < 0 || m_lacksYear)
                ++m_state.check.summary.leftOut;
            else if (saidMissing)
                addMissing(imported, Missing::NotPublished);
            else
                readValue(imported);
        }
    }

    void leaveOut(int row)
    {
        for (const ValueColumn& column : m_valueColumns)
            m_state.check.summary.leftOut += m_grid.cell(row, column.column).kind != CellKind::Empty ? 1 : 0;
    }

    void addMissing(ImportedRow imported, Missing reason)
    {
        imported.missing = reason;
        imported.value = kNoNumber;
        imported.valueInFile = kNoNumber;
        m_state.check.rows.push_back(imported);
    }

    void addValue(ImportedRow imported, double inFile)
    {
        if (m_unitColumn >= 0 && !factorOfRow(imported)) {
            ++m_state.check.summary.leftOut;
            return;
        }
        imported.valueInFile = inFile;
        imported.value = scaled(inFile, imported.factor);
        if (std::isfinite(imported.value))
            m_state.check.rows.push_back(imported);
        else
            ++m_state.check.summary.leftOut;
    }

    /// By the Unit column; false when the row's unit does not fit and that was not decided.
    bool factorOfRow(ImportedRow& imported)
    {
        const std::string unit(m_grid.text(imported.row, m_unitColumn));
        if (unit.empty())
            return true;
        const indicators::Indicator& indicator = *m_state.indicators[std::size_t(imported.indicator)].indicator;
        const auto [known, isNew] = m_unitOfIndicator.emplace(imported.indicator, unit);
        const auto factor = factorTo(indicator, unit);
        if (!factor) {
            imported.factor = 1;
            return checkUnit(ProblemKind::UnknownUnit, imported.row, m_unitColumn, unit, indicator);
        }
        imported.factor = *factor;
        if (known->second == unit || factorTo(indicator, known->second) == factor)
            return true;
        Problem problem = withChoices(at(ProblemKind::MixedUnits, imported.row, m_unitColumn, unit), true, true, true);
        problem.id.content = unit + " / " + indicator.id;
        problem.arguments = {unit, digitsFor(*factor), known->second};
        problem.fixed = indicator.unit.english;
        switch (m_state.problems.add(std::move(problem))) {
        case Decision::ApplyFix:
            return true;
        case Decision::Keep:
            imported.factor = factorTo(indicator, known->second).value_or(1);
            return true;
        default:
            return false;
        }
    }

    void readValue(const ImportedRow& imported)
    {
        const Cell cell = m_grid.cell(imported.row, imported.column);
        if (cell.formula && !readsFormula(imported, cell)) {
            ++m_state.check.summary.leftOut;
            return;
        }
        switch (cell.kind) {
        case CellKind::Empty:
            m_state.check.summary.missing += cell.formula ? 0 : 1;
            return;
        case CellKind::Number:
            addValue(imported, cell.number);
            return;
        case CellKind::Percent:
            readWithUnit(imported, cell.text, {cell.number, "%"});
            return;
        case CellKind::Text:
            readText(imported, cell.text);
            return;
        case CellKind::Date:
            leaveEmpty(
                imported,
                withChoices(at(ProblemKind::DateAsValue, imported.row, imported.column, cell.text, false), true, false, true));
            return;
        case CellKind::Boolean:
            leaveEmpty(imported,
                       withChoices(at(ProblemKind::BooleanAsValue, imported.row, imported.column, cell.text), true, false, true));
            return;
        case CellKind::Error:
            leaveEmpty(imported,
                       withChoices(at(ProblemKind::ErrorCell, imported.row, imported.column, cell.text), true, false, true));
            return;
        }
    }

    bool readsFormula(const ImportedRow& imported, const Cell& cell)
    {
        const bool kept = cell.kind != CellKind::Empty;
        Problem problem =
            withChoices(at(ProblemKind::FormulaCell, imported.row, imported.column, kept ? "" : "empty"), kept, false, true);
        problem.content = shortContent(cell.text);
        return m_state.problems.add(std::move(problem), kept ? Decision::ApplyFix : Decision::None) == Decision::ApplyFix;
    }

    /// A cell that is no value: missing once that is decided.
    void leaveEmpty(const ImportedRow& imported, Problem problem)
    {
        if (m_state.problems.add(std::move(problem)) != Decision::None)
            addMissing(imported, Missing::LeftEmpty);
        else
            ++m_state.check.summary.leftOut;
    }

    void readText(ImportedRow imported, std::string_view text)
    {
        if (const auto number = readNumber(text, m_plan.decimalMark)) {
            addValue(imported, *number);
            return;
        }
        if (saysMissing(text)) {
            addMissing(imported, Missing::NotPublished);
            return;
        }
        const auto found = findNumber(text, m_plan.decimalMark);
        if (found && readUnit(found->rest).known) {
            readWithUnit(imported, text, *found);
            return;
        }
        constexpr std::size_t kLongestRest = 12; // "about 3.2", "3.2*", not a sentence
        const bool canFix = found && found->rest.size() <= kLongestRest;
        Problem problem = withChoices(at(ProblemKind::NotANumber, imported.row, imported.column, text), canFix, false, true);
        if (canFix)
            problem.fixed = digitsFor(found->number);
        switch (m_state.problems.add(std::move(problem))) {
        case Decision::ApplyFix:
            addValue(imported, found->number);
            return;
        case Decision::LeaveEmpty:
            addMissing(imported, Missing::LeftEmpty);
            return;
        default:
            ++m_state.check.summary.leftOut;
        }
    }

    void readWithUnit(ImportedRow imported, std::string_view text, const NumberInText& found)
    {
        const ColumnPlan& plan = m_plan.columns[std::size_t(imported.column)];
        if (!plan.unit.empty() && (found.rest == plan.unit || unitFactor(found.rest, plan.unit) == 1.0)) {
            addValue(imported, found.number);
            return;
        }
        const indicators::Indicator& indicator = *m_state.indicators[std::size_t(imported.indicator)].indicator;
        const auto factor = factorTo(indicator, found.rest);
        Problem problem =
            withChoices(at(ProblemKind::UnitInCell, imported.row, imported.column, text, false), factor.has_value(), false, true);
        problem.arguments = {digitsFor(found.number), found.rest, factor ? digitsFor(*factor) : std::string()};
        if (factor)
            problem.fixed = digitsFor(scaled(found.number, *factor));
        switch (m_state.problems.add(std::move(problem))) {
        case Decision::ApplyFix:
            imported.factor = *factor;
            imported.valueInFile = found.number;
            imported.value = scaled(found.number, *factor);
            m_state.check.rows.push_back(imported);
            return;
        case Decision::LeaveEmpty:
            addMissing(imported, Missing::LeftEmpty);
            return;
        default:
            ++m_state.check.summary.leftOut;
        }
    }

    CheckState& m_state;
    const ImportPlan& m_plan;
    const Grid& m_grid;
    const ProgressSteps& m_progress;
    RegionMatcher m_matcher;
    int m_regionColumn = -1;
    int m_yearColumn = -1;
    int m_indicatorColumn = -1;
    int m_unitColumn = -1;
    int m_statusColumn = -1;
    bool m_lacksYear = false;
    std::vector<ValueColumn> m_valueColumns;
    std::unordered_map<std::string, int> m_positionOfIndicator;
    std::unordered_map<int, int> m_positionOfRegion; ///< by position in the target
    std::unordered_map<std::string, std::string> m_newRegionCodes;
    std::unordered_map<std::string, RegionAnswer> m_regionOfText;
    std::unordered_map<std::string, int> m_yearOfText;
    std::unordered_map<std::string, int> m_indicatorOfText;
    std::unordered_map<int, std::string> m_unitOfIndicator; ///< the first of the file
};

} // namespace

void readRows(CheckState& state, const ProgressSteps& progress)
{
    RowReader(state, progress).read();
}

} // namespace core::importing
