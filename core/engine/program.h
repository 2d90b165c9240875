// SPDX-License-Identifier: GPL-3.0-or-later
// The third stage: a resolved model compiled to instructions that work on many members at once.
#pragma once

#include "core/base/result.h"
#include "core/model/resolved_model.h"

#include <memory>
#include <vector>

namespace core::engine {

class ProgramCode; // instructions and layout; program_code.h

/// A compiled model. Immutable, cheap to copy, safe to share between threads.
class Program {
public:
    [[nodiscard]] const model::ResolvedModel& model() const { return *m_model; }
    [[nodiscard]] const ProgramCode& code() const { return *m_code; }

private:
    friend Result<Program> compile(model::ResolvedModel model);
    Program() = default;
    std::shared_ptr<const model::ResolvedModel> m_model;
    std::shared_ptr<const ProgramCode> m_code;
};

/// Errors: Internal when the model breaks a promise of resolved_model.h.
[[nodiscard]] Result<Program> compile(model::ResolvedModel model);

} // namespace core::engine
