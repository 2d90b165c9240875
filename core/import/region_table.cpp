// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/region_table.h"

#include "core/import/check_state.h"
#include "core/import/plan_support.h"
#include "core/import/problem_list.h"
#include "core/import/region_matching.h"
#include "core/import/unit_reading.h"
#include "core/import/utf8.h"
#include "core/import/value_reading.h"

#include <algorithm>
#include <limits>
#include <set>
#include <tuple>
#include <utility>

namespace core::importing {

namespace {

using policy::RegionGroup;

constexpr int kRowsLookedAt = 30;

/// The words that are no region and no quantity.
enum class Word { None, Name, Unit, Grade, FigureIds, Note };

Word wordOf(std::string_view text)
{
    const std::string plain = plainName(text);
    if (plain == "name" || plain == "名称")
        return Word::Name;
    if (plain == "unit" || plain == "单位")
        return Word::Unit;
    if (plain == "grade" || plain == "等级")
        return Word::Grade;
    if (plain == "figureids")
        return Word::FigureIds;
    if (plain == "note" || plain == "备注")
        return Word::Note;
    return Word::None;
}

bool isGroupWord(std::string_view text)
{
    const std::string plain = plainName(text);
    return plain == "group" || plain == "分组";
}

/// A letter or '_', then letters, digits and '_'; bytes above 127 are letters of other scripts. As policy::readRegionSet() asks.
bool isPlainIdentifier(const std::string& id)
{
    const auto letter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
    };
    return !id.empty() && letter(id[0]) && std::all_of(id.begin(), id.end(), [&](char c) { return letter(c) || isDigit(c); });
}

/// The table with quantities in lines and regions in places of a line, whichever way it lies in the sheet.
class Lines {
public:
    Lines(const Grid& grid, int headerRow, bool regionsInRows)
        : m_grid(grid)
        , m_header(headerRow)
        , m_turned(regionsInRows)
    {
    }

    [[nodiscard]] int lineCount() const { return m_turned ? m_grid.columnCount() : m_grid.rowCount() - m_header; }
    [[nodiscard]] int placeCount() const { return m_turned ? m_grid.rowCount() - m_header : m_grid.columnCount(); }
    /// Row and column in the grid.
    [[nodiscard]] std::pair<int, int> position(int line, int place) const
    {
        return m_turned ? std::pair(m_header + place, line) : std::pair(m_header + line, place);
    }
    [[nodiscard]] Cell cell(int line, int place) const
    {
        const auto [row, column] = position(line, place);
        return m_grid.cell(row, column);
    }
    [[nodiscard]] std::string text(int line, int place) const { return halfWidth(cell(line, place).text); }

private:
    const Grid& m_grid;
    int m_header;
    bool m_turned;
};

class RegionTableReader {
public:
    RegionTableReader(const TableFile& file, const RegionTablePlan& plan, const std::vector<policy::Region>& known,
                      const std::vector<policy::RegionData>& needed)
        : m_grid(file.sheets[std::size_t(plan.sheet)])
        , m_plan(plan)
        , m_known(known)
        , m_needed(needed)
        , m_lines(m_grid, plan.headerRow, plan.regionsInRows)
        , m_problems(plan.decisions, plan.decisionsForAll)
    {
        const std::size_t dot = file.name.rfind('.');
        m_set.id = dot == std::string::npos || dot == 0 ? file.name : file.name.substr(0, dot);
        m_set.name = {m_set.id, m_set.id};
    }

    RegionTableCheck check()
    {
        findWords();
        readRegions();
        for (int line = 1; line < m_lines.lineCount(); ++line)
            readQuantity(line);
        for (const policy::RegionData& quantity : m_needed) {
            if (m_found.contains(quantity.name))
                continue;
            Problem problem = at(ProblemKind::MissingQuantity, -1, -1, quantity.name);
            problem.arguments = {quantity.name};
            m_problems.add(std::move(problem));
        }
        RegionTableCheck result;
        result.openCount = m_problems.openCount();
        result.problems = m_problems.take(std::numeric_limits<std::size_t>::max());
        result.set = std::move(m_set);
        return result;
    }

private:
    Problem at(ProblemKind kind, int line, int place, std::string_view content) const
    {
        Problem problem;
        problem.content = shortContent(content);
        if (line >= 0) {
            std::tie(problem.row, problem.column) = m_lines.position(line, place);
            problem.rowNumber = problem.row < m_grid.rowCount() ? m_grid.rowNumber(problem.row) : 0;
            problem.header = halfWidth(m_grid.text(m_plan.headerRow, problem.column));
        }
        problem.id = {kind, problem.column, problem.row, line >= 0 ? std::string() : problem.content};
        return problem;
    }

