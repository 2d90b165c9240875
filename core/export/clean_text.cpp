// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/clean_text.h"

#include <cstdint>

namespace core::exporting {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// The bytes that one UTF-8 character at the start of `text` takes; 0 when there is none. Overlong forms and surrogates are none.
struct Decoded {
    char32_t code = 0;
    std::size_t bytes = 0;
};

Decoded decode(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(0);
    if (first < 0x80)
        return {first, 1};
    const std::size_t bytes = first >= 0xC2 && first < 0xE0 ? 2
        : first >= 0xE0 && first < 0xF0                     ? 3
        : first >= 0xF0 && first < 0xF5                     ? 4
                                                            : 0;
    if (bytes == 0 || text.size() < bytes)
        return {};
    char32_t code = first & (0x7FU >> bytes);
    for (std::size_t i = 1; i < bytes; ++i) {
        if ((byte(i) & 0xC0U) != 0x80)
            return {};
        code = (code << 6U) | (byte(i) & 0x3FU);
    }
    const bool overlong = (bytes == 3 && code < 0x800) || (bytes == 4 && code < 0x10000);
    const bool surrogate = code >= 0xD800 && code < 0xE000;
    return overlong || surrogate || code > 0x10FFFF ? Decoded{} : Decoded{code, bytes};
}

bool isXmlCharacter(char32_t code)
{
    return code >= 0x20 ? code != 0xFFFE && code != 0xFFFF : code == U'\t' || code == U'\n' || code == U'\r';
}

} // namespace

std::string cleanText(std::string_view text)
{
    std::string clean;
    clean.reserve(text.size());
    while (!text.empty()) {
        const Decoded character = decode(text);
        if (character.bytes > 0 && isXmlCharacter(character.code))
            clean += text.substr(0, character.bytes);
        else
            clean += kReplacement;
        text.remove_prefix(character.bytes > 0 ? character.bytes : 1);
    }
    return clean;
}

std::string_view cutToUnits(std::string_view text, std::size_t units)
{
    std::size_t end = 0;
    std::size_t used = 0;
    while (end < text.size()) {
        const Decoded character = decode(text.substr(end));
        used += character.code > 0xFFFF ? 2 : 1;
        if (used > units || character.bytes == 0)
            break;
        end += character.bytes;
    }
    return text.substr(0, end);
}

std::size_t unitsOf(std::string_view text)
{
    std::size_t units = 0;
    while (!text.empty()) {
        const Decoded character = decode(text);
        units += character.code > 0xFFFF ? 2 : 1;
        text.remove_prefix(character.bytes > 0 ? character.bytes : 1);
    }
    return units;
}

} // namespace core::exporting
