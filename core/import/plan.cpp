// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/plan.h"

#include "core/import/column_guess.h"
#include "core/import/plan_support.h"
#include "core/import/region_matching.h"
#include "core/import/unit_reading.h"
#include "core/import/utf8.h"
#include "core/import/value_reading.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace core::importing {

namespace {

constexpr int kFirstYearGuessed = 1900;
constexpr int kLastYearGuessed = 2100;

/// A year in free text: four digits of their own between 1900 and 2100, the only ones.
std::optional<int> yearWithin(std::string_view text)
{
    std::optional<int> year;
    for (std::size_t i = 0; i < text.size();) {
        if (!isDigit(text[i])) {
            ++i;
            continue;
        }
        const std::size_t begin = i;
        while (i < text.size() && isDigit(text[i]))
            ++i;
        const auto found = i - begin == 4 ? readYear(text.substr(begin, 4)) : std::nullopt;
        if (!found || *found < kFirstYearGuessed || *found > kLastYearGuessed)
            continue;
        if (year && year != found)
            return std::nullopt;
        year = found;
    }
    return year;
}

/// What a heading says beside its year: "GDP" of "GDP, 2023" and "GDP / 2023年".
std::string withoutYear(const std::string& header, int year)
{
    const std::size_t at = header.find(std::to_string(year));
    if (at == std::string::npos)
        return {};
    const auto trimmed = [](std::string part) {
        const std::string_view blanks = " /,;:_-";
        const std::size_t begin = part.find_first_not_of(blanks);
        const std::size_t end = part.find_last_not_of(blanks);
        return begin == std::string::npos ? std::string() : part.substr(begin, end - begin + 1);
    };
    std::string behind = header.substr(at + 4);
    for (const std::string_view word : {std::string_view("年"), std::string_view("年末"), std::string_view("年度")}) {
        if (behind.starts_with(word))
            behind.erase(0, word.size());
    }
    // "2020-12-31" has its month behind.
    if (behind.find_first_not_of("0123456789-/. :月日") == std::string::npos)
        behind.clear();
    const std::string before = trimmed(header.substr(0, at));
    behind = trimmed(behind);
    return before + (before.empty() || behind.empty() ? "" : " ") + behind;
}

std::string stemOf(const std::string& fileName)
{
    const std::size_t dot = fileName.rfind('.');
    return dot == std::string::npos || dot == 0 ? fileName : fileName.substr(0, dot);
}

/// Fills a plan step by step.
class PlanGuess {
public:
    PlanGuess(const TableFile& file, const indicators::DataSet& target, const PlanWishes& wishes)
        : m_file(file)
        , m_target(target)
        , m_wishes(wishes)
        , m_matcher(target.regions())
        , m_finder(target.indicators(), {})
    {
    }

    ImportPlan guess()
    {
        m_plan.sheet = m_wishes.sheet ? *m_wishes.sheet : likelySheet();
        m_grid = &m_file.sheets[std::size_t(std::clamp(m_plan.sheet, 0, int(m_file.sheets.size()) - 1))];
        findHeader();
        findEnd();
        m_plan.decimalMark = m_wishes.decimalMark ? *m_wishes.decimalMark : likelyDecimalMark();
        for (int column = 0; column < m_grid->columnCount(); ++column) {
            ColumnPlan plan;
            plan.header = headerText(*m_grid, m_plan.headerRow, m_plan.headerRows, column);
            m_plan.columns.push_back(std::move(plan));
            m_facts.push_back(factsOf(*m_grid, m_plan, column, m_matcher, m_finder));
            m_plan.columns.back().example = m_facts.back().example;
        }
        assignFields();
        nameIndicators();
        nameYear();
        mapIndicatorCells();
        proposeSource();
        for (int column = 0; column < int(m_plan.columns.size()); ++column)
            refreshColumn(m_plan, column, m_file, m_target);
        return std::move(m_plan);
    }

private:
    int likelySheet() const
    {
        for (std::size_t i = 0; i < m_file.sheets.size(); ++i) {
            const Grid& grid = m_file.sheets[i];
            if (!grid.hidden() && grid.columnCount() > 1 && grid.rowCount() > 1)
                return int(i);
        }
        for (std::size_t i = 0; i < m_file.sheets.size(); ++i) {
            if (m_file.sheets[i].columnCount() > 0)
                return int(i);
        }
        return 0;
    }

