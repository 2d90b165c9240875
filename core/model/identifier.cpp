// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/identifier.h"

#include <algorithm>
#include <cstdint>

namespace core::model {

namespace {

constexpr std::string_view kQuotedPeriod = "\xE2\x80\xA4"; // U+2024 one dot leader

struct CodePoint {
    std::uint32_t value = 0;
    std::size_t length = 1;
};

/// Decodes one character; a malformed byte stands for itself so that nothing is lost.
CodePoint decode(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
    const std::uint32_t first = byte(0);
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
    if (length == 1 || text.size() < length)
        return {first, 1};
    std::uint32_t value = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U)
            return {first, 1};
        value = value << 6U | (byte(i) & 0x3FU);
    }
    return {value, length};
}

/// Lower case of letters in two UTF-8 bytes (U+0080 to U+07FF); others stay. No locale is consulted.
std::uint32_t lowerCase(std::uint32_t c)
{
    const auto within = [c](std::uint32_t low, std::uint32_t high) { return c >= low && c <= high; };
    if ((within(0xC0, 0xDE) && c != 0xD7) || (within(0x391, 0x3A9) && c != 0x3A2) || within(0x410, 0x42F))
        return c + 0x20;
    if (within(0x400, 0x40F))
        return c + 0x50;
    if (within(0x100, 0x17F) && c != 0x130 && c != 0x131 && c != 0x138 && c != 0x149 && c != 0x178 && c != 0x17F) {
        // Latin Extended-A pairs upper and lower case; the parity changes between U+0139 and U+0148 and after U+0179.
        const bool upperIsOdd = within(0x139, 0x148) || within(0x179, 0x17E);
        return (c % 2 == 1) == upperIsOdd ? c + 1 : c;
    }
    return c;
}

void append(std::string& text, std::string_view source, CodePoint c)
{
    const std::uint32_t lowered = c.length == 2 ? lowerCase(c.value) : c.value;
    if (c.length == 2 && lowered != c.value) {
        text += static_cast<char>(0xC0U | lowered >> 6U);
        text += static_cast<char>(0x80U | (lowered & 0x3FU));
    } else if (c.length == 1 && c.value >= 'A' && c.value <= 'Z') {
        text += static_cast<char>(c.value + ('a' - 'A'));
    } else {
        text += source.substr(0, c.length);
    }
}

bool isBlank(std::uint32_t c)
{
    return c == ' ' || c == '_' || c == '\n' || c == '\r' || c == '\t' || c == 0xA0;
}

/// Calls `blank()` for each character equal to a blank, `period()` for a literal period inside quotes or escaped and
/// `other(rest, codePoint)` for the rest; quotes are dropped and escapes resolved.
template <class Blank, class Period, class Other>
void scan(std::string_view text, bool periodIsLiteral, Blank blank, Period period, Other other)
{
    bool quoted = false;
    while (!text.empty()) {
        CodePoint c = decode(text);
        if (c.value == '"' && c.length == 1) {
            quoted = !quoted;
        } else if (c.value == '\\' && text.size() > 1) {
            text.remove_prefix(1);
            c = decode(text);
            if (c.value == 'n' || c.value == 'r' || c.value == 't' || isBlank(c.value))
                blank();
            else if (c.value == '.')
                period();
            else
                other(text, c);
        } else if (isBlank(c.value)) {
            blank();
        } else if (c.value == '.' && (quoted || periodIsLiteral)) {
            period();
        } else {
            other(text, c);
        }
        text.remove_prefix(c.length);
    }
}

std::string canonicalText(std::string_view written, bool periodIsLiteral)
{
    std::string result;
    bool pendingBlank = false;
    const auto flush = [&] {
        if (pendingBlank && !result.empty() && result.back() != '.')
            result += '_';
        pendingBlank = false;
    };
    scan(written, periodIsLiteral, [&] { pendingBlank = true; },
         [&] {
             flush();
             result += kQuotedPeriod;
         },
         [&](std::string_view rest, CodePoint c) {
             if (c.value != '.')
                 flush();
             pendingBlank = false;
             append(result, rest, c);
         });
    return result;
}

std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row[b.size()];
}

} // namespace

CanonicalName CanonicalName::fromWritten(std::string_view written)
{
    CanonicalName name;
    name.m_text = canonicalText(written, false);
    return name;
}

CanonicalName canonicalUnqualified(std::string_view written)
{
    // Quoting the whole makes its periods literal; quotes inside were only ever written to say the same.
    std::string quoted = "\"";
    for (const char c : written)
        if (c != '"')
            quoted += c;
    return CanonicalName::fromWritten(quoted + '"');
}

std::vector<CanonicalName> CanonicalName::parts() const
{
    std::vector<CanonicalName> result;
    std::size_t begin = 0;
    while (begin <= m_text.size()) {
        const std::size_t end = std::min(m_text.find('.', begin), m_text.size());
        CanonicalName part;
        part.m_text = m_text.substr(begin, end - begin);
        result.push_back(std::move(part));
        begin = end + 1;
    }
    return result;
}

CanonicalName CanonicalName::inside(const CanonicalName& path) const
{
    if (path.empty())
        return *this;
    CanonicalName result;
    result.m_text = path.m_text + '.' + m_text;
    return result;
}

std::string displayName(std::string_view written)
{
    std::string result;
    bool pendingBlank = false;
    const auto put = [&](std::string_view text) {
        if (pendingBlank && !result.empty())
            result += ' ';
        pendingBlank = false;
        result += text;
    };
    bool quoted = false;
    for (std::size_t i = 0; i < written.size(); ++i) {
        const CodePoint c = decode(written.substr(i));
        if (c.value == '"') {
            quoted = !quoted;
        } else if (c.value == '\\' && i + 1 < written.size()) {
            ++i;
            if (written[i] == 'n' || written[i] == 'r' || written[i] == 't')
                pendingBlank = true;
            else
                put(written.substr(i, 1));
        } else if (isBlank(c.value) && c.value != '_') {
            pendingBlank = true;
            i += c.length - 1;
        } else {
            put(written.substr(i, c.length));
            i += c.length - 1;
        }
    }
    return result;
}

std::string nearestName(std::string_view name, const std::vector<std::string>& candidates)
{
    constexpr std::size_t kLongestCompared = 200; // the work grows with the product of both lengths
    if (name.size() > kLongestCompared)
        return {};
    std::size_t best = std::max<std::size_t>(1, name.size() / 3) + 1;
    std::string nearest;
    for (const std::string& candidate : candidates) {
        if (candidate.size() > kLongestCompared || candidate.size() + best < name.size()
            || name.size() + best < candidate.size())
            continue;
        const std::size_t distance = editDistance(name, candidate);
        if (distance < best) {
            best = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

} // namespace core::model
