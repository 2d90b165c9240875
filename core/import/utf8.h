// SPDX-License-Identifier: GPL-3.0-or-later
// Characters of valid UTF-8. Private to core/import.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace core::importing {

/// The character at `position`, which moves behind it. U+FFFD for bytes that are none.
[[nodiscard]] inline char32_t nextCharacter(std::string_view text, std::size_t& position)
{
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const unsigned first = byte(position);
    const std::size_t length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 0;
    if (length == 0 || position + length > text.size()) {
        ++position;
        return 0xFFFD;
    }
    char32_t code = length == 1 ? first : first & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i)
        code = (code << 6U) | (byte(position + i) & 0x3FU);
    position += length;
    return code;
}

inline void appendCharacter(std::string& text, char32_t code)
{
    const auto put = [&](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0U | (code >> 6U));
        put(0x80U | (code & 0x3FU));
    } else if (code < 0x10000) {
        put(0xE0U | (code >> 12U));
        put(0x80U | ((code >> 6U) & 0x3FU));
        put(0x80U | (code & 0x3FU));
    } else {
        put(0xF0U | (code >> 18U));
        put(0x80U | ((code >> 12U) & 0x3FU));
        put(0x80U | ((code >> 6U) & 0x3FU));
        put(0x80U | (code & 0x3FU));
    }
}

[[nodiscard]] inline bool isBlankCharacter(char32_t code)
{
    return code == ' ' || (code >= 0x9 && code <= 0xD) || code == 0xA0 || (code >= 0x2000 && code <= 0x200B) || code == 0x202F
        || code == 0x205F || code == 0x3000 || code == 0xFEFF;
}

[[nodiscard]] inline bool isHan(char32_t code)
{
    return (code >= 0x3400 && code < 0xA000) || (code >= 0xF900 && code < 0xFB00) || (code >= 0x20000 && code < 0x32000);
}

[[nodiscard]] inline bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

[[nodiscard]] inline std::u32string charactersOf(std::string_view text)
{
    std::u32string characters;
    for (std::size_t i = 0; i < text.size();)
        characters += nextCharacter(text, i);
    return characters;
}

} // namespace core::importing
