// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/simulation.h"

#include "core/engine/run_support.h"

#include <cmath>
#include <new>

namespace core::engine {

Result<Trajectory> run(const Program& program, std::span<const Override> overrides, const RunOptions& options)
{
    auto setting = makeSetting(program, overrides, options);
    if (!setting)
        return tl::make_unexpected(setting.error());
    setting->plans = &program.code().single();
    const std::size_t elements = program.model().elements.size();
    try {
        Trajectory trajectory;
        trajectory.times = setting->grid.savedTimes();
        trajectory.elementCount = elements;
        trajectory.values.resize(trajectory.times.size() * elements);
        bool finite = true;
        BlockRunner runner(*setting, 1);
        runner.run(0, 1, [&](std::size_t timeIndex, const BlockRunner& at) {
            double* row = trajectory.values.data() + timeIndex * elements;
            for (std::size_t i = 0; i < elements; ++i) {
                row[i] = *at.output(i);
                finite = finite && std::isfinite(row[i]);
            }
            return true;
        });
        if (!finite)
            trajectory.notFinite = findNotFinite(program, *setting, 0);
        return trajectory;
    } catch (const std::bad_alloc&) {
        return fail(ErrorKind::TooLarge, "the run's values do not fit in memory; save less often");
    }
}

} // namespace core::engine
