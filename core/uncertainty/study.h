// SPDX-License-Identifier: GPL-3.0-or-later
// A study of uncertainty as it is written down: what is asked, so that it can be asked again.
//
// The form of a file (all but `scenarios` and `outcomes` may be left out; the values are what is taken then):
//
//   {
//     "study": "uncertainty",
//     "regions": "macro",                      a region set, or a CSV file
//     "members": 1000, "seed": 1, "design": "sobol",        or "latin-hypercube"
//     "worlds": "default",                     one; or {"default": 2, "slow-world-demand": 1}: ids with weights;
//                                              or [{"world": {...}, "weight": 1}]: whole worlds
//     "shape": "triangular",                   of every input: triangular, uniform, normal, fixed
//     "parameters": true, "lever_costs": true, "region_data": true,             which groups are varied
//     "inputs": {"imitation": {"shape": "uniform", "low": 0.1, "central": 0.2, "high": 0.3}, "world_growth": "fixed"},
//     "levers": [],                            levers whose intensity is varied too, from 0 to 1.5; or "all"
//     "scenarios": {"baseline": {}, "paper-package": "paper-package", "mine": "mine.json", "yours": {"levers": {...}}},
//     "reference": "baseline",                 the scenario that differences are taken from; absent: no differences
//     "outcomes": ["intelligence", {"figure": "trade", "place": "Central_West"}, {"cost": "cumulative"}, {"cost": "yearly"},
//                  {"inequality": "gini", "variable": "penetration"}, {"index": "technology", "place": "East"}],
//     "targets": ["claims", {"id": "mine", "figure": "trade", "place": "national", "year": 2030, "at_least": 120, "at_most": 200},
//                 {"inequality": "gini", "variable": "penetration", "year": 2030, "at_most": 0.1}],
//     "save_step": 0.25                        years between the times looked at
//   }
//
// A string in `scenarios` is a file, looked for beside the study, or the name of a shipped scenario ("baseline", "paper-package").
#pragma once

#include "core/policy/json_document.h"
#include "core/uncertainty/fan.h"
#include "core/uncertainty/model_runs.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace core::uncertainty {

inline constexpr std::size_t kMostMembers = 10'000'000;

struct NamedScenario {
    std::string id;
    policy::Scenario scenario;
};

struct Study {
    std::string regions = "macro";
    SamplingRequest sampling;
    std::size_t members = 1000;
    std::vector<NamedScenario> scenarios;
    std::optional<std::size_t> reference; ///< a place in scenarios
    std::vector<Outcome> outcomes;        ///< functions among them have a description
    std::vector<Target> targets;
    double saveStepYears = 0;             ///< 0 = as a projection
};

/// Reads an outcome that is none of a figure and a cost, from an object of "outcomes" or what a target's object says of it.
using FunctionReader
    = std::function<Checked<Outcome>(const policy::JsonValue& value, const std::string& fileNameForMessages, const policy::RegionSet& regions)>;

/// What a study's text refers to.
struct StudyContext {
    std::shared_ptr<const policy::Catalogue> catalogue;
    std::filesystem::path dataDirectory;
    std::filesystem::path folder; ///< of the study's file
    /// A region set's id or file; see fourfold-cli.
    std::function<Checked<policy::RegionSet>(const std::string& name)> regionSet;
    /// Inequality measures and index scores (studies::functionReader()); none = such outcomes are refused.
    FunctionReader function = {};
};

/// Reads a study's text. Errors, all at once with their lines: Malformed, UnknownName, InvalidArgument, those of scenarios and worlds.
[[nodiscard]] Checked<Study> parseStudy(std::string_view json, const std::string& fileNameForMessages, const StudyContext& context);
/// From a document's tree: `otherKeys` are known to who asks.
[[nodiscard]] Checked<Study> readStudy(const policy::JsonValue& root, const std::string& fileNameForMessages,
                                       const StudyContext& context, const std::vector<std::string>& otherKeys = {});

/// The same form with everything written out: worlds, scenarios and targets in full. Equal for equal studies.
[[nodiscard]] std::string toJson(const Study& study);

} // namespace core::uncertainty
