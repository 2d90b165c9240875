// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/study.h"

#include "core/policy/scenario_json.h"
#include "core/policy/text_file.h"
#include "core/uncertainty/json_writing.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace core::uncertainty {

using policy::JsonValue;
using Kind = JsonValue::Kind;

namespace {

constexpr std::array kKeys = {"study",       "regions", "members",   "seed",      "design",   "worlds",  "shape",    "parameters",
                              "lever_costs", "region_data", "inputs", "levers", "scenarios", "reference", "outcomes", "targets", "save_step"};
constexpr double kLargestSeed = 9007199254740992; // 2^53: what a number of JSON holds exactly

class StudyReader {
public:
    StudyReader(const std::string& file, const StudyContext& context) : m_file(file), m_context(context) {}

    Checked<Study> read(const JsonValue& root, const std::vector<std::string>& otherKeys)
    {
        if (root.kind != Kind::Object) {
            add(root, ErrorKind::Malformed, "a study is an object, not " + std::string(describe(root.kind)));
            return tl::make_unexpected(std::move(m_errors));
        }
        for (const auto& [key, value] : root.members) {
            const bool known = std::find(kKeys.begin(), kKeys.end(), key) != kKeys.end()
                || std::find(otherKeys.begin(), otherKeys.end(), key) != otherKeys.end();
            if (!known)
                add(value, ErrorKind::UnknownName, "a study has no key '" + key + "'", key);
        }
        readNumbers(root);
        auto regions = m_context.regionSet(m_study.regions);
        if (!regions) {
            append(std::move(regions.error()));
            return tl::make_unexpected(std::move(m_errors));
        }
        m_regions = std::move(*regions);
        readWorlds(root.member("worlds"));
        readInputs(root.member("inputs"));
        readLevers(root.member("levers"));
        readScenarios(root);
        readOutcomes(root);
        readTargets(root.member("targets"));
        if (!m_errors.empty())
            return tl::make_unexpected(std::move(m_errors));
        return std::move(m_study);
    }

private:
    void add(const JsonValue& at, ErrorKind kind, std::string message, const std::string& variable = {})
    {
        m_errors.push_back({kind, std::move(message), {m_file, at.line, 0, {}}, {variable}});
    }
    void append(Errors errors) { m_errors.insert(m_errors.end(), errors.begin(), errors.end()); }

    /// The member if it is there and of that kind; else nothing, and an error when it is of another.
    const JsonValue* expect(const JsonValue& object, const char* key, Kind kind)
    {
        const JsonValue* value = object.member(key);
        if (value == nullptr || value->kind == kind)
            return value;
        add(*value, ErrorKind::Malformed, "'" + std::string(key) + "' is " + describe(kind) + ", not " + describe(value->kind), key);
        return nullptr;
    }

    std::optional<double> number(const JsonValue& object, const char* key)
    {
        const JsonValue* value = expect(object, key, Kind::Number);
        return value ? std::optional(value->number) : std::nullopt;
    }

    void whole(const JsonValue& object, const char* key, double least, double most, const std::function<void(double)>& take)
    {
        const auto value = number(object, key);
        if (!value)
            return;
        if (std::floor(*value) == *value && *value >= least && *value <= most)
            take(*value);
        else
            add(*object.member(key), ErrorKind::OutOfRange, "'" + std::string(key) + "' is a whole number from "
                                                                + formatNumber(least) + " to " + formatNumber(most, 17), key);
    }

    void flag(const JsonValue& object, const char* key, bool& target)
    {
        if (const JsonValue* value = expect(object, key, Kind::Boolean))
            target = value->boolean;
    }

    template <class T, class Target>
    void word(const JsonValue& at, Result<T> found, Target& target)
    {
        if (found)
            target = *found;
        else
            add(at, found.error().kind, found.error().message, found.error().arguments.empty() ? "" : found.error().arguments[0]);
    }

