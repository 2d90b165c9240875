// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/scenario.h"

#include "core/policy/catalogue.h"
#include "core/policy/json_document.h"
#include "core/policy/scenario_json.h"
#include "core/policy/scenario_rules.h"

#include <nlohmann/json.hpp>

#include <unordered_map>

namespace core::policy {

namespace {

constexpr std::size_t kLargestBytes = std::size_t(4) << 20U; // every lever and parameter for every region takes 100 KB

/// Finds members of objects that may have many, each object being looked through once.
class MemberIndex {
public:
    const JsonValue* find(const JsonValue& object, const std::string& key)
    {
        const auto [index, isNew] = m_byObject.try_emplace(&object);
        if (isNew) {
            for (const auto& [name, value] : object.members)
                index->second.emplace(name, &value);
        }
        const auto found = index->second.find(key);
        return found == index->second.end() ? nullptr : found->second;
    }

private:
    std::unordered_map<const JsonValue*, std::unordered_map<std::string_view, const JsonValue*>> m_byObject;
};

/// Reads the tree; what has the wrong form is added to the errors, with its line.
class ScenarioReader {
public:
    ScenarioReader(const std::string& file, const Catalogue& catalogue, const RegionSet& regions, const OtherKey& otherKey)
        : m_file(file), m_catalogue(catalogue), m_regions(regions), m_otherKey(otherKey)
    {
    }

    Checked<Scenario> read(const JsonValue& root)
    {
        if (isObject(root, "the scenario")) {
            for (const auto& [key, value] : root.members) {
                if (key == "levers")
                    readLevers(value);
                else if (key == "parameters")
                    readParameters(value);
                else if (!m_otherKey || !m_otherKey(key))
                    add(ErrorKind::UnknownName, value.line,
                        "unknown key '" + key + "'; a scenario has 'levers' and 'parameters'");
            }
        }
        const SettingPlace place = [&](const std::string& name, const std::string& field, const std::string& region) {
            return Where{m_file, lineOf(root, name, field, region), 0, name};
        };
        Errors rules = scenarioErrors(m_scenario, m_catalogue, m_regions, place);
        m_errors.insert(m_errors.end(), rules.begin(), rules.end());
        if (!m_errors.empty())
            return tl::make_unexpected(std::move(m_errors));
        return std::move(m_scenario);
    }

private:
    void add(ErrorKind kind, int line, std::string message, const std::string& variable = {})
    {
        m_errors.push_back(Error{kind, std::move(message), {m_file, line, 0, variable}, {}});
    }

    bool isObject(const JsonValue& value, const std::string& what)
    {
        if (value.kind == JsonValue::Kind::Object)
            return true;
        add(ErrorKind::Malformed, value.line, what + " must be an object, not " + describe(value.kind));
        return false;
    }

    void readLevers(const JsonValue& levers)
    {
        if (!isObject(levers, "'levers'"))
            return;
        for (const auto& [id, fields] : levers.members) {
            if (!isObject(fields, "the lever '" + id + "'"))
                continue;
            LeverSetting& setting = m_scenario.levers[id];
            for (const auto& [field, value] : fields.members)
                readField(id, setting, field, value);
        }
    }

    void readField(const std::string& id, LeverSetting& setting, const std::string& field, const JsonValue& value)
    {
        if (field == "intensity") {
            if (const auto intensity = numberOrRegions(id, field, value))
                setting.intensity = *intensity;
        } else if (field == "start") {
            setting.startYear = number(id, field, value);
        } else if (field == "ramp") {
            setting.rampYears = number(id, field, value);
        } else if (field == "duration") {
            setting.durationYears = number(id, field, value);
        } else {
            add(ErrorKind::UnknownName, value.line,
                "unknown key '" + field + "'; a lever has 'intensity', 'start', 'ramp' and 'duration'", id);
        }
    }

    void readParameters(const JsonValue& parameters)
    {
        if (!isObject(parameters, "'parameters'"))
            return;
        for (const auto& [name, value] : parameters.members) {
            if (const auto read = numberOrRegions(name, {}, value))
                m_scenario.parameters[name] = *read;
        }
    }

    std::optional<double> number(const std::string& name, const std::string& field, const JsonValue& value)
    {
        if (value.kind == JsonValue::Kind::Number)
            return value.number;
        add(ErrorKind::Malformed, value.line,
            (field.empty() ? std::string() : field + ": ") + "a number is needed, not " + describe(value.kind), name);
        return std::nullopt;
    }

