// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/block_keeper.h"

#include "core/base/whole_file.h"

#include <fstream>

namespace core::uncertainty {

std::filesystem::path BlockFolder::fileOf(std::size_t number) const
{
    const std::string digits = std::to_string(number);
    return m_folder / ("block-" + std::string(digits.size() < 6 ? 6 - digits.size() : 0, '0') + digits + ".members");
}

Result<void> BlockFolder::write(std::size_t number, const std::string& bytes)
{
    return writeWhole(fileOf(number), bytes);
}

std::optional<std::string> BlockFolder::read(std::size_t number) const
{
    std::ifstream file(fileOf(number), std::ios::binary | std::ios::ate);
    if (!file)
        return std::nullopt;
    const auto size = file.tellg();
    if (size < 0)
        return std::nullopt;
    std::string bytes(static_cast<std::size_t>(size), '\0');
    file.seekg(0);
    file.read(bytes.data(), size);
    return file ? std::optional(std::move(bytes)) : std::nullopt;
}

Result<std::string> BlockFolder::readPart(std::size_t number, std::size_t fromEnd, std::size_t length) const
{
    std::ifstream file(fileOf(number), std::ios::binary | std::ios::ate);
    const auto size = file ? static_cast<std::size_t>(file.tellg()) : 0;
    if (size < fromEnd || fromEnd < length)
        return fail(ErrorKind::UnreadableFile, "a block of members is gone or cut short", {fileOf(number).string(), 0, 0, {}});
    file.seekg(static_cast<std::streamoff>(size - fromEnd));
    std::string bytes(length, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(length));
    if (!file)
        return fail(ErrorKind::UnreadableFile, "a block of members cannot be read", {fileOf(number).string(), 0, 0, {}});
    return bytes;
}

} // namespace core::uncertainty
