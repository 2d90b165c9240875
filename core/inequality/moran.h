// SPDX-License-Identifier: GPL-3.0-or-later
// Are neighbours alike? Moran's I for the whole map, and for each unit (LISA).
//
// Units without a value are left out and their neighbours' weights shared anew; units that then have no neighbour (islands) are
// left out too, and named. Permutations come from the seed alone: the same on any number of threads.
#pragma once

#include "core/inequality/neighbours.h"
#include "core/inequality/trend.h"

#include <cstdint>
#include <optional>

namespace core::inequality {

enum class MoranVerdict {
    Clustered, ///< neighbours are more alike than chance
    Dispersed, ///< less alike than chance
    NoPattern
};

struct MoranOptions {
    int permutations = 999; ///< 0 = none; at most 1 000 000
    std::uint64_t seed = 1;
    int threads = 0; ///< 0 = all
};

/// I = (n/S0) sum_ij w_ij z_i z_j / sum_i z_i^2, z = value - mean.
/// Expected value -1/(n-1) and variance under normality and under randomisation: Cliff and Ord 1981, Spatial Processes, ch. 1 and
/// 2. Pseudo p, two-sided: 2 min(#(I* >= I) + 1, #(I* <= I) + 1)/(m + 1), at most 1.
struct Moran {
    double index = 0;
    double expected = 0;
    double varianceNormal = 0, varianceRandom = 0;
    double zNormal = 0, zRandom = 0;
    double pNormal = 1, pRandom = 1; ///< two-sided
    int permutations = 0;
    std::uint64_t seed = 0;
    double permutedMean = 0, permutedDeviation = 0; ///< 0 without permutations
    std::optional<double> pPermuted;
    MoranVerdict verdict = MoranVerdict::NoPattern; ///< by pPermuted, or without permutations by pRandom
    std::vector<int> islands;
    Counted counted; ///< islands are among neither used nor missing
};
/// Errors: SizesDiffer; NoValues, NotFinite; NoNeighbours; TooFewUnits (4); ConstantValues; BadOption.
[[nodiscard]] Measured<Moran> moran(std::span<const double> values, const Neighbours& neighbours,
                                    const MoranOptions& options = {});

enum class Quadrant {
    HighHigh,
    LowLow,
    HighLow, ///< high among low ones
    LowHigh,
    Island,
    Missing
};

/// One unit: I_i = z_i sum_j w_ij z_j / m2, m2 = sum z^2 / n. With weights that share 1 the mean of I_i is I.
struct LocalMoran {
    Quadrant quadrant = Quadrant::Missing;
    double index = 0;
    double standardised = 0; ///< z_i / sqrt(m2): the abscissa of Moran's scatter plot
    double lag = 0; ///< sum_j w_ij z_j / sqrt(m2): its ordinate
    double pValue = 1; ///< pseudo p, two-sided; the unit stays, the others are drawn into its neighbours' places
    double adjusted = 1; ///< for false discoveries among all units tested
    bool significant = false; ///< adjusted p at most kSignificance
};

/// Source: Anselin 1995, Geographical Analysis 27(2), doi:10.1111/j.1538-4632.1995.tb00338.x; the adjustment Benjamini and
/// Hochberg 1995 (J. R. Statist. Soc. B 57(1)). GeoDa and PySAL print half of our p: theirs is one-sided.
struct LocalMoranMap {
    std::vector<LocalMoran> units; ///< by unit of the sample
    int permutations = 0;
    std::uint64_t seed = 0;
    double smallestPossible = 0; ///< 2/(m + 1): a p cannot fall below
    int nominal = 0; ///< units with p at most kSignificance before the adjustment
    double byChance = 0; ///< how many of them are to be expected if there is no pattern: tested x kSignificance
    int found = 0; ///< and after it
    int tested = 0;
    Counted counted;
};
/// 9999 permutations unless told otherwise: fewer cannot survive the adjustment. Errors: as moran(); BadOption (no permutations).
[[nodiscard]] Measured<LocalMoranMap> localMoran(std::span<const double> values, const Neighbours& neighbours,
                                                 const MoranOptions& options = {9999, 1, 0});

} // namespace core::inequality
