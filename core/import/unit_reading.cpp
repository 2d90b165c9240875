// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/unit_reading.h"

#include "core/base/number.h"
#include "core/import/region_matching.h"
#include "core/import/value_reading.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace core::importing {

namespace {

/// Words of size, the longer before what they begin with. Compared with plainName() of the unit.
constexpr auto kSizes = std::to_array<std::pair<std::string_view, int>>({
    {"100million", 8},  {"hundredmillion", 8},
    {"10million", 7},   {"tenmillion", 7},
    {"100thousand", 5}, {"hundredthousand", 5},
    {"10thousand", 4},  {"tenthousand", 4},
    {"10000", 4},       {"100000000", 8},
    {"1000000", 6},     {"1000", 3},
    {"trillion", 12},   {"billion", 9},
    {"million", 6},     {"thousand", 3},
    {"hundred", 2},     {"tn", 12},
    {"bn", 9},          {"mio", 6},
    {"mn", 6},          {"万亿", 12},
    {"十亿", 9},        {"百亿", 10},
    {"千亿", 11},       {"亿", 8},
    {"千万", 7},        {"百万", 6},
    {"十万", 5},        {"万", 4},
    {"千", 3},          {"百", 2},
    {"thsd", 3},        {"thd", 3},
    {"crore", 7},       {"lakh", 5},
});

/// What is counted: words that mean the same.
constexpr auto kBases = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"cny", "CNY"},
    {"rmb", "CNY"},
    {"yuan", "CNY"},
    {"renminbi", "CNY"},
    {"元", "CNY"},
    {"人民币", "CNY"},
    {"元人民币", "CNY"},
    {"人民币元", "CNY"},
    {"rmbyuan", "CNY"},
    {"yuanrmb", "CNY"},
    {"usd", "USD"},
    {"us", "USD"},
    {"usdollars", "USD"},
    {"dollars", "USD"},
    {"dollar", "USD"},
    {"美元", "USD"},
    {"eur", "EUR"},
    {"euro", "EUR"},
    {"euros", "EUR"},
    {"欧元", "EUR"},
    {"persons", "person"},
    {"people", "person"},
    {"person", "person"},
    {"人", "person"},
    {"口", "person"},
    {"人次", "visit"},
    {"personyears", "person-year"},
    {"人年", "person-year"},
    {"fte", "person-year"},
    {"户", "subscription"},
    {"subscriptions", "subscription"},
    {"subscribers", "subscription"},
    {"households", "subscription"},
    {"users", "subscription"},
    {"家", "enterprise"},
    {"enterprises", "enterprise"},
    {"firms", "enterprise"},
    {"个", "piece"},
    {"件", "piece"},
    {"项", "piece"},
    {"pieces", "piece"},
    {"piece", "piece"},
    {"units", "piece"},
    {"items", "piece"},
    {"篇", "paper"},
    {"papers", "paper"},
    {"所", "institution"},
    {"institutions", "institution"},
    {"zones", "zone"},
    {"天", "day"},
    {"日", "day"},
    {"days", "day"},
    {"day", "day"},
    {"年", "year"},
    {"years", "year"},
    {"year", "year"},
    {"吨", "tonne"},
    {"tonnes", "tonne"},
    {"t", "tonne"},
    {"km", "km"},
    {"公里", "km"},
    {"千米", "km"},
});

double powerOfTen(int power)
{
    return *parseNumber("1e" + std::to_string(power));
}

struct Part {
    int power = 0;
    std::string base;
    bool known = false;
};

/// One side of "CNY 100 million / 10 thousand persons".
Part readPart(std::string_view text)
{
    Part part;
    std::string plain = plainName(text);
    bool found = true;
    while (found && !plain.empty()) {
        found = false;
        for (const auto& [word, power] : kSizes) {
            // Before or behind what is counted; within a longer word only in Chinese.
            const bool first = plain.starts_with(word);
            const bool last = plain.ends_with(word);
            if (!first && !last)
                continue;
            const std::string rest = first ? plain.substr(word.size()) : plain.substr(0, plain.size() - word.size());
            const bool isBase = std::any_of(kBases.begin(), kBases.end(), [&](const auto& b) { return b.first == plain; });
            const bool fits = rest.empty()
                || std::any_of(kBases.begin(), kBases.end(),
                               [&](const auto& b) { return rest.find(b.first) != std::string::npos; })
                || word.size() > 3;
            if (isBase || !fits)
                continue;
            part.power += power;
            part.known = true;
            plain = rest;
            found = true;
            break;
        }
    }
    for (const auto& [word, base] : kBases) {
        if (word == plain) {
            part.base = base;
            part.known = true;
            return part;
        }
    }
    part.base = plain;
    return part;
}