    void readNumbers(const JsonValue& root)
    {
        if (const JsonValue* regions = expect(root, "regions", Kind::String))
            m_study.regions = regions->string;
        whole(root, "members", 1, kMostMembers, [&](double value) { m_study.members = static_cast<std::size_t>(value); });
        whole(root, "seed", 0, kLargestSeed, [&](double value) { m_study.sampling.seed = static_cast<std::uint64_t>(value); });
        if (const JsonValue* design = expect(root, "design", Kind::String))
            word(*design, sampling::designKindFrom(design->string), m_study.sampling.design);
        if (const JsonValue* shape = expect(root, "shape", Kind::String))
            word(*shape, sampling::shapeFrom(shape->string), m_study.sampling.shape);
        flag(root, "parameters", m_study.sampling.parameters);
        flag(root, "lever_costs", m_study.sampling.leverCosts);
        flag(root, "region_data", m_study.sampling.regionData);
        if (const auto step = number(root, "save_step")) {
            if (*step > 0)
                m_study.saveStepYears = *step;
            else
                add(*root.member("save_step"), ErrorKind::OutOfRange, "'save_step' is above 0, in years", "save_step");
        }
    }

    void addWorld(const JsonValue& at, const std::string& id, double weight)
    {
        if (m_worlds.empty()) {
            auto worlds = policy::readWorlds(m_context.dataDirectory, *m_context.catalogue);
            if (!worlds)
                return append(std::move(worlds.error()));
            m_worlds = std::move(*worlds);
        }
        const auto found = std::find_if(m_worlds.begin(), m_worlds.end(), [&](const policy::World& each) { return each.id == id; });
        if (found == m_worlds.end()) {
            std::string known;
            for (const policy::World& each : m_worlds)
                known += (known.empty() ? "" : ", ") + each.id;
            return add(at, ErrorKind::UnknownName, "there is no world '" + id + "'; there are " + known, id);
        }
        m_study.sampling.worlds.push_back({*found, weight});
    }

    void readWorlds(const JsonValue* worlds)
    {
        if (worlds == nullptr)
            return;
        if (worlds->kind == Kind::String)
            return addWorld(*worlds, worlds->string, 1);
        if (worlds->kind == Kind::Object) {
            for (const auto& [id, weight] : worlds->members) {
                if (weight.kind == Kind::Number)
                    addWorld(weight, id, weight.number);
                else
                    add(weight, ErrorKind::Malformed, "the weight of the world '" + id + "' is a number, not "
                                                          + describe(weight.kind), id);
            }
            return;
        }
        if (worlds->kind != Kind::Array)
            return add(*worlds, ErrorKind::Malformed, "'worlds' is a world's id, an object of ids with weights, or an array", "worlds");
        for (const JsonValue& each : worlds->items) {
            const JsonValue* world = each.kind == Kind::Object ? expect(each, "world", Kind::Object) : nullptr;
            if (world == nullptr) {
                add(each, ErrorKind::Malformed, "an item of 'worlds' is an object with 'world' and 'weight'", "worlds");
                continue;
            }
            auto parsed = policy::parseWorld(jsonText(*world), m_file, *m_context.catalogue, m_regions);
            if (parsed)
                m_study.sampling.worlds.push_back({std::move(*parsed), number(each, "weight").value_or(1)});
            else
                append(std::move(parsed.error()));
        }
    }

    void readInputs(const JsonValue* inputs)
    {
        if (inputs == nullptr)
            return;
        if (inputs->kind != Kind::Object)
            return add(*inputs, ErrorKind::Malformed, "'inputs' is an object of names", "inputs");
        for (const auto& [name, value] : inputs->members) {
            InputChoice choice;
            sampling::Shape shape = sampling::Shape::Triangular;
            if (value.kind == Kind::String) {
                word(value, sampling::shapeFrom(value.string), shape);
                choice.shape = shape;
            } else if (value.kind == Kind::Object) {
                for (const auto& [key, ignored] : value.members) {
                    if (key != "shape" && key != "low" && key != "central" && key != "high")
                        add(ignored, ErrorKind::UnknownName, "an input has shape, low, central and high, not '" + key + "'", key);
                }
                if (const JsonValue* written = expect(value, "shape", Kind::String)) {
                    word(*written, sampling::shapeFrom(written->string), shape);
                    choice.shape = shape;
                }
                choice.low = number(value, "low");
                choice.central = number(value, "central");
                choice.high = number(value, "high");
            } else {
                add(value, ErrorKind::Malformed, "the input '" + name + "' is a shape or an object, not " + describe(value.kind), name);
                continue;
            }
            m_study.sampling.choices[name] = choice;
        }
    }

