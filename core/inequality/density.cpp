// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inequality/density.h"

#include "core/inequality/quantile.h"

#include <numbers>

namespace core::inequality {

namespace {

constexpr std::size_t kFewest = 3;
constexpr double kGrain = 0.05; ///< of the highest peak
constexpr double kReach = 3; ///< bandwidths beyond the outermost values: 0.1 % of a kernel lies further out

constexpr double kNothing = 9; ///< bandwidths from a value at which its kernel is below 3e-18 of its height: nothing

struct Values {
    double time = 0;
    std::vector<double> sorted;
    double mean = 0, deviation = 0;
    double bandwidth = 0;
};

void describe(Values& values)
{
    const auto n = static_cast<double>(values.sorted.size());
    for (const double value : values.sorted)
        values.mean += (value - values.sorted[0]) / n;
    values.mean += values.sorted[0];
    double sum = 0;
    for (const double value : values.sorted)
        sum += (value - values.mean) * (value - values.mean);
    values.deviation = std::sqrt(sum / (n - 1));
}

double silverman(const Values& values)
{
    const double quartiles = (quantileOfSorted(values.sorted, 0.75) - quantileOfSorted(values.sorted, 0.25)) / 1.34;
    const double width = quartiles > 0 ? std::min(values.deviation, quartiles) : values.deviation;
    return 0.9 * width * std::pow(static_cast<double>(values.sorted.size()), -0.2);
}

/// How deep one must go from grid points `first` to `last`, a local maximum, before the curve rises above it on either side.
double prominence(const std::vector<double>& density, std::size_t first, std::size_t last)
{
    const double height = density[first];
    double left = height, right = height;
    for (std::size_t g = first; g-- > 0 && density[g] <= height;)
        left = std::min(left, density[g]);
    for (std::size_t g = last + 1; g < density.size() && density[g] <= height; ++g)
        right = std::min(right, density[g]);
    const bool higherLeft = std::any_of(density.begin(), density.begin() + static_cast<std::ptrdiff_t>(first),
                                        [&](double other) { return other > height; });
    const bool higherRight = std::any_of(density.begin() + static_cast<std::ptrdiff_t>(last), density.end(),
                                         [&](double other) { return other > height; });
    if (higherLeft && higherRight)
        return height - std::max(left, right);
    if (higherLeft || higherRight)
        return height - (higherLeft ? left : right);
    return height;
}

std::vector<double> peaksOf(const std::vector<double>& density, const std::vector<double>& grid, double least)
{
    std::vector<double> peaks;
    for (std::size_t g = 1; g + 1 < density.size(); ++g) {
        if (!(density[g] > density[g - 1]))
            continue;
        std::size_t end = g; // of a plateau
        while (end + 1 < density.size() && density[end + 1] == density[g])
            ++end;
        if (end + 1 < density.size() && density[end + 1] < density[g] && prominence(density, g, end) >= least)
            peaks.push_back((grid[g] + grid[end]) / 2);
    }
    return peaks;
}

DensityCurve curveOf(const Values& values, const std::vector<double>& grid)
{
    DensityCurve curve;
    curve.time = values.time;
    curve.units = static_cast<int>(values.sorted.size());
    curve.bandwidth = values.bandwidth;
    curve.mean = values.mean;
    curve.deviation = values.deviation;
    const double scale = 1 / (values.bandwidth * std::sqrt(2 * std::numbers::pi) * static_cast<double>(values.sorted.size()));
    curve.density.reserve(grid.size());
    for (const double x : grid) {
        double sum = 0;
        for (const double value : values.sorted) {
            const double z = (x - value) / values.bandwidth;
            if (std::abs(z) < kNothing)
                sum += std::exp(-0.5 * z * z);
        }
        curve.density.push_back(sum * scale);
        curve.highest = std::max(curve.highest, curve.density.back());
    }
    curve.peaks = peaksOf(curve.density, grid, kGrain * curve.highest);
    return curve;
}

} // namespace

Measured<DensityOverTime> densityOverTime(const Panel& panel, const DensityOptions& options)
{
    if (auto fits = check(panel); !fits)
        return refuse(fits.error());
    if (options.points < 16 || options.points > 4096)
        return refuse({Reason::BadOption, options.points, 0, -1, -1, std::nan("")});
    if (options.bandwidth && !(*options.bandwidth > 0 && std::isfinite(*options.bandwidth)))
        return refuse({Reason::BadOption, 0, 0, -1, -1, *options.bandwidth});

    DensityOverTime result;
    result.ruleOfThumb = !options.bandwidth;
    std::vector<Values> all;
    std::size_t most = 0;
    for (int k = 0; k < static_cast<int>(panel.times.size()); ++k) {
        Values values;
        values.time = panel.times[static_cast<std::size_t>(k)];
        for (int i = 0; i < panel.units; ++i) {
            const double value = panel.at(i, k);
            if (std::isinf(value))
                return refuse({Reason::NotFinite, 0, 0, i, k, value});
            if (!std::isnan(value))
                values.sorted.push_back(value);
        }
        most = std::max(most, values.sorted.size());
        if (values.sorted.size() >= kFewest) {
            std::sort(values.sorted.begin(), values.sorted.end());
            describe(values);
            values.bandwidth = options.bandwidth.value_or(silverman(values));
        }
        if (values.bandwidth > 0)
            all.push_back(std::move(values));
        else
            result.timesLeftOut.push_back(values.time);
    }
    if (all.empty()) {
        const Reason reason = most == 0 ? Reason::NoValues : most < kFewest ? Reason::TooFewUnits : Reason::ConstantValues;
        return refuse({reason, static_cast<int>(most), static_cast<int>(kFewest), -1, -1, std::nan("")});
    }
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (const Values& values : all) {
        low = std::min(low, values.sorted.front() - kReach * values.bandwidth);
        high = std::max(high, values.sorted.back() + kReach * values.bandwidth);
    }
    for (int g = 0; g < options.points; ++g)
        result.grid.push_back(low + (high - low) * g / (options.points - 1));
    for (const Values& values : all)
        result.curves.push_back(curveOf(values, result.grid));
    return result;
}

} // namespace core::inequality
