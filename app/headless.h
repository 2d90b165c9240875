// SPDX-License-Identifier: GPL-3.0-or-later
// The papers' package, or another model, without a window: a table of impacts, a picture of the dashboard, all figures as CSV.
#pragma once

#include "app/options.h"

#include <filesystem>

namespace ui {
class Appearance;
}

namespace app {

/// Prints to standard output, errors to standard error; gives the exit code.
[[nodiscard]] int runHeadless(const Options& options, ui::Appearance& appearance, const std::filesystem::path& dataDirectory);

} // namespace app
