// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/outcome_table.h"

#include <cmath>
#include <limits>

namespace core::policy {

namespace {

constexpr double kNoValue = std::numeric_limits<double>::quiet_NaN();

OutcomeCell outcomeCell(const Catalogue& catalogue, const Headline& row, const Projection* scenario, const Projection* reference,
                        double year)
{
    if (scenario == nullptr)
        return {kNoValue, kNoValue, kNoValue, false, false, false};
    if (reference == nullptr)
        return {scenario->value(row.id, row.place, year), kNoValue, kNoValue, false, false, false};
    const FigureChange figure = figureChange(catalogue, row, *scenario, *reference, year);
    const double relative = figure.baseline == 0 ? kNoValue : figure.change / std::abs(figure.baseline);
    return {figure.scenario, figure.change, relative, figure.visible, figure.betterForPublic, figure.worseForPublic};
}

} // namespace

OutcomeTable outcomeTable(const Catalogue& catalogue, const std::vector<Headline>& rows,
                          const std::vector<const Projection*>& columns, std::size_t referenceColumn, double year)
{
    OutcomeTable table{year, rows, columns.size(), referenceColumn, {}};
    const Projection* reference = referenceColumn < columns.size() ? columns[referenceColumn] : nullptr;
    table.cells.reserve(rows.size() * columns.size());
    for (const Headline& row : rows) {
        for (const Projection* column : columns)
            table.cells.push_back(outcomeCell(catalogue, row, column, reference, year));
    }
    return table;
}

std::optional<FirstDifference> firstDifference(const Catalogue& catalogue, const std::vector<Headline>& rows, const Projection& a,
                                               const Projection& b)
{
    for (const double time : a.times()) {
        for (const Headline& row : rows) {
            if (figureChange(catalogue, row, b, a, time).visible)
                return FirstDifference{time, row};
        }
    }
    return std::nullopt;
}

} // namespace core::policy
