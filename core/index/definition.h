// SPDX-License-Identifier: GPL-3.0-or-later
// A framework with its method, as a JSON document that people can write.
//
//     { "format": "fourfold-index", "version": 1,
//       "framework": {
//         "id": "four-dimensions", "name": {"en": "Four dimensions", "zh": "四维"}, "description": {...},
//         "data": "china-provincial",
//         "nodes":      [ {"id": "technology", "name": {...}, "weight": 1, "dimension": "technology", "reason": {...}} ],
//         "indicators": [ {"id": "patents", "parent": "technology", "name": {...}, "unit": {...}, "variable": "patents_in_force",
//                          "substitute": "patents_granted", "denominator": "population", "factor": 1, "direction": "more", "weight": 1,
//                          "goalposts": {"worst": 0, "best": 100}, "reference": 80, "keepOutliers": false,
//                          "grade": "D", "standIn": true, "source": {...}, "reason": {...}} ] },
//       "method": {
//         "denominate": true, "impute": ["linear-in-time", "group-mean"], "imputeReachYears": 0,
//         "screen":    {"minimumShare": 0.65, "basis": "measured"},
//         "outliers":  {"kind": "winsorise-or-transform", "skewness": 2, "kurtosis": 3.5, "winsoriseAtMost": 5,
//                       "transform": "log-of-range", "lambda": 0},
//         "normalise": {"kind": "min-max", "low": 0, "high": 100, "mean": 0, "deviation": 1, "cap": false},
//         "weight":    {"kind": "given", "scope": "within-branch", "entropyShift": 0, "combination": "product", "ahpShare": 0.5,
//                       "comparisons": [ {"node": "technology", "pairs": [ {"first": "a", "second": "b", "times": 3} ]} ]},
//         "aggregate": ["arithmetic"], "penaliseImbalance": true, "minimumPresent": 0,
//         "estimate":  {"kind": "frozen", "years": [2019]} } }
//
// Needed: format, version, framework, framework.id, indicators and the id of each node and indicator; the rest takes the defaults
// of framework.h and method.h. A name may be one text for both languages; without one it is the id. Unknown keys are errors:
// they are misspelt options.
#pragma once

#include "core/base/result.h"
#include "core/index/framework.h"
#include "core/index/method.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace core::index {

struct Definition {
    Framework framework;
    Method method;
    bool operator==(const Definition&) const = default;
};

/// Errors (all of them), each with file and line, Where::variable the path in the document ("framework.indicators[3].direction")
/// and in the message what was expected: Malformed, UnknownName (an unknown key or word), NewerVersion; and those of resolve() and
/// validate().
[[nodiscard]] Checked<Definition> parseDefinition(std::string_view json, const std::string& fileNameForMessages);
/// Errors also: UnreadableFile, TooLarge.
[[nodiscard]] Checked<Definition> readDefinition(const std::filesystem::path& path);

/// The document, indented, with every option written out; parseDefinition() gives the same definition again.
[[nodiscard]] std::string writeDefinition(const Definition& definition);

} // namespace core::index
