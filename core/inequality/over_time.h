// SPDX-License-Identifier: GPL-3.0-or-later
// All measures of one variable at each of its times: what a page shows and the command line prints.
#pragma once

#include "core/inequality/dagum.h"
#include "core/inequality/gini.h"
#include "core/inequality/spread.h"
#include "core/inequality/theil.h"
#include "core/inequality/trend.h"

namespace core::inequality {

struct InequalityAtTime {
    double time = 0;
    Counted counted;
    Measured<Extremes> extremes;
    Measured<TopBottom> topBottom;
    Measured<GroupRatio> groupRatio; ///< TooFewGroups without groups, like dagum
    Measured<Variation> variation;
    Measured<Gini> gini;
    Measured<Theil> theilT, theilL; ///< decomposed when there are groups
    Measured<Dagum> dagum;
};

/// `weights`: by unit, or units x times like the panel, or empty. `groups`: by unit, or empty.
/// Errors: check(panel); SizesDiffer.
[[nodiscard]] Measured<std::vector<InequalityAtTime>> inequalityOverTime(const Panel& panel, std::span<const double> weights = {},
                                                                         std::span<const int> groups = {});

/// One number of each time: `pick` answers NaN where it has none.
template <class Pick> [[nodiscard]] Measured<Trend> trendOf(const std::vector<InequalityAtTime>& series, Pick pick)
{
    std::vector<double> times, values;
    for (const InequalityAtTime& at : series) {
        times.push_back(at.time);
        values.push_back(pick(at));
    }
    return trendOf(std::span<const double>(times), std::span<const double>(values));
}

} // namespace core::inequality
