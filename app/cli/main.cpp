// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/check_command.h"
#include "app/cli/command_line.h"
#include "app/cli/describe_command.h"
#include "app/cli/index_command.h"
#include "app/cli/inequality_command.h"
#include "app/cli/simulate_command.h"
#include "app/cli/study_command.h"
#include "app/cli/study_effects_command.h"
#include "app/cli/study_optimise_command.h"

#include <CLI/CLI.hpp>

#include <exception>
#include <iostream>

namespace {

int runCommand(int argc, char** argv)
{
    CLI::App app{"Fourfold without a window: run, check and describe system-dynamics models (XMILE 1.0), calculate composite "
                 "indices, measure inequality."};
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

    cli::IndexOptions indexOptions;
    CLI::App* index = app.add_subcommand("index", "Calculate a composite index: scores, ranks and every level, by unit and year");
    index->add_option("definition", indexOptions.definition, "JSON file with the framework and the method")->required();
    index->add_option("--data", indexOptions.data,
                      "CSV file: unit, year and one column a variable; or unit, indicator, year, value")->required();
    index->add_option("--stage", indexOptions.stage, "What the indicators' columns show: denominated, imputed, treated or normalised")
        ->check(CLI::IsMember({"denominated", "imputed", "treated", "normalised"}))
        ->capture_default_str();
    index->add_option("--output", indexOptions.output, "CSV file to write; without it standard output");

    cli::InequalityOptions inequalityOptions;
    CLI::App* inequality = app.add_subcommand(
        "inequality", "Measure how unequal regions are in each year, and whether they converge");
    inequality->add_option("table", inequalityOptions.table,
                           "CSV file: region,year,value[,weight], or region and a column for each year; empty = missing")
        ->required();
    inequality->add_option("--groups", inequalityOptions.groups, "CSV file region,group: decomposes Theil and Gini (Dagum)");
    inequality->add_option("--neighbours", inequalityOptions.neighbours,
                           "CSV file region_a,region_b, one row for each border: Moran's I and local clusters");
    inequality->add_option("--indicator", inequalityOptions.indicator, "Which one of a table with a column 'indicator'");
    inequality->add_option("--permutations", inequalityOptions.permutations, "Of the test of Moran's I")
        ->check(CLI::Range(0, 1000000))
        ->capture_default_str();
    inequality->add_option("--seed", inequalityOptions.seed, "Of the permutations")->capture_default_str();
    inequality->add_option("--output", inequalityOptions.output,
                           "CSV file for all figures: measure,year,item,other_item,value");

    cli::StudyCommandOptions studyOptions;
    CLI::App* study = app.add_subcommand("study", "Carry out a study over many runs: how sure a figure is, and what it leans on");
    study->require_subcommand(1);
    const auto addStudy = [&](const char* name, const char* description) {
        CLI::App* command = study->add_subcommand(name, description);
        command->add_option("study", studyOptions.study, "JSON file with the question; or a record, to rerun and compare")->required();
        command->add_option("--output", studyOptions.output, "Folder for tables and record; a killed study goes on in it");
        command->add_option("--threads", studyOptions.threads, "0 = one per processor; results do not depend on it")
            ->check(CLI::Range(0, 1024));
        command->add_flag("--quiet", studyOptions.quiet, "No progress on standard error");
        return command;
    };
    CLI::App* uncertainty = addStudy("uncertainty", "Bands, differences and chances of targets over many members");
    uncertainty->add_flag("--samples", studyOptions.samples, "Also samples.csv: what each member drew");
    uncertainty->add_flag("--members", studyOptions.members, "Also members.csv: what each member gave");
    uncertainty->add_option("--workspace", studyOptions.workspace,
                            "Workspace that every run goes into, to be opened in the window; made when it is absent");
    uncertainty->add_option("--name", studyOptions.name, "Name of the study in the workspace; the file's name without it");
    CLI::App* sensitivity = addStudy("sensitivity", "What an outcome leans on: tornado, Morris or Sobol'");
    CLI::App* discover = addStudy("discover", "In which futures a package misses its goal: boxes by PRIM");
    CLI::App* optimise = addStudy("optimise", "Targets at least cost, or the best package under limits, and what is to be known of it");

    try {
        app.parse(argc, argv);
        const std::filesystem::path program = cli::thisProgram(argv[0]);
        if (simulate->parsed())
            return cli::simulate(simulateOptions, program);
        if (check->parsed())
            return cli::check(checkedModel, program);
        if (index->parsed())
            return cli::calculateIndex(indexOptions);
        if (inequality->parsed())
            return cli::inequality(inequalityOptions);
        if (uncertainty->parsed())
            return cli::studyUncertainty(studyOptions, program);
        if (sensitivity->parsed())
            return cli::studySensitivity(studyOptions, program);
        if (discover->parsed())
            return cli::studyDiscover(studyOptions, program);
        if (optimise->parsed())
            return cli::studyOptimise(studyOptions, program);
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
