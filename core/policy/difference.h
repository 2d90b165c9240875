// SPDX-License-Identifier: GPL-3.0-or-later
// What a scenario changes against another, and what each change brings.
#pragma once

#include "core/base/result.h"
#include "core/policy/projection.h"
#include "core/policy/scenario.h"
#include "core/policy/summary.h"

#include <string>
#include <vector>

namespace core::policy {

/// One setting that differs.
struct ChangedSetting {
    enum class Field { LeverIntensity, Start, Ramp, Duration, Value };
    Field field = Field::LeverIntensity;
    std::string regionId; ///< empty for what is not per region, or is the same change in every region
    double from = 0;      ///< in the reference, defaults and default weights filled in
    double to = 0;
};

/// A lever or a parameter with all that differs in it.
struct Difference {
    enum class Kind { Lever, Parameter };
    Kind kind = Kind::Lever;
    std::string id;
    std::vector<ChangedSetting> settings; ///< intensity, start, ramp, duration; regions in the set's order
    double effect = 0;    ///< of the KPI: the scenario, minus the scenario with this lever or parameter set back to the reference
    bool visible = false; ///< the effect rounds to at least one unit of the last digit that the KPI shows (shownUnit)
};

/// What differs, without effects and without running anything; levers and parameters in the tables' order.
[[nodiscard]] std::vector<Difference> listDifferences(const Projector& projector, const Scenario& reference,
                                                      const Scenario& scenario);

/// `scenario` with this lever or parameter as in the reference.
[[nodiscard]] Scenario setBack(const Difference& difference, const Scenario& reference, Scenario scenario);

/// The same with effects on `kpi` in `year`, the largest first. Runs the model once per difference and once more: not for the
/// thread of the window. Effects do not add up: levers act together. Errors: as Projector::project.
[[nodiscard]] Checked<std::vector<Difference>> differences(const Projector& projector, const Scenario& reference,
                                                           const Scenario& scenario, const Headline& kpi, double year);

} // namespace core::policy
