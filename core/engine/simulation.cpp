// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/simulation.h"

#include "core/engine/interpreter.h"

#include <algorithm>
#include <mutex>
#include <thread>

namespace core::engine {

namespace {

Result<void> checkOverride(const model::ResolvedModel& model, const Override& change)
{
    if (change.element < 0 || static_cast<std::size_t>(change.element) >= model.elements.size())
        return fail(ErrorKind::InvalidArgument, "an override names element " + std::to_string(change.element)
                                                    + ", but the model has only " + std::to_string(model.elements.size()));
    if (!model.elements[static_cast<std::size_t>(change.element)].constant) {
        const std::string name = model.elementName(change.element);
        return fail(ErrorKind::InvalidArgument,
                    name + " is computed by an equation; only a variable whose equation is one number can be set",
                    {model.file, 0, 0, name}, {name});
    }
    return {};
}

Result<void> checkOverrides(const model::ResolvedModel& model, std::span<const Override> overrides)
{
    for (const Override& change : overrides) {
        if (auto checked = checkOverride(model, change); !checked)
            return checked;
    }
    return {};
}

} // namespace

InstructionSet bestInstructionSet()
{
    return InstructionSet::Baseline;
}

const char* toString(InstructionSet set)
{
    switch (set) {
    case InstructionSet::Avx512: return "AVX-512";
    case InstructionSet::Avx2: return "AVX2";
    case InstructionSet::Baseline: break;
    }
    return "baseline";
}

Result<Trajectory> run(const Program& program, std::span<const Override> overrides, const RunOptions& options)
{
    const auto grid = makeTimeGrid(program.model().specs, options);
    if (!grid)
        return tl::make_unexpected(grid.error());
    if (auto checked = checkOverrides(program.model(), overrides); !checked)
        return tl::make_unexpected(checked.error());
    return interpret(program.model(), *grid, overrides, {0, options.seed});
}

Result<Ensemble> runEnsemble(const Program& program, const MemberOverrides& overrides, const EnsembleOptions& options)
{
    const auto& model = program.model();
    const auto grid = makeTimeGrid(model.specs, options.run);
    if (!grid)
        return tl::make_unexpected(grid.error());
    if (auto checked = checkOverrides(model, overrides.common); !checked)
        return tl::make_unexpected(checked.error());
    for (const auto element : overrides.elements) {
        if (auto checked = checkOverride(model, {element, 0}); !checked)
            return tl::make_unexpected(checked.error());
    }
    for (const auto element : options.outputs) {
        if (element < 0 || static_cast<std::size_t>(element) >= model.elements.size())
            return fail(ErrorKind::InvalidArgument, "an output names element " + std::to_string(element)
                                                        + ", which the model does not have");
    }
    if (overrides.values.size() != overrides.members * overrides.elements.size())
        return fail(ErrorKind::InvalidArgument, "the members' values must be members times elements, "
                                                    + std::to_string(overrides.members * overrides.elements.size())
                                                    + " numbers, not " + std::to_string(overrides.values.size()));
    Ensemble ensemble;
    ensemble.members = overrides.members;
    ensemble.times = grid->savedTimes();
    ensemble.outputs = options.outputs;
    const std::size_t perMember = ensemble.times.size() * ensemble.outputs.size();
    ensemble.values.resize(perMember * ensemble.members);

    std::atomic<std::size_t> next = 0;
    std::atomic<std::size_t> done = 0;
    std::mutex notesMutex;
    const auto work = [&] {
        for (std::size_t member = next++; member < ensemble.members; member = next++) {
            if (options.cancel && *options.cancel)
                return;
            std::vector<Override> changes = overrides.common;
            for (std::size_t i = 0; i < overrides.elements.size(); ++i)
                changes.push_back({overrides.elements[i], overrides.values[member * overrides.elements.size() + i]});
            const Trajectory trajectory = interpret(model, *grid, changes, {member, options.run.seed});
            double* target = ensemble.values.data() + member * perMember;
            for (std::size_t t = 0; t < ensemble.times.size(); ++t) {
                for (const auto output : ensemble.outputs)
                    *target++ = trajectory.at(t, output);
            }
            if (trajectory.notFinite) {
                const std::lock_guard lock(notesMutex);
                ensemble.notFinite.push_back(*trajectory.notFinite);
            }
            if (options.progress)
                options.progress(++done, ensemble.members);
        }
    };
    const unsigned threads = options.threads > 0 ? static_cast<unsigned>(options.threads)
                                                 : std::max(1U, std::thread::hardware_concurrency());
    {
        std::vector<std::jthread> pool;
        for (unsigned i = 1; i < threads; ++i)
            pool.emplace_back(work);
        work();
    }
    if (options.cancel && *options.cancel)
        return fail(ErrorKind::Cancelled, "the ensemble was cancelled");
    std::ranges::sort(ensemble.notFinite, {}, &NotFiniteNote::member);
    return ensemble;
}

} // namespace core::engine
