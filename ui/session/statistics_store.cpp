// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/statistics_store.h"

#include "core/indicators/edit_text.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace ui {

using core::ErrorKind;
using core::indicators::Edit;
using core::indicators::RegionList;
using core::workspace::DocumentKey;
using core::workspace::DocumentRecord;

namespace {

constexpr int kDigits = 8;

std::string utf8(const QString& text)
{
    return text.toStdString();
}

/// "china-provincial/00000003" as its parts; nothing when it is no such id.
std::optional<std::pair<QString, int>> placeOf(const QString& documentId)
{
    const auto slash = documentId.lastIndexOf(u'/');
    bool isNumber = false;
    const int number = documentId.mid(slash + 1).toInt(&isNumber);
    if (slash <= 0 || !isNumber)
        return std::nullopt;
    return std::pair(documentId.left(slash), number);
}

int numberOf(const StoredEdit& stored)
{
    const auto place = placeOf(stored.documentId);
    return place ? place->second : 0;
}

core::Error damaged(const QString& path, const char* what, const QString& id)
{
    return {ErrorKind::Damaged, "In \"" + utf8(path) + "\" " + what + " \"" + utf8(id) + "\" cannot be read; they are left out.",
            {utf8(path), 0, 0, {}}, {utf8(path), utf8(id)}};
}

} // namespace

StatisticsStore::StatisticsStore(core::workspace::Workspace& workspace)
    : m_workspace(&workspace)
{
}

core::Errors StatisticsStore::load()
{
    core::Errors errors;
    m_sets.clear();
    m_edits.clear();
    if (const auto sets = m_workspace->documents(kDocumentStatisticsSet)) {
        for (const auto& document : *sets) {
            if (auto regions = core::indicators::regionListFromText(utf8(document.content)))
                m_sets.push_back({document.id, document.name, std::move(*regions)});
            else
                errors.push_back(damaged(m_workspace->path(), "the statistics", document.name));
        }
    } else {
        errors.push_back(sets.error());
    }
    if (const auto edits = m_workspace->documentHeads(kDocumentStatisticsEdit)) {
        for (const auto& document : *edits) {
            if (const auto place = placeOf(document.id))
                m_edits[place->first].push_back({document.id, document.name, document.added});
            else
                errors.push_back(damaged(m_workspace->path(), "the changes of statistics", document.id));
        }
    } else {
        errors.push_back(edits.error());
    }
    // By number: the clock may have been set back between two of them.
    for (auto& [set, edits] : m_edits)
        std::sort(edits.begin(), edits.end(), [](const auto& a, const auto& b) { return numberOf(a) < numberOf(b); });
    return errors;
}

core::Result<RegionList> StatisticsStore::regionsOf(const QString& id) const
{
    const auto found = std::find_if(m_sets.begin(), m_sets.end(), [&](const Set& set) { return set.id == id; });
    if (found == m_sets.end())
        return core::fail(ErrorKind::NotFound, "There are no statistics \"" + utf8(id) + "\".", {}, {utf8(id)});
    return found->regions;
}

const std::vector<StoredEdit>& StatisticsStore::edits(const QString& id) const
{
    static const std::vector<StoredEdit> none;
    const auto found = m_edits.find(id);
    return found == m_edits.end() ? none : found->second;
}

QStringList StatisticsStore::setsWithEdits() const
{
    QStringList ids;
    for (const auto& [id, edits] : m_edits) {
        if (!edits.empty())
            ids.append(id);
    }
    return ids;
}

core::Result<Edit> StatisticsStore::edit(const StoredEdit& stored) const
{
    const auto document = m_workspace->document(kDocumentStatisticsEdit, stored.documentId);
    if (!document)
        return tl::make_unexpected(document.error());
    return core::indicators::editFromText(utf8(document->content));
}

core::Error StatisticsStore::leftOut(const QString& id, const StoredEdit& stored) const
{
    const auto when = utf8(stored.added.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")));
    const auto path = utf8(m_workspace->path());
    return {ErrorKind::Damaged,
            "In \"" + path + "\" a change of the statistics \"" + utf8(id) + "\" made at " + when
                + " cannot be read or does not fit; it is left out.",
            {path, 0, 0, {}},
            {path, utf8(id), when}};
}

StoredEdit StatisticsStore::next(const QString& id, const Edit& edit) const
{
    const auto& present = edits(id);
    const int number = present.empty() ? 1 : numberOf(present.back()) + 1;
    return {QStringLiteral("%1/%2").arg(id).arg(number, kDigits, 10, QLatin1Char('0')), QString::fromStdString(edit.what),
            QDateTime::currentDateTimeUtc()};
}

core::Result<void> StatisticsStore::add(const QString& id, const StoredEdit& stored, const Edit& edit)
{
    auto added = m_workspace->addDocument({kDocumentStatisticsEdit, stored.documentId, stored.name,
                                           QString::fromStdString(core::indicators::toText(edit)), stored.added});
    if (added)
        m_edits[id].push_back(stored);
    return added;
}

core::Result<void> StatisticsStore::remove(const QString& id, const StoredEdit& stored)
{
    auto removed = m_workspace->removeDocument(kDocumentStatisticsEdit, stored.documentId);
    if (removed)
        std::erase_if(m_edits[id], [&](const StoredEdit& each) { return each.documentId == stored.documentId; });
    return removed;
}

core::Result<void> StatisticsStore::rename(const QString& id, const QString& name)
{
    const auto found = std::find_if(m_sets.begin(), m_sets.end(), [&](const Set& set) { return set.id == id; });
    if (found == m_sets.end())
        return core::fail(ErrorKind::NotFound, "There are no statistics \"" + utf8(id) + "\".", {}, {utf8(id)});
    auto renamed = m_workspace->changeDocument(kDocumentStatisticsSet, id, name,
                                               QString::fromStdString(core::indicators::toText(found->regions)));
    if (renamed)
        found->name = name;
    return renamed;
}

core::Result<std::vector<DocumentRecord>> StatisticsStore::documents(const QString& id, bool withSet) const
{
    std::vector<DocumentRecord> documents;
    const auto take = [&](const QString& kind, const QString& documentId) -> core::Result<void> {
        auto document = m_workspace->document(kind, documentId);
        if (!document)
            return tl::make_unexpected(document.error());
        documents.push_back(std::move(*document));
        return {};
    };
    if (withSet) {
        if (auto taken = take(kDocumentStatisticsSet, id); !taken)
            return tl::make_unexpected(taken.error());
    }
    for (const auto& stored : edits(id)) {
        if (auto taken = take(kDocumentStatisticsEdit, stored.documentId); !taken)
            return tl::make_unexpected(taken.error());
    }
    return documents;
}

core::Result<void> StatisticsStore::exchange(const std::vector<DocumentRecord>& out, const std::vector<DocumentRecord>& in)
{
    std::vector<DocumentKey> keys;
    for (const auto& document : out)
        keys.push_back({document.kind, document.id});
    if (auto exchanged = m_workspace->exchangeDocuments(keys, in); !exchanged)
        return exchanged;
    (void)load(); // what it left out was told when the workspace was opened
    return {};
}

DocumentRecord StatisticsStore::setDocument(const QString& id, const QString& name, const RegionList& regions)
{
    return {kDocumentStatisticsSet, id, name, QString::fromStdString(core::indicators::toText(regions)),
            QDateTime::currentDateTimeUtc()};
}

} // namespace ui
