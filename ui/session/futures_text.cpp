// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/futures_text.h"

#include "core/policy/json_document.h"
#include "core/uncertainty/json_writing.h"
#include "core/uncertainty/outcome.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <initializer_list>
#include <set>

namespace ui {

using core::ErrorKind;
using core::policy::JsonValue;
using core::policy::Place;
using core::policy::RegionGroup;
using core::uncertainty::InputChoice;
using core::uncertainty::JsonList;
using core::uncertainty::Target;
using Kind = JsonValue::Kind;

namespace {

constexpr int kVersion = 1;
constexpr const char* kFile = "futures";

Place placeFrom(const std::string& name)
{
    if (name == "national")
        return Place::national();
    for (const RegionGroup group : {RegionGroup::East, RegionGroup::CentralWest}) {
        if (name == core::policy::toString(group))
            return Place::ofGroup(group);
    }
    return Place::ofRegion(name);
}

/// Reads members of one object; the first thing that is wrong is kept.
class Reader {
public:
    explicit Reader(std::optional<core::Error>& error) : m_error(error) {}

    void refuse(const JsonValue& at, ErrorKind kind, const std::string& message)
    {
        if (!m_error)
            m_error = core::Error{kind, message, {kFile, at.line, 0, {}}, {}};
    }
    /// Whether it is an object that has no other keys.
    bool isObject(const JsonValue& value, std::initializer_list<std::string_view> keys)
    {
        if (value.kind != Kind::Object) {
            refuse(value, ErrorKind::Malformed, std::string("an object is needed, not ") + describe(value.kind));
            return false;
        }
        for (const auto& [key, member] : value.members) {
            if (std::find(keys.begin(), keys.end(), key) == keys.end())
                refuse(member, ErrorKind::Malformed, "the key '" + key + "' is not known");
        }
        return true;
    }
    const JsonValue* member(const JsonValue& object, const char* key, Kind kind, bool needed = true)
    {
        const JsonValue* value = object.member(key);
        if (value && value->kind == kind)
            return value;
        if (value)
            refuse(*value, ErrorKind::Malformed, "'" + std::string(key) + "' is " + describe(kind));
        else if (needed)
            refuse(object, ErrorKind::Malformed, "'" + std::string(key) + "' is missing");
        return nullptr;
    }
    std::string text(const JsonValue& object, const char* key)
    {
        const JsonValue* value = member(object, key, Kind::String);
        return value ? value->string : std::string();
    }
    bool flag(const JsonValue& object, const char* key)
    {
        const JsonValue* value = member(object, key, Kind::Boolean);
        return value && value->boolean;
    }
    std::optional<double> number(const JsonValue& object, const char* key, bool needed = false)
    {
        const JsonValue* value = member(object, key, Kind::Number, needed);
        return value ? std::optional(value->number) : std::nullopt;
    }
    template <class T>
    T word(const JsonValue& object, const char* key, core::Result<T> (*from)(std::string_view))
    {
        const JsonValue* value = member(object, key, Kind::String);
        if (!value)
            return {};
        const auto found = from(value->string);
        if (!found)
            refuse(*value, ErrorKind::Malformed, found.error().message);
        return found.value_or(T{});
    }
    void version(const JsonValue& root)
    {
        const auto stated = number(root, "version", true);
        if (stated && *stated > kVersion)
            refuse(root, ErrorKind::NewerVersion, "written by a newer version");
    }

private:
    std::optional<core::Error>& m_error;
};

core::Result<std::uint64_t> seedFrom(std::string_view text)
{
    std::uint64_t seed = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), seed);
    if (text.empty() || read.ec != std::errc() || read.ptr != text.data() + text.size())
        return core::fail(ErrorKind::Malformed, "'" + std::string(text) + "' is no seed");
    return seed;
}

void addBound(JsonList& object, const char* key, const std::optional<double>& bound)
{
    if (bound)
        object.member(key, *bound);
}

InputChoice readInput(Reader& reader, const JsonValue& value)
{
    InputChoice choice;
    if (!reader.isObject(value, {"shape", "low", "central", "high"}))
        return choice;
    if (value.member("shape"))
        choice.shape = reader.word(value, "shape", core::sampling::shapeFrom);
    choice.low = reader.number(value, "low");
    choice.central = reader.number(value, "central");
    choice.high = reader.number(value, "high");
    return choice;
}

} // namespace

