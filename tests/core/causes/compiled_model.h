// SPDX-License-Identifier: GPL-3.0-or-later
// A compiled model with one run that keeps all elements, for tests of causes.
#pragma once

#include "core/engine/program.h"
#include "core/engine/simulation.h"
#include "tests/core/model/sketch.h"
#include "tests/support/checks.h"

#include <filesystem>
#include <string>

namespace tests {

struct CompiledModel {
    core::engine::Program program;
    core::engine::Trajectory run;

    [[nodiscard]] const core::model::ResolvedModel& model() const { return program.model(); }
    /// Stops the test program on a wrong name.
    [[nodiscard]] core::model::VariableId variable(const char* name) const
    {
        const auto id = model().findVariable(name);
        if (!id)
            qFatal("no variable %s", name);
        return *id;
    }
    [[nodiscard]] core::model::ElementId element(const char* name) const
    {
        const auto id = model().findElement(name);
        if (!id)
            qFatal("%s", qPrintable(describe(id.error())));
        return *id;
    }
    [[nodiscard]] double value(const char* name, std::size_t row) const { return run.at(row, element(name)); }
};

inline CompiledModel compiled(core::Checked<core::model::ResolvedModel> model, double saveStep = 0)
{
    if (!model)
        qFatal("%s", qPrintable(describe(model.error())));
    auto program = core::engine::compile(std::move(*model));
    if (!program)
        qFatal("%s", qPrintable(describe(program.error())));
    core::engine::RunOptions options;
    if (saveStep > 0)
        options.saveStep = saveStep;
    auto run = core::engine::run(*program, {}, options);
    if (!run)
        qFatal("%s", qPrintable(describe(run.error())));
    return {std::move(*program), std::move(*run)};
}

inline CompiledModel compiledSketch(const QString& sketch, const SketchOptions& options = {})
{
    return compiled(resolveSketch(sketch, options));
}

inline CompiledModel compiledFixture(const char* name, double saveStep = 0)
{
    return compiled(core::model::loadModel(std::filesystem::path(FOURFOLD_FIXTURE_DIR) / "causes" / name), saveStep);
}

} // namespace tests
