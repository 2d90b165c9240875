// SPDX-License-Identifier: GPL-3.0-or-later
// Whether an index does what its weights say.
#pragma once

#include "core/base/result.h"
#include "core/index/composite.h"
#include "core/index/note.h"

#include <string>
#include <vector>

namespace core::index {

/// Rules of thumb; beyond them a note is made. Where they come from stands beside each.
struct AuditRules {
    double fewData = 0.65;        ///< share measured per unit and indicator: JRC COIN, frequently asked questions
    double repeatedPair = 0.9;    ///< correlation: JRC audits speak of redundancy from about 0.92
    double opposedPair = -0.4;    ///< correlation within a branch
    double unlikeItsWeight = 0.05;///< share of the index
    double lowAlpha = 0.7;        ///< Nunnally 1978, quoted in OECD/JRC Handbook 2008, section 3
    double manyIndicators = 40;   ///< JRC COIN: 30 to 40 are still readable
};

/// What an indicator is meant to weigh and what it does to the index, over the units of one time.
struct EffectiveWeight {
    std::string indicator;
    double set = 0;                 ///< share of the index by weights
    double correlation = kMissing;  ///< of its normalised values with the index (Pearson)
    /// Share of the index's variance: w_j cov(x_j, S) / var(S). Adds up to 1; exact for arithmetic means without missing values,
    /// else by the weights set. Negative for what runs against the index. Source: covariance decomposition of a sum.
    double varianceShare = kMissing;
    /// correlation^2, scaled so that all add up to 1.
    /// Source: Paruolo, Saisana, Saltelli 2013, doi:10.1111/j.1467-985X.2012.01059.x, linear case.
    double pearsonShare = kMissing;
    /// var(E(S | x_j)) / var(S), 0 to 1, E by local-linear regression with leave-one-out bandwidth. Source: the same paper, equation 5.
    double correlationRatio = kMissing;
    /// correlationRatio scaled so that all add up to 1.
    double ratioShare = kMissing;
};

struct NodeAlpha {
    std::string node; ///< empty = all indicators together
    double alpha = kMissing; ///< of the normalised indicators directly or further below; complete rows only
    std::size_t rows = 0;    ///< that it is made from
};

struct Audit {
    double time = 0;
    Matrix correlations;             ///< indicators x indicators, of normalised values
    Matrix nodeCorrelations;         ///< nodes x nodes, of scores
    std::vector<EffectiveWeight> weights;  ///< by indicator
    std::vector<NodeAlpha> alphas;         ///< by node
    std::vector<double> measuredOfIndicator; ///< share of units, before imputation
    std::vector<double> measuredOfUnit;      ///< share of indicators, before imputation
    std::vector<Note> notes; ///< those of the composite that concern this time, then those of the rules
};

/// Cronbach's alpha of the columns, k/(k-1) (1 - sum of variances / variance of the sum), complete rows. Missing under two columns or
/// three rows, or when the sum does not vary. Source: Cronbach 1951, Psychometrika 16.
[[nodiscard]] double cronbachAlpha(const Matrix& values);

/// See EffectiveWeight::correlationRatio. Pairs with a missing value are left out; missing under five pairs or a constant side.
[[nodiscard]] double correlationRatio(std::span<const double> x, std::span<const double> y);

/// Errors: NotFound (a time that is not there).
[[nodiscard]] Result<Audit> audit(const Definition& definition, const Composite& composite, double time, const AuditRules& rules = {});

} // namespace core::index
