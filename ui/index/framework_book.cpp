// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/index/framework_book.h"

#include "ui/session/session.h"
#include "ui/session/statistics_book.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

namespace ui {

using core::index::Definition;
using core::index::kModelData;

namespace {

const QString kOwnOfModel = QStringLiteral("index_own_model");
const QString kOwnOfStatistics = QStringLiteral("index_own_statistics");
const std::string kFirstSet = "china-provincial"; ///< of definitions that do not say what they are made for

QString editedKey(const QString& id)
{
    return QStringLiteral("index_edited_") + id;
}

bool ofModel(const Definition& definition)
{
    return definition.framework.data == kModelData;
}

auto withId(const QString& id)
{
    return [wanted = id.toStdString()](const Definition& each) { return each.framework.id == wanted; };
}

} // namespace

void FrameworkBook::read()
{
    m_shipped.clear();
    m_own.clear();
    m_problems.clear();
    std::vector<std::filesystem::path> files;
    std::error_code problem;
    for (const auto& entry : std::filesystem::directory_iterator(m_session.dataDirectory() / "indices", problem)) {
        if (entry.path().extension() == ".json")
            files.push_back(entry.path());
    }
    std::ranges::sort(files);
    for (const auto& file : files) {
        auto definition = core::index::readDefinition(file);
        if (definition)
            m_shipped.push_back(std::move(*definition));
        else
            m_problems.insert(m_problems.end(), definition.error().begin(), definition.error().end());
    }
    readOwn(kOwnOfStatistics, kFirstSet);
    readOwn(kOwnOfModel, std::string(kModelData));
}

void FrameworkBook::readOwn(const QString& key, const std::string& data)
{
    const auto stored = QJsonDocument::fromJson(m_session.setting(key).toUtf8()).array();
    for (const auto& document : stored) {
        auto definition = core::index::parseDefinition(document.toString().toStdString(), m_session.workspaceName().toStdString());
        if (!definition) {
            m_problems.insert(m_problems.end(), definition.error().begin(), definition.error().end());
            continue;
        }
        if (definition->framework.data.empty())
            definition->framework.data = data;
        m_own.push_back(std::move(*definition));
    }
}

/// Whether what it is made of is there: the set, or all variables of the model.
bool FrameworkBook::usable(const Definition& definition) const
{
    if (!ofModel(definition))
        return m_session.statistics().entry(QString::fromStdString(definition.framework.data)) != nullptr;
    const auto known = [this](const std::string& id) { return id.empty() || m_session.catalogue().variable(id) != nullptr; };
    return std::ranges::all_of(definition.framework.indicators, [&](const auto& each) {
        return known(each.column()) && known(each.denominator) && known(each.substitute);
    });
}

std::vector<IndexEntry> FrameworkBook::entries(bool model, core::policy::Language language) const
{
    std::vector<IndexEntry> all;
    const auto add = [&](const Definition& each, bool own) {
        if (ofModel(each) != model || !usable(each))
            return;
        const QString id = QString::fromStdString(each.framework.id);
        all.push_back({id, QString::fromStdString(each.framework.name.in(language)), own,
                       !own && !m_session.setting(editedKey(id)).isEmpty(), QString::fromStdString(each.framework.data)});
    };
    for (const Definition& each : m_shipped)
        add(each, false);
    for (const Definition& each : m_own)
        add(each, true);
    return all;
}

const Definition* FrameworkBook::shipped(const QString& id) const
{
    const auto found = std::ranges::find_if(m_shipped, withId(id));
    return found == m_shipped.end() ? nullptr : &*found;
}

bool FrameworkBook::isOwn(const QString& id) const
{
    return std::ranges::any_of(m_own, withId(id));
}

std::optional<Definition> FrameworkBook::find(const QString& id) const
{
    if (const auto own = std::ranges::find_if(m_own, withId(id)); own != m_own.end())
        return *own;
    const Definition* as = shipped(id);
    if (!as)
        return std::nullopt;
    if (const QString edited = m_session.setting(editedKey(id)); !edited.isEmpty()) {
        if (auto stored = core::index::parseDefinition(edited.toStdString(), m_session.workspaceName().toStdString())) {
            stored->framework.data = as->framework.data;
            return std::move(*stored);
        }
    }
    return *as;
}

void FrameworkBook::store(const Definition& definition)
{
    const QString id = QString::fromStdString(definition.framework.id);
    if (const auto own = std::ranges::find_if(m_own, withId(id)); own != m_own.end()) {
        *own = definition;
        storeOwn();
        return;
    }
    const Definition* as = shipped(id);
    const bool asShipped = as && *as == definition;
    m_session.setSetting(editedKey(id), asShipped ? QString() : QString::fromStdString(core::index::writeDefinition(definition)));
}

void FrameworkBook::storeOwn()
{
    QJsonArray model;
    QJsonArray statistics;
    for (const Definition& each : m_own)
        (ofModel(each) ? model : statistics).append(QString::fromStdString(core::index::writeDefinition(each)));
    const auto put = [this](const QString& key, const QJsonArray& documents) {
        const QString text = documents.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(documents).toJson(QJsonDocument::Compact));
        if (m_session.setting(key) != text)
            m_session.setSetting(key, text);
    };
    put(kOwnOfModel, model);
    put(kOwnOfStatistics, statistics);
}

Definition FrameworkBook::asOwn(Definition definition)
{
    definition.framework.id = "own-" + QUuid::createUuid().toString(QUuid::Id128).toStdString();
    return definition;
}

void FrameworkBook::add(Definition own)
{
    m_own.push_back(std::move(own));
    storeOwn();
}

bool FrameworkBook::remove(const QString& id)
{
    if (std::erase_if(m_own, withId(id)) == 0)
        return false;
    storeOwn();
    return true;
}

} // namespace ui
