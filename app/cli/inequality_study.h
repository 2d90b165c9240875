// SPDX-License-Identifier: GPL-3.0-or-later
// All that the inequality command finds in its tables, before it is written anywhere.
#pragma once

#include "core/inequality/convergence.h"
#include "core/inequality/density.h"
#include "core/inequality/markov.h"
#include "core/inequality/moran.h"
#include "core/inequality/over_time.h"
#include "core/inequality/panel_table.h"

#include <optional>
#include <string>
#include <vector>

namespace cli {

struct InequalityStudy {
    core::inequality::PanelTable table;
    std::optional<core::inequality::GroupTable> groups;
    std::optional<core::inequality::Neighbours> neighbours;
    std::vector<std::string> unknownNeighbours; ///< "a, b (line 3)"

    std::vector<core::inequality::InequalityAtTime> years;
    std::vector<core::inequality::Measured<core::inequality::Moran>> moran; ///< by year; empty without neighbours
    std::vector<core::inequality::Measured<core::inequality::LocalMoranMap>> local; ///< the same
    core::inequality::Measured<core::inequality::SigmaConvergence> sigma, sigmaOfLogs;
    core::inequality::Measured<core::inequality::BetaConvergence> beta;
    core::inequality::Measured<core::inequality::DensityOverTime> density;
    core::inequality::Measured<core::inequality::Markov> markov;
    std::optional<core::inequality::Measured<core::inequality::SpatialMarkov>> spatialMarkov; ///< with neighbours

    [[nodiscard]] std::string groupName(int group) const { return groups->names[static_cast<std::size_t>(group)]; }
    [[nodiscard]] std::string regionName(int unit) const { return table.regions[static_cast<std::size_t>(unit)]; }
};

/// Every figure as rows `measure,year,item,other_item,value`, as README.md describes them; a BOM, CRLF.
[[nodiscard]] std::string figuresAsCsv(const InequalityStudy& study);

/// A table of the years and a sentence for each question.
[[nodiscard]] std::string summaryText(const InequalityStudy& study);

/// What was left out, and which measure has no answer and why: a line each.
[[nodiscard]] std::vector<std::string> notesOf(const InequalityStudy& study);

} // namespace cli
