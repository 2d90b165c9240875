// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/column_guess.h"

#include "core/import/problem_list.h"
#include "core/import/unit_reading.h"
#include "core/import/utf8.h"
#include "core/import/value_reading.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace core::importing {

namespace {

constexpr int kCellsLookedAt = 500;

/// Usual words of headings, in the form of plainName(); SDMX's names among them.
constexpr auto kWords = std::to_array<std::pair<std::string_view, Field>>({
    {"region", Field::Region},
    {"regions", Field::Region},
    {"regioncode", Field::Region},
    {"regionname", Field::Region},
    {"regionen", Field::Region},
    {"regionzh", Field::Region},
    {"province", Field::Region},
    {"provinces", Field::Region},
    {"area", Field::Region},
    {"refarea", Field::Region},
    {"geo", Field::Region},
    {"geocode", Field::Region},
    {"country", Field::Region},
    {"countrycode", Field::Region},
    {"economy", Field::Region},
    {"location", Field::Region},
    {"iso3", Field::Region},
    {"iso", Field::Region},
    {"nutsid", Field::Region},
    {"nuts2016", Field::Region},
    {"nuts", Field::Region},
    {"code", Field::Region},
    {"name", Field::Region},
    {"territory", Field::Region},
    {"地区", Field::Region},
    {"省份", Field::Region},
    {"省", Field::Region},
    {"省市", Field::Region},
    {"省市区", Field::Region},
    {"区域", Field::Region},
    {"名称", Field::Region},
    {"国家", Field::Region},
    {"地区名称", Field::Region},
    {"地区代码", Field::Region},
    {"代码", Field::Region},
    {"行政区划代码", Field::Region},
    {"省区市", Field::Region},
    {"经济体", Field::Region},
    {"城市", Field::Region},
    {"省级行政区", Field::Region},
    {"year", Field::Year},
    {"years", Field::Year},
    {"time", Field::Year},
    {"timeperiod", Field::Year},
    {"period", Field::Year},
    {"date", Field::Year},
    {"edition", Field::Year},
    {"年份", Field::Year},
    {"年度", Field::Year},
    {"年", Field::Year},
    {"时间", Field::Year},
    {"日期", Field::Year},
    {"indicator", Field::Indicator},
    {"indicatorid", Field::Indicator},
    {"indicatorname", Field::Indicator},
    {"variable", Field::Indicator},
    {"series", Field::Indicator},
    {"item", Field::Indicator},
    {"measure", Field::Indicator},
    {"指标", Field::Indicator},
    {"指标名称", Field::Indicator},
    {"项目", Field::Indicator},
    {"变量", Field::Indicator},
    {"value", Field::Value},
    {"values", Field::Value},
    {"obsvalue", Field::Value},
    {"observation", Field::Value},
    {"figure", Field::Value},
    {"amount", Field::Value},
    {"数值", Field::Value},
    {"值", Field::Value},
    {"数据", Field::Value},
    {"指标值", Field::Value},
    {"观测值", Field::Value},
    {"unit", Field::Unit},
    {"units", Field::Unit},
    {"unitmeasure", Field::Unit},
    {"单位", Field::Unit},
    {"计量单位", Field::Unit},
    {"obsstatus", Field::Status},
    {"status", Field::Status},
    {"obsflag", Field::Status},
    {"flag", Field::Status},
    {"flags", Field::Status},
    {"note", Field::Note},
    {"notes", Field::Note},
    {"comment", Field::Note},
    {"备注", Field::Note},
    {"说明", Field::Note},
});

Field wordOf(const std::string& header)
{
    // "TIME_PERIOD: Time" and "geo\TIME_PERIOD" have their word first.
    for (const std::string& form : {header, header.substr(0, header.find(':')), header.substr(0, header.find('\\'))}) {
        const std::string plain = plainName(form);
        for (const auto& [word, field] : kWords) {
            if (plain == word)
                return field;
        }
    }
    return Field::Ignore;
}

template <class See> void lookAtCells(const Grid& grid, const ImportPlan& plan, int column, See see)
{
    int looked = 0;
    for (int row = plan.firstRow; row < std::min(plan.endRow, grid.rowCount()) && looked < kCellsLookedAt; ++row) {
        const Cell cell = grid.cell(row, column);
        if (cell.kind == CellKind::Empty)
            continue;
        ++looked;
        see(cell);
    }
}

bool isLikelyYear(const Cell& cell)
{
    const auto year = readYear(cell.text);
    return year && *year >= 1900 && *year <= 2100;
}

} // namespace

