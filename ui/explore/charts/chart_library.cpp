// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/charts/chart_library.h"

#include <algorithm>
#include <array>

namespace ui {

using core::policy::Catalogue;
using core::policy::Dimension;
using core::policy::Language;
using core::policy::Naming;

namespace {

constexpr std::array<Dimension, 9> kDimensions = {Dimension::Outcome,      Dimension::Technology, Dimension::Region,
                                                  Dimension::Talent,       Dimension::Standards,  Dimension::Organisation,
                                                  Dimension::Green,        Dimension::Logistics,  Dimension::Digital};

ChartChoice choiceOf(const Catalogue& catalogue, const std::string& id, Language language)
{
    ChartChoice choice;
    choice.key = QString::fromStdString(id);
    const Naming* naming = catalogue.naming("variable", id);
    if (!naming) { // a model may hold more than the tables name
        choice.name = choice.key;
        choice.searchWords = choice.key.toLower();
        return choice;
    }
    const Language other = language == Language::English ? Language::Chinese : Language::English;
    choice.name = QString::fromStdString(naming->name.in(language));
    if (naming->name.in(other) != naming->name.in(language))
        choice.otherName = QString::fromStdString(naming->name.in(other));
    choice.unit = QString::fromStdString(naming->unit.in(language));
    for (const std::string* text : {&naming->name.english, &naming->name.chinese, &naming->shortName.english, &naming->shortName.chinese, &id})
        choice.searchWords += QString::fromStdString(*text).toLower() + QLatin1Char('\n');
    return choice;
}

} // namespace

QString ChartLibrary::dimensionName(Dimension dimension)
{
    switch (dimension) {
    case Dimension::Technology: return tr("Technology");
    case Dimension::Region: return tr("Region");
    case Dimension::Talent: return tr("Talent");
    case Dimension::Standards: return tr("Standards");
    case Dimension::Organisation: return tr("Organisation and institutions");
    case Dimension::Green: return tr("Green");
    case Dimension::Logistics: return tr("Logistics");
    case Dimension::Digital: return tr("Digital");
    case Dimension::Outcome: return tr("Outcomes");
    }
    return {};
}

std::vector<ChartGroup> ChartLibrary::ownGroups(const Catalogue& catalogue, Language language)
{
    std::vector<ChartGroup> groups;
    std::vector<std::string> ids;
    for (const auto& variable : catalogue.variables) {
        auto place = std::find(ids.begin(), ids.end(), variable.dimensionId);
        if (place == ids.end()) {
            QString name = QString::fromStdString(variable.dimensionId).replace(QLatin1Char('_'), QLatin1Char(' '));
            groups.push_back({name.isEmpty() ? tr("Variables") : name, Token::Text2, {}});
            place = ids.insert(ids.end(), variable.dimensionId);
        }
        groups[static_cast<std::size_t>(place - ids.begin())].choices.push_back(choiceOf(catalogue, variable.id, language));
    }
    return groups;
}

std::vector<ChartGroup> ChartLibrary::groups(const Catalogue& catalogue, Language language)
{
    if (catalogue.plain)
        return ownGroups(catalogue, language);
    std::vector<ChartGroup> groups;
    ChartGroup composite{tr("Several figures in one chart"), Token::Text2, {}};
    const auto add = [&](const char* key, const QString& name, const QString& unit, const char* words) {
        composite.choices.push_back({QString::fromLatin1(key), name, {}, name.toLower() + QLatin1Char('\n') + QString::fromUtf8(words), unit});
    };
    add(kRadarKey, tr("Four dimensions"), tr("score 0–100"), "four dimensions radar 四维水平 雷达");
    add(kCashNeedKey, tr("Cash need"), tr("bn CNY a year"), "cash need budget cost 年度资金需求 预算");
    groups.push_back(composite);

    for (const Dimension dimension : kDimensions) {
        ChartGroup group{dimensionName(dimension), dimensionToken(dimension), {}};
        for (const auto& variable : catalogue.variables) {
            if (variable.dimension == dimension)
                group.choices.push_back(choiceOf(catalogue, variable.id, language));
        }
        if (!group.choices.empty())
            groups.push_back(std::move(group));
    }
    return groups;
}

std::vector<ChartGroup> ChartLibrary::matching(std::vector<ChartGroup> groups, const QString& search)
{
    const QStringList words = search.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (ChartGroup& group : groups) {
        const auto misses = [&](const ChartChoice& choice) {
            return !std::all_of(words.begin(), words.end(), [&](const QString& word) { return choice.searchWords.contains(word); });
        };
        group.choices.erase(std::remove_if(group.choices.begin(), group.choices.end(), misses), group.choices.end());
    }
    groups.erase(std::remove_if(groups.begin(), groups.end(), [](const ChartGroup& group) { return group.choices.empty(); }), groups.end());
    return groups;
}

QStringList ChartLibrary::defaultKeys()
{
    return {QStringLiteral("penetration"), QStringLiteral("vacancy"), QString::fromLatin1(kCashNeedKey)};
}

QStringList ChartLibrary::usableKeys(const QStringList& stored, const Catalogue& catalogue, int count, const QString& last)
{
    QStringList keys;
    const auto take = [&](const QString& key) {
        const bool composite = key == QLatin1String(kRadarKey) || key == QLatin1String(kCashNeedKey);
        const bool known = composite ? !catalogue.plain : catalogue.variable(key.toStdString()) != nullptr;
        if (known && keys.size() < count && !keys.contains(key))
            keys.append(key);
    };
    for (const QString& key : stored)
        take(key);
    for (const QString& key : defaultKeys())
        take(key);
    for (const auto& variable : catalogue.variables) { // a model that lacks the default ones
        if (variable.id != last.toStdString())
            take(QString::fromStdString(variable.id));
    }
    if (!last.isEmpty())
        take(last);
    return keys;
}

} // namespace ui
