// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/content_text.h"

#include "core/workspace/database.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace core::workspace {

namespace {

tl::unexpected<Error> damaged(const QString& place)
{
    return tl::make_unexpected(sentence(ErrorKind::Damaged, "A stored text cannot be read at \"%1\".", {place}, {}));
}

Result<QJsonObject> parseObject(const QString& text)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(text.toUtf8(), &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return damaged(text.left(20));
    return document.object();
}

using ByRegion = std::map<std::string, double>;

/// A number, or numbers by region id.
Result<std::variant<double, ByRegion>> parseValue(const QJsonValue& json, const QString& place)
{
    if (json.isDouble())
        return json.toDouble();
    if (!json.isObject())
        return damaged(place);
    ByRegion values;
    const auto object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it.value().isDouble())
            return damaged(place + u'.' + it.key());
        values[it.key().toStdString()] = it.value().toDouble();
    }
    return values;
}

Result<policy::LeverSetting> parseSetting(const QJsonValue& json, const QString& lever)
{
    if (!json.isObject())
        return damaged(lever);
    const auto object = json.toObject();
    policy::LeverSetting setting;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto place = lever + u'.' + it.key();
        if (it.key() == QStringLiteral("intensity")) {
            auto value = parseValue(it.value(), place);
            if (!value)
                return tl::make_unexpected(value.error());
            setting.intensity = std::move(*value);
            continue;
        }
        auto* years = it.key() == QStringLiteral("start") ? &setting.startYear
            : it.key() == QStringLiteral("ramp")          ? &setting.rampYears
            : it.key() == QStringLiteral("duration")      ? &setting.durationYears
                                                          : nullptr;
        if (!years || !it.value().isDouble())
            return damaged(place);
        *years = it.value().toDouble();
    }
    return setting;
}

QJsonObject textJson(const policy::Text& text)
{
    return {{QStringLiteral("en"), QString::fromStdString(text.english)},
            {QStringLiteral("zh"), QString::fromStdString(text.chinese)}};
}

policy::Text parseText(const QJsonValue& json)
{
    return {json[QStringLiteral("en")].toString().toStdString(), json[QStringLiteral("zh")].toString().toStdString()};
}

QJsonObject regionJson(const policy::Region& region)
{
    return {{QStringLiteral("id"), QString::fromStdString(region.id)},
            {QStringLiteral("code"), QString::fromStdString(region.code)},
            {QStringLiteral("name"), textJson(region.name)},
            {QStringLiteral("east"), region.group == policy::RegionGroup::East}};
}

QJsonObject dataJson(const policy::RegionData& data)
{
    QJsonArray figures;
    for (const auto& id : data.figureIds)
        figures.append(QString::fromStdString(id));
    QJsonArray values;
    for (const double value : data.values)
        values.append(value);
    return {{QStringLiteral("name"), QString::fromStdString(data.name)},
            {QStringLiteral("unit"), QString::fromStdString(data.unit)},
            {QStringLiteral("grade"), QString::fromStdString(data.grade)},
            {QStringLiteral("figures"), figures},
            {QStringLiteral("note"), QString::fromStdString(data.note)},
            {QStringLiteral("values"), values}};
}

Result<policy::RegionData> parseData(const QJsonValue& json, std::size_t regionCount)
{
    policy::RegionData data;
    data.name = json[QStringLiteral("name")].toString().toStdString();
    data.unit = json[QStringLiteral("unit")].toString().toStdString();
    data.grade = json[QStringLiteral("grade")].toString().toStdString();
    data.note = json[QStringLiteral("note")].toString().toStdString();
    for (const auto& figure : json[QStringLiteral("figures")].toArray())
        data.figureIds.push_back(figure.toString().toStdString());
    for (const auto& value : json[QStringLiteral("values")].toArray()) {
        if (!value.isDouble())
            return damaged(QString::fromStdString(data.name));
        data.values.push_back(value.toDouble());
    }
    if (data.name.empty() || data.values.size() != regionCount)
        return damaged(QString::fromStdString(data.name));
    return data;
}

QJsonValue valueJson(const policy::ParameterValue& value)
{
    if (const auto* number = std::get_if<double>(&value))
        return *number;
    QJsonObject byRegion;
    for (const auto& [region, number] : std::get<ByRegion>(value))
        byRegion[QString::fromStdString(region)] = number;
    return byRegion;
}

Result<std::map<std::string, policy::ParameterValue>> parseParameters(const QJsonObject& object)
{
    std::map<std::string, policy::ParameterValue> parameters;
    for (auto it = object.begin(); it != object.end(); ++it) {
        auto value = parseValue(it.value(), it.key());
        if (!value)
            return tl::make_unexpected(value.error());
        parameters[it.key().toStdString()] = std::move(*value);
    }
    return parameters;
}

} // namespace

QString scenarioText(const policy::Scenario& scenario)
{
    return QString::fromStdString(policy::toJson(scenario));
}

