// SPDX-License-Identifier: GPL-3.0-or-later
// Shares of an output's variance that inputs own: Sobol' indices.
//
//   first order   S_i  = V(E(y | x_i)) / V(y)       what fixing x_i alone would take away
//   total         T_i  = E(V(y | all but x_i)) / V(y) what would stay if all but x_i were known
//   second order  S_ij = what i and j own together beyond S_i and S_j
//
// Two independent samples A and B; AB_i is A with factor i from B, BA_i is B with factor i from A; N base rows.
//   V    = the variance of f(A) and f(B) together
//   S_i  = 1 - mean((f(B) - f(AB_i))^2) / (2 V)     Jansen 1999, as (b) and (f) of table 2 of Saltelli et al. 2010
//   T_i  =     mean((f(A) - f(AB_i))^2) / (2 V)
//   S_ij = 1 - mean((f(BA_i) - f(AB_j))^2 + (f(BA_j) - f(AB_i))^2) / (4 V) - S_i - S_j
// The last: both pairs share x_i and x_j alone, so the same argument as for S_i holds; the pairs of runs are those of Saltelli 2002,
// theorem 2.
// Small negative values are errors of sampling and are kept. A factor is an input or a group of inputs that are moved together.
//
// Failed runs (not finite): a base row takes part in an index only when the runs that this index compares are all numbers, and in
// V with those of its two runs that are. Failures are counted; indices then describe the inputs for which the model gives a
// number.
//
// Sources: Sobol' 2001, doi:10.1016/S0378-4754(00)00270-6; Jansen 1999, doi:10.1016/S0010-4655(98)00154-4; Saltelli 2002,
// doi:10.1016/S0010-4655(02)00280-1; Saltelli et al. 2010, doi:10.1016/j.cpc.2009.09.018.
#pragma once

#include "core/sampling/design.h"
#include "core/sensitivity/evaluation.h"

#include <cstdint>

namespace core::sensitivity {

struct SobolPlan {
    std::size_t inputs = 0;
    std::size_t baseRows = 1024; ///< N, at least 2; best a power of two
    /// Inputs that are moved together; each input in exactly one. Empty: each input by itself.
    std::vector<std::vector<std::size_t>> groups = {};
    bool secondOrder = false; ///< costs N x factors more runs
    sampling::DesignKind kind = sampling::DesignKind::Sobol;
    std::uint64_t seed = 1;
};

/// The points. Rows of base row n stand together: A, AB_1 ... AB_k, with second order BA_1 ... BA_k, and B.
/// Immutable; safe to use from several threads.
class SobolDesign {
public:
    /// Errors: InvalidArgument (no input, fewer than two base rows, groups that are not a partition of the inputs); TooLarge.
    [[nodiscard]] static Result<SobolDesign> create(const SobolPlan& plan);

    [[nodiscard]] const SobolPlan& plan() const { return m_plan; }
    [[nodiscard]] std::size_t factors() const { return m_groups.size(); }
    /// k + 2, with second order 2 k + 2.
    [[nodiscard]] std::size_t rowsPerBase() const { return (m_plan.secondOrder ? 2 : 1) * factors() + 2; }
    [[nodiscard]] std::size_t rows() const { return m_plan.baseRows * rowsPerBase(); }
    /// Rows [first, first + rows.size() / inputs).
    void fill(std::size_t first, std::span<double> rows) const;

private:
    SobolDesign(SobolPlan plan, std::vector<std::vector<std::size_t>> groups, sampling::UnitDesign base);
    void fillRow(std::size_t place, std::span<const double> base, std::span<double> row) const;

    SobolPlan m_plan;
    std::vector<std::vector<std::size_t>> m_groups;
    sampling::UnitDesign m_base; ///< A and B side by side
};

struct SobolOptions {
    std::size_t bootstrapSamples = 1000; ///< of base rows; 0 = no intervals
    double confidence = 0.95;
    std::uint64_t seed = 1; ///< of the bootstrap
    int threads = 0; ///< 0 = all processors; no effect on the figures
    /// Indices count as converged when no interval is wider. Sarrazin, Pianosi, Wagener 2016, doi:10.1016/j.envsoft.2016.02.005.
    double convergedWidth = 0.05;
};

/// One index. With points of low discrepancy the interval is on the wide side: the bootstrap takes rows as independent.
struct SobolIndex {
    double value = 0; ///< NaN when the output does not vary or too many runs failed
    double standardError = 0; ///< NaN without bootstrap, as are the ends
    double low = 0;
    double high = 0;
    std::size_t baseRows = 0; ///< that took part
    /// The interval lies above 0. Where not: not distinguishable from zero; that is said instead of a negative number.
    bool aboveZero = false;
};

struct SobolPair {
    std::size_t first = 0; ///< factors, first < second
    std::size_t second = 0;
    SobolIndex index;
};

enum class SobolWarning {
    WideIntervals, ///< an interval is wider than convergedWidth: more base rows, suggestedBaseRows
    FailedRuns, ///< some evaluations gave no number
    FirstAboveTotal, ///< a first-order interval lies above that of the total: the sample is too small or not as designed
    SumAboveOne, ///< first-order indices sum to more than 1 by more than their errors allow
    DoesNotVary ///< the output is the same in all runs: there are no indices
};

struct SobolOutput {
    double mean = 0; ///< of f(A) and f(B)
    double variance = 0; ///< of f(A) and f(B), in the output's unit squared
    std::size_t failedRuns = 0;
    std::vector<SobolIndex> first; ///< by factor
    std::vector<SobolIndex> total;
    std::vector<SobolPair> second; ///< with second order
    double widestInterval = 0; ///< of first and total; NaN without bootstrap
    /// At which intervals would have narrowed to convergedWidth, by 1/sqrt(N), as a power of two; 0 when they have.
    std::size_t suggestedBaseRows = 0;
    std::vector<SobolWarning> warnings;
};

struct SobolIndices {
    std::vector<SobolOutput> outputs;
    std::size_t baseRows = 0; ///< complete ones
    bool cancelled = false;
};

/// `values` is rows x outputs in the order of the design: its first base rows, at least two; what follows the last complete one
/// is not used. Errors: InvalidArgument (sizes that do not fit, too few rows, a confidence outside (0, 1)).
[[nodiscard]] Result<SobolIndices> sobolIndices(const SobolDesign& design, std::span<const double> values, std::size_t outputs,
                                                const SobolOptions& options = {});

/// Runs the design; a cancelled study gives the indices of the base rows that were run.
/// Errors: those of `evaluate`; Cancelled with fewer than two base rows.
[[nodiscard]] Result<SobolIndices> runSobol(const SobolDesign& design, std::size_t outputs, const EvaluateBlock& evaluate,
                                            const EvaluationOptions& evaluation = {}, const SobolOptions& options = {});

} // namespace core::sensitivity
