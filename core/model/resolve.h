// SPDX-License-Identifier: GPL-3.0-or-later
// From a document to what it means.
#pragma once

#include "core/model/document.h"
#include "core/model/model.h"

namespace core::model {

/// Errors, all of them, each with file, line and variable: Syntax, EmptyEquation, UnknownName, DuplicateName,
/// CircularDefinition, UnitMismatch (when asked for), WrongSubscript, UnsupportedFunction, UnsupportedFeature, TooLarge.
[[nodiscard]] Checked<ResolvedModel> resolve(const Document& document, const ResolveOptions& options = {});

} // namespace core::model
