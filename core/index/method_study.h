// SPDX-License-Identifier: GPL-3.0-or-later
// How much the ranking owes to choices of method: many variants of an index, drawn at random.
//
// Draws come from a counter-based generator keyed by seed, variant and factor, so the same options give the same bits on any number
// of threads, and more variants begin with the same ones.
#pragma once

#include "core/base/result.h"
#include "core/index/composite.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace core::index {

/// What a study can vary, and what it cannot: the table of sensitivities lists all.
enum class StudyFactor {
    Imputation,
    Outliers,
    Normalisation,
    WeightingKind,
    WeightValues,
    Aggregation,
    IndicatorLeftOut, ///< one indicator at a time is missing from the framework, or none
    // Never varied:
    Framework,   ///< which indicators and branches there are
    Direction,
    Denomination,
    Screening,
    Estimation,  ///< the years that bounds come from
    Data         ///< errors of the values themselves
};
inline constexpr std::size_t kStudyFactors = 13;
[[nodiscard]] const char* toString(StudyFactor factor); ///< "imputation", "weight-values", ...

/// Alternatives are drawn with equal chance. What has a list of fewer than two stays as the definition has it.
struct StudyOptions {
    std::size_t variants = 1000;
    std::uint64_t seed = 1;
    int threads = 0; ///< 0 = all processors
    double time = kMissing; ///< whose ranking; missing = the last
    std::vector<std::vector<Imputation>> imputations;
    std::vector<OutlierTreatment> outliers;
    std::vector<Normalisation> normalisations;
    std::vector<Weighting::Kind> weightings;
    std::vector<std::vector<Aggregation>> aggregations;
    /// Alternatives with Mazziotta-Pareto are calculated from scores of 70 to 130 (z-scores: mean 100, deviation 10), as its authors have
    /// it: its penalty s^2/M grows beyond measure where a mean M comes near 0, as it does on 0 to 100, and turns the ranking round.
    /// What is made from arithmetic means alone has the same order on any such scale. The definition itself stays as it is.
    /// Source: Mazziotta and Pareto 2016, Social Indicators Research 127(3), doi:10.1007/s11205-015-0998-2.
    bool balancedScale = false;
    double weightSpread = 0; ///< each weight times a uniform number in 1 -/+ this, then scaled within its branch; 0 to 1
    bool leaveOutIndicators = false;
    const std::atomic<bool>* cancel = nullptr;
    std::function<void(std::size_t done, std::size_t total)> progress; ///< called from any thread
};

/// What one variant was made with, to repeat it: positions in the options' lists (0 where these are not varied).
struct StudyVariant {
    std::size_t imputation = 0;
    std::size_t outliers = 0;
    std::size_t normalisation = 0;
    std::size_t weighting = 0;
    std::size_t aggregation = 0;
    std::ptrdiff_t leftOut = -1; ///< indicator; -1 = none
};

struct RankInterval {
    std::string unit;
    int nominal = 0; ///< by the definition as it is; 0 = no score
    double median = kMissing;
    double low = kMissing;  ///< 5 % of variants are better placed
    double high = kMissing; ///< 95 %
    int best = 0;
    int worst = 0;
    std::size_t withoutScore = 0; ///< variants in which it has none
};

struct FactorEffect {
    StudyFactor factor = StudyFactor::Data;
    bool varied = false;
    std::size_t alternatives = 0; ///< 0 = continuous
    /// Share of the variance of the mean shift of ranks that goes away when this factor alone is known last: total-effect index, Jansen's
    /// estimator, Saltelli et al. 2010, doi:10.1016/j.cpc.2009.09.018, table 2 (f). Sampling error of about 1/sqrt(variants).
    double totalEffect = kMissing;
    double meanShift = kMissing;    ///< places a unit moves on average when only this is varied, all else as defined
    double largestShift = kMissing; ///< the furthest a unit moves on average then
    std::string mostMoved;          ///< that unit
};

struct MethodStudy {
    double time = 0;
    std::uint64_t seed = 0;
    std::vector<RankInterval> intervals; ///< by unit
    std::vector<FactorEffect> effects;   ///< all factors, in the order of StudyFactor
    double meanShift = kMissing;         ///< places a unit moves on average, all varied together
    std::vector<StudyVariant> variants;
    Matrix weights; ///< variants x indicators: share of the index in that variant
    Matrix scores;  ///< variants x units
    std::vector<int> ranks; ///< variants x units; 0 = no score
};

/// Errors: those of build() for any combination that can be drawn, and for each alternative with all else as defined, named in the
/// message (nothing is skipped silently: z-scores with a geometric mean are an error); InvalidArgument (no variant, a spread outside 0..1, nothing to vary); NotFound (the time); Cancelled.
[[nodiscard]] Checked<MethodStudy> studyMethod(const Definition& definition, const Observations& observations, const StudyOptions& options);

} // namespace core::index
