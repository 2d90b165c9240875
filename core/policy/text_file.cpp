// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/text_file.h"

#include <array>
#include <fstream>

namespace core::policy {

namespace {

constexpr std::size_t kLargestBytes = std::size_t(64) << 20U;

} // namespace

Result<std::string> readTextFile(const std::filesystem::path& path)
{
    const Where where{path.string(), 0, 0, {}};
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored))
        return fail(ErrorKind::UnreadableFile, "this is a folder; name a file", where);
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        return fail(ErrorKind::UnreadableFile, "the file cannot be opened for reading", where);
    try {
        // Piece by piece: pipes and devices do not tell their size.
        std::string text;
        std::array<char, 65536> piece{};
        while (stream.read(piece.data(), piece.size()) || stream.gcount() > 0) {
            text.append(piece.data(), static_cast<std::size_t>(stream.gcount()));
            if (text.size() > kLargestBytes)
                return fail(ErrorKind::TooLarge, "the file is larger than 64 MiB; name a smaller one", where);
        }
        if (stream.eof())
            return text;
    } catch (const std::ios_base::failure&) {
        // libstdc++ throws from the buffer when the system's read fails.
    }
    return fail(ErrorKind::UnreadableFile, "the file cannot be read to its end", where);
}

} // namespace core::policy
