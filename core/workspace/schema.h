// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a workspace and how an older file becomes a newer one.
//
// The version stands in a table of its own ("fourfold_schema", one row per migration that was applied), so that it works on
// every database. A released migration is never edited; a change of the tables is a new one at the end.
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace core::workspace {

class Database;

/// From version - 1 to version. `CREATE TABLE` gets what makes the database check types, where it can.
struct Migration {
    int version = 0;
    QStringList statements;
};

/// All of them, in order. The last one's version is this program's.
[[nodiscard]] const std::vector<Migration>& migrations();

/// The file's version; 0 for an empty file.
/// Whether a file without the mark is a workspace is the caller's to judge. Errors: as Database.
[[nodiscard]] Result<int> schemaVersion(Database& database);

/// Brings the file to the last of `steps`, each step in a transaction of its own; a step that fails leaves the file at the
/// version before it. Errors: NewerVersion when the file is beyond the last step; as Database.
[[nodiscard]] Result<void> migrate(Database& database, const std::vector<Migration>& steps = migrations());

} // namespace core::workspace