    void readLevers(const JsonValue* levers)
    {
        if (levers == nullptr)
            return;
        if (levers->kind == Kind::String && levers->string == "all") {
            for (const policy::Lever& lever : m_context.catalogue->levers)
                m_study.sampling.levers.push_back(lever.id);
            return;
        }
        if (levers->kind != Kind::Array)
            return add(*levers, ErrorKind::Malformed, "'levers' is \"all\" or an array of ids", "levers");
        for (const JsonValue& each : levers->items) {
            if (each.kind == Kind::String && m_context.catalogue->lever(each.string) != nullptr)
                m_study.sampling.levers.push_back(each.string);
            else
                add(each, ErrorKind::UnknownName, "there is no lever '" + each.string + "'", each.string);
        }
    }

    void readScenarios(const JsonValue& root)
    {
        const JsonValue* scenarios = expect(root, "scenarios", Kind::Object);
        if (scenarios == nullptr || scenarios->members.empty()) {
            add(root, ErrorKind::InvalidArgument, "a study has 'scenarios', at least one", "scenarios");
            return;
        }
        for (const auto& [id, value] : scenarios->members) {
            auto scenario = scenarioFrom(value);
            if (scenario)
                m_study.scenarios.push_back({id, std::move(*scenario)});
            else
                append(std::move(scenario.error()));
        }
        const JsonValue* reference = expect(root, "reference", Kind::String);
        if (reference == nullptr)
            return;
        for (std::size_t i = 0; i < scenarios->members.size(); ++i) {
            if (scenarios->members[i].first == reference->string)
                m_study.reference = i;
        }
        if (!m_study.reference)
            add(*reference, ErrorKind::UnknownName, "the reference '" + reference->string + "' is none of the scenarios",
                reference->string);
    }

    Checked<policy::Scenario> scenarioFrom(const JsonValue& value)
    {
        if (value.kind == Kind::Object)
            return policy::readScenario(value, m_file, *m_context.catalogue, m_regions);
        if (value.kind != Kind::String)
            return tl::make_unexpected(Errors{{ErrorKind::Malformed, "a scenario is an object, a file or a shipped scenario's name",
                                               {m_file, value.line, 0, {}}, {}}});
        std::filesystem::path file = m_context.folder / value.string;
        std::error_code ignored;
        const std::filesystem::path shipped = m_context.dataDirectory / "scenarios" / (value.string + ".json");
        if (!std::filesystem::exists(file, ignored) && std::filesystem::exists(shipped, ignored))
            file = shipped;
        const auto text = policy::readTextFile(file);
        if (!text)
            return tl::make_unexpected(Errors{text.error()});
        return policy::parseScenario(*text, file.string(), *m_context.catalogue, m_regions);
    }

    std::optional<policy::Place> placeFrom(const JsonValue& object)
    {
        const JsonValue* place = expect(object, "place", Kind::String);
        if (place == nullptr || place->string == "national")
            return policy::Place::national();
        for (const policy::RegionGroup group : {policy::RegionGroup::East, policy::RegionGroup::CentralWest}) {
            if (place->string == policy::toString(group))
                return policy::Place::ofGroup(group);
        }
        if (m_regions.indexOf(place->string) >= 0)
            return policy::Place::ofRegion(place->string);
        add(*place, ErrorKind::UnknownName, "there is no region '" + place->string + "'; a place is national, East, Central_West or a "
                                                "region of the set", place->string);
        return std::nullopt;
    }

