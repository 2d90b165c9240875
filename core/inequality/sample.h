// SPDX-License-Identifier: GPL-3.0-or-later
// Values of units (regions) as all measures take them, at one time or over several.
//
// Conventions of core/inequality: NaN = missing; units without a value, with a missing or zero weight where weights are given, or
// in no group where groups are needed, are left out and counted. Infinite values are refused. Weights stand for people (or
// firms, or trade) behind a unit: a unit of weight 2 counts as two units of the same value. Spans must outlive the call only.
#pragma once

#include "core/inequality/measured.h"

#include <span>
#include <vector>

namespace core::inequality {

/// One time. All lists by unit.
struct Sample {
    std::span<const double> values;
    std::span<const double> weights = {}; ///< empty = each unit counts the same
    std::span<const int> groups = {}; ///< from 0; negative = in none; empty = no groups
};

/// Several times. `values` is units x times, row-major: unit i at time k is values[i * times.size() + k]. Times ascend.
struct Panel {
    std::span<const double> values;
    std::span<const double> times; ///< years, may be fractions
    int units = 0;

    [[nodiscard]] double at(int unit, int time) const
    {
        return values[static_cast<std::size_t>(unit) * times.size() + static_cast<std::size_t>(time)];
    }
};

/// What a measure rests on.
struct Counted {
    int used = 0;
    int missingValue = 0;
    int missingWeight = 0; ///< has a value, but no weight or one of 0
    int missingGroup = 0; ///< has both, but no group
};

/// The units that a measure uses.
struct CleanSample {
    std::vector<int> units; ///< positions in the sample
    std::vector<double> values;
    std::vector<double> weights; ///< shares, sum 1
    std::vector<int> groups; ///< as in the sample; empty without
    double mean = 0; ///< weighted
    Counted counted;
};

enum class Needs {
    AnyValue,
    NonNegative, ///< and a mean above 0
    Positive
};

/// Errors: SizesDiffer, NoValues, NotFinite, BadWeight, TooFewUnits (below `least`), NegativeValue, ValueNotPositive, ZeroMean.
[[nodiscard]] Measured<CleanSample> clean(const Sample& sample, Needs needs, int least = 2);

/// Errors: SizesDiffer; BadOption (times that do not ascend).
[[nodiscard]] Measured<void> check(const Panel& panel);

/// The units' values at one time.
[[nodiscard]] std::vector<double> column(const Panel& panel, int time);

} // namespace core::inequality
