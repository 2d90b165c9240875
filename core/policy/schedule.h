// SPDX-License-Identifier: GPL-3.0-or-later
// How a lever's level follows from its schedule. Times are years.
#pragma once

namespace core::policy {

///            ______________
///           /              \                level 1 = the lever's intensity
///     _____/                \_____
///        start  +ramp     start+duration  +ramp
///
/// level(t) = min(1, max(0, (t - start)/ramp)) * min(1, max(0, (start + duration + ramp - t)/ramp)), as in the model.
struct Schedule {
    double startYear = 2025;
    double rampYears = 1; ///< above 0
    double durationYears = 30;

    [[nodiscard]] double level(double year) const;
    /// The integral of level over [from, to], in years; exact up to rounding. 0 when to <= from.
    [[nodiscard]] double integral(double from, double to) const;
};

} // namespace core::policy
