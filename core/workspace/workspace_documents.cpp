// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that a workspace holds whole.
#include "core/workspace/workspace_data.h"

#include <utility>

namespace core::workspace {

namespace {

DocumentRecord recordOf(const Statement& row)
{
    return {row.text(0), row.text(1), row.text(2), row.text(3), timeOf(row.text(4))};
}

Result<std::vector<DocumentRecord>> recordsOf(Statement rows, const QString& kind)
{
    std::vector<DocumentRecord> documents;
    rows.bind(kind);
    auto read = rows.each([&]() -> Result<void> {
        documents.push_back(recordOf(rows));
        return {};
    });
    if (!read)
        return tl::make_unexpected(read.error());
    return documents;
}

const QString kSelect = QStringLiteral("SELECT kind, id, name, content, added FROM document ");

const QString kSelectHeads = QStringLiteral("SELECT kind, id, name, '', added FROM document ");

const QString kOfKind = QStringLiteral("WHERE kind = ? ORDER BY added, id");

Result<bool> findDocument(Database& database, const DocumentRecord& document)
{
    auto same = database.prepare(QStringLiteral("SELECT id FROM document WHERE kind = ? AND id = ?"));
    same.bind(document.kind).bind(document.id);
    return same.first();
}

constexpr char kUnknown[] = "The workspace has no document \"%1\" of the kind \"%2\".";

} // namespace

Result<void> requireDocument(const DocumentRecord& document, const QString& path)
{
    if (document.kind.isEmpty() || document.id.isEmpty())
        return tl::make_unexpected(sentence(ErrorKind::InvalidArgument, "A document needs a kind and an id.", {}, path));
    return {};
}

Result<void> insertDocument(Database& database, const DocumentRecord& document, const QString& path)
{
    const auto isThere = findDocument(database, document);
    if (!isThere)
        return tl::make_unexpected(isThere.error());
    if (*isThere) {
        return tl::make_unexpected(sentence(ErrorKind::DuplicateName,
                                            "The workspace has a document \"%1\" of the kind \"%2\" already.",
                                            {document.id, document.kind}, path));
    }
    auto row =
        database.prepare(QStringLiteral("INSERT INTO document (kind, id, name, content, added) VALUES (?, ?, ?, ?, ?)"));
    row.bind(document.kind).bind(document.id).bind(document.name).bind(document.content);
    row.bind(document.added.isValid() ? document.added.toUTC().toString(Qt::ISODateWithMs) : now());
    return row.run();
}

Result<std::vector<DocumentRecord>> Workspace::documents(const QString& kind) const
{
    return recordsOf(m_data->prepare(kSelect + kOfKind), kind);
}

Result<std::vector<DocumentRecord>> Workspace::documentHeads(const QString& kind) const
{
    return recordsOf(m_data->prepare(kSelectHeads + kOfKind), kind);
}

Result<DocumentRecord> Workspace::document(const QString& kind, const QString& id) const
{
    auto row = m_data->prepare(kSelect + QStringLiteral("WHERE kind = ? AND id = ?"));
    row.bind(kind).bind(id);
    const auto found = row.first();
    if (!found)
        return tl::make_unexpected(found.error());
    if (!*found)
        return m_data->error(ErrorKind::NotFound, kUnknown, {id, kind});
    return recordOf(row);
}

Result<void> Workspace::addDocument(const DocumentRecord& document)
{
    if (auto valid = requireDocument(document, m_data->path); !valid)
        return valid;
    return m_data->write([&] { return insertDocument(m_data->database, document, m_data->path); });
}

Result<void> Workspace::changeDocument(const QString& kind, const QString& id, const QString& name, const QString& content)
{
    return m_data->write([&]() -> Result<void> {
        auto row = m_data->prepare(QStringLiteral("UPDATE document SET name = ?, content = ? WHERE kind = ? AND id = ?"));
        row.bind(name).bind(content).bind(kind).bind(id);
        if (auto ran = row.run(); !ran)
            return ran;
        if (row.rowsChanged() == 0)
            return m_data->error(ErrorKind::NotFound, kUnknown, {id, kind});
        return {};
    });
}

Result<void> Workspace::removeDocument(const QString& kind, const QString& id)
{
    return exchangeDocuments({{kind, id}}, {});
}

Result<void> Workspace::exchangeDocuments(const std::vector<DocumentKey>& removed, const std::vector<DocumentRecord>& added)
{
    for (const auto& document : added) {
        if (auto valid = requireDocument(document, m_data->path); !valid)
            return valid;
    }
    return m_data->write([&]() -> Result<void> {
        for (const auto& key : removed) {
            auto row = m_data->prepare(QStringLiteral("DELETE FROM document WHERE kind = ? AND id = ?"));
            row.bind(key.kind).bind(key.id);
            if (auto ran = row.run(); !ran)
                return ran;
            if (row.rowsChanged() == 0)
                return m_data->error(ErrorKind::NotFound, kUnknown, {key.id, key.kind});
        }
        for (const auto& document : added) {
            if (auto inserted = insertDocument(m_data->database, document, m_data->path); !inserted)
                return inserted;
        }
        return {};
    });
}

Result<void> Workspace::makeDocumentOfSetting(const QString& key, const DocumentRecord& document)
{
    if (auto valid = requireDocument(document, m_data->path); !valid)
        return valid;
    auto done = m_data->write([&]() -> Result<void> {
        const auto isThere = findDocument(m_data->database, document);
        if (!isThere)
            return tl::make_unexpected(isThere.error());
        if (!*isThere) {
            if (auto inserted = insertDocument(m_data->database, document, m_data->path); !inserted)
                return inserted;
        }
        auto row = m_data->prepare(QStringLiteral("DELETE FROM setting WHERE name = ?"));
        row.bind(key);
        return row.run();
    });
    if (done)
        m_data->settings.erase(key);
    return done;
}

} // namespace core::workspace
