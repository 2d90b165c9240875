// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inequality/convergence.h"

#include "core/inequality/spread.h"

#include <algorithm>
#include <cmath>

namespace core::inequality {

namespace {

/// Positions of times at which at least half of the units that ever have a value have one.
std::vector<int> usedTimes(const Panel& panel)
{
    const int times = static_cast<int>(panel.times.size());
    std::vector<int> present(panel.times.size());
    int ever = 0;
    for (int i = 0; i < panel.units; ++i) {
        bool any = false;
        for (int k = 0; k < times; ++k) {
            const bool known = !std::isnan(panel.at(i, k));
            present[static_cast<std::size_t>(k)] += known;
            any = any || known;
        }
        ever += any;
    }
    std::vector<int> used;
    for (int k = 0; k < times; ++k) {
        const int count = present[static_cast<std::size_t>(k)];
        if (count > 0 && 2 * count >= ever)
            used.push_back(k);
    }
    return used;
}

std::vector<int> unitsAtAll(const Panel& panel, const std::vector<int>& times, std::span<const double> weights)
{
    std::vector<int> units;
    for (int i = 0; i < panel.units; ++i) {
        const double weight = weights.empty() ? 1.0 : weights[static_cast<std::size_t>(i)];
        const bool known = std::none_of(times.begin(), times.end(), [&](int k) { return std::isnan(panel.at(i, k)); });
        if (known && weight != 0 && !std::isnan(weight))
            units.push_back(i);
    }
    return units;
}

/// Standard deviation of the logarithms of values above 0.
Measured<double> deviationOfLogs(const Sample& sample)
{
    const auto cleaned = clean(sample, Needs::Positive);
    if (!cleaned)
        return refuse(cleaned.error());
    double mean = 0;
    const double origin = std::log(cleaned->values[0]);
    std::vector<double> logs;
    for (std::size_t i = 0; i < cleaned->values.size(); ++i) {
        logs.push_back(std::log(cleaned->values[i]) - origin);
        mean += cleaned->weights[i] * logs.back();
    }
    double variance = 0;
    for (std::size_t i = 0; i < logs.size(); ++i)
        variance += cleaned->weights[i] * (logs[i] - mean) * (logs[i] - mean);
    return std::sqrt(variance);
}

Measured<double> spreadOf(SpreadMeasure measure, const Sample& sample)
{
    if (measure == SpreadMeasure::DeviationOfLogs)
        return deviationOfLogs(sample);
    const auto variation = coefficientOfVariation(sample);
    if (!variation)
        return refuse(variation.error());
    return variation->coefficient;
}

} // namespace

Measured<SigmaConvergence> sigmaConvergence(const Panel& panel, SpreadMeasure measure, std::span<const double> weights)
{
    if (auto fits = check(panel); !fits)
        return refuse(fits.error());
    if (!weights.empty() && weights.size() != static_cast<std::size_t>(panel.units))
        return refuse({Reason::SizesDiffer, static_cast<int>(weights.size()), panel.units, -1, -1, std::nan("")});
    const auto times = usedTimes(panel);
    if (times.size() < 2)
        return refuse({Reason::TooFewTimes, static_cast<int>(times.size()), 2, -1, -1, std::nan("")});
    const auto units = unitsAtAll(panel, times, weights);
    if (units.size() < 2)
        return refuse({Reason::TooFewUnits, static_cast<int>(units.size()), 2, -1, -1, std::nan("")});

    SigmaConvergence result;
    result.measure = measure;
    result.unitsUsed = static_cast<int>(units.size());
    result.unitsLeftOut = panel.units - result.unitsUsed;
    result.timesLeftOut = static_cast<int>(panel.times.size() - times.size());
    std::vector<double> values(units.size()), shares;
    for (const int i : units) {
        if (!weights.empty())
            shares.push_back(weights[static_cast<std::size_t>(i)]);
    }
    for (const int k : times) {
        for (std::size_t i = 0; i < units.size(); ++i)
            values[i] = panel.at(units[i], k);
        const auto spread = spreadOf(measure, {values, shares, {}});
        if (!spread) {
            Refusal refusal = spread.error();
            refusal.time = k;
            if (refusal.unit >= 0)
                refusal.unit = units[static_cast<std::size_t>(refusal.unit)];
            return refuse(refusal);
        }
        result.times.push_back(panel.times[static_cast<std::size_t>(k)]);
        result.spread.push_back(*spread);
    }
    const auto trend = trendOf(result.times, result.spread);
    if (!trend)
        return refuse(trend.error());
    result.trend = *trend;
    return result;
}

namespace {

bool controlsKnown(const Controls& controls, int unit)
{
    for (int c = 0; c < controls.count; ++c) {
        if (!std::isfinite(controls.values[static_cast<std::size_t>(unit * controls.count + c)]))
            return false;
    }
    return true;
}

/// Start and growth of the units that have all that is needed.
Measured<std::vector<BetaPoint>> growthOf(const Panel& panel, int firstTime, int lastTime, const Controls& controls)
{
    const double years = panel.times[static_cast<std::size_t>(lastTime)] - panel.times[static_cast<std::size_t>(firstTime)];
    std::vector<BetaPoint> points;
    for (int i = 0; i < panel.units; ++i) {
        const double start = panel.at(i, firstTime);
        const double end = panel.at(i, lastTime);
        if (std::isnan(start) || std::isnan(end) || !controlsKnown(controls, i))
            continue;
        for (const auto& [value, time] : {std::pair{start, firstTime}, std::pair{end, lastTime}}) {
            if (std::isinf(value))
                return refuse({Reason::NotFinite, 0, 0, i, time, value});
            if (value <= 0)
                return refuse({Reason::ValueNotPositive, 0, 0, i, time, value});
        }
        points.push_back({i, std::log(start), std::log(end / start) / years, 0});
    }
    return points;
}

} // namespace

Measured<BetaConvergence> betaConvergence(const Panel& panel, int firstTime, int lastTime, const Controls& controls)
{
    if (auto fits = check(panel); !fits)
        return refuse(fits.error());
    if (firstTime < 0 || firstTime >= lastTime || lastTime >= static_cast<int>(panel.times.size()))
        return refuse({Reason::BadOption, firstTime, 0, -1, lastTime, std::nan("")});
    const auto expected = static_cast<std::size_t>(panel.units) * static_cast<std::size_t>(std::max(controls.count, 0));
    if (controls.values.size() != expected)
        return refuse(
            {Reason::SizesDiffer, static_cast<int>(controls.values.size()), static_cast<int>(expected), -1, -1, std::nan("")});
    auto points = growthOf(panel, firstTime, lastTime, controls);
    if (!points)
        return refuse(points.error());
    const int columns = 2 + controls.count;
    std::vector<double> design, growth;
    for (const BetaPoint& point : *points) {
        design.push_back(1);
        design.push_back(point.start);
        for (int c = 0; c < controls.count; ++c)
            design.push_back(controls.values[static_cast<std::size_t>(point.unit * controls.count + c)]);
        growth.push_back(point.growth);
    }
    const auto line = leastSquares(design, columns, growth);
    if (!line)
        return refuse(line.error());

    BetaConvergence result;
    result.firstTime = panel.times[static_cast<std::size_t>(firstTime)];
    result.lastTime = panel.times[static_cast<std::size_t>(lastTime)];
    result.years = result.lastTime - result.firstTime;
    result.intercept = line->coefficients[0];
    result.beta = line->coefficients[1];
    result.controls.assign(line->coefficients.begin() + 2, line->coefficients.end());
    result.conditional = controls.count > 0;
    result.rSquared = line->rSquared;
    result.adjustedRSquared = line->adjustedRSquared;
    result.degreesOfFreedom = line->degreesOfFreedom;
    result.unitsUsed = static_cast<int>(points->size());
    result.unitsLeftOut = panel.units - result.unitsUsed;
    for (std::size_t i = 0; i < points->size(); ++i)
        (*points)[i].fitted = line->fitted[i];
    result.points = std::move(*points);
    const double remaining = 1 + result.beta.value * result.years; // part of a gap that is left at the end
    if (remaining > 0) {
        result.speed = -std::log(remaining) / result.years;
        if (*result.speed > 0)
            result.halfLife = std::log(2.0) / *result.speed;
    }
    if (result.beta.pValue <= kSignificance)
        result.verdict = result.beta.value < 0 ? BetaVerdict::Converges : BetaVerdict::Diverges;
    return result;
}

} // namespace core::inequality