    int filledCells(int row) const
    {
        int filled = 0;
        for (int column = 0; column < m_grid->columnCount(); ++column)
            filled += m_grid->cell(row, column).kind != CellKind::Empty ? 1 : 0;
        return filled;
    }

    bool isYearText(std::string_view text) const
    {
        const auto year = readYear(text);
        return year && *year >= kFirstYearGuessed && *year <= kLastYearGuessed;
    }

    /// Whether most cells are values rather than names.
    bool holdsValues(int row) const
    {
        int values = 0;
        int others = 0;
        for (int column = 0; column < m_grid->columnCount(); ++column) {
            const Cell cell = m_grid->cell(row, column);
            if (cell.kind == CellKind::Empty)
                continue;
            const bool number = cell.kind == CellKind::Number || cell.kind == CellKind::Percent
                || (cell.kind == CellKind::Text && (readNumber(cell.text, '.') || readNumber(cell.text, ',')));
            ++(number && !isYearText(cell.text) ? values : others);
        }
        return values >= std::max(1, others);
    }

    /// "Beijing, 2023, 5": no heading has a region of the list beside figures.
    bool namesARegionWithFigures(int row) const
    {
        bool region = false;
        bool figure = false;
        for (int column = 0; column < m_grid->columnCount(); ++column) {
            const std::string_view text = m_grid->text(row, column);
            const bool number = readNumber(text, '.') || readNumber(text, ',');
            figure = figure || (number && !isYearText(text));
            region = region || (!number && m_matcher.matchKnown(text).kind == MatchKind::Name);
        }
        return region && figure;
    }

    bool hasWideMergedCell(int row) const
    {
        for (int column = 0; column < m_grid->columnCount(); ++column) {
            const MergedArea* area = m_grid->mergedAt(row, column);
            // One that spans the whole table is a title.
            if (area != nullptr && area->lastColumn > area->firstColumn && area->firstRow == row
                && area->lastColumn - area->firstColumn + 1 < m_grid->columnCount())
                return true;
        }
        return false;
    }

    void findHeader()
    {
        constexpr int kRowsLookedAt = 30;
        if (m_wishes.headerRow) {
            m_plan.headerRow = std::clamp(*m_wishes.headerRow, -1, m_grid->rowCount() - 1);
        } else {
            const int least = m_grid->columnCount() < 2 ? 1 : std::max(2, m_grid->columnCount() / 2);
            int row = 0;
            const int last = std::min(kRowsLookedAt, m_grid->rowCount());
            const auto counts = [&](int each) { return filledCells(each) >= least || hasWideMergedCell(each); };
            while (row < last && !counts(row))
                ++row;
            if (row == last)
                row = 0;
            m_plan.headerRow = holdsValues(row) || namesARegionWithFigures(row) ? -1 : row;
        }
        m_plan.headerRows = m_plan.headerRow < 0 ? 0 : 1;
        const bool two = m_plan.headerRow >= 0 && hasWideMergedCell(m_plan.headerRow) && m_plan.headerRow + 1 < m_grid->rowCount()
            && !holdsValues(m_plan.headerRow + 1);
        if (two)
            m_plan.headerRows = 2;
        m_plan.firstRow = m_plan.headerRow + m_plan.headerRows;
        if (m_plan.headerRow < 0)
            m_plan.firstRow = 0;
    }

    /// Titles and notes stand in one cell a row below the table.
    void findEnd()
    {
        int end = m_grid->rowCount();
        while (m_grid->columnCount() > 1 && end > m_plan.firstRow + 1 && filledCells(end - 1) <= 1)
            --end;
        m_plan.endRow = std::max(end, m_plan.firstRow);
    }

    char likelyDecimalMark() const
    {
        constexpr int kRowsLookedAt = 500;
        int votes = 0;
        bool couldBeBoth = false;
        const int last = std::min(m_plan.endRow, m_plan.firstRow + kRowsLookedAt);
        for (int row = m_plan.firstRow; row < last; ++row) {
            for (int column = 0; column < m_grid->columnCount(); ++column) {
                const Cell cell = m_grid->cell(row, column);
                if (cell.kind != CellKind::Text || cell.text.find_first_of(".,") == std::string_view::npos)
                    continue;
                const int vote = decimalMarkVote(cell.text);
                votes += vote;
                couldBeBoth =
                    couldBeBoth || (vote == 0 && readNumber(cell.text, ',') && cell.text.find(',') != std::string_view::npos);
            }
        }
        if (votes != 0)
            return votes > 0 ? '.' : ',';
        // Where the semicolon separates cells, the comma is in use for something else.
        return couldBeBoth && m_file.container == Container::Delimited && m_file.separator == ';' ? ',' : '.';
    }

