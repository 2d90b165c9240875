// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studies/optimise_study.h"

#include "core/studies/study_results.h"
#include "core/uncertainty/json_writing.h"

#include <algorithm>
#include <array>
#include <utility>

namespace core::studies {

using policy::Dimension;
using uncertainty::JsonList;
using uncertainty::jsonString;
using Json = policy::JsonValue;
using Kind = Json::Kind;

namespace {

constexpr std::array kOwnKeys{"study",      "wishes",      "aims",     "choose",    "strengths", "starts",  "limits",          "cost_until",
                              "evaluations", "front",      "near_best", "allowance", "drop_outs", "futures", "judging_futures", "wished_chance"};
/// Of a study of uncertainty, what futures are and what is looked at.
constexpr std::array kBaseKeys{"regions",     "seed",        "design", "worlds",    "shape",    "parameters",
                               "lever_costs", "region_data", "inputs", "scenarios", "outcomes", "targets"};
constexpr std::array<std::pair<const char*, Dimension>, 8> kDimensions{{{"technology", Dimension::Technology},
                                                                        {"region", Dimension::Region},
                                                                        {"talent", Dimension::Talent},
                                                                        {"standards", Dimension::Standards},
                                                                        {"organisation", Dimension::Organisation},
                                                                        {"green", Dimension::Green},
                                                                        {"logistics", Dimension::Logistics},
                                                                        {"digital", Dimension::Digital}}};
constexpr const char* kBase = "base";
constexpr std::size_t kMostAims = 3; // and cost: as many as a front is between
constexpr double kMostStrength = 2;

template <class Known> bool knows(const Known& known, const std::string& key)
{
    return std::any_of(known.begin(), known.end(), [&](const auto& each) { return key == each; });
}

Json object(std::vector<std::pair<std::string, Json>> members)
{
    Json value;
    value.kind = Kind::Object;
    value.members = std::move(members);
    return value;
}

Json array(std::vector<Json> items)
{
    Json value;
    value.kind = Kind::Array;
    value.items = std::move(items);
    return value;
}

Json text(std::string words)
{
    Json value;
    value.kind = Kind::String;
    value.string = std::move(words);
    return value;
}

void put(Json& root, const char* key, Json value)
{
    for (auto& [name, there] : root.members) {
        if (name == key) {
            there = std::move(value);
            return;
        }
    }
    root.members.emplace_back(key, std::move(value));
}

class Reader {
public:
    Reader(const Json& root, const std::string& file, const uncertainty::StudyContext& context)
        : m_root(root), m_file(file), m_context(context)
    {
    }

    Checked<OptimiseStudy> read()
    {
        readBase();
        if (!m_errors.empty())
            return tl::make_unexpected(std::move(m_errors));
        readWishes();
        readAims();
        readChoice();
        readStrengths();
        readStarts();
        readLimits();
        readNumbers();
        if (m_study.base.targets.empty() && m_study.aims.empty())
            add(m_root, ErrorKind::InvalidArgument, "a search for packages has a target or an aim", "targets");
        if (!m_errors.empty())
            return tl::make_unexpected(std::move(m_errors));
        return std::move(m_study);
    }

private:
    void add(const Json& at, ErrorKind kind, std::string message, const std::string& variable)
    {
        m_errors.push_back({kind, std::move(message), {m_file, at.line, 0, {}}, {variable}});
    }

