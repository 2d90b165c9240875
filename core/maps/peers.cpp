// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/peers.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core::maps {

namespace {

/// The indicators in standard deviations; NaN where missing or everywhere the same.
std::vector<double> standardised(std::span<const double> values, std::size_t units, std::size_t indicators)
{
    constexpr double kSame = 1e-12; ///< of the mean: what rounding leaves of equal figures
    std::vector<double> result(values.size(), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t j = 0; j < indicators; ++j) {
        double sum = 0;
        double count = 0;
        for (std::size_t i = 0; i < units; ++i) {
            if (const double value = values[i * indicators + j]; std::isfinite(value)) {
                sum += value;
                ++count;
            }
        }
        const double mean = count > 0 ? sum / count : 0;
        double squares = 0;
        for (std::size_t i = 0; i < units; ++i) {
            if (const double value = values[i * indicators + j]; std::isfinite(value))
                squares += (value - mean) * (value - mean);
        }
        const double deviation = count > 0 ? std::sqrt(squares / count) : 0;
        if (deviation <= kSame * std::abs(mean) || deviation == 0)
            continue;
        for (std::size_t i = 0; i < units; ++i)
            result[i * indicators + j] = (values[i * indicators + j] - mean) / deviation;
    }
    return result;
}

} // namespace

std::vector<Peer> peersOf(std::span<const double> values, int indicators, int unit)
{
    std::vector<Peer> peers;
    if (indicators <= 0 || unit < 0)
        return peers;
    const auto columns = static_cast<std::size_t>(indicators);
    const std::size_t units = values.size() / columns;
    const auto own = static_cast<std::size_t>(unit);
    if (own >= units)
        return peers;
    const std::vector<double> z = standardised(values, units, columns);
    int had = 0;
    for (std::size_t j = 0; j < columns; ++j)
        had += std::isfinite(z[own * columns + j]) ? 1 : 0;
    for (std::size_t i = 0; i < units; ++i) {
        if (i == own)
            continue;
        double squares = 0;
        int shared = 0;
        for (std::size_t j = 0; j < columns; ++j) {
            const double difference = z[i * columns + j] - z[own * columns + j];
            if (std::isfinite(difference)) {
                squares += difference * difference;
                ++shared;
            }
        }
        if (shared > 0 && 2 * shared >= had)
            peers.push_back({static_cast<int>(i), std::sqrt(squares / shared), shared});
    }
    std::ranges::stable_sort(peers, {}, &Peer::distance);
    return peers;
}

} // namespace core::maps
