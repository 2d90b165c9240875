// SPDX-License-Identifier: GPL-3.0-or-later
// Gini coefficient and Lorenz curve.
#pragma once

#include "core/inequality/sample.h"

namespace core::inequality {

/// The poorest `population` of the weight hold `value` of the total.
struct LorenzPoint {
    double population = 0;
    double value = 0;
    int unit = -1; ///< the unit that ends here; -1 at the origin
};

/// G = sum_ij w_i w_j |x_i - x_j| / (2 mean), w shares of the weight: half the mean difference of two units drawn with
/// replacement over the mean, and twice the area between the Lorenz curve and the line of equality. 0 = all the same; the
/// most that n units of the same weight can reach is (n - 1)/n (`most`), since no correction for small numbers is made.
/// Source: the form with pairs as in Dagum 1997 (see dagum.h).
struct Gini {
    double coefficient = 0;
    double most = 0;
    double mean = 0;
    std::vector<LorenzPoint> lorenz; ///< from (0,0) to (1,1), one more than units, by rising value
    Counted counted;
};
/// Errors: those of clean() with values of at least 0 and two units.
[[nodiscard]] Measured<Gini> gini(const Sample& sample);

} // namespace core::inequality