    /// The part that a study of uncertainty has too, with a stand-in for an outcome where none is asked for.
    void readBase()
    {
        Json base = m_root;
        for (const auto& [key, value] : m_root.members) {
            if (!knows(kOwnKeys, key) && !knows(kBaseKeys, key))
                add(value, ErrorKind::UnknownName, "a study has no key '" + key + "'", key);
        }
        std::erase_if(base.members, [](const auto& member) { return !knows(kBaseKeys, member.first); });
        if (base.member("scenarios") == nullptr)
            put(base, "scenarios", object({{kBase, object({})}}));
        const Json* outcomes = base.member("outcomes");
        const bool none = outcomes == nullptr || (outcomes->kind == Kind::Array && outcomes->items.empty());
        if (none)
            put(base, "outcomes", array({text("trade")}));
        auto read = uncertainty::readStudy(base, m_file, m_context);
        if (!read) {
            m_errors.insert(m_errors.end(), read.error().begin(), read.error().end());
            return;
        }
        m_study.base = std::move(*read);
        if (none)
            m_study.base.outcomes.clear();
        if (m_study.base.scenarios.size() != 1 || m_study.base.scenarios.front().id != kBase)
            add(*base.member("scenarios"), ErrorKind::InvalidArgument, "a search for packages has one scenario, 'base': what is not chosen",
                "scenarios");
        if (auto regions = m_context.regionSet(m_study.base.regions))
            m_regions = std::move(*regions);
    }

    void readWishes()
    {
        m_study.isWish.assign(m_study.base.targets.size(), false);
        const Json* wishes = m_root.member("wishes");
        if (wishes == nullptr)
            return;
        if (wishes->kind != Kind::Array)
            return add(*wishes, ErrorKind::Malformed, "'wishes' is a list of targets' ids", "wishes");
        for (const Json& wish : wishes->items) {
            bool found = false;
            for (std::size_t t = 0; t < m_study.base.targets.size(); ++t) {
                if (m_study.base.targets[t].id == wish.string) {
                    m_study.isWish[t] = true;
                    found = true;
                }
            }
            if (!found)
                add(wish, ErrorKind::UnknownName, "there is no target '" + wish.string + "'", wish.string);
        }
    }

    void readAims()
    {
        const Json* aims = m_root.member("aims");
        if (aims == nullptr)
            return;
        if (aims->kind != Kind::Array || aims->items.size() > kMostAims)
            return add(*aims, ErrorKind::Malformed, "'aims' is a list of up to three outcomes with 'year' and 'better'", "aims");
        for (const Json& each : aims->items)
            readAim(each);
    }

    void readAim(const Json& each)
    {
        Json only = each;
        std::erase_if(only.members, [](const auto& member) { return member.first == "year" || member.first == "better"; });
        const auto description = readOutcomeDescription(only, m_file, m_regions);
        if (!description) {
            m_errors.insert(m_errors.end(), description.error().begin(), description.error().end());
            return;
        }
        auto outcome = makeOutcome(*description, {m_regions, m_context.dataDirectory});
        if (!outcome) {
            m_errors.insert(m_errors.end(), outcome.error().begin(), outcome.error().end());
            return;
        }
        OptimiseAim aim;
        const bool isCost = description->kind == OutcomeDescription::Kind::CumulativeCost || description->kind == OutcomeDescription::Kind::YearlyCost;
        aim.moreIsBetter = moreIsBetter(*outcome, *m_context.catalogue);
        aim.outcome = std::move(*outcome);
        OwnKeys keys(each, m_file);
        keys.number("year", aim.year);
        static constexpr std::array kWays{"more", "less"};
        std::size_t way = aim.moreIsBetter ? 0 : 1;
        keys.word("better", kWays, way);
        aim.moreIsBetter = way == 0;
        if (isCost && aim.moreIsBetter)
            add(each, ErrorKind::InvalidArgument, "less cost is better", "better");
        take(keys);
        m_study.aims.push_back(std::move(aim));
    }

    void take(OwnKeys& keys)
    {
        m_errors.insert(m_errors.end(), keys.errors.begin(), keys.errors.end());
        keys.errors.clear();
    }

    /// Ids of levers; nothing for "all".
    std::vector<std::string> levers(const Json& value, const char* key)
    {
        std::vector<std::string> ids;
        if (value.kind == Kind::String && value.string == "all")
            return ids;
        if (value.kind != Kind::Array || value.items.empty()) {
            add(value, ErrorKind::Malformed, "'" + std::string(key) + "' is \"all\" or a list of levers", key);
            return ids;
        }
        for (const Json& each : value.items) {
            if (isLever(each, each.string))
                ids.push_back(each.string);
        }
        return ids;
    }

