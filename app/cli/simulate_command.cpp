// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/simulate_command.h"

#include "app/cli/command_line.h"
#include "core/base/csv.h"
#include "core/base/number.h"
#include "core/policy/projection.h"
#include "core/policy/scenario.h"
#include "core/policy/text_file.h"

#include <fstream>
#include <iostream>

namespace cli {

using namespace core;

namespace {

/// A compiled model and what is to be set in it.
struct PreparedRun {
    engine::Program program;
    std::vector<engine::Override> overrides;
};

Checked<engine::Program> compileModel(const std::filesystem::path& file, const std::optional<policy::RegionSet>& regions)
{
    auto model = model::loadModel(file, regions ? policy::resolveOptions(*regions) : model::ResolveOptions{});
    if (!model)
        return tl::make_unexpected(std::move(model.error()));
    auto program = engine::compile(std::move(*model));
    if (!program)
        return tl::make_unexpected(Errors{program.error()});
    return std::move(*program);
}

Checked<PreparedRun> prepareWithScenario(const SimulateOptions& options, const std::filesystem::path& modelFile,
                                         const ProductData& data, const policy::RegionSet& regions)
{
    const auto text = policy::readTextFile(options.scenario);
    if (!text)
        return tl::make_unexpected(Errors{text.error()});
    const auto scenario = policy::parseScenario(*text, options.scenario, *data.catalogue, regions);
    if (!scenario)
        return tl::make_unexpected(scenario.error());
    const auto projector = policy::Projector::createFromModel(modelFile, data.catalogue, regions);
    if (!projector)
        return tl::make_unexpected(projector.error());
    auto overrides = projector->overrides(*scenario);
    if (!overrides)
        return tl::make_unexpected(std::move(overrides.error()));
    return PreparedRun{projector->program(), std::move(*overrides)};
}

Checked<PreparedRun> prepare(const SimulateOptions& options, const std::filesystem::path& program)
{
    const bool ours = options.model.empty();
    if (!ours && options.scenario.empty() && options.regions.empty()) {
        auto compiled = compileModel(options.model, std::nullopt);
        if (!compiled)
            return tl::make_unexpected(std::move(compiled.error()));
        return PreparedRun{std::move(*compiled), {}};
    }
    const auto data = loadProductData(program);
    if (!data)
        return tl::make_unexpected(data.error());
    const std::filesystem::path file = ours ? policy::modelFile(data->directory) : std::filesystem::path(options.model);
    const auto regions = findRegionSet(options.regions.empty() ? "macro" : options.regions, *data->catalogue);
    if (!regions)
        return tl::make_unexpected(regions.error());
    if (!options.scenario.empty())
        return prepareWithScenario(options, file, *data, *regions);
    if (ours) {
        auto projector = policy::Projector::createFromModel(file, data->catalogue, *regions);
        if (!projector)
            return tl::make_unexpected(std::move(projector.error()));
        return PreparedRun{projector->program(), {}};
    }
    auto compiled = compileModel(file, *regions);
    if (!compiled)
        return tl::make_unexpected(std::move(compiled.error()));
    return PreparedRun{std::move(*compiled), {}};
}

/// "NAME=VALUE" sets every element of NAME, "NAME[Element]=VALUE" one.
Result<std::vector<engine::Override>> parseSetting(const std::string& setting, const model::ResolvedModel& model)
{
    const auto equals = setting.rfind('=');
    if (equals == std::string::npos || equals == 0)
        return fail(ErrorKind::Malformed, "--set '" + setting + "': write NAME=VALUE or 'NAME[Element]=VALUE'");
    const std::string name = setting.substr(0, equals);
    const auto value = parseNumber(std::string_view(setting).substr(equals + 1));
    if (!value)
        return fail(ErrorKind::Malformed, "--set '" + setting + "': '" + setting.substr(equals + 1)
                                              + "' is not a number; write digits with '.' as decimal mark");
    std::vector<engine::Override> overrides;
    if (const auto variable = model.findVariable(name)) {
        const model::Variable& found = model.variables[static_cast<std::size_t>(*variable)];
        for (model::ElementId i = 0; i < found.elementCount; ++i)
            overrides.push_back({found.firstElement + i, *value});
    } else {
        const auto element = model.findElement(name);
        if (!element)
            return tl::make_unexpected(withContext(element, "--set '" + setting + "'").error());
        overrides.push_back({*element, *value});
    }
    for (const engine::Override& change : overrides) {
        if (!model.elements[static_cast<std::size_t>(change.element)].constant)
            return fail(ErrorKind::InvalidArgument,
                        "--set '" + setting + "': " + model.elementName(change.element)
                            + " is computed by an equation; only a variable whose equation is one number can be set",
                        {}, {model.elementName(change.element)});
    }
    return overrides;
}

/// The elements to show, in the model's order, without what the reader made itself.
std::vector<model::ElementId> shownElements(const model::ResolvedModel& model)
{
    std::vector<model::ElementId> elements;
    for (const model::Variable& variable : model.variables) {
        for (model::ElementId i = 0; i < variable.elementCount && !variable.hidden; ++i)
            elements.push_back(variable.firstElement + i);
    }
    return elements;
}

void writeTable(std::ostream& out, const model::ResolvedModel& model, const engine::Trajectory& trajectory)
{
    const auto elements = shownElements(model);
    out << "time";
    for (const model::ElementId element : elements)
        out << ',' << csvCell(model.elementName(element));
    out << '\n';
    for (std::size_t k = 0; k < trajectory.times.size(); ++k) {
        if (trajectory.notFinite && trajectory.times[k] >= trajectory.notFinite->time)
            break;
        out << formatNumber(trajectory.times[k]);
        for (const model::ElementId element : elements)
            out << ',' << formatNumber(trajectory.at(k, element));
        out << '\n';
    }
}

int write(const std::string& target, const model::ResolvedModel& model, const engine::Trajectory& trajectory)
{
    if (target.empty()) {
        writeTable(std::cout, model, trajectory);
        return kSuccess; // whether all could be written is asked once, at the end of the program
    }
    std::ofstream file(target, std::ios::binary);
    if (!file)
        return cannotWrite(target);
    writeTable(file, model, trajectory);
    file.close();
    return file ? kSuccess : cannotWrite(target);
}

} // namespace

int simulate(const SimulateOptions& options, const std::filesystem::path& program)
{
    auto prepared = prepare(options, program);
    if (!prepared)
        return report(prepared.error());
    const model::ResolvedModel& model = prepared->program.model();
    reportNotes(model);
    Errors errors;
    for (const std::string& setting : options.settings) {
        const auto overrides = parseSetting(setting, model);
        if (overrides)
            prepared->overrides.insert(prepared->overrides.end(), overrides->begin(), overrides->end());
        else
            errors.push_back(overrides.error());
    }
    if (!errors.empty())
        return report(errors);

    engine::RunOptions runOptions;
    runOptions.step = options.step;
    runOptions.saveStep = options.saveStep;
    const auto trajectory = engine::run(prepared->program, prepared->overrides, runOptions);
    if (!trajectory)
        return report(trajectory.error());
    const int written = write(options.output, model, *trajectory);
    if (trajectory->notFinite) {
        const std::string name = model.elementName(trajectory->notFinite->element);
        return report(Error{ErrorKind::NotFinite,
                            "stops being a number at time " + formatNumber(trajectory->notFinite->time)
                                + "; rows from there on are left out",
                            {model.file, 0, 0, name},
                            {name}});
    }
    return written;
}

} // namespace cli
