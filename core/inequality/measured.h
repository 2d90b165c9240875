// SPDX-License-Identifier: GPL-3.0-or-later
// How the measures of inequality answer: with their figures, or with the reason why the data at hand have none.
//
// A reason is told apart by an enum and not by ErrorKind, so that a window can put "too few regions" and "a value below zero" in
// a place of their own, in its language, and go on with the measures that do exist.
#pragma once

#include "core/base/result.h"

#include <limits>
#include <vector>

namespace core::inequality {

enum class Reason {
    NoValues, ///< no unit has a value
    TooFewUnits, ///< fewer than `needed`
    TooFewGroups, ///< fewer than `needed` groups have a unit with a value
    TooFewTimes, ///< fewer than `needed` times have enough values
    NegativeValue, ///< shares and ratios need values of at least 0
    ValueNotPositive, ///< logarithms, and ratios to it, need a value above 0
    ZeroMean, ///< all values are 0
    ConstantValues, ///< all values are the same: there is no spread to look at
    BadWeight, ///< a weight below 0 or infinite
    NotFinite, ///< an infinite value
    NoNeighbours, ///< no unit with a value has a neighbour with one
    SizesDiffer, ///< the lists handed in do not fit together: `needed` entries were expected
    BadOption ///< an option outside what its comment allows
};

struct Refusal {
    Reason reason = Reason::NoValues;
    int found = 0;
    int needed = 0;
    int unit = -1; ///< the first unit concerned, where one is to blame
    int time = -1; ///< its position among the panel's times
    double value = std::numeric_limits<double>::quiet_NaN(); ///< the value to blame
};

template <class T> using Measured = tl::expected<T, Refusal>;

[[nodiscard]] inline tl::unexpected<Refusal> refuse(Refusal refusal)
{
    return tl::make_unexpected(refusal);
}

/// The refusal as a sentence. `units` and `times` name what it points at; may be empty.
[[nodiscard]] Error toError(const Refusal& refusal, const std::vector<std::string>& units = {},
                            const std::vector<double>& times = {});

} // namespace core::inequality
