// SPDX-License-Identifier: GPL-3.0-or-later
// Outcomes (rows) by scenario (columns), in model units, with differences against a reference; and where two runs part.
#pragma once

#include "core/policy/catalogue.h"
#include "core/policy/projection.h"
#include "core/policy/summary.h"

#include <optional>
#include <vector>

namespace core::policy {

struct OutcomeCell {
    double value = 0;
    double difference = 0; ///< against the reference column; 0 there
    double relative = 0;   ///< difference / |reference|; NaN when the reference is 0
    bool visible = false;  ///< the two figures show differently (figureChange)
    bool better = false, worse = false;
};

struct OutcomeTable {
    double year = 0;
    std::vector<Headline> rows;
    std::size_t columns = 0;
    std::size_t referenceColumn = 0;
    std::vector<OutcomeCell> cells; ///< rows x columns

    [[nodiscard]] const OutcomeCell& cell(std::size_t row, std::size_t column) const { return cells[row * columns + column]; }
};

/// Null projections give NaN cells.
[[nodiscard]] OutcomeTable outcomeTable(const Catalogue& catalogue, const std::vector<Headline>& rows,
                                        const std::vector<const Projection*>& columns, std::size_t referenceColumn, double year);

/// The first saved time at which any of `rows` shows differently in the two, and which. Nothing when they never do.
struct FirstDifference {
    double year = 0;
    Headline headline;
};
[[nodiscard]] std::optional<FirstDifference> firstDifference(const Catalogue& catalogue, const std::vector<Headline>& rows,
                                                             const Projection& a, const Projection& b);

} // namespace core::policy
