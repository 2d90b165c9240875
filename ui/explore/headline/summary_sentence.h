// SPDX-License-Identifier: GPL-3.0-or-later
// The sentence at the top of Explore: what a scenario brings, for how much, and what gets worse. Generated, never edited.
#pragma once

#include "core/policy/summary.h"
#include "ui/explore/futures/figure_ranges.h"
#include "ui/widgets/time_words.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace ui {

class Appearance;

/// Who the sentence is about.
struct SummarySubject {
    QString name;          ///< in the window's language
    bool builtIn = false;  ///< "the paper package" rather than a name in quotation marks
    bool baseline = false; ///< the baseline itself: there is nothing to compare
    double startYear = 0;  ///< when its runs begin
    double startValue = 0; ///< of the gain's figure at that time, in the model's unit
    /// Of another model than the four-dimension one: what the gain comes to at the end of the run. Its sentence speaks of no money,
    /// and of nothing as better or worse.
    std::optional<core::policy::FigureChange> end = {};
    TimeWords time = {}; ///< of the model
};

/// How sure a figure is in the summary's year; nothing where that is not known.
using SummaryRanges = std::function<std::optional<FigureRanges>(const core::policy::Headline&)>;

struct SummaryText {
    QString statement; ///< "In this model's central run, by 2030 the paper package lifts …"
    QString watch;     ///< "Watch: …"; empty when no headline gets worse, and for another model
};

[[nodiscard]] SummaryText summaryText(const Appearance& appearance, const core::policy::Catalogue& catalogue,
                                      const core::policy::RegionSet& regions, const SummarySubject& subject,
                                      const core::policy::SummaryFacts& facts, const SummaryRanges& ranges = {});

/// The headlines that get worse than the baseline by more than their rounding, worst first, at most two: what "Watch:" is about once
/// ranges are known. Those without a range count as summaryFacts() counts them.
[[nodiscard]] std::vector<core::policy::FigureChange> worseThanRounding(const Appearance& appearance, const core::policy::Catalogue& catalogue,
                                                                        const std::vector<core::policy::FigureChange>& headlines,
                                                                        const SummaryRanges& ranges);

} // namespace ui