    void findWords()
    {
        for (int place = 0; place < m_lines.placeCount(); ++place) {
            const Word word = wordOf(m_lines.text(0, place));
            if (word == Word::None && !m_lines.text(0, place).empty())
                m_regionPlaces.push_back(place);
            else if (word != Word::None)
                m_placeOf.emplace(word, place);
        }
        for (int line = 1; line < m_lines.lineCount(); ++line) {
            if (isGroupWord(nameOf(line)))
                m_groupLine = line;
        }
    }

    std::string wordText(int line, Word word) const
    {
        const auto place = m_placeOf.find(word);
        return place == m_placeOf.end() ? std::string() : m_lines.text(line, place->second);
    }

    std::string nameOf(int line) const { return wordText(line, Word::Name); }

    void readRegions()
    {
        indicators::RegionList list;
        for (const policy::Region& region : m_known)
            (void)list.add({region.id, region.name, {region.code}, {}}); // of two with one id the first
        const RegionMatcher matcher(list);
        std::set<std::string> taken;
        std::vector<int> kept;
        for (const int place : m_regionPlaces) {
            policy::Region region;
            if (!readRegion(place, list, matcher, region))
                continue;
            if (!taken.insert(plainName(region.id)).second) {
                Problem problem = at(ProblemKind::RepeatedHeader, 0, place, m_lines.text(0, place));
                problem.canFix = true;
                const auto [row, column] = m_lines.position(0, place);
                problem.arguments = {m_plan.regionsInRows ? std::to_string(m_grid.rowNumber(row)) : columnLetters(column)};
                m_problems.add(std::move(problem));
                continue;
            }
            kept.push_back(place);
            m_set.regions.push_back(std::move(region));
        }
        m_regionPlaces = std::move(kept);
        if (m_set.regions.empty())
            m_problems.add(at(ProblemKind::NoRegionColumn, -1, -1, ""));
    }

    /// False when the region is not taken.
    bool readRegion(int place, const indicators::RegionList& list, const RegionMatcher& matcher, policy::Region& region)
    {
        const std::string heading = m_lines.text(0, place);
        const RegionMatch match = matcher.match(heading);
        const bool sure = match.kind == MatchKind::Code || match.kind == MatchKind::Name || match.kind == MatchKind::Alias;
        if (sure) {
            const std::string& id = list[match.region].code;
            region = *std::find_if(m_known.begin(), m_known.end(), [&](const policy::Region& each) { return each.id == id; });
        } else {
            region.id = heading;
            region.name = {heading, heading};
            if (!isPlainIdentifier(heading)) {
                Problem problem = at(ProblemKind::BadRegionId, 0, place, heading);
                problem.fixed = idOf(heading);
                if (!isPlainIdentifier(problem.fixed))
                    problem.fixed.insert(0, "r_");
                problem.arguments = {problem.fixed};
                problem.canFix = true;
                problem.canLeaveEmpty = true;
                region.id = problem.fixed;
                if (m_problems.add(std::move(problem)) != Decision::ApplyFix)
                    return false;
            }
        }
        return readGroup(place, sure, region);
    }

    bool readGroup(int place, bool isKnown, policy::Region& region)
    {
        const std::string text = m_groupLine < 0 ? std::string() : m_lines.text(m_groupLine, place);
        const std::string plain = plainName(text);
        if (const auto told = m_plan.groupOf.find(region.id); told != m_plan.groupOf.end()) {
            region.group = told->second;
        } else if (plain == "east" || plain == "东部") {
            region.group = RegionGroup::East;
        } else if (plain == "centralwest" || plain == "中西部") {
            region.group = RegionGroup::CentralWest;
        } else if (!isKnown || !text.empty()) {
            Problem problem = at(ProblemKind::UnknownGroup, std::max(0, m_groupLine), place, text);
            problem.arguments = {region.id};
            m_problems.add(std::move(problem));
        }
        return true;
    }