    template <class Score> int bestColumn(Score score) const
    {
        int best = -1;
        double most = 0;
        for (int column = 0; column < int(m_facts.size()); ++column) {
            if (m_plan.columns[std::size_t(column)].field != Field::Ignore)
                continue;
            const double points = score(m_facts[std::size_t(column)]);
            if (points > most) {
                most = points;
                best = column;
            }
        }
        return best;
    }

    void assign(int column, Field field)
    {
        if (column >= 0)
            m_plan.columns[std::size_t(column)].field = field;
    }

    std::optional<int> headerYear(std::size_t column) const
    {
        const auto year = readYear(m_plan.columns[column].header);
        const bool likely = year && *year >= kFirstYearGuessed && *year <= kLastYearGuessed;
        return likely ? year : yearWithin(m_plan.columns[column].header);
    }

    void assignFields()
    {
        int yearColumns = 0;
        for (std::size_t column = 0; column < m_facts.size(); ++column)
            yearColumns += headerYear(column) && m_facts[column].mostlyNumbers() ? 1 : 0;
        assign(bestColumn(regionScore), Field::Region);
        const int value =
            bestColumn([](const ColumnFacts& facts) { return facts.word == Field::Value ? 1 + facts.numberShare() : 0; });
        const int year = yearColumns >= 2 && value < 0 ? -1 : bestColumn(yearScore);
        const int indicator = bestColumn(indicatorScore);
        m_plan.shape = m_wishes.shape     ? *m_wishes.shape
            : value >= 0                  ? Shape::Long
            : year < 0 && yearColumns > 0 ? Shape::WideByYear
            : indicator >= 0              ? Shape::Long
                                          : Shape::WideByIndicator;
        if (m_plan.shape != Shape::WideByYear)
            assign(year, Field::Year);
        if (m_plan.shape == Shape::Long) {
            assign(indicator, Field::Indicator);
            assign(value >= 0 ? value : bestColumn([](const ColumnFacts& facts) { return facts.numberShare(); }), Field::Value);
        } else if (m_plan.shape == Shape::WideByYear) {
            assign(indicator, Field::Indicator);
        }
        for (std::size_t column = 0; column < m_facts.size(); ++column)
            assignByWord(column);
    }

    void assignByWord(std::size_t column)
    {
        ColumnPlan& plan = m_plan.columns[column];
        const ColumnFacts& facts = m_facts[column];
        if (plan.field != Field::Ignore)
            return;
        if (facts.word == Field::Unit || facts.word == Field::Status || facts.word == Field::Note) {
            plan.field = facts.word;
            return;
        }
        const bool known = m_plan.shape == Shape::WideByIndicator && m_finder.exactly(plan.header) && facts.looked > 0;
        if (m_plan.shape == Shape::Long || facts.isRegionLike() || (!facts.mostlyNumbers() && !known))
            return;
        if (m_plan.shape == Shape::WideByYear) {
            if (const auto year = headerYear(column)) {
                plan.field = Field::Value;
                plan.year = year;
            }
            return;
        }
        plan.field = Field::Value;
        if (facts.word == Field::Region)
            plan.field = Field::Ignore; // a second name or code
    }

    std::string addNew(const std::string& name, const std::string& unit)
    {
        return addNewIndicator(m_plan, m_target, name, unit);
    }

    void nameIndicators()
    {
        const bool byCell = std::any_of(m_plan.columns.begin(), m_plan.columns.end(),
                                        [](const ColumnPlan& column) { return column.field == Field::Indicator; });
        if (m_plan.shape == Shape::WideByIndicator) {
            for (std::size_t i = 0; i < m_plan.columns.size(); ++i)
                nameIndicatorOfColumn(m_plan.columns[i], m_facts[i]);
        } else if (!byCell && !nameIndicatorsBesideYears()) {
            nameOneIndicator();
        }
    }

