// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace as a file: making it, looking whether it can be opened and written, the lock of its window, copying it.
#pragma once

#include "core/base/result.h"
#include "core/workspace/database.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>

class QLockFile;

namespace core::workspace {

struct OpenFile {
    Database database;
    std::unique_ptr<QLockFile> lock; ///< null when read-only
    std::optional<Error> readOnlyNote; ///< why it cannot be written: Locked, ReadOnly, DiskFull; absent = it can
};

/// Makes a file with this version's tables and what `fill` stores in them. It appears at `path` when it is complete.
/// Errors: UnwritableFile (a file is there already, no such folder), ReadOnly, DiskFull.
[[nodiscard]] Result<void> createFile(const QString& path, const std::function<Result<void>(Database&)>& fill);

/// Opens and migrates a file. Errors: as Workspace::open().
[[nodiscard]] Result<OpenFile> openFile(const QString& path);

/// Copies `database` to `path`. Errors: as Workspace::saveCopyAs().
[[nodiscard]] Result<void> copyFile(Database& database, const QString& path);

} // namespace core::workspace
