// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/simulation.h"

#include "core/engine/run_support.h"

#include <algorithm>
#include <cmath>
#include <new>

namespace core::engine {

namespace {

bool allFinite(const Kernels& kernels, const std::vector<double>& values)
{
    const std::size_t whole = values.size() / kLaneMultiple * kLaneMultiple;
    return kernels.allFinite(values.data(), whole)
        && std::all_of(values.begin() + static_cast<std::ptrdiff_t>(whole), values.end(), [](double x) { return std::isfinite(x); });
}

} // namespace

Result<Trajectory> run(const Program& program, std::span<const Override> overrides, const RunOptions& options)
{
    auto setting = makeSetting(program, overrides, options);
    if (!setting)
        return tl::make_unexpected(setting.error());
    setting->plans = &program.code().single();
    const std::size_t elements = program.model().elements.size();
    if (auto fits = checkSize(1, setting->grid.savedCount(), elements); !fits)
        return tl::make_unexpected(fits.error());
    try {
        Trajectory trajectory;
        trajectory.times = setting->grid.savedTimes();
        trajectory.elementCount = elements;
        trajectory.values.resize(trajectory.times.size() * elements);
        BlockRunner runner(*setting, 1);
        runner.run(0, 1, [&](std::size_t timeIndex, const BlockRunner& at) {
            at.copyOutputs(trajectory.values.data() + timeIndex * elements);
            return true;
        });
        if (!allFinite(*setting->kernels, trajectory.values))
            trajectory.notFinite = findNotFinite(program, *setting, 0);
        return trajectory;
    } catch (const std::bad_alloc&) {
        return fail(ErrorKind::TooLarge, "the run's values do not fit in memory; save less often");
    }
}

} // namespace core::engine
