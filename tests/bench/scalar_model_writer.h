// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a resolved model as the C++ that a person would write by hand: a struct of variables, loops over the elements of
// arrays, std::pow and std::exp. What only constants decide is computed once. It is what the engine is measured against.
#pragma once

#include "core/base/result.h"
#include "core/model/resolved_model.h"

#include <string>

namespace bench {

/// The source file, in namespace `name`; scalar_model.h declares what it defines.
/// Errors: UnsupportedFeature for what the four-dimension model does not use (memories, random functions, tables).
[[nodiscard]] core::Result<std::string> writeScalarModel(const core::model::ResolvedModel& model, const std::string& name);

} // namespace bench
