// SPDX-License-Identifier: GPL-3.0-or-later
// What stands behind Projector and Projection; for their sources only.
#pragma once

#include "core/policy/projection.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace core::policy {

/// Where a variable's values are and how regions are summed up.
struct VariableEntry {
    model::ElementId first = 0;
    bool perRegion = false;
    GroupRule rule = GroupRule::National;
    model::ElementId weight = model::kNone; ///< first element of the variable that weights a mean
};

inline constexpr double kSaveStepYears = 0.25; ///< of the four-dimension model

// Behind a regional lever's id: names of its default weights among the constants of MadeWith.
inline constexpr const char* kWeightEast = "_default_weight_East";
inline constexpr const char* kWeightCentralWest = "_default_weight_Central_West";

using VariableIndex = std::map<std::string, VariableEntry, std::less<>>;

/// The constants of one lever in the model.
struct LeverEntry {
    bool perRegion = false;
    model::ElementId intensity = 0; ///< of the first region
    model::ElementId start = 0;
    model::ElementId ramp = 0;
    model::ElementId duration = 0;
    model::ElementId unitCost = 0;
};

struct Projector::Data {
    std::shared_ptr<const Catalogue> catalogue;
    RegionSet regions;
    engine::Program program;
    VariableIndex variables;
    std::map<std::string, LeverEntry, std::less<>> levers;
    std::string modelVersion;
    double saveStep = kSaveStepYears;
    bool plain = false; ///< no tables: no costs, no scores, no groups of regions
};

/// See Projector::aggregation().
[[nodiscard]] std::optional<Aggregation> aggregationOf(const Projector::Data& projector, std::string_view id, const Place& place);

struct Projection::Data {
    std::shared_ptr<const Projector::Data> projector;
    engine::Trajectory trajectory;
    std::optional<Error> fault;
};

} // namespace core::policy
