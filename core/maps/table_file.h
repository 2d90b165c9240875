// SPDX-License-Identifier: GPL-3.0-or-later
// Small tables of this folder read from files.
#pragma once

#include "core/base/csv.h"
#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace core::maps {

/// A table that has `columns`. Errors: UnreadableFile, TooLarge (above 8 MiB), Malformed; NotFound for each column that is missing.
[[nodiscard]] Checked<CsvTable> readTable(const std::filesystem::path& path, const std::vector<std::string>& columns);

} // namespace core::maps
