// SPDX-License-Identifier: GPL-3.0-or-later
// fourfold-cli simulate: one run as a table.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace cli {

struct SimulateOptions {
    std::string model;    ///< empty = the four-dimension model
    std::string scenario; ///< a file, or empty
    std::vector<std::string> settings; ///< "NAME=VALUE", "NAME[Element]=VALUE"; later ones win
    std::string regions;  ///< empty = the model's own
    std::optional<double> step;
    std::optional<double> saveStep;
    std::string output;   ///< a file; empty = standard output
};

/// Writes a header and a row per saved time: `time`, then each variable and element as written in the model, 15 significant
/// digits. Returns the exit code; errors go to standard error.
[[nodiscard]] int simulate(const SimulateOptions& options, const std::filesystem::path& program);

} // namespace cli