    void readQuantity(int line)
    {
        const std::string name = nameOf(line);
        if (line == m_groupLine || (name.empty() && isEmptyLine(line)))
            return;
        const auto place = m_placeOf.at(Word::Name);
        const auto needed =
            std::find_if(m_needed.begin(), m_needed.end(), [&](const policy::RegionData& q) { return q.name == name; });
        if (needed == m_needed.end()) {
            Problem problem = at(ProblemKind::UnknownQuantity, line, place, name);
            problem.canFix = true;
            m_problems.add(std::move(problem), Decision::ApplyFix);
            return;
        }
        if (!m_found.insert(name).second) {
            Problem problem = at(ProblemKind::DuplicatedKey, line, place, name);
            problem.canFix = true;
            m_problems.add(std::move(problem));
            return;
        }
        policy::RegionData data;
        data.name = name;
        data.unit = needed->unit;
        data.grade = gradeOf(line);
        data.note = wordText(line, Word::Note);
        readFigureIds(line, data);
        const double factor = factorOf(line, needed->unit);
        for (const int region : m_regionPlaces)
            data.values.push_back(valueOf(line, region, needed->unit, factor));
        m_set.data.push_back(std::move(data));
    }

    bool isEmptyLine(int line) const
    {
        for (int place = 0; place < m_lines.placeCount(); ++place) {
            if (m_lines.cell(line, place).kind != CellKind::Empty)
                return false;
        }
        return true;
    }

    int placeOr(Word word, int otherwise) const
    {
        const auto place = m_placeOf.find(word);
        return place == m_placeOf.end() ? otherwise : place->second;
    }

    std::string gradeOf(int line)
    {
        const std::string grade = wordText(line, Word::Grade);
        if (grade.size() == 1 && grade[0] >= 'A' && grade[0] <= 'D')
            return grade;
        Problem problem = at(ProblemKind::WrongGrade, line, placeOr(Word::Grade, m_placeOf.at(Word::Name)), grade);
        problem.canFix = true;
        problem.fixed = "D";
        m_problems.add(std::move(problem));
        return "D";
    }

    void readFigureIds(int line, policy::RegionData& data) const
    {
        std::string rest = wordText(line, Word::FigureIds);
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(';'), rest.size());
            if (const std::string id = halfWidth(rest.substr(0, end)); !id.empty())
                data.figureIds.push_back(id);
            rest.erase(0, end + 1);
        }
    }

    double factorOf(int line, const std::string& needed)
    {
        const std::string unit = wordText(line, Word::Unit);
        std::string underscored = unit;
        std::replace(underscored.begin(), underscored.end(), ' ', '_');
        if (underscored == needed || (unit.empty() && !m_placeOf.contains(Word::Unit)))
            return 1;
        std::string spoken = needed;
        std::replace(spoken.begin(), spoken.end(), '_', ' ');
        const double factor = unitFactor(unit, spoken).value_or(0); // 0: they count different things
        Problem problem = at(ProblemKind::WrongUnit, line, placeOr(Word::Unit, m_placeOf.at(Word::Name)), unit);
        problem.arguments = {unit, needed};
        problem.canFix = factor > 0;
        problem.canKeep = true;
        if (problem.canFix)
            problem.fixed = needed;
        return m_problems.add(std::move(problem)) == Decision::ApplyFix ? factor : 1;
    }

    double valueOf(int line, int place, const std::string& unit, double factor)
    {
        const Cell cell = m_lines.cell(line, place);
        const auto ask = [&](ProblemKind kind) { m_problems.add(at(kind, line, place, cell.text)); };
        if (cell.kind == CellKind::Empty || (cell.kind == CellKind::Text && saysMissing(cell.text))) {
            ask(ProblemKind::MissingValue);
            return 0;
        }
        if (cell.kind == CellKind::Error || cell.kind == CellKind::Date || cell.kind == CellKind::Boolean) {
            ask(cell.kind == CellKind::Error      ? ProblemKind::ErrorCell
                    : cell.kind == CellKind::Date ? ProblemKind::DateAsValue
                                                  : ProblemKind::BooleanAsValue);
            return 0;
        }
        double value = cell.number;
        if (cell.kind == CellKind::Percent)
            return valueOfText(line, place, unit, cell.text);
        if (cell.kind == CellKind::Text) {
            const auto number = readNumber(cell.text, m_plan.decimalMark);
            if (!number)
                return valueOfText(line, place, unit, cell.text);
            value = *number;
        }
        value = scaled(value, factor);
        if (value < 0)
            ask(ProblemKind::BelowZero);
        else if (unit == "1" && value > 1)
            return shareAbove1(line, place, value);
        return value;
    }

    double valueOfText(int line, int place, const std::string& unit, std::string_view text)
    {
        const bool percent = m_lines.cell(line, place).kind == CellKind::Percent; // its digits are ours
        const auto found = findNumber(text, percent ? '.' : m_plan.decimalMark);
        std::string spoken = unit;
        std::replace(spoken.begin(), spoken.end(), '_', ' ');
        const double factor = found ? unitFactor(found->rest, spoken).value_or(0) : 0; // 0: the unit does not fit
        const double fixed = factor > 0 ? scaled(found->number, factor) : 0;
        Problem problem =
            at(found && readUnit(found->rest).known ? ProblemKind::UnitInCell : ProblemKind::NotANumber, line, place, text);
        if (factor > 0) {
            problem.arguments = {digitsFor(found->number), found->rest, digitsFor(factor)};
            problem.fixed = digitsFor(fixed);
            problem.canFix = fixed >= 0 && (unit != "1" || fixed <= 1);
        }
        return m_problems.add(std::move(problem)) == Decision::ApplyFix ? fixed : 0;
    }

    double shareAbove1(int line, int place, double value)
    {
        Problem problem = at(ProblemKind::ShareAsPercent, line, place, m_lines.cell(line, place).text);
        problem.canFix = value <= 100;
        const double fixed = scaled(value, 0.01);
        problem.arguments = {digitsFor(fixed)};
        if (problem.canFix)
            problem.fixed = digitsFor(fixed);
        return m_problems.add(std::move(problem)) == Decision::ApplyFix ? fixed : value;
    }

    const Grid& m_grid;
    const RegionTablePlan& m_plan;
    const std::vector<policy::Region>& m_known;
    const std::vector<policy::RegionData>& m_needed;
    Lines m_lines;
    ProblemList m_problems;
    policy::RegionSet m_set;
    std::map<Word, int> m_placeOf;
    std::vector<int> m_regionPlaces; ///< of m_set.regions
    int m_groupLine = -1;
    std::set<std::string> m_found;
};

} // namespace

