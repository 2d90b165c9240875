// SPDX-License-Identifier: GPL-3.0-or-later
// A scenario: which policy levers are pulled, how far, when and where, and which constants are set otherwise.
#pragma once

#include "core/base/result.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace core::policy {

struct Catalogue;
struct RegionSet;

/// How strongly a lever is pulled; 1 = what the papers propose, 0 = absent. Limits: 0 to 2.
/// A number: for a regional lever multiplied by each region's default weight. By region id: as it is, absent regions 0.
using Intensity = std::variant<double, std::map<std::string, double>>;

/// What a scenario says of one lever. What it leaves out keeps the lever's default.
/// Start, ramp and duration are years and multiples of 1/16; ramp is at least 1/4.
struct LeverSetting {
    std::optional<Intensity> intensity;
    std::optional<double> startYear;
    std::optional<double> rampYears;
    std::optional<double> durationYears;

    bool operator==(const LeverSetting&) const = default;
};

/// A number, or for region data one number by region id.
using ParameterValue = std::variant<double, std::map<std::string, double>>;

/// Equality is of content: two scenarios with the same settings give the same figures.
struct Scenario {
    std::map<std::string, LeverSetting> levers;       ///< by lever id; a lever that is not here is at its default (off)
    std::map<std::string, ParameterValue> parameters; ///< by parameter name

    bool operator==(const Scenario&) const = default;
};

/// Reads the JSON form of `data/scenarios/*.json`. A list goes by the order of `regions`. All problems at once: unknown keys,
/// names and regions, wrong lengths, values outside their limits, dates off the grid. TooLarge above 4 MiB.
[[nodiscard]] Checked<Scenario> parseScenario(std::string_view json, const std::string& fileNameForMessages,
                                              const Catalogue& catalogue, const RegionSet& regions);

/// The same form, keys sorted, regions by id; parseScenario gives the same scenario back.
[[nodiscard]] std::string toJson(const Scenario& scenario);

/// Checks a scenario made by hand. All problems at once.
[[nodiscard]] Checked<void> validate(const Scenario& scenario, const Catalogue& catalogue, const RegionSet& regions);

} // namespace core::policy
