// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of the dashboard.
#pragma once

#include "core/policy/text.h"
#include "ui/theme/theme.h"

#include <filesystem>
#include <optional>
#include <string>

namespace app {

struct Options {
    std::string file;                 ///< workspace or model to open; empty = the last workspace
    bool headless = false;            ///< run the papers' package without a window
    std::filesystem::path output = "."; ///< folder for the picture and the table of a headless run
    std::filesystem::path screenshot; ///< picture of the window; empty = none
    int width = 1440;
    int height = 900;
    double scale = 1;                 ///< device pixels for each logical one
    std::optional<core::policy::Language> language;
    std::optional<ui::ThemeKind> theme;

    [[nodiscard]] bool withoutWindow() const { return headless || !screenshot.empty(); }
};

/// The options, or the exit code when there is nothing more to do: after --help and --version 0, after a mistake (told on
/// standard error) another.
struct Parsed {
    Options options;
    std::optional<int> exitCode;
};
[[nodiscard]] Parsed parseOptions(int argc, char** argv);

} // namespace app
