// SPDX-License-Identifier: GPL-3.0-or-later
// What is uncertain and what is to be reached, as the texts that a workspace stores:
//
//   {"version": 1, "worlds": [{"id": "default", "weight": 2}], "design": "sobol", "seed": "1", "shape": "triangular",
//    "parameters": true, "lever_costs": true, "region_data": true,
//    "inputs": {"imitation": {"shape": "uniform", "low": 0.1, "central": 0.2, "high": 0.3}}}
//   {"version": 1, "targets": [{"id": "...", "figure": "trade", "place": "Central_West", "year": 2030, "at_least": 120}]}
#pragma once

#include "ui/session/futures_book.h"

#include <string>
#include <string_view>
#include <vector>

namespace ui {

[[nodiscard]] std::string choicesText(const FuturesChoices& choices);
[[nodiscard]] std::string targetsText(const std::vector<core::uncertainty::Target>& targets);

// Errors of both: Malformed; NewerVersion; InvalidArgument (weights, ranges and bounds that are none, an id that is there twice).
[[nodiscard]] core::Result<FuturesChoices> choicesFrom(std::string_view text);
[[nodiscard]] core::Result<std::vector<core::uncertainty::Target>> targetsFrom(std::string_view text);

} // namespace ui
