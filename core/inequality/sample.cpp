// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inequality/sample.h"

#include <cmath>

namespace core::inequality {

namespace {

Measured<void> checkSize(std::size_t found, std::size_t needed)
{
    if (found == needed)
        return {};
    return refuse({Reason::SizesDiffer, static_cast<int>(found), static_cast<int>(needed), -1, -1, std::nan("")});
}

/// A mean that is exact when all values are the same.
double meanOf(const CleanSample& sample)
{
    double above = 0;
    for (std::size_t i = 0; i < sample.values.size(); ++i)
        above += sample.weights[i] * (sample.values[i] - sample.values[0]);
    return sample.values[0] + above;
}

Measured<void> checkNeeds(const CleanSample& sample, Needs needs)
{
    for (std::size_t i = 0; i < sample.values.size(); ++i) {
        const double value = sample.values[i];
        if (needs == Needs::NonNegative && value < 0)
            return refuse({Reason::NegativeValue, 0, 0, sample.units[i], -1, value});
        if (needs == Needs::Positive && value <= 0)
            return refuse({Reason::ValueNotPositive, 0, 0, sample.units[i], -1, value});
    }
    if (needs == Needs::NonNegative && sample.mean <= 0)
        return refuse({Reason::ZeroMean, 0, 0, -1, -1, 0});
    return {};
}

} // namespace

Measured<CleanSample> clean(const Sample& sample, Needs needs, int least)
{
    const std::size_t n = sample.values.size();
    if (!sample.weights.empty()) {
        if (auto fits = checkSize(sample.weights.size(), n); !fits)
            return refuse(fits.error());
    }
    if (!sample.groups.empty()) {
        if (auto fits = checkSize(sample.groups.size(), n); !fits)
            return refuse(fits.error());
    }
    CleanSample result;
    double total = 0;
    for (std::size_t i = 0; i < n; ++i) {
        const double value = sample.values[i];
        const double weight = sample.weights.empty() ? 1.0 : sample.weights[i];
        const int unit = static_cast<int>(i);
        if (std::isinf(value))
            return refuse({Reason::NotFinite, 0, 0, unit, -1, value});
        if (weight < 0 || std::isinf(weight))
            return refuse({Reason::BadWeight, 0, 0, unit, -1, weight});
        if (std::isnan(value)) {
            ++result.counted.missingValue;
        } else if (!(weight > 0)) {
            ++result.counted.missingWeight;
        } else if (!sample.groups.empty() && sample.groups[i] < 0) {
            ++result.counted.missingGroup;
        } else {
            result.units.push_back(unit);
            result.values.push_back(value);
            result.weights.push_back(weight);
            if (!sample.groups.empty())
                result.groups.push_back(sample.groups[i]);
            total += weight;
        }
    }
    const int used = static_cast<int>(result.units.size());
    result.counted.used = used;
    if (used == 0)
        return refuse({Reason::NoValues, 0, least, -1, -1, std::nan("")});
    if (used < least)
        return refuse({Reason::TooFewUnits, used, least, -1, -1, std::nan("")});
    for (double& weight : result.weights)
        weight /= total;
    result.mean = meanOf(result);
    if (auto fits = checkNeeds(result, needs); !fits)
        return refuse(fits.error());
    return result;
}

Measured<void> check(const Panel& panel)
{
    for (std::size_t k = 0; k < panel.times.size(); ++k) {
        if (!std::isfinite(panel.times[k]) || (k > 0 && panel.times[k] <= panel.times[k - 1]))
            return refuse({Reason::BadOption, static_cast<int>(k), 0, -1, static_cast<int>(k), panel.times[k]});
    }
    if (panel.units < 0)
        return refuse({Reason::BadOption, panel.units, 0, -1, -1, std::nan("")});
    return checkSize(panel.values.size(), static_cast<std::size_t>(panel.units) * panel.times.size());
}

std::vector<double> column(const Panel& panel, int time)
{
    std::vector<double> values(static_cast<std::size_t>(panel.units));
    for (int i = 0; i < panel.units; ++i)
        values[static_cast<std::size_t>(i)] = panel.at(i, time);
    return values;
}

} // namespace core::inequality