    void readOutcomes(const JsonValue& root)
    {
        const JsonValue* outcomes = expect(root, "outcomes", Kind::Array);
        if (outcomes == nullptr || outcomes->items.empty()) {
            add(root, ErrorKind::InvalidArgument, "a study has 'outcomes', at least one", "outcomes");
            return;
        }
        for (const JsonValue& each : outcomes->items) {
            if (each.kind == Kind::String) {
                m_study.outcomes.push_back(Outcome::ofFigure(each.string));
                continue;
            }
            const JsonValue* figure = each.kind == Kind::Object ? expect(each, "figure", Kind::String) : nullptr;
            const JsonValue* cost = each.kind == Kind::Object ? expect(each, "cost", Kind::String) : nullptr;
            if (figure != nullptr) {
                if (const auto place = placeFrom(each))
                    m_study.outcomes.push_back(Outcome::ofFigure(figure->string, *place));
            } else if (cost != nullptr && cost->string == "cumulative") {
                m_study.outcomes.push_back(Outcome::cumulativeCost());
            } else if (cost != nullptr && cost->string == "yearly") {
                m_study.outcomes.push_back(Outcome::yearlyCost());
            } else if (isFunction(each)) {
                if (auto outcome = functionFrom(each))
                    m_study.outcomes.push_back(std::move(*outcome));
            } else {
                add(each, ErrorKind::Malformed, "an outcome is a figure's id or an object with 'figure', 'cost', 'inequality' or 'index'",
                    "outcomes");
            }
        }
    }

    [[nodiscard]] bool isFunction(const JsonValue& object) const
    {
        return m_context.function && object.kind == Kind::Object && (object.member("inequality") != nullptr || object.member("index") != nullptr);
    }

    std::optional<Outcome> functionFrom(const JsonValue& object)
    {
        auto outcome = m_context.function(object, m_file, m_regions);
        if (outcome)
            return std::move(*outcome);
        append(std::move(outcome.error()));
        return std::nullopt;
    }

    void readTargets(const JsonValue* targets)
    {
        if (targets == nullptr)
            return;
        if (targets->kind != Kind::Array)
            return add(*targets, ErrorKind::Malformed, "'targets' is an array", "targets");
        for (const JsonValue& each : targets->items) {
            if (each.kind == Kind::String && each.string == "claims") {
                for (const policy::Claim& claim : m_context.catalogue->claims)
                    m_study.targets.push_back(targetOf(claim));
            } else if (each.kind == Kind::Object) {
                readTarget(each);
            } else {
                add(each, ErrorKind::Malformed, "a target is \"claims\" or an object", "targets");
            }
        }
    }

    void readTarget(const JsonValue& object)
    {
        Target target;
        if (isFunction(object)) {
            JsonValue only = object; // what is said of the outcome, without what makes it a target
            std::erase_if(only.members, [](const auto& member) {
                return member.first == "id" || member.first == "year" || member.first == "at_least" || member.first == "at_most";
            });
            target.outcome = functionFrom(only);
            if (!target.outcome)
                return;
            target.id = target.outcome->name;
        } else {
            const JsonValue* figure = expect(object, "figure", Kind::String);
            if (figure == nullptr)
                return add(object, ErrorKind::InvalidArgument, "a target has a 'figure'", "figure");
            const auto place = placeFrom(object);
            if (!place)
                return;
            target.id = figure->string;
            target.figure = {figure->string, *place};
        }
        if (const JsonValue* id = expect(object, "id", Kind::String))
            target.id = id->string;
        const auto year = number(object, "year");
        if (!year)
            return add(object, ErrorKind::InvalidArgument, "the target '" + target.id + "' has a 'year'", target.id);
        target.year = *year;
        target.low = number(object, "at_least");
        target.high = number(object, "at_most");
        if (auto valid = validate(target); !valid)
            return add(object, valid.error().kind, valid.error().message, target.id);
        m_study.targets.push_back(std::move(target));
    }

    const std::string& m_file;
    const StudyContext& m_context;
    Study m_study;
    Errors m_errors;
    policy::RegionSet m_regions;
    std::vector<policy::World> m_worlds;
};

} // namespace

std::string jsonText(const JsonValue& value)
{
    switch (value.kind) {
    case Kind::Null:
        return "null";
    case Kind::Boolean:
        return value.boolean ? "true" : "false";
    case Kind::Number:
        return jsonNumber(value.number);
    case Kind::String:
        return jsonString(value.string);
    case Kind::Array: {
        JsonList list = JsonList::array();
        for (const JsonValue& item : value.items)
            list.raw(jsonText(item));
        return list.finish();
    }
    case Kind::Object: {
        JsonList list = JsonList::object();
        for (const auto& [key, item] : value.members)
            list.member(key, std::string_view(jsonText(item)));
        return list.finish();
    }
    }
    return "null";
}

