// SPDX-License-Identifier: GPL-3.0-or-later
// What a workspace is made of, and the steps that its functions share. For workspace*.cpp only.
#pragma once

#include "core/workspace/database.h"
#include "core/workspace/workspace.h"
#include "core/workspace/workspace_file.h"

#include <QLockFile>
#include <QUuid>

#include <map>
#include <memory>
#include <optional>

namespace core::workspace {

/// The moment as it is stored: UTC, ISO 8601 with milliseconds.
[[nodiscard]] QString now();
[[nodiscard]] QDateTime timeOf(const QString& text);

/// A kind and an id. `path`: of the workspace, for the message.
[[nodiscard]] Result<void> requireDocument(const DocumentRecord& document, const QString& path);
/// Within a transaction. Errors: DuplicateName.
[[nodiscard]] Result<void> insertDocument(Database& database, const DocumentRecord& document, const QString& path);

struct Workspace::Data {
    QString path;
    std::unique_ptr<QLockFile> lock; // before the database: let go only when that is closed
    mutable Database database;
    std::optional<Error> readOnlyNote;
    std::map<QString, QString> settings;
    QString modelVersion;
    QString regionSetId;
    QString madeWith;
    std::optional<qint64> madeWithNumber; ///< of its row, when that was seen at the beginning of a transaction
    /// Gestures are numbered anew in each window, so the window's own mark goes in front.
    QString windowId = QUuid::createUuid().toString(QUuid::Id128);

    Data(QString filePath, OpenFile file)
        : path(std::move(filePath))
        , lock(std::move(file.lock))
        , database(std::move(file.database))
        , readOnlyNote(std::move(file.readOnlyNote))
    {
    }
    [[nodiscard]] tl::unexpected<Error> error(ErrorKind kind, const char* pattern, std::initializer_list<QString> arguments) const
    {
        return tl::make_unexpected(sentence(kind, pattern, arguments, path));
    }
    [[nodiscard]] Statement prepare(const QString& sql) const { return database.prepare(sql); }

    /// Runs `change` in one transaction; nothing of it stays when it fails.
    template <class Change> [[nodiscard]] Result<void> write(Change change)
    {
        if (readOnlyNote)
            return tl::make_unexpected(*readOnlyNote);
        auto transaction = Transaction::begin(database);
        if (!transaction)
            return tl::make_unexpected(transaction.error());
        if (Result<void> changed = change(); !changed)
            return changed;
        return transaction->commit();
    }

    [[nodiscard]] Result<void> loadSettings();
    [[nodiscard]] Result<void> forgetRemoved();
    /// A number for a new row. Given here and not by the database, since each database has its own way.
    [[nodiscard]] Result<qint64> nextNumber(const QString& table);

    /// Of the row that names where a region set comes from: the one it has, or a new one. Within a transaction.
    [[nodiscard]] Result<qint64> sourceNumber(const QString& setId, const QString& title);

    // --- scenarios
    [[nodiscard]] Result<void> requireEditable(const QString& id);
    [[nodiscard]] Result<void> requireFreeName(const QString& name, const QString& forId);
    /// There, and not a descendant of `forId`.
    [[nodiscard]] Result<void> requireParent(const QString& parentId, const QString& forId);
    [[nodiscard]] Result<void> requireNoChildren(const QString& id);
    [[nodiscard]] Result<void> requireVersion(qint64 id);
    /// Null, or the number of the row that says what contents are made with now. Once in a transaction.
    [[nodiscard]] Result<std::optional<qint64>> provenanceNumber();
    [[nodiscard]] Result<void> storeChange(const ScenarioChange& change, std::optional<qint64> provenance, const QString& gesture,
                                           const QString& reason);
    [[nodiscard]] Result<void> storeChanges(const std::vector<ScenarioChange>& changes, const QString& gesture,
                                            const QString& reason);
    [[nodiscard]] Result<void> storeVersion(const ScenarioChange& change, std::optional<qint64> provenance, const QString& gesture,
                                            const QString& reason);
    [[nodiscard]] Result<void> insertScenario(const ScenarioRecord& scenario, const policy::Scenario& effective);
    [[nodiscard]] Result<void> setRemoved(const QString& id, bool removed);
};

} // namespace core::workspace
