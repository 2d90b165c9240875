// SPDX-License-Identifier: GPL-3.0-or-later
// A box: limits on some inputs, and how well they set cases of interest apart.
#pragma once

#include "core/discovery/case_set.h"

#include <limits>

namespace core::discovery {

/// What a box asks of one input.
struct Limit {
    std::size_t input = 0;
    /// Numeric: inside when low <= value <= high; an infinite end does not limit.
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
    std::vector<double> categories; ///< Categorical: the codes that are inside, ascending

    bool operator==(const Limit&) const = default;
};

struct Box {
    std::vector<Limit> limits; ///< by input, one each; none = all runs
    std::size_t rows = 0; ///< inside, of those used and not excluded
    std::size_t interest = 0; ///< of them of interest
    double coverage = 0; ///< share of all cases of interest that is inside, those excluded counted among all
    double density = 0; ///< share of runs inside that is of interest; NaN when none is inside
    double mass = 0; ///< share of all used runs that is inside
    double meanMeasure = std::numeric_limits<double>::quiet_NaN(); ///< of the case set's measure; NaN without one
    /// By limit: how likely at least as many cases of interest would be among as many runs drawn from the box without this limit;
    /// small = the limit tells something. Bryant and Lempert 2010, section 2.2 (quasi, because the limit was chosen on the same
    /// runs).
    std::vector<double> quasiP;
    bool pasted = false; ///< grown again after peeling
};

/// Runs that take no part, by row: those in boxes found before. Empty = none.
using Excluded = std::vector<std::uint8_t>;

/// A box from limits of any origin (dragged by hand): sorted by input, limits that limit nothing dropped, figures computed.
/// Errors: InvalidArgument (no such input, two limits of one input, a lower end above the upper, a NaN, numeric limits of a
/// categorical input or the other way round, no category).
[[nodiscard]] Result<Box> describe(const CaseSet& cases, std::vector<Limit> limits, const Excluded& excluded = {});

/// The box without its limit on `input`; the same box when it has none.
[[nodiscard]] Box withoutInput(const CaseSet& cases, const Box& box, std::size_t input, const Excluded& excluded = {});

/// For each row whether it is inside (1) or not; left out rows are not.
[[nodiscard]] std::vector<std::uint8_t> rowsInside(const CaseSet& cases, const std::vector<Limit>& limits);

[[nodiscard]] bool isInside(const Limit& limit, InputKind kind, double value);

/// How rows stand to a box. Private to core/discovery.
struct Standing {
    static constexpr std::int32_t kInside = -1;
    static constexpr std::int32_t kOutside = -2; ///< by several limits, left out or excluded
    std::vector<std::int32_t> byRow; ///< kInside, kOutside, or the one limit that keeps it out
};
[[nodiscard]] Standing standingOf(const CaseSet& cases, const std::vector<Limit>& limits, const Excluded& excluded);

/// Figures of limits that are known to be sound. Private to core/discovery.
[[nodiscard]] Box measured(const CaseSet& cases, std::vector<Limit> limits, const Excluded& excluded);

} // namespace core::discovery
