// SPDX-License-Identifier: GPL-3.0-or-later
// Gaussian kernel density of the units' values over time: does the distribution move, widen, split into clubs?
#pragma once

#include "core/inequality/sample.h"

#include <optional>

namespace core::inequality {

struct DensityOptions {
    int points = 201; ///< of the grid; 16 to 4096
    std::optional<double> bandwidth; ///< in the values' unit, for all times; none = Silverman's rule at each time
};

struct DensityCurve {
    double time = 0;
    int units = 0;
    double bandwidth = 0;
    std::vector<double> density; ///< by grid point, per unit of the value; the area is 1
    /// Where it has local maxima, ascending: those that stand at least 5 % of the highest above the dip that parts them from a
    /// higher one. Smaller ones are grain. A plateau counts once, at its middle.
    std::vector<double> peaks;
    double highest = 0; ///< density at the highest peak
    double mean = 0, deviation = 0; ///< of the values; divides by n - 1, as the rule asks for
};

/// One grid for all times, from 3 bandwidths below the lowest value to 3 above the highest.
/// Bandwidth: 0.9 min(s, IQR/1.34) n^(-1/5) (s alone where the quartiles coincide).
/// Source: Silverman 1986, Density Estimation for Statistics and Data Analysis, equation 3.31. Quartiles by linear interpolation
/// (type 7 of Hyndman and Fan 1996).
struct DensityOverTime {
    std::vector<double> grid;
    std::vector<DensityCurve> curves;
    bool ruleOfThumb = true;
    std::vector<double> timesLeftOut; ///< fewer than 3 values, or all the same and no bandwidth given
};
/// Errors: check(panel); NoValues; TooFewUnits (3); ConstantValues (no time can be shown); BadOption; NotFinite.
[[nodiscard]] Measured<DensityOverTime> densityOverTime(const Panel& panel, const DensityOptions& options = {});

} // namespace core::inequality
