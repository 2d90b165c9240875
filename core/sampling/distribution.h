// SPDX-License-Identifier: GPL-3.0-or-later
// How likely the values of an uncertain number are, as quantile functions: a design's numbers in (0, 1) become values.
#pragma once

#include "core/base/result.h"

#include <limits>
#include <string_view>

namespace core::sampling {

enum class Shape {
    Fixed,      ///< always the central value
    Triangular, ///< from low to high, most likely at the central value
    Uniform,    ///< from low to high; the central value plays no part
    /// Around the central value, low and high being read as the points that 5 % and 95 % of values lie below (of a range that is
    /// not symmetric: as wide as it, around the central value). Cut at least and most.
    Normal
};

[[nodiscard]] const char* toString(Shape shape); ///< "fixed", "triangular", "uniform", "normal": the words of study files
/// Errors: UnknownName.
[[nodiscard]] Result<Shape> shapeFrom(std::string_view word);

/// low <= central <= high. On a logarithmic scale all of this holds for the logarithms: half and twice are equally far.
struct Distribution {
    Shape shape = Shape::Triangular;
    double low = 0;
    double central = 0;
    double high = 0;
    bool logarithmic = false;
    double least = -std::numeric_limits<double>::infinity(); ///< what values can be at all; of Normal, others stay within [low, high]
    double most = std::numeric_limits<double>::infinity();

    bool operator==(const Distribution&) const = default;
};

/// Errors: InvalidArgument: numbers that are not finite or the wrong way round; a logarithmic scale from 0 or below; limits that do
/// not hold the central value.
[[nodiscard]] Result<void> validate(const Distribution& distribution);

/// The value that a part `u` of (0, 1) lies below. Rises with u. Of a valid distribution never outside [low, high] ([least, most]).
///   triangular, F = (central - low) / (high - low):
///     u < F: low + sqrt(u (high - low)(central - low));  else: high - sqrt((1 - u)(high - low)(high - central))
///   normal: central + s z(a + u (b - a)), s = (high - low) / 2 / 1.6449, a and b the parts below least and most
[[nodiscard]] double quantile(const Distribution& distribution, double u);

/// The inverse of the standard normal distribution; relative accuracy about 1e-15. NaN outside (0, 1).
/// Source: Wichura 1988, Algorithm AS 241 (PPND16), Applied Statistics 37(3), doi:10.2307/2347330.
[[nodiscard]] double normalQuantile(double u);

} // namespace core::sampling
