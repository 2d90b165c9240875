// SPDX-License-Identifier: GPL-3.0-or-later
// Theil's indices and their parts within and between groups.
#pragma once

#include "core/inequality/sample.h"

namespace core::inequality {

enum class TheilIndex {
    T, ///< sum w (x/m) ln(x/m): groups count by their share of the value; 0 values are taken as 0 ln 0 = 0
    L ///< sum w ln(m/x), the mean log deviation: groups count by their share of the weight; values must be above 0
};

struct TheilGroup {
    int group = 0;
    int units = 0;
    double populationShare = 0, valueShare = 0;
    double mean = 0;
    double index = 0; ///< of the group by itself
    double contribution = 0; ///< to `within`: index times the group's share
};

/// total = within + between, to rounding (relative 1e-14). Without groups only the total.
/// Source: Theil 1967, Economics and Information Theory, ch. 4; Shorrocks 1980, Econometrica 48(3), doi:10.2307/1913126.
struct Theil {
    TheilIndex which = TheilIndex::T;
    double total = 0;
    bool decomposed = false;
    double within = 0, between = 0;
    double betweenShare = 0; ///< of the total; 0 when that is 0
    std::vector<TheilGroup> groups; ///< those with a unit, ascending
    Counted counted;
};

/// With groups, units in none are left out of the total too: the parts are those of the same units.
/// Errors: those of clean() with two units and values of at least 0 (T) or above 0 (L).
[[nodiscard]] Measured<Theil> theil(const Sample& sample, TheilIndex which = TheilIndex::T);

} // namespace core::inequality
