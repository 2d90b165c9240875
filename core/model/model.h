// SPDX-License-Identifier: GPL-3.0-or-later
// From an XMILE file to a resolved model in one call, for callers who do not need the stage between.
#pragma once

#include "core/model/resolved_model.h"

#include <filesystem>

namespace core::model {

/// What may be said from outside when a document is resolved.
struct ResolveOptions {
    /// Elements that a dimension takes instead of the document's, by its name ("Region"). Apply-to-all equations follow;
    /// a variable whose elements are written one by one takes `elementValues` or is an error.
    std::map<std::string, std::vector<std::string>> dimensionElements;
    /// Constants of a variable by element, in the order of its dimension: region data of the chosen set.
    std::map<std::string, std::vector<double>> elementValues;
    bool checkUnits = false; ///< unit mismatches become errors
};

/// Reads, parses and resolves. All errors of the stage that failed, each with file, line and variable.
[[nodiscard]] Checked<ResolvedModel> loadModel(const std::filesystem::path& path, const ResolveOptions& options = {});

} // namespace core::model
