// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options.h"

#include <CLI/CLI.hpp>

#include <map>

namespace app {

Parsed parseOptions(int argc, char** argv)
{
    Parsed parsed;
    Options& options = parsed.options;
    CLI::App program("Fourfold: what policy could change, in four dimensions", "fourfold");
    program.set_version_flag("--version", std::string("fourfold ") + FOURFOLD_VERSION);
    program.add_option("FILE", options.file, "Workspace to open, made when there is none; or another model (XMILE), for which a new workspace is made")->type_name("");
    program.add_flag("--headless", options.headless, "Run the papers' package, or the model FILE, without a window: print its impacts, write a picture and a table");
    std::string output = ".";
    program.add_option("--output", output, "Folder for what --headless writes")->type_name("DIR");
    std::string screenshot;
    program.add_option("--screenshot", screenshot, "Write a picture of the window with the papers' package, or with the model FILE, and end")->type_name("FILE.png");
    std::string size;
    program.add_option("--size", size, "Size of the picture, such as 1440x900")->type_name("WxH");
    program.add_option("--scale", options.scale, "Device pixels for each logical pixel, 1 to 4")->check(CLI::Range(1.0, 4.0));
    std::string language;
    program.add_option("--language", language, "en or zh")->check(CLI::IsMember({"en", "zh"}));
    std::string theme;
    program.add_option("--theme", theme, "light or dark")->check(CLI::IsMember({"light", "dark"}));
    try {
        program.parse(argc, argv);
        if (!size.empty()) {
            int used = 0;
            if (std::sscanf(size.c_str(), "%dx%d%n", &options.width, &options.height, &used) != 2 || used != static_cast<int>(size.size())
                || options.width < 1180 || options.height < 720 || options.width > 7680 || options.height > 4320)
                throw CLI::ValidationError("--size", "'" + size + "' is not a size between 1180x720 and 7680x4320");
        }
    } catch (const CLI::ParseError& error) {
        parsed.exitCode = program.exit(error);
        return parsed;
    }
    options.output = output;
    options.screenshot = screenshot;
    if (!language.empty())
        options.language = language == "zh" ? core::policy::Language::Chinese : core::policy::Language::English;
    if (!theme.empty())
        options.theme = theme == "dark" ? ui::ThemeKind::Dark : ui::ThemeKind::Light;
    return parsed;
}

} // namespace app
