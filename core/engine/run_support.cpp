// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/run_support.h"

#include "core/engine/instruction_set.h"

#include <cmath>

namespace core::engine {

Result<void> checkOverride(const model::ResolvedModel& model, model::ElementId element)
{
    if (element < 0 || static_cast<std::size_t>(element) >= model.elements.size())
        return fail(ErrorKind::InvalidArgument, "there is no element " + std::to_string(element) + "; the model has "
                                                    + std::to_string(model.elements.size()));
    if (!model.elements[static_cast<std::size_t>(element)].constant) {
        const std::string name = model.elementName(element);
        return fail(ErrorKind::InvalidArgument,
                    name + " is computed by an equation; only a variable whose equation is one number can be set",
                    {model.file, 0, 0, name}, {name});
    }
    return {};
}

Result<RunSetting> makeSetting(const Program& program, std::span<const Override> overrides, const RunOptions& options)
{
    const model::ResolvedModel& model = program.model();
    RunSetting setting;
    const auto grid = makeTimeGrid(model.specs, options);
    if (!grid)
        return tl::make_unexpected(grid.error());
    setting.grid = *grid;
    const auto kernels = kernelsFor(options.instructionSet.value_or(bestInstructionSet()));
    if (!kernels)
        return tl::make_unexpected(kernels.error());
    setting.kernels = *kernels;
    setting.tables = &model.tables;
    setting.seed = options.seed;
    setting.constants.resize(model.elements.size());
    for (std::size_t i = 0; i < model.elements.size(); ++i) {
        if (model.elements[i].constant)
            setting.constants[i] = model.nodes[static_cast<std::size_t>(model.elements[i].equation)].value;
    }
    for (const Override& change : overrides) {
        if (auto checked = checkOverride(model, change.element); !checked)
            return tl::make_unexpected(checked.error());
        setting.constants[static_cast<std::size_t>(change.element)] = change.value;
    }
    return setting;
}

Result<void> checkSize(std::size_t members, std::size_t times, std::size_t outputs)
{
    constexpr double kMost = 5e8; // 4 GB; what is below may still not fit, which is found when it is asked for
    if (static_cast<double>(members) * static_cast<double>(times) * static_cast<double>(outputs) <= kMost)
        return {};
    return fail(ErrorKind::TooLarge, "the run would keep more than 500 million values (4 GB); save less often, or run fewer members or "
                                     "keep fewer outputs at once");
}

std::optional<NotFiniteNote> findNotFinite(const Program& program, RunSetting setting, std::size_t member)
{
    const model::ResolvedModel& model = program.model();
    setting.plans = &program.code().single();
    setting.grid.saveEvery = 1;
    setting.grid.saveStep = setting.grid.step;
    setting.variedColumn.clear();
    std::optional<NotFiniteNote> note;
    BlockRunner runner(setting, 1);
    runner.run(member, 1, [&](std::size_t k, const BlockRunner& at) {
        const auto look = [&](model::ElementId element) {
            // An element of an array that the document leaves out is NaN by design (Element::missing).
            if (model.elements[static_cast<std::size_t>(element)].missing)
                return;
            if (!note && !std::isfinite(*at.output(static_cast<std::size_t>(element))))
                note = NotFiniteNote{member, element, setting.grid.timeAt(k)};
        };
        for (const LoweredStock& stock : program.code().model().stocks)
            look(stock.element);
        for (const model::ElementId element : k == 0 ? model.initialOrder : model.stageOrder)
            look(element);
        return !note.has_value();
    });
    return note;
}

} // namespace core::engine
