// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studies/study_results.h"

#include "core/base/number.h"
#include "core/base/whole_file.h"
#include "core/uncertainty/json_writing.h"
#include "core/uncertainty/study_run.h"
#include "core/uncertainty/study_tables.h"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace core::studies {

using Kind = policy::JsonValue::Kind;
using uncertainty::JsonList;

const policy::JsonValue* OwnKeys::member(const char* key, Kind kind)
{
    const policy::JsonValue* value = m_root.member(key);
    if (value == nullptr || value->kind == kind)
        return value;
    add(ErrorKind::Malformed, "'" + std::string(key) + "' is " + describe(kind) + ", not " + describe(value->kind), key);
    return nullptr;
}

void OwnKeys::add(ErrorKind kind, std::string message, const std::string& key)
{
    const policy::JsonValue* value = m_root.member(key);
    errors.push_back({kind, std::move(message), {m_file, value ? value->line : m_root.line, 0, {}}, {key}});
}

void OwnKeys::whole(const char* key, double least, double most, std::size_t& target)
{
    const policy::JsonValue* value = member(key, Kind::Number);
    if (value == nullptr)
        return;
    if (std::floor(value->number) == value->number && value->number >= least && value->number <= most)
        target = static_cast<std::size_t>(value->number);
    else
        add(ErrorKind::OutOfRange, "'" + std::string(key) + "' is a whole number from " + formatNumber(least) + " to " + formatNumber(most), key);
}

void OwnKeys::number(const char* key, double& target)
{
    if (const policy::JsonValue* value = member(key, Kind::Number))
        target = value->number;
}

void OwnKeys::flag(const char* key, bool& target)
{
    if (const policy::JsonValue* value = member(key, Kind::Boolean))
        target = value->boolean;
}

void OwnKeys::word(const char* key, std::span<const char* const> words, std::size_t& target)
{
    const policy::JsonValue* value = member(key, Kind::String);
    if (value == nullptr)
        return;
    std::string known;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (value->string == words[i]) {
            target = i;
            return;
        }
        known += (known.empty() ? "" : ", ") + std::string(words[i]);
    }
    add(ErrorKind::UnknownName, "'" + value->string + "' is none of " + known, key);
}

std::string withOwnKeys(const uncertainty::Study& base, const std::string& ownMembers)
{
    const std::string json = uncertainty::toJson(base);
    const std::string first = "\"study\": \"uncertainty\"";
    return std::string(json).replace(json.find(first), first.size(), ownMembers);
}

Result<void> writeResults(const std::filesystem::path& folder, const uncertainty::SamplingPlan& plan, const std::string& tableName,
                          const std::string& table, const std::string& record)
{
    std::ostringstream inputs;
    uncertainty::writeInputs(inputs, plan);
    for (const auto& [name, text] : {std::pair<std::string, std::string>{"inputs.csv", inputs.str()}, {tableName, table}, {"record.json", record}}) {
        if (auto written = writeWhole(folder / name, text); !written)
            return written;
    }
    return {};
}

std::string recordOf(const char* kind, const std::string& question, const policy::Projector& projector, const std::string& program,
                     bool complete, const std::string& digest, const uncertainty::SamplingPlan& plan, const std::string& ownMembers)
{
    JsonList model = JsonList::object();
    model.text("version", projector.modelVersion());
    model.text("regions", projector.regions().id);
    model.text("digest", uncertainty::modelDigest(projector));
    JsonList varied = JsonList::array();
    for (const uncertainty::Input& input : plan.inputs)
        varied.raw(uncertainty::jsonString(input.name));
    JsonList held = JsonList::array(",\n    ");
    for (const uncertainty::NotVaried& each : plan.notVaried) {
        JsonList one = JsonList::object();
        one.text("name", each.name);
        one.text("reason", uncertainty::toString(each.reason));
        held.raw(one.finish());
    }
    JsonList root = JsonList::object(",\n  ");
    root.text("record", kind);
    root.text("program", program);
    root.member("model", std::string_view(model.finish()));
    root.flag("complete", complete);
    root.text("digest", digest);
    root.raw(ownMembers);
    root.member("question", std::string_view(question));
    root.member("varied", std::string_view(varied.finish()));
    root.member("not_varied", std::string_view(held.finish()));
    return root.finish() + '\n';
}

std::string failuresJson(const std::vector<uncertainty::FailedMember>& failed, const char* key, const std::vector<std::string>& scenarios)
{
    JsonList list = JsonList::array(",\n    ");
    for (const uncertainty::FailedMember& each : failed) {
        JsonList one = JsonList::object();
        one.member(key, static_cast<double>(each.member));
        one.text("scenario", scenarios[each.scenario]);
        one.text("element", each.element);
        one.member("time", each.time);
        list.raw(one.finish());
    }
    return list.finish();
}

std::string cell(double value)
{
    return std::isfinite(value) ? formatNumber(value) : std::string();
}

} // namespace core::studies
