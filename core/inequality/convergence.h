// SPDX-License-Identifier: GPL-3.0-or-later
// Do regions grow alike? Sigma convergence (the spread shrinks) and beta convergence (those behind grow faster).
#pragma once

#include "core/inequality/sample.h"
#include "core/inequality/trend.h"

namespace core::inequality {

enum class SpreadMeasure {
    CoefficientOfVariation,
    DeviationOfLogs ///< standard deviation of the natural logarithms
};

/// The spread over time of the same units. Units that lack a value (or a weight) at any of the times used are left out of all of
/// them: a region that joins late would look like divergence. Times at which fewer than half of the units have a value are not
/// used (a year not published) and counted.
struct SigmaConvergence {
    SpreadMeasure measure = SpreadMeasure::CoefficientOfVariation;
    std::vector<double> times, spread;
    Trend trend; ///< Falls = the gap narrows
    int unitsUsed = 0, unitsLeftOut = 0, timesLeftOut = 0;
};
/// `weights` by unit, or empty. Standard deviations divide by n.
/// Errors: check(panel); TooFewUnits, TooFewTimes (2 each); NegativeValue, ZeroMean (coefficient of variation), ValueNotPositive
/// (logarithms).
/// Source: Barro and Sala-i-Martin 1992, Journal of Political Economy 100(2), doi:10.1086/261816.
[[nodiscard]] Measured<SigmaConvergence> sigmaConvergence(const Panel& panel, SpreadMeasure measure,
                                                          std::span<const double> weights = {});

/// What else may explain growth: units x count, row-major, NaN = missing (the unit is left out). For controls at the start of the
/// period; none makes the convergence absolute.
struct Controls {
    std::span<const double> values;
    int count = 0;
};

enum class BetaVerdict {
    Converges, ///< those behind grow faster: b below 0 and told from 0
    Diverges,
    Unclear
};

struct BetaPoint {
    int unit = 0;
    double start = 0; ///< ln of the value at the first time
    double growth = 0; ///< mean growth of the logarithm a year
    double fitted = 0;
};

/// growth_i = a + b ln(start_i) + c . controls_i + e_i, growth = ln(end/start)/years; b = -(1 - exp(-speed years))/years.
/// `speed` is a continuous rate: 1 - exp(-speed) of the gap closes in a year, half of it in `halfLife` = ln 2 / speed years; none
/// where the estimate of b allows none (1 + b years at or below 0), no half life where the speed is not above 0. Source: Barro
/// and Sala-i-Martin 1992.
struct BetaConvergence {
    double firstTime = 0, lastTime = 0, years = 0;
    Coefficient intercept;
    Coefficient beta;
    std::vector<Coefficient> controls; ///< in the order given
    bool conditional = false;
    double rSquared = 0, adjustedRSquared = 0;
    int degreesOfFreedom = 0;
    std::optional<double> speed, halfLife;
    BetaVerdict verdict = BetaVerdict::Unclear;
    std::vector<BetaPoint> points;
    int unitsUsed = 0, unitsLeftOut = 0;
};
/// Between two times of the panel, given by position.
/// Errors: check(panel); BadOption (positions that are not first < last within the panel); SizesDiffer; ValueNotPositive;
/// TooFewUnits (3 more than controls); ConstantValues (all start alike, or a control that follows from the others).
[[nodiscard]] Measured<BetaConvergence> betaConvergence(const Panel& panel, int firstTime, int lastTime,
                                                        const Controls& controls = {});

} // namespace core::inequality
