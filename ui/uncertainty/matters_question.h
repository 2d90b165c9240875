// SPDX-License-Identifier: GPL-3.0-or-later
// What a study of sensitivity or of failures is asked in the window, put together from the session so that it cannot be mis-specified:
// the plan's inputs or the levers, one outcome, a method and how much of it.
#pragma once

#include "core/policy/projection.h"
#include "core/studies/discovery_study.h"
#include "core/studies/sensitivity_study.h"

#include <QString>

#include <memory>
#include <optional>
#include <string>

namespace ui {

class FuturesBook;
class Session;
class UncertaintyState;

enum class MattersOf {
    Inputs, ///< all that the session's plan varies
    Levers  ///< the strength of every lever, from nothing to 150 %, all else as the world has it
};
enum class MattersEffort { Quick, Usual, Thorough };

/// The request behind the session's plan (FuturesBook::plan()), or with its levers in place of what is uncertain. Of a scenario:
/// levers stand where it has them when they are not moved. `of` is Inputs where the model has no levers of that kind.
[[nodiscard]] core::uncertainty::SamplingRequest samplingRequest(const Session& session, const FuturesBook& book, MattersOf of,
                                                                 const QString& scenarioId);
/// Whether levers can be varied at all: not those of another model, which are constants and so among the inputs.
[[nodiscard]] bool hasLevers(const Session& session);

struct MattersQuestion {
    std::shared_ptr<const core::policy::Projector> projector;
    core::studies::SensitivityStudy study; ///< in memory; scenarios "scenario" and, of differences, "reference"
    MattersOf of = MattersOf::Inputs;
    MattersEffort effort = MattersEffort::Usual;
    // For words.
    QString scenarioId, scenarioName, referenceName, worldName, regionSetName;
    int colourIndex = -1;

    [[nodiscard]] core::policy::Headline figure() const { return study.base.outcomes.front().figure; }
    [[nodiscard]] bool isDifference() const { return study.base.reference.has_value(); }
    /// Whether the same model would be asked the same: names do not count.
    [[nodiscard]] bool sameAs(const MattersQuestion& other) const;
};

/// Nothing while there is no compiled model, no scenario or no plan.
[[nodiscard]] std::optional<MattersQuestion> mattersQuestion(const UncertaintyState& state, core::studies::Method method, MattersOf of,
                                                             MattersEffort effort);
/// Runs of the model for so many inputs.
[[nodiscard]] std::size_t mattersRuns(core::studies::Method method, MattersEffort effort, std::size_t inputs);
/// Base rows of Sobol', repetitions of Morris; 0 of a tornado, which has no effort.
[[nodiscard]] std::size_t mattersRows(core::studies::Method method, MattersEffort effort);

struct FailureQuestion {
    std::shared_ptr<const core::policy::Projector> projector;
    core::studies::DiscoveryStudy study;
    QString scenarioId, scenarioName, worldName;
    int colourIndex = -1;

    [[nodiscard]] const core::uncertainty::Target& target() const { return study.base.targets.front(); }
    [[nodiscard]] bool sameAs(const FailureQuestion& other) const;
};

/// The page's goal on the side that is missed for the worse: of a range too little where more is better, too much where less is; the
/// whole range where neither is. Nothing while there is no goal either.
[[nodiscard]] std::optional<FailureQuestion> failureQuestion(const UncertaintyState& state, std::size_t members);

} // namespace ui