    /// Headings of years that name several indicators; false when they do not.
    bool nameIndicatorsBesideYears()
    {
        std::map<std::string, std::string> idOfName;
        for (const ColumnPlan& column : m_plan.columns) {
            if (column.field == Field::Value && column.year)
                idOfName.emplace(withoutYear(column.header, *column.year), std::string());
        }
        if (idOfName.size() < 2 || idOfName.contains(std::string()))
            return false;
        for (ColumnPlan& column : m_plan.columns) {
            if (column.field != Field::Value || !column.year)
                continue;
            const std::string name = withoutYear(column.header, *column.year);
            const NameAndUnit parts = splitUnit(name);
            const bool hasUnit = !parts.unit.empty() && readUnit(parts.unit).known;
            if (hasUnit)
                column.unit = parts.unit;
            std::string& id = idOfName[name];
            if (id.empty())
                id = m_finder.likely(name).value_or(std::string());
            if (id.empty())
                id = addNew(hasUnit ? parts.name : name, column.unit);
            column.indicatorId = id;
        }
        return true;
    }

    void nameIndicatorOfColumn(ColumnPlan& column, const ColumnFacts& facts)
    {
        if (column.field != Field::Value)
            return;
        const NameAndUnit parts = splitUnit(column.header);
        const bool hasUnit = !parts.unit.empty() && readUnit(parts.unit).known;
        if (const auto id = m_finder.likely(column.header))
            column.indicatorId = *id;
        else if (!column.header.empty())
            column.indicatorId = addNew(hasUnit ? parts.name : column.header, hasUnit ? parts.unit : facts.unitInCells);
        // Headers may carry the year: "GDP 2023".
        if (const auto year = yearWithin(column.header))
            column.year = year;
    }

    /// A table of one indicator: named by a value column, a title above, the sheet or the file.
    void nameOneIndicator()
    {
        std::vector<std::string> names;
        for (int row = 0; row < m_plan.headerRow; ++row)
            names.push_back(halfWidth(m_grid->text(row, 0)));
        for (int row = m_plan.endRow; row < m_grid->rowCount(); ++row)
            names.push_back(halfWidth(m_grid->text(row, 0)));
        names.push_back(m_grid->name());
        names.push_back(stemOf(m_file.name));
        for (const ColumnPlan& column : m_plan.columns) {
            if (column.field == Field::Value)
                names.insert(names.begin(), column.year ? withoutYear(column.header, *column.year) : column.header);
        }
        for (const std::string& name : names) {
            // "Indicator: Gross product (100 million)"
            const std::size_t colon = name.find(':');
            for (const std::string& form :
                 {name, colon == std::string::npos ? std::string() : halfWidth(name.substr(colon + 1))}) {
                const auto id = form.empty() ? std::nullopt : m_finder.likely(form);
                if (!id)
                    continue;
                m_plan.indicatorId = *id;
                takeUnit(splitUnit(form).unit);
                return;
            }
        }
        const NameAndUnit parts = splitUnit(stemOf(m_file.name));
        m_plan.indicatorId = addNew(parts.name.empty() ? m_file.name : parts.name, parts.unit);
    }

    /// Of all values, where a title tells it.
    void takeUnit(const std::string& unit)
    {
        if (unit.empty() || !readUnit(unit).known)
            return;
        for (ColumnPlan& column : m_plan.columns) {
            if (column.field == Field::Value && splitUnit(column.header).unit.empty())
                column.unit = unit;
        }
    }

    void nameYear()
    {
        const bool told = m_plan.shape == Shape::WideByYear
            || std::any_of(m_plan.columns.begin(), m_plan.columns.end(),
                           [](const ColumnPlan& c) { return c.field == Field::Year; });
        if (told)
            return;
        for (int row = 0; row < m_plan.headerRow && !m_plan.year; ++row)
            m_plan.year = yearWithin(halfWidth(m_grid->text(row, 0)));
        for (const std::string& name : {m_grid->name(), m_file.name}) {
            if (!m_plan.year)
                m_plan.year = yearWithin(name);
        }
    }

    void mapIndicatorCells()
    {
        constexpr std::size_t kMostIndicators = 2000;
        for (std::size_t column = 0; column < m_plan.columns.size(); ++column) {
            if (m_plan.columns[column].field != Field::Indicator)
                continue;
            std::set<std::string, std::less<>> met;
            for (int row = m_plan.firstRow; row < m_plan.endRow && met.size() < kMostIndicators; ++row) {
                const std::string_view text = m_grid->text(row, int(column));
                if (text.empty() || met.contains(text))
                    continue;
                met.emplace(text);
                if (const auto id = m_finder.exactly(text))
                    m_plan.indicatorOf[std::string(text)] = *id;
            }
        }
    }