bool isShareWord(std::string_view plain)
{
    constexpr std::array<std::string_view, 10> kWords{"1",    "share", "ratio", "fraction", "proportion",
                                                      "比例", "占比",  "比重",  "无量纲",   "share01"};
    return std::find(kWords.begin(), kWords.end(), plain) != kWords.end();
}

} // namespace

UnitReading readUnit(std::string_view text)
{
    UnitReading unit;
    const std::string half = halfWidth(text);
    const std::string plain = plainName(half);
    const auto asShare = [&](int power) {
        unit.scale = powerOfTen(power);
        unit.base = "1";
        unit.share = true;
        unit.known = true;
        return unit;
    };
    if (half.find("‰") != std::string::npos || plain == "permille")
        return asShare(-3);
    if (half.find('%') != std::string::npos || plain.starts_with("percent") || plain == "pct" || plain.starts_with("百分"))
        return asShare(-2);
    if (isShareWord(plain))
        return asShare(0);
    std::size_t slash = half.find('/');
    std::size_t length = 1;
    if (slash == std::string::npos && half.find(" per ") != std::string::npos) {
        slash = half.find(" per ");
        length = 5;
    }
    const Part above = readPart(std::string_view(half).substr(0, slash));
    unit.scale = powerOfTen(above.power);
    unit.base = above.base;
    unit.known = above.known;
    if (slash != std::string::npos) {
        const Part below = readPart(std::string_view(half).substr(slash + length));
        unit.scale = powerOfTen(above.power - below.power);
        unit.base += "/" + below.base;
        unit.known = above.known || below.known;
    }
    return unit;
}

std::optional<double> unitFactor(std::string_view from, std::string_view to)
{
    if (plainName(from) == plainName(to) && halfWidth(from).find('%') == halfWidth(to).find('%'))
        return 1;
    const UnitReading a = readUnit(from);
    const UnitReading b = readUnit(to);
    if (a.base != b.base || a.share != b.share)
        return std::nullopt;
    return powerOfTen(int(std::lround(std::log10(a.scale))) - int(std::lround(std::log10(b.scale))));
}

double scaled(double value, double factor)
{
    const double decades = factor > 0 ? std::log10(factor) : 0.5;
    const auto power = int(std::lround(decades));
    if (power == 0 || std::abs(decades - power) > 1e-9 || !std::isfinite(value))
        return value * factor;
    // As a person moves the decimal mark: 0.136 by 100 is 13.6, not the double next to it.
    std::array<char, 40> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::scientific).ptr;
    const std::string_view text(digits.data(), std::size_t(end - digits.data()));
    const std::size_t mark = text.find('e');
    const int exponent = int(std::strtol(std::string(text.substr(mark + 1)).c_str(), nullptr, 10));
    return parseNumber(std::string(text.substr(0, mark)) + "e" + std::to_string(exponent + power)).value_or(value * factor);
}

NameAndUnit splitUnit(std::string_view header)
{
    const std::string half = halfWidth(header);
    const auto cut = [&](std::size_t nameEnd, std::size_t unitBegin, std::size_t unitEnd) {
        return NameAndUnit{halfWidth(half.substr(0, nameEnd)), halfWidth(half.substr(unitBegin, unitEnd - unitBegin))};
    };
    // "Name (unit)"; the unit may hold parentheses itself.
    if (half.size() > 2 && (half.back() == ')' || half.back() == ']')) {
        const char close = half.back();
        const char open = close == ')' ? '(' : '[';
        int depth = 0;
        for (std::size_t i = half.size(); i-- > 1;) {
            depth += half[i] == close ? 1 : half[i] == open ? -1 : 0;
            if (depth == 0)
                return cut(i, i + 1, half.size() - 1);
        }
    }
    // "Name: unit", "Name/unit", "Name_unit", only when the end is a unit that is known.
    for (const std::string_view mark : {std::string_view("单位:"), std::string_view(":"), std::string_view("/"),
                                        std::string_view("_"), std::string_view(",")}) {
        const std::size_t at = half.rfind(mark);
        if (at == std::string::npos || at == 0 || at + mark.size() >= half.size())
            continue;
        if (readUnit(std::string_view(half).substr(at + mark.size())).known) {
            NameAndUnit parts = cut(at, at + mark.size(), half.size());
            while (!parts.name.empty() && std::string_view(",;:").find(parts.name.back()) != std::string_view::npos)
                parts.name.pop_back();
            return parts;
        }
    }
    return {half, {}};
}

} // namespace core::importing
