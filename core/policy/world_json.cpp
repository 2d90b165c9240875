// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/catalogue.h"
#include "core/policy/json_document.h"
#include "core/policy/world_rules.h"

#include <nlohmann/json.hpp>

namespace core::policy {

namespace {

constexpr std::size_t kLargestBytes = std::size_t(4) << 20U;

/// Reads the tree; what has the wrong form is added to the errors, with its line.
class WorldReader {
public:
    explicit WorldReader(const std::string& file)
        : m_file(file)
    {
    }

    Checked<World> read(const JsonValue& root, const Catalogue& catalogue, const RegionSet& regions)
    {
        if (isObject(root, "a world")) {
            for (const auto& [key, value] : root.members)
                readMember(key, value);
        }
        const SettingPlace place = [&](const std::string& name, const std::string& field, const std::string& region) {
            return Where{m_file, lineOf(root, name, field, region), 0, name};
        };
        const Errors rules = worldErrors(m_world, catalogue, regions, place);
        m_errors.insert(m_errors.end(), rules.begin(), rules.end());
        if (!m_errors.empty())
            return tl::make_unexpected(std::move(m_errors));
        return std::move(m_world);
    }

private:
    void add(ErrorKind kind, int line, std::string message, const std::string& variable = {})
    {
        m_errors.push_back(Error{kind, std::move(message), {m_file, line, 0, variable}, {}});
    }

    bool isObject(const JsonValue& value, const std::string& what)
    {
        if (value.kind != JsonValue::Kind::Object)
            add(ErrorKind::Malformed, value.line, what + " must be an object, not " + describe(value.kind));
        return value.kind == JsonValue::Kind::Object;
    }

    void readMember(const std::string& key, const JsonValue& value)
    {
        if (key == "id") {
            m_world.id = string(key, value);
        } else if (key == "name") {
            m_world.name = text(key, value);
        } else if (key == "description") {
            m_world.description = text(key, value);
        } else if (key == "built_in") {
            if (value.kind != JsonValue::Kind::Boolean)
                add(ErrorKind::Malformed, value.line,
                    std::string("'built_in' must be true or false, not ") + describe(value.kind));
            m_world.builtIn = value.boolean;
        } else if (key == "parameters" || key == "ranges" || key == "notes") {
            if (!isObject(value, "'" + key + "'"))
                return;
            for (const auto& [name, item] : value.members)
                readEntry(key, name, item);
        } else {
            add(ErrorKind::UnknownName, value.line,
                "unknown key '" + key
                    + "'; a world has 'id', 'name', 'description', 'built_in', 'parameters', 'ranges' and 'notes'");
        }
    }

    void readEntry(const std::string& section, const std::string& name, const JsonValue& value)
    {
        if (section == "notes") {
            m_world.notes[name] = string(name, value);
        } else if (section == "ranges") {
            if (value.kind == JsonValue::Kind::Array && value.items.size() == 2)
                m_world.ranges[name] = {number(name, value.items[0]), number(name, value.items[1])};
            else
                add(ErrorKind::Malformed, value.line, "the range of '" + name + "' must be a list of two numbers", name);
        } else if (value.kind == JsonValue::Kind::Object) {
            std::map<std::string, double> byRegion;
            for (const auto& [region, item] : value.members)
                byRegion[region] = number(name, item);
            m_world.parameters[name] = std::move(byRegion);
        } else {
            m_world.parameters[name] = number(name, value);
        }
    }

    std::string string(const std::string& name, const JsonValue& value)
    {
        if (value.kind != JsonValue::Kind::String)
            add(ErrorKind::Malformed, value.line, "'" + name + "' must be a text, not " + describe(value.kind), name);
        return value.string;
    }

    double number(const std::string& name, const JsonValue& value)
    {
        if (value.kind != JsonValue::Kind::Number)
            add(ErrorKind::Malformed, value.line, std::string("a number is needed, not ") + describe(value.kind), name);
        return value.number;
    }

    /// {"en": ..., "zh": ...}, or one text for both.
    Text text(const std::string& name, const JsonValue& value)
    {
        if (value.kind == JsonValue::Kind::String)
            return {value.string, value.string};
        Text read;
        if (!isObject(value, "'" + name + "'"))
            return read;
        for (const auto& [language, item] : value.members) {
            if (language == "en")
                read.english = string(name, item);
            else if (language == "zh")
                read.chinese = string(name, item);
            else
                add(ErrorKind::UnknownName, item.line, "unknown language '" + language + "'; there are 'en' and 'zh'", name);
        }
        return read;
    }

    /// The line of the entry, or of the nearest thing around it that the text has.
    static int lineOf(const JsonValue& root, const std::string& name, const std::string& field, const std::string& region)
    {
        const JsonValue* section = root.member(field.empty() ? "parameters" : field);
        const JsonValue* entry = section != nullptr ? section->member(name) : root.member(name);
        if (entry == nullptr)
            return root.line;
        const JsonValue* regional = region.empty() ? nullptr : entry->member(region);
        return regional != nullptr ? regional->line : entry->line;
    }

    const std::string& m_file;
    World m_world;
    Errors m_errors;
};

nlohmann::json textJson(const Text& text)
{
    return {{"en", text.english}, {"zh", text.chinese}};
}

} // namespace

std::string toJson(const World& world)
{
    nlohmann::json parameters = nlohmann::json::object();
    for (const auto& [name, value] : world.parameters)
        parameters[name] = std::visit([](const auto& content) { return nlohmann::json(content); }, value);
    nlohmann::json ranges = nlohmann::json::object();
    for (const auto& [name, range] : world.ranges)
        ranges[name] = {range.low, range.high};
    nlohmann::json document = {{"id", world.id},
                               {"name", textJson(world.name)},
                               {"description", textJson(world.description)},
                               {"parameters", std::move(parameters)},
                               {"ranges", std::move(ranges)},
                               {"notes", world.notes}};
    if (world.builtIn)
        document["built_in"] = true;
    // Replacing keeps a damaged text from throwing.
    return document.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

Checked<World> parseWorld(std::string_view json, const std::string& fileNameForMessages, const Catalogue& catalogue,
                          const RegionSet& regions)
{
    if (json.size() > kLargestBytes)
        return tl::make_unexpected(Errors{Error{ErrorKind::TooLarge,
                                                "the world is larger than 4 MiB; a world holds parameters only",
                                                {fileNameForMessages, 0, 0, {}},
                                                {}}});
    const auto root = parseJson(json, fileNameForMessages);
    if (!root)
        return tl::make_unexpected(Errors{root.error()});
    return WorldReader(fileNameForMessages).read(*root, catalogue, regions);
}

} // namespace core::policy
