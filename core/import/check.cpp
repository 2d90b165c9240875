// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/check.h"

#include "core/base/number.h"
#include "core/import/check_state.h"
#include "core/import/file_fault.h"
#include "core/import/row_reader.h"

#include <algorithm>
#include <cmath>
#include <new>
#include <unordered_map>

namespace core::importing {

namespace {

using indicators::Missing;

/// The same region, indicator and year again.
void checkDuplicates(CheckState& state)
{
    struct Key {
        int indicator, region, year;
        bool operator==(const Key&) const = default;
    };
    struct Hash {
        std::size_t operator()(const Key& key) const
        {
            return (std::size_t(key.indicator) * 1'000'003U + std::size_t(key.region)) * 3001U + std::size_t(key.year);
        }
    };
    std::unordered_map<Key, std::size_t, Hash> first;
    first.reserve(state.check.rows.size());
    for (std::size_t i = 0; i < state.check.rows.size(); ++i) {
        const ImportedRow& row = state.check.rows[i];
        const auto [place, isNew] = first.emplace(Key{row.indicator, row.region, row.year}, i);
        if (isNew)
            continue;
        const ImportedRow& other = state.check.rows[place->second];
        const bool same = other.value == row.value || (std::isnan(other.value) && std::isnan(row.value));
        Problem problem =
            state.problemAt(ProblemKind::DuplicatedKey, row.row, row.column, state.grid.text(row.row, row.column), false);
        problem.arguments = {std::to_string(state.grid.rowNumber(other.row)),
                             std::isnan(other.value) ? std::string() : digitsFor(other.valueInFile)};
        problem.canFix = true;
        problem.canKeep = !same;
        switch (state.problems.add(std::move(problem), same ? Decision::ApplyFix : Decision::None)) {
        case Decision::Keep:
            state.open[place->second] = true;
            place->second = i;
            break;
        default:
            state.open[i] = true;
        }
    }
}

void dropOpenRows(CheckState& state)
{
    std::vector<ImportedRow> kept;
    kept.reserve(state.check.rows.size());
    for (std::size_t i = 0; i < state.check.rows.size(); ++i) {
        if (state.open[i])
            ++state.check.summary.leftOut;
        else
            kept.push_back(state.check.rows[i]);
    }
    state.check.rows = std::move(kept);
}

void summarise(CheckState& state)
{
    ImportSummary& summary = state.check.summary;
    for (const ImportedRow& row : state.check.rows) {
        const int indicator = state.indicators[std::size_t(row.indicator)].inTarget;
        const int region = state.regionInTarget[std::size_t(row.region)];
        const indicators::Observation* standing = state.target.find(indicator, region, row.year);
        if (row.missing != Missing::No) {
            ++summary.missing;
            continue;
        }
        ++summary.values;
        if (standing == nullptr)
            ++summary.added;
        else
            ++(standing->value == row.value ? summary.same : summary.changed);
    }
}

} // namespace

std::string digitsFor(double number)
{
    constexpr int kAllDigits = 17;
    for (int digits = 6; digits < kAllDigits; ++digits) {
        std::string text = formatNumber(number, digits);
        if (parseNumber(text) == number)
            return text;
    }
    return formatNumber(number, kAllDigits);
}

Result<ImportCheck> checkImport(const TableFile& file, const ImportPlan& plan, const indicators::DataSet& target,
                                const Progress& progress)
{
    if (plan.sheet < 0 || std::size_t(plan.sheet) >= file.sheets.size()
        || int(plan.columns.size()) != file.sheets[std::size_t(plan.sheet)].columnCount())
        return fail(ErrorKind::InvalidArgument, "the plan belongs to another file; guess it again", {file.name, 0, 0, {}});
    try {
        const ProgressSteps steps(progress);
        CheckState state(file, plan, target);
        readRows(state, steps);
        state.open.assign(state.check.rows.size(), false);
        checkDuplicates(state);
        steps.at(0.95);
        checkValues(state);
        dropOpenRows(state);
        summarise(state);
        for (const CheckedIndicator& indicator : state.indicators) {
            if (indicator.inTarget < 0)
                state.check.newIndicators.push_back(*indicator.indicator);
        }
        state.check.openCount = state.problems.openCount();
        const int all = state.problems.count();
        state.check.problems = state.problems.take(kMostProblems);
        state.check.notListed = all - int(state.check.problems.size());
        steps.at(1);
        return std::move(state.check);
    } catch (const ReadingStopped& stopped) {
        return tl::make_unexpected(stopped.error);
    } catch (const std::bad_alloc&) {
        return fail(ErrorKind::TooLarge, "the table does not fit in memory; cut it in parts", {file.name, 0, 0, {}});
    }
}

void decideForAllOpen(ImportPlan& plan, const ImportCheck& check, Decision decision)
{
    for (const Problem& problem : check.problems) {
        const bool offers = (decision == Decision::ApplyFix && problem.canFix) || (decision == Decision::Keep && problem.canKeep)
            || (decision == Decision::LeaveEmpty && problem.canLeaveEmpty);
        if (!problem.isOpen() || !offers)
            continue;
        plan.decisions[problem.id] = decision;
        // Those beyond the list are of the same kinds.
        if (check.notListed > 0)
            plan.decisionsForAll[problem.id.kind] = decision;
    }
}

} // namespace core::importing
