// SPDX-License-Identifier: GPL-3.0-or-later
// Do units stay in their class? Transitions between classes from one time to the next.
#pragma once

#include "core/inequality/neighbours.h"

namespace core::inequality {

enum class MarkovValues {
    RelativeToMean, ///< value over the mean of its time: classes tell place, not growth (values of at least 0)
    AsTheyAre
};

struct MarkovOptions {
    int classes = 4; ///< 2 to 10, of equal count over all units and times together
    MarkovValues values = MarkovValues::RelativeToMean;
    int lag = 1; ///< times apart, as positions among those of the panel
};

enum class MobilityVerdict {
    Persistent, ///< at least nine in ten stay
    Mixed,
    Mobile ///< more leave than stay
};

/// Where the chain settles if it goes on as it did.
enum class LongRun {
    Unique,
    SeveralEnds, ///< it depends on where it starts: classes that are never left
    NotObserved ///< a class that is entered has no transition of its own
};

/// Class c holds values above bounds[c-1] and up to bounds[c]; quantiles by linear interpolation (type 7 of Hyndman and Fan
/// 1996). Source: Quah 1993, European Economic Review 37(2-3), doi:10.1016/0014-2921(93)90031-5; mobility index Shorrocks 1978,
/// Econometrica 46(5): (k - trace)/(k - 1), 0 = nobody moves.
struct Markov {
    int classes = 0;
    std::vector<double> bounds; ///< classes - 1, ascending
    std::vector<int> counts; ///< classes x classes, row-major: from row to column
    std::vector<double> probabilities; ///< the same over the row's sum; 0 in a row that has none
    std::vector<int> observations; ///< transitions that begin in a class
    int transitions = 0;
    LongRun longRun = LongRun::NotObserved;
    std::vector<double> stationary; ///< by class; empty unless `longRun` is Unique
    std::vector<double> first, last; ///< share of units in each class at the first and the last time used
    double stay = 0; ///< share of all transitions that stay in their class
    double up = 0, down = 0;
    double mobility = 0; ///< over the classes that have transitions
    MobilityVerdict verdict = MobilityVerdict::Mixed;
};
/// Errors: check(panel); BadOption; NoValues; NotFinite; NegativeValue or ZeroMean (relative values); TooFewTimes; TooFewUnits
/// (as many values as classes needed); ConstantValues (quantiles that coincide: `found` classes can be told apart).
[[nodiscard]] Measured<Markov> markov(const Panel& panel, const MarkovOptions& options = {});

/// A chain from given classes (0 to `classes` - 1, negative = missing), units x times, row-major.
[[nodiscard]] Measured<Markov> markovOfClasses(const std::vector<int>& classOf, int units, int classes, int lag = 1);

/// The same by the class of the neighbours' mean at the beginning of each transition: does a rich neighbourhood lift?
/// `difference` tests whether the rows differ between neighbourhoods: chi-square of Bickenbach and Bode 2003, International
/// Regional Science Review 26(3), doi:10.1177/0160017603253789, over cells that occur.
/// Source: Rey 2001, Geographical Analysis 33(3), doi:10.1111/j.1538-4632.2001.tb00444.x.
struct SpatialMarkov {
    Markov all; ///< of the units that have neighbours with a value
    std::vector<Markov> byNeighbours; ///< by class of the neighbours' mean, in the units' own bounds; no stationary share
    double chiSquare = 0;
    int degreesOfFreedom = 0;
    double pValue = 1;
    bool differs = false; ///< pValue at most kSignificance
};
/// Errors: as markov(); SizesDiffer; NoNeighbours.
[[nodiscard]] Measured<SpatialMarkov> spatialMarkov(const Panel& panel, const Neighbours& neighbours,
                                                    const MarkovOptions& options = {});

} // namespace core::inequality
