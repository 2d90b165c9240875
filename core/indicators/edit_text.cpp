// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicators/edit_text.h"

#include <nlohmann/json.hpp>

#include <array>
#include <charconv>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace core::indicators {

namespace {

using Json = nlohmann::json;

constexpr std::array<std::pair<const char*, EditKind>, 5> kEditKinds{{{"set_value", EditKind::SetValue},
                                                                      {"remove_value", EditKind::RemoveValue},
                                                                      {"import", EditKind::Import},
                                                                      {"describe_indicator", EditKind::DescribeIndicator},
                                                                      {"add_regions", EditKind::AddRegions}}};
constexpr std::array<std::pair<const char*, Direction>, 3> kDirections{
    {{"up", Direction::Up}, {"down", Direction::Down}, {"neutral", Direction::Neutral}}};
constexpr std::array<Missing, 5> kReasons{Missing::No, Missing::NotPublished, Missing::NotSourced, Missing::NotApplicable,
                                          Missing::LeftEmpty};

/// Texts that are no UTF-8 would end the program otherwise.
std::string textOfJson(const Json& json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// What is wrong with a member, thrown up to editFromText().
struct Wrong {
    ErrorKind kind;
    std::string member;
};

template <class Table, class Value> const char* wordOf(const Table& table, Value value)
{
    for (const auto& [word, each] : table) {
        if (each == value)
            return word;
    }
    return table.front().first;
}

template <class Table> auto valueOf(const Table& table, const Json& json, const char* member)
{
    const std::string word = json.at(member).get<std::string>();
    for (const auto& [each, value] : table) {
        if (word == each)
            return value;
    }
    throw Wrong{ErrorKind::Malformed, member};
}

template <class Item, class Write> Json listOf(const std::vector<Item>& items, Write write)
{
    Json list = Json::array();
    for (const Item& item : items)
        list.push_back(write(item));
    return list;
}

template <class Item, class Read> std::vector<Item> itemsOf(const Json& json, const char* member, Read read)
{
    std::vector<Item> items;
    if (!json.contains(member))
        return items;
    for (const Json& item : json.at(member))
        items.push_back(read(item));
    return items;
}

Json jsonOf(const Text& text)
{
    return {{"en", text.english}, {"zh", text.chinese}};
}
Text textOf(const Json& json)
{
    return {json.at("en").get<std::string>(), json.at("zh").get<std::string>()};
}

Json jsonOf(const Source& s)
{
    return {{"id", s.id},           {"publisher", jsonOf(s.publisher)}, {"document", s.document},       {"found_at", s.foundAt},
            {"licence", s.licence}, {"credit", jsonOf(s.credit)},       {"use_note", jsonOf(s.useNote)}};
}

Source sourceOf(const Json& json)
{
    return {json.at("id"),      textOf(json.at("publisher")), json.at("document"),        json.at("found_at"),
            json.at("licence"), textOf(json.at("credit")),    textOf(json.at("use_note"))};
}

Json jsonOf(const Region& region)
{
    return {{"code", region.code}, {"name", jsonOf(region.name)}, {"aliases", region.aliases}, {"groups", region.groups}};
}

Region regionOf(const Json& json)
{
    Region region{json.at("code"), textOf(json.at("name")), json.at("aliases"), {}};
    region.groups = json.at("groups").get<std::vector<std::pair<std::string, std::string>>>();
    return region;
}

Json jsonOf(const Indicator& i)
{
    return {{"id", i.id},
            {"name", jsonOf(i.name)},
            {"unit", jsonOf(i.unit)},
            {"direction", wordOf(kDirections, i.direction)},
            {"dimension", i.dimension},
            {"publisher", jsonOf(i.publisher)},
            {"first_year", i.firstYear},
            {"last_year", i.lastYear},
            {"known_faults", jsonOf(i.knownFaults)},
            {"sources", i.sourceIds},
            {"licence", i.licence}};
}

Indicator indicatorOf(const Json& json)
{
    return {json.at("id"),
            textOf(json.at("name")),
            textOf(json.at("unit")),
            valueOf(kDirections, json, "direction"),
            json.at("dimension"),
            textOf(json.at("publisher")),
            json.at("first_year"),
            json.at("last_year"),
            textOf(json.at("known_faults")),
            json.at("sources"),
            json.at("licence")};
}

Json jsonOf(const std::optional<Observation>& observation)
{
    if (!observation)
        return nullptr;
    const Observation& o = *observation;
    Json json{{"source", o.sourceId}};
    if (o.missing == Missing::No)
        json["value"] = o.value;
    else
        json["missing"] = toString(o.missing);
    if (!o.grade.empty())
        json["grade"] = o.grade;
    if (!o.transformation.formula.empty()) {
        json["formula"] = o.transformation.formula;
        json["inputs"] = listOf(o.transformation.inputs, [](const TransformationInput& input) {
            return Json{{"name", input.name}, {"value", input.value}, {"unit", input.unit}};
        });
    }
    if (!o.note.empty())
        json["note"] = o.note;
    if (!o.edited.empty())
        json["edited"] = o.edited;
    return json;
}

Missing reasonOf(const Json& json)
{
    const std::string word = json.at("missing").get<std::string>();
    for (const Missing reason : kReasons) {
        if (word == toString(reason) && reason != Missing::No)
            return reason;
    }
    throw Wrong{ErrorKind::Malformed, "missing"};
}

std::optional<Observation> observationOf(const Json& json)
{
    if (json.is_null())
        return std::nullopt;
    Observation o;
    o.sourceId = json.at("source");
    if (json.contains("missing"))
        o.missing = reasonOf(json);
    else
        o.value = json.at("value").get<double>();
    if (o.missing == Missing::No && !std::isfinite(o.value))
        throw Wrong{ErrorKind::NotFinite, "value"};
    o.grade = json.value("grade", "");
    o.transformation.formula = json.value("formula", "");
    o.transformation.inputs = itemsOf<TransformationInput>(json, "inputs", [](const Json& input) {
        return TransformationInput{input.at("name"), input.at("value"), input.at("unit")};
    });
    o.note = json.value("note", "");
    o.edited = json.value("edited", "");
    return o;
}

Json jsonOf(const Change& change)
{
    return {{"indicator", change.place.indicatorId},
            {"region", change.place.regionCode},
            {"year", change.place.year},
            {"before", jsonOf(change.before)},
            {"after", jsonOf(change.after)}};
}

Change changeOf(const Json& json)
{
    return {{json.at("indicator"), json.at("region"), json.at("year")},
            observationOf(json.at("before")),
            observationOf(json.at("after"))};
}

Json jsonOf(const Grouping& grouping)
{
    return {{"id", grouping.id}, {"name", jsonOf(grouping.name)}, {"groups", listOf(grouping.groups, [](const Group& group) {
                return Json{{"id", group.id}, {"name", jsonOf(group.name)}};
            })}};
}

Grouping groupingOf(const Json& json)
{
    return {json.at("id"), textOf(json.at("name")),
            itemsOf<Group>(json, "groups", [](const Json& group) { return Group{group.at("id"), textOf(group.at("name"))}; })};
}

// Most changes of an import say the same: there was nothing, now there is a number, by this edit. Of a hundred thousand of them
// five numbers each are kept, in one list: places in the lists of indicators, regions and sources, the year, the value.
constexpr std::size_t kPlainNumbers = 5;

bool isPlain(const Change& change, const Edit& edit)
{
    const auto& after = change.after;
    return !change.before && after && after->missing == Missing::No && std::isfinite(after->value) && after->edited == edit.when
        && after->grade.empty() && after->note.empty() && after->transformation == Transformation();
}

/// Texts by the order in which they are met.
class TextList {
public:
    std::size_t placeOf(const std::string& text)
    {
        const auto [found, isNew] = m_placeOf.emplace(text, m_texts.size());
        if (isNew)
            m_texts.push_back(text);
        return found->second;
    }
    [[nodiscard]] const std::vector<std::string>& texts() const { return m_texts; }

private:
    std::vector<std::string> m_texts;
    std::unordered_map<std::string, std::size_t> m_placeOf;
};

template <class Number> void append(std::string& text, Number number)
{
    std::array<char, 32> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    text.append(digits.data(), end);
    text += ',';
}

/// Shortest digits that bring back the same bits.
void appendValue(std::string& text, double value)
{
    if (value == 0 && std::signbit(value))
        text += "-0.0,"; // "-0" would be read as a whole number
    else
        append(text, value);
}

/// The text of the member "plain"; empty when there is no such change.
std::string plainText(const Edit& edit)
{
    TextList indicators;
    TextList regions;
    TextList sources;
    std::string numbers;
    for (const Change& change : edit.changes) {
        if (!isPlain(change, edit))
            continue;
        append(numbers, indicators.placeOf(change.place.indicatorId));
        append(numbers, regions.placeOf(change.place.regionCode));
        append(numbers, sources.placeOf(change.after->sourceId));
        append(numbers, change.place.year);
        appendValue(numbers, change.after->value);
    }
    if (numbers.empty())
        return {};
    numbers.back() = ']';
    const Json lists{{"indicators", indicators.texts()}, {"regions", regions.texts()}, {"sources", sources.texts()}};
    std::string text = textOfJson(lists);
    text.pop_back();
    return text + ",\"numbers\":[" + numbers + "}";
}

const std::string& textAt(const std::vector<std::string>& texts, const Json& place)
{
    const auto index = place.get<std::size_t>();
    if (!place.is_number_unsigned() || index >= texts.size())
        throw Wrong{ErrorKind::Malformed, "numbers"};
    return texts[index];
}

void addPlain(const Json& json, Edit& edit)
{
    const auto indicators = json.at("indicators").get<std::vector<std::string>>();
    const auto regions = json.at("regions").get<std::vector<std::string>>();
    const auto sources = json.at("sources").get<std::vector<std::string>>();
    const auto& numbers = json.at("numbers").get_ref<const Json::array_t&>();
    if (numbers.size() % kPlainNumbers != 0)
        throw Wrong{ErrorKind::Malformed, "numbers"};
    edit.changes.reserve(edit.changes.size() + numbers.size() / kPlainNumbers);
    for (auto number = numbers.begin(); number != numbers.end(); number += kPlainNumbers) {
        Observation after;
        after.sourceId = textAt(sources, number[2]);
        after.value = number[4].get<double>();
        after.edited = edit.when;
        if (!std::isfinite(after.value))
            throw Wrong{ErrorKind::NotFinite, "numbers"};
        edit.changes.push_back({{textAt(indicators, number[0]), textAt(regions, number[1]), number[3].get<int>()},
                                std::nullopt, std::move(after)});
    }
}

Edit editOf(const Json& json)
{
    Edit edit;
    edit.kind = valueOf(kEditKinds, json, "kind");
    edit.when = json.at("when");
    edit.what = json.at("what");
    edit.addedSources = itemsOf<Source>(json, "sources", sourceOf);
    edit.addedRegions = itemsOf<Region>(json, "regions", regionOf);
    edit.addedIndicators = itemsOf<Indicator>(json, "indicators", indicatorOf);
    edit.describedIndicators = itemsOf<IndicatorChange>(json, "described", [](const Json& item) {
        return IndicatorChange{indicatorOf(item.at("before")), indicatorOf(item.at("after"))};
    });
    edit.changes = itemsOf<Change>(json, "changes", changeOf);
    if (json.contains("plain"))
        addPlain(json.at("plain"), edit);
    return edit;
}

tl::unexpected<Error> unreadable(const char* what, const Wrong& wrong)
{
    return fail(wrong.kind, std::string(what) + ": '" + wrong.member + "' is none of what it can be", {}, {wrong.member});
}

tl::unexpected<Error> unreadable(const char* what, const Json::exception& error)
{
    return fail(ErrorKind::Malformed, std::string(what) + " cannot be read: " + error.what(), {}, {error.what()});
}

constexpr char kAnEdit[] = "an edit of the statistics";
constexpr char kAList[] = "a list of regions";

} // namespace

std::string toText(const Edit& edit)
{
    Json json{{"kind", wordOf(kEditKinds, edit.kind)}, {"when", edit.when}, {"what", edit.what}};
    json["sources"] = listOf(edit.addedSources, [](const Source& s) { return jsonOf(s); });
    json["regions"] = listOf(edit.addedRegions, [](const Region& r) { return jsonOf(r); });
    json["indicators"] = listOf(edit.addedIndicators, [](const Indicator& i) { return jsonOf(i); });
    json["described"] = listOf(edit.describedIndicators, [](const IndicatorChange& change) {
        return Json{{"before", jsonOf(change.before)}, {"after", jsonOf(change.after)}};
    });
    Json& changes = json["changes"] = Json::array();
    for (const Change& change : edit.changes) {
        if (!isPlain(change, edit))
            changes.push_back(jsonOf(change));
    }
    std::string text = textOfJson(json);
    if (const std::string plain = plainText(edit); !plain.empty()) {
        text.pop_back();
        text += ",\"plain\":" + plain + "}";
    }
    return text;
}

Result<Edit> editFromText(std::string_view text)
{
    try {
        return editOf(Json::parse(text));
    } catch (const Wrong& wrong) {
        return unreadable(kAnEdit, wrong);
    } catch (const Json::exception& error) {
        return unreadable(kAnEdit, error);
    }
}

std::string toText(const RegionList& regions)
{
    return textOfJson({{"id", regions.id()},
                       {"name", jsonOf(regions.name())},
                       {"regions", listOf(regions.regions(), [](const Region& r) { return jsonOf(r); })},
                       {"groupings", listOf(regions.groupings(), [](const Grouping& g) { return jsonOf(g); })}});
}

Result<RegionList> regionListFromText(std::string_view text)
{
    try {
        const Json json = Json::parse(text);
        RegionList regions(json.at("id"), textOf(json.at("name")));
        for (const Json& region : json.at("regions")) {
            if (auto added = regions.add(regionOf(region)); !added)
                return tl::make_unexpected(added.error());
        }
        for (Grouping& grouping : itemsOf<Grouping>(json, "groupings", groupingOf))
            regions.addGrouping(std::move(grouping));
        return regions;
    } catch (const Wrong& wrong) {
        return unreadable(kAList, wrong);
    } catch (const Json::exception& error) {
        return unreadable(kAList, error);
    }
}

} // namespace core::indicators
