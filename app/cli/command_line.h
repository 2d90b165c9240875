// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands share: the product's data, messages and exit codes.
#pragma once

#include "core/base/result.h"
#include "core/model/resolved_model.h"
#include "core/policy/catalogue.h"

#include <filesystem>
#include <memory>
#include <string>

namespace cli {

inline constexpr int kSuccess = 0;
inline constexpr int kFailure = 1;

/// Each error on a line of its own on standard error, as `file:line: message`. Returns kFailure.
int report(const core::Errors& errors);
int report(const core::Error& error);
/// What the reader of the model took in one of several ways, as `file:line: note: message`.
void reportNotes(const core::model::ResolvedModel& model);
/// Says why with errno. Returns kFailure.
int cannotWrite(const std::string& target);

/// The shipped data, looked for beside `program`.
struct ProductData {
    std::filesystem::path directory;
    std::shared_ptr<const core::policy::Catalogue> catalogue;
};
[[nodiscard]] core::Checked<ProductData> loadProductData(const std::filesystem::path& program);

/// "macro", "provinces" or a CSV file.
[[nodiscard]] core::Checked<core::policy::RegionSet> findRegionSet(const std::string& name,
                                                                   const core::policy::Catalogue& catalogue);

/// The running program's file.
[[nodiscard]] std::filesystem::path thisProgram(const char* nameAsStarted);

} // namespace cli