std::string choicesText(const FuturesChoices& choices)
{
    JsonList worlds = JsonList::array();
    for (const auto& [id, weight] : choices.worlds) {
        JsonList world = JsonList::object();
        world.text("id", id);
        world.member("weight", weight);
        worlds.raw(world.finish());
    }
    JsonList inputs = JsonList::object();
    for (const auto& [name, choice] : choices.inputs) {
        JsonList input = JsonList::object();
        if (choice.shape)
            input.text("shape", core::sampling::toString(*choice.shape));
        addBound(input, "low", choice.low);
        addBound(input, "central", choice.central);
        addBound(input, "high", choice.high);
        inputs.member(name, std::string_view(input.finish()));
    }
    JsonList root = JsonList::object();
    root.member("version", double(kVersion));
    root.member("worlds", std::string_view(worlds.finish()));
    root.text("design", core::sampling::toString(choices.design));
    root.text("seed", std::to_string(choices.seed));
    root.text("shape", core::sampling::toString(choices.shape));
    root.flag("parameters", choices.parameters);
    root.flag("lever_costs", choices.leverCosts);
    root.flag("region_data", choices.regionData);
    root.member("inputs", std::string_view(inputs.finish()));
    return root.finish();
}

std::string targetsText(const std::vector<Target>& targets)
{
    JsonList list = JsonList::array();
    for (const Target& target : targets) {
        JsonList object = JsonList::object();
        object.text("id", target.id);
        object.text("figure", target.figure.id);
        object.text("place", core::uncertainty::placeName(target.figure.place));
        object.member("year", target.year);
        addBound(object, "at_least", target.low);
        addBound(object, "at_most", target.high);
        list.raw(object.finish());
    }
    JsonList root = JsonList::object();
    root.member("version", double(kVersion));
    root.member("targets", std::string_view(list.finish()));
    return root.finish();
}

core::Result<FuturesChoices> choicesFrom(std::string_view text)
{
    const auto root = core::policy::parseJson(text, kFile);
    if (!root)
        return tl::make_unexpected(root.error());
    std::optional<core::Error> error;
    Reader reader(error);
    FuturesChoices choices;
    if (reader.isObject(*root, {"version", "worlds", "design", "seed", "shape", "parameters", "lever_costs", "region_data", "inputs"})) {
        reader.version(*root);
        choices.design = reader.word(*root, "design", core::sampling::designKindFrom);
        choices.shape = reader.word(*root, "shape", core::sampling::shapeFrom);
        choices.seed = reader.word(*root, "seed", seedFrom);
        choices.parameters = reader.flag(*root, "parameters");
        choices.leverCosts = reader.flag(*root, "lever_costs");
        choices.regionData = reader.flag(*root, "region_data");
        std::set<std::string> ids;
        if (const JsonValue* worlds = reader.member(*root, "worlds", Kind::Array)) {
            for (const JsonValue& world : worlds->items) {
                if (!reader.isObject(world, {"id", "weight"}))
                    continue;
                const double weight = reader.number(world, "weight", true).value_or(1);
                choices.worlds.emplace_back(reader.text(world, "id"), weight);
                if (!(weight > 0) || !std::isfinite(weight) || !ids.insert(choices.worlds.back().first).second)
                    reader.refuse(world, ErrorKind::InvalidArgument, "a weight is above 0, and each world is there once");
            }
        }
        if (const JsonValue* inputs = reader.member(*root, "inputs", Kind::Object)) {
            for (const auto& [name, value] : inputs->members)
                choices.inputs[name] = readInput(reader, value);
        }
    }
    if (error)
        return tl::make_unexpected(std::move(*error));
    return choices;
}

core::Result<std::vector<Target>> targetsFrom(std::string_view text)
{
    const auto root = core::policy::parseJson(text, kFile);
    if (!root)
        return tl::make_unexpected(root.error());
    std::optional<core::Error> error;
    Reader reader(error);
    std::vector<Target> targets;
    if (reader.isObject(*root, {"version", "targets"})) {
        reader.version(*root);
        std::set<std::string> ids;
        const JsonValue* list = reader.member(*root, "targets", Kind::Array);
        for (const JsonValue& each : list ? list->items : std::vector<JsonValue>()) {
            if (!reader.isObject(each, {"id", "figure", "place", "year", "at_least", "at_most"}))
                continue;
            Target target;
            target.id = reader.text(each, "id");
            target.figure = {reader.text(each, "figure"), placeFrom(reader.text(each, "place"))};
            target.year = reader.number(each, "year", true).value_or(0);
            target.low = reader.number(each, "at_least");
            target.high = reader.number(each, "at_most");
            if (const auto valid = core::uncertainty::validate(target); !valid)
                reader.refuse(each, valid.error().kind, valid.error().message);
            if (!ids.insert(target.id).second)
                reader.refuse(each, ErrorKind::InvalidArgument, "the id '" + target.id + "' is there twice");
            targets.push_back(std::move(target));
        }
    }
    if (error)
        return tl::make_unexpected(std::move(*error));
    return targets;
}

} // namespace ui
