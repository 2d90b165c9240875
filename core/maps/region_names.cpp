// SPDX-License-Identifier: GPL-3.0-or-later
// comparableName(): spellings of regions brought to one form. Tables, no guessing: a name that is near another one is another one.
#include "core/maps/join.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace core::maps {

namespace {

using Replacement = std::pair<std::string_view, std::string_view>;

/// Traditional characters of the names of China's provinces.
constexpr std::array<Replacement, 24> kSimplified{{{"臺", "台"}, {"灣", "湾"}, {"廣", "广"}, {"東", "东"}, {"陝", "陕"}, {"貴", "贵"},
                                                   {"雲", "云"}, {"內", "内"}, {"遼", "辽"}, {"寧", "宁"}, {"龍", "龙"}, {"蘇", "苏"},
                                                   {"慶", "庆"}, {"肅", "肃"}, {"門", "门"}, {"維", "维"}, {"爾", "尔"}, {"壯", "壮"},
                                                   {"區", "区"}, {"別", "别"}, {"縣", "县"}, {"國", "国"}, {"澤", "泽"}, {"濟", "济"}}};

/// Ends of Chinese names that say what kind of unit it is, longer ones first. Two characters must remain.
constexpr std::array<std::string_view, 11> kChineseEnds{"维吾尔自治区", "壮族自治区", "回族自治区", "特别行政区", "自治区", "自治州",
                                                        "生产建设兵团", "地区", "省", "市", "县"};

/// Words for the kind of unit, or for the people that an autonomous region is named after.
constexpr std::array<std::string_view, 27> kKindWords{"province", "prov", "municipality", "city", "autonomous", "region", "special", "administrative",
                                                      "district", "sar", "state", "county", "the", "of", "zhuang", "hui", "uygur", "uyghur", "uighur",
                                                      "uigur", "zizhiqu", "sheng", "shi", "zhuangzu", "huizu", "weiwuer", "republic"};

/// Another spelling, without blanks, and the usual one.
constexpr std::array<Replacement, 48> kSpellings{{
    {"neimenggu", "innermongolia"}, {"neimongol", "innermongolia"}, {"neimongolia", "innermongolia"}, {"nmongol", "innermongolia"},
    {"innermongol", "innermongolia"}, {"tibet", "xizang"}, {"xizangtibet", "xizang"}, {"tibetxizang", "xizang"},
    {"peking", "beijing"}, {"tientsin", "tianjin"}, {"chungking", "chongqing"}, {"canton", "guangdong"},
    {"kwangtung", "guangdong"}, {"kwangsi", "guangxi"}, {"szechwan", "sichuan"}, {"szechuan", "sichuan"},
    {"shensi", "shaanxi"}, {"shansi", "shanxi"}, {"kansu", "gansu"}, {"chinghai", "qinghai"},
    {"tsinghai", "qinghai"}, {"sinkiang", "xinjiang"}, {"heilungkiang", "heilongjiang"}, {"kirin", "jilin"},
    {"fukien", "fujian"}, {"chekiang", "zhejiang"}, {"kiangsu", "jiangsu"}, {"kiangsi", "jiangxi"},
    {"xianggang", "hongkong"}, {"hongkongchina", "hongkong"}, {"aomen", "macao"}, {"macau", "macao"},
    {"macaochina", "macao"}, {"macauchina", "macao"}, {"chinesetaipei", "taiwan"}, {"taiwanchina", "taiwan"},
    {"unitedstatesamerica", "unitedstates"}, {"usa", "unitedstates"}, {"uk", "unitedkingdom"}, {"czechia", "czech"},
    {"russianfederation", "russia"}, {"korearep", "southkorea"}, {"korea", "southkorea"}, {"laopdr", "laos"},
    {"bruneidarussalam", "brunei"}, {"turkiye", "turkey"}, {"slovakrepublic", "slovakia"}, {"slovak", "slovakia"},
}};

/// U+00C0 to U+017F without accents, as pairs of first code point and letters; '*' marks one that becomes two letters.
constexpr std::string_view kPlainLatin1 = "aaaaaa*ceeeeiiiidnooooo*ouuuuy**aaaaaa*ceeeeiiiidnooooo*ouuuuy*y";
constexpr std::string_view kPlainExtended = "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkklllllll"
                                            "lllnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz*";
/// Letters of other scripts stand as they are; signs and full-width punctuation part words.
bool isOtherLetter(std::uint32_t code)
{
    constexpr std::uint32_t kFirst = 0x370;
    const auto within = [code](std::uint32_t first, std::uint32_t last) { return code >= first && code <= last; };
    return code >= kFirst && !within(0x2000, 0x2BFF) && !within(0x3000, 0x303F) && !within(0xFF00, 0xFFEF);
}

/// The next character of UTF-8 and how many bytes it takes; a broken byte stands for itself.
std::pair<std::uint32_t, std::size_t> decode(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(text[at + k]); };
    const std::size_t length = byte(0) < 0x80 ? 1 : byte(0) >= 0xF0 ? 4 : byte(0) >= 0xE0 ? 3 : byte(0) >= 0xC0 ? 2 : 1;
    if (length == 1 || at + length > text.size())
        return {byte(0), 1};
    std::uint32_t code = byte(0) & (0xFFU >> (length + 1));
    for (std::size_t k = 1; k < length; ++k)
        code = code << 6U | (byte(k) & 0x3FU);
    return {code, length};
}

