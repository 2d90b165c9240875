// SPDX-License-Identifier: GPL-3.0-or-later
// The small multiples of the Compare page without their drawing: which line and figure stands in which cell, on which axis, and
// which cells a new set of runs changes. Rows are outcomes, columns scenarios.
#pragma once

#include "ui/compare/compare_data.h"

#include <memory>
#include <vector>

namespace ui {

struct MultiplesHead {
    QString id;
    QString title;   ///< "A Paper package"
    QString summary; ///< "23 levers"
    CompareData::Cost cost;
    int colourIndex = -1;
    bool baseline = false;
    bool reference = false;
    bool compared = false;

    bool operator==(const MultiplesHead& other) const;
};

struct MultiplesCell {
    std::vector<QPointF> line; ///< (year, shown value); empty until there are figures
    CompareCell figure;
    double shownValue = 0;     ///< at the year, on the axis; NaN for none
    CompareRange range;

    [[nodiscard]] bool looksLike(const MultiplesCell& other) const;
};

/// What has to be drawn anew.
struct MultiplesChanges {
    bool all = false;
    std::vector<bool> heads; ///< by column
    std::vector<bool> cells; ///< rows x columns

    [[nodiscard]] bool any() const;
};

class MultiplesModel {
public:
    /// Another choice of outcomes, language or region set. Drawn runs are forgotten.
    void setRows(std::vector<CompareRow> rows);
    /// Runs, names, year or pair have changed. While `moving`, axes only grow; with `sameAxes` a row has one axis.
    MultiplesChanges take(const Comparison& comparison, bool sameAxes, bool moving);

    [[nodiscard]] const std::vector<CompareRow>& rows() const { return m_rows; }
    [[nodiscard]] const std::vector<MultiplesHead>& heads() const { return m_heads; }
    [[nodiscard]] const MultiplesCell& cell(std::size_t row, std::size_t column) const { return m_cells[row * m_heads.size() + column]; }
    [[nodiscard]] std::size_t columns() const { return m_heads.size(); }
    [[nodiscard]] std::size_t reference() const { return m_reference; }
    [[nodiscard]] double year() const { return m_year; }

private:
    void takeHeads(const Comparison& comparison, MultiplesChanges& changes);
    void takeCells(const Comparison& comparison, MultiplesChanges& changes);
    void takeRanges(const Comparison& comparison, bool sameAxes, bool moving, MultiplesChanges& changes);

    std::vector<CompareRow> m_rows;
    std::vector<MultiplesHead> m_heads;
    std::vector<std::shared_ptr<const core::policy::Projection>> m_runs; ///< those that the lines are of; kept, so that a new one is another
    std::vector<MultiplesCell> m_cells; ///< rows x columns
    std::size_t m_reference = 0;
    double m_year = 0;
    bool m_fresh = true; ///< nothing drawn is worth keeping
};

} // namespace ui
