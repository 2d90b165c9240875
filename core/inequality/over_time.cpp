// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inequality/over_time.h"

#include <cmath>

namespace core::inequality {

namespace {

InequalityAtTime measure(const Sample& sample, double time)
{
    InequalityAtTime at;
    at.time = time;
    // What does not need groups is measured over all units, also those in none.
    const Sample all{sample.values, sample.weights, {}};
    if (const auto cleaned = clean(all, Needs::AnyValue, 1); cleaned) {
        at.counted = cleaned->counted;
    } else {
        for (const double value : sample.values)
            at.counted.missingValue += std::isnan(value);
    }
    at.extremes = maxMinRatio(all);
    at.topBottom = topBottomRatio(all);
    at.variation = coefficientOfVariation(all);
    at.gini = gini(all);
    at.groupRatio = groupRatio(sample);
    at.theilT = theil(sample, TheilIndex::T);
    at.theilL = theil(sample, TheilIndex::L);
    at.dagum = dagum(sample);
    return at;
}

} // namespace

Measured<std::vector<InequalityAtTime>> inequalityOverTime(const Panel& panel, std::span<const double> weights,
                                                           std::span<const int> groups)
{
    if (auto fits = check(panel); !fits)
        return refuse(fits.error());
    const auto units = static_cast<std::size_t>(panel.units);
    const std::size_t times = panel.times.size();
    const bool perTime = !weights.empty() && weights.size() == units * times && times != 1;
    if (!weights.empty() && weights.size() != units && !perTime)
        return refuse({Reason::SizesDiffer, static_cast<int>(weights.size()), panel.units, -1, -1, std::nan("")});
    if (!groups.empty() && groups.size() != units)
        return refuse({Reason::SizesDiffer, static_cast<int>(groups.size()), panel.units, -1, -1, std::nan("")});
    std::vector<InequalityAtTime> series;
    series.reserve(times);
    for (std::size_t k = 0; k < times; ++k) {
        const auto values = column(panel, static_cast<int>(k));
        std::vector<double> now;
        for (std::size_t i = 0; i < units && perTime; ++i)
            now.push_back(weights[i * times + k]);
        series.push_back(measure({values, perTime ? std::span<const double>(now) : weights, groups}, panel.times[k]));
    }
    return series;
}

} // namespace core::inequality
