// SPDX-License-Identifier: GPL-3.0-or-later
// What members say together: bands over time, chances of targets, digits that are honest.
//
// Values of a series are members x times; NaN = the member says nothing at that time (a failed run), and is left out of it.
#pragma once

#include "core/policy/catalogue.h"
#include "core/policy/summary.h"
#include "core/sampling/quantiles.h"
#include "core/uncertainty/outcome.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace core::uncertainty {

/// Where the middle half and the middle nine tenths of members lie, by time. Quantiles as sampling::quantiles() takes them: 5, 25,
/// 50, 75 and 95 %. NaN where no member says anything.
struct Fan {
    std::vector<double> times;
    std::vector<double> low90, low50, median, high50, high90;
    std::vector<std::size_t> members; ///< that say something

    bool operator==(const Fan&) const = default;
};

[[nodiscard]] Fan fanOf(std::span<const double> values, const std::vector<double>& times);
/// Of scenario minus reference, member by member.
[[nodiscard]] Fan differenceFanOf(std::span<const double> scenario, std::span<const double> reference,
                                  const std::vector<double>& times);

/// What is to be reached: a figure, in a year, at least `low`, at most `high`, or between them, ends included.
struct Target {
    std::string id; ///< the claim's, or the user's own
    policy::Headline figure;
    double year = 2030;
    std::optional<double> low;
    std::optional<double> high;
    std::optional<Outcome> outcome = {}; ///< in place of the figure: an inequality measure, an index score

    bool operator==(const Target&) const = default;
    [[nodiscard]] bool isReachedBy(double value) const { return (!low || value >= *low) && (!high || value <= *high); }
};

[[nodiscard]] Target targetOf(const policy::Claim& claim);
/// What is to be reached, as something that can be run.
[[nodiscard]] Outcome outcomeOf(const Target& target);
/// Errors: InvalidArgument: no bound, bounds that are not numbers or the wrong way round, a year that is none.
[[nodiscard]] Result<void> validate(const Target& target);

/// How likely something is, judged by the members.
struct Chance {
    std::size_t hits = 0;
    std::size_t members = 0;      ///< that say something
    double share = 0;             ///< hits / members; NaN without members
    /// Sampling error, 95 %: Wilson's for independent members. Those of a Sobol' design or a Latin hypercube lie more evenly, so
    /// it is rather too wide.
    sampling::Interval interval{0, 1};

    bool operator==(const Chance&) const = default;
};

/// By time: whether the target would be reached then (its own year among others). `times` as of the values.
[[nodiscard]] std::vector<Chance> chancesOf(const Target& target, std::span<const double> values, std::size_t times);
/// Of the saved time nearest to the target's year, the earlier of two.
[[nodiscard]] std::size_t timeOf(double year, const std::vector<double>& times);

/// The last digit that a figure may show, as a power of ten in the figure's unit: h = half the width of the 90 % range is shown
/// with two digits when it begins with 1.00 to 3.54, with one otherwise (17.5: 1, as 173 of 158 to 193; 7.5: 1; 0.16: 0.01).
/// 0 when there is no width: the figure is as sure as the model.
/// Source: the rounding of errors of the Particle Data Group, Review of Particle Physics, Introduction, section 5.3; its step from
/// 9.50 to 9.99 up to two digits of 10 is left out.
[[nodiscard]] double honestUnit(double low90, double high90);

/// A figure with its range, all rounded to the same digit.
struct RoundedFigure {
    double value = 0;
    double low = 0;
    double high = 0;
    double unit = 0;    ///< 0 = not rounded
    int decimals = 0;   ///< behind the decimal mark, for a figure shown as it is: 0 for units of 1 and above

    bool operator==(const RoundedFigure&) const = default;
};

/// `factor` as of policy::Naming: rounding is of the number that is shown.
[[nodiscard]] RoundedFigure roundedFigure(double value, double low90, double high90, double factor = 1);

} // namespace core::uncertainty
