// SPDX-License-Identifier: GPL-3.0-or-later
// What a question asks for, as core::uncertainty puts it together from a run.
#pragma once

#include "core/uncertainty/outcome.h"
#include "ui/optimise/optimise_question.h"

#include <filesystem>
#include <memory>

namespace core::index {
class FrozenIndex;
} // namespace core::index

namespace ui {

/// Immutable; safe to use from several threads.
class AskedOutcomes {
public:
    /// `dataDirectory` holds the framework of the scores. Scores are refused where it cannot be read, all else works without.
    AskedOutcomes(const core::policy::Projector& projector, const std::filesystem::path& dataDirectory);
    ~AskedOutcomes();

    /// Errors: UnknownName (a variable, region or dimension that there is not; a measure of regions of a national variable; a score
    /// without its framework).
    [[nodiscard]] core::Result<core::uncertainty::Outcome> outcome(const AskedOutcome& asked) const;

private:
    [[nodiscard]] core::Result<core::uncertainty::Outcome> overRegions(const AskedOutcome& asked) const;
    [[nodiscard]] core::Result<core::uncertainty::Outcome> score(const AskedOutcome& asked) const;

    const core::policy::Catalogue& m_catalogue;
    core::policy::RegionSet m_regions;
    std::shared_ptr<const core::index::FrozenIndex> m_index; ///< of the scores; null where there is none
    std::map<std::string, std::size_t> m_nodes; ///< by dimension
};

/// Whether more of it is better for the public, by the catalogue; more of a score and of an even ratio is, less of a Gini. Nothing
/// for neutral figures.
[[nodiscard]] std::optional<bool> moreIsBetter(const core::policy::Catalogue& catalogue, const AskedOutcome& asked);

} // namespace ui
