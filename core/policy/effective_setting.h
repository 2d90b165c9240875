// SPDX-License-Identifier: GPL-3.0-or-later
// What a scenario comes to for one lever, with defaults and default weights filled in.
#pragma once

#include "core/policy/scenario.h"

#include <string>
#include <vector>

namespace core::policy {

struct Lever;

struct EffectiveSetting {
    std::vector<double> intensity; ///< one number for a national lever, else one per region in the set's order
    double startYear = 0;
    double rampYears = 0;
    double durationYears = 0;

    bool operator==(const EffectiveSetting&) const = default;
};

/// What `scenario` says of `lever`, the lever's defaults filled in: all four fields; intensity 0 when it says nothing.
[[nodiscard]] LeverSetting fullSetting(const Lever& lever, const Scenario& scenario);

/// Of a lever that is a constant (Lever::constant): its value in `scenario`, the model's own when that says nothing.
[[nodiscard]] double constantValue(const Lever& lever, const Scenario& scenario);
/// `scenario` with the constant at `value`; the model's own value takes it out.
[[nodiscard]] Scenario withConstant(Scenario scenario, const Lever& lever, double value);

/// Whether a setting's intensity is 0 everywhere, or left out.
[[nodiscard]] bool isOff(const LeverSetting& setting);

/// The same by region, as the model takes it. `scenario` is valid for `regions`.
[[nodiscard]] EffectiveSetting effectiveSetting(const Lever& lever, const Scenario& scenario, const RegionSet& regions);

} // namespace core::policy
