// SPDX-License-Identifier: GPL-3.0-or-later
// Classes of a map's legend, so that what is printed and what is coloured never disagree.
//
// Values are first rounded to the digits that are printed; classes are made of these. Between the highest value of one class and the
// lowest of the next stands the roundest number, so bounds read well and change nothing.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace core::maps {

enum class ClassMethod { EqualCount, EqualInterval, NaturalBreaks };

struct Classes {
    std::vector<double> bounds; ///< ascending: class k holds bounds[k-1] <= value < bounds[k]; one less than there are classes
    double low = 0;             ///< the lowest and highest rounded value
    double high = 0;
    double step = 1;            ///< one unit of the last digit printed
    /// Share of the values' variance that lies between classes, 0 to 1 (goodness of variance fit); 1 when all are equal.
    double fit = 1;

    [[nodiscard]] std::size_t count() const { return bounds.size() + 1; }
    /// Of any value, which is rounded first: 0 to count() - 1; -1 for NaN.
    [[nodiscard]] int classOf(double value) const;
};

/// `value` to the nearest multiple of `step`, halves away from zero; -0 becomes 0.
[[nodiscard]] double rounded(double value, double step);

/// At most `count` classes (1 to 9) of `values`, NaN left out; fewer when there are fewer distinct values, or none lies in one.
///
/// EqualCount: quantiles; equal values stay in one class. EqualInterval: `count` stretches of one length between the lowest and the
/// highest value, their bounds rounded to `step`; one may be empty and stays. NaturalBreaks: the least sum of squared distances to
/// the class means, exactly (Fisher 1958, JASA 53(284), 789-798, by dynamic programming as Wang and Song 2011, The R Journal 3(2)).
[[nodiscard]] Classes classify(std::span<const double> values, ClassMethod method, std::size_t count, double step);

/// The roundest number in (above, upTo], a multiple of `step`: of the largest power of ten that has a multiple there, or half of it;
/// of several the one nearest to the middle.
[[nodiscard]] double roundestBetween(double above, double upTo, double step);

} // namespace core::maps
