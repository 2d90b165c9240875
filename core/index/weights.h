// SPDX-License-Identifier: GPL-3.0-or-later
// Weights that data or judgements give. Each function returns weights that add up to 1, in the order of the columns or names.
//
// Columns are indicators, all in the same direction (more is better); rows with a missing value are left out by row where rows
// are compared as a whole (CRITIC, components), by column elsewhere.
#pragma once

#include "core/base/result.h"
#include "core/index/matrix.h"
#include "core/index/method.h"

#include <string>
#include <vector>

namespace core::index {

/// Columns brought to 0..1 by their least and greatest; a constant column becomes all 0.
[[nodiscard]] Matrix unitRange(const Matrix& values);

/// Entropy weights: p_ij = x_ij / sum_i x_ij, e_j = -sum_i p ln p / ln n, w_j = (1 - e_j) / sum_j (1 - e_j). 0 ln 0 = 0. A constant
/// column, which says nothing, gets 0.
/// Errors: InvalidArgument (under two rows in a column, all columns constant), OutOfRange (a negative value).
/// Source: Shannon 1948; in this form Zeleny 1982, Multiple Criteria Decision Making, chapter 7.
[[nodiscard]] Result<std::vector<double>> entropyWeights(const Matrix& values, double shift = 0);

/// CRITIC: C_j = s_j * sum_k (1 - r_jk) with s_j the sample deviation of columns already in 0..1. A constant column gets 0.
/// Errors: InvalidArgument (under three complete rows, all columns constant or all pairs in perfect agreement).
/// Source: Diakoulaki, Mavrotas, Papayannakis 1995, Computers and Operations Research 22(7), doi:10.1016/0305-0548(94)00059-H.
[[nodiscard]] Result<std::vector<double>> criticWeights(const Matrix& values);

/// s_j / |mean_j|, sample deviation. Errors: InvalidArgument (a mean of 0, under two rows, all columns constant).
[[nodiscard]] Result<std::vector<double>> variationWeights(const Matrix& values);

/// Principal components of the correlation matrix, those with eigenvalue above 1 (at least one), loadings turned by varimax; each
/// indicator's squared loading on the factor where it loads most, over that factor's sum of squares, times the factor's share of
/// the variance explained; then scaled to 1.
/// Errors: InvalidArgument (under three complete rows, a constant column).
/// Source: OECD/JRC Handbook 2008, section 6.1 and tables 17-18, after Nicoletti, Scarpetta, Boylaud 2000, OECD WP 226.
struct PrincipalComponents {
    std::vector<double> eigenvalues;  ///< all, descending
    Matrix loadings;                  ///< indicators x factors kept, after varimax
    std::vector<double> explained;    ///< sum of squared loadings of each factor kept
    std::vector<double> weights;
    std::vector<std::size_t> opposed; ///< indicators whose main loading has another sign than the sum of its factor's
};
[[nodiscard]] Result<PrincipalComponents> principalComponentWeights(const Matrix& values);

/// Weights of pairwise judgements: the principal eigenvector of the reciprocal matrix.
struct AhpWeights {
    std::vector<double> weights;
    double greatestEigenvalue = 0;
    double consistencyIndex = 0; ///< (lambda - n) / (n - 1)
    double consistencyRatio = 0; ///< over Saaty's random index; 0 for one or two members. Above 0.1 judgements contradict
};
/// Errors: InvalidArgument (a pair missing or judged twice, of one with itself), UnknownName, OutOfRange (times not in 1/9..9; more
/// than 15 members, for which no random index is published).
/// Source: Saaty 1980, The Analytic Hierarchy Process, with its random indices for 3 to 15 members.
[[nodiscard]] Result<AhpWeights> ahpWeights(const std::vector<std::string>& members, const std::vector<Comparison>& judgements);

/// Product: a_j e_j / sum; Mean: share * a_j + (1 - share) * e_j. Errors: InvalidArgument (sizes differ, every product 0).
[[nodiscard]] Result<std::vector<double>> combineWeights(const std::vector<double>& ahp, const std::vector<double>& entropy,
                                                         Weighting::Combination combination, double ahpShare);

} // namespace core::index
