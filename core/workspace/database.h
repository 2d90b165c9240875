// SPDX-License-Identifier: GPL-3.0-or-later
// A small layer over Qt SQL: connection, statement, transaction that rolls back unless committed.
//
// Everything that only SQLite knows (pragmas, copying a file) is behind Database; statements are plain SQL that PostgreSQL takes
// too. Errors carry the file and one of: Damaged, DiskFull, Locked, ReadOnly, UnreadableFile, UnwritableFile, Internal.
// Not thread safe: a connection belongs to the thread that opened it.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

#include <initializer_list>
#include <memory>

namespace core::workspace {

/// An error whose sentence is `pattern` with %1, %2 ... replaced by `arguments`, which go along for translation.
[[nodiscard]] Error sentence(ErrorKind kind, const char* pattern, std::initializer_list<QString> arguments, const QString& file);

class Database;

/// One prepared statement. Must not outlive its database. Holds a read lock while rows are left: let it go out of scope.
class Statement {
public:
    /// Each binds the next `?`. A null string is an empty text, not NULL.
    Statement& bind(const QString& text);
    Statement& bind(qint64 number);
    Statement& bind(int number);
    Statement& bind(const QByteArray& bytes);
    Statement& bindNull();
    /// Runs it; a query then stands before its first row.
    [[nodiscard]] Result<void> run();
    /// Steps to the next row; false after the last.
    [[nodiscard]] Result<bool> next();
    /// Runs it and steps to the first row; false when there is none.
    [[nodiscard]] Result<bool> first();
    /// Runs it and calls `take()`, which gives a Result<void>, at each row; ends at the first error.
    template <class Take> [[nodiscard]] Result<void> each(Take take)
    {
        for (auto row = first();; row = next()) {
            if (!row)
                return tl::make_unexpected(row.error());
            if (!*row)
                return {};
            if (Result<void> taken = take(); !taken)
                return taken;
        }
    }
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] int rowsChanged() const;

private:
    friend class Database;
    Statement(QSqlQuery query, QString file, bool prepared);

    QSqlQuery m_query;
    QString m_file;
    bool m_prepared = false;
};

/// Begins when made, rolls back when it goes out of scope without commit().
class Transaction {
public:
    [[nodiscard]] static Result<Transaction> begin(Database& database);
    [[nodiscard]] Result<void> commit();

    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

private:
    enum class State { Open, Committed, RolledBack, MovedFrom };
    explicit Transaction(Database& database)
        : m_database(&database)
    {
    }

    Database* m_database;
    State m_state = State::Open;
};

class Database {
public:
    enum class Mode {
        ReadWrite, ///< makes the file when it is absent; write-ahead log, foreign keys enforced
        ReadOnly, ///< sees what another connection commits
        ReadImmutable ///< for files on media that cannot change; a log beside the file is not read
    };

    [[nodiscard]] static Result<Database> open(const QString& path, Mode mode);

    Database(Database&& other) noexcept;
    Database& operator=(Database&& other) noexcept;
    ~Database();

    [[nodiscard]] Statement prepare(const QString& sql);
    /// One statement without values.
    [[nodiscard]] Result<void> run(const QString& sql);
    [[nodiscard]] Result<bool> hasTable(const QString& name);
    /// Reads every page: Damaged when the file's inner structure or a foreign key is broken.
    [[nodiscard]] Result<void> check();
    /// A complete, compact copy of what is committed. `path` must not exist or be empty; nothing is promised of it on error.
    [[nodiscard]] Result<void> copyTo(const QString& path);
    /// Waits until all that is committed is on the medium, so that it outlives a power cut too.
    [[nodiscard]] Result<void> flush();
    /// No file bigger than `pages` pages: how tests play a full disk.
    [[nodiscard]] Result<void> limitPages(int pages);

    [[nodiscard]] QString path() const { return m_path; }

private:
    friend class Transaction;
    Database() = default;
    [[nodiscard]] QSqlDatabase connection() const;
    void close();

    QString m_path;
    QString m_connectionName; ///< empty = moved from
};

} // namespace core::workspace
