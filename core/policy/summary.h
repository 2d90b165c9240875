// SPDX-License-Identifier: GPL-3.0-or-later
// The facts of the summary sentence; the words are the window's.
#pragma once

#include "core/policy/catalogue.h"
#include "core/policy/projection.h"

#include <string>
#include <vector>

namespace core::policy {

/// A figure that people watch: a variable in a part of the country.
struct Headline {
    std::string id;
    Place place;

    bool operator==(const Headline&) const = default;
};

/// One figure in a scenario beside the baseline, in the model's unit.
struct FigureChange {
    Headline headline;
    double scenario = 0;
    double baseline = 0;
    double change = 0;           ///< scenario - baseline
    bool visible = false;        ///< the two figures show differently, each rounded as shownUnit says
    bool betterForPublic = false;///< visible, and in the good direction; false for neutral figures
    bool worseForPublic = false;
};

struct SummaryFacts {
    double year = 0;
    FigureChange gain;
    double cumulativeCostBnCny = 0; ///< of the scenario, to `year`
    std::vector<FigureChange> watch; ///< headlines that get visibly worse, worst first (by relative change), at most two
};

/// The last digit shown of a figure with three significant digits: 0.1 for 43.2, 0.01 for 3.31. 0 for 0.
[[nodiscard]] double roundingUnit(double value);

/// The last digit shown of figure `id` at `value`, in the model's unit: that of three significant digits, and not finer than
/// the decimals of the figure's naming in English. 0 for 0 and for what is not a number.
[[nodiscard]] double shownUnit(const Catalogue& catalogue, const std::string& id, double value);

/// Errors: none; unknown ids give NaN and are never visible.
[[nodiscard]] FigureChange figureChange(const Catalogue& catalogue, const Headline& headline, const Projection& scenario,
                                        const Projection& baseline, double year);

/// `kpi` is what the sentence is about; `headlines` are looked through for what gets worse.
[[nodiscard]] SummaryFacts summaryFacts(const Catalogue& catalogue, const Headline& kpi,
                                        const std::vector<Headline>& headlines, const Projection& scenario,
                                        const Projection& baseline, double year);

} // namespace core::policy