ColumnFacts factsOf(const Grid& grid, const ImportPlan& plan, int column, const RegionMatcher& regions,
                    const IndicatorFinder& indicators)
{
    ColumnFacts facts;
    facts.word = wordOf(plan.columns[std::size_t(column)].header);
    facts.unitInCells = commonUnitInCells(grid, plan, column);
    std::set<int> different;
    lookAtCells(grid, plan, column, [&](const Cell& cell) {
        if (facts.looked++ == 0)
            facts.example = shortContent(cell.text);
        const bool number = cell.kind == CellKind::Number || cell.kind == CellKind::Percent
            || (cell.kind == CellKind::Text && (readNumber(cell.text, plan.decimalMark) || saysMissing(cell.text)))
            || cell.kind == CellKind::Error;
        const auto found = number || cell.kind != CellKind::Text ? std::nullopt : findNumber(cell.text, plan.decimalMark);
        facts.numbers += number || (found && !found->rest.empty() && readUnit(found->rest).known) ? 1 : 0;
        facts.digitsOnly += std::all_of(cell.text.begin(), cell.text.end(), isDigit) ? 1 : 0;
        facts.years += isLikelyYear(cell) ? 1 : 0;
        const RegionMatch match = regions.matchKnown(cell.text);
        if (match.region >= 0) {
            ++facts.regions;
            different.insert(match.region);
        }
        if (!number)
            facts.indicators += indicators.exactly(cell.text) ? 1 : 0;
    });
    facts.differentRegions = int(different.size());
    return facts;
}

double regionScore(const ColumnFacts& facts)
{
    if (facts.looked == 0)
        return 0;
    const double share = double(facts.regions) / facts.looked;
    const bool byWord = facts.word == Field::Region;
    // Figures can look like codes, years never do.
    if (facts.digitsOnly * 2 >= facts.looked && !byWord)
        return 0;
    if (byWord && facts.numbers * 2 < facts.looked)
        return 0.2 + 2 * share + 0.001 * facts.differentRegions;
    if (byWord)
        return share > 0.5 ? 2 * share : 0;
    return share > 0.3 ? share + 0.001 * facts.differentRegions : 0;
}

double yearScore(const ColumnFacts& facts)
{
    if (facts.looked == 0)
        return 0;
    const double share = double(facts.years) / facts.looked;
    if (facts.word == Field::Year)
        return 1 + share;
    return facts.word == Field::Ignore && share > 0.9 ? share : 0;
}

double indicatorScore(const ColumnFacts& facts)
{
    if (facts.looked == 0 || facts.mostlyNumbers())
        return 0;
    const double share = double(facts.indicators) / facts.looked;
    if (facts.word == Field::Indicator)
        return 1 + share;
    return share > 0.5 ? share : 0;
}

std::string commonUnitInCells(const Grid& grid, const ImportPlan& plan, int column)
{
    std::map<std::string, int> units;
    int looked = 0;
    lookAtCells(grid, plan, column, [&](const Cell& cell) {
        const bool percent = cell.kind == CellKind::Percent;
        if ((cell.kind != CellKind::Text && cell.kind != CellKind::Number && !percent) || saysMissing(cell.text))
            return;
        ++looked;
        if (percent)
            ++units["%"];
        if (cell.kind != CellKind::Text)
            return;
        if (readNumber(cell.text, plan.decimalMark))
            return;
        if (const auto found = findNumber(cell.text, plan.decimalMark); found && readUnit(found->rest).known)
            ++units[found->rest];
    });
    for (const auto& [unit, count] : units) {
        if (count * 5 >= looked * 4)
            return unit;
    }
    return {};
}

} // namespace core::importing
