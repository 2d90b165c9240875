// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/multiples_model.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace ui {

bool MultiplesHead::operator==(const MultiplesHead& other) const
{
    return id == other.id && title == other.title && summary == other.summary && cost.words == other.cost.words
        && cost.figure == other.cost.figure && colourIndex == other.colourIndex && baseline == other.baseline
        && reference == other.reference && compared == other.compared;
}

bool MultiplesCell::looksLike(const MultiplesCell& other) const
{
    // Values that are no numbers differ from themselves; their texts tell whether they look the same.
    const bool sameValue = shownValue == other.shownValue || (shownValue != shownValue && other.shownValue != other.shownValue);
    return sameValue && figure.number == other.figure.number && figure.change == other.figure.change && figure.rises == other.figure.rises
        && figure.verdict == other.figure.verdict && range.axis == other.range.axis && line == other.line;
}

bool MultiplesChanges::any() const
{
    const auto marked = [](const std::vector<bool>& flags) { return std::find(flags.begin(), flags.end(), true) != flags.end(); };
    return all || marked(heads) || marked(cells);
}

void MultiplesModel::setRows(std::vector<CompareRow> rows)
{
    m_rows = std::move(rows);
    m_fresh = true;
}

MultiplesChanges MultiplesModel::take(const Comparison& comparison, bool sameAxes, bool moving)
{
    const std::size_t columns = comparison.columns.size();
    MultiplesChanges changes;
    changes.heads.assign(columns, false);
    changes.cells.assign(columns * m_rows.size(), false);
    if (m_fresh || columns != m_heads.size() || comparison.reference != m_reference || comparison.year != m_year)
        changes.all = true;
    if (m_fresh || columns != m_heads.size()) {
        m_heads.assign(columns, {});
        m_runs.assign(columns, nullptr);
        m_cells.assign(columns * m_rows.size(), {});
        moving = false;
        m_fresh = false;
    }
    m_reference = comparison.reference;
    m_year = comparison.year;
    takeHeads(comparison, changes);
    takeCells(comparison, changes);
    takeRanges(comparison, sameAxes, moving, changes);
    return changes;
}

void MultiplesModel::takeHeads(const Comparison& comparison, MultiplesChanges& changes)
{
    for (std::size_t column = 0; column < m_heads.size(); ++column) {
        const CompareColumn& scenario = comparison.columns[column];
        MultiplesHead head{scenario.id, CompareData::label(comparison, column), scenario.summary, CompareData::cost(comparison, column),
                           scenario.colourIndex, scenario.baseline, column == comparison.reference, column == comparison.compared};
        if (!(head == m_heads[column])) {
            // A scenario that took another's place, or another colour: its lines too.
            if (head.id != m_heads[column].id || head.colourIndex != m_heads[column].colourIndex)
                changes.all = true;
            changes.heads[column] = true;
            m_heads[column] = std::move(head);
        }
    }
}

void MultiplesModel::takeCells(const Comparison& comparison, MultiplesChanges& changes)
{
    const std::size_t columns = m_heads.size();
    // Baseline and reference are drawn in every cell.
    const auto moved = [&](std::size_t column) { return comparison.columns[column].projection != m_runs[column]; };
    if (columns > 0 && (moved(0) || (comparison.reference < columns && moved(comparison.reference))))
        changes.all = true;
    for (std::size_t column = 0; column < columns; ++column) {
        const bool newRun = moved(column);
        if (!newRun && !changes.all)
            continue;
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            MultiplesCell& cell = m_cells[row * columns + column];
            MultiplesCell next;
            next.line = newRun ? CompareData::line(m_rows[row], comparison.run(column)) : cell.line;
            next.figure = CompareData::cell(comparison, m_rows[row], column);
            next.shownValue = next.figure.value * m_rows[row].factor;
            next.range = cell.range;
            if (!next.looksLike(cell))
                changes.cells[row * columns + column] = true;
            cell = std::move(next);
        }
        m_runs[column] = comparison.columns[column].projection;
    }
}

void MultiplesModel::takeRanges(const Comparison& comparison, bool sameAxes, bool moving, MultiplesChanges& changes)
{
    const std::size_t columns = m_heads.size();
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        const auto set = [&](std::size_t column, CompareRange range) {
            CompareRange& present = m_cells[row * columns + column].range;
            if (moving && !present.ticks.empty())
                range = CompareData::withTicks(present.axis.united(range.axis));
            if (range.axis == present.axis && range.ticks == present.ticks && !present.labels.isEmpty())
                return;
            CompareData::labelTicks(range, *comparison.appearance);
            present = std::move(range);
            changes.cells[row * columns + column] = true;
        };
        // Of axes that are shared the ticks are worked out once.
        const auto setAll = [&](CompareRange range) {
            const CompareRange& first = m_cells[row * columns].range;
            if (moving && !first.ticks.empty())
                range = CompareData::withTicks(first.axis.united(range.axis));
            bool labelled = false;
            for (std::size_t column = 0; column < columns; ++column) {
                CompareRange& present = m_cells[row * columns + column].range;
                if (range.axis == present.axis && range.ticks == present.ticks && !present.labels.isEmpty())
                    continue;
                if (!std::exchange(labelled, true))
                    CompareData::labelTicks(range, *comparison.appearance);
                present = range;
                changes.cells[row * columns + column] = true;
            }
        };
        const auto lineOf = [&](std::size_t column) { return &m_cells[row * columns + column].line; };
        std::vector<const std::vector<QPointF>*> lines;
        if (sameAxes) {
            for (std::size_t column = 0; column < columns; ++column)
                lines.push_back(lineOf(column));
            setAll(CompareData::range(m_rows[row], lines));
            continue;
        }
        for (std::size_t column = 0; column < columns; ++column) {
            lines = {lineOf(column), lineOf(0)};
            if (m_reference < columns)
                lines.push_back(lineOf(m_reference));
            set(column, CompareData::range(m_rows[row], lines));
        }
    }
}

} // namespace ui