    std::optional<std::variant<double, std::map<std::string, double>>>
    numberOrRegions(const std::string& name, const std::string& field, const JsonValue& value)
    {
        std::map<std::string, double> byRegion;
        if (value.kind == JsonValue::Kind::Array) {
            if (value.items.size() != m_regions.regions.size()) {
                add(ErrorKind::InvalidArgument, value.line,
                    (field.empty() ? std::string() : field + ": ") + "the list has " + std::to_string(value.items.size())
                        + " numbers, but the region set has " + std::to_string(m_regions.regions.size()) + " regions",
                    name);
                return std::nullopt;
            }
            for (std::size_t i = 0; i < value.items.size(); ++i)
                byRegion[m_regions.regions[i].id] = number(name, field, value.items[i]).value_or(0);
            return byRegion;
        }
        if (value.kind == JsonValue::Kind::Object) {
            for (const auto& [region, item] : value.members)
                byRegion[region] = number(name, field, item).value_or(0);
            return byRegion;
        }
        if (const auto single = number(name, field, value))
            return *single;
        return std::nullopt;
    }

    /// The line of the setting, or of the nearest thing around it that the text has.
    int lineOf(const JsonValue& root, const std::string& name, const std::string& field, const std::string& region)
    {
        for (const char* section : {"levers", "parameters"}) {
            const JsonValue* value = m_index.find(root, section);
            value = value != nullptr ? m_index.find(*value, name) : nullptr;
            if (value == nullptr)
                continue;
            for (const auto& key : {field, region}) {
                const JsonValue* inner = key.empty() ? nullptr : m_index.find(*value, key);
                value = inner != nullptr ? inner : value;
            }
            return value->line;
        }
        return 0;
    }

    const std::string& m_file;
    const Catalogue& m_catalogue;
    const RegionSet& m_regions;
    const OtherKey& m_otherKey;
    Scenario m_scenario;
    Errors m_errors;
    MemberIndex m_index;
};

nlohmann::json toJsonValue(const std::variant<double, std::map<std::string, double>>& value)
{
    return std::visit([](const auto& content) { return nlohmann::json(content); }, value);
}

} // namespace

Checked<Scenario> parseScenario(std::string_view json, const std::string& fileNameForMessages, const Catalogue& catalogue,
                                const RegionSet& regions)
{
    if (json.size() > kLargestBytes)
        return tl::make_unexpected(Errors{Error{ErrorKind::TooLarge, "the scenario is larger than 4 MiB; a scenario holds levers and parameters only",
                                                {fileNameForMessages, 0, 0, {}}, {}}});
    const auto root = parseJson(json, fileNameForMessages);
    if (!root)
        return tl::make_unexpected(Errors{root.error()});
    return readScenario(*root, fileNameForMessages, catalogue, regions);
}

Checked<Scenario> readScenario(const JsonValue& root, const std::string& fileNameForMessages, const Catalogue& catalogue,
                               const RegionSet& regions, const OtherKey& otherKey)
{
    return ScenarioReader(fileNameForMessages, catalogue, regions, otherKey).read(root);
}

std::string toJson(const Scenario& scenario)
{
    nlohmann::json levers = nlohmann::json::object();
    for (const auto& [id, setting] : scenario.levers) {
        nlohmann::json fields = nlohmann::json::object();
        if (setting.intensity)
            fields["intensity"] = toJsonValue(*setting.intensity);
        if (setting.startYear)
            fields["start"] = *setting.startYear;
        if (setting.rampYears)
            fields["ramp"] = *setting.rampYears;
        if (setting.durationYears)
            fields["duration"] = *setting.durationYears;
        levers[id] = std::move(fields);
    }
    nlohmann::json parameters = nlohmann::json::object();
    for (const auto& [name, value] : scenario.parameters)
        parameters[name] = toJsonValue(value);
    const nlohmann::json document = {{"levers", std::move(levers)}, {"parameters", std::move(parameters)}};
    // Replacing keeps a damaged name from throwing; parseScenario will not know it.
    return document.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

Checked<void> validate(const Scenario& scenario, const Catalogue& catalogue, const RegionSet& regions)
{
    const SettingPlace place = [](const std::string& name, const std::string&, const std::string&) {
        return Where{{}, 0, 0, name};
    };
    Errors errors = scenarioErrors(scenario, catalogue, regions, place);
    if (!errors.empty())
        return tl::make_unexpected(std::move(errors));
    return {};
}

} // namespace core::policy
