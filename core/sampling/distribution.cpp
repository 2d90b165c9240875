// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampling/distribution.h"

#include "core/base/number.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>
#include <utility>

namespace core::sampling {

namespace {

constexpr std::array<std::pair<Shape, const char*>, 4> kWords = {{{Shape::Fixed, "fixed"},
                                                                  {Shape::Triangular, "triangular"},
                                                                  {Shape::Uniform, "uniform"},
                                                                  {Shape::Normal, "normal"}}};

/// From the middle to the point that 95 % lie below, in standard deviations.
constexpr double kNinetyFive = 1.6448536269514722;

double normalBelow(double z)
{
    return 0.5 * std::erfc(-z / std::numbers::sqrt2);
}

double triangular(double low, double central, double high, double u)
{
    const double width = high - low;
    if (u * width < central - low)
        return low + std::sqrt(u * width * (central - low));
    return high - std::sqrt((1 - u) * width * (high - central));
}

double normal(double low, double central, double high, double least, double most, double u)
{
    const double deviation = (high - low) / 2 / kNinetyFive;
    const double belowLeast = normalBelow((least - central) / deviation);
    const double belowMost = normalBelow((most - central) / deviation);
    return std::clamp(central + deviation * normalQuantile(belowLeast + u * (belowMost - belowLeast)), least, most);
}

/// Coefficients from the constant term up.
template <std::size_t N>
double polynomial(const std::array<double, N>& coefficients, double x)
{
    double value = 0;
    for (std::size_t i = N; i-- > 0;)
        value = value * x + coefficients[i];
    return value;
}

// AS 241, PPND16: for |u - 1/2| <= 0.425, then for the tails up to r = 5, then beyond.
constexpr std::array<double, 8> kA = {3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3,
                                      1.3731693765509461125e4, 4.5921953931549871457e4, 6.7265770927008700853e4,
                                      3.3430575583588128105e4, 2.5090809287301226727e3};
constexpr std::array<double, 8> kB = {1.0, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
                                      2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4,
                                      5.2264952788528545610e3};
constexpr std::array<double, 8> kC = {1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0,
                                      3.64784832476320460504e0, 1.27045825245236838258e0, 2.41780725177450611770e-1,
                                      2.27238449892691845833e-2, 7.74545014278341407640e-4};
constexpr std::array<double, 8> kD = {1.0, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
                                      1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4,
                                      1.05075007164441684324e-9};
constexpr std::array<double, 8> kE = {6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0,
                                      2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
                                      2.71155556874348757815e-5, 2.01033439929228813265e-7};
constexpr std::array<double, 8> kF = {1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
                                      7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7,
                                      2.04426310338993978564e-15};

} // namespace

const char* toString(Shape shape)
{
    for (const auto& [each, word] : kWords) {
        if (each == shape)
            return word;
    }
    return "";
}

Result<Shape> shapeFrom(std::string_view word)
{
    for (const auto& [shape, each] : kWords) {
        if (word == each)
            return shape;
    }
    return fail(ErrorKind::UnknownName,
                "'" + std::string(word) + "' is no distribution; it is triangular, uniform, normal or fixed", {},
                {std::string(word)});
}

Result<void> validate(const Distribution& distribution)
{
    const auto& [shape, low, central, high, logarithmic, least, most] = distribution;
    const std::string range = formatNumber(low) + ", " + formatNumber(central) + ", " + formatNumber(high);
    for (const double value : {low, central, high}) {
        if (!std::isfinite(value))
            return fail(ErrorKind::InvalidArgument, "a range is made of finite numbers: low, central value, high");
    }
    if (!(low <= central && central <= high))
        return fail(ErrorKind::InvalidArgument, "the range " + range + " is not in order: low, central value, high", {}, {range});
    if (logarithmic && !(low > 0))
        return fail(ErrorKind::InvalidArgument, "on a logarithmic scale the range " + range + " must begin above 0", {}, {range});
    if (shape == Shape::Normal && !(least <= central && central <= most))
        return fail(ErrorKind::InvalidArgument, "the central value of " + range + " lies outside what the number can be", {},
                    {range});
    return {};
}

double quantile(const Distribution& distribution, double u)
{
    auto [shape, low, central, high, logarithmic, least, most] = distribution;
    if (shape == Shape::Fixed || low == high)
        return central;
    if (logarithmic) {
        low = std::log(low);
        central = std::log(central);
        high = std::log(high);
        least = least > 0 ? std::log(least) : -std::numeric_limits<double>::infinity();
        most = std::log(most);
    }
    double value = central;
    switch (shape) {
    case Shape::Fixed:
        break;
    case Shape::Triangular:
        value = triangular(low, central, high, u);
        break;
    case Shape::Uniform:
        value = low + u * (high - low);
        break;
    case Shape::Normal:
        value = normal(low, central, high, least, most, u);
        break;
    }
    if (logarithmic)
        value = std::exp(value);
    // Rounding, of the logarithm above all, may step over an end by the last bit.
    return shape == Shape::Normal ? std::clamp(value, distribution.least, distribution.most)
                                  : std::clamp(value, distribution.low, distribution.high);
}

double normalQuantile(double u)
{
    if (!(u > 0 && u < 1))
        return std::numeric_limits<double>::quiet_NaN();
    const double q = u - 0.5;
    if (std::abs(q) <= 0.425) {
        const double r = 0.180625 - q * q;
        return q * polynomial(kA, r) / polynomial(kB, r);
    }
    const double r = std::sqrt(-std::log(q < 0 ? u : 1 - u));
    const double size = r <= 5 ? polynomial(kC, r - 1.6) / polynomial(kD, r - 1.6) : polynomial(kE, r - 5) / polynomial(kF, r - 5);
    return q < 0 ? -size : size;
}

} // namespace core::sampling
