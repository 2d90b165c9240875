// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/region_matching.h"

#include "core/import/utf8.h"
#include "core/import/value_reading.h"

#include <algorithm>
#include <array>

namespace core::importing {

namespace {

/// Base letters of U+00C0 to U+017F; '?' = stays as it is.
constexpr std::string_view kBaseLetters = "aaaaaaaceeeeiiiidnooooo?ouuuuytsaaaaaaaceeeeiiiidnooooo?ouuuuyty"
                                          "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
                                          "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// What follows a name in full; tried when the name as it stands is not known.
constexpr auto kSuffixes = std::to_array<std::string_view>({"壮族自治区",
                                                            "回族自治区",
                                                            "维吾尔自治区",
                                                            "维吾尔族自治区",
                                                            "特别行政区",
                                                            "自治区",
                                                            "省",
                                                            "市",
                                                            "zhuangautonomousregion",
                                                            "huiautonomousregion",
                                                            "uyghurautonomousregion",
                                                            "uygurautonomousregion",
                                                            "autonomousregion",
                                                            "ar",
                                                            "province",
                                                            "prov",
                                                            "municipality",
                                                            "city",
                                                            "sheng",
                                                            "shi"});

std::string withoutSuffix(const std::string& plain)
{
    constexpr std::size_t kShortestName = 5; // two Han characters are six bytes
    for (const std::string_view suffix : kSuffixes) {
        if (plain.size() >= suffix.size() + kShortestName && plain.ends_with(suffix))
            return plain.substr(0, plain.size() - suffix.size());
    }
    return plain;
}

bool allDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), isDigit);
}

std::string withoutLeadingZeros(std::string_view digits)
{
    return std::string(digits.substr(std::min(digits.find_first_not_of('0'), digits.size() - 1)));
}

/// Letters to change, put in, take out or swap (optimal string alignment); anything above 1 is 2.
int slips(const std::u32string& a, const std::u32string& b)
{
    if (a.size() > b.size())
        return slips(b, a);
    if (b.size() - a.size() > 1)
        return 2;
    std::size_t head = 0;
    while (head < a.size() && a[head] == b[head])
        ++head;
    std::size_t tail = 0;
    while (tail < a.size() - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    const std::size_t changedA = a.size() - head - tail;
    const std::size_t changedB = b.size() - head - tail;
    if (changedA == 0 && changedB == 0)
        return 0;
    if (changedA <= 1 && changedB <= 1)
        return 1;
    const bool swapped = changedA == 2 && changedB == 2 && a[head] == b[head + 1] && a[head + 1] == b[head];
    return swapped ? 1 : 2;
}

} // namespace

std::string plainName(std::string_view text)
{
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        char32_t code = nextCharacter(text, i);
        if (code >= 0xFF01 && code <= 0xFF5E)
            code -= 0xFEE0;
        if (code < 0x80) {
            const char c = char(code);
            if (c >= 'A' && c <= 'Z')
                plain += char(c - 'A' + 'a');
            else if ((c >= 'a' && c <= 'z') || isDigit(c))
                plain += c;
        } else if (code >= 0xC0 && code < 0x180 && kBaseLetters[code - 0xC0] != '?') {
            plain += kBaseLetters[code - 0xC0];
        } else if (code >= 0xC0 && !isBlankCharacter(code) && !(code >= 0x2010 && code <= 0x2060)
                   && !(code >= 0x3000 && code <= 0x303F) && !(code >= 0x300 && code < 0x370)) {
            appendCharacter(plain, code);
        }
    }
    return plain;
}

