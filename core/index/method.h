// SPDX-License-Identifier: GPL-3.0-or-later
// How an index is calculated: the options of every stage, in the order in which the stages run.
//
// Stages and names follow OECD/JRC, Handbook on Constructing Composite Indicators (2008), doi:10.1787/9789264043466-en.
#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>
#include <vector>

namespace core::index {

struct Framework;

/// Where a missing value comes from. A method lists any number of these; each fills what those before it left.
enum class Imputation {
    LinearInTime, ///< on the line between the unit's nearest earlier and later values; beyond the first or last, that value
    NearestTime,  ///< the unit's value at the nearest time; of two equally near, the earlier
    GroupMean,    ///< mean of the units of the same group at the same time
    GroupMedian
};

/// Units with too little data are left out of the whole calculation of that time.
struct Screening {
    enum class Basis { Measured, Imputed };
    double minimumShare = 0; ///< of the indicators, 0 to 1; a unit with exactly this share stays
    Basis basis = Basis::Measured; ///< counted before or after imputation
    bool operator==(const Screening&) const = default;
};

/// The rule for outliers: a column needs treatment when |skewness| >= `skewness` and excess kurtosis >= `kurtosis` (both as
/// Excel and e1071 type 2 estimate them; at least 4 values).
struct OutlierTreatment {
    enum class Kind {
        Keep,
        Winsorise,            ///< the extreme value(s) take the next one, until the rule is met or the limit reached
        Transform,
        WinsoriseOrTransform  ///< a column that still breaks the rule after winsorising is transformed instead, from its start
    };
    enum class Transform {
        LogOfRange,   ///< ln(x - min + (max - min) / 100)
        LogPlusOne,   ///< ln(x - min + 1)
        BoxCox        ///< ((x - min + 1)^lambda - 1) / lambda, ln at 0
    };
    Kind kind = Kind::Keep;
    double skewness = 2;
    double kurtosis = 3.5;
    int winsoriseAtMost = 5; ///< points a column; tied points are moved together and may pass the limit by their number
    Transform transform = Transform::LogOfRange;
    std::optional<double> lambda; ///< of Box-Cox; without it the most likely one in [-2, 2]
    bool operator==(const OutlierTreatment&) const = default;
};

/// All scores grow with what is better; the direction of the indicator is taken in here.
struct Normalisation {
    enum class Kind {
        MinMax,              ///< worst observed = low, best observed = high
        ZScore,              ///< mean and sample standard deviation brought to `mean` and `deviation`
        Rank,                ///< place among the observed (mean place of ties), brought to low..high
        Goalposts,           ///< the framework's: worst = low, best = high
        DistanceToReference, ///< worst observed = low, the indicator's reference (without one: best observed) = high
        Vector               ///< over the root of the sum of squares, as TOPSIS has it
    };
    Kind kind = Kind::MinMax;
    double low = 0;
    double high = 100;
    double mean = 0;
    double deviation = 1;
    /// Scores beyond low and high (goalposts, a reference that is passed, frozen bounds) are taken as low and high.
    bool cap = false;
    bool operator==(const Normalisation&) const = default;
};

/// One judgement of a pairwise comparison: `first` matters `times` as much as `second` (Saaty's scale 1/9 to 9).
struct Comparison {
    std::string first;
    std::string second;
    double times = 1;
    bool operator==(const Comparison&) const = default;
};

/// The judgements of one branch: each pair of its members once.
struct Comparisons {
    std::string node; ///< empty = the index itself
    std::vector<Comparison> pairs;
    bool operator==(const Comparisons&) const = default;
};

struct Weighting {
    enum class Kind {
        Given,  ///< the framework's weights
        Equal,  ///< equal within each branch
        Entropy,
        Critic,
        VariationCoefficient,
        PrincipalComponents,
        Ahp,
        EntropyAhp
    };
    /// Over which indicators a data-driven kind looks. WholeTree also weighs the nodes: a node's weight is the sum of the weights
    /// below it. WithinBranch leaves nodes at the framework's weights.
    enum class Scope { WithinBranch, WholeTree };
    enum class Combination { Product, Mean }; ///< of entropy and AHP
    Kind kind = Kind::Given;
    Scope scope = Scope::WithinBranch;
    double entropyShift = 0; ///< added to the values in 0..1 before their logarithm; 0 takes 0 ln 0 as 0
    Combination combination = Combination::Product;
    double ahpShare = 0.5;   ///< of Combination::Mean
    std::vector<Comparisons> comparisons; ///< for the kinds with AHP; branches of one member need none
    bool operator==(const Weighting&) const = default;
};

/// TOPSIS and Copeland answer on Normalisation::low..high; the others on the scale of what they are made from.
enum class Aggregation { Arithmetic, Geometric, Harmonic, Topsis, MazziottaPareto, Copeland };

/// From when bounds (of treatment and normalisation), data-driven weights and ideal points are taken.
struct Estimation {
    enum class Kind {
        Frozen,   ///< from the observations at `years` together, used at every time: scores compare over time and scenarios
        AllYears, ///< from all observations together
        EachYear  ///< from each time's own: scores of different times do not compare
    };
    Kind kind = Kind::AllYears;
    std::vector<double> years; ///< of Frozen; at least one
    bool operator==(const Estimation&) const = default;
};

struct Method {
    bool denominate = true;             ///< false: variables are taken as they are (times their factor)
    std::vector<Imputation> imputation; ///< none: missing values stay missing
    double imputationReachYears = 0;    ///< how far in time a value may come from; 0 = any
    Screening screening;
    OutlierTreatment outliers;
    Normalisation normalisation;
    Weighting weighting;
    /// From the index downwards: [0] makes the index from its branches, [1] these from theirs, ...; the last holds for all deeper
    /// levels. At least one.
    std::vector<Aggregation> aggregation = {Aggregation::Arithmetic};
    /// Mazziotta-Pareto: the penalty for imbalance is taken off (true) or added, where more is worse.
    bool penaliseImbalance = true;
    /// A node is missing where less than this share of its members (by number) is there; else the others share their weight.
    double minimumPresent = 0;
    Estimation estimation;
    bool operator==(const Method&) const = default;

    [[nodiscard]] Aggregation aggregationAt(std::size_t depth) const
    {
        return aggregation[depth < aggregation.size() ? depth : aggregation.size() - 1];
    }
};

/// Whether the options make sense together and with the framework. Errors (all of them): InvalidArgument and OutOfRange for an
/// option, Where::variable naming it as in the document ("normalise.low"); UnknownName and DuplicateName for comparisons.
[[nodiscard]] Checked<void> validate(const Method& method, const Framework& framework);

// The words of the JSON document.
[[nodiscard]] const char* toString(Imputation value);                   ///< "linear-in-time", ...
[[nodiscard]] const char* toString(Screening::Basis value);
[[nodiscard]] const char* toString(OutlierTreatment::Kind value);
[[nodiscard]] const char* toString(OutlierTreatment::Transform value);
[[nodiscard]] const char* toString(Normalisation::Kind value);
[[nodiscard]] const char* toString(Weighting::Kind value);
[[nodiscard]] const char* toString(Weighting::Scope value);
[[nodiscard]] const char* toString(Weighting::Combination value);
[[nodiscard]] const char* toString(Aggregation value);
[[nodiscard]] const char* toString(Estimation::Kind value);

} // namespace core::index