    bool isLever(const Json& at, const std::string& id)
    {
        if (m_context.catalogue->lever(id) != nullptr)
            return true;
        add(at, ErrorKind::UnknownName, "there is no lever '" + id + "'", id);
        return false;
    }

    void readChoice()
    {
        if (const Json* choose = m_root.member("choose"))
            m_study.choose = levers(*choose, "choose");
    }

    std::optional<double> number(const Json& at, const char* key)
    {
        const Json* value = at.member(key);
        if (value == nullptr)
            return std::nullopt;
        if (value->kind == Kind::Number)
            return value->number;
        add(*value, ErrorKind::Malformed, "'" + std::string(key) + "' is a number, not " + describe(value->kind), key);
        return std::nullopt;
    }

    template <std::size_t N> void know(const Json& at, const std::array<const char*, N>& keys, const char* of)
    {
        for (const auto& [key, value] : at.members) {
            if (!knows(keys, key))
                add(value, ErrorKind::UnknownName, "'" + std::string(of) + "' has no key '" + key + "'", key);
        }
    }

    bool isObject(const Json& value, const char* key)
    {
        if (value.kind == Kind::Object)
            return true;
        add(value, ErrorKind::Malformed, "'" + std::string(key) + "' is an object, not " + describe(value.kind), key);
        return false;
    }

    void readStrengths()
    {
        const Json* strengths = m_root.member("strengths");
        if (strengths == nullptr || !isObject(*strengths, "strengths"))
            return;
        for (const auto& [id, value] : strengths->members) {
            const bool all = id == "all";
            if (!all && !isLever(value, id))
                continue;
            OptimiseLever lever;
            if (value.kind == Kind::Number && !all) {
                lever.locked = value.number;
            } else if (isObject(value, id.c_str())) {
                know(value, std::array{"lowest", "highest"}, id.c_str());
                lever.lowest = number(value, "lowest");
                lever.highest = number(value, "highest");
            }
            const auto isStrength = [](const std::optional<double>& each) { return !each || (*each >= 0 && *each <= kMostStrength); };
            if (!isStrength(lever.locked) || !isStrength(lever.lowest) || !isStrength(lever.highest))
                add(value, ErrorKind::OutOfRange, "the strength of '" + id + "' is from 0 to 2", id);
            if (all) {
                m_study.lowest = lever.lowest.value_or(m_study.lowest);
                m_study.highest = lever.highest.value_or(m_study.highest);
            } else {
                m_study.levers[id] = lever;
            }
        }
    }

    void readStarts()
    {
        const Json* starts = m_root.member("starts");
        if (starts == nullptr || !isObject(*starts, "starts"))
            return;
        know(*starts, std::array{"earliest", "latest", "levers"}, "starts");
        m_study.chooseStarts = true;
        m_study.earliestStart = number(*starts, "earliest").value_or(m_study.earliestStart);
        m_study.latestStart = number(*starts, "latest").value_or(m_study.latestStart);
        if (const Json* ids = starts->member("levers"))
            m_study.startLevers = levers(*ids, "levers");
    }

