// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/why/subject.h"

#include "core/base/number.h"

#include <algorithm>
#include <array>

namespace core::why {

namespace {

using Kind = Subject::Kind;

struct KindName {
    Kind kind;
    std::string_view name;
};

constexpr std::array<KindName, 5> kKinds{{{Kind::Variable, "variable"},
                                          {Kind::Lever, "lever"},
                                          {Kind::Parameter, "parameter"},
                                          {Kind::Claim, "claim"},
                                          {Kind::Term, "term"}}};

constexpr std::string_view kGroupPrefix = "group:";

struct Escape {
    char character;
    std::string_view code;
};

constexpr std::array<Escape, 3> kEscapes{{{'%', "%25"}, {'@', "%40"}, {'#', "%23"}}};

std::string escaped(const std::string& id)
{
    std::string text;
    for (const char c : id) {
        const auto* const found =
            std::find_if(kEscapes.begin(), kEscapes.end(), [&](const Escape& row) { return row.character == c; });
        if (found != kEscapes.end())
            text += found->code;
        else
            text += c;
    }
    return text;
}

std::string unescaped(std::string_view text)
{
    std::string id;
    while (!text.empty()) {
        const auto* const found =
            std::find_if(kEscapes.begin(), kEscapes.end(), [&](const Escape& row) { return text.starts_with(row.code); });
        id += found != kEscapes.end() ? found->character : text.front();
        text.remove_prefix(found != kEscapes.end() ? found->code.size() : 1);
    }
    return id;
}

std::string placeText(const policy::Place& place)
{
    switch (place.kind) {
    case policy::Place::Kind::National:
        return {};
    case policy::Place::Kind::Group:
        return "@" + std::string(kGroupPrefix) + policy::toString(place.group);
    case policy::Place::Kind::Region:
        return "@" + escaped(place.regionId);
    }
    return {};
}

std::optional<policy::Place> groupOf(std::string_view name)
{
    for (const policy::RegionGroup group : {policy::RegionGroup::East, policy::RegionGroup::CentralWest})
        if (name == policy::toString(group))
            return policy::Place::ofGroup(group);
    return std::nullopt;
}

std::optional<policy::Place> parsePlace(std::string_view text, const policy::RegionSet& regions)
{
    if (text.starts_with(kGroupPrefix))
        return groupOf(text.substr(kGroupPrefix.size()));
    const std::string id = unescaped(text);
    if (regions.indexOf(id) >= 0)
        return policy::Place::ofRegion(id);
    return groupOf(text);
}

/// Takes what follows the last `mark` off `text`.
std::optional<std::string_view> takeAfter(std::string_view& text, char mark)
{
    const std::size_t at = text.rfind(mark);
    if (at == std::string_view::npos)
        return std::nullopt;
    const std::string_view after = text.substr(at + 1);
    text = text.substr(0, at);
    return after;
}

} // namespace

std::string toKey(const Subject& subject)
{
    const auto* const kind =
        std::find_if(kKinds.begin(), kKinds.end(), [&](const KindName& row) { return row.kind == subject.kind; });
    std::string key = std::string(kind->name) + ":" + escaped(subject.id) + placeText(subject.place);
    if (subject.year)
        key += "#" + formatNumber(*subject.year, 17);
    return key;
}

std::optional<Subject> parseKey(std::string_view key, const policy::RegionSet& regions)
{
    const std::size_t colon = key.find(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    const auto* const kind =
        std::find_if(kKinds.begin(), kKinds.end(), [&](const KindName& row) { return row.name == key.substr(0, colon); });
    if (kind == kKinds.end())
        return std::nullopt;
    Subject subject;
    subject.kind = kind->kind;
    std::string_view rest = key.substr(colon + 1);
    if (const auto year = takeAfter(rest, '#')) {
        subject.year = parseNumber(*year);
        if (!subject.year)
            return std::nullopt;
    }
    if (const auto place = takeAfter(rest, '@')) {
        const auto found = parsePlace(*place, regions);
        if (!found)
            return std::nullopt;
        subject.place = *found;
    }
    subject.id = unescaped(rest);
    if (subject.id.empty())
        return std::nullopt;
    return subject;
}

} // namespace core::why
