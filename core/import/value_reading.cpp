// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/value_reading.h"

#include "core/base/number.h"
#include "core/import/utf8.h"

#include <algorithm>
#include <array>
#include <vector>

namespace core::importing {

namespace {

constexpr auto kMissingWords = std::to_array<std::string_view>(
    {"",   "-",    "--",  "---", "–",    "—",    "——",   "―", "…",  "……", "...",  "..",   ".",      ":",      "/",     "n/a",
     "na", "n.a.", "n.a", "nan", "null", "none", "#n/a", "x", "无", "缺", "缺失", "暂无", "无数据", "不适用", "未公布"});

std::string lowered(std::string text)
{
    for (char& c : text)
        c = c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
    return text;
}

/// "1 234" and "1'234": marks between groups that are never decimal marks; replaced by one.
constexpr char kNeutralGroup = '\'';

/// Half-width, with a plain minus and one mark for neutral groups.
std::string plainDigits(std::string_view text)
{
    const std::string half = halfWidth(text);
    std::string plain;
    for (std::size_t i = 0; i < half.size();) {
        const char32_t code = nextCharacter(half, i);
        if (code == 0x2212 || code == 0x2010 || code == 0x2011 || code == 0x2012)
            plain += '-';
        else if (isBlankCharacter(code) || code == 0x2019 || code == '\'')
            plain += kNeutralGroup;
        else
            appendCharacter(plain, code);
    }
    return plain;
}

/// The digits without group marks; nothing when the groups are not of three digits.
std::optional<std::string> ungrouped(std::string_view whole, char groupMark)
{
    std::string digits;
    char used = 0;
    std::size_t sinceMark = 0;
    for (const char c : whole) {
        if (isDigit(c)) {
            digits += c;
            ++sinceMark;
        } else if (c == groupMark || c == kNeutralGroup) {
            const bool fits = used == 0 ? sinceMark >= 1 && sinceMark <= 3 : sinceMark == 3 && c == used;
            if (!fits)
                return std::nullopt;
            used = c;
            sinceMark = 0;
        } else {
            return std::nullopt;
        }
    }
    if (used != 0 && sinceMark != 3)
        return std::nullopt;
    return digits;
}

/// Of plainDigits().
std::optional<double> numberOf(std::string_view text, char decimalMark)
{
    if (text.starts_with(kNeutralGroup))
        text.remove_prefix(1); // "'123": text on purpose, for a spreadsheet
    bool negative = false;
    if (text.size() > 2 && text.front() == '(' && text.back() == ')') {
        negative = true;
        text = text.substr(1, text.size() - 2);
    } else if (text.starts_with('-') || text.starts_with('+')) {
        negative = text.front() == '-';
        text.remove_prefix(1);
    }
    if (text.empty() || (!isDigit(text.front()) && text.front() != decimalMark))
        return std::nullopt;
    const std::size_t exponentAt = std::min(text.find_first_of("eE"), text.size());
    const std::string_view exponent = text.substr(exponentAt);
    const std::string_view mantissa = text.substr(0, exponentAt);
    const std::size_t mark = std::min(mantissa.find(decimalMark), mantissa.size());
    const auto whole = ungrouped(mantissa.substr(0, mark), decimalMark == '.' ? ',' : '.');
    if (!whole)
        return std::nullopt;
    std::string digits = negative ? "-" : "";
    digits += whole->empty() ? "0" : *whole;
    if (mark < mantissa.size()) {
        const std::string_view fraction = mantissa.substr(mark + 1);
        if (!std::all_of(fraction.begin(), fraction.end(), isDigit) || (whole->empty() && fraction.empty()))
            return std::nullopt;
        if (!fraction.empty())
            digits += "." + std::string(fraction);
    }
    digits += exponent;
    return parseNumber(digits);
}

} // namespace

std::string halfWidth(std::string_view text)
{
    std::string half;
    half.reserve(text.size());
    std::size_t end = 0; // behind the last character that is no blank
    for (std::size_t i = 0; i < text.size();) {
        char32_t code = nextCharacter(text, i);
        if (code >= 0xFF01 && code <= 0xFF5E)
            code -= 0xFEE0;
        if (isBlankCharacter(code)) {
            if (half.empty())
                continue;
            half += ' ';
            continue;
        }
        appendCharacter(half, code);
        end = half.size();
    }
    half.resize(end);
    return half;
}

bool saysMissing(std::string_view text)
{
    constexpr std::size_t kLongest = 24;
    if (text.size() > kLongest && text.find_first_not_of(' ') != std::string_view::npos && halfWidth(text).size() > kLongest)
        return false;
    const std::string word = lowered(halfWidth(text));
    return std::find(kMissingWords.begin(), kMissingWords.end(), word) != kMissingWords.end();
}

std::optional<double> readNumber(std::string_view text, char decimalMark)
{
    // The common case without any copy.
    if (decimalMark == '.' || text.find('.') == std::string_view::npos) {
        if (const auto plain = parseNumber(text))
            return plain;
    }
    if (text.empty())
        return std::nullopt;
    return numberOf(plainDigits(text), decimalMark);
}

std::optional<NumberInText> findNumber(std::string_view text, char decimalMark)
{
    const std::string plain = halfWidth(text);
    const auto belongs = [&](char c) { return isDigit(c) || c == '.' || c == ','; };
    const std::size_t begin = plain.find_first_of("0123456789");
    if (begin == std::string::npos)
        return std::nullopt;
    std::size_t end = begin;
    while (end < plain.size() && belongs(plain[end]))
        ++end;
    while (end > begin && !isDigit(plain[end - 1]))
        --end;
    // Another number behind it: which one is meant?
    if (plain.find_first_of("0123456789", end) != std::string::npos)
        return std::nullopt;
    std::size_t first = begin;
    if (first > 0 && (plain[first - 1] == '-' || plain[first - 1] == '+' || plain[first - 1] == decimalMark))
        --first;
    const auto number = readNumber(std::string_view(plain).substr(first, end - first), decimalMark);
    if (!number)
        return std::nullopt;
    return NumberInText{*number, halfWidth(plain.substr(0, first) + " " + plain.substr(end))};
}

std::optional<int> readYear(std::string_view text)
{
    constexpr std::size_t kLongest = 64;
    if (text.size() > kLongest)
        return std::nullopt;
    const std::string half = halfWidth(text);
    std::vector<std::string_view> groups;
    for (std::size_t i = 0; i < half.size();) {
        if (!isDigit(half[i])) {
            const char32_t code = nextCharacter(half, i);
            constexpr std::u32string_view kAllowed = U" /.-_:QqMmTtZFfYySsWwAa年月日度末底份季第";
            if (kAllowed.find(code) == std::u32string_view::npos)
                return std::nullopt;
            continue;
        }
        const std::size_t begin = i;
        while (i < half.size() && isDigit(half[i]))
            ++i;
        groups.push_back(std::string_view(half).substr(begin, i - begin));
    }
    const auto number = [](std::string_view digits) { return int(*parseNumber(digits)); };
    if (groups.size() == 1 && (groups[0].size() == 6 || groups[0].size() == 8)) { // 202312, 20231231
        const int month = number(groups[0].substr(4, 2));
        const int day = groups[0].size() == 8 ? number(groups[0].substr(6)) : 1;
        if (half.size() != groups[0].size() || month < 1 || month > 12 || day < 1 || day > 31)
            return std::nullopt;
        return number(groups[0].substr(0, 4));
    }
    std::optional<int> year;
    for (const std::string_view group : groups) {
        if (group.size() == 4) {
            if (year)
                return std::nullopt; // a span of years
            year = number(group);
        } else if (group.size() > 2 && !(year && group.find_first_not_of('0') == std::string_view::npos)) {
            return std::nullopt;
        }
    }
    if (year && half.front() == '-')
        return std::nullopt;
    return year;
}

int decimalMarkVote(std::string_view text)
{
    const std::string plain = plainDigits(text);
    const auto points = std::count(plain.begin(), plain.end(), '.');
    const auto commas = std::count(plain.begin(), plain.end(), ',');
    if (points == 0 && commas == 0)
        return 0;
    const bool asPoint = numberOf(plain, '.').has_value();
    const bool asComma = numberOf(plain, ',').has_value();
    if (asPoint != asComma)
        return asPoint ? 1 : -1;
    if (!asPoint)
        return 0;
    // "0.136": nobody groups after a zero. "1,234" alone could be both.
    const std::size_t zero = plain.find_first_of("0123456789");
    if (plain[zero] == '0' && points + commas == 1)
        return points == 1 ? 1 : -1;
    return 0;
}

} // namespace core::importing