    void proposeSource()
    {
        m_plan.source.id = "import-" + idOf(stemOf(m_file.name));
        renewSourceId(m_plan, m_target);
        m_plan.source.document = m_file.name;
    }

    const TableFile& m_file;
    const indicators::DataSet& m_target;
    const PlanWishes& m_wishes;
    RegionMatcher m_matcher;
    IndicatorFinder m_finder;
    ImportPlan m_plan;
    const Grid* m_grid = nullptr;
    std::vector<ColumnFacts> m_facts;
};

/// How many cells are understood by `reads`, asked once for each content.
template <class Reads> void countRecognised(ColumnPlan& column, const Grid& grid, const ImportPlan& plan, int index, Reads reads)
{
    std::unordered_map<std::string_view, bool> answers;
    column.recognised = 0;
    column.filled = 0;
    for (int row = plan.firstRow; row < std::min(plan.endRow, grid.rowCount()); ++row) {
        const Cell cell = grid.cell(row, index);
        if (cell.kind == CellKind::Empty)
            continue;
        ++column.filled;
        if ((cell.kind == CellKind::Number || cell.kind == CellKind::Percent) && column.field == Field::Value) {
            ++column.recognised;
            continue;
        }
        const auto [answer, isNew] = answers.emplace(cell.text, false);
        if (isNew)
            answer->second = reads(cell.text);
        column.recognised += answer->second ? 1 : 0;
    }
}

} // namespace

ImportPlan guessPlan(const TableFile& file, const indicators::DataSet& target, const PlanWishes& wishes)
{
    return PlanGuess(file, target, wishes).guess();
}

std::string addNewIndicator(ImportPlan& plan, const indicators::DataSet& target, const std::string& name, const std::string& unit)
{
    indicators::Indicator indicator;
    const std::string base = idOf(name);
    indicator.id = base;
    for (int number = 2; findIndicator(indicator.id, plan, target) != nullptr; ++number)
        indicator.id = base + "_" + std::to_string(number);
    indicator.name = {name, name};
    indicator.unit = {unit, unit};
    plan.newIndicators.push_back(std::move(indicator));
    return plan.newIndicators.back().id;
}

void renewSourceId(ImportPlan& plan, const indicators::DataSet& target)
{
    const std::string base = plan.source.id;
    const auto isFree = [&] {
        const indicators::Source* standing = target.source(plan.source.id);
        return standing == nullptr || *standing == completed(plan.source);
    };
    for (int number = 2; !isFree(); ++number)
        plan.source.id = base + "-" + std::to_string(number);
}

void refreshColumn(ImportPlan& plan, int column, const TableFile& file, const indicators::DataSet& target)
{
    const Grid& grid = file.sheets[std::size_t(plan.sheet)];
    ColumnPlan& each = plan.columns[std::size_t(column)];
    const auto count = [&](auto reads) { countRecognised(each, grid, plan, column, reads); };
    switch (each.field) {
    case Field::Region: {
        const RegionMatcher matcher(target.regions());
        count([&](std::string_view text) {
            const MatchKind kind = matcher.match(text).kind;
            return (kind != MatchKind::None && kind != MatchKind::Near) || plan.regionOf.contains(std::string(text));
        });
        break;
    }
    case Field::Year:
        count([](std::string_view text) { return readYear(text).has_value(); });
        break;
    case Field::Indicator:
        count([&](std::string_view text) { return plan.indicatorOf.contains(std::string(text)); });
        break;
    case Field::Value: {
        const NameAndUnit parts = splitUnit(each.header);
        if (each.unit.empty() && !parts.unit.empty() && readUnit(parts.unit).known)
            each.unit = parts.unit;
        if (each.unit.empty())
            each.unit = commonUnitInCells(grid, plan, column);
        const std::string& id = each.indicatorId.empty() ? plan.indicatorId : each.indicatorId;
        const indicators::Indicator* indicator = findIndicator(id, plan, target);
        each.factor = indicator != nullptr ? factorTo(*indicator, each.unit).value_or(1) : 1;
        count([&](std::string_view text) {
            if (readNumber(text, plan.decimalMark) || saysMissing(text))
                return true;
            const auto found = findNumber(text, plan.decimalMark);
            return found && !each.unit.empty() && found->rest == each.unit;
        });
        break;
    }
    case Field::Ignore:
    case Field::Unit:
    case Field::Status:
    case Field::Note:
        count([](std::string_view) { return true; });
        break;
    }
}

} // namespace core::importing
