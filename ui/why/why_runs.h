// SPDX-License-Identifier: GPL-3.0-or-later
// The two runs that an answer compares, and how their lines look in its chart.
#pragma once

#include "core/policy/projection.h"
#include "core/policy/scenario.h"
#include "core/why/subject.h"
#include "ui/theme/theme.h"

#include <QString>

#include <memory>
#include <optional>

namespace ui {

class Appearance;
class Session;
class WhyWords;
struct TimeChartData;

/// What an answer explains: the current scenario against the baseline, or the pair of the Compare page.
enum class Comparison { Baseline, Pair };

struct WhyRuns {
    std::shared_ptr<const core::policy::Projection> reference, run;
    core::policy::Scenario referenceContent, content; ///< in the chosen world
    QString name;
    QString referenceName; ///< empty when it is the baseline
    Token colour = Token::ScenarioA;
    Token referenceColour = Token::Baseline;
    bool compared = true; ///< false: the run is the reference itself, there is no change to explain
};

/// The figure that stands for a subject: of a claim, its variable in its place and year.
[[nodiscard]] core::why::Subject figureOf(const core::why::Subject& subject, const core::policy::Catalogue& catalogue);

/// Nothing while figures are missing. A pair that names the same scenario twice compares nothing.
[[nodiscard]] std::optional<WhyRuns> whyRuns(const Session& session, Comparison comparison);

/// Both runs of a figure over time. Empty when the runs have no figures of it.
[[nodiscard]] std::optional<TimeChartData> whyChart(const Appearance& appearance, const Session& session, const WhyWords& words, const WhyRuns& runs,
                                                    const core::why::Subject& figure, double year);

} // namespace ui
