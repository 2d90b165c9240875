// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/program.h"

#include "core/engine/model_check.h"
#include "core/engine/program_code.h"
#include "core/engine/rewriting.h"

namespace core::engine {

Result<Program> compile(model::ResolvedModel model)
{
    if (auto checked = checkPromises(model); !checked)
        return tl::make_unexpected(checked.error());
    const auto lowered = lower(model);
    if (!lowered)
        return tl::make_unexpected(lowered.error());
    Program program;
    program.m_code = std::make_shared<const ProgramCode>(model, rewrite(*lowered));
    program.m_model = std::make_shared<const model::ResolvedModel>(std::move(model));
    return program;
}

} // namespace core::engine
