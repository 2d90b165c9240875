// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/grid.h"

#include <algorithm>
#include <cassert>

namespace core::importing {

int Grid::cellCount(int row) const
{
    return m_rows[std::size_t(row)].cellsInFile;
}

Cell Grid::cell(int row, int column) const
{
    Cell cell;
    if (row < 0 || row >= rowCount() || column < 0)
        return cell;
    const Row& place = m_rows[std::size_t(row)];
    if (std::size_t(column) >= place.end - place.begin)
        return cell;
    const Stored& stored = m_cells[place.begin + std::size_t(column)];
    cell.text = std::string_view(m_texts).substr(stored.begin, stored.length);
    cell.kind = stored.kind;
    cell.formula = stored.formula;
    if (stored.kind == CellKind::Number || stored.kind == CellKind::Percent)
        cell.number = stored.number;
    return cell;
}

const MergedArea* Grid::mergedAt(int row, int column) const
{
    if (column < 0 || std::size_t(column) >= m_mergedOfColumn.size())
        return nullptr;
    const std::vector<std::size_t>& areas = m_mergedOfColumn[std::size_t(column)];
    // The last one that begins at this row or above; areas do not overlap.
    const auto after = std::upper_bound(areas.begin(), areas.end(), row,
                                        [&](int wanted, std::size_t area) { return wanted < m_merged[area].firstRow; });
    if (after == areas.begin())
        return nullptr;
    const MergedArea& area = m_merged[*std::prev(after)];
    return row <= area.lastRow ? &area : nullptr;
}

void Grid::beginRow(int number)
{
    endRow();
    m_rows.push_back({m_cells.size(), m_cells.size(), 0, number});
}

void Grid::add(const Cell& cell)
{
    Row& row = m_rows.back();
    m_cells.push_back({m_texts.size(), std::uint32_t(cell.text.size()), cell.kind, cell.formula, cell.number});
    m_texts += cell.text;
    row.end = m_cells.size();
    ++row.cellsInFile;
    if (cell.kind != CellKind::Empty || cell.formula)
        m_columnCount = std::max(m_columnCount, row.cellsInFile);
}

void Grid::addText(std::string_view text)
{
    Row& row = m_rows.back();
    m_cells.push_back({m_texts.size(), std::uint32_t(text.size()), text.empty() ? CellKind::Empty : CellKind::Text, false, 0});
    m_texts += text;
    row.end = m_cells.size();
    ++row.cellsInFile;
    if (!text.empty())
        m_columnCount = std::max(m_columnCount, row.cellsInFile);
}

void Grid::endRow()
{
    if (m_rows.empty())
        return;
    Row& row = m_rows.back();
    const auto isEmpty = [&](const Stored& stored) { return stored.kind == CellKind::Empty && !stored.formula; };
    while (row.end > row.begin && row.end == m_cells.size() && isEmpty(m_cells.back())) {
        m_cells.pop_back();
        --row.end;
    }
}

void Grid::repeatRow(int times)
{
    endRow();
    const Row row = m_rows.back();
    for (int i = 1; i <= times; ++i)
        m_rows.push_back({row.begin, row.end, row.cellsInFile, row.number + i});
}

void Grid::addMerged(const MergedArea& area)
{
    // More would be no table; what is not kept is not told of.
    constexpr std::size_t kMostEntries = 1'000'000;
    const auto width = std::size_t(area.lastColumn - area.firstColumn + 1);
    if (area.firstColumn < 0 || area.lastColumn < area.firstColumn || m_mergedEntries + width > kMostEntries)
        return;
    m_mergedEntries += width;
    if (m_mergedOfColumn.size() <= std::size_t(area.lastColumn))
        m_mergedOfColumn.resize(std::size_t(area.lastColumn) + 1);
    for (int column = area.firstColumn; column <= area.lastColumn; ++column)
        m_mergedOfColumn[std::size_t(column)].push_back(m_merged.size());
    m_merged.push_back(area);
}

void Grid::finish()
{
    endRow();
    while (!m_rows.empty() && m_rows.back().end == m_rows.back().begin)
        m_rows.pop_back();
    for (std::vector<std::size_t>& areas : m_mergedOfColumn) {
        std::sort(areas.begin(), areas.end(),
                  [&](std::size_t a, std::size_t b) { return m_merged[a].firstRow < m_merged[b].firstRow; });
    }
}

} // namespace core::importing
