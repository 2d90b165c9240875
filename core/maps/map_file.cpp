// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/map_file.h"

#include <array>
#include <fstream>
#include <new>

namespace core::maps {

namespace {

/// Whether the outermost object says "type": "Topology". Looked for in the text, so that the tree is built only once.
bool isTopology(std::string_view text)
{
    for (std::size_t at = text.find("\"Topology\""); at != std::string_view::npos; at = text.find("\"Topology\"", at + 1)) {
        std::size_t before = text.find_last_not_of(" \t\r\n", at == 0 ? 0 : at - 1);
        if (before == std::string_view::npos || text[before] != ':')
            continue;
        before = text.find_last_not_of(" \t\r\n", before - 1);
        constexpr std::string_view kKey = "\"type\"";
        if (before != std::string_view::npos && before + 1 >= kKey.size() && text.substr(before + 1 - kKey.size(), kKey.size()) == kKey)
            return true;
    }
    return false;
}

} // namespace

Checked<ShapeMap> readMap(std::string_view text, const std::string& file, const MapLimits& limits)
{
    return isTopology(text) ? readTopoJson(text, file, {}, limits) : readGeoJson(text, file, limits);
}

Checked<ShapeMap> readMapFile(const std::filesystem::path& path, const MapLimits& limits)
{
    const Where where{path.string(), 0, 0, {}};
    const auto unreadable = [&](const char* message) { return tl::make_unexpected(Errors{{ErrorKind::UnreadableFile, message, where, {}}}); };
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored))
        return unreadable("this is a folder; name a file");
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        return unreadable("the file cannot be opened for reading");
    std::string text;
    try {
        std::array<char, 65536> piece{};
        while (text.size() <= limits.bytes && (stream.read(piece.data(), piece.size()) || stream.gcount() > 0))
            text.append(piece.data(), static_cast<std::size_t>(stream.gcount()));
    } catch (const std::ios_base::failure&) {
        return unreadable("the file cannot be read to its end"); // libstdc++ throws from the buffer when the system's read fails
    } catch (const std::bad_alloc&) {
        return unreadable("the file cannot be read to its end");
    }
    return readMap(text, path.string(), limits);
}

} // namespace core::maps
