// SPDX-License-Identifier: GPL-3.0-or-later
// One value of an indicator, with what is known of it.
#pragma once

#include <limits>
#include <string>
#include <vector>

namespace core::indicators {

/// Why there is no number.
enum class Missing {
    No, ///< there is one
    NotPublished, ///< the publisher has none for this year
    NotSourced, ///< it exists, but was not found
    NotApplicable, ///< it cannot exist here
    LeftEmpty ///< left empty by who entered or imported it
};
[[nodiscard]] const char* toString(Missing reason); ///< "no", "not_published", ...: the words of the data files

/// A figure that a value was computed from.
struct TransformationInput {
    std::string name; ///< as it stands in the formula
    double value = 0;
    std::string unit;
    bool operator==(const TransformationInput&) const = default;
};

/// How a value came about from others: "share × 100" with share = 0.136. Empty formula = taken as published.
struct Transformation {
    std::string formula;
    std::vector<TransformationInput> inputs;
    bool operator==(const Transformation&) const = default;
};

struct Observation {
    double value = std::numeric_limits<double>::quiet_NaN(); ///< in the indicator's unit; NaN exactly when `missing` is not No
    Missing missing = Missing::No;
    std::string sourceId;
    std::string grade; ///< "A" to "D"; empty for published statistics, which carry publisher and year instead
    Transformation transformation;
    std::string note;
    std::string edited; ///< when, ISO 8601; empty = as shipped
};
/// NaN equals NaN here: the same observation.
[[nodiscard]] bool operator==(const Observation& a, const Observation& b);

} // namespace core::indicators
