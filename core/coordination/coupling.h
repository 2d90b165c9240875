// SPDX-License-Identifier: GPL-3.0-or-later
// Coupling coordination degree of two or more subsystems: the standard and the corrected form side by side, and what is often got
// wrong with them.
//
// Levels U_1 .. U_n of a unit's subsystems lie between 0 (worst) and 1 (best).
//
//   standard    C = n (U_1 ... U_n)^(1/n) / (U_1 + ... + U_n)
//   corrected   C = sqrt( (1 - sum_{i>j} |U_i - U_j| / (n(n-1)/2)) (prod_i U_i / max U)^(1/(n-1)) )
//   both        T = sum_i a_i U_i, a = weights that sum to 1;  D = sqrt(C T)
//
// The standard C crowds near 1 and is blind to level; it also depends on n, so that degrees of 3 and of 4 subsystems cannot be
// compared. Source: Wang Shujia, Kong Wei, Ren Liang et al. 2021, Journal of Natural Resources 36(3), 793-810,
// doi:10.31497/zrzyxb.20210319; common mistakes also Liu Chunlin 2017, on 379 papers.
#pragma once

#include "core/base/result.h"

#include <span>
#include <vector>

namespace core::coordination {

enum class CouplingForm { Standard, Corrected };

/// Ten grades, each including its upper end: (0.4, 0.5] is NearDisorder; 0 belongs to the first.
/// Source: the scale in common use, as in Acta Geographica Sinica 76(4), 2021, 781, Table 1.
enum class CoordinationGrade {
    ExtremeDisorder, ///< 0 to 0.1   极度失调
    SevereDisorder, ///< to 0.2     严重失调
    ModerateDisorder, ///< to 0.3     中度失调
    MildDisorder, ///< to 0.4     轻度失调
    NearDisorder, ///< to 0.5     濒临失调
    BarelyCoordinated, ///< to 0.6     勉强协调
    PrimaryCoordination, ///< to 0.7     初级协调
    IntermediateCoordination, ///< to 0.8     中级协调
    GoodCoordination, ///< to 0.9     良好协调
    SuperiorCoordination ///< to 1       优质协调
};
inline constexpr int kGrades = 10;
/// `degree` from 0 to 1; what lies outside belongs to the nearest grade.
[[nodiscard]] CoordinationGrade gradeOf(double degree);

// The two coupling degrees by themselves, for levels of 0 to 1, at least two. Both are 0 when any level is 0, also when all are.
[[nodiscard]] double standardCoupling(std::span<const double> levels);
[[nodiscard]] double correctedCoupling(std::span<const double> levels);

struct Coordination {
    double coupling = 0; ///< C
    double degree = 0; ///< D
    CoordinationGrade grade = CoordinationGrade::ExtremeDisorder;
};

struct CouplingOfUnit {
    bool computed = false; ///< false: a level is missing or, unless clipped, outside 0 to 1; the rest is 0 then
    double development = 0; ///< T
    Coordination standard, corrected;
    int weakest = -1, strongest = -1; ///< subsystems; of equals the first
    int gradesLost = 0; ///< grades by which the corrected degree lies below the standard one
};

enum class CouplingWarning {
    LevelOutsideRange, ///< a level below 0 or above 1: the formulas do not hold there
    LooksLikePercent, ///< no level above 1 would be left if all were divided by 100
    ZeroForcesZero, ///< a level of exactly 0 (the lowest unit after min-max) makes C and D 0 whatever the others are
    ConstantSubsystem, ///< a subsystem with the same level for all units (three or more): it tells none apart, yet moves all
                       ///< degrees
    WeightsNotNormalised, ///< weights did not sum to 1 and were divided by their sum
    CrowdedNearOne, ///< at least half of the units have a standard C above 0.9: it hardly tells them apart
    SubsystemsDiffer ///< compared with results of another number of subsystems
};
struct CouplingNotice {
    CouplingWarning kind = CouplingWarning::LevelOutsideRange;
    int count = 0; ///< units concerned
    int unit = -1; ///< the first of them
    int subsystem = -1; ///< of that unit
    double value = 0; ///< the level, the sum of the weights, the median C, the other number of subsystems
};

enum class OutsideRange {
    LeaveOut, ///< the unit has no result
    Clip ///< taken as 0 or 1: for scores with frozen bounds in years that pass them
};

struct CouplingOptions {
    std::vector<double> weights; ///< by subsystem; empty = equal
    OutsideRange outside = OutsideRange::LeaveOut;
    int comparedWith = 0; ///< number of subsystems of results that these are set beside; 0 = none
};

struct CouplingResult {
    int subsystems = 0;
    std::vector<double> weights; ///< as used, sum 1
    std::vector<CouplingOfUnit> units;
    std::vector<CouplingNotice> notices;
    int computed = 0, missing = 0;
    int unitsLosingAGrade = 0; ///< with gradesLost of 1 or more
    double medianStandard = 0, medianCorrected = 0; ///< of C
};

/// `levels` is units x subsystems, row-major, NaN = missing.
/// Errors: InvalidArgument (sizes, fewer than 2 subsystems, a weight below 0 or not finite, weights that are all 0); NotFound (no
/// unit can be computed).
[[nodiscard]] Result<CouplingResult> couplingCoordination(std::span<const double> levels, int units, int subsystems,
                                                          const CouplingOptions& options = {});

/// What the number of subsystems alone does: mean coupling degree of `subsystems` (2 to 16) levels drawn independently and evenly
/// between 0 and 1, to about 0.005, from a fixed sequence of points. Of two, the standard form's is 4 - pi. Takes about a
/// millisecond: keep it.
[[nodiscard]] double chanceCoupling(CouplingForm form, int subsystems);

/// Formulas met in print. All but the first two are mistakes.
enum class CouplingFormula {
    Standard,
    Corrected,
    CoefficientLost, ///< (prod U)^(1/n) / sum U: the factor n is missing, C cannot pass 1/n
    RootLost, ///< prod U / mean^n: the root 1/n is missing
    RootOfTwo, ///< root 1/2 whatever n is
    PairProduct ///< n (prod U / prod_{i<j} (U_i + U_j))^(1/n): right for n = 2 in form only, above 1 for n > 2
};
struct CouplingReading {
    CouplingFormula formula = CouplingFormula::Standard;
    double value = 0;
    bool fits = false; ///< within the tolerance of the published value
};
/// What each formula makes of a unit's levels, and which of them gives a published value: a check of somebody's table.
/// Errors: InvalidArgument (fewer than two levels), OutOfRange (a level not above 0 or above 1).
[[nodiscard]] Result<std::vector<CouplingReading>> readCoupling(std::span<const double> levels, double published,
                                                                double tolerance = 5e-4);

} // namespace core::coordination
