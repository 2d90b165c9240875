// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/scalar_functions.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <sleef.h>

namespace core::engine {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kEdgeTolerance = 1e-6; ///< of a step

/// SplitMix64's mixing function (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195).
std::uint64_t mix(std::uint64_t x)
{
    x += 0x9e3779b97f4a7c15U;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9U;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebU;
    return x ^ (x >> 31);
}

// The C library's functions differ in the last bit between processors; SLEEF's reproducible ones do not.
double logarithm(double x)
{
    return Sleef_cinz_logd1_u10purec(x);
}

double exponential(double x)
{
    return Sleef_cinz_expd1_u10purec(x);
}

/// Box and Muller's first number, from the stream's numbers `count` and `count + 1`.
double normalDraw(const DrawKey& key, std::uint64_t count)
{
    constexpr double kTwoPi = 6.283185307179586476925;
    return std::sqrt(-2 * logarithm(uniformDraw(key, count)))
        * Sleef_cinz_cosd1_u10purec(kTwoPi * uniformDraw(key, count + 1));
}

double boundedNormal(double mean, double deviation, double low, double high, const DrawKey& key)
{
    if (!(deviation >= 0) || !(low <= high))
        return kNaN;
    // Drawing again keeps the shape between the bounds; bounds far out in a tail would take forever, so then the nearest one.
    for (std::uint64_t attempt = 0; attempt < 100; ++attempt) {
        const double x = mean + deviation * normalDraw(key, 2 * attempt);
        if (x >= low && x <= high)
            return x;
    }
    return std::clamp(mean, low, high);
}

double poisson(double mean, const DrawKey& key)
{
    if (!(mean >= 0))
        return kNaN;
    // Above this exp(-mean) comes near the smallest double and the product below takes long: the normal limit is as good.
    if (mean > 500)
        return std::max(0.0, std::floor(mean + std::sqrt(mean) * normalDraw(key, 0) + 0.5));
    const double limit = exponential(-mean); // Knuth, The Art of Computer Programming 2, 3.4.1
    double product = uniformDraw(key, 0);
    std::uint64_t events = 0;
    while (product > limit)
        product *= uniformDraw(key, ++events);
    return static_cast<double>(events);
}

double triangular(double low, double mode, double high, double u)
{
    if (!(low <= mode && mode <= high))
        return kNaN;
    if (low == high)
        return low;
    const double split = (mode - low) / (high - low);
    return u < split ? low + std::sqrt(u * (high - low) * (mode - low))
                     : high - std::sqrt((1 - u) * (high - low) * (high - mode));
}

/// First index whose x is above `x`.
std::size_t firstAbove(const model::LookupTable& table, double x)
{
    return static_cast<std::size_t>(std::upper_bound(table.x.begin(), table.x.end(), x) - table.x.begin());
}

double lineThrough(const model::LookupTable& table, std::size_t left, double x)
{
    const double width = table.x[left + 1] - table.x[left];
    if (width == 0)
        return table.y[left + 1];
    return table.y[left] + (x - table.x[left]) / width * (table.y[left + 1] - table.y[left]);
}

} // namespace

double modulo(double dividend, double divisor)
{
    const double rest = std::fmod(dividend, divisor);
    return rest != 0 && (rest < 0) != (divisor < 0) ? rest + divisor : rest;
}

double signOf(double x)
{
    return x > 0 ? 1 : x < 0 ? -1 : x;
}

double quantize(double x, double quantum)
{
    return quantum > 0 ? quantum * std::trunc(x / quantum) : x;
}

double lookup(const model::LookupTable& table, double x)
{
    if (std::isnan(x) || table.x.empty())
        return kNaN;
    const std::size_t size = table.x.size();
    const bool extrapolate = table.kind == model::LookupTable::Kind::Extrapolate && size > 1;
    if (x < table.x.front())
        return extrapolate ? lineThrough(table, 0, x) : table.y.front();
    if (x >= table.x.back())
        return extrapolate && x > table.x.back() ? lineThrough(table, size - 2, x) : table.y.back();
    const std::size_t left = firstAbove(table, x) - 1;
    return table.kind == model::LookupTable::Kind::Discrete ? table.y[left] : lineThrough(table, left, x);
}

double lookupForward(const model::LookupTable& table, double x)
{
    if (std::isnan(x) || table.x.empty())
        return kNaN;
    const auto at = std::lower_bound(table.x.begin(), table.x.end(), x);
    return at == table.x.end() ? table.y.back() : table.y[static_cast<std::size_t>(at - table.x.begin())];
}

double lookupBackward(const model::LookupTable& table, double x)
{
    if (std::isnan(x) || table.x.empty())
        return kNaN;
    const std::size_t above = firstAbove(table, x);
    return above == 0 ? table.y.front() : table.y[above - 1];
}

double stepInput(double height, double at, double stepTime, double dt)
{
    return stepTime + kEdgeTolerance * dt >= at ? height : 0;
}

double rampInput(double slope, double start, double end, double time)
{
    return time > start ? slope * (std::min(time, std::max(start, end)) - start) : 0;
}

double pulseInput(double magnitude, double first, double interval, double stepTime, double dt)
{
    const double edge = kEdgeTolerance * dt;
    double since = stepTime - first;
    if (!(since >= -edge))
        return 0;
    if (interval > 0)
        since -= interval * std::floor((since + edge) / interval);
    return since < dt - edge ? magnitude / dt : 0;
}

double pulseTrain(double start, double duration, double interval, double end, double stepTime, double dt)
{
    const double edge = kEdgeTolerance * dt;
    double since = stepTime - start;
    if (!(since >= -edge) || !(stepTime <= end + edge))
        return 0;
    if (interval > 0)
        since -= interval * std::floor((since + edge) / interval);
    return since < duration - edge ? 1 : 0;
}

double uniformDraw(const DrawKey& key, std::uint64_t count)
{
    const std::uint64_t bits = mix(mix(mix(mix(mix(key.seed) ^ key.member) ^ key.step) ^ key.draw) ^ count);
    return (static_cast<double>(bits >> 11) + 0.5) * 0x1p-53;
}

double randomValue(model::Operation operation, const double* arguments, int count, const DrawKey& key)
{
    using model::Operation;
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    switch (operation) {
    case Operation::RandomUniform:
        return arguments[0] + (arguments[1] - arguments[0]) * uniformDraw(key, 0);
    case Operation::RandomNormal:
        return boundedNormal(arguments[0], arguments[1], count > 2 ? arguments[2] : -kInfinity,
                             count > 3 ? arguments[3] : kInfinity, key);
    case Operation::RandomExponential:
        return -arguments[0] * logarithm(uniformDraw(key, 0));
    case Operation::RandomLogNormal: {
        const double mean = arguments[0];
        const double ratio = arguments[1] / mean;
        if (!(mean > 0) || !(ratio >= 0))
            return kNaN;
        const double variance = logarithm(1 + ratio * ratio);
        return mean * exponential(std::sqrt(variance) * normalDraw(key, 0) - variance / 2);
    }
    case Operation::RandomPoisson:
        return poisson(arguments[0], key);
    case Operation::RandomTriangular:
        return triangular(arguments[0], arguments[1], arguments[2], uniformDraw(key, 0));
    default:
        return kNaN;
    }
}

} // namespace core::engine