RegionMatcher::RegionMatcher(const indicators::RegionList& list)
{
    const auto add = [&](const std::string& plain, int region, MatchKind kind) {
        if (plain.empty())
            return;
        const auto [place, isNew] = m_exact.emplace(plain, RegionMatch{region, kind});
        if (isNew || place->second.region == region)
            return;
        // A code is a code; names that several have are nobody's.
        if (place->second.kind != MatchKind::Code)
            place->second = {-1, MatchKind::None};
    };
    for (int i = 0; i < list.count(); ++i) {
        const std::string code = plainName(list[i].code);
        add(code, i, MatchKind::Code);
        if (allDigits(code)) {
            add(withoutLeadingZeros(code), i, MatchKind::Code);
            if (code.size() == 2) {
                add(code + "00", i, MatchKind::Code);
                add(code + "0000", i, MatchKind::Code);
            }
        }
    }
    for (int i = 0; i < list.count(); ++i) {
        for (const std::string& name : {list[i].name.english, list[i].name.chinese}) {
            const std::string plain = plainName(name);
            add(plain, i, MatchKind::Name);
            m_names.push_back({charactersOf(plain), i});
            // "Tibet (Xizang)" is called by either.
            const std::size_t open = name.find('(');
            if (open == std::string::npos)
                continue;
            add(plainName(name.substr(0, open)), i, MatchKind::Name);
            add(plainName(name.substr(open)), i, MatchKind::Name);
        }
    }
    for (int i = 0; i < list.count(); ++i) {
        for (const std::string& alias : list[i].aliases) {
            const std::string plain = plainName(alias);
            if (!m_exact.contains(plain))
                add(plain, i, MatchKind::Alias);
            m_names.push_back({charactersOf(plain), i});
        }
    }
}

namespace {

constexpr std::size_t kLongestName = 200; // bytes

/// The cell as it is compared; empty when it cannot be a region.
std::string comparable(std::string_view cell)
{
    if (cell.size() > kLongestName)
        return {};
    // Spreadsheets make numbers of codes: "11.0".
    if (cell.size() > 2 && cell.ends_with(".0") && allDigits(cell.substr(0, cell.size() - 2)))
        return std::string(cell.substr(0, cell.size() - 2));
    std::string plain = plainName(cell);
    // "-15" and "1.5" are figures, not the code 15.
    if (allDigits(plain) && !allDigits(halfWidth(cell)))
        plain.clear();
    return plain;
}

} // namespace

RegionMatch RegionMatcher::matchKnown(std::string_view cell) const
{
    const std::string plain = comparable(cell);
    if (plain.empty())
        return {};
    const auto known = [&](const std::string& name) {
        const auto found = m_exact.find(name);
        return found == m_exact.end() ? RegionMatch{} : found->second;
    };
    if (m_exact.contains(plain))
        return known(plain);
    if (allDigits(plain)) {
        const RegionMatch match = known(withoutLeadingZeros(plain));
        return match.kind == MatchKind::Code ? match : RegionMatch{};
    }
    if (plain.starts_with("cn") && allDigits(std::string_view(plain).substr(2))) {
        const RegionMatch match = known(plain.substr(2));
        if (match.kind == MatchKind::Code)
            return match;
    }
    return known(withoutSuffix(plain));
}

RegionMatch RegionMatcher::match(std::string_view cell) const
{
    const RegionMatch known = matchKnown(cell);
    const std::string plain = comparable(cell);
    // A name that several have is nobody's, however near another one is.
    if (known.region >= 0 || plain.empty() || allDigits(plain) || m_exact.contains(plain))
        return known;
    return shortOrNear(withoutSuffix(plain));
}

RegionMatch RegionMatcher::shortOrNear(const std::string& plain) const
{
    const std::u32string characters = charactersOf(plain);
    const bool han = std::any_of(characters.begin(), characters.end(), isHan);
    const std::size_t shortest = han ? 2 : 4;
    if (characters.size() < shortest)
        return {};
    constexpr int kSeveral = -2;
    const auto take = [](int& best, int region) { best = best == -1 || best == region ? region : kSeveral; };
    int begun = -1;
    int near = -1;
    for (const Name& name : m_names) {
        if (name.plain.size() > characters.size() && name.plain.starts_with(characters))
            take(begun, name.region);
        const std::size_t shortestNear = han ? 3 : 5;
        if (characters.size() >= shortestNear && name.plain.size() >= shortestNear && slips(characters, name.plain) == 1)
            take(near, name.region);
    }
    if (begun >= 0)
        return {begun, MatchKind::Short};
    if (near >= 0 && begun != kSeveral)
        return {near, MatchKind::Near};
    return {};
}

} // namespace core::importing
