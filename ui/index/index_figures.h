// SPDX-License-Identifier: GPL-3.0-or-later
// An index worked out, with what is read off its scores: audit, coupling of its branches, obstacles of its units.
#pragma once

#include "core/coordination/coupling.h"
#include "core/coordination/obstacle.h"
#include "core/index/audit.h"
#include "core/index/composite.h"

#include <memory>
#include <optional>
#include <vector>

namespace ui {

/// An index worked out, at the time and for the comparison that the page shows.
struct IndexFigures {
    core::index::Definition definition;
    std::shared_ptr<const core::index::Composite> shown;    ///< of the statistics, or of the current scenario
    std::shared_ptr<const core::index::Composite> compared; ///< the same statistics, or the reference scenario
    std::size_t time = 0;         ///< position in `shown`
    std::size_t comparedTime = 0; ///< position in `compared`
    core::index::Audit audit;     ///< of `time`
    std::optional<core::coordination::CouplingResult> coupling; ///< of the index's branches at `time`
    std::optional<core::coordination::ObstacleResult> obstacles; ///< at `time`
    std::vector<int> branches;    ///< by indicator: which child of the index it hangs under, in the hierarchy's order

    [[nodiscard]] std::size_t units() const { return shown->units.size(); }
    [[nodiscard]] double score(std::size_t unit, std::size_t node = 0) const;
    [[nodiscard]] int rank(std::size_t unit) const; ///< 0 = no score
    [[nodiscard]] double comparedScore(std::size_t unit, std::size_t node = 0) const;
    [[nodiscard]] int comparedRank(std::size_t unit) const;
    [[nodiscard]] std::size_t publishedAt(std::size_t time) const; ///< indicators with a value of any unit, before gaps were filled
    /// The index's own branches: positions in Hierarchy::nodes.
    [[nodiscard]] std::vector<std::size_t> dimensions() const;
};

/// Works out what is read off the scores at figures.time: audit, branches, coupling and obstacles. What the audit cannot do.
[[nodiscard]] core::Errors assess(IndexFigures& figures);

} // namespace ui