std::optional<RegionTablePlan> guessRegionTable(const TableFile& file)
{
    for (std::size_t sheet = 0; sheet < file.sheets.size(); ++sheet) {
        const Grid& grid = file.sheets[sheet];
        for (int row = 0; row < std::min(kRowsLookedAt, grid.rowCount()); ++row) {
            std::set<Word> across;
            for (int column = 0; column < grid.columnCount(); ++column)
                across.insert(wordOf(grid.text(row, column)));
            RegionTablePlan plan;
            plan.sheet = int(sheet);
            plan.headerRow = row;
            const bool named = wordOf(grid.text(row, 0)) == Word::Name;
            std::set<Word> down;
            for (int below = row; named && below < std::min(row + kRowsLookedAt, grid.rowCount()); ++below)
                down.insert(wordOf(grid.text(below, 0)));
            plan.regionsInRows = down.contains(Word::Unit) && down.contains(Word::Grade);
            const bool lying = across.contains(Word::Name) && across.contains(Word::Unit) && across.contains(Word::Grade);
            if (!lying && !plan.regionsInRows)
                continue;
            int votes = 0;
            for (int each = row + 1; each < grid.rowCount(); ++each) {
                for (int column = 1; column < grid.columnCount(); ++column)
                    votes += grid.cell(each, column).kind == CellKind::Text ? decimalMarkVote(grid.text(each, column)) : 0;
            }
            plan.decimalMark = votes < 0 ? ',' : '.';
            return plan;
        }
    }
    return std::nullopt;
}

Result<RegionTableCheck> checkRegionTable(const TableFile& file, const RegionTablePlan& plan,
                                          const std::vector<policy::Region>& knownRegions,
                                          const std::vector<policy::RegionData>& needed)
{
    const bool hasSheet = plan.sheet >= 0 && std::size_t(plan.sheet) < file.sheets.size();
    const auto isName = [&](int row, int column) {
        return wordOf(file.sheets[std::size_t(plan.sheet)].text(row, column)) == Word::Name;
    };
    bool hasName = false;
    if (hasSheet && plan.headerRow >= 0 && plan.headerRow < file.sheets[std::size_t(plan.sheet)].rowCount()) {
        for (int column = 0; column < (plan.regionsInRows ? 1 : file.sheets[std::size_t(plan.sheet)].columnCount()); ++column)
            hasName = hasName || isName(plan.headerRow, column);
    }
    if (!hasName)
        return fail(ErrorKind::InvalidArgument, "the plan belongs to another file; guess it again", {file.name, 0, 0, {}});
    return RegionTableReader(file, plan, knownRegions, needed).check();
}

} // namespace core::importing
