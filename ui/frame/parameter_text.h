// SPDX-License-Identifier: GPL-3.0-or-later
// Values of assumptions as people read them, and why one cannot be.
#pragma once

#include "core/policy/catalogue.h"
#include "core/policy/parameter_limits.h"

#include <QString>

namespace ui {

class Appearance;

/// What a value in the model's unit is multiplied with to be shown.
[[nodiscard]] double parameterFactor(const Appearance& appearance, const core::policy::Catalogue& catalogue,
                                     const core::policy::Parameter& parameter);
[[nodiscard]] QString parameterName(const Appearance& appearance, const core::policy::Catalogue& catalogue,
                                    const core::policy::Parameter& parameter);
/// As many digits as it takes, six at most, in the unit shown and without it.
[[nodiscard]] QString parameterNumber(const Appearance& appearance, const core::policy::Catalogue& catalogue,
                                      const core::policy::Parameter& parameter, double value);
/// The same with its unit: "7 % a year".
[[nodiscard]] QString parameterText(const Appearance& appearance, const core::policy::Catalogue& catalogue,
                                    const core::policy::Parameter& parameter, double value);
/// "120 % is too much; this can be 100 % at most."
[[nodiscard]] QString refusalText(const Appearance& appearance, const core::policy::Catalogue& catalogue,
                                  const core::policy::Parameter& parameter, double value, const core::policy::RefusedValue& refused);

} // namespace ui
