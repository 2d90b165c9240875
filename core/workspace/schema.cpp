// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/schema.h"

#include "core/workspace/database.h"

#include <QDateTime>

namespace core::workspace {

namespace {

const QString kVersionTable = QStringLiteral("fourfold_schema");

// Times are UTC in ISO 8601 with milliseconds; contents are JSON. A scenario whose `removed` is set is kept for undo until the
// file is next opened. `gesture` tells the steps of one drag, which are one version.
const QStringList kVersion1 = {
    QStringLiteral("CREATE TABLE scenario ("
                   "id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, description TEXT NOT NULL, origin_id TEXT NOT NULL,"
                   "built_in INTEGER NOT NULL, position INTEGER NOT NULL, content TEXT NOT NULL, model_version TEXT NOT NULL,"
                   "region_set_id TEXT NOT NULL, created TEXT NOT NULL, changed TEXT NOT NULL, removed TEXT)"),
    QStringLiteral("CREATE UNIQUE INDEX scenario_name ON scenario (name) WHERE built_in = 0 AND removed IS NULL"),
    QStringLiteral("CREATE TABLE scenario_version ("
                   "id INTEGER NOT NULL PRIMARY KEY, scenario_id TEXT NOT NULL REFERENCES scenario (id) ON DELETE CASCADE,"
                   "saved TEXT NOT NULL, reason TEXT NOT NULL, gesture TEXT NOT NULL, content TEXT NOT NULL,"
                   "model_version TEXT NOT NULL, region_set_id TEXT NOT NULL)"),
    QStringLiteral("CREATE INDEX scenario_version_of ON scenario_version (scenario_id, id)"),
    QStringLiteral("CREATE TABLE setting (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)"),
    QStringLiteral("CREATE TABLE source (id INTEGER NOT NULL PRIMARY KEY, title TEXT NOT NULL, added TEXT NOT NULL)"),
    QStringLiteral("CREATE TABLE region_set ("
                   "id TEXT NOT NULL PRIMARY KEY, content TEXT NOT NULL,"
                   "source_id INTEGER NOT NULL REFERENCES source (id), added TEXT NOT NULL)"),
};

// A scenario with a parent stores in `content` only what differs from it; a version's content is always the whole of what the
// scenario was, so that it can be looked at when the parent has moved on. What contents are made with is one row per model and
// data, however many contents there are.
const QStringList kVersion2 = {
    QStringLiteral("CREATE TABLE made_with (id INTEGER NOT NULL PRIMARY KEY, content TEXT NOT NULL)"),
    QStringLiteral("ALTER TABLE scenario ADD COLUMN parent_id TEXT NOT NULL DEFAULT ''"),
    QStringLiteral("ALTER TABLE scenario ADD COLUMN made_with_id INTEGER REFERENCES made_with (id)"),
    QStringLiteral("ALTER TABLE scenario_version ADD COLUMN name TEXT NOT NULL DEFAULT ''"),
    QStringLiteral("ALTER TABLE scenario_version ADD COLUMN cause TEXT NOT NULL DEFAULT ''"),
    QStringLiteral("ALTER TABLE scenario_version ADD COLUMN parent_id TEXT NOT NULL DEFAULT ''"),
    QStringLiteral("ALTER TABLE scenario_version ADD COLUMN made_with_id INTEGER REFERENCES made_with (id)"),
    QStringLiteral("CREATE TABLE world ("
                   "id TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL, content TEXT NOT NULL,"
                   "created TEXT NOT NULL, changed TEXT NOT NULL, removed TEXT)"),
};

// Texts of any kind that a workspace holds whole.
const QStringList kVersion3 = {
    QStringLiteral("CREATE TABLE document ("
                   "kind TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, content TEXT NOT NULL, added TEXT NOT NULL,"
                   "PRIMARY KEY (kind, id))"),
};

// Studies: what was asked, what came of it (empty until it is done), and its runs block by block, as core/uncertainty writes them.
const QStringList kVersion4 = {
    QStringLiteral("CREATE TABLE study ("
                   "id TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, question TEXT NOT NULL,"
                   "record TEXT NOT NULL, added TEXT NOT NULL)"),
    QStringLiteral("CREATE TABLE study_block ("
                   "study_id TEXT NOT NULL REFERENCES study (id) ON DELETE CASCADE, number INTEGER NOT NULL, bytes BLOB NOT NULL,"
                   "PRIMARY KEY (study_id, number))"),
};

QString withCheckedTypes(const QString& statement)
{
    return statement.startsWith(QStringLiteral("CREATE TABLE")) ? statement + QStringLiteral(" STRICT") : statement;
}

Result<void> applyStep(Database& database, const Migration& step)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return tl::make_unexpected(transaction.error());
    for (const auto& statement : step.statements) {
        if (auto done = database.run(withCheckedTypes(statement)); !done)
            return done;
    }
    auto note = database.prepare(QStringLiteral("INSERT INTO fourfold_schema (version, applied) VALUES (?, ?)"));
    note.bind(step.version).bind(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
    if (auto done = note.run(); !done)
        return done;
    return transaction->commit();
}

} // namespace

const std::vector<Migration>& migrations()
{
    static const std::vector<Migration> steps = {{1, kVersion1}, {2, kVersion2}, {3, kVersion3}, {4, kVersion4}};
    return steps;
}

Result<int> schemaVersion(Database& database)
{
    const auto marked = database.hasTable(kVersionTable);
    if (!marked)
        return tl::make_unexpected(marked.error());
    if (!*marked)
        return 0;
    auto statement = database.prepare(QStringLiteral("SELECT COALESCE(MAX(version), 0) FROM fourfold_schema"));
    if (auto ran = statement.run(); !ran)
        return tl::make_unexpected(ran.error());
    const auto row = statement.next();
    if (!row)
        return tl::make_unexpected(row.error());
    return static_cast<int>(statement.integer(0));
}

Result<void> migrate(Database& database, const std::vector<Migration>& steps)
{
    const auto version = schemaVersion(database);
    if (!version)
        return tl::make_unexpected(version.error());
    const int newest = steps.empty() ? 0 : steps.back().version;
    if (*version > newest) {
        return tl::make_unexpected(sentence(ErrorKind::NewerVersion,
                                            "\"%1\" was made by a newer version of Fourfold; install that version to open it.",
                                            {database.path()}, database.path()));
    }
    if (*version == 0) {
        if (auto made = database.run(QStringLiteral("CREATE TABLE IF NOT EXISTS fourfold_schema "
                                                    "(version INTEGER NOT NULL PRIMARY KEY, applied TEXT NOT NULL) STRICT"));
            !made)
            return made;
    }
    for (const auto& step : steps) {
        if (step.version <= *version)
            continue;
        if (auto applied = applyStep(database, step); !applied)
            return applied;
    }
    return {};
}

} // namespace core::workspace
