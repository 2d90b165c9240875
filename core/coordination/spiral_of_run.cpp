// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coordination/spiral_of_run.h"

#include <cmath>
#include <limits>
#include <map>

namespace core::coordination {

Result<SpiralOfRun>
spiralOfRun(const std::vector<SpiralSignal>& definitions, const policy::Projection& projection,
            const std::vector<policy::Place>& places,
            const std::function<double(const SpiralSignal& signal, const policy::Place& place, double time)>& measured)
{
    SpiralOfRun result;
    result.places = places;
    result.times = projection.times();
    // A variable may stand for several signals; its series is looked up once.
    std::map<std::pair<std::string, int>, std::vector<double>> series;
    SpiralInput input;
    input.units = static_cast<int>(places.size());
    input.times = static_cast<int>(result.times.size());
    input.value = [&](const SpiralSignal& signal, int unit, int time) {
        const policy::Place& place = places[static_cast<std::size_t>(unit)];
        if (signal.variable.empty())
            return measured ? measured(signal, place, result.times[static_cast<std::size_t>(time)])
                            : std::numeric_limits<double>::quiet_NaN();
        auto [found, added] = series.try_emplace({signal.variable, unit});
        if (added)
            found->second = projection.series(signal.variable, place);
        return found->second.empty() ? std::numeric_limits<double>::quiet_NaN() : found->second[static_cast<std::size_t>(time)];
    };
    input.parameter = [&](const std::string& parameter) -> std::optional<double> {
        const double value = projection.value(parameter, policy::Place::national(), result.times.front());
        return std::isfinite(value) ? std::optional(value) : std::nullopt;
    };
    auto readings = readSpiral(definitions, input);
    if (!readings)
        return tl::make_unexpected(readings.error());
    result.readings = std::move(*readings);
    return result;
}

} // namespace core::coordination
