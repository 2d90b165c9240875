// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/check_command.h"
#include "app/cli/command_line.h"
#include "app/cli/describe_command.h"
#include "app/cli/simulate_command.h"

#include <CLI/CLI.hpp>

#include <exception>
#include <iostream>

namespace {

int runCommand(int argc, char** argv)
{
    CLI::App app{"Fourfold without a window: run, check and describe system-dynamics models (XMILE 1.0)."};
    app.set_version_flag("--version", "fourfold-cli " FOURFOLD_VERSION);
    app.require_subcommand(1);

    cli::SimulateOptions simulateOptions;
    CLI::App* simulate = app.add_subcommand("simulate", "Run a model and write a table, one row per saved time");
    simulate->add_option("model", simulateOptions.model, "XMILE file; without it the four-dimension model");
    simulate->add_option("--scenario", simulateOptions.scenario, "JSON file with levers and parameters");
    simulate->add_option("--set", simulateOptions.settings, "A constant: NAME=VALUE or 'NAME[Element]=VALUE'; may be repeated")
        ->expected(1)
        ->take_all();
    simulate->add_option("--regions", simulateOptions.regions, "macro, provinces, or a CSV file with region data");
    simulate->add_option("--step", simulateOptions.step, "Step of integration, in the model's time unit");
    simulate->add_option("--save-step", simulateOptions.saveStep, "Time between rows, a multiple of the step");
    simulate->add_option("--output", simulateOptions.output, "CSV file to write; without it standard output");

    std::string checkedModel;
    CLI::App* check = app.add_subcommand("check", "Read a model, check equations and units, and for ours the papers' claims");
    check->add_option("model", checkedModel, "XMILE file; without it the four-dimension model");

    std::vector<std::string> described;
    CLI::App* describe = app.add_subcommand("describe", "List a model's variables, or tell all about one");
    describe->add_option("model-and-name", described, "[MODEL.xmile] [NAME]")->expected(0, 2);

    try {
        app.parse(argc, argv);
        const std::filesystem::path program = cli::thisProgram(argv[0]);
        if (simulate->parsed())
            return cli::simulate(simulateOptions, program);
        if (check->parsed())
            return cli::check(checkedModel, program);
        return cli::describe(described, program);
    } catch (const CLI::ParseError& error) {
        return app.exit(error);
    } catch (const std::exception& exception) {
        // Out of memory and the like; everything foreseen is a Result.
        std::cerr << "fourfold-cli: " << exception.what() << '\n';
        return cli::kFailure;
    }
}

} // namespace

int main(int argc, char** argv)
{
    const int exitCode = runCommand(argc, argv);
    std::cout.flush();
    return std::cout ? exitCode : cli::cannotWrite("standard output");
}
