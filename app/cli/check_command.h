// SPDX-License-Identifier: GPL-3.0-or-later
// fourfold-cli check: is a model sound, and does ours still give what the papers say?
#pragma once

#include <filesystem>
#include <string>

namespace cli {

/// Reads, resolves and checks units; for the four-dimension model (also an edited copy, by its name) prints the claims with
/// what the model gives. Returns kFailure if anything fails. `model` empty = the four-dimension model.
[[nodiscard]] int check(const std::string& model, const std::filesystem::path& program);

} // namespace cli
