// SPDX-License-Identifier: GPL-3.0-or-later
// JSON as text, piece by piece; what is put in as `raw` is JSON already.
#pragma once

#include "core/base/number.h"
#include "core/policy/json_document.h"

#include <cmath>
#include <string>
#include <string_view>

namespace core::uncertainty {

[[nodiscard]] inline std::string jsonString(std::string_view text)
{
    std::string quoted = "\"";
    for (const char c : text) {
        constexpr const char* kDigits = "0123456789abcdef";
        if (c == '"' || c == '\\') {
            quoted += '\\';
            quoted += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            quoted += "\\u00";
            quoted += kDigits[static_cast<unsigned char>(c) >> 4];
            quoted += kDigits[c & 15];
        } else {
            quoted += c;
        }
    }
    return quoted + '"';
}

/// 17 digits, enough to give the same number back; null for what is none.
[[nodiscard]] inline std::string jsonNumber(double value)
{
    if (!std::isfinite(value))
        return "null";
    const std::string shorter = formatNumber(value, 15);
    return parseNumber(shorter) == value ? shorter : formatNumber(value, 17);
}

/// {"key": ..., "key": ...} and [..., ...]
class JsonList {
public:
    explicit JsonList(char open, char close, std::string separator = ", ")
        : m_text(1, open), m_close(close), m_separator(std::move(separator))
    {
    }
    [[nodiscard]] static JsonList object(std::string separator = ", ") { return JsonList('{', '}', std::move(separator)); }
    [[nodiscard]] static JsonList array(std::string separator = ", ") { return JsonList('[', ']', std::move(separator)); }

    void raw(std::string_view json)
    {
        if (m_filled)
            m_text += m_separator;
        m_filled = true;
        m_text += json;
    }
    void member(std::string_view key, std::string_view json) { raw(jsonString(key) + ": " + std::string(json)); }
    void member(std::string_view key, double number) { member(key, std::string_view(jsonNumber(number))); }
    void text(std::string_view key, std::string_view text) { member(key, std::string_view(jsonString(text))); }
    void flag(std::string_view key, bool yes) { member(key, std::string_view(yes ? "true" : "false")); }
    [[nodiscard]] std::string finish() const { return m_text + m_close; }

private:
    std::string m_text;
    char m_close;
    std::string m_separator;
    bool m_filled = false;
};

/// A tree as text again.
[[nodiscard]] std::string jsonText(const policy::JsonValue& value);

} // namespace core::uncertainty