std::string plainLatin(std::uint32_t code)
{
    constexpr std::uint32_t kLatin1 = 0xC0;
    constexpr std::uint32_t kExtended = 0x100;
    constexpr std::uint32_t kEnd = 0x180;
    if (code < kLatin1 || code >= kEnd)
        return {};
    const char letter = code < kExtended ? kPlainLatin1[code - kLatin1] : kPlainExtended[code - kExtended];
    if (letter != '*')
        return {letter};
    switch (code) {
    case 0xC6: case 0xE6: return "ae";
    case 0xDE: case 0xFE: return "th";
    case 0xDF: return "ss";
    case 0x132: case 0x133: return "ij";
    case 0x152: case 0x153: return "oe";
    default: return {}; // the signs of multiplication and division
    }
}

bool isHan(std::uint32_t code)
{
    return code >= 0x3400 && code < 0xA000;
}

std::string withoutChineseEnd(std::string name)
{
    constexpr std::size_t kTwoCharacters = 6;
    for (const std::string_view end : kChineseEnds) {
        if (name.ends_with(end) && name.size() >= end.size() + kTwoCharacters) {
            name.resize(name.size() - end.size());
            break;
        }
    }
    return name;
}

/// Words of small plain letters and digits; Han characters run on as a word of their own.
std::vector<std::string> wordsOf(std::string_view name)
{
    std::vector<std::string> words;
    std::string word;
    bool han = false;
    const auto end = [&] {
        if (!word.empty())
            words.push_back(std::exchange(word, {}));
    };
    for (std::size_t at = 0; at < name.size();) {
        const auto [code, length] = decode(name, at);
        if (isHan(code)) {
            if (!han)
                end();
            han = true;
            word += name.substr(at, length);
        } else {
            if (han)
                end();
            han = false;
            if (code < 0x80) {
                const char c = static_cast<char>(code);
                if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
                    word += c;
                else if (c >= 'A' && c <= 'Z')
                    word += static_cast<char>(c - 'A' + 'a');
                else if (c != '\'' && c != '`')
                    end();
            } else if (const std::string plain = plainLatin(code); !plain.empty()) {
                word += plain;
            } else if (isOtherLetter(code)) {
                word += name.substr(at, length); // another script: as it is
            } else {
                end();
            }
        }
        at += length;
    }
    end();
    return words;
}

} // namespace

std::string comparableName(std::string_view given)
{
    std::string name(given);
    for (const auto& [traditional, simplified] : kSimplified) {
        for (std::size_t at = name.find(traditional); at != std::string::npos; at = name.find(traditional, at + simplified.size()))
            name.replace(at, traditional.size(), simplified);
    }
    const std::vector<std::string> words = wordsOf(name);
    const auto isKind = [](const std::string& word) { return std::ranges::find(kKindWords, std::string_view(word)) != kKindWords.end(); };
    // A name that is nothing but such words ("Hui", "Shi") keeps them.
    const bool onlyKinds = std::ranges::all_of(words, isKind);
    std::string joined;
    for (const std::string& word : words) {
        if (onlyKinds || !isKind(word))
            joined += withoutChineseEnd(word);
    }
    const auto spelling = std::ranges::find(kSpellings, std::string_view(joined), &Replacement::first);
    return spelling == kSpellings.end() ? joined : std::string(spelling->second);
}

} // namespace core::maps
