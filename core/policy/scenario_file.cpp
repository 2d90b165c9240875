// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/scenario_file.h"

#include "core/base/whole_file.h"
#include "core/policy/effective_setting.h"
#include "core/policy/inheritance.h"
#include "core/policy/intensity.h"
#include "core/policy/json_document.h"
#include "core/policy/scenario_json.h"
#include "core/policy/text_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <numeric>

namespace core::policy {

namespace {

constexpr const char* kFormat = "fourfold-scenario";
constexpr double kVersion = 1;
constexpr std::size_t kLargestBytes = std::size_t(4) << 20U;
constexpr std::array<const char*, 8> kKeys = {"format",    "version", "name",   "description",
                                              "made_with", "world",   "levers", "parameters"};

bool isKey(const std::string& key)
{
    return std::find(kKeys.begin(), kKeys.end(), key) != kKeys.end();
}

nlohmann::ordered_json parsed(const std::string& json)
{
    return nlohmann::ordered_json::parse(json);
}

/// The tree as JSON text on one line, for a reader that takes text; line ends in front so that it names the value's line.
nlohmann::json plain(const JsonValue& value)
{
    switch (value.kind) {
    case JsonValue::Kind::Null:
        return nullptr;
    case JsonValue::Kind::Boolean:
        return value.boolean;
    case JsonValue::Kind::Number:
        return value.number;
    case JsonValue::Kind::String:
        return value.string;
    case JsonValue::Kind::Array: {
        nlohmann::json list = nlohmann::json::array();
        for (const JsonValue& item : value.items)
            list.push_back(plain(item));
        return list;
    }
    case JsonValue::Kind::Object: {
        nlohmann::json object = nlohmann::json::object();
        for (const auto& [key, member] : value.members)
            object[key] = plain(member);
        return object;
    }
    }
    return nullptr;
}

std::string textAtItsLine(const JsonValue& value)
{
    return std::string(static_cast<std::size_t>(std::max(0, value.line - 1)), '\n')
        + plain(value).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// Reads the document; problems of all parts are collected.
class FileReader {
public:
    FileReader(const std::filesystem::path& path, const Catalogue& catalogue, const std::vector<RegionSet>& regionSets)
        : m_path(path)
        , m_catalogue(catalogue)
        , m_regionSets(regionSets)
    {
        m_file.name = path.stem().string();
    }

    Checked<ScenarioFile> read(const JsonValue& root)
    {
        // A plain scenario has no format; what it is not, the reader of scenarios says.
        const JsonValue* format = root.kind == JsonValue::Kind::Object ? root.member("format") : nullptr;
        if (format == nullptr) {
            readPlain(root);
        } else if (format->kind != JsonValue::Kind::String || format->string != kFormat) {
            add(ErrorKind::Malformed, format->line, "this is no scenario file; its 'format' would be 'fourfold-scenario'",
                "format");
        } else if (const JsonValue* version = root.member("version"); version != nullptr && version->number > kVersion) {
            add(ErrorKind::NewerVersion, version->line,
                "the file was written by a later version of the program; update this one, or ask for a code", "version");
        } else {
            readHead(root);
            readContent(root);
        }
        if (!m_errors.empty())
            return tl::make_unexpected(std::move(m_errors));
        return std::move(m_file);
    }

private:
    void add(ErrorKind kind, int line, std::string message, const std::string& name)
    {
        m_errors.push_back(Error{kind, std::move(message), {m_path.string(), line, 0, name}, {name}});
    }

    void addAll(const Errors& errors) { m_errors.insert(m_errors.end(), errors.begin(), errors.end()); }

    /// The text of `parent`'s member; unchanged when it has none.
    void readText(const JsonValue& parent, const char* key, std::string& text)
    {
        const JsonValue* value = parent.member(key);
        if (value == nullptr)
            return;
        if (value->kind != JsonValue::Kind::String)
            add(ErrorKind::Malformed, value->line, std::string("'") + key + "' must be a text, not " + describe(value->kind),
                key);
        else
            text = value->string;
    }

    void readHead(const JsonValue& root)
    {
        if (const JsonValue* version = root.member("version");
            version != nullptr && (version->kind != JsonValue::Kind::Number || version->number != kVersion))
            add(ErrorKind::Malformed, version->line, "'version' must be the number 1", "version");
        std::string name;
        readText(root, "name", name);
        if (name.find_first_not_of(" \t\r\n") != std::string::npos)
            m_file.name = name;
        readText(root, "description", m_file.description);
        const JsonValue* made = root.member("made_with");
        if (made == nullptr)
            return;
        if (made->kind != JsonValue::Kind::Object) {
            add(ErrorKind::Malformed, made->line, std::string("'made_with' must be an object, not ") + describe(made->kind),
                "made_with");
            return;
        }
        for (const auto& [key, value] : made->members) {
            if (key != "model" && key != "regions")
                add(ErrorKind::UnknownName, value.line, "unknown key '" + key + "'; 'made_with' has 'model' and 'regions'", key);
        }
        readText(*made, "model", m_file.modelVersion);
        readText(*made, "regions", m_file.regionSetId);
        m_regionsLine = made->line;
    }

    void readContent(const JsonValue& root)
    {
        if (m_file.regionSetId.empty()) {
            readPlain(root);
            return;
        }
        const auto set = std::find_if(m_regionSets.begin(), m_regionSets.end(),
                                      [&](const RegionSet& each) { return each.id == m_file.regionSetId; });
        if (set == m_regionSets.end()) {
            add(ErrorKind::UnknownName, m_regionsLine,
                "the scenario is for the region set '" + m_file.regionSetId + "', which is not there; load its table first",
                m_file.regionSetId);
            return;
        }
        if (auto content = readScenario(root, m_path.string(), m_catalogue, *set, isKey))
            m_file.content = std::move(*content);
        else
            addAll(content.error());
        readWorld(root, *set);
    }

    /// The set is not said: the one that the content fits, when it is only one.
    void readPlain(const JsonValue& root)
    {
        std::vector<std::pair<const RegionSet*, Scenario>> fitting;
        Errors first;
        const OtherKey otherKey = root.member("format") != nullptr ? OtherKey(isKey) : OtherKey();
        for (const RegionSet& set : m_regionSets) {
            auto content = readScenario(root, m_path.string(), m_catalogue, set, otherKey);
            if (content)
                fitting.emplace_back(&set, std::move(*content));
            else if (first.empty())
                first = content.error();
        }
        if (fitting.empty()) {
            addAll(first);
            return;
        }
        m_file.content = std::move(fitting.front().second);
        if (fitting.size() == 1)
            m_file.regionSetId = fitting.front().first->id;
        readWorld(root, *fitting.front().first);
    }

    void readWorld(const JsonValue& root, const RegionSet& regions)
    {
        const JsonValue* world = root.member("world");
        if (world == nullptr)
            return;
        if (auto read = parseWorld(textAtItsLine(*world), m_path.string(), m_catalogue, regions))
            m_file.world = std::move(*read);
        else
            addAll(read.error());
    }

    const std::filesystem::path& m_path;
    const Catalogue& m_catalogue;
    const std::vector<RegionSet>& m_regionSets;
    ScenarioFile m_file;
    int m_regionsLine = 0;
    Errors m_errors;
};

/// The value below which `share` of the sorted values lie, interpolated.
double quantile(const std::vector<double>& sorted, double share)
{
    const double at = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (at - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

LeverSpread spread(const std::string& leverId, std::vector<double> strengths)
{
    LeverSpread spread;
    spread.leverId = leverId;
    spread.touched = static_cast<int>(strengths.size());
    if (strengths.empty())
        return spread;
    std::sort(strengths.begin(), strengths.end());
    spread.lowest = strengths.front();
    spread.quarter = quantile(strengths, 0.25);
    spread.median = quantile(strengths, 0.5);
    spread.threeQuarters = quantile(strengths, 0.75);
    spread.highest = strengths.back();
    spread.mean = std::accumulate(strengths.begin(), strengths.end(), 0.0) / static_cast<double>(strengths.size());
    return spread;
}

} // namespace

Checked<ScenarioFile> readScenarioFile(const std::filesystem::path& path, const Catalogue& catalogue,
                                       const std::vector<RegionSet>& regionSets)
{
    const auto text = readTextFile(path);
    if (!text)
        return tl::make_unexpected(Errors{text.error()});
    if (text->size() > kLargestBytes)
        return tl::make_unexpected(Errors{Error{ErrorKind::TooLarge,
                                                "the file is larger than 4 MiB; a scenario holds levers and parameters only",
                                                {path.string(), 0, 0, {}},
                                                {}}});
    const auto root = parseJson(*text, path.string());
    if (!root)
        return tl::make_unexpected(Errors{root.error()});
    return FileReader(path, catalogue, regionSets).read(*root);
}

std::string toJson(const ScenarioFile& file)
{
    nlohmann::ordered_json document;
    document["format"] = kFormat;
    document["version"] = static_cast<int>(kVersion);
    document["name"] = file.name;
    document["description"] = file.description;
    document["made_with"] = {{"model", file.modelVersion}, {"regions", file.regionSetId}};
    if (file.world)
        document["world"] = parsed(toJson(*file.world));
    const nlohmann::ordered_json content = parsed(toJson(file.content));
    document["levers"] = content["levers"];
    document["parameters"] = content["parameters"];
    return document.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

Result<void> writeScenarioFile(const std::filesystem::path& path, const ScenarioFile& file)
{
    return writeWhole(path, toJson(file));
}

std::vector<LeverSpread> groupSpread(const std::vector<Scenario>& scenarios, const Catalogue& catalogue, const RegionSet& regions)
{
    std::vector<Scenario> lean;
    for (const Scenario& scenario : scenarios)
        lean.push_back(withoutDefaults(scenario, catalogue));
    std::vector<LeverSpread> spreads;
    for (const Lever& lever : catalogue.levers) {
        std::vector<double> strengths;
        for (const Scenario& scenario : lean) {
            if (lever.constant) {
                if (const double value = constantValue(lever, scenario); value != lever.value)
                    strengths.push_back(value);
            } else if (const auto found = scenario.levers.find(lever.id); found != scenario.levers.end())
                strengths.push_back(strengthOf(found->second.intensity.value_or(0.0), lever, regions.regions));
        }
        spreads.push_back(spread(lever.id, std::move(strengths)));
    }
    return spreads;
}

} // namespace core::policy
