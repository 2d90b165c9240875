// SPDX-License-Identifier: GPL-3.0-or-later
// Tables that the tests themselves bring or that the program wrote.
#pragma once

#include "core/base/csv.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace tests {

/// Errors: UnreadableFile, and those of parseCsv.
inline core::Result<core::CsvTable> readCsv(const std::filesystem::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        return core::fail(core::ErrorKind::UnreadableFile, "the file cannot be opened for reading", {path.string(), 0, 0, {}});
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    return core::parseCsv(text, path.string());
}

} // namespace tests
