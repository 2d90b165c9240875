// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/workspace_file.h"

#include "core/workspace/schema.h"

#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QScopeGuard>
#include <QSysInfo>
#include <QUuid>

#include <filesystem>
#include <system_error>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace core::workspace {

namespace {

constexpr char kDamaged[] = "\"%1\" is damaged or is not a workspace; open a copy of it or another workspace.";
constexpr char kNotAWorkspace[] = "\"%1\" is a file of another program, not a workspace; choose a file that ends in .fourfold.";
constexpr char kUnwritable[] = "\"%1\" cannot be written; check that the folder exists and that you may write to it.";
constexpr char kNoRoom[] = "There is no room left on the disk for \"%1\"; free some, or choose another folder.";
constexpr char kReadOnly[] =
    "\"%1\" or its folder cannot be written, so it is shown read-only; save a copy elsewhere to change it.";
constexpr char kLockedElsewhere[] = "\"%1\" is open on the computer \"%2\", so it is shown read-only here; close it there, or "
                                    "delete \"%3\" when that computer is no longer running.";
constexpr char kLocked[] =
    "\"%1\" is open in another window, so this one shows it read-only; close the other window or save a copy to change it.";

tl::unexpected<Error> refuse(ErrorKind kind, const char* pattern, const QString& path)
{
    return tl::make_unexpected(sentence(kind, pattern, {path}, path));
}

QString logPath(const QString& path)
{
    return path + QStringLiteral("-wal");
}

/// The files that SQLite keeps beside a workspace while it is open.
void removeSideFiles(const QString& path)
{
    QFile::remove(logPath(path));
    QFile::remove(path + QStringLiteral("-shm"));
    QFile::remove(path + QStringLiteral("-journal"));
}

QString temporaryBeside(const QString& path)
{
    return path + QStringLiteral(".new-") + QUuid::createUuid().toString(QUuid::Id128).left(12);
}

/// Keeps the files beside a workspace that is about to be replaced out of the way: a log that an unclean end left would be
/// played into whatever takes the workspace's place. Puts them back unless dropped, since they hold its last changes.
class SideFilesAside {
public:
    explicit SideFilesAside(const QString& path)
        : m_suffix(temporaryBeside({}))
    {
        for (const auto& side : {logPath(path), path + QStringLiteral("-journal")}) {
            if (!QFileInfo::exists(side))
                continue;
            m_failed = m_failed || !QFile::rename(side, side + m_suffix);
            m_moved.push_back(side);
        }
        QFile::remove(path + QStringLiteral("-shm")); // an index into the log, made anew from it
    }
    ~SideFilesAside()
    {
        for (const auto& side : m_moved) {
            if (m_dropped)
                QFile::remove(side + m_suffix);
            else
                QFile::rename(side + m_suffix, side);
        }
    }
    Q_DISABLE_COPY_MOVE(SideFilesAside)

    [[nodiscard]] bool failed() const { return m_failed; }
    void drop() { m_dropped = true; }

private:
    QString m_suffix;
    QStringList m_moved;
    bool m_failed = false;
    bool m_dropped = false;
};

/// One lock per file, whatever name it was opened by. A lock never goes stale by age, only when the process that holds it is
/// gone.
std::unique_ptr<QLockFile> lockFor(const QString& path)
{
    const auto canonical = QFileInfo(path).canonicalFilePath();
    auto lock = std::make_unique<QLockFile>((canonical.isEmpty() ? path : canonical) + QStringLiteral(".lock"));
    lock->setStaleLockTime(0);
    return lock;
}

/// Before the database layer is let near it: a wrong file must not get a log or a lock beside it.
Result<void> checkHeader(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return refuse(ErrorKind::NotFound, "There is no file \"%1\"; it may have been moved or deleted.", path);
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return refuse(ErrorKind::UnreadableFile,
                      "\"%1\" cannot be opened; check that the folder exists and that you may read it.", path);
    // SQLite's file format, section 1.3.
    if (file.read(16) != QByteArray("SQLite format 3\0", 16))
        return refuse(ErrorKind::Damaged, kDamaged, path);
    return {};
}

/// For reading. Without a log beside it the file is complete in itself and is read without leaving a trace.
Result<Database> openForReading(const QString& path)
{
    const bool hasLog = QFileInfo(logPath(path)).size() > 0;
    return Database::open(path, hasLog ? Database::Mode::ReadOnly : Database::Mode::ReadImmutable);
}

/// The version of a sound file.
Result<int> inspect(const QString& path)
{
    if (auto header = checkHeader(path); !header)
        return tl::make_unexpected(header.error());
    auto database = openForReading(path);
    if (!database)
        return tl::make_unexpected(database.error());
    const auto version = schemaVersion(*database);
    if (!version)
        return version;
    if (*version == 0)
        return refuse(ErrorKind::Damaged, kNotAWorkspace, path);
    if (*version > migrations().back().version) {
        return refuse(ErrorKind::NewerVersion, "\"%1\" was made by a newer version of Fourfold; install that version to open it.",
                      path);
    }
    if (auto sound = database->check(); !sound)
        return tl::make_unexpected(sound.error());
    return version;
}

/// Opening for writing without changing anything tells more than permission bits do (read-only media, access lists).
bool canOpenForWriting(const QString& path)
{
    return QFile(path).open(QIODevice::ReadWrite | QIODevice::ExistingOnly);
}

/// The lock of the window that may write, or why there is none.
Result<std::unique_ptr<QLockFile>> acquireLock(const QString& path)
{
    if (!canOpenForWriting(path))
        return refuse(ErrorKind::ReadOnly, kReadOnly, path);
    auto lock = lockFor(path);
    if (lock->tryLock(0))
        return lock;
    if (lock->error() != QLockFile::LockFailedError)
        return refuse(ErrorKind::ReadOnly, kReadOnly, path);
    qint64 process = 0;
    QString host;
    QString program;
    // Whether a program on another computer is still there cannot be known from here.
    if (lock->getLockInfo(&process, &host, &program) && host != QSysInfo::machineHostName())
        return tl::make_unexpected(sentence(ErrorKind::Locked, kLockedElsewhere, {path, host, lock->fileName()}, path));
    return refuse(ErrorKind::Locked, kLocked, path);
}

Result<OpenFile> openReadOnly(const QString& path, int version, Error note)
{
    if (version < migrations().back().version) {
        return refuse(ErrorKind::ReadOnly,
                      "\"%1\" was made by an older version and cannot be brought up to date where it is; copy it to a folder "
                      "that you may write to.",
                      path);
    }
    // Beside another window the log may begin at any moment, so that one is followed; elsewhere nothing changes.
    auto database = note.kind == ErrorKind::Locked ? Database::open(path, Database::Mode::ReadOnly) : openForReading(path);
    if (!database)
        return tl::make_unexpected(database.error());
    return OpenFile{std::move(*database), nullptr, std::move(note)};
}

/// What keeps a sound file from being written, but not from being read.
bool isReadOnlyReason(ErrorKind kind)
{
    return kind == ErrorKind::DiskFull || kind == ErrorKind::ReadOnly || kind == ErrorKind::UnwritableFile
        || kind == ErrorKind::Locked;
}

Result<Database> openForWriting(const QString& path)
{
    auto database = Database::open(path, Database::Mode::ReadWrite);
    if (!database)
        return database;
    if (auto current = migrate(*database); !current)
        return tl::make_unexpected(current.error());
    return database;
}

/// To the medium, since copying does not wait for it.
bool syncToMedium(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return false;
#ifdef Q_OS_UNIX
    return ::fsync(file.handle()) == 0;
#else
    return file.flush();
#endif
}

Result<void> fillNewFile(const QString& path, const std::function<Result<void>(Database&)>& fill)
{
    auto database = openForWriting(path);
    if (!database)
        return tl::make_unexpected(database.error());
    auto transaction = Transaction::begin(*database);
    if (!transaction)
        return tl::make_unexpected(transaction.error());
    if (auto filled = fill(*database); !filled)
        return filled;
    if (auto committed = transaction->commit(); !committed)
        return committed;
    return database->flush();
}

} // namespace

