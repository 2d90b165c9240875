// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/table_file.h"

#include <fstream>
#include <sstream>

namespace core::maps {

namespace {

constexpr std::uintmax_t kLargestBytes = std::uintmax_t(8) << 20U;

} // namespace

Checked<CsvTable> readTable(const std::filesystem::path& path, const std::vector<std::string>& columns)
{
    const Where where{path.string(), 0, 0, {}};
    std::error_code problem;
    const auto size = std::filesystem::file_size(path, problem);
    std::ifstream stream(path, std::ios::binary);
    if (problem || !stream)
        return tl::make_unexpected(Errors{{ErrorKind::UnreadableFile, "the file cannot be opened for reading", where, {}}});
    if (size > kLargestBytes)
        return tl::make_unexpected(Errors{{ErrorKind::TooLarge, "the table is larger than 8 MiB; name a smaller one", where, {}}});
    std::ostringstream text;
    text << stream.rdbuf();
    auto table = parseCsv(text.str(), path.string());
    if (!table)
        return tl::make_unexpected(Errors{table.error()});
    Errors errors;
    for (const std::string& column : columns) {
        if (const auto found = table->requiredColumn(column); !found)
            errors.push_back(found.error());
    }
    if (!errors.empty())
        return tl::make_unexpected(errors);
    return std::move(*table);
}

} // namespace core::maps