Result<policy::Scenario> parseScenarioText(const QString& text)
{
    const auto object = parseObject(text);
    if (!object)
        return tl::make_unexpected(object.error());
    for (const auto& key : {QStringLiteral("levers"), QStringLiteral("parameters")}) {
        if (object->contains(key) && !object->value(key).isObject())
            return damaged(key);
    }
    policy::Scenario scenario;
    const auto levers = object->value(QStringLiteral("levers")).toObject();
    for (auto it = levers.begin(); it != levers.end(); ++it) {
        auto setting = parseSetting(it.value(), it.key());
        if (!setting)
            return tl::make_unexpected(setting.error());
        scenario.levers[it.key().toStdString()] = std::move(*setting);
    }
    auto parameters = parseParameters(object->value(QStringLiteral("parameters")).toObject());
    if (!parameters)
        return tl::make_unexpected(parameters.error());
    scenario.parameters = std::move(*parameters);
    return scenario;
}

QString worldText(const policy::World& world)
{
    QJsonObject parameters;
    for (const auto& [name, value] : world.parameters)
        parameters[QString::fromStdString(name)] = valueJson(value);
    QJsonObject ranges;
    for (const auto& [name, range] : world.ranges)
        ranges[QString::fromStdString(name)] = QJsonArray{range.low, range.high};
    QJsonObject notes;
    for (const auto& [name, note] : world.notes)
        notes[QString::fromStdString(name)] = QString::fromStdString(note);
    const QJsonObject object{{QStringLiteral("id"), QString::fromStdString(world.id)},
                             {QStringLiteral("name"), textJson(world.name)},
                             {QStringLiteral("description"), textJson(world.description)},
                             {QStringLiteral("parameters"), parameters},
                             {QStringLiteral("ranges"), ranges},
                             {QStringLiteral("notes"), notes}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<policy::World> parseWorldText(const QString& text)
{
    const auto object = parseObject(text);
    if (!object)
        return tl::make_unexpected(object.error());
    policy::World world;
    world.id = object->value(QStringLiteral("id")).toString().toStdString();
    world.name = parseText(object->value(QStringLiteral("name")));
    world.description = parseText(object->value(QStringLiteral("description")));
    if (world.id.empty())
        return damaged(QStringLiteral("id"));
    auto parameters = parseParameters(object->value(QStringLiteral("parameters")).toObject());
    if (!parameters)
        return tl::make_unexpected(parameters.error());
    world.parameters = std::move(*parameters);
    const auto ranges = object->value(QStringLiteral("ranges")).toObject();
    for (auto it = ranges.begin(); it != ranges.end(); ++it) {
        const auto ends = it.value().toArray();
        if (ends.size() != 2 || !ends[0].isDouble() || !ends[1].isDouble())
            return damaged(it.key());
        world.ranges[it.key().toStdString()] = {ends[0].toDouble(), ends[1].toDouble()};
    }
    const auto notes = object->value(QStringLiteral("notes")).toObject();
    for (auto it = notes.begin(); it != notes.end(); ++it)
        world.notes[it.key().toStdString()] = it.value().toString().toStdString();
    return world;
}

QString regionSetText(const policy::RegionSet& set)
{
    QJsonArray regions;
    for (const auto& region : set.regions)
        regions.append(regionJson(region));
    QJsonArray data;
    for (const auto& row : set.data)
        data.append(dataJson(row));
    const QJsonObject object{{QStringLiteral("id"), QString::fromStdString(set.id)},
                             {QStringLiteral("name"), textJson(set.name)},
                             {QStringLiteral("regions"), regions},
                             {QStringLiteral("data"), data}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<policy::RegionSet> parseRegionSetText(const QString& text)
{
    const auto object = parseObject(text);
    if (!object)
        return tl::make_unexpected(object.error());
    policy::RegionSet set;
    set.id = object->value(QStringLiteral("id")).toString().toStdString();
    set.name = parseText(object->value(QStringLiteral("name")));
    for (const auto& json : object->value(QStringLiteral("regions")).toArray()) {
        policy::Region region;
        region.id = json[QStringLiteral("id")].toString().toStdString();
        region.code = json[QStringLiteral("code")].toString().toStdString();
        region.name = parseText(json[QStringLiteral("name")]);
        region.group = json[QStringLiteral("east")].toBool() ? policy::RegionGroup::East : policy::RegionGroup::CentralWest;
        if (region.id.empty())
            return damaged(QString::fromStdString(set.id));
        set.regions.push_back(std::move(region));
    }
    if (set.id.empty() || set.regions.empty())
        return damaged(QString::fromStdString(set.id));
    for (const auto& json : object->value(QStringLiteral("data")).toArray()) {
        auto data = parseData(json, set.regions.size());
        if (!data)
            return tl::make_unexpected(data.error());
        set.data.push_back(std::move(*data));
    }
    return set;
}

} // namespace core::workspace