Result<void> createFile(const QString& path, const std::function<Result<void>(Database&)>& fill)
{
    constexpr char exists[] = "There is a file \"%1\" already; open it, or choose another name.";
    if (QFileInfo::exists(path))
        return refuse(ErrorKind::UnwritableFile, exists, path);
    const auto temporary = temporaryBeside(path);
    const auto cleanUp = qScopeGuard([&] {
        removeSideFiles(temporary);
        QFile::remove(temporary);
    });
    if (auto made = fillNewFile(temporary, fill); !made) {
        // The user knows the name that was asked for, not the temporary one.
        const auto kind = made.error().kind;
        if (kind == ErrorKind::DiskFull)
            return refuse(kind, kNoRoom, path);
        return refuse(kind == ErrorKind::ReadOnly ? kind : ErrorKind::UnwritableFile, kUnwritable, path);
    }
    // Refuses when another program has made a file of that name in the meantime.
    if (!QFile::rename(temporary, path))
        return refuse(ErrorKind::UnwritableFile, QFileInfo::exists(path) ? exists : kUnwritable, path);
    return {};
}

Result<OpenFile> openFile(const QString& path)
{
    const auto version = inspect(path);
    if (!version)
        return tl::make_unexpected(version.error());
    auto lock = acquireLock(path);
    if (!lock)
        return openReadOnly(path, *version, lock.error());
    auto database = openForWriting(path);
    if (database)
        return OpenFile{std::move(*database), std::move(*lock), std::nullopt};
    if (!isReadOnlyReason(database.error().kind))
        return tl::make_unexpected(database.error());
    (*lock)->unlock();
    return openReadOnly(path, *version, database.error());
}

Result<void> copyFile(Database& database, const QString& path)
{
    const auto target = QFileInfo(path).canonicalFilePath();
    if (!target.isEmpty() && target == QFileInfo(database.path()).canonicalFilePath())
        return refuse(ErrorKind::InvalidArgument, "\"%1\" is the workspace itself; choose another name for the copy.", path);

    auto lock = lockFor(path);
    if (!lock->tryLock(0)) {
        return lock->error() == QLockFile::LockFailedError
            ? refuse(ErrorKind::Locked, "\"%1\" is open in a window; close it there, or choose another name.", path)
            : refuse(ErrorKind::UnwritableFile, kUnwritable, path);
    }
    const auto temporary = temporaryBeside(path);
    const auto cleanUp = qScopeGuard([&] { QFile::remove(temporary); });
    if (auto copied = database.copyTo(temporary); !copied) {
        if (copied.error().kind == ErrorKind::DiskFull)
            return refuse(ErrorKind::DiskFull, kNoRoom, path);
        return refuse(ErrorKind::UnwritableFile, kUnwritable, path);
    }
    if (!syncToMedium(temporary))
        return refuse(ErrorKind::UnwritableFile, kUnwritable, path);
    SideFilesAside aside(path);
    std::error_code failed;
    if (!aside.failed())
        std::filesystem::rename(temporary.toStdU16String(), path.toStdU16String(), failed);
    if (aside.failed() || failed)
        return refuse(ErrorKind::UnwritableFile, kUnwritable, path);
    aside.drop();
    return {};
}

} // namespace core::workspace