Checked<Study> readStudy(const JsonValue& root, const std::string& fileNameForMessages, const StudyContext& context,
                         const std::vector<std::string>& otherKeys)
{
    return StudyReader(fileNameForMessages, context).read(root, otherKeys);
}

Checked<Study> parseStudy(std::string_view json, const std::string& fileNameForMessages, const StudyContext& context)
{
    const auto root = policy::parseJson(json, fileNameForMessages);
    if (!root)
        return tl::make_unexpected(Errors{root.error()});
    return readStudy(*root, fileNameForMessages, context);
}

std::string toJson(const Study& study)
{
    const auto optional = [](JsonList& list, const char* key, const std::optional<double>& value) {
        if (value)
            list.member(key, *value);
    };
    JsonList worlds = JsonList::array(",\n    ");
    for (const WeightedWorld& each : study.sampling.worlds) {
        JsonList world = JsonList::object();
        world.member("world", std::string_view(policy::toJson(each.world)));
        world.member("weight", each.weight);
        worlds.raw(world.finish());
    }
    JsonList inputs = JsonList::object(",\n    ");
    for (const auto& [name, choice] : study.sampling.choices) {
        JsonList input = JsonList::object();
        if (choice.shape)
            input.text("shape", sampling::toString(*choice.shape));
        optional(input, "low", choice.low);
        optional(input, "central", choice.central);
        optional(input, "high", choice.high);
        inputs.member(name, std::string_view(input.finish()));
    }
    JsonList levers = JsonList::array();
    for (const std::string& id : study.sampling.levers)
        levers.raw(jsonString(id));
    JsonList scenarios = JsonList::object(",\n    ");
    for (const NamedScenario& each : study.scenarios)
        scenarios.member(each.id, std::string_view(policy::toJson(each.scenario)));
    JsonList outcomes = JsonList::array(",\n    ");
    for (const Outcome& outcome : study.outcomes) {
        if (outcome.kind == Outcome::Kind::Function) {
            outcomes.raw(outcome.description);
            continue;
        }
        JsonList each = JsonList::object();
        if (outcome.kind == Outcome::Kind::Figure) {
            each.text("figure", outcome.figure.id);
            each.text("place", placeName(outcome.figure.place));
        } else {
            each.text("cost", outcome.kind == Outcome::Kind::YearlyCost ? "yearly" : "cumulative");
        }
        outcomes.raw(each.finish());
    }
    JsonList targets = JsonList::array(",\n    ");
    for (const Target& target : study.targets) {
        JsonList each = JsonList::object();
        each.text("id", target.id);
        if (target.outcome && target.outcome->kind == Outcome::Kind::Function) {
            each.raw(std::string_view(target.outcome->description).substr(1, target.outcome->description.size() - 2));
        } else {
            each.text("figure", target.figure.id);
            each.text("place", placeName(target.figure.place));
        }
        each.member("year", target.year);
        optional(each, "at_least", target.low);
        optional(each, "at_most", target.high);
        targets.raw(each.finish());
    }
    JsonList root = JsonList::object(",\n  ");
    root.text("study", "uncertainty");
    root.text("regions", study.regions);
    root.member("members", static_cast<double>(study.members));
    root.member("seed", static_cast<double>(study.sampling.seed));
    root.text("design", sampling::toString(study.sampling.design));
    if (!study.sampling.worlds.empty())
        root.member("worlds", std::string_view(worlds.finish()));
    root.text("shape", sampling::toString(study.sampling.shape));
    root.flag("parameters", study.sampling.parameters);
    root.flag("lever_costs", study.sampling.leverCosts);
    root.flag("region_data", study.sampling.regionData);
    root.member("inputs", std::string_view(inputs.finish()));
    root.member("levers", std::string_view(levers.finish()));
    root.member("scenarios", std::string_view(scenarios.finish()));
    if (study.reference)
        root.text("reference", study.scenarios[*study.reference].id);
    root.member("outcomes", std::string_view(outcomes.finish()));
    root.member("targets", std::string_view(targets.finish()));
    if (study.saveStepYears > 0)
        root.member("save_step", study.saveStepYears);
    return root.finish();
}

} // namespace core::uncertainty
