// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/json_document.h"
#include "core/policy/model_version.h"

#include <nlohmann/json.hpp>

namespace core::policy {

namespace {

constexpr std::size_t kLargestBytes = std::size_t(16) << 20U; // a thousand regions take 1 MB

/// Reads the tree; what has the wrong form is added to the errors, with its line.
class MadeWithReader {
public:
    explicit MadeWithReader(const std::string& file)
        : m_file(file)
    {
    }

    Checked<MadeWith> read(const JsonValue& root)
    {
        MadeWith made;
        made.modelVersion = string(root, "model_version");
        readRegions(root, made.regions);
        if (const JsonValue* constants = section(root, "constants", JsonValue::Kind::Object)) {
            for (const auto& [name, value] : constants->members)
                made.constants[name] = number(value, name);
        }
        if (const JsonValue* equations = section(root, "equations", JsonValue::Kind::Object)) {
            for (const auto& [name, value] : equations->members)
                made.equations[name] = text(value, name);
        }
        if (!m_errors.empty())
            return tl::make_unexpected(std::move(m_errors));
        return made;
    }

private:
    void add(int line, std::string message, const std::string& name)
    {
        m_errors.push_back(Error{ErrorKind::Malformed, std::move(message), {m_file, line, 0, name}, {name}});
    }

    const JsonValue* section(const JsonValue& parent, const std::string& key, JsonValue::Kind kind)
    {
        const JsonValue* value = parent.member(key);
        if (value == nullptr)
            add(parent.line, "'" + key + "' is missing", key);
        else if (value->kind != kind)
            add(value->line, "'" + key + "' must be " + describe(kind) + ", not " + describe(value->kind), key);
        return value != nullptr && value->kind == kind ? value : nullptr;
    }

    std::string string(const JsonValue& parent, const std::string& key)
    {
        const JsonValue* value = section(parent, key, JsonValue::Kind::String);
        return value != nullptr ? value->string : std::string();
    }

    double number(const JsonValue& value, const std::string& name)
    {
        if (value.kind != JsonValue::Kind::Number)
            add(value.line, "'" + name + "' must be a number, not " + describe(value.kind), name);
        return value.number;
    }

    std::string text(const JsonValue& value, const std::string& name)
    {
        if (value.kind != JsonValue::Kind::String)
            add(value.line, "'" + name + "' must be a text, not " + describe(value.kind), name);
        return value.string;
    }

    void readRegions(const JsonValue& root, RegionSet& set)
    {
        const JsonValue* regions = section(root, "regions", JsonValue::Kind::Object);
        if (regions == nullptr)
            return;
        set.id = string(*regions, "id");
        set.name = {string(*regions, "name_en"), string(*regions, "name_zh")};
        if (const JsonValue* list = section(*regions, "regions", JsonValue::Kind::Array)) {
            for (const JsonValue& item : list->items)
                set.regions.push_back(readRegion(item));
        }
        if (const JsonValue* list = section(*regions, "data", JsonValue::Kind::Array)) {
            for (const JsonValue& item : list->items)
                set.data.push_back(readData(item, set.regions.size()));
        }
    }

    Region readRegion(const JsonValue& item)
    {
        Region region;
        region.id = string(item, "id");
        region.code = string(item, "code");
        region.name = {string(item, "name_en"), string(item, "name_zh")};
        const std::string group = string(item, "group");
        for (const RegionGroup choice : {RegionGroup::East, RegionGroup::CentralWest}) {
            if (group == toString(choice)) {
                region.group = choice;
                return region;
            }
        }
        add(item.line, "the group '" + group + "' is neither 'East' nor 'Central_West'", region.id);
        return region;
    }

    RegionData readData(const JsonValue& item, std::size_t regionCount)
    {
        RegionData data;
        data.name = string(item, "name");
        data.unit = string(item, "unit");
        data.grade = string(item, "grade");
        data.note = string(item, "note");
        if (const JsonValue* figures = section(item, "figures", JsonValue::Kind::Array)) {
            for (const JsonValue& figure : figures->items)
                data.figureIds.push_back(text(figure, data.name));
        }
        const JsonValue* values = section(item, "values", JsonValue::Kind::Array);
        if (values == nullptr)
            return data;
        for (const JsonValue& value : values->items)
            data.values.push_back(number(value, data.name));
        if (data.values.size() != regionCount)
            add(values->line,
                "'" + data.name + "' has " + std::to_string(data.values.size()) + " values for " + std::to_string(regionCount)
                    + " regions",
                data.name);
        return data;
    }

    const std::string& m_file;
    Errors m_errors;
};

nlohmann::json regionsJson(const RegionSet& set)
{
    nlohmann::json regions = nlohmann::json::array();
    for (const Region& region : set.regions)
        regions.push_back({{"id", region.id},
                           {"code", region.code},
                           {"name_en", region.name.english},
                           {"name_zh", region.name.chinese},
                           {"group", toString(region.group)}});
    nlohmann::json data = nlohmann::json::array();
    for (const RegionData& row : set.data)
        data.push_back({{"name", row.name},
                        {"unit", row.unit},
                        {"grade", row.grade},
                        {"figures", row.figureIds},
                        {"note", row.note},
                        {"values", row.values}});
    return {{"id", set.id},
            {"name_en", set.name.english},
            {"name_zh", set.name.chinese},
            {"regions", std::move(regions)},
            {"data", std::move(data)}};
}

} // namespace

std::string toJson(const MadeWith& madeWith)
{
    const nlohmann::json document = {{"model_version", madeWith.modelVersion},
                                     {"regions", regionsJson(madeWith.regions)},
                                     {"constants", madeWith.constants},
                                     {"equations", madeWith.equations}};
    // Replacing keeps a damaged name from throwing.
    return document.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Checked<MadeWith> parseMadeWith(std::string_view json, const std::string& fileNameForMessages)
{
    if (json.size() > kLargestBytes)
        return tl::make_unexpected(
            Errors{Error{ErrorKind::TooLarge, "the record is larger than 16 MiB", {fileNameForMessages, 0, 0, {}}, {}}});
    const auto root = parseJson(json, fileNameForMessages);
    if (!root)
        return tl::make_unexpected(Errors{root.error()});
    return MadeWithReader(fileNameForMessages).read(*root);
}

} // namespace core::policy