    void readLimits()
    {
        const Json* limits = m_root.member("limits");
        if (limits == nullptr || !isObject(*limits, "limits"))
            return;
        know(*limits, std::array{"total", "yearly", "east_share", "dimensions"}, "limits");
        m_study.limits.total = number(*limits, "total");
        m_study.limits.yearly = number(*limits, "yearly");
        if (const Json* east = limits->member("east_share"); east != nullptr && isObject(*east, "east_share")) {
            know(*east, std::array{"at_least", "at_most"}, "east_share");
            m_study.limits.eastShareAtLeast = number(*east, "at_least");
            m_study.limits.eastShareAtMost = number(*east, "at_most");
        }
        const Json* dimensions = limits->member("dimensions");
        if (dimensions == nullptr || !isObject(*dimensions, "dimensions"))
            return;
        for (const auto& [name, value] : dimensions->members) {
            const auto found = std::find_if(kDimensions.begin(), kDimensions.end(), [&id = name](const auto& each) { return id == each.first; });
            if (found == kDimensions.end()) {
                add(value, ErrorKind::UnknownName, "there is no dimension '" + name + "'", name);
                continue;
            }
            if (!isObject(value, name.c_str()))
                continue;
            know(value, std::array{"at_least", "at_most", "share_at_least", "share_at_most"}, name.c_str());
            m_study.limits.dimensions[found->second] = {number(value, "at_least"), number(value, "at_most"), number(value, "share_at_least"),
                                                        number(value, "share_at_most")};
        }
    }

