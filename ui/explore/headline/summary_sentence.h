// SPDX-License-Identifier: GPL-3.0-or-later
// The sentence at the top of Explore: what a scenario brings, for how much, and what gets worse. Generated, never edited.
#pragma once

#include "core/policy/summary.h"

#include <QString>

namespace ui {

class Appearance;

/// Who the sentence is about.
struct SummarySubject {
    QString name;          ///< in the window's language
    bool builtIn = false;  ///< "the paper package" rather than a name in quotation marks
    bool baseline = false; ///< the baseline itself: there is nothing to compare
    double startYear = 2024;
    double startValue = 0; ///< of the gain's figure at that time, in the model's unit
};

struct SummaryText {
    QString statement; ///< "In this model's central run, by 2030 the paper package lifts …"
    QString watch;     ///< "Watch: …"; empty when no headline gets worse
};

[[nodiscard]] SummaryText summaryText(const Appearance& appearance, const core::policy::Catalogue& catalogue,
                                      const core::policy::RegionSet& regions, const SummarySubject& subject,
                                      const core::policy::SummaryFacts& facts);

} // namespace ui
