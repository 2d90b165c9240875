// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/check.h"
#include "core/import/check_state.h"
#include "core/import/plan_support.h"

#include <algorithm>
#include <utility>

namespace core::importing {

namespace {

using namespace indicators;

/// The plan's note, and what the row's columns for notes and status say.
std::string noteOf(const ImportedRow& row, const ImportPlan& plan, const Grid& grid)
{
    std::string note = plan.note;
    for (std::size_t i = 0; i < plan.columns.size(); ++i) {
        const ColumnPlan& column = plan.columns[i];
        const std::string text = shortContent(grid.text(row.row, int(i)));
        if (text.empty() || (column.field != Field::Note && column.field != Field::Status))
            continue;
        note += (note.empty() ? "" : "; ") + (column.field == Field::Status ? column.header + ": " + text : text);
    }
    return note;
}

Observation observationOf(const ImportedRow& row, const ImportPlan& plan, const Grid& grid, const std::string& when)
{
    Observation observation;
    observation.value = row.value;
    observation.missing = row.missing;
    observation.sourceId = plan.source.id;
    observation.grade = plan.grade;
    observation.note = noteOf(row, plan, grid);
    observation.edited = when;
    if (row.missing == Missing::No && row.factor != 1) {
        const ColumnPlan& column = plan.columns[std::size_t(row.column)];
        const std::string name = column.header.empty() ? columnLetters(row.column) : column.header;
        observation.transformation = {name + " × " + digitsFor(row.factor), {{name, row.valueInFile, column.unit}}};
    }
    return observation;
}

/// The indicators that the rows need and the set lacks, with the years they have.
std::vector<Indicator> indicatorsToAdd(const ImportCheck& check, const ImportPlan& plan)
{
    std::vector<Indicator> added = check.newIndicators;
    for (Indicator& indicator : added) {
        indicator.sourceIds = {plan.source.id};
        indicator.publisher = plan.source.publisher;
        indicator.licence = plan.source.licence;
        indicator.firstYear = 0;
        for (const ImportedRow& row : check.rows) {
            if (row.missing != Missing::No || check.indicatorIds[std::size_t(row.indicator)] != indicator.id)
                continue;
            indicator.firstYear = indicator.firstYear == 0 ? row.year : std::min(indicator.firstYear, row.year);
            indicator.lastYear = std::max(indicator.lastYear, row.year);
        }
    }
    return added;
}

} // namespace

Result<Edit> confirmImport(const ImportCheck& check, const ImportPlan& plan, const TableFile& file, const DataSet& target,
                           std::string when)
{
    if (plan.sheet < 0 || std::size_t(plan.sheet) >= file.sheets.size())
        return fail(ErrorKind::InvalidArgument, "the plan belongs to another file; guess it again", {file.name, 0, 0, {}});
    if (check.openCount > 0)
        return fail(ErrorKind::InvalidArgument,
                    std::to_string(check.openCount) + " problems are open; decide them before the table is imported",
                    {file.name, 0, 0, {}}, {std::to_string(check.openCount)});
    Edit edit;
    edit.kind = EditKind::Import;
    edit.what = file.name;
    const Source* known = target.source(plan.source.id);
    if (known == nullptr)
        edit.addedSources.push_back(completed(plan.source));
    else if (!(*known == completed(plan.source)))
        return fail(ErrorKind::DuplicateName, "another source has the id '" + plan.source.id + "' already", {file.name, 0, 0, {}},
                    {plan.source.id});
    edit.addedIndicators = indicatorsToAdd(check, plan);
    for (std::size_t i = 0; i < check.regions.size(); ++i) {
        if (check.regionIsNew[i])
            edit.addedRegions.push_back(check.regions[i]);
    }
    edit.changes.reserve(check.rows.size());
    const Grid& grid = file.sheets[std::size_t(plan.sheet)];
    for (const ImportedRow& row : check.rows) {
        const std::string& indicator = check.indicatorIds[std::size_t(row.indicator)];
        const std::string& region = check.regions[std::size_t(row.region)].code;
        const Observation* standing = target.find(target.indicatorIndex(indicator), target.regions().indexOf(region), row.year);
        // What is known is not wiped out by a table that does not have it, and the same figure keeps its source.
        const bool nothingNew = standing != nullptr && (row.missing != Missing::No || standing->value == row.value);
        if (nothingNew)
            continue;
        Change change{{indicator, region, row.year}, std::nullopt, observationOf(row, plan, grid, when)};
        if (standing != nullptr)
            change.before = *standing;
        edit.changes.push_back(std::move(change));
    }
    if (edit.changes.empty())
        return fail(ErrorKind::InvalidArgument, "the table has nothing that is not there already", {file.name, 0, 0, {}});
    edit.when = std::move(when);
    return edit;
}

} // namespace core::importing