    void readNumbers()
    {
        OwnKeys keys(m_root, m_file);
        keys.number("cost_until", m_study.costUntil);
        keys.whole("evaluations", 400, 10'000'000, m_study.evaluations);
        keys.whole("front", 0, 1000, m_study.front);
        keys.whole("near_best", 0, 100, m_study.nearBest);
        keys.flag("drop_outs", m_study.dropOuts);
        keys.whole("futures", 0, 100'000, m_study.futures);
        keys.whole("judging_futures", 0, 100'000, m_study.judgingFutures);
        const auto share = [&](const char* key, double& target) {
            double value = target;
            keys.number(key, value);
            if (value >= 0 && value <= 1)
                target = value;
            else
                keys.add(ErrorKind::OutOfRange, "'" + std::string(key) + "' is a number from 0 to 1", key);
        };
        share("allowance", m_study.allowance);
        share("wished_chance", m_study.wishedChance);
        take(keys);
    }

    const Json& m_root;
    const std::string& m_file;
    const uncertainty::StudyContext& m_context;
    policy::RegionSet m_regions;
    OptimiseStudy m_study;
    Errors m_errors;
};

std::string listOf(const std::vector<std::string>& ids)
{
    if (ids.empty())
        return jsonString("all");
    JsonList list = JsonList::array();
    for (const std::string& id : ids)
        list.raw(jsonString(id));
    return list.finish();
}

void optional(JsonList& list, const char* key, const std::optional<double>& value)
{
    if (value)
        list.member(key, *value);
}

std::string outcomeText(const uncertainty::Outcome& outcome)
{
    if (outcome.kind == uncertainty::Outcome::Kind::Function)
        return outcome.description;
    OutcomeDescription description;
    description.kind = outcome.kind == uncertainty::Outcome::Kind::CumulativeCost ? OutcomeDescription::Kind::CumulativeCost
        : outcome.kind == uncertainty::Outcome::Kind::YearlyCost                  ? OutcomeDescription::Kind::YearlyCost
                                                                                  : OutcomeDescription::Kind::Figure;
    description.id = outcome.figure.id;
    description.place = outcome.figure.place;
    return toJson(description);
}

std::string limitsText(const OptimiseLimits& limits)
{
    JsonList all = JsonList::object();
    optional(all, "total", limits.total);
    optional(all, "yearly", limits.yearly);
    JsonList east = JsonList::object();
    optional(east, "at_least", limits.eastShareAtLeast);
    optional(east, "at_most", limits.eastShareAtMost);
    all.member("east_share", std::string_view(east.finish()));
    JsonList dimensions = JsonList::object();
    for (const auto& [name, dimension] : kDimensions) {
        const auto found = limits.dimensions.find(dimension);
        if (found == limits.dimensions.end())
            continue;
        JsonList each = JsonList::object();
        optional(each, "at_least", found->second.atLeast);
        optional(each, "at_most", found->second.atMost);
        optional(each, "share_at_least", found->second.shareAtLeast);
        optional(each, "share_at_most", found->second.shareAtMost);
        dimensions.member(name, std::string_view(each.finish()));
    }
    all.member("dimensions", std::string_view(dimensions.finish()));
    return all.finish();
}

std::string strengthsText(const OptimiseStudy& study)
{
    JsonList strengths = JsonList::object();
    JsonList all = JsonList::object();
    all.member("lowest", study.lowest);
    all.member("highest", study.highest);
    strengths.member("all", std::string_view(all.finish()));
    for (const auto& [id, lever] : study.levers) {
        if (lever.locked) {
            strengths.member(id, *lever.locked);
            continue;
        }
        JsonList each = JsonList::object();
        optional(each, "lowest", lever.lowest);
        optional(each, "highest", lever.highest);
        strengths.member(id, std::string_view(each.finish()));
    }
    return strengths.finish();
}

std::string ownMembers(const OptimiseStudy& study)
{
    JsonList own = JsonList('\0', '\0', ",\n  ");
    own.text("study", "optimise");
    JsonList wishes = JsonList::array();
    for (std::size_t t = 0; t < study.isWish.size(); ++t) {
        if (study.isWish[t])
            wishes.raw(jsonString(study.base.targets[t].id));
    }
    own.member("wishes", std::string_view(wishes.finish()));
    JsonList aims = JsonList::array(",\n    ");
    for (const OptimiseAim& aim : study.aims) {
        const std::string outcome = outcomeText(aim.outcome);
        JsonList each = JsonList::object();
        each.raw(std::string_view(outcome).substr(1, outcome.size() - 2));
        each.member("year", aim.year);
        each.text("better", aim.moreIsBetter ? "more" : "less");
        aims.raw(each.finish());
    }
    own.member("aims", std::string_view(aims.finish()));
    own.member("choose", std::string_view(listOf(study.choose)));
    own.member("strengths", std::string_view(strengthsText(study)));
    if (study.chooseStarts) {
        JsonList starts = JsonList::object();
        starts.member("earliest", study.earliestStart);
        starts.member("latest", study.latestStart);
        starts.member("levers", std::string_view(listOf(study.startLevers)));
        own.member("starts", std::string_view(starts.finish()));
    }
    own.member("limits", std::string_view(limitsText(study.limits)));
    own.member("cost_until", study.costUntil);
    const auto whole = [&](const char* key, std::size_t value) { own.member(key, static_cast<double>(value)); };
    whole("evaluations", study.evaluations);
    whole("front", study.front);
    whole("near_best", study.nearBest);
    own.member("allowance", study.allowance);
    own.flag("drop_outs", study.dropOuts);
    whole("futures", study.futures);
    whole("judging_futures", study.judgingFutures);
    own.member("wished_chance", study.wishedChance);
    const std::string members = own.finish();
    return members.substr(1, members.size() - 2);
}

} // namespace

Checked<OptimiseStudy> readOptimiseStudy(const Json& root, const std::string& fileNameForMessages, const uncertainty::StudyContext& context)
{
    if (root.kind != Kind::Object)
        return tl::make_unexpected(Errors{{ErrorKind::Malformed, "a study is an object, not " + std::string(describe(root.kind)),
                                           {fileNameForMessages, root.line, 0, {}}, {}}});
    return Reader(root, fileNameForMessages, context).read();
}

std::string toJson(const OptimiseStudy& study)
{
    // Keys of a study of uncertainty that play no part here are no keys of this one.
    const std::string json = withOwnKeys(study.base, ownMembers(study));
    const auto root = policy::parseJson(json, {});
    if (!root)
        return json;
    JsonList kept = JsonList::object(",\n  ");
    for (const auto& [key, value] : root->members) {
        if (key != "members" && key != "levers" && key != "save_step")
            kept.member(key, std::string_view(uncertainty::jsonText(value)));
    }
    return kept.finish();
}

} // namespace core::studies
