// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/schedule.h"

#include <algorithm>
#include <array>

namespace core::policy {

double Schedule::level(double year) const
{
    const double rise = std::clamp((year - startYear) / rampYears, 0.0, 1.0);
    const double fall = std::clamp((startYear + durationYears + rampYears - year) / rampYears, 0.0, 1.0);
    return rise * fall;
}

double Schedule::integral(double from, double to) const
{
    // Between two kinks the level is a polynomial of degree two at most, for which Simpson's rule is exact.
    std::array<double, 6> times = {from, startYear, startYear + rampYears, startYear + durationYears,
                                   startYear + durationYears + rampYears, to};
    std::sort(times.begin(), times.end());
    double sum = 0;
    for (std::size_t i = 0; i + 1 < times.size(); ++i) {
        const double a = std::max(times[i], from);
        const double b = std::min(times[i + 1], to);
        if (b > a)
            sum += (b - a) / 6 * (level(a) + 4 * level((a + b) / 2) + level(b));
    }
    return sum;
}

} // namespace core::policy
