// SPDX-License-Identifier: GPL-3.0-or-later
// fourfold-cli describe: what is in a model.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace cli {

/// `arguments`: none, a model file, the name of a variable of the four-dimension model, or a model file and a name. Without a
/// name every variable with kind, unit and meaning; with one its equation, causes, uses, parameters, grades and sources.
[[nodiscard]] int describe(const std::vector<std::string>& arguments, const std::filesystem::path& program);

} // namespace cli
