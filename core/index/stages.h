// SPDX-License-Identifier: GPL-3.0-or-later
// The stages of an index up to comparable scores, each a function of its own. build() in composite.h calls them in order.
//
// Matrices are rows of Observations x indicators of the framework, in its order. `rows` lists the rows that an estimate is made
// from; rows outside it are treated with the same bounds.
#pragma once

#include "core/base/result.h"
#include "core/index/framework.h"
#include "core/index/method.h"
#include "core/index/note.h"
#include "core/index/observations.h"

#include <span>
#include <vector>

namespace core::index {

// ---- Denominate

struct Denominated {
    Matrix values;
    std::vector<Note> notes; ///< ZeroDenominator
};

/// value = variable (or its substitute) / denominator * factor. Missing where either is, and where the denominator is 0.
/// Errors: UnknownName (a variable, substitute or denominator that the observations lack; Where::variable is the indicator).
[[nodiscard]] Checked<Denominated> denominate(const Framework& framework, const Method& method, const Observations& observations);

// ---- Impute

struct ImputedCell {
    std::size_t row = 0;
    std::size_t indicator = 0;
    Imputation how = Imputation::LinearInTime;
    double fromTime = kMissing; ///< the year it comes from; of a line the earlier
    double toTime = kMissing;   ///< of a line between two years the later; else as fromTime
    bool operator==(const ImputedCell&) const = default;
};

struct Imputed {
    Matrix values;
    std::vector<ImputedCell> cells; ///< those filled, by row, then indicator
};

/// Fills by the method's list; only measured values serve as sources, never imputed ones, but for means of a group: they take
/// what stands before them in the list too. A group without any value at that time leaves its units missing.
[[nodiscard]] Imputed impute(const Matrix& values, const Method& method, const Observations& observations);

// ---- Screen

struct Screened {
    std::vector<char> kept;            ///< by row
    std::vector<double> measuredShare; ///< by row: of the indicators, by the basis of the method
    std::vector<Note> notes;           ///< UnitScreenedOut
};

[[nodiscard]] Screened screen(const Matrix& measured, const Matrix& imputed, const Screening& screening,
                              const Observations& observations);

// ---- Outliers

/// What is done to a column, a monotone function of the value. With frozen bounds it serves other rows too: values beyond the
/// base's ends are clamped where it winsorised, and taken as the base's least below it where a logarithm needs that.
struct ColumnTreatment {
    enum class Action { Kept, Winsorised, Transformed };
    Action action = Action::Kept;
    double low = 0;            ///< of Winsorised: values are clamped to low..high
    double high = 0;
    std::size_t winsorisedLow = 0;  ///< points moved
    std::size_t winsorisedHigh = 0;
    OutlierTreatment::Transform transform = OutlierTreatment::Transform::LogOfRange;
    double least = 0;          ///< of Transformed: the base's minimum
    double shift = 1;          ///< added to x - least
    double lambda = 0;         ///< of Box-Cox
    double skewnessBefore = kMissing;
    double kurtosisBefore = kMissing;
    double skewnessAfter = kMissing;
    double kurtosisAfter = kMissing;
    bool outlyingBefore = false;
    bool outlyingAfter = false;

    [[nodiscard]] double apply(double value) const;
};

/// The treatment that a column's values call for. Missing values are left out.
/// Source: COINr 1.1.14, Treat.numeric, winsorise, log_CT, log_CT_orig, boxcox, check_SkewKurt.
[[nodiscard]] ColumnTreatment planTreatment(std::span<const double> column, const OutlierTreatment& treatment);

/// The lambda in [-2, 2] for which the Box-Cox of x - min + 1 has the greatest profile likelihood, to 1e-6.
/// Source: Box and Cox 1964, Journal of the Royal Statistical Society B 26(2), equation 8.
[[nodiscard]] double mostLikelyLambda(std::span<const double> column);

// ---- Normalise

/// What makes a column's values comparable; grows with what is better.
struct ColumnScale {
    enum class Kind { Unusable, Linear, Rank };
    Kind kind = Kind::Unusable; ///< Unusable: constant or nothing measured; every score is missing
    /// Of Linear: score = first + (last - first) * ((value - origin) / range), capped where asked for.
    double origin = 0;
    double range = 1;
    double first = 0;
    double last = 0;
    bool cap = false;
    double low = 0;             ///< of cap and Rank
    double high = 0;
    bool lessIsBetter = false;  ///< of Rank
    std::vector<double> sorted; ///< of Rank: the base's distinct values, ascending
    std::vector<double> place;  ///< of Rank: their scores; between them on the line, beyond them the end's

    [[nodiscard]] double apply(double value) const;
};

/// From the column's values (after treatment), the indicator's direction, goalposts and reference. Goalposts and references
/// are given in the indicator's unit and transformed as the values were. A constant column is Unusable but under
/// Goalposts and Vector; so is one whose reference is not better than its worst value.
[[nodiscard]] ColumnScale planScale(std::span<const double> column, const Indicator& indicator, const Normalisation& normalisation,
                                    const ColumnTreatment& treatment);

} // namespace core::index
