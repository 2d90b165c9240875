// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/spoken_code.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <set>

namespace core::policy {

namespace {

using Digit = std::uint8_t;

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kGroup = 4;
constexpr std::size_t kChecks = 2;
constexpr unsigned kFieldPolynomial = 0b100101; // x^5 + x^2 + 1
constexpr std::size_t kNonZero = 31; // powers of a, after which they repeat

/// GF(32): sums are exclusive or; products go over powers of a = 2.
struct Field {
    std::array<Digit, kNonZero> power{};
    std::array<std::size_t, kNonZero + 1> logarithm{};

    constexpr Field()
    {
        unsigned value = 1;
        for (std::size_t k = 0; k < kNonZero; ++k) {
            power[k] = static_cast<Digit>(value);
            logarithm[value] = k;
            value <<= 1U;
            if (value > kNonZero)
                value ^= kFieldPolynomial;
        }
    }

    [[nodiscard]] constexpr Digit times(Digit a, Digit b) const
    {
        return a == 0 || b == 0 ? Digit(0) : power[(logarithm[a] + logarithm[b]) % kNonZero];
    }
    /// `b` is not 0.
    [[nodiscard]] constexpr Digit over(Digit a, Digit b) const
    {
        return a == 0 ? Digit(0) : power[(logarithm[a] + kNonZero - logarithm[b]) % kNonZero];
    }
};

constexpr Field kField;
constexpr Digit kA = 2;

struct Sums {
    Digit plain = 0;
    Digit weighted = 0;
};

/// a^k for the character at `index` of `length`.
Digit weight(std::size_t index, std::size_t length)
{
    return kField.power[(length - 1 - index) % kNonZero];
}

Sums sums(const std::vector<Digit>& digits)
{
    Sums sums;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        sums.plain = static_cast<Digit>(sums.plain ^ digits[i]);
        sums.weighted = static_cast<Digit>(sums.weighted ^ kField.times(digits[i], weight(i, digits.size())));
    }
    return sums;
}

/// Appends the two characters c1, c0 that make both sums 0: c1 + c0 = plain, a c1 + c0 = weighted.
void appendChecks(std::vector<Digit>& digits)
{
    digits.insert(digits.end(), kChecks, Digit(0));
    const Sums open = sums(digits);
    const Digit c1 = kField.over(open.plain ^ open.weighted, kA ^ 1);
    digits[digits.size() - 2] = c1;
    digits[digits.size() - 1] = static_cast<Digit>(open.plain ^ c1);
}

/// Where one wrong character, or one swap of neighbours, explains the sums.
std::set<std::size_t> suspectedGroups(const std::vector<Digit>& digits, const Sums& open)
{
    std::set<std::size_t> groups;
    const std::size_t length = digits.size();
    for (std::size_t i = 0; i < length; ++i) {
        if (open.plain != 0 && kField.times(open.plain, weight(i, length)) == open.weighted)
            groups.insert(i / kGroup);
        if (open.plain == 0 && i + 1 < length && digits[i] != digits[i + 1]) {
            const Digit moved = static_cast<Digit>(weight(i, length) ^ weight(i + 1, length));
            if (kField.times(static_cast<Digit>(digits[i] ^ digits[i + 1]), moved) == open.weighted)
                groups.insert(i / kGroup);
        }
    }
    return groups;
}

/// One character of UTF-8 and how many bytes it takes; what is no UTF-8 is taken byte by byte.
struct Character {
    char32_t code = 0;
    std::size_t bytes = 1;
};

Character characterAt(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(at);
    const std::size_t bytes = first < 0x80 ? 1 : first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 1;
    if (first < 0x80 || bytes == 1 || at + bytes > text.size())
        return {first, 1};
    char32_t code = first & (0x7FU >> bytes);
    for (std::size_t i = 1; i < bytes; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80)
            return {first, 1};
        code = (code << 6U) | (byte(at + i) & 0x3FU);
    }
    return {code, bytes};
}

bool separates(char32_t code)
{
    constexpr std::u32string_view kSeparators =
        U" \t\r\n-_.\u00A0\u00AD\u2009\u200B\u202F\u3000\u2010\u2011\u2012\u2013\u2014\u2212\uFEFF";
    return kSeparators.find(code) != std::u32string_view::npos;
}

std::optional<Digit> digitOf(char32_t code)
{
    if (code >= U'a' && code <= U'z')
        code -= U'a' - U'A';
    if (code == U'I' || code == U'L')
        code = U'1';
    if (code == U'O')
        code = U'0';
    const std::size_t found = code < 0x80 ? kAlphabet.find(static_cast<char>(code)) : std::string_view::npos;
    return found == std::string_view::npos ? std::nullopt : std::optional(static_cast<Digit>(found));
}

Error malformed(std::string message, int column = 0, std::vector<std::string> arguments = {})
{
    return {ErrorKind::Malformed, std::move(message), {{}, 0, column, {}}, std::move(arguments)};
}

} // namespace

std::string toSpoken(const std::vector<Digit>& digits)
{
    std::vector<Digit> all = digits;
    appendChecks(all);
    std::string text;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i > 0 && i % kGroup == 0)
            text += '-';
        text += kAlphabet[all[i]];
    }
    return text;
}

Result<std::vector<Digit>> fromSpoken(std::string_view text)
{
    std::vector<Digit> digits;
    int column = 0;
    for (std::size_t at = 0; at < text.size();) {
        Character character = characterAt(text, at);
        const std::string_view written = text.substr(at, character.bytes);
        at += character.bytes;
        ++column;
        if (character.code >= 0xFF01 && character.code <= 0xFF5E)
            character.code -= 0xFF01 - U'!'; // full-width forms
        if (separates(character.code))
            continue;
        const auto digit = digitOf(character.code);
        if (!digit)
            return tl::make_unexpected(malformed("the character '" + std::string(written)
                                                     + "' stands in no code; codes have digits and the letters but I, L, O and U",
                                                 column, {std::string(written)}));
        digits.push_back(*digit);
    }
    if (digits.size() <= kChecks)
        return tl::make_unexpected(malformed("this is too short for a code; the shortest has three characters"));
    const Sums open = sums(digits);
    if (open.plain != 0 || open.weighted != 0) {
        const std::set<std::size_t> groups = suspectedGroups(digits, open);
        if (groups.size() != 1)
            return tl::make_unexpected(malformed("the check characters do not fit the code; read it again"));
        const std::string group = std::to_string(*groups.begin() + 1);
        return tl::make_unexpected(
            malformed("the check characters do not fit the code; read group " + group + " again", 0, {group}));
    }
    digits.erase(digits.end() - static_cast<std::ptrdiff_t>(kChecks), digits.end());
    return digits;
}

} // namespace core::policy
