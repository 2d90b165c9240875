// SPDX-License-Identifier: GPL-3.0-or-later
// What a question asks for, as core::uncertainty puts it together from a run.
#pragma once

#include "core/studies/outcome_description.h"
#include "ui/optimise/optimise_question.h"

#include <filesystem>

namespace ui {

/// Immutable; safe to use from several threads.
class AskedOutcomes {
public:
    /// `dataDirectory` holds the framework of the scores.
    AskedOutcomes(const core::policy::Projector& projector, const std::filesystem::path& dataDirectory);

    /// Errors: UnknownName (a variable, region or dimension that there is not; a measure of regions of a national variable); as
    /// core::studies::makeOutcome().
    [[nodiscard]] core::Result<core::uncertainty::Outcome> outcome(const AskedOutcome& asked) const;

private:
    [[nodiscard]] core::Result<core::uncertainty::Outcome> overRegions(const AskedOutcome& asked) const;
    [[nodiscard]] core::Result<core::uncertainty::Outcome> described(const core::studies::OutcomeDescription& description) const;

    const core::policy::Catalogue& m_catalogue;
    core::studies::OutcomeSources m_sources;
};

/// Whether more of it is better for the public, by the catalogue; more of a score and of an even ratio is, less of a Gini. Nothing
/// for neutral figures.
[[nodiscard]] std::optional<bool> moreIsBetter(const core::policy::Catalogue& catalogue, const AskedOutcome& asked);

} // namespace ui
